import type { Broken } from './checks.ts'
import type { Scenario } from './crash-scenarios.ts'
import { live } from './result.ts'
import type { CrashPoint } from './sim.ts'
import type { Told } from './trace.ts'
import type { Plan, Universe } from './universe.ts'

/** What a thread found in its share of a scenario. */
export type Found = {
  /** How many universes were lived, by the function that was cut off. */
  runs: Record<string, number>
  /** How many runs had so many crashes in a row. */
  replays: Record<number, number>
  /** Texts that nobody sent, all of them `unknown` in the open. */
  missed: number
  broken: string[]
}

type Boundary = CrashPoint & { kind: string }

const functionOf = ({ invocation }: CrashPoint) => invocation.split(' ')[0] ?? ''

/** The same operation when its invocation comes again: by its scheduler or its queue, or as the carrier posts a text again. */
const sequel = (point: CrashPoint, replay: number): CrashPoint[] => {
  const { invocation } = point
  const posted = /^(receive-text \S+ )primary$/.exec(invocation)
  // The carrier may post twice at once, and then once more to the fallback: as crashes, all of these count.
  if (posted)
    return ['primary', 'twice', 'fallback']
      .slice(0, replay + 1)
      .map((way) => ({ ...point, invocation: `${posted[1]}${way}` }))
  const called = /^(track-delivery .* )1$/.exec(invocation)
  if (called) return ['1', '2'].slice(0, replay + 1).map((n) => ({ ...point, invocation: `${called[1]}${n}` }))
  const [, name = invocation, nth = '1'] = /^(.*?)(?: \((\d+)\))?$/.exec(invocation) ?? []
  return Array.from({ length: replay + 1 }, (_, n) => {
    const number = Number(nth) + n
    return { ...point, invocation: number === 1 ? name : `${name} (${number})` }
  })
}

const said = ({ promise, person, at, what }: Broken) =>
  `${promise}: ${person ?? 'all'} at ${new Date(at).toISOString()} ${what}`

/** What the checks of longer lives cannot say of one evening. */
const endsOf = (scenario: Scenario, universe: Universe): { broken: string[]; missed: number } => {
  const broken: string[] = []
  let missed = 0
  const items = universe.table.items()
  for (const [id, person] of universe.ids) {
    const { owed, status } = scenario.members.find(({ number }) => number === person.number) ?? {}
    const theirs = items.filter(({ PK }) => PK === `P#${id}`)
    const profile = theirs.find(({ SK }) => SK === 'PROFILE')
    if (profile?.status !== status) broken.push(`${person.number} is ${profile?.status}, not ${status}`)
    const row = theirs.find(({ SK }) => String(SK).startsWith('OUT#'))
    const taken = universe.sentTo(person).filter(({ claim }) => claim !== undefined)
    const tried = taken.filter(({ code }) => code !== 30001)
    if (tried.length > 1) broken.push(`${person.number} got ${tried.length} texts`)
    if (owed === undefined) continue
    if (!owed && taken.length > 0) broken.push(`${person.number} got a text`)
    if (!owed) continue
    if (row === undefined) broken.push(`nothing is written of the text of ${person.number}`)
    else if (taken.length === 0) {
      missed++
      // Heard an hour later, in one sweep with their JOIN, danger comes before the text of that evening: it is rightly withheld.
      const inPeace = row.reason === 'quiet' && person.script.some(({ kind }) => kind === 'danger')
      if (row.status !== 'unknown' && !inPeace)
        broken.push(`the text of ${person.number} is ${row.status}, but never left`)
    } else if (
      tried.length === 1 &&
      tried[0]?.delivered !== undefined &&
      !['sent', 'delivered'].includes(String(row.status))
    )
      broken.push(`the text of ${person.number} is ${row.status}, but arrived`)
  }
  return { broken, missed }
}

const planOf = (scenario: Scenario, crashAt: readonly CrashPoint[], more: Partial<Plan> = {}): Plan => ({
  seed: scenario.seed,
  people: scenario.members.length,
  days: scenario.minutes / 1440,
  calmHours: scenario.calmHours,
  mix: scenario.mix,
  cast: { people: scenario.members, start: scenario.start },
  crashAt,
  ...more,
})

