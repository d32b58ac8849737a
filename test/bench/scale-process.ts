import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { DuePage } from '../../functions/domain/daily.ts'
import type { Instant } from '../../functions/domain/time.ts'

/** What one invocation of find-due did, and what its process has needed at most. */
export type Found = {
  milliseconds: number
  people: number
  pages: number
  /** Queries of all kinds; of one part of the index, one after the other; what they read. */
  queries: number
  inARow: number
  items: number
  units: number
  /** MB. */
  peakHeap: number
  peakMemory: number
}

export type Asks = {
  find: { ask: { tick: Instant }; answer: Found }
  /** Works through the pages; how many texts the carrier took. */
  send: { ask: { pages: readonly DuePage[]; now: Instant }; answer: { sent: number } }
  /** The claim's transaction, alone or among the reads and the update around it, and nothing else: so many, so many at once. */
  write: { ask: { name: string; times: number; atOnce: number; calls: 'claim' | 'all' }; answer: { written: number } }
}
export type Task = keyof Asks

export type Request = { [T in Task]: { task: T; ask: Asks[T]['ask'] } }[Task]
export type Reply = { answer: Asks[Task]['answer'] } | { failed: string }

/** A process of its own for what is measured, as Lambda gives one: nothing of the seeding is in its memory. */
export const startProcess = (endpoint: string) => {
  const child: ChildProcess = fork(join(import.meta.dirname, 'scale-worker.ts'), [endpoint], {
    execArgv: ['--disable-warning=ExperimentalWarning', '--expose-gc'],
  })
  return {
    async ask<T extends Task>(task: T, ask: Asks[T]['ask']): Promise<Asks[T]['answer']> {
      child.send({ task, ask })
      const gone = new AbortController()
      try {
        const [reply] = (await Promise.race([
          once(child, 'message', { signal: gone.signal }),
          once(child, 'exit', { signal: gone.signal }).then(([code]) => [{ failed: `ended with ${code}` }]),
        ])) as [Reply]
        if ('failed' in reply) throw new Error(`${task}: ${reply.failed}`)
        return reply.answer as Asks[T]['answer']
      } finally {
        gone.abort()
      }
    },
    async end() {
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = once(child, 'exit')
      child.kill()
      await gone
    },
  }
}
export type Process = ReturnType<typeof startProcess>
