import * as z from 'zod'
import { isUnreachable } from './due.ts'
import { isParticipantId, type ParticipantId } from './ids.ts'
import type { DueKey } from './journal.ts'
import type { DailyKind, Participant } from './participant.ts'
import { dueOn } from './rhythm.ts'
import {
  type Instant,
  instant,
  instantOf,
  isLocalDate,
  type LocalDate,
  nightStarts,
  secondsBetween,
  struck,
} from './time.ts'

/** Why a nominated person gets no text this time. */
export type Refusal =
  | 'gone'
  | 'guest'
  | 'stopped'
  | 'paused'
  | 'quiet'
  | 'unreachable'
  | 'moved'
  | 'not-today'
  | 'too-late'

/** Who may be due at a tick, on which of their dates, and when night falls for them. Ids only: a queue holds no words and no numbers. */
export const DuePage = z.strictObject({
  tick: z.iso.datetime().transform(instant),
  date: z.string().refine(isLocalDate),
  notAfter: z.iso.datetime().transform(instant),
  /** The zone of the index they were found in. */
  zone: z.string().optional(),
  ids: z.array(z.string().refine(isParticipantId)).min(1).max(10),
  /** How often these people were put off already. */
  tries: z.number().int().min(0).default(0),
  /** Over how many parts of the index their zone is spread; who is claimed moves to theirs. Absent: they stay where they are. */
  shards: z.number().int().min(1).optional(),
})

export type DuePage = z.output<typeof DuePage>

/** Zones in use, and over how many parts of the due index each is spread. */
export type Zones = readonly { zone: string; shards: number }[]

/** Where in the due index the people are whose time has just struck, and which of their dates it is. */
export const slotsAt = (tick: Instant, zones: Zones): readonly { date: LocalDate; key: DueKey; shards: number }[] =>
  zones.flatMap(({ zone, shards }) =>
    struck(zone, tick).flatMap(({ date, time }) =>
      Array.from({ length: shards }, (_, shard) => ({ date, key: { zone, time, shard }, shards })),
    ),
  )

/** How many people one message names: few enough to be sent well within the time a message may take. */
const peoplePerPage = 10

export const duePages = (
  tick: Instant,
  zone: string,
  date: LocalDate,
  ids: readonly ParticipantId[],
  shards: number,
): readonly DuePage[] => {
  const notAfter = instantOf(date, nightStarts, zone)
  const pages: DuePage[] = []
  for (let from = 0; from < ids.length; from += peoplePerPage)
    pages.push({ tick, date, notAfter, zone, ids: ids.slice(from, from + peoplePerPage), tries: 0, shards })
  return pages
}

/** The page of one person alone, for a text of that date: as the tick would have made it at which their time struck. */
export const pageOf = (
  { id, timeZone, promptTime }: Pick<Participant, 'id' | 'timeZone' | 'promptTime'>,
  date: LocalDate,
): DuePage => ({
  tick: instantOf(date, promptTime, timeZone),
  date,
  notAfter: instantOf(date, nightStarts, timeZone),
  zone: timeZone,
  ids: [id],
  tries: 0,
})

/** Twilio's bounds of ValidityPeriod, in seconds. */
const longestValidity = 36_000
/** Seconds. With less the carrier would hardly get it out before the night. */
const shortestValidity = 60
/** Seconds by which our clock and the carrier's may differ, and a call may take: the evening ends that much earlier for us. */
const nightMargin = 150
/** Seconds by which a tick of another machine may seem to be ahead. */
const clocksDiffer = 300

/** Seconds for which the carrier may try a text that has to be there before that night; undefined when so few are left that it is too late. */
export const secondsUntilNight = (night: Instant, now: Instant): number | undefined => {
  const seconds = Math.min(secondsBetween(now, night) - nightMargin, longestValidity)
  return seconds < shortestValidity ? undefined : seconds
}

export type Owed = { text: DailyKind; validFor: number } | { refused: Refusal }

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
  if (isUnreachable(participant)) return { refused: 'unreachable' }
  const theirs = struck(participant.timeZone, tick).some(
    (slot) => slot.date === date && slot.time === participant.promptTime,
  )
  if (!theirs) return { refused: 'moved' }
  // A page made for where they were; here their time has yet to strike, and that tick will find them.
  if (secondsBetween(now, tick) > clocksDiffer) return { refused: 'moved' }
  // Who has moved since the tick may be nearer to the night than the place the page was made for.
  const night = [notAfter, instantOf(date, nightStarts, participant.timeZone)].reduce((a, b) => (a < b ? a : b))
  const text = dueOn(participant, date)
  if (text === undefined) return { refused: 'not-today' }
  const validFor = secondsUntilNight(night, now)
  return validFor === undefined ? { refused: 'too-late' } : { text, validFor }
}
