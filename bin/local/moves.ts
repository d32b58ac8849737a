import { isPhone } from '../../functions/domain/ids.ts'
import {
  addDays,
  type Instant,
  instantOf,
  type LocalDate,
  type LocalTime,
  localTime,
  plus,
  weekdayOf,
} from '../../functions/domain/time.ts'
import type { Local } from './start.ts'

/** What the clock can be told, beside an instant. */
export const destinations = ['now', '+15m', '+1h', 'next-text', 'tomorrow', 'sunday'] as const
export type Destination = (typeof destinations)[number]

const morning = '08:00' as LocalTime
/** By nine in the evening every text of the day has gone out. */
const evening = '21:00' as LocalTime

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

/** The zones of those who have phones here; the machine's own when nobody has. */
const zonesOf = async ({ store, journal, identify }: Local): Promise<string[]> => {
  const people = await Promise.all(
    store
      .handsets()
      .map(async ({ phone }) => (isPhone(phone) ? journal.participant(await identify(phone)) : undefined)),
  )
  const zones = [...new Set(people.flatMap((person) => (person ? [person.timeZone] : [])))]
  return zones.length > 0 ? zones : [machineZone()]
}

const sundayOnOrAfter = (date: LocalDate): LocalDate => addDays(date, 7 - weekdayOf(date))

/** When it is Sunday evening for the last of them: every recap of that Sunday has come by then. */
const sundayEvening = (now: Instant, zones: readonly string[]): Instant => {
  const first = sundayOnOrAfter(localTime(now, zones[0] ?? machineZone()).date)
  const over = (sunday: LocalDate) =>
    zones
      .map((zone) => instantOf(sunday, evening, zone))
      .sort()
      .at(-1) ?? now
  const at = over(first)
  return at > now ? at : over(addDays(first, 7))
}

const nextMorning = (now: Instant, zone: string): Instant =>
  instantOf(addDays(localTime(now, zone).date, 1), morning, zone)

const textsSent = ({ store }: Local) => store.count({ direction: 'outbound-api' })

/** Moves the clock; false when that would be backwards. */
export const moveClock = async (local: Local, to: Destination | Instant): Promise<boolean> => {
  const { clock } = local
  const now = clock.now()
  const zones = await zonesOf(local)
  switch (to) {
    case 'now':
      return clock.catchUp()
    case '+15m':
      return clock.moveTo(plus(now, { minutes: 15 }))
    case '+1h':
      return clock.moveTo(plus(now, { hours: 1 }))
    case 'tomorrow':
      return clock.moveTo(nextMorning(now, zones[0] ?? machineZone()))
    case 'sunday':
      return clock.moveTo(sundayEvening(now, zones))
    case 'next-text': {
      const before = textsSent(local)
      await clock.moveUntil(plus(now, { days: 8 }), () => textsSent(local) > before)
      return true
    }
    default:
      return clock.moveTo(to)
  }
}
