import { daysSaid } from './days-said.ts'
import { focusSaid } from './focus-said.ts'
import { isCoachId } from './ids.ts'
import type { Single } from './intents.ts'
import { pauseSaid } from './pause-said.ts'
import { timeSaid } from './when-said.ts'
import { zoneSaid } from './zones.ts'

/** Words before a request that change nothing about it. */
const opening =
  '(?:(?:hey|hi|hello|wait|ok|okay|so|um|uh|oye|hola|actually|sorry|please|pls|plz|also|but|and|ugh|thanks|gracias|por favor) )*'

/** Said to us: asked, told to do, or wished for. A tale is about what somebody did, and begins with none of these. */
const addressed = new RegExp(
  `^${opening}(?:` +
    [
      '(?:can|could|would|will|may|might) (?:you|u|ya|yall|we|i)\\b',
      '(?:you|u) (?:can|could|should|may|need to)\\b',
      'is (?:it|there) (?:possible|a way|any way)\\b|is there a\\b|any way\\b|any chance\\b|how (?:do|can|would) (?:i|you|we)\\b|what (?:did|have) i\\b|what are the\\b|where (?:can|do) i\\b',
      'i (?:would|d) (?:like|love|prefer|rather)\\b|id (?:like|love|prefer|rather)\\b|i (?:want|wanna|need|could use|wish)\\b|(?:need|want|could use|would like|would love|prefer)\\b',
      '(?:im|i am|estoy) (?:now )?(?:in|en) ',
      '(?:i forgot|i dont know|i do not know|no se|se me olvido) (?:what|which|que) ',
      'im back\\b|(?:taking|switch|send|text|txt|message|show|give|tell|stop|hold|switch|change|move|turn|make|start|resume|pause|recap|cover|hide|share|take|remove|delete|cancel|reschedule|book|schedule|sign|add|pull|get|let me|lets|help me|quit)\\b',
      '(?:only|just|no|no more|not|too many|too much|fewer|less|more|every|once|win list|wins list|list of)\\b',
      '(?:puedes?|pueden|podrias?|me (?:puedes?|gustaria|mandas|ensenas|muestras|das)|quiero|quisiera|necesito|prefiero|manda(?:me)?|envia(?:me)?|dame|muestrame|ensename|cambia(?:me)?|pon(?:me)?|deja(?:me)?|quita(?:me)?|borra(?:me)?|solo|sin|ya no|hay (?:forma|manera)|como (?:le hago|hago|puedo))\\b',
      '(?:going to be|gonna be|ill be|i will be|im going to be|im gonna be|heading|ima be|voy a estar|estare) ',
    ].join('|') +
    ')',
)
/** What is told of oneself is no request, whatever words it holds. */
const tale =
  /\b(?:i|we) (?:finally |just |actually |even |also |still )*(?:did|was|were|told|said|went|made|took|got|had|felt|cried|slept|called|walked|kept|let|stopped|paused|asked|left|tried|managed|stayed|ate|cooked|cleaned|wrote to|canceled|cancelled|booked|rescheduled|said no|sent|finished|wrote|gave|helped|(?!need)\w{2,}ed)\b|\b(?:him|her|them|my (?:mom|mother|dad|father|sister|brother|boss|ex|husband|wife|partner|kids?|son|daughter|friend|therapist|doctor))\b|\bmyself\b|\b(?:only|just|finally|even) (?!need)\w{2,}ed\b|\bis (?:done|finished|ready|over)\b|\bme (?:quede|dije|levante|senti)\b/

const texts =
  '(?:texts?|texting|txts?|messages?|messaging|msgs?|prompts?|reminders?|these|this|sms|mensajes?|textos?|it|em|them)'

type Topic = readonly [RegExp, (plain: string) => Single | undefined]
const is = (intent: Single) => () => intent

/** How long, where something says so: "for like 4 days", "a couple weeks", "hasta el lunes". */
const lengthIn = (plain: string): Single | undefined => {
  const [, end] = /\b((?:until|till|til|hasta) .+)$/.exec(plain) ?? []
  const [, count] =
    /\b((?:a (?:couple|few)(?: of)?|a|an|one|two|three|four|five|six|seven|ten|\d{1,3}|un|una|dos|tres|cuatro|cinco|unos|unas|next|the next|this)(?: more)? (?:days?|weeks?|wks?|months?|dias?|semanas?|mes(?:es)?|weekend|fin de semana))\b/.exec(
      plain,
    ) ?? []
  for (const said of [
    end?.split(' ').slice(0, 5).join(' '),
    end?.split(' ').slice(0, 3).join(' '),
    end?.split(' ').slice(0, 2).join(' '),
    count,
  ]) {
    const length = said === undefined ? undefined : pauseSaid(said.replace(/^(?:the next|next|this) /, ''))
    if (length !== undefined) return { name: 'pause', for: length }
  }
  return undefined
}

