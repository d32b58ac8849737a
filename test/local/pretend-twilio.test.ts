import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CreateFault } from '../../bin/local/pretend-twilio-faults.ts'
import { account, carrierServer } from './carrier-server.ts'
import {
  createRequestProblems,
  createResponseProblems,
  fetchResponseProblems,
  listResponseProblems,
} from './openapi.ts'

const ana = '+16025550142'
const ben = '+12125550187'

type Server = Awaited<ReturnType<typeof carrierServer>>
let server: Server

beforeEach(async () => {
  server = await carrierServer()
})
afterEach(() => server.stop())

const send = (more: Partial<Parameters<Server['client']['messages']['create']>[0]> = {}) =>
  server.client.messages.create({ to: ana, from: account.number, body: 'Today I...', ...more })

const raw = async (path: string) => {
  const authorization = `Basic ${Buffer.from(`${account.accountSid}:${account.authToken}`).toString('base64')}`
  return (await fetch(`${server.url}${path}`, { headers: { authorization } })).json()
}

describe('the real client against the pretend Twilio', () => {
  it('creates a message, which is queued, then sent, then delivered', async () => {
    const created = await send()
    expect(created).toMatchObject({
      status: 'queued',
      direction: 'outbound-api',
      to: ana,
      from: account.number,
      body: 'Today I...',
      numSegments: '1',
      errorCode: null,
      dateSent: null,
      dateCreated: new Date('2026-11-23T18:00:00Z'),
    })
    await server.carrier.settled()
    const fetched = await server.client.messages(created.sid).fetch()
    expect(fetched).toMatchObject({ status: 'delivered', dateSent: new Date('2026-11-23T18:00:00Z') })
  })

  it('assigns no sender yet when a messaging service is asked', async () => {
    const created = await send({ from: undefined, messagingServiceSid: `MG${'1b'.repeat(16)}` })
    expect(created).toMatchObject({ status: 'accepted', from: null, numSegments: '0' })
  })

  it.each([
    { body: 'a'.repeat(160), segments: '1' },
    { body: 'a'.repeat(161), segments: '2' },
    { body: 'proud 🌱', segments: '1' },
    { body: 'ë'.repeat(71), segments: '2' },
  ])('counts $segments segment(s) as Twilio does', async ({ body, segments }) => {
    expect((await send({ body })).numSegments).toBe(segments)
  })

  it.each([
    { name: 'no text', change: { body: undefined }, status: 400, code: 21602 },
    { name: 'no sender', change: { from: undefined }, status: 400, code: 21603 },
    { name: 'no recipient', change: { to: '' }, status: 400, code: 21604 },
    { name: 'a number that is none', change: { to: '5550142' }, status: 400, code: 21211 },
    { name: 'our own number', change: { to: account.number }, status: 400, code: 21211 },
    { name: 'a sender that is not ours', change: { from: '+14155550199' }, status: 400, code: 21606 },
    { name: 'too long a text', change: { body: 'a'.repeat(1601) }, status: 400, code: 21617 },
    { name: 'a validity of 0 s', change: { validityPeriod: 0 }, status: 400, code: 21624 },
    { name: 'a validity above 10 h', change: { validityPeriod: 36_001 }, status: 400, code: 21624 },
    { name: 'a callback that is no URL', change: { statusCallback: 'nowhere' }, status: 400, code: 21609 },
    {
      name: 'a callback host with an underscore',
      change: { statusCallback: 'https://a_b.example/x' },
      status: 400,
      code: 21609,
    },
  ])('refuses $name with $code', async ({ change, status, code }) => {
    await expect(send(change)).rejects.toMatchObject({ status, code, moreInfo: expect.stringContaining(String(code)) })
    expect(server.store.count({})).toBe(0)
  })

  it.each([1, 36_000])('takes a validity of %i s', async (validityPeriod) => {
    await expect(send({ validityPeriod })).resolves.toMatchObject({ status: 'queued' })
  })

  it('refuses a wrong token', async () => {
    await expect(server.clientWith('another-token').messages.list()).rejects.toMatchObject({ status: 401, code: 20003 })
  })

  it('knows nothing of a message that is not there', async () => {
    await expect(server.client.messages(`SM${'0'.repeat(32)}`).fetch()).rejects.toMatchObject({
      status: 404,
      code: 20404,
    })
  })

  it('lists newest first, by recipient, by sender and by day, page by page', async () => {
    for (const [day, to] of [
      ['21', ana],
      ['22', ben],
      ['23', ana],
    ] as const) {
      server.setTime(`2026-11-${day}T18:00:00.000Z`)
      await send({ to, body: `of the ${day}` })
      await server.carrier.settled()
    }
    const bodies = async (filter: Parameters<typeof server.client.messages.list>[0]) =>
      (await server.client.messages.list(filter)).map(({ body }) => body)
    expect(await bodies({})).toEqual(['of the 23', 'of the 22', 'of the 21'])
    expect(await bodies({ pageSize: 1 })).toEqual(['of the 23', 'of the 22', 'of the 21'])
    expect(await bodies({ to: ana })).toEqual(['of the 23', 'of the 21'])
    expect(await bodies({ from: ana })).toEqual([])
    expect(await bodies({ dateSentAfter: new Date('2026-11-22T12:00:00Z') })).toEqual(['of the 23', 'of the 22'])
    expect(await bodies({ dateSentBefore: new Date('2026-11-22T12:00:00Z') })).toEqual(['of the 21'])
    expect(await bodies({ dateSent: new Date('2026-11-22T00:00:00Z') })).toEqual(['of the 22'])
    expect(await bodies({ limit: 2 })).toEqual(['of the 23', 'of the 22'])
  })

  it.each(['DateSent', 'DateSent>', 'DateSent<'])('refuses nonsense as %s', async (name) => {
    const answer = await raw(
      `/2010-04-01/Accounts/${account.accountSid}/Messages.json?${new URLSearchParams({ [name]: 'nonsense' })}`,
    )
    expect(answer).toMatchObject({ status: 400, code: 20001 })
  })

  it('redacts a message, and removes it', async () => {
    const { sid } = await send()
    expect((await server.client.messages(sid).update({ body: '' })).body).toBe('')
    await server.client.messages(sid).remove()
    await expect(server.client.messages(sid).fetch()).rejects.toMatchObject({ status: 404 })
  })
})

