import { phrase } from '../plain-words.ts'
import type { Danger } from '../texts.ts'
import { household, kin } from './vocabulary.ts'

const count =
  '(\\d+|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|sixty|ninety|hundred|several|many|few|couple( of)?|over a|almost a|half a)( more| whole| full| and a half)?'

/** Signs that a danger is told as past: time counted, being clean of it, a childhood, a year. */
export const longAgo = phrase(
  [
    `${count} (years?|yrs?|months?|mos?|decades?) (\\w+ )?(ago|since|clean|free|without|no|out|from|of|sober|strong|safe|later|after|past|today|self)`,
    `${count} (days?|weeks?|wks?) (clean|free|without|sober|strong|self harm free|no|since|out of)`,
    `(clean|free) (from|of|off|for) (cutting|self ?harm\\w*|sh)|self ?harm free|clean (for )?${count}`,
    `(have|has) not (\\w+ )?(thought|felt|been|wanted|had|cut|self ?harmed|hurt|burned|harmed|tried|attempted|overdosed)( \\w+){0,4} (in|for|since)`,
    `first (day|week|month|birthday|christmas|time|year|night)( \\w+){0,4} (without|no|since)`,
    `(last|this time last) (year|spring|summer|fall|winter)|in (19|20)\\d\\d|since (19|20)\\d\\d|years (later|before|back)`,
    `(when|while) i was (an? \\w+|in (school|college|high|middle|rehab|the army)|\\d+|little|young\\w*|married|growing up)|as a (kid|child|teen\\w*)|(my|in) childhood|growing up|in (high school|college|my (teens|twenties|thirties|past|20s|30s))|back then|my (old|former) (life|self)|in the past|long ago|anniversary|survivor|survived`,
    `(faced|testified against|confronted|sentenced|convicted|reported|forgave|tell\\w* my story)( \\w+){0,3} (man|men|guy|person|one|uncle|rapist|dad|father) who|my old|(surviving|survived) (abuse|rape|assault)|used to`,
    `hace (\\w+ )?(anos?|meses|un ano|un mes)|llevo (\\w+ ){1,3}(sin|limpi[ao])|cuando era (nin[ao]|chic[ao]|joven)|de (nin[ao]|chic[ao])`,
  ].join('|'),
)

/** Signs that it is of these days after all: a relapse beside a count of clean months is no past. */
export const lately = phrase(
  'again(?! (ever|never))|last night|tonight|relapsed?|right now|this (morning|week|weekend|evening)|yesterday|just now|came back|anoche|ayer|otra vez',
)

const somebodyElse = phrase(
  `he|she|they|him|her|them|hes|shes|his|hers|their|theyre|${kin}|${kin}s|hij[ao]|herman[ao]|amig[ao]|mama|papa|espos[ao]|prim[ao]|novi[ao]`,
)
const oneself = phrase('i|me|my|myself|mine|we|us|yo|mi|conmigo')

/** "A suicide note in my son's room": whose it is comes after. */
const foundWith = new RegExp(
  `^( (note|letter|text|message|post|poem)s?)? (in|from|on|by|of) (my |the )?(his|her|their|${kin}s?)(?!\\w)`,
)
const nobodyHurt = new RegExp(
  `^(he|she|they|${household})( \\w+){0,6}? (breaking|smash\\w*|trash\\w*|throwing|punch\\w*|violent|physical|aggressive|abusive|outside|breaking in)(?!\\w)(?!.* (her|him|them|kids?|son|daughter|baby)$)`,
)

const subjectInside = /\b(he|she|they)\b/
const otherHurt = /\b(him|her|them|himself|herself|themsel\w+|(his|her|their|the) \w+)$/

const lastWordThat = (words: readonly string[], matches: (word: string) => boolean) => words.findLastIndex(matches)

/**
 * Whether danger told in these words is somebody else's: first what the words themselves say ("kill herself"), then the
 * nearest person named before them ("she told me she wants to die"). "My" before a relative belongs to the relative.
 */
export const isSomebodyElses = (before: string, match: string): boolean => {
  if (/\bif (he|she|they) (was|were|is|died|had|could)\b/.test(match)) return true
  if (/\b(myself|me|my|i|ill|us)\b/.test(match)) return false
  if (/\b(himself|herself|themsel\w+|hisself|his|her|their|se quiere|se va)\b/.test(match)) return true
  const words = before
    .replace(/\b(told|tells|telling|texted|texting|sent|asked|messaged) (me|us)\b/g, '$1')
    .trim()
    .split(' ')
  const other = lastWordThat(words, (word) => somebodyElse.test(word) && word.length > 1)
  const mine = lastWordThat(words, (word) => oneself.test(word))
  if (other < 0) return false
  const owned = mine >= 0 && (words[mine] === 'my' || words[mine] === 'mi') && other > mine && other - mine <= 3
  const governed = /\b(with|w|from|at|to|for|about|of|by|miss|because|without|and|between) (my |the |a )?(\w+ )?$/.test(
    `${words.slice(0, other).join(' ')} `,
  )
  return (owned || other > mine) && !(governed && !/^(he|she|they)$/.test(words[other] ?? ''))
}

/** The same for a danger of this kind, with what comes after it. */
export const isSomebodyElsesDanger = (kind: Danger, before: string, match: string, after: string): boolean => {
  // Who breaks the dishes is named in the words themselves; the danger is to those in the same home.
  if (kind === 'violence' && (nobodyHurt.test(match) || (subjectInside.test(match) && !otherHurt.test(match))))
    return false
  return foundWith.test(after) || isSomebodyElses(before, match)
}
