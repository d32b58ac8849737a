import { parentPort, workerData } from 'node:worker_threads'
import { enumerate, type Found } from './crash-enumeration.ts'
import { scenarios } from './crash-scenarios.ts'

/** A thread's share of every scenario. */
export type Share = { share: number; of: number }
export type Said = { scenario: string; found: Found } | { scenario: string; failed: string }

for (const scenario of scenarios) {
  const { name } = scenario
  const said: Said = await enumerate(scenario, workerData as Share).then(
    (found) => ({ scenario: name, found }),
    (error: Error) => ({ scenario: name, failed: error.stack ?? error.message }),
  )
  parentPort?.postMessage(said)
}
