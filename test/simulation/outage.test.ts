import { expect, it } from 'vitest'
import type { ParticipantId, Phone } from '../../functions/domain/ids.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import type { Mix } from './faults.ts'
import type { Lambda } from './lambda.ts'
import type { Intended, Kind, Person } from './people.ts'
import { live } from './result.ts'
import type { Text, Universe } from './universe.ts'

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const english = textsIn('en')

const key = (id: string, sid: string) => `P#${id} ${sid}`

/** What the table holds: which messages were heard, and when each win was written, by its name. */
const journaled = ({ table }: Universe) => {
  const heard = new Set<string>()
  const wins = new Map<string, number[]>()
  for (const { PK, SK, text, at } of table.items()) {
    if (String(SK).startsWith('IN#')) heard.add(`${PK} ${String(SK).slice(3)}`)
    if (!String(SK).startsWith('E#')) continue
    for (const [name] of String(text).matchAll(/w\d+\/[xab][\w-]*/g))
      wins.set(name, [...(wins.get(name) ?? []), Date.parse(String(at))])
  }
  return { heard, wins }
}

const written = (
  universe: Universe,
  from: number,
  until: number,
): { id: ParticipantId; text: Text; joined: boolean }[] =>
  [...universe.ids].flatMap(([id, person]) => {
    const texts = universe.texts.get(person) ?? []
    const since = texts.find(({ replies }) => replies.includes(english.joined()))?.acknowledged ?? Infinity
    return texts
      .filter(({ at }) => at >= universe.sim.start + from && at < universe.sim.start + until)
      .map((text) => ({ id, text, joined: since < text.at }))
  })

/** What is wrong an hour after a day-long outage, of all that was written in it. */
const anHourLater = (universe: Universe, from: number, until: number) => {
  const { heard, wins } = journaled(universe)
  const texts = written(universe, from, until)
  const wrong: string[] = []
  let kept = 0
  for (const { id, text, joined } of texts) {
    const { sid } = text.written
    if (!heard.has(key(id, sid))) wrong.push(`${sid} is not journaled`)
    for (const name of joined ? text.wins : []) {
      const times = wins.get(name) ?? []
      kept += times.length
      if (times.length !== 1) wrong.push(`${name} is there ${times.length} times`)
      // The carrier's list has whole seconds.
      else if (times[0] !== Math.floor(text.at / 1000) * 1000) wrong.push(`${name} has another time`)
    }
  }
  return { texts: texts.length, kept, wrong }
}

const outages = (['webhooks away', 'table and queue away'] as const).flatMap((trouble) =>
  [11, 12, 13].map((seed) => ({ trouble, seed })),
)

it.each(outages)(
  'a day with $trouble (seed $seed): every text is journaled within an hour of its end, once, with the time it was written',
  async ({ trouble, seed }) => {
    // Sweeps begin at ten past, and leave webhooks five minutes: an end from five past on would wait for the next one.
    const from = 36 * hourMs + (20 + 7 * (seed % 5)) * minuteMs
    const until = from + 24 * hourMs
    let found: ReturnType<typeof anHourLater> | undefined
    const look = (universe: Universe) => {
      found = anHourLater(universe, from, until)
    }
    const { result } = await live({
      seed,
      people: 80,
      days: 4,
      mix: { rates: {}, spells: [{ trouble, from, until }] },
      looks: [{ at: until + hourMs, look }],
    })
    console.log(trouble, seed, JSON.stringify({ texts: found?.texts, kept: found?.kept, faulted: result.faulted }))
    expect(found?.wrong).toEqual([])
    expect(found?.texts).toBeGreaterThan(20)
    expect(found?.kept).toBeGreaterThan(20)
    expect(result.seen[trouble]).toBeGreaterThan(20)
    expect(result.broken).toEqual([])
  },
  60_000,
)

const noon = Date.UTC(2026, 10, 24, 17)

/** Many who joined, and then all write within ten minutes: most a win, some STOP, some in danger. */
const crowd = (size: number): Person[] =>
  Array.from({ length: size }, (_, number) => {
    const say = (minute: number, kind: Kind, text: string, wins: readonly string[] = []): Intended => ({
      ...{ at: noon + minute * minuteMs, kind, text, wins },
    })
    const name = `w${number}/x0`
    const at = 31 + (8 * number) / size
    const said =
      number % 10 === 8
        ? say(at, 'stop', 'STOP')
        : number % 10 === 9
          ? say(at, 'danger', 'i want to die tonight')
          : say(at, 'win', `I rested ${name}`, [name])
    return {
      number,
      phone: `+1212${5_550_000 + number}` as Phone,
      zone: 'America/New_York',
      script: [say(1 + number / size, 'join', 'JOIN'), said],
      answers: () => [],
    }
  })

