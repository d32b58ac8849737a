import { describe, expect, it } from 'vitest'
import { demoBegins, demoTexts } from '../../bin/local/demo.ts'
import { demoCoach, demoPeople } from '../../bin/local/demo-people.ts'
import { meaningOf } from '../../functions/domain/conversation.ts'
import { localTime } from '../../functions/domain/time.ts'

const today = new Date('2026-11-25T18:00:00Z') // a Wednesday
const texts = demoTexts(demoBegins(today))
const journal = texts.filter(({ body }) => !/^(JOIN|Ana|Ben|Carmen|FOCUS .*|TIME .*|SHARE .*|OK)$/.test(body))

describe('the demo', () => {
  it('is the same story every time', () => {
    expect(demoTexts(demoBegins(today))).toEqual(texts)
  })

  it('begins on a Monday eight weeks back, and ends with the last whole week', () => {
    expect(demoBegins(today)).toBe('2026-09-28T12:00:00.000Z')
    expect(texts[0]!.at > demoBegins(today)).toBe(true)
    for (const { at } of texts) expect(at < '2026-11-23T08:00:00.000Z').toBe(true)
  })

  it('is told in order', () => {
    expect(texts.map(({ at }) => at)).toEqual(texts.map(({ at }) => at).toSorted())
  })

  it.each(demoPeople)('lets $name write in each of eight weeks', ({ phone, zone }) => {
    const weeks = new Set(
      journal
        .filter(({ from }) => from === phone)
        .map(({ at }) =>
          Math.floor((Date.parse(`${localTime(at, zone).date}T00:00Z`) - Date.parse('2026-09-28')) / 604_800_000),
        ),
    )
    expect([...weeks].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7])
  })

  it('shares one journal, and asks first', () => {
    const shares = texts.filter(({ body }) => body === `SHARE ${demoCoach.code}` || body === 'OK')
    expect(shares.map(({ body }) => body)).toEqual([`SHARE ${demoCoach.code}`, 'OK'])
    expect(shares[0]!.from).toBe(shares[1]!.from)
  })

  it.each(journal.map(({ body }) => ({ body })))('$body', ({ body }) => {
    const { intent, danger, stop } = meaningOf(body)
    expect({ danger, stop }).toEqual({ danger: undefined, stop: false })
    expect(['win', 'nothing']).toContain(intent.name)
  })
})
