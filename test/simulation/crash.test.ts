import { Worker } from 'node:worker_threads'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Found } from './crash-enumeration.ts'
import { enumerateExport } from './crash-export.ts'
import { scenarios } from './crash-scenarios.ts'
import type { Said, Share } from './crash-worker.ts'

/*
 * Crash at every await: every function is cut off before and after each of its I/O operations, once, and again in its first and
 * second replay, where its trigger replays it. Enumerated, not sampled: what is left out is said in `crash-enumeration.ts`.
 */

const threads = 2

/** What every thread found, by scenario; each thread lives its share of all of them. */
const found = new Map(
  scenarios.map(({ name }) => [name, Array.from({ length: threads }, () => Promise.withResolvers<Found>())]),
)
const workers: Worker[] = []

beforeAll(() => {
  for (let share = 0; share < threads; share++) {
    const worker = new Worker(new URL('./crash-worker.ts', import.meta.url), {
      workerData: { share, of: threads } satisfies Share,
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
    worker.on('message', (said: Said) => {
      const awaited = found.get(said.scenario)?.[share]
      if ('found' in said) awaited?.resolve(said.found)
      else awaited?.reject(new Error(said.failed))
    })
    worker.on('error', (error) => {
      for (const each of found.values()) each[share]?.reject(error)
    })
    workers.push(worker)
  }
  // Each is awaited by its own test, and perhaps after it has failed.
  for (const each of found.values()) for (const { promise } of each) promise.catch(() => {})
})

const runs: Record<string, number> = {}
const replays: Record<number, number> = {}
const count = <Key extends string | number>(into: Record<Key, number>, key: Key, by: number) => {
  into[key] = (into[key] ?? 0) + by
}

it.each(scenarios)(
  '$name: wherever it is cut off, nothing is lost, nothing is sent twice, and what was missed is known',
  async ({ name }) => {
    const shares = await Promise.all(found.get(name)?.map(({ promise }) => promise) ?? [])
    for (const each of shares) {
      for (const [crashed, by] of Object.entries(each.runs)) count(runs, crashed, by)
      for (const [times, by] of Object.entries(each.replays)) count(replays, Number(times), by)
    }
    expect(shares.flatMap(({ broken }) => broken)).toEqual([])
  },
  120_000,
)

it('an export that is cut off leaves nothing behind but its traces, and is whole when asked for again', async () => {
  const { runs: asked, broken } = await enumerateExport()
  count(runs, 'export-wins', asked)
  expect(broken).toEqual([])
  expect(asked).toBeGreaterThan(40)
})

it('every function was cut off, in many places', () => {
  const functions = ['receive-text', 'replay-text', 'find-due', 'send-due', 'track-delivery', 'sweep', 'export-wins']
  expect(Object.keys(runs).sort()).toEqual(functions.sort())
  for (const name of functions) expect(runs[name], name).toBeGreaterThan(40)
  expect(Object.values(runs).reduce((sum, each) => sum + each, 0)).toBeGreaterThan(3000)
  for (const times of [1, 2, 3]) expect(replays[times]).toBeGreaterThan(500)
})

afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.terminate()))
  console.log(JSON.stringify({ runs, crashesInARow: replays }))
})
