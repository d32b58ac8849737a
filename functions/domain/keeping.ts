import { choose } from './choose.ts'
import type { Decision, Moment } from './conversation.ts'
import type { Entry } from './journal.ts'
import type { Participant, WeekSoFar } from './participant.ts'
import { fits } from './segments.ts'
import { splitWins, themesOf } from './tagging.ts'
import type { Danger, Wordings } from './texts.ts'
import type { Theme } from './themes.ts'
import { localTime, plus, weekOf } from './time.ts'

/** Every so many wins of a week, an answer says how the week is going. */
const countEvery = 4

const entriesOf = (
  moment: Moment,
  texts: readonly string[],
  kind: Entry['kind'],
  themes?: readonly Theme[],
): Entry[] => {
  const { participant, now, sid } = moment
  const { date } = localTime(now, participant.timeZone)
  return texts.map((text, n) => ({
    participant: participant.id,
    at: now,
    sid,
    n,
    kind,
    text,
    themes: kind === 'danger' ? [] : (themes ?? themesOf(text)),
    date,
  }))
}

const counted = ({ weekSoFar }: Participant, entries: readonly Entry[]): WeekSoFar | undefined => {
  const date = entries[0]?.date
  if (date === undefined) return weekSoFar
  const week = weekOf(date)
  const before = weekSoFar?.week === week ? weekSoFar : { week, wins: 0, days: [] }
  return { week, wins: before.wins + entries.length, days: [...new Set([...before.days, date])].sort() }
}

/** One wording of a pool, the next this person has not had. */
const say = (
  participant: Participant,
  pool: string,
  wordings: Wordings,
): { participant: Participant; text: string } => {
  const { text, used } = choose(pool, wordings, participant.id, participant.used)
  return { participant: { ...participant, used }, text }
}

/** What is said to wins just kept: at the size of what was said, and now and then the week's count. */
const acknowledge = (participant: Participant, entries: readonly Entry[], { texts, intent }: Moment) => {
  const theme = entries[0]?.themes[0]
  if (intent.name === 'nothing') return say(participant, 'nothing-today', texts.nothingToday)
  if (intent.name === 'unknown-word') return { participant, text: texts.unknownWord() }
  const kept =
    entries.length > 1
      ? { participant, text: texts.keptSeveral({ count: entries.length }) }
      : theme === undefined
        ? say(participant, 'acknowledgement', texts.acknowledgements)
        : say(participant, `acknowledgement-${theme}`, texts.acknowledgementsByTheme[theme])
  const week = participant.weekSoFar
  const before = (week?.wins ?? 0) - entries.length
  if (week === undefined || Math.floor(before / countEvery) === Math.floor(week.wins / countEvery)) return kept
  const withCount = `${kept.text} ${texts.weekCount({ wins: week.wins, days: week.days.length })}`
  return fits(withCount, 1) ? { ...kept, text: withCount } : kept
}

/** Anything that is not a command, an answer or danger is a win, or several; chat is answered and not kept. */
export const keepWins = (moment: Moment): Decision => {
  const { participant, intent, texts, text } = moment
  if (intent.name === 'empty') return { participant, replies: [texts.empty()], entries: [] }
  const chat =
    intent.name === 'chat'
      ? intent.chat
      : intent.name === 'answer' && typeof intent.answer === 'string'
        ? 'light'
        : undefined
  if (chat !== undefined) {
    const said = say(participant, `light-${chat}`, texts.light[chat])
    return { participant: said.participant, replies: [said.text], entries: [] }
  }
  const parts = splitWins(text)
  const entries = entriesOf(
    moment,
    parts.length > 0 ? parts : [text],
    'win',
    intent.name === 'nothing' ? ['showing-up'] : undefined,
  )
  const said = acknowledge({ ...participant, weekSoFar: counted(participant, entries) }, entries, moment)
  return { participant: said.participant, replies: [said.text], entries }
}

/** Danger is answered at once and kept sealed, unless we hold nothing of this person; a day of quiet follows. */
export const keepDanger = (moment: Moment, danger: Danger): Decision => {
  const { participant, text, texts, now } = moment
  return {
    participant: { ...participant, quietUntil: plus(now, { hours: 24 }) },
    replies: [texts.crisis[danger]],
    entries: participant.phone === undefined ? [] : entriesOf(moment, [text], 'danger'),
  }
}
