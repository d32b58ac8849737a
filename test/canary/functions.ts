import type { S3Client } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { emfMetrics } from '../../functions/adapters/emf-metrics.ts'
import type { Identify } from '../../functions/adapters/identity.ts'
import { formStamps, linkFor } from '../../functions/adapters/links.ts'
import { cardDrawer, printer } from '../../functions/adapters/printer.ts'
import { s3Photos } from '../../functions/adapters/s3-photos.ts'
import { sealed } from '../../functions/adapters/sealed.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { systemRandom } from '../../functions/adapters/system.ts'
import { twilioMedia } from '../../functions/adapters/twilio-media.ts'
import { twilioRecords, twilioSms } from '../../functions/adapters/twilio-sms.ts'
import { claimUrl, twilioWebhook } from '../../functions/adapters/twilio-webhook.ts'
import { coachPageOf } from '../../functions/coach-page.ts'
import { limitsOf } from '../../functions/domain/budget.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import type { Clock, FunctionName, Log, MetricName } from '../../functions/domain/ports.ts'
import { sealedForWaiting } from '../../functions/domain/waiting-text.ts'
import { exportWins } from '../../functions/export-wins.ts'
import { findDue } from '../../functions/find-due.ts'
import { health } from '../../functions/health.ts'
import { joinPageOf } from '../../functions/join-page.ts'
import { journalPageOf } from '../../functions/journal-page.ts'
import { keepPhoto } from '../../functions/keep-photo.ts'
import { receiveText } from '../../functions/receive-text.ts'
import { replayText } from '../../functions/replay-text.ts'
import { sendDue } from '../../functions/send-due.ts'
import { sweep } from '../../functions/sweep.ts'
import { trackDelivery } from '../../functions/track-delivery.ts'
import { witnessPageOf } from '../../functions/witness-page.ts'
import { account } from '../texting.ts'

const sqs = 'https://sqs.us-east-1.amazonaws.com/123456789012'
export const urls = { due: `${sqs}/due`, waiting: `${sqs}/waiting`, photos: `${sqs}/photos` } as const

type Outside = {
  journal: Journal
  clock: Clock
  log: Log
  identity: Identify
  pepper: () => Promise<string>
  sqs: SQSClient
  s3: S3Client
  carrierUrl: string
  get: (url: string | URL | Request) => Promise<Response>
  leakIn: Record<'callback' | 'metric', () => string | undefined>
}

/** Every function, put together with the adapters it has when it is deployed; clients and clock alone are others. */
export const functionsOf = (outside: Outside) => {
  const { journal, clock, log, identity, pepper, s3, carrierUrl, leakIn } = outside
  const { accountSid, publicUrl, token, number } = account
  const tokens = async (): Promise<[string]> => [token]
  const queue = <Message>(url: string) => sqsQueue<Message>(outside.sqs, url)
  const metrics = (name: FunctionName) => {
    const counts = emfMetrics(name)
    return { count: (metric: MetricName, by?: number) => counts.count((leakIn.metric() ?? metric) as MetricName, by) }
  }
  const webhook = twilioWebhook({ accountSid, to: number, publicUrl, tokens })
  const twilio = { accountSid, tokens, from: number, apiUrl: carrierUrl }
  const carrier = twilioSms({
    ...twilio,
    statusUrl: (claim) => `${claimUrl(publicUrl)(claim)}${leakIn.callback() ?? ''}`,
  })
  const vault = sealed(pepper, sealedForWaiting)
  const kept = s3Photos(s3, 'pictures')
  const around = { journal, clock, log, publicUrl, random: systemRandom, print: printer(), draw: cardDrawer() }
  const texts = {
    ...{ ...around, vault, kept, webhook, carrier, identify: identity, from: number, due: queue<never>(urls.due) },
    ...{ waiting: queue<never>(urls.waiting), photos: queue<never>(urls.photos), linkFor: linkFor(pepper, publicUrl) },
    // Strangers beyond counting write here: what is looked for is words, not how much is answered.
    limits: limitsOf({ one: 1_000_000, strangers: 100_000_000, known: 100_000_000 }),
    ...{ contact: 'hello@wins.example', booking: 'https://book.example', keywordsAnsweredBy: 'us' as const },
  }
  const media = twilioMedia({ accountSid, tokens, get: outside.get as typeof fetch })
  const of = <Name extends FunctionName>(name: Name) => ({ metrics: metrics(name) })
  return {
    http: {
      'receive-text': receiveText({ ...texts, ...of('receive-text') }),
      'track-delivery': trackDelivery({ ...texts, ...of('track-delivery') }),
      'export-wins': exportWins({ ...around, ...of('export-wins') }),
      'journal-page': journalPageOf({ ...around, kept, ...of('journal-page') }),
      'witness-page': witnessPageOf({ ...around, ...of('witness-page') }),
      'coach-page': coachPageOf({ ...around, ...of('coach-page') }),
      health: health(around),
      'join-page': joinPageOf({ ...texts, ...of('join-page'), stamps: formStamps(pepper), perHour: 1000 }),
    },
    queue: {
      due: sendDue({ ...texts, ...of('send-due'), pace: async () => {} }),
      waiting: replayText({ ...texts, ...of('replay-text') }),
      photos: keepPhoto({ ...texts, ...of('keep-photo'), media }),
    },
    schedule: {
      'find-due': findDue({ journal, queue: texts.due, log, ...of('find-due') }),
      sweep: sweep({ ...texts, ...of('sweep'), records: twilioRecords(twilio) }),
    },
  }
}
