import { type Incoming, type Known, type Meaning, respond, type Service } from './conversation.ts'
import { unjoined } from './joining.ts'
import type { Change } from './journal.ts'
import { languageOfHelp } from './language-said.ts'
import { type Participant, settings } from './participant.ts'
import { questionWaits } from './pending.ts'
import { textsIn } from './texts.ts'
import { dayStarts, type Instant, localTime, nightStarts, plus } from './time.ts'

/** A question that was asked after the text was written is not what the text answers. */
const asItWas = (held: Participant, at: Instant): Participant => {
  const { pending } = held
  const asked = pending && plus(pending.until, { hours: -questionWaits.hours })
  return { ...held, pending: asked !== undefined && asked > at ? undefined : pending }
}

/** What was set since by a later text stays as it was set. */
const keepNewer = (held: Participant, after: Participant, at: Instant): Participant => {
  const newer = settings.filter((name) => (held.saidAt?.[name] ?? at) > at)
  const kept = Object.fromEntries(newer.map((name) => [name, held[name]]))
  const saidAt = { ...after.saidAt, ...Object.fromEntries(newer.map((name) => [name, held.saidAt?.[name]])) }
  const moved = newer.includes('timeZone') ? { formerZones: held.formerZones, shard: held.shard } : {}
  return { ...after, ...kept, ...moved, saidAt }
}

/**
 * Decides about a text in its own breath. When another text that came later was quicker to the table, what that one set stands;
 * but a STOP is never overruled, since who says it may not be texted, whatever two clocks think of the order.
 */
export const respondNow: typeof respond = (held, incoming, meaning, known, service) => {
  const change = respond(held, incoming, meaning, known, service)
  const { now } = incoming
  if (held === undefined || meaning.stop || !settings.some((name) => (held.saidAt?.[name] ?? now) > now)) return change
  const participant = keepNewer(held, change.participant, now)
  const overruled = change.participant.status !== participant.status
  const sharedSince = (held.saidAt?.shares ?? now) > now
  return {
    ...change,
    participant: overruled ? { ...participant, consent: held.consent } : participant,
    // Nothing is welcomed that does not hold.
    ...(overruled && { replies: [], joinsZone: undefined }),
    ...(sharedSince && { startSharing: undefined, stopSharing: undefined }),
  }
}

/** Whether they have said STOP after that: then nothing of before is answered any more. */
export const stoppedSince = (held: Participant | undefined, at: Instant): boolean =>
  held?.status === 'stopped' && (held.saidAt?.status ?? at) > at

/** Who asked to join this long ago has put the phone away, and is not startled by a welcome. */
const welcomeWithin = { hours: 3 }

const canStillWelcome = (at: Instant, now: Instant, zone: string) => {
  const { time } = localTime(now, zone)
  return plus(at, welcomeWithin) > now && time >= dayStarts && time < nightStarts
}

const later = (a: Instant | undefined, b: Instant | undefined) =>
  a === undefined || (b !== undefined && b > a) ? b : a

/** The participant after a text of earlier: what is about the moment stays as the moments since have left it. */
const settled = (held: Participant, after: Participant, at: Instant): Participant => {
  const asked = asItWas(held, at).pending
  const answered = asked !== undefined && after.pending !== asked
  return {
    ...keepNewer(held, after, at),
    // A question that nobody heard us ask is none; one they answered is done.
    pending: answered ? undefined : held.pending,
    quietUntil: later(held.quietUntil, after.quietUntil),
    hintedAt: held.hintedAt,
    supportToldAt: held.supportToldAt,
    used: held.used,
  }
}

/**
 * Decides about a text that is heard after its moment: from the queue where it waited, or from what the carrier remembers when
 * its webhook was lost. What it says is kept with the time it was written; what it sets is set, unless something newer was;
 * nothing is asked, nothing of the moment is said, and nobody joins unheard. `heardAt` is given for who never got an answer: they are
 * owed one in danger, at any hour, and when they asked to join, if that was lately and it is day with them.
 */
export const respondLate =
  ({ heardAt }: { heardAt?: Instant } = {}): typeof respond =>
  (held: Participant | undefined, incoming: Incoming, meaning: Meaning, known: Known, service: Service): Change => {
    const { now: at, sid } = incoming
    const change = respond(held && asItWas(held, at), incoming, meaning, known, service)
    const after = change.participant
    const { version } = after
    const unchanged: Change = {
      participant: { ...(held ?? unjoined(after)), version },
      sid,
      at,
      replies: [],
      entries: [],
    }

    if (meaning.danger !== undefined) {
      const owed = heardAt !== undefined && !stoppedSince(held, at)
      return {
        ...change,
        participant: held === undefined ? after : settled(held, after, at),
        // Said to who texts the same again, since the first answer may have been lost; by itself it is owed or it is not.
        replies: change.replies,
        ...(heardAt !== undefined && {
          owed: owed
            ? { texts: [textsIn(languageOfHelp(incoming.text, after)).crisis[meaning.danger]], atLeastOnce: true }
            : undefined,
        }),
      }
    }
    const overruled = (held?.saidAt?.status ?? at) > at
    if (after.status === 'active' && held?.status !== 'active') {
      // A JOIN or a START that nobody could answer: consent is only given where its wording was read.
      if (overruled || heardAt === undefined || !canStillWelcome(at, heardAt, after.timeZone)) return unchanged
      return { ...change, replies: [], owed: { texts: change.replies, atLeastOnce: false } }
    }
    // A STOP that was overruled by a START since; else it is confirmed to who texts it again.
    if (overruled && after.status !== held?.status) return unchanged
    if (held === undefined) return { ...change, participant: { ...after, hintedAt: undefined }, replies: [] }
    const sharedSince = (held.saidAt?.shares ?? at) > at
    return {
      ...change,
      participant: settled(held, after, at),
      replies: meaning.stop ? change.replies : [],
      ...(sharedSince && { startSharing: undefined, stopSharing: undefined }),
    }
  }
