import { exported, type SharedWin, sharedWin } from './export.ts'
import type { Entry } from './journal.ts'
import type { Participant } from './participant.ts'
import { type Theme, themes } from './themes.ts'
import type { Instant } from './time.ts'
import { addDays, type LocalDate, localTime, mondayOf } from './time.ts'

/** Themes of a person that a coach is shown. */
const themesShown = 3
/** Entries that are looked at for it. */
export const entriesAtAGlance = 100

/** Days a person's page looks back at, to prepare a session. */
export const spans = [7, 14, 30, 90] as const
export type Span = (typeof spans)[number]

/** What a coach sees of one person at a glance: no score, no rank, no alarm. */
export type Glance = {
  participant: Pick<Participant, 'id' | 'name' | 'timeZone'>
  /** Their latest shared win, in their words. */
  latest?: SharedWin
  /** Shared wins of this week, Monday to now, on their calendar. */
  winsThisWeek: number
  themes: readonly Theme[]
}

/** Themes of wins, the most frequent first; of equal ones in the order of the catalogue. */
export const themesOfWins = (wins: readonly Pick<Entry, 'themes'>[]): readonly { theme: Theme; wins: number }[] =>
  themes
    .map((theme) => ({ theme, wins: wins.filter((win) => win.themes.includes(theme)).length }))
    .filter((each) => each.wins > 0)
    .toSorted((a, b) => b.wins - a.wins)

export const todayOf = ({ timeZone }: Pick<Participant, 'timeZone'>, now: Instant): LocalDate =>
  localTime(now, timeZone).date

/** `entries`: the latest, newest first; only what is shared counts. */
export const glance = (participant: Participant, entries: readonly Entry[], now: Instant): Glance => {
  const shared = entries.filter((entry) => exported(entry, {}))
  const [latest] = shared
  const monday = mondayOf(todayOf(participant, now))
  const { id, name, timeZone } = participant
  return {
    participant: { id, name, timeZone },
    ...(latest && { latest: sharedWin(participant, latest) }),
    winsThisWeek: shared.filter(({ date }) => date >= monday).length,
    themes: themesOfWins(shared.filter(({ date }) => date > addDays(monday, -28)))
      .slice(0, themesShown)
      .map(({ theme }) => theme),
  }
}

/** How many wins of theirs a glance lets a coach read. */
export const readAtAGlance = ({ latest }: Glance): number => (latest === undefined ? 0 : 1)

/** By name, and never by how much anybody did. */
export const byName = (glances: readonly Glance[]): readonly Glance[] =>
  glances.toSorted((a, b) => (a.participant.name ?? '').localeCompare(b.participant.name ?? ''))
