import { readFileSync } from 'node:fs'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { describe, expect, it } from 'vitest'
import { claimUrl, twilioWebhook, twiml } from '../../functions/adapters/twilio-webhook.ts'
import { date, idOf, sidOf } from '../people.ts'

type Vector = {
  id: string
  token: string
  url: string
  params: Record<string, string | string[]>
  raw_body?: string
  signature?: string | null
  expected_valid: boolean
}

const vectors: Vector[] = JSON.parse(
  readFileSync(new URL('../fixtures/twilio-signature-vectors.json', import.meta.url), 'utf8'),
)

const accountSid = `AC${'0'.repeat(32)}`
const to = '+15005550006'
const publicUrl = 'https://wins.example'
const token = 'current-token-0123456789'

const form = (parameters: Record<string, string | string[]>) => {
  const body = new URLSearchParams()
  for (const [name, value] of Object.entries(parameters)) for (const one of [value].flat()) body.append(name, one)
  return body.toString()
}

const parameters = (change: Record<string, string> = {}) => ({
  AccountSid: accountSid,
  MessageSid: sidOf(1),
  From: '+16025550123',
  To: to,
  Body: 'I slept. 100% & more + ünïcode 🌱',
  NumMedia: '0',
  ...change,
})

const signed = (
  change: Record<string, string> = {},
  { with: key = token, path = '/sms', rawQuery = '' }: { with?: string; path?: string; rawQuery?: string } = {},
) => {
  const sent = parameters(change)
  const url = `${publicUrl}${path}${rawQuery && `?${rawQuery}`}`
  return {
    path,
    rawQuery,
    headers: { 'x-twilio-signature': getExpectedTwilioSignature(key, url, sent) },
    body: form(sent),
  }
}

const webhook = (tokens: readonly string[] = [token], from = to) =>
  twilioWebhook({ accountSid, to: from, publicUrl, tokens: async () => tokens })

describe("Twilio's signature", () => {
  it.each(vectors)(
    '$id: valid $expected_valid',
    async ({ token: key, url, params, raw_body, signature, expected_valid }) => {
      const [, base = '', path = '', rawQuery = ''] = /^(\w+:\/\/[^/]+)([^?]*)\??(.*)$/.exec(url) ?? []
      const heard = await twilioWebhook({ accountSid, to, publicUrl: base, tokens: async () => [key] }).text({
        path,
        rawQuery,
        headers: { 'x-twilio-signature': signature ?? undefined },
        body: raw_body ?? form(params),
      })
      expect(heard === 'signature').toBe(!expected_valid)
    },
  )

  it('is accepted with the next token while a rotation lasts, and not with one that is gone', async () => {
    const next = signed({}, { with: 'next-token-0123456789' })
    expect(await webhook([token, 'next-token-0123456789']).text(next)).toMatchObject({ MessageSid: sidOf(1) })
    expect(await webhook([token]).text(next)).toBe('signature')
  })

  it('is asked for before anything else: no signature, no answer', async () => {
    expect(await webhook().text({ ...signed(), headers: {} })).toBe('signature')
    expect(await webhook().text({ ...signed(), body: '%%%' })).toBe('signature')
  })
})

describe('an incoming text', () => {
  it('is read as it was written', async () => {
    expect(await webhook().text(signed())).toMatchObject({
      From: '+16025550123',
      Body: 'I slept. 100% & more + ünïcode 🌱',
      NumMedia: 0,
    })
  })

  it.each<{ name: string; change: Record<string, string>; heard: string }>([
    { name: 'of another account', change: { AccountSid: `AC${'1'.repeat(32)}` }, heard: 'not-ours' },
    { name: 'to another number', change: { To: '+15005550000' }, heard: 'not-ours' },
    { name: 'without a proper sid', change: { MessageSid: 'SM1' }, heard: 'malformed' },
    { name: 'from no number', change: { From: 'Acme' }, heard: 'malformed' },
    { name: 'with a count of media that is none', change: { NumMedia: 'many' }, heard: 'malformed' },
  ])('$name is refused: $heard', async ({ change, heard }) => {
    expect(await webhook().text(signed(change))).toBe(heard)
  })

  it('with parameters we do not know is heard all the same', async () => {
    expect(await webhook().text(signed({ Tomorrow: 'x', OptOutType: 'SURPRISE' }))).toMatchObject({
      OptOutType: undefined,
    })
  })

  it('may come to our messaging service', async () => {
    const service = `MG${'0'.repeat(32)}`
    expect(await webhook([token], service).text(signed({ To: '+1999', MessagingServiceSid: service }))).toMatchObject({
      MessageSid: sidOf(1),
    })
  })
})

describe('a status callback', () => {
  const { search, pathname } = new URL(
    claimUrl(publicUrl)({ participant: idOf('ana'), date: date('2026-11-24'), attempt: 2 }),
  )
  const callback = (change: Record<string, string> = {}) =>
    signed({ MessageStatus: 'delivered', ...change }, { path: pathname, rawQuery: search.slice(1) })

  it('names the claim it settles, and nothing of the person', async () => {
    expect(pathname + search).toBe(`/sms/status?p=${idOf('ana')}&d=2026-11-24&a=2`)
    expect(await webhook().status(callback())).toMatchObject({
      participant: idOf('ana'),
      date: '2026-11-24',
      attempt: 2,
      MessageStatus: 'delivered',
    })
  })
  it('of a text that an earlier version sent names no attempt, and is heard', async () => {
    const old = signed({ MessageStatus: 'delivered' }, { path: pathname, rawQuery: `p=${idOf('ana')}&d=2026-11-24` })
    expect(await webhook().status(old)).toMatchObject({ participant: idOf('ana'), attempt: undefined })
  })
  it.each(['a=0', 'a=-1', 'a=1.5', 'a=x', 'a='])('of an attempt that is none is refused: %s', async (attempt) => {
    const rawQuery = `p=${idOf('ana')}&d=2026-11-24&${attempt}`
    expect(await webhook().status(signed({ MessageStatus: 'delivered' }, { path: pathname, rawQuery }))).toBe(
      'malformed',
    )
  })
  it.each(['0', '', 'x', '-1'])('whose error code says nothing is heard without one: "%s"', async (ErrorCode) => {
    expect(await webhook().status(callback({ ErrorCode }))).toMatchObject({ ErrorCode: undefined })
  })
  it('carries the error code, when there is one', async () => {
    expect(await webhook().status(callback({ MessageStatus: 'failed', ErrorCode: '30003' }))).toMatchObject({
      ErrorCode: 30003,
    })
  })
  it('with another query was not signed by Twilio', async () => {
    const forged = { ...callback(), rawQuery: `p=${idOf('ben')}&d=2026-11-24` }
    expect(await webhook().status(forged)).toBe('signature')
  })
})

describe('TwiML', () => {
  it('holds a message for each reply, none for silence', () => {
    expect(twiml(['a', 'b'])).toBe(
      '<?xml version="1.0" encoding="UTF-8"?><Response><Message>a</Message><Message>b</Message></Response>',
    )
    expect(twiml([])).toBe('<?xml version="1.0" encoding="UTF-8"?><Response></Response>')
  })
  it('quotes what people write', () => {
    expect(twiml(['<b> & "c" \u0000\u000b'])).toContain('<Message>&lt;b&gt; &amp; "c" </Message>')
  })
})
