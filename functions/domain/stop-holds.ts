import type { ParticipantId } from './ids.ts'
import type { Journal } from './journal.ts'
import type { Clock } from './ports.ts'
import { claimStandsFor, lookHoldsFor } from './send-once.ts'
import { plus, secondsBetween } from './time.ts'

/** Longer than a sender may rely on its last look at a person. */
const stopHoldsForMs = (lookHoldsFor + 1) * 1000
const lookEveryMs = 250

/**
 * After a STOP was written: waits until no text of theirs can begin to leave any more, so that the confirmation is true when it
 * is read. Nobody waits unless a text is on its way in this very moment; then it is settled soon, or its sender must look again.
 */
export const holdUntilNothingLeaves = async (
  { journal, clock }: { journal: Pick<Journal, 'participant' | 'outbound'>; clock: Clock },
  id: ParticipantId,
): Promise<void> => {
  const onItsWay = async () => {
    const person = await journal.participant(id)
    const invited = person?.invited?.sentAt
    if (invited !== undefined && secondsBetween(invited, clock.now()) * 1000 < stopHoldsForMs) return true
    const date = person?.lastDaily?.date
    const text = date && (await journal.outbound(id, date))
    return text?.status === 'claimed' && plus(text.at, { minutes: claimStandsFor }) > clock.now()
  }
  const began = clock.now()
  for (let waited = 0; waited < stopHoldsForMs; ) {
    // What cannot be looked at is waited for.
    if (!(await onItsWay().catch(() => true))) return
    await clock.wait(lookEveryMs)
    // A slow look is time that passed as well: the carrier waits for an answer.
    waited = Math.max(waited + lookEveryMs, secondsBetween(began, clock.now()) * 1000)
  }
}