const daysIn = (plain: string): Single | undefined => {
  if (/\b(?:no|not|sin|except|menos)(?: \w+){0,3} (?:weekends?|fines? de semana)\b/.test(plain))
    return { name: 'days', days: [1, 2, 3, 4, 5] }
  const [, list = ''] =
    /\b(?:on|only|just|solo|los|for|mean|days) ((?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|weekdays|weekends|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|entre semana)(?:(?: and| y|,)? (?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:days?)?|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?))*)\b/.exec(
      plain,
    ) ?? []
  const days = list === '' ? undefined : daysSaid(list)
  return days === undefined ? undefined : { name: 'days', days }
}

const focusIn = (plain: string): Single | undefined => {
  const [rest = ''] =
    /\b(?:focus(?:ing)?|work(?:ing)?|concentrate|enfocar(?:me|nos)?|trabajar|concentrarme)(?: more| mas)? (?:on|in|en) (.+)$|\b(?:focus|enfoque)(?: back)? (?:to|a) (.+)$/
      .exec(plain)
      ?.slice(1)
      .filter((said) => said !== undefined) ?? []
  const words = rest
    .replace(
      /\b(?:this (?:week|month)|for (?:a while|now)|now|today|more|mas|please|pls|thanks|thank you|gracias|ahora|esta semana|este mes|thing|stuff|instead)\b.*$/,
      '',
    )
    .trim()
  const focus = words === '' ? undefined : focusSaid(words)
  return focus === undefined ? undefined : { name: 'focus', focus }
}

const timeIn = (plain: string): Single | undefined => {
  const [, said] =
    /\b(?:at|to|around|by|like|a las?|para las?) ((?:half |quarter )?(?:past |to )?\d{1,2}(?:[ :]\d\d)?(?: ?[ap] ?m)?(?: (?:in the (?:morning|evening)|at night|de la (?:manana|tarde|noche)))?|noon|midday|mediodia)(?= (?:please|pls|plz|instead|now|every|each|from|so|when|because|bc|if|thanks|thank|or|from|not|for|ish|o|ok|por|cada|todos|en|mejor|its|i)\b|$)/.exec(
      plain,
    ) ?? []
  const time = said === undefined ? undefined : timeSaid(said)
  return time !== undefined && 'time' in time ? { name: 'time', time: time.time } : undefined
}

/** "I'm in Hawaii now, can you fix my time zone": the place is told before what is asked. */
const zoneMovedTo = (plain: string): string | undefined => {
  const [, place = ''] =
    /\b(?:im|i am|we are|were|moved|living|estoy|vivo) (?:now )?(?:in|to|en|a) ([a-z]+(?: [a-z]+){0,2})\b/.exec(
      plain,
    ) ?? []
  const words = place.split(' ')
  return words.map((_, n) => zoneSaid(words.slice(0, words.length - n).join(' '))).find((zone) => zone !== undefined)
}

const zoneIn = (plain: string): Single | undefined => {
  const [, place] =
    /\b(?:to|in|is|on|a|en|es|de|del) (?:the )?([a-z]+(?: [a-z]+){0,2})$/.exec(
      plain.replace(/ (?:time(?: zone)?|timezone|now|please|pls|ahora)$/g, ''),
    ) ?? []
  const zone = (place === undefined ? undefined : zoneSaid(place)) ?? zoneMovedTo(plain)
  return zone === undefined ? undefined : { name: 'zone', zone }
}

const codeIn = (plain: string): Single | undefined => {
  const code = /\b(?:code|codigo)(?: is| es)? ([a-z0-9-]{3,20})$/.exec(plain)?.[1]?.toUpperCase()
  return code !== undefined && isCoachId(code) ? { name: 'share', code } : undefined
}

