import { describe, expect, it } from 'vitest'
import type { DailyKind, Participant } from '../../functions/domain/participant.ts'
import { afterSending, dueBetween, dueOn, hadFewer, heardFrom, silentFor } from '../../functions/domain/rhythm.ts'
import { addDays, instantOf, plus, weekOf } from '../../functions/domain/time.ts'
import { ana, date, time } from '../people.ts'

const tuesday = date('2026-11-24')
const sunday = date('2026-11-29')
const noonOf = (day: typeof tuesday) => instantOf(day, time('12:00'), 'America/Phoenix')

/** Somebody who wrote so many days before a date, and got the last text so many days before it. */
const quiet = (day: typeof tuesday, silent: number, since?: number, more: Partial<Participant> = {}) =>
  ana({
    lastHeardAt: noonOf(addDays(day, -silent)),
    ...(since !== undefined && { lastDaily: { date: addDays(day, -since), picks: {} } }),
    ...more,
  })

/** Who wrote of days so many days before that date. */
const wrote = (day: typeof tuesday, ...ago: number[]): Partial<Participant> => ({
  weekSoFar: { week: weekOf(day), wins: ago.length, days: ago.map((n) => addDays(day, -n)) },
})

type Case = { name: string; day?: typeof tuesday; silent: number; since?: number; more?: Partial<Participant> }
const due = ({ day = tuesday, silent, since, more }: Case) => dueOn(quiet(day, silent, since, more), day)

describe('who is heard from', () => {
  it.each<Case & { is: DailyKind | undefined }>([
    { name: 'gets a prompt', silent: 0, is: 'prompt' },
    { name: 'gets one on the day after another', silent: 0, since: 1, is: 'prompt' },
    { name: 'gets the recap on Sunday', day: sunday, silent: 0, is: 'recap' },
    { name: 'wants this day', silent: 0, more: { days: [2] }, is: 'prompt' },
    { name: 'wants other days', silent: 0, more: { days: [1, 3] }, is: undefined },
    { name: 'wants other days, and gets the recap', day: sunday, silent: 0, more: { days: [1] }, is: 'recap' },
    { name: 'wants Sundays', silent: 0, more: { rhythm: 'sundays' }, is: undefined },
    { name: 'wants Sundays, and it is one', day: sunday, silent: 0, more: { rhythm: 'sundays' }, is: 'recap' },
    { name: 'wants less, two days after', silent: 0, since: 2, more: { rhythm: 'less' }, is: undefined },
    { name: 'wants less, three days after', silent: 0, since: 3, more: { rhythm: 'less' }, is: 'prompt' },
    { name: 'wants less, and had none', silent: 0, more: { rhythm: 'less' }, is: 'prompt' },
    { name: 'rests', silent: 0, more: { resting: true }, is: undefined },
  ])('$name: $is', ({ is, ...row }) => {
    expect(due(row)).toBe(is)
  })

  it('is nobody we know nothing of, and is not silent for less than no days', () => {
    expect(silentFor(ana(), tuesday)).toBe(0)
    expect(silentFor(quiet(tuesday, 4), tuesday)).toBe(4)
    expect(silentFor(quiet(tuesday, -2), tuesday)).toBe(0)
  })

  it('gets on a date that is tried again what it was', () => {
    const again = (day: typeof tuesday, kind?: DailyKind) =>
      dueOn(ana({ resting: true, lastDaily: { date: day, picks: {}, kind } }), day)
    expect([again(tuesday, 'look-back'), again(tuesday), again(sunday), again(sunday, 'last')]).toEqual([
      'look-back',
      'prompt',
      'recap',
      'last',
    ])
  })
})

