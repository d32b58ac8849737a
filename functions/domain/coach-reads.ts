import { type Glance, glance, glanceCountsFrom, readAtAGlance, type Span, themesOfWins, todayOf } from './coach-view.ts'
import { exported, type SharedWin, sharedWin } from './export.ts'
import { span } from './export-request.ts'
import type { CoachId, ParticipantId } from './ids.ts'
import type { Entry, EntryKey, Journal } from './journal.ts'
import { leaveTrace } from './leave-trace.ts'
import type { Participant } from './participant.ts'
import { sharing, whoShares } from './shared-wins.ts'
import type { Theme } from './themes.ts'
import { addDays, type Instant } from './time.ts'

/** People read at the same time: few enough for the table, many enough that hundreds take a moment. */
const peopleAtOnce = 50
/** Entries of one person: those of a glance, as a rule; as many more at a time when that is not enough; and in all. */
const readFirst = 100
const readAtOnce = 1000
const mostRead = 10_000
/** Wins of one person's page, characters and bytes: with everything around them 30 KB, and one sheet of paper. */
const mostShown = 60
const mostCharacters = 7_000
const mostBytes = 14_000

type Reads = Pick<Journal, 'participant' | 'wins' | 'seen'>

/** Everybody who shares with a coach at this moment. */
export const everybodySharing = async (
  journal: Pick<Journal, 'sharing' | 'participant'>,
  coach: CoachId,
): Promise<readonly Participant[]> => {
  const ids: ParticipantId[] = []
  for await (const id of sharing(journal, coach)) ids.push(id)
  const found: Participant[] = []
  for (let at = 0; at < ids.length; at += peopleAtOnce) {
    const some = await Promise.all(ids.slice(at, at + peopleAtOnce).map((id) => whoShares(journal, coach, id)))
    found.push(...some.filter((each) => each !== undefined))
  }
  return found
}

/** The latest of theirs, newest first, until there is enough; `whole` when there are no older ones. */
const entriesBack = async (
  journal: Pick<Journal, 'wins'>,
  id: ParticipantId,
  { since, first }: { since?: Instant; first: number },
  enough: (entries: readonly Entry[]) => boolean,
): Promise<{ entries: readonly Entry[]; whole: boolean }> => {
  const entries: Entry[] = []
  let after: EntryKey | undefined
  do {
    const limit = after === undefined ? first : readAtOnce
    const { items, next } = await journal.wins(id, { since, newestFirst: true, limit, after })
    entries.push(...items)
    if (next === undefined) return { entries, whole: true }
    after = next
  } while (entries.length < mostRead && !enough(entries))
  return { entries, whole: false }
}

/** One of those who share, at a glance, with a trace of what it lets the coach read; undefined when they share no more. */
export const glanceAt = async (
  journal: Reads,
  coach: CoachId,
  participant: Participant,
  now: Instant,
): Promise<Glance | undefined> => {
  const from = glanceCountsFrom(participant, now)
  // As far back as is counted, and on until something is found that is shared: before what is private there may be much that is.
  const enough = (entries: readonly Entry[]) =>
    (entries.at(-1)?.date ?? from) < from && entries.some((entry) => exported(entry, {}))
  const seen = glance(participant, await entriesBack(journal, participant.id, { first: readFirst }, enough), now)
  const wins = readAtAGlance(seen)
  const traced = wins === 0 || (await leaveTrace(journal, participant, { coach, at: now, wins }))
  return traced ? seen : undefined
}

export type PersonRead = {
  wins: readonly SharedWin[]
  themes: readonly { theme: Theme; wins: number }[]
  /** Wins of these days, and days with one; more than are shown when `cut`. */
  counted: { wins: number; showedUp: number }
  cut: boolean
}

/** What one person shared in the last days, with a trace of it; undefined when they share no more. */
export const personRead = async (
  journal: Reads,
  coach: CoachId,
  participant: Participant,
  { days, now, bytesOf }: { days: Span; now: Instant; bytesOf: (text: string) => number },
): Promise<PersonRead | undefined> => {
  const range = { from: addDays(todayOf(participant, now), 1 - days) }
  const { since } = span(range)
  const read = await entriesBack(journal, participant.id, { since, first: readAtOnce }, () => false)
  const entries = read.entries.filter((entry) => exported(entry, range))
  let [characters, bytes] = [0, 0]
  const fit = entries.filter(({ text }, at) => {
    characters += text.length
    bytes += bytesOf(text)
    return at === 0 || (at < mostShown && characters <= mostCharacters && bytes <= mostBytes)
  })
  const trace = { coach, at: now, wins: fit.length, ...range }
  if (!(await leaveTrace(journal, participant, trace))) return undefined
  return {
    wins: fit.map((entry) => sharedWin(participant, entry)),
    themes: themesOfWins(entries),
    counted: { wins: entries.length, showedUp: new Set(entries.map(({ date }) => date)).size },
    cut: fit.length < entries.length || !read.whole,
  }
}
