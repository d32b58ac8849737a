import { SegmentedMessage } from 'sms-segments-calculator'

/**
 * Characters that look the same, or nearly, as a plain one that every carrier can send. One of them left in turns
 * a whole text from 160 characters a segment into 70. Letters and emoji have no plain twin, and are kept.
 * https://www.twilio.com/docs/messaging/services/smart-encoding-char-list
 */
const twins: readonly (readonly [RegExp, string])[] = [
  [/\r\n?|[\v\f\u2028\u2029]/g, '\n'],
  [/[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g, ' '],
  [/(?!\n)\p{Cc}/gu, ''],
  [/[\u2018-\u201B\u2032\u2035\u2039\u203A\u02BC\u02B9\u00B4\u0060]/g, "'"],
  [/[\u201C-\u201F\u2033\u2036\u00AB\u00BB]/g, '"'],
  [/[\u2010-\u2015\u2212\u2043\uFE58\uFE63]/g, '-'],
  [/[\u2022\u2023\u2219\u25AA\u25CF\u25E6\u00B7]/g, '-'],
  [/\u2026/g, '...'],
  [/\u2044/g, '/'],
  [/\u00D7/g, 'x'],
  [/\u00BC/g, '1/4'],
  [/\u00BD/g, '1/2'],
  [/\u00BE/g, '3/4'],
  [/\uFB00/g, 'ff'],
  [/\uFB01/g, 'fi'],
  [/\uFB02/g, 'fl'],
  // Invisible: zero-width space, word joiner, byte-order mark, soft hyphen, direction marks, text-style selector.
  [/[\u200B\u2060-\u2064\uFEFF\u00AD\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]|\uFE0E/g, ''],
]

// A joiner holds an emoji together, and shapes letters in some scripts; beside plain letters, or at an edge, it does nothing.
const idleJoiner =
  /(?<=^|[\p{ASCII}\p{Script=Latin}])[\u200C\u200D]+|[\u200C\u200D]+(?=$|[\p{ASCII}\p{Script=Latin}])/gu
// The emoji style belongs to an emoji, or to a keycap such as 1 + style + U+20E3.
const idleStyle = /(?<!\p{Extended_Pictographic})\uFE0F+(?!\u20E3)/gu

/**
 * The text with typographic characters replaced by their plain twins, composed (NFC): what people's keyboards put in
 * without asking must not cost them, or us, a second segment. Words, line breaks, letters and emoji stay as written.
 */
export const plain = (text: string): string => {
  const replaced = twins.reduce((so, [twin, ascii]) => so.replace(twin, ascii), text.normalize('NFC'))
  return replaced.replace(idleStyle, '').replace(idleJoiner, '').normalize('NFC')
}

/** `characters` as a person counts them; `segments` as the carrier charges them. */
export type Segments = { segments: number; encoding: 'GSM-7' | 'UCS-2'; characters: number }

/** Of characters that each take one place of the GSM alphabet, as most texts are: such a text is counted by its length. */
const surelyPlain = /^[\n !-Z_a-z]+$/

/** How a text travels: GSM-7 holds 160 characters (153 when split), UCS-2 holds 70 (67). The carrier's own arithmetic. */
export const segmentsOf = (text: string): Segments => {
  const { length } = text
  if (surelyPlain.test(text))
    return { segments: length <= 160 ? 1 : Math.ceil(length / 153), encoding: 'GSM-7', characters: length }
  const message = new SegmentedMessage(text, 'auto', false)
  return { segments: message.segmentsCount, encoding: message.encodingName, characters: message.numberOfCharacters }
}

/** Whether the text takes at most that many segments. */
export const fits = (text: string, segments: number): boolean => segmentsOf(text).segments <= segments

const characters = new Intl.Segmenter('en')
/** Letters and signs that are one character each, whatever stands beside them. */
const ofSingleUnits = /^[\n -~]*$/

/**
 * The text in at most `length` UTF-16 units, 4 or more: cut between words where there are any, never inside a character,
 * and closed with three dots. What is left of their words stays as they wrote it.
 */
export const shortened = (text: string, length: number): string => {
  if (text.length <= length) return text
  let head = ''
  if (ofSingleUnits.test(text.slice(0, length))) head = text.slice(0, length - 3)
  else
    for (const { segment } of characters.segment(text)) {
      if (head.length + segment.length > length - 3) break
      head += segment
    }
  const lastSpace = head.search(/\s\S*$/)
  const words = /\s/.test(text[head.length] ?? ' ') || lastSpace < 1 ? head : head.slice(0, lastSpace)
  return `${words.replace(/[\s.,;:-]+$/, '')}...`
}

const isGsm = (text: string) => segmentsOf(text).encoding === 'GSM-7'

/** Letters that GSM-7 lacks, without their accents: Luc\u00eda is Lucia, and Ren\u00e9e stays as she is. */
const unaccented = (text: string): string =>
  [...text].map((letter) => (isGsm(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''))).join('')

/** The name as we may use it; one that would still turn a text of ours into 70 characters a segment is left out of it. */
export const plainName = (name: string | undefined): string | undefined => {
  const given = name && unaccented(plain(name)).replace(/\s+/gu, ' ').trim()
  return given && isGsm(given) ? given : undefined
}
