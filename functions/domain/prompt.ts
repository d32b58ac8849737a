import { draw } from './choose.ts'
import type { DailyPicks, Participant, Pool } from './participant.ts'
import { fits } from './segments.ts'
import type { Texts, Wordings } from './texts.ts'
import { type Theme, themes } from './themes.ts'
import type { LocalDate } from './time.ts'

/** A daily text, with what to keep so that a retry says the same. */
export type Daily = { body: string; used: Readonly<Record<Pool, number>>; picks: DailyPicks }

const focusEvery = 3
const affirmationEvery = 4

const poolOf = (theme: Theme): Pool => `prompts.${theme}`

const promptPools = (texts: Texts): readonly (readonly [Pool, Wordings])[] => [
  ['prompts', texts.prompts],
  ...themes.map((theme) => [poolOf(theme), texts.promptsByTheme[theme]] as const),
]

/** How many prompts this person was sent, of whatever pool. Days that thanked do not count: they asked nothing. */
const asked = ({ used }: Pick<Participant, 'used'>): number =>
  ['prompts', ...themes.map(poolOf)].reduce((sum, pool) => sum + (used[pool] ?? 0), 0)

/** With a focus two prompts of three lean to it; the third is about anything, so that a focus does not become a corner. */
const nextPool = (participant: Pick<Participant, 'used' | 'focus'>, texts: Texts): readonly [Pool, Wordings] => {
  const { focus } = participant
  if (focus === undefined || asked(participant) % focusEvery === focusEvery - 1) return ['prompts', texts.prompts]
  return [poolOf(focus), texts.promptsByTheme[focus]]
}

/**
 * The text of an ordinary day, always one segment. When a win already came that day it thanks and asks nothing: nobody
 * is asked for what they gave. Otherwise a prompt, each fourth led by an affirmation, for days that have no answer.
 * On the date of `lastDaily` it says the same words again and uses none up, unless a win came in between.
 */
export const composePrompt = ({
  participant,
  date,
  wonToday,
  texts,
}: {
  participant: Pick<Participant, 'id' | 'used' | 'focus' | 'lastDaily'>
  date: LocalDate
  wonToday: boolean
  texts: Texts
}): Daily => {
  const { id, used, lastDaily } = participant
  const last = lastDaily?.date === date ? lastDaily.picks : undefined
  const thanks = ['thanks', texts.thanks] as const
  // What was drawn for asking is of no use for thanking, nor the other way round.
  const again = last && (wonToday ? [thanks] : promptPools(texts)).find(([pool]) => pool in last)
  const kept = again && last
  const [pool, wordings] = again ?? (wonToday ? thanks : nextPool(participant, texts))

  const words = draw(pool, wordings, id, { used, picks: {} }, kept)
  const alone = { body: words.text, ...words.draws }
  const due = wonToday || asked(participant) % affirmationEvery === affirmationEvery - 1
  if (kept ? !('affirmations' in kept) : !due) return alone
  const affirmation = draw('affirmations', texts.affirmations, id, words.draws, kept)
  const body = wonToday ? `${words.text}\n${affirmation.text}` : `${affirmation.text} ${words.text}`
  return fits(body, 1) ? { body, ...affirmation.draws } : alone
}

type Drawing = Pick<Participant, 'id' | 'used' | 'lastDaily' | 'cover'>

const drawOne = ({ id, used, lastDaily }: Drawing, date: LocalDate, pool: Pool, wordings: Wordings): Daily => {
  const words = draw(pool, wordings, id, { used, picks: {} }, lastDaily?.date === date ? lastDaily.picks : undefined)
  return { body: words.text, ...words.draws }
}

/** On a shared phone: nothing of healing in it, and the recap waits for a word. */
export const composeCovered = (
  participant: Drawing,
  date: LocalDate,
  texts: Texts,
  kind: 'prompt' | 'recap',
): Daily => {
  if (kind === 'prompt') return drawOne(participant, date, 'covered', texts.coverPrompts)
  return { body: texts.coverRecap(), used: participant.used, picks: {} }
}

/** What is said when nothing has come back for a while; never of that. */
export const composeEased = (participant: Drawing, date: LocalDate, texts: Texts, kind: 'ease' | 'last'): Daily =>
  kind === 'ease'
    ? drawOne(participant, date, 'ease', texts.ease)
    : drawOne(participant, date, 'last', texts.lastForNow)
