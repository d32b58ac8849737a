import { amend, invitedInVain } from './amend.ts'
import type { Carrier, SendOutcome } from './carrier.ts'
import { backOff, type Deferral, haltedFor } from './deferral.ts'
import { haltSending } from './halting.ts'
import { type InvitationDue, type InvitationRefusal, invitationOwed } from './invitations.ts'
import type { Invitation, Journal } from './journal.ts'
import type { Pace } from './pacing.ts'
import type { Clock, Log, MetricName, Metrics } from './ports.ts'
import { segmentsOf } from './segments.ts'
import { claimStandsFor, lookHoldsFor } from './send-once.ts'
import { plus, secondsBetween } from './time.ts'

export type InviteOnce = {
  journal: Pick<
    Journal,
    | 'participant'
    | 'amend'
    | 'invitation'
    | 'claimInvitation'
    | 'releaseInvitation'
    | 'endInvitation'
    | 'halted'
    | 'halt'
    | 'probe'
    | 'resume'
  >
  carrier: Carrier
  pace: Pace
  clock: Clock
  log: Log
  metrics: Metrics
}

const attempts = 40
/** The longest a queue can hold a message back, in seconds. */
const longestDelay = 900

/** Surely never left, and worth another try. A setting of ours that is wrong is not mended while somebody waits for this. */
const again: ReadonlySet<SendOutcome['outcome']> = new Set(['retry', 'later', 'halt'])

const counted: Readonly<Partial<Record<SendOutcome['outcome'], MetricName>>> = {
  accepted: 'InvitationsSent',
  unknown: 'TextsUnknown',
  configuration: 'CarrierMisconfigured',
  suppress: 'OptOuts',
}

/** When to ask again, and with which message; nothing when it is over. */
export type PutOff = { message: InvitationDue; delaySeconds: number } | undefined

/**
 * One text to whom the form asked for, as the texts of the day are sent: read, decide, **claim**, look once more, **send once**.
 * What may have left is never sent again. With its end the number is gone.
 */
export const inviteOnce = (deps: InviteOnce) => {
  const { journal, carrier, pace, clock, log, metrics } = deps

  const refuse = async (invitation: Invitation, reason: InvitationRefusal) => {
    await journal.endInvitation(invitation)
    log({ event: 'invitation-refused', participant: invitation.participant, reason })
    return undefined
  }

  const putOff = (message: InvitationDue, wait: number, reason: Deferral | 'night'): PutOff => {
    const delaySeconds = Math.min(wait, longestDelay)
    log({ event: 'invitation-deferred', participant: message.invited, seconds: delaySeconds, reason })
    return { message: reason === 'night' ? message : { ...message, tries: message.tries + 1 }, delaySeconds }
  }

  /** After the call: what is to be kept of it. */
  const settle = async (invitation: Invitation, result: SendOutcome, message: InvitationDue): Promise<PutOff> => {
    const { participant } = invitation
    const code = 'code' in result ? result.code : undefined
    log({ event: 'invitation-sent', participant, outcome: result.outcome, code })
    const name = counted[result.outcome]
    if (name !== undefined) metrics.count(name)
    if (!again.has(result.outcome)) {
      await journal.endInvitation(invitation)
      if (result.outcome === 'suppress') await amend(journal, participant, invitedInVain(clock.now()))
      return undefined
    }
    await journal.releaseInvitation(invitation)
    if (result.outcome === 'halt') await haltSending(deps, { code: result.code, heardFrom: 'call' })
    const asked = 'waitFor' in result ? (result.waitFor ?? 0) : 0
    return putOff(message, Math.max(backOff(message.tries), asked), result.outcome === 'halt' ? 'halted' : 'carrier')
  }

  return async (message: InvitationDue): Promise<PutOff> => {
    const { invited: id } = message
    for (let round = 0; round < attempts; round++) {
      const [invitation, held] = await Promise.all([journal.invitation(id), journal.participant(id)])
      if (invitation === undefined) return undefined
      if (invitation.claimedAt !== undefined) {
        const stands = plus(invitation.claimedAt, { minutes: claimStandsFor }) > clock.now()
        // Whoever claimed it is at it still; or is gone, and cannot say whether the text left.
        return stands ? undefined : refuse(invitation, 'cut-off')
      }
      const first = invitationOwed(held, invitation, clock.now())
      if ('refused' in first) return refuse(invitation, first.refused)
      if ('waits' in first) return putOff(message, first.waits, 'night')
      if ((await journal.halted()) !== undefined) return putOff(message, haltedFor, 'halted')
      const send = await carrier.ready()
      await pace(segmentsOf(first.text).segments)
      const claimedAt = clock.now()
      const owed = invitationOwed(held, invitation, claimedAt)
      if ('refused' in owed || 'waits' in owed) continue
      const claimed = await journal.claimInvitation(owed.participant, invitation, claimedAt)
      if (claimed !== 'claimed') continue
      // Looked at last of all: a STOP may have come meanwhile.
      const now = await journal.participant(id).catch(async (error) => {
        // No call was made, so this is no text that may have left.
        await journal.releaseInvitation(invitation)
        throw error
      })
      if (now?.status !== 'guest') return refuse(invitation, now?.status === 'active' ? 'joined' : 'stopped')
      const result: SendOutcome =
        secondsBetween(claimedAt, clock.now()) < lookHoldsFor
          ? await send({ to: invitation.phone, body: owed.text, validFor: owed.validFor })
          : { outcome: 'retry', code: 0 }
      return settle(invitation, result, message)
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }
}
