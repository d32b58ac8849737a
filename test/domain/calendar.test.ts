import { describe, expect, it } from 'vitest'
import {
  dateParts,
  dayMs,
  firstOfYear,
  floorTo,
  isPlainDate,
  minuteMs,
  plainInstant,
  readDate,
  readInstant,
  readTime,
  writeDate,
  writeInstant,
  writeTime,
} from '../../functions/domain/calendar.ts'

/** The runtime's own calendar. */
const iso = (at: number) => new Date(at).toISOString()

const firstDay = -719_528
const lastDay = 2_932_896
/** Days of every part of the years 0 to 9999, and each day around the ends of centuries. */
const days = [
  ...Array.from({ length: Math.ceil((lastDay - firstDay) / 97) }, (_, n) => firstDay + 97 * n),
  ...['1899-12-01', '1999-12-01', '2023-12-01', '2099-12-01'].flatMap((date) =>
    Array.from({ length: 460 }, (_, n) => Date.parse(date) / dayMs + n),
  ),
  lastDay,
]

describe('a date', () => {
  it('is written, read and taken apart as the runtime does it, from the year 0 to 9999', () => {
    const wrong = days.filter((day) => {
      const date = iso(day * dayMs).slice(0, 10)
      const { year, month, day: ofMonth } = dateParts(day)
      const parts = [year, month, ofMonth].map((part, n) => String(part).padStart(n === 0 ? 4 : 2, '0')).join('-')
      return writeDate(day) !== date || readDate(date) !== day || parts !== date || !isPlainDate(date)
    })
    expect(wrong).toEqual([])
    expect([1970, 1971, 2000, 2027].map(firstOfYear)).toEqual([0, 365, 10_957, 20_819])
  })

  it.each(['2023', '2024', '1900', '2000'])('of %s is one when its month has that day', (year) => {
    const found = Array.from({ length: 14 * 33 }, (_, n) => {
      const [month, day] = [Math.floor(n / 33), n % 33].map((part) => String(part).padStart(2, '0'))
      return `${year}-${month}-${day}`
    }).filter(isPlainDate)
    const all = Array.from({ length: 366 }, (_, n) => iso(Date.parse(`${year}-01-01`) + n * dayMs).slice(0, 10))
    expect(found).toEqual(all.filter((date) => date.startsWith(year)))
  })

  const spoiled = [...'2026-11-24'].flatMap((_, at) =>
    ['x', '/', ':', ' '].map((sign) => `2026-11-24`.slice(0, at) + sign + `2026-11-24`.slice(at + 1)),
  )
  it.each(['', '2026-11-2', '2026-11-241', '2026-11-24T', ...spoiled])('is not "%s"', (text) => {
    expect(isPlainDate(text)).toBe(false)
  })

  it('is read in other spellings too, and of other calendars, and nonsense is refused', () => {
    for (const text of ['20261124', '2026-11-24T10:00', '2026-11-24[u-ca=gregory]']) expect(readDate(text)).toBe(20_781)
    expect([readDate('+010000-01-01'), readDate('-000001-12-31')]).toEqual([lastDay + 1, firstDay - 1])
    for (const text of ['2026-02-30', 'someday', '']) expect(() => readDate(text)).toThrow(RangeError)
  })

  it('beyond four digits of a year has a sign, and half a day is none', () => {
    expect([writeDate(lastDay + 1), writeDate(firstDay - 1)]).toEqual(['+010000-01-01', '-000001-12-31'])
    expect(() => writeDate(1.5)).toThrow(RangeError)
  })
})

describe('a time of day', () => {
  it('of every minute is written and read', () => {
    for (let n = 0; n < 24 * 60; n++) {
      const time = iso(n * minuteMs).slice(11, 16)
      expect([writeTime(n * minuteMs), writeTime(n * minuteMs + 59_999), readTime(time)]).toEqual([
        time,
        time,
        n * minuteMs,
      ])
    }
  })
  it('is read in other spellings too, to the millisecond', () => {
    const at = (19 * 60 + 30) * minuteMs
    expect(['1930', '19:30:00', '19:30:15', '19:30:15.250', '19:30:00.007'].map(readTime)).toEqual([
      at,
      at,
      at + 15_000,
      at + 15_250,
      at + 7,
    ])
  })
  it.each(['24:00', '12:60', '12-30', '1:30', '12:3', 'x2:30', '1x:30', '12:x0', '12:3x', ''])(
    'is not "%s"',
    (text) => {
      expect(() => readTime(text)).toThrow(RangeError)
    },
  )
})

describe('an instant', () => {
  const instants = days.filter((_, n) => n % 7 === 0).map((day, n) => day * dayMs + ((n * 7_654_321) % dayMs))

  it('is written and read as the runtime does it', () => {
    const wrong = instants.filter((at) => {
      const text = iso(at)
      return writeInstant(at) !== text || plainInstant(text) !== at || readInstant(text) !== at
    })
    expect(wrong).toEqual([])
    const millis = Array.from({ length: 1000 }, (_, n) => n)
    expect(millis.map(writeInstant)).toEqual(millis.map(iso))
    expect(millis.map((n) => plainInstant(iso(n)))).toEqual(millis)
  })

  it('beyond four digits of a year, or between two milliseconds, is left to the runtime', () => {
    for (const at of [(lastDay + 1) * dayMs, firstDay * dayMs - 1, 1.5]) expect(writeInstant(at)).toBe(iso(at))
  })

  const plain = '2026-11-24T19:30:15.250Z'
  const spoiled = [...plain].flatMap((_, at) =>
    ['x', '/'].map((sign) => plain.slice(0, at) + sign + plain.slice(at + 1)),
  )
  it.each([
    ...spoiled,
    '2026-11-24T24:00:00.000Z',
    '2026-11-24T19:60:00.000Z',
    '2026-11-24T19:30:60.000Z',
    '2026-11-31T19:30:15.250Z',
    '2026-11-24T19:30:15.250',
    '2026-11-24T19:30:15.2500Z',
    '2026-11-24T19:30:15Z',
  ])('is not spelled plainly in %s', (text) => {
    expect(plainInstant(text)).toBeNaN()
  })

  it('is read in other spellings too, cut to the millisecond', () => {
    const at = Date.parse(plain)
    expect(readInstant('2026-11-24T12:30:15.25-07:00')).toBe(at)
    expect(readInstant('2026-11-24T19:30:15.2509999Z')).toBe(at)
    for (const text of ['2026-11-31T19:30:15.250Z', '2026-11-24', 'now'])
      expect(() => readInstant(text)).toThrow(RangeError)
  })
})

it('down to a whole is down before 1970 as well', () => {
  expect([29, 30, 0, -1, -15, -16].map((n) => floorTo(n, 15))).toEqual([15, 30, 0, -15, -15, -30])
})
