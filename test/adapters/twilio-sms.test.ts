import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { outcomeOf, twilioSms } from '../../functions/adapters/twilio-sms.ts'
import { date, idOf, phone, sidOf } from '../people.ts'

describe('what a failed attempt to send means', () => {
  it.each([
    { name: 'too many requests', error: { status: 429, code: 20429 }, outcome: 'not-accepted' },
    { name: 'too many requests, without a code', error: { status: 429 }, outcome: 'not-accepted' },
    { name: 'the queue of our number is full', error: { status: 400, code: 21611 }, outcome: 'not-accepted' },
    { name: 'nobody listened', error: { code: 'ECONNREFUSED' }, outcome: 'not-accepted' },
    { name: 'the name was not found', error: { code: 'ENOTFOUND' }, outcome: 'not-accepted' },
    { name: 'they opted out', error: { status: 400, code: 21610 }, outcome: 'stopped' },
    { name: 'no such number', error: { status: 400, code: 21211 }, outcome: 'rejected' },
    { name: 'wrong credentials', error: { status: 401, code: 20003 }, outcome: 'not-accepted' },
    { name: 'a server error', error: { status: 500, code: 20500 }, outcome: 'unknown' },
    { name: 'a gateway that gave up', error: { status: 504 }, outcome: 'unknown' },
    { name: 'a request that timed out', error: { status: 408 }, outcome: 'unknown' },
    { name: 'a server error that speaks of limits', error: { status: 503, code: 20429 }, outcome: 'unknown' },
    { name: 'no answer in time', error: { code: 'ECONNABORTED' }, outcome: 'unknown' },
    { name: 'a connection cut', error: { code: 'ECONNRESET' }, outcome: 'unknown' },
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
    response.writeHead(good ? 201 : 401, { 'content-type': 'application/json' })
    response.end(
      JSON.stringify(
        good ? { sid: sidOf(1), status: 'queued' } : { code: 20003, message: 'Authenticate', status: 401 },
      ),
    )
  })
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
    return carrier.send({
      to: phone,
      body: 'Today I...',
      participant: idOf('ana'),
      date: date('2026-11-24'),
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
  it('that is wrong sent nothing: tried again once it is right', async () => {
    expect(await send(async () => ['retired-0123456789'])).toMatchObject({ outcome: 'not-accepted' })
  })
  it('that cannot be had sent nothing either', async () => {
    const away = () => Promise.reject(new Error('away'))
    expect(await send(away)).toMatchObject({ outcome: 'not-accepted' })
    expect(asked).toEqual([])
  })
})
