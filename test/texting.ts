import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { identify } from '../functions/adapters/identity.ts'
import { twilioWebhook } from '../functions/adapters/twilio-webhook.ts'
import type { Phone } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { receiveText } from '../functions/receive-text.ts'
import { context, httpEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { phone, sidOf } from './people.ts'
import { world } from './world.ts'

export const account = {
  accountSid: `AC${'0'.repeat(32)}`,
  publicUrl: 'https://wins.example',
  token: 'token-0123456789',
  number: '+15005550006',
} as const

const { accountSid, publicUrl, token, number } = account

/** A text as Twilio posts it, signed. */
export const signedText = (
  change: Record<string, string> = {},
  { base64 = true, signWith = token, body }: { base64?: boolean; signWith?: string; body?: string } = {},
) => {
  const parameters: Record<string, string> = {
    AccountSid: accountSid,
    MessageSid: sidOf('text'),
    From: phone,
    To: number,
    Body: '',
    NumMedia: '0',
    NumSegments: '1',
    ApiVersion: '2010-04-01',
    SmsStatus: 'received',
    ...change,
  }
  return httpEvent(
    {
      path: '/sms',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded; charset=utf-8',
        'X-Twilio-Signature': getExpectedTwilioSignature(signWith, `${publicUrl}/sms`, parameters),
      },
      body: body ?? new URLSearchParams(parameters).toString(),
    },
    { base64 },
  )
}

/** The receiving half of the system: texts go in as Twilio posts them, replies come out of the TwiML. */
export const texting = ({
  journal = memoryJournal() as Journal,
  keywordsAnsweredBy = 'us' as 'us' | 'carrier',
  now,
}: {
  journal?: Journal
  keywordsAnsweredBy?: 'us' | 'carrier'
  now?: Instant
} = {}) => {
  const w = world({ journal, ...(now && { now }) })
  const identity = identify(async () => 'a pepper of some length')
  const receive = receiveText({
    ...w,
    webhook: twilioWebhook({ accountSid, to: number, publicUrl, tokens: async () => [token] }),
    identify: identity,
    contact: 'hello@wins.example',
    keywordsAnsweredBy,
  })
  let texts = 0
  const post = (change: Record<string, string> = {}, options: Parameters<typeof signedText>[1] = {}) =>
    receive(signedText({ MessageSid: sidOf(`text ${++texts}`), ...change }, options), context)
  const unescaped = (xml: string) => xml.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')
  /** Texts a body, a second after the one before, and reads the replies. */
  const say = async (Body: string, change: Record<string, string> = {}): Promise<string[]> => {
    w.set(plus(w.clock.now(), { seconds: 1 }))
    const { statusCode, body = '' } = await post({ Body, ...change })
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
    return [...body.matchAll(/<Message>([\s\S]*?)<\/Message>/g)].map(([, reply = '']) => unescaped(reply))
  }
  const id = (from: Phone = phone) => identity(from)
  return {
    ...w,
    post,
    say,
    id,
    participant: async (from?: Phone) => w.journal.participant(await id(from)),
    wins: async (from?: Phone) => (await w.journal.wins(await id(from), {})).items.map(({ text }) => text),
    /** Joins, and leaves both questions behind. */
    async join(name = 'Ana') {
      await say('JOIN')
      await say(name)
      await say('skip')
    },
  }
}
