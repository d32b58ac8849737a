import type { SendOutcome } from './carrier.ts'
import type { Refusal } from './daily.ts'
import type { Deferral } from './deferral.ts'
import type { CoachId, MessageSid, ParticipantId, PhotoName } from './ids.ts'
import type { IntentName } from './intents.ts'
import type { InvitationRefusal } from './invitations.ts'
import type { Halt, OutboundStatus } from './journal.ts'
import type { Withheld } from './limits.ts'
import type { Picture } from './picture.ts'
import type { Instant, LocalDate } from './time.ts'

/** Tells the time, and lets it pass; the only source of it. */
export type Clock = { now(): Instant; wait(milliseconds: number): Promise<void> }

/** Hands out randomness; the only source of it. */
export type Random = { bytes(length: number): Uint8Array }

/** Puts messages on a queue, to be seen after so many seconds (900 at most). Resolves only when the queue has all of them. */
export type Queue<Message> = {
  send(messages: readonly Message[], options?: { delaySeconds?: number }): Promise<void>
}

/**
 * Seals words that have to leave the table for a while, such as a text that waits in a queue. They open with our key alone,
 * and only beside what they were bound to. `open` throws when anything was changed.
 */
export type Vault = {
  seal(words: string, boundTo: string): Promise<string>
  open(sealed: string, boundTo: string): Promise<string>
}

/**
 * Where pictures are kept, apart from words and seen by nobody who was not given an address. Under ids alone: putting one twice
 * keeps one, and what is removed is gone.
 */
export type Photos = {
  put(of: ParticipantId, photo: PhotoName, picture: Picture): Promise<void>
  /** An address under which it is seen for the next five minutes, by whoever has it. */
  urlFor(of: ParticipantId, photo: PhotoName): Promise<string>
  remove(of: ParticipantId, photo: PhotoName): Promise<void>
  /** Removes every picture of theirs. */
  forget(of: ParticipantId): Promise<void>
}

/** Why a picture is not kept, and never will be. */
export type PhotoRefusal = 'none' | 'too-large' | 'not-a-picture' | 'elsewhere'

/** The pictures that came with a text, as the carrier holds them. */
export type Media = {
  /** The bytes of one of them, as they came. Throws what may be otherwise the next time. */
  picture(sid: MessageSid, nth: number): Promise<Uint8Array | PhotoRefusal>
}

export type FunctionName =
  | 'receive-text'
  | 'replay-text'
  | 'keep-photo'
  | 'find-due'
  | 'send-due'
  | 'track-delivery'
  | 'sweep'
  | 'export-wins'
  | 'journal-page'
  | 'witness-page'
  | 'coach-page'
  | 'health'
  | 'join-page'

/** The class of an error, without its message: messages can quote what a person wrote. */
export type ErrorName = string & { readonly brand: 'ErrorName' }

/**
 * All that may be logged. Every field is an id, an enum or a number, so a free string does not type-check.
 * One line per thing that happened.
 */
