import type { Theme } from './themes.ts'
import type { LocalTime, Weekday } from './time.ts'

/** What a person means by a text, understood from the words alone, before anything is read. */
export type Intent =
  | { name: 'stop' }
  /** START, UNSTOP, YES, JOIN, JOIN <code>. `yes` is apart, since it also answers a question. */
  | { name: 'join'; code?: string; word: 'join' | 'start' | 'yes' }
  | { name: 'help' }
  /** `unclear` holds what could not be understood as a theme. */
  | { name: 'focus'; focus?: Theme | 'off'; unclear?: string }
  /** `said` is the time of day that lies outside of ours, `21:30`. */
  | { name: 'time'; time?: LocalTime; problem?: 'unclear' | 'outside'; said?: string }
  | { name: 'zone'; zone?: string; problem?: 'unclear' }
  | {
      name: 'pause'
      for?: { days: number } | { until: 1 | 2 | 3 | 4 | 5 | 6 | 7 } | { date: string }
      problem?: 'unclear'
    }
  | { name: 'resume' }
  | { name: 'wins'; theme?: Theme; lastWeek?: true }
  /** `opened` by the private word of a phone that is shared. */
  | { name: 'recap'; opened?: true }
  | { name: 'share'; code?: string }
  | { name: 'unshare' }
  | { name: 'name'; given?: string }
  /** HARD: a hard day, and no more said than that. */
  | { name: 'hard-day' }
  /** `said` is what the inner critic says, in plain words. */
  | { name: 'critic'; said?: string }
  /** `own` is a line of theirs, as they wrote it. */
  | { name: 'affirm'; own?: string }
  | { name: 'language'; language: 'en' | 'es' }
  | { name: 'days'; days?: readonly Weekday[]; problem?: 'unclear' }
  /** LESS, DAILY, SUNDAYS: how often. */
  | { name: 'rhythm'; rhythm: Rhythm }
  /** FIVE: five wins of this week, then the closing sentence. */
  | { name: 'five' }
  /** CHECK: the weekly self-check, now. */
  | { name: 'check' }
  | { name: 'undo' }
  /** `to` is what the last entry is to say instead, as written. */
  | { name: 'edit'; to?: string }
  | { name: 'why' }
  | { name: 'hush'; word?: string }
  | { name: 'cover'; on?: boolean; word?: string }
  | { name: 'book'; action?: 'cancel' | 'reschedule' }
  | { name: 'ask' }
  | { name: 'card' }
  | { name: 'journal' }
  | { name: 'export' }
  | { name: 'goodbye' }
  /** FORGET ME: everything is to be erased. */
  | { name: 'forget' }
  /** `sure` when they say so, rather than ask who writes. */
  | { name: 'wrong-number'; sure: boolean }
  /** Swearing at us, and nothing else. */
  | { name: 'profanity' }
  /** Says to be under 13; `alone` when that is all that is said. */
  | { name: 'child'; alone: boolean }
  /** Two things in one text, or three: all are done. */
  | { name: 'several'; parts: readonly Part[] }
  /** OK, NO, 1, 2, 3, SKIP: an answer if we asked something, else a win like any other. */
  | { name: 'answer'; answer: 'ok' | 'no' | 'skip' | number }
  /** thanks, lol ok, good night: answered lightly, not kept. */
  | { name: 'chat'; chat: 'thanks' | 'greeting' | 'night' | 'light' }
  /** One unknown word that looks like a command (all capitals): kept, with a hint. */
  | { name: 'unknown-word' }
  /** "idk nothing today": kept, and met with "Showing up here counts". */
  | { name: 'nothing' }
  /** No words: nothing at all, a picture, or signs alone. Of these a heart tells something, and is kept; dots and thumbs only nod. */
  | { name: 'empty'; signs?: 'tell' | 'nod' }
  | { name: 'win' }

/** How often texts come: every day, every third, or the recap alone. */
export type Rhythm = 'daily' | 'less' | 'sundays'

/** One of several things in a text, and the words that say it. */
export type Part = { intent: Single; text: string }

/** An intent that is one thing. */
export type Single = Exclude<Intent, { name: 'several' }>

export type IntentName = Intent['name'] | 'danger'