/** What is asked for, by what is named in it; the first that fits. */
const topics: readonly Topic[] = [
  [
    /\b(?:reschedule|reagendar|move|push)\b.*\b(?:appt|appointment|session|cita|sesion|call)\b/,
    is({ name: 'book', action: 'reschedule' }),
  ],
  [
    /\b(?:cancel|call off|cancelar)\b.*\b(?:appt|appointment|session|cita|sesion)\b/,
    is({ name: 'book', action: 'cancel' }),
  ],
  [
    /\b(?:book|schedule|set up|make|get|agendar|reservar|sacar)\b.*\b(?:appt|appointment|session|slot|cita|sesion)\b|\b(?:see|talk to|meet) (?:with )?(?:my |the )?coach\b/,
    is({ name: 'book' }),
  ],
  [/\b(?:share|compartir)\b.*\b(?:code|codigo)\b/, codeIn],
  [
    /\b(?:take|remove|kick|drop|quitar?|get)\b.*\bcoach\b.*\b(?:off|out|from|de)\b|\bcoach\b.*\b(?:not|shouldnt|should not|cant|no longer|ya no)\b.*\b(?:see|read|vea|lea)\b/,
    is({ name: 'unshare' }),
  ],
  [
    /\b(?:cover|hide|disguise|discreet|discreto|disimul\w+)\b.*\b(?:texts?|messages?|mensajes?|these)\b/,
    is({ name: 'cover', on: true }),
  ],
  [
    /\b(?:picture|image|card|imagen|foto|tarjeta)\b.*\b(?:week|wins|recap|semana|logros)\b|\b(?:week|wins|recap|semana|logros)\b.*\b(?:picture|image|card|imagen|tarjeta)\b/,
    is({ name: 'card' }),
  ],
  [
    /\b(?:journal|diary|diario)\b.*\b(?:link|page|site|online|open|see|show|enlace|pagina)\b|\b(?:link|page|open|see|show|enlace|pagina|ver)\b.*\b(?:journal|diary|diario)\b/,
    is({ name: 'journal' }),
  ],
  [
    /\b(?:just|only|solo)\b.*\b(?:sunday|sundays|domingos?)\b(?! (?:evening|night|morning|i|we)\b)/,
    is({ name: 'rhythm', rhythm: 'sundays' }),
  ],
  [/\b(?:recap|summary|resumen)\b/, is({ name: 'recap' })],
  [
    /\b(?:something|anything|somethin|algo|words?)(?: \w+){0,2} (?:kind|nice|good|positive|encouraging|hopeful|sweet|bonito|lindo|positivo|amable)\b(?! (?:to (?:eat|read|watch|wear|do))| for)|\b(?:affirmations?|encouragement|afirmacion(?:es)?|pep talk|mantra)\b/,
    is({ name: 'affirm' }),
  ],
  [
    /\b(?:what|which|que) (?:words|palabras)\b.*\b(?:use|text|send|say|type|usar|mandar|puedo)\b|\bwhat are the commands\b|\b(?:commands|comandos|instructions|instrucciones)\b/,
    is({ name: 'help' }),
  ],
  [
    /\b(?:just|only|solo)\b.*\b(?:sunday|sundays|domingos?)\b|\b(?:once a week|one a week|weekly|una vez (?:a|por) (?:la )?semana)\b/,
    is({ name: 'rhythm', rhythm: 'sundays' }),
  ],
  [
    new RegExp(
      `\\b(?:tuesdays?|mondays?|wednesdays?|thursdays?|fridays?|saturdays?|weekdays?|weekends?|lunes|martes|miercoles|jueves|viernes|sabados?|mon|tues?|wed|thurs?|fri|fines? de semana|entre semana)\\b.*\\b${texts}\\b|\\b${texts}\\b.*\\b(?:tuesdays?|mondays?|wednesdays?|thursdays?|fridays?|saturdays?|weekdays?|weekends?|lunes|martes|miercoles|jueves|viernes|sabados?|mon|tues?|wed|thurs?|fri|fines? de semana|entre semana)\\b`,
    ),
    (plain) => (/\b(?:until|till|til|hasta|break|pause|hold)\b/.test(plain) ? undefined : daysIn(plain)),
  ],
  [
    /\b(?:break|pause|pausa|hold off|hold|stop|quiet|mute|silence|skip|no texts|no messages|descanso|sin mensajes|parar|detener)\b/,
    (plain) => lengthIn(plain),
  ],
  [
    new RegExp(
      `\\bim back\\b.*\\b(?:start|resume|send|turn)\\b.*\\b${texts}\\b|\\b(?:start|begin|resume|turn|send|text|unpause|restart|reanud\\w+|empezar|mandar?)\\b.*\\b${texts}\\b.*\\b(?:again|back|back on|otra vez|de nuevo)\\b|\\b(?:start|resume|turn)\\b.*\\b(?:back on|up again|again)\\b.*\\b${texts}\\b|\\b(?:text|message|texting|messaging) me again\\b`,
    ),
    is({ name: 'resume' }),
  ],
  [
    /\b(?:fewer|less|not (?:so|as) (?:many|often|much)|too (?:many|much|often)|menos|cut (?:down|back)|every (?:other|few|third|couple) (?:of )?days?)\b/,
    (plain) =>
      new RegExp(`\\b${texts}\\b|\\boften\\b|\\bevery\\b|\\bfrequent`).test(plain)
        ? { name: 'rhythm', rhythm: 'less' }
        : undefined,
  ],
  [
    /\b(?:every ?day|daily|each day|todos los dias|a diario)\b/,
    (plain) => (new RegExp(`\\b${texts}\\b`).test(plain) ? { name: 'rhythm', rhythm: 'daily' } : undefined),
  ],
  [
    /\b(?:focus(?:ing)?|work(?:ing)?|concentrate|enfocar\w*|trabajar|concentrarme) (?:more |mas )?(?:on|in|en)\b|\b(?:focus|enfoque) (?:back )?(?:to|a)\b/,
    focusIn,
  ],
  [/\b(?:time ?zone|zona horaria|huso horario)\b/, zoneIn],
  [new RegExp(`\\b${texts}\\b`), timeIn],
  [
    /\b(?:what (?:did|have) i|wins?(?: list)?|everything i|list of)\b.*\b(?:send|sent|write|written|wrote|said|say|told|tell|list|logged|texted|so far|this week|last week|lately)\b|\b(?:wins?|victor\w+) list\b|\b(?:mis|los) (?:\w+ )?(?:logros|victorias)\b/,
    (plain) => ({ name: 'wins', ...(/\b(?:last week|semana pasada)\b/.test(plain) && { lastWeek: true as const }) }),
  ],
  [
    /^(?:can you |could you |please |pls )*(?:show|send|list|see|read|ensename|muestrame|dame)(?: me)?(?: all)?(?: of)?(?: my| mis| the| los)* .+ (?:wins|ones)$|^(?:ensename|muestrame|dame) (?:mis |los )*(?:logros|victorias) (?:de|sobre) .+$/,
    (plain) => {
      const [, before, after] =
        /(?:my|the|of|mis|los|me|all) ([a-z ]+?) (?:wins|ones)$|(?:logros|victorias) (?:de|sobre) (.+)$/.exec(plain) ??
        []
      const theme = focusSaid(before ?? after ?? '')
      return theme === undefined || theme === 'off' ? undefined : { name: 'wins', theme }
    },
  ],
  [
    /\b(?:sign|signing|add|enroll)\b.*\b(?:up|me)\b.*\b(?:small wins|program|this|texts|list|again)\b|\bsign (?:me )?up\b|\b(?:empezar|comenzar|volver)\b.*\b(?:otra vez|de nuevo|con los mensajes|a recibir)\b/,
    is({ name: 'join', word: 'join' }),
  ],
  [/\b(?:spanish|espanol)\b/, is({ name: 'language', language: 'es' })],
  [/\b(?:english|ingles)\b/, is({ name: 'language', language: 'en' })],
]

/** Longer than this, and it tells something beside. */
const mostWords = 14

/**
 * A request in free words: said to us, about something we do, and telling nothing of what somebody did. Looked for last, when no
 * command was understood to the letter; `plain` is plain text.
 */
export const requested = (plain: string): Single | undefined => {
  const words = plain.split(' ').length
  if (words < 2 || words > mostWords) return undefined
  if (/^(?:please |pls )?undo (?:please|pls|plz|that|it|this|my last)\b/.test(plain)) return { name: 'undo' }
  if (!addressed.test(plain) || tale.test(plain)) return undefined
  for (const [named, read] of topics) {
    const intent = named.test(plain) ? read(plain) : undefined
    if (intent !== undefined) return intent
  }
  return undefined
}
