import type { CodeClass } from './carrier-codes.ts'
import type { MessageSid, ParticipantId, Phone } from './ids.ts'
import type { Instant, LocalDate } from './time.ts'

/** Which claim a text settles: it comes back in the status callback, so that even a lost answer is tied to it. */
export type ClaimName = {
  participant: ParticipantId
  date: LocalDate
  /** Which attempt of that date, from 1: news of an earlier one says nothing of a later. */
  attempt: number
}

/** One text on its way out. */
export type OutgoingText = {
  to: Phone
  body: string
  /** Absent for an answer, which settles no claim. */
  claim?: ClaimName
  /** Seconds the carrier may still try; after that it must give up (at night nobody is texted). 1 to 36,000. */
  validFor: number
}

/** What the carrier would not take, so that it surely never left. */
export type Refused = Exclude<CodeClass, 'expired' | 'lost'>

/**
 * What became of the one attempt.
 * - `accepted`: the carrier has it.
 * - `unknown`: it may have left. Never try again: a missed text beats a double one.
 * - anything else: it surely never left, and the name says what to do next.
 */
export type SendOutcome =
  | { outcome: 'accepted'; sid: MessageSid }
  | { outcome: 'unknown'; code?: number }
  /** `waitFor`: the carrier named the seconds after which it may be asked again. */
  | { outcome: Refused; code: number; waitFor?: number }

/** Sends one text, once. Never throws for what the carrier did or did not do: that is the outcome. */
export type Send = (text: OutgoingText) => Promise<SendOutcome>

export type Carrier = {
  /** Gets hold of what sending needs, so that the call itself can follow at once on a last look at the person. */
  ready(): Promise<Send>
}

/** A text as the carrier remembers it to have arrived. */
export type Received = { sid: MessageSid; from: Phone; text: string; at: Instant; photos: number }

/** A text of ours as the carrier remembers it; `answer` when it was said in the breath of one of theirs. */
export type Remembered = {
  sid: MessageSid
  body: string
  createdAt: Instant
  status: string
  code?: number
  answer?: true
}

/** What the carrier remembers: where the truth is when a webhook, an answer or a callback was lost. */
export type CarrierRecords = {
  /** Texts that arrived from `since` (inclusive) until `until` (exclusive), oldest first. */
  received(since: Instant, until: Instant): Promise<readonly Received[]>
  /** Texts we sent to this number since then, answers too. */
  sentTo(to: Phone, since: Instant): Promise<readonly Remembered[]>
}
