import { describe, expect, it } from 'vitest'
import { sealed } from '../../functions/adapters/sealed.ts'

const secret = async () => 'a pepper of some length'
const vault = sealed(secret, 'waiting text')
const words = 'I told my sister no 🌱'

/** The text with one byte changed at `at`; from the end, when negative. */
const tampered = (text: string, at: number) => {
  const bytes = Buffer.from(text, 'base64url')
  const place = at < 0 ? bytes.length + at : at
  bytes[place] = (bytes[place] ?? 0) ^ 1
  return bytes.toString('base64url')
}

describe('what is sealed', () => {
  it.each([words, '', 'x'.repeat(1600), '{"text":"\\u0000"}'])('opens again as it was: %#', async (each) => {
    expect(await vault.open(await vault.seal(each, 'SM1'), 'SM1')).toBe(each)
  })

  it('shows nothing of the words, and is another each time', async () => {
    const [one, two] = [await vault.seal(words, 'SM1'), await vault.seal(words, 'SM1')]
    expect(one).not.toBe(two)
    expect(Buffer.from(one, 'base64url').includes('sister')).toBe(false)
    expect(one).toMatch(/^[\w-]+$/)
  })

  it.each(['SM2', '', 'SM1 '])('opens beside what it was bound to alone, not beside "%s"', async (boundTo) => {
    await expect(vault.open(await vault.seal(words, 'SM1'), boundTo)).rejects.toThrow()
  })

  it.each([
    { what: 'the nonce', at: 0 },
    { what: 'the end of the nonce', at: 11 },
    { what: 'the tag', at: 12 },
    { what: 'the end of the tag', at: 27 },
    { what: 'the words', at: 28 },
    { what: 'the last byte', at: -1 },
  ])('does not open when $what was changed', async ({ at }) => {
    await expect(vault.open(tampered(await vault.seal(words, 'SM1'), at), 'SM1')).rejects.toThrow()
  })

  it('does not open when any byte was changed or cut off, or one was added', async () => {
    const text = await vault.seal(words, 'SM1')
    const bytes = Buffer.from(text, 'base64url')
    for (let at = 0; at < bytes.length; at++) {
      await expect(vault.open(tampered(text, at), 'SM1'), `changed at ${at}`).rejects.toThrow()
      const cut = bytes.subarray(0, at).toString('base64url')
      await expect(vault.open(cut, 'SM1'), `cut at ${at}`).rejects.toThrow()
    }
    const longer = Buffer.concat([bytes, Buffer.alloc(1)]).toString('base64url')
    await expect(vault.open(longer, 'SM1')).rejects.toThrow()
  })

  it('does not open by a tag of four bytes, which chance would find soon enough', async () => {
    const nothing = Buffer.from(await vault.seal('', 'SM1'), 'base64url')
    for (const length of [4, 8, 12, 13, 14, 15])
      await expect(
        vault.open(nothing.subarray(0, 12 + length).toString('base64url'), 'SM1'),
        `${length}`,
      ).rejects.toThrow()
  })

  it('does not open with another secret, nor for another purpose', async () => {
    const text = await vault.seal(words, 'SM1')
    await expect(sealed(async () => 'another pepper of a length', 'waiting text').open(text, 'SM1')).rejects.toThrow()
    await expect(sealed(secret, 'something else').open(text, 'SM1')).rejects.toThrow()
    expect(await sealed(secret, 'waiting text').open(text, 'SM1')).toBe(words)
  })

  it('is nothing while the secret cannot be had', async () => {
    const away = sealed(() => Promise.reject(new Error('away')), 'waiting text')
    await expect(away.seal(words, 'SM1')).rejects.toThrow('away')
    await expect(away.open('x', 'SM1')).rejects.toThrow('away')
  })
})