describe('who is silent', () => {
  it.each<Case & { is: DailyKind | undefined }>([
    { name: 'for five days gets one as ever', silent: 5, since: 1, is: 'prompt' },
    { name: 'for six is told that it is fine', silent: 6, since: 3, is: 'ease' },
    { name: 'and had no text yet is told so too', silent: 6, is: 'ease' },
    { name: 'for six gets none two days after another', silent: 6, since: 2, is: undefined },
    { name: 'and was told gets every third', silent: 7, since: 3, more: { eased: 'less' }, is: 'prompt' },
    { name: 'and was told, on Sunday', day: sunday, silent: 7, since: 3, more: { eased: 'less' }, is: 'recap' },
    { name: 'is told on a Sunday as well', day: sunday, silent: 7, since: 3, is: 'ease' },
    { name: 'and wants other days', silent: 7, since: 3, more: { days: [1] }, is: undefined },
    { name: 'and wants less', silent: 7, since: 3, more: { rhythm: 'less', eased: 'less' }, is: 'prompt' },
    { name: 'for three weeks is told the same', silent: 21, since: 3, is: 'ease' },
    { name: 'for longer gets one last', silent: 22, since: 3, is: 'last' },
    { name: 'for sixty days gets one last', silent: 60, since: 3, is: 'last' },
    { name: 'for longer gets nothing', silent: 61, since: 30, is: undefined },
    { name: 'and got eleven', silent: 22, since: 3, more: { unanswered: 11 }, is: 'last' },
    { name: 'and got twelve', silent: 22, since: 3, more: { unanswered: 12 }, is: undefined },
    { name: 'and wants Sundays', day: sunday, silent: 7, since: 7, more: { rhythm: 'sundays' }, is: 'recap' },
    { name: 'and wants Sundays, on a Tuesday', silent: 7, since: 7, more: { rhythm: 'sundays' }, is: undefined },
    { name: 'for long and wants Sundays', day: sunday, silent: 22, since: 7, more: { rhythm: 'sundays' }, is: 'last' },
    { name: 'a month after the last', day: sunday, silent: 50, since: 28, more: { eased: 'sundays' }, is: 'recap' },
    { name: 'less than that', day: sunday, silent: 50, since: 27, more: { eased: 'sundays' }, is: undefined },
    { name: 'a month after, on a Tuesday', silent: 50, since: 28, more: { eased: 'sundays' }, is: undefined },
  ])('$name: $is', ({ is, ...row }) => {
    expect(due(row)).toBe(is)
  })

  it.each([
    { name: 'wrote that Sunday', ago: [0], is: 'recap' },
    { name: 'wrote a week before', ago: [7], is: 'recap' },
    { name: 'wrote longer ago', ago: [8], is: undefined },
    { name: 'is to write after it', ago: [-1], is: undefined },
    { name: 'wrote both', ago: [9, 6], is: 'recap' },
  ])('and $name gets the recap of it, however many they had: $is', ({ ago, is }) => {
    const more = { ...wrote(sunday, ...ago), unanswered: 12 }
    expect(due({ name: '', day: sunday, silent: 6, since: 1, more })).toBe(is)
    expect(due({ name: '', silent: 6, since: 1, more: { ...wrote(tuesday, ...ago), unanswered: 12 } })).toBeUndefined()
  })
})

describe('a text that went out', () => {
  const sent = (kind: DailyKind, held: Participant) => afterSending(held, kind, tuesday)

  it('is one more that nobody answered, but for one that is tried again', () => {
    expect(sent('prompt', quiet(tuesday, 1))).toMatchObject({ unanswered: 1, eased: undefined })
    expect(sent('prompt', quiet(tuesday, 1, 1, { unanswered: 4 }))).toMatchObject({ unanswered: 5 })
    expect(sent('prompt', quiet(tuesday, 1, 0, { unanswered: 4 }))).toMatchObject({ unanswered: 4 })
    expect(sent('prompt', quiet(tuesday, 1, 0))).toMatchObject({ unanswered: 0 })
  })

  it('leaves what it said of their silence', () => {
    expect(sent('ease', quiet(tuesday, 6)).eased).toBe('less')
    expect(sent('last', quiet(tuesday, 22, 3, { eased: 'less' })).eased).toBe('sundays')
    expect(sent('prompt', quiet(tuesday, 9, 3, { eased: 'less' })).eased).toBe('less')
  })

  it.each<{ name: string; kind: DailyKind; silent: number; more: Partial<Participant>; rests: true | undefined }>([
    { name: 'has a next Sunday left', kind: 'recap', silent: 32, more: { eased: 'sundays' }, rests: undefined },
    { name: 'has none left', kind: 'recap', silent: 33, more: { eased: 'sundays' }, rests: true },
    { name: 'got twelve', kind: 'recap', silent: 9, more: { eased: 'sundays', unanswered: 11 }, rests: true },
    { name: 'got eleven', kind: 'recap', silent: 9, more: { eased: 'sundays', unanswered: 10 }, rests: undefined },
    { name: 'was just told the last', kind: 'last', silent: 50, more: { unanswered: 11 }, rests: undefined },
    { name: 'has not been told', kind: 'prompt', silent: 50, more: { eased: 'less' }, rests: undefined },
  ])('is the end of it for who $name: $rests', ({ kind, silent, more, rests }) => {
    expect(sent(kind, quiet(tuesday, silent, 28, more)).resting).toBe(rests)
  })
})

