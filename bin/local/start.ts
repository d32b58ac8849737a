import { createWriteStream, openSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { documentClient, dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { jsonLog } from '../../functions/adapters/json-log.ts'
import type { HttpHandler } from '../../functions/adapters/lambda.ts'
import { formStamps, linkFor } from '../../functions/adapters/links.ts'
import { cardDrawer, printer } from '../../functions/adapters/printer.ts'
import type { Route } from '../../functions/adapters/routes.ts'
import { sealed } from '../../functions/adapters/sealed.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { systemRandom } from '../../functions/adapters/system.ts'
import { twilioMedia } from '../../functions/adapters/twilio-media.ts'
import { twilioRecords, twilioSms } from '../../functions/adapters/twilio-sms.ts'
import { claimUrl, twilioWebhook } from '../../functions/adapters/twilio-webhook.ts'
import { coachPageOf } from '../../functions/coach-page.ts'
import { usualLimits } from '../../functions/domain/budget.ts'
import type { DuePage } from '../../functions/domain/daily.ts'
import type { InvitationDue } from '../../functions/domain/invitations.ts'
import { pacer } from '../../functions/domain/pacing.ts'
import type { PhotoWork } from '../../functions/domain/photos.ts'
import type { FunctionName, LogEvent } from '../../functions/domain/ports.ts'
import type { Instant } from '../../functions/domain/time.ts'
import { sealedForWaiting, type WaitingText } from '../../functions/domain/waiting-text.ts'
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
import { movableClock } from './clock.ts'
import { startEngine } from './engine.ts'
import { beginDemo, demoUnderWay, hold, unusable } from './folder.ts'
import { type Front, startFront } from './front.ts'
import { createTable, table } from './journal-table.ts'
import { context } from './lambda-events.ts'
import { delaying } from './later.ts'
import type { Local, LocalOptions } from './local-system.ts'
import { memoryMetrics } from './memory-metrics.ts'
import { localPhotos } from './photos.ts'
import { pretendTwilio } from './pretend-twilio.ts'
import { messageStore } from './pretend-twilio-store.ts'
import { startQueues } from './queue.ts'
import { pepperOf, pretendAccount, type Settings, settingsFrom } from './settings.ts'
import { breakableTable } from './table-fault.ts'
import { undoing } from './undoing.ts'

const recentEvents = 200
/** A pretend carrier takes what it is given; a real one is not to be sent more than a long code's worth from one machine. */
const segmentsPerSecond = { pretended: 1000, real: 1 }
/** As the stack has it unless told otherwise. */
const invitationsPerHour = 30
/** The tick after which the sweep goes, once an hour. */
const sweepsAt = ':15:'

/** The same function, its runs counted where somebody counts. */
const counted =
  (meter: LocalOptions['meter']) =>
  <Given extends readonly unknown[], Result>(name: FunctionName, work: (...given: Given) => Promise<Result>) =>
    meter === undefined ? work : (...given: Given) => meter.run(name, () => work(...given))

/** Starts everything. Throws `CannotStart` for what a person can put right, and leaves nothing running behind. */
export const startLocal = async (options: LocalOptions = {}): Promise<Local> => {
  const undo = undoing()
  const environment = options.environment ?? process.env
  const settings = settingsFrom(environment)
  const base = resolve(options.folder ?? settings.folder ?? join(import.meta.dirname, '../../.small-wins'))
  // Real people's words are never mixed with pretended ones.
  const folder = settings.twilio ? join(base, 'real') : base
  try {
    return await start({ ...options, environment, folder }, settings, undo)
  } catch (error) {
    await undo.run()
    throw unusable(folder, error)
  }
}

/** Whether the demo is to be lived, or half of one lies here. Without being asked for it we touch no folder somebody may have written in. */
const demoIn = (folder: string, from: Instant | undefined): Local['demo'] => {
  if (from !== undefined) return beginDemo(folder) ? 'begun' : undefined
  if (!demoUnderWay(folder).is()) return undefined
  // What is texted from now on is no demo's: it must outlive the next one.
  demoUnderWay(folder).end()
  return 'cut-off'
}

const start = async (
  options: LocalOptions & { environment: NodeJS.ProcessEnv; folder: string },
  settings: Settings,
  undo: ReturnType<typeof undoing>,
): Promise<Local> => {
  const { environment, folder } = options
  const real = settings.twilio
  const held = hold(folder)
  undo.add(() => held.close())
  const demo = demoIn(folder, options.demoFrom)

  const front: Front = await startFront(options.port ?? settings.port)
  undo.add(front.stop)
  const publicUrl = real?.publicUrl ?? front.url

  let stopping = false
  const engine = await startEngine(folder, environment, () => {
    if (!stopping) options.broken?.('the DynamoDB engine has died')
  })
  undo.add(engine.stop)
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const dynamo = new DynamoDBClient({ region: 'us-east-1', endpoint: engine.endpoint, credentials })
  undo.add(() => dynamo.destroy())
  await createTable(dynamo, engine.endpoint)
  options.meter?.watch(dynamo)
  const run = counted(options.meter)
  const whole = dynamoJournal({ client: documentClient(dynamo), table })

  const queues = await startQueues(join(folder, 'queue'))
  undo.add(queues.stop)
  options.meter?.watch(queues.client)
  const queue = await queues.open('due', 'send-due')
  const waiting = await queues.open('waiting', 'replay-text')
  const photosWanted = await queues.open('photos-wanted', 'keep-photo')

  const store = messageStore(join(folder, 'carrier.sqlite'))
  undo.add(store.close)
  const clock = movableClock(
    join(folder, 'clock.json'),
    real ? {} : { frozenAt: options.frozenAt, startAt: options.demoFrom },
  )

  const kept = localPhotos({ folder: join(folder, 'photos'), url: publicUrl, now: clock.now })
  const photos = sqsQueue<PhotoWork>(queues.client, photosWanted.url)
  const due = delaying(
    join(folder, 'later.sqlite'),
    sqsQueue<DuePage | InvitationDue>(queues.client, queue.url),
    clock.now,
  )
  undo.add(due.close)

  const listeners = new Set<() => void>()
  const changed = () => {
    for (const listener of listeners) listener()
  }
  const breakable = breakableTable(whole, changed)
  const { journal } = breakable
  const account = real ? { ...real, number: real.from } : pretendAccount
  const tokens = async () => [account.authToken] as const
  const carrier = real
    ? undefined
    : pretendTwilio({
        ...pretendAccount,
        store,
        webhookUrl: `${publicUrl}/sms`,
        now: clock.now,
        answersKeywords: settings.keywordsAnsweredBy === 'carrier',
        changed,
      })

  const file = createWriteStream('', { fd: openSync(join(folder, 'log.jsonl'), 'a') })
  undo.add(() => new Promise((done) => file.end(done)))
  const recent: LogEvent[] = []
  const write = jsonLog((line) => file.write(`${line}\n`))
  const log = (event: LogEvent) => {
    write(event)
    if (event.event === 'tick-finished') return
    recent.push(event)
    if (recent.length > recentEvents) recent.shift()
    changed()
  }
  const { counts, metrics } = memoryMetrics()
  const pepper = pepperOf(folder, real !== undefined)
  const who = identify(async () => pepper)
  const webhook = twilioWebhook({ accountSid: account.accountSid, to: account.number, publicUrl, tokens })

  const vault = sealed(async () => pepper, sealedForWaiting)
  const service = { contact: settings.contact, keywordsAnsweredBy: settings.keywordsAnsweredBy, photos }
  const limits = options.limits ?? usualLimits
  const pages = { journal, clock, random: systemRandom, log, metrics, publicUrl, print: printer(), draw: cardDrawer() }
  const functions: Record<Route['function'], HttpHandler> = {
    'receive-text': run(
      'receive-text',
      receiveText({
        journal,
        clock,
        log,
        metrics,
        identify: who,
        webhook,
        waiting: sqsQueue<WaitingText>(queues.client, waiting.url),
        vault,
        linkFor: linkFor(async () => pepper, publicUrl),
        limits,
        ...service,
      }),
    ),
    'track-delivery': run(
      'track-delivery',
      trackDelivery({ journal, from: account.number, due, clock, log, metrics, webhook }),
    ),
    'export-wins': run('export-wins', exportWins({ journal, clock, log, metrics })),
    'journal-page': run('journal-page', journalPageOf({ ...pages, kept })),
    'witness-page': run('witness-page', witnessPageOf(pages)),
    'coach-page': run('coach-page', coachPageOf(pages)),
    health: run('health', health({ journal, clock, log, publicUrl })),
    'join-page': run(
      'join-page',
      joinPageOf({
        ...pages,
        due,
        identify: who,
        stamps: formStamps(async () => pepper),
        from: account.number,
        perHour: invitationsPerHour,
      }),
    ),
  }
  const twilio = {
    accountSid: account.accountSid,
    tokens,
    from: account.number,
    ...(!real && { apiUrl: `${front.url}/twilio` }),
  }
  const sms = twilioSms({ ...twilio, statusUrl: claimUrl(publicUrl) })
  const find = run('find-due', findDue({ journal, queue: due, log, metrics }))
  const send = run(
    'send-due',
    sendDue({
      journal,
      carrier: sms,
      due,
      pace: pacer(real ? segmentsPerSecond.real : segmentsPerSecond.pretended, clock),
      clock,
      log,
      metrics,
    }),
  )
  const replay = run('replay-text', replayText({ journal, vault, log, metrics, ...service }))
  const fetching = run('keep-photo', keepPhoto({ journal, media: twilioMedia(twilio), kept, log, metrics }))
  const swept = run(
    'sweep',
    sweep({
      journal,
      kept,
      records: twilioRecords(twilio),
      carrier: sms,
      identify: who,
      from: account.number,
      due,
      clock,
      log,
      metrics,
      limits,
      ...service,
    }),
  )

  // In the demo nothing is lost; a thousand sweeps that find nothing would be waited for.
  let living = demo === 'begun'
  const tick = async (at: Instant) => {
    // A schedule tries again when a function fails.
    const event = { scheduledTime: at.replace('.000Z', 'Z') }
    const find15 = () => find(event, context('find-due'))
    await due.release().catch(() => {})
    await find15()
      .catch(find15)
      .catch(() => {})
    await queue.drain()
    await carrier?.settled()
    if (living || !at.includes(sweepsAt)) return
    await swept(event, context('sweep')).catch(() => {})
    await queue.drain()
    await carrier?.settled()
  }

  const local: Local = {
    url: front.url,
    folder,
    clock,
    journal: whole,
    identify: who,
    carrier,
    store,
    queue,
    waiting,
    photosWanted,
    table: breakable,
    counts: () => counts,
    events: () => recent,
    real,
    number: account.number,
    demo,
    demoLived: () => {
      living = false
      demoUnderWay(folder).end()
    },
    tick,
    onChange: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    stop: async () => {
      stopping = true
      await undo.run()
    },
  }
  queue.poll(send)
  waiting.poll(async (...asked) => {
    // A try a second, for as long as somebody leaves the table away, would end among the dead letters.
    await breakable.back()
    return replay(...asked)
  })
  photosWanted.poll(async (...asked) => {
    await breakable.back()
    return fetching(...asked)
  })
  const soon = setInterval(() => due.release().catch(() => {}), 1000)
  undo.add(() => clearInterval(soon))
  front.serve(local, functions, kept)
  // Ends in this order: no new request, what is being sent is sent, then the clock, then the rest as it was started.
  undo.add(() => carrier?.settled())
  undo.add(clock.stop)
  undo.add(async () => {
    breakable.stop()
    const patience = setTimeout(front.hangUp, 1000)
    await Promise.all([queue.stop(), waiting.stop(), photosWanted.stop()])
    clearTimeout(patience)
    front.hangUp()
  })
  undo.add(front.refuse)
  carrier?.resume()
  // Whatever was left half-done is caught up with while we already serve; every move of the clock waits its turn behind that.
  clock.start(tick)
  return local
}
