import { Temporal } from 'temporal-polyfill'
import { type Instant, instantOf, type LocalDate, type LocalTime, struck } from '../functions/domain/time.ts'

/*
 * Walks the ticks around a clock change and says what is wrong with what strikes. What should strike is worked out here from
 * two offsets and the instant between them, without a line of what is being tested.
 */
const minute = 60_000
const quarter = 15 * minute
const day = 24 * 60 * minute

export const firstYear = 2024
export const lastYear = 2037
const years = Array.from({ length: lastYear - firstYear + 1 }, (_, n) => firstYear + n)

/** An ordinary day is a change to the same offset. All in milliseconds. */
export type Change = { zone: string; at: number; before: number; after: number }

/** Links and fixed offsets of IANA's that Intl takes and does not list: https://data.iana.org/time-zones/tzdb/backward */
const unlisted = `
  Africa/Asmara Africa/Timbuktu America/Argentina/Buenos_Aires America/Argentina/Catamarca
  America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy America/Argentina/Mendoza
  America/Atikokan America/Atka America/Ensenada America/Fort_Wayne America/Indiana/Indianapolis
  America/Kentucky/Louisville America/Knox_IN America/Montreal America/Nipigon America/Nuuk America/Pangnirtung
  America/Porto_Acre America/Rainy_River America/Rosario America/Santa_Isabel America/Shiprock America/Thunder_Bay
  America/Virgin America/Yellowknife Antarctica/South_Pole Asia/Ashkhabad Asia/Choibalsan Asia/Chongqing
  Asia/Chungking Asia/Dacca Asia/Harbin Asia/Ho_Chi_Minh Asia/Istanbul Asia/Kashgar Asia/Kathmandu Asia/Kolkata
  Asia/Macao Asia/Tel_Aviv Asia/Thimbu Asia/Ujung_Pandang Asia/Ulan_Bator Asia/Yangon Atlantic/Faroe
  Atlantic/Jan_Mayen Australia/ACT Australia/Canberra Australia/Currie Australia/LHI Australia/NSW Australia/North
  Australia/Queensland Australia/South Australia/Tasmania Australia/Victoria Australia/West Australia/Yancowinna
  Brazil/Acre Brazil/DeNoronha Brazil/East Brazil/West CET CST6CDT Canada/Atlantic Canada/Central Canada/Eastern
  Canada/Mountain Canada/Newfoundland Canada/Pacific Canada/Saskatchewan Canada/Yukon Chile/Continental
  Chile/EasterIsland Cuba EET EST EST5EDT Egypt Eire Etc/GMT Etc/GMT+0 Etc/GMT-0 Etc/GMT0 Etc/Greenwich Etc/UCT
  Etc/UTC Etc/Universal Etc/Zulu Europe/Belfast Europe/Kyiv Europe/Nicosia Europe/Tiraspol Europe/Uzhgorod
  Europe/Zaporozhye GB GB-Eire GMT GMT+0 GMT-0 GMT0 Greenwich HST Hongkong Iceland Iran Israel Jamaica Japan
  Kwajalein Libya MET MST MST7MDT Mexico/BajaNorte Mexico/BajaSur Mexico/General NZ NZ-CHAT Navajo PRC PST8PDT
  Pacific/Chuuk Pacific/Johnston Pacific/Kanton Pacific/Pohnpei Pacific/Samoa Pacific/Yap Poland Portugal ROC ROK
  Singapore Turkey UCT US/Alaska US/Aleutian US/Arizona US/Central US/East-Indiana US/Eastern US/Hawaii
  US/Indiana-Starke US/Michigan US/Mountain US/Pacific US/Samoa UTC Universal W-SU WET Zulu`

/** Etc/GMT+12 to Etc/GMT-14: what IANA calls plus is west. */
const fixedOffsets = Array.from({ length: 27 }, (_, n) => 12 - n)
  .filter((west) => west !== 0)
  .map((west) => `Etc/GMT${west > 0 ? '+' : ''}${west}`)

/** Every name that may be stored as somebody's zone, but for other spellings of its letters. */
export const everyZone = () => [
  ...new Set([...Intl.supportedValuesOf('timeZone'), ...fixedOffsets, ...unlisted.trim().split(/\s+/)]),
]

const zoned = (zone: string, at: number) => Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone)
const offset = (at: Temporal.ZonedDateTime) => at.offsetNanoseconds / 1_000_000

/** Every offset change of a zone in [from, until), as Temporal tells it. */
export const changesOf = (zone: string, from: number, until: number): Change[] => {
  const changes: Change[] = []
  let at = zoned(zone, from)
  while (at.epochMilliseconds < until) {
    const next = at.getTimeZoneTransition('next')
    if (next !== null && next.epochMilliseconds < until)
      changes.push({ zone, at: next.epochMilliseconds, before: offset(at), after: offset(next) })
    // The polyfill looks three years ahead; further ones are found from there.
    at = next ?? zoned(zone, at.epochMilliseconds + 365 * day)
  }
  return changes
}

/** New Year's Days and leap days that no change comes near. */
const ordinaryDays = (zone: string, changes: readonly Change[]): Change[] =>
  years
    .flatMap((year) => [Date.UTC(year, 0, 1, 12), ...(year % 4 === 0 ? [Date.UTC(year, 1, 29, 12)] : [])])
    .filter((at) => changes.every((change) => Math.abs(change.at - at) > 5 * day))
    .map((at) => ({ zone, at, before: offset(zoned(zone, at)), after: offset(zoned(zone, at)) }))

