import type { Single } from './intents.ts'
import { plainText, withoutCourtesy } from './plain-text.ts'
import { cover, days, focus, hush, pause, type Reader, time, wins, zone } from './setting-readers.ts'
import { isCommandWord } from './typos.ts'
import { affirm, critic, edit, joinAs, name, share, unshare } from './word-readers.ts'

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
  [['days', 'dias'], days],
  [['hush', 'silencia', 'silenciar', 'ocultar', 'oculta'], hush],
  [['cover', 'discreto'], cover],
  [['affirm', 'afirmar', 'afirma'], affirm],
  [['critic', 'critico', 'critica'], critic],
  [['edit', 'editar', 'edita', 'correct', 'correction', 'corregir', 'corrige', 'correccion'], edit],
]

/** Other ways to begin a command, brought to the command's own word. */
const asCommand: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:set|change|switch|update|make|put|cambiar?)(?: me| my| the| it| la| mi| el)* (?=focus|time|zone|name|hora|nombre)/i,
    '',
  ],
  [/^my (?=(?:focus|time|timezone|zone|name)\b)/i, ''],
  [/^(?:mi |la )?zona horaria\b(?: del?| es| a| para| en)*|^time[ -]zone\b/i, 'timezone'],
  [/^(?:text|txt|message|send)(?: me| it| my texts?| the texts?)+ (?=(?:at|by|around|@|in the)\b|@)/i, 'time '],
  [
    /^(?:move|change|switch|set)(?: it| my| the| me)+(?: daily)?(?: texts?| prompts?| messages?)? (?=to\b|at\b)/i,
    'time ',
  ],
  [
    /^(?:stop|hold|hold off|parar?)(?: texting| sending| texts?| messages?| my| the| me| on| all)* (?=(?:for|until|till|til|por|hasta)\b)/i,
    'pause ',
  ],
  [
    /^(?:ya )?(?:don'?t|do not|no)(?: me)?(?: text| message| send| bother| write| contact| escribas?| escriban| mandes| manden| env[i\u00ed]es| env[i\u00ed]en| textees)(?: me| my| the| any| anything| texts?| messages?| mensajes?| textos?| nada| m[a\u00e1]s)* (?=(?:(?:for|until|till|til|por|hasta|durante|this week|this weekend|esta semana|este fin)\b|en \d))/i,
    'pause ',
  ],
  [
    /^(?:m[a\u00e1]nd[ae]me|env[i\u00ed][ae]me|escr[i\u00ed]b[ae]me|text[e\u00e9][ae]me)(?: el| los| mis| mi| tus?)*(?: mensajes?| textos?)? (?=(?:a las?|como a|al|en la|por la) )/i,
    'time ',
  ],
  [
    /^(?:ya )?(?:no quiero(?: m[a\u00e1]s)? (?:mensajes|textos|nada)|(?:i )?(?:don'?t|do not) want (?:any |your |the |more )*(?:texts?|messages?)) (?=(?:for|until|till|til|por|hasta|durante)\b)/i,
    'pause ',
  ],
  [/^(?:leave|let) me (?:be|alone) (?=(?:for|until|till|til)\b)/i, 'pause '],
  [
    /^(?:d[e\u00e9]j[ae]n?me descansar|dame un descanso|necesito (?:un )?descanso|un descanso) de (?:los |tus |estos |sus )?(?:mensajes|textos)(?: por| durante)? (?=(?:\d|una?|dos|tres|unos|unas|hasta)\b)/i,
    'pause ',
  ],
  [/^(?:no|hold|skip) (?:texts|messages|mensajes|prompts) (?=(?:for|until|till|til|hasta|por)\b)/i, 'pause '],
  [
    /^(?:take|have|let.?s take) a (?:little |short )?(?:break|pause|rest) from (?:the |these |your |all |my )*(?:texting|texts?|messages?|messaging|writing|prompts|this)(?: to)?(?: me)? (?=(?:for|until|till|til)\b)/i,
    'pause ',
  ],
  [
    /^(?:take|give me|i.?m taking|taking) (?=(?:a |the )?(?:\w+ ){0,2}(?:day|days|week|weeks|month)(?: off)? (?:off |from |away )+(?:texts|the texts|these|messages|this|texting)\b)/i,
    'pause ',
  ],
  [/^(?:show|list|see)(?: me)?(?: my)? (?=wins\b)/i, ''],
  [/^last week'?s wins$/i, 'wins last week'],
  [
    /^(?:(?:you |u |yall )?(?:can |may )?(?:just )?call me|me llamo|i go by|my name is|my name'?s|mi nombre es|ll[a\u00e1]mame|(?:me )?puedes? (?:llamarme|decirme)|d[i\u00ed]ganme)\b/i,
    'name',
  ],
  [
    /^(?:text|message|send)(?: me| it| my texts?| the texts?| texts?)*(?: only| just)? (?:on|only|just) (?=(?:mon|tue|wed|thu|fri|sat|sun|week))/i,
    'days ',
  ],
  [
    /^(?:only|just|solo)(?: on| los)? (?=(?:(?:mon|tue|wed|thu|fri|sat|week)[a-z]*|lunes|martes|jueves|viernes|fines|entre)\b[^.!?]*$)/i,
    'days ',
  ],
  [/^(?:weekdays|weekends|week days)(?: only)?[.!]*$/i, 'days $&'],
  [
    /^(?:change|edit|replace|correct|fix) (?:that|it|this|my last (?:one|win|text|entry)|the last (?:one|win|entry)|last (?:one|win|entry))(?: one)? to:? /i,
    'edit ',
  ],
  [
    /^(?:i.?m|i am|we.?re|we are|now|i.?ve moved|estoy)(?: back)? (?:on|to|in|en) (?=(?:the )?(?:eastern|central|mountain|pacific|alaska|hawaii|arizona)(?: standard| daylight)? time\b)/i,
    'zone ',
  ],
  [
    /^i live in (?=\p{L}+(?: \p{L}+){0,2}[.!]*$)|^(?:i.?m|i am|we.?re|estoy|vivo) (?:now )?(?:in|en) (?=(?:the )?(?:eastern|central|mountain|pacific|est|pst|cst|mst|et|pt|ct|mt)\b)/iu,
    'zone ',
  ],
]

/** Why they ask, before they ask: it is not told for itself. */
const reasons =
  /^(?:(?:i.?m |i am |we.?re |i.?ll be |going |estoy |me voy )?(?:on (?:vacation|holiday|a trip)|away|traveling|travelling|out of town|busy|swamped|sick|de vacaciones|de viaje|enferm[oa]))(?: (?:this week|next week|for a bit|right now|rn|today|esta semana))?[,;.:]? (?:so |y )?(?=(?:please |pls |plz |can you |could you |por favor )?(?:pause|pausa|snooze|hold|stop texting|no texts))/i

/** The text without the words of courtesy it begins with, as written. */
const courteously = (text: string): string =>
  text.replace(
    /^(?:(?:please|pls|plz|hey|hi|hello|ok|okay|can you|can u|can we|could we|could you|i want to|i need to|i wanna|i would like to|i'?d like to|lets|let's|quiero|por favor)[\s,]+)+/i,
    '',
  )

/** The command a message opens with, and what follows it; undefined when it is none after all. */
export const withArgument = (text: string): Single | undefined => {
  // TIME7pm, FOCUS:rest, PAUSE-3 days: the word, then the rest.
  const opened = text.trim().replace(/^[^\p{L}\p{N}]+/u, '')
  const written = asCommand
    .reduce(
      (line, [from, to]) => line.replace(from, to),
      courteously(opened.replace(reasons, '')).replace(/[\u2018\u2019]/g, "'"),
    )
    .replace(/^(\p{L}+)(?=\d)/u, '$1 ')
    .replace(/^(\p{L}+)[^\p{L}\p{N}\s]+\s*/u, '$1 ')
  const [word = '', ...more] = written.split(/\s+/)
  const brief = plainText(text).split(' ').length <= 3
  const shouted = word === word.toUpperCase() && /\p{Lu}/u.test(word)
  const rest = { words: withoutCourtesy(plainText(more.join(' '))), written: more.join(' '), brief, shouted }
  const head = plainText(word)
  return readers.find(([heads]) => heads.some((meant) => isCommandWord(head, meant)))?.[1](rest)
}
