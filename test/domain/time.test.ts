import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  daysBetween,
  type Instant,
  instant,
  instantOf,
  isLocalDate,
  isTimeZone,
  lastPromptTime,
  localTime,
  mondayOf,
  plus,
  secondsBetween,
  struck,
  tickAt,
  ticksToWork,
  weekdayOf,
  weekOf,
} from '../../functions/domain/time.ts'
import { inTemporal } from '../bench/time.ts'
import { type Change, changesOf, everyZone } from '../every-zone.ts'
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

describe('as Temporal says it', { timeout: 60_000 }, () => {
  const minute = 60_000
  const textOf = (ms: number) => instant(new Date(ms))
  const millisecondsIn = (from: string, until: string) =>
    fc.integer({ min: Date.parse(from), max: Date.parse(until) - 1 })
  const zone = fc.constantFrom(...everyZone())

  const changes = new Map<string, Change[]>()
  const changesSince2000 = (name: string) => {
    const found = changes.get(name) ?? changesOf(name, Date.UTC(2000, 0, 1), Date.UTC(2038, 0, 1))
    changes.set(name, found)
    return found
  }
  /** A zone and milliseconds on its wall clock that a change skips, repeats or comes close to; any for a zone without changes. */
  const aroundChange = fc
    .tuple(zone, fc.nat(), fc.boolean(), fc.integer({ min: -180 * minute, max: 180 * minute }))
    .map(([name, nth, early, away]) => {
      const all = changesSince2000(name)
      const { at: changed, before, after } = all[nth % all.length] ?? { at: nth * minute, before: 0, after: 0 }
      return { zone: name, at: changed + away, wall: changed + (early ? before : after) + away }
    })
  const anyTime = fc
    .tuple(zone, millisecondsIn('1890-01-01', '2110-01-01'))
    .map(([name, ms]) => ({ zone: name, at: ms, wall: ms }))
  const moment = fc.oneof(anyTime, aroundChange)

  const many = { numRuns: 3000 }

  it('is what a wall clock shows', () => {
    const same = ({ zone: name, at: ms }: { zone: string; at: number }) => {
      expect(localTime(textOf(ms), name)).toEqual(inTemporal.localTime(textOf(ms), name))
    }
    fc.assert(fc.property(moment, same), many)
  })

  it('is when a wall time is, skipped and repeated ones too', () => {
    const same = ({ zone: name, wall }: { zone: string; wall: number }) => {
      const [day, clock] = [date(textOf(wall).slice(0, 10)), time(textOf(wall).slice(11, 16))]
      expect(instantOf(day, clock, name)).toBe(inTemporal.instantOf(day, clock, name))
    }
    fc.assert(fc.property(moment, same), many)
  })

  it('is what strikes, at odd moments too', () => {
    const same = ({ zone: name, at: ms }: { zone: string; at: number }) => {
      expect(struck(name, textOf(ms))).toEqual(inTemporal.struck(name, textOf(ms)))
    }
    fc.assert(fc.property(moment, same), many)
  })

  const anyDate = millisecondsIn('0000-01-01', '+010000-01-01').map((ms) => date(textOf(ms).slice(0, 10)))

  it('are the days and weeks of the calendar', () => {
    fc.assert(
      fc.property(anyDate, anyDate, fc.integer({ min: -4_000_000, max: 4_000_000 }), (day, other, days) => {
        const plain = Temporal.PlainDate.from(day)
        expect(weekdayOf(day)).toBe(plain.dayOfWeek)
        expect(weekOf(day)).toBe(`${plain.yearOfWeek}-W${String(plain.weekOfYear).padStart(2, '0')}`)
        expect(mondayOf(day)).toBe(plain.subtract({ days: plain.dayOfWeek - 1 }).toString())
        expect(addDays(day, days)).toBe(plain.add({ days }).toString())
        expect(daysBetween(day, other)).toBe(plain.until(other).days)
        expect(addDays(day, daysBetween(day, other))).toBe(other)
      }),
      many,
    )
  })

  /** What comes of it: the value, or the name of the error. */
  const outcome = (act: () => unknown) => {
    try {
      return { value: act() }
    } catch (error) {
      return { error: (error as Error).name }
    }
  }
  const instantInTemporal = (text: string) => Temporal.Instant.from(text).toString({ smallestUnit: 'millisecond' })
  /** A text with one character changed, doubled or gone: mostly nonsense, now and then another spelling. */
  const slipOf = (text: string) =>
    fc
      .tuple(
        fc.nat({ max: text.length - 1 }),
        fc.constantFrom('', ...'0123456789:-+.TZtz ,[x\u0663'),
        fc.nat({ max: 1 }),
      )
      .map(([place, put, kept]) => text.slice(0, place) + put + text.slice(place + 1 - kept))

  it('is an instant, in every spelling', () => {
    const spelling = fc
      .tuple(
        millisecondsIn('-000010-01-01', '+010010-01-01'),
        fc.nat({ max: 999_999 }),
        fc.integer({ min: -95, max: 95 }),
      )
      .chain(([ms, rest, quarters]) => {
        const nanoseconds = Temporal.Instant.fromEpochNanoseconds(BigInt(ms) * 1_000_000n + BigInt(rest))
        const sign = quarters < 0 ? '-' : '+'
        const offset = Temporal.PlainTime.from('00:00').add({ minutes: 15 * Math.abs(quarters) })
        const timeZone = `${sign}${offset.toString({ smallestUnit: 'minute' })}`
        return fc.constantFrom(textOf(ms), nanoseconds.toString(), nanoseconds.toString({ timeZone }))
      })
    const same = (text: string) => {
      expect(outcome(() => instant(text))).toEqual(outcome(() => instantInTemporal(text)))
    }
    fc.assert(fc.property(fc.oneof(spelling, spelling.chain(slipOf)), same), many)
  })

  it('is refused where Temporal refuses it, and read where Temporal reads it', () => {
    const slips = fc.record({
      day: fc.oneof(anyDate, anyDate.chain(slipOf)),
      clock: fc.constantFrom('08:00', '20:45', '23:59').chain((text) => fc.oneof(fc.constant(text), slipOf(text))),
    })
    const same = ({ day, clock }: { day: string; clock: string }) => {
      const plainDay = outcome(() => Temporal.PlainDate.from(day).toString())
      expect(outcome(() => addDays(date(day), 0))).toEqual(plainDay)
      expect(isLocalDate(day)).toBe(/^\d{4}-\d{2}-\d{2}$/.test(day) && 'value' in plainDay)
      expect(outcome(() => instantOf(date(day), time(clock), 'Europe/Dublin'))).toEqual(
        outcome(() => inTemporal.instantOf(date(day), time(clock), 'Europe/Dublin')),
      )
    }
    fc.assert(fc.property(slips, same), many)
  })

  it('has a 29th of February when the calendar has one', () => {
    const years = Array.from({ length: 500 }, (_, n) => String(1700 + n))
    const leap = years.filter((year) => Temporal.PlainDate.from(`${year}-01-01`).inLeapYear)
    expect(years.filter((year) => isLocalDate(`${year}-02-29`))).toEqual(leap)
  })

  it('takes a leap second for the second before', () => {
    expect(instant('2016-12-31T23:59:60.000Z')).toBe('2016-12-31T23:59:59.000Z')
  })

  const [monday, noon] = [date('2026-11-23'), at('2026-11-23T12:00:00Z')]
  const nonsense = 'yesterday'
  it.each([
    { name: 'an instant that is none', act: () => instant(nonsense) },
    { name: 'an instant without its offset', act: () => instant('2026-11-23T12:00:00.000') },
    { name: 'an instant on 30 February', act: () => instant('2026-02-30T12:00:00.000Z') },
    { name: 'an instant at 24:00', act: () => instant('2026-11-23T24:00:00.000Z') },
    { name: 'a Date that is none', act: () => instant(new Date(Number.NaN)) },
    { name: 'a sum with nonsense', act: () => plus(nonsense as Instant, { days: 1 }) },
    { name: 'a sum after the end of time', act: () => plus(noon, { days: 1e9 }) },
    { name: 'the tick of nonsense', act: () => tickAt(nonsense as Instant) },
    { name: 'the wall clock of a zone that does not exist', act: () => localTime(noon, 'Mars/Olympus') },
    { name: 'the wall clock of no zone', act: () => localTime(noon, '') },
    { name: 'the wall clock at no instant', act: () => localTime(nonsense as Instant, 'Asia/Tokyo') },
    { name: 'a wall time in a zone that does not exist', act: () => instantOf(monday, time('08:00'), 'Mars/Olympus') },
    {
      name: 'a wall time on 29 February of 2026',
      act: () => instantOf(date('2026-02-29'), time('08:00'), 'Asia/Tokyo'),
    },
    { name: 'a wall time of 24:00', act: () => instantOf(monday, time('24:00'), 'Asia/Tokyo') },
    {
      name: 'a wall time before the first instant',
      act: () => instantOf(date('-271821-04-20'), time('00:00'), 'Asia/Tokyo'),
    },
    { name: 'what strikes where no zone is', act: () => struck('Mars/Olympus', noon) },
    { name: 'what strikes at no instant', act: () => struck('Asia/Tokyo', nonsense as Instant) },
    { name: 'half a day more', act: () => addDays(monday, 0.5) },
    { name: 'no number of days more', act: () => addDays(monday, Number.NaN) },
    { name: 'more days than the calendar has', act: () => addDays(monday, 1e9) },
    { name: 'the days since nonsense', act: () => daysBetween(date(nonsense), monday) },
    { name: 'the weekday of nonsense', act: () => weekdayOf(date(nonsense)) },
    { name: 'the week of nonsense', act: () => weekOf(date(nonsense)) },
  ])('$name is a RangeError', ({ act }) => {
    expect(act).toThrow(RangeError)
  })
})

describe('between two instants', () => {
  const noon = instant('2026-11-24T12:00:00Z')
  it.each([
    { to: '2026-11-24T12:00:00.999Z', seconds: 0 },
    { to: '2026-11-24T12:00:01.000Z', seconds: 1 },
    { to: '2026-11-25T12:00:00.000Z', seconds: 86_400 },
    { to: '2026-11-24T11:59:59.999Z', seconds: -1 },
    { to: '2026-11-24T11:59:58.000Z', seconds: -2 },
  ])('lie whole seconds: $seconds until $to', ({ to, seconds }) => {
    expect(secondsBetween(noon, instant(to))).toBe(seconds)
  })
})

it.each([
  { zone: 'America/Phoenix', is: true },
  { zone: 'America/Nowhere', is: false },
  { zone: '+02:00', is: false },
  { zone: '-02:00', is: false },
  { zone: '2026-11-24T10:00+02:00', is: false },
  { zone: '', is: false },
])('"$zone" is a zone: $is', ({ zone, is }) => {
  expect(isTimeZone(zone)).toBe(is)
})
