import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { outcomeOf, twilioSms } from '../../functions/adapters/twilio-sms.ts'
import { claimUrl } from '../../functions/adapters/twilio-webhook.ts'
import type { OutgoingText } from '../../functions/domain/carrier.ts'
import { date, idOf, phone, sidOf } from '../people.ts'

describe('what a failed attempt to send means', () => {
  it.each([
    { name: 'too many requests', error: { status: 429, code: 20429 }, outcome: 'retry' },
    { name: 'too many requests, without a code', error: { status: 429 }, outcome: 'retry' },
    { name: 'the queue of our number is full', error: { status: 400, code: 21611 }, outcome: 'later' },
    { name: 'nobody listened', error: { code: 'ECONNREFUSED' }, outcome: 'retry' },
    { name: 'the name was not found', error: { code: 'ENOTFOUND' }, outcome: 'retry' },
    { name: 'they opted out', error: { status: 400, code: 21610 }, outcome: 'suppress' },
    { name: 'no such number', error: { status: 400, code: 21211 }, outcome: 'bad-number' },
    { name: 'wrong credentials', error: { status: 401, code: 20003 }, outcome: 'halt' },
    { name: 'a code nobody has heard of', error: { status: 400, code: 29999 }, outcome: 'bug' },
    { name: 'a server error', error: { status: 500, code: 20500 }, outcome: 'unknown' },
    { name: 'a gateway that gave up', error: { status: 504 }, outcome: 'unknown' },
    { name: 'a request that timed out', error: { status: 408 }, outcome: 'unknown' },
    { name: 'a server error that speaks of limits', error: { status: 503, code: 20429 }, outcome: 'unknown' },
    { name: 'no answer in time', error: { code: 'ECONNABORTED' }, outcome: 'unknown' },
    { name: 'a connection cut', error: { code: 'ECONNRESET' }, outcome: 'unknown' },
    { name: 'no way there', error: { code: 'ENETUNREACH' }, outcome: 'retry' },
    { name: 'the name could not be asked for', error: { code: 'EAI_AGAIN' }, outcome: 'retry' },
    {
      name: 'a time-out of the socket, which may have been written to',
      error: { code: 'ETIMEDOUT' },
      outcome: 'unknown',
    },
    { name: 'a pipe that broke', error: { code: 'EPIPE' }, outcome: 'unknown' },
    { name: 'wrong credentials, without a code', error: { status: 401 }, outcome: 'halt' },
    { name: 'a suspended account', error: { status: 403, code: 20005 }, outcome: 'halt' },
    { name: 'no sender in the service', error: { status: 400, code: 21703 }, outcome: 'halt' },
    { name: 'a country that is not enabled', error: { status: 400, code: 21408 }, outcome: 'configuration' },
    { name: 'our cap of the day', error: { status: 429, code: 63038 }, outcome: 'later' },
    { name: 'too many requests, by a code nobody has heard of', error: { status: 429, code: 29999 }, outcome: 'retry' },
    { name: 'a validity it does not take', error: { status: 400, code: 21624 }, outcome: 'bug' },
    // As an answer to the call these can only mean that it was refused.
    { name: 'what speaks of the way, said at once', error: { status: 400, code: 30003 }, outcome: 'bug' },
    { name: 'a validity that is over, said at once', error: { status: 400, code: 30036 }, outcome: 'bug' },
    { name: 'a refusal without a word', error: { status: 400 }, outcome: 'bug' },
    { name: 'a redirection', error: { status: 302 }, outcome: 'unknown' },
    { name: 'a success that we could not read', error: { status: 201, code: 20001 }, outcome: 'unknown' },
    { name: 'a time-out that speaks of limits', error: { status: 408, code: 20429 }, outcome: 'unknown' },
    { name: 'a server error that speaks of an opt-out', error: { status: 500, code: 21610 }, outcome: 'unknown' },
    { name: 'a status that is no number', error: { status: '429', code: 20429 }, outcome: 'unknown' },
    { name: 'a code that is text', error: { status: 400, code: '21610' }, outcome: 'bug' },
    { name: 'a mere string', error: 'Too Many Requests', outcome: 'unknown' },
    { name: 'something else', error: new Error('?'), outcome: 'unknown' },
    { name: 'nothing at all', error: undefined, outcome: 'unknown' },
  ])('$name: $outcome', ({ error, outcome }) => {
    expect(outcomeOf(error).outcome).toBe(outcome)
  })
})

describe('the auth token', () => {
  const server = createServer((request, response) => {
    const [, token] = Buffer.from(String(request.headers.authorization).slice(6), 'base64').toString().split(':')
    asked.push(token ?? '')
    const good = token === 'promoted-0123456789'
    const answer = () => {
      response.writeHead(good ? 201 : 401, { 'content-type': 'application/json' })
      response.end(
        JSON.stringify(
          good ? { sid: sidOf(1), status: 'queued' } : { code: 20003, message: 'Authenticate', status: 401 },
        ),
      )
    }
    setTimeout(answer, slowMs)
  })
  let slowMs = 0
  let asked: string[] = []
  afterEach(() => new Promise((done) => server.close(done)))

  const send = async (tokens: () => Promise<readonly [string, ...string[]]>) => {
    asked = []
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const carrier = twilioSms({
      accountSid: `AC${'0'.repeat(32)}`,
      tokens,
      from: '+15005550006',
      statusUrl: () => 'https://wins.example/sms/status',
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    })
    const ready = await carrier.ready()
    return ready({
      to: phone,
      body: 'Today I...',
      claim: { participant: idOf('ana'), date: date('2026-11-24'), attempt: 1 },
      validFor: 60,
    })
  }

  it('may be either of the two while a rotation lasts', async () => {
    expect(await send(async () => ['retired-0123456789', 'promoted-0123456789'])).toEqual({
      outcome: 'accepted',
      sid: sidOf(1),
    })
    expect(asked).toEqual(['retired-0123456789', 'promoted-0123456789'])
  })
  it('that is refused slowly is not followed by the other: the last look at the person is too old for a second call', async () => {
    slowMs = 1100
    expect(await send(async () => ['retired-0123456789', 'promoted-0123456789'])).toEqual({
      outcome: 'retry',
      code: 20003,
    })
    slowMs = 0
    expect(asked).toEqual(['retired-0123456789'])
  })
  it('that is wrong sent nothing: tried again once it is right', async () => {
    expect(await send(async () => ['retired-0123456789'])).toMatchObject({ outcome: 'halt' })
  })
  it('that cannot be had sent nothing either', async () => {
    const away = () => Promise.reject(new Error('away'))
    await expect(send(away)).rejects.toThrow('away')
    expect(asked).toEqual([])
  })
})

