import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { parseEnvironment, TrackDeliveryEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, http, onFirstEvent } from './adapters/lambda.ts'
import { authTokens } from './adapters/secrets.ts'
import { systemClock } from './adapters/system.ts'
import { type TwilioWebhook, twilioWebhook } from './adapters/twilio-webhook.ts'
import { deliveryOf, optedOut } from './domain/delivery.ts'
import type { Journal } from './domain/journal.ts'
import type { Clock, Log, Metrics } from './domain/ports.ts'

export type TrackDeliveryDeps = {
  journal: Pick<Journal, 'outbound' | 'settle' | 'optOut'>
  webhook: Pick<TwilioWebhook, 'status'>
  /** Our number, or our messaging service. */
  from: string
  clock: Clock
  log: Log
  metrics: Metrics
}

/** POST /sms/status: what became of a text. Callbacks come twice and out of order, so a text only ever moves forward. */
export const trackDelivery = ({ journal, webhook, from, clock, log, metrics }: TrackDeliveryDeps): HttpHandler =>
  http({ name: 'track-delivery', log, maxBytes: 32 * 1024 }, async (request) => {
    const callback = await webhook.status(request)
    if (typeof callback === 'string') {
      log({ event: 'webhook-refused', reason: callback })
      metrics.count('WebhooksRefused')
      return { status: callback === 'malformed' ? 400 : 403 }
    }
    const { participant, date, MessageSid: sid, ErrorCode: code } = callback
    const status = deliveryOf(callback.MessageStatus, code)
    if (status === undefined) return { status: 204 }
    if (code !== undefined && optedOut(code, from)) {
      const text = await journal.outbound(participant, date)
      // Only an opt-out that came after the consent of now ends it.
      if (
        text !== undefined &&
        (text.sid ?? sid) === sid &&
        (await journal.optOut(participant, text.claimedAt ?? text.at))
      )
        metrics.count('OptOuts')
    }
    const moved = await journal.settle(participant, date, { status, at: clock.now(), sid, code })
    if (moved) {
      log({ event: 'delivery-tracked', participant, date, status, code })
      if (status === 'failed') metrics.count('TextsFailed')
      if (status === 'expired') metrics.count('TextsExpired')
    }
    return { status: 204 }
  })

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
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('track-delivery'),
  })
})
