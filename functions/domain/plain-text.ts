/** A phone's own signature under a text: not the person's words. */
const signature = /\n\s*(?:sent from my|get outlook for|enviado desde mi)[^\n]*$/i

/**
 * The bare words of a text, for matching only: lower case, without accents, apostrophes, emoji or punctuation.
 * `:` `.` and `/` stay between digits (7:30, 7.30, 12/5). Widths and shapes of letters that differ only in looks become one.
 */
export const plainText = (text: string): string =>
  text
    .replace(signature, '')
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'\u2018\u2019\u02bc\u00b4`]/gu, '')
    .toLowerCase()
    .replace(/(?<!\d)[:./]|[:./](?!\d)|[^\p{L}\p{N}:./]/gu, ' ')
    .replace(/ +/g, ' ')
    .trim()

/** What phones put where a picture was, and letters and blanks that show nothing. */
const unseen = /[\p{Z}\p{C}\p{Variation_Selector}\ufffc\ufffd\u2800\u115f\u1160\u3164\uffa0]/gu

/** What there is to see in a text, its signature and all blanks taken away; '' when it is really empty. */
export const seenIn = (text: string): string => text.replace(signature, '').replace(unseen, '')

/** Words that only make a request polite, at either end of it. */
const before = [
  'porfa',
  'please',
  'pls',
  'plz',
  'plss',
  'hey',
  'hi',
  'hello',
  'ok',
  'okay',
  'so',
  'just',
  'hola',
  'por favor',
]
  .concat(['can you', 'can u', 'could you', 'would you', 'will you', 'can i', 'may i', 'i want to', 'i would like to'])
  .concat(['id like to', 'i wanna', 'lets', 'quiero', 'puedes', 'wait'])
const after = [
  'please',
  'pls',
  'plz',
  'plss',
  'thanks',
  'thank you',
  'thank u',
  'thx',
  'ty',
  'now',
  'por favor',
  'porfa',
  'porfis',
  'gracias',
]

/** Plain words without the courtesies around them; what is nothing but courtesy is left as it is. */
export const withoutCourtesy = (words: string): string => {
  let left = words
  for (;;) {
    const opening = before.find((courtesy) => left.startsWith(`${courtesy} `))
    const closing = after.find((courtesy) => left.endsWith(` ${courtesy}`))
    if (opening !== undefined) left = left.slice(opening.length + 1)
    else if (closing !== undefined) left = left.slice(0, -closing.length - 1)
    else return left
  }
}
