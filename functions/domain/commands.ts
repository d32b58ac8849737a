import { focusSaid } from './focus-said.ts'
import { isCoachId } from './ids.ts'
import type { Intent } from './intents.ts'
import { pauseSaid } from './pause-said.ts'
import { plainText, withoutCourtesy } from './plain-text.ts'
import { isCommandWord } from './typos.ts'
import { timeSaid } from './when-said.ts'
import { zoneSaid } from './zones.ts'

/** What follows a command's word: in plain words, and as it was written. `brief` when the message is too short to be a story. */
type Rest = { words: string; written: string; brief: boolean }

/** Reads what follows a command's word; undefined when the message is no command after all. */
type Reader = (rest: Rest) => Intent | undefined

const focus: Reader = ({ words, brief }) => {
  if (words === '') return { name: 'focus' }
  const said = focusSaid(words)
  if (said !== undefined) return { name: 'focus', focus: said }
  return brief && !/^(?:on )?(?:me|myself)$|^(?:and|group)\b/.test(words)
    ? { name: 'focus', unclear: words }
    : undefined
}

/** "Time to rest", "time with my kids": told, not asked for. */
const ownTime = /^(?:to|for|with|alone|off|out|well|spent|in|outside|flies|management|together)\b/

const time: Reader = ({ words, brief }) => {
  if (words === '') return { name: 'time' }
  const said = timeSaid(words)
  if ('time' in said) return { name: 'time', time: said.time }
  if (said.problem === 'outside') return { name: 'time', problem: 'outside' }
  const place = zoneSaid(words)
  if (place !== undefined) return { name: 'zone', zone: place }
  return brief && !ownTime.test(words) ? { name: 'time', problem: 'unclear' } : undefined
}

const zone: Reader = ({ words, written, brief }) => {
  if (words === '') return { name: 'zone' }
  const said = zoneSaid(written)
  if (said !== undefined) return { name: 'zone', zone: said }
  return brief && !/^(?:out|of|\d)/.test(words) ? { name: 'zone', problem: 'unclear' } : undefined
}

