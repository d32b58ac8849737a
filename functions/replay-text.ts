import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, ReplayTextEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { onFirstEvent, type QueueHandler, queue } from './adapters/lambda.ts'
import { sealed } from './adapters/sealed.ts'
import { pepper } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { intentName, meaningOf } from './domain/conversation.ts'
import { type KeepText, keepText } from './domain/keep-text.ts'
import { respondLate } from './domain/late.ts'
import type { Log, Metrics, Vault } from './domain/ports.ts'
import { sealedForWaiting, takeUp, WaitingText } from './domain/waiting-text.ts'

export type ReplayTextDeps = Omit<KeepText, 'limits'> & { vault: Vault; log: Log; metrics: Metrics }

/**
 * A text that waited while the table was away is kept, under its own id and with the time it arrived. It was answered then, so
 * nothing is said now. While the table is still away the message goes back to the queue.
 */
export const replayText = ({ vault, log, metrics, ...deps }: ReplayTextDeps): QueueHandler => {
  const keep = keepText({ ...deps, limits: undefined }, respondLate())
  return queue({ name: 'replay-text', log }, WaitingText, async (message) => {
    const incoming = await takeUp(vault, message)
    const meaning = meaningOf(incoming.text, incoming.optOutType)
    const kept = await keep(incoming, meaning)
    // The webhook's own write came through after all.
    if ('repeated' in kept) return
    const wins = kept.change.entries.filter(({ kind }) => kind === 'win').length
    const { participant, sid } = message
    log({ event: 'text-recovered', participant, sid, intent: intentName(meaning), wins })
    if (wins > 0) metrics.count('WinsKept', wins)
    if (meaning.stop) metrics.count('OptOuts')
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(ReplayTextEnvironment, process.env)
  const key = pepper(new SecretsManagerClient(), environment.PEPPER_SECRET_ID, systemClock)
  return replayText({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    photos: sqsQueue(new SQSClient(), environment.PHOTOS_URL),
    vault: sealed(key, sealedForWaiting),
    log: jsonLog(),
    metrics: emfMetrics('replay-text'),
    contact: environment.CONTACT,
    booking: environment.BOOKING_URL,
    keywordsAnsweredBy: environment.KEYWORDS_ANSWERED_BY,
  })
})
