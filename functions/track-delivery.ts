import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, TrackDeliveryEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, http, onFirstEvent } from './adapters/lambda.ts'
import { authTokens } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { type TwilioWebhook, twilioWebhook } from './adapters/twilio-webhook.ts'
import type { DuePage } from './domain/daily.ts'
import type { Journal } from './domain/journal.ts'
import type { Clock, Log, Metrics, Queue } from './domain/ports.ts'
import { settleDelivery } from './domain/settle-delivery.ts'

export type TrackDeliveryDeps = {
  journal: Pick<Journal, 'participant' | 'amend' | 'outbound' | 'settle' | 'halted' | 'halt' | 'probe' | 'resume'>
  webhook: Pick<TwilioWebhook, 'status'>
  /** Our number, or our messaging service. */
  from: string
  /** Where people go whose text never left after all. */
  due: Queue<DuePage>
  clock: Clock
  log: Log
  metrics: Metrics
}

/** POST /sms/status: what became of a text. Callbacks come twice and out of order, so a text only ever moves forward. */
export const trackDelivery = ({ webhook, ...deps }: TrackDeliveryDeps): HttpHandler => {
  const { log, metrics } = deps
  const settle = settleDelivery(deps)
  return http({ name: 'track-delivery', log, maxBytes: 32 * 1024 }, async (request) => {
    const callback = await webhook.status(request)
    if (typeof callback === 'string') {
      log({ event: 'webhook-refused', reason: callback })
      metrics.count('WebhooksRefused')
      return { status: callback === 'malformed' ? 400 : 403 }
    }
    const { participant, date, attempt, MessageSid: sid, MessageStatus: status, ErrorCode: code } = callback
    await settle({ participant, date, attempt, sid, status, code })
    return { status: 204 }
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(TrackDeliveryEnvironment, process.env)
  return trackDelivery({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    webhook: twilioWebhook({
      accountSid: environment.TWILIO_ACCOUNT_SID,
      to: environment.TWILIO_FROM,
      publicUrl: environment.PUBLIC_URL,
      tokens: authTokens(new SecretsManagerClient(), environment.TWILIO_SECRET_ID, systemClock),
    }),
    from: environment.TWILIO_FROM,
    due: sqsQueue(new SQSClient(), environment.QUEUE_URL),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('track-delivery'),
  })
})
