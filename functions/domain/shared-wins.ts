import { exported, type SharedWin, sharedWin, sharesWith } from './export.ts'
import { type DateRange, span } from './export-request.ts'
import type { CoachId, ParticipantId } from './ids.ts'
import type { Entry, EntryKey, Journal } from './journal.ts'
import type { Participant } from './participant.ts'

/** Wins asked of the journal at a time: few enough to hold, many enough to be quick. */
const winsAtOnce = 1000

/** Ids of those who share with a coach, as the coach's side has it, in order; the person's own side decides. */
export async function* sharing(
  journal: Pick<Journal, 'sharing'>,
  coach: CoachId,
  after?: ParticipantId,
): AsyncGenerator<ParticipantId> {
  for (let from = after; ; ) {
    const { items, next } = await journal.sharing(coach, from)
    for (const { participant } of items) yield participant
    if (next === undefined) return
    from = next
  }
}

/** The person, if they share with this coach by their own word, at this moment. */
export const whoShares = async (
  journal: Pick<Journal, 'participant'>,
  coach: CoachId,
  id: ParticipantId,
): Promise<Participant | undefined> => {
  const participant = await journal.participant(id)
  return participant !== undefined && sharesWith(participant, coach) ? participant : undefined
}

/** Their entries of these dates and a little around them, oldest first, so many at a time. */
export async function* entriesOfDates(
  journal: Pick<Journal, 'wins'>,
  id: ParticipantId,
  range: DateRange,
  { atOnce = winsAtOnce, start }: { atOnce?: number; start?: EntryKey } = {},
): AsyncGenerator<Entry> {
  for (let after = start; ; ) {
    const { items, next } = await journal.wins(id, { ...span(range), limit: atOnce, after })
    yield* items
    if (next === undefined) return
    after = next
  }
}

/** What one person shares of these dates, oldest first. */
export async function* winsSharedBy(
  journal: Pick<Journal, 'wins'>,
  participant: Participant,
  range: DateRange,
): AsyncGenerator<SharedWin> {
  for await (const entry of entriesOfDates(journal, participant.id, range))
    if (exported(entry, range)) yield sharedWin(participant, entry)
}
