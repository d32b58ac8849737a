import { Temporal } from 'temporal-polyfill'

/*
 * Dates, times and instants as whole numbers: days, and milliseconds, since 1970-01-01 (of UTC, or of whatever the wall clock
 * shows). Temporal says what a text means, and takes some ten microseconds to say it; a tick asks it of every zone, and a
 * simulated year asks it a billion times. So the one spelling that we write ourselves is read and written by arithmetic here,
 * and any other is still read by Temporal, or refused by it with a RangeError.
 */
export const minuteMs = 60_000
export const dayMs = 86_400_000

/** Down to a whole `unit`, before 1970 as well. */
export const floorTo = (value: number, unit: number) => Math.floor(value / unit) * unit

const digit = (text: string, at: number) => {
  const value = text.charCodeAt(at) - 48
  return value >= 0 && value <= 9 ? value : Number.NaN
}

const twoDigits = (text: string, at: number) => digit(text, at) * 10 + digit(text, at + 1)

const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

const daysIn = (year: number, month: number) => {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

// https://howardhinnant.github.io/date_algorithms.html: years that begin in March have their leap day last.
const from0000To1970 = 719_468
const daysBefore = (year: number) => 365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
const daysBeforeMonth = (sinceMarch: number) => Math.floor((153 * sinceMarch + 2) / 5)

const dayOf = (year: number, month: number, day: number) =>
  daysBefore(month > 2 ? year : year - 1) +
  daysBeforeMonth(month > 2 ? month - 3 : month + 9) +
  day -
  1 -
  from0000To1970

export const firstOfYear = (year: number) => dayOf(year, 1, 1)

/** The day that `YYYY-MM-DD` at the start of the text names; NaN when that is no date. */
const plainDay = (text: string): number => {
  if (text[4] !== '-' || text[7] !== '-') return Number.NaN
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  // NaN fails every comparison.
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? dayOf(year, month, day) : Number.NaN
}

/** Whether the text is a date of the calendar as we write it, `YYYY-MM-DD`. */
export const isPlainDate = (text: string) => text.length === 10 && !Number.isNaN(plainDay(text))

export const readDate = (text: string): number => {
  if (isPlainDate(text)) return plainDay(text)
  const { year, month, day } = Temporal.PlainDate.from(text).withCalendar('iso8601')
  return dayOf(year, month, day)
}

const twoDigitTexts = Array.from({ length: 100 }, (_, n) => String(n).padStart(2, '0'))
const padded = (n: number) => twoDigitTexts[n] ?? ''

const firstPlainDay = firstOfYear(0)
const lastPlainDay = firstOfYear(10_000) - 1

export const dateParts = (day: number): { year: number; month: number; day: number } => {
  const sinceMarch0000 = day + from0000To1970
  const era = Math.floor(sinceMarch0000 / 146_097)
  const ofEra = sinceMarch0000 - era * 146_097
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  )
  const ofYear = ofEra - daysBefore(yearOfEra)
  const month = Math.floor((5 * ofYear + 2) / 153)
  return {
    year: era * 400 + yearOfEra + (month > 9 ? 1 : 0),
    month: month > 9 ? month - 9 : month + 3,
    day: ofYear - daysBeforeMonth(month) + 1,
  }
}

export const writeDate = (day: number): string => {
  if (!Number.isInteger(day) || day < firstPlainDay || day > lastPlainDay)
    return Temporal.PlainDate.from('1970-01-01').add({ days: day }).toString()
  const parts = dateParts(day)
  return `${padded(Math.floor(parts.year / 100))}${padded(parts.year % 100)}-${padded(parts.month)}-${padded(parts.day)}`
}

/** Wall time, `HH:MM`, in milliseconds since midnight. */
export const readTime = (text: string): number => {
  const hour = twoDigits(text, 0)
  const minute = twoDigits(text, 3)
  if (text.length === 5 && text[2] === ':' && hour < 24 && minute < 60) return (hour * 60 + minute) * minuteMs
  const other = Temporal.PlainTime.from(text)
  return (other.hour * 60 + other.minute) * minuteMs + other.second * 1000 + other.millisecond
}

export const writeTime = (sinceMidnight: number): string => {
  const minutes = Math.floor(sinceMidnight / minuteMs)
  return `${padded(Math.floor(minutes / 60))}:${padded(minutes % 60)}`
}

/** The instant that `YYYY-MM-DDTHH:MM:SS.mmmZ` names; NaN for any other spelling. */
export const plainInstant = (text: string): number => {
  if (text.length !== 24 || text[10] !== 'T' || text[13] !== ':' || text[16] !== ':') return Number.NaN
  if (text[19] !== '.' || text[23] !== 'Z') return Number.NaN
  const hour = twoDigits(text, 11)
  const minute = twoDigits(text, 14)
  const second = twoDigits(text, 17)
  if (!(hour < 24 && minute < 60 && second < 60)) return Number.NaN
  const millisecond = twoDigits(text, 20) * 10 + digit(text, 22)
  return plainDay(text) * dayMs + (hour * 60 + minute) * minuteMs + second * 1000 + millisecond
}

/** Whole milliseconds: what Temporal reads to the nanosecond is cut, as we write no more than milliseconds. */
export const readInstant = (text: string): number => {
  const plain = plainInstant(text)
  return Number.isNaN(plain) ? Temporal.Instant.from(text).epochMilliseconds : plain
}

export const writeInstant = (at: number): string => {
  const day = Math.floor(at / dayMs)
  if (!Number.isInteger(at) || day < firstPlainDay || day > lastPlainDay) return new Date(at).toISOString()
  const ofDay = at - day * dayMs
  const millisecond = ofDay % 1000
  const second = padded(Math.floor(ofDay / 1000) % 60)
  return `${writeDate(day)}T${writeTime(ofDay)}:${second}.${padded(Math.floor(millisecond / 10))}${millisecond % 10}Z`
}
