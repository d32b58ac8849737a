import { sharesWith } from './export.ts'
import type { CoachId } from './ids.ts'
import type { Journal } from './journal.ts'
import type { Participant } from './participant.ts'
import { readBy } from './receipts.ts'

type Access = Parameters<Journal['seen']>[1]

const attempts = 20

/**
 * Notes for a person who shares that a coach read so many of their wins, before anything is shown: false when they stopped sharing
 * meanwhile, and nothing may be shown. Throws what the journal throws.
 */
export const leaveTrace = async (
  journal: Pick<Journal, 'participant' | 'seen'>,
  read: Participant,
  access: Access,
): Promise<boolean> => {
  let participant: Participant | undefined = read
  for (let attempt = 0; attempt < attempts; attempt++) {
    if (participant === undefined || !sharesWith(participant, access.coach)) return false
    const name = nameOf(participant, access.coach)
    const after = readBy(participant, { coach: name, wins: access.wins })
    if ((await journal.seen(after, access)) === 'written') return true
    participant = await journal.participant(read.id)
  }
  throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
}

/** Under which name they know the coach. */
const nameOf = ({ shares }: Participant, coach: CoachId): string =>
  shares.find((share) => share.coach === coach)?.name ?? coach
