import { atHand } from './danger/at-hand.ts'
import { body } from './danger/body.ts'
import { control } from './danger/control.ts'
import { despair } from './danger/despair.ts'
import { emergency } from './danger/emergency.ts'
import { farewell } from './danger/farewell.ts'
import { harmByOthers } from './danger/harm-by-others.ts'
import { harmless } from './danger/harmless.ts'
import { hints } from './danger/hints.ts'
import { leaving } from './danger/leaving.ts'
import { means } from './danger/means.ts'
import { medical } from './danger/medical.ts'
import { others } from './danger/others.ts'
import { selfHarm } from './danger/self-harm.ts'
import { spanish } from './danger/spanish.ts'
import { spanishMore } from './danger/spanish-more.ts'
import { suicide } from './danger/suicide.ts'
import { isSomebodyElsesDanger, lately, longAgo } from './danger/telling.ts'
import { threat } from './danger/threat.ts'
import { violence } from './danger/violence.ts'
import { wounds } from './danger/wounds.ts'
import { plainWords } from './plain-words.ts'
import type { Danger } from './texts.ts'

/** Drawn-out words, read both ways: "diiie" has one i, "killll" two l's. */
const readings = (clause: string): readonly string[] => {
  const single = clause.replace(/([a-z])\1{2,}/g, '$1')
  return single === clause ? [clause] : [single, clause.replace(/([a-z])\1{2,}/g, '$1$1')]
}

/** All rules, in no order: where several kinds are told, `precedence` decides. */
export const dangerRules = [
  ...suicide,
  ...despair,
  ...farewell,
  ...means,
  ...selfHarm,
  ...violence,
  ...harmByOthers,
  ...threat,
  ...medical,
  ...body,
  ...others,
  ...hints,
  ...leaving,
  ...atHand,
  ...wounds,
  ...control,
  ...emergency,
  ...spanish,
  ...spanishMore,
]

/** Which kind is answered when several are told: the suicide text names the lines that serve most. */
const precedence: readonly Danger[] = ['suicide', 'violence', 'medical', 'someone-else']

type Told = { danger: Danger; from: number; to: number }

const byAnother = /^(he|she|they|said|says|put|held|pointed|pulled|threat\w*|wants|tried|going)\b(?!.*\bmyself\b)/

const dangersInClause = (clause: string, pastTold: boolean): readonly Danger[] => {
  const words = harmless.reduce((rest, idiom) => rest.replace(idiom, '_'), clause)
  // A past beside it is overruled by words of these days in the same clause: "two years clean and I cut again last night".
  const past = pastTold && !lately.test(words.replace(longAgo, '_'))
  const told = dangerRules.flatMap((rule): readonly Told[] => {
    if (past && rule.holds === 'unless-past') return []
    // Most rules say nothing of most clauses, and `matchAll` copies the whole pattern before it looks.
    if (words.search(rule.words) < 0) return []
    return [...words.matchAll(rule.words)].map(({ index: from, 0: match }) => {
      const to = from + match.length
      const elses = isSomebodyElsesDanger(rule.kind, words.slice(0, from), match, words.slice(to))
      return { danger: elses ? 'someone-else' : rule.kind, from, to }
    })
  })
  // "He put a gun to my head" holds "gun to my head", and is no wish to die.
  const threatened = told.filter(({ danger, from }) => danger === 'violence' && byAnother.test(words.slice(from)))
  return told
    .filter((one) => one.danger !== 'suicide' || !threatened.some(({ from, to }) => from < one.from && one.to <= to))
    .map(({ danger }) => danger)
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
