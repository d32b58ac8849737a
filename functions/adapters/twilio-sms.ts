import twilio from 'twilio'
import * as z from 'zod'
import type { Carrier, CarrierRecords, ClaimName, Send, SendOutcome } from '../domain/carrier.ts'
import { type CodeClass, classOfCode } from '../domain/carrier-codes.ts'
import { isMessageSid, isPhone } from '../domain/ids.ts'
import { instant } from '../domain/time.ts'

/** Twilio answers in well under a second as a rule; past this the outcome is unknown, and the text is never sent again. */
export const timeoutMs = 10_000

const tooManyRequests = 20_429
/** Milliseconds after which a second call is not the same moment any more. */
const lookStillHoldsMs = 1_000
/** The connection never stood, so no request was ever written. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

const CarrierError = z.object({
  status: z.number().optional(),
  code: z.union([z.number(), z.string()]).optional(),
  details: z.object({ retryAfter: z.number() }).optional().catch(undefined),
})

/** As an answer to the call itself, a class that speaks of what happened on the way says no more than "refused". */
const refusedAs = (means: CodeClass) => (means === 'expired' || means === 'lost' ? 'bug' : means)

/** Reads an error for one thing: may the text have left? Whatever is not surely "no" is `unknown`. */
export const outcomeOf = (error: unknown): SendOutcome => {
  const { status, code, details } = CarrierError.catch({}).parse(error)
  const number = typeof code === 'number' ? code : undefined
  if (typeof code === 'string' && neverConnected.has(code)) return { outcome: 'retry', code: 0 }
  // A 408 is a time-out like any other; a 5xx may have done its work before it broke.
  if (status === undefined || status < 400 || status >= 500 || status === 408)
    return { outcome: 'unknown', code: number ?? status }
  const said = number ?? (status === 429 ? tooManyRequests : status)
  const means = refusedAs(classOfCode(said))
  const refused = { outcome: status === 429 && means === 'bug' ? ('retry' as const) : means, code: said }
  return details === undefined ? refused : { ...refused, waitFor: details.retryAfter }
}

/** Seconds of a Retry-After header, which says seconds or a date (RFC 9110, 10.2.3); undefined when it says neither. */
const secondsIn = (retryAfter: unknown): number | undefined => {
  if (typeof retryAfter !== 'string') return undefined
  const seconds = /^\d+$/.test(retryAfter) ? Number(retryAfter) : (Date.parse(retryAfter) - Date.now()) / 1000
  return Number.isFinite(seconds) && seconds > 0 ? Math.ceil(seconds) : undefined
}

/** Twilio's errors tell nothing of the headers; what a 429 asks for is put among the details they do tell. */
class Patient extends twilio.RequestClient {
  override async request<Body>(options: Parameters<typeof twilio.RequestClient.prototype.request<Body>>[0]) {
    const response = await super.request<Body>(options)
    const headers: { 'retry-after'?: unknown } = response.headers ?? {}
    const retryAfter = response.statusCode === 429 ? secondsIn(headers['retry-after']) : undefined
    if (retryAfter === undefined || typeof response.body !== 'object' || response.body === null) return response
    return Object.assign(response, { body: { ...response.body, details: { retryAfter } } })
  }
}

/** The pretend Twilio of one machine: the same client, its requests turned to loopback. */
class Redirected extends Patient {
  readonly base: URL
  constructor(base: string, options: ConstructorParameters<typeof twilio.RequestClient>[0]) {
    super(options)
    this.base = new URL(base)
  }
  override request<Body>(options: Parameters<typeof twilio.RequestClient.prototype.request<Body>>[0]) {
    const url = new URL(options.uri)
    url.protocol = this.base.protocol
    url.host = this.base.host
    url.pathname = `${this.base.pathname.replace(/\/$/, '')}${url.pathname}`
    return super.request<Body>({ ...options, uri: url.href })
  }
}

type Account = {
  accountSid: string
  /** The current one first; both are good while a rotation lasts. */
  tokens: () => Promise<readonly [string, ...string[]]>
  /** A number, or the sid of a messaging service. */
  from: string
  apiUrl?: string
}

