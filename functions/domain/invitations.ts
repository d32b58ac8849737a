import * as z from 'zod'
import { secondsUntilNight } from './daily.ts'
import { isParticipantId } from './ids.ts'
import type { Intent } from './intents.ts'
import type { Invitation } from './journal.ts'
import type { Invited, Participant } from './participant.ts'
import { plainName } from './segments.ts'
import { textsIn } from './texts.ts'
import {
  addDays,
  dayStarts,
  type Instant,
  instantOf,
  type LocalDate,
  localTime,
  nightStarts,
  plus,
  secondsBetween,
} from './time.ts'
import { zoneOfPhone } from './zones.ts'

/** Whom the form asks for. The id alone: a queue holds no number and no name. */
export const InvitationDue = z.strictObject({
  invited: z.string().refine(isParticipantId),
  /** How often it was put off because the carrier would not take it. */
  tries: z.number().int().min(0).default(0),
})
export type InvitationDue = z.output<typeof InvitationDue>

/** Nobody is asked twice within this, and so long an answer counts. */
const standsFor = { days: 30 }
/** What could not be said within a day is not said any more: whoever filled in the form has gone on. */
const waitsFor = { hours: 24 }

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

/** Why nothing is sent. */
export type InvitationRefusal = 'joined' | 'stopped' | 'asked-before' | 'too-late' | 'cut-off'

export type InvitationOwed =
  | { text: string; validFor: number; participant: Participant }
  /** It is night where they are: the seconds until it is not. */
  | { waits: number }
  | { refused: InvitationRefusal }

const someoneAsked = ({ participant: id, phone, language }: Invitation): Participant => ({
  id,
  status: 'guest',
  language,
  timeZone: zoneOfPhone(phone).zone,
  promptTime: '19:30' as Participant['promptTime'],
  shares: [],
  used: {},
  version: 0,
})

/** What is owed to whom the form asked for, now. The form only nominates: what counts is what we know of the number at this moment. */
export const invitationOwed = (held: Participant | undefined, invitation: Invitation, now: Instant): InvitationOwed => {
  const { at, wording, name, coach, language, phone } = invitation
  if (held?.status === 'active') return { refused: 'joined' }
  if (held?.status === 'stopped') return { refused: 'stopped' }
  const before = held && invitationOf(held, now)
  // The same form: the carrier surely did not take its text the last time.
  if (before !== undefined && before.at !== at) return { refused: 'asked-before' }
  if (plus(at, waitsFor) <= now) return { refused: 'too-late' }
  const { zone } = zoneOfPhone(phone)
  const { date, time } = localTime(now, zone)
  const untilMorning = (of: LocalDate) => Math.max(1, secondsBetween(now, instantOf(of, dayStarts, zone)))
  if (time < dayStarts) return { waits: untilMorning(date) }
  const validFor = secondsUntilNight(instantOf(date, nightStarts, zone), now)
  if (validFor === undefined) return { waits: untilMorning(addDays(date, 1)) }
  const texts = textsIn(language)
  return {
    text: texts.invitation({ coach: coach && (plainName(coach.name) ?? texts.yourCoach) }),
    validFor,
    participant: {
      ...(held ?? someoneAsked(invitation)),
      // They are answered in the language of the form they filled in.
      language,
      invited: { at, sentAt: now, wording, ...(name !== undefined && { name }), ...(coach && { coach }) },
      version: (held?.version ?? 0) + 1,
    },
  }
}
