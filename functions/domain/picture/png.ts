import { joined, NotAPicture, reader } from './bytes.ts'

/** The picture, what moves in it, and its colours. Words, times, places and what programs leave of their own are none of these. */
const kept = new Set('IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT cICP bKGD pHYs acTL fcTL fdAT'.split(' '))

/** https://www.w3.org/TR/png-3/#5Chunk-layout */
export const cleanPng = (bytes: Uint8Array): Uint8Array => {
  const from = reader(bytes)
  const parts = [from.slice(0, 8)]
  const seen = new Set<string>()
  for (let at = 8; !seen.has('IEND'); ) {
    const size = from.four(at)
    const name = from.text(at + 4, 4)
    const chunk = from.slice(at, size + 12)
    if (seen.size === 0 && (name !== 'IHDR' || size !== 13)) throw new NotAPicture()
    seen.add(name)
    if (kept.has(name)) parts.push(chunk)
    at += chunk.length
  }
  if (!seen.has('IDAT')) throw new NotAPicture()
  return joined(parts)
}
