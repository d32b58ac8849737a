import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { twilioRecords } from '../../functions/adapters/twilio-sms.ts'
import type { Instant } from '../../functions/domain/time.ts'
import { at, phone, sidOf } from '../people.ts'

const accountSid = `AC${'0'.repeat(32)}`
const ourNumber = '+15005550006'
const service = `MG${'1'.repeat(32)}`
const path = `/2010-04-01/Accounts/${accountSid}/Messages.json`

type Stored = { sid: string; direction: string; at: Instant } & Record<string, unknown>

/** As Twilio writes a date: RFC 2822, whole seconds. */
const rfc = (when: Instant) => new Date(when).toUTCString().replace('GMT', '+0000')

const shown = ({ at: when, ...more }: Stored) => ({
  account_sid: accountSid,
  api_version: '2010-04-01',
  body: 'words',
  date_created: rfc(when),
  date_sent: rfc(when),
  date_updated: rfc(when),
  error_code: null,
  error_message: null,
  from: phone,
  messaging_service_sid: null,
  num_media: '0',
  num_segments: '1',
  price: null,
  price_unit: null,
  status: 'received',
  subresource_uris: {},
  to: ourNumber,
  uri: path,
  ...more,
})

/** Twilio's list as it pages: newest first, so many at a time, whatever was asked for. */
const pageSize = 3
let stored: Stored[] = []
let asked: { search: URLSearchParams; token: string }[] = []
let goodToken = 'current-0123456789'

const answer = (request: IncomingMessage): [number, unknown] => {
  const url = new URL(request.url ?? '', 'http://x')
  const token = Buffer.from(String(request.headers.authorization).slice(6), 'base64').toString().split(':')[1] ?? ''
  asked.push({ search: url.searchParams, token })
  if (url.pathname !== path || request.method !== 'GET') return [404, { code: 20404, message: '', status: 404 }]
  if (token === 'broken-0123456789') return [503, { code: 20503, message: '', status: 503 }]
  if (token !== goodToken) return [401, { code: 20003, message: 'Authenticate', status: 401 }]
  const page = Number(url.searchParams.get('Page') ?? 0)
  const to = url.searchParams.get('To')
  const found = stored
    .map(shown)
    .filter((message) => to === null || message.to === to)
    .sort((a, b) => Date.parse(b.date_created) - Date.parse(a.date_created))
  const next = new URLSearchParams(url.searchParams)
  next.set('Page', String(page + 1))
  const more = found.length > (page + 1) * pageSize
  const messages = found.slice(page * pageSize, (page + 1) * pageSize)
  return [200, { messages, page, page_size: pageSize, next_page_uri: more ? `${path}?${next}` : null }]
}

const server = createServer((request, response) => {
  const [status, body] = answer(request)
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
})
beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
afterAll(() => new Promise((done) => server.close(done)))
beforeEach(() => {
  stored = []
  asked = []
})

const records = (from = ourNumber, tokens: readonly [string, ...string[]] = [goodToken]) =>
  twilioRecords({
    accountSid,
    tokens: async () => tokens,
    from,
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
  })

const [since, until] = [at('2026-11-24T20:00:00Z'), at('2026-11-24T22:00:00Z')]
const inbound = (minutes: number, more: Record<string, unknown> = {}): Stored => ({
  sid: sidOf(`in ${minutes}`),
  direction: 'inbound',
  at: at(new Date(Date.parse(since) + minutes * 60_000).toISOString()),
  ...more,
})
const minutesOf = (texts: readonly { at: Instant }[]) =>
  texts.map((text) => (Date.parse(text.at) - Date.parse(since)) / 60_000)

