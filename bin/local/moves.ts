import { isPhone } from '../../functions/domain/ids.ts'
import type { Participant } from '../../functions/domain/participant.ts'
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
import type { Target } from './clock.ts'
import type { Local } from './local-system.ts'

/** What the clock can be told, beside an instant. */
export const destinations = ['now', '+15m', '+1h', 'next-text', 'tomorrow', 'sunday'] as const
export type Destination = (typeof destinations)[number]

const morning = '08:00' as LocalTime
/** By nine in the evening every text of the day has gone out. */
const evening = '21:00' as LocalTime

const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

const peopleOf = async ({ store, journal, identify }: Local): Promise<Participant[]> => {
  const people = await Promise.all(
    store
      .handsets()
      .map(async ({ phone }) => (isPhone(phone) ? journal.participant(await identify(phone)) : undefined)),
  )
  return people.filter((person) => person !== undefined)
}

/** The zones of those who have phones here; the machine's own when nobody has. */
const zonesOf = async (local: Local): Promise<string[]> => {
  const zones = [...new Set((await peopleOf(local)).map(({ timeZone }) => timeZone))]
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

/** How far `Next text` looks: past any Sunday. */
const lookAhead = { days: 8 }

const nextText = async (local: Local): Promise<string | undefined> => {
  const people = await peopleOf(local)
  if (!people.some(({ status }) => status === 'active')) return 'Nobody is due a text: join from a phone first.'
  let before = 0
  const target: Target = (now) => {
    before = textsSent(local)
    return plus(now, lookAhead)
  }
  await local.clock.moveUntil(target, () => textsSent(local) > before)
  return undefined
}

/** Moves the clock; what stands in the way, when something does. */
export const moveClock = async (local: Local, to: Destination | Instant): Promise<string | undefined> => {
  const { clock } = local
  const targets: Partial<Record<string, Target>> = {
    '+15m': (now) => plus(now, { minutes: 15 }),
    '+1h': (now) => plus(now, { hours: 1 }),
    tomorrow: async (now) => nextMorning(now, (await zonesOf(local))[0] ?? machineZone()),
    sunday: async (now) => sundayEvening(now, await zonesOf(local)),
  }
  if (to === 'next-text') return nextText(local)
  const moved = to === 'now' ? clock.catchUp() : clock.moveTo(targets[to] ?? (to as Instant))
  return (await moved) ? undefined : 'The clock only moves forward.'
}
