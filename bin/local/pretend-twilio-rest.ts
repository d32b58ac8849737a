import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyOf } from './body.ts'
import type { CreateFault } from './pretend-twilio-faults.ts'
import type { Message, MessageFilter, MessageStore } from './pretend-twilio-store.ts'

type Answer = { status: number; body?: unknown } | { type: string; data: Uint8Array } | 'hang'

const e164 = /^\+[1-9]\d{6,14}$/
const maxBody = 1600
const maxValidity = 36_000

/** https://www.twilio.com/docs/api/errors/<code> */
const refusals: Readonly<Record<number, string>> = {
  20001: 'Invalid DateSent',
  20003: 'Authenticate',
  20004: 'Method not allowed',
  20404: 'The requested resource was not found',
  20429: 'Too Many Requests',
  20500: 'An internal server error has occurred',
  21211: "Invalid 'To' Phone Number",
  21602: 'Message body is required.',
  21603: "A 'From' phone number is required.",
  21604: "A 'To' phone number is required.",
  21606: "The 'From' phone number provided is not a valid message-capable Twilio phone number for this destination.",
  21609: 'The StatusCallback URL is not a valid URL.',
  21610: 'Attempt to send to unsubscribed recipient',
  21617: 'The concatenated message body exceeds the 1600 character limit',
  21624: 'Invalid validity period value',
}

const refuse = (status: number, code: number): Answer => ({
  status,
  body: { code, message: refusals[code] ?? 'Refused', more_info: `https://www.twilio.com/docs/errors/${code}`, status },
})

/** `Tue, 24 Nov 2026 19:30:00 +0000`: RFC 2822, as Twilio writes it. */
const rfc2822 = (iso: string) => new Date(iso).toUTCString().replace('GMT', '+0000')

const base = (accountSid: string) => `/2010-04-01/Accounts/${accountSid}/Messages`

/** A message as Twilio's API shows it. `justCreated`: through a messaging service no sender is assigned yet. */
const shown = (accountSid: string, message: Message, { justCreated = false, media = 0 } = {}) => {
  const unassigned = justCreated && message.messagingService !== undefined
  return {
    account_sid: accountSid,
    api_version: '2010-04-01',
    body: message.body,
    date_created: rfc2822(message.created),
    date_sent: message.sent === undefined ? null : rfc2822(message.sent),
    date_updated: rfc2822(message.updated),
    direction: message.direction,
    error_code: message.errorCode ?? null,
    error_message: message.errorCode === undefined ? null : (refusals[message.errorCode] ?? 'Not delivered'),
    from: unassigned ? null : message.from,
    messaging_service_sid: message.messagingService ?? null,
    num_media: String(media),
    num_segments: unassigned ? '0' : String(message.segments),
    price: null,
    price_unit: 'USD',
    sid: message.sid,
    status: message.status,
    subresource_uris: { media: `${base(accountSid)}/${message.sid}/Media.json` },
    to: message.to,
    uri: `${base(accountSid)}/${message.sid}.json`,
  }
}

/** What is wrong with a create request, as a Twilio error code; undefined when nothing is. */
const wrongWith = (
  form: URLSearchParams,
  number: string,
  isOptedOut: (phone: string) => boolean,
): number | undefined => {
  const to = form.get('To') ?? ''
  const body = form.get('Body') ?? ''
  const from = form.get('From')
  const validity = form.get('ValidityPeriod')
  const callback = form.get('StatusCallback')
  if (to === '') return 21604
  if (from === null && form.get('MessagingServiceSid') === null) return 21603
  if (body === '') return 21602
  if (!e164.test(to) || to === number) return 21211
  if (from !== null && from !== number) return 21606
  if (body.length > maxBody) return 21617
  if (validity !== null && !(/^\d+$/.test(validity) && Number(validity) >= 1 && Number(validity) <= maxValidity))
    return 21624
  if (
    callback !== null &&
    (!/^https?:\/\//.test(callback) || !URL.canParse(callback) || new URL(callback).hostname.includes('_'))
  )
    return 21609
  return isOptedOut(to) ? 21610 : undefined
}

const day = /^\d{4}-\d{2}-\d{2}$/

const isDate = (value: string) => /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))

/** `DateSent`, `DateSent<` and `DateSent>`: each a day, or an instant; both ends belong to it. */
const sentRange = (query: URLSearchParams): Pick<MessageFilter, 'sentAfter' | 'sentBefore'> => {
  const start = (value: string) => new Date(day.test(value) ? `${value}T00:00:00Z` : value).toISOString()
  const end = (value: string) => new Date(day.test(value) ? `${value}T23:59:59.999Z` : value).toISOString()
  const on = query.get('DateSent')
  const after = query.get('DateSent>')
  const before = query.get('DateSent<')
  if (on !== null) return { sentAfter: start(on.slice(0, 10)), sentBefore: end(on.slice(0, 10)) }
  return {
    ...(after !== null && { sentAfter: start(after) }),
    ...(before !== null && { sentBefore: end(before) }),
  }
}