describe('one text', () => {
  let posted: URLSearchParams[] = []
  let answer: (response: ServerResponse) => void
  const accept = (response: ServerResponse) => {
    response.writeHead(201, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ sid: sidOf(1), status: 'queued' }))
  }
  const refuse = (status: number, code?: number) => (response: ServerResponse) => {
    response.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' })
    response.end(JSON.stringify({ code, message: 'To +16025550123 is wrong', status }))
  }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    posted.push(new URLSearchParams(body))
    answer(response)
  })
  beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)))
  afterAll(() => new Promise((done) => server.close(done)))
  beforeEach(() => {
    posted = []
    answer = accept
  })

  const claim = { participant: idOf('ana'), date: date('2026-11-24'), attempt: 3 }
  const send = async (change: Partial<OutgoingText> = {}, from = '+15005550006') => {
    const carrier = twilioSms({
      accountSid: `AC${'0'.repeat(32)}`,
      tokens: async () => ['current-0123456789', 'next-0123456789abc'],
      from,
      statusUrl: claimUrl('https://wins.example'),
      apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    })
    const ready = await carrier.ready()
    return ready({ to: phone, body: 'Today I... 🌱', claim, validFor: 5250, ...change })
  }

  it('says to whom, what, how long it holds, and where to tell of it, attempt and all', async () => {
    expect(await send()).toEqual({ outcome: 'accepted', sid: sidOf(1) })
    expect(posted.map((form) => Object.fromEntries(form))).toEqual([
      {
        To: phone,
        From: '+15005550006',
        Body: 'Today I... 🌱',
        ValidityPeriod: '5250',
        StatusCallback: `https://wins.example/sms/status?p=${idOf('ana')}&d=2026-11-24&a=3`,
      },
    ])
  })
  it('may come from a messaging service', async () => {
    const service = `MG${'0'.repeat(32)}`
    await send({}, service)
    expect(posted[0]?.get('MessagingServiceSid')).toBe(service)
    expect(posted[0]?.has('From')).toBe(false)
  })
  it('that settles no claim asks for no news of it', async () => {
    await send({ claim: undefined })
    expect(posted[0]?.has('StatusCallback')).toBe(false)
  })
  it.each([
    { name: 'too many requests', says: refuse(429, 20429), outcome: { outcome: 'retry', code: 20429 } },
    { name: 'a server error', says: refuse(500, 20500), outcome: { outcome: 'unknown', code: 20500 } },
    { name: 'a gateway without a word', says: refuse(503), outcome: { outcome: 'unknown', code: 503 } },
    { name: 'an opt-out', says: refuse(400, 21610), outcome: { outcome: 'suppress', code: 21610 } },
    {
      name: 'a connection that is cut',
      says: (response: ServerResponse) => void response.destroy(),
      outcome: { outcome: 'unknown', code: undefined },
    },
    {
      name: 'an answer that is no message',
      says: (response: ServerResponse) => void response.writeHead(201).end('<html>'),
      outcome: { outcome: 'unknown' },
    },
  ])('is asked for once, whatever the answer: $name', async ({ says, outcome }) => {
    answer = says
    expect(await send()).toEqual(outcome)
    expect(posted).toHaveLength(1)
  })
  it.each<{ name: string; says: string; waits: readonly [number, number] | undefined }>([
    { name: 'seconds', says: '42', waits: [42, 42] },
    { name: 'a date', says: new Date(Date.now() + 90_000).toUTCString(), waits: [80, 90] },
    { name: 'a date that is past', says: new Date(Date.now() - 90_000).toUTCString(), waits: undefined },
    { name: 'nonsense', says: 'soon', waits: undefined },
    { name: 'nothing to wait for', says: '0', waits: undefined },
  ])('is told for how long too many requests are too many: $name', async ({ says, waits }) => {
    answer = (response: ServerResponse) =>
      void response
        .writeHead(429, { 'content-type': 'application/json', 'retry-after': says })
        .end(JSON.stringify({ status: 429, code: 20429, message: 'Too Many Requests' }))
    const { waitFor, ...outcome } = (await send()) as { waitFor?: number }
    expect(outcome).toEqual({ outcome: 'retry', code: 20429 })
    if (waits === undefined) expect(waitFor).toBeUndefined()
    else {
      expect(waitFor).toBeGreaterThanOrEqual(waits[0])
      expect(waitFor).toBeLessThanOrEqual(waits[1])
    }
  })
  it('refused with both tokens is told of as a halt, after one call with each', async () => {
    answer = refuse(401, 20003)
    expect(await send()).toEqual({ outcome: 'halt', code: 20003 })
    expect(posted).toHaveLength(2)
  })
})
