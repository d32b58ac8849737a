import type { MessageSid, ParticipantId, Phone } from './ids.ts'
import type { LocalDate } from './time.ts'

/** One text on its way out. `participant` and `date` come back in the status callback, and name the claim. */
export type OutgoingText = {
  to: Phone
  body: string
  participant: ParticipantId
  date: LocalDate
  /** Seconds the carrier may still try; after that it must give up (at night nobody is texted). 1 to 36,000. */
  validFor: number
}

/**
 * What became of the one attempt, named by what to do next.
 * - `accepted`: the carrier has it.
 * - `stopped`: the person opted out at the carrier; record it.
 * - `not-accepted`: it surely never left, and trying again later is safe.
 * - `rejected`: it surely never left, and trying again would not help.
 * - `unknown`: it may have left. Never try again: a missed text beats a double one.
 */
export type SendOutcome =
  | { outcome: 'accepted'; sid: MessageSid }
  | { outcome: 'stopped'; code: number }
  | { outcome: 'not-accepted'; code: number }
  | { outcome: 'rejected'; code: number }
  | { outcome: 'unknown'; code?: number }

/** Sends texts. Never throws for what the carrier did or did not do: that is the outcome. */
export type Carrier = { send(text: OutgoingText): Promise<SendOutcome> }
