import { type Draw, type Limits, nothingSpent } from './budget.ts'
import { type Incoming, type Known, type Meaning, meaningFrom, type respond, type Service } from './conversation.ts'
import { isCoachId } from './ids.ts'
import type { Intent } from './intents.ts'
import type { Change, Journal } from './journal.ts'
import { respondNow } from './late.ts'
import { type Limited, limited, type Withheld } from './limits.ts'
import { type Needs, needs } from './needs.ts'
import { askForPhotos, type PhotoWork } from './photos.ts'
import type { Queue } from './ports.ts'
import type { Instant } from './time.ts'

export type KeepText = Service & {
  journal: Pick<Journal, 'participant' | 'record' | 'wins' | 'weeks' | 'coach' | 'erase' | 'spent' | 'draw'>
  /** How much may be answered; undefined where nothing is said. */
  limits: Limits | undefined
  /** Where pictures are asked for, and asked to be removed. */
  photos: Queue<PhotoWork>
  /** Makes the link that this text asks for, the same however often it is heard. Absent where there are no pages. */
  linkFor?(
    incoming: Pick<Incoming, 'participant' | 'sid'> & { to: NonNullable<Needs['link']> },
  ): Promise<NonNullable<Known['link']>>
}

/** What was written for a text, and why it was not answered; or that it was heard before, and what it was answered then. */
export type Kept = { change: Change; withheld?: Withheld } | { repeated: readonly string[] }

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

/** Takes what an answer costs from its budget: once for a text, however often it is decided anew. */
const drawing = ({ journal }: Pick<KeepText, 'journal'>, at: Instant) => {
  const drawn = new Map<Draw['budget'], Promise<boolean>>()
  return (draws: Draw): Promise<boolean> => {
    const before = drawn.get(draws.budget)
    if (before !== undefined) return before
    // Where nobody knows what is spent, people are answered. A number that has not joined is heard later: marked as heard and not
    // answered, somebody's JOIN would be gone without a word.
    const now = journal.draw(draws, at).catch((error: unknown) => {
      if (draws.budget === 'known') return true
      throw error
    })
    drawn.set(draws.budget, now)
    return now
  }
}

/**
 * Writes what was decided, and takes what its answer costs. For people both at once, so that nobody waits for a count: in the moment
 * in which a budget runs out an answer is written that is not said. For numbers that have not joined it is taken first, since who is not answered
 * does not join.
 */
const written = async (journal: Pick<Journal, 'record'>, decided: Limited, draw: ReturnType<typeof drawing>) => {
  const { draws, otherwise = decided } = decided
  const refused = draws?.budget === 'strangers' && !(await draw(draws))
  const { change, withheld } = refused ? otherwise : decided
  const drawn = draws?.budget === 'known' ? draw(draws) : true
  const [outcome, paid] = await Promise.all([journal.record(change), drawn])
  if (paid) return { outcome, change, withheld }
  return { outcome, change: { ...change, replies: [], owed: undefined }, withheld: 'known' as const }
}

/**
 * Reads, decides, and writes what one text changes: once for each message, however often and from wherever it comes.
 * Throws what the journal throws.
 */
export const keepText =
  ({ journal, linkFor, photos, limits, ...service }: KeepText, decide: typeof respond = respondNow) =>
  async (incoming: Incoming, meaning: Meaning): Promise<Kept> => {
    const { participant: id, now } = incoming
    const others = known({ journal, linkFor }, incoming, meaning.intent)
    // Awaited below, but perhaps after the first read has failed.
    others.catch(() => {})
    const budgets = limits && journal.spent(now).catch(() => nothingSpent)
    const draw = drawing({ journal }, now)
    for (let attempt = 0; attempt < attempts; attempt++) {
      const [held, forAll, spent] = await Promise.all([journal.participant(id), others, budgets])
      const meant = meaningFrom(held, incoming.text, meaning)
      const knows = meant === meaning ? forAll : await known({ journal, linkFor }, incoming, meant.intent)
      const asked = { held, change: decide(held, incoming, meant, knows, service), incoming, meaning: meant }
      const decided = limits && spent ? limited({ ...asked, limits, spent }) : { change: asked.change }
      const { outcome, change, withheld } = await written(journal, decided, draw)
      if (outcome === 'recorded') {
        await askForPhotos(photos, change.entries)
        // Whatever is not erased in this breath, the sweep erases within the hour. What cannot be asked for holds up the rest:
        // once the rest is gone, nobody would ask.
        if (change.forgets)
          await photos
            .send([{ participant: id, forget: true }])
            .then(() => journal.erase(id, now))
            .catch(() => false)
        return { change, withheld }
      }
      if (outcome !== 'changed') return outcome
    }
    throw Object.assign(new Error('too many texts at once'), { name: 'StillChanging' })
  }
