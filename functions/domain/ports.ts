import type { SendOutcome } from './carrier.ts'
import type { Refusal } from './daily.ts'
import type { CoachId, MessageSid, ParticipantId } from './ids.ts'
import type { IntentName } from './intents.ts'
import type { OutboundStatus } from './journal.ts'
import type { Instant, LocalDate } from './time.ts'

/** Tells the time; the only source of it. */
export type Clock = { now(): Instant }

/** Hands out randomness; the only source of it. */
export type Random = { bytes(length: number): Uint8Array }

/** Puts a message on a queue. Resolves only when the queue has it. */
export type Queue<Message> = { send(messages: readonly Message[]): Promise<void> }

export type FunctionName = 'receive-text' | 'find-due' | 'send-due' | 'track-delivery' | 'export-wins'

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
  | { event: 'webhook-refused'; reason: 'signature' | 'malformed' | 'not-ours' | 'too-large' }
  | { event: 'tick-finished'; tick: Instant; zones: number; due: number; pages: number }
  | { event: 'text-sent'; participant: ParticipantId; date: LocalDate; outcome: SendOutcome['outcome']; code?: number }
  | { event: 'text-refused'; participant: ParticipantId; date: LocalDate; reason: Refusal }
  | { event: 'delivery-tracked'; participant: ParticipantId; date: LocalDate; status: OutboundStatus; code?: number }
  | { event: 'wins-exported'; coach: CoachId; participants: number; wins: number }
  | { event: 'export-refused'; reason: 'no-token' | 'unknown-token' | 'expired-token' | 'bad-request' | 'too-large' }
  | { event: 'failed'; function: FunctionName; error: ErrorName; code?: number }

export type Log = (event: LogEvent) => void

/** Each has an alarm or a place on the dashboard; the unit is a count. */
export type MetricName =
  | 'TextsAnswered'
  | 'WinsKept'
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
  | 'OptOuts'
  | 'WebhooksRefused'
  | 'WinsExported'

export type Metrics = { count(name: MetricName, by?: number): void }
