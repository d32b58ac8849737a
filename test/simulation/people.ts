import type { Phone } from '../../functions/domain/ids.ts'
import {
  addDays,
  type Instant,
  instant,
  instantOf,
  type LocalDate,
  type LocalTime,
  localTime,
} from '../../functions/domain/time.ts'
import { zoneOfPhone } from '../../functions/domain/zones.ts'
import { type CoachCode, coachCodes } from './coaches.ts'
import { type Chance, pick } from './random.ts'

/** What a text of theirs asks for, as its author means it. */
export type Kind = 'join' | 'win' | 'zone' | 'time' | 'pause' | 'resume' | 'stop' | 'danger' | 'other'

/** One text somebody is going to write. Times in milliseconds. */
export type Intended = {
  at: number
  kind: Kind
  text: string
  zone?: string
  time?: LocalTime
  wins: readonly string[]
  /** What it is about sharing with a coach. */
  sharing?: { coach: CoachCode; does: 'asks' | 'agrees' | 'ends' }
}

export type Person = {
  readonly number: number
  readonly phone: Phone
  /** Where their number says they are. */
  readonly zone: string
  readonly script: readonly Intended[]
  /** What they answer to the text of a date, if anything: how long after it. */
  answers(date: string): readonly { afterMs: number; text: string; wins: readonly string[] }[]
}

const dayMs = 86_400_000
const minuteMs = 60_000

/** Numbers of places with and without daylight saving, half hours, and both sides of the date line. */
const codes = [
  '1212',
  '1602',
  '1303',
  '1213',
  '1808',
  '4420',
  '8190',
  '9198',
  '6129',
  '6421',
  '1709',
  '5511',
  '2348',
] as const

/** Where people move to: what they text, and what it means. */
export const places: readonly (readonly [string, string])[] = [
  ['Denver', 'America/Denver'],
  ['Phoenix', 'America/Phoenix'],
  ['Los Angeles', 'America/Los_Angeles'],
  ['New York', 'America/New_York'],
  ['London', 'Europe/London'],
  ['Tokyo', 'Asia/Tokyo'],
  ['Sydney', 'Australia/Sydney'],
  ['Kathmandu', 'Asia/Kathmandu'],
  ['Honolulu', 'Pacific/Honolulu'],
  ['Auckland', 'Pacific/Auckland'],
]

const wins = [
  'I rested for an hour',
  'Told my sister I needed a quiet evening',
  'Went outside and looked at the trees',
  'I asked for help with the boxes',
  'Ate breakfast sitting down',
  'I noticed the old pattern and let it pass',
  'Answered the letter that lay there for weeks',
  'I cried and that was fine',
] as const

const others = ['HELP', 'WINS', 'RECAP', 'FOCUS rest', 'FOCUS', 'thanks', 'NAME Robin', 'FOCUS off'] as const

const quarters = Array.from({ length: 52 }, (_, n) => 32 + n).map(
  (n) => `${String(Math.floor(n / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}` as LocalTime,
)

const spoken = (time: LocalTime) => {
  const hour = Number(time.slice(0, 2))
  return `${hour % 12 === 0 ? 12 : hour % 12}:${time.slice(3)}${hour < 12 ? 'am' : 'pm'}`
}

