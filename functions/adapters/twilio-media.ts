import * as z from 'zod'
import { isPictureType } from '../domain/picture.ts'
import type { Media, PhotoRefusal } from '../domain/ports.ts'

/** Twilio's API, and where it sends whoever asks for a picture. Nothing else is ever asked for anything. */
const twilioApi = 'https://api.twilio.com'
const whereItLies = new Set(['https://mms.twiliocdn.com', 'https://media.twiliocdn.com'])

/** Carriers let through less; a list of ten pictures is some 5 KB. */
const mostBytes = 5 * 1024 * 1024
const mostOfList = 64 * 1024
/** All that one picture may take, from the first byte asked for to the last that comes. */
const patienceMs = 10_000
const mostRedirects = 3

/** https://www.twilio.com/docs/messaging/api/media-resource */
const Listed = z.object({
  media_list: z.array(z.object({ sid: z.string().regex(/^ME[0-9a-fA-F]{32}$/), content_type: z.string() })),
})

/** It may be there, or let us in, the next time. */
const notNow = (status: number | string) => Object.assign(new Error(`media: ${status}`), { name: 'MediaNotNow' })

/** The whole body, unless it goes on for longer than it may. */
const bodyOf = async (response: Response, most: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.length
    // Leaving the loop hangs up.
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/**
 * Pictures as Twilio holds them. Every address is made here, of ids, or comes from Twilio's own redirect to one of its two stores;
 * what the webhook names is never asked. Credentials go to the API alone. `apiUrl` is the pretend Twilio's, on one machine.
 */
export const twilioMedia = ({
  accountSid,
  tokens,
  apiUrl = twilioApi,
  get = fetch,
}: {
  accountSid: string
  /** The current one first; both are good while a rotation lasts. */
  tokens: () => Promise<readonly [string, ...string[]]>
  apiUrl?: string
  get?: typeof fetch
}): Media => {
  const api = new URL(apiUrl).origin
  const messages = `${apiUrl.replace(/\/$/, '')}/2010-04-01/Accounts/${accountSid}/Messages`

  const ask = async (url: string, token: string, signal: AbortSignal): Promise<Response | PhotoRefusal> => {
    let next = new URL(url)
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const { origin } = next
      if ((origin !== api && !whereItLies.has(origin)) || next.username !== '' || next.password !== '')
        return 'elsewhere'
      const authorization = `Basic ${Buffer.from(`${accountSid}:${token}`).toString('base64')}`
      const response = await get(next, {
        redirect: 'manual',
        signal,
        headers: origin === api ? { authorization } : {},
      })
      if (response.status < 300 || response.status >= 400) return response
      await response.body?.cancel()
      const to = response.headers.get('location') ?? ''
      if (!URL.canParse(to, next)) return 'elsewhere'
      next = new URL(to, next)
    }
    return 'elsewhere'
  }

  /** Asks with the current token, and with the next one if that is refused. */
  const fetched = async (url: string, most: number, signal: AbortSignal): Promise<Uint8Array | PhotoRefusal> => {
    const held = await tokens()
    for (const [n, token] of held.entries()) {
      const response = await ask(url, token, signal)
      if (typeof response === 'string') return response
      if (response.status === 401 && n < held.length - 1) {
        await response.body?.cancel()
        continue
      }
      if (response.status !== 200) {
        await response.body?.cancel()
        throw notNow(response.status)
      }
      return (await bodyOf(response, most)) ?? 'too-large'
    }
    throw notNow('no token')
  }

  return {
    async picture(sid, nth) {
      const signal = AbortSignal.timeout(patienceMs)
      const list = await fetched(`${messages}/${sid}/Media.json`, mostOfList, signal)
      if (typeof list === 'string') return list
      const { media_list } = Listed.parse(JSON.parse(Buffer.from(list).toString('utf8')))
      // In an order of our own, so that the same number is the same picture each time.
      const pictures = media_list.filter(({ content_type }) => isPictureType(content_type)).map((each) => each.sid)
      const wanted = pictures.sort()[nth]
      return wanted === undefined ? 'none' : fetched(`${messages}/${sid}/Media/${wanted}`, mostBytes, signal)
    },
  }
}