describe('the days between two texts', () => {
  const days = (since: number | undefined, more: Partial<Participant> = {}) =>
    dueBetween(quiet(tuesday, 0, since, more), tuesday)

  it('are those on which another was due', () => {
    expect(days(undefined)).toEqual([])
    expect([days(0), days(1)]).toEqual([[], []])
    expect(days(4)).toEqual(['2026-11-21', '2026-11-22', '2026-11-23'])
    expect(days(4, { days: [1] })).toEqual(['2026-11-22', '2026-11-23'])
  })

  it('are no more than two weeks', () => {
    expect(days(40)).toHaveLength(13)
    expect(days(40)[0]).toBe('2026-11-11')
  })
})

describe('a word from somebody', () => {
  const then = noonOf(tuesday)

  it.each([
    { name: 'had been silent for six days', at: 1, before: 6, is: true },
    { name: 'had been silent for five', at: 1, before: 5, is: false },
    { name: 'wrote before that', at: 0, before: 6, is: false },
  ])('after it says that they may have had fewer texts, where they $name: $is', ({ at, before, is }) => {
    const heard = { lastHeardAt: plus(then, { seconds: at }), heardBeforeAt: noonOf(addDays(tuesday, -before)) }
    expect(hadFewer(ana(heard), tuesday, then)).toBe(is)
  })

  it('says nothing of who never wrote, or only once', () => {
    expect(hadFewer(ana(), tuesday, then)).toBe(false)
    expect(hadFewer(ana({ heardBeforeAt: noonOf(addDays(tuesday, -9)) }), tuesday, then)).toBe(false)
    expect(hadFewer(ana({ lastHeardAt: plus(then, { seconds: 1 }) }), tuesday, then)).toBe(false)
  })

  it('brings their rhythm back', () => {
    const held = ana({ unanswered: 4, eased: 'sundays', resting: true, rhythm: 'less' })
    const { unanswered, eased, resting, rhythm, lastHeardAt } = heardFrom(held, then)
    expect([unanswered, eased, resting, rhythm, lastHeardAt]).toEqual([undefined, undefined, undefined, 'less', then])
    expect('heardBeforeAt' in heardFrom(held, then)).toBe(false)
  })

  it.each([
    { name: 'a day and a second before is remembered', ago: { days: 1, seconds: 1 }, remembered: true },
    { name: 'a day before is not', ago: { days: 1, seconds: 0 }, remembered: false },
  ])('$name', ({ ago, remembered }) => {
    const before = plus(then, { days: -ago.days, seconds: -ago.seconds })
    const heard = heardFrom(ana({ lastHeardAt: before }), then)
    expect([heard.heardBeforeAt, heard.lastHeardAt]).toEqual([remembered ? before : undefined, then])
  })

  it('that was heard late is not their last', () => {
    const later = plus(then, { hours: 1 })
    expect(heardFrom(ana({ lastHeardAt: later }), then).lastHeardAt).toBe(later)
  })
})
