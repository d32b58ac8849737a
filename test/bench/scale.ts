import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Instant } from '../../functions/domain/time.ts'
import { hotShards, hotZone, type Sizes, slotsOf, ticks } from './scale-people.ts'
import { type Found, type Process, startProcess } from './scale-process.ts'
import { type Rate, sending, writing } from './scale-sending.ts'
import { check, type OpenTable, openTable, seed } from './scale-table.ts'

const full: Sizes = { enrolled: 1_000_000, due: 10_000, hot: 100_000, rounds: 20, sends: 2_000 }

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const seconds = (began: number) => ((performance.now() - began) / 1000).toFixed(1)
const number = (value: number) => Math.round(value).toLocaleString('en-US')

/** MB that the engine has in memory now. */
const engineMemory = (folder: string): number => {
  const pid = readFileSync(join(folder, 'engine.pid'), 'utf8')
  return Number(execFileSync('ps', ['-o', 'rss=', '-p', pid], { encoding: 'utf8' })) / 1024
}

/** One figure of several rounds: the middle one of times, the highest of memory; what was read does not differ. */
const summed = (rounds: readonly Found[]): Found => ({
  ...rounds[0]!,
  milliseconds: median(rounds.map(({ milliseconds }) => milliseconds)),
  peakHeap: Math.max(...rounds.map(({ peakHeap }) => peakHeap)),
  peakMemory: Math.max(...rounds.map(({ peakMemory }) => peakMemory)),
})

export type Scale = {
  seeded: { folder: string; enrolled: number; seconds: string; megabytes: number; engineMegabytes: number }[]
  /** As many due, of as many enrolled and of all. */
  few: Found
  many: Found
  /** A crowd under one key, and another in its parts. */
  hot: Found
  spread: Found
  rates: Rate[]
}

type Measured = { table: OpenTable; tick: Instant; shards: number }

/**
 * Two beside each other, each in a process of its own: in alternation, so that a noisy moment meets both, and in turns first,
 * since what comes second finds the machine as the first left it.
 */
const compare = async (pair: readonly [Measured, Measured], rounds: number): Promise<[Found, Found]> => {
  const children: Process[] = []
  try {
    const measured = pair.map((one) => {
      const child = startProcess(one.table.endpoint)
      children.push(child)
      return { ...one, child, found: [] as Found[] }
    })
    for (let round = 0; round <= rounds; round++)
      for (const { table, tick, shards, child, found } of round % 2 === 0 ? measured : measured.toReversed()) {
        await table.justBefore(tick, hotZone, shards)
        const result = await child.ask('find', { tick })
        // The first round learns.
        if (round > 0) found.push(result)
      }
    const [one, other] = measured
    return [summed(one!.found), summed(other!.found)]
  } finally {
    for (const child of children) await child.end()
  }
}

/** Seeds both tables in temporary folders, measures, and leaves nothing behind. */
export const measureScale = async (sizes: Sizes): Promise<Scale> => {
  const base = mkdtempSync(join(tmpdir(), 'small-wins-scale-'))
  const opened: OpenTable[] = []
  // Ctrl-C ends the engines with us, and takes the tables with it.
  const interrupted = () => process.exit(130)
  const remove = () => rmSync(base, { recursive: true, force: true })
  process.once('SIGINT', interrupted)
  process.once('exit', remove)
  try {
    const seeded: Scale['seeded'] = []
    const open = async (folder: string, who: Pick<Sizes, 'enrolled' | 'due' | 'hot'>) => {
      const began = performance.now()
      mkdirSync(folder)
      const slots = slotsOf(who)
      await seed(folder, slots)
      const took = seconds(began)
      const table = await openTable(folder)
      opened.push(table)
      const enrolled = await check(table, slots)
      const megabytes = statSync(join(folder, 'table.sqlite')).size / 2 ** 20
      seeded.push({ folder, enrolled, seconds: took, megabytes, engineMegabytes: 0 })
      return table
    }
    const few = await open(join(base, 'few'), { enrolled: sizes.due, due: sizes.due, hot: 0 })
    const many = await open(join(base, 'many'), sizes)
    const [ofFew, ofMany] = await compare(
      [
        { table: few, tick: ticks.ordinary, shards: 1 },
        { table: many, tick: ticks.ordinary, shards: 1 },
      ],
      sizes.rounds,
    )
    const [hot, spread] = await compare(
      [
        { table: many, tick: ticks.hot, shards: 1 },
        { table: many, tick: ticks.spread, shards: hotShards },
      ],
      sizes.rounds,
    )
    const rates = [...(await sending(many, sizes)), ...(await writing(many, sizes))]
    for (const one of seeded) one.engineMegabytes = engineMemory(one.folder)
    return { seeded, few: ofFew, many: ofMany, hot, spread, rates }
  } finally {
    for (const table of opened) await table.close()
    remove()
    process.off('exit', remove)
    process.off('SIGINT', interrupted)
  }
}

const foundLine = (name: string, { milliseconds, people, pages, queries, inARow, items, units, ...peak }: Found) =>
  `${name.padEnd(24)} ${milliseconds.toFixed(0).padStart(5)} ms ${number(people).padStart(8)} people ${number(pages).padStart(7)} pages ${number(queries).padStart(4)} queries (${inARow} in a row) ${number(items).padStart(8)} items ${number(units).padStart(5)} RRU, heap ${peak.peakHeap.toFixed(0).padStart(4)} MB, process ${peak.peakMemory.toFixed(0).padStart(4)} MB`

const ratios = ({ few, many }: Scale) =>
  (['milliseconds', 'queries', 'items', 'units', 'peakHeap', 'peakMemory'] as const)
    .map((name) => `${name} ${(many[name] / few[name]).toFixed(2)}`)
    .join(', ')

/** What find-due costs against people due and people enrolled, a crowd in one slot, and how fast texts are claimed and sent. */
export const benchScale = async (sizes: Sizes = full): Promise<string[]> => {
  const scale = await measureScale(sizes)
  return [
    ...scale.seeded.map(
      ({ enrolled, seconds, megabytes, engineMegabytes }) =>
        `${number(enrolled).padStart(9)} enrolled: seeded in ${seconds} s, ${number(megabytes)} MB on disk, engine ${number(engineMegabytes)} MB in memory at the end`,
    ),
    `find-due, the middle of ${sizes.rounds} rounds in alternation, memory at its highest`,
    foundLine(`  few enrolled`, scale.few),
    foundLine(`  all enrolled`, scale.many),
    `  all over few: ${ratios(scale)}`,
    foundLine('  a crowd in one part', scale.hot),
    foundLine(`  a crowd in ${hotShards} parts`, scale.spread),
    'send-due (no pace, a carrier that takes everything), and what the engine does at most',
    ...scale.rates.map(
      ({ name, done, perSecond, note }) =>
        `  ${name.padEnd(50)} ${number(perSecond).padStart(6)} a second (${number(done)})${note === undefined ? '' : `, ${note}`}`,
    ),
  ]
}
