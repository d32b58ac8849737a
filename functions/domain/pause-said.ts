import { weekdayNames } from './days-said.ts'
import type { Intent } from './intents.ts'
import { numberSaid } from './numbers-said.ts'
import { plainText } from './plain-text.ts'
import { addDays, isLocalDate, type LocalDate, type Weekday } from './time.ts'
import { isMeant } from './typos.ts'

type Pause = Extract<Intent, { name: 'pause' }>['for']

const longest = 365

const units: readonly { words: readonly string[]; days: number }[] = [
  { words: ['day', 'days', 'd', 'dia', 'dias', 'night', 'nights'], days: 1 },
  { words: ['week', 'weeks', 'w', 'wk', 'wks', 'semana', 'semanas'], days: 7 },
  { words: ['fortnight', 'fortnights', 'quincena'], days: 14 },
  { words: ['month', 'months', 'mo', 'mos', 'mes', 'meses'], days: 30 },
  { words: ['year', 'years', 'yr', 'ano', 'anos'], days: 365 },
]

/** The weekend begins on Saturday. */
const weekdays = weekdayNames.map((names, at) => (at === 5 ? [...names, 'weekend', 'fin de semana'] : names))

const months: readonly (readonly string[])[] = [
  ['january', 'jan', 'enero'],
  ['february', 'feb', 'febrero'],
  ['march', 'mar', 'marzo'],
  ['april', 'apr', 'abril'],
  ['may', 'mayo'],
  ['june', 'jun', 'junio'],
  ['july', 'jul', 'julio'],
  ['august', 'aug', 'agosto'],
  ['september', 'sept', 'sep', 'septiembre'],
  ['october', 'oct', 'octubre'],
  ['november', 'nov', 'noviembre'],
  ['december', 'dec', 'diciembre'],
]

/** Position of the list that names the word, from 1; 0 when none does. */
const named = (word: string, lists: readonly (readonly string[])[]) =>
  lists.findIndex((names) => names.includes(word) || names.some((name) => name.length > 5 && isMeant(word, name))) + 1

const pad = (n: number) => String(n).padStart(2, '0')

/** Days that have a name instead of a date. */
const namedDays: Readonly<Record<string, string>> = {
  ...{
    christmas: '12-25',
    xmas: '12-25',
    navidad: '12-25',
    'christmas day': '12-25',
    'christmas eve': '12-24',
    nochebuena: '12-24',
  },
  ...{
    'new years': '01-01',
    'new year': '01-01',
    'new years day': '01-01',
    'ano nuevo': '01-01',
    'new years eve': '12-31',
  },
  ...{
    halloween: '10-31',
    'valentines day': '02-14',
    valentines: '02-14',
    'the fourth': '07-04',
    'the 4th of july': '07-04',
  },
}

const dayOfMonth = (word = '') => /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)?.[1]

/** `12-05` for dec 5, 5 de diciembre, 12/5; with a year when one is said; `05` for the 5th. */
const dateSaid = (words: string): string | undefined => {
  const holiday = namedDays[words.replace(/^(?:after|el|la) /, '')]
  if (holiday !== undefined) return holiday
  if (isLocalDate(words.replaceAll(' ', '-'))) return words.replaceAll(' ', '-')
  const [, m, d, y] = /^(\d{1,2})\/(\d{1,2})(?:\/(\d{4}|\d{2}))?$/.exec(words) ?? []
  if (m !== undefined && d !== undefined) return dated(Number(m), Number(d), y)
  const [first = '', second = '', year] = words.replace(/\b(?:the|of|de|del) /g, '').split(' ')
  const month = named(first, months) || named(second, months)
  const day = dayOfMonth(named(first, months) ? second : first)
  if (month > 0 && day !== undefined) return dated(month, Number(day), /^20\d\d$/.test(year ?? '') ? year : undefined)
  return /^(?:the )?\d{1,2}(?:st|nd|rd|th)$|^(?:the|el) \d{1,2}$/.test(words) && Number(day) >= 1 && Number(day) <= 31
    ? pad(Number(day))
    : undefined
}

/** Feb 29 is a date of some years: which, is known where today is. */
const dated = (month: number, day: number, year?: string): string | undefined => {
  const monthDay = `${pad(month)}-${pad(day)}`
  const full = year?.length === 2 ? `20${year}` : year
  if (!isLocalDate(`${full ?? '2028'}-${monthDay}`)) return undefined
  return full === undefined ? monthDay : `${full}-${monthDay}`
}

