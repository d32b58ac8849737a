import { phrased } from '../plain-words.ts'
import { Pattern } from '../sought.ts'
import type { Danger } from '../texts.ts'
import type { DangerRule } from './vocabulary.ts'

/**
 * Signs that mean danger together, wherever in a text they stand: pills on the nightstand, and everybody asleep. Each is
 * harmless alone, and a word of `unless` (a pharmacy, a sunset) makes them harmless again.
 */
export type Together = {
  kind: Danger
  holds: DangerRule['holds']
  signs: readonly Pattern[]
  /** The sign beside which it is said whose danger it is. */
  whose: Pattern
  unless: Pattern | undefined
}

/** One idea: its reason, the signs it takes (the first says whose it is), and what makes it harmless. */
type Row = readonly [why: string, signs: readonly [string, ...string[]], unless?: string]

const pattern = (words: string) => new Pattern(phrased(words))

export const together = (kind: Danger, holds: DangerRule['holds'], rows: readonly Row[]): readonly Together[] =>
  rows.map(([, signs, unless]) => {
    const patterns = signs.map(pattern)
    return {
      kind,
      holds,
      // The shortest first: most texts are done with it there, and short patterns are read fastest.
      signs: patterns.toSorted((one, other) => one.source.length - other.source.length),
      whose: patterns[0] ?? pattern(signs[0]),
      unless: unless === undefined ? undefined : pattern(unless),
    }
  })

/** `one` and then `other`, a few words apart. (Not named `then`: a module that exports one never finishes `import()`.) */
export const inOrder = (one: string, other: string, words = 5) => `(?:${one}) (?:\\w+ ){0,${words}}(?:${other})`

/** The same, whichever comes first. */
export const near = (one: string, other: string, words = 5) =>
  `(?:${inOrder(one, other, words)}|${inOrder(other, one, words)})`

/** Between two clauses of a joined text: a word of its own, so gaps count it and no phrase of words holds it. */
export const clauseEnd = ' _ '
