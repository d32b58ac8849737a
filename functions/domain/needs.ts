import type { Intent } from './intents.ts'
import type { Journal } from './journal.ts'
import type { Participant } from './participant.ts'
import {
  addDays,
  daysBetween,
  type Instant,
  instantOf,
  type LocalDate,
  localTime,
  mondayOf,
  plus,
  type WeekId,
  weekOf,
} from './time.ts'

/** How many earlier weeks a recap compares with. */
export const weeksCompared = 4
/** How many days a recap looks back at most: to the same weekday of the week before. */
export const recapDays = 7
/** How far WINS by theme looks back. */
const winsSearched = 200
const winsListed = 5

export type Needs = {
  wins?: Parameters<Journal['wins']>[1]
  weeks?: { from: WeekId; to: WeekId }
  coach?: string
}

/** The weeks around `now`, whatever the zone: a day more on either side, for those whose date is another. */
export const weeksAround = (now: Instant): { from: WeekId; to: WeekId } => {
  const dateOf = (at: Instant) => localTime(at, 'UTC').date
  return {
    from: weekOf(dateOf(plus(now, { days: -7 * weeksCompared - 1 }))),
    to: weekOf(dateOf(plus(now, { days: 1 }))),
  }
}

/**
 * From when on wins belong to the recap of `date`: from the recap before, so that what is written on a Sunday night is in
 * the next. Where there is none of the last days, from the Sunday hour it would have had. A recap of `date` itself does not
 * count as the one before: one that never left is composed again, and RECAP on that evening still tells of the week.
 */
export const recapSince = (
  { lastRecapAt, timeZone, promptTime }: Pick<Participant, 'lastRecapAt' | 'timeZone' | 'promptTime'>,
  date: LocalDate,
): Instant => {
  const last = lastRecapAt && localTime(lastRecapAt, timeZone).date
  if (lastRecapAt && last && last < date && daysBetween(last, date) <= recapDays) return lastRecapAt
  return instantOf(addDays(mondayOf(date), -1), promptTime, timeZone)
}

/** What must be read to answer an intent, known before the participant is. */
export const needs = (intent: Intent, now: Instant): Needs => {
  switch (intent.name) {
    case 'wins':
      return {
        wins: {
          newestFirst: true,
          limit: intent.theme === undefined && !intent.lastWeek ? winsListed : winsSearched,
          ...(intent.lastWeek && { since: plus(now, { days: -15 }) }),
        },
      }
    case 'recap':
      return { wins: { since: plus(now, { days: -8 }) }, weeks: weeksAround(now) }
    case 'share':
    case 'join':
      return { coach: intent.code }
    default:
      return {}
  }
}
