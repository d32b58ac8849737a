/*
 * What a text must hold for a pattern to match at all, worked out from the pattern itself: "(want|need) to (\w+ ){0,2}die" needs
 * "want to " or "need to ". Hundreds of patterns look at every text, nearly all in vain; this tells most of them so
 * for the price of a few bits (the idea of https://swtch.com/~rsc/regexp/regexp4.html, of a search engine for patterns).
 */

type Part =
  | { is: 'letters'; letters: string }
  | { is: 'either'; ways: readonly (readonly Part[])[] }
  | { is: 'repeated'; part: Part; least: number; most: number }
  | { is: 'nothing' | 'anything' }

const nothing: Part = { is: 'nothing' }
const anything: Part = { is: 'anything' }

/** An underscore stands for what was taken out of a text, so it may not be in the text that is looked at. */
const letters = /[a-z0-9 ]+(?![?*+{])/y
const lookaround = /\(\?<?[=!]/y
const repetition = /(?:[?*+]|\{(\d+)(,?)(\d*)\})\??/y

/** Reads a pattern as they are written in these folders; of what it does not know nothing is claimed. */
const parse = (source: string): readonly (readonly Part[])[] => {
  let at = 0
  const sees = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at
    return pattern.exec(source)
  }
  const part = (): Part => {
    const run = sees(letters)
    if (run !== null) {
      at += run[0].length
      return { is: 'letters', letters: run[0] }
    }
    const sign = source[at] ?? ''
    if (sign === '(') {
      const looks = sees(lookaround)
      at += looks?.[0].length ?? (source.startsWith('(?:', at) ? 3 : 1)
      const inside = ways()
      at++
      return looks === null ? { is: 'either', ways: inside } : nothing
    }
    at++
    if (sign === '[') {
      const end = source.indexOf(']', at)
      const signs = source.slice(at, end)
      at = end + 1
      if (!/^[a-z]+$/.test(signs)) return anything
      return { is: 'either', ways: [...signs].map((one) => [{ is: 'letters', letters: one }]) }
    }
    if (sign === '\\') return source[at++] === 'b' ? nothing : anything
    if (sign === '^' || sign === '$') return nothing
    return /[a-z0-9 ]/.test(sign) ? { is: 'letters', letters: sign } : anything
  }
  const repeats = (one: Part): Part => {
    const times = sees(repetition)
    if (times === null) return one
    at += times[0].length
    const [said, from, comma, to] = times
    if (from === undefined)
      return { is: 'repeated', part: one, least: said[0] === '+' ? 1 : 0, most: said[0] === '?' ? 1 : Infinity }
    const least = Number(from)
    return { is: 'repeated', part: one, least, most: comma === '' ? least : Number(to || Infinity) }
  }
  const ways = (): readonly (readonly Part[])[] => {
    const all: Part[][] = []
    let way: Part[] = []
    for (; at < source.length && source[at] !== ')'; )
      if (source[at] === '|') {
        at++
        all.push(way)
        way = []
      } else way.push(repeats(part()))
    all.push(way)
    return all
  }
  return ways()
}

/** What is known of a part: all that it can match, where that is little; else strings of which every match holds one. */
type Known = { exact: readonly string[] | undefined; oneOf: readonly string[] | undefined }

/** More strings than this are not told apart. */
const mostExact = 24

const unknown: Known = { exact: undefined, oneOf: undefined }
const empty: Known = { exact: [''], oneOf: undefined }

/** How much such a list lets through: long strings little, short ones and many of them much; very short ones everything. */
const lets = (strings: readonly string[] | undefined): number => {
  if (strings === undefined) return Infinity
  let sum = 0
  for (const { length } of strings) {
    if (length < 3) return Infinity
    sum += weights[length] ?? 0
  }
  return sum
}
const weights = Array.from({ length: 16 }, (_, length) => 5 ** -length)

const better = (one: readonly string[] | undefined, other: readonly string[] | undefined) =>
  other !== undefined && (one === undefined || lets(other) < lets(one)) ? other : one

const between = (before: string, strings: readonly string[], after: string): readonly string[] =>
  before === '' && after === '' ? strings : strings.map((one) => before + one + after)

const cross = (some: readonly string[], others: readonly string[]): readonly string[] => {
  const [only = ''] = some
  if (some.length === 1) return between(only, others, '')
  const all: string[] = []
  for (const one of some) for (const other of others) all.push(one + other)
  return all
}

/** The space that all of them end in, if they do: it tells a word from the end of another. */
const spaceAfter = (strings: readonly string[]) => (strings.every((one) => one.endsWith(' ')) ? ' ' : '')
const spaceBefore = (next: Part | undefined, otherwise: string) => {
  if (next === undefined) return otherwise
  return next.is === 'letters' && next.letters.startsWith(' ') ? ' ' : ''
}

const knownOf = (part: Part, before: string, after: string): Known => {
  if (part.is === 'letters') return { exact: [part.letters], oneOf: undefined }
  if (part.is === 'either') return either(part.ways, before, after)
  if (part.is !== 'repeated') return part.is === 'nothing' ? empty : unknown
  const { least, most } = part
  if (most === 1 && least === 1) return knownOf(part.part, '', '')
  if (least > 0) {
    const { exact, oneOf } = knownOf(part.part, '', '')
    return { exact: undefined, oneOf: exact ?? oneOf }
  }
  const once = most === 1 ? knownOf(part.part, '', '').exact : undefined
  return once === undefined ? unknown : { exact: ['', ...once], oneOf: undefined }
}

/** One part after the other; `before` and `after` are what surely stands around them, and belong to no `exact`. */
const inTurn = (parts: readonly Part[], before: string, after: string): Known => {
  let run: readonly string[] = ['']
  let around = before
  let best: readonly string[] | undefined
  let broken = false
  for (let n = 0; n < parts.length; n++) {
    const space = run.length === 1 && run[0] === '' ? around : spaceAfter(run)
    const { exact, oneOf } = knownOf(parts[n] ?? nothing, space, spaceBefore(parts[n + 1], after))
    if (exact !== undefined && run.length * exact.length <= mostExact) run = cross(run, exact)
    else {
      broken = true
      best = better(better(best, between(around, run, '')), oneOf)
      run = exact ?? ['']
      around = ''
    }
  }
  return broken
    ? { exact: undefined, oneOf: better(best, between(around, run, after)) }
    : { exact: run, oneOf: undefined }
}

const either = (ways: readonly (readonly Part[])[], before: string, after: string): Known => {
  const [only] = ways
  if (ways.length === 1 && only !== undefined) return inTurn(only, before, after)
  const all: Known[] = []
  let exacts = 0
  for (const way of ways) {
    const known = inTurn(way, before, after)
    exacts += known.exact?.length ?? Infinity
    if (known.exact === undefined && lets(known.oneOf) === Infinity) return unknown
    all.push(known)
  }
  if (exacts <= mostExact) return { exact: all.flatMap(({ exact }) => exact ?? []), oneOf: undefined }
  const oneOf: string[] = []
  for (const known of all) {
    const strings = known.exact === undefined ? known.oneOf : between(before, known.exact, after)
    if (strings === undefined || lets(strings) === Infinity) return unknown
    for (const one of strings) oneOf.push(one)
  }
  return { exact: undefined, oneOf }
}

const whole = /^\\b\(\?:(.*)\)\(\?!\\w\)$/

/**
 * Strings of which every match of this pattern holds at least one, where the text stands between two spaces; undefined when
 * there are none to tell.
 */
export const neededWords = (source: string): readonly string[] | undefined => {
  const words = whole.exec(source)?.[1]
  const space = words === undefined ? '' : ' '
  const { exact, oneOf } = either(parse(words ?? source), space, space)
  const strings = exact === undefined ? oneOf : between(space, exact, space)
  return lets(strings) === Infinity ? undefined : strings
}
