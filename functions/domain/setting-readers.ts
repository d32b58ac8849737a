import { daysSaid } from './days-said.ts'
import { focusSaid } from './focus-said.ts'
import type { Single } from './intents.ts'
import { pauseSaid } from './pause-said.ts'
import { plainText } from './plain-text.ts'
import { timeSaid } from './when-said.ts'
import { zoneSaid } from './zones.ts'

/** What follows a command's word: in plain words, and as it was written. `brief` when the message is too short to be a story, `shouted` when the command's word stands in capitals, as commands are shown. */
export type Rest = { words: string; written: string; brief: boolean; shouted: boolean }

/** Reads what follows a command's word; undefined when the message is no command after all. */
export type Reader = (rest: Rest) => Single | undefined

export const focus: Reader = ({ words, brief }) => {
  if (words === '') return { name: 'focus' }
  const said = focusSaid(words)
  if (said !== undefined) return { name: 'focus', focus: said }
  return brief && !/^(?:on )?(?:me|myself)$|^(?:and|group)\b/.test(words)
    ? { name: 'focus', unclear: words }
    : undefined
}

/** "Time to rest", "time with my kids": told, not asked for. */
const ownTime = /^(?:to|for|with|alone|off|out|well|spent|in|outside|flies|management|together)\b/

export const time: Reader = ({ words, brief }) => {
  if (words === '') return { name: 'time' }
  const said = timeSaid(words)
  if ('time' in said) return { name: 'time', time: said.time }
  if (said.problem === 'outside') return { name: 'time', problem: 'outside', said: said.said }
  const place = zoneSaid(words)
  if (place !== undefined) return { name: 'zone', zone: place }
  return brief && !ownTime.test(words) ? { name: 'time', problem: 'unclear' } : undefined
}

export const zone: Reader = ({ words, written, brief }) => {
  if (words === '') return { name: 'zone' }
  const said = zoneSaid(written)
  if (said !== undefined) return { name: 'zone', zone: said }
  return brief && !/^(?:out|of|\d)/.test(words) ? { name: 'zone', problem: 'unclear' } : undefined
}

export const pause: Reader = ({ words, brief }) => {
  const length = words
    .replace(
      /^(?:(?:the|my|all|daily|texts?|texting|messages?|msgs|me|it|this|everything|prompts?|los|mensajes)(?: |$))+/,
      '',
    )
    .replace(
      / (?:off )?(?:off|from|away from) (?:the |these |this |my )?(?:texts|texting|messages|this|prompts|these)$/,
      '',
    )
    .trim()
  if (length === '') return { name: 'pause' }
  const said = pauseSaid(length)
  if (said !== undefined) return { name: 'pause', for: said }
  const asked = brief || /^(?:for|until|till|til|por|hasta) (?:\d|the next |further notice|forever)/.test(length)
  return asked && !/^(?:before|after|and|then|between|when|instead|during|to|in)\b/.test(length)
    ? { name: 'pause', problem: 'unclear' }
    : undefined
}

export const wins: Reader = ({ words }) => {
  const lastWeek = /^(?:from |of |for )?(?:last week|la semana pasada|semana pasada)$/
  const about = words.replace(/ (?:from |of )?(?:last week|la semana pasada)$/, '')
  const theme = lastWeek.test(words) ? undefined : focusSaid(about)
  if (lastWeek.test(words)) return { name: 'wins', lastWeek: true }
  if (theme === undefined || theme === 'off' || /^\d/.test(about)) return undefined
  return { name: 'wins', theme, ...(about !== words && { lastWeek: true }) }
}

export const days: Reader = ({ words, written, brief }) => {
  if (words === '') return { name: 'days' }
  const said = daysSaid(written)
  if (said !== undefined) return { name: 'days', days: said }
  return brief &&
    !/^(?:off|sober|clean|like|of|in|ago|without|with|are|left|since|later|go|went|to|until|till|at)\b/.test(words) &&
    !/^\d/.test(words)
    ? { name: 'days', problem: 'unclear' }
    : undefined
}

/** "Hush little baby" is sung, "hush money" is paid. */
export const hush: Reader = ({ words, written }) => {
  const word = written
    .replace(/^(?:about |the word |la palabra |anything about |everything about |all about )/i, '')
    .replace(/(?: (?:please|pls|plz|thanks|thank you|por favor|gracias))+[\s.!]*$/i, '')
    .replace(/[\s.,!?"'\u201c\u201d]+$|^[\s"'\u201c]+/gu, '')
  if (words === '' || word === '') return { name: 'hush' }
  return plainText(word).split(' ').length <= 3 &&
    !/^(?:little|now|baby|money|puppy|puppies|hush|my)\b(?! name)/.test(words)
    ? { name: 'hush', word }
    : undefined
}

/** COVER alone, on or off; with a word of one's own that opens the recap. A cover letter is a win. */
export const cover: Reader = ({ words, written, shouted }) => {
  if (words === '' || words === 'on' || words === 'off')
    return { name: 'cover', ...(words !== '' && { on: words === 'on' }) }
  const [, marked] = /^(?:word|with|con|palabra) (?:the word |la palabra )?(\S{2,20})$/i.exec(written.trim()) ?? []
  const word = marked ?? (shouted && /^\p{L}{3,20}$/u.test(written.trim()) ? written.trim() : undefined)
  return word === undefined || /^(?:letter|shift|shifts|story|song|for|up|charge|art)$/i.test(word)
    ? undefined
    : { name: 'cover', on: true, word }
}