export type LogEvent =
  | {
      event: 'text-answered'
      participant: ParticipantId
      sid: MessageSid
      intent: IntentName
      wins: number
      replies: number
      repeated: boolean
    }
  /** Kept, and not answered: a limit was reached. */
  | { event: 'answer-withheld'; participant: ParticipantId; sid: MessageSid; reason: Withheld }
  /** The table was away: the text waits, sealed, and is kept when it is back. */
  | { event: 'text-waits'; participant: ParticipantId; sid: MessageSid; danger: boolean }
  | { event: 'photo-kept'; participant: ParticipantId; sid: MessageSid; bytes: number }
  | { event: 'photo-refused'; participant: ParticipantId; sid: MessageSid; reason: PhotoRefusal }
  | { event: 'photos-forgotten'; participant: ParticipantId }
  /** Heard from the queue or from the carrier's records, in place of the webhook. */
  | { event: 'text-recovered'; participant: ParticipantId; sid: MessageSid; intent: IntentName; wins: number }
  /** An answer that could not be given in the text's own breath. */
  | { event: 'text-answered-late'; participant: ParticipantId; sid: MessageSid; outcome: SendOutcome['outcome'] }
  | { event: 'webhook-refused'; reason: 'signature' | 'malformed' | 'not-ours' | 'too-large' }
  | { event: 'tick-finished'; tick: Instant; zones: number; due: number; pages: number }
  | { event: 'text-sent'; participant: ParticipantId; date: LocalDate; outcome: SendOutcome['outcome']; code?: number }
  | { event: 'texts-deferred'; tick: Instant; people: number; seconds: number; reason: Deferral }
  /** Nobody can be texted; said once. */
  | { event: 'sending-halted'; code: number; heardFrom: Halt['heardFrom'] }
  | { event: 'sending-resumed' }
  | { event: 'swept'; heard: number; recovered: number; settled: number; due: number; missing: number; open: number }
  | { event: 'text-missing'; participant: ParticipantId; date: LocalDate; again: boolean }
  | { event: 'text-refused'; participant: ParticipantId; date: LocalDate; reason: Refusal }
  | { event: 'delivery-tracked'; participant: ParticipantId; date: LocalDate; status: OutboundStatus; code?: number }
  | { event: 'wins-exported'; coach: CoachId; participants: number; wins: number }
  | { event: 'export-refused'; reason: 'no-token' | 'unknown-token' | 'expired-token' | 'bad-request' | 'too-large' }
  | { event: 'invitation-asked'; participant: ParticipantId; language: 'en' | 'es'; coach: boolean }
  | { event: 'invitation-sent'; participant: ParticipantId; outcome: SendOutcome['outcome']; code?: number }
  | { event: 'invitation-refused'; participant: ParticipantId; reason: InvitationRefusal }
  | { event: 'invitation-deferred'; participant: ParticipantId; seconds: number; reason: Deferral | 'night' }
  | { event: 'join-refused'; reason: 'elsewhere' | 'machine' | 'bad-request' | 'stamp' | 'too-many' }
  | { event: 'note-left'; participant: ParticipantId; by: 'witness' | 'coach' }
  | { event: 'note-settled'; participant: ParticipantId; kept: boolean }
  | { event: 'witness-refused'; reason: 'link' | 'elsewhere' | 'machine' }
  | { event: 'coach-signed-in'; coach: CoachId }
  | { event: 'coach-read'; coach: CoachId; participants: number; wins: number }
  | { event: 'coach-refused'; reason: 'token' | 'session' | 'elsewhere' | 'not-shared' | 'bad-request' | 'too-large' }
  | { event: 'journal-opened'; participant: ParticipantId }
  | { event: 'journal-refused'; reason: 'link' | 'session' | 'elsewhere' | 'bad-request' }
  | { event: 'card-drawn'; participant: ParticipantId }
  | { event: 'entry-hidden'; participant: ParticipantId }
  | { event: 'entry-deleted'; participant: ParticipantId }
  /** Taken off long enough ago, and now gone for good. */
  | { event: 'entry-erased'; participant: ParticipantId }
  | { event: 'journal-copied'; participant: ParticipantId; wins: number }
  | { event: 'failed'; function: FunctionName; error: ErrorName; code?: number }

export type Log = (event: LogEvent) => void

/** Each has an alarm or a place on the dashboard; the unit is a count. */
export type MetricName =
  | 'TextsAnswered'
  | 'WinsKept'
  | 'PhotosKept'
  | 'PhotosRefused'
  | 'DangerAnswered'
  | 'DangerNotKept'
  | 'TicksFinished'
  | 'TextsDue'
  | 'TextsSent'
  | 'TextsRefused'
  | 'TextsExpired'
  | 'TextsUnknown'
  | 'TextsReleased'
  | 'TextsFailed'
  /** Sent more than an hour after their time, or still not. */
  | 'TextsLate'
  /** Held back because nobody can be texted. */
  | 'TextsHeld'
  | 'SendingHalted'
  | 'CarrierMisconfigured'
  | 'NumbersUnreachable'
  /** Waiting in the queue until the table is back. */
  | 'TextsWaiting'
  /** Found in the carrier's records, and nowhere with us. */
  | 'TextsRecovered'
  /** Somebody in danger could not be answered in the breath of their text. */
  | 'DangerAnsweredLate'
  | 'SweepsFinished'
  /** Nobody knew what became of the text of a person and day. */
  | 'AccountMismatch'
  | 'OptOuts'
  | 'WebhooksRefused'
  | 'WinsExported'
  | 'JournalsOpened'
  | 'NotesLeft'
  /** By the form; and those turned away, since the hour had enough. */
  | 'InvitationsAsked'
  | 'InvitationsTurnedAway'
  | 'InvitationsSent'
  /** Not said, since a budget of answers was spent. */
  | 'AnswersSpent'

export type Metrics = { count(name: MetricName, by?: number): void }