const pause: Reader = ({ words, brief }) => {
  const length = words
    .replace(
      /^(?:(?:the|my|all|daily|texts?|texting|messages?|msgs|me|it|this|everything|prompts?|los|mensajes)(?: |$))+/,
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

const wins: Reader = ({ words }) => {
  const lastWeek = /^(?:from |of |for )?(?:last week|la semana pasada|semana pasada)$/
  const about = words.replace(/ (?:from |of )?(?:last week|la semana pasada)$/, '')
  const theme = lastWeek.test(words) ? undefined : focusSaid(about)
  if (lastWeek.test(words)) return { name: 'wins', lastWeek: true }
  if (theme === undefined || theme === 'off' || /^\d/.test(about)) return undefined
  return { name: 'wins', theme, ...(about !== words && { lastWeek: true }) }
}

const codeIn = (written: string): string | undefined => {
  const [code = '', ...more] = written
    .replace(/\b(?:with|my|the|to|coach|code|con|mi|codigo|please|pls|plz|thanks|thank you)\b/gi, ' ')
    .split(/[^A-Za-z0-9-]+/)
    .filter((word) => word !== '' && word !== '-')
  const upper = code.toUpperCase()
  return more.length === 0 && isCoachId(upper) ? upper : undefined
}

/** Words that follow SHARE, JOIN or START in a story rather than name a coach. */
const noCode =
  /^(?:the|my|our|more|less|that|this|and|a|in|us|up|feelings?|food|love|joy|time|gym|class|group|yoga|church|therapy|today|tomorrow|work|school|now|over|again|it|them|him|her)\b/

const looksLikeCode = /\d|^\W*[A-Z]+(?:-[A-Z]+)*\W*$/

const share: Reader = ({ words, written }) => {
  const code = codeIn(written)
  const [last = ''] = written.split(/\s+/).filter((word) => word.toUpperCase().includes(code ?? ' '))
  const meant = looksLikeCode.test(last) || (!noCode.test(words) && !words.includes(' '))
  return code !== undefined && meant ? { name: 'share', code } : undefined
}

const joinAs =
  (word: 'join' | 'start'): Reader =>
  ({ words, written }) => {
    const code = noCode.test(words) ? undefined : codeIn(written)
    // "Start running" is told; a code after START has a digit.
    return code === undefined || (word === 'start' && !/\d/.test(code)) ? undefined : { name: 'join', code, word }
  }

const unshare: Reader = ({ brief }) => (brief ? { name: 'unshare' } : undefined)

/** What follows NAME or "call me" when no name does. */
const noName =
  /^(?:my|the|a|an|your|it|its|one|two|three|some|things|and|that|this|of|for|in|on|out|at|later|back|if|when|now|soon|asap|maybe|crazy|lazy|please|today|tonight|tomorrow|again|change)\b/

const name: Reader = ({ words, written }) => {
  if (words === '') return { name: 'name' }
  const given = written
    .replace(/^(?:is|to|es|=)\s+/i, '')
    .replace(/[^\p{L}\p{M}.]+$/u, '')
    .replace(/(?<!\b\p{L})\.$/u, '')
    .trim()
  const shaped = /^\p{L}[\p{L}\p{M}'\u2019.-]*(?: \p{L}[\p{L}\p{M}'\u2019.-]*)?$/u.test(given)
  if (!shaped || given.length > 20 || noName.test(words)) return undefined
  return { name: 'name', given: spelled(given) }
}

/** ANA and ana are Ana; McKay, AJ and Lopez-Diaz stay as written. */
const spelled = (given: string): string =>
  given.replace(/[\p{L}\p{M}]+/gu, (part) =>
    part === part.toLowerCase() || (part === part.toUpperCase() && part.length > 2)
      ? part.charAt(0).toUpperCase() + part.slice(1).toLowerCase()
      : part,
  )

const readers: readonly (readonly [readonly string[], Reader])[] = [
  [['focus', 'enfoque', 'foco'], focus],
  [['timezone', 'zone', 'zona', 'tz'], zone],
  [['time', 'hora'], time],
  [['pause', 'pausa', 'pausar', 'snooze'], pause],
  [['wins', 'logros'], wins],
  [['unshare'], unshare],
  [['share', 'compartir'], share],
  [['join', 'unirme'], joinAs('join')],
  [['start', 'empezar'], joinAs('start')],
  [['name', 'nombre'], name],
]

/** Other ways to begin a command, brought to the command's own word. */
const asCommand: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:set|change|switch|update|make|put|cambiar?)(?: me| my| the| it| la| mi| el)* (?=focus|time|zone|name|hora|nombre)/i,
    '',
  ],
  [/^my (?=(?:focus|time|timezone|zone|name)\b)/i, ''],
  [/^(?:mi )?zona horaria\b|^time[ -]zone\b/i, 'timezone'],
  [/^(?:text|txt|message|send)(?: me| it| my texts?| the texts?)+ (?=(?:at|by|around|@|in the)\b|@)/i, 'time '],
  [
    /^(?:move|change|switch|set)(?: it| my| the| me)+(?: daily)?(?: texts?| prompts?| messages?)? (?=to\b|at\b)/i,
    'time ',
  ],
  [
    /^(?:stop|hold|hold off|parar?)(?: texting| sending| texts?| messages?| my| the| me| on| all)* (?=(?:for|until|till|til|por|hasta)\b)/i,
    'pause ',
  ],
  [/^(?:show|list|see)(?: me)?(?: my)? (?=wins\b)/i, ''],
  [/^last week'?s wins$/i, 'wins last week'],
  [/^(?:call me|me llamo|i go by)\b/i, 'name'],
]

/** The text without the words of courtesy it begins with, as written. */
const courteously = (text: string): string =>
  text.replace(
    /^(?:(?:please|pls|plz|hey|hi|hello|ok|okay|can you|can u|could you|i want to|i'?d like to|lets|let's|quiero|por favor)[\s,]+)+/i,
    '',
  )

/** The command a message opens with, and what follows it; undefined when it is none after all. */
export const withArgument = (text: string): Intent | undefined => {
  // TIME7pm, FOCUS:rest, PAUSE-3 days: the word, then the rest.
  const opened = text.trim().replace(/^[^\p{L}\p{N}]+/u, '')
  const written = asCommand
    .reduce((line, [from, to]) => line.replace(from, to), courteously(opened).replace(/[\u2018\u2019]/g, "'"))
    .replace(/^(\p{L}+)(?=\d)/u, '$1 ')
    .replace(/^(\p{L}+)[^\p{L}\p{N}\s]+\s*/u, '$1 ')
  const [word = '', ...more] = written.split(/\s+/)
  const brief = plainText(text).split(' ').length <= 3
  const rest = { words: withoutCourtesy(plainText(more.join(' '))), written: more.join(' '), brief }
  const head = plainText(word)
  return readers.find(([heads]) => heads.some((meant) => isCommandWord(head, meant)))?.[1](rest)
}
