import { describe, expect, it } from 'vitest'
import { learnedDanger } from '../../functions/domain/danger/learned.ts'
import { dangerIn } from '../../functions/domain/danger.ts'
import { dangerModel } from '../../functions/domain/danger-model.ts'
import { dangerExamples, mannerOfDanger } from '../corpus/danger-examples.ts'
import { learn, linesOf } from '../corpus/learning.ts'

type Row = { text: string; label: string; tier?: string }
const rows = linesOf<Row>('danger/validation-2.jsonl')
const urgent = rows.filter(({ tier }) => tier === 'urgent')
const heard = (texts: readonly { text: string }[], by: (text: string) => unknown) =>
  texts.filter(({ text }) => by(text) !== undefined).length / texts.length

describe('what was learned of danger', () => {
  it('is heard where no rule knows the words: a fourth author, whose texts taught nothing', () => {
    expect(urgent).toHaveLength(160)
    expect(heard(urgent, learnedDanger)).toBeGreaterThanOrEqual(0.75)
    expect(heard(urgent, dangerIn)).toBeGreaterThanOrEqual(0.88)
  })

  it('leaves wins in peace: texts of two authors, which taught nothing', () => {
    const wins = [
      ...linesOf<Row>('themes/validation-2.jsonl'),
      ...linesOf<Row>('themes/validation-3.jsonl'),
      ...linesOf<Row & { intent: string }>('intents/validation-4.jsonl').filter(({ intent }) => intent === 'win'),
    ]
    expect(wins.length).toBeGreaterThan(400)
    expect(heard(wins, learnedDanger)).toBeLessThanOrEqual(0.005)
  })

  it('hears one terrible sentence at the end of a good day', () => {
    const day = 'Made pancakes with the kids. We went to the park and fed the ducks. Laundry is folded.'
    expect(learnedDanger(day)).toBeUndefined()
    expect(
      learnedDanger(`${day} I wrote the letters and hid them where my sister will find them after I am gone.`),
    ).toBe('suicide')
  })

  it('is what the texts teach today: after a change of them, npm run train', () => {
    expect(learn(dangerExamples(), mannerOfDanger)).toEqual(dangerModel)
  })
})
