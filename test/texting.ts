import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { identify } from '../functions/adapters/identity.ts'
import { sealed } from '../functions/adapters/sealed.ts'
import { twilioWebhook } from '../functions/adapters/twilio-webhook.ts'
import { type Limits, limitsOf } from '../functions/domain/budget.ts'
import type { Received, Remembered } from '../functions/domain/carrier.ts'
import type { Phone } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { PhotoWork } from '../functions/domain/photos.ts'
import type { Clock, Media, Queue } from '../functions/domain/ports.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { sealedForWaiting, type WaitingText } from '../functions/domain/waiting-text.ts'
import { keepPhoto } from '../functions/keep-photo.ts'
import { receiveText } from '../functions/receive-text.ts'
import { replayText } from '../functions/replay-text.ts'
import { sweep } from '../functions/sweep.ts'
import { context, httpEvent, queueEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { memoryPhotos } from './memory-photos.ts'
import { phone, sidOf } from './people.ts'
import { scriptedCarrier, world } from './world.ts'

export const account = {
  accountSid: `AC${'0'.repeat(32)}`,
  publicUrl: 'https://wins.example',
  token: 'token-0123456789',
  number: '+15005550006',
} as const

const { accountSid, publicUrl, token, number } = account
const pepper = async () => 'a pepper of some length'

/** A text as Twilio posts it, signed. */
export const signedText = (
  change: Record<string, string> = {},
  { base64 = true, signWith = token, body }: { base64?: boolean; signWith?: string; body?: string } = {},
) => {
  const parameters: Record<string, string> = {
    AccountSid: accountSid,
    MessageSid: sidOf('text'),
    From: phone,
    To: number,
    Body: '',
    NumMedia: '0',
    NumSegments: '1',
    ApiVersion: '2010-04-01',
    SmsStatus: 'received',
    ...change,
  }
  return httpEvent(
    {
      path: '/sms',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
        'X-Twilio-Signature': getExpectedTwilioSignature(signWith, `${publicUrl}/sms`, parameters),
      },
      body: body ?? new URLSearchParams(parameters).toString(),
    },
    { base64 },
  )
}

const turn = () => new Promise((next) => setImmediate(next))

/** Lets time pass for those who wait; while nobody lets it, patience never runs out. */
const passing = ({ now, set }: { now: Clock['now']; set: (to: Instant) => void }) => {
  const waits: { until: Instant; done: () => void }[] = []
  const clock: Clock = {
    now,
    wait: (milliseconds) =>
      new Promise((done) => waits.push({ until: plus(now(), { seconds: milliseconds / 1000 }), done })),
  }
  const pass = async (milliseconds: number) => {
    const to = plus(now(), { seconds: milliseconds / 1000 })
    for (;;) {
      // Whoever was woken has done its work before anybody else wakes.
      for (let turns = 0; turns < 5; turns++) await turn()
      const next = waits.toSorted((a, b) => (a.until < b.until ? -1 : 1))[0]
      if (next === undefined || next.until > to) return set(to)
      waits.splice(waits.indexOf(next), 1)
      if (next.until > now()) set(next.until)
      next.done()
    }
  }
  return { clock, pass }
}

/** Somebody else's service: as it should be, gone, or not answering. */
type Health = { is: 'there' | 'away' | 'silent' }

const asHealthy = <T extends object>(service: T, health: Health): T =>
  new Proxy(service, {
    get:
      (held, name: keyof T & string) =>
      (...given: unknown[]) => {
        if (health.is === 'away') return Promise.reject(Object.assign(new Error('away'), { name: 'Away' }))
        if (health.is === 'silent') return new Promise(() => {})
        return (held[name] as (...given: unknown[]) => unknown)(...given)
      },
  })

/** More than anybody is answered in a test that is about something else. */
const roomy = limitsOf({ one: 1_000_000, strangers: 1_000_000, known: 1_000_000 })