/** The Messages resource of Twilio's REST API. */
export const restApi = ({
  account: { accountSid, number },
  store,
  now,
  nextFault,
  accepted,
  authorised,
}: {
  account: { accountSid: string; number: string }
  store: MessageStore
  now(): string
  nextFault(): CreateFault | undefined
  accepted(message: Message): void
  authorised(header: string | undefined): boolean
}) => {
  const create = (raw: string): Answer => {
    const form = new URLSearchParams(raw)
    const fault = nextFault()
    if (fault === 'too-many-requests') return refuse(429, 20429)
    if (fault === 'server-error') return refuse(500, 20500)
    if (fault === 'hang') return 'hang'
    if (typeof fault === 'object') return refuse(400, fault.reject)
    const wrong = wrongWith(form, number, store.isOptedOut)
    if (wrong !== undefined) return refuse(400, wrong)
    const messagingService = form.get('MessagingServiceSid') ?? undefined
    const validity = form.get('ValidityPeriod')
    const message = store.add({
      direction: 'outbound-api',
      from: number,
      to: form.get('To') ?? '',
      body: form.get('Body') ?? '',
      status: messagingService === undefined ? 'queued' : 'accepted',
      created: now(),
      statusCallback: form.get('StatusCallback') ?? undefined,
      validityPeriod: validity === null ? undefined : Number(validity),
      messagingService,
      request: raw,
    })
    accepted(message)
    return fault === 'hang-accepted' ? 'hang' : { status: 201, body: shown(accountSid, message, { justCreated: true }) }
  }

  const list = (query: URLSearchParams): Answer => {
    const size = Math.min(Math.max(Number(query.get('PageSize') ?? 50) || 50, 1), 1000)
    const page = Math.max(Number(query.get('Page') ?? 0) || 0, 0)
    if (['DateSent', 'DateSent<', 'DateSent>'].some((name) => query.has(name) && !isDate(query.get(name) ?? '')))
      return refuse(400, 20001)
    const filter = { to: query.get('To') ?? undefined, from: query.get('From') ?? undefined, ...sentRange(query) }
    const found = store.list({ ...filter, limit: size + 1, offset: page * size })
    const messages = found.slice(0, size)
    const uri = (number: number) => {
      const at = new URLSearchParams(query)
      at.set('PageSize', String(size))
      at.set('Page', String(number))
      if (number > 0) at.set('PageToken', `PA${messages.at(-1)?.sid ?? ''}`)
      else at.delete('PageToken')
      return `${base(accountSid)}.json?${at}`
    }
    return {
      status: 200,
      body: {
        messages: messages.map((message) => shown(accountSid, message, { media: store.media.of(message.sid).length })),
        page,
        page_size: size,
        start: page * size,
        end: page * size + Math.max(messages.length - 1, 0),
        first_page_uri: uri(0),
        previous_page_uri: page > 0 ? uri(page - 1) : null,
        next_page_uri: found.length > size ? uri(page + 1) : null,
        uri: uri(page),
      },
    }
  }

  const one = (method: string, sid: string, raw: string): Answer => {
    if (store.message(sid) === undefined) return refuse(404, 20404)
    if (method === 'DELETE') {
      store.remove(sid)
      return { status: 204 }
    }
    // The one thing a sent message can be changed to is an empty body: redaction.
    if (method === 'POST' && new URLSearchParams(raw).get('Body') === '') store.redact(sid, now())
    const message = store.message(sid)
    return message === undefined ? refuse(404, 20404) : { status: 200, body: shown(accountSid, message) }
  }

  /** The media of a message, or one of them: the real one says at which of its stores that lies, and this is its own store. */
  const media = (message: string, sid: string | undefined): Answer => {
    if (store.message(message) === undefined) return refuse(404, 20404)
    if (sid !== undefined) return store.media.one(message, sid) ?? refuse(404, 20404)
    const media_list = store.media.of(message).map(({ sid, type }) => ({
      sid,
      account_sid: accountSid,
      parent_sid: message,
      content_type: type,
      uri: `${base(accountSid)}/${message}/Media/${sid}.json`,
    }))
    return { status: 200, body: { media_list, uri: `${base(accountSid)}/${message}/Media.json` } }
  }

  const answer = async (request: IncomingMessage, path: string): Promise<Answer> => {
    const { pathname, searchParams } = new URL(path, 'http://twilio.invalid')
    if (!authorised(request.headers.authorization)) return refuse(401, 20003)
    const raw = (await bodyOf(request)).toString('utf8')
    const method = request.method ?? 'GET'
    if (pathname === `${base(accountSid)}.json`) {
      if (method === 'POST') return create(raw)
      return method === 'GET' ? list(searchParams) : refuse(405, 20004)
    }
    const [, of, mediaSid] =
      /\/Messages\/((?:SM|MM)[0-9a-fA-F]{32})\/Media(?:\.json|\/(ME[0-9a-f]{32}))$/.exec(pathname) ?? []
    if (of !== undefined && pathname.startsWith(`${base(accountSid)}/`))
      return method === 'GET' ? media(of, mediaSid) : refuse(405, 20004)
    const sid = /\/Messages\/((?:SM|MM)[0-9a-fA-F]{32})\.json$/.exec(pathname)?.[1]
    if (sid === undefined || !pathname.startsWith(`${base(accountSid)}/`)) return refuse(404, 20404)
    return ['GET', 'POST', 'DELETE'].includes(method) ? one(method, sid, raw) : refuse(405, 20004)
  }

  return async (request: IncomingMessage, response: ServerResponse, path: string): Promise<void> => {
    const answered = await answer(request, path)
    // Whoever asked waits until they give up: that is the fault.
    if (answered === 'hang') return
    if ('data' in answered) {
      response.writeHead(200, { 'content-type': answered.type })
      response.end(answered.data)
      return
    }
    response.writeHead(answered.status, { 'content-type': 'application/json;charset=utf-8' })
    response.end(answered.body === undefined ? undefined : JSON.stringify(answered.body))
  }
}
