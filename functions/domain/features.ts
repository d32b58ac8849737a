import { plainWords } from './plain-words.ts'

/** Features share so many places; two that meet in one are told apart by what stands beside them. */
export type Places = 8192 | 32768

/** FNV-1a, 32 bits, folded to a place. */
const placeOf = (feature: string, places: Places): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < feature.length; at++) hash = Math.imul(hash ^ feature.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (places - 1)
}

const stem = 5
/** Letters of a piece of a word: what is misspelt shares most of its pieces with what was meant. */
const piece = 4

/** Where the features of a text lie: its words, how long ones begin, pieces of them, pairs of neighbours, and pairs with one word between. */
export const featuresOf = (text: string, places: Places): readonly number[] => {
  const place = (feature: string) => placeOf(feature, places)
  const found = new Set<number>()
  for (const clause of plainWords(text)) {
    const words = ['<', ...clause.split(' '), '>']
    for (const [at, word] of words.entries()) {
      found.add(place(word))
      if (word.length > stem) found.add(place(`${word.slice(0, stem)}*`))
      for (let from = 0; word.length >= piece && from + piece <= word.length; from++)
        found.add(place(`~${word.slice(from, from + piece)}`))
      const [next, afterNext] = [words[at + 1], words[at + 2]]
      if (next !== undefined) found.add(place(`${word} ${next}`))
      if (afterNext !== undefined) found.add(place(`${word} _ ${afterNext}`))
    }
  }
  return [...found]
}
