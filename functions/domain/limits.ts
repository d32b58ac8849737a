import { type Draw, halfOf, type Limits, leaves, type Spent } from './budget.ts'
import type { Incoming, Meaning } from './conversation.ts'
import { unjoined } from './joining.ts'
import type { Change } from './journal.ts'
import { answeredToday, countRequired, ownLimit, requiredADay } from './own-limit.ts'
import type { Answered, Participant } from './participant.ts'
import { segmentsOf } from './segments.ts'
import { type Instant, plus } from './time.ts'

/**
 * Why an answer is withheld: `repeats`, the same words again and again, as two machines text each other; `one`, this number has had
 * its answers of the hour or the day; `told`, a number that has not joined had its one answer; the others are budgets that are spent.
 */
export type Withheld = 'repeats' | 'one' | 'told' | 'strangers' | 'known'

/**
 * What is written and said for a text. `draws` is what its answer takes from a budget, and `otherwise` what is written when it is
 * not there any more.
 */
export type Limited = { change: Change; withheld?: Withheld; draws?: Draw; otherwise?: Limited }

/** How long a number that has not joined waits for another answer. */
const strangersWait = { days: 30 }
/**
 * Who joined since then may use half of what answers to people are paid from: a machine can join, and must not use up the answers of
 * those who have long been here.
 */
const newFor = { days: 30 }

const lately = (at: Instant | undefined, now: Instant) => at !== undefined && plus(at, strangersWait) > now

/** What leaves because of it; what danger is owed was said already. */
const leaving = ({ replies, owed }: Change): readonly string[] => [
  ...replies,
  ...(owed === undefined || owed.said ? [] : owed.texts),
]

const segmentsIn = (texts: readonly string[]) => texts.reduce((sum, text) => sum + segmentsOf(text).segments, 0)

/** STOP and HELP: carriers ask that these are answered. */
const isRequired = ({ intent, stop }: Meaning) => stop || intent.name === 'help'

/** Everything is kept and set, and nothing is said: what was to be asked or told is neither asked nor told. */
const unsaid = (held: Participant, change: Change, withheld: Withheld): Limited => {
  const { participant } = change
  const kept: Participant = change.forgets
    ? participant
    : {
        ...participant,
        // An OK to a question that nobody heard would agree to something else.
        pending: participant.pending === held.pending ? held.pending : undefined,
        read: held.read,
        receiptOn: held.receiptOn,
        supportToldAt: held.supportToldAt,
      }
  return { change: { ...change, participant: kept, replies: [], owed: undefined }, withheld }
}

/** With what was answered noted. A mark of somebody forgotten stays bare. */
const noting = (change: Change, answered: Answered): Change =>
  change.forgets ? change : { ...change, participant: { ...change.participant, answered } }

type Asked = {
  held: Participant | undefined
  change: Change
  incoming: Pick<Incoming, 'text' | 'now'>
  meaning: Meaning
  limits: Limits
  spent: Spent
}

/**
 * A number that has not joined hears from us once a month; beside that HELP is answered once, and STOP. Who asks to join is answered
 * as long as there is something to answer from, and does not join unheard: else whoever has a thousand numbers could have us text
 * them all, every day.
 */
const toStranger = ({ held, change, incoming: { now }, meaning, limits: { strangers }, spent }: Asked): Limited => {
  const texts = leaving(change)
  const joins = change.participant.status === 'active'
  if (texts.length === 0 && !joins) return { change }
  const { version } = change.participant
  const silent = (withheld: Withheld): Limited =>
    meaning.stop
      ? { change: { ...change, replies: [], owed: undefined }, withheld }
      : {
          change: {
            participant: { ...(held ?? unjoined(change.participant)), version },
            ...{ sid: change.sid, at: change.at, replies: [], entries: [] },
          },
          withheld,
        }
  const before = held?.answered
  const help = meaning.intent.name === 'help'
  if (help ? lately(before?.helpAt, now) : !joins && !meaning.stop && lately(before?.lastAt, now)) return silent('told')
  const draws: Draw = { budget: 'strangers', by: Math.max(1, segmentsIn(texts)), most: strangers }
  const otherwise = silent('strangers')
  if (!leaves(spent.strangers, draws.by, strangers)) return otherwise
  const answered = joins ? {} : { ...before, lastAt: now, ...(help && { helpAt: now }) }
  return { change: noting(change, answered), draws, otherwise }
}

const toParticipant = (held: Participant, { change, incoming, meaning, limits, spent }: Asked): Limited => {
  const texts = leaving(change)
  if (texts.length === 0) return { change }
  const { text, now } = incoming
  const isNew = held.consent === undefined || plus(held.consent.at, newFor) > now
  const most = isNew ? halfOf(limits.known) : limits.known
  const draws: Draw = { budget: 'known', by: segmentsIn(texts), most }
  const spentAll = !leaves(spent.known, draws.by, most)
  if (isRequired(meaning)) {
    if (answeredToday(held.answered, now).required >= requiredADay) return unsaid(held, change, 'one')
    const said = noting(change, countRequired(held.answered, now))
    if (!isNew) return { change: said }
    const otherwise = unsaid(held, said, 'known')
    return spentAll ? otherwise : { change: said, draws, otherwise }
  }
  const { answered, heardOnly, withheld } = ownLimit(held.answered, { text, now, intent: meaning.intent }, limits.one)
  const otherwise = unsaid(held, noting(change, heardOnly), withheld ?? 'known')
  if (withheld !== undefined || spentAll) return otherwise
  return { change: noting(change, answered), draws, otherwise }
}

/**
 * Whether what was decided about a text is also said. Whatever it keeps or sets is kept and set. Danger is answered without any limit,
 * and what is owed to it is not counted; who has joined has HELP and STOP answered without looking at what others were told.
 */
export const limited = (asked: Asked): Limited => {
  const { held, change, meaning } = asked
  if (meaning.danger !== undefined) return { change }
  return held?.phone === undefined ? toStranger(asked) : toParticipant(held, asked)
}
