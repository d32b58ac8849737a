import { type DuePage, pageOf, slotsAt, type Zones } from './daily.ts'
import type { ParticipantId } from './ids.ts'
import type { DueKey, Journal } from './journal.ts'
import { checkDay } from './one-day.ts'
import { outOfTime } from './out-of-time.ts'
import type { Participant } from './participant.ts'
import type { Clock, Log, Metrics, Queue } from './ports.ts'
import { type Instant, instantOf, type LocalDate, localTime, nightStarts, plus, tickAt } from './time.ts'

export type Account = {
  journal: Pick<Journal, 'zones' | 'due' | 'participant' | 'outbound' | 'refuse' | 'reached' | 'reach'>
  due: Queue<DuePage>
  clock: Clock
  log: Log
  metrics: Metrics
  failed(error: unknown): void
}

/** By then a tick is worked through, as a rule. */
const worked = { minutes: -30 }
/** Older ticks are not made up for: the text would come out of nowhere. */
const madeUpFor = { hours: 2 }
/** Where it begins when nothing was ever looked at; and how far back it goes when it could not look for long. */
const atFirst = { days: -1 }
const furthest = { days: -14 }
const atOnce = 8

type Due = { key: DueKey; date: LocalDate; tick: Instant }

/** Which slots of the index a tick struck, and which belong to a day whose evening ended with it. */
const toCheckAt = (tick: Instant, zones: Zones): { slot: Due; over: boolean }[] => [
  ...slotsAt(tick, zones).map(({ key, date }) => ({ slot: { key, date, tick }, over: false })),
  ...zones.flatMap((zone) => {
    const { date } = localTime(tick, zone.zone)
    if (instantOf(date, nightStarts, zone.zone) !== tick) return []
    return quartersBefore(tick, longestDay)
      .flatMap((earlier) => slotsAt(earlier, [zone]).map((slot) => ({ ...slot, tick: earlier })))
      .filter((slot) => slot.date === date)
      .map((slot) => ({ slot, over: true }))
  }),
]

/** In quarters of an hour, from the first text of a day to its night, with room for clocks that change. */
const longestDay = 4 * 16
const quartersBefore = (tick: Instant, count: number) =>
  Array.from({ length: count }, (_, n) => plus(tick, { minutes: -15 * n }))

/**
 * Checks that for each person and day somebody knows what became of their text. Half an hour after its tick a text of which
 * nothing is known is put on the queue once more; when the evening is over, it is written down as expired, and counted as a
 * mismatch: somebody should look how it could get lost.
 */
export const account = ({ journal, due, clock, log, metrics, failed }: Account) => {
  const again = async (id: ParticipantId, date: LocalDate, person: Participant) => {
    log({ event: 'text-missing', participant: id, date, again: true })
    await due.send([pageOf(person, date)])
  }

  const check = checkDay({ journal, clock, log, metrics })

  const checkSlot = async (slot: Due, over: boolean) => {
    let [people, missing] = [0, 0]
    let after: ParticipantId | undefined
    do {
      const { items, next } = await journal.due(slot.key, after)
      for (let from = 0; from < items.length; from += atOnce) {
        const some = items.slice(from, from + atOnce)
        const found = await Promise.all(
          some.map((id) => check(id, slot, over ? undefined : (person) => again(id, slot.date, person))),
        )
        missing += found.filter(Boolean).length
      }
      people += items.length
      after = next
    } while (after !== undefined)
    return { people, missing }
  }

  return async (remaining: () => number, needs: number): Promise<{ due: number; missing: number }> => {
    const now = clock.now()
    const to = tickAt(plus(now, worked))
    const [last, zones] = await Promise.all([journal.reached('account'), journal.zones()])
    const oldest = tickAt(plus(now, last === undefined ? atFirst : furthest))
    let [people, missing] = [0, 0]
    for (let tick = last !== undefined && last > oldest ? last : oldest; tick < to; ) {
      tick = plus(tick, { minutes: 15 })
      for (const { slot, over } of toCheckAt(tick, zones)) {
        if (!over && plus(tick, madeUpFor) < now) continue
        // Not moved on: the next sweep begins with this tick again, and finding the same twice is harmless.
        if (remaining() < needs) {
          failed(outOfTime())
          return { due: people, missing }
        }
        try {
          const found = await checkSlot(slot, over)
          people += found.people
          missing += found.missing
        } catch (error) {
          failed(error)
          return { due: people, missing }
        }
      }
      await journal.reach('account', tick)
    }
    return { due: people, missing }
  }
}
