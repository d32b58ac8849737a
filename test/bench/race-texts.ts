import { randomBytes } from 'node:crypto'

/** One post of one text: posted again, it has the same of everything. The token is a word of the body that no other text has. */
export type Post = { sid: string; from: string; body: string; token: string }

const newSid = () => `SM${randomBytes(16).toString('hex')}`

export const joins = (phones: readonly string[]): Post[] =>
  phones.map((from) => ({ sid: newSid(), from, body: 'JOIN', token: '' }))

const tokens = /\bt[0-9a-f]{8}n\d{6}\b/g

/** Texts without end, phone after phone, none like another: not even like one of another run, which a peer may still hold. */
export const writer = (phones: readonly string[]) => {
  const run = randomBytes(4).toString('hex')
  let written = 0
  const text = (): Post => {
    const token = `t${run}n${String(written).padStart(6, '0')}`
    const from = phones[written++ % phones.length] ?? ''
    return { sid: newSid(), from, body: `I kept going, small step ${token}`, token }
  }
  return (count: number): Post[] => Array.from({ length: count }, text)
}

/** Every tenth text is posted again: by turns right behind itself, so that both are under way at the same time, and after all others. */
export const withRepeats = (texts: readonly Post[]): Post[] => {
  const again = texts.filter((_, n) => n % 10 === 0)
  const atOnce = new Set(again.filter((_, n) => n % 2 === 0))
  return [
    ...texts.flatMap((text) => (atOnce.has(text) ? [text, text] : [text])),
    ...again.filter((text) => !atOnce.has(text)),
  ]
}

/** Of the texts that were posted, by token: acknowledged, of these the ones that are nowhere, and those that are there more than once. */
export type Verdict = { acknowledged: number; lost: number; twice: number }

export const verdict = (
  posted: ReadonlySet<string>,
  acknowledged: ReadonlySet<string>,
  stored: readonly string[],
): Verdict => {
  const times = new Map<string, number>()
  for (const text of stored)
    for (const token of new Set(text.match(tokens)))
      if (posted.has(token)) times.set(token, (times.get(token) ?? 0) + 1)
  return {
    acknowledged: acknowledged.size,
    lost: [...acknowledged].filter((token) => !times.has(token)).length,
    twice: [...times.values()].filter((count) => count > 1).length,
  }
}