const pad = (n: number) => String(n).padStart(2, '0')
const midnights = new Map<number, string>()
/** `toISOString` is most of a walk's time, so it is asked once a day. */
const midnightText = (dayNumber: number) => {
  const text = midnights.get(dayNumber) ?? new Date(dayNumber * day).toISOString()
  midnights.set(dayNumber, text)
  return text
}
const timesOfDay = Array.from(
  { length: 24 * 60 },
  (_, minutes) => `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`,
)
/** Every time a person may prefer: 08:00 to 20:45. */
const preferences = Array.from({ length: 52 }, (_, n) => 8 * 60 + 15 * n).map((minutes) => ({
  time: timesOfDay[minutes] as LocalTime,
  sinceMidnight: minutes * minute,
}))

const dateText = (dayNumber: number) => midnightText(dayNumber).slice(0, 10) as LocalDate
const instantText = (at: number) => {
  const dayNumber = Math.floor(at / day)
  return `${dateText(dayNumber)}T${timesOfDay[(at - dayNumber * day) / minute]}:00.000Z` as Instant
}

/** The local dates around a change whose every moment the walk sees, from the day before to the day after. */
const datesAround = ({ at, before, after }: Change) => {
  const last = Math.floor((at - 1 + before) / day)
  const next = Math.floor((at + after) / day)
  const from = Math.min(last, next) - 1
  return Array.from({ length: Math.max(last, next) + 2 - from }, (_, n) => from + n)
}

const isSkipped = ({ at, before, after }: Change, wall: number) => wall >= at + before && wall < at + after

/** The tick at which a wall time must strike: the first that shows it, or the change that skips it. */
const dueTick = (change: Change, wall: number) => {
  if (isSkipped(change, wall)) return change.at
  return wall - change.before < change.at ? wall - change.before : wall - change.after
}

/** What strikes at each tick of those dates: by date, by time, the ticks. */
const strikesIn = (change: Change, dates: readonly number[]) => {
  const strikes = new Map<LocalDate, Map<LocalTime, number[]>>()
  const until = (dates.at(-1)! + 1) * day - change.after
  let tick = Math.ceil((dates[0]! * day - change.before) / quarter) * quarter
  let ticks = 0
  for (; tick < until; tick += quarter, ticks++)
    for (const { date, time } of struck(change.zone, instantText(tick))) {
      const times = strikes.get(date) ?? new Map<LocalTime, number[]>()
      const earlier = times.get(time)
      if (earlier !== undefined) earlier.push(tick)
      else strikes.set(date, times.set(time, [tick]))
    }
  return { strikes, ticks }
}

export type Walked = { dates: number; skippedDates: LocalDate[]; ticks: number; strikes: number; faults: string[] }

/**
 * Every preference on every date around the change strikes once, at the tick it should, which `instantOf` names as well, while
 * the clock shows that date and a time in [08:00, 21:00). A time that the change skips strikes with the change, so the
 * clock may show later than was asked, never a later date or the night. A date that is skipped whole never strikes: there was no
 * such day for that person, and the days around it have their own texts.
 */
export const walkAround = (change: Change): Walked => {
  const { zone, at, before, after } = change
  const dates = datesAround(change)
  const { strikes, ticks } = strikesIn(change, dates)
  const faults: string[] = []
  const fault = (text: string) => faults.push(`${zone} around ${instantText(at)}: ${text}`)
  if (at % quarter !== 0 || before % quarter !== 0 || after % quarter !== 0) fault('not on a quarter-hour')
  const skippedDates: LocalDate[] = []
  let found = 0
  for (const number of dates) {
    const date = dateText(number)
    const skipped = isSkipped(change, number * day) && isSkipped(change, (number + 1) * day - 1)
    if (skipped) skippedDates.push(date)
    for (const { time, sinceMidnight } of preferences) {
      const due = dueTick(change, number * day + sinceMidnight)
      if (instantOf(date, time, zone) !== instantText(due)) fault(`${date} ${time} is ${instantOf(date, time, zone)}`)
      const struckAt = strikes.get(date)?.get(time) ?? []
      found += struckAt.length
      if (struckAt.length !== (skipped ? 0 : 1)) fault(`${date} ${time} strikes ${struckAt.length} times`)
      for (const tick of struckAt) {
        const shown = tick + (tick < at ? before : after)
        if (tick !== due) fault(`${date} ${time} strikes at ${instantText(tick)}`)
        if (Math.floor(shown / day) !== number) fault(`${date} ${time} strikes on another date`)
        const hour = (shown - Math.floor(shown / day) * day) / (60 * minute)
        if (hour < 8 || hour >= 21) fault(`${date} ${time} strikes at night`)
      }
    }
  }
  const all = [...strikes.values()].flatMap((times) => [...times.values()]).reduce((sum, { length }) => sum + length, 0)
  if (all !== found) fault('something strikes that nobody can prefer')
  return { dates: dates.length, skippedDates, ticks, strikes: found, faults }
}

/** Every change of every zone from 2024 to 2037, and ordinary days between. */
export const walkEveryZone = () => {
  const total = { zones: 0, changes: 0, dates: 0, ticks: 0, strikes: 0, skippedDates: 0, faults: [] as string[] }
  for (const zone of everyZone()) {
    const changes = changesOf(zone, Date.UTC(firstYear, 0, 1), Date.UTC(lastYear + 1, 0, 1))
    total.zones++
    total.changes += changes.length
    for (const change of [...changes, ...ordinaryDays(zone, changes)]) {
      const { dates, ticks, strikes, skippedDates, faults } = walkAround(change)
      total.dates += dates
      total.ticks += ticks
      total.strikes += strikes
      total.skippedDates += skippedDates.length
      total.faults.push(...faults)
    }
  }
  return total
}
