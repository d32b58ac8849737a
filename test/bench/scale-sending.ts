import { duePages } from '../../functions/domain/daily.ts'
import { shardOf } from '../../functions/domain/due.ts'
import { localTime, plus } from '../../functions/domain/time.ts'
import { hotShards, hotZone, type Sizes, ticks } from './scale-people.ts'
import { type Process, startProcess } from './scale-process.ts'
import { everyone, type OpenTable } from './scale-table.ts'

export type Rate = { name: string; done: number; perSecond: number; note?: string }

const workersAtOnce = [1, 4]
const workersOf = (count: number) => `${count} worker${count === 1 ? '' : 's'}`

/** So many processes, ready before the time is taken. */
const withWorkers = async <T>(table: OpenTable, count: number, act: (workers: readonly Process[]) => Promise<T>) => {
  const workers = Array.from({ length: count }, () => startProcess(table.endpoint))
  try {
    await Promise.all(workers.map((worker) => worker.ask('send', { pages: [], now: ticks.hot })))
    return await act(workers)
  } finally {
    for (const worker of workers) await worker.end()
  }
}

const timed = async (act: () => Promise<readonly number[]>) => {
  const began = performance.now()
  const done = (await act()).reduce((sum, each) => sum + each, 0)
  return { done, perSecond: (done * 1000) / (performance.now() - began) }
}

/** The crowd that lies in one part gets its texts, and moves to its parts on the way; no pace, and a carrier that takes everything. */
export const sending = async (table: OpenTable, { sends }: Pick<Sizes, 'sends'>): Promise<Rate[]> => {
  const { date, time } = localTime(ticks.hot, hotZone)
  const crowd = await everyone(table.journal, { zone: hotZone, time, shard: 0 })
  const rates: Rate[] = []
  let from = 0
  for (const count of workersAtOnce) {
    const ids = crowd.slice(from, from + sends)
    from += sends
    const pages = duePages(ticks.hot, hotZone, date, ids, hotShards)
    const rate = await withWorkers(table, count, (workers) =>
      timed(async () => {
        const answers = workers.map((worker, n) =>
          worker.ask('send', {
            pages: pages.filter((_, page) => page % count === n),
            now: plus(ticks.hot, { minutes: 1 }),
          }),
        )
        return (await Promise.all(answers)).map(({ sent }) => sent)
      }),
    )
    const parts = await Promise.all(
      Array.from(
        { length: hotShards },
        async (_, shard) => new Set(await everyone(table.journal, { zone: hotZone, time, shard })),
      ),
    )
    const moved = ids.filter((id) => parts[shardOf(id, hotShards)]?.has(id))
    rates.push({
      name: `texts, ${workersOf(count)}`,
      ...rate,
      note: `${moved.length} of ${ids.length} now in their own of ${hotShards} parts`,
    })
  }
  return rates
}

const beside = [
  ...workersAtOnce.map((count) => ({ name: 'the same four calls, bare', calls: 'all' as const, count, atOnce: 1 })),
  ...workersAtOnce.map((count) => ({ name: 'its transaction alone', calls: 'claim' as const, count, atOnce: 1 })),
  { name: 'its transaction alone, 8 at once each', calls: 'claim' as const, count: 4, atOnce: 8 },
]

/** What the engine takes at most. */
export const writing = async (table: OpenTable, { sends }: Pick<Sizes, 'sends'>): Promise<Rate[]> => {
  const rates: Rate[] = []
  for (const [line, { name, calls, count, atOnce }] of beside.entries()) {
    const times = Math.ceil(sends / count)
    const rate = await withWorkers(table, count, (workers) =>
      timed(async () => {
        const answers = workers.map((worker, n) => worker.ask('write', { name: `${line}-${n}`, times, atOnce, calls }))
        return (await Promise.all(answers)).map(({ written }) => written)
      }),
    )
    rates.push({ name: `${name}, ${workersOf(count)}`, ...rate })
  }
  return rates
}
