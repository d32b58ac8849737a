import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import type { KeepText } from '../domain/keep-text.ts'
import type { Random } from '../domain/ports.ts'
import type { Instant } from '../domain/time.ts'

/** 128 bits: nobody guesses one of them, and in base64url they are 22 characters of a text. */
const tokenBytes = 16

/** Tokens are kept as their SHA-256 in hex: who reads the table can open nothing with it. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex')

/** Whether it has the shape of one of our tokens. */
export const isToken = (text: string): boolean => /^[A-Za-z0-9_-]{22}$/.test(text)

/** A secret for a session, new each time. */
export const newSession = (random: Random): { token: string; hash: string } => {
  const token = Buffer.from(random.bytes(tokenBytes)).toString('base64url')
  return { token, hash: hashOf(token) }
}

const paths = { journal: 'j', witness: 'w', card: 'c' } as const

/**
 * The link that one text asks for: to a journal, or for somebody trusted to write into. It is made of the text's own id with a key of ours (HKDF-SHA-256, HMAC-SHA-256),
 * so that a webhook that comes twice is answered with the same link, and nobody without the key can make one.
 */
export const linkFor = (secret: () => Promise<string>, publicUrl: string): NonNullable<KeepText['linkFor']> => {
  const key = async () => Buffer.from(hkdfSync('sha256', await secret(), '', 'links to a journal', 32))
  return async ({ participant, sid, to }) => {
    const token = createHmac('sha256', await key())
      .update(to === 'journal' ? `${participant}/${sid}` : `${participant}/${sid}/${to}`)
      .digest()
      .subarray(0, tokenBytes)
      .toString('base64url')
    return { url: `${publicUrl}/${paths[to]}/${token}`, hash: hashOf(token) }
  }
}

/**
 * Stamps a form with when it was shown and which wording it showed. Whoever sends it back without having been shown it has no stamp,
 * and one of another wording is none: nobody agrees to words they have not seen.
 */
export const formStamps = (secret: () => Promise<string>) => {
  const signed = async (at: string, wording: string) => {
    const key = Buffer.from(hkdfSync('sha256', await secret(), '', 'stamps of a form', 32))
    return createHmac('sha256', key).update(`${at}/${wording}`).digest().subarray(0, tokenBytes)
  }
  return {
    stamp: async (now: Instant, wording: string): Promise<string> =>
      `${now}~${(await signed(now, wording)).toString('base64url')}`,
    /** When the form was shown; undefined when it is no stamp of ours. */
    shownAt: async (stamp: string, wording: string): Promise<Instant | undefined> => {
      const [at = '', mac = ''] = stamp.split('~')
      const given = Buffer.from(mac, 'base64url')
      const ours = await signed(at, wording)
      return given.length === ours.length && timingSafeEqual(given, ours) ? (at as Instant) : undefined
    },
  }
}

/** The name of a note: the same words of the same writer have the same, so that a button pressed twice sends one. 64 bits are plenty beside its instant. */
export const noteId = (writer: string, words: string): string =>
  createHash('sha256')
    .update(JSON.stringify([writer, words]))
    .digest('hex')
    .slice(0, 16)
