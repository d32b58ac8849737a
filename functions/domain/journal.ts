import type { Draw, Spent } from './budget.ts'
import type { CoachId, MessageSid, ParticipantId, Phone, PhotoName } from './ids.ts'
import type { EntryRef, Invited, Language, Participant } from './participant.ts'
import type { Theme } from './themes.ts'
import type { Instant, LocalDate, LocalTime, WeekId } from './time.ts'

/** One thing a person wrote. A `reflection` answers the weekly question, and is not counted. `danger` is kept sealed: never counted, quoted, resurfaced or shared. */
export type Entry = {
  participant: ParticipantId
  at: Instant
  sid: MessageSid
  /** Which of several in one text, from 0. */
  n: number
  kind: 'win' | 'reflection' | 'danger'
  text: string
  themes: readonly Theme[]
  /** The day it was, where they were. */
  date: LocalDate
  /** The recap that was composed after it was written and before it was kept: it is counted in the next. */
  afterRecap?: Instant
  private?: true
  deleted?: true
  /** How many pictures came with its text. */
  pictures?: number
  /** Those that are kept, and those that never will be. */
  photos?: readonly PhotoName[]
  refused?: readonly PhotoName[]
}

/** From when on recaps count it. */
export const countedSince = ({ at, afterRecap }: Pick<Entry, 'at' | 'afterRecap'>): Instant => afterRecap ?? at

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

/** What we still have to say to a text that was heard too late to be answered in its own breath. */
export type Owed = {
  texts: readonly string[]
  /** True for danger: a repeat is harmless, a loss is not. Anything else is said at most once. */
  atLeastOnce: boolean
  /** It was said in the text's own breath, and nobody knows yet whether that reached the carrier. */
  said?: true
}

/** A link that was texted: known by the SHA-256 of its token (hex), so that nobody who reads the table can open it. */
export type Link = { hash: string; participant: ParticipantId; until: Instant; opens?: 'witness' | 'card' }

/** A coach who is signed in, and with which token: with the token the session ends as well. */
export type CoachSession = { hash: string; coach: CoachId; token: string; until: Instant }

/** Where a note is found. */
export type NoteRef = { at: Instant; id: string }

/** What somebody noticed in a person: a witness whom they asked, or their coach. It is theirs to keep, or to let go. */
export type Note = NoteRef & {
  participant: ParticipantId
  by: 'witness' | 'coach'
  /** The name of who wrote it, as they gave it. */
  from?: string
  text: string
  kept?: true
}

/**
 * Somebody put a number into the form. The one place where the number of somebody who has not joined is held: until the text has
 * left, or is not to leave.
 */
export type Invitation = Omit<Invited, 'sentAt'> & {
  participant: ParticipantId
  phone: Phone
  language: Language
  /** Since when somebody is sending it. */
  claimedAt?: Instant
}

/** What became of one text: what was answered, and what is still to be. */
export type Inbound = { replies: readonly string[]; owed?: Owed }

/** Everything one text changes. All of it is written, or none. */
export type Change = {
  /** The participant as they now are, `version` one above what was read (1 when new). */
  participant: Participant
  sid: MessageSid
  at: Instant
  replies: readonly string[]
  owed?: Owed
  entries: readonly Entry[]
  /** Taken off the journal, with the days that have no win left then; and brought back. */
  removed?: { entries: readonly EntryRef[]; emptied: readonly LocalDate[] }
  restored?: readonly EntryRef[]
  /** Everything of theirs is to be erased: noted with the change, so that whoever is cut off is made up for. */
  forgets?: true
  /** A link to their journal, and until when it opens. */
  link?: Link
  /** A note they kept, or let go. */
  note?: { ref: NoteRef; kept: boolean }
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
  /** How often this date was claimed: what the carrier says of an earlier attempt is not about a later one. */
  attempt?: number
  /** Of the words, so that the text is known again among those the carrier remembers. */
  fingerprint?: string
  sid?: MessageSid
  /** The carrier's error code, or why it was refused. */
  code?: number
  reason?: string
}

/** Sending is stopped for everybody: credentials, suspension, no sender. */
export type Halt = {
  since: Instant
  code: number
  /** Who found out: the call itself, or a callback about a text that had been accepted. */
  heardFrom: 'call' | 'callback'
  /** From when on one text may try whether it works again. */
  probeAt: Instant
}

/** What is worked through in order, and never again: see `reached`. */
export type Progress = 'ticks' | 'inbound' | 'account'

export type DueKey = { zone: string; time: LocalTime; shard: number }

/** A page of something, and where the next begins. */
export type Page<T, Next> = { items: readonly T[]; next?: Next }

export type Settlement = {
  status: 'released' | 'refused' | 'unknown' | 'sent' | 'delivered' | 'failed' | 'expired'
  at: Instant
  /** The attempt it is about; any, when absent. */
  attempt?: number
  sid?: MessageSid
  code?: number
  reason?: string
}

