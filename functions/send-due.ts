import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, SendDueEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { errorName, onFirstEvent, type QueueHandler, queue } from './adapters/lambda.ts'
import { authTokens } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { timeoutMs, twilioSms } from './adapters/twilio-sms.ts'
import { claimUrl } from './adapters/twilio-webhook.ts'
import { DuePage } from './domain/daily.ts'
import { type Deferral, deferred } from './domain/deferral.ts'
import { haltSending, resumeSending, wayToCarrier } from './domain/halting.ts'
import type { ParticipantId } from './domain/ids.ts'
import { InvitationDue } from './domain/invitations.ts'
import { type InviteOnce, inviteOnce } from './domain/invite-once.ts'
import type { Journal } from './domain/journal.ts'
import { pacer } from './domain/pacing.ts'
import type { Queue } from './domain/ports.ts'
import { type SendOnce, sendOnce } from './domain/send-once.ts'
import { plus } from './domain/time.ts'

export type SendDueDeps = Omit<SendOnce, 'journal'> & {
  journal: SendOnce['journal'] & InviteOnce['journal'] & Pick<Journal, 'halted' | 'halt' | 'probe' | 'resume'>
  /** The queue pages come from: who cannot be texted now is put back there. */
  due: Queue<DuePage | InvitationDue>
  /** Milliseconds that the pace may make one text wait; none when it is not paced. */
  longestWaitMs?: number
}

/** Milliseconds that one text may take: the call to the end of its patience, and the table twice before and once after. */
const oneText = timeoutMs + 5_000
/** More than this would leave no time for anybody; then too many senders share too slow a number. */
const longestWaitPlannedMs = 25_000
/** A recap is three segments at most. */
const mostSegments = 3
/** After this nobody of the page is owed a text any more; who still cannot even be refused is for the dead letters. */
const givenUpAfter = { hours: 2 }
const lateAfter = { hours: 1 }

/** What keeps everybody of a page from being tried, and not just one person. */
const turnedAway = new Set(['retry', 'later', 'halt'])
/** Surely never left, and worth another try this evening. */
const again = new Set([...turnedAway, 'configuration'])

/**
 * One text to each of a page: claimed, sent once, settled. Who surely got none and may still get one goes back to the queue for
 * later; a page that comes twice, or is taken up again half-way, finds the dates claimed and sends nothing twice. Whom the form
 * asked for is texted in the same way.
 */
export const sendDue = (deps: SendDueDeps): QueueHandler => {
  const { journal, due, clock, log, metrics } = deps
  const send = sendOnce(deps)
  const invite = inviteOnce(deps)
  const oneTextAtMost = oneText + Math.min(deps.longestWaitMs ?? 0, longestWaitPlannedMs)

  const isLate = (page: DuePage) => plus(page.tick, lateAfter) < clock.now()

  const putOff = async (page: DuePage, ids: readonly ParticipantId[], reason: Deferral, waitFor?: number) => {
    const later = deferred(page, ids, reason, waitFor)
    await due.send([later.page], { delaySeconds: later.delaySeconds })
    log({ event: 'texts-deferred', tick: page.tick, people: ids.length, seconds: later.delaySeconds, reason })
    if (isLate(page)) metrics.count('TextsLate', ids.length)
    if (reason === 'halted') metrics.count('TextsHeld', ids.length)
  }

  /** Works through the page as far as it goes: who is left, and why. */
  const work = async (
    page: DuePage,
    remaining: () => number,
  ): Promise<{ left: ParticipantId[]; why: Deferral; waitFor?: number }> => {
    const left: ParticipantId[] = []
    const rest = (from: number) => [...left, ...page.ids.slice(from)]
    // Once their evening is over nobody is called any more, and everybody is told apart from who was lost.
    const way = page.notAfter <= clock.now() ? 'open' : await wayToCarrier({ journal, clock })
    if (way === 'halted') return { left: rest(0), why: 'halted' }
    let why: Deferral = 'carrier'
    let proven = way === 'open'
    for (const [index, id] of page.ids.entries()) {
      if (remaining() < oneTextAtMost) return { left: rest(index), why: 'out-of-time' }
      try {
        const sent = await send(id, page)
        if (sent === 'nothing') continue
        if (sent.outcome === 'accepted' && isLate(page)) metrics.count('TextsLate')
        if (sent.outcome === 'halt') await haltSending(deps, { code: sent.code, heardFrom: 'call' })
        if (turnedAway.has(sent.outcome))
          return {
            left: rest(index),
            why: sent.outcome === 'halt' ? 'halted' : 'carrier',
            ...('waitFor' in sent && { waitFor: sent.waitFor }),
          }
        if (again.has(sent.outcome)) left.push(id)
        if (proven) continue
        // One text has tried; the others wait for what it says.
        if (sent.outcome === 'accepted') await resumeSending(deps, 'accepted', clock.now())
        if ((await journal.halted()) !== undefined) return { left: rest(index + 1), why: 'halted' }
        proven = true
      } catch (error) {
        // The others of the page are not to wait for this one.
        log({ event: 'failed', function: 'send-due', error: errorName(error) })
        left.push(id)
        why = 'failure'
      }
    }
    return { left, why }
  }

  return queue({ name: 'send-due', log }, z.union([DuePage, InvitationDue]), async (page, remaining) => {
    if ('invited' in page) {
      const later = await invite(page)
      if (later !== undefined) await due.send([later.message], { delaySeconds: later.delaySeconds })
      return
    }
    const { left, why, waitFor } = await work(page, remaining).catch((error) => {
      log({ event: 'failed', function: 'send-due', error: errorName(error) })
      return { left: page.ids, why: 'failure' as const, waitFor: undefined }
    })
    if (left.length === 0) return
    if (plus(page.notAfter, givenUpAfter) < clock.now())
      throw Object.assign(new Error('far too late'), { name: 'GivenUp' })
    await putOff(page, left, why, waitFor)
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(SendDueEnvironment, process.env)
  const perSender = environment.SEGMENTS_PER_SECOND / environment.SENDERS_AT_ONCE
  return sendDue({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    carrier: twilioSms({
      accountSid: environment.TWILIO_ACCOUNT_SID,
      tokens: authTokens(new SecretsManagerClient(), environment.TWILIO_SECRET_ID, systemClock),
      from: environment.TWILIO_FROM,
      statusUrl: claimUrl(environment.PUBLIC_URL),
      apiUrl: environment.TWILIO_API_URL,
    }),
    due: sqsQueue(new SQSClient(), environment.QUEUE_URL),
    pace: pacer(perSender, systemClock),
    longestWaitMs: (1000 * mostSegments) / perSender,
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('send-due'),
  })
})
