import type { CoachId, MessageSid, ParticipantId } from './ids.ts'
import type { Participant } from './participant.ts'
import type { Theme } from './themes.ts'
import type { Instant, LocalDate, LocalTime, WeekId } from './time.ts'

/** One thing a person wrote. `danger` is kept sealed: never counted, quoted, resurfaced or shared. */
export type Entry = {
  participant: ParticipantId
  at: Instant
  sid: MessageSid
  /** Which of several in one text, from 0. */
  n: number
  kind: 'win' | 'danger'
  text: string
  themes: readonly Theme[]
  /** The day it was, where they were. */
  date: LocalDate
  private?: true
  deleted?: true
}

/** Where a page of entries ended. */
export type EntryKey = Pick<Entry, 'at' | 'sid' | 'n'>

/** The count of one ISO week of theirs. */
export type Week = {
  week: WeekId
  wins: number
  days: readonly LocalDate[]
  themes: Readonly<Partial<Record<Theme, number>>>
}

export type Coach = { id: CoachId; name: string }

/** Consent to share, as the coach's side holds it; it ends with the participant's word. */
export type SharedWith = { participant: ParticipantId; since: Instant; wording: string }

/** Everything one text changes. All of it is written, or none. */
export type Change = {
  /** The participant as they now are, `version` one above what was read (1 when new). */
  participant: Participant
  sid: MessageSid
  at: Instant
  replies: readonly string[]
  entries: readonly Entry[]
  startSharing?: { coach: CoachId; since: Instant; wording: string }
  stopSharing?: readonly CoachId[]
  /** The zone they are due in from now on, when that is new for them: it must be known before they can be. */
  joinsZone?: string
}

export type OutboundStatus =
  | 'claimed'
  | 'released'
  | 'unknown'
  | 'refused'
  | 'sent'
  | 'delivered'
  | 'failed'
  | 'expired'

/** The daily text of one person and local date: at most one, whatever its kind. */
export type Outbound = {
  participant: ParticipantId
  date: LocalDate
  kind: 'prompt' | 'recap'
  status: OutboundStatus
  /** Of the status. */
  at: Instant
  claimedAt?: Instant
  sid?: MessageSid
  /** The carrier's error code, or why it was refused. */
  code?: number
  reason?: string
}

export type DueKey = { zone: string; time: LocalTime; shard: number }

/** A page of something, and where the next begins. */
export type Page<T, Next> = { items: readonly T[]; next?: Next }

/**
 * Where everything is kept. One conformance suite holds it to this, over a table in memory and over the embedded engine.
 * Reads of one participant are consistent; only `due` may lag.
 */
export type Journal = {
  participant(id: ParticipantId): Promise<Participant | undefined>

  /**
   * Writes a change. `changed` when the participant is no longer at `version - 1`: read again and decide again.
   * `repeated` when this message was answered before, with the replies it got then: a webhook can arrive twice.
   */
  record(change: Change): Promise<'recorded' | 'changed' | { repeated: readonly string[] }>

  /** Wins, never danger and never deleted ones; oldest first unless `newestFirst`. `since` is inclusive, `until` exclusive. */
  wins(
    id: ParticipantId,
    range: { since?: Instant; until?: Instant; newestFirst?: boolean; limit?: number; after?: EntryKey },
  ): Promise<Page<Entry, EntryKey>>

  /** Counts of the weeks from `from` to `to`, both included, oldest first; weeks without wins are absent. */
  weeks(id: ParticipantId, from: WeekId, to: WeekId): Promise<readonly Week[]>

  /** Zones in use and how many shards each has. */
  zones(): Promise<readonly { zone: string; shards: number }[]>
  /** Ids of people whose daily text may be due at this wall time. May lag; the sender decides on the participant itself. */
  due(key: DueKey, after?: ParticipantId): Promise<Page<ParticipantId, ParticipantId>>
  /** The last tick worked through, if any. */
  lastTick(): Promise<Instant | undefined>
  /** Never moves back. */
  finishTick(tick: Instant): Promise<void>

  outbound(id: ParticipantId, date: LocalDate): Promise<Outbound | undefined>
  /**
   * Claims the local date for one text, and writes the participant with it, in one transaction.
   * `taken` when the date is already claimed (or sent, or anything but released or refused); `changed` as in `record`.
   */
  claim(
    participant: Participant,
    text: { date: LocalDate; kind: Outbound['kind']; at: Instant },
  ): Promise<'claimed' | 'taken' | 'changed'>
  /** Notes that nothing is sent on this date, and why. Never overwrites a claim. */
  refuse(
    id: ParticipantId,
    text: { date: LocalDate; kind: Outbound['kind']; at: Instant; status: 'refused' | 'expired'; reason: string },
  ): Promise<void>
  /**
   * Moves the text of that date forward: claimed < unknown < sent < delivered, failed, expired; `released` only from claimed.
   * False when it was there or further already, or when there is no such text: callbacks come twice, and out of order.
   */
  settle(
    id: ParticipantId,
    date: LocalDate,
    outcome: {
      status: 'released' | 'unknown' | 'sent' | 'delivered' | 'failed' | 'expired'
      at: Instant
      sid?: MessageSid
      code?: number
    },
  ): Promise<boolean>
  /** The person had opted out at the carrier by `at`. False when we knew, or when they have come back since. */
  optOut(id: ParticipantId, at: Instant): Promise<boolean>

  coach(id: CoachId): Promise<Coach | undefined>
  coaches(): Promise<readonly Coach[]>
  putCoach(coach: Coach): Promise<void>
  /** A bearer token of a coach, by the SHA-256 of its secret (hex); undefined when unknown or revoked. */
  token(coach: CoachId, hash: string): Promise<{ expiresAt: Instant } | undefined>
  putToken(coach: CoachId, hash: string, expiresAt: Instant): Promise<void>
  /** Revokes every token of the coach; how many there were. */
  revokeTokens(coach: CoachId): Promise<number>
  /** Who shares with this coach, consistently read, in order of id. */
  sharing(coach: CoachId, after?: ParticipantId): Promise<Page<SharedWith, ParticipantId>>
  /** Leaves a trace the participant can see: who took a copy of what, when. */
  seen(
    id: ParticipantId,
    access: { coach: CoachId; at: Instant; wins: number; from?: LocalDate; to?: LocalDate },
  ): Promise<void>
}
