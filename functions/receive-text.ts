import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { limitsIn, parseEnvironment, ReceiveTextEnvironment } from './adapters/environment.ts'
import { type Identify, identify } from './adapters/identity.ts'
import { jsonLog } from './adapters/json-log.ts'
import { errorName, type HttpHandler, http, onFirstEvent } from './adapters/lambda.ts'
import { linkFor } from './adapters/links.ts'
import { sealed } from './adapters/sealed.ts'
import { authTokens, pepper } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { type TwilioWebhook, twilioWebhook } from './adapters/twilio-webhook.ts'
import type { Limits } from './domain/budget.ts'
import { type Incoming, intentName, type Meaning, meaningOf } from './domain/conversation.ts'
import type { Journal } from './domain/journal.ts'
import { type KeepText, keepText } from './domain/keep-text.ts'
import { carrierAnswered } from './domain/keywords.ts'
import { languageSaid } from './domain/language-said.ts'
import { noteWithheld } from './domain/note-withheld.ts'
import { limitWhileAway } from './domain/own-limit.ts'
import type { PhotoWork } from './domain/photos.ts'
import type { Clock, Log, Metrics, Queue, Vault } from './domain/ports.ts'
import { holdUntilNothingLeaves } from './domain/stop-holds.ts'
import { textsIn } from './domain/texts.ts'
import { putToWait, sealedForWaiting, type WaitingText } from './domain/waiting-text.ts'

export type ReceiveTextDeps = Omit<KeepText, 'journal' | 'limits'> & {
  journal: KeepText['journal'] & Pick<Journal, 'outbound'>
  limits: Limits
  webhook: Pick<TwilioWebhook, 'text' | 'reply'>
  identify: Identify
  /** Where a text waits while the table is away, and what seals it there. */
  waiting: Queue<WaitingText>
  vault: Vault
  clock: Clock
  log: Log
  metrics: Metrics
}

/** A form of Twilio's is at most 1,600 characters of text and some twenty parameters. */
const maxBytes = 32 * 1024

/** Milliseconds after which the table counts as away: time is left to put the text where it is safe, and to answer. */
const patience = 5_000

/**
 * POST /sms: a text arrives. It is kept and answered in one breath. While the table is away it is put on a queue, sealed, and
 * kept from there. 2xx is said after a durable write alone, but for danger; a STOP is confirmed when it is in force.
 */
