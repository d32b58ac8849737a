import type { Outbound } from '../../functions/domain/journal.ts'
import type { Message } from './pretend-twilio-store.ts'
import type { Ending } from './view.ts'

const format = (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options })

const say = (at: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  format(zone, options).format(new Date(at)).replace('\u202f', ' ').replace(' AM', ' am').replace(' PM', ' pm')

/** `7:30 pm` where the phone is. */
export const timeOfDay = (at: string, zone: string): string => say(at, zone, { hour: 'numeric', minute: '2-digit' })

/** `Sunday, Nov 29`. */
export const dayOf = (at: string, zone: string): string =>
  say(at, zone, { weekday: 'long', month: 'short', day: 'numeric' })

/** `Sun, Nov 29`. */
export const shortDay = (at: string, zone: string): string =>
  say(at, zone, { weekday: 'short', month: 'short', day: 'numeric' })

/** `America/New_York` as people say it. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ')

/** `+1 602 555 0142`; other countries' numbers as they are. */
export const spokenPhone = (phone: string): string => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3')

const units: [number, string][] = [
  [86_400_000, 'day'],
  [3_600_000, 'hour'],
  [60_000, 'minute'],
]

/** `3 days ahead of real time`. */
export const offsetInWords = (offset: number): string => {
  const size = Math.abs(offset)
  const [unit, name] = units.find(([each]) => size >= each) ?? [0, '']
  if (unit === 0) return 'in step with real time'
  const count = Math.round(size / unit)
  return `${count} ${name}${count === 1 ? '' : 's'} ${offset > 0 ? 'ahead of' : 'behind'} real time`
}

/** Encoding and segments, as they are billed. */
export const billed = ({ segments, encoding }: Pick<Message, 'segments' | 'encoding'>): string =>
  `${segments} segment${segments === 1 ? '' : 's'}, ${encoding}`

/** `Phoenix time`, or `UTC`. */
export const zoneTime = (zone: string): string =>
  zone === 'UTC' || zone === 'Etc/UTC' ? 'UTC' : `${placeOf(zone)} time`

/** https://www.twilio.com/docs/api/errors/<code> */
const codes: Readonly<Record<number, string>> = {
  20003: 'wrong credentials',
  20429: 'too many requests',
  20500: 'server error',
  21211: 'not a number that can be texted',
  21408: 'no permission for that country',
  21606: 'our number cannot text there',
  21608: 'a trial account',
  21610: 'opted out at the carrier',
  21611: 'the queue is full',
  21614: 'not a mobile number',
  21617: 'too long',
  21635: 'a landline',
  30001: 'the queue is full',
  30002: 'our account is suspended',
  30003: 'phone unreachable',
  30004: 'blocked',
  30005: 'no such phone',
  30006: 'a landline, or out of reach',
  30007: 'filtered by the carrier',
  30008: 'unknown error',
  30022: 'too many for the carrier',
  30023: "the carrier's limit of the day",
  30032: 'from a toll-free number that is not verified',
  30034: 'from an unregistered number',
  30036: 'too late for the carrier',
}

/** `30007 filtered by the carrier`; a code nobody told us of stands alone. */
export const codeInWords = (code: number): string => {
  const words = codes[code]
  return words === undefined ? `code ${code}` : `${code} ${words}`
}

const outcomes: Readonly<Record<Outbound['status'], string>> = {
  claimed: 'about to be sent',
  released: 'not accepted, tried again',
  unknown: 'unknown: may have left, so it is never sent again',
  refused: 'not sent',
  sent: 'sent',
  delivered: 'delivered',
  failed: 'failed',
  expired: 'too late, not sent',
}

const reasons: Readonly<Record<string, string>> = {
  paused: 'they paused',
  stopped: 'they said STOP',
  quiet: 'quiet after a hard message',
  moved: 'their time was moved',
  guest: 'they have not joined',
  gone: 'they are gone',
  unreachable: 'nobody has that number',
  missing: 'it got lost on our side',
  'too-late': 'night had fallen',
}

const endings: Readonly<Record<Ending, string>> = {
  'cut-off': 'cut off while sending, never sent again',
  'given-up': 'not accepted, given up',
}

export const outcomeOf = ({ status, reason, code }: Outbound, ending?: Ending): string => {
  const why = reason === undefined ? undefined : (reasons[reason] ?? reason)
  const coded = code === undefined || code === 0 ? undefined : codeInWords(code)
  const more = [why, coded].filter((each) => each !== undefined).join(', ')
  const outcome = ending === undefined ? outcomes[status] : endings[ending]
  return more === '' ? outcome : `${outcome} (${more})`
}
