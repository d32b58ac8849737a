import { plainWords } from './plain-words.ts'

/** Features share so many places; two that meet in one are told apart by what stands beside them. */
export type Places = 8192 | 32768

/** FNV-1a, 32 bits, going on from the hash of what stands before. */
const hashed = (text: string, hash = 0x811c9dc5, from = 0, to = text.length): number => {
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

const stem = 5
/** Letters of a piece of a word: what is misspelt shares most of its pieces with what was meant. */
const piece = 4
const ofPiece = hashed('~')

/** Where the features of a text lie: its words, how long ones begin, pieces of them, pairs of neighbours, and pairs with one word between. */
export const featuresOf = (text: string, places: Places): readonly number[] => {
  const found = new Set<number>()
  // Folded to a place.
  const add = (hash: number) => found.add((hash ^ (hash >>> 15)) & (places - 1))
  for (const clause of plainWords(text)) {
    const words = ['<', ...clause.split(' '), '>']
    for (const [at, word] of words.entries()) {
      const whole = hashed(word)
      add(whole)
      if (word.length > stem) add(hashed('*', hashed(word, undefined, 0, stem)))
      for (let from = 0; word.length >= piece && from + piece <= word.length; from++)
        add(hashed(word, ofPiece, from, from + piece))
      const [next, afterNext] = [words[at + 1], words[at + 2]]
      if (next !== undefined) add(hashed(next, hashed(' ', whole)))
      if (afterNext !== undefined) add(hashed(afterNext, hashed(' _ ', whole)))
    }
  }
  return [...found]
}
