import { afterWish, leadIns, requests, wish } from './opt-out-phrases.ts'
import { pauseSaid } from './pause-said.ts'
import { plainText } from './plain-text.ts'
import { isMeant, isStop } from './typos.ts'

/** Words that mean "no more texts" when they are all that is said: the carriers', the FCC's (47 CFR 64.1200(a)(10)), and Spanish ones. */
const stopWords = new Set(
  `unsubscribe unsub stopall quit revoke optout cancel remove exit end alto parar pare para paren basta baja cancelar detener arret
  unsubscribed unsubcribe unsuscribe unscribe cancle`.split(/\s+/),
)

/** What may stand beside any of them; then what may beside STOP alone, since "cancel that" can be about something else. */
const courtesies =
  'please pls plz plss plse now immediately asap already thanks thank you ty ok okay hey hi sorry ya por favor gracias me'
const besideAny = new Set(courtesies.split(' '))
const besideStop = new Set(
  'it this all that everything just the these messages message texts text msgs texting messaging small wins reply'.split(
    ' ',
  ),
)

/** To the letter, since a slip away from most of them is a name (Karen, Garret, Basia); nothing else is near the longest. */
const isStopWord = (word: string) => stopWords.has(word) || isMeant(word, 'unsubscribe')

/** S T O P: letters apart are one word. */
const closed = (plain: string) => plain.replace(/\b(?:[a-z] ){2,}[a-z]\b/g, (apart) => apart.replaceAll(' ', ''))

const isKeyword = (plain: string): boolean => {
  const words = closed(plain.replace(/\bopt out\b/g, 'optout'))
    .split(' ')
    .filter((word) => !besideAny.has(word))
  if (words.length === 0) return false
  if (words.every((word) => isStop(word) || isStopWord(word))) return true
  return words.some(isStop) && words.every((word) => isStop(word) || isStopWord(word) || besideStop.has(word))
}

const telling =
  /\b(?:told|tell|telling|asked|ask|asking|said|says|saying|texted|messaged|replied|begged|yelled|screamed|wrote|warned|blocked|dije|dijo|pedi)\b/
const somebodyElse =
  /\b(?:him|her|hers|them|he|she|they|his|their|someone|somebody|people|everyone|myself|le|les|ella|el|my (?!phone|number|name|info|contact|details|consent|subscription|texts?|messages?|cell|enrollment|membership)[a-z]+)\b/

/** What somebody was told is not asked of us: "I told him to stop texting me". */
const isReported = (sentence: string) => telling.test(sentence) && somebodyElse.test(sentence)

const sayWhen =
  /^ (?:so (?:early|late)|this (?:early|late)|at (?:\d|night|noon|work|this hour)|before \d|after \d|in the (?:morning|afternoon|evening|middle)|during)/
/** "Stop texting my ex"; but my own number, or a phone of the family's, may be the one we text. */
const aboutMine = /^ my (?!phone\b|number\b|cell\b|name\b|[a-z]+ (?:phone|number|cell)\b)[a-z]/
const aboutOthersInSpanish =
  /^ (?:a|de|con) (?:mi (?!numero|telefono|celular)|mis |el (?!numero|telefono|celular)|ella\b|ellos\b|ese |esa |un |una )/
const aboutOthers =
  /^ (?:to|from|about|with|for|by|of|on) (?!me\b|us\b|you\b|u\b|this\b|these\b|here\b|now\b|your\b|ur\b|the (?:list|program|service)\b|my (?:phone|number)\b|good\b|ever\b)|^ (?:him|her|them|he|she|they|myself)\b/

const lengthOfPause =
  /^(?: (?:mas|mensajes?|textos?|nada|texts?|messages?|prompts?|anything))*( (?:(?:for|until|till|til|hasta|por|durante) (?:(?!, ).)+|(?:en \d+ (?:dias|semanas|meses)|this week(?:end)?|esta semana|este fin de semana)(?= |$)))/

/** "for a week" is a pause, "so early" a matter of the time, "from my ex" no matter of ours. */
const isAboutUs = (rest: string): boolean => {
  const [, length] = lengthOfPause.exec(rest) ?? []
  const pause = length !== undefined && pauseSaid(length) !== undefined
  return !pause && !sayWhen.test(rest) && !aboutOthers.test(rest) && !aboutOthersInSpanish.test(rest)
}