describe("Twilio's OpenAPI document", () => {
  it('describes every answer', async () => {
    const { sid } = await send({ validityPeriod: 3600 })
    await send({ from: undefined, messagingServiceSid: `MG${'1b'.repeat(16)}` })
    await server.carrier.settled()
    const base = `/2010-04-01/Accounts/${account.accountSid}/Messages`
    expect(fetchResponseProblems(await raw(`${base}/${sid}.json`))).toEqual([])
    expect(listResponseProblems(await raw(`${base}.json?PageSize=1`))).toEqual([])
  })

  it('describes what the client asks, as it was recorded', async () => {
    await send({ validityPeriod: 3600, statusCallback: `${server.url}/sms/status?p=1` })
    const [message] = server.store.list({})
    expect(message?.request).toContain('ValidityPeriod=3600')
    expect(createRequestProblems(message!.request!)).toEqual([])
  })

  it.each([
    { form: 'Body=x&From=%2B14155550100', problem: '.To is missing' },
    { form: 'To=%2B16025550142&ValidityPeriod=soon', problem: '.ValidityPeriod is string, not integer' },
    { form: 'To=%2B16025550142&Budy=x', problem: '.Budy is unknown' },
    {
      form: 'To=%2B16025550142&MessagingServiceSid=MG1',
      problem: '.MessagingServiceSid does not match ^MG[0-9a-fA-F]{32}$',
    },
  ])('would catch that $problem', ({ form, problem }) => {
    expect(createRequestProblems(form)).toContain(problem)
  })

  it('would catch an answer of another shape', () => {
    expect(createResponseProblems({ sid: 'SM1', status: 'gone', body: null, num_segments: 1, segments: '1' })).toEqual([
      '.sid does not match ^(SM|MM)[0-9a-fA-F]{32}$',
      '.sid is too short',
      '.status is none of the enum: gone',
      '.num_segments is integer, not string',
      '.segments is unknown',
    ])
  })
})

