import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import type { Vault } from '../domain/ports.ts'

const algorithm = 'aes-256-gcm'
const [ivBytes, tagBytes] = [12, 16]
/** Said to the cipher too: left to itself it takes a text that was cut down to a shorter tag, which chance finds sooner. */
const options = { authTagLength: tagBytes }

/**
 * Seals with AES-256-GCM under a key derived (HKDF-SHA-256) from a secret of ours, for one purpose. What a text was bound to is
 * authenticated with it: a sealed text does not open beside another id. The nonce is random, 96 bits: a key may seal some
 * four thousand million texts before one is likely to come again (NIST SP 800-38D, 8.3).
 */
export const sealed = (secret: () => Promise<string>, purpose: string): Vault => {
  const key = async () => Buffer.from(hkdfSync('sha256', await secret(), '', purpose, 32))
  return {
    async seal(words, boundTo) {
      const iv = randomBytes(ivBytes)
      const cipher = createCipheriv(algorithm, await key(), iv, options).setAAD(Buffer.from(boundTo))
      const body = Buffer.concat([cipher.update(words, 'utf8'), cipher.final()])
      return Buffer.concat([iv, cipher.getAuthTag(), body]).toString('base64url')
    },
    async open(text, boundTo) {
      const bytes = Buffer.from(text, 'base64url')
      const decipher = createDecipheriv(algorithm, await key(), bytes.subarray(0, ivBytes), options)
        .setAAD(Buffer.from(boundTo))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes))
      return Buffer.concat([decipher.update(bytes.subarray(ivBytes + tagBytes)), decipher.final()]).toString('utf8')
    },
  }
}
