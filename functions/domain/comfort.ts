import { choose } from './choose.ts'
import type { Decision, Moment } from './conversation.ts'
import { isHeavy } from './heavy.ts'
import type { Entry } from './journal.ts'
import { entriesOf, keepWins, keptAloud } from './keeping.ts'
import type { Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { mayComeBack } from './resurfacing.ts'
import { fits, plain, shortened } from './segments.ts'
import type { Wordings } from './texts.ts'
import { localTime, plus } from './time.ts'
import { spokenDate } from './words.ts'

const say = (participant: Participant, pool: string, wordings: Wordings) => {
  const { text, used } = choose(pool, wordings, participant.id, participant.used)
  return { participant: { ...participant, used }, text }
}

/** Characters of a past win beside the answer, from whole to what still says something. */
const quoteLengths = [90, 70, 55, 40] as const
/** Among so many of the latest that can be read back one is taken, another each time. */
const among = 7

/** Past wins that can stand beside a hard day: no pain, no loss, nothing of today, and nothing private while there is another. */
const readBack = ({ known, participant, now }: Moment): readonly Entry[] => {
  const { date } = localTime(now, participant.timeZone)
  const able = known.wins.filter((win) => win.date < date && mayComeBack(participant, win))
  const open = able.filter((win) => !win.private)
  return (open.length > 0 ? open : able).slice(0, among)
}

/** HARD: no cheer, one small thing that counts today, and one past win in their own words. */
export const hardDay = (moment: Moment): Decision => {
  const { participant, texts } = moment
  const said = say(participant, 'hard-day', texts.hardDay)
  const wins = readBack(moment)
  const win = wins[(participant.used['hard-day'] ?? 0) % Math.max(wins.length, 1)]
  const bodies = quoteLengths.flatMap((length) => {
    if (win === undefined) return []
    const text = shortened(plain(win.text).replace(/\s+/g, ' ').trim(), length)
    return [`${said.text} ${texts.hardDayQuote({ date: spokenDate(win.date, texts), text })}`]
  })
  const body = bodies.find((each) => fits(each, 1)) ?? said.text
  return { participant: said.participant, replies: [body], entries: [] }
}

/** CRITIC: the inner critic gets an answer, which can be kept as a win of one's own. */
export const critic = ({ participant, texts, now }: Moment): Decision => ({
  participant: { ...participant, pending: { question: 'keep', until: plus(now, questionWaits) } },
  replies: [texts.critic()],
  entries: [],
})

/** What is said to the offer to keep the answer to the critic; undefined when it is no answer. */
export const answerKeep = (moment: Moment): Decision | undefined => {
  const { intent, texts } = moment
  const participant = { ...moment.participant, pending: undefined }
  const agreed =
    (intent.name === 'answer' && intent.answer === 'ok') || (intent.name === 'join' && intent.word === 'yes')
  if (agreed) {
    const entries = entriesOf(moment, [{ text: texts.criticAnswer }], 'win', ['self-compassion'])
    return keptAloud({ ...moment, participant }, entries)
  }
  if (intent.name !== 'answer' || typeof intent.answer === 'number') return undefined
  const said = say(participant, 'light-no', texts.light.no)
  return { participant: said.participant, replies: [said.text], entries: [] }
}

const mostOwn = 20
const longestOwn = 120

/** A line of their own for the pool; one that hurts them is kept as it was meant, and never sent back. */
const keepOwn = (moment: Moment, own: string): Decision => {
  const { participant, texts } = moment
  if (isHeavy(own)) return keepWins({ ...moment, intent: { name: 'win' } })
  const line = shortened(plain(own).replace(/\s+/g, ' ').trim(), longestOwn)
  const ownAffirmations = [...new Set([...(participant.ownAffirmations ?? []), line])].slice(-mostOwn)
  return { participant: { ...participant, ownAffirmations }, replies: [texts.affirmKept()], entries: [] }
}

/** AFFIRM: an affirmation now: each second one their own, where they have any. */
export const affirm = (moment: Moment, own: string | undefined): Decision => {
  if (own !== undefined) return keepOwn(moment, own)
  const { participant, texts } = moment
  const { text, participant: after } = sayAffirmation(participant, texts.affirmations)
  return { participant: after, replies: [text], entries: [] }
}

const sayAffirmation = (participant: Participant, wordings: Wordings) => {
  const [first, ...more] = participant.ownAffirmations ?? []
  const [theirs, ours] = [participant.used['own-affirmations'] ?? 0, participant.used.affirmations ?? 0]
  return first !== undefined && theirs <= ours
    ? say(participant, 'own-affirmations', [first, ...more])
    : say(participant, 'affirmations', wordings)
}
