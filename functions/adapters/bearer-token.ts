import { createHash } from 'node:crypto'
import { type CoachId, isCoachId } from '../domain/ids.ts'
import type { Random } from '../domain/ports.ts'

/** 256 random bits: more than enough for a plain hash to be safe at rest, and for a look-up by hash to tell nothing by its time. */
const secretBytes = 32

/** What is kept of a token: SHA-256 of its secret, in hex. */
const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')

/** A new token, `<COACH>.<43 characters of base64url>`, to be shown once, and the hash to keep of it. */
export const newToken = (coach: CoachId, random: Random): { token: string; hash: string } => {
  const secret = Buffer.from(random.bytes(secretBytes)).toString('base64url')
  return { token: `${coach}.${secret}`, hash: hashOf(secret) }
}

/** Reads a token as it was made; undefined for anything that cannot be one of ours. */
export const tokenRead = (text: string): { coach: CoachId; hash: string } | undefined => {
  const [, coach = '', secret = ''] = /^\s*([^.\s]+)\.([A-Za-z0-9_-]{43})\s*$/.exec(text) ?? []
  return isCoachId(coach) ? { coach, hash: hashOf(secret) } : undefined
}

/** Reads an `Authorization` header (RFC 6750, section 2.1); undefined for anything that cannot be a token of ours. */
export const bearerToken = (authorization: string | undefined): { coach: CoachId; hash: string } | undefined => {
  const [, token = ''] = /^Bearer +(\S+) *$/i.exec(authorization ?? '') ?? []
  return tokenRead(token)
}
