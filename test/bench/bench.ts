import { cpus } from 'node:os'
import { flown } from '../canary/flown.ts'
import { benchBundles } from './bundles.ts'
import { benchCapacity } from './capacity.ts'
import { benchCold } from './cold.ts'
import { benchHostile } from './hostile.ts'
import { benchPages } from './pages.ts'
import { benchRace } from './race.ts'
import { benchScale } from './scale.ts'
import { benchTexts } from './texts.ts'
import { benchTime } from './time.ts'
import { benchUnderstanding } from './understanding.ts'

/*
 * npm run bench [-- understanding texts bundles cold capacity time scale pages canary hostile race]: what is promised in figures, measured here and now.
 * Machines are noisy: compare within one run.
 */
/** 10,000 phrases and numbers through every flow and failure. Throws where one is found. */
const benchCanary = async (): Promise<string[]> => {
  const { found, characters, flows } = await flown(10_000)
  const where = [...new Set(found.map(({ flow }) => flow))].join('; ')
  if (found.length > 0) throw new Error(`${found.length} of 10,000 canaries were found outside the table: ${where}`)
  return [`10,000 phrases and numbers through ${flows} flows: 0 found in ${characters.toLocaleString('en')} characters`]
}

const benches = {
  understanding: {
    title: 'understanding: the labelled texts of test/corpus, class by class, and how fast',
    run: benchUnderstanding,
  },
  texts: {
    title: 'receive-text through the local HTTP front (real clients, embedded DynamoDB on disk)',
    run: benchTexts,
  },
  bundles: { title: 'bundles: bytes, and import time in a fresh process beside an empty function', run: benchBundles },
  cold: {
    title: 'cold: every built bundle in fresh processes through the Lambda runtime API, beside an empty handler',
    run: benchCold,
  },
  capacity: { title: 'capacity units, as DynamoDB counts them', run: benchCapacity },
  time: { title: 'time: every clock change of every zone, and calls beside plain Temporal', run: benchTime },
  scale: {
    title: 'scale: a million people enrolled, who of them is due, and how fast they are sent to',
    run: benchScale,
  },
  pages: { title: "pages: a journal of 5,000 wins, and a coach's files of 50,000", run: benchPages },
  canary: {
    title: 'canary: words and numbers through everything, looked for in all that leaves the table',
    run: benchCanary,
  },
  hostile: {
    title: 'hostile: a million texts nobody asked for, what they cost us, and who is answered among them',
    run: benchHostile,
  },
  race: {
    title: 'race: what is stored after kill -9 and after repeated SIDs, ours beside another server',
    run: benchRace,
  },
} as const

const names = Object.keys(benches) as (keyof typeof benches)[]
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !names.some((known) => known === name))
if (unknown.length > 0) {
  console.error(`No bench called ${unknown.join(', ')}; there are ${names.join(', ')}.`)
  process.exit(2)
}

console.log(`node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}`)
for (const name of names.filter((known) => asked.length === 0 || asked.includes(known))) {
  const { title, run } = benches[name]
  console.log(`\n${title}`)
  try {
    for (const line of await run()) console.log(`  ${line}`)
  } catch (error) {
    // A figure that cannot be measured is a failure, and the reason is a sentence before it is a stack.
    console.error(`  FAILED: ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}
