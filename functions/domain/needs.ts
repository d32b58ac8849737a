import type { Intent } from './intents.ts'
import type { Journal } from './journal.ts'
import { type Instant, localTime, plus, type WeekId, weekOf } from './time.ts'

/** How many earlier weeks a recap compares with. */
export const weeksCompared = 4
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
