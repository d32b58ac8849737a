import type { Journal } from './journal.ts'
import type { Clock, Log, Photos } from './ports.ts'
import { plus } from './time.ts'

/** For how long what somebody took off is still there, seen by nobody: UNDO brings it back for a day, and a mistake can be found out. */
export const takenOffStays = { days: 30 }

export type TakenOff = {
  journal: Pick<Journal, 'takenOff' | 'entry' | 'wins' | 'discard'>
  kept: Pick<Photos, 'remove'>
  clock: Pick<Clock, 'now'>
  log: Log
}

/**
 * Ends what was taken off long enough ago: its pictures first, so that while one is left the entry that names it is too. Words that an
 * EDIT replaced share their pictures with those that took their place: what is shown still stays.
 */
export const discardTakenOff = async (
  { journal, kept, clock, log }: TakenOff,
  hasTime: () => boolean,
): Promise<void> => {
  const now = clock.now()
  let after: Parameters<Journal['takenOff']>[1]
  do {
    const { items, next } = await journal.takenOff(now, after)
    for (const { participant, entry: key } of items) {
      if (!hasTime()) return
      const entry = await journal.entry(participant, key)
      // The index lags: it may be gone by now, or back.
      if (!entry?.deleted) continue
      const shown = await picturesAt(journal, participant, key)
      for (const photo of entry.photos ?? []) if (!shown.has(photo)) await kept.remove(participant, photo)
      if (await journal.discard(participant, key, now)) log({ event: 'entry-erased', participant })
    }
    after = next
  } while (after !== undefined)
}

/** Pictures of what the journal shows of that instant; an EDIT leaves other words where the first were. */
const picturesAt = async (journal: Pick<Journal, 'wins'>, ...[id, { at }]: Parameters<Journal['entry']>) => {
  const { items } = await journal.wins(id, { since: at, until: plus(at, { seconds: 1 }), reflections: true })
  return new Set(items.flatMap(({ photos = [] }) => photos))
}
