import type { Intent, Single } from './intents.ts'
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
import { zoneAt } from './what-was-set.ts'

/** How many earlier weeks a recap compares with. */
export const weeksCompared = 4
/** How many days a recap looks back at most: to the same weekday of the week before. */
export const recapDays = 7
/**
 * How far back wins are read for a recap: its week, a day more for other zones, and what may wait on a queue (14 days at most)
 * before it is heard.
 */
export const recapReads = { days: -8 - 14 } as const
/** How far WINS by theme looks back. */
const winsSearched = 200
const winsListed = 5
/** Among how many of the latest HARD looks for one to read back. */
const hardDaySearched = 60

/** Days: UNDO reaches back one, and the day it takes something from is looked at whole. */
const undoReads = 3

export type Needs = {
  wins?: Parameters<Journal['wins']>[1]
  weeks?: { from: WeekId; to: WeekId }
  coach?: string
  /** A link to a page of that kind. */
  link?: 'journal' | 'witness' | 'card'
}

/** The weeks around `now`, whatever the zone: a day more on either side, for those whose date is another. */
export const weeksAround = (now: Instant): { from: WeekId; to: WeekId } => {
  const dateOf = (at: Instant) => localTime(at, 'UTC').date
  return {
    from: weekOf(dateOf(plus(now, { days: -7 * weeksCompared - 1 }))),
    to: weekOf(dateOf(plus(now, { days: 1 }))),
  }
}

type Recapped = Pick<
  Participant,
  'lastDaily' | 'lastRecapAt' | 'lastRecapDate' | 'timeZone' | 'formerZones' | 'promptTime'
>

/**
 * From when on wins belong to the recap of `date`: from the recap before, so that what is written on a Sunday night is in
 * the next. Where there is none of the last days, from the Sunday hour it would have had. Where a recap of
 * `date` itself was composed, from where that began: one that never left is composed again, and RECAP on that evening still tells of the week.
 */
export const recapSince = (participant: Recapped, date: LocalDate): Instant => {
  const { lastRecapAt, lastRecapDate, lastDaily, timeZone, promptTime } = participant
  if (lastDaily?.date === date && lastDaily.since !== undefined) return lastDaily.since
  // Of a recap whose Sunday was not noted yet: the day where they were then, whatever day it was where they are now.
  const last = lastRecapDate ?? (lastRecapAt && localTime(lastRecapAt, zoneAt(participant, lastRecapAt)).date)
  if (lastRecapAt && last && last < date && daysBetween(last, date) <= recapDays) return lastRecapAt
  return instantOf(addDays(mondayOf(date), -1), promptTime, timeZone)
}

/** What must be read to answer an intent, known before the participant is. */
export const needs = (intent: Intent, now: Instant): Needs => {
  if (intent.name !== 'several') return needsOne(intent, now)
  // What reads most is read for all; a second thing that reads the same range finds what it needs in it.
  const parts = intent.parts.map((part) => needsOne(part.intent, now))
  return Object.assign({}, ...parts)
}

const needsOne = (intent: Single, now: Instant): Needs => {
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
      return { wins: { since: plus(now, recapReads) }, weeks: weeksAround(now) }
    case 'undo':
    case 'edit':
      return {
        wins: { since: plus(now, { days: -undoReads }), newestFirst: true, limit: winsSearched, reflections: true },
      }
    case 'wrong-number':
      return { wins: { newestFirst: true, limit: 1 } }
    case 'hard-day':
      return { wins: { newestFirst: true, limit: hardDaySearched } }
    case 'journal':
    case 'export':
    case 'goodbye':
      return { link: 'journal' }
    case 'ask':
      return { link: 'witness' }
    case 'card':
      return { link: 'card' }
    case 'share':
    case 'join':
      return { coach: intent.code }
    default:
      return {}
  }
}
