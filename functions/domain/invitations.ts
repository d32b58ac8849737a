import * as z from 'zod'
import { secondsUntilNight } from './daily.ts'
import { isParticipantId } from './ids.ts'
import { invitationOf } from './invited.ts'
import type { Invitation } from './journal.ts'
import type { Participant } from './participant.ts'
import { fits, plainName } from './segments.ts'
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

/** What could not be said within a day is not said any more: whoever filled in the form has gone on. */
const waitsFor = { hours: 24 }

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
  const named = texts.invitation({ coach: plainName(coach?.name) })
  return {
    text: fits(named, 1) ? named : texts.invitation({}),
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