/** A clause, then what is left of it as each word that only leads in is taken away. */
const unwrapped = (clause: string): readonly string[] => {
  const leadIn = leadIns.find((phrase) => clause.startsWith(phrase))
  return leadIn === undefined ? [clause] : [clause, ...unwrapped(clause.slice(leadIn.length))]
}

const asks = (phrases: RegExp, clause: string): boolean => {
  const [matched] = phrases.exec(clause) ?? []
  if (matched === undefined) return false
  const rest = clause.slice(matched.length)
  return isAboutUs(rest) && !(matched.endsWith('ing') && aboutMine.test(rest))
}

const isWish = (said: string): boolean => {
  const [wished] = wish.exec(said) ?? []
  if (wished === undefined) return false
  const wanted = said.slice(wished.length)
  return asks(afterWish, wanted) || (/^(?:how|i (?:just |really )?want|i wanna)/.test(wished) && wanted === 'stop')
}

const isRequest = (clause: string): boolean => unwrapped(clause).some((said) => asks(requests, said) || isWish(said))

/** Where in a sentence something new begins to be said; far more of them than any request has. */
const clauseStarts = / , | (?=(?:and|but|so|because|bc|cause|or|then|please|pls|plz) )/g
const mostClauses = 12
const longestRequest = 200

const clausesOf = (sentence: string): string[] =>
  [0, ...[...sentence.matchAll(clauseStarts)].map(({ index, 0: gap }) => index + gap.length)]
    .slice(0, mostClauses)
    .map((start) => sentence.slice(start, start + longestRequest))

/** A shouted STOP that opens the text or stands between other sentences, or a plea at the end. */
const isPlea = (raw: string, plain: string, { first, last }: Place) =>
  raw.trim() === 'STOP' ||
  (first && /^\s*STOP\s*[-\u2010-\u2015:,.!]/.test(raw)) ||
  (last &&
    /^(?:(?:ok |okay |no |ugh |i have had |ive had |im so )*(?:enough|enough already|im out|im done|done|not for me|no thanks|no thank you|too much)(?: now| already)? , )?(?:stop|stop now)$/.test(
      plain,
    )) ||
  (last && /(?:^|, |\b(?:and|so|but) )(?:please stop|stop please)$/.test(plain))

type Place = { first: boolean; last: boolean }

/** Said in anger, a request is the same request. */
const swearing =
  /\b(?:fucking|fuckin|fkn|effing|freaking|freakin|frigging|goddamn|goddam|damn|bloody|pinches?|put[oa]s?|maldit[oa]s?) /g

const asksIn = (raw: string, place: Place): boolean => {
  const sentence = raw.split(',').map(plainText).join(' , ').replace(swearing, '')
  return !isReported(sentence) && (isPlea(raw, sentence, place) || clausesOf(sentence).some(isRequest))
}

/** What comes after "Told my ex:", which is theirs as much as if it stood in quotes. */
const withoutReport = (text: string) =>
  text.replace(/(?<=^|[.!?;\n])([^.!?;:\n]{1,200}):[^.!?;\n]*/g, (said, before) =>
    isReported(plainText(before)) ? ' ' : said,
  )

/**
 * Whether somebody asks, in whatever words, to get no more texts from us. English and Spanish.
 * What they told somebody else, quote, or ask of themselves is not that. When in real doubt it is a request: that errs on the side of the law.
 */
export const wantsToStop = (text: string): boolean => {
  if (isKeyword(plainText(text))) return true
  const own = text.replace(/(?<=\S.*)["\u201c][^"\u201c\u201d]{0,200}["\u201d]/gs, ' ')
  const sentences = withoutReport(own)
    .split(/[.!?;:\n]+|\p{Extended_Pictographic}+/u)
    .filter((sentence) => /\p{L}/u.test(sentence))
  return sentences.some((sentence, index) =>
    asksIn(sentence, { first: index === 0, last: index === sentences.length - 1 }),
  )
}
