import { Temporal } from 'temporal-polyfill'
import { dayMs } from './calendar.ts'

/*
 * How far the wall clocks of a zone are from UTC, in milliseconds. Temporal knows, and is asked once for each stretch of time
 * that is in use; after that local time is an addition. These are facts about zones, the same for whoever asks: remembering
 * them changes no answer.
 */

/** `offset` holds from `from` until just before `until`. */
type Span = { readonly from: number; readonly until: number; readonly offset: number }

/** Long enough that a zone is asked about seldom, short enough that a cold start does not learn about years it never needs. */
const stretch = 400 * dayMs
/** No clock is further from UTC than 16 hours: the wall time of an instant near the edge of a stretch lies within this of it. */
const margin = 2 * dayMs

/** There are about 600 names of zones; a stranger's spelling of one must not fill the memory. */
const mostZones = 1000
const mostStretches = 64
const zones = new Map<string, Map<number, readonly Span[]>>()

const learn = (zone: string, from: number, until: number): readonly Span[] => {
  const spans: Span[] = []
  let at: Temporal.ZonedDateTime | null = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone)
  while (at !== null && at.epochMilliseconds < until) {
    const next: Temporal.ZonedDateTime | null = at.getTimeZoneTransition('next')
    spans.push({
      from: at.epochMilliseconds,
      until: next?.epochMilliseconds ?? until,
      offset: at.offsetNanoseconds / 1_000_000,
    })
    at = next
  }
  return spans
}

const remember = (zone: string, nth: number, spans: readonly Span[]) => {
  let stretches = zones.get(zone)
  if (stretches === undefined || stretches.size >= mostStretches) {
    if (zones.size >= mostZones) zones.clear()
    stretches = new Map()
    zones.set(zone, stretches)
  }
  stretches.set(nth, spans)
  return spans
}

/** Every span that can matter to `at`, be it an instant or what a wall clock shows. Throws RangeError for a zone that does not exist. */
const spansAround = (zone: string, at: number): readonly Span[] => {
  const nth = Math.floor(at / stretch)
  return (
    zones.get(zone)?.get(nth) ?? remember(zone, nth, learn(zone, nth * stretch - margin, (nth + 1) * stretch + margin))
  )
}

export const offsetAt = (zone: string, at: number): number => {
  for (const { until, offset } of spansAround(zone, at)) if (at < until) return offset
  throw new RangeError(`${zone} has no offset at ${at}`)
}

/** When a wall clock first shows `wall`; the instant of the change when a change skips it. */
export const firstShown = (zone: string, wall: number): number => {
  // Had the clock shown it in an earlier span, that span would have been taken: only a skipped time comes before `from`.
  for (const { from, until, offset } of spansAround(zone, wall))
    if (wall - offset < until) return Math.max(from, wall - offset)
  throw new RangeError(`${zone} never shows ${wall}`)
}
