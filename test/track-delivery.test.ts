import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { beforeEach, describe, expect, it } from 'vitest'
import { claimUrl, twilioWebhook } from '../functions/adapters/twilio-webhook.ts'
import { haltSending } from '../functions/domain/halting.ts'
import { settleDelivery } from '../functions/domain/settle-delivery.ts'
import { plus } from '../functions/domain/time.ts'
import { trackDelivery } from '../functions/track-delivery.ts'
import { closed, context, httpEvent } from './lambda-events.ts'
import { ana, at, date, idOf, sidOf, time } from './people.ts'
import { scriptedCarrier, tuesdayPage, world } from './world.ts'

const accountSid = `AC${'0'.repeat(32)}`
const publicUrl = 'https://wins.example'
const token = 'token-0123456789'
const tuesday = date('2026-11-24')
const evening = at('2026-11-25T02:30:00Z')
const page = tuesdayPage()

const setUp = async (from = '+15005550006') => {
  const w = world({ carrier: scriptedCarrier() })
  await w.enrol()
  await w.deliver(page)
  const sid = (await w.journal.outbound(idOf('ana'), tuesday))?.sid
  const track = trackDelivery({
    ...w,
    from,
    webhook: twilioWebhook({ accountSid, to: from, publicUrl, tokens: async () => [token] }),
  })
  const callback = (status: string, more: Record<string, string> = {}, day = tuesday, key = token, attempt = 1) => {
    const url = claimUrl(publicUrl)({ participant: idOf('ana'), date: day, attempt })
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
  return {
    ...w,
    callback,
    /** Of a later attempt, whose message has another sid. */
    ofAttempt: async (attempt: number, status: string, more: Record<string, string> = {}) => {
      const of = await w.journal.outbound(idOf('ana'), tuesday)
      return callback(status, { MessageSid: of?.sid ?? sidOf('x'), ...more }, tuesday, token, attempt)
    },
    status: async () => (await w.journal.outbound(idOf('ana'), tuesday))?.status,
  }
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
      headers: closed,
      body: undefined,
    })
    expect(await w.status()).toBe('sent')
  })
})

describe('a text that the carrier took and could not even try', () => {
  it.each([
    { status: 'failed', code: '30001', again: true },
    { status: 'failed', code: '20429', again: true },
    { status: 'failed', code: '30022', again: true },
    // It may have arrived.
    { status: 'undelivered', code: '30001', again: false },
    { status: 'undelivered', code: '20429', again: false },
    { status: 'failed', code: '30003', again: false },
    { status: 'failed', code: '30008', again: false },
    { status: 'failed', code: '29999', again: false },
    { status: 'failed', code: '', again: false },
  ])('$status with $code is tried again: $again', async ({ status, code, again }) => {
    await w.callback(status, { ErrorCode: code })
    await w.callback(status, { ErrorCode: code })
    expect(await w.status()).toBe(again ? 'released' : 'failed')
    expect(w.pages).toHaveLength(again ? 1 : 0)
    expect(w.counts.TextsReleased ?? 0).toBe(again ? 1 : 0)
    if (!again) return
    expect(w.pages[0]).toEqual({ ...page, tries: 6 })
    // What has no room for it now, has none in half a minute.
    expect(w.due.delays.at(-1)).toBe(600)
    await w.deliverPutOff()
    expect(w.carrier.sent.map(({ claim }) => claim?.attempt)).toEqual([1, 2])
    expect(await w.status()).toBe('sent')
  })

  it('is not tried again at night', async () => {
    w.set(plus(page.notAfter, { minutes: -5 }))
    await w.callback('failed', { ErrorCode: '30001' })
    await w.deliverPutOff()
    expect(w.carrier.sent).toHaveLength(1)
    expect(await w.status()).toBe('expired')
  })

  it('is not tried again with somebody who has stopped since', async () => {
    await w.callback('failed', { ErrorCode: '30001' })
    const held = await w.journal.participant(idOf('ana'))
    await w.journal.amend({ ...held!, status: 'stopped', version: held!.version + 1 })
    await w.deliverPutOff()
    expect(w.carrier.sent).toHaveLength(1)
    expect(await w.status()).toBe('refused')
  })

  it('is tried again in their own evening, wherever they are now, and never before their time has struck', async () => {
    const held = await w.journal.participant(idOf('ana'))
    await w.journal.amend({ ...held!, promptTime: time('20:15'), version: held!.version + 1 })
    await w.callback('failed', { ErrorCode: '30001' })
    await w.deliverPutOff()
    expect(await w.status()).toBe('refused')
    await w.live(at('2026-11-25T03:15:00Z'))
    expect(await w.status()).toBe('sent')
  })

  it('news of the earlier attempt changes nothing of the later one, whatever it says', async () => {
    await w.callback('failed', { ErrorCode: '30001' })
    await w.deliverPutOff()
    for (const status of ['sent', 'delivered', 'undelivered', 'failed'])
      expect((await w.callback(status, { ErrorCode: '30001' })).statusCode).toBe(204)
    expect(await w.status()).toBe('sent')
    expect(w.pages).toEqual([])
    await w.ofAttempt(2, 'delivered')
    expect(await w.status()).toBe('delivered')
  })

  it('nor while the later one is on its way, and has no sid yet', async () => {
    await w.callback('failed', { ErrorCode: '30001' })
    const held = await w.journal.participant(idOf('ana'))
    const claim = { date: tuesday, kind: 'prompt' as const, at: w.clock.now(), attempt: 2, fingerprint: 'f' }
    await w.journal.claim({ ...held!, version: held!.version + 1 }, claim)
    for (const status of ['failed', 'delivered']) await w.callback(status, { ErrorCode: '30001' })
    expect(await w.status()).toBe('claimed')
  })
})

