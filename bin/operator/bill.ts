import type { FunctionName } from '../../functions/domain/ports.ts'
import * as assumed from './assumed.ts'
import type { Apart, Consumption, idle } from './consumption.ts'
import type { UsedBy } from './meter.ts'
import { alwaysFree, aws, carrier, type Price } from './prices.ts'

/** How a quantity is known: counted while a month was lived, read off the stack, or estimated by us. */
export type Basis = 'measured' | 'counted' | 'assumed'
export type Thing = keyof typeof aws
export type Line = { thing: Thing; quantity: number; what: string; basis: Basis }
export type CarrierLine = { quantity: number; what: string; price: Price }

const monthSeconds = 30 * 86_400
const gigabyte = 1024 ** 3

const names = (used: UsedBy) => Object.keys(used) as FunctionName[]
const total = (used: UsedBy, of: keyof typeof idle) =>
  names(used).reduce((sum, name) => sum + (used[name]?.[of] ?? 0), 0)

/** GB-seconds that are charged for so many runs of a function, its starts among them. Throws for one nothing is known of. */
export const gbSeconds = (name: FunctionName, runs: number): number => {
  const [takes, megabytes] = [assumed.takes[name], assumed.memory[name]]
  if (takes === undefined || megabytes === undefined) throw new Error(`nothing is assumed of how long ${name} takes`)
  return (runs * (takes.run + (takes.start * takes.startsOf100) / 100) * megabytes) / 1000 / 1024
}

const computeOf = (used: UsedBy) =>
  names(used).reduce((sum, name) => {
    const runs = used[name]?.runs ?? 0
    return runs === 0 ? sum : sum + gbSeconds(name, runs)
  }, 0)

const fromOutside = ['receive-text', 'track-delivery', 'export-wins'] as const
const requests = (used: UsedBy) => fromOutside.reduce((sum, name) => sum + (used[name]?.runs ?? 0), 0)
const messages = (used: UsedBy) => used['send-due']?.runs ?? 0

const usedLines = (used: UsedBy, logBytes: number): Line[] => {
  const [runs, asked] = [total(used, 'runs'), requests(used)]
  const logged = logBytes + runs * assumed.logBytesPerRun + asked * assumed.logBytesPerRequest
  const queued = total(used, 'queueRequests') + messages(used) * assumed.queueRequestsPerMessage
  return [
    { thing: 'writes', quantity: total(used, 'writes'), what: 'table, written', basis: 'measured' },
    { thing: 'reads', quantity: total(used, 'reads'), what: 'table, read', basis: 'measured' },
    { thing: 'runs', quantity: runs, what: 'functions, run', basis: 'measured' },
    { thing: 'compute', quantity: computeOf(used), what: 'functions, at work and starting', basis: 'assumed' },
    { thing: 'requests', quantity: asked, what: 'the door: texts, statuses, exports', basis: 'measured' },
    { thing: 'queue', quantity: queued, what: 'queue: sent, received, deleted', basis: 'measured' },
    { thing: 'logs', quantity: logged / gigabyte, what: 'logs', basis: 'assumed' },
  ]
}

/** What one participant uses in a month. */
export const linesOfEach = ({ used, segments, logBytes, exportBytes }: Consumption): Line[] => {
  const kept = (total(used.each, 'writes') * assumed.keptBytesPerUnit * assumed.keptMonths) / gigabyte
  const paced = (segments.daily * assumed.pacedSecondsPerSegment * (assumed.memory['send-due'] ?? 0)) / 1024
  const lines: Line[] = [
    ...usedLines(used.each, logBytes.each),
    { thing: 'compute', quantity: paced, what: 'a sender waiting its turn', basis: 'assumed' },
    { thing: 'storage', quantity: kept, what: 'table, after a year', basis: 'assumed' },
    { thing: 'recovery', quantity: kept, what: 'its backup, after a year', basis: 'assumed' },
    { thing: 'dataOut', quantity: exportBytes / gigabyte, what: "coach's copies", basis: 'measured' },
  ]
  return lines.filter(({ quantity }) => quantity > 0)
}

/** Runs of a function in all, or how often five minutes pass: what is kept that long is asked for no oftener. */
const readAnew = ({ used }: Consumption, name: FunctionName, participants: number) => {
  const runs = (used.standing[name]?.runs ?? 0) + participants * (used.each[name]?.runs ?? 0)
  return Math.min(runs, monthSeconds / assumed.readAnewSeconds)
}

