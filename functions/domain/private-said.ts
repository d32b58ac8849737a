import { splitWins } from './tagging.ts'

/** In capitals it is meant, whatever follows; in any case with a sign or nothing after it. */
const inCapitals = /^\W{0,2}(?:PRIVATE|PRIVAD[OA])(?![\p{L}\p{N}])/u
const withSign =
  /^\W{0,2}(?:private|privad[oa])(?:\s*[:;,.)\]*!]|\s*\n|\s+[-\u2010-\u2015]|[-\u2010-\u2015](?!\p{L})|\s*$)/iu
/** "private i cried": whoever goes on with a sentence of their own means it too. */
const withSentence =
  /^(?:private|privad[oa])\s+(?=(?:hoy|ayer|anoche|yo|me|no|le|les|mi|mis|por fin|llor[e\u00e9]|fui|dije|ped[i\u00ed]|habl[e\u00e9]|com[i\u00ed]|dorm[i\u00ed]|sal[i\u00ed]|logr[e\u00e9]|pude|hice|estuve|sent[i\u00ed]|i|im|ive|my|we|he|she|they|it|today|told|cried|felt|feel|got|did|didn['\u2019]?t|went|had|said|was|am)(?![\p{L}\p{N}]))/iu
/** "Private school meeting went ok" tells of a school. */
const ofSomething =
  /^private[\s-]+(?:schools?|lessons?|class(?:es)?|tutor\w*|sessions?|practice|messages?|chat|talk|calls?|conversation|meeting|moment|time|space|room|place|life|matters?|property|parts?|number|account|company|sector|insurance|therap\w+|doctor|dentist|clinic|hospital|party|event|tour|beach|coach|teacher|nurse|investigator|office|loans?)(?![\p{L}\p{N}])/iu
const begins = /^(?:private|privad[oa])(?![\p{L}\p{N}'\u2019])/iu

/** What is said after PRIVATE; undefined when it does not open the text. */
const after = (text: string): string | undefined => {
  const asking = [inCapitals, withSign, withSentence].map((sign) => sign.exec(text)).find((found) => found !== null)
  return asking && text.slice(asking[0].length).replace(/^[\s:;,.)\]*!\u2010-\u2015-]+/u, '')
}

/** Whether PRIVATE was all that was said. */
export const saysPrivateAlone = (text: string): boolean => {
  const said = after(text.trim())
  return said !== undefined && !/[^\s\p{P}]/u.test(said)
}

/**
 * The wins of one text, with those to be kept private marked and the asking taken off. PRIVATE holds for the line it opens
 * and for all that follow. In doubt it is private, and its words are left whole: that loses nothing.
 */
export const winsSaid = (text: string): readonly { text: string; private?: true }[] => {
  const said = text.trim()
  const words = after(said)
  const parts = splitWins(words ?? said)
  const opened = words !== undefined || (begins.test(said) && !ofSomething.test(said))
  const from = opened ? 0 : parts.findIndex((part) => after(part) !== undefined)
  return parts
    .map((part, n) => (from >= 0 && n >= from ? { text: after(part) ?? part, private: true as const } : { text: part }))
    .filter((win) => win.text !== '')
}