/** Everything one person will text of themselves, from the seed alone. */
export const personOf = (number: number, chance: Chance, start: number, days: number): Person => {
  const by = (key: string) => chance(`person ${number} ${key}`)
  const phone = `+${pick(by('code'), codes)}${String(5_550_000 + number)}` as Phone
  const home = zoneOfPhone(phone).zone
  let told = 0
  /** A win with a name of its own, so that it is known wherever it turns up. */
  const win = (key: string) => {
    const name = `w${number}/x${told++}`
    const hidden = by(`private ${key}`) < 0.05 ? 'PRIVATE ' : ''
    return { name, text: `${hidden}${pick(by(`words ${key}`), wins)} ${name}` }
  }
  const script: Intended[] = []
  let [zone, time] = [home, '19:30' as LocalTime]
  const say = (at: number, kind: Kind, text: string, more: Partial<Intended> = {}) =>
    script.push({ at, kind, text, wins: [], ...more })
  const joinsAt = start + dayMs * (by('joins') < 0.8 ? 0.3 * by('when') : 0.5 * days * by('when'))
  say(joinsAt, 'join', 'JOIN')
  if (by('name') < 0.7) say(joinsAt + 30_000 + 60_000 * by('name when'), 'other', 'Robin')
  if (by('focus') < 0.5) say(joinsAt + 150_000 + 60_000 * by('focus when'), 'other', '2')
  const silent = by('silent') < 0.1 ? joinsAt + dayMs * days * by('silent from') : Number.POSITIVE_INFINITY

  /** About when their text of the day comes: where a STOP or a change meets it on its way. */
  const about = (day: number) => {
    const date = localTime(instant(new Date(start + day * dayMs)), zone).date
    return Date.parse(instantOf(date, time, zone))
  }
  let comesBack = 0
  for (let day = 1; day < days; day++) {
    const from = start + day * dayMs
    if (from < joinsAt + 3_600_000 || from > silent || from < comesBack) continue
    const on = (key: string) => by(`day ${day} ${key}`)
    const sometime = (key: string) => from + dayMs * on(`${key} when`)
    /** As often as not in the very seconds in which their text is on its way. */
    const inTheMiddle = (key: string) =>
      on(`${key} timed`) < 0.5 ? about(day) - 5_000 + 90_000 * on(`${key} second`) : sometime(key)
    const does = (key: string, rate: number) => on(key) < rate
    if (does('win', 0.35)) {
      const { name, text } = win(`${day}`)
      say(sometime('win'), 'win', text, { wins: [name] })
      if (does('two at once', 0.1)) {
        const second = win(`${day} second`)
        say(sometime('win') + 5 * on('gap'), 'win', second.text, { wins: [second.name] })
      }
    }
    if (does('several', 0.03)) {
      const [one, two] = [win(`${day} a`), win(`${day} b`)]
      say(sometime('several'), 'win', `${one.text}\n${two.text}`, { wins: [one.name, two.name] })
    }
    if (does('long', 0.01)) {
      const { name, text } = win(`${day} long`)
      say(
        sometime('long'),
        'win',
        `${text} ${'and then I sat down for a while and looked out '.repeat(40)}`.slice(0, 1600),
        { wins: [name] },
      )
    }
    if (does('other', 0.06)) say(sometime('other'), 'other', pick(on('which'), others))
    if (does('danger', 0.008)) say(sometime('danger'), 'danger', 'i want to die tonight')
    const moves = does('zone', 0.02) || (changesNear(from, zone) && does('moves with the clocks', 0.3))
    if (moves) {
      const [name, to] = pick(on('where'), places)
      // On its way while the old clock strikes.
      const at = inTheMiddle('zone')
      zone = to
      say(at, 'zone', `ZONE ${name}`, { zone })
    }
    if (does('time', 0.03)) {
      const at = inTheMiddle('time')
      time = pick(on('which time'), quarters)
      say(at, 'time', `TIME ${spoken(time)}`, { time })
    }
    if (does('pause', 0.01)) {
      const at = sometime('pause')
      say(at, 'pause', 'PAUSE 3 days')
      if (does('resume', 0.5)) say(at + dayMs * 2 * on('resume when'), 'resume', 'RESUME')
    }
    if (does('stop', 0.015)) {
      const at = inTheMiddle('stop')
      say(at, 'stop', pick(on('how'), ['STOP', 'stop', 'please stop texting me', 'Unsubscribe']))
      comesBack = Number.POSITIVE_INFINITY
      if (does('start', 0.7)) {
        comesBack = at + 60_000 + 4 * dayMs * on('back')
        say(comesBack, 'join', 'START')
      }
    }
  }
  if (by('shares') < 0.25) {
    const coach = pick(by('coach'), coachCodes)
    const asks = joinsAt + 3_600_000 + 5 * dayMs * by('shares when')
    say(asks, 'other', `SHARE ${coach}`, { sharing: { coach, does: 'asks' } })
    say(asks + 40_000, 'other', 'OK', { sharing: { coach, does: 'agrees' } })
    if (by('shares no more') < 0.4)
      say(asks + dayMs * (0.2 + 6 * by('until')), 'other', 'UNSHARE', { sharing: { coach, does: 'ends' } })
  }
  script.sort((a, b) => a.at - b.at)

  return {
    number,
    phone,
    zone: home,
    script,
    answers(date) {
      if (by(`${date} answers`) >= 0.5) return []
      const lag = by(`${date} lag`)
      const afterMs = lag < 0.9 ? minuteMs + lag * 120 * minuteMs : (6 + 20 * by(`${date} long lag`)) * 60 * minuteMs
      const first = { name: `w${number}/a${date}`, text: `${pick(by(`${date} words`), wins)} w${number}/a${date}` }
      const answers = [{ afterMs, text: first.text, wins: [first.name] }]
      if (by(`${date} twice`) < 0.05)
        answers.push({ afterMs: afterMs + 3_000, text: `and slept w${number}/b${date}`, wins: [`w${number}/b${date}`] })
      return answers
    },
  }
}

/** Whether the clocks of a zone change within a day. */
const changesNear = (at: number, zone: string): boolean => {
  const noon = (date: LocalDate) => Date.parse(instantOf(date, '12:00' as LocalTime, zone))
  const today = localTime(instant(new Date(at)) as Instant, zone).date
  return noon(addDays(today, 1)) - noon(today) !== dayMs
}
