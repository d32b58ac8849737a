import { isUnreachable } from './due.ts'
import type { ParticipantId } from './ids.ts'
import { notAnswered } from './invited.ts'
import type { Journal } from './journal.ts'
import type { Participant } from './participant.ts'
import { daysBetween, type Instant, type LocalDate } from './time.ts'

/** What a participant becomes by something that is no text of theirs; undefined when nothing changes. */
type Amendment = (held: Participant) => Participant | undefined

const attempts = 40

/** Applies it to the participant as they are now, again and again while somebody else changes them. False when nothing changes. */
export const amend = async (
  journal: Pick<Journal, 'participant' | 'amend'>,
  id: ParticipantId,
  amendment: Amendment,
): Promise<boolean> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const held = await journal.participant(id)
    const amended = held && amendment(held)
    if (held === undefined || amended === undefined) return false
    if ((await journal.amend({ ...amended, version: held.version + 1 })) === 'written') return true
  }
  throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
}

/** They had opted out at the carrier by `at`. Nothing new when we knew, or when they have come back since. */
export const optedOutBy =
  (at: Instant): Amendment =>
  (held) =>
    held.status !== 'active' || (held.consent !== undefined && held.consent.at > at)
      ? undefined
      : { ...held, status: 'stopped', pending: undefined, saidAt: { ...held.saidAt, status: at } }

/** Whom the form asked for had opted out at the carrier: they are not asked again. */
export const invitedInVain =
  (at: Instant): Amendment =>
  (held) =>
    held.status !== 'guest'
      ? undefined
      : { ...notAnswered(held), status: 'stopped', pending: undefined, saidAt: { ...held.saidAt, status: at } }

/** Further apart than this, two texts in vain are no row of them. */
const inARowDays = 7

/** The text of `date` found nobody there; `surely` when the carrier leaves no doubt. */
export const nobodyThere =
  (date: LocalDate, surely: boolean): Amendment =>
  (held) => {
    if (held.status !== 'active' || isUnreachable(held) || held.unreachable?.date === date) return undefined
    const before = held.unreachable
    const inARow = before !== undefined && Math.abs(daysBetween(before.date, date)) <= inARowDays
    return { ...held, unreachable: { times: surely ? 2 : inARow ? before.times + 1 : 1, date } }
  }
