import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { parseArgs } from 'node:util'
import { faultNames, happenings, troubles } from './faults.ts'
import { plants } from './plants.ts'
import { liveAll, Thread } from './pool.ts'
import type { Result } from './result.ts'
import type { Plan } from './universe.ts'
import type { Shrink } from './worker.ts'

/*
 * npm run simulate -- --days 1000000 --seed 7
 *   --days N       so many days of people, in universes of --people (800) times --length (20) days
 *   --seed S       the first universe's seed; the others follow
 *   --plant NAME   with a bug put in, which its own seed shows; --plant list names them all
 *   --trace FILE   one universe, recorded, for the phone page to play
 */
const { values } = parseArgs({
  options: {
    days: { type: 'string' },
    seed: { type: 'string' },
    people: { type: 'string' },
    length: { type: 'string', default: '20' },
    plant: { type: 'string' },
    trace: { type: 'string' },
    threads: { type: 'string', default: String(availableParallelism()) },
  },
})

const whole = (name: 'days' | 'seed' | 'people' | 'length' | 'threads', otherwise?: number): number => {
  const value = Number(values[name] ?? otherwise)
  if (Number.isInteger(value) && value > 0) return value
  console.error(`--${name} is a whole number above zero, not ${values[name]}.`)
  process.exit(2)
}

if (values.plant === 'list') {
  for (const { name, breaks, seed } of plants) console.log(`seed ${seed}  ${name}  ->  ${breaks}`)
  process.exit(0)
}
const plant = plants.find(({ name }) => name === values.plant)
if (values.plant !== undefined && plant === undefined) {
  console.error(`No bug is called ${values.plant}; --plant list names them all.`)
  process.exit(2)
}

// A bug is shown by its own seed, among the people it was found with.
const people = whole('people', plant === undefined ? 800 : (plant.people ?? 100))
const [length, first] = [whole('length'), whole('seed', plant?.seed ?? 1)]
const count =
  values.trace === undefined
    ? Math.max(1, Math.ceil(whole('days', plant === undefined ? 20_000 : 1) / (people * length)))
    : 1
const plans: Plan[] = Array.from({ length: count }, (_, n) => ({
  seed: first + n,
  people,
  days: length,
  mix: plant?.mix,
}))

const total = {
  personDays: 0,
  operations: 0,
  faulted: 0,
  texts: 0,
  sent: 0,
  due: 0,
  missed: 0,
  ambiguous: 0,
  expired: 0,
}
const seen = new Map<string, number>(
  plant === undefined ? [...faultNames, ...troubles, ...happenings].map((name) => [name, 0]) : [],
)
const hashes = new Map<number, string>()
let failed: Result | undefined
const began = performance.now()

await liveAll(
  plans,
  (result) => {
    for (const name of Object.keys(total) as (keyof typeof total)[]) total[name] += result[name]
    for (const [name, times] of Object.entries(result.seen)) seen.set(name, (seen.get(name) ?? 0) + times)
    hashes.set(result.seed, result.hash)
    if (result.broken.length === 0) return undefined
    failed = result
    return false
  },
  { plant: plant?.name, threads: whole('threads') },
)

const seconds = (performance.now() - began) / 1000
const percent = (part: number, of: number) => `${((100 * part) / Math.max(of, 1)).toFixed(1)} %`
console.log(
  `${total.personDays.toLocaleString('en')} days of people in ${hashes.size} universes, ${seconds.toFixed(0)} s`,
)
console.log(
  `${total.operations.toLocaleString('en')} operations, ${percent(total.faulted, total.operations)} of them faulted`,
)
console.log(`${total.texts.toLocaleString('en')} texts heard, ${total.sent.toLocaleString('en')} sent`)
console.log(
  `account: of ${total.due.toLocaleString('en')} due for sure, ${total.missed} missed (${total.ambiguous} outcomes were ambiguous), ${total.expired} expired`,
)
console.log('sometimes:')
for (const [name, times] of [...seen].sort(([, a], [, b]) => a - b))
  console.log(`  ${String(times).padStart(9)}  ${name}`)
const hash = [...hashes].sort(([a], [b]) => a - b).map(([, each]) => each)
console.log(`trace ${hash.length === 1 ? hash[0] : hash.join(' ').slice(0, 80)}`)

if (values.trace !== undefined && plans[0] !== undefined) {
  const thread = new Thread(plant?.name)
  writeFileSync(values.trace, await thread.record(plans[0]))
  await thread.end()
  console.log(`recorded in ${values.trace}: open /play on the local page`)
}

if (failed !== undefined) {
  const { seed } = failed
  const plan = plans.find((each) => each.seed === seed)
  const kinds = new Set(failed.broken.map(({ promise }) => promise))
  console.log(`\nBROKEN in universe ${seed}: ${[...kinds].join('; ')}`)
  console.log(
    `again: npm run simulate -- --seed ${seed} --days ${people * length} --people ${people} --length ${length}${plant === undefined ? '' : ` --plant '${plant.name}'`}`,
  )
  const thread = new Thread(plant?.name)
  const [promise] = kinds
  const small: Shrink | undefined =
    plan && promise !== undefined
      ? await thread.shrink(plan, plant !== undefined && kinds.has(plant.breaks) ? plant.breaks : promise)
      : undefined
  for (const line of small?.steps ?? []) console.log(`  ${line}`)
  for (const line of small?.story ?? []) console.log(`  ${line}`)
  await thread.end()
  process.exit(1)
}
console.log('No promise was broken.')
