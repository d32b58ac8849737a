import { type Canary, canaryOf, seeker } from './canaries.ts'
import { operating } from './operating.ts'
import { browsing } from './pages.ts'
import { sending } from './sending.ts'
import { startCarrier } from './services.ts'
import { type Flow, texting } from './texts.ts'
import { canaryWorld, type Plants } from './world.ts'

export const flows: Readonly<Record<string, Flow>> = { ...texting, ...sending, ...browsing, ...operating }
export const flowNames = Object.keys(flows)

/** Few enough of one table that whoever asks for everybody is soon done. */
const perWorld = 2 * flowNames.length

/** Listens to all that the process says, as the log of a function does. */
const listening = () => {
  const heard: string[] = []
  const streams = [process.stdout, process.stderr] as const
  const spoken = streams.map((stream) => stream.write)
  const names = ['log', 'error', 'warn', 'info', 'debug'] as const
  const voices = names.map((name) => console[name])
  for (const stream of streams) stream.write = (said: unknown) => heard.push(String(said)) > 0
  for (const name of names) console[name] = (...said: unknown[]) => void heard.push(said.map(String).join(' '))
  return {
    heard: () => heard.splice(0).join(''),
    silence: () => {
      for (const [n, stream] of streams.entries()) if (spoken[n]) stream.write = spoken[n]
      for (const [n, name] of names.entries()) if (voices[n]) console[name] = voices[n]
    },
  }
}

export type Found = Canary & { flow: string }
export type Flown = {
  /** Those found outside the table, and in what one coach was shown of somebody's number. */
  found: readonly Found[]
  characters: number
  flows: number
  /** Events that were logged, and what each route answered. */
  happened: ReadonlySet<string>
}

/** So many canaries, each through one flow after the other's; which were found outside the table, and how much was written there. */
export const flown = async (count: number, plants: Plants = {}, names = flowNames): Promise<Flown> => {
  const flowOf = ({ n }: Canary) => names[n % names.length] ?? ''
  const carrier = await startCarrier()
  const found = new Set<Canary>()
  const happened = new Set<string>()
  let characters = 0
  const ears = listening()
  try {
    for (let from = 0; from < count; from += perWorld) {
      const canaries = Array.from({ length: Math.min(perWorld, count - from) }, (_, n) => canaryOf(from + n))
      const world = await canaryWorld(carrier, plants)
      for (const canary of canaries) {
        world.begin(canary)
        await flows[flowOf(canary)]?.(world, canary)
      }
      const written = `${world.written()}\n${ears.heard()}`
      characters += written.length
      for (const each of world.happened) happened.add(each)
      for (const each of seeker(canaries)(written)) found.add(each)
      for (const each of seeker(canaries, ['phone'])(world.coaches.join('\n'))) found.add(each)
    }
  } finally {
    ears.silence()
    await carrier.stop()
  }
  return {
    found: [...found].map((each) => ({ ...each, flow: flowOf(each) })),
    characters,
    flows: names.length,
    happened,
  }
}
