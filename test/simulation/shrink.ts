import type { Broken } from './checks.ts'
import { type Fault, faultNames, type Trouble, troubles } from './faults.ts'
import { live } from './result.ts'
import type { Told } from './trace.ts'
import type { Plan } from './universe.ts'

const dayMs = 86_400_000

/** A failure made small: what still breaks the same promise, and how it went. */
export type Shrunk = { plan: Plan; broken: Broken; told: readonly Told[] }

const breaking = async (plan: Plan, promise: string): Promise<{ broken: Broken; start: number } | undefined> => {
  const { result, universe } = await live(plan)
  const broken = result.broken.find((each) => each.promise === promise)
  return broken && { broken, start: universe.sim.start }
}

/** Leaves out whatever the failure does not need: other people first, then later days, then faults one kind after the other. */
export const shrink = async (plan: Plan, promise: string, say: (line: string) => void): Promise<Shrunk | undefined> => {
  let small = plan
  let found = await breaking(plan, promise)
  if (found === undefined) return undefined
  const attempt = async (smaller: Plan) => {
    const still = await breaking(smaller, promise)
    if (still === undefined) return false
    small = smaller
    found = still
    return true
  }

  let people = plan.onlyPeople ?? Array.from({ length: plan.people }, (_, n) => n)
  const { person } = found.broken
  if (person !== undefined && (await attempt({ ...small, onlyPeople: [person] }))) people = [person]
  for (
    let size = Math.ceil(people.length / 2);
    people.length > 1 && size >= 1;
    size = size === 1 ? 0 : Math.ceil(size / 2)
  )
    for (let from = 0; from < people.length && people.length > 1; from += size) {
      const fewer = [...people.slice(0, from), ...people.slice(from + size)]
      if (fewer.length > 0 && (await attempt({ ...small, onlyPeople: fewer }))) {
        people = fewer
        from -= size
      }
    }
  say(`${people.length} of ${plan.people} people are enough`)

  const day = Math.max(1, Math.ceil((found.broken.at - found.start) / dayMs))
  for (const untilDay of [day, day + 1, day + 2])
    if (untilDay < plan.days && (await attempt({ ...small, untilDay }))) break
  say(`${small.untilDay ?? plan.days} of ${plan.days} days are enough`)

  let faults = new Set<Fault | Trouble>([...faultNames, ...troubles])
  for (const fault of [...faults]) {
    const fewer = new Set([...faults].filter((each) => each !== fault))
    if (await attempt({ ...small, onlyFaults: fewer })) faults = fewer
  }
  say(`faults it needs: ${[...faults].join('; ') || 'none'}`)

  const told: Told[] = []
  await live({ ...small, tell: told })
  return { plan: small, broken: found.broken, told }
}