const fillers =
  /\b(?:just|solo|for|por|durante|en|in|about|around|of|de|the|next|proxim[oa]s?|whole|full|more|mas|otros?|otras?) /g

/** A length in days: `3 days`, `2w`, `a couple of weeks`, `un mes`, `10`; today alone is one day. */
const lengthSaid = (words: string): number | undefined => {
  if (/^(?:just |solo )?(?:today|tonight|hoy|the day|the night|(?:the )?rest of (?:the|my) day)$/.test(words)) return 1
  if (/^(?:just |solo )?(?:tomorrow|manana)$/.test(words)) return 2
  const counted = `${words} `
    .replace(/^(?:for )?(?:a|un) (?=couple|few|pair|par)/, '')
    .replace(fillers, '')
    .trim()
  const [count = '', unit, ...rest] = counted.replace(/^(\d+)([a-z])/, '$1 $2').split(' ')
  const amount = numberSaid(count)
  if (amount === undefined || rest.length > 0) return undefined
  const days =
    unit === undefined ? 1 : units.find(({ words: names }) => names.some((name) => isMeant(unit, name)))?.days
  return days === undefined || (unit === undefined && !/^\d/.test(count)) ? undefined : amount * days
}

/** What follows `until`. */
const endSaid = (words: string): Pause | undefined => {
  if (/^(?:tomorrow|tmrw|tmr|tomorow|manana)(?: morning)?$/.test(words)) return { days: 1 }
  if (/^after (?:the|this) weekend$|^(?:(?:the|la) )?(?:next week|proxima semana)$/.test(words)) return { until: 1 }
  const weekday = named(words.replace(/^(?:(?:next|this|on|the|el|este|proximo) )+/, ''), weekdays)
  if (weekday > 0) return { until: weekday as Weekday }
  const date = dateSaid(words)
  return date === undefined ? undefined : { date }
}

/** What is said of the time after, or of the reason, is no part of how long: "2 weeks, then I go on", "3 days, I am away". */
const beside = [
  / (?:and |y |ya )*(?:then|luego|despues|after that|afterwards|after)(?: \w+){0,5}? (?:back|again|resume|restart|continue|start|keep going|go on|carry on|normal|sigo|seguimos|sigues|siguen|seguir|regreso|regresamos|vuelvo|volvemos|continuo|continuamos|reanudo|empiezo)(?: \w+){0,4}$/,
  / (?:because|bc|cuz|porque) .{1,60}$/,
  / (?:ando|estoy|estare|voy|me voy|salgo|im|i am|ill be|going|were) (?:de viaje|de vacaciones|fuera|traveling|travelling|away|on vacation|on a trip|out of town|in the hospital|sick|busy|enferm[oa]|ocupad[oa])(?: \w+){0,4}$/,
]

/**
 * How long a pause is meant to last: `days` from today, up to the next such weekday, or up to a date.
 * A date without year or month is given as said (`12-05`, `05`): `dateMeant` finds the day. Undefined when unclear or over a year.
 */
export const pauseSaid = (said: string): Pause | undefined => {
  const alone = beside.reduce((words, tail) => words.replace(tail, ''), plainText(said))
  const words = alone.replace(/ (?:please|pls|plz|thanks|thank you|por favor|now)$/, '')
  if (/^for (?:the|this) (?:next|coming) (?:week|month)$/.test(words)) return { days: words.endsWith('week') ? 7 : 30 }
  const [, end] = /^(?:until|untill|till|til|unti|utnil|thru|through|hasta|up to)(?: el| la)? (.+)$/.exec(words) ?? []
  if (end !== undefined) return endSaid(end)
  if (/^(?:(?:for|during|over|por|this|the|el|este) )*(?:weekend|fin de semana|this week|esta semana)$/.test(words))
    return { until: 1 }
  const days = /^weeks?$/.test(words) ? 7 : lengthSaid(words)
  if (days !== undefined) return days >= 1 && days <= longest ? { days } : undefined
  return /^(?:the )?(?:next|proxim)/.test(words) ? undefined : endSaid(words)
}

/** The first day, after today, that a date as `pauseSaid` gives it can mean; undefined when there is none. */
export const dateMeant = (date: string, today: LocalDate): LocalDate | undefined => {
  if (isLocalDate(date)) return date > today ? date : undefined
  if (!/^(?:\d\d-)?\d\d$/.test(date)) return undefined
  for (let away = 1; away <= longest + 1; away++) {
    const day = addDays(today, away)
    if (day.endsWith(`-${date}`)) return day
  }
  return undefined
}
