import { amend, nobodyThere, optedOutBy } from './amend.ts'
import type { Carrier, ClaimName, SendOutcome } from './carrier.ts'
import { classOfCode, surelyNobody } from './carrier-codes.ts'
import { composeDaily } from './compose-daily.ts'
import { type DuePage, type Owed, owed } from './daily.ts'
import { shardOf } from './due.ts'
import type { ParticipantId } from './ids.ts'
import type { Journal, Settlement } from './journal.ts'
import { dayBounds, dayToLookBackAt } from './memories.ts'
import { recapReads, weeksAround } from './needs.ts'
import { notesOfRecap, noteToTell } from './notes.ts'
import { checkDaysSinceLast } from './one-day.ts'
import type { Pace } from './pacing.ts'
import type { DailyKind, Participant } from './participant.ts'
import type { Clock, Log, MetricName, Metrics } from './ports.ts'
import { segmentsOf } from './segments.ts'
import { fingerprint } from './spread.ts'
import { type Instant, type LocalDate, plus, secondsBetween } from './time.ts'

export type SendOnce = {
  journal: Pick<
    Journal,
    'participant' | 'wins' | 'weeks' | 'note' | 'outbound' | 'claim' | 'refuse' | 'settle' | 'amend'
  >
  carrier: Carrier
  pace: Pace
  clock: Clock
  log: Log
  metrics: Metrics
}

/** What became of one person of a page: nothing was owed any more, or what the carrier said. */
export type Sent = 'nothing' | SendOutcome

const attempts = 40
/** Minutes; longer than a sender may run. */
export const claimStandsFor = 5
/**
 * Seconds for which a look at a person may be relied on. Whoever confirms a STOP while a text is on its way waits longer than
 * this (`stopHoldsFor`), so that no call ever begins after the confirmation.
 */
export const lookHoldsFor = 2

const counted: Readonly<Record<SendOutcome['outcome'], readonly MetricName[]>> = {
  accepted: ['TextsSent'],
  unknown: ['TextsUnknown'],
  retry: ['TextsReleased'],
  later: ['TextsReleased'],
  configuration: ['TextsReleased', 'CarrierMisconfigured'],
  halt: ['TextsReleased'],
  suppress: ['OptOuts'],
  'bad-number': ['TextsFailed', 'NumbersUnreachable'],
  bug: ['TextsFailed'],
}

/** How the claim is settled by what the carrier said to the call. */
const settledAs: Readonly<Record<SendOutcome['outcome'], Settlement['status']>> = {
  accepted: 'sent',
  unknown: 'unknown',
  retry: 'released',
  later: 'released',
  configuration: 'released',
  halt: 'released',
  suppress: 'failed',
  'bad-number': 'failed',
  bug: 'failed',
}

/** Counts and logs that nobody can say any more what became of a text. */
export const unknownNow = (
  { log, metrics }: Pick<SendOnce, 'log' | 'metrics'>,
  participant: ParticipantId,
  date: DuePage['date'],
) => {
  log({ event: 'text-sent', participant, date, outcome: 'unknown' })
  metrics.count('TextsUnknown')
}

/**
 * One text to one person: read, decide, **claim** the date, look once more, **send once**, **settle**. Called again for the same
 * page it finds the date claimed and sends nothing. Throws what the journal throws; a claim then stands, and is never sent.
 */
