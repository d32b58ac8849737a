import { describe, expect, it } from 'vitest'
import { faultNames, happenings, troubles } from './faults.ts'
import { plants } from './plants.ts'
import { liveAll, Thread } from './pool.ts'
import type { Result } from './result.ts'
import type { Plan } from './universe.ts'

/*
 * The promise, proven: the real functions under every fault, and nothing broken; and the proof proven: with a bug put in, something
 * is. `npm run simulate` does the same at any size.
 */
const plan = (seed: number, more: Partial<Plan> = {}): Plan => ({ seed, people: 100, days: 20, ...more })

const livedThrough = async (plans: readonly Plan[]): Promise<Result[]> => {
  const results: Result[] = []
  await liveAll(plans, (result) => {
    results.push(result)
    return undefined
  })
  return results
}

const sum = (results: readonly Result[], of: (result: Result) => number) =>
  results.reduce((total, result) => total + of(result), 0)

describe('twenty thousand days of people', () => {
  it('break no promise, whatever goes wrong', { timeout: 400_000 }, async () => {
    const results = await livedThrough(Array.from({ length: 10 }, (_, n) => plan(n + 11)))
    expect(sum(results, ({ personDays }) => personDays)).toBe(20_000)
    expect(results.flatMap(({ seed, broken }) => broken.map((each) => ({ seed, ...each })))).toEqual([])
    // And plenty did go wrong, of every kind.
    expect(sum(results, ({ faulted }) => faulted) / sum(results, ({ operations }) => operations)).toBeGreaterThan(0.05)
    const unseen = [...faultNames, ...troubles, ...happenings].filter(
      (name) => sum(results, ({ seen }) => seen[name] ?? 0) === 0,
    )
    expect(unseen).toEqual([])
    expect(sum(results, ({ texts }) => texts)).toBeGreaterThan(15_000)
    expect(sum(results, ({ sent }) => sent)).toBeGreaterThan(12_000)
    expect(sum(results, ({ missed }) => missed)).toBeLessThanOrEqual(sum(results, ({ ambiguous }) => ambiguous))
  })

  it('are the same days for the same seed', { timeout: 120_000 }, async () => {
    const some = plan(5, { people: 20 })
    const [first, second] = await livedThrough([some, some])
    const [other] = await livedThrough([{ ...some, seed: 6 }])
    expect(first?.hash).toMatch(/^[0-9a-f]{8}$/)
    expect(second).toEqual(first)
    expect(other?.hash).not.toBe(first?.hash)
  })
})

describe('a bug put in is caught', () => {
  it('by one seed each, and there are at least 25', () => {
    expect(plants.length).toBeGreaterThanOrEqual(25)
    expect(new Set(plants.map(({ name }) => name)).size).toBe(plants.length)
  })

  // Two at a time: one for each core.
  it.concurrent.each(plants)('$name', { timeout: 300_000 }, async ({ name, breaks, seed, people = 100, mix }) => {
    const results: Result[] = []
    await liveAll([plan(seed, { people, mix })], (result) => void results.push(result), { plant: name })
    expect(results.flatMap(({ broken }) => broken).map(({ promise }) => promise)).toContain(breaks)
  })
})

it('a failure is told as a short story', { timeout: 300_000 }, async () => {
  const plant = plants.find(({ name }) => name === 'a time-out is tried again')
  const thread = new Thread(plant?.name)
  try {
    const shrunk = await thread.shrink(plan(plant?.seed ?? 1, { people: 30 }), 'two texts for one date')
    expect(shrunk?.steps[0]).toBe('1 of 30 people are enough')
    expect(shrunk?.story.length).toBeLessThanOrEqual(25)
    expect(shrunk?.story.at(-1)).toContain('BROKEN: two texts for one date')
    expect(shrunk?.story.join('\n')).toMatch(/carrier time-out, taken/)
  } finally {
    await thread.end()
  }
})
