import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Broken } from './checks.ts'
import type { Mix } from './faults.ts'
import type { Intended } from './people.ts'
import type { Recording } from './recording.ts'

/** A small universe: who lives in it and what they text, what goes wrong, and which promises to say were broken. */
export type Story = {
  start: string
  days: number
  people: readonly {
    phone: string
    zone: string
    script: readonly (Partial<Intended> & { at: number; text: string })[]
  }[]
  rates?: Mix['rates']
  broken?: readonly Broken[]
  most?: number
}

/** In a process of its own: time is virtual there, and no real timer may fire. */
const program = `
Object.assign(globalThis, { setTimeout: () => ({ ref() {}, unref() {}, hasRef: () => false }), clearTimeout() {} })
const { Universe } = await import(${JSON.stringify(new URL('./universe.ts', import.meta.url))})
const { recordingOf } = await import(${JSON.stringify(new URL('./recording.ts', import.meta.url))})
const { start, days, people, rates = {}, broken = [], most } = JSON.parse(process.argv[1])
const begin = Date.parse(start)
const cast = people.map(({ phone, zone, script }, number) => ({
  number, phone, zone, answers: () => [],
  script: script.map((each) => ({ kind: 'other', wins: [], ...each, at: begin + each.at })),
}))
const universe = new Universe({
  seed: 1, people: people.length, days, mix: { rates, spells: [] }, tell: [], cast: { people: cast, start: begin },
})
await universe.live()
process.stdout.write(JSON.stringify(recordingOf(universe, broken, most)), () => process.exit(0))
`

/** The recording of a story that the real functions have lived. */
export const recorded = async (story: Story): Promise<Recording> => {
  const given = [
    '--disable-warning=ExperimentalWarning',
    '--input-type=module',
    '--eval',
    program,
    JSON.stringify(story),
  ]
  const { stdout } = await promisify(execFile)(process.execPath, given, { maxBuffer: 2 ** 26 })
  return JSON.parse(stdout)
}
