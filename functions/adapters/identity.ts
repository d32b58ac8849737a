import { createHmac } from 'node:crypto'
import type { ParticipantId, Phone } from '../domain/ids.ts'

const alphabet = 'abcdefghijklmnopqrstuvwxyz234567' // RFC 4648, lower case

const base32 = (bytes: Uint8Array): string => {
  let bits = ''
  for (const byte of bytes) bits += byte.toString(2).padStart(8, '0')
  return (bits.match(/.{5}/g) ?? []).map((five) => alphabet[Number.parseInt(five, 2)]).join('')
}

/** Who has this number. The same number and pepper give the same id; without the pepper nothing leads back to the number. */
export type Identify = (phone: Phone) => Promise<ParticipantId>

/** 26 base32 characters, 130 bits, of HMAC-SHA-256 over the number in E.164. */
export const identify =
  (pepper: () => Promise<string>): Identify =>
  async (phone) =>
    base32(
      createHmac('sha256', await pepper())
        .update(phone)
        .digest(),
    ).slice(0, 26) as ParticipantId
