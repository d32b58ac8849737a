import { describe, expect, it } from 'vitest'
import { instant, isTimeZone, localTime } from '../../functions/domain/time.ts'
import { type Change, changesOf, everyZone, firstYear, lastYear, walkAround, walkEveryZone } from '../every-zone.ts'

const hour = 3_600_000
const patience = 300_000

const changeOf = (zone: string, year: number, nth = 0): Change =>
  changesOf(zone, Date.UTC(year, 0, 1), Date.UTC(year + 1, 0, 1)).at(nth)!

describe('every zone, through every clock change', () => {
  it(
    'strikes each preferred time once on each local date, from 08:00 and before 21:00',
    () => {
      const began = performance.now()
      const { zones, changes, dates, strikes, faults } = walkEveryZone()
      const seconds = (performance.now() - began) / 1000
      expect(faults).toEqual([])
      expect(zones).toBeGreaterThan(550)
      expect(changes).toBeGreaterThan(4000)
      // 52 preferences a date; a date more or less is one that is skipped whole.
      expect(dates).toBeGreaterThan(3 * (changes + zones))
      expect(strikes).toBeGreaterThan(52 * 3 * changes)
      expect(seconds).toBeLessThan(60)
    },
    patience,
  )

  it(
    'is told of every change: its wall clocks show what the runtime itself shows',
    () => {
      const wrong: string[] = []
      for (const timeZone of everyZone()) {
        const part = '2-digit'
        // Swedes write dates and times as we do.
        const clock = new Intl.DateTimeFormat('sv', {
          timeZone,
          year: 'numeric',
          month: part,
          day: part,
          hour: part,
          minute: part,
        })
        // Not quite a week, so that every hour of the day has its turn.
        for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(lastYear + 1, 0, 1); at += 167 * hour) {
          const { date, time } = localTime(instant(new Date(at)), timeZone)
          if (clock.format(at) !== `${date} ${time}`) wrong.push(`${timeZone} at ${new Date(at).toISOString()}`)
        }
      }
      expect(wrong).toEqual([])
    },
    patience,
  )

  it("may be anybody's", () => {
    expect(everyZone().filter((zone) => !isTimeZone(zone))).toEqual([])
  })

  it.each([
    { zone: 'Pacific/Apia', year: 2011, nth: -1, date: '2011-12-30' },
    { zone: 'Pacific/Kwajalein', year: 1993, nth: -1, date: '1993-08-21' },
  ])('$zone went without $date, and without its texts', ({ zone, year, nth, date }) => {
    const { skippedDates, faults, dates, strikes } = walkAround(changeOf(zone, year, nth))
    expect(skippedDates).toEqual([date])
    expect(faults).toEqual([])
    expect(strikes).toBe(52 * (dates - 1))
  })

  it('Pacific/Kwajalein lived most of 1969-09-30 twice, and would have had its texts once', () => {
    const { faults, dates, strikes } = walkAround(changeOf('Pacific/Kwajalein', 1969))
    expect(faults).toEqual([])
    expect(strikes).toBe(52 * dates)
  })

  const spring = changeOf('America/New_York', 2026)
  it.each([
    { name: 'that never came', change: { ...spring, after: spring.before } },
    { name: 'that had come before', change: { ...spring, before: spring.after } },
    { name: 'by a quarter-hour too much', change: { ...spring, after: spring.after + hour / 4 } },
    { name: 'a day late', change: { ...spring, at: spring.at + 24 * hour } },
    { name: 'off the quarter-hour', change: { ...spring, at: spring.at + hour / 60 } },
    { name: 'of another zone', change: { ...spring, zone: 'America/Chicago' } },
  ])('a walk around a change $name finds fault', ({ change }) => {
    expect(walkAround(change).faults).not.toEqual([])
  })
})
