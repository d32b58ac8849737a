import type { Rhythm } from './intents.ts'
import type { Ago } from './memories.ts'
import type { DailyKind, Language } from './participant.ts'
import { english } from './texts/en.ts'
import { spanish } from './texts/es.ts'
import type { Theme } from './themes.ts'

/** Wordings of one kind; none repeats for a person before all were used. */
export type Wordings = readonly [string, ...string[]]

/** What danger a text speaks of, and so whom we name. */
export type Danger = 'suicide' | 'violence' | 'medical' | 'someone-else'

/**
 * Every text we send, once per language. A placeholder is a parameter, so one without a value does not compile.
 * Every wording is GSM-7 and one segment; `crisis` is at most two; `help` at most three. A test renders all of them.
 */
export type Texts = {
  /** Names, as they read inside a sentence: "asking for help". */
  themes: Readonly<Record<Theme, string>>
  weekdays: Readonly<Record<1 | 2 | 3 | 4 | 5 | 6 | 7, string>>
  /** Names of months, for "since Nov 3". */
  months: readonly string[]
  /** "Nov 3" */
  monthDay: (v: { month: string; day: number }) => string

  /** "today at 7:30 pm" */
  dayAtTime: (v: { day: string; time: string }) => string
  today: string
  tomorrow: string

  // Joining. The consent text has a version, recorded with the consent.
  consentVersion: string
  /** Programme name, about 1 text a day, rates, HELP, STOP. */
  joined: () => string
  /** Automatic, nobody reads these live, 988 and 911; asks for a first name, skippable by texting a win. */
  joinedSafety: () => string
  /** The same to whom the form told the name already. */
  safety: () => string
  /** Who put the number into the form, as far as that is known; asks for OK. The last they hear unless they answer. */
  invitation: (v: { coach?: string }) => string
  askFocus: (v: { name?: string; time: string; zone: string }) => string
  /** The area code spans several zones: says which we took and how to change it. */
  assumedZone: (v: { zone: string }) => string
  alreadyJoined: () => string
  welcomeBack: (v: { name?: string; when: string }) => string
  notJoined: () => string

  // Carrier words
  stopped: () => string
  help: (v: { contact: string }) => string

  // Settings
  focusMenu: () => string
  focusSet: (v: { theme: string }) => string
  focusOff: () => string
  focusUnclear: () => string
  /** `when` is the day and time of the next text. */
  timeSet: (v: { time: string; zone: string; when: string }) => string
  timeAsk: (v: { time: string }) => string
  timeUnclear: () => string
  timeOutside: () => string
  zoneSet: (v: { zone: string; time: string }) => string
  zoneAsk: (v: { zone: string; time: string }) => string
  zoneUnclear: () => string
  /** `until` is the day of the next text, `time` its hour. */
  paused: (v: { until: string; time: string }) => string
  pauseUnclear: () => string
  resumed: (v: { when: string }) => string
  nameSet: (v: { name: string }) => string
  nameAsk: () => string
  languageSet: () => string

  // Sharing
  shareAsk: (v: { coach: string }) => string
  shareStarted: (v: { coach: string }) => string
  shareDeclined: () => string
  shareUnknown: (v: { code: string }) => string
  sharesNone: () => string
  sharesList: (v: { coaches: string }) => string
  unshared: (v: { coaches: string }) => string
  unshareNone: () => string
  consentToShareVersion: string

  // Wins
  acknowledgements: Wordings
  acknowledgementsByTheme: Readonly<Record<Theme, Wordings>>
  /** For loss and pain: no cheer, no count, nothing asked. */
  acknowledgementsOfHeavy: Wordings
  /** Beside one of these, for who is burdened now and in no danger; once in a month at most, since a line at every sad text closes people. */
  supportHint: () => string
  /** HARD: one small thing that counts today, in two short sentences at most, so that a past win has room beside it. */
  hardDay: Wordings
  hardDayQuote: (v: { date: string; text: string }) => string
  /** CRITIC: what can be said to it, a pause, and the offer to keep it with OK. */
  critic: () => string
  /** What is kept then, as their own. */
  criticAnswer: string
  /** For what was texted with PRIVATE: says that it is kept so. */
  acknowledgementsOfPrivate: Wordings
  /** PRIVATE with nothing after it: how it works. */
  privateHow: () => string
  /** After an answer to what came with a film, a card, or a picture of a kind we do not keep. */
  onlyPhotosKept: () => string
  /** For several wins in one text. */
  keptSeveral: (v: { count: number }) => string
  /** Added now and then, at the end of an acknowledgement. */
  weekCount: (v: { wins: number; days: number }) => string
  nothingToday: Wordings
  unknownWord: () => string
  empty: () => string
  light: Readonly<Record<'thanks' | 'greeting' | 'night' | 'light' | 'no', Wordings>>
  /** When the table is away: the text is durable, and will be kept; what it asked for cannot be done now. */
  keptForLater: () => string
  /** In place of words, where a picture came without any. */
  photo: () => string
  winsNone: () => string
  /** The heading of WINS, before the dated list. */
  winsList: (v: { what: string }) => string
  winsLatest: string
  winsLastWeek: string

  // Taking back, and rewording. `text` is the one win that was taken off, in their words.
  undone: (v: { text?: string; count: number }) => string
  undoneBack: () => string
  undoNothing: () => string
  edited: () => string
  editHow: () => string

  // Days and rhythm. `when` is the day and time of the next text.
  everyDay: string
  daysSet: (v: { days: string; when: string }) => string
  daysAsk: (v: { days: string }) => string
  daysUnclear: () => string
  rhythmSet: Readonly<Record<Rhythm, (v: { when: string }) => string>>

  // FIVE, "Noticing my progress", and the weekly self-check
  fiveStart: () => string
  fiveNext: (v: { told: number; left: number }) => string
  /** Asks for the closing sentence. */
  fiveClose: () => string
  closingSentence: string
  fiveClosed: () => string
  fiveLeft: () => string
  check: () => string
  checkLeft: () => string
  acknowledgementsOfReflection: Wordings

  // Asked for
  affirmKept: () => string
  /** Which text came when, and how to change that; `joined` is the day. */
  why: (v: { kind: DailyKind; when: string; joined?: string; rhythm?: Rhythm }) => string
  whyNone: (v: { when: string }) => string
  hushed: () => string
  hushAsk: () => string
  /** How texts look from now on; `word` opens the recap. */
  coverOn: (v: { word?: string }) => string
  coverOff: () => string
  book: (v: { link: string }) => string
  bookChange: (v: { link: string }) => string
  bookNone: (v: { contact: string }) => string
  /** A link for somebody safe, with words to forward. */
  ask: (v: { link: string }) => string
  /** Somebody wrote what they noticed: it is read out, and kept or let go. */
  note: (v: { from?: string; by: 'witness' | 'coach'; text: string }) => string
  noteKept: () => string
  noteLetGo: () => string
  /** What coaches read, at the end of another text. */
  receipt: (v: { coaches: readonly string[]; wins: number }) => string
  /** A coach whose name a text cannot carry. */
  yourCoach: string
  /** The way into the journal: opens once, within ten minutes. */
  journalLink: Readonly<Record<'journal' | 'export' | 'goodbye', (v: { link: string }) => string>>
  /** The week as a picture: what stands beside it in a text, and on it. */
  card: {
    ready: (v: { link: string }) => string
    title: (v: { name?: string }) => string
    counted: (v: { wins: number; days: number }) => string
    covered: string
  }
  noPageYet: () => string

  // Leaving for good, and those we should not text
  forgetAsk: () => string
  forgotten: () => string
  forgetNot: () => string
  wrongNumber: () => string
  whoWeAre: () => string
  tooYoung: () => string
  profanity: Wordings

  // Danger
  crisis: Readonly<Record<Danger, string>>
  crisisVersion: string

  // What we send by ourselves
  prompts: Wordings
  promptsByTheme: Readonly<Record<Theme, Wordings>>
  affirmations: Wordings
  /** When a win already came that day: thanks, and asks nothing. */
  thanks: Wordings

  /** On a shared phone: nothing of healing in them. */
  coverPrompts: Wordings
  coverRecap: () => string
  /** When nothing has come back for some days: that this is fine, and that texts get fewer. Never speaks of absence. */
  ease: Wordings
  /** The last of the daily ones for now. */
  lastForNow: Wordings
  /** A win of theirs from the same day, so long ago. */
  lookBack: Readonly<Record<Ago, (v: { text: string }) => string>>

  // The recap, sentence by sentence
  recap: {
    opening: (v: { name?: string; wins: number; days: number }) => string
    openingSoFar: (v: { wins: number; days: number }) => string
    /** Of a week in which loss or pain was written as well: wins are not counted. */
    openingOfHeavy: (v: { name?: string; days: number; soFar: boolean }) => string
    /** "Three of them touched on rest.", of `wins` in all where these were said. */
    pattern: (v: { theme: string; times: number; wins?: number }) => string
    /** "About twice your usual": said when it grew, and at no other time. */
    patternGrew: (v: { theme: string; times: number; wins?: number; before: number }) => string
    /** More days than their own usual week. */
    growth: (v: { usual: number }) => string
    newTheme: (v: { theme: string }) => string
    /** `when` sets today apart from the same weekday a week ago. */
    quote: (v: { text: string; weekday: string; when: 'today' | 'this-week' | 'a-week-ago' }) => string
    /** What a trusted person noticed. */
    noticed: (v: { from?: string; text: string }) => string
    selfCheck: () => string
    /** A week without wins: warm, short, no zeros. */
    quiet: Wordings
    quietSoFar: () => string
    /** Of a week in which loss and pain was all that was written. */
    heavySoFar: () => string
  }
}

const catalogue: Readonly<Record<Language, Texts>> = { en: english, es: spanish }

/** The catalogue of a language. */
export const textsIn = (language: Language): Texts => catalogue[language]
