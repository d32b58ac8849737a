import type { Decision, Moment } from './conversation.ts'
import { questionAfterName } from './first-questions.ts'
import { invitationOf, saysJoin } from './invited.ts'
import { carrierAnswered } from './keywords.ts'
import type { Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { plainName } from './segments.ts'
import { askToShare } from './sharing.ts'
import { defaultPromptTime, localTime, plus } from './time.ts'
import { nextText, spokenDay, spokenTime } from './words.ts'
import { zoneName, zoneOfPhone } from './zones.ts'

/** What we are: what it costs, how it ends, and that nobody reads along. `welcome` is absent where somebody else has said it. */
const whatThisIs = ({ texts, optOutType }: Moment, safety: string) =>
  // Advanced Opt-Out has sent its own confirmation for START; what it cannot say is how to stay safe.
  optOutType === undefined ? [texts.joined(), safety] : [safety]

/**
 * JOIN: consent is recorded with its wording, the programme explained, and how it is: automatic, with nobody reading along.
 * Two questions may follow, a first name and a focus; a win in their place is as good an answer. What the form was told is not
 * asked again.
 */
export const join = (moment: Moment): Decision => {
  const { participant, intent, from, now, known, texts } = moment
  const { zone, sure } = zoneOfPhone(from)
  const form = invitationOf(participant, now)
  const code = intent.name === 'join' ? intent.code : undefined
  const coach = code === undefined ? form?.coach : known.coach
  const name = form?.name
  const joined: Participant = {
    ...participant,
    status: 'active',
    phone: from,
    timeZone: zone,
    promptTime: defaultPromptTime,
    consent:
      form === undefined || saysJoin(intent)
        ? { source: 'text', wording: texts.consentVersion, at: now }
        : { source: 'form', wording: form.wording, at: now },
    invited: undefined,
    ...(name !== undefined && { name }),
    pending: { question: 'name', until: plus(now, questionWaits), ...(coach && { coach }) },
  }
  const asides = [
    ...(sure ? [] : [texts.assumedZone({ zone: zoneName(zone) })]),
    ...(code !== undefined && coach === undefined ? [texts.shareUnknown({ code })] : []),
  ]
  if (name === undefined)
    return { participant: joined, replies: [...whatThisIs(moment, texts.joinedSafety()), ...asides], entries: [] }
  const next = questionAfterName(moment, joined, coach)
  return { ...next, replies: [...whatThisIs(moment, texts.safety()), ...asides, ...next.replies] }
}

/** Somebody who would have joined, and has not: nothing of theirs is kept. */
export const unjoined = (after: Participant): Participant => ({
  ...after,
  status: 'guest',
  phone: undefined,
  consent: undefined,
  pending: undefined,
  hintedAt: undefined,
})

/** START after STOP: everything as it was, under a consent given anew. */
export const welcomeBack = (moment: Moment): Decision => {
  const { participant, intent, known, now, texts } = moment
  const back: Participant = {
    ...participant,
    status: 'active',
    pausedUntil: undefined,
    consent: { source: 'text', wording: texts.consentVersion, at: now },
  }
  const when = sayWhen(back, now, texts)
  const welcome = carrierAnswered(moment, 'START') ? [] : [texts.welcomeBack({ name: plainName(back.name), when })]
  const withCode = intent.name === 'join' && intent.code !== undefined ? known.coach : undefined
  if (withCode === undefined) return { participant: back, replies: welcome, entries: [] }
  const asked = askToShare({ ...moment, participant: back }, withCode)
  return { ...asked, replies: [...welcome, ...asked.replies] }
}

/** `today at 7:30 pm` in their own zone. */
export const sayWhen = (participant: Participant, now: Moment['now'], texts: Moment['texts']): string => {
  const today = localTime(now, participant.timeZone).date
  return texts.dayAtTime({
    day: spokenDay(nextText(participant, now), today, texts),
    time: spokenTime(participant.promptTime),
  })
}
