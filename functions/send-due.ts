import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, SendDueEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { onFirstEvent, type QueueHandler, queue } from './adapters/lambda.ts'
import { authTokens } from './adapters/secrets.ts'
import { systemClock } from './adapters/system.ts'
import { twilioSms } from './adapters/twilio-sms.ts'
import { claimUrl } from './adapters/twilio-webhook.ts'
import type { Carrier, SendOutcome } from './domain/carrier.ts'
import { composeDaily } from './domain/compose-daily.ts'
import { DuePage, owed } from './domain/daily.ts'
import type { ParticipantId } from './domain/ids.ts'
import type { Journal } from './domain/journal.ts'
import { weeksAround } from './domain/needs.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, MetricName, Metrics } from './domain/ports.ts'
import { type Instant, type LocalDate, plus } from './domain/time.ts'

export type SendDueDeps = {
  journal: Pick<Journal, 'participant' | 'wins' | 'weeks' | 'outbound' | 'claim' | 'refuse' | 'settle' | 'optOut'>
  carrier: Carrier
  clock: Clock
  log: Log
  metrics: Metrics
}

const attempts = 8
/** Minutes; longer than a sender may run. */
const claimStandsFor = 5

const counted: Readonly<Record<SendOutcome['outcome'], MetricName>> = {
  accepted: 'TextsSent',
  stopped: 'OptOuts',
  'not-accepted': 'TextsReleased',
  rejected: 'TextsFailed',
  unknown: 'TextsUnknown',
}

/** It surely never left: the queue brings it again. */
class NotAccepted extends Error {
  override name = 'NotAccepted'
}

/**
 * One text to each of a page: read, decide, claim, send once, settle. A page that comes twice, or is taken up again half-way,
 * finds the dates claimed and sends nothing twice.
 */
export const sendDue = ({ journal, carrier, clock, log, metrics }: SendDueDeps): QueueHandler => {
  const material = async (participant: Participant, kind: 'prompt' | 'recap', now: Instant) => {
    if (kind === 'prompt') return { wins: [], weeks: [] }
    const { from, to } = weeksAround(now)
    const [{ items: wins }, weeks] = await Promise.all([
      journal.wins(participant.id, { since: plus(now, { days: -8 }) }),
      journal.weeks(participant.id, from, to),
    ])
    return { wins, weeks }
  }

  /** Notes what became of the one attempt; the claim stands whatever happens here, so nothing is sent twice. */
  const settle = async (id: ParticipantId, date: LocalDate, claimedAt: Instant, result: SendOutcome) => {
    const at = clock.now()
    const code = 'code' in result ? result.code : undefined
    log({ event: 'text-sent', participant: id, date, outcome: result.outcome, code })
    metrics.count(counted[result.outcome])
    switch (result.outcome) {
      case 'accepted':
        return journal.settle(id, date, { status: 'sent', at, sid: result.sid })
      case 'unknown':
        return journal.settle(id, date, { status: 'unknown', at, code })
      case 'not-accepted':
        await journal.settle(id, date, { status: 'released', at, code })
        throw new NotAccepted()
      case 'stopped':
        await journal.optOut(id, claimedAt)
        return journal.settle(id, date, { status: 'failed', at, code })
      case 'rejected':
        return journal.settle(id, date, { status: 'failed', at, code })
    }
  }

  /** Whoever held this claim is gone, and cannot say whether the text left: that is `unknown`, and never silent. */
  const settleStale = async (id: ParticipantId, date: LocalDate) => {
    const [text, at] = [await journal.outbound(id, date), clock.now()]
    if (text?.status !== 'claimed' || plus(text.at, { minutes: claimStandsFor }) > at) return
    if (await journal.settle(id, date, { status: 'unknown', at })) {
      log({ event: 'text-sent', participant: id, date, outcome: 'unknown' })
      metrics.count('TextsUnknown')
    }
  }

  const sendTo = async (id: ParticipantId, page: DuePage) => {
    const { date } = page
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [participant, now] = [await journal.participant(id), clock.now()]
      const decision = owed(participant, page, now)
      if ('refused' in decision) {
        const reason = decision.refused
        const expired = reason === 'too-late'
        log({ event: 'text-refused', participant: id, date, reason })
        metrics.count(expired ? 'TextsExpired' : 'TextsRefused')
        // Nothing is written under an id that nobody has.
        if (reason === 'gone') return
        return journal.refuse(id, { date, kind: 'prompt', at: now, status: expired ? 'expired' : 'refused', reason })
      }
      if (participant?.phone === undefined) return
      const { wins, weeks } = await material(participant, decision.text, now)
      const composed = composeDaily({ participant, kind: decision.text, date, now, wins, weeks })
      const claim = await journal.claim(composed.participant, { date, kind: decision.text, at: now })
      if (claim === 'taken') return settleStale(id, date)
      if (claim === 'changed') continue
      const result = await carrier.send({
        to: participant.phone,
        body: composed.body,
        participant: id,
        date,
        validFor: decision.validFor,
      })
      await settle(id, date, now, result)
      return
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }

  return queue({ name: 'send-due', log }, DuePage, async (page) => {
    let failure: unknown
    for (const id of page.ids) {
      try {
        await sendTo(id, page)
      } catch (error) {
        // The others of the page are not to wait for this one.
        failure = error
      }
    }
    if (failure !== undefined) throw failure
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(SendDueEnvironment, process.env)
  return sendDue({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    carrier: twilioSms({
      accountSid: environment.TWILIO_ACCOUNT_SID,
      tokens: authTokens(new SecretsManagerClient(), environment.TWILIO_SECRET_ID, systemClock),
      from: environment.TWILIO_FROM,
      statusUrl: claimUrl(environment.PUBLIC_URL),
      apiUrl: environment.TWILIO_API_URL,
    }),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('send-due'),
  })
})
