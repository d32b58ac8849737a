import type { Carrier, CarrierRecords, Received, SendOutcome } from './carrier.ts'
import { type Incoming, intentName, meaningOf } from './conversation.ts'
import { secondsUntilNight } from './daily.ts'
import type { ParticipantId, Phone } from './ids.ts'
import type { Journal, Owed } from './journal.ts'
import { type KeepText, keepText } from './keep-text.ts'
import { respondLate, stoppedSince } from './late.ts'
import { noteWithheld } from './note-withheld.ts'
import { outOfTime } from './out-of-time.ts'
import type { Participant } from './participant.ts'
import { askForMissing } from './photos.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { type Instant, instantOf, localTime, nightStarts, plus } from './time.ts'

export type HearMissed = KeepText & {
  journal: KeepText['journal'] & Pick<Journal, 'inbound' | 'answered' | 'reached' | 'reach'>
  records: Pick<CarrierRecords, 'received' | 'sentTo'>
  carrier: Carrier
  identify(phone: Phone): Promise<ParticipantId>
  clock: Clock
  log: Log
  metrics: Metrics
  /** Called for each text that could not be kept or answered; it is tried again by the next sweep. */
  failed(error: unknown): void
}

/** A webhook may still be on its way this long after the text. */
const webhooksTake = { minutes: 5 }
/** By how much the carrier's clock may be behind ours. */
const clocksDiffer = { minutes: -5 }
/** The carrier's list may lag: so much of what was heard before is looked at again. */
const again = { hours: -2 }
/** Where it begins when nothing was ever looked at. */
const atFirst = { hours: -26 }
/** After so long nobody is helped any more by an answer that will not leave. */
const answersFor = { hours: 24 }
/** Seconds the carrier may try to hand over an answer. */
const answerHolds = 4 * 3600
const atOnce = 8
/** So many rounds of texts between two notes of how far it got: few, or a sweep that is always cut off would never get anywhere. */
const noteEvery = 4

const untilTheirNight = ({ timeZone }: Pick<Participant, 'timeZone'>, now: Instant) =>
  secondsUntilNight(instantOf(localTime(now, timeZone).date, nightStarts, timeZone), now)

const kept: ReadonlySet<SendOutcome['outcome']> = new Set(['accepted', 'suppress', 'bad-number', 'bug'])

/**
 * Goes through what the carrier says arrived, oldest first, and hears what its webhook never told us: each message has exactly one
 * record with us. Who was in danger is answered, and so is who asked to join.
 */
export const hearMissed = (deps: HearMissed) => {
  const { journal, records, carrier, identify, clock, log, metrics } = deps

  /** Whether this needs no further sweep. */
  const answer = async ({ from, participant: id, sid, now: at }: Incoming, { texts, atLeastOnce }: Owed) => {
    const send = await carrier.ready()
    if (!atLeastOnce && !(await journal.answered(id, sid))) return true
    // Looked at last of all: a STOP may have come while this was tried again.
    const person = await journal.participant(id)
    if (stoppedSince(person, at)) {
      await journal.answered(id, sid)
      return true
    }
    const left = atLeastOnce || person === undefined ? answerHolds : untilTheirNight(person, clock.now())
    if (left === undefined) return true
    const validFor = Math.min(left, answerHolds)
    let sure = true
    for (const body of texts) {
      const { outcome } = await send({ to: from, body, validFor })
      log({ event: 'text-answered-late', participant: id, sid, outcome })
      sure &&= kept.has(outcome)
    }
    if (!atLeastOnce) return true
    metrics.count('DangerAnsweredLate')
    if (!sure && plus(at, answersFor) > clock.now()) return false
    await journal.answered(id, sid)
    return true
  }

  /** Who was in danger was answered at once; where the carrier never got that answer, they are answered now. */
  const sayAgain = async (incoming: Incoming, owed: Owed) => {
    const since = plus(incoming.now, clocksDiffer)
    const arrived =
      owed.said && (await records.sentTo(incoming.from, since)).some(({ body }) => owed.texts.includes(body))
    if (!arrived) return answer(incoming, owed)
    await journal.answered(incoming.participant, incoming.sid)
    return true
  }

  /** Whether it was heard before, or now; `settled` is false while an answer is still to be given. */
  const hear = async ({ sid, from, text, at, photos }: Received) => {
    const id = await identify(from)
    const incoming: Incoming = { participant: id, from, sid, text, now: at, photos }
    const before = await journal.inbound(id, sid)
    if (before !== undefined) {
      if (photos > 0) await askForMissing(deps, id, { sid, at })
      const owed = before.owed?.atLeastOnce ? before.owed : undefined
      return { recovered: false, settled: owed === undefined || (await sayAgain(incoming, owed)) }
    }
    const meaning = meaningOf(text)
    const heard = await keepText(deps, respondLate({ heardAt: clock.now() }))(incoming, meaning)
    if ('repeated' in heard) return { recovered: false, settled: true }
    const { entries, owed } = heard.change
    const wins = entries.filter(({ kind }) => kind === 'win').length
    log({ event: 'text-recovered', participant: id, sid, intent: intentName(meaning), wins })
    noteWithheld({ log, metrics }, incoming, heard.withheld)
    metrics.count('TextsRecovered')
    if (wins > 0) metrics.count('WinsKept', wins)
    if (meaning.stop) metrics.count('OptOuts')
    return { recovered: true, settled: owed === undefined || (await answer(incoming, owed)) }
  }

  return async (remaining: () => number, needs: number): Promise<{ heard: number; recovered: number }> => {
    const now = clock.now()
    const last = await journal.reached('inbound')
    const until = plus(now, { minutes: -webhooksTake.minutes })
    const texts = await records.received(last === undefined ? plus(now, atFirst) : plus(last, again), until)
    /** Texts of one person are heard in their order; what comes after one that failed waits with it for the next sweep. */
    const turns = new Map<Phone, ReturnType<typeof hear>>()
    const inTurn = (text: Received) => {
      const before = turns.get(text.from)
      const turn = before === undefined ? hear(text) : before.then(() => hear(text))
      turns.set(text.from, turn)
      return turn
    }
    let recovered = 0
    /** The earliest text that has to be looked at again. */
    let unsettled: Instant | undefined
    for (let from = 0; from < texts.length; from += atOnce) {
      if (remaining() < needs) {
        unsettled ??= texts[from]?.at
        deps.failed(outOfTime())
        break
      }
      const some = texts.slice(from, from + atOnce)
      const heard = await Promise.allSettled(some.map(inTurn))
      for (const [n, each] of heard.entries()) {
        if (each.status === 'rejected') deps.failed(each.reason)
        else if (each.value.recovered) recovered++
        if (each.status === 'rejected' || !each.value.settled) unsettled ??= some[n]?.at
      }
      const done = some.at(-1)?.at
      // A sweep that is cut off has not worked in vain.
      if (unsettled === undefined && done !== undefined && (from / atOnce) % noteEvery === noteEvery - 1)
        await journal.reach('inbound', done)
    }
    // What is looked at again lies two hours further back than where we have got to.
    await journal.reach('inbound', unsettled === undefined || unsettled > until ? until : unsettled)
    return { heard: texts.length, recovered }
  }
}
