import { registerHooks } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import { plants } from './plants.ts'
import type { Result } from './result.ts'
import type { Plan } from './universe.ts'

/* A thread of its own for universes. A planted bug is put into the source as it is loaded, so nothing of it is ever in a file. */
const name = (workerData as { plant?: string }).plant
const plant = plants.find((each) => each.name === name)
if (name !== undefined && plant === undefined) throw new Error(`no bug is called ${name}`)
if (plant !== undefined)
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context)
      const here = plant.changes.filter(({ file }) => url.endsWith(`/functions/${file}`))
      if (here.length === 0) return loaded
      let source = String(loaded.source)
      for (const { file, from, to } of here) {
        if (source.split(from).length !== 2) throw new Error(`${plant.name}: ${file} does not hold once: ${from}`)
        source = source.replace(from, () => to)
      }
      return { ...loaded, source }
    },
  })

export type Shrink = { steps: readonly string[]; story: readonly string[] }
export type Task = { plan: Plan } & ({ does: 'live' } | { does: 'record' } | { does: 'shrink'; promise: string })
export type Done = { result: Result } | { recording: string } | { shrunk: Shrink | undefined } | { failed: string }

const { live } = await import('./result.ts')
const { recordingOf } = await import('./recording.ts')
const { shrink } = await import('./shrink.ts')
const { story } = await import('./story.ts')

/** Nobody reads where the errors come from that universes are full of; when it fails itself, it is told again, with the places. */
const quickly = async (plan: Plan): Promise<Result> => {
  const { stackTraceLimit } = Error
  Error.stackTraceLimit = 0
  try {
    return (await live(plan)).result
  } catch {
    Error.stackTraceLimit = stackTraceLimit
    return (await live(plan)).result
  } finally {
    Error.stackTraceLimit = stackTraceLimit
  }
}

const work = async (task: Task): Promise<Done> => {
  const { plan } = task
  if (task.does === 'live') return { result: await quickly(plan) }
  if (task.does === 'record') {
    const { universe, result } = await live({ ...plan, tell: [] })
    return { recording: JSON.stringify(recordingOf(universe, result.broken)) }
  }
  const steps: string[] = []
  const small = await shrink(plan, task.promise, (line) => steps.push(line))
  return { shrunk: small && { steps, story: story(small.told, small.broken) } }
}

parentPort?.on('message', async (task: Task) => {
  const done = await work(task).catch((error): Done => {
    return { failed: error instanceof Error ? (error.stack ?? error.message) : String(error) }
  })
  parentPort?.postMessage(done)
})
