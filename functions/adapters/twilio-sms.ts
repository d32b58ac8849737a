import twilio from 'twilio'
import * as z from 'zod'
import type { Carrier, SendOutcome } from '../domain/carrier.ts'
import { isMessageSid, type ParticipantId } from '../domain/ids.ts'
import type { LocalDate } from '../domain/time.ts'

/** Twilio answers in well under a second as a rule; past this the outcome is unknown, and the text is never sent again. */
const timeoutMs = 10_000

/** Codes: https://www.twilio.com/docs/api/errors/<code> */
const unsubscribedRecipient = 21610
const tooManyRequests = 429
const unauthorised = 401
/** Queue overflow and rate limits that say that nothing was queued: safe to try at a later tick. */
const triedLater = new Set([20429, 21611, 63038, 60728, 30001, 63017, 63018])
const credentialCodes = new Set([unauthorised, 20003])
/** The connection never stood, so no request was ever written. */
const neverConnected = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ENETUNREACH', 'EHOSTUNREACH'])

const CarrierError = z.object({ status: z.number().optional(), code: z.union([z.number(), z.string()]).optional() })

/** Reads an error for one thing: may the text have left? Whatever is not surely "no" is `unknown`. */
export const outcomeOf = (error: unknown): SendOutcome => {
  const { status, code } = CarrierError.catch({}).parse(error)
  const number = typeof code === 'number' ? code : undefined
  if (number === unsubscribedRecipient) return { outcome: 'stopped', code: number }
  if (
    status === tooManyRequests ||
    (number !== undefined && triedLater.has(number) && status !== undefined && status < 500)
  )
    return { outcome: 'not-accepted', code: number ?? tooManyRequests }
  if (typeof code === 'string' && neverConnected.has(code)) return { outcome: 'not-accepted', code: 0 }
  // Wrong credentials: nothing was taken, and once they are put right it will be.
  if (status === unauthorised) return { outcome: 'not-accepted', code: number ?? unauthorised }
  // A 408 is a time-out like any other.
  if (status !== undefined && status >= 400 && status < 500 && status !== 408)
    return { outcome: 'rejected', code: number ?? status }
  return { outcome: 'unknown', code: number ?? status }
}

/** The pretend Twilio of one machine: the same client, its requests turned to loopback. */
class Redirected extends twilio.RequestClient {
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

/**
 * Sends through Twilio's REST API, once: it has no idempotency key for creating messages, so nothing here tries again.
 * `statusUrl` is ours, public; `from` a number or the sid of a messaging service; `tokens` the current one first.
 */
export const twilioSms = ({
  accountSid,
  tokens,
  from,
  statusUrl,
  apiUrl,
}: {
  accountSid: string
  tokens: () => Promise<readonly [string, ...string[]]>
  from: string
  statusUrl: (participant: ParticipantId, date: LocalDate) => string
  apiUrl?: string
}): Carrier => {
  // A connection kept open while the function sleeps is cut without a word, and what was sent on it may have left or not.
  const options = { timeout: timeoutMs, autoRetry: false, keepAlive: false }
  const httpClient = apiUrl === undefined ? new twilio.RequestClient(options) : new Redirected(apiUrl, options)
  return {
    async send({ to, body, participant, date, validFor }) {
      const attempt = async (token: string): Promise<SendOutcome> => {
        try {
          const message = await twilio(accountSid, token, { httpClient }).messages.create({
            to,
            body,
            ...(from.startsWith('MG') ? { messagingServiceSid: from } : { from }),
            validityPeriod: validFor,
            statusCallback: statusUrl(participant, date),
          })
          return isMessageSid(message.sid) ? { outcome: 'accepted', sid: message.sid } : { outcome: 'unknown' }
        } catch (error) {
          return outcomeOf(error)
        }
      }
      const held = await tokens().catch(() => undefined)
      let result: SendOutcome = { outcome: 'not-accepted', code: 0 }
      for (const token of held ?? []) {
        result = await attempt(token)
        // In the middle of a rotation one of the two is refused; a refused one sent nothing.
        if (result.outcome !== 'not-accepted' || !credentialCodes.has(result.code)) return result
      }
      return result
    },
  }
}
