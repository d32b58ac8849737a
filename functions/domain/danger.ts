import { atHand } from './danger/at-hand.ts'
import { backAgain } from './danger/back-again.ts'
import { body } from './danger/body.ts'
import { captivity } from './danger/captivity.ts'
import { children } from './danger/children.ts'
import { collapse } from './danger/collapse.ts'
import { control } from './danger/control.ts'
import { despair } from './danger/despair.ts'
import { emergency } from './danger/emergency.ts'
import { failingBody } from './danger/failing-body.ts'
import { farewell } from './danger/farewell.ts'
import { freshWounds } from './danger/fresh-wounds.ts'
import { further } from './danger/further.ts'
import { halfSaid } from './danger/half-said.ts'
import { harmByOthers } from './danger/harm-by-others.ts'
import { harmless } from './danger/harmless.ts'
import { hints } from './danger/hints.ts'
import { learnedDanger } from './danger/learned.ts'
import { leaving } from './danger/leaving.ts'
import { means } from './danger/means.ts'
import { medical } from './danger/medical.ts'
import { nearThem } from './danger/near-them.ts'
import needed from './danger/needed.json' with { type: 'json' }
import { others } from './danger/others.ts'
import { isOthersOver, isSurvived } from './danger/over.ts'
import { plainly } from './danger/plainly.ts'
import { refusingCare } from './danger/refusing-care.ts'
import { selfHarm } from './danger/self-harm.ts'
import { settingInOrder } from './danger/setting-in-order.ts'
import { spanish } from './danger/spanish.ts'
import { spanishHarm } from './danger/spanish-harm.ts'
import { spanishMore } from './danger/spanish-more.ts'
import { spanishSigns } from './danger/spanish-signs.ts'
import { respelt } from './danger/spelling.ts'
import { suicide } from './danger/suicide.ts'
import { isSomebodyElsesDanger, lately, longAgo } from './danger/telling.ts'
import { threat } from './danger/threat.ts'
import { clauseEnd, type Together } from './danger/together.ts'
import { vengeance } from './danger/vengeance.ts'
import { violence } from './danger/violence.ts'
import { waysOut } from './danger/ways-out.ts'
import { wish } from './danger/wish.ts'
import { withinReach } from './danger/within-reach.ts'
import { wounds } from './danger/wounds.ts'
import { plainWords } from './plain-words.ts'
import { type Found, type Pattern, seek } from './sought.ts'
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
  ...plainly,
  ...halfSaid,
  ...further,
]

/** Signs that are danger together; `backAgain` is read with its idioms, the others without. */
export const dangerSigns = [
  ...wish,
  ...waysOut,
  ...settingInOrder,
  ...withinReach,
  ...freshWounds,
  ...refusingCare,
  ...collapse,
  ...captivity,
  ...children,
  ...vengeance,
  ...nearThem,
  ...failingBody,
]
/** The same in Spanish, looked for only where there is some. */
export const dangerSignsInSpanish = [...spanishSigns, ...spanishHarm]
const someSpanish =
  /\b(que|de|la|el|tu|mi|mis|ya|los|las|una|en|por|para|con|se|esta|estoy|muy|yo|pero|del|al|porque|todo|todos|nada|hoy|anoche|nos|tengo|quiero|voy|si|es|un|lo|le|les|te|su|sus|mama|papa|ni|nadie|vida|adios|gracias|deje)\b/

/** Which kind is answered when several are told: the suicide text names the lines that serve most. */
const precedence: readonly Danger[] = ['suicide', 'violence', 'medical', 'someone-else']

type Told = { danger: Danger; from: number; to: number }

const byAnother = /^(he|she|they|said|says|put|held|pointed|pulled|threat\w*|wants|tried|going)\b(?!.*\bmyself\b)/

