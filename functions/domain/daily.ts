import * as z from 'zod'
import { isParticipantId, type ParticipantId } from './ids.ts'
import type { Participant } from './participant.ts'
import {
  type Instant,
  instant,
  instantOf,
  isLocalDate,
  type LocalDate,
  nightStarts,
  secondsBetween,
  struck,
  weekdayOf,
} from './time.ts'

/** Why a nominated person gets no text this time. */
export type Refusal = 'gone' | 'guest' | 'stopped' | 'paused' | 'quiet' | 'moved' | 'too-late'

/** Who may be due at a tick, on which of their dates, and when night falls for them. Ids only: a queue holds no words and no numbers. */
export const DuePage = z.strictObject({
  tick: z.iso.datetime().transform(instant),
  date: z.string().refine(isLocalDate),
  notAfter: z.iso.datetime().transform(instant),
  ids: z.array(z.string().refine(isParticipantId)).min(1).max(10),
})

export type DuePage = z.output<typeof DuePage>

/** How many people one message names: few enough to be sent well within the time a message may take. */
const peoplePerPage = 10

export const duePages = (
  tick: Instant,
  zone: string,
  date: LocalDate,
  ids: readonly ParticipantId[],
): readonly DuePage[] => {
  const notAfter = instantOf(date, nightStarts, zone)
  const pages: DuePage[] = []
  for (let from = 0; from < ids.length; from += peoplePerPage)
    pages.push({ tick, date, notAfter, ids: ids.slice(from, from + peoplePerPage) })
  return pages
}

/** Twilio's bounds of ValidityPeriod, in seconds. */
const longestValidity = 36_000
/** Seconds. With less the carrier would hardly get it out before the night. */
const shortestValidity = 60

export type Owed = { text: 'prompt' | 'recap'; validFor: number } | { refused: Refusal }

/** What a nominated participant is owed now. The index only nominates: what counts is the participant, read at this moment. */
export const owed = (
  participant: Participant | undefined,
  { tick, date, notAfter }: Pick<DuePage, 'tick' | 'date' | 'notAfter'>,
  now: Instant,
): Owed => {
  if (participant === undefined) return { refused: 'gone' }
  if (participant.status !== 'active') return { refused: participant.status }
  if (participant.pausedUntil !== undefined && date < participant.pausedUntil) return { refused: 'paused' }
  if (participant.quietUntil !== undefined && now < participant.quietUntil) return { refused: 'quiet' }
  const theirs = struck(participant.timeZone, tick).some(
    (slot) => slot.date === date && slot.time === participant.promptTime,
  )
  if (!theirs) return { refused: 'moved' }
  const validFor = Math.min(secondsBetween(now, notAfter), longestValidity)
  if (validFor < shortestValidity) return { refused: 'too-late' }
  return { text: weekdayOf(date) === 7 ? 'recap' : 'prompt', validFor }
}
