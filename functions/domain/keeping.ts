import { choose } from './choose.ts'
import type { Decision, Moment } from './conversation.ts'
import { isDistress, isHeavy } from './heavy.ts'
import type { Entry } from './journal.ts'
import type { Participant, WeekSoFar } from './participant.ts'
import { saysPrivateAlone, winsSaid } from './private-said.ts'
import { fits } from './segments.ts'
import { themesOf } from './tagging.ts'
import type { Danger, Texts, Wordings } from './texts.ts'
import type { Theme } from './themes.ts'
import { localTime, plus, weekOf } from './time.ts'
import { zoneAt } from './what-was-set.ts'

/** Every so many wins of a week, an answer says how the week is going. */
const countEvery = 4

export const entriesOf = (
  moment: Moment,
  said: readonly Pick<Entry, 'text' | 'private'>[],
  kind: Entry['kind'],
  themes?: readonly Theme[],
): Entry[] => {
  const { participant, now, sid, photos } = moment
  const { lastRecapAt } = participant
  const { date } = localTime(now, zoneAt(participant, now))
  return said.map(({ text, ...how }, n) => ({
    participant: participant.id,
    at: now,
    sid,
    n,
    kind,
    text,
    themes: kind === 'danger' ? [] : (themes ?? themesOf(text)),
    date,
    ...(lastRecapAt !== undefined && lastRecapAt > now && { afterRecap: lastRecapAt }),
    // The pictures of a text go with the first thing it says; those beside danger would be seen by nobody.
    ...(n === 0 && photos > 0 && kind !== 'danger' && { pictures: photos }),
    ...how,
  }))
}

const counted = ({ weekSoFar }: Participant, entries: readonly Entry[]): WeekSoFar | undefined => {
  const date = entries[0]?.date
  if (date === undefined) return weekSoFar
  const week = weekOf(date)
  // Heard late, of a week that is over: the week of now goes on.
  if (weekSoFar !== undefined && weekSoFar.week > week) return weekSoFar
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

const acknowledgeLight = (participant: Participant, entries: readonly Entry[], texts: Texts) => {
  // Under cover nothing is said of what it was about.
  const theme = participant.cover === undefined ? entries[0]?.themes[0] : undefined
  if (entries.length > 1) return { participant, text: texts.keptSeveral({ count: entries.length }) }
  return theme === undefined
    ? say(participant, 'acknowledgement', texts.acknowledgements)
    : say(participant, `acknowledgement-${theme}`, texts.acknowledgementsByTheme[theme])
}

/** How long until who is burdened is told once more where support is. */
const supportEvery = { days: 30 }

/** A quiet answer; and now and then, to who is burdened now, where support is. */
const acknowledgeHeavy = (participant: Participant, entries: readonly Entry[], { texts, now }: Moment) => {
  const said = say(participant, 'acknowledgement-heavy', texts.acknowledgementsOfHeavy)
  const told = participant.supportToldAt !== undefined && plus(participant.supportToldAt, supportEvery) > now
  const withHint = `${said.text} ${texts.supportHint()}`
  if (told || !entries.some(({ text }) => isDistress(text)) || !fits(withHint, 1)) return said
  return { participant: { ...said.participant, supportToldAt: now }, text: withHint }
}

/**
 * What is said to wins just kept: at the size of what was said, and now and then the week's count. Loss and pain are
 * neither cheered nor counted, and what is private is told to be so and no more.
 */
const acknowledge = (participant: Participant, entries: readonly Entry[], moment: Moment) => {
  const { texts, intent } = moment
  if (entries.some((entry) => entry.private))
    return say(participant, 'acknowledgement-private', texts.acknowledgementsOfPrivate)
  if (entries.some(({ text }) => isHeavy(text))) return acknowledgeHeavy(participant, entries, moment)
  if (intent.name === 'nothing') return say(participant, 'nothing-today', texts.nothingToday)
  if (intent.name === 'unknown-word') return { participant, text: texts.unknownWord() }
  const kept = acknowledgeLight(participant, entries, texts)
  const week = participant.weekSoFar
  const before = (week?.wins ?? 0) - entries.length
  if (week === undefined || Math.floor(before / countEvery) === Math.floor(week.wins / countEvery)) return kept
  const withCount = `${kept.text} ${texts.weekCount({ wins: week.wins, days: week.days.length })}`
  return fits(withCount, 1) ? { ...kept, text: withCount } : kept
}

/** What came beside words and is not kept is said to be lost; beside the answer where there is room, else after it. */
const answer = ({ unkept = 0, texts }: Moment, text: string): readonly string[] => {
  if (unkept === 0) return [text]
  const both = `${text} ${texts.onlyPhotosKept()}`
  return fits(both, 1) ? [both] : [text, texts.onlyPhotosKept()]
}

const chatIn = ({ intent }: Moment): keyof Texts['light'] | undefined => {
  if (intent.name === 'chat') return intent.chat
  if (intent.name === 'empty' && intent.signs === 'nod') return 'light'
  if (intent.name !== 'answer' || typeof intent.answer === 'number') return undefined
  return intent.answer === 'no' ? 'no' : 'light'
}

/** Anything that is not a command, an answer or danger is a win, or several, and so is a picture; chat alone is answered and not kept. */
export const keepWins = (moment: Moment): Decision => {
  const { participant, intent, texts, photos } = moment
  const wordless = intent.name === 'empty' && intent.signs === undefined
  const text = wordless ? '' : moment.text
  if (wordless && photos === 0) return { participant, replies: [texts.empty()], entries: [] }
  const chat = chatIn(moment)
  if (chat !== undefined && photos === 0) {
    const said = say(participant, `light-${chat}`, texts.light[chat])
    return { participant: said.participant, replies: answer(moment, said.text), entries: [] }
  }
  if (saysPrivateAlone(text) && photos === 0)
    return { participant, replies: answer(moment, texts.privateHow()), entries: [] }
  const wins = winsSaid(text)
  const entries = entriesOf(
    moment,
    wins.length > 0 ? wins : [saysPrivateAlone(text) ? { text: '', private: true } : { text }],
    'win',
    intent.name === 'nothing' ? ['showing-up'] : undefined,
  )
  return keptAloud(moment, entries)
}

/** Wins that are kept, counted in their week, and acknowledged. */
export const keptAloud = (moment: Moment, entries: readonly Entry[]): Decision => {
  const { participant } = moment
  const said = acknowledge({ ...participant, weekSoFar: counted(participant, entries) }, entries, moment)
  return { participant: said.participant, replies: answer(moment, said.text), entries }
}

/** Danger is answered at once and kept sealed, unless we hold nothing of this person; a day of quiet follows. */
export const keepDanger = (moment: Moment, danger: Danger): Decision => {
  const { participant, text, texts, now } = moment
  return {
    participant: { ...participant, quietUntil: plus(now, { hours: 24 }) },
    replies: [texts.crisis[danger]],
    entries: participant.phone === undefined ? [] : entriesOf(moment, [{ text }], 'danger'),
  }
}
