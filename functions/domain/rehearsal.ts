import { pageOf } from './daily.ts'
import type { MessageSid, ParticipantId } from './ids.ts'
import type { Entry, Journal, Note, Outbound } from './journal.ts'
import type { DailyKind, Participant, WeekSoFar } from './participant.ts'
import { segmentsOf } from './segments.ts'
import { type SendOnce, sendOnce } from './send-once.ts'
import { type Instant, type LocalDate, mondayOf, plus, weekOf } from './time.ts'

/** The text that would have gone on a day, as this version composes it; or why none. */
export type Rehearsed = { date: LocalDate } & (
  | { kind: DailyKind; body: string; segments: number; encoding: string }
  | { refused: string }
)

type Reads = Pick<Journal, 'participant' | 'wins' | 'weeks' | 'note'>

/** The person as far as can be told before that day: what these days' own texts noted is taken back. */
const before = (person: Participant, date: LocalDate): Participant => {
  const { lastDaily, lastRecapDate, receiptOn, ...rest } = person
  const recapToCome = lastRecapDate !== undefined && lastRecapDate >= date
  return {
    ...rest,
    ...(lastDaily && lastDaily.date < date && { lastDaily }),
    ...(receiptOn && receiptOn < date && { receiptOn }),
    ...(recapToCome ? { lastRecapAt: undefined } : { lastRecapDate }),
  }
}

/** The week so far as it stood at that moment, counted from its wins. */
const weekAt = async (journal: Reads, id: ParticipantId, date: LocalDate, tick: Instant): Promise<WeekSoFar> => {
  const monday = mondayOf(date)
  const { items } = await journal.wins(id, { since: plus(tick, { days: -8 }), until: tick })
  const ofWeek = items.filter((entry) => entry.date >= monday)
  return { week: weekOf(date), wins: ofWeek.length, days: [...new Set(ofWeek.map((entry) => entry.date))].sort() }
}

const earlier = (a: Instant, b: Instant | undefined): Instant => (b === undefined || a < b ? a : b)

/**
 * Lives the days of one person through the real sender, over a journal that only reads and a carrier that only listens: which texts
 * would go, with the code as it is now. Settings are those of now; nothing written after a moment is known at that moment.
 */
export const rehearse = async (
  journal: Reads,
  id: ParticipantId,
  dates: readonly LocalDate[],
): Promise<readonly Rehearsed[]> => {
  const [first] = dates
  const found = await journal.participant(id)
  if (found === undefined || first === undefined) return []
  let person = before(found, first)
  const rehearsed: Rehearsed[] = []
  for (const date of dates) {
    const page = pageOf(person, date)
    const { tick } = page
    const weekSoFar = await weekAt(journal, id, date, tick)
    let body: string | undefined
    let refused: string | undefined
    // Of other days nothing is asked here: that they have their end already is all the sender needs to hear.
    const settled: Outbound = { participant: id, date, kind: 'prompt', status: 'sent', at: tick }
    const rehearsal: SendOnce['journal'] = {
      participant: async () => ({ ...person, weekSoFar }),
      wins: (of, range) => journal.wins(of, { ...range, until: earlier(tick, range.until) }),
      weeks: journal.weeks,
      note: journal.note,
      outbound: async (_, of) => (of === date ? undefined : settled),
      claim: async (claimed) => {
        person = claimed
        return 'claimed'
      },
      refuse: async (_, { reason }) => {
        refused = reason
        return true
      },
      settle: async () => true,
      amend: async () => 'written',
    }
    await sendOnce({
      journal: rehearsal,
      carrier: {
        ready: async () => async (text) => {
          body = text.body
          return { outcome: 'accepted', sid: `SM${'0'.repeat(32)}` as MessageSid }
        },
      },
      pace: async () => {},
      clock: { now: () => tick, wait: async () => {} },
      log: () => {},
      metrics: { count: () => {} },
    })(id, page)
    if (body === undefined) rehearsed.push({ date, refused: refused ?? 'gone' })
    else rehearsed.push({ date, kind: person.lastDaily?.kind ?? 'prompt', body, ...segmentsOf(body) })
  }
  return rehearsed
}

/** Every sign that somebody wrote becomes an x: how long their words are is seen, and nothing else. */
const masked = (words: string): string => words.replace(/\S/gu, 'x')
const maskedEntry = (entry: Entry): Entry => ({ ...entry, text: masked(entry.text) })
const maskedNote = (note: Note): Note => ({
  ...note,
  text: masked(note.text),
  ...(note.from && { from: masked(note.from) }),
})

/**
 * The same journal with everything that people wrote made unreadable before anybody composes of it: what is shown of a text then is
 * ours alone.
 */
export const withoutTheirWords = (journal: Reads): Reads => ({
  async participant(id) {
    const person = await journal.participant(id)
    if (person === undefined) return undefined
    const { name, ownAffirmations, cover, hushed, ...rest } = person
    return {
      ...rest,
      ...(name && { name: masked(name) }),
      ...(ownAffirmations && { ownAffirmations: ownAffirmations.map(masked) }),
      ...(cover && { cover: cover.word === undefined ? cover : { word: masked(cover.word) } }),
    }
  },
  async wins(id, range) {
    const { items, next } = await journal.wins(id, range)
    return { items: items.map(maskedEntry), ...(next && { next }) }
  },
  weeks: journal.weeks,
  async note(id, ref) {
    const note = await journal.note(id, ref)
    return note && maskedNote(note)
  },
})
