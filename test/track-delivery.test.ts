import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { claimUrl, twilioWebhook } from '../functions/adapters/twilio-webhook.ts'
import { trackDelivery } from '../functions/track-delivery.ts'
import { context, httpEvent } from './lambda-events.ts'
import { at, date, idOf, sidOf } from './people.ts'
import { world } from './world.ts'

const accountSid = `AC${'0'.repeat(32)}`
const publicUrl = 'https://wins.example'
const token = 'token-0123456789'
const tuesday = date('2026-11-24')
const page = {
  tick: at('2026-11-25T02:30:00Z'),
  date: tuesday,
  notAfter: at('2026-11-25T04:00:00Z'),
  ids: [idOf('ana')],
}

const setUp = async (from = '+15005550006') => {
  const w = world()
  await w.enrol()
  await w.deliver(page)
  const sid = (await w.journal.outbound(idOf('ana'), tuesday))?.sid
  const track = trackDelivery({
    ...w,
    from,
    webhook: twilioWebhook({ accountSid, to: from, publicUrl, tokens: async () => [token] }),
  })
  const callback = (status: string, more: Record<string, string> = {}, day = tuesday, key = token) => {
    const url = claimUrl(publicUrl)(idOf('ana'), day)
    const parameters = { AccountSid: accountSid, MessageSid: sid ?? sidOf('x'), MessageStatus: status, ...more }
    return track(
      httpEvent({
        path: '/sms/status',
        rawQuery: new URL(url).search.slice(1),
        headers: { 'X-Twilio-Signature': getExpectedTwilioSignature(key, url, parameters) },
        body: new URLSearchParams(parameters).toString(),
      }),
      context,
    )
  }
  return { ...w, callback, status: async () => (await w.journal.outbound(idOf('ana'), tuesday))?.status }
}

let w: Awaited<ReturnType<typeof setUp>>
beforeEach(async () => {
  w = await setUp()
})

describe('a status callback', () => {
  it.each([
    { statuses: ['delivered'], ends: 'delivered' },
    { statuses: ['delivered', 'sent', 'queued'], ends: 'delivered' },
    { statuses: ['sent', 'delivered', 'delivered'], ends: 'delivered' },
    { statuses: ['undelivered', 'sent'], ends: 'failed' },
    { statuses: ['something-new'], ends: 'sent' },
  ])('only moves the text forward: $statuses ends $ends', async ({ statuses, ends }) => {
    for (const status of statuses) expect((await w.callback(status)).statusCode).toBe(204)
    expect(await w.status()).toBe(ends)
  })

  it('says that the validity was over: the text has expired, it did not fail', async () => {
    await w.callback('failed', { ErrorCode: '30036' })
    expect(await w.status()).toBe('expired')
  })

  it.each([
    { ErrorCode: '21610', from: '+15005550006' },
    { ErrorCode: '30004', from: '+18335550006' },
  ])('$ErrorCode from $from: they opted out where we could not hear it', async ({ ErrorCode, from }) => {
    w = await setUp(from)
    await w.callback('undelivered', { ErrorCode })
    expect((await w.journal.participant(idOf('ana')))?.status).toBe('stopped')
    expect(w.counts.OptOuts).toBe(1)
  })

  it.each(['30003', '30004', '30007'])('%s, which can be many things, stops nobody', async (ErrorCode) => {
    await w.callback('undelivered', { ErrorCode })
    expect((await w.journal.participant(idOf('ana')))?.status).toBe('active')
  })

  it('of an opt-out that is older than their coming back changes nothing, however late it comes', async () => {
    const held = await w.journal.participant(idOf('ana'))
    const consent = { source: 'text' as const, wording: '1', at: at('2026-11-25T02:40:00Z') }
    w.set(at('2026-11-25T03:00:00Z'))
    await w.callback('sent')
    await w.journal.record({
      participant: { ...held!, consent, version: held!.version + 1 },
      sid: sidOf('start'),
      at: consent.at,
      replies: [],
      entries: [],
    })
    await w.callback('undelivered', { ErrorCode: '21610' })
    expect((await w.journal.participant(idOf('ana')))?.status).toBe('active')
  })

  it('of another message changes nothing', async () => {
    await w.callback('undelivered', { MessageSid: sidOf('other'), ErrorCode: '21610' })
    expect(await w.status()).toBe('sent')
    expect((await w.journal.participant(idOf('ana')))?.status).toBe('active')
  })

  it('for a day without a text changes nothing', async () => {
    expect((await w.callback('delivered', {}, date('2026-11-20'))).statusCode).toBe(204)
  })

  it('that is not signed is refused without a word', async () => {
    expect(await w.callback('delivered', {}, tuesday, 'another-token-012')).toEqual({
      statusCode: 403,
      headers: undefined,
      body: undefined,
    })
    expect(await w.status()).toBe('sent')
  })
})