describe('a callback about us', () => {
  const halts = () => w.logged.filter(({ event }) => event === 'sending-halted')

  it.each(['30002', '30032', '30034'])('%s stops sending for everybody, and says so once', async (ErrorCode) => {
    await w.callback('undelivered', { ErrorCode })
    await w.callback('undelivered', { ErrorCode })
    expect(halts()).toEqual([{ event: 'sending-halted', code: Number(ErrorCode), heardFrom: 'callback' }])
    expect(w.counts.SendingHalted).toBe(1)
    await w.enrol(ana({ id: idOf('ben') }))
    await w.deliver(tuesdayPage(idOf('ben')))
    expect(w.carrier.sent).toHaveLength(1)
  })

  it('it ends only with a text that arrived, and was sent since', async () => {
    await haltSending(w, { code: 30002, heardFrom: 'callback' })
    // Handed over before, it tells how things were then.
    await w.callback('delivered')
    expect(await w.journal.halted()).toBeDefined()

    const id = idOf('ben')
    await w.enrol(ana({ id }))
    w.set(plus(evening, { minutes: 5 }))
    await w.deliver(tuesdayPage(id))
    const sid = (await w.journal.outbound(id, tuesday))?.sid
    expect(sid).toBeDefined()
    const news = { participant: id, date: tuesday, attempt: 1, sid: sid! }
    const settle = settleDelivery({ ...w, from: '+15005550006' })
    await settle({ ...news, status: 'sent' })
    expect(await w.journal.halted()).toBeDefined()
    await settle({ ...news, status: 'delivered' })
    expect(await w.journal.halted()).toBeUndefined()
    expect(w.logged.at(-1)).toEqual({ event: 'sending-resumed' })
  })

  it('that comes again when all is well does not stop us again', async () => {
    await w.callback('undelivered', { ErrorCode: '30002' })
    await w.journal.resume()
    await w.callback('undelivered', { ErrorCode: '30002' })
    expect(await w.journal.halted()).toBeUndefined()
    expect(halts()).toHaveLength(1)
  })

  it.each(['21408', '30035'])(
    '%s: something is set wrong for this one text, which is counted once',
    async (ErrorCode) => {
      await w.callback('undelivered', { ErrorCode })
      await w.callback('undelivered', { ErrorCode })
      expect(w.counts.CarrierMisconfigured).toBe(1)
      expect(await w.status()).toBe('failed')
      expect(await w.journal.halted()).toBeUndefined()
    },
  )
})

describe('a callback about a number', () => {
  it('that is nobody’s, said twice, stops us by ourselves; said once and repeated, it does not', async () => {
    await w.callback('undelivered', { ErrorCode: '30005' })
    await w.callback('undelivered', { ErrorCode: '30005' })
    expect((await w.journal.participant(idOf('ana')))?.unreachable?.times).toBe(1)
    expect(w.counts.NumbersUnreachable).toBe(1)
    const wednesday = date('2026-11-25')
    await w.live(plus(evening, { days: 1 }))
    const sid = (await w.journal.outbound(idOf('ana'), wednesday))?.sid
    await w.callback('undelivered', { ErrorCode: '30005', MessageSid: sid! }, wednesday)
    await w.live(plus(evening, { days: 2 }))
    expect(w.carrier.sent).toHaveLength(2)
    expect((await w.journal.participant(idOf('ana')))?.status).toBe('active')
  })

  it('that is surely nobody’s stops us at once', async () => {
    await w.callback('undelivered', { ErrorCode: '30006' })
    await w.live(plus(evening, { days: 1 }))
    expect(w.carrier.sent).toHaveLength(1)
  })
})
