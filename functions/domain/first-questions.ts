import type { Decision, Moment } from './conversation.ts'
import type { Coach } from './journal.ts'
import type { Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { plainName } from './segments.ts'
import { askToShare } from './sharing.ts'
import { plus } from './time.ts'
import { spokenTime } from './words.ts'
import { zoneName } from './zones.ts'

/** What is asked after the name: sharing, when they joined with a coach's code, else a focus. */
export const questionAfterName = (moment: Moment, participant: Participant, coach: Coach | undefined): Decision => {
  if (coach !== undefined) return askToShare({ ...moment, participant }, coach)
  const { now, texts } = moment
  const { name, promptTime, timeZone } = participant
  return {
    participant: { ...participant, pending: { question: 'focus', until: plus(now, questionWaits) } },
    replies: [texts.askFocus({ name: plainName(name), time: spokenTime(promptTime), zone: zoneName(timeZone) })],
    entries: [],
  }
}
