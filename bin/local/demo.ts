import type { CoachId } from '../../functions/domain/ids.ts'
import {
  addDays,
  type Instant,
  instant,
  instantOf,
  type LocalDate,
  type LocalTime,
  mondayOf,
  plus,
} from '../../functions/domain/time.ts'
import { type DemoPerson, demoCoach, demoPeople } from './demo-people.ts'
import type { Local } from './local-system.ts'

/** How many weeks the journals tell of. */
export const demoWeeks = 8
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

type DemoText = { at: Instant; from: string; body: string }

/** Early on the Monday so many weeks before this one: nobody's day has begun. */
export const demoBegins = (today: Date, weeks = demoWeeks): Instant =>
  instant(`${addDays(mondayOf(instant(today).slice(0, 10) as LocalDate), -7 * weeks)}T12:00:00Z`)

/** `SHARE Sat 11:00` shares with the coach, and says OK to the question. */
const textsOfLine = (line: string, monday: LocalDate, { phone, zone }: DemoPerson): DemoText[] => {
  const [, shares, weekday = '', time = '', words = ''] = /^(SHARE )?(\w{3}) (\d\d:\d\d) ?(.*)$/.exec(line) ?? []
  const at = instantOf(addDays(monday, weekdays.indexOf(weekday)), time as LocalTime, zone)
  if (shares === undefined) return [{ at, from: phone, body: words.replaceAll(' / ', '\n') }]
  return [
    { at, from: phone, body: `SHARE ${demoCoach.code}` },
    { at: plus(at, { minutes: 1 }), from: phone, body: 'OK' },
  ]
}

/** Everything the three text in their first weeks, in the order in which it is texted. */
export const demoTexts = (start: Instant, weeks = demoWeeks): DemoText[] => {
  const monday = start.slice(0, 10) as LocalDate
  const joins = demoPeople.flatMap(({ phone, joins: words }, person) =>
    words.map((body, step) => ({ at: plus(start, { hours: 5, minutes: person * 10 + step }), from: phone, body })),
  )
  const journals = demoPeople.flatMap((person) =>
    person.journal
      .trim()
      .split('\n\n')
      .slice(0, weeks)
      .flatMap((week, number) =>
        week.split('\n').flatMap((line) => textsOfLine(line, addDays(monday, 7 * number), person)),
      ),
  )
  return [...joins, ...journals].sort((a, b) => (a.at < b.at ? -1 : 1))
}

/** Lives the weeks, text by text, through the same webhook and the same clock as everybody; then catches up with today. */
export const liveDemo = async ({ carrier, clock, journal, store }: Local, weeks = demoWeeks): Promise<void> => {
  if (carrier === undefined) return
  const start = clock.now()
  await journal.putCoach({ id: demoCoach.code as CoachId, name: demoCoach.name })
  for (const { phone, name } of demoPeople) store.putHandset({ phone, name, added: start })
  for (const { at, from, body } of demoTexts(start, weeks)) {
    await clock.moveTo(at)
    await carrier.text({ from, body })
  }
  await clock.catchUp()
}
