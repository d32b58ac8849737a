import { isSomebodyElses } from './danger/telling.ts'
import { phrase, plainWords } from './plain-words.ts'
import { themeScores } from './theme-scores.ts'
import { themeWords } from './theme-words.ts'
import { type Theme, themes } from './themes.ts'

/** A phrase that settles a theme weighs 3, a fair sign 2; a hint, 1, needs another beside it. */
const enough = 2

const signs = themes.flatMap((theme) =>
  themeWords[theme].map(([weight, words]) => ({ theme, weight, words: phrase(words) })),
)

/** Where two themes weigh the same, the rarer and more telling goes first; showing up is in most wins. */
const tellingFirst: readonly Theme[] = [
  'repair',
  'noticing-patterns',
  'boundaries',
  'asking-for-help',
  'self-compassion',
  'feelings',
  'rest',
  'showing-up',
]

/** Others are part of a no, of help, of a pause before reacting; but a son's sorry a sister's tears or a husband's cooking are not one's own. */
const onesOwn: ReadonlySet<Theme> = new Set(['repair', 'feelings', 'rest', 'self-compassion', 'showing-up'])

const weightOf = (theme: Theme, clauses: readonly string[]) => {
  const weights = signs.map((sign) => {
    if (sign.theme !== theme) return 0
    const found = clauses.some((clause) => {
      const match = sign.words.exec(clause)
      return match !== null && !(onesOwn.has(theme) && isSomebodyElses(clause.slice(0, match.index), ''))
    })
    return found ? sign.weight : 0
  })
  return weights.reduce<number>((sum, weight) => sum + weight, 0)
}

/** The themes whose phrases a text holds, the clearest first: zero to two. English, and a little Spanish. */
export const themesBySigns = (text: string): readonly Theme[] => {
  const clauses = plainWords(text)
  const found = tellingFirst
    .map((theme) => ({ theme, weight: weightOf(theme, clauses) }))
    .filter(({ weight }) => weight >= enough)
    .sort((one, other) => Math.min(other.weight, 3) - Math.min(one.weight, 3))
  return found.slice(0, 2).map(({ theme }) => theme)
}

/** A son's sorry, a sister's tears: what a phrase would settle, were it one's own. */
const isOfSomebodyElse = (text: string): boolean => {
  const clauses = plainWords(text)
  const own = [...onesOwn].filter((theme) => weightOf(theme, clauses) > 0)
  const anybodys = signs.filter(
    ({ theme, weight, words }) =>
      onesOwn.has(theme) && weight >= enough && clauses.some((clause) => words.test(clause)),
  )
  return anybodys.length > 0 && own.length === 0
}

/** In log odds: from where on what was learned names a theme beside one that a phrase settles, and a second where none does. */
const besideFrom = -0.5
const secondFrom = -2.5

/**
 * What the recap may notice in a win: zero to two themes, the clearest first. A phrase that settles a theme leads; where none
 * does, what was learned from some two thousand labelled texts. A single word is left to the phrases.
 */
export const themesOf = (text: string): readonly Theme[] => {
  const told = themesBySigns(text)
  if (told.length === 2 || plainWords(text).join(' ').split(' ').length < 2) return told
  if (told.length === 0 && isOfSomebodyElse(text)) return told
  const learned = themeScores(text)
  const [first, second] = [...themes, 'other' as const]
    .filter((theme) => !told.includes(theme as Theme))
    .map((theme) => ({ theme, score: learned[theme] }))
    .sort((one, other) => other.score - one.score)
  if (first === undefined || first.theme === 'other') return told
  if (told.length > 0) return first.score > besideFrom ? [...told, first.theme] : told
  return second !== undefined && second.theme !== 'other' && second.score > secondFrom
    ? [first.theme, second.theme]
    : [first.theme]
}

/** The words by which each theme of a win was noticed. */
export const themeSigns = (text: string, named: readonly Theme[]): readonly { theme: Theme; words: string }[] => {
  const clauses = plainWords(text)
  return named.flatMap((theme) =>
    signs
      .filter((sign) => sign.theme === theme)
      .flatMap((sign) => clauses.flatMap((clause) => sign.words.exec(clause)?.[0] ?? []))
      .slice(0, 1)
      .map((words) => ({ theme, words })),
  )
}

/** More than this in one text is one long win at the end: an entry each would cost more than it tells. */
const mostWins = 20

const marker = /^\s*(?:[-*•·–—](?!\d)\s*|\(?\d{1,2}[.)](?!\d)\s*)/

/** "1. x 2. y" on one line: split where the numbers count up from 1, else not at all. */
const splitNumbered = (line: string): readonly string[] => {
  if (!/^\s*\(?1[.)](?!\d)/.test(line)) return [line]
  const starts: number[] = []
  for (const found of line.matchAll(/(?<=^|\s)\(?(\d{1,2})[.)](?!\d)/g))
    if (Number(found[1]) === starts.length + 1) starts.push(found.index)
  return starts.map((start, n) => line.slice(start, starts[n + 1]))
}

const splitBulleted = (line: string): readonly string[] => (/^\s*•/.test(line) ? line.split(/(?<=\s)(?=•)/) : [line])

/** A heading ("Today:") belongs to what it announces. */
const withHeadings = (lines: readonly string[]): readonly string[] => {
  const done: string[] = []
  for (const line of lines) {
    const last = done.at(-1)
    if (last?.endsWith(':')) done[done.length - 1] = `${last} ${line}`
    else done.push(line)
  }
  return done
}

/** The wins of one text: its lines, or the items of a list, without their marks. A sentence with commas is one win. */
export const splitWins = (text: string): readonly string[] => {
  const items = text
    .split(/[\r\n\u2028]+/)
    .flatMap(splitNumbered)
    .flatMap(splitBulleted)
    .map((line) => line.replace(marker, '').trim())
    .filter((line) => line !== '')
  const wins = withHeadings(items)
  return wins.length <= mostWins ? wins : [...wins.slice(0, mostWins - 1), wins.slice(mostWins - 1).join('\n')]
}
