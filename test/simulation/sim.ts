import type { Clock } from '../../functions/domain/ports.ts'
import type { Instant } from '../../functions/domain/time.ts'
import { type Fault, type Happening, type Mix, noFaults, type Trouble } from './faults.ts'
import { type Chance, chanceOf } from './random.ts'
import { momentOf, Scheduler } from './scheduler.ts'
import { type Told, Trace } from './trace.ts'

/** A promise that is never kept: whoever waits for it has crashed. */
export const never = <T>() => new Promise<T>(() => {})

/** One run of a function, from its event to its end. */
export type Invocation = {
  readonly name: string
  /** Names it among all others, and the same one again when the story is told again. */
  readonly key: string
  readonly deadline: number
  alive: boolean
  /** How many I/O operations it has begun. */
  operations: number
  /** Called once, when it is cut off. */
  cutOff(why: 'crash' | 'time-out'): void
}

/** Where an invocation is to be cut off, for those who enumerate. */
export type CrashPoint = { invocation: string; operation: number; side: 'before' | 'after' }

/** Chance, virtual time, faults and the trace, for everything of one universe. */
export class Sim {
  readonly scheduler: Scheduler
  readonly chance: Chance
  readonly trace: Trace
  readonly start: number
  readonly seen: Partial<Record<Fault | Trouble | Happening, number>> = {}
  operations = 0
  faulted = 0
  crashAt: readonly CrashPoint[] = []
  /** Called at every I/O boundary of every invocation, with the kind of its operation. */
  boundary: ((point: CrashPoint, kind: string) => void) | undefined
  private mix: Mix
  private readonly only: ReadonlySet<Fault | Trouble> | undefined

  constructor({
    seed,
    start,
    mix,
    only,
    tell,
  }: { seed: number; start: number; mix: Mix; only?: ReadonlySet<Fault | Trouble>; tell?: Told[] }) {
    this.scheduler = new Scheduler(start)
    this.start = start
    this.chance = chanceOf(seed)
    this.mix = mix
    this.only = only
    this.trace = new Trace(this.scheduler, tell)
  }

  /** From now on nothing goes wrong. */
  calm(): void {
    this.mix = noFaults
  }

  /** Whether this goes wrong now; counted when it does. */
  fault(fault: Fault, key: string): boolean {
    const rate = this.mix.rates[fault]
    if (rate === undefined || this.only?.has(fault) === false || this.chance(`${fault}|${key}`) >= rate) return false
    this.note(fault, key)
    return true
  }

  /** Whether such a trouble lasts now. */
  in(trouble: Trouble): boolean {
    const since = this.scheduler.now - this.start
    const lasts = this.mix.spells.some(
      (spell) => spell.trouble === trouble && since >= spell.from && since < spell.until,
    )
    return lasts && this.only?.has(trouble) !== false
  }

  note(what: Fault | Trouble, key: string): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1
    this.faulted++
    this.trace.tell('fault', key, what)
  }

  /** Counts what is no fault, and is to have been there all the same. */
  happened(what: Happening): void {
    this.seen[what] = (this.seen[what] ?? 0) + 1
  }

  now(): Instant {
    return momentOf(this.scheduler.now)
  }

  /**
   * One I/O operation of an invocation: on its way, its effect, on its way back. The invocation may be cut off before the effect
   * or after it; then it never hears of it.
   */
  async operation<T>(
    of: Invocation,
    kind: string,
    effect: () => T,
    { slow = 0, lost }: { slow?: number; lost?: () => Error | undefined } = {},
  ): Promise<T> {
    const number = of.operations++
    const key = `${of.key}.${number}`
    this.operations++
    const ends = (side: 'before' | 'after') => {
      if (!of.alive) return true
      const point = { invocation: of.key, operation: number, side }
      this.boundary?.(point, kind)
      const asked = this.crashAt.some(
        (told) => told.invocation === of.key && told.operation === number && told.side === side,
      )
      if (!asked && !this.fault(`crash ${side} the effect`, key)) return false
      this.trace.tell('crash', key, kind)
      of.cutOff('crash')
      return true
    }
    if (ends('before')) return never()
    const latency = this.chance(`latency ${key}`)
    await this.scheduler.sleep(1 + 9 * latency + slow)
    if (!of.alive) return never()
    let result: T
    try {
      result = effect()
    } catch (error) {
      await this.scheduler.sleep(1 + 4 * latency)
      return of.alive ? Promise.reject(error) : never()
    }
    if (ends('after')) return never()
    await this.scheduler.sleep(1 + 4 * latency)
    if (!of.alive) return never()
    const error = lost?.()
    if (error !== undefined) throw error
    return result
  }
}

/** A clock of one sandbox, `skew` milliseconds ahead of the others. */
export const clockOf = (sim: Sim, skew: number, current: () => Invocation | undefined): Clock => ({
  now: () => momentOf(sim.scheduler.now + skew),
  wait: async (milliseconds) => {
    const of = current()
    await sim.scheduler.sleep(milliseconds)
    if (of?.alive === false) await never()
  },
})
