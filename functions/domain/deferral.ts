import type { DuePage } from './daily.ts'
import type { ParticipantId } from './ids.ts'

/** Why people of a page have to wait: the carrier turned us away, nobody can be texted, something of ours failed, or time ran out. */
export type Deferral = 'carrier' | 'halted' | 'failure' | 'out-of-time'

const shortest = 30
/** Well under a quarter of an hour: once whatever was wrong is right, nobody waits longer than that. */
const longest = 600
export const haltedFor = 300

/** Seconds until the next try: twice as long each time, so that who is busy is not kept busy. */
export const backOff = (tries: number): number => Math.min(shortest * 2 ** Math.min(tries, 10), longest)

/**
 * Those of a page who are still owed, as a page of their own, and when it is to be seen again: no sooner than the carrier asked
 * for, if it named so many seconds; but nobody waits for longer than the longest because of a word of its.
 */
export const deferred = (
  page: DuePage,
  ids: readonly ParticipantId[],
  reason: Deferral,
  waitFor = 0,
): { page: DuePage; delaySeconds: number } => ({
  page: { ...page, ids: [...ids], tries: page.tries + 1 },
  delaySeconds: Math.max(
    { carrier: backOff(page.tries), failure: backOff(page.tries), halted: haltedFor, 'out-of-time': 0 }[reason],
    Math.min(waitFor, longest),
  ),
})
