import * as z from 'zod'
import { isMessageSid, isParticipantId, type MessageSid, type ParticipantId, type PhotoName } from './ids.ts'
import type { Entry, EntryKey, Journal } from './journal.ts'
import type { Photos, Queue } from './ports.ts'
import { type Instant, plus } from './time.ts'

/** The most that come with one text. https://www.twilio.com/docs/messaging/guides/webhook-request */
export const mostPhotos = 10

const participant = z.string().refine(isParticipantId)

/** What is put on the queue of pictures: ids, and nothing of what anybody wrote or is called by. */
export const PhotoWork = z.union([
  /** One picture is to be fetched and kept with this entry. */
  z.strictObject({
    participant,
    at: z.iso.datetime({ precision: 3 }).transform((at) => at as Instant),
    sid: z.string().refine(isMessageSid),
    n: z.number().int().min(0),
    nth: z.number().int().min(0).lt(mostPhotos),
  }),
  /** All of theirs are to be removed. */
  z.strictObject({ participant, forget: z.literal(true) }),
])
export type PhotoWork = z.output<typeof PhotoWork>

export const photoName = (sid: MessageSid, nth: number): PhotoName => `${sid}-${nth}` as PhotoName

/** The pictures of an entry that are neither kept nor refused. */
const missingOf = ({ participant, at, sid, n, pictures = 0, photos = [], refused = [] }: Entry): PhotoWork[] =>
  Array.from({ length: Math.min(pictures, mostPhotos) }, (_, nth) => nth)
    .filter((nth) => ![...photos, ...refused].includes(photoName(sid, nth)))
    .map((nth) => ({ participant, at, sid, n, nth }))

/**
 * Asks for the pictures of what was just kept. The words are safe by then, and stay so: what cannot be asked for now, the sweep
 * asks for.
 */
export const askForPhotos = async (queue: Queue<PhotoWork>, entries: readonly Entry[]): Promise<void> => {
  const wanted = entries.flatMap(missingOf)
  if (wanted.length > 0) await queue.send(wanted).catch(() => {})
}

/** How far from the carrier's time of a text we may have heard it ourselves. */
const heardAround = { before: { minutes: -10 }, after: { hours: 1 } }

/** Asks once more for the pictures of a text that was kept, where some are not there yet. */
export const askForMissing = async (
  { journal, photos }: { journal: Pick<Journal, 'wins'>; photos: Queue<PhotoWork> },
  id: ParticipantId,
  { sid, at }: Pick<EntryKey, 'sid' | 'at'>,
): Promise<void> => {
  const { items } = await journal.wins(id, {
    since: plus(at, heardAround.before),
    until: plus(at, heardAround.after),
    reflections: true,
  })
  const wanted = items.filter((entry) => entry.sid === sid).flatMap(missingOf)
  if (wanted.length > 0) await photos.send(wanted)
}

/**
 * Erases everything of somebody, pictures first: while something of theirs is left, it stays written that they are to be erased.
 * True when there is nothing more.
 */
export const eraseAll = async (
  { journal, kept }: { journal: Pick<Journal, 'erase'>; kept: Pick<Photos, 'forget'> },
  id: ParticipantId,
  now: Instant,
): Promise<boolean> => {
  await kept.forget(id)
  return journal.erase(id, now)
}
