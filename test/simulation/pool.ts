import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { Result } from './result.ts'
import type { Plan } from './universe.ts'
import type { Done, Shrink, Task } from './worker.ts'

/** A thread that lives one universe after another; with a bug planted in it, if one is named. */
export class Thread {
  private readonly worker: Worker

  constructor(plant?: string) {
    this.worker = new Worker(new URL('./worker.ts', import.meta.url), {
      workerData: { plant },
      execArgv: ['--disable-warning=ExperimentalWarning'],
    })
  }

  private ask(task: Task): Promise<Exclude<Done, { failed: string }>> {
    return new Promise((resolve, reject) => {
      this.worker.once('error', reject)
      this.worker.once('message', (said: Done) => {
        this.worker.off('error', reject)
        if ('failed' in said) reject(new Error(said.failed))
        else resolve(said)
      })
      this.worker.postMessage(task)
    })
  }

  async live(plan: Plan): Promise<Result> {
    const said = await this.ask({ does: 'live', plan })
    if ('result' in said) return said.result
    throw new Error('no result')
  }

  /** The universe once more, as a recording that the phone page plays. */
  async record(plan: Plan): Promise<string> {
    const said = await this.ask({ does: 'record', plan })
    return 'recording' in said ? said.recording : ''
  }

  /** The failure made small; undefined when it does not come again. */
  async shrink(plan: Plan, promise: string): Promise<Shrink | undefined> {
    const said = await this.ask({ does: 'shrink', plan, promise })
    return 'shrunk' in said ? said.shrunk : undefined
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

/** Lives them all, on every core; hands over each as it ends. Stops early when `each` says that it has seen enough. */
export const liveAll = async (
  plans: readonly Plan[],
  each: (result: Result) => boolean | undefined,
  { plant, threads = availableParallelism() }: { plant?: string; threads?: number } = {},
): Promise<void> => {
  let next = 0
  let enough = false
  const work = async () => {
    const thread = new Thread(plant)
    try {
      while (!enough) {
        const plan = plans[next++]
        if (plan === undefined) return
        if (each(await thread.live(plan)) === false) enough = true
      }
    } finally {
      await thread.end()
    }
  }
  await Promise.all(Array.from({ length: Math.min(threads, plans.length) }, work))
}
