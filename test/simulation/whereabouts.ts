import { textsIn } from '../../functions/domain/texts.ts'
import { localTime } from '../../functions/domain/time.ts'
import type { Person } from './people.ts'
import { momentOf } from './scheduler.ts'
import type { Text } from './universe.ts'

const keptForLater = textsIn('en').keptForLater()

/**
 * Where somebody is, as they told us: from the text that says so, which is heard at the latest when it is acknowledged. While it
 * is on its way, or when nobody knows whether it was heard, both places are right.
 */
export const whereabouts = (person: Person, texts: readonly Text[]) => {
  const moves = texts.filter(({ zone }) => zone !== undefined)
  /** A move that was acknowledged at once counts from then; any other may count at any time after it. */
  const spans: { zone: string; from: number; until: number }[] = [
    { zone: person.zone, from: 0, until: Number.POSITIVE_INFINITY },
  ]
  for (const { zone = person.zone, at, acknowledged, replies } of moves) {
    // A webhook that comes again, after the text was heard from the queue, is answered with nothing; so is a guest.
    const surely = acknowledged !== undefined && replies[0] !== undefined && replies[0] !== keptForLater
    // Not of the place itself: a guest, or somebody who stopped, sets nothing.
    if (surely && !replies[0]?.startsWith('Done: ')) continue
    if (surely) for (const span of spans) if (span.from <= at) span.until = Math.min(span.until, acknowledged)
    spans.push({ zone, from: at - 61_000, until: Number.POSITIVE_INFINITY })
  }
  const zonesIn = (from: number, until: number): readonly string[] => [
    ...new Set(spans.filter((span) => span.from <= until && span.until >= from).map(({ zone }) => zone)),
  ]
  const dateOf = (ms: number, zone: string) => localTime(momentOf(ms), zone).date
  return {
    zonesIn,
    datesAround: (from: number, until: number): ReadonlySet<string> =>
      new Set(zonesIn(from, until).flatMap((zone) => [dateOf(from, zone), dateOf(until, zone)])),
    /** Whether they have been in one place for so many days. */
    settledFor: (ms: number, days: number) => zonesIn(ms - days * 86_400_000, ms).length === 1,
  }
}
