import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ParticipantId } from '../../functions/domain/ids.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { composePrompt } from '../../functions/domain/prompt.ts'
import { segmentsOf } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { themes } from '../../functions/domain/themes.ts'
import { addDays, type LocalDate } from '../../functions/domain/time.ts'

const texts = english
const monday = '2026-11-23' as LocalDate
type Person = Pick<Participant, 'id' | 'used' | 'focus' | 'lastDaily'>
const ana: Person = { id: 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as ParticipantId, used: {} }

const days = (person: Person, count: number, wonOn: (day: number) => boolean = () => false) => {
  let now = person
  return Array.from({ length: count }, (_, day) => {
    const date = addDays(monday, day)
    const text = composePrompt({ participant: now, date, wonToday: wonOn(day), texts })
    now = { ...now, used: text.used, lastDaily: { date, picks: text.picks } }
    return text
  })
}

const endsWithOneOf = (body: string, wordings: readonly string[]) => wordings.some((wording) => body.endsWith(wording))

describe('the text of a day', () => {
  it('is one segment of GSM-7, whoever it is for and however long they have been here', () => {
    const person = fc.record({
      id: fc.stringMatching(/^[a-z2-7]{26}$/).map((id) => id as ParticipantId),
      focus: fc.option(fc.constantFrom(...themes), { nil: undefined }),
      used: fc.record(
        { prompts: fc.nat(2000), thanks: fc.nat(2000), affirmations: fc.nat(2000) },
        { requiredKeys: [] },
      ),
    })
    fc.assert(
      fc.property(person, fc.boolean(), (participant, wonToday) => {
        const { body } = composePrompt({ participant: participant as Person, date: monday, wonToday, texts })
        expect(segmentsOf(body)).toMatchObject({ segments: 1, encoding: 'GSM-7' })
      }),
    )
  })

  it('does not repeat a prompt before all were sent', () => {
    const asked = days(ana, texts.prompts.length).map(({ body }) =>
      texts.prompts.find((prompt) => body.endsWith(prompt)),
    )
    expect(new Set(asked).size).toBe(texts.prompts.length)
  })

  it('leans to the focus in two of three', () => {
    const month = days({ ...ana, focus: 'rest' }, 30)
    expect(month.filter(({ body }) => endsWithOneOf(body, texts.promptsByTheme.rest)).length).toBe(20)
    expect(month.filter(({ body }) => endsWithOneOf(body, texts.prompts)).length).toBe(10)
  })

  it('is led by an affirmation every fourth time, with a focus or without', () => {
    for (const person of [ana, { ...ana, focus: 'repair' as const }]) {
      const led = days(person, 40).map(({ body }) => texts.affirmations.some((words) => body.startsWith(`${words} `)))
      expect(led.filter(Boolean).length).toBe(10)
      expect(led[0]).toBe(false)
    }
  })

  it('leaves the affirmation out, and unused, when both do not fit', () => {
    const long = { ...texts, prompts: [`Today I... ${'a'.repeat(140)}`] as const }
    const { body, used, picks } = composePrompt({
      participant: { ...ana, used: { prompts: 3 } },
      date: monday,
      wonToday: false,
      texts: long,
    })
    expect({ body, used, picks }).toEqual({ body: long.prompts[0], used: { prompts: 4 }, picks: { prompts: 0 } })
  })

  it('thanks, affirms and asks nothing when a win already came', () => {
    for (const { body } of days(ana, 30, () => true)) {
      expect(body).not.toContain('?')
      expect(body).not.toContain('Today I...')
      expect(texts.thanks.some((words) => body.startsWith(words))).toBe(true)
      expect(texts.affirmations).toContain(body.split('\n')[1])
    }
  })
})

describe('a retry on the same date', () => {
  it('says the same words and uses none up, on any day', () => {
    let person: Person = { ...ana, focus: 'feelings' }
    for (let day = 0; day < 30; day++) {
      const question = { date: addDays(monday, day), wonToday: day % 5 === 4, texts }
      const first = composePrompt({ participant: person, ...question })
      person = { ...person, used: first.used, lastDaily: { date: question.date, picks: first.picks } }
      expect(composePrompt({ participant: person, ...question })).toEqual(first)
    }
  })

  it('says the same words though the focus changed in between', () => {
    const first = composePrompt({ participant: { ...ana, focus: 'rest' }, date: monday, wonToday: false, texts })
    const later: Person = { ...ana, focus: 'repair', used: first.used, lastDaily: { date: monday, picks: first.picks } }
    expect(composePrompt({ participant: later, date: monday, wonToday: false, texts }).body).toBe(first.body)
  })

  it('thanks after all when a win came in between', () => {
    const first = composePrompt({ participant: ana, date: monday, wonToday: false, texts })
    const later: Person = { ...ana, used: first.used, lastDaily: { date: monday, picks: first.picks } }
    const { body, picks } = composePrompt({ participant: later, date: monday, wonToday: true, texts })
    expect(texts.thanks.some((words) => body.startsWith(words))).toBe(true)
    expect(Object.keys(picks).sort()).toEqual(['affirmations', 'thanks'])
  })

  it('draws anew on another date', () => {
    const first = composePrompt({ participant: ana, date: monday, wonToday: false, texts })
    const later: Person = { ...ana, used: first.used, lastDaily: { date: monday, picks: first.picks } }
    expect(composePrompt({ participant: later, date: addDays(monday, 1), wonToday: false, texts }).body).not.toBe(
      first.body,
    )
  })
})
