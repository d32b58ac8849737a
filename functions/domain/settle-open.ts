import type { CarrierRecords, Remembered } from './carrier.ts'
import { pageOf } from './daily.ts'
import { deliveryOf } from './delivery.ts'
import { resumeSending } from './halting.ts'
import type { Journal, Outbound, Unsettled } from './journal.ts'
import { outOfTime } from './out-of-time.ts'
import type { Participant } from './participant.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { claimStandsFor, unknownNow } from './send-once.ts'
import { settleDelivery } from './settle-delivery.ts'
import { fingerprint } from './spread.ts'
import { plus } from './time.ts'
import { zoneAt } from './what-was-set.ts'

export type SettleOpen = Parameters<typeof settleDelivery>[0] & {
  journal: Parameters<typeof settleDelivery>[0]['journal'] & Pick<Journal, 'unsettled' | 'close'>
  records: Pick<CarrierRecords, 'sentTo'>
  clock: Clock
  log: Log
  metrics: Metrics
  failed(error: unknown): void
}

/** By how much the carrier's clock may be behind ours. */
const clocksDiffer = { minutes: -5 }
/** Who is put off is seen again by then, as a rule. */
const putOffWithin = { minutes: 15 }
/** A carrier that took a text has it in its list by now, however late it took it. */
const listedWithin = { hours: 4 }

/** So long after the night before which it was to be given up, a carrier has made up its mind, and its list knows. */
const decidesWithin = { hours: 4 }
/** A text on its way for so long after everything had stood still, without bad news, shows that there is a way again. */
const quietFor = { minutes: 30 }

/**
 * Texts whose end nobody wrote: the sender was cut off, or its answer was lost. The carrier's own list says whether it has them;
 * what it does not have stays `unknown`, and is never sent again.
 */
export const settleOpen = (deps: SettleOpen) => {
  const { journal, records, clock, log, metrics } = deps
  const settle = settleDelivery(deps)

  /** A text that left, and of which no callback told whether it arrived: the carrier is asked, once its evening is over. */
  const lookAfter = async (open: Unsettled, text: Outbound, person: Participant | undefined): Promise<boolean> => {
    const { participant: id, date, claimedAt } = open
    const now = clock.now()
    // The night is that of where they were when it left: who has flown east since is further on in the day than the text.
    const there = person && { ...person, timeZone: zoneAt(person, claimedAt) }
    const over = there === undefined || plus(pageOf(there, date).notAfter, decidesWithin) < now
    const halt = over || plus(text.at, quietFor) > now ? undefined : await journal.halted()
    const mayProve = halt?.heardFrom === 'callback' && claimedAt > halt.since
    if (!over && !mayProve) return false
    const theirs = person?.phone ? await records.sentTo(person.phone, plus(claimedAt, clocksDiffer)) : []
    const found = theirs.find(({ sid }) => sid === text.sid)
    const delivery = found && deliveryOf(found.status, found.code)
    // Some carriers give no receipts, and a way that only a receipt could open would stay closed for ever.
    if (mayProve && delivery === 'sent') await resumeSending(deps, 'delivered', claimedAt)
    const news = found !== undefined && delivery !== 'sent'
    const settled =
      news &&
      (await settle({
        participant: id,
        date,
        attempt: text.attempt,
        sid: found.sid,
        status: found.status,
        code: found.code,
      }))
    if (over && !settled) await journal.close(id, date)
    return settled
  }

  const look = async (open: Unsettled): Promise<boolean> => {
    const { participant: id, date } = open
    const [text, person] = await Promise.all([journal.outbound(id, date), journal.participant(id)])
    const now = clock.now()
    if (text?.claimedAt === undefined) return false
    if (text.status === 'released') {
      if (person !== undefined && pageOf(person, date).notAfter > now) {
        // Whoever released it may have been cut off before it was on the queue again; there twice, it is still claimed once.
        if (plus(text.at, putOffWithin) < now) await deps.due.send([pageOf(person, date)])
        return false
      }
      const expired = await journal.settle(id, date, {
        status: 'expired',
        at: now,
        attempt: text.attempt,
        reason: 'too-late',
      })
      if (expired) metrics.count('TextsExpired')
      return expired
    }
    if (text.status === 'sent') return lookAfter(open, text, person)
    if (text.status !== 'claimed' && text.status !== 'unknown') return false
    const theirs = person?.phone ? await records.sentTo(person.phone, plus(text.claimedAt, clocksDiffer)) : []
    // An earlier attempt had the same words, and never left: that is not what this one came to.
    const isEarlier = ({ status, code }: Remembered) =>
      (text.attempt ?? 1) > 1 && deliveryOf(status, code) === 'never-left'
    const found = theirs.find((each) => !each.answer && fingerprint(each.body) === text.fingerprint && !isEarlier(each))
    if (found !== undefined)
      return settle({
        participant: id,
        date,
        attempt: text.attempt,
        sid: found.sid,
        status: found.status,
        code: found.code,
      })
    if (text.status === 'claimed') {
      const settled = await journal.settle(id, date, { status: 'unknown', at: now, attempt: text.attempt })
      if (settled) unknownNow({ log, metrics }, id, date)
      return settled
    }
    if (plus(text.claimedAt, listedWithin) < now) await journal.close(id, date)
    return false
  }

  return async (remaining: () => number, needs: number): Promise<{ settled: number; open: number }> => {
    let [settled, open] = [0, 0]
    let after: Unsettled | undefined
    do {
      const { items, next } = await journal.unsettled(after)
      for (const each of items) {
        open++
        // A sender may still be at work on it.
        if (plus(each.claimedAt, { minutes: claimStandsFor }) > clock.now()) continue
        if (remaining() < needs) {
          deps.failed(outOfTime())
          return { settled, open }
        }
        try {
          if (await look(each)) settled++
        } catch (error) {
          deps.failed(error)
        }
      }
      after = next
    } while (after !== undefined)
    return { settled, open }
  }
}
