import type { DailyKind, Participant } from './participant.ts'
import { addDays, daysBetween, type Instant, type LocalDate, localTime, plus, weekdayOf } from './time.ts'

type Paced = Pick<
  Participant,
  | 'timeZone'
  | 'lastHeardAt'
  | 'heardBeforeAt'
  | 'lastDaily'
  | 'rhythm'
  | 'days'
  | 'eased'
  | 'resting'
  | 'unanswered'
  | 'weekSoFar'
>

/** Days without a word from them after which every third day is enough, after which only Sundays are, and after which nothing is. */
const fewerAfter = 5
const sundaysAfter = 21
const silenceAfter = 60
const everyThird = 3
/** Days between the Sundays of somebody who has long been silent, and how many texts in all they get before they write. */
const silentSundays = 28
const mostUnanswered = 12

const sunday = 7

/** Days since they last texted anything; 0 for somebody we know nothing of. */
export const silentFor = ({ lastHeardAt, timeZone }: Paced, date: LocalDate): number =>
  lastHeardAt === undefined ? 0 : Math.max(0, daysBetween(localTime(lastHeardAt, timeZone).date, date))

/** Days since the last text that went out by itself. */
const sinceLast = ({ lastDaily }: Paced, date: LocalDate): number =>
  lastDaily === undefined ? Number.POSITIVE_INFINITY : daysBetween(lastDaily.date, date)

const wroteThisWeek = ({ weekSoFar }: Paced, date: LocalDate): boolean =>
  weekSoFar?.days.some((day) => day <= date && daysBetween(day, date) <= 7) ?? false

/** As they chose: which days, and how often. Sunday's recap always comes. */
const chosen = (participant: Paced, date: LocalDate): DailyKind | undefined => {
  const weekday = weekdayOf(date)
  if (weekday === sunday) return 'recap'
  const { rhythm, days } = participant
  if (rhythm === 'sundays' || (days !== undefined && !days.includes(weekday))) return undefined
  return rhythm === 'less' && sinceLast(participant, date) < everyThird ? undefined : 'prompt'
}

/**
 * What is sent on that date by itself, if anything: by the days and the rhythm they chose, and less and less when nothing
 * comes back. For five days it is as they chose; then every third day; after three weeks one last text, and from then on a
 * Sunday now and then; after sixty days nothing, until they text. Twelve texts at most in all that time.
 */
export const dueOn = (participant: Paced, date: LocalDate): DailyKind | undefined => {
  const { lastDaily, eased, rhythm } = participant
  // One that is tried again on its date stays what it was.
  if (lastDaily?.date === date) return lastDaily.kind ?? (weekdayOf(date) === sunday ? 'recap' : 'prompt')
  const silent = silentFor(participant, date)
  const isSunday = weekdayOf(date) === sunday
  if (participant.resting || silent > silenceAfter) return undefined
  if (silent <= fewerAfter) return chosen(participant, date)
  const full = (participant.unanswered ?? 0) >= mostUnanswered
  if (isSunday && wroteThisWeek(participant, date)) return 'recap'
  if (full) return undefined
  if (eased === 'sundays') return isSunday && sinceLast(participant, date) >= silentSundays ? 'recap' : undefined
  if (chosen(participant, date) === undefined || sinceLast(participant, date) < everyThird) return undefined
  if (silent > sundaysAfter) return 'last'
  if (rhythm === 'sundays') return 'recap'
  if (eased === undefined) return 'ease'
  return isSunday ? 'recap' : 'prompt'
}

/** What a text of that kind leaves behind: one more unanswered, and what was said about it. */
export const afterSending = (participant: Participant, kind: DailyKind, date: LocalDate): Participant => {
  const eased = kind === 'ease' ? 'less' : kind === 'last' ? 'sundays' : participant.eased
  const unanswered =
    participant.lastDaily?.date === date ? (participant.unanswered ?? 0) : (participant.unanswered ?? 0) + 1
  const over = silentFor(participant, date) + silentSundays > silenceAfter || unanswered >= mostUnanswered
  const resting = eased === 'sundays' && kind !== 'last' && over
  return { ...participant, unanswered, eased, ...(resting && { resting: true }) }
}

/** Days without a text after which nobody looks any more what became of one. */
const looksBack = 14

/** Of the dates between their last text and that one: those on which another was due, as far as can be told today. */
export const dueBetween = (participant: Paced, date: LocalDate): readonly LocalDate[] => {
  if (participant.lastDaily === undefined) return []
  const away = Math.min(sinceLast(participant, date), looksBack)
  return Array.from({ length: Math.max(away - 1, 0) }, (_, n) => addDays(date, n + 1 - away)).filter(
    (day) => dueOn(participant, day) !== undefined,
  )
}

/** Whether they may have had fewer texts at that time, since they had long been silent: they have written, but only later. */
export const hadFewer = ({ lastHeardAt, heardBeforeAt, timeZone }: Paced, date: LocalDate, at: Instant): boolean =>
  lastHeardAt !== undefined &&
  lastHeardAt > at &&
  heardBeforeAt !== undefined &&
  daysBetween(localTime(heardBeforeAt, timeZone).date, date) > fewerAfter

/** Of two texts further apart, the first is remembered as well: how silent they were before they wrote. */
const silenceRemembered = { days: 1 }

/** Whoever texts gets the rhythm back that they chose. */
export const heardFrom = (participant: Participant, at: Instant): Participant => ({
  ...participant,
  ...(participant.lastHeardAt !== undefined &&
    plus(participant.lastHeardAt, silenceRemembered) < at && { heardBeforeAt: participant.lastHeardAt }),
  lastHeardAt: participant.lastHeardAt !== undefined && participant.lastHeardAt > at ? participant.lastHeardAt : at,
  unanswered: undefined,
  eased: undefined,
  resting: undefined,
})
