import type { ParticipantId } from './ids.ts'
import type { Journal, Outbound, OutboundStatus } from './journal.ts'
import { checkDay } from './one-day.ts'
import type { Participant } from './participant.ts'
import { dueOn } from './rhythm.ts'
import { type Instant, instantOf, type LocalDate, nightStarts } from './time.ts'

/**
 * What became of the text of one person and day.
 * - `lost`: it was due, and somebody found out too late that nothing was written of it.
 * - `missing`: it was due, its evening is over, and nothing is written of it: the account does not add up.
 * - `coming`: its evening is not over.
 * - `none`: nothing was due.
 */
export type DayEnd = OutboundStatus | 'lost' | 'missing' | 'coming' | 'none'

/** In the order in which they are told. */
export const dayEnds = [
  'delivered',
  'sent',
  'unknown',
  'failed',
  'refused',
  'expired',
  'lost',
  'claimed',
  'released',
  'coming',
  'missing',
] as const satisfies readonly Exclude<DayEnd, 'none'>[]

const endOf = ({ status, reason }: Outbound): DayEnd => (status === 'expired' && reason === 'missing' ? 'lost' : status)

const nothing = { log: () => {}, metrics: { count: () => {} } }

/**
 * Asks the account's own checker what became of one day, and lets it write nothing. Who has joined, or come into that slot, only
 * after it had struck was owed nothing.
 */
export const dayEnd =
  (journal: Pick<Journal, 'participant' | 'outbound'>, now: Instant) =>
  async (person: Participant, date: LocalDate): Promise<DayEnd> => {
    const outbound = await journal.outbound(person.id, date)
    if (outbound !== undefined) return endOf(outbound)
    const tick = instantOf(date, person.promptTime, person.timeZone)
    if (instantOf(date, nightStarts, person.timeZone) > now)
      return person.status === 'active' && dueOn(person, date) !== undefined ? 'coming' : 'none'
    // What it would write down of who was owed nothing is what it is asked for here.
    const readOnly = { outbound: async () => undefined, participant: async () => person, refuse: async () => true }
    const check = checkDay({ journal: readOnly, clock: { now: () => now, wait: async () => {} }, ...nothing })
    return (await check(person.id, { date, tick })) ? 'missing' : 'none'
  }

/** So many of each, and whose text of which day is missing. */
export type Tally = {
  ends: Record<Exclude<DayEnd, 'none'>, number>
  missing: { participant: ParticipantId; date: LocalDate }[]
}

export const emptyTally = (): Tally => ({
  ends: Object.fromEntries(dayEnds.map((end) => [end, 0])) as Tally['ends'],
  missing: [],
})

export const count = (tally: Tally, participant: ParticipantId, date: LocalDate, end: DayEnd): void => {
  if (end === 'none') return
  tally.ends[end] += 1
  if (end === 'missing') tally.missing.push({ participant, date })
}
