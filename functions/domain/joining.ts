import type { Decision, Moment } from './conversation.ts'
import { carrierAnswered } from './keywords.ts'
import type { Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { plainName } from './segments.ts'
import { askToShare } from './sharing.ts'
import { defaultPromptTime, localTime, plus } from './time.ts'
import { nextText, spokenDay, spokenTime } from './words.ts'
import { zoneName, zoneOfPhone } from './zones.ts'

/**
 * JOIN: consent is recorded with its wording, the programme explained, and how it is: automatic, with nobody reading along.
 * Two questions may follow, a first name and a focus; a win in their place is as good an answer.
 */
export const join = ({ participant, intent, from, now, known, texts, optOutType }: Moment): Decision => {
  const { zone, sure } = zoneOfPhone(from)
  const code = intent.name === 'join' ? intent.code : undefined
  const coach = code === undefined ? undefined : known.coach
  const joined: Participant = {
    ...participant,
    status: 'active',
    phone: from,
    timeZone: zone,
    promptTime: defaultPromptTime,
    consent: { source: 'text', wording: texts.consentVersion, at: now },
    pending: { question: 'name', until: plus(now, questionWaits), ...(coach && { coach }) },
  }
  // Advanced Opt-Out has sent its own confirmation for START; what it cannot say is how to stay safe.
  const confirmation = optOutType === undefined ? [texts.joined()] : []
  return {
    participant: joined,
    replies: [
      ...confirmation,
      texts.joinedSafety(),
      ...(sure ? [] : [texts.assumedZone({ zone: zoneName(zone) })]),
      ...(code !== undefined && coach === undefined ? [texts.shareUnknown({ code })] : []),
    ],
    entries: [],
  }
}

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
