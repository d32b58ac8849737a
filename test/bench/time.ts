import { Temporal } from 'temporal-polyfill'
import {
  dayStarts,
  type Instant,
  instant,
  instantOf,
  type LocalDate,
  type LocalTime,
  lastPromptTime,
  localTime,
  plus,
  struck,
  type Weekday,
} from '../../functions/domain/time.ts'
import { everyZone, firstYear, lastYear, walkEveryZone } from '../every-zone.ts'

const rounds = 7

const zoned = (at: Instant, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)
const text = (at: Temporal.ZonedDateTime) => at.toInstant().toString({ smallestUnit: 'millisecond' }) as Instant

/** The same, as Temporal says it, call by call: what ours is measured against here, and compared with in its tests. */
export const inTemporal = {
  localTime: (at: Instant, zone: string) => {
    const local = zoned(at, zone)
    return {
      date: local.toPlainDate().toString() as LocalDate,
      time: local.toPlainTime().toString({ smallestUnit: 'minute' }) as LocalTime,
      weekday: local.dayOfWeek as Weekday,
    }
  },

  instantOf: (date: LocalDate, time: LocalTime, zone: string): Instant => {
    const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
    const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
    if (earlier.toPlainDateTime().equals(wall)) return text(earlier)
    return text(earlier.getTimeZoneTransition('next') ?? wall.toZonedDateTime(zone))
  },

  struck: (zone: string, tick: Instant): readonly { date: LocalDate; time: LocalTime }[] => {
    const now = zoned(tick, zone)
    const before = now.subtract({ minutes: 15 })
    const end = now.toPlainDateTime()
    const midnight = end.toPlainDate().toPlainDateTime()
    const start = before
      .toPlainDateTime()
      .round({ smallestUnit: 'minute', roundingIncrement: 15, roundingMode: 'floor' })
    let wall = start.add({ minutes: 15 })
    if (Temporal.PlainDateTime.compare(wall, midnight) < 0) wall = midnight
    const found: { date: LocalDate; time: LocalTime }[] = []
    for (; Temporal.PlainDateTime.compare(wall, end) <= 0; wall = wall.add({ minutes: 15 })) {
      const date = wall.toPlainDate().toString() as LocalDate
      const time = wall.toPlainTime().toString({ smallestUnit: 'minute' }) as LocalTime
      if (time < dayStarts || time > lastPromptTime) continue
      const at = inTemporal.instantOf(date, time, zone)
      if (at > text(before) && at <= tick) found.push({ date, time })
    }
    return found
  },
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

const milliseconds = (act: () => void) => {
  const began = performance.now()
  act()
  return performance.now() - began
}

/** A moment of each season in every zone, none on the hour of a change. */
const momentsToAsk = () =>
  everyZone().flatMap((zone) =>
    [15, 105, 195, 285].map((days) => {
      const at = plus(instant('2026-01-01T18:15:00Z'), { days })
      return { zone, at, ...localTime(at, zone) }
    }),
  )
type Moment = ReturnType<typeof momentsToAsk>[number]

const calls: readonly { name: string; ours: (moment: Moment) => unknown; temporal: (moment: Moment) => unknown }[] = [
  {
    name: 'localTime',
    ours: ({ at, zone }) => localTime(at, zone),
    temporal: ({ at, zone }) => inTemporal.localTime(at, zone),
  },
  {
    name: 'instantOf',
    ours: ({ date, time, zone }) => instantOf(date, time, zone),
    temporal: ({ date, time, zone }) => inTemporal.instantOf(date, time, zone),
  },
  {
    name: 'struck',
    ours: ({ zone, at }) => struck(zone, at),
    temporal: ({ zone, at }) => inTemporal.struck(zone, at),
  },
]

/** The walk of every clock change, and calls beside plain Temporal with every offset known to both; rounds interleaved. */
export const benchTime = async (): Promise<string[]> => {
  const began = performance.now()
  const { zones, changes, dates, ticks, strikes, faults } = walkEveryZone()
  const seconds = (performance.now() - began) / 1000
  const lines = [
    `every change of ${zones} zones, ${firstYear} to ${lastYear}: ${seconds.toFixed(1)} s for ${changes} changes, ${dates} dates, ${ticks} ticks, ${strikes} strikes, ${faults.length} faults`,
  ]
  const moments = momentsToAsk()
  for (const { name, ours, temporal } of calls) {
    const times: Record<'ours' | 'temporal', number[]> = { ours: [], temporal: [] }
    for (let round = 0; round <= rounds; round++) {
      times.ours.push(milliseconds(() => moments.forEach(ours)))
      times.temporal.push(milliseconds(() => moments.forEach(temporal)))
    }
    // The first round learns.
    const [our, its] = [times.ours, times.temporal].map((all) => (median(all.slice(1)) / moments.length) * 1000)
    lines.push(
      `${name.padEnd(10)} ${our!.toFixed(2).padStart(7)} us, Temporal ${its!.toFixed(2).padStart(7)} us ${(its! / our!).toFixed(0).padStart(5)} x as fast`,
    )
  }
  return lines
}
