import { type Incoming, type Known, type Meaning, meaningFrom, type respond, type Service } from './conversation.ts'
import { isCoachId } from './ids.ts'
import type { Intent } from './intents.ts'
import type { Change, Journal } from './journal.ts'
import { respondNow } from './late.ts'
import { type Needs, needs } from './needs.ts'
import { askForPhotos, type PhotoWork } from './photos.ts'
import type { Queue } from './ports.ts'

export type KeepText = Service & {
  journal: Pick<Journal, 'participant' | 'record' | 'wins' | 'weeks' | 'coach' | 'erase'>
  /** Where pictures are asked for, and asked to be removed. */
  photos: Queue<PhotoWork>
  /** Makes the link that this text asks for, the same however often it is heard. Absent where there are no pages. */
  linkFor?(
    incoming: Pick<Incoming, 'participant' | 'sid'> & { to: NonNullable<Needs['link']> },
  ): Promise<NonNullable<Known['link']>>
}

/** What was written for a text; or that it was heard before, and what it was answered then. */
export type Kept = { change: Change } | { repeated: readonly string[] }

/** Texts of one person at the same instant take turns, one a round; more than this means that something is wrong. */
const attempts = 40

/** What some answers need to know beside the participant; read at the same time, so that the reply waits for one round trip. */
const known = async (
  { journal, linkFor }: Pick<KeepText, 'journal' | 'linkFor'>,
  { participant: id, sid, now }: Incoming,
  intent: Intent,
): Promise<Known> => {
  const { wins, weeks, coach, link } = needs(intent, now)
  const [held, counts, named, way] = await Promise.all([
    wins ? journal.wins(id, wins) : { items: [] },
    weeks ? journal.weeks(id, weeks.from, weeks.to) : [],
    coach !== undefined && isCoachId(coach) ? journal.coach(coach) : undefined,
    link && linkFor?.({ participant: id, sid, to: link }),
  ])
  return { wins: held.items, weeks: counts, coach: named, link: way }
}

/**
 * Reads, decides, and writes what one text changes: once for each message, however often and from wherever it comes.
 * Throws what the journal throws.
 */
export const keepText =
  ({ journal, linkFor, photos, ...service }: KeepText, decide: typeof respond = respondNow) =>
  async (incoming: Incoming, meaning: Meaning): Promise<Kept> => {
    const { participant: id, now } = incoming
    const others = known({ journal, linkFor }, incoming, meaning.intent)
    // Awaited below, but perhaps after the first read has failed.
    others.catch(() => {})
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [participant, forAll] = await Promise.all([journal.participant(id), others])
      const meant = meaningFrom(participant, incoming.text, meaning)
      const knows = meant === meaning ? forAll : await known({ journal, linkFor }, incoming, meant.intent)
      const change = decide(participant, incoming, meant, knows, service)
      const outcome = await journal.record(change)
      if (outcome === 'recorded') {
        await askForPhotos(photos, change.entries)
        // Whatever is not erased in this breath, the sweep erases within the hour. What cannot be asked for holds up the rest:
        // once the rest is gone, nobody would ask.
        if (change.forgets)
          await photos
            .send([{ participant: id, forget: true }])
            .then(() => journal.erase(id, now))
            .catch(() => false)
        return { change }
      }
      if (outcome !== 'changed') return outcome
    }
    throw Object.assign(new Error('too many texts at once'), { name: 'StillChanging' })
  }
