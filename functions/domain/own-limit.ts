import type { Cap, Limits } from './budget.ts'
import type { Incoming, Meaning } from './conversation.ts'
import type { ParticipantId } from './ids.ts'
import type { IntentName } from './intents.ts'
import type { Answered } from './participant.ts'
import { plainText } from './plain-text.ts'
import { spread } from './spread.ts'
import { type Instant, plus } from './time.ts'

/** The same words are answered so often while they come again within so long: a person who repeats themselves has an answer, a machine has an end. */
const sameWordsAnswered = 3
const sameWordsWithin = { minutes: 5 }
/** How many different words are remembered: machines that take turns among a few are heard out as well. */
const wordsRemembered = 4
/** STOP and HELP are answered to one number so often in a day; no person needs as many. */
export const requiredADay = 12

type Said = NonNullable<Answered['said']>
type Text = Pick<Incoming, 'text' | 'now'> & Pick<Meaning, 'intent'>

const justWords: ReadonlySet<IntentName> = new Set(['win', 'unknown-word', 'nothing', 'empty', 'chat'])

/** Knows the same command again, however it is written, or the same words; and holds none of them. */
const markOf = ({ text, intent }: Text) => {
  const said = justWords.has(intent.name) ? plainText(text) || text.trim() : JSON.stringify(intent)
  return spread(said).toString(36)
}

const hourOf = (now: Instant) => now.slice(0, 13)
const dayOf = (now: Instant) => now.slice(0, 10)

/** This hour's and this day's answers; of a text that is heard late, those of the latest there were. */
export const answeredToday = (answered: Answered | undefined, now: Instant) => {
  const { hour, day } = answered ?? {}
  return {
    hour: hour !== undefined && hour.of >= hourOf(now) ? hour : { of: hourOf(now), answers: 0 },
    day: day !== undefined && day.of >= dayOf(now) ? day : { of: dayOf(now), answers: 0 },
    required: day !== undefined && day.of >= dayOf(now) ? (day.required ?? 0) : 0,
  }
}

/** The same with one more of what carriers ask for. */
export const countRequired = (answered: Answered | undefined, now: Instant): Answered => {
  const { day, required } = answeredToday(answered, now)
  return { ...answered, day: { ...day, required: required + 1 } }
}

const saidAgain = (said: Said = [], text: Text): { times: number; said: Said } => {
  const { now } = text
  const words = markOf(text)
  const recent = said.filter(({ at }) => plus(at, sameWordsWithin) > now)
  const times = (recent.find((each) => each.words === words)?.times ?? 0) + 1
  const others = recent.filter((each) => each.words !== words)
  return { times, said: [...others, { words, times, at: now }].slice(-wordsRemembered) }
}

/**
 * Whether one number has had answers enough: the same words over and over, or too many in this hour or day. `answered` is what is
 * noted when they are answered, `heardOnly` when not: as long as the same words go on coming, silence goes on as well.
 */
export const ownLimit = (
  before: Answered | undefined,
  text: Text,
  most: Cap,
): { answered: Answered; heardOnly: Answered; withheld?: 'repeats' | 'one' } => {
  const { hour, day } = answeredToday(before, text.now)
  const { times, said } = saidAgain(before?.said, text)
  const more = { hour: { ...hour, answers: hour.answers + 1 }, day: { ...day, answers: day.answers + 1 } }
  const notes = { answered: { ...before, ...more, said }, heardOnly: { ...before, said } }
  if (times > sameWordsAnswered) return { ...notes, withheld: 'repeats' }
  if (hour.answers >= most.hour || day.answers >= most.day) return { ...notes, withheld: 'one' }
  return notes
}

/**
 * While the table is away nothing of anybody can be read, so whoever answers remembers by itself who was told in this hour that their
 * text is safe. Says why this text is not answered; undefined when it is.
 */
export const limitWhileAway = ({ one, known }: Limits) => {
  const told = new Map<ParticipantId, Answered>()
  let [hour, all] = ['', 0]
  return (
    { participant, now, text }: Pick<Incoming, 'participant' | 'text' | 'now'>,
    { intent }: Pick<Meaning, 'intent'>,
  ): 'repeats' | 'one' | 'known' | undefined => {
    if (hourOf(now) > hour) {
      told.clear()
      ;[hour, all] = [hourOf(now), 0]
    }
    if (all >= known.hour) return 'known'
    const { answered, heardOnly, withheld } = ownLimit(told.get(participant), { text, intent, now }, one)
    told.set(participant, withheld === undefined ? answered : heardOnly)
    if (withheld === undefined) all++
    return withheld
  }
}
