import { randomUUID, timingSafeEqual } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { type Faults, noFaults } from './pretend-twilio-faults.ts'
import { carrierAnswers, keywordOf } from './pretend-twilio-keywords.ts'
import type { Media } from './pretend-twilio-media.ts'
import { restApi } from './pretend-twilio-rest.ts'
import type { Message, MessageStatus, MessageStore } from './pretend-twilio-store.ts'
import { repliesIn } from './pretend-twilio-twiml.ts'

/** Twilio waits this long for a webhook. https://www.twilio.com/docs/usage/webhooks/webhooks-connection-overrides */
const webhookTimeoutMs = 15_000

/** Statuses that mean the carrier never sent it, rather than sent it in vain. */
const neverSent = new Set([21610, 30001, 30002, 30036])

export type PretendAccount = { accountSid: string; authToken: string; number: string }

export type PretendTwilioOptions = PretendAccount & {
  store: MessageStore
  /** Where inbound texts are posted; also what their signature is computed over. */
  webhookUrl: string
  /** The pretend carrier's time, ISO 8601. */
  now(): string
  /** Whether STOP, START and HELP are answered by the carrier, as with Twilio's default keyword handling. */
  answersKeywords: boolean
  /** Called after anything changed. */
  changed?(): void
}

/** How often an inbound text is posted. */
const posting = { once: 1, twice: 2, lost: 0 } as const

/** The product's webhook did not answer as Twilio needs it. */
export class WebhookFailed extends Error {
  override name = 'WebhookFailed'
}

export type PretendTwilio = {
  /** Texts our number from a phone; resolves when the webhook has answered, or was lost. Throws `WebhookFailed`. */
  text(incoming: {
    from: string
    body: string
    media?: readonly Media[]
  }): Promise<{ sid: string; replies: Message[]; answers: string[][] }>
  /** Answers a request to the REST API; `path` begins with `/2010-04-01`. */
  rest(request: IncomingMessage, response: ServerResponse, path: string): Promise<void>
  /** Resolves when no message is on its way any more and every callback was posted. */
  settled(): Promise<void>
  faults(): Faults
  setFaults(change: Partial<Faults>): void
  /** Goes on with messages that were on their way when the process ended. */
  resume(): void
}

const signed = (account: PretendAccount, url: string, form: Record<string, string>) => ({
  method: 'POST',
  headers: {
    'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
    'user-agent': 'TwilioProxy/1.1',
    'x-twilio-signature': getExpectedTwilioSignature(account.authToken, url, form),
    'i-twilio-idempotency-token': randomUUID(),
  },
  body: new URLSearchParams(form).toString(),
  signal: AbortSignal.timeout(webhookTimeoutMs),
})

/** What a webhook says of media: where each is with Twilio, and of which type. */
const mediaForm = (path: string, media: readonly Media[], sids: readonly string[]): Record<string, string> =>
  Object.fromEntries(
    media.flatMap(({ type }, n) => [
      [`MediaContentType${n}`, type],
      [`MediaUrl${n}`, `https://api.twilio.com${path}/${sids[n]}`],
    ]),
  )

