import type { Decision, Moment } from './conversation.ts'
import type { Intent } from './intents.ts'
import { sayWhen } from './joining.ts'
import type { Participant } from './participant.ts'
import { dateMeant } from './pause-said.ts'
import { questionWaits } from './pending.ts'
import { plainName } from './segments.ts'
import { textsIn } from './texts.ts'
import type { Theme } from './themes.ts'
import { addDays, type LocalDate, localTime, plus, type Weekday, weekdayOf } from './time.ts'
import { nextText, spokenDay, spokenTime } from './words.ts'
import { zoneName } from './zones.ts'

type Setting = Extract<
  Intent,
  { name: 'focus' | 'time' | 'zone' | 'pause' | 'resume' | 'name' | 'language' | 'days' | 'rhythm' | 'cover' }
>

const pausedDays = 14
const longestPauseDays = 365

const say = (participant: Participant, reply: string): Decision => ({ participant, replies: [reply], entries: [] })

export const setFocus = ({ participant, texts }: Moment, focus: Theme | 'off'): Decision =>
  focus === 'off'
    ? say({ ...participant, focus: undefined, pending: undefined }, texts.focusOff())
    : say({ ...participant, focus, pending: undefined }, texts.focusSet({ theme: texts.themes[focus] }))

const focus = (moment: Moment, intent: Extract<Setting, { name: 'focus' }>): Decision => {
  if (intent.focus !== undefined) return setFocus(moment, intent.focus)
  const { participant, texts, now } = moment
  const asked: Participant = { ...participant, pending: { question: 'focus', until: plus(now, questionWaits) } }
  return say(asked, intent.unclear === undefined ? texts.focusMenu() : texts.focusUnclear())
}

const time = ({ participant, texts, now }: Moment, intent: Extract<Setting, { name: 'time' }>): Decision => {
  if (intent.problem === 'outside') return say(participant, texts.timeOutside())
  if (intent.problem === 'unclear') return say(participant, texts.timeUnclear())
  if (intent.time === undefined) return say(participant, texts.timeAsk({ time: spokenTime(participant.promptTime) }))
  const moved = { ...participant, promptTime: intent.time }
  const spoken = {
    time: spokenTime(intent.time),
    zone: zoneName(participant.timeZone),
    when: sayWhen(moved, now, texts),
  }
  return say(moved, texts.timeSet(spoken))
}

const zone = ({ participant, texts, now }: Moment, intent: Extract<Setting, { name: 'zone' }>): Decision => {
  if (intent.problem !== undefined) return say(participant, texts.zoneUnclear())
  const timeZone = intent.zone ?? participant.timeZone
  const spoken = { zone: zoneName(timeZone), time: spokenTime(localTime(now, timeZone).time) }
  return intent.zone === undefined
    ? say(participant, texts.zoneAsk(spoken))
    : say({ ...participant, timeZone }, texts.zoneSet(spoken))
}

/** The first day on which texts come again, if that is a day to come and within a year. */
const pauseUntil = (
  today: LocalDate,
  next: LocalDate,
  length: Extract<Setting, { name: 'pause' }>['for'],
): LocalDate | undefined => {
  // Days are counted in texts that stay away: from the next one on, which in the evening is tomorrow's.
  if (length === undefined) return addDays(next, pausedDays)
  if ('days' in length) return addDays(next, length.days)
  if ('until' in length) return nextWeekday(today, length.until)
  return dateMeant(length.date, today)
}

const nextWeekday = (today: LocalDate, weekday: Weekday) => {
  const away = (weekday - weekdayOf(today) + 7) % 7
  return addDays(today, away === 0 ? 7 : away)
}

const pause = ({ participant, texts, now }: Moment, intent: Extract<Setting, { name: 'pause' }>): Decision => {
  const today = localTime(now, participant.timeZone).date
  const next = nextText({ ...participant, pausedUntil: undefined }, now)
  const until = intent.problem === undefined ? pauseUntil(today, next, intent.for) : undefined
  if (until === undefined || until <= today || until > addDays(next, longestPauseDays))
    return say(participant, texts.pauseUnclear())
  return say(
    { ...participant, pausedUntil: until },
    texts.paused({ until: spokenDay(until, today, texts), time: spokenTime(participant.promptTime) }),
  )
}

const everyDay = 7

const days = ({ participant, texts, now }: Moment, intent: Extract<Setting, { name: 'days' }>): Decision => {
  if (intent.problem !== undefined) return say(participant, texts.daysUnclear())
  const named = (chosen: readonly Weekday[]) =>
    chosen.length === everyDay ? texts.everyDay : chosen.map((day) => texts.weekdays[day]).join(', ')
  const all: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7]
  if (intent.days === undefined) return say(participant, texts.daysAsk({ days: named(participant.days ?? all) }))
  const whole = intent.days.length === everyDay
  const set: Participant = { ...participant, days: whole ? undefined : intent.days, rhythm: undefined }
  return say(set, texts.daysSet({ days: named(intent.days), when: sayWhen(set, now, texts) }))
}

const rhythm = ({ participant, texts, now }: Moment, intent: Extract<Setting, { name: 'rhythm' }>): Decision => {
  const daily = intent.rhythm === 'daily'
  const set: Participant = {
    ...participant,
    rhythm: intent.rhythm === 'daily' ? undefined : intent.rhythm,
    ...(daily && { days: undefined }),
  }
  return say(set, texts.rhythmSet[intent.rhythm]({ when: sayWhen(set, now, texts) }))
}

const cover = ({ participant, texts }: Moment, intent: Extract<Setting, { name: 'cover' }>): Decision => {
  if (intent.on === false) return say({ ...participant, cover: undefined }, texts.coverOff())
  const word = intent.word ?? participant.cover?.word
  return say({ ...participant, cover: { ...(word !== undefined && { word }) } }, texts.coverOn({ word }))
}

/** What a person sets by texting; each answer says what holds now. */
export const setting = (moment: Moment, intent: Setting): Decision => {
  const { participant, texts, now } = moment
  switch (intent.name) {
    case 'focus':
      return focus(moment, intent)
    case 'time':
      return time(moment, intent)
    case 'zone':
      return zone(moment, intent)
    case 'pause':
      return pause(moment, intent)
    case 'resume': {
      const resumed = { ...participant, pausedUntil: undefined }
      return say(resumed, texts.resumed({ when: sayWhen(resumed, now, texts) }))
    }
    case 'name':
      return intent.given === undefined
        ? say(participant, texts.nameAsk())
        : say({ ...participant, name: intent.given }, texts.nameSet({ name: plainName(intent.given) ?? intent.given }))
    case 'days':
      return days(moment, intent)
    case 'rhythm':
      return rhythm(moment, intent)
    case 'cover':
      return cover(moment, intent)
    case 'language':
      return say({ ...participant, language: intent.language }, textsIn(intent.language).languageSet())
  }
}
