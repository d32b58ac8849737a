import { createHash } from 'node:crypto'
import type { Phone } from '../../functions/domain/ids.ts'
import { spokenPhone } from '../../functions/domain/typed-phone.ts'

/** Words and a number that are nowhere else: where they turn up, they were carried there. */
export type Canary = { n: number; words: string; phone: Phone }

/** Exchanges of which a hundred numbers each are taken; 311 is a service, and nobody's phone. */
const exchangeOf = (n: number) => 220 + Math.floor(n / 100) + (n >= 9100 ? 1 : 0)

export const canaryOf = (n: number): Canary => ({
  n,
  words: `kestrel${createHash('sha256').update(`canary ${n}`).digest('hex').slice(0, 12)}`,
  // What tells one from another stands before its end, which base64 mixes with what follows.
  phone: `+1602${exchangeOf(n)}${String(n % 100).padStart(2, '0')}00` as Phone,
})

/** Whatever stands before it and behind it, its middle is one of three. */
const base64Of = (said: string) =>
  [0, 1, 2].map((shift) =>
    Buffer.from(`${'.'.repeat(shift)}${said}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, Math.floor((shift + said.length) / 3) * 4),
  )

const reversed = (said: string) => [...said].reverse().join('')

type Shapes = { exact: readonly string[]; folded: readonly string[] }

const phoneShapes = ({ phone }: Canary): Shapes => {
  const local = phone.slice(2)
  const parts = [local.slice(0, 3), local.slice(3, 6), local.slice(6)]
  const spoken = ['-', ' ', '.', ') ', '%20', '+'].map((between) => parts.join(between))
  return {
    exact: [phone, phone.slice(1), local, spokenPhone(phone)].flatMap(base64Of).map((each) => each.replace(/=+$/, '')),
    // `+` may be `%2B`, or may be left out: what follows it is the same.
    folded: [local, spokenPhone(phone), ...spoken, reversed(local), Buffer.from(local).toString('hex')],
  }
}

const wordShapes = ({ words }: Canary): Shapes => ({
  exact: [words, words.toUpperCase()].flatMap(base64Of),
  folded: [words, reversed(words), ...[words, words.toUpperCase()].map((each) => Buffer.from(each).toString('hex'))],
})

const shapesOf = { words: wordShapes, phone: phoneShapes }

/** So many characters of every shape are looked up at once. */
const width = 8
/** Bits of a hash: most of what is written is passed over by one look at a table of this size. */
const mask = (1 << 20) - 1

const hashAt = (text: string, at: number) => {
  let hash = 0
  for (let n = at; n < at + width; n++) hash = (Math.imul(hash, 31) + text.charCodeAt(n)) | 0
  return hash & mask
}

/** Finds any of many shapes in one pass over what was written, however many they are. */
const finder = (shapes: readonly (readonly [string, Canary])[]) => {
  const seen = new Uint8Array(mask + 1)
  const byStart = Map.groupBy(shapes, ([shape]) => shape.slice(0, width))
  for (const start of byStart.keys()) {
    if (start.length < width) throw new Error('a shape too short to be looked for')
    seen[hashAt(start, 0)] = 1
  }
  return (written: string, found: Set<Canary>) => {
    let hash = 0
    let highest = 1
    for (let n = 1; n < width; n++) highest = Math.imul(highest, 31)
    for (let n = 0; n < written.length; n++) {
      if (n >= width) hash = (hash - Math.imul(highest, written.charCodeAt(n - width))) | 0
      hash = (Math.imul(hash, 31) + written.charCodeAt(n)) | 0
      const from = n - width + 1
      if (from < 0 || seen[hash & mask] === 0) continue
      for (const [shape, canary] of byStart.get(written.slice(from, from + width)) ?? [])
        if (written.startsWith(shape, from)) found.add(canary)
    }
  }
}

/** Looks for these, written in any shape: plainly, in other cases, spoken, in a URL, in base64 at any offset, in hex, backwards. */
export const seeker = (
  canaries: readonly Canary[],
  what: readonly (keyof typeof shapesOf)[] = ['words', 'phone'],
): ((written: string) => readonly Canary[]) => {
  const of = (kind: keyof Shapes, fold = (shape: string) => shape) =>
    canaries.flatMap((canary) =>
      what.flatMap((one) => shapesOf[one](canary)[kind].map((shape) => [fold(shape), canary] as const)),
    )
  const exact = finder(of('exact'))
  const folded = finder(of('folded', (shape) => shape.toLowerCase()))
  return (written) => {
    const found = new Set<Canary>()
    exact(written, found)
    folded(written.toLowerCase(), found)
    return [...found].sort((a, b) => a.n - b.n)
  }
}
