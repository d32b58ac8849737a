import type { slotsAt } from '../../functions/domain/daily.ts'
import type { ParticipantId } from '../../functions/domain/ids.ts'
import type { DueKey, Journal } from '../../functions/domain/journal.ts'
import { dayStarts, type LocalTime, lastPromptTime } from '../../functions/domain/time.ts'

/** Every wall time at which a text may come. */
const times = (): LocalTime[] => {
  const found: LocalTime[] = []
  for (let minutes = Number(dayStarts.slice(0, 2)) * 60; ; minutes += 15) {
    const [hour, minute] = [Math.floor(minutes / 60), minutes % 60]
    const time = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` as LocalTime
    if (time > lastPromptTime) return found
    found.push(time)
  }
}

const keysOf = ({ zone, shards }: Parameters<typeof slotsAt>[1][number]): DueKey[] =>
  times().flatMap((time) => Array.from({ length: shards }, (_, shard) => ({ zone, time, shard })))

/**
 * Everybody who may be texted by themselves, as the due index holds them: who has stopped, or has long been silent, is not in it.
 * Costs a query for each quarter of an hour and zone in use; the table is not scanned.
 */
export async function* everybodyDue(journal: Pick<Journal, 'zones' | 'due'>): AsyncGenerator<ParticipantId> {
  for (const zone of await journal.zones())
    for (const key of keysOf(zone)) {
      let after: ParticipantId | undefined
      do {
        const { items, next } = await journal.due(key, after)
        yield* items
        after = next
      } while (after !== undefined)
    }
}
