import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Instant,
  instant,
  instantOf,
  isTimeZone,
  lastPromptTime,
  localTime,
  plus,
  struck,
  tickAt,
  ticksToWork,
  weekOf,
} from '../../functions/domain/time.ts'
import { at, date, time } from '../people.ts'

describe('wall time', () => {
  it.each([
    {
      name: 'an ordinary evening',
      date: '2026-11-24',
      time: '19:30',
      zone: 'America/New_York',
      utc: '2026-11-25T00:30:00.000Z',
    },
    {
      name: 'a half-hour zone',
      date: '2026-11-24',
      time: '19:30',
      zone: 'Asia/Kolkata',
      utc: '2026-11-24T14:00:00.000Z',
    },
    {
      name: 'a time skipped in spring becomes the next valid instant',
      date: '2026-03-08',
      time: '02:30',
      zone: 'America/New_York',
      utc: '2026-03-08T07:00:00.000Z',
    },
    {
      name: 'a time repeated in autumn is the first of the two',
      date: '2026-11-01',
      time: '01:30',
      zone: 'America/New_York',
      utc: '2026-11-01T05:30:00.000Z',
    },
  ])('$name', (row) => {
    expect(instantOf(date(row.date), time(row.time), row.zone)).toBe(row.utc)
  })

  it('offsets and nonsense are no time zones', () => {
    expect(['America/Denver', 'Pacific/Apia'].every(isTimeZone)).toBe(true)
    expect(['+02:00', 'Mars/Olympus', '', 'toString'].some(isTimeZone)).toBe(false)
  })

  it.each([
    ['2026-01-01', '2026-W01'],
    ['2027-01-01', '2026-W53'],
    ['2024-12-30', '2025-W01'],
  ])('%s lies in ISO week %s', (day, week) => {
    expect(weekOf(date(day))).toBe(week)
  })
})

describe('a tick', () => {
  const slots = (zone: string, tick: string) => struck(zone, at(tick)).map((slot) => slot.time)

  it.each([
    { zone: 'America/New_York', tick: '2026-11-25T00:30:00Z', struck: ['19:30'] },
    { zone: 'Asia/Kathmandu', tick: '2026-11-24T13:45:00Z', struck: ['19:30'] },
    { zone: 'America/New_York', tick: '2026-11-25T02:00:00Z', struck: [] }, // 21:00 is night
    { zone: 'America/New_York', tick: '2026-11-24T12:45:00Z', struck: [] }, // 07:45 is early
    { zone: 'America/New_York', tick: '2026-11-24T13:00:00Z', struck: ['08:00'] },
  ])('at $tick strikes $struck in $zone', ({ zone, tick, struck: expected }) => {
    expect(slots(zone, tick)).toEqual(expected)
  })

  const zones = [
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'Africa/Casablanca',
    'America/Phoenix',
  ]
  it('strikes every quarter-hour of every day once, through every clock change', () => {
    fc.assert(
      fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 364 }), (zone, day) => {
        const seen = new Map<string, Instant[]>()
        const start = plus(instant('2026-01-01T00:00:00Z'), { days: day })
        for (let quarter = 0; quarter < 4 * 24 * 3; quarter++) {
          const tick = plus(start, { minutes: 15 * quarter })
          for (const slot of struck(zone, tick)) {
            const key = `${slot.date} ${slot.time}`
            seen.set(key, [...(seen.get(key) ?? []), tick])
            expect(slot.date).toBe(localTime(tick, zone).date)
            expect(slot.time >= '08:00' && slot.time <= lastPromptTime).toBe(true)
          }
        }
        expect([...seen.values()].every((ticks) => ticks.length === 1)).toBe(true)
        const middle = localTime(plus(start, { hours: 36 }), zone).date
        expect([...seen.keys()].filter((key) => key.startsWith(middle))).toHaveLength(52)
      }),
      { numRuns: 40 },
    )
  })

  it('falls on quarter-hours', () => {
    expect(tickAt(at('2026-11-24T20:14:59.999Z'))).toBe('2026-11-24T20:00:00.000Z')
  })

  const tick = at('2026-11-24T20:00:00Z')
  it.each([
    { name: 'the first ever is worked alone', last: undefined, count: 1 },
    { name: 'an ordinary one is worked alone', last: '2026-11-24T19:45:00Z', count: 1 },
    { name: 'one worked before is not worked again', last: '2026-11-24T20:00:00Z', count: 0 },
    { name: 'one that comes late was made up for', last: '2026-11-24T21:00:00Z', count: 0 },
    { name: 'missed ones are made up for', last: '2026-11-24T19:00:00Z', count: 4 },
    { name: 'but for two hours at most', last: '2026-11-23T19:00:00Z', count: 9 },
  ])('$name', ({ last, count }) => {
    const ticks = ticksToWork(last === undefined ? undefined : at(last), tick)
    expect(ticks).toHaveLength(count)
    if (count > 0) expect(ticks.at(-1)).toBe(tick)
  })
})
