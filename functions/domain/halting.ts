import type { Halt, Journal } from './journal.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { type Instant, plus } from './time.ts'

type Halting = {
  journal: Pick<Journal, 'halted' | 'halt' | 'probe' | 'resume'>
  clock: Clock
  log: Log
  metrics: Metrics
}

/** While nobody can be texted, one text tries again this often. */
const probeEvery = { minutes: 5 }

/** `open` while everybody can be texted; `probe` when this is the one that tries again; `halted` else. */
export type Way = 'open' | 'probe' | 'halted'

/** Whether there is a way to the carrier at all. */
export const wayToCarrier = async ({ journal, clock }: Pick<Halting, 'journal' | 'clock'>): Promise<Way> => {
  const halt = await journal.halted()
  if (halt === undefined) return 'open'
  const now = clock.now()
  if (now < halt.probeAt) return 'halted'
  return (await journal.probe(halt, plus(now, probeEvery))) ? 'probe' : 'halted'
}

/** Stops sending for everybody, and says so: once, whoever finds out. */
export const haltSending = async (
  { journal, clock, log, metrics }: Halting,
  { code, heardFrom }: Pick<Halt, 'code' | 'heardFrom'>,
): Promise<void> => {
  const since = clock.now()
  if (!(await journal.halt({ since, code, heardFrom, probeAt: plus(since, probeEvery) }))) return
  log({ event: 'sending-halted', code, heardFrom })
  metrics.count('SendingHalted')
}

/**
 * A text went through that was claimed at `claimedAt`; one from before the halt tells how things were then. When a callback had
 * told of the halt, the call says nothing: such a carrier takes every text and sends none, and only one that arrived is proof.
 */
export const resumeSending = async (
  { journal, log }: Pick<Halting, 'journal' | 'log'>,
  proof: 'accepted' | 'delivered',
  claimedAt: Instant,
): Promise<void> => {
  const halt = await journal.halted()
  if (halt === undefined || claimedAt <= halt.since || (halt.heardFrom === 'callback' && proof === 'accepted')) return
  if (await journal.resume()) log({ event: 'sending-resumed' })
}