/** An entry that was taken off, and when it ends. */
export type TakenOffEntry = { participant: ParticipantId; entry: EntryKey; ends: Instant }

/** A text whose end is not known yet. */
export type Unsettled = { participant: ParticipantId; date: LocalDate; claimedAt: Instant }

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

  /** What became of a text of theirs; undefined when we never heard it. */
  inbound(id: ParticipantId, sid: MessageSid): Promise<Inbound | undefined>
  /** Notes that what was owed is said. False when it was noted before. */
  answered(id: ParticipantId, sid: MessageSid): Promise<boolean>

  /** Writes the participant alone, `version` one above what was read; `changed` as in `record`. */
  amend(participant: Participant): Promise<'written' | 'changed'>

  /** Wins (and reflections, when asked for), never danger and never deleted ones; oldest first unless `newestFirst`. `since` is inclusive, `until` exclusive. */
  wins(
    id: ParticipantId,
    range: {
      since?: Instant
      until?: Instant
      newestFirst?: boolean
      limit?: number
      after?: EntryKey
      reflections?: true
    },
  ): Promise<Page<Entry, EntryKey>>

  /**
   * Erases all that is kept under this id but the mark in its profile, and what went out in the last days: a text must not go
   * out twice, nor an account be left open. Called again it goes on. True when there is nothing more to erase.
   */
  erase(id: ParticipantId, now: Instant): Promise<boolean>
  /** How many items of each kind are kept under this id; none of them is looked into. */
  held(id: ParticipantId): Promise<Readonly<Record<string, number>>>
  /** Who is still to be erased; the first few. */
  toErase(): Promise<readonly ParticipantId[]>

  /** Takes entries off the journal, at that time, and writes the participant with it; `changed` as in `record`. */
  remove(participant: Participant, removed: NonNullable<Change['removed']>, at: Instant): Promise<'written' | 'changed'>
  /** What was taken off so long before `now` that it is to end, the earliest first; may lag. */
  takenOff(now: Instant, after?: TakenOffEntry): Promise<Page<TakenOffEntry, TakenOffEntry>>
  /** Erases an entry for good. False, and nothing is done, when it is not one that is to end by now. */
  discard(id: ParticipantId, entry: EntryKey, now: Instant): Promise<boolean>

  /**
   * From now on the entry is private. The participant is written with it, so that an EDIT composed meanwhile, which saw public words,
   * is decided anew; `changed` as in `record`, and when there is no such entry.
   */
  hide(participant: Participant, entry: EntryKey): Promise<'written' | 'changed'>

  /** One entry of theirs, also danger and what was taken off. */
  entry(id: ParticipantId, entry: EntryKey): Promise<Entry | undefined>
  /** Notes on the entry that a picture of it is kept, or never will be; again changes nothing. False when there is no such entry. */
  settlePhoto(id: ParticipantId, entry: EntryKey, photo: PhotoName, kept: boolean): Promise<boolean>

  /** A link by its hash, opened or not; undefined when there is none. May have ended. */
  link(hash: string): Promise<Link | undefined>
  /** Opens a link once, and begins a session with it. False when it was opened before. */
  openLink(hash: string, session: Link, at: Instant): Promise<boolean>
  /** A session by the hash of its secret; may have ended. */
  session(hash: string): Promise<Link | undefined>
  endSession(hash: string): Promise<void>
  /** A coach's session by the hash of its secret; may have ended. */
  coachSession(hash: string): Promise<CoachSession | undefined>
  beginCoachSession(session: CoachSession): Promise<void>
  endCoachSession(hash: string): Promise<void>

  /** What was noticed in them, kept or not yet, oldest first. */
  notes(id: ParticipantId): Promise<readonly Note[]>
  note(id: ParticipantId, ref: NoteRef): Promise<Note | undefined>
  /**
   * Leaves a note, and writes the participant with it; through a link that takes so many. `changed` as in `record`; `spent`
   * when the link takes no more.
   */
  leaveNote(
    participant: Participant,
    note: Note,
    link?: { hash: string; takes: number },
  ): Promise<'written' | 'changed' | 'spent'>
  /** A note is kept, or let go and gone, and the participant written with it; `changed` as in `record`. */
  settleNote(participant: Participant, note: NonNullable<Change['note']>): Promise<'written' | 'changed'>

  /** Counts of the weeks from `from` to `to`, both included, oldest first; weeks without wins are absent. */
  weeks(id: ParticipantId, from: WeekId, to: WeekId): Promise<readonly Week[]>

  /** Zones in use and how many shards each has. */
  zones(): Promise<readonly { zone: string; shards: number }[]>
  /** Ids of people whose daily text may be due at this wall time. May lag; the sender decides on the participant itself. */
  due(key: DueKey, after?: ParticipantId): Promise<Page<ParticipantId, ParticipantId>>
  /** Spreads a zone over at least so many shards from now on; never over fewer than before. */
  growZone(zone: string, shards: number): Promise<void>

  /** How far something was worked through, if ever. */
  reached(what: Progress): Promise<Instant | undefined>
  /** Never moves back. */
  reach(what: Progress, at: Instant): Promise<void>

  outbound(id: ParticipantId, date: LocalDate): Promise<Outbound | undefined>
  /**
   * Claims the local date for one text, and writes the participant with it, in one transaction.
   * `taken` when the date is already claimed (or sent, or anything but released or refused); `changed` as in `record`.
   */
  claim(
    participant: Participant,
    text: { date: LocalDate; kind: Outbound['kind']; at: Instant; attempt: number; fingerprint: string },
  ): Promise<'claimed' | 'taken' | 'changed'>
  /** Notes that nothing is sent on this date, and why. Never overwrites a claim: false then, and nothing is written. */
  refuse(
    id: ParticipantId,
    text: { date: LocalDate; kind: Outbound['kind']; at: Instant; status: 'refused' | 'expired'; reason: string },
  ): Promise<boolean>
  /**
   * Moves the text of that date forward: claimed < unknown < sent < delivered, failed, expired. Back to `released` or
   * `refused` it goes only where it is sure that nothing left.
   * False when it was there or further already, when it is about another attempt or another message, or when there is no
   * such text: callbacks come twice, and out of order.
   */
  settle(id: ParticipantId, date: LocalDate, outcome: Settlement): Promise<boolean>
  /** Texts that are claimed, released, unknown or sent and not closed, the earliest claim first; may lag. */
  unsettled(after?: Unsettled): Promise<Page<Unsettled, Unsettled>>
  /** Nothing more is expected to be heard of this text: it stays unknown, or sent. */
  close(id: ParticipantId, date: LocalDate): Promise<void>
  /** Whether sending is stopped for everybody. */
  halted(): Promise<Halt | undefined>
  /** Stops sending. True for the one who stopped it, who says so. */
  halt(halt: Halt): Promise<boolean>
  /** Takes the right to try one text, and puts the next try off to `next`. False when somebody else took it. */
  probe(halt: Halt, next: Instant): Promise<boolean>
  /** Sending works again. True for the one who found out. */
  resume(): Promise<boolean>

  /** Leaves an invitation to be sent, in place of one that was left before; one that may be leaving stays as it is. */
  invite(invitation: Invitation): Promise<void>
  invitation(id: ParticipantId): Promise<Invitation | undefined>
  /**
   * Claims an invitation for one text, and writes the participant with it, in one transaction. `taken` when it is claimed already,
   * or another by now; `changed` as in `record`.
   */
  claimInvitation(
    participant: Participant,
    invitation: Pick<Invitation, 'at' | 'participant'>,
    at: Instant,
  ): Promise<'claimed' | 'taken' | 'changed'>
  /** It surely never left: it may be claimed again. */
  releaseInvitation(invitation: Pick<Invitation, 'at' | 'participant'>): Promise<void>
  /** Nothing of it is left, nor of the number. Another one by now is left alone. */
  endInvitation(invitation: Pick<Invitation, 'at' | 'participant'>): Promise<void>
  /** Counts one more of the hour of `at`. False, and not counted, when there were `most` already. */
  countInvitation(at: Instant, most: number): Promise<boolean>

  /** What is gone of the budgets of answers, in the hour and the day of `at`. May lag behind a draw that goes on at the same time. */
  spent(at: Instant): Promise<Spent>
  /** Takes from a budget in the hour and the day of `at`. False, and nothing is taken, when more than `most` would be gone then. */
  draw(draw: Draw, at: Instant): Promise<boolean>

  coach(id: CoachId): Promise<Coach | undefined>
  coaches(): Promise<readonly Coach[]>
  putCoach(coach: Coach): Promise<void>
  /** A bearer token of a coach, by the SHA-256 of its secret (hex); undefined when unknown or revoked. */
  token(coach: CoachId, hash: string): Promise<{ expiresAt: Instant } | undefined>
  putToken(coach: CoachId, hash: string, expiresAt: Instant): Promise<void>
  /** Every token of the coach that is kept, also those that are over. */
  tokens(coach: CoachId): Promise<readonly { hash: string; expiresAt: Instant }[]>
  /** Revokes every token of the coach; how many there were. */
  revokeTokens(coach: CoachId): Promise<number>
  /** Who shares with this coach, consistently read, in order of id. */
  sharing(coach: CoachId, after?: ParticipantId): Promise<Page<SharedWith, ParticipantId>>
  /** Leaves a trace the participant can see, of who read what, when; and writes them with it. `changed` as in `record`. */
  seen(
    participant: Participant,
    access: { coach: CoachId; at: Instant; wins: number; from?: LocalDate; to?: LocalDate },
  ): Promise<'written' | 'changed'>
}