describe('a text that arrives', () => {
  it('is posted as Twilio does, signed, and answered with TwiML', async () => {
    server.product.answer = () => ({
      body: '<?xml version="1.0"?><Response><Message>Kept &amp; safe.</Message><Message>Two</Message></Response>',
    })
    const { sid, replies } = await server.carrier.text({ from: ana, body: 'I said no & left' })
    expect(replies.map(({ body }) => body)).toEqual(['Kept & safe.', 'Two'])
    expect(server.posted).toHaveLength(1)
    expect(server.posted[0]).toMatchObject({
      path: '/sms',
      genuine: true,
      form: {
        MessageSid: sid,
        SmsSid: sid,
        AccountSid: account.accountSid,
        From: ana,
        To: account.number,
        Body: 'I said no & left',
        NumMedia: '0',
        NumSegments: '1',
        SmsStatus: 'received',
        ApiVersion: '2010-04-01',
      },
      headers: { 'i-twilio-idempotency-token': expect.any(String) },
    })
    expect(await server.client.messages.list({ from: ana })).toMatchObject([
      { sid, status: 'received', direction: 'inbound' },
    ])
    expect(await server.client.messages.list({ to: ana })).toMatchObject([
      { direction: 'outbound-reply' },
      { direction: 'outbound-reply' },
    ])
  })

  it.each([
    { name: 'nothing', body: '', replies: [] },
    { name: 'an empty response', body: '<Response></Response>', replies: [] },
    {
      name: 'a body element',
      body: '<Response><Message to="+1"><Body>Hi</Body></Message></Response>',
      replies: ['Hi'],
    },
    {
      name: 'characters by number',
      body: '<Response><Message>&#72;&#x69; &lt;3</Message></Response>',
      replies: ['Hi <3'],
    },
    { name: 'several lines', body: '<Response><Message>a\nb</Message></Response>', replies: ['a\nb'] },
  ])('takes $name for an answer', async ({ body, replies }) => {
    server.product.answer = () => ({ body })
    expect((await server.carrier.text({ from: ana, body: 'hi' })).replies.map((reply) => reply.body)).toEqual(replies)
  })

  it.each([
    { name: 'an error', answer: { status: 500 }, problem: 'the webhook answered 500' },
    { name: 'a refusal', answer: { status: 403 }, problem: 'the webhook answered 403' },
    { name: 'plain text', answer: { type: 'text/plain', body: 'ok' }, problem: 'not TwiML' },
    { name: 'broken TwiML', answer: { body: '<Response><Message>a' }, problem: 'not TwiML' },
    { name: 'a verb of voice', answer: { body: '<Response><Say>a</Say></Response>' }, problem: 'not TwiML' },
  ])('does not take $name for an answer', async ({ answer, problem }) => {
    server.product.answer = () => answer
    await expect(server.carrier.text({ from: ana, body: 'hi' })).rejects.toThrow(problem)
  })

  it('is posted twice at once when told so, with the same sid', async () => {
    server.carrier.setFaults({ webhooks: 'twice' })
    server.product.answer = () => ({ body: '<Response><Message>Kept.</Message></Response>' })
    const { replies, answers } = await server.carrier.text({ from: ana, body: 'hi' })
    expect(new Set(server.posted.map(({ form }) => form.MessageSid)).size).toBe(1)
    expect(answers).toEqual([['Kept.'], ['Kept.']])
    expect(replies).toHaveLength(1)
  })

  it('is never posted when told so, and is in the list all the same', async () => {
    server.carrier.setFaults({ webhooks: 'lost' })
    const { sid, replies, answers } = await server.carrier.text({ from: ana, body: 'hi' })
    expect([server.posted, replies, answers]).toEqual([[], [], []])
    expect((await server.client.messages.list({ to: account.number })).map((message) => message.sid)).toContain(sid)
  })
})

