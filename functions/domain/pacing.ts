import type { Clock } from './ports.ts'

/** Waits until a text of so many segments may go. */
export type Pace = (segments: number) => Promise<void>

/**
 * Spaces texts so that one sender stays below its share of what the carrier takes: over that they would queue with the carrier,
 * where nobody sees how late they get. A sender that has been idle starts at once, and saves nothing up.
 * Throws RangeError unless the rate is above zero.
 */
export const pacer = (segmentsPerSecond: number, clock: Clock): Pace => {
  if (!(segmentsPerSecond > 0)) throw new RangeError('a pace is above zero')
  let free = 0
  return async (segments) => {
    const now = Date.parse(clock.now())
    const start = Math.max(now, free)
    free = start + (segments * 1000) / segmentsPerSecond
    if (start > now) await clock.wait(start - now)
  }
}
