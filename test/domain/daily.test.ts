import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DuePage, duePages, owed, pageOf, slotsAt } from '../../functions/domain/daily.ts'
import { shardOf } from '../../functions/domain/due.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { instantOf, localTime, plus, struck, tickAt } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, time } from '../people.ts'

const evening = at('2026-11-25T02:30:00Z')

describe('what is owed', () => {
  const page = { tick: evening, date: date('2026-11-24'), notAfter: at('2026-11-25T04:00:00Z') }

  it.each([
    { late: { seconds: 0 }, validFor: 5400 - 150 },
    { late: { minutes: 60 }, validFor: 1800 - 150 },
    { late: { minutes: 86, seconds: 30 }, validFor: 60 },
  ])('ends two and a half minutes before the evening does: $validFor seconds after $late', ({ late, validFor }) => {
    expect(owed(ana(), page, plus(evening, late))).toEqual({ text: 'prompt', validFor })
  })
  it('in the morning is bounded by what the carrier takes, ten hours', () => {
    const morning = at('2026-11-24T15:00:00Z')
    expect(owed(ana({ promptTime: time('08:00') }), { ...page, tick: morning }, morning)).toEqual({
      text: 'prompt',
      validFor: 36_000,
    })
  })
  it.each([-209, -60, -1, 0, 1, 3600, 86_400])('is nothing when night fell, or is so near: %s seconds', (seconds) => {
    expect(owed(ana(), page, plus(page.notAfter, { seconds }))).toEqual({ refused: 'too-late' })
  })
  it.each([
    // 19:30 in Phoenix is 20:30 in Chicago and 18:30 in Los Angeles.
    { name: 'east', timeZone: 'America/Chicago', promptTime: time('20:30'), validFor: 1800 - 150 },
    { name: 'west', timeZone: 'America/Los_Angeles', promptTime: time('18:30'), validFor: 5400 - 150 },
  ])('ends before the night of who moved $name since the tick, and set the time to the same moment', (there) => {
    const { timeZone, promptTime, validFor } = there
    expect(owed(ana({ timeZone, promptTime }), page, evening)).toEqual({ text: 'prompt', validFor })
    if (timeZone !== 'America/Chicago') return
    expect(owed(ana({ timeZone, promptTime }), page, plus(evening, { minutes: 29 }))).toEqual({ refused: 'too-late' })
  })
  it.each<{ name: string; change: Partial<Participant>; refused: string }>([
    { name: 'has stopped', change: { status: 'stopped' }, refused: 'stopped' },
    { name: 'has not joined', change: { status: 'guest' }, refused: 'guest' },
    { name: 'paused until tomorrow', change: { pausedUntil: date('2026-11-25') }, refused: 'paused' },
    { name: 'is quiet for a moment more', change: { quietUntil: plus(evening, { seconds: 1 }) }, refused: 'quiet' },
    { name: 'has another time', change: { promptTime: time('19:45') }, refused: 'moved' },
    { name: 'is where it is another hour', change: { timeZone: 'America/Chicago' }, refused: 'moved' },
    { name: 'wants Sundays alone', change: { rhythm: 'sundays' }, refused: 'not-today' },
  ])('is nothing for who $name: $refused', ({ change, refused }) => {
    expect(owed(ana(change), page, evening)).toEqual({ refused })
  })
  it('is nothing for who is not there any more, or on a date that is not theirs', () => {
    expect(owed(undefined, page, evening)).toEqual({ refused: 'gone' })
    expect(owed(ana(), { ...page, date: date('2026-11-25') }, evening)).toEqual({ refused: 'moved' })
  })
  it.each<{ name: string; change: Partial<Participant> }>([
    { name: 'pause ends today', change: { pausedUntil: page.date } },
    { name: 'quiet ends now', change: { quietUntil: evening } },
  ])('is a text for who has their $name', ({ change }) => {
    expect(owed(ana(change), page, evening)).toMatchObject({ text: 'prompt' })
  })
  it('is nothing before their time has struck, but for clocks that differ by five minutes', () => {
    expect(owed(ana(), page, plus(evening, { seconds: -300 }))).toMatchObject({ text: 'prompt' })
    expect(owed(ana(), page, plus(evening, { seconds: -301 }))).toEqual({ refused: 'moved' })
  })
  it('is nothing for a number that found nobody twice', () => {
    const unreachable = { times: 2, date: page.date }
    expect(owed(ana({ unreachable }), page, evening)).toEqual({ refused: 'unreachable' })
    expect(owed(ana({ unreachable: { ...unreachable, times: 1 } }), page, evening)).toMatchObject({ text: 'prompt' })
  })

  const zones = [
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Phoenix',
    'Africa/Casablanca',
  ]
  it('is never a text at night, or to who stopped, paused or is quiet, whatever comes when', () => {
    const instants = fc
      .integer({ min: 0, max: 370 * 24 * 60 })
      .map((minutes) => plus(at('2026-01-01T00:00:00Z'), { minutes }))
    const quarter = fc
      .integer({ min: 32, max: 83 })
      .map((n) => time(`${String(Math.floor(n / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}`))
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        quarter,
        instants,
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom('active' as const, 'stopped' as const, 'guest' as const),
        fc.boolean(),
        (zone, pageZone, promptTime, when, late, status, paused) => {
          const tick = tickAt(when)
          const slot = struck(pageZone, tick)[0]
          if (slot === undefined) return
          const now = plus(tick, { minutes: late })
          const [page] = duePages(tick, pageZone, slot.date, [idOf('ana')], 1)
          const person = ana({ timeZone: zone, promptTime, status, ...(paused && { pausedUntil: date('2027-06-01') }) })
          const decision = owed(person, page!, now)
          if ('refused' in decision) return
          const local = localTime(now, zone)
          expect(status).toBe('active')
          expect(paused).toBe(false)
          expect(local.date).toBe(slot.date)
          expect(local.time >= '08:00' && local.time < '21:00').toBe(true)
          const night = instantOf(slot.date, time('21:00'), zone)
          expect(plus(now, { seconds: decision.validFor + 150 }) <= night).toBe(true)
          expect(decision.validFor >= 60 && decision.validFor <= 36_000).toBe(true)
        },
      ),
      {
        numRuns: 2000,
        examples: [
          ['Pacific/Apia', 'Australia/Lord_Howe', time('13:00'), at('2026-01-01T00:00:00Z'), 0, 'active', false],
        ],
      },
    )
  })
})

