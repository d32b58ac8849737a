import { amend, nobodyThere, optedOutBy } from './amend.ts'
import { classOfCode, optedOut, surelyNobody } from './carrier-codes.ts'
import { type DuePage, pageOf } from './daily.ts'
import { deferred } from './deferral.ts'
import { deliveryOf } from './delivery.ts'
import { haltSending, resumeSending } from './halting.ts'
import type { MessageSid, ParticipantId } from './ids.ts'
import type { Journal } from './journal.ts'
import type { Clock, Log, Metrics, Queue } from './ports.ts'
import type { LocalDate } from './time.ts'

/** What the carrier says of one text, in its own words. */
export type News = {
  participant: ParticipantId
  date: LocalDate
  attempt?: number
  sid: MessageSid
  status: string
  code?: number
}

type SettleDelivery = {
  journal: Pick<Journal, 'participant' | 'amend' | 'outbound' | 'settle' | 'halted' | 'halt' | 'probe' | 'resume'>
  /** Our number, or our messaging service. */
  from: string
  due: Queue<DuePage>
  clock: Clock
  log: Log
  metrics: Metrics
}

/**
 * Moves the text forward by what the carrier says of it, and heeds what its code tells about the person, or about us. A text
 * that the carrier never even tried is put on the queue again, while its evening lasts. True when this was news.
 */
export const settleDelivery = (deps: SettleDelivery) => {
  const { journal, from, due, clock, log, metrics } = deps

  /** What a code tells about us. Only news does: a callback that comes again, when all is well again, stops nobody. */
  const heedForUs = async (code: number) => {
    const means = classOfCode(code)
    if (means === 'halt') await haltSending(deps, { code, heardFrom: 'callback' })
    if (means === 'configuration') metrics.count('CarrierMisconfigured')
  }

  /** What a code tells about the person; before the text is moved on, so that a repeat makes up for what was cut off here. */
  const heedForThem = async ({ participant, date, sid }: News, code: number) => {
    const means = classOfCode(code)
    const stopped = optedOut(code, from)
    if (!stopped && means !== 'bad-number') return
    const text = await journal.outbound(participant, date)
    if (text === undefined || (text.sid ?? sid) !== sid) return
    // Only an opt-out that came after the consent of now ends it.
    const amendment = stopped ? optedOutBy(text.claimedAt ?? text.at) : nobodyThere(date, surelyNobody(code))
    if (await amend(journal, participant, amendment)) metrics.count(stopped ? 'OptOuts' : 'NumbersUnreachable')
  }

  return async (news: News): Promise<boolean> => {
    const { participant, date, attempt, sid, code } = news
    const delivery = deliveryOf(news.status, code)
    if (delivery === undefined) return false
    if (code !== undefined && delivery !== 'sent' && delivery !== 'delivered') await heedForThem(news, code)
    const status = delivery === 'never-left' ? 'released' : delivery
    if (!(await journal.settle(participant, date, { status, at: clock.now(), attempt, sid, code }))) return false
    log({ event: 'delivery-tracked', participant, date, status, code })
    if (delivery === 'failed') {
      metrics.count('TextsFailed')
      if (code !== undefined) await heedForUs(code)
    }
    if (delivery === 'expired') metrics.count('TextsExpired')
    if (delivery === 'delivered' && (await journal.halted()) !== undefined) {
      const text = await journal.outbound(participant, date)
      if (text?.claimedAt !== undefined) await resumeSending(deps, 'delivered', text.claimedAt)
    }
    if (delivery === 'never-left') {
      metrics.count('TextsReleased')
      const held = await journal.participant(participant)
      if (held === undefined) return true
      const later = deferred({ ...pageOf(held, date), tries: longWait }, [participant], 'carrier')
      await due.send([later.page], { delaySeconds: later.delaySeconds })
    }
    return true
  }
}

/** As if it had been put off so often already: what a carrier has no room for now, it has none for in half a minute. */
const longWait = 5
