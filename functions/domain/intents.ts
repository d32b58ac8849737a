import type { Theme } from './themes.ts'
import type { LocalTime } from './time.ts'

/** What a person means by a text, understood from the words alone, before anything is read. */
export type Intent =
  | { name: 'stop' }
  /** START, UNSTOP, YES, JOIN, JOIN <code>. `yes` is apart, since it also answers a question. */
  | { name: 'join'; code?: string; word: 'join' | 'start' | 'yes' }
  | { name: 'help' }
  /** `unclear` holds what could not be understood as a theme. */
  | { name: 'focus'; focus?: Theme | 'off'; unclear?: string }
  | { name: 'time'; time?: LocalTime; problem?: 'unclear' | 'outside' }
  | { name: 'zone'; zone?: string; problem?: 'unclear' }
  | {
      name: 'pause'
      for?: { days: number } | { until: 1 | 2 | 3 | 4 | 5 | 6 | 7 } | { date: string }
      problem?: 'unclear'
    }
  | { name: 'resume' }
  | { name: 'wins'; theme?: Theme; lastWeek?: true }
  | { name: 'recap' }
  | { name: 'share'; code?: string }
  | { name: 'unshare' }
  | { name: 'name'; given?: string }
  /** HARD: a hard day, and no more said than that. */
  | { name: 'hard-day' }
  | { name: 'critic' }
  | { name: 'affirm' }
  | { name: 'language'; language: 'en' | 'es' }
  /** OK, NO, 1, 2, 3, SKIP: an answer if we asked something, else a win like any other. */
  | { name: 'answer'; answer: 'ok' | 'no' | 'skip' | number }
  /** thanks, lol ok, good night: answered lightly, not kept. */
  | { name: 'chat'; chat: 'thanks' | 'greeting' | 'night' | 'light' }
  /** One unknown word that looks like a command (all capitals): kept, with a hint. */
  | { name: 'unknown-word' }
  /** "idk nothing today": kept, and met with "Showing up here counts". */
  | { name: 'nothing' }
  /** A photo or an empty text, with no words to keep. */
  | { name: 'empty' }
  | { name: 'win' }

export type IntentName = Intent['name'] | 'danger'
