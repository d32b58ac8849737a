import { type Broken, Checks } from './checks.ts'
import type { Fault, Happening, Trouble } from './faults.ts'
import { type Plan, Universe } from './universe.ts'

/** What one universe came to. */
export type Result = {
  seed: number
  /** The same for the same seed, on every machine. */
  hash: string
  personDays: number
  operations: number
  faulted: number
  seen: Partial<Record<Fault | Trouble | Happening, number>>
  texts: number
  sent: number
  due: number
  missed: number
  ambiguous: number
  expired: number
  broken: readonly Broken[]
}

/** Lives one universe and looks at its history. Bring one to its end before the next begins: they share this thread's time. */
export const live = async (plan: Plan): Promise<{ result: Result; universe: Universe }> => {
  const universe = new Universe(plan)
  const late: Broken[] = []
  await universe.live((minutes) => {
    for (const message of universe.due.held)
      if (message.sent < universe.ends)
        late.push({
          promise: 'a backlog did not drain',
          at: universe.ends,
          what: `${message.id} after ${minutes} minutes`,
        })
  })
  const checks = new Checks(universe)
  const broken = [...late, ...checks.all()]
  const { sim, carrier } = universe
  const texts = [...universe.texts.values()].reduce((sum, { length }) => sum + length, 0)
  const result: Result = {
    seed: plan.seed,
    hash: sim.trace.hash,
    personDays: universe.people.length * plan.days,
    operations: sim.operations,
    faulted: sim.faulted,
    seen: sim.seen,
    texts,
    sent: carrier.sent.length,
    ...checks.figures,
    broken,
  }
  return { result, universe }
}
