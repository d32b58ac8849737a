import { Temporal } from 'temporal-polyfill'
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
} from './calendar.ts'
import { firstShown, offsetAt } from './zone-offsets.ts'

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
const quarterMs = quarterHour * minuteMs

/** The instant of a Date or of anything Temporal reads. Throws RangeError on nonsense. */
export const instant = (value: Date | string): Instant =>
  (typeof value === 'string' ? writeInstant(readInstant(value)) : value.toISOString()) as Instant

/** As Date reads it: inside, every instant has met `instant`. */
const milliseconds = (at: Instant): number => {
  const plain = plainInstant(at)
  return Number.isNaN(plain) ? Date.parse(at) : plain
}

export const plus = (at: Instant, duration: { days?: number; hours?: number; minutes?: number; seconds?: number }) => {
  const { days = 0, hours = 0, minutes = 0, seconds = 0 } = duration
  return writeInstant(milliseconds(at) + (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000) as Instant
}

/** Seconds from `from` to `to`; negative when `to` is earlier. */
export const secondsBetween = (from: Instant, to: Instant) => Math.floor((milliseconds(to) - milliseconds(from)) / 1000)

/** 1970-01-01 was a Thursday. */
const weekdayOfDay = (day: number) => (day + 3 - floorTo(day + 3, 7) + 1) as Weekday

/** The wall clock of a zone. Throws RangeError for a zone that does not exist. */
export const localTime = (at: Instant, zone: string): { date: LocalDate; time: LocalTime; weekday: Weekday } => {
  const utc = readInstant(at)
  const wall = utc + offsetAt(zone, utc)
  const day = Math.floor(wall / dayMs)
  return {
    date: writeDate(day) as LocalDate,
    time: writeTime(wall - day * dayMs) as LocalTime,
    weekday: weekdayOfDay(day),
  }
}

export const isTimeZone = (zone: string): boolean => {
  try {
    // Offsets such as +02:00 are accepted by Temporal, and would not follow daylight saving.
    return /^[A-Za-z]/.test(zone) && Boolean(Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone))
  } catch {
    return false
  }
}

/** When that wall time is. A time that a clock change skips becomes the next valid instant; one that repeats, the first. */
export const instantOf = (date: LocalDate, time: LocalTime, zone: string): Instant =>
  writeInstant(firstShown(zone, readDate(date) * dayMs + readTime(time))) as Instant

const earliestPrompt = readTime(dayStarts)
const latestPrompt = readTime(lastPromptTime)

/**
 * The wall quarter-hours of `zone` that begin in (tick - 15 min, tick], within the hours in which we may text.
 * A quarter-hour skipped by a clock change strikes with the change; a repeated one strikes the first time.
 * A date that is skipped whole strikes not at all. Exact since every zone's offset is a multiple of 15 minutes.
 */
export const struck = (zone: string, tick: Instant): readonly { date: LocalDate; time: LocalTime }[] => {
  const now = readInstant(tick)
  const before = now - quarterMs
  const end = now + offsetAt(zone, now)
  const midnight = floorTo(end, dayMs)
  const found: { date: LocalDate; time: LocalTime }[] = []
  let wall = Math.max(floorTo(before + offsetAt(zone, before), quarterMs) + quarterMs, midnight)
  for (; wall <= end; wall += quarterMs) {
    const time = wall - midnight
    if (time < earliestPrompt || time > latestPrompt) continue
    const at = firstShown(zone, wall)
    if (at > before && at <= now)
      found.push({ date: writeDate(midnight / dayMs) as LocalDate, time: writeTime(time) as LocalTime })
  }
  return found
}

/** The tick at or before `at`: ticks fall on UTC quarter-hours. */
export const tickAt = (at: Instant): Instant => writeInstant(floorTo(milliseconds(at), quarterMs)) as Instant

/** Ticks after `last` up to and including `tick`, at most two hours back; only `tick` itself when there is no last one. */
export const ticksToWork = (last: Instant | undefined, tick: Instant): readonly Instant[] => {
  const ticks: Instant[] = []
  const oldest = plus(tick, { hours: -2 })
  let next = last === undefined ? tick : plus(last, { minutes: quarterHour })
  if (next < oldest) next = oldest
  for (; next <= tick; next = plus(next, { minutes: quarterHour })) ticks.push(next)
  return ticks
}

export const addDays = (date: LocalDate, days: number): LocalDate => writeDate(readDate(date) + days) as LocalDate

export const daysBetween = (from: LocalDate, to: LocalDate): number => readDate(to) - readDate(from)

export const weekdayOf = (date: LocalDate): Weekday => weekdayOfDay(readDate(date))

/** ISO 8601: a week belongs to the year of its Thursday. */
export const weekOf = (date: LocalDate): WeekId => {
  const day = readDate(date)
  const thursday = day + 4 - weekdayOfDay(day)
  const { year } = dateParts(thursday)
  const week = Math.floor((thursday - firstOfYear(year)) / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}` as WeekId
}

/** The Monday a date's week begins with. */
export const mondayOf = (date: LocalDate): LocalDate => addDays(date, 1 - weekdayOf(date))

/** Whether the text is a date of the calendar, `YYYY-MM-DD`. */
export const isLocalDate = (text: string): text is LocalDate => isPlainDate(text)