describe('a page', () => {
  const made = duePages(evening, 'America/Phoenix', date('2026-11-24'), [idOf('ana'), idOf('ben')], 4)

  it('of one person alone is the one the tick would have made, wherever they are', () => {
    const zones = ['America/Phoenix', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia']
    for (const timeZone of zones)
      for (const promptTime of ['08:00', '19:30', '20:45'].map(time)) {
        const page = pageOf({ id: idOf('ana'), timeZone, promptTime }, date('2026-11-24'))
        const [slot] = struck(timeZone, page.tick)
        expect(slot).toEqual({ date: '2026-11-24', time: promptTime })
        const { shards, ...made } = duePages(page.tick, timeZone, page.date, [idOf('ana')], 1)[0]!
        expect(page).toEqual(made)
        expect(owed(ana({ timeZone, promptTime }), page, page.tick)).toMatchObject({ text: 'prompt' })
      }
  })
  it('on a day whose clock skips their time is of the moment after', () => {
    // No prompt time is skipped where we text today; the rule holds anyway.
    const page = pageOf(
      { id: idOf('ana'), timeZone: 'America/New_York', promptTime: time('02:30') },
      date('2026-03-08'),
    )
    expect(page.tick).toBe('2026-03-08T07:00:00.000Z')
  })
  it('of an earlier version, without tries and shards, is still understood', () => {
    const { tries, shards, ...old } = made[0]!
    expect(DuePage.parse(JSON.parse(JSON.stringify(old)))).toEqual({ ...old, tries: 0 })
  })
  it.each([
    { name: 'nobody', change: { ids: [] } },
    { name: 'eleven people', change: { ids: Array.from({ length: 11 }, () => idOf('ana')) } },
    { name: 'a phone number', change: { ids: ['+16025550123'] } },
    { name: 'half a try', change: { tries: 0.5 } },
    { name: 'half a shard', change: { shards: 1.5 } },
    { name: 'less than no tries', change: { tries: -1 } },
    { name: 'no shard at all', change: { shards: 0 } },
    { name: 'a date that is none', change: { date: '2026-02-30' } },
    { name: 'words', change: { body: 'hi' } },
  ])('with $name is none', ({ change }) => {
    expect(DuePage.safeParse({ ...made[0], ...change }).success).toBe(false)
  })
  it('carries ten people, many tries and many shards', () => {
    const full = { ...made[0], ids: Array.from({ length: 10 }, () => idOf('ana')), tries: 7, shards: 4 }
    expect(DuePage.parse(full)).toEqual(full)
  })
  it.each([
    { people: 0, pages: [] },
    { people: 10, pages: [10] },
    { people: 21, pages: [10, 10, 1] },
  ])('holds ten at most: $people people are pages of $pages', ({ people, pages }) => {
    const ids = Array.from({ length: people }, (_, n) => idOf(`person ${'abcdefghijklmnopqrstuvwxyz'[n]}`))
    const all = duePages(evening, 'America/Phoenix', date('2026-11-24'), ids, 1)
    expect(all.map((each) => each.ids.length)).toEqual(pages)
    expect(all.flatMap((each) => each.ids)).toEqual(ids)
  })
  it('asks for every part of a zone that is cut into several', () => {
    const slots = slotsAt(evening, [
      { zone: 'America/Phoenix', shards: 3 },
      { zone: 'America/Denver', shards: 1 },
    ])
    expect(slots.map(({ key }) => `${key.zone} ${key.time} ${key.shard}`)).toEqual([
      'America/Phoenix 19:30 0',
      'America/Phoenix 19:30 1',
      'America/Phoenix 19:30 2',
      'America/Denver 19:30 0',
    ])
  })
})

describe('the parts of a zone', () => {
  const people = Array.from({ length: 26 * 26 }, (_, n) => {
    const [a, b] = [String.fromCharCode(97 + (n % 26)), String.fromCharCode(97 + Math.floor(n / 26))]
    return idOf(`${a}${b}`)
  })
  it.each([1, 2, 4, 64])('%s of them hold about as many people each', (shards) => {
    const counts = Array.from({ length: shards }, () => 0)
    for (const id of people) counts[shardOf(id, shards)]! += 1
    const fair = people.length / shards
    expect(Math.max(...counts)).toBeLessThan(fair + 4 * Math.sqrt(fair) + 1)
    expect(Math.min(...counts)).toBeGreaterThan(fair - 4 * Math.sqrt(fair) - 1)
  })
})