const clientFor = ({ accountSid, apiUrl }: Pick<Account, 'accountSid' | 'apiUrl'>) => {
  // A connection kept open while the function sleeps is cut without a word, and what was sent on it may have left or not.
  const options = { timeout: timeoutMs, autoRetry: false, keepAlive: false }
  const httpClient = apiUrl === undefined ? new Patient(options) : new Redirected(apiUrl, options)
  return (token: string) => twilio(accountSid, token, { httpClient })
}

/**
 * Sends through Twilio's REST API, once: it has no idempotency key for creating messages, so nothing here tries again.
 * `statusUrl` is ours, public: where Twilio tells what became of the claim.
 */
export const twilioSms = ({
  statusUrl,
  ...account
}: Account & { statusUrl: (claim: ClaimName) => string }): Carrier => {
  const client = clientFor(account)
  const { from } = account

  const attempt = async (token: string, { to, body, claim, validFor }: Parameters<Send>[0]): Promise<SendOutcome> => {
    try {
      const message = await client(token).messages.create({
        to,
        body,
        ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
        validityPeriod: validFor,
        ...(claim && { statusCallback: statusUrl(claim) }),
      })
      return isMessageSid(message.sid) ? { outcome: 'accepted', sid: message.sid } : { outcome: 'unknown' }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  return {
    async ready() {
      const [first, ...others] = await account.tokens()
      return async (text) => {
        const began = performance.now()
        let result = await attempt(first, text)
        for (const token of others) {
          // In the middle of a rotation one of the two is refused; a refused one sent nothing.
          if (result.outcome !== 'halt') return result
          // Whoever looked at the person before this call looked too long ago for another.
          if (performance.now() - began > lookStillHoldsMs) return { outcome: 'retry', code: result.code }
          result = await attempt(token, text)
        }
        return result
      }
    },
  }
}

/** What Twilio remembers of a number's or a messaging service's texts. */
export const twilioRecords = (account: Account): CarrierRecords => {
  const client = clientFor(account)
  const pageSize = 1000 // the most Twilio gives at once
  const ourNumber = account.from.startsWith('MG') ? undefined : account.from

  /** Asks with the current token, and with the next one if that is refused. */
  const asking = async <T>(ask: (with_: ReturnType<typeof client>) => Promise<T>): Promise<T> => {
    const [first, ...others] = await account.tokens()
    let answer = ask(client(first))
    for (const token of others)
      answer = answer.catch((error) =>
        outcomeOf(error).outcome === 'halt' ? ask(client(token)) : Promise.reject(error),
      )
    return answer
  }

  return {
    async received(since, until) {
      const listed = await asking((twilio) =>
        twilio.messages.list({
          to: ourNumber,
          // Twilio may read these as whole days: the exact bounds are drawn below.
          dateSentAfter: new Date(since),
          dateSentBefore: new Date(until),
          pageSize,
        }),
      )
      return listed
        .filter(
          ({ direction, messagingServiceSid }) =>
            direction === 'inbound' && (ourNumber !== undefined || messagingServiceSid === account.from),
        )
        .flatMap(({ sid, from, body, dateSent, dateCreated, numMedia }) => {
          const sent = dateSent ?? dateCreated
          if (!isMessageSid(sid) || !isPhone(from) || sent === undefined) return []
          return [{ sid, from, text: body ?? '', at: instant(sent), photos: Number(numMedia) || 0 }]
        })
        .filter(({ at }) => at >= since && at < until)
        .sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))
    },

    async sentTo(to, since) {
      // By recipient alone: a text that is not sent yet has no date by which Twilio would find it.
      const listed = await asking((twilio) => twilio.messages.list({ to, pageSize, limit: pageSize }))
      return listed
        .filter(({ direction }) => direction === 'outbound-api' || direction === 'outbound-reply')
        .flatMap(({ sid, body, dateCreated, status, errorCode, direction }) => {
          if (!isMessageSid(sid)) return []
          const text = { sid, body: body ?? '', createdAt: instant(dateCreated), status, code: errorCode || undefined }
          return [direction === 'outbound-reply' ? { ...text, answer: true as const } : text]
        })
        .filter(({ createdAt }) => createdAt >= since)
    },
  }
}
