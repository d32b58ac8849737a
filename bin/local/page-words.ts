import type { Outbound } from '../../functions/domain/journal.ts'
import type { Message } from './pretend-twilio-store.ts'

const format = (zone: string, options: Intl.DateTimeFormatOptions) =>
  new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options })

const say = (at: string, zone: string, options: Intl.DateTimeFormatOptions) =>
  format(zone, options).format(new Date(at)).replace('\u202f', ' ')

/** `7:30 PM` where the phone is. */
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
  'too-late': 'night had fallen',
}

export const outcomeOf = ({ status, reason, code }: Outbound): string => {
  const why = reason === undefined ? undefined : (reasons[reason] ?? reason)
  const coded = code === undefined || code === 0 ? undefined : `code ${code}`
  const more = [why, coded].filter((each) => each !== undefined).join(', ')
  return more === '' ? outcomes[status] : `${outcomes[status]} (${more})`
}
