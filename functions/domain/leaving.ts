import type { Decision, Moment } from './conversation.ts'
import type { MessageSid } from './ids.ts'
import type { Change } from './journal.ts'
import type { Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { defaultPromptTime, type Instant, plus } from './time.ts'

/** FORGET ME: asked back, since nothing can bring it back. */
export const askToForget = ({ participant, texts, now }: Moment): Decision => ({
  participant: { ...participant, pending: { question: 'forget', until: plus(now, questionWaits) } },
  replies: [texts.forgetAsk()],
  entries: [],
})

/** All that stays of somebody who is forgotten: a hashed id that is not to be texted, and since when. */
const mark = ({ participant, now }: Pick<Moment, 'participant' | 'now'>): Participant => ({
  id: participant.id,
  status: 'stopped',
  language: participant.language,
  timeZone: 'America/New_York',
  promptTime: defaultPromptTime,
  shares: [],
  used: {},
  saidAt: { status: now },
  forgottenAt: now,
  version: participant.version,
})

const forget = (moment: Moment, reply: string): Decision => ({
  participant: mark(moment),
  replies: [reply],
  entries: [],
  stopSharing: moment.participant.shares.map(({ coach }) => coach),
  forgets: true,
})

/** What FORGET ME changes, for who asked for it in another way than by text. */
export const forgottenFor = (participant: Participant, sid: MessageSid, now: Instant): Change => ({
  participant: { ...mark({ participant, now }), version: participant.version + 1 },
  // It goes with everything else of theirs.
  ...{ sid, at: now, replies: [], entries: [] },
  stopSharing: participant.shares.map(({ coach }) => coach),
  forgets: true,
})

/** The answer to FORGET ME; undefined when it is none, and nothing is erased. */
export const answerForget = (moment: Moment): Decision | undefined => {
  const { intent, texts } = moment
  const agreed =
    (intent.name === 'answer' && intent.answer === 'ok') ||
    (intent.name === 'join' && intent.word === 'yes') ||
    intent.name === 'forget'
  if (agreed) return forget(moment, texts.forgotten())
  const participant = { ...moment.participant, pending: undefined }
  if (intent.name !== 'answer' || typeof intent.answer === 'number') return undefined
  return { participant, replies: [texts.forgetNot()], entries: [] }
}

/**
 * A number that is not theirs: apologised for once, never texted again, and forgotten. Where wins were kept, somebody did write
 * them: they stay until they are asked to be erased.
 */
export const wrongNumber = (moment: Moment): Decision => {
  const { participant, texts, known } = moment
  // Said once; who had stopped is not texted again for saying so.
  if (participant.status === 'stopped') return { participant, replies: [], entries: [] }
  const reply = texts.wrongNumber()
  if (participant.status === 'active' && known.wins.length > 0)
    return { participant: { ...participant, status: 'stopped', pending: undefined }, replies: [reply], entries: [] }
  return participant.phone === undefined
    ? { participant: { ...participant, status: 'stopped', pending: undefined }, replies: [reply], entries: [] }
    : forget(moment, reply)
}

/** Somebody under 13: the programme ends kindly, with where to turn. */
export const tooYoung = ({ participant, texts }: Moment): Decision => ({
  participant: { ...participant, status: 'stopped', pending: undefined },
  replies: participant.status === 'stopped' ? [] : [texts.tooYoung()],
  entries: [],
})
