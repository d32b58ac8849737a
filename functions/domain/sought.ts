import { neededWords } from './needed-words.ts'
import { spread } from './spread.ts'

/** A pattern that is compiled when it is first used: of hundreds most never are, in the life of a function. */
export class Pattern {
  readonly source: string
  private readonly flags: string
  private made: RegExp | undefined

  constructor(source: string, flags = '') {
    this.source = source
    this.flags = flags
  }

  get compiled(): RegExp {
    this.made ??= new RegExp(this.source, this.flags)
    return this.made
  }
}

/** How common letters are, roughly, in English and Spanish; a number for each, from 1. */
const letters = ' eaotinsrhldcumfgpwybvkxjqz_'
const codes = new Uint8Array(128).fill(31)
for (let n = 0; n < letters.length; n++) codes[letters.charCodeAt(n)] = n + 1

const codeAt = (text: string, at: number) => codes[text.charCodeAt(at) & 127] ?? 31

/** Three letters that follow each other, as a number. */
const gramAt = (text: string, at: number) =>
  (codeAt(text, at) << 10) | (codeAt(text, at + 1) << 5) | codeAt(text, at + 2)
const grams = 1 << 15

/** In most texts, whatever their letters. */
const common = new Uint8Array(grams)
for (const gram of ' my|my |ing|ng |ver|er |ugh|igh|wit|ith|th |for|or |app|and|nd |day|ay |car|was|as |the|he | to|to | th|y f|y w|y s|y m|you|ou |ent|ion|ght|ht |ve |ed |ly |out|ut |day|me | me|get|got|all|ll |not|ot |hav|ave|wan|ant|nt |can|an |no | i |own|wn |ome|one|but|my b|ill|ood|ust|rea|our|ear|eve|que|ue | de|de | la|la | el|el |est|con|por|par|ara'.split(
  '|',
))
  common[gramAt(gram, 0)] = 1

const rarity = (gram: number) => (common[gram] === 1 ? 0 : (gram >> 10) + ((gram >> 5) & 31) + (gram & 31))

const rarestIn = (string: string): number => {
  let best = 0
  for (let at = 1; at + 2 < string.length; at++)
    if (rarity(gramAt(string, at)) > rarity(gramAt(string, best))) best = at
  return best
}

/** So many letters of a needed string are looked for, around its rarest. */
const most = 6
const shortened = (string: string): string => {
  const from = Math.max(0, Math.min(rarestIn(string) - 2, string.length - most))
  return string.slice(from, from + most)
}

/** What is looked for, worked out before: `owners` are the patterns that need each of the strings, by their place among all. */
export type Needed = { of: number; always: readonly number[]; strings: string; owners: string }

const ofPatterns = (patterns: readonly Pattern[]) => spread(patterns.map(({ source }) => source).join('\n'))

/** Works out which strings the patterns need. Takes a while, so what comes of it is kept beside the danger rules. */
export const neededBy = (patterns: readonly Pattern[]): Needed => {
  const owners = new Map<string, Set<number>>()
  const always: number[] = []
  for (const [n, { source }] of patterns.entries()) {
    const needed = neededWords(source)
    if (needed === undefined) always.push(n)
    for (const string of needed ?? []) {
      const short = shortened(string)
      const known = owners.get(short)
      if (known === undefined) owners.set(short, new Set([n]))
      else known.add(n)
    }
  }
  return {
    of: ofPatterns(patterns),
    always,
    strings: [...owners.keys()].join('|'),
    owners: [...owners.values()].map((each) => [...each].map((n) => n.toString(36)).join(',')).join('|'),
  }
}

/** Which patterns may match somewhere in a text; surely none of the others does. */
export type Found = ReadonlySet<Pattern>

/**
 * Finds which of many patterns may match a text of plain words, for a look at each three letters of it. What was `prepared` for
 * other patterns is worked out anew.
 */
export const seek = (patterns: readonly Pattern[], prepared?: Needed): ((words: string) => Found) => {
  const needed = prepared?.of === ofPatterns(patterns) ? prepared : neededBy(patterns)
  const strings = needed.strings.split('|')
  const owners = needed.owners.split('|')
  const read = new Array<readonly Pattern[] | undefined>(owners.length)
  const ownersOf = (n: number) => {
    read[n] ??= (owners[n] ?? '').split(',').flatMap((owner) => patterns[Number.parseInt(owner, 36)] ?? [])
    return read[n]
  }
  /** The strings that have this gram as their rarest, as a list: the last of them, and before each the next. */
  const last = new Int16Array(grams).fill(-1)
  const before = new Int16Array(strings.length)
  for (let n = 0; n < strings.length; n++) {
    const string = strings[n] ?? ''
    const gram = gramAt(string, rarestIn(string))
    before[n] = last[gram] ?? -1
    last[gram] = n
  }
  const always = needed.always.flatMap((n) => patterns[n] ?? [])

  return (words) => {
    const text = ` ${words} `
    const found = new Set(always)
    const seen = new Uint32Array(grams >> 5)
    for (let at = 0; at + 2 < text.length; at++) {
      const gram = gramAt(text, at)
      let n = last[gram] ?? -1
      if (n < 0) continue
      const bit = 1 << (gram & 31)
      if (((seen[gram >> 5] ?? 0) & bit) !== 0) continue
      seen[gram >> 5] = (seen[gram >> 5] ?? 0) | bit
      for (; n >= 0; n = before[n] ?? -1)
        if (text.includes(strings[n] ?? '')) for (const owner of ownersOf(n)) found.add(owner)
    }
    return found
  }
}
