import type { CoachId, MessageSid, ParticipantId, Phone } from './ids.ts'
import type { Rhythm } from './intents.ts'
import type { NoteRef } from './journal.ts'
import type { Read } from './receipts.ts'
import type { Theme } from './themes.ts'
import type { Instant, LocalDate, LocalTime, Weekday, WeekId } from './time.ts'

export type Language = 'en' | 'es'

/**
 * `guest` has texted but not joined: nothing of theirs is kept, nothing is sent by ourselves.
 * `stopped` has opted out: not even answered, except for a way back, HELP and danger.
 */
export type Status = 'guest' | 'active' | 'stopped'

/** A question we asked. It waits at most 24 hours; any command wins over it. */
export type Pending =
  | { question: 'name'; until: Instant; coach?: { id: CoachId; name: string } }
  | { question: 'focus'; until: Instant }
  /** Whether the answer to the inner critic is kept as a win. */
  | { question: 'keep'; until: Instant }
  /** FIVE: how many were told so far; then its closing sentence. */
  | { question: 'five'; until: Instant; told: number }
  | { question: 'closing'; until: Instant }
  /** How they learned to honor themselves this week; after a recap, which only mentions it, `aside`. */
  | { question: 'check'; until: Instant; aside?: true }
  /** Whether everything is to be erased. */
  | { question: 'forget'; until: Instant }
  /** Whether a note that was told is kept. */
  | { question: 'note'; until: Instant; note: NoteRef }
  | { question: 'share'; until: Instant; coach: { id: CoachId; name: string } }

/** Which pool of wordings, so that none repeats before its pool is used up. */
export type Pool = string

/** What a person sets by texting; of each is kept when it was last said, so that a text heard late undoes nothing newer. */
export const settings = [
  'status',
  'promptTime',
  'timeZone',
  'pausedUntil',
  'focus',
  'name',
  'language',
  'shares',
  'days',
  'rhythm',
  'cover',
] as const
export type SettingName = (typeof settings)[number]

/** What was chosen for the daily text of a date, so that a retry composes the same words. */
export type DailyPicks = Readonly<Record<Pool, number>>

/** What a daily text was: `ease` says that silence is fine, `last` that daily texts end for now. */
export const dailyKinds = ['prompt', 'thanks', 'look-back', 'note', 'ease', 'last', 'recap'] as const
export type DailyKind = (typeof dailyKinds)[number]

/** Enough of an entry to take it off the journal, or to bring it back. */
export type EntryRef = {
  at: Instant
  sid: MessageSid
  n: number
  kind: 'win' | 'reflection' | 'danger'
  date: LocalDate
  themes: readonly Theme[]
}

/** What their last text kept, for UNDO and EDIT; `replaced` is what an EDIT took away for it. */
export type LastKept = { at: Instant; entries: readonly EntryRef[]; replaced?: readonly EntryRef[]; undone?: true }

export type Share = { coach: CoachId; name: string; since: Instant; wording: string }

/** This week so far, kept on the profile so that an answer needs no further read. */
export type WeekSoFar = { week: WeekId; wins: number; days: readonly LocalDate[] }

/**
 * Asked for with the form, of `wording`, at `at`; texted at `sentAt`. An OK to that text joins, as who the form named and with the
 * coach it named. It stands for thirty days, in which nobody can be asked again.
 */
export type Invited = {
  at: Instant
  sentAt: Instant
  wording: string
  name?: string
  coach?: { id: CoachId; name: string }
}

/**
 * What this number was answered lately, as far as a limit needs it: in which hour and day (of UTC) how often, and in that day how
 * often what carriers ask for; which words came again (a mark of them, never the words); of one that has not joined, when last, and HELP.
 */
export type Answered = {
  hour?: { of: string; answers: number }
  day?: { of: string; answers: number; required?: number }
  said?: readonly { words: string; times: number; at: Instant }[]
  lastAt?: Instant
  helpAt?: Instant
}

export type Participant = {
  id: ParticipantId
  status: Status
  language: Language
  /** Absent for a guest: we keep no number of somebody who did not join. */
  phone?: Phone
  name?: string
  /** IANA name. */
  timeZone: string
  /** Local, 08:00 to 20:45, on the quarter hour. */
  promptTime: LocalTime
  focus?: Theme
  /** First local date on which texts come again. */
  pausedUntil?: LocalDate
  /** After a sign of danger: no daily text before this instant, unless they write. */
  quietUntil?: Instant
  consent?: { source: 'text' | 'form'; wording: string; at: Instant }
  invited?: Invited
  pending?: Pending
  shares: readonly Share[]
  weekSoFar?: WeekSoFar
  /** How many wordings of each pool this person has had. */
  used: Readonly<Record<Pool, number>>
  /** The latest date that was claimed, and how often; of a recap, from when on it told. */
  lastDaily?: {
    date: LocalDate
    picks: DailyPicks
    attempt?: number
    since?: Instant
    kind?: DailyKind
    at?: Instant
    /** The note it told of, and what was read. */
    note?: NoteRef
    told?: readonly Read[]
  }
  /** Days of the week on which texts may come, Sunday's recap aside; all of them when absent. */
  days?: readonly Weekday[]
  /** How often, when they chose other than daily. */
  rhythm?: Exclude<Rhythm, 'daily'>
  /** When they last texted anything, and how many daily texts went out since. */
  lastHeardAt?: Instant
  /** When they had texted before that, where more than a day lies between. */
  heardBeforeAt?: Instant
  unanswered?: number
  /** What was said about their silence: that it is fine; that daily texts end. Any text of theirs takes it back. */
  eased?: 'less' | 'sundays'
  /** Silent for so long that nothing is sent any more until they text. */
  resting?: true
  lastKept?: LastKept
  /** Affirmations of their own. */
  ownAffirmations?: readonly string[]
  /** Words, plain, of which no entry comes back. */
  hushed?: readonly string[]
  /** Texts say nothing of healing; `word` opens the recap. */
  cover?: { word?: string }
  /** Of a recap that was only announced under cover: from when on it tells, until it is opened. */
  recapWaits?: Instant
  /** The hash of the newest link to their journal: an older one opens nothing. */
  journalLink?: string
  /** Notes they have not been told of, and those they kept with the recap that told of each. */
  notesWaiting?: readonly NoteRef[]
  notesKept?: readonly (NoteRef & { recap?: LocalDate })[]
  /** What coaches read since they were last told, and the local date of that. */
  read?: readonly Read[]
  receiptOn?: LocalDate
  /** When everything was erased: this row is the mark that stays. */
  forgottenAt?: Instant
  /** When the last recap was composed: what came after it belongs to the next. */
  lastRecapAt?: Instant
  /** The Sunday it was for: the instant alone does not tell, where they moved right after it and another clock noted when. */
  lastRecapDate?: LocalDate
  /** When a guest was last told how to join, or a stopped person how to come back. */
  hintedAt?: Instant
  /** When they were last told, beside a heavy day, that HELP shows where support is. */
  supportToldAt?: Instant
  answered?: Answered
  /** When each setting was last said. */
  saidAt?: Readonly<Partial<Record<SettingName, Instant>>>
  /** Where they were before, and until when: a text of then has a date of there. The latest few. */
  formerZones?: readonly { zone: string; until: Instant }[]
  /** Texts that found nobody there lately: after two we stop by ourselves, until they write. */
  unreachable?: { times: number; date: LocalDate }
  /** Since when they can be texted again, after that. */
  reachableSince?: Instant
  /** Which part of the due index holds them. */
  shard?: number
  /** Goes up by one with every change; a change made on an older version is refused. */
  version: number
}
