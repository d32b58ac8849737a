import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'
import * as z from 'zod'
import type { ClaimName } from '../domain/carrier.ts'
import { isMessageSid, isParticipantId, isPhone } from '../domain/ids.ts'
import { isPictureType } from '../domain/picture.ts'
import { isLocalDate } from '../domain/time.ts'

/** What the edge hands over: `rawQuery` as it came, `body` decoded from base64 only. */
export type SignedRequest = {
  path: string
  rawQuery: string
  headers: Readonly<Record<string, string | undefined>>
  body: string
}

/** Why a webhook is not listened to. */
export type WebhookRefusal = 'signature' | 'malformed' | 'not-ours'

/** https://www.twilio.com/docs/messaging/guides/webhook-request ; Twilio adds parameters without notice, so unknown ones are let be. */
export const IncomingForm = z.object({
  MessageSid: z.string().refine(isMessageSid),
  From: z.string().refine(isPhone),
  To: z.string(),
  MessagingServiceSid: z.string().optional(),
  Body: z.string().default(''),
  NumMedia: z.coerce.number().int().min(0).max(100).default(0),
  /** Present when Twilio's Advanced Opt-Out knew the word, and has answered it already. */
  OptOutType: z.enum(['STOP', 'START', 'HELP']).optional().catch(undefined),
})

/** https://www.twilio.com/docs/messaging/guides/track-outbound-message-status */
export const StatusForm = z.object({
  MessageSid: z.string().refine(isMessageSid),
  MessageStatus: z.string().max(30),
  ErrorCode: z.coerce.number().int().positive().optional().catch(undefined),
})

/** What we put into the callback's URL: which attempt at which claim it settles. An id and a date, nothing of the person. */
export const ClaimQuery = z.object({
  p: z.string().refine(isParticipantId),
  d: z.string().refine(isLocalDate),
  /** Absent from texts that an earlier version sent. */
  a: z.coerce.number().int().positive().optional(),
})

/** Where Twilio reports what became of a text: the status route, naming the claim. */
export const claimUrl =
  (publicUrl: string) =>
  ({ participant, date, attempt }: ClaimName): string =>
    `${publicUrl}/sms/status?${new URLSearchParams({ p: participant, d: date, a: String(attempt) })}`

/** `photos` of those it came with are pictures that we keep, or may be. */
export type IncomingText = z.output<typeof IncomingForm> & { photos: number; unkept: number }
export type DeliveryStatus = z.output<typeof StatusForm> & Omit<ClaimName, 'attempt'> & { attempt?: number }

/** Repeated names are kept as lists: that is how Twilio signs them. */
const formParameters = (body: string): Record<string, string | string[]> => {
  const form = new URLSearchParams(body)
  const names = new Set(form.keys())
  return Object.fromEntries(
    [...names].map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}

/**
 * Twilio's webhooks: X-Twilio-Signature is checked against the URL that we configured (never one rebuilt from a Host header),
 * with every auth token that is valid now, before anything is parsed.
 */
export const twilioWebhook = ({
  accountSid,
  to,
  publicUrl,
  tokens,
}: {
  accountSid: string
  /** Our number, or the sid of our messaging service. */
  to: string
  publicUrl: string
  tokens: () => Promise<readonly string[]>
}) => {
  const verified = async (request: SignedRequest) => {
    const signature = request.headers['x-twilio-signature']
    if (signature === undefined) return undefined
    const url = `${publicUrl}${request.path}${request.rawQuery === '' ? '' : `?${request.rawQuery}`}`
    const parameters = formParameters(request.body)
    const held = await tokens()
    return held.some((token) => validateRequest(token, signature, url, parameters)) ? parameters : undefined
  }

  return {
    async text(request: SignedRequest): Promise<IncomingText | WebhookRefusal> {
      const parameters = await verified(request)
      if (parameters === undefined) return 'signature'
      if (parameters.AccountSid !== accountSid) return 'not-ours'
      const parsed = IncomingForm.safeParse(parameters)
      if (!parsed.success) return 'malformed'
      const { To, MessagingServiceSid } = parsed.data
      if (To !== to && MessagingServiceSid !== to) return 'not-ours'
      const types = Array.from({ length: parsed.data.NumMedia }, (_, n) => parameters[`MediaContentType${n}`])
      const photos = types.filter((type) => typeof type !== 'string' || isPictureType(type)).length
      return { ...parsed.data, photos, unkept: types.length - photos }
    },

    async status(request: SignedRequest): Promise<DeliveryStatus | WebhookRefusal> {
      const parameters = await verified(request)
      if (parameters === undefined) return 'signature'
      if (parameters.AccountSid !== accountSid) return 'not-ours'
      const parsed = StatusForm.safeParse(parameters)
      const claim = ClaimQuery.safeParse(Object.fromEntries(new URLSearchParams(request.rawQuery)))
      if (!parsed.success || !claim.success) return 'malformed'
      const { p: participant, d: date, a: attempt } = claim.data
      return { ...parsed.data, participant, date, attempt }
    },

    /** The answer to a text, in its own breath. */
    reply: (replies: readonly string[]): string => twiml(replies, publicUrl),
  }
}

export type TwilioWebhook = ReturnType<typeof twilioWebhook>

const escaped = (text: string) =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    // XML 1.0 forbids these outright, even escaped.
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is removed
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')

/** TwiML: one message for each reply, in order; none for silence. */
export const twiml = (replies: readonly string[], publicUrl?: string): string =>
  `<?xml version="1.0" encoding="UTF-8"?><Response>${replies.map((reply) => messageOf(reply, publicUrl)).join('')}</Response>`

/** A link of ours to a picture is sent as the picture. */
const messageOf = (reply: string, publicUrl: string | undefined): string => {
  const [picture] = publicUrl === undefined ? [] : (/https?:\/\/\S+\/c\/[A-Za-z0-9_-]{22}/.exec(reply) ?? [])
  if (picture === undefined || !picture.startsWith(`${publicUrl}/c/`)) return `<Message>${escaped(reply)}</Message>`
  const words = reply.replace(picture, '').replace(/:\s*$/, '.').trim()
  return `<Message><Body>${escaped(words)}</Body><Media>${escaped(picture)}</Media></Message>`
}
