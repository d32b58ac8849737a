import type { Intent } from './intents.ts'
import type { Invited, Participant } from './participant.ts'
import { type Instant, plus } from './time.ts'

/** Nobody is asked twice within this, and so long an answer counts. */
const standsFor = { days: 30 }
/** The invitation that an OK of theirs would answer. */
export const invitationOf = ({ invited }: Pick<Participant, 'invited'>, now: Instant): Invited | undefined =>
  invited !== undefined && plus(invited.at, standsFor) > now ? invited : undefined

/** OK, which is what we ask for, or YES, which people say. */
export const agrees = (intent: Intent): boolean =>
  (intent.name === 'answer' && intent.answer === 'ok') || (intent.name === 'join' && intent.word === 'yes')

/** Who texts JOIN does so by themselves, whatever was asked of them. */
export const saysJoin = (intent: Intent): boolean => intent.name === 'join' && intent.word === 'join'

/** That they were asked is remembered of who has stopped; what the form said of them is not. */
export const notAnswered = (participant: Participant): Participant =>
  participant.invited === undefined
    ? participant
    : { ...participant, invited: { ...participant.invited, name: undefined, coach: undefined } }
