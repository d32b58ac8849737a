import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, ReceiveTextEnvironment } from './adapters/environment.ts'
import { type Identify, identify } from './adapters/identity.ts'
import { jsonLog } from './adapters/json-log.ts'
import { errorName, type HttpHandler, http, onFirstEvent } from './adapters/lambda.ts'
import { authTokens, pepper } from './adapters/secrets.ts'
import { systemClock } from './adapters/system.ts'
import { type TwilioWebhook, twilioWebhook, twiml } from './adapters/twilio-webhook.ts'
import {
  type Incoming,
  intentName,
  type Known,
  type Meaning,
  meaningOf,
  respond,
  type Service,
} from './domain/conversation.ts'
import { isCoachId, type ParticipantId } from './domain/ids.ts'
import type { Intent } from './domain/intents.ts'
import type { Journal } from './domain/journal.ts'
import { needs } from './domain/needs.ts'
import type { Clock, Log, Metrics } from './domain/ports.ts'
import { textsIn } from './domain/texts.ts'
import type { Instant } from './domain/time.ts'

export type ReceiveTextDeps = Service & {
  journal: Pick<Journal, 'participant' | 'record' | 'wins' | 'weeks' | 'coach'>
  webhook: Pick<TwilioWebhook, 'text'>
  identify: Identify
  clock: Clock
  log: Log
  metrics: Metrics
}

/** A form of Twilio's is at most 1,600 characters of text and some twenty parameters. */
const maxBytes = 32 * 1024
/** Texts of one person at the same instant take turns, one a round; more than this means that something is wrong. */
const attempts = 40

/** What some answers need to know beside the participant; read at the same time, so that the reply waits for one round trip. */
const known = async (
  journal: ReceiveTextDeps['journal'],
  id: ParticipantId,
  intent: Intent,
  now: Instant,
): Promise<Known> => {
  const { wins, weeks, coach } = needs(intent, now)
  const [held, counts, named] = await Promise.all([
    wins ? journal.wins(id, wins) : { items: [] },
    weeks ? journal.weeks(id, weeks.from, weeks.to) : [],
    coach !== undefined && isCoachId(coach) ? journal.coach(coach) : undefined,
  ])
  return { wins: held.items, weeks: counts, coach: named }
}

/** POST /sms: a text arrives. It is kept and answered in one breath; 2xx is said after a durable write alone, but for danger. */
export const receiveText = ({
  journal,
  webhook,
  identify,
  clock,
  log,
  metrics,
  ...service
}: ReceiveTextDeps): HttpHandler => {
  const keepAndAnswer = async (incoming: Incoming, meaning: Meaning) => {
    const { participant: id, sid, now } = incoming
    const others = known(journal, id, meaning.intent, now)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [participant, knows] = await Promise.all([journal.participant(id), others])
      const change = respond(participant, incoming, meaning, knows, service)
      const outcome = await journal.record(change)
      if (outcome === 'changed') continue
      const intent = intentName(meaning)
      if (outcome !== 'recorded') {
        const { length } = outcome.repeated
        log({ event: 'text-answered', participant: id, sid, intent, wins: 0, replies: length, repeated: true })
        return outcome.repeated
      }
      const wins = change.entries.filter(({ kind }) => kind === 'win').length
      const { length } = change.replies
      log({ event: 'text-answered', participant: id, sid, intent, wins, replies: length, repeated: false })
      metrics.count('TextsAnswered')
      if (wins > 0) metrics.count('WinsKept', wins)
      if (meaning.danger) metrics.count('DangerAnswered')
      if (meaning.stop) metrics.count('OptOuts')
      return change.replies
    }
    throw Object.assign(new Error('too many texts at once'), { name: 'StillChanging' })
  }

  const answer = async (incoming: Incoming) => {
    const meaning = meaningOf(incoming.text, incoming.optOutType)
    try {
      return await keepAndAnswer(incoming, meaning)
    } catch (error) {
      // Nobody in danger is left without an answer because a table is away.
      if (meaning.danger === undefined) throw error
      log({ event: 'failed', function: 'receive-text', error: errorName(error) })
      metrics.count('DangerNotKept')
      return [textsIn('en').crisis[meaning.danger]]
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
      photos: text.NumMedia,
    })
    return { status: 200, headers: { 'content-type': 'text/xml; charset=utf-8' }, body: twiml(replies) }
  })
}

/** A table that hangs is given up on while there is still time to answer somebody in danger: two round trips of two tries each. */
const impatient = { maxAttempts: 2, requestHandler: { connectionTimeout: 1000, requestTimeout: 2000 } }

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(ReceiveTextEnvironment, process.env)
  const secrets = new SecretsManagerClient()
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
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('receive-text'),
    contact: environment.CONTACT,
    keywordsAnsweredBy: environment.KEYWORDS_ANSWERED_BY,
  })
})
