import { DuePage } from '../../functions/domain/daily.ts'
import type { Phone } from '../../functions/domain/ids.ts'
import type { Instant } from '../../functions/domain/time.ts'
import { WaitingText } from '../../functions/domain/waiting-text.ts'
import type { Broken } from './checks.ts'
import { inWords } from './recording-words.ts'
import { momentOf } from './scheduler.ts'
import type { Universe } from './universe.ts'

/** One thing that somebody saw on their phone, or that went wrong meanwhile. */
export type Recorded = {
  at: Instant
  /** Whose phone; absent when it concerns nobody in particular. */
  phone?: Phone
  /** `text` is theirs; `answer`, `daily` and `late-answer` are ours, when they arrived. */
  kind: 'text' | 'answer' | 'daily' | 'late-answer' | 'fault' | 'broken'
  body: string
  /** Where they say that they are from now on. */
  zone?: string
  /** How often it happened within a quarter of an hour, when more than once. */
  times?: number
}

/** What the page /play plays: one universe, as its people saw it. */
export type Recording = {
  seed: number
  hash: string
  people: readonly { phone: Phone; zone: string }[]
  /** In the order in which they happened. */
  events: readonly Recorded[]
  /** What was left out, if anything was. */
  note?: string
}

const mostEvents = 5_000
const quarterMs = 900_000

type Timed = Omit<Recorded, 'at'> & { ms: number }

const conversations = ({ texts, carrier }: Universe): Timed[] => [
  ...[...texts.values()]
    .flat()
    .flatMap(({ at: ms, text: body, zone, acknowledged, replies, written: { from: phone } }) => [
      { ms, phone, kind: 'text' as const, body, zone },
      ...(acknowledged === undefined
        ? []
        : replies.map((reply) => ({ ms: acknowledged, phone, kind: 'answer' as const, body: reply }))),
    ]),
  ...carrier.sent.flatMap(({ to: phone, claim, body, delivered: ms }) =>
    ms === undefined
      ? []
      : [{ ms, phone, kind: claim === undefined ? ('late-answer' as const) : ('daily' as const), body }],
  ),
]

/** Whose phone a key of the trace names: by its number, by the SID of a text, or by what a message of a queue asks for. */
const ownership = ({ people, ids, carrier, due, waiting }: Universe) => {
  const phones = new Set<string>(people.map(({ phone }) => phone))
  const isTheirs = (text: string): text is Phone => phones.has(text)
  const bySid = new Map<string, Phone>([
    ...carrier.written.map(({ sid, from }) => [sid as string, from] as const),
    ...carrier.sent.map(({ sid, to }) => [sid as string, to] as const),
  ])
  const asked = (body: string | undefined): Phone | undefined => {
    const value: unknown = JSON.parse(body ?? 'null')
    const page = DuePage.safeParse(value)
    const [id, ...others] = page.data?.ids ?? []
    if (id !== undefined && others.length === 0) return ids.get(id)?.phone
    return bySid.get(WaitingText.safeParse(value).data?.sid ?? '')
  }
  return (key: string): Phone | undefined => {
    const number = /\+\d+/.exec(key)?.[0]
    if (number !== undefined && isTheirs(number)) return number
    const sid = /SM[0-9a-f]{32}/.exec(key)?.[0]
    if (sid !== undefined) return bySid.get(sid)
    const [, queue, nth] = /(?:^| )(due|waiting) (\d+)/.exec(key) ?? []
    return queue === undefined ? undefined : asked((queue === 'due' ? due : waiting).bodies[Number(nth)])
  }
}

/** Faults, crashes and what they led to; the same one to the same person within a quarter of an hour is one. */
const troubles = (universe: Universe): Timed[] => {
  const phoneOf = ownership(universe)
  const found: Timed[] = []
  const lately = new Map<string, Timed>()
  for (const { told, body } of inWords(universe.plan.tell ?? [])) {
    const phone = phoneOf(told.who)
    const same = `${phone} ${body}`
    const before = lately.get(same)
    if (before !== undefined && told.at - before.ms < quarterMs) before.times = (before.times ?? 1) + 1
    else {
      const fault = { ms: told.at, phone, kind: 'fault' as const, body }
      lately.set(same, fault)
      found.push(fault)
    }
  }
  return found
}

const promises = ({ people, sim }: Universe, broken: readonly Broken[]): Timed[] =>
  broken.map(({ promise, person, at: when, what }) => ({
    // What has no time of its own was found at the end.
    ms: when === 0 ? sim.scheduler.now : when,
    phone: people.find(({ number }) => number === person)?.phone,
    kind: 'broken' as const,
    body: what === '' ? promise : `${promise}: ${what}`,
  }))

/** What led to the first broken promise matters more than how it all began. */
const cut = (events: readonly Recorded[], most: number): Pick<Recording, 'events' | 'note'> => {
  if (events.length <= most) return { events }
  const broke = events.findIndex(({ kind }) => kind === 'broken')
  const until = Math.min(events.length, Math.max(most, broke + Math.ceil(most / 5)))
  const kept = events.slice(until - most, until)
  const note = `Only ${most} of ${events.length} events are here, from ${kept[0]?.at} until ${kept.at(-1)?.at}.`
  return { events: kept, note }
}

/** A universe that has been lived with `Plan.tell`, and what the checks say of it. */
export const recordingOf = (universe: Universe, broken: readonly Broken[], most = mostEvents): Recording => {
  const events = [...conversations(universe), ...troubles(universe), ...promises(universe, broken)]
    .sort((a, b) => a.ms - b.ms)
    .map(({ ms, ...rest }) => ({ at: momentOf(ms), ...rest }))
  return {
    seed: universe.plan.seed,
    hash: universe.sim.trace.hash,
    people: universe.people.map(({ phone, zone }) => ({ phone, zone })),
    ...cut(events, most),
  }
}