/** All that is looked for; `needed.json` has what was worked out of it. */
export const dangerPatterns: readonly Pattern[] = [
  ...harmless,
  ...dangerRules.map(({ words }) => words),
  ...[...dangerSigns, ...dangerSignsInSpanish, ...backAgain].flatMap(({ signs }) => signs),
]

const patternsIn = seek(dangerPatterns, needed)

const withoutIdioms = (clause: string, may: Found): string =>
  harmless.reduce((rest, idiom) => (may.has(idiom) ? rest.replace(idiom.compiled, '_') : rest), clause)

const dangersInClause = (words: string, pastTold: boolean, may: Found): readonly Danger[] => {
  // A past beside it is overruled by words of these days in the same clause: "two years clean and I cut again last night".
  const past = pastTold && !lately.test(words.replace(longAgo, '_'))
  const told = dangerRules.flatMap((rule): readonly Told[] => {
    if (!may.has(rule.words) || (past && rule.holds === 'unless-past')) return []
    // `matchAll` copies the whole pattern before it looks.
    if (words.search(rule.words.compiled) < 0) return []
    return [...words.matchAll(rule.words.compiled)].map(({ index: from, 0: match }) => {
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

/** What the whole text tells by its signs, clauses joined: whose it is, the first sign's own clause says. */
const dangersTogether = (
  words: string,
  pastTold: boolean,
  may: Found,
  rows: readonly Together[],
): readonly Danger[] => {
  const past = pastTold && !lately.test(words.replace(longAgo, '_'))
  return rows.flatMap(({ kind, holds, signs, whose, unless }): readonly Danger[] => {
    if ((past && holds === 'unless-past') || !signs.every((sign) => may.has(sign))) return []
    if (!signs.every(({ compiled }) => compiled.test(words)) || unless?.compiled.test(words)) return []
    const { 0: match = '', index = 0 } = whose.compiled.exec(words) ?? {}
    const before = words.slice(words.lastIndexOf(clauseEnd, index) + 1, index)
    return [isSomebodyElsesDanger(kind, before, match, '') ? 'someone-else' : kind]
  })
}

/**
 * What urgent danger a text speaks of, or nothing: by rules, and where none knows its words by what was learned of others.
 * It answers without a network, and is made to miss little: a false alarm costs one kind text too many. Idiom, mourning,
 * and danger survived are no danger. English, basic Spanish.
 */
export const dangerIn = (text: string): Danger | undefined => dangerByRules(text) ?? byLearning(text)

/** A safety plan, and means that were locked away, are told in the words of danger: they are care that was taken. */
const cared = /\bsafety plan\b|\block ?box\b/

const byLearning = (text: string): Danger | undefined => {
  const clauses = plainWords(text)
  const past = clauses.some((clause) => longAgo.test(clause) && !lately.test(clause.replace(longAgo, '_')))
  const inHand = past || clauses.some((clause) => cared.test(clause))
  return inHand || isOthersOver(clauses) || isSurvived(clauses) ? undefined : learnedDanger(text)
}

/** By the rules alone. */
const dangerByRules = (text: string): Danger | undefined => {
  const clauses = plainWords(text).map(respelt).flatMap(readings)
  const pastTold = clauses.some((clause) => longAgo.test(clause))
  const joined = clauses.join(clauseEnd)
  // Taking idioms out adds no words, so what is not in the text as it came is in none of its parts.
  const may = patternsIn(joined)
  const plain = clauses.map((clause) => withoutIdioms(clause, may))
  const whole = plain.join(clauseEnd)
  const dangers = new Set([
    ...plain.flatMap((clause) => dangersInClause(clause, pastTold, may)),
    ...dangersTogether(whole, pastTold, may, dangerSigns),
    ...(someSpanish.test(whole) ? dangersTogether(whole, pastTold, may, dangerSignsInSpanish) : []),
    ...dangersTogether(joined, pastTold, may, backAgain),
  ])
  return precedence.find((danger) => dangers.has(danger))
}