it.each([21, 22, 23])(
  'ten minutes in which the table throttles everything (seed %i): nothing is lost, and nobody is told that something is kept which is not',
  async (seed) => {
    const mix: Mix = {
      rates: { 'webhook twice': 0.2, 'queue takes only some': 0.2, 'queue error, taken all the same': 0.2 },
      spells: [{ trouble: 'table away', from: 30 * minuteMs, until: 40 * minuteMs }],
    }
    const wrong: string[] = []
    const answered = { wait: 0, danger: 0, refused: 0 }
    const look = (universe: Universe) => {
      const { heard } = journaled(universe)
      const waits = new Set([...universe.waiting.held].map(({ body }) => (JSON.parse(body) as { sid: string }).sid))
      for (const { id, text } of written(universe, 30 * minuteMs, 40 * minuteMs)) {
        const { sid } = text.written
        if (heard.has(key(id, sid))) wrong.push(`${sid} is in a table that takes nothing`)
        if (text.saidAt === undefined) {
          answered.refused++
          continue
        }
        const [reply] = text.replies
        // Who is in danger is told where help is, even while nothing can be kept anywhere; nobody else is answered then.
        if (!waits.has(sid) && text.kind !== 'danger') wrong.push(`${sid} was answered and is nowhere`)
        // Told to the webhook that came twice, of which only one was answered.
        if (text.acknowledged === undefined) continue
        if (reply === english.keptForLater()) answered.wait++
        else if (text.kind === 'danger' && reply?.includes('988')) answered.danger++
        else wrong.push(`${sid} was told: ${reply}`)
      }
    }
    const { result } = await live({
      ...{ seed, people: 60, days: 0.4, mix, looks: [{ at: 40 * minuteMs - 1, look }] },
      cast: { people: crowd(60), start: noon },
    })
    console.log('throttled', seed, JSON.stringify({ ...answered, faulted: result.faulted }))
    expect(wrong).toEqual([])
    expect(answered.wait).toBeGreaterThan(20)
    expect(answered.danger).toBeGreaterThan(2)
    // A STOP that is not in force is not confirmed.
    expect(answered.refused).toBeGreaterThanOrEqual(6)
    expect(result.broken).toEqual([])
  },
  60_000,
)

/** Holds back whatever the queue hands to the sender until then. */
const freeze = ({ due, sim }: Universe, until: number) => {
  const sender = due.works
  if (sender === undefined) throw new Error('nobody works on the queue')
  const invoke: typeof sender.invoke = async (event, cause) => {
    if (sim.scheduler.now < until) await sim.scheduler.sleep(until - sim.scheduler.now)
    return sender.invoke(event, cause)
  }
  due.works = { invoke } as Lambda<
    Parameters<typeof invoke>[0],
    Awaited<ReturnType<typeof invoke>> extends { result: infer R } ? R : never
  >
}

it.each([
  { hours: 1, seed: 8 },
  { hours: 2, seed: 8 },
  { hours: 3, seed: 12 },
  { hours: 5, seed: 12 },
  { hours: 8, seed: 12 },
  { hours: 10, seed: 12 },
])(
  'a sender that stands still for $hours hours: no text arrives at night',
  async ({ hours, seed }) => {
    const from = 30 * hourMs
    let held = 0
    const looks = [
      { at: from, look: (universe: Universe) => freeze(universe, universe.sim.start + from + hours * hourMs) },
      {
        at: from + hours * hourMs - 1,
        look: ({ due }: Universe) => {
          for (const { body } of due.held) held += (JSON.parse(body) as { ids: string[] }).ids.length
        },
      },
    ]
    const { result, universe } = await live({
      ...{ seed, people: 150, days: 3, looks },
      mix: { rates: { 'carrier slow to deliver': 0.5, 'carrier 429': 0.05, 'clocks differ': 1 }, spells: [] },
    })
    const expired = universe.table
      .items()
      .filter(({ status, reason }) => status === 'expired' && reason !== undefined).length
    const delivered = universe.carrier.sent.filter((text) => text.delivered !== undefined).length
    console.log('frozen', hours, JSON.stringify({ seed, held, sent: result.sent, delivered, expired }))
    expect(held).toBeGreaterThan(15)
    expect(delivered).toBeGreaterThan(100)
    // Some evenings ended while it stood still: those texts are given up by us, for a reason that is written down.
    if (hours > 1) expect(expired).toBeGreaterThan(1)
    // That texts expire is what is promised here: the freeze is the trouble they expired in.
    expect(result.broken.filter(({ promise }) => promise !== 'a text expired without a trouble')).toEqual([])
  },
  60_000,
)
