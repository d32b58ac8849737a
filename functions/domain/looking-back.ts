import type { Decision, Moment } from './conversation.ts'
import { countedSince, type Entry } from './journal.ts'
import { recapSince } from './needs.ts'
import { composeRecap } from './recap.ts'
import { fits, plain, shortened } from './segments.ts'
import type { Texts } from './texts.ts'
import { addDays, localTime, mondayOf, weekOf } from './time.ts'
import { spokenDate } from './words.ts'

const shown = 5

/** As many characters of each win as three segments hold. */
const lengths = [120, 90, 70, 55, 40, 30, 20] as const

const listed = (heading: string, wins: readonly Entry[], texts: Texts): string => {
  const lines = (length: number) =>
    [
      heading,
      ...wins.map(({ date, text }) => `${spokenDate(date, texts)}: ${shortened(plain(text) || texts.photo(), length)}`),
    ].join('\n')
  return lengths.map(lines).find((body) => fits(body, 3)) ?? lines(10)
}

const winsAsked = (moment: Moment): readonly Entry[] => {
  const { intent, known, participant, now } = moment
  if (intent.name !== 'wins') return []
  const monday = mondayOf(localTime(now, participant.timeZone).date)
  return known.wins
    .filter(({ themes }) => intent.theme === undefined || themes.includes(intent.theme))
    .filter(({ date }) => !intent.lastWeek || (date >= addDays(monday, -7) && date < monday))
    .slice(0, shown)
}

/** WINS: the last five, by theme or of last week, dated. `known.wins` comes newest first. */
const listWins = (moment: Moment): Decision => {
  const { participant, texts, intent } = moment
  const wins = winsAsked(moment)
  if (wins.length === 0 || intent.name !== 'wins') return { participant, replies: [texts.winsNone()], entries: [] }
  const what = intent.lastWeek ? texts.winsLastWeek : intent.theme ? texts.themes[intent.theme] : texts.winsLatest
  return { participant, replies: [listed(texts.winsList({ what }), wins, texts)], entries: [] }
}

/** WINS and RECAP: what is there, in their own words. */
export const lookBack = (moment: Moment): Decision => {
  const { participant, intent, known, texts, now } = moment
  if (intent.name !== 'recap') return listWins(moment)
  // On a shared phone the word opens it that they chose for that.
  if (participant.cover?.word !== undefined && !intent.opened)
    return { participant, replies: [texts.coverRecap()], entries: [] }
  // One that was only announced is read now as it would have been on its Sunday.
  const waits = participant.recapWaits !== undefined && participant.lastRecapDate !== undefined
  const date = (waits ? participant.lastRecapDate : undefined) ?? localTime(now, participant.timeZone).date
  const since = participant.recapWaits ?? recapSince(participant, date)
  const wins = known.wins.filter((entry) => countedSince(entry) >= since)
  const { body, used } = composeRecap({
    participant,
    wins,
    weeks: known.weeks,
    week: weekOf(date),
    date,
    texts,
    soFar: !waits,
  })
  return { participant: { ...participant, used, recapWaits: undefined }, replies: [body], entries: [] }
}
