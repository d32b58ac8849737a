import type { Entry } from './journal.ts'
import type { Participant } from './participant.ts'
import { mayComeBack } from './resurfacing.ts'
import { fits, plain, shortened } from './segments.ts'
import { spread } from './spread.ts'
import type { Texts } from './texts.ts'
import { addDays, type Instant, instantOf, isLocalDate, type LocalDate, localTime } from './time.ts'

/** How far a look back goes. */
export const agos = ['year', 'half-year', 'month'] as const
export type Ago = (typeof agos)[number]

const months: Readonly<Record<Ago, number>> = { year: 12, 'half-year': 6, month: 1 }

/** One day in so many looks back, where there is something to see. */
const nowAndThen = 6

/** The same day so many months before; undefined where that month has none: there is no look back on the 31st of June. */
const monthsBefore = (date: LocalDate, count: number): LocalDate | undefined => {
  const [year = 0, month = 1] = date.split('-').map(Number)
  const at = year * 12 + (month - 1) - count
  const then = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}${date.slice(7)}`
  return isLocalDate(then) ? then : undefined
}

/** The day that may come back in place of that date's prompt, if this is a date on which one may: the same whenever it is asked. */
export const dayToLookBackAt = (
  { id, consent, timeZone, cover }: Pick<Participant, 'id' | 'consent' | 'timeZone' | 'cover'>,
  date: LocalDate,
): { date: LocalDate; ago: Ago } | undefined => {
  const drawn = spread(`${id}/look-back/${date}`)
  if (consent === undefined || cover !== undefined || drawn % nowAndThen !== 0) return undefined
  const since = localTime(consent.at, timeZone).date
  const able = agos.flatMap((ago) => {
    const then = monthsBefore(date, months[ago])
    return then !== undefined && then >= since ? [{ date: then, ago }] : []
  })
  return able[Math.floor(drawn / nowAndThen) % Math.max(able.length, 1)]
}

/** From when to when a day lasted there. */
export const dayBounds = (date: LocalDate, zone: string): { since: Instant; until: Instant } => {
  const midnight = '00:00' as Parameters<typeof instantOf>[1]
  return { since: instantOf(date, midnight, zone), until: instantOf(addDays(date, 1), midnight, zone) }
}

/** Characters of the quote, from whole to what still says something. */
const lengths = [110, 90, 70, 50, 35] as const

/** The look back as one segment, at the win of that day that says most; undefined when none may come back. */
export const lookBackText = (
  wins: readonly Entry[],
  ago: Ago,
  participant: Pick<Participant, 'hushed'>,
  texts: Texts,
): string | undefined => {
  const able = wins.filter((win) => !win.private && mayComeBack(participant, win) && win.text.split(' ').length >= 3)
  const [best] = able.toSorted(
    (a, b) => Math.min(b.text.length, 110) - Math.min(a.text.length, 110) || (a.at < b.at ? -1 : 1),
  )
  if (best === undefined) return undefined
  const said = plain(best.text).replace(/\s+/g, ' ').trim()
  return lengths.map((length) => texts.lookBack[ago]({ text: shortened(said, length) })).find((body) => fits(body, 1))
}