export const receiveText = (deps: ReceiveTextDeps): HttpHandler => {
  const { journal, webhook, identify, waiting, vault, clock, log, metrics } = deps
  const keep = keepText(deps)
  const withheldAway = limitWhileAway(deps.limits)

  const keepAndAnswer = async (incoming: Incoming, meaning: Meaning) => {
    const { participant: id, sid } = incoming
    const kept = await keep(incoming, meaning)
    const intent = intentName(meaning)
    if ('repeated' in kept) {
      const { length } = kept.repeated
      log({ event: 'text-answered', participant: id, sid, intent, wins: 0, replies: length, repeated: true })
    } else {
      const { entries, replies } = kept.change
      const wins = entries.filter(({ kind }) => kind === 'win').length
      log({ event: 'text-answered', participant: id, sid, intent, wins, replies: replies.length, repeated: false })
      metrics.count('TextsAnswered')
      if (wins > 0) metrics.count('WinsKept', wins)
      if (meaning.danger) metrics.count('DangerAnswered')
      if (meaning.stop) metrics.count('OptOuts')
      noteWithheld(deps, incoming, kept.withheld)
    }
    return kept
  }

  /** What the table says, as long as it says it soon. */
  const soon = async <T>(work: Promise<T>): Promise<T> => {
    const late = clock
      .wait(patience)
      .then(() => Promise.reject(Object.assign(new Error('late'), { name: 'TableLate' })))
    return Promise.race([work, late])
  }

  const answerFromQueue = async (incoming: Incoming, meaning: Meaning, why: unknown): Promise<readonly string[]> => {
    const { participant, sid } = incoming
    const danger = meaning.danger !== undefined
    log({ event: 'failed', function: 'receive-text', error: errorName(why) })
    try {
      await putToWait({ waiting, vault }, incoming)
      log({ event: 'text-waits', participant, sid, danger })
      metrics.count('TextsWaiting')
    } catch (error) {
      // Nobody in danger is left without an answer because nothing can be kept.
      if (!danger) throw error
      log({ event: 'failed', function: 'receive-text', error: errorName(error) })
      metrics.count('DangerNotKept')
    }
    const texts = textsIn(languageSaid(incoming.text) ?? 'en')
    if (meaning.danger !== undefined) return [texts.crisis[meaning.danger]]
    // It will be heeded, but it is not in force yet: who is told otherwise must not get another text.
    if (meaning.stop) throw why
    const withheld = withheldAway(incoming, meaning)
    noteWithheld(deps, incoming, withheld)
    if (withheld !== undefined) return []
    if (meaning.intent.name === 'help')
      return carrierAnswered({ ...incoming, service: deps }, 'HELP') ? [] : [texts.help({ contact: deps.contact })]
    return [texts.keptForLater()]
  }

  const answer = async (incoming: Incoming): Promise<readonly string[]> => {
    const meaning = meaningOf(incoming.text, incoming.optOutType)
    try {
      const kept = await soon(keepAndAnswer(incoming, meaning))
      if (meaning.stop) await holdUntilNothingLeaves({ journal, clock }, incoming.participant)
      return 'repeated' in kept ? kept.repeated : kept.change.replies
    } catch (error) {
      return answerFromQueue(incoming, meaning, error)
    }
  }

  return http({ name: 'receive-text', log, maxBytes }, async (request) => {
    const text = await webhook.text(request)
    if (typeof text === 'string') {
      log({ event: 'webhook-refused', reason: text })
      metrics.count('WebhooksRefused')
      return { status: text === 'malformed' ? 400 : 403 }
    }
    const replies = await answer({
      from: text.From,
      participant: await identify(text.From),
      sid: text.MessageSid,
      text: text.Body,
      now: clock.now(),
      optOutType: text.OptOutType,
      photos: text.photos,
      unkept: text.unkept,
    })
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: webhook.reply(replies) }
  })
}

/** What hangs is given up on while there is still time to put the text elsewhere, and to answer. */
const impatient = {
  maxAttempts: 2,
  // Left to itself the client only warns of a request that takes too long, and waits on.
  requestHandler: { connectionTimeout: 1000, requestTimeout: 2000, throwOnRequestTimeout: true },
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(ReceiveTextEnvironment, process.env)
  const secrets = new SecretsManagerClient(impatient)
  const tokens = authTokens(secrets, environment.TWILIO_SECRET_ID, systemClock)
  const key = pepper(secrets, environment.PEPPER_SECRET_ID, systemClock)
  // Both asked for ahead, so that a cold start waits once; a failure shows when they are used.
  for (const secret of [tokens, key]) secret().catch(() => {})
  // Compiles the words we listen for while the secrets are on their way.
  meaningOf('I got up')
  return receiveText({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient(impatient)), table: environment.TABLE_NAME }),
    webhook: twilioWebhook({
      accountSid: environment.TWILIO_ACCOUNT_SID,
      to: environment.TWILIO_FROM,
      publicUrl: environment.PUBLIC_URL,
      tokens,
    }),
    identify: identify(key),
    waiting: sqsQueue(new SQSClient(impatient), environment.WAITING_URL),
    photos: sqsQueue<PhotoWork>(new SQSClient({ ...impatient, maxAttempts: 1 }), environment.PHOTOS_URL),
    vault: sealed(key, sealedForWaiting),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('receive-text'),
    linkFor: linkFor(key, environment.PUBLIC_URL),
    contact: environment.CONTACT,
    booking: environment.BOOKING_URL,
    keywordsAnsweredBy: environment.KEYWORDS_ANSWERED_BY,
    limits: limitsIn(environment),
  })
})
