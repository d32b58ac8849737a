import { syllable } from 'syllable'
import type { Language } from '../../functions/domain/participant.ts'

const vowels = 'aeiouáéíóúü'
/** A vowel group is a syllable; two strong vowels beside each other are two, as is an accented í or ú beside another. */
const spanishSyllables = (word: string): number => {
  const plain = word
    .toLowerCase()
    .replace(/qu(?=[eiéí])|gu(?=[eiéí])/g, 'k')
    .replace(/y$/, 'i')
  const groups = plain.match(new RegExp(`[${vowels}]+`, 'g')) ?? []
  const within = (group: string) => (group.match(/[aeoáéó](?=[aeoáéó])|[íú](?=[aeo])|[aeo](?=[íú])/g) ?? []).length
  return Math.max(
    1,
    groups.reduce((sum, group) => sum + 1 + within(group), 0),
  )
}

/**
 * The school grade a text can be read in. English: Flesch-Kincaid (1975). Spanish: Crawford (1984), made for the primary
 * grades. Both were made for whole pages, so on a single line they are a bound to stay under and no measurement.
 */
export const readingGrade = (text: string, language: Language): number => {
  const words = text.match(/[\p{L}\p{N}'&]+/gu) ?? []
  const sentences = text.split(/[.?!:;]+(?=\s|$|")|\n/).filter((part) => /\p{L}/u.test(part)).length
  if (words.length === 0 || sentences === 0) return 0
  const count = language === 'en' ? syllable : spanishSyllables
  const syllables = words.reduce((sum, word) => sum + Math.max(1, count(word)), 0)
  return language === 'en'
    ? 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59
    : -0.205 * (100 * (sentences / words.length)) + 0.049 * (100 * (syllables / words.length)) - 3.407
}
