import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../../functions/domain/journal.ts'
import { type Ago, agos, dayBounds, dayToLookBackAt, lookBackText } from '../../functions/domain/memories.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { mayComeBack } from '../../functions/domain/resurfacing.ts'
import { fits } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { spanish } from '../../functions/domain/texts/es.ts'
import { addDays, localTime } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, win } from '../people.ts'

describe('what may be read back to who wrote it', () => {
  it.each([
    { name: 'a win', text: 'walked to the river', may: true },
    { name: 'a win with a picture in it', text: 'soup 🍲', may: true },
    { name: 'a number alone', text: '10000', may: true },
    { name: 'danger', text: 'walked to the river', kind: 'danger', may: false },
    { name: 'an answer to the self-check', text: 'I was kind to myself', kind: 'reflection', may: false },
    { name: 'a photo without words', text: '', may: false },
    { name: 'signs alone', text: '🌱✨ !!', may: false },
    { name: 'a loss', text: 'my dad died and I sang for him', may: false },
    { name: 'pain', text: 'cried all night, then made tea', may: false },
    { name: 'words against oneself', text: 'got up though I am worthless', may: false },
    { name: 'pain, in Spanish', text: 'me siento tan sola pero cocine', may: false },
  ] as const)('$name: $may', ({ text, may, ...more }) => {
    expect(mayComeBack({}, { kind: 'win', text, ...more })).toBe(may)
  })

  it.each([
    { name: 'the word itself', hushed: ['hospital'], text: 'Left the HOSPITAL early', may: false },
    { name: 'more than one of them', hushed: ['mom'], text: 'ran past two moms', may: false },
    { name: 'what is theirs', hushed: ['mom'], text: "sat in mom's garden", may: false },
    { name: 'with accents', hushed: ['jose'], text: 'llamé a José', may: false },
    { name: 'several words', hushed: ['new york'], text: 'a card from New York!', may: false },
    { name: 'any of several', hushed: ['work', 'ana'], text: 'lunch with Ana', may: false },
    { name: 'no part of another word', hushed: ['art'], text: 'started a garden', may: true },
    { name: 'nothing of the kind', hushed: ['hospital'], text: 'left the party early', may: true },
    { name: 'no words at all', hushed: [], text: 'left the hospital party early', may: false },
  ])('hushed, $name: $may', ({ hushed, text, may }) => {
    expect(mayComeBack({ hushed }, { kind: 'win', text })).toBe(may)
  })

  it('whatever is hushed, no win with that word comes back, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    fc.assert(
      fc.property(word, word, word, (hushed, before, after) => {
        const said = mayComeBack({ hushed: [hushed] }, { kind: 'win', text: `${before}, ${hushed}! ${after}` })
        expect(said).toBe(false)
      }),
      { numRuns: 300 },
    )
  })
})

const joined = (change: Partial<Participant> = {}) =>
  ana({ consent: { source: 'text', wording: '1', at: at('2024-01-10T12:00:00Z') }, ...change })
const daysFrom = (first: string, count: number) => Array.from({ length: count }, (_, n) => addDays(date(first), n))
const lookBacks = (who: Participant, days = daysFrom('2026-01-01', 730)) =>
  days.flatMap((day) => {
    const then = dayToLookBackAt(who, day)
    return then === undefined ? [] : [{ day, ...then }]
  })

describe('on which days something comes back', () => {
  it('is now and then, about one day in six, and the same however often it is asked', () => {
    const days = lookBacks(joined())
    expect(days.length).toBeGreaterThan(730 / 10)
    expect(days.length).toBeLessThan(730 / 4)
    expect(lookBacks(joined())).toEqual(days)
  })

  it('goes a month, half a year and a year back, to the same day of the month, each in its turn', () => {
    const days = lookBacks(joined())
    expect(new Set(days.map(({ ago }) => ago))).toEqual(new Set(agos))
    const months = { month: 1, 'half-year': 6, year: 12 }
    for (const { day, date: then, ago } of days) {
      expect(then.slice(8)).toBe(day.slice(8))
      const [of, back] = [day, then].map((each) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7)))
      expect(of! - back!).toBe(months[ago])
    }
  })

  it('is another for another person', () => {
    const other = lookBacks(joined({ id: idOf('bea') }))
    expect(other).not.toEqual(lookBacks(joined()))
  })

  it('never shows a day twice at the same distance, and three times at most in a life', () => {
    const times = new Map<string, string[]>()
    for (const { date: then, ago } of lookBacks(joined(), daysFrom('2025-01-01', 1500)))
      times.set(then, [...(times.get(then) ?? []), ago])
    for (const seen of times.values()) expect(new Set(seen).size).toBe(seen.length)
    expect(Math.max(...[...times.values()].map(({ length }) => length))).toBeLessThanOrEqual(agos.length)
  })

  it.each([
    { name: 'who has a month behind them looks back a month', since: '2026-05-20T12:00:00Z', able: ['month'] },
    { name: 'half a year behind them, as far', since: '2025-12-20T12:00:00Z', able: ['half-year', 'month'] },
    { name: 'who came yesterday, not at all', since: '2026-07-30T12:00:00Z', able: [] },
  ])('never before they joined: $name', ({ since, able }) => {
    const who = joined({ consent: { source: 'text', wording: '1', at: at(since) } })
    const found = lookBacks(who, daysFrom('2026-07-20', 60).slice(0, since.includes('07-30') ? 20 : 60))
    expect([...new Set(found.map(({ ago }) => ago))].sort()).toEqual([...able].sort())
    for (const { date: then } of found) expect(then >= localTime(at(since), who.timeZone).date).toBe(true)
  })

  it.each([
    { name: 'who never agreed', change: { consent: undefined } },
    { name: 'who shares the phone', change: { cover: {} } },
  ])('never for $name', ({ change }) => {
    expect(lookBacks(joined(change as Partial<Participant>))).toEqual([])
  })

  it('is not where the month had no such day', () => {
    const days = lookBacks(joined(), daysFrom('2025-01-01', 1500))
    expect(days.filter(({ day, ago }) => ago === 'month' && day.slice(8) === '31')).not.toEqual([])
    for (const { date: then } of days) expect(addDays(addDays(then, 1), -1)).toBe(then)
    expect(days.filter(({ date: then }) => /-(?:02-(?:30|31)|(?:04|06|09|11)-31)$/.test(then))).toEqual([])
  })

  it.each([
    { name: 'an ordinary day', day: '2026-06-10', zone: 'America/Phoenix', hours: 24 },
    { name: 'the day the clocks go forward', day: '2026-03-08', zone: 'America/Chicago', hours: 23 },
    { name: 'the day they go back', day: '2026-11-01', zone: 'America/Chicago', hours: 25 },
  ])('a day there is from midnight to midnight: $name has $hours hours', ({ day, zone, hours }) => {
    const { since, until } = dayBounds(date(day), zone)
    expect((Date.parse(until) - Date.parse(since)) / 3_600_000).toBe(hours)
    expect(localTime(since, zone).date).toBe(day)
    expect(localTime(until, zone).date).toBe(addDays(date(day), 1))
  })
})

