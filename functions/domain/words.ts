import type { Participant } from './participant.ts'
import { dueOn } from './rhythm.ts'
import type { Texts } from './texts.ts'
import { addDays, daysBetween, type Instant, type LocalDate, type LocalTime, localTime, weekdayOf } from './time.ts'

/** `7:30 pm`: US usage, lower case. */
export const spokenTime = (time: LocalTime): string => {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  const twelve = hour % 12 === 0 ? 12 : hour % 12
  return `${twelve}:${String(minute).padStart(2, '0')} ${hour < 12 ? 'am' : 'pm'}`
}

/** `today`, `tomorrow`, `Thursday`, `Thursday, Dec 4`: as short as it stays clear. */
export const spokenDay = (date: LocalDate, today: LocalDate, texts: Texts): string => {
  const away = daysBetween(today, date)
  if (away === 0) return texts.today
  if (away === 1) return texts.tomorrow
  const weekday = texts.weekdays[weekdayOf(date)]
  return away > 1 && away < 7 ? weekday : `${weekday}, ${spokenDate(date, texts)}`
}

/** `Dec 4`, and `4 dic`. */
export const spokenDate = (date: LocalDate, texts: Texts): string => {
  const [, month = 1, day = 1] = date.split('-').map(Number)
  return texts.monthDay({ month: texts.months[month - 1] ?? '', day })
}

/** How far ahead the next text is looked for. */
const daysAhead = 70

type Texted = Parameters<typeof dueOn>[0] & Pick<Participant, 'promptTime' | 'pausedUntil'>

/** When the next text comes by itself, in the rhythm they chose. */
export const nextText = (participant: Texted, now: Instant): LocalDate => {
  const local = localTime(now, participant.timeZone)
  const texted = participant.lastDaily?.date === local.date
  const next = local.time < participant.promptTime && !texted ? local.date : addDays(local.date, 1)
  const from = participant.pausedUntil !== undefined && participant.pausedUntil > next ? participant.pausedUntil : next
  for (let away = 0; away < daysAhead; away++)
    if (dueOn(participant, addDays(from, away)) !== undefined) return addDays(from, away)
  return from
}