describe('opting out', () => {
  it.each(['STOP', 'stop', ' Stop ', 'UNSUBSCRIBE', 'end', 'Quit', 'STOPALL', 'REVOKE', 'OPTOUT', 'cancel'])(
    '%s blocks what we send',
    async (word) => {
      await server.carrier.text({ from: ana, body: word })
      await expect(send()).rejects.toMatchObject({ status: 400, code: 21610 })
      await expect(send({ to: ben })).resolves.toMatchObject({ status: 'queued' })
    },
  )

  it.each(['START', 'unstop', 'Yes'])('%s opens the way again', async (word) => {
    await server.carrier.text({ from: ana, body: 'STOP' })
    await server.carrier.text({ from: ana, body: word })
    await expect(send()).resolves.toMatchObject({ status: 'queued' })
  })

  it('takes only the word alone', async () => {
    await server.carrier.text({ from: ana, body: 'I told him to stop' })
    await expect(send()).resolves.toMatchObject({ status: 'queued' })
  })

  it('is answered by the carrier when it does that, and the webhook is still called', async () => {
    await server.stop()
    server = await carrierServer({ answersKeywords: true })
    server.product.answer = () => ({ body: '<Response><Message>from us</Message></Response>' })
    const { replies } = await server.carrier.text({ from: ana, body: 'STOP' })
    expect(replies.map(({ body, errorCode }) => ({ body, errorCode }))).toEqual([
      { body: expect.stringContaining('unsubscribed'), errorCode: undefined },
      { body: 'from us', errorCode: 21610 },
    ])
    expect(server.posted).toHaveLength(1)
  })
})

describe('status callbacks', () => {
  const statusCallback = () => `${server.url}/sms/status?p=someone&d=2026-11-23`
  const statuses = () => server.posted.map(({ form }) => form.MessageStatus)
  const sent = async (more: Parameters<typeof send>[0] = {}) => {
    const created = await send({ statusCallback: statusCallback(), ...more })
    await server.carrier.settled()
    return created
  }

  it('come signed, sent before delivered, and none for the first status', async () => {
    const { sid } = await sent()
    expect(statuses()).toEqual(['sent', 'delivered'])
    expect(server.posted[1]).toMatchObject({
      path: '/sms/status',
      query: 'p=someone&d=2026-11-23',
      genuine: true,
      form: { MessageSid: sid, AccountSid: account.accountSid, To: ana, From: account.number },
    })
    expect(server.posted[1]?.form).not.toHaveProperty('ErrorCode')
  })

  it.each([
    { callbacks: 'reversed', expected: ['delivered', 'sent'] },
    { callbacks: 'twice', expected: ['sent', 'sent', 'delivered', 'delivered'] },
    { callbacks: 'lost', expected: [] },
  ] as const)('come $callbacks when told so', async ({ callbacks, expected }) => {
    server.carrier.setFaults({ callbacks })
    const { sid } = await sent()
    expect(statuses()).toEqual(expected)
    expect(server.store.message(sid)?.status).toBe('delivered')
  })

  it.each([
    { delivery: 30003, expected: ['sent', 'undelivered'] },
    { delivery: 30036, expected: ['failed'] },
    { delivery: 21610, expected: ['failed'] },
  ])('tell of $delivery', async ({ delivery, expected }) => {
    server.carrier.setFaults({ delivery })
    const { sid } = await sent()
    expect(statuses()).toEqual(expected)
    expect(server.posted.at(-1)?.form.ErrorCode).toBe(String(delivery))
    expect(await server.client.messages(sid).fetch()).toMatchObject({ status: expected.at(-1), errorCode: delivery })
  })
})

describe('faults of creating', () => {
  it.each<{ fault: CreateFault; error: object; kept: number }>([
    { fault: 'too-many-requests', error: { status: 429, code: 20429 }, kept: 0 },
    { fault: 'server-error', error: { status: 500, code: 20500 }, kept: 0 },
    { fault: { reject: 21408 }, error: { status: 400, code: 21408 }, kept: 0 },
    { fault: 'hang', error: { code: 'ECONNABORTED' }, kept: 0 },
    { fault: 'hang-accepted', error: { code: 'ECONNABORTED' }, kept: 1 },
  ])('$fault', async ({ fault, error, kept }) => {
    server.carrier.setFaults({ creates: [fault] })
    await expect(send()).rejects.toMatchObject(error)
    expect(server.store.count({ to: ana })).toBe(kept)
    await expect(send()).resolves.toMatchObject({ status: 'queued' })
  })
})
