import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { limitsIn, parseEnvironment, SweepEnvironment } from './adapters/environment.ts'
import { identify } from './adapters/identity.ts'
import { jsonLog } from './adapters/json-log.ts'
import { errorName, onFirstEvent, type ScheduleHandler, schedule } from './adapters/lambda.ts'
import { s3Photos } from './adapters/s3-photos.ts'
import { authTokens, pepper } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { timeoutMs, twilioRecords, twilioSms } from './adapters/twilio-sms.ts'
import { claimUrl } from './adapters/twilio-webhook.ts'
import { type Account, account } from './domain/account.ts'
import { type HearMissed, hearMissed } from './domain/hear-missed.ts'
import type { Journal } from './domain/journal.ts'
import { eraseAll } from './domain/photos.ts'
import type { Photos } from './domain/ports.ts'
import { type SettleOpen, settleOpen } from './domain/settle-open.ts'
import { discardTakenOff, type TakenOff } from './domain/taken-off.ts'

export type SweepDeps = Omit<Account & HearMissed & SettleOpen, 'failed'> & {
  journal: Pick<Journal, 'toErase' | 'erase'>
  kept: Pick<Photos, 'forget'>
} & TakenOff

/** Milliseconds that one more step may take: a call to its end, and the table. */
const oneStep = 3 * timeoutMs

/**
 * Once an hour: what did nobody tell us? Texts that arrived and were never heard, texts that left and were never settled, and
 * people for whom nothing is written at all. Each part is worked even when another fails; what fails is looked at again in an
 * hour. Sweeping twice changes nothing.
 */
export const sweep = (deps: SweepDeps): ScheduleHandler => {
  const { journal, clock, log, metrics } = deps
  return schedule({ name: 'sweep', log }, async (_, remaining) => {
    let failures = 0
    const failed = (error: unknown) => {
      failures++
      log({ event: 'failed', function: 'sweep', error: errorName(error) })
    }
    const part = async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
      try {
        return await work()
      } catch (error) {
        failed(error)
        return otherwise
      }
    }
    const inbound = await part(() => hearMissed({ ...deps, failed })(remaining, oneStep), { heard: 0, recovered: 0 })
    const outbound = await part(() => settleOpen({ ...deps, failed })(remaining, oneStep), { settled: 0, open: 0 })
    // Whoever asked to be forgotten is, though the one who began it was cut off.
    await part(async () => {
      for (const id of await journal.toErase())
        while (remaining() > oneStep && !(await eraseAll(deps, id, clock.now())));
    }, undefined)
    // So is what was taken off long enough ago.
    await part(() => discardTakenOff(deps, () => remaining() > oneStep), undefined)
    const checked = await part(() => account({ ...deps, failed })(remaining, oneStep), { due: 0, missing: 0 })
    log({ event: 'swept', ...inbound, ...outbound, ...checked })
    if (failures === 0) metrics.count('SweepsFinished')
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(SweepEnvironment, process.env)
  const secrets = new SecretsManagerClient()
  const twilio = {
    accountSid: environment.TWILIO_ACCOUNT_SID,
    tokens: authTokens(secrets, environment.TWILIO_SECRET_ID, systemClock),
    from: environment.TWILIO_FROM,
    apiUrl: environment.TWILIO_API_URL,
  }
  const queues = new SQSClient()
  return sweep({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    records: twilioRecords(twilio),
    carrier: twilioSms({ ...twilio, statusUrl: claimUrl(environment.PUBLIC_URL) }),
    identify: identify(pepper(secrets, environment.PEPPER_SECRET_ID, systemClock)),
    from: environment.TWILIO_FROM,
    due: sqsQueue(queues, environment.QUEUE_URL),
    photos: sqsQueue(queues, environment.PHOTOS_URL),
    kept: s3Photos(new S3Client(), environment.PHOTO_BUCKET),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('sweep'),
    contact: environment.CONTACT,
    booking: environment.BOOKING_URL,
    keywordsAnsweredBy: environment.KEYWORDS_ANSWERED_BY,
    limits: limitsIn(environment),
  })
})