const reference = async (scenario: Scenario, crashAt: readonly CrashPoint[]) => {
  const boundaries: Boundary[] = []
  const boundary = (point: CrashPoint, kind: string) => boundaries.push({ ...point, kind })
  const { result, universe } = await live(planOf(scenario, crashAt, { boundary }))
  const broken = [...result.broken.map(said), ...endsOf(scenario, universe).broken]
  if (broken.length > 0) throw new Error(`broken without a crash in ${scenario.name}: ${broken.join('; ')}`)
  return { boundaries, universe }
}

/** The crashes a scenario begins with: one message of the sender, cut off again and again until it is a dead letter. */
const firstCrashes = async (scenario: Scenario): Promise<CrashPoint[]> => {
  const { cutOff } = scenario
  if (cutOff === undefined) return []
  const { boundaries } = await reference(scenario, [])
  const first = boundaries.find((each) => functionOf(each) === 'send-due' && each.kind === cutOff.kind)
  if (first === undefined) throw new Error(`no ${cutOff.kind} in ${scenario.name}`)
  const { invocation, operation } = first
  const later = sequel({ invocation, operation: 0, side: 'before' }, 9).slice(1)
  return [{ invocation, operation, side: cutOff.side }, ...later]
}

/** Of a longer row of the account's steps over slots that hold nobody, so many at either end stand for all. */
const atEitherEnd = 4

/**
 * What is the very same operation, without any effect, is cut off fewer times. Of ticks that find nobody due, those with as many
 * operations have their first stand for all; of sweeps that find nothing to do, the first. The sweep's account walks over each of
 * the quarters of a day, reads that nobody is there, and notes how far it has got: of a long row of these, both ends. Nothing
 * else is left out.
 */
const telling = (boundaries: readonly Boundary[], { logged }: Universe): Boundary[] => {
  const idleTicks = new Set(
    logged.flatMap((event) => (event.event === 'tick-finished' && event.due === 0 ? [Date.parse(event.tick)] : [])),
  )
  // Sweeps take turns, and each says what it found.
  const sweepFound = logged.flatMap((event) =>
    event.event === 'swept' ? [event.recovered + event.settled + event.missing] : [],
  )
  const seen = new Set<string>()
  const again = (what: string) => seen.size === seen.add(what).size
  return [...Map.groupBy(boundaries, ({ invocation }) => invocation)].flatMap(([invocation, all]) => {
    const [name, tick = ''] = invocation.split(' ')
    if (name === 'find-due') return idleTicks.has(Date.parse(tick)) && again(`tick of ${all.length}`) ? [] : all
    if (name !== 'sweep') return all
    if (sweepFound.shift() === 0 && again('sweep')) return []
    const walks = all.map(({ kind }) => kind === 'QueryCommand' || kind === 'UpdateCommand')
    return all.filter(
      (_, n) => !walks.slice(Math.max(0, n - atEitherEnd), n + atEitherEnd + 1).every((walking) => walking),
    )
  })
}

/** Cuts off each I/O operation of a scenario, before and after its effect, once and then in each replay; every `of`th of them. */
export const enumerate = async (scenario: Scenario, { share, of }: { share: number; of: number }): Promise<Found> => {
  const base = await firstCrashes(scenario)
  const { boundaries, universe } = await reference(scenario, base)
  const points = telling(boundaries, universe)
  const found: Found = { runs: {}, replays: {}, missed: 0, broken: [] }
  for (const [n, point] of points.entries()) {
    if (n % of !== share) continue
    const name = functionOf(point)
    for (let replay = 0; replay < 3; replay++) {
      const tell: Told[] = []
      const crashAt = [...base, ...sequel(point, replay)]
      const { result, universe } = await live(planOf(scenario, crashAt, { tell }))
      const ends = endsOf(scenario, universe)
      const crashes = tell.filter(({ what }) => what === 'crash').length
      found.runs[name] = (found.runs[name] ?? 0) + 1
      found.replays[replay + 1] = (found.replays[replay + 1] ?? 0) + 1
      found.missed += ends.missed
      for (const what of [...result.broken.map(said), ...ends.broken])
        found.broken.push(
          `${scenario.name}; ${point.side} operation ${point.operation} (${point.kind}) of ${point.invocation}, ${replay + 1} times: ${what}`,
        )
      // It was not replayed so often, or went another way: one crash more is the same story.
      if (crashes < crashAt.length) break
    }
  }
  return found
}
