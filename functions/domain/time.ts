import { Temporal } from 'temporal-polyfill'

/** UTC, ISO 8601 with milliseconds and Z: `2026-11-24T19:30:00.000Z`. Sorts as it reads. */
export type Instant = string & { readonly brand: 'Instant' }
/** A person's day: `2026-11-24`. */
export type LocalDate = string & { readonly brand: 'LocalDate' }
/** Wall time: `19:30`. */
export type LocalTime = string & { readonly brand: 'LocalTime' }
/** ISO 8601 week, Monday to Sunday: `2026-W48`. */
export type WeekId = string & { readonly brand: 'WeekId' }
/** ISO 8601: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Our own texts start at 08:00 at the earliest and are over by 21:00, where the person is. */
export const dayStarts = '08:00' as LocalTime
export const lastPromptTime = '20:45' as LocalTime
export const nightStarts = '21:00' as LocalTime
export const defaultPromptTime = '19:30' as LocalTime

const quarterHour = 15

/** The instant of a Date or of anything Temporal reads. Throws RangeError on nonsense. */
export const instant = (value: Date | string): Instant =>
  Temporal.Instant.from(typeof value === 'string' ? value : value.toISOString()).toString({
    smallestUnit: 'millisecond',
  }) as Instant

export const plus = (at: Instant, duration: { days?: number; hours?: number; minutes?: number; seconds?: number }) => {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = duration
  return instant(new Date(Date.parse(at) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000))
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export const secondsBetween = (from: Instant, to: Instant) => Math.floor((Date.parse(to) - Date.parse(from)) / 1000)

const zoned = (at: Instant, zone: string) => Temporal.Instant.from(at).toZonedDateTimeISO(zone)

const hhmm = (hour: number, minute: number) =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as LocalTime

/** The wall clock of a zone. Throws RangeError for a zone that does not exist. */
export const localTime = (at: Instant, zone: string): { date: LocalDate; time: LocalTime; weekday: Weekday } => {
  const local = zoned(at, zone)
  return {
    date: local.toPlainDate().toString() as LocalDate,
    time: hhmm(local.hour, local.minute),
    weekday: local.dayOfWeek as Weekday,
  }
}

export const isTimeZone = (zone: string): boolean => {
  try {
    // Offsets such as +02:00 are accepted by Temporal, and would not follow daylight saving.
    return /^[A-Za-z]/.test(zone) && Boolean(zoned(instant('2026-01-01T00:00:00Z'), zone))
  } catch {
    return false
  }
}

/** When that wall time is. A time that a clock change skips becomes the next valid instant; one that repeats, the first. */
export const instantOf = (date: LocalDate, time: LocalTime, zone: string): Instant => {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time))
  const earlier = wall.toZonedDateTime(zone, { disambiguation: 'earlier' })
  if (earlier.toPlainDateTime().equals(wall)) return instant(earlier.toInstant().toString())
  const skip = earlier.getTimeZoneTransition('next')
  return instant((skip ?? wall.toZonedDateTime(zone)).toInstant().toString())
}

/**
 * The wall quarter-hours of `zone` that begin in (tick - 15 min, tick], within the hours in which we may text.
 * A quarter-hour skipped by a clock change strikes with the change; a repeated one strikes the first time.
 * Exact since every zone's offset is a multiple of 15 minutes.
 */
export const struck = (zone: string, tick: Instant): readonly { date: LocalDate; time: LocalTime }[] => {
  const now = zoned(tick, zone)
  const before = now.subtract({ minutes: quarterHour })
  const end = now.toPlainDateTime()
  let wall = before.toPlainDateTime()
  wall = wall.with({
    minute: wall.minute - (wall.minute % quarterHour),
    second: 0,
    millisecond: 0,
    microsecond: 0,
    nanosecond: 0,
  })
  const midnight = end.toPlainDate().toPlainDateTime()
  if (Temporal.PlainDateTime.compare(wall, midnight) < 0) wall = midnight.subtract({ minutes: quarterHour })
  const found: { date: LocalDate; time: LocalTime }[] = []
  for (;;) {
    wall = wall.add({ minutes: quarterHour })
    if (Temporal.PlainDateTime.compare(wall, end) > 0) return found
    const slot = { date: wall.toPlainDate().toString() as LocalDate, time: hhmm(wall.hour, wall.minute) }
    if (slot.time < dayStarts || slot.time > lastPromptTime) continue
    const at = instantOf(slot.date, slot.time, zone)
    if (at > instant(before.toInstant().toString()) && at <= tick) found.push(slot)
  }
}

/** The tick at or before `at`: ticks fall on UTC quarter-hours. */
export const tickAt = (at: Instant): Instant => {
  const quarter = quarterHour * 60_000
  return instant(new Date(Math.floor(Date.parse(at) / quarter) * quarter))
}

/** Ticks after `last` up to and including `tick`, at most two hours back; only `tick` itself when there is no last one. */
export const ticksToWork = (last: Instant | undefined, tick: Instant): readonly Instant[] => {
  const ticks: Instant[] = []
  const oldest = plus(tick, { hours: -2 })
  let next = last === undefined ? tick : plus(last, { minutes: quarterHour })
  if (next < oldest) next = oldest
  for (; next <= tick; next = plus(next, { minutes: quarterHour })) ticks.push(next)
  return ticks
}

export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString() as LocalDate

export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days

export const weekdayOf = (date: LocalDate): Weekday => Temporal.PlainDate.from(date).dayOfWeek as Weekday

export const weekOf = (date: LocalDate): WeekId => {
  const day = Temporal.PlainDate.from(date)
  return `${day.yearOfWeek}-W${String(day.weekOfYear).padStart(2, '0')}` as WeekId
}

/** The Monday a date's week begins with. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** Whether the text is a date of the calendar, `YYYY-MM-DD`. */
export const isLocalDate = (text: string): text is LocalDate => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  try {
    return Boolean(Temporal.PlainDate.from(text))
  } catch {
    return false
  }
}
