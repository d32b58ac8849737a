import { choose } from './choose.ts'
import type { Decision, Moment } from './conversation.ts'
import { isHeavy } from './heavy.ts'
import { entriesOf, keepWins } from './keeping.ts'
import { questionWaits } from './pending.ts'
import { plainText } from './plain-text.ts'
import { winsSaid } from './private-said.ts'
import { fits } from './segments.ts'
import { plus } from './time.ts'

/** "Noticing my progress" collects so many. */
const all = 5

const ask = (moment: Moment, told: number): Decision['participant'] => ({
  ...moment.participant,
  pending: { question: 'five', until: plus(moment.now, questionWaits), told },
})

/** FIVE: five wins of this week, in one text or several, then the closing sentence. */
export const five = (moment: Moment): Decision => ({
  participant: ask(moment, 0),
  replies: [moment.texts.fiveStart()],
  entries: [],
})

const isTold = ({ intent }: Moment): boolean =>
  intent.name === 'win' ||
  intent.name === 'nothing' ||
  intent.name === 'unknown-word' ||
  intent.name === 'hard-day' ||
  (intent.name === 'empty' && intent.signs === 'tell')

/** One of the five, or several; undefined when the text is none, and means what it says. */
export const answerFive = (moment: Moment, told: number): Decision | undefined => {
  const { intent, texts, now, text } = moment
  const left = { ...moment, participant: { ...moment.participant, pending: undefined } }
  if (intent.name === 'answer' && (intent.answer === 'no' || intent.answer === 'skip'))
    return { participant: left.participant, replies: [texts.fiveLeft()], entries: [] }
  if (!isTold(moment)) return undefined
  const kept = keepWins({ ...left, intent: { name: 'win' } })
  const wins = told + kept.entries.length
  const done = wins >= all
  const next = done ? texts.fiveClose() : texts.fiveNext({ told: wins, left: all - wins })
  const quiet = isHeavy(text) ? kept.replies[0] : undefined
  const reply = quiet !== undefined && fits(`${quiet} ${next}`, 1) ? `${quiet} ${next}` : next
  const until = plus(now, questionWaits)
  return {
    ...kept,
    participant: {
      ...kept.participant,
      pending: done ? { question: 'closing', until } : { question: 'five', until, told: wins },
    },
    replies: [reply],
  }
}

const isClosing = (text: string, sentence: string): boolean => {
  const said = plainText(text)
  return (
    said === plainText(sentence) || /\bproud of (?:my ?self|me)\b|\borgullos[oa] de mi\b|\bme da orgullo\b/.test(said)
  )
}

/** The sentence that closes the five: in its words or their own, or with OK. Anything else is a win like any other. */
export const answerClosing = (moment: Moment): Decision | undefined => {
  const { intent, texts, text } = moment
  const closed = { ...moment, participant: { ...moment.participant, pending: undefined } }
  const agreed =
    (intent.name === 'answer' && intent.answer === 'ok') || (intent.name === 'join' && intent.word === 'yes')
  if (agreed || (intent.name === 'win' && isClosing(text, texts.closingSentence))) {
    const words = agreed ? texts.closingSentence : text.trim()
    return {
      participant: closed.participant,
      replies: [texts.fiveClosed()],
      entries: entriesOf(closed, [{ text: words }], 'reflection', []),
    }
  }
  if (intent.name !== 'answer' || typeof intent.answer === 'number') return undefined
  return { participant: closed.participant, replies: [texts.fiveLeft()], entries: [] }
}

/** CHECK: the weekly self-check, now. */
export const check = ({ participant, texts, now }: Moment): Decision => ({
  participant: { ...participant, pending: { question: 'check', until: plus(now, questionWaits) } },
  replies: [texts.check()],
  entries: [],
})

/** How an answer begins to a question that a recap only mentioned: a win told on that evening stays one. */
const learned =
  /^(?:(?:this week )?i(?:'ve| have)? (?:learn|learnt|learned)\b|by (?:\w+ing|not \w+ing)\b|(?:esta semana )?aprend[i\u00ed]\b)/i

/** What they say of how they honored themselves: kept as a reflection, and not counted. */
export const answerCheck = (moment: Moment, aside: boolean): Decision | undefined => {
  const { intent, texts, text } = moment
  const participant = { ...moment.participant, pending: undefined }
  if (!aside && intent.name === 'answer' && (intent.answer === 'no' || intent.answer === 'skip'))
    return { participant, replies: [texts.checkLeft()], entries: [] }
  if (!isTold(moment) || (aside && !learned.test(text.trim().replaceAll('\u2019', "'")))) return undefined
  const [first, ...more] = winsSaid(text)
  const words = [first, ...more].flatMap((part) => part?.text ?? []).join('\n')
  const hidden = first?.private ? { private: true as const } : {}
  const said = choose(
    'acknowledgement-reflection',
    texts.acknowledgementsOfReflection,
    participant.id,
    participant.used,
  )
  return {
    participant: { ...participant, used: said.used },
    replies: [said.text],
    entries: entriesOf({ ...moment, participant }, [{ text: words || text, ...hidden }], 'reflection', []),
  }
}