export const sendOnce = ({ journal, carrier, pace, clock, log, metrics }: SendOnce) => {
  const checkDays = checkDaysSinceLast({ journal, clock, log, metrics })

  const material = async (participant: Participant, kind: DailyKind, date: LocalDate, now: Instant) => {
    if (kind !== 'recap') {
      const waits = kind === 'prompt' || kind === 'note' ? noteToTell(participant, date) : undefined
      const note = waits && (await journal.note(participant.id, waits))
      if (note !== undefined) return { wins: [], weeks: [], notes: [note], ago: undefined }
      const day = kind === 'prompt' ? dayToLookBackAt(participant, date) : undefined
      const wins =
        day === undefined
          ? []
          : (await journal.wins(participant.id, { ...dayBounds(day.date, participant.timeZone), limit: 40 })).items
      return { wins, weeks: [], notes: [], ago: day?.ago }
    }
    const { from, to } = weeksAround(now)
    const [{ items: wins }, weeks, ...kept] = await Promise.all([
      journal.wins(participant.id, { since: plus(now, recapReads) }),
      journal.weeks(participant.id, from, to),
      ...notesOfRecap(participant, date).map((ref) => journal.note(participant.id, ref)),
    ])
    return { wins, weeks, notes: kept.filter((note) => note !== undefined), ago: undefined }
  }

  const refuse = async (
    id: ParticipantId,
    { date }: DuePage,
    reason: Extract<Owed, { refused: unknown }>['refused'],
  ) => {
    const expired = reason === 'too-late'
    const status = expired ? 'expired' : 'refused'
    // Nothing is written under an id that nobody has. A page that comes again says nothing of a text that has its end already.
    if (reason !== 'gone' && !(await journal.refuse(id, { date, kind: 'prompt', at: clock.now(), status, reason })))
      return
    log({ event: 'text-refused', participant: id, date, reason })
    metrics.count(expired ? 'TextsExpired' : 'TextsRefused')
  }

  /** Whoever held this claim is gone, and cannot say whether the text left: that is `unknown`, and never silent. */
  const settleStale = async (id: ParticipantId, { date }: DuePage) => {
    const [text, at] = [await journal.outbound(id, date), clock.now()]
    // Its sender may have been cut off between settling it and heeding what it was told.
    if (text?.status === 'failed' && text.code !== undefined) await heed(id, date, text.claimedAt ?? text.at, text.code)
    if (text?.status !== 'claimed' || plus(text.at, { minutes: claimStandsFor }) > at) return
    if (await journal.settle(id, date, { status: 'unknown', at, attempt: text.attempt }))
      unknownNow({ log, metrics }, id, date)
  }

  /** The person as they are at this moment. Undefined when looking took so long that it says nothing any more. */
  const lastLook = async (id: ParticipantId, page: DuePage) => {
    for (let look = 0; look < 3; look++) {
      const began = clock.now()
      const participant = await journal.participant(id)
      const now = clock.now()
      if (secondsBetween(began, now) < lookHoldsFor) return { decision: owed(participant, page, now), participant }
    }
    return undefined
  }

  /** What a code tells about the person; heeded again, it changes nothing more. */
  const heed = async (id: ParticipantId, date: DuePage['date'], claimedAt: Instant, code: number) => {
    const means = classOfCode(code)
    if (means === 'suppress') await amend(journal, id, optedOutBy(claimedAt))
    if (means === 'bad-number') await amend(journal, id, nobodyThere(date, surelyNobody(code)))
  }

  const settle = async ({ participant: id, date, attempt }: ClaimName, claimedAt: Instant, result: SendOutcome) => {
    const code = 'code' in result ? result.code : undefined
    const sid = 'sid' in result ? result.sid : undefined
    log({ event: 'text-sent', participant: id, date, outcome: result.outcome, code })
    for (const name of counted[result.outcome]) metrics.count(name)
    await journal.settle(id, date, { status: settledAs[result.outcome], at: clock.now(), attempt, sid, code })
    if (code !== undefined) await heed(id, date, claimedAt, code)
  }

  return async (id: ParticipantId, page: DuePage): Promise<Sent> => {
    const { date } = page
    for (let round = 0; round < attempts; round++) {
      const [participant, now] = [await journal.participant(id), clock.now()]
      const decision = owed(participant, page, now)
      if ('refused' in decision) {
        await refuse(id, page, decision.refused)
        return 'nothing'
      }
      if (participant?.phone === undefined) return 'nothing'
      await checkDays(participant, date)
      const send = await carrier.ready()
      const { wins, weeks, notes, ago } = await material(participant, decision.text, date, now)
      const composed = composeDaily({ participant, kind: decision.text, date, now, wins, weeks, notes, ago })
      await pace(segmentsOf(composed.body).segments)
      const claimedAt = clock.now()
      const claim = { participant: id, date, attempt: composed.attempt }
      const claimed = await journal.claim(
        {
          ...composed.participant,
          ...(page.shards !== undefined &&
            page.zone === composed.participant.timeZone && { shard: shardOf(id, page.shards) }),
        },
        {
          date,
          kind: decision.text === 'recap' ? 'recap' : 'prompt',
          at: claimedAt,
          attempt: composed.attempt,
          fingerprint: fingerprint(composed.body),
        },
      )
      if (claimed === 'taken') {
        await settleStale(id, page)
        return 'nothing'
      }
      if (claimed === 'changed') continue

      const look = await lastLook(id, page).catch(async (error) => {
        // No call was made, so this is no text that may have left.
        await journal.settle(id, date, { status: 'released', at: clock.now(), attempt: claim.attempt })
        throw error
      })
      const at = clock.now()
      if (look === undefined) {
        const result: SendOutcome = { outcome: 'retry', code: 0 }
        await settle(claim, claimedAt, result)
        return result
      }
      if ('refused' in look.decision || look.participant?.phone === undefined) {
        const reason = 'refused' in look.decision ? look.decision.refused : 'gone'
        const expired = reason === 'too-late'
        await journal.settle(id, date, { status: expired ? 'expired' : 'refused', at, attempt: claim.attempt, reason })
        log({ event: 'text-refused', participant: id, date, reason })
        metrics.count(expired ? 'TextsExpired' : 'TextsRefused')
        return 'nothing'
      }
      const result = await send({
        to: look.participant.phone,
        body: composed.body,
        claim,
        validFor: look.decision.validFor,
      })
      await settle(claim, claimedAt, result)
      return result
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }
}
