import { dangerModel } from '../danger-model.ts'
import { scorer } from '../linear-model.ts'
import type { Danger } from '../texts.ts'

/** The kinds that are learned, in the order of the model's classes; the class after them is none. */
export const learnedKinds = ['suicide', 'violence', 'medical', 'someone-else'] as const satisfies readonly Danger[]

/** By how much, in log odds, a kind must be likelier than none: set so that about one win in 200 is taken for danger by it (two authors, whose texts taught nothing). */
const margin = 0.6
/** Who says one terrible thing at the end of a good day says it in a sentence of its own; shorter ones say too little alone. */
const leastWords = 4
/** Sentences read of one text, so that the longest one costs no more than a few milliseconds. */
const mostSentences = 24

const scores = scorer(dangerModel)

const sentencesOf = (text: string): readonly string[] =>
  text
    .split(/[.!?\n]+/)
    .filter((sentence) => sentence.trim().split(/\s+/).length >= leastWords)
    .slice(0, mostSentences)

/** The likeliest kind, where one is likelier than none by the margin, and by how much. */
const likeliest = (text: string): { kind: Danger; by: number } | undefined => {
  const told = scores(text)
  const none = told[learnedKinds.length] ?? 0
  const [best] = learnedKinds
    .map((kind, row) => ({ kind, by: (told[row] ?? 0) - none }))
    .sort((one, other) => other.by - one.by)
  return best !== undefined && best.by > margin ? best : undefined
}

/**
 * The danger that a text as a whole, or one of its sentences, is likely to tell: learned from what several people wrote,
 * for what is said in words no rule knows. The rules are asked first; they hold what must never be missed.
 */
export const learnedDanger = (text: string): Danger | undefined => {
  const sentences = sentencesOf(text)
  if (text.trim().split(/\s+/).length < leastWords) return undefined
  const [most] = [text, ...(sentences.length > 1 ? sentences : [])]
    .flatMap((part) => likeliest(part) ?? [])
    .sort((one, other) => other.by - one.by)
  return most?.kind
}