/** A carrier for one machine: stateful, signed, and able to misbehave. It knows Twilio's wire and nothing of this product. */
export const pretendTwilio = (options: PretendTwilioOptions): PretendTwilio => {
  const { store, accountSid, authToken, number, webhookUrl, now, answersKeywords } = options
  const changed = options.changed ?? (() => {})
  const underWay = new Set<Promise<void>>()
  let faults = noFaults()

  const track = (work: Promise<void>) => {
    const tracked = work.catch(() => {}).finally(() => underWay.delete(tracked))
    underWay.add(tracked)
  }

  const callback = async (message: Message, status: MessageStatus, errorCode?: number) => {
    if (message.statusCallback === undefined) return
    const form = {
      ApiVersion: '2010-04-01',
      AccountSid: accountSid,
      MessageSid: message.sid,
      SmsSid: message.sid,
      MessageStatus: status,
      SmsStatus: status,
      From: number,
      To: message.to,
      ...(message.messagingService !== undefined && { MessagingServiceSid: message.messagingService }),
      ...(errorCode !== undefined && { ErrorCode: String(errorCode) }),
    }
    // A callback that fails is lost, as with Twilio's own default of not trying again.
    await fetch(message.statusCallback, signed(options, message.statusCallback.split('#')[0] ?? '', form)).then(
      (answer) => answer.arrayBuffer(),
      () => {},
    )
  }

  /** Takes an accepted message to its end. Twilio posts no callback for the initial status. */
  const progress = async (message: Message) => {
    const { callbacks, delivery } = faults
    const end: [MessageStatus, number?] =
      delivery === 'delivered' ? ['delivered'] : [neverSent.has(delivery) ? 'failed' : 'undelivered', delivery]
    const steps: [MessageStatus, number?][] = end[0] === 'failed' ? [end] : [['sent'], end]
    const posts: [MessageStatus, number?][] = callbacks === 'reversed' ? steps.toReversed() : steps
    for (const [index, [status, code]] of steps.entries()) {
      store.setStatus(message.sid, status, now(), code)
      changed()
      const post = posts[index]
      if (callbacks === 'lost' || post === undefined) continue
      await callback(message, ...post)
      if (callbacks === 'twice') await callback(message, ...post)
    }
  }

  const start = (message: Message) => track(new Promise<void>((go) => setImmediate(go)).then(() => progress(message)))

  const reply = (body: string, to: string, replyTo: string): Message => {
    // With the carrier's own keyword handling a stopped phone gets nothing, whoever writes it.
    const blocked = answersKeywords && store.isOptedOut(to) && body !== carrierAnswers.stop
    const at = now()
    const status: MessageStatus = blocked ? 'failed' : 'delivered'
    const message = store.add({
      direction: 'outbound-reply',
      from: number,
      to,
      body,
      status,
      created: at,
      sent: at,
      replyTo,
    })
    if (blocked) store.setStatus(message.sid, 'failed', at, 21610)
    return { ...message, ...(blocked && { errorCode: 21610 }) }
  }

  const post = async (form: Record<string, string>): Promise<string[]> => {
    const answer = await fetch(webhookUrl, signed(options, webhookUrl.split('#')[0] ?? '', form)).catch(() => {
      throw new WebhookFailed('the webhook could not be reached')
    })
    const body = await answer.text()
    if (!answer.ok) throw new WebhookFailed(`the webhook answered ${answer.status}`)
    const replies = repliesIn(answer.headers.get('content-type') ?? '', body)
    if (replies === undefined) throw new WebhookFailed('the webhook answered something that is not TwiML')
    return replies
  }

  return {
    async text({ from, body, media = [] }) {
      const at = now()
      const message = store.add({
        direction: 'inbound',
        from,
        to: number,
        body,
        status: 'received',
        created: at,
        sent: at,
      })
      const brought = store.media.add(message.sid, media)
      store.putHandset({ phone: from, added: at })
      const keyword = keywordOf(body)
      if (keyword === 'stop') store.optOut(from, at)
      if (keyword === 'start') store.optIn(from)
      changed()
      const form = {
        ToCountry: 'US',
        ToState: '',
        ToCity: '',
        ToZip: '',
        FromCountry: 'US',
        FromState: '',
        FromCity: '',
        FromZip: '',
        SmsMessageSid: message.sid,
        SmsSid: message.sid,
        SmsStatus: 'received',
        MessageSid: message.sid,
        AccountSid: accountSid,
        From: from,
        To: number,
        Body: body,
        NumMedia: String(media.length),
        ...mediaForm(`/2010-04-01/Accounts/${accountSid}/Messages/${message.sid}/Media`, media, brought),
        NumSegments: String(message.segments),
        ApiVersion: '2010-04-01',
      }
      const own = answersKeywords && keyword ? [reply(carrierAnswers[keyword], from, message.sid)] : []
      const posts = await Promise.allSettled(Array.from({ length: posting[faults.webhooks] }, () => post(form)))
      const answers = posts.flatMap((each) => (each.status === 'fulfilled' ? [each.value] : []))
      const first = faults.webhooks === 'lost' ? [] : answers[0]
      if (first === undefined) {
        changed()
        throw posts.find((each) => each.status === 'rejected')?.reason ?? new WebhookFailed('no answer')
      }
      const replies = [...own, ...first.map((answer) => reply(answer, from, message.sid))]
      changed()
      return { sid: message.sid, replies, answers }
    },

    rest: restApi({
      account: options,
      store,
      now,
      nextFault: () => faults.creates.shift(),
      accepted: (message) => {
        changed()
        start(message)
      },
      authorised: (header) => {
        const given = Buffer.from(header ?? '')
        const wanted = Buffer.from(`Basic ${Buffer.from(`${accountSid}:${authToken}`).toString('base64')}`)
        return given.length === wanted.length && timingSafeEqual(given, wanted)
      },
    }),

    async settled() {
      while (underWay.size > 0) await Promise.all(underWay)
    },

    faults: () => ({ ...faults, creates: [...faults.creates] }),
    setFaults: (change) => {
      faults = { ...faults, ...change }
      changed()
    },
    resume: () => {
      for (const message of store.unfinished()) start(message)
    },
  }
}
