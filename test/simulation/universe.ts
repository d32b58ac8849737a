import type { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { sealed } from '../../functions/adapters/sealed.ts'
import { authTokens } from '../../functions/adapters/secrets.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { twilioWebhook } from '../../functions/adapters/twilio-webhook.ts'
import { type Limits, limitsOf, usualLimits } from '../../functions/domain/budget.ts'
import type { DuePage } from '../../functions/domain/daily.ts'
import type { ParticipantId, Phone } from '../../functions/domain/ids.ts'
import { pacer } from '../../functions/domain/pacing.ts'
import type { LogEvent, MetricName } from '../../functions/domain/ports.ts'
import { instant } from '../../functions/domain/time.ts'
import { sealedForWaiting, type WaitingText } from '../../functions/domain/waiting-text.ts'
import { exportWins } from '../../functions/export-wins.ts'
import { findDue } from '../../functions/find-due.ts'
import { receiveText } from '../../functions/receive-text.ts'
import { replayText } from '../../functions/replay-text.ts'
import { sendDue } from '../../functions/send-due.ts'
import { sweep } from '../../functions/sweep.ts'
import { trackDelivery } from '../../functions/track-delivery.ts'
import { memoryPhotos, noPhotos } from '../memory-photos.ts'
import { type Sent, SimulatedCarrier, type Written } from './carrier.ts'
import { Coaches } from './coaches.ts'
import { drawMix, type Fault, type Mix, type Trouble } from './faults.ts'
import { Lambda, type Sandbox } from './lambda.ts'
import { type Intended, type Person, personOf } from './people.ts'
import { SimulatedQueue } from './queue.ts'
import { type CrashPoint, Sim } from './sim.ts'
import { simulatedTable } from './table.ts'
import type { Told } from './trace.ts'

export type Plan = {
  seed: number
  people: number
  days: number
  /** Leaves all other people out. */
  onlyPeople?: readonly number[]
  /** Leaves all other faults out. */
  onlyFaults?: ReadonlySet<Fault | Trouble>
  mix?: Mix
  tell?: Told[]
  /** Who lives in it, in place of people drawn from the seed, and from when on. */
  cast?: { people: readonly Person[]; start: number }
  /** Ends after so many days of those drawn. */
  untilDay?: number
  crashAt?: readonly CrashPoint[]
  boundary?: (point: CrashPoint, kind: string) => void
  calmHours?: number
  /** What is answered, in place of what so many people need. */
  limits?: Limits
  /** Looks at everything in the middle of it, so many milliseconds after the beginning. */
  looks?: readonly { at: number; look(universe: Universe): void }[]
}

/** A text somebody wrote, and what became of it. */
export type Text = Intended & {
  written: Written
  /** When the first 2xx was said, and what with. */
  acknowledged?: number
  replies: readonly string[]
  /** The function said 2xx, even if nobody heard it. */
  saidAt?: number
}

const publicUrl = 'https://wins.example'
const accountSid = `AC${'0'.repeat(32)}`
const number = '+15005550006'
const [firstToken, secondToken] = ['token-0123456789-first', 'token-0123456789-second']
const pepper = 'a pepper that is long enough'
const quarterMs = 900_000
const hourMs = 3_600_000

/** One person is answered as the stack has it; all together as an operator of so many would set it, who knows that they all join at once. */
const limitsFor = (people: number): Limits => ({
  ...limitsOf({ one: 0, strangers: 10 * people, known: 20 * people }),
  one: usualLimits.one,
})

const unescaped = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** Universes begin at the start of an hour, some days before a change of clocks more often than not. */
const startOf = (seed: number, chance: (key: string) => number): number => {
  const year = 2026 + Math.floor(chance('year') * 6)
  const near = chance('near a change')
  const month = near < 0.35 ? 2 : near < 0.7 ? 9 : Math.floor(chance('month') * 12)
  const day = near < 0.7 ? 18 + Math.floor(chance('day') * 8) : 1 + Math.floor(chance('day') * 28)
  return Date.UTC(year, month, day, seed % 24)
}

export class Universe {
  readonly sim: Sim
  readonly carrier: SimulatedCarrier
  readonly table: ReturnType<typeof simulatedTable>
  readonly due: SimulatedQueue
  readonly waiting: SimulatedQueue
  readonly people: readonly Person[]
  readonly ids = new Map<ParticipantId, Person>()
  readonly texts = new Map<Person, Text[]>()
  readonly counts: Partial<Record<MetricName, number>> = {}
  /** Runs of the sender that were cut off, or that failed: each may have left one claim that nobody can settle. */
  lostSenders = 0
  readonly logged: LogEvent[] = []
  readonly coaches: Coaches
  /** Texts that were written to the table by their own webhook. */
  readonly keptAtOnce = new Set<string>()
  readonly keywordsAnsweredBy: 'us' | 'carrier'
  readonly ends: number
  readonly plan: Plan
  private readonly spells: Mix['spells']
  private readonly receive: Lambda<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>
  private readonly track: Lambda<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>
  private readonly find: Lambda<unknown, void>
  private readonly sweeping: Lambda<unknown, void>
  private readonly byPhone = new Map<string, Person>()
  private rotation: { from: number; until: number } | undefined

  constructor(plan: Plan) {
    this.plan = plan
    const { seed, days } = plan
    // The mix and the start are drawn from the seed before anything else is.
    const drawn = new Sim({ seed, start: 0, mix: { rates: {}, spells: [] } })
    const mix = plan.mix ?? drawMix(drawn.chance, days)
    this.spells = mix.spells
    const start = plan.cast?.start ?? startOf(seed, drawn.chance)
    this.ends = start + Math.min(days, plan.untilDay ?? days) * 24 * hourMs
    const sim = new Sim({ seed, start, mix, only: plan.onlyFaults, tell: plan.tell })
    this.sim = sim
    const rotates = mix.spells.find(({ trouble }) => trouble === 'token rotates')
    if (rotates && plan.onlyFaults?.has('token rotates') !== false)
      this.rotation = { from: start + rotates.from, until: start + rotates.until }
    this.keywordsAnsweredBy = sim.chance('who answers keywords') < 0.3 ? 'carrier' : 'us'
    this.table = simulatedTable(sim)
    this.due = new SimulatedQueue(sim, 'due', { visibilitySeconds: 360, maxReceiveCount: 10, atOnce: 4 })
    this.waiting = new SimulatedQueue(sim, 'waiting', { visibilitySeconds: 180, maxReceiveCount: 500, atOnce: 4 })
    this.carrier = new SimulatedCarrier(sim, {
      blocks: this.keywordsAnsweredBy === 'carrier',
      publicUrl,
      callback: (url, parameters, key) => this.callBack(url, parameters, key),
    })
    this.carrier.onDelivery = ({ to, claim }) => this.answer(to, claim?.date)
    sim.crashAt = plan.crashAt ?? []
    sim.boundary = plan.boundary
    this.people =
      plan.cast?.people ??
      (plan.onlyPeople ?? Array.from({ length: plan.people }, (_, n) => n)).map((n) =>
        personOf(n, sim.chance, start, days),
      )

    const log = (event: LogEvent) => {
      this.logged.push(event)
      if (event.event === 'text-answered') this.keptAtOnce.add(event.sid)
      if (event.event === 'failed' && event.function === 'send-due') this.lostSenders++
    }
    const metrics = {
      count: (name: MetricName, by = 1) => {
        this.counts[name] = (this.counts[name] ?? 0) + by
      },
    }
    const nowhere = { photos: noPhotos, kept: memoryPhotos() } // nobody in here sends a picture
    const limits = plan.limits ?? limitsFor(this.people.length)
    const service = { ...nowhere, contact: 'hello@wins.example', keywordsAnsweredBy: this.keywordsAnsweredBy }
    const computed = identify(async () => pepper)
    const known = new Map<Phone, ReturnType<typeof computed>>()
    const who: typeof computed = (phone) => {
      const id = known.get(phone) ?? computed(phone)
      known.set(phone, id)
      return id
    }
    const vault = sealed(async () => pepper, sealedForWaiting)
    const journalOf = (sandbox: Sandbox) => dynamoJournal({ client: this.table.clientOf(sandbox), table: 't' })
    const tokensOf = (sandbox: Sandbox) => authTokens(this.secretsOf(sandbox), 'twilio', sandbox.clock)
    const webhookOf = (sandbox: Sandbox) =>
      twilioWebhook({ accountSid, to: number, publicUrl, tokens: tokensOf(sandbox) })
    const dueOf = (sandbox: Sandbox) => sqsQueue<DuePage>(this.due.clientOf(sandbox), 'due')

    this.receive = new Lambda(sim, 'receive-text', 10, (sandbox) =>
      receiveText({
        journal: journalOf(sandbox),
        webhook: webhookOf(sandbox),
        identify: who,
        waiting: sqsQueue<WaitingText>(this.waiting.clientOf(sandbox), 'waiting'),
        vault,
        clock: sandbox.clock,
        log,
        metrics,
        limits,
        ...service,
      }),
    )
    this.coaches = new Coaches(sim, (sandbox) =>
      exportWins({ journal: journalOf(sandbox), clock: sandbox.clock, log, metrics }),
    )
    this.track = new Lambda(sim, 'track-delivery', 10, (sandbox) =>
      trackDelivery({
        journal: journalOf(sandbox),
        webhook: webhookOf(sandbox),
        from: number,
        due: dueOf(sandbox),
        clock: sandbox.clock,
        log,
        metrics,
      }),
    )
    this.find = new Lambda(sim, 'find-due', 300, (sandbox) =>
      findDue({ journal: journalOf(sandbox), queue: dueOf(sandbox), log, metrics }),
    )
    const sender = new Lambda<SQSEvent, SQSBatchResponse>(sim, 'send-due', 60, (sandbox) =>
      sendDue({
        journal: journalOf(sandbox),
        carrier: this.carrier.carrierFor(sandbox, tokensOf(sandbox)),
        due: dueOf(sandbox),
        pace: pacer(20, sandbox.clock),
        clock: sandbox.clock,
        log,
        metrics,
      }),
    )
    sender.onCutOff = () => {
      this.lostSenders++
    }
    this.due.works = sender
    this.waiting.works = new Lambda<SQSEvent, SQSBatchResponse>(sim, 'replay-text', 30, (sandbox) =>
      replayText({ journal: journalOf(sandbox), vault, log, metrics, ...service }),
    )
    this.sweeping = new Lambda(sim, 'sweep', 900, (sandbox) =>
      sweep({
        journal: journalOf(sandbox),
        records: this.carrier.recordsFor(sandbox),
        carrier: this.carrier.carrierFor(sandbox, tokensOf(sandbox)),
        identify: who,
        from: number,
        due: dueOf(sandbox),
        clock: sandbox.clock,
        log,
        metrics,
        limits,
        ...service,
      }),
    )
  }

  callsTo({ phone }: Person) {
    return this.carrier.callsTo(phone)
  }

  sentTo({ phone }: Person): readonly Sent[] {
    return this.carrier.takenFor(phone)
  }

  /** Whether any of the longer troubles lasted at some time between the two. */
  troubledBetween(from: number, until: number): boolean {
    return this.spells.some((spell) => this.sim.start + spell.from < until && this.sim.start + spell.until > from)
  }

  /** The secret as the operator rotates it: the next token joins the first, is promoted half-way, and stays alone. */
  private secretNow(): Record<string, string> {
    const { now } = this.sim.scheduler
    if (this.rotation === undefined || now < this.rotation.from) return { authToken: firstToken }
    if (now >= this.rotation.until) return { authToken: secondToken }
    return now < (this.rotation.from + this.rotation.until) / 2
      ? { authToken: firstToken, nextAuthToken: secondToken }
      : { authToken: secondToken, nextAuthToken: firstToken }
  }

  private signedWith(): string {
    const { rotation, sim } = this
    return rotation !== undefined && sim.scheduler.now >= (rotation.from + rotation.until) / 2
      ? secondToken
      : firstToken
  }

  private secretsOf({ current }: Sandbox): SecretsManagerClient {
    const send = () =>
      this.sim.operation(current(), 'secret', () => ({ SecretString: JSON.stringify(this.secretNow()) }))
    return { send } as unknown as SecretsManagerClient
  }

  private request(path: string, rawQuery: string, parameters: Record<string, string>): APIGatewayProxyEventV2 {
    const url = `${publicUrl}${path}${rawQuery === '' ? '' : `?${rawQuery}`}`
    return {
      requestContext: { http: { method: 'POST' } },
      rawPath: path,
      rawQueryString: rawQuery,
      headers: { 'x-twilio-signature': getExpectedTwilioSignature(this.signedWith(), url, parameters) },
      body: new URLSearchParams(parameters).toString(),
      isBase64Encoded: false,
    } as unknown as APIGatewayProxyEventV2
  }

  private async callBack(url: string, parameters: Record<string, string>, key: string): Promise<boolean> {
    if (this.sim.in('webhooks away')) return false
    const { pathname, search } = new URL(url)
    const event = this.request(pathname, search.slice(1), { AccountSid: accountSid, ...parameters })
    const ended = await this.track.invoke(event, key)
    return ended.ended === 'returned' && ended.result.statusCode === 204
  }

  /** A text on its way to us: the primary address, and once more the same as the fallback. */
  private async post(text: Text): Promise<void> {
    const { sim } = this
    const { sid, from } = text.written
    const parameters = {
      AccountSid: accountSid,
      MessageSid: sid,
      From: from,
      To: number,
      Body: text.text,
      NumMedia: '0',
    }
    for (const way of ['primary', 'fallback']) {
      const key = `${sid} ${way}`
      if (sim.in('webhooks away')) {
        sim.note('webhooks away', key)
        return
      }
      if (sim.fault('webhook never arrives', key)) continue
      const once = async (cause: string) => {
        const ended = await this.receive.invoke(this.request('/sms', '', parameters), cause)
        if (ended.ended !== 'returned' || ended.result.statusCode !== 200) return undefined
        text.saidAt ??= sim.scheduler.now
        return [...(ended.result.body ?? '').matchAll(/<Message>([\s\S]*?)<\/Message>/g)].map(([, reply = '']) =>
          unescaped(reply),
        )
      }
      if (sim.fault('webhook twice', key))
        sim.scheduler.after(3000 * sim.chance(`twice ${key}`), () => void once(`${sid} twice`))
      const replies = await once(key)
      if (replies === undefined || sim.fault('answer lost', key)) continue
      text.acknowledged = sim.scheduler.now
      text.replies = replies
      this.carrier.answered(text.written.from, replies)
      sim.trace.tell('answered', text.written.from, replies[0]?.slice(0, 40) ?? 'nothing')
      return
    }
  }

  private write(person: Person, intended: Intended): void {
    const { sim } = this
    const written = this.carrier.write(person.phone, intended.text, intended.sharing ? 'd' : 'b')
    if (intended.sharing?.does === 'ends') sim.happened('a share ends')
    if (intended.text.startsWith('PRIVATE')) sim.happened('a private win')
    const text: Text = { ...intended, written, at: sim.scheduler.now, replies: [] }
    this.texts.get(person)?.push(text)
    sim.trace.tell('text', person.phone, intended.text.slice(0, 60))
    const late = sim.fault('webhook late', written.sid) ? 60_000 * sim.chance(`late ${written.sid}`) : 0
    sim.scheduler.after(200 + late, () => void this.post(text))
  }

  private answer(phone: string, date: string | undefined): void {
    const person = this.byPhone.get(phone)
    if (person === undefined || date === undefined) return
    for (const { afterMs, text, wins } of person.answers(date))
      if (this.sim.scheduler.now + afterMs < this.ends)
        this.sim.scheduler.after(afterMs, () => this.write(person, { at: 0, kind: 'win', text, wins }))
  }

  /** EventBridge Scheduler, and Lambda that tries a failed event twice more. */
  private strike<Result>(lambda: Lambda<unknown, Result>, name: string, moment: number): void {
    const { sim } = this
    const scheduledTime = instant(new Date(moment)).replace('.000Z', 'Z')
    const key = `${name} ${scheduledTime}`
    if (sim.in('ticks away') || sim.fault('tick missed', key)) {
      if (sim.in('ticks away')) sim.note('ticks away', key)
      return
    }
    const attempt = async (nth: number): Promise<void> => {
      const { ended } = await lambda.invoke({ scheduledTime }, scheduledTime)
      if (ended !== 'returned' && nth < 3) sim.scheduler.after(nth * 60_000, () => void attempt(nth + 1))
    }
    const late = sim.fault('tick late', key) ? 480_000 * sim.chance(`late ${key}`) : 0
    sim.scheduler.after(300 + late, () => void attempt(1))
    if (sim.fault('tick twice', key)) sim.scheduler.after(60_000 * sim.chance(`twice ${key}`), () => void attempt(1))
  }

  private schedule(moment: number, until: number): void {
    if (moment > until) return
    this.sim.scheduler.at(moment, () => {
      this.strike(this.find, 'tick', moment)
      this.schedule(moment + quarterMs, until)
    })
  }

  private scheduleSweeps(moment: number, until: number): void {
    if (moment > until) return
    this.sim.scheduler.at(moment, () => {
      this.strike(this.sweeping, 'sweep', moment)
      this.scheduleSweeps(moment + hourMs, until)
    })
  }

  /** Lives all days, then a calm in which everything that is still open must come to its end. */
  async live(afterCalm?: (minutes: number) => void): Promise<void> {
    const { sim, ends, plan } = this
    for (const person of this.people) {
      this.byPhone.set(person.phone, person)
      this.texts.set(person, [])
      this.ids.set(await identify(async () => pepper)(person.phone), person)
      for (const intended of person.script)
        if (intended.at < ends) sim.scheduler.at(intended.at, () => this.write(person, intended))
    }
    for (const { at, look } of plan.looks ?? []) sim.scheduler.at(sim.start + at, () => look(this))
    if (this.rotation) sim.scheduler.at(this.rotation.from, () => sim.note('token rotates', 'the operator'))
    const calmFor = (plan.calmHours ?? 7) * hourMs
    await Coaches.enrol(dynamoJournal({ client: this.table.raw, table: 't' }))
    this.coaches.schedule(ends)
    this.schedule(sim.start, ends + calmFor)
    this.scheduleSweeps(sim.start + 600_000, ends + calmFor)
    await sim.scheduler.run(ends)
    sim.calm()
    await sim.scheduler.run(ends + quarterMs)
    afterCalm?.(15)
    await sim.scheduler.run(ends + calmFor + quarterMs)
  }
}
