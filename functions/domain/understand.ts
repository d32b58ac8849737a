import { withArgument } from './commands.ts'
import type { Intent } from './intents.ts'
import { wantsToStop } from './opt-out.ts'
import { chatSaid, isNothing, isTapback, isUnknownWord, wholePhrases } from './phrases.ts'
import { plainText, withoutCourtesy } from './plain-text.ts'
import { isMeant } from './typos.ts'
import { timeSaid } from './when-said.ts'

/** Longer than any command with its argument. */
const longestCommand = 80

/** 7:30pm, and no more than that, is meant for the daily text, if it can be. */
const bareTime = /^(?:at |@ ?)?\d{1,2}(?:[:.]\d\d)? ?(?:[ap]\.?m\.?)$|^\d{1,2}:\d\d$/i

const barely = (text: string): Intent | undefined => {
  const said = bareTime.test(text.trim()) ? timeSaid(text) : undefined
  return said !== undefined && 'time' in said ? { name: 'time', time: said.time } : undefined
}

const command = (text: string, plain: string): Intent | undefined => {
  if (plain.length > longestCommand) return undefined
  const asked = wholePhrases.get(plain) ?? wholePhrases.get(withoutCourtesy(plain)) ?? mistyped(plain)
  if (asked !== undefined) return asked
  return barely(text) ?? withArgument(text)
}

const singleWords =
  'unstop start resume recap unshare share english espanol spanish history empezar comenzar reanudar resumen ayuda'
const mistyped = (plain: string): Intent | undefined => {
  if (plain.includes(' ')) return undefined
  const meant = singleWords.split(' ').find((single) => isMeant(plain, single))
  return meant === undefined ? undefined : wholePhrases.get(meant)
}

/** "Stop texting me so early": what helps is another time. */
const wrongTime =
  /^(?:please |pls )?(?:stop|dont|do not) (?:texting|text|messaging|message|sending)(?: me| these| it| texts)* (?:so (?:early|late)|this (?:early|late)|at \d|before \d|after \d|in the morning)/

/**
 * What a person means by a text, from its words alone. A command is one only as a whole message; what is in doubt is a win.
 * Never throws. Danger is looked for elsewhere, and comes first.
 */
export const understand = (text: string): Intent => {
  const plain = plainText(text)
  if (plain === '') return /[?\u00bf]/.test(text) ? { name: 'help' } : { name: 'empty' }
  if (isTapback(text)) return { name: 'chat', chat: 'light' }
  if (wantsToStop(text)) return { name: 'stop' }
  if (plain.length <= longestCommand && wrongTime.test(plain)) return { name: 'time' }
  const asked = command(text, plain)
  if (asked !== undefined) return asked
  if (isNothing(plain)) return { name: 'nothing' }
  const chat = chatSaid(plain)
  if (chat !== undefined) return { name: 'chat', chat }
  return { name: isUnknownWord(text) ? 'unknown-word' : 'win' }
}
