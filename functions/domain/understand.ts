import { askedFor } from './asked-for.ts'
import { askedInWords } from './asked-in-words.ts'
import { wholePhrases } from './command-phrases.ts'
import { withArgument } from './commands.ts'
import type { Intent, Single } from './intents.ts'
import { wantsToStop } from './opt-out.ts'
import { plainText, seenIn, withoutCourtesy } from './plain-text.ts'
import { requested } from './requested.ts'
import { severalSaid } from './several.ts'
import { chatSaid, isNothing, isTapback, isUnknownWord } from './small-talk.ts'
import { strangerSaid } from './strangers.ts'
import { isCommandWord } from './typos.ts'
import { timeSaid } from './when-said.ts'

/** Longer than any command with its argument. */
const longestCommand = 80
/** Longer than a request in free words. */
const longestRequest = 120

/** 7:30pm, and no more than that, is meant for the daily text, if it can be. */
const bareTime =
  /^(?:at |around |@ ?)?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)$|^\d{1,2}:\d\d$|^a las? \d{1,2}(?:[:.]\d\d)?(?: (?:de|en|por) la (?:ma[n\u00f1]ana|tarde|noche)| ?[ap]\.?m\.?)?$/i

const barely = (text: string): Single | undefined => {
  const said = bareTime.test(text.trim()) ? timeSaid(text) : undefined
  return said !== undefined && 'time' in said ? { name: 'time', time: said.time } : undefined
}

/** "What did I write last week?" */
const whichWeek = (asked: Single | undefined, plain: string): Single | undefined =>
  asked?.name === 'wins' && /\b(?:last week|semana pasada)\b/.test(plain) ? { ...asked, lastWeek: true } : asked

const command = (text: string, plain: string): Single | undefined => {
  if (plain.length > longestCommand) return undefined
  const bare = withoutCourtesy(plain)
  const asked = wholePhrases.get(plain) ?? wholePhrases.get(bare) ?? mistyped(plain)
  if (asked !== undefined) return asked
  return barely(text) ?? withArgument(text) ?? whichWeek(askedFor(bare) ?? askedInWords(plain), bare)
}

const singleWords =
  'unstop start resume recap unshare share english espanol spanish history empezar comenzar reanudar resumen ayuda export affirm affirmation undo journal critic deshacer exportar sundays daily'
const mistyped = (plain: string): Single | undefined => {
  if (plain.includes(' ')) return mistypedPhrase(plain)
  const meant = singleWords.split(' ').find((single) => isCommandWord(plain, single))
  return meant === undefined ? undefined : wholePhrases.get(meant)
}

/** Phrases of two and three words that no tale has, by how many words they have. */
const phrases = [...wholePhrases.keys()]
  .map((phrase) => phrase.split(' '))
  .filter(({ length }) => length === 2 || length === 3)

/** "hrad day", "less mesages", "re cap": each word as a hurried thumb spells it, at least one of them right. */
const mistypedPhrase = (plain: string): Single | undefined => {
  const said = plain.split(' ')
  if (said.length > 3) return undefined
  const joined =
    said.length === 2 && said.every((word) => word.length < 4) ? wholePhrases.get(said.join('')) : undefined
  if (joined !== undefined && isCommandLike(joined)) return joined
  const meant = phrases.find(
    (phrase) =>
      phrase.length === said.length &&
      phrase.some((word, at) => word === said[at] && word.length > 2) &&
      phrase.every((word, at) => word === said[at] || slipped(said[at] ?? '', word)),
  )
  return meant === undefined ? undefined : wholePhrases.get(meant.join(' '))
}

const isCommandLike = ({ name }: Single): boolean => name !== 'answer' && name !== 'join' && name !== 'forget'

/** A swap or a doubled or missing letter, never another letter in its place: "head day" is no hard day. */
const slipped = (typed: string, meant: string): boolean => meant.length > 3 && isCommandWord(typed, meant)

/** "Stop texting me so early": what helps is another time. */
const wrongTime =
  /^(?:please |pls )?(?:stop|dont|do not) (?:texting|text|messaging|message|sending)(?: me| these| it| texts)* (?:so (?:early|late)|this (?:early|late)|at \d|before \d|after \d|in the morning)/

/** <3 is a heart, not the third choice. */
const isHearts = /^(?:<3+)+$/

/** Thumbs up and the like say "seen" or "okay"; with any other picture beside them they tell more. */
const nods = /^(?:[\u{1f44d}\u{1f44e}\u{1f44c}\u{1f197}]\p{Emoji_Modifier}?)+$/u
const pictures = /[\p{Extended_Pictographic}\p{Regional_Indicator}\p{So}]|<3/u

/** What is meant without any word: a heart or a strong arm is somebody's answer of the day, dots are small talk. */
const wordless = (seen: string): Single => {
  if (seen === '') return { name: 'empty' }
  if (/^[?\u00bf\u2753\u2754]+$/u.test(seen)) return { name: 'help' }
  if (/^\u{1f6d1}+$/u.test(seen)) return { name: 'stop' }
  return { name: 'empty', signs: pictures.test(seen) && !nods.test(seen) ? 'tell' : 'nod' }
}

/** What one thing said means, whole. */
const understandOne = (text: string): Single => {
  const plain = plainText(text)
  const seen = seenIn(text)
  if (plain === '' || seen === '' || isHearts.test(seen)) return wordless(seen)
  if (isTapback(text)) return { name: 'chat', chat: 'light' }
  const stranger = strangerSaid(text, plain)
  if (stranger?.name === 'child' || (stranger?.name === 'wrong-number' && stranger.sure)) return stranger
  if (wantsToStop(text)) return { name: 'stop' }
  if (plain.length <= longestCommand && wrongTime.test(plain)) return { name: 'time' }
  const asked = command(text, plain)
  if (asked !== undefined) return asked
  if (stranger !== undefined) return stranger
  if (isNothing(plain)) return { name: 'nothing' }
  const chat = chatSaid(plain)
  if (chat !== undefined) return { name: 'chat', chat }
  return { name: isUnknownWord(text) ? 'unknown-word' : 'win' }
}

const freely = (plain: string): Single | undefined =>
  plain.length > longestRequest ? undefined : whichWeek(requested(plain), plain)

/** What may hold more than one thing: what is told, and a command whose words were not all understood. */
const mayBeSeveral = (intent: Intent): boolean =>
  intent.name === 'win' ||
  intent.name === 'several' ||
  ('problem' in intent && intent.problem !== undefined) ||
  ('unclear' in intent && intent.unclear !== undefined)

/**
 * What a person means by a text, from its words alone. A command is one only as a whole message, or as a whole line or
 * sentence written as one; what is in doubt is a win. Never throws. Danger is looked for elsewhere, and comes first.
 */
export const understand = (text: string): Intent => {
  const one = understandOne(text)
  const several = mayBeSeveral(one) ? severalSaid(text, understandOne) : undefined
  // What is asked for freely is looked for last: what can be read to the letter, alone or with another, is surer.
  return several ?? (one.name === 'win' ? freely(plainText(text)) : undefined) ?? one
}
