import { exported, type SharedWin, sharedWin } from './export.ts'
import type { ParticipantId } from './ids.ts'
import type { Entry } from './journal.ts'
import type { Participant } from './participant.ts'
import { type Theme, themes } from './themes.ts'
import type { Instant } from './time.ts'
import { addDays, type LocalDate, localTime, mondayOf } from './time.ts'

/** Themes of a person that a coach is shown. */
const themesShown = 3

/** Days a person's page looks back at, to prepare a session. */
export const spans = [7, 14, 30, 90] as const
export type Span = (typeof spans)[number]

/** What a coach sees of one person at a glance: no score, no rank, no alarm. */
export type Glance = {
  participant: Pick<Participant, 'id' | 'name' | 'timeZone'>
  /** Their latest shared win, in their words. */
  latest?: SharedWin
  /** Everything they wrote was looked through: without a `latest` nothing is shared, ever. */
  whole: boolean
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

/** From when on a glance counts: this week and the three before it, on their own calendar. */
export const glanceCountsFrom = (participant: Pick<Participant, 'timeZone'>, now: Instant): LocalDate =>
  addDays(mondayOf(todayOf(participant, now)), -27)

/** `entries`: the latest, newest first; only what is shared counts. `whole` unless there are older ones, which were not looked at. */
export const glance = (
  participant: Participant,
  { entries, whole }: { entries: readonly Entry[]; whole: boolean },
  now: Instant,
): Glance => {
  const shared = entries.filter((entry) => exported(entry, {}))
  const [latest] = shared
  const monday = mondayOf(todayOf(participant, now))
  const { id, name, timeZone } = participant
  return {
    participant: { id, name, timeZone },
    ...(latest && { latest: sharedWin(participant, latest) }),
    winsThisWeek: shared.filter(({ date }) => date >= monday).length,
    whole,
    themes: themesOfWins(shared.filter(({ date }) => date >= glanceCountsFrom(participant, now)))
      .slice(0, themesShown)
      .map(({ theme }) => theme),
  }
}

/** How many wins of theirs a glance lets a coach read. */
export const readAtAGlance = ({ latest }: Glance): number => (latest === undefined ? 0 : 1)

/** People of one page. */
export const peopleOnAPage = 20

const names = new Intl.Collator('en', { sensitivity: 'base' })
type Named = Pick<Participant, 'id' | 'name'>

/** By name, and never by how much anybody did; who has given none comes last, and of equal names always the same one first. */
export const byName = <One extends Named>(people: readonly One[]): readonly One[] =>
  people.toSorted(
    (a, b) =>
      Number(a.name === undefined) - Number(b.name === undefined) ||
      names.compare(a.name ?? '', b.name ?? '') ||
      (a.id < b.id ? -1 : 1),
  )

/** Where a page begins: behind somebody; its number counts where they share no more. */
export type PeoplePage = { page: number; after?: ParticipantId }

/** One page of those who share, in the order of all their names, and where the next begins. */
export const pageOf = <One extends Named>(
  people: readonly One[],
  { page, after }: PeoplePage,
): { shown: readonly One[]; next?: PeoplePage } => {
  const sorted = byName(people)
  const anchor = sorted.findIndex(({ id }) => id === after)
  const wanted = anchor >= 0 ? anchor + 1 : (page - 1) * peopleOnAPage
  // Where nobody is left there, the last page.
  const from =
    wanted < sorted.length ? wanted : Math.floor(Math.max(0, sorted.length - 1) / peopleOnAPage) * peopleOnAPage
  const shown = sorted.slice(from, from + peopleOnAPage)
  const last = shown.at(-1)
  return last !== undefined && from + peopleOnAPage < sorted.length
    ? { shown, next: { page: page + 1, after: last.id } }
    : { shown }
}
