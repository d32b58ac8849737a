import type { Decision, Moment } from './conversation.ts'
import type { Entry } from './journal.ts'
import type { EntryRef, LastKept, Participant } from './participant.ts'
import { winsSaid } from './private-said.ts'
import { plain, shortened } from './segments.ts'
import { themesOf } from './tagging.ts'
import { type LocalDate, plus, weekOf } from './time.ts'

/** For how long what was kept can be taken back or reworded by text. */
const within = { hours: 24 }
const longestQuote = 60

export const refOf = ({ at, sid, n, kind, date, themes }: Entry): EntryRef => ({ at, sid, n, kind, date, themes })

const sameEntry = (a: Pick<EntryRef, 'at' | 'sid' | 'n'>, b: Pick<EntryRef, 'at' | 'sid' | 'n'>) =>
  a.at === b.at && a.sid === b.sid && a.n === b.n

/** What the last text kept, if that is not too long ago, and not after this text was written. */
const recent = ({ participant, now }: Moment): LastKept | undefined => {
  const { lastKept } = participant
  return lastKept !== undefined && lastKept.at <= now && plus(lastKept.at, within) > now ? lastKept : undefined
}

/** What their last text kept, without an entry that was taken off elsewhere: UNDO must not take it off a second time. */
export const withoutEntry = (
  last: LastKept | undefined,
  gone: Pick<EntryRef, 'at' | 'sid' | 'n'>,
): LastKept | undefined =>
  last && {
    ...last,
    entries: last.entries.filter((entry) => !sameEntry(entry, gone)),
    ...(last.replaced && { replaced: last.replaced.filter((entry) => !sameEntry(entry, gone)) }),
  }

/** The days on which nothing is left once these are gone and those are there. */
const emptiedBy = (
  wins: readonly Entry[],
  removed: readonly EntryRef[],
  added: readonly EntryRef[],
): readonly LocalDate[] => {
  const left = wins.filter((win) => win.kind === 'win' && !removed.some((entry) => sameEntry(entry, win)))
  const days = new Set(removed.map(({ date }) => date))
  return [...days].filter((day) => ![...left, ...added].some(({ date }) => date === day))
}

/** Takes some entries off and puts others on: the week so far goes with them. `wins` are all of the days they are of. */
export const swapped = (
  { weekSoFar }: Pick<Participant, 'weekSoFar'>,
  wins: readonly Entry[],
  removed: readonly EntryRef[],
  added: readonly EntryRef[] = [],
) => {
  const emptied = emptiedBy(wins, removed, added)
  if (weekSoFar === undefined) return { emptied, weekSoFar }
  const count = (entries: readonly EntryRef[]) =>
    entries.filter(({ kind, date }) => kind === 'win' && weekOf(date) === weekSoFar.week)
  const days = new Set(weekSoFar.days.filter((day) => !emptied.includes(day)))
  for (const { date } of count(added)) days.add(date)
  const left = Math.max(0, weekSoFar.wins - count(removed).length + count(added).length)
  return { emptied, weekSoFar: { ...weekSoFar, wins: left, days: [...days].sort() } }
}

/** UNDO: takes the last text off the journal, or puts it back: what an EDIT had replaced goes the other way. */
export const undo = (moment: Moment): Decision => {
  const { participant, texts, known } = moment
  const last = recent(moment)
  if (last === undefined || last.entries.length === 0)
    return { participant, replies: [texts.undoNothing()], entries: [] }
  const { replaced = [] } = last
  const [removed, restored] = last.undone ? [replaced, last.entries] : [last.entries, replaced]
  const { emptied, weekSoFar } = swapped(participant, known.wins, removed, restored)
  const undone = last.undone ? undefined : (true as const)
  const words = known.wins.find((win) => removed.some((entry) => sameEntry(entry, win)))?.text
  const text =
    words && removed.length === 1 ? shortened(plain(words).replace(/\s+/g, ' ').trim(), longestQuote) : undefined
  return {
    participant: { ...participant, weekSoFar, lastKept: { ...last, undone } },
    replies: [last.undone ? texts.undoneBack() : texts.undone({ text, count: removed.length })],
    entries: [],
    ...(removed.length > 0 && { removed: { entries: removed, emptied } }),
    ...(restored.length > 0 && { restored }),
  }
}

/** EDIT: other words for the last text, on the same day. Danger stays as it was written, beside them: it is taken off with UNDO. */
export const edit = (moment: Moment, to: string | undefined): Decision => {
  const { participant, texts, sid, now } = moment
  const last = recent(moment)
  if (to === undefined || to === '') return { participant, replies: [texts.editHow()], entries: [] }
  const first = last?.entries[0]
  if (last === undefined || first === undefined) return { participant, replies: [texts.undoNothing()], entries: [] }
  const kind = first.kind === 'reflection' ? 'reflection' : 'win'
  const removed = last.undone ? [] : last.entries.filter((entry) => entry.kind !== 'danger')
  // Other words, the same pictures.
  const shown = moment.known.wins.filter((win) => last.entries.some((entry) => sameEntry(entry, win)))
  const photos = shown.flatMap((win) => win.photos ?? [])
  // What was kept from coaches, by text or on the page, stays so in other words.
  const hidden = shown.some((win) => win.private) && { private: true as const }
  const entries = winsSaid(to).map(
    ({ text, ...how }, n): Entry => ({
      participant: participant.id,
      // It stays where it was, in its day and in its recap.
      at: first.at,
      sid,
      n,
      kind,
      text,
      themes: kind === 'win' ? themesOf(text) : [],
      date: first.date,
      ...(n === 0 && photos.length > 0 && { photos }),
      ...how,
      ...hidden,
    }),
  )
  const { emptied, weekSoFar } = swapped(moment.participant, moment.known.wins, removed, entries.map(refOf))
  return {
    participant: { ...participant, weekSoFar, lastKept: { at: now, entries: entries.map(refOf), replaced: removed } },
    replies: [texts.edited()],
    entries,
    ...(removed.length > 0 && { removed: { entries: removed, emptied } }),
  }
}