describe('what arrived', () => {
  it('comes as it was written, with its own time and sender', async () => {
    stored = [inbound(5, { body: 'I slept 🌱', num_media: '2' })]
    expect(await records().received(since, until)).toEqual([
      { sid: sidOf('in 5'), from: phone, text: 'I slept 🌱', at: '2026-11-24T20:05:00.000Z', photos: 2 },
    ])
  })

  it('comes from every page, each text once, oldest first', async () => {
    stored = Array.from({ length: 11 }, (_, n) => inbound(n * 7))
    expect(minutesOf(await records().received(since, until))).toEqual([...Array(11).keys()].map((n) => n * 7))
    expect(asked).toHaveLength(4)
    expect(asked.map(({ search }) => search.get('Page'))).toEqual([null, '1', '2', '3'])
  })

  it('is bounded exactly, whatever days the carrier understood: since is in, until is out', async () => {
    stored = [-1440, -1, 0, 1, 119, 120, 121, 1440].map((minutes) => inbound(minutes))
    expect(minutesOf(await records().received(since, until))).toEqual([0, 1, 119])
    const search = asked[0]?.search
    expect(search?.get('To')).toBe(ourNumber)
    expect(search?.get('DateSent>')).toMatch(/^2026-11-24T20:00:00/)
    expect(search?.get('DateSent<')).toMatch(/^2026-11-24T22:00:00/)
  })

  it('is what others wrote, never what we did, and nothing that has no proper number or sid', async () => {
    stored = [
      inbound(1),
      inbound(2, { direction: 'outbound-api' }),
      inbound(3, { direction: 'outbound-reply' }),
      inbound(4, { from: 'Acme' }),
      inbound(5, { sid: 'SM1' }),
      inbound(6, { from: '12345' }),
      inbound(7, { to: '+15005550000' }),
    ]
    expect(minutesOf(await records().received(since, until))).toEqual([1])
  })

  it('without a body or a time of sending is heard all the same', async () => {
    stored = [inbound(1, { body: null, date_sent: null, num_media: null })]
    expect(await records().received(since, until)).toMatchObject([{ text: '', photos: 0, at: stored[0]!.at }])
  })

  it('at a messaging service is what came to that service', async () => {
    stored = [
      inbound(1, { messaging_service_sid: service }),
      inbound(2, { messaging_service_sid: `MG${'2'.repeat(32)}` }),
      inbound(3),
      inbound(4, { messaging_service_sid: service, to: '+15005550000' }),
    ]
    expect(minutesOf(await records(service).received(since, until))).toEqual([1, 4])
    expect(asked[0]?.search.has('To')).toBe(false)
  })
})

describe('what we sent somebody', () => {
  const outbound = (minutes: number, more: Record<string, unknown> = {}) =>
    inbound(minutes, { sid: sidOf(`out ${minutes}`), direction: 'outbound-api', to: phone, status: 'sent', ...more })

  it('is known by its words, its status and its code', async () => {
    stored = [outbound(1, { body: 'What went well?', status: 'failed', error_code: 30001 }), outbound(0)]
    expect(await records().sentTo(phone, since)).toEqual([
      {
        sid: sidOf('out 1'),
        body: 'What went well?',
        createdAt: '2026-11-24T20:01:00.000Z',
        status: 'failed',
        code: 30001,
      },
      { sid: sidOf('out 0'), body: 'words', createdAt: since, status: 'sent', code: undefined },
    ])
  })

  it('is looked for without a date, since a text that is still queued has none', async () => {
    stored = [outbound(1, { status: 'queued', date_sent: null })]
    expect(await records().sentTo(phone, since)).toMatchObject([{ status: 'queued' }])
    expect([...(asked[0]?.search.keys() ?? [])].sort()).toEqual(['PageSize', 'To'])
    expect(asked[0]?.search.get('To')).toBe(phone)
  })

  it('comes from every page, with answers of ours told apart, and neither what others wrote nor what is older', async () => {
    stored = [
      ...Array.from({ length: 7 }, (_, n) => outbound(n)),
      outbound(8, { direction: 'outbound-reply' }),
      outbound(9, { direction: 'inbound' }),
      outbound(-1),
      outbound(10, { to: '+16025550199' }),
    ]
    const listed = await records().sentTo(phone, since)
    expect(listed.flatMap(({ sid, answer }) => (answer ? [] : [sid])).sort()).toEqual(
      Array.from({ length: 7 }, (_, n) => sidOf(`out ${n}`)).sort(),
    )
    expect(listed.filter(({ answer }) => answer).map(({ sid }) => sid)).toEqual([sidOf('out 8')])
  })
})

describe('the carrier, asked what it remembers,', () => {
  it('may be asked with either of two tokens while a rotation lasts', async () => {
    stored = [inbound(1)]
    goodToken = 'promoted-0123456789'
    const held = await records(ourNumber, ['current-0123456789', 'promoted-0123456789']).received(since, until)
    goodToken = 'current-0123456789'
    expect(held).toHaveLength(1)
    expect(asked.map(({ token }) => token)).toEqual(['current-0123456789', 'promoted-0123456789'])
  })
  it('that refuses them all, or is broken, has not said that there is nothing', async () => {
    await expect(records(ourNumber, ['wrong-0123456789', 'wrong-9876543210']).received(since, until)).rejects.toThrow()
    expect(asked).toHaveLength(2)
    await expect(records(ourNumber, ['broken-0123456789', goodToken]).received(since, until)).rejects.toThrow()
    expect(asked).toHaveLength(3)
  })
})
