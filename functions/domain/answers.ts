import { answerKeep } from './comfort.ts'
import type { Decision, Moment } from './conversation.ts'
import { questionAfterName } from './first-questions.ts'
import { answerCheck, answerClosing, answerFive } from './five.ts'
import type { Coach } from './journal.ts'
import { keepWins } from './keeping.ts'
import { answerForget } from './leaving.ts'
import { nameIn } from './names.ts'
import { answerNote } from './notes.ts'
import { waiting } from './pending.ts'
import { setFocus } from './settings.ts'
import { startSharing } from './sharing.ts'
import { themes } from './themes.ts'
import { understand } from './understand.ts'

const answerName = (moment: Moment, coach: Coach | undefined): Decision | undefined => {
  const { intent, text, participant } = moment
  const skipped = intent.name === 'answer' && (intent.answer === 'no' || intent.answer === 'skip')
  const open = intent.name === 'win' || intent.name === 'unknown-word' || intent.name === 'nothing'
  const given = intent.name === 'name' ? intent.given : open ? nameIn(text) : undefined
  if (given !== undefined) return questionAfterName(moment, { ...participant, name: given }, coach)
  if (skipped) return questionAfterName(moment, participant, coach)
  if (!open) return undefined
  const kept = keepWins(moment)
  const next = questionAfterName(moment, kept.participant, coach)
  return { ...next, replies: [...kept.replies, ...next.replies], entries: kept.entries }
}

const answerFocus = (moment: Moment): Decision | undefined => {
  const { intent, text, participant } = moment
  const done: Moment = { ...moment, participant: { ...participant, pending: undefined } }
  if (intent.name === 'answer' && typeof intent.answer === 'number') {
    const theme = themes[intent.answer - 1]
    return theme !== undefined && intent.answer <= 3 ? setFocus(done, theme) : undefined
  }
  if (intent.name === 'answer') return keepWins(done)
  if (intent.name !== 'win' && intent.name !== 'unknown-word') return undefined
  const asFocus = text.trim().split(/\s+/).length <= 3 ? understand(`focus ${text}`) : undefined
  return asFocus?.name === 'focus' && asFocus.focus !== undefined ? setFocus(done, asFocus.focus) : keepWins(done)
}

const answerShare = (moment: Moment, coach: Coach): Decision | undefined => {
  const { intent, participant, texts } = moment
  const agreed =
    (intent.name === 'answer' && intent.answer === 'ok') || (intent.name === 'join' && intent.word === 'yes')
  if (agreed) return startSharing(moment, coach)
  if (intent.name !== 'answer' || (intent.answer !== 'no' && intent.answer !== 'skip')) return undefined
  return { participant: { ...participant, pending: undefined }, replies: [texts.shareDeclined()], entries: [] }
}

/** The answer to a question of ours that still waits; undefined when the text is none, and means what it says. */
export const answerPending = (moment: Moment): Decision | undefined => {
  const pending = waiting(moment.participant, moment.now)
  switch (pending?.question) {
    case 'name':
      return answerName(moment, pending.coach)
    case 'focus':
      return answerFocus(moment)
    case 'keep':
      return answerKeep(moment)
    case 'five':
      return answerFive(moment, pending.told)
    case 'closing':
      return answerClosing(moment)
    case 'check':
      return answerCheck(moment, pending.aside ?? false)
    case 'forget':
      return answerForget(moment)
    case 'note':
      return answerNote(moment, pending.note)
    case 'share':
      return answerShare(moment, pending.coach)
    default:
      return undefined
  }
}
