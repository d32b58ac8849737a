import { isCoachId } from './ids.ts'
import { isOrdinaryWord } from './names.ts'
import type { Reader } from './setting-readers.ts'

const codeIn = (written: string): string | undefined => {
  const [code = '', ...more] = written
    .replace(/\b(?:with|my|the|to|coach|code|con|mi|codigo|please|pls|plz|thanks|thank you)\b(?!-)/gi, ' ')
    .split(/[^A-Za-z0-9-]+/)
    .filter((word) => word !== '' && word !== '-')
  const upper = code.toUpperCase()
  return more.length === 0 && isCoachId(upper) ? upper : undefined
}

/** Words that follow SHARE, JOIN or START in a story rather than name a coach. */
const noCode =
  /^(?:the|my|our|more|less|that|this|and|a|in|us|up|feelings?|food|love|joy|time|gym|class|group|yoga|church|therapy|today|tomorrow|work|school|now|over|again|it|them|him|her)\b/

const looksLikeCode = /\d|^\W*[A-Z]+(?:-[A-Z]+)*\W*$/

export const share: Reader = ({ words, written }) => {
  const code = codeIn(written)
  const [last = ''] = written.split(/\s+/).filter((word) => word.toUpperCase().includes(code ?? ' '))
  const meant = looksLikeCode.test(last) || (!noCode.test(words) && !written.trim().includes(' '))
  return code !== undefined && meant ? { name: 'share', code } : undefined
}

export const joinAs =
  (word: 'join' | 'start'): Reader =>
  ({ words, written }) => {
    const code = noCode.test(words) ? undefined : codeIn(written)
    // "Start running" is told; a code after START has a digit.
    return code === undefined || (word === 'start' && !/\d/.test(code)) ? undefined : { name: 'join', code, word }
  }

export const unshare: Reader = ({ brief }) => (brief ? { name: 'unshare' } : undefined)

/** What follows NAME or "call me" when no name does. */
const noName =
  /^(?:my|the|a|an|your|it|its|one|two|three|some|things|and|that|this|of|for|in|on|out|at|later|back|if|when|now|soon|asap|maybe|crazy|lazy|please|today|tonight|tomorrow|again|change)\b/

const nameShape = /^\p{L}[\p{L}\p{M}'\u2019.-]*(?: \p{L}[\p{L}\p{M}'\u2019.-]*)?$/u
const longestName = 20

export const name: Reader = ({ words, written, shouted }) => {
  if (words === '') return { name: 'name' }
  const given = written
    .replace(/^(?:is|to|es|=)\s+/i, '')
    .replace(/^(?:actually|really)\s+/i, '')
    .replace(/[\s,]+(?:please|pls|plz|por favor|thanks|thank you|from now on|instead|now)[.!]*$/i, '')
    .replace(/[^\p{L}\p{M}.]+$/u, '')
    .replace(/(?<!\b\p{L})\.$/u, '')
    .trim()
  if (!nameShape.test(given) || given.length > longestName || noName.test(words)) return undefined
  if (!shouted && /^\p{Ll}/u.test(given) && isOrdinaryWord(given.split(' ')[0] ?? '')) return undefined
  return { name: 'name', given: spelled(given) }
}

/** A name where nothing but a name is asked for; undefined when it is none. */
export const nameGiven = (written: string): string | undefined =>
  nameShape.test(written) && written.length <= longestName ? spelled(written) : undefined

/** ANA and ana are Ana; McKay, AJ and Lopez-Diaz stay as written. */
const spelled = (given: string): string =>
  given.replace(/[\p{L}\p{M}]+/gu, (part) =>
    part === part.toLowerCase() || (part === part.toUpperCase() && part.length > 2)
      ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
      : part,
  )

export const edit: Reader = ({ written, words }) => ({
  name: 'edit',
  ...(words !== '' && { to: written.replace(/^to\s*:?\s+/i, '').trim() }),
})

/** A line of one's own speaks of oneself; "AFFIRM please" asks for one. */
export const affirm: Reader = ({ words, written, shouted }) => {
  const own =
    /^(?:i|im|ive|id|ill|my|me|mi|mis|soy|estoy|yo|tengo|puedo|it|its|we|today|hoy|rest|healing|merezco|this|small|slow|one|even|there|what|every|nothing|no)\b/.test(
      words,
    ) && words.split(' ').length >= 2
  if (own || (shouted && words.split(' ').length >= 3)) return { name: 'affirm', own: written.trim() }
  return words === '' || words.split(' ').length <= 2 ? { name: 'affirm' } : undefined
}

/** That it was silent for once is told. */
const silenced = /\b(?:was|is|has been|stayed|went|got|being) (?:\w+ )?(?:quiet|quieter|silent|softer|gone|wrong)\b/

export const critic: Reader = ({ words }) =>
  silenced.test(words) ? undefined : { name: 'critic', ...(words !== '' && { said: words }) }