/** What stands and runs for everybody together; keys and secrets are asked for more often when more is done, up to a point. */
export const linesStanding = (of: Consumption, participants: number): Line[] => {
  const { used, logBytes, metrics } = of
  const all = [...new Set([...names(used.each), ...names(used.standing)])]
  const { queues, atOnce, seconds } = assumed.pollers
  const anew = (weight: (name: FunctionName) => number) =>
    all.reduce((sum, name) => sum + weight(name) * readAnew(of, name, participants), 0)
  const scheduled = (used.standing['find-due']?.runs ?? 0) + (used.standing.sweep?.runs ?? 0)
  const lines: Line[] = [
    ...usedLines(used.standing, logBytes.standing),
    { thing: 'schedule', quantity: scheduled, what: 'the clock: ticks and sweeps', basis: 'measured' },
    {
      thing: 'queue',
      quantity: queues * atOnce * (monthSeconds / seconds),
      what: 'queues asked in vain',
      basis: 'assumed',
    },
    { thing: 'metrics', quantity: metrics, what: 'what is counted', basis: 'measured' },
    { thing: 'alarms', quantity: assumed.standing.alarms, what: 'alarms', basis: 'counted' },
    { thing: 'dashboards', quantity: assumed.standing.dashboards, what: 'dashboard', basis: 'counted' },
    { thing: 'keys', quantity: assumed.standing.keys, what: 'keys of the table and of alarms', basis: 'counted' },
    { thing: 'keyRequests', quantity: anew(() => 1), what: "the table's key, asked for", basis: 'assumed' },
    { thing: 'secrets', quantity: assumed.standing.secrets, what: 'secrets', basis: 'counted' },
    {
      thing: 'secretRequests',
      quantity: anew((name) => assumed.secretsOf[name] ?? 0),
      what: 'secrets, asked for',
      basis: 'assumed',
    },
  ]
  return lines.filter(({ quantity }) => quantity > 0)
}

/** What the carrier charges for the same texts: by participant, and for the number whoever takes part. */
export const carrierLines = ({ segments }: Consumption): Apart<CarrierLine[]> => {
  const out = segments.daily + segments.answers
  return {
    each: [
      { quantity: out, what: 'texts out, in segments', price: carrier.out },
      { quantity: out, what: "carriers' fee on them", price: carrier.feeOut },
      { quantity: segments.in, what: 'texts in, in segments', price: carrier.in },
      { quantity: segments.in, what: "carriers' fee on them", price: carrier.feeIn },
    ],
    standing: [
      { quantity: 1, what: 'the number', price: carrier.number },
      { quantity: 1, what: 'its campaign', price: carrier.campaign },
    ],
  }
}

export const dollars = (quantity: number, { dollars: asked, per }: Price): number => (quantity * asked) / per

export type Sum = {
  participants: number
  aws: number
  awsFree: number
  carrier: number
  ratio: number
  ratioFree: number
}

/** Dollars for one participant and month, among so many; `Free` is with what every account has free for good. */
export const sumFor = (of: Consumption, participants: number): Sum => {
  const quantities = new Map<Thing, number>()
  const add = (lines: readonly Line[], times: number) => {
    for (const { thing, quantity } of lines) quantities.set(thing, (quantities.get(thing) ?? 0) + times * quantity)
  }
  add(linesOfEach(of), participants)
  add(linesStanding(of, participants), 1)
  const cost = (free: Partial<Record<Thing, number>>) =>
    [...quantities].reduce((sum, [thing, all]) => sum + dollars(Math.max(0, all - (free[thing] ?? 0)), aws[thing]), 0)
  const { each, standing } = carrierLines(of)
  const charged = (lines: readonly CarrierLine[]) =>
    lines.reduce((sum, { quantity, price }) => sum + dollars(quantity, price), 0)
  const share = { aws: cost({}) / participants, awsFree: cost(alwaysFree) / participants }
  const carried = charged(each) + charged(standing) / participants
  return { participants, ...share, carrier: carried, ratio: share.aws / carried, ratioFree: share.awsFree / carried }
}

/** From how many participants on AWS costs less than this part of the carrier; undefined when it never does. */
export const underFrom = (of: Consumption, part: number, ratio: (sum: Sum) => number): number | undefined => {
  const holds = (participants: number) => ratio(sumFor(of, participants)) < part
  let [low, high] = [0, 1]
  while (!holds(high)) {
    ;[low, high] = [high, high * 2]
    if (high > 100_000_000) return undefined
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (holds(middle)) high = middle
    else low = middle
  }
  return high
}
