import { numberSaid } from './numbers-said.ts'
import { plainText } from './plain-text.ts'
import { dayStarts, type LocalTime, lastPromptTime } from './time.ts'

const am = /\b(?:(?:de|en|por) la (?:manana|madrugada)|(?:in the |in |this )?(?:early )?mornings?|(?:in the )?a ?m)\b/g
const pm =
  /\b(?:(?:de|en|por) la (?:tarde|noche)|(?:in the |in |this |at )?(?:early |late )?(?:afternoons?|evenings?|nights?)|tonight|(?:in the )?p ?m)\b/g
const zones = /\b(?:eastern|central|mountain|pacific|[ecmp][sd]?t)\b/g

/** Words that say nothing about which time. */
const idle = new Set(
  `at to for on by about around abt approximately ish oclock clock o the a is be my me please pls instead each every
  everyday day daily today tomorrow nightly thanks now sharp local time from hrs hours hour h la las al para hoy manana
  diario todos los dias eso de`.split(/\s+/),
)

/** Parts of the day, when they are all that is said. */
const partsOfDay: Readonly<Record<string, string>> = {
  ...{ morning: '9:00', mornings: '9:00', lunch: '12:00', lunchtime: '12:00', afternoon: '15:00', afternoons: '15:00' },
  ...{ evening: '19:00', evenings: '19:00', night: '20:30', nights: '20:30', tonight: '20:30' },
  ...{ 'la manana': '9:00', 'la tarde': '15:00', 'la noche': '20:30' },
}

/** One spelling: `7 30 pm` for `seven thirty in the evening`, `15 past 7` for `quarter past seven`. */
const tidy = (words: string): string =>
  plainText(words)
    .replace(/\b(?:12 )?(?:midnight|midnite|medianoche)\b|\b(?:12|twelve|doce) (?:at night|de la noche)\b/g, ' 0 ')
    .replace(/\b(?:(?:12|twelve) )?(?:mid ?day|(?:del )?medio ?dia|noon)\b/g, ' 12 ')
    .replace(/(\d) ?([ap])(?: ?m)?\b/g, '$1 $2m ')
    .replace(/\b(\d{1,2}) ?h ?(\d{2})\b/g, '$1:$2')
    .replace(/(\d)(h|hrs|ish)\b/g, '$1')
    .replace(/\b(treinta|cuarenta|cincuenta) y (?=[a-z])/g, '$1 ')
    .replace(am, ' am ')
    .replace(pm, ' pm ')
    .replace(zones, ' ')
    .replace(/\bhalf (?=(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b)/g, '30 past ')
    .replace(/\b(?:half|media)\b/g, '30')
    .replace(/\b(?:quarter|cuarto)\b/g, '15')

const tokensOf = (tidied: string): string[] => {
  const tokens: string[] = []
  for (const word of tidied.split(/\s+/)) {
    if (word === '' || (idle.has(word) && !(word === 'to' && tokens.length > 0))) continue
    const value = numberSaid(word)
    const tens = Number(tokens.at(-1))
    const thirtyFive = !/^\d/.test(word) && value !== undefined && value > 0 && value < 10 && tens >= 20 && tens <= 50
    if (thirtyFive) tokens[tokens.length - 1] = String(tens + value)
    else tokens.push(value === undefined || /^\d/.test(word) ? word : String(value))
  }
  return tokens
}

/** `asWritten` when the digits can only be a 24-hour clock's: 08:00. */
type Clock = { hour: number; minute: number; asWritten?: boolean }

const beside = (hour: number, minutes: number, later: boolean): Clock | undefined => {
  if (minutes % 5 !== 0) return undefined // "7 to 8" is a span, not a time
  return later ? { hour, minute: minutes } : { hour: hour === 1 ? 12 : hour - 1, minute: 60 - minutes }
}

const readClock = (form: string): Clock | undefined => {
  const [, hour, minute = '0'] =
    /^(\d{1,2})(?:[:. ](?:0 )?(\d{1,2}))?$/.exec(form) ?? /^(\d{1,2})(\d{2})$/.exec(form) ?? []
  if (hour !== undefined) return { hour: Number(hour), minute: Number(minute), asWritten: /^0\d/.test(hour) }
  const [, minutes, side, of] = /^(\d{1,2})(?: minutes?)? (past|after|to|till?|before) (\d{1,2})$/.exec(form) ?? []
  if (of !== undefined) return beside(Number(of), Number(minutes), side === 'past' || side === 'after')
  const [, hora, y, minutos] = /^(\d{1,2}) (y|menos) (\d{1,2})$/.exec(form) ?? []
  return hora === undefined ? undefined : beside(Number(hora), Number(minutos), y === 'y')
}

const toQuarter = (minutes: number) => Math.round(minutes / 15)
const quarterOf = (time: LocalTime) => toQuarter(Number(time.slice(0, 2)) * 60 + Number(time.slice(3)))
const pad = (n: number) => String(n).padStart(2, '0')

const minutesOfDay = ({ hour, minute, asWritten }: Clock, half: 'am' | 'pm' | undefined): number | undefined => {
  if (hour > 24 || minute > 59) return undefined
  if (asWritten || hour > 12 || hour === 0) return (hour % 24) * 60 + minute
  if (half !== undefined) return ((hour % 12) + (half === 'pm' ? 12 : 0)) * 60 + minute
  const evening = ((hour % 12) + 12) * 60 + minute
  // After our last hour only the morning is left to be meant.
  return toQuarter(evening) > quarterOf(lastPromptTime) ? evening - 12 * 60 : evening
}

/**
 * The time of day at which somebody asks to be texted, to the nearest quarter hour; `outside` when we do not text then.
 * Without am or pm the evening is meant: `7` is 19:00. `9` to `11`, when the evening is over for us, are the morning's.
 */
export const timeSaid = (
  words: string,
): { time: LocalTime } | { problem: 'unclear' } | { problem: 'outside'; said: string } => {
  const part = partsOfDay[plainText(words).replace(/^(?:in the|at|the|every|around|to|en|por|de) /, '')]
  const tokens = tokensOf(tidy(part ?? words))
  const halves = new Set(tokens.filter((token) => token === 'am' || token === 'pm'))
  const clock = readClock(tokens.filter((token) => !halves.has(token as 'am' | 'pm')).join(' '))
  const minutes =
    halves.size > 1 || clock === undefined ? undefined : minutesOfDay(clock, [...halves][0] as 'am' | 'pm')
  if (minutes === undefined) return { problem: 'unclear' }
  const quarter = toQuarter(minutes)
  const said = `${pad(Math.floor(quarter / 4))}:${pad((quarter % 4) * 15)}`
  if (quarter < quarterOf(dayStarts) || quarter > quarterOf(lastPromptTime)) return { problem: 'outside', said }
  return { time: said as LocalTime }
}