const then = at('2026-05-10T18:00:00Z')
const of = (text: string, change: Partial<Entry> = {}) => win(text, then, change)

describe('what comes back of a day', () => {
  it.each([
    { ago: 'month', begins: 'A month ago today' },
    { ago: 'half-year', begins: 'Half a year ago today' },
    { ago: 'year', begins: 'A year ago today' },
  ] as const)('$ago: says when it was, in their own words', ({ ago, begins }) => {
    const body = lookBackText([of('walked to the river')], ago, {}, english)
    expect(body).toBe(`${begins}, in your words: "walked to the river"`)
  })

  it.each([
    { name: 'the win that says most', wins: [of('fed the cat'), of('planted beans by the gate')], quotes: 'planted' },
    {
      name: 'of two that say as much, the earlier',
      wins: [of('made bread today', { at: at('2026-05-10T20:00:00Z') }), of('made soups today')],
      quotes: 'made soups',
    },
    {
      name: 'not the private one, however much it says',
      wins: [of('told my sister the whole of it', { private: true }), of('fed the cat')],
      quotes: 'fed the cat',
    },
    {
      name: 'not danger, loss or pain',
      wins: [
        of('I want to be gone from here tonight', { kind: 'danger' }),
        of('sat with my dad the day he died'),
        of('cried all night and then got up'),
        of('fed the cat'),
      ],
      quotes: 'fed the cat',
    },
    {
      name: 'not what they asked to let rest',
      wins: [of('drove past the hospital singing'), of('fed the cat')],
      hushed: ['hospital'],
      quotes: 'fed the cat',
    },
    { name: 'not an answer to our question', wins: [of('I was kind to me', { kind: 'reflection' })] },
    { name: 'nothing where only a word or two was said', wins: [of('got up'), of('ate')] },
    { name: 'nothing where all of it is private', wins: [of('told my sister all of it', { private: true })] },
    { name: 'nothing of a day without wins', wins: [] },
  ] as { name: string; wins: Entry[]; hushed?: string[]; quotes?: string }[])('$name', ({ wins, hushed, quotes }) => {
    const body = lookBackText(wins, 'month', { hushed }, english)
    if (quotes === undefined) expect(body).toBeUndefined()
    else expect(body).toContain(quotes)
  })

  it.each([
    { name: 'long', text: 'walked and '.repeat(60) },
    { name: 'long, with pictures', text: 'walked 🌱 and '.repeat(60) },
    { name: 'of several lines', text: 'made the bed\nfed the cat\nwalked out' },
    { name: 'of typographer’s signs', text: '“I said no” — and meant it…' },
  ])('fits one text in either language, on one line: a win that is $name', ({ text }) => {
    for (const texts of [english, spanish])
      for (const ago of agos) {
        const body = lookBackText([of(text)], ago as Ago, {}, texts)!
        expect(fits(body, 1)).toBe(true)
        expect(body).not.toContain('\n')
      }
  })

  it('is never private, hushed or danger, whatever there is, and the order does not matter', () => {
    const entry = fc
      .record({
        text: fc.constantFrom(
          'walked to the river',
          'sang with the hospital choir',
          'said no to Miguel',
          'my cat died today',
        ),
        kind: fc.constantFrom('win' as const, 'danger' as const, 'reflection' as const),
        hidden: fc.boolean(),
        second: fc.integer({ min: 0, max: 59 }),
      })
      .map(({ text, kind, hidden, second }) =>
        of(`${text} ${kind} ${hidden ? 'hidden' : 'open'}`, {
          kind,
          at: at(`2026-05-10T18:00:${String(second).padStart(2, '0')}Z`),
          ...(hidden && { private: true }),
        }),
      )
    fc.assert(
      fc.property(fc.uniqueArray(entry, { maxLength: 8, selector: ({ at: when }) => when }), (wins) => {
        const body = lookBackText(wins, 'year', { hushed: ['hospital'] }, english)
        expect(body ?? '').not.toMatch(/hidden|danger|reflection|hospital|died/)
        expect(lookBackText(wins.toReversed(), 'year', { hushed: ['hospital'] }, english)).toBe(body)
        const able = wins.filter((one) => /^(?:walked|said) .* win open$/.test(one.text))
        expect(body !== undefined).toBe(able.length > 0)
      }),
      { numRuns: 300 },
    )
  })
})