/** The receiving half of the system: texts go in as Twilio posts them, replies come out of the TwiML. */
export const texting = ({
  journal = memoryJournal() as Journal,
  keywordsAnsweredBy = 'us' as 'us' | 'carrier',
  carrier = scriptedCarrier(),
  now,
  limits = roomy,
}: {
  journal?: Journal
  keywordsAnsweredBy?: 'us' | 'carrier'
  carrier?: ReturnType<typeof scriptedCarrier>
  now?: Instant
  limits?: Limits
} = {}) => {
  const w = world({ journal, carrier, ...(now && { now }) })
  const identity = identify(pepper)
  const { clock, pass } = passing({ now: w.clock.now, set: w.set })
  const table: Health = { is: 'there' }
  const queue: Health = { is: 'there' }
  const texts: WaitingText[] = []
  const waiting = asHealthy<Queue<WaitingText>>({ send: async (messages) => void texts.push(...messages) }, queue)
  const vault = sealed(pepper, sealedForWaiting)
  const service = { contact: 'hello@wins.example', keywordsAnsweredBy }
  const wanted: PhotoWork[] = []
  const photoQueue: Health = { is: 'there' }
  const photos = asHealthy<Queue<PhotoWork>>({ send: async (messages) => void wanted.push(...messages) }, photoQueue)
  const kept = memoryPhotos()
  const ours = { ...w, journal: asHealthy(w.journal, table), clock, photos, kept, limits, ...service }
  const receive = receiveText({
    ...ours,
    waiting,
    vault,
    webhook: twilioWebhook({ accountSid, to: number, publicUrl, tokens: async () => [token] }),
    identify: identity,
  })
  const remembers = { received: [] as Received[], sent: [] as (Remembered & { to: Phone })[] }
  const swept = sweep({
    ...ours,
    identify: identity,
    from: number,
    records: {
      received: async (since, until) => remembers.received.filter(({ at }) => at >= since && at < until),
      sentTo: async (to, since) => remembers.sent.filter((text) => text.to === to && text.createdAt >= since),
    },
  })
  let posted = 0
  let answersArrive = true
  const repliesIn = (body = '') =>
    [...body.matchAll(/<Message>([\s\S]*?)<\/Message>/g)].map(([, reply = '']) => unescaped(reply))
  const post = async (change: Record<string, string> = {}, options: Parameters<typeof signedText>[1] = {}) => {
    const at = w.clock.now()
    const answered = await receive(signedText({ MessageSid: sidOf(`text ${++posted}`), ...change }, options), context)
    for (const [n, body] of (answersArrive ? repliesIn(answered.body) : []).entries()) {
      const to = (change.From ?? phone) as Phone
      remembers.sent.push({
        sid: sidOf(`answer ${posted} ${n}`),
        to,
        body,
        createdAt: at,
        status: 'sent',
        answer: true,
      })
    }
    return answered
  }
  const unescaped = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  /** Texts a body, a second after the one before, and reads the replies. */
  const say = async (Body: string, change: Record<string, string> = {}): Promise<string[]> => {
    w.set(plus(w.clock.now(), { seconds: 1 }))
    const { statusCode, body = '' } = await post({ Body, ...change })
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
    return repliesIn(body)
  }
  const id = (from: Phone = phone) => identity(from)
  const replay = (...messages: readonly unknown[]) => replayText({ ...ours, vault })(queueEvent(...messages), context)
  return {
    ...w,
    table,
    queue,
    pass,
    remembers,
    /** From now on what we answer is lost on its way to the carrier, or is not. */
    answersArrive(arrive: boolean) {
      answersArrive = arrive
    },
    /** What waits on the queue, sealed. */
    waiting: texts,
    /** What was asked for on the queue of pictures, and those that are kept. */
    wanted,
    photoQueue,
    kept,
    /** Fetches what was asked for, or these. */
    fetch: (media: Media, ...messages: readonly PhotoWork[]) =>
      keepPhoto({ ...ours, media })(queueEvent(...(messages.length > 0 ? messages : wanted.splice(0))), context),
    /** Hears what waits, or these. */
    replay: (...messages: readonly WaitingText[]) => replay(...(messages.length > 0 ? messages : texts.splice(0))),
    post,
    say,
    /** The carrier has it, and its webhook never comes; it can still be posted under its id. */
    lost(text: string, at: Instant = w.clock.now(), from: Phone = phone, photos = 0) {
      const sid = sidOf(`lost ${text} ${at}`)
      remembers.received.push({ sid, from, text, at, photos })
      return { MessageSid: sid, Body: text, From: from }
    },
    sweep: (at: Instant = w.clock.now()) => {
      w.set(at)
      return swept({ scheduledTime: at.replace(/\.\d+Z/, 'Z') }, context)
    },
    id,
    participant: async (from?: Phone) => w.journal.participant(await id(from)),
    wins: async (from?: Phone) => (await w.journal.wins(await id(from), {})).items.map(({ text }) => text),
    /** Joins, and leaves both questions behind. */
    async join(name = 'Ana') {
      await say('JOIN')
      await say(name)
      await say('skip')
    },
  }
}
