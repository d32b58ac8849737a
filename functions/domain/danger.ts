import { harmless } from './danger/harmless.ts'
import { medical } from './danger/medical.ts'
import { spanish } from './danger/spanish.ts'
import { suicide } from './danger/suicide.ts'
import { isSomebodyElses, lately, longAgo } from './danger/telling.ts'
import { violence } from './danger/violence.ts'
import { plainWords } from './plain-words.ts'
import type { Danger } from './texts.ts'

/** Drawn-out words, read both ways: "diiie" has one i, "killll" two l's. */
const readings = (clause: string): readonly string[] => {
  const single = clause.replace(/([a-z])\1{2,}/g, '$1')
  return single === clause ? [clause] : [single, clause.replace(/([a-z])\1{2,}/g, '$1$1')]
}

/** All rules, in no order: where several kinds are told, `precedence` decides. */
export const dangerRules = [...suicide, ...violence, ...medical, ...spanish]

/** Which kind is answered when several are told: the suicide text names the lines that serve most. */
const precedence: readonly Danger[] = ['suicide', 'violence', 'medical', 'someone-else']

const dangersInClause = (clause: string, pastTold: boolean): readonly Danger[] => {
  const words = harmless.reduce((rest, idiom) => rest.replace(idiom, '_'), clause)
  // A past beside it is overruled by words of these days in the same clause: "two years clean and I cut again last night".
  const past = pastTold && !lately.test(words.replace(longAgo, '_'))
  return dangerRules.flatMap((rule): readonly Danger[] => {
    if (past && rule.holds === 'unless-past') return []
    return [...words.matchAll(rule.words)].map((match) =>
      isSomebodyElses(words.slice(0, match.index), match[0]) ? 'someone-else' : rule.kind,
    )
  })
}

/**
 * What urgent danger a text speaks of, or nothing. Rules alone, so it answers without a network. Made to miss little:
 * a false alarm costs one kind text too many. Idiom, mourning, and danger survived are no danger. English, basic Spanish.
 */
export const dangerIn = (text: string): Danger | undefined => {
  const clauses = plainWords(text).flatMap(readings)
  const pastTold = clauses.some((clause) => longAgo.test(clause))
  const dangers = new Set(clauses.flatMap((clause) => dangersInClause(clause, pastTold)))
  return precedence.find((danger) => dangers.has(danger))
}
