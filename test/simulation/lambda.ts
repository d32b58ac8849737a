import type { Context } from 'aws-lambda'
import type { Clock } from '../../functions/domain/ports.ts'
import { withoutTimers } from './real-timers.ts'
import { clockOf, type Invocation, type Sim } from './sim.ts'

/** What one sandbox has: its own clock, and whatever the handler built in it keeps between invocations. */
export type Sandbox = { readonly clock: Clock; current(): Invocation }

type Handler<Event, Result> = (event: Event, context: Context) => Promise<Result>

export type Ended<Result> = { ended: 'returned'; result: Result } | { ended: 'threw' | 'cut off' }

/**
 * AWS Lambda for one function: an invocation has a sandbox to itself, sandboxes are used again with all they remember, and what
 * is cut off, by a crash or by its time-out, never goes on.
 */
export class Lambda<Event, Result> {
  private readonly idle: { sandbox: Sandbox; handler: Handler<Event, Result>; hold(invocation: Invocation): void }[] =
    []
  private sandboxes = 0
  onCutOff: (() => void) | undefined
  private readonly tries = new Map<string, number>()
  private readonly sim: Sim
  readonly name: string
  private readonly build: (sandbox: Sandbox) => Handler<Event, Result>
  private readonly timeoutMs: number

  constructor(sim: Sim, name: string, seconds: number, build: (sandbox: Sandbox) => Handler<Event, Result>) {
    this.sim = sim
    this.name = name
    this.timeoutMs = seconds * 1000
    this.build = build
  }

  private warm(key: string) {
    const held = this.idle.pop()
    if (held !== undefined && !this.sim.fault('cold start', key)) return held
    const number = this.sandboxes++
    let invocation: Invocation | undefined
    const differs = this.sim.fault('clocks differ', `${this.name}${number}`)
    const skew = differs ? (this.sim.chance(`skew ${this.name}${number}`) - 0.5) * 2 * furthestSkewMs : 0
    const current = () => {
      if (invocation === undefined) throw new Error('nobody invoked this')
      return invocation
    }
    const sandbox: Sandbox = { clock: clockOf(this.sim, skew, () => invocation), current }
    return {
      sandbox,
      handler: this.build(sandbox),
      hold: (next: Invocation) => {
        invocation = next
      },
    }
  }

  /** `cause` names what it was invoked for; a second invocation for the same is told apart. */
  invoke(event: Event, cause: string): Promise<Ended<Result>> {
    const nth = (this.tries.get(cause) ?? 0) + 1
    this.tries.set(cause, nth)
    const key = `${this.name} ${cause}${nth > 1 ? ` (${nth})` : ''}`
    const { scheduler, trace } = this.sim
    const held = this.warm(key)
    const deadline = scheduler.now + this.timeoutMs
    return new Promise((done) => {
      const end = (ended: Ended<Result>) => {
        if (!invocation.alive) return
        invocation.alive = false
        trace.tell('ended', key, ended.ended)
        if (ended.ended === 'cut off') this.onCutOff?.()
        else this.idle.push(held)
        done(ended)
      }
      const invocation: Invocation = {
        name: this.name,
        key,
        deadline,
        alive: true,
        operations: 0,
        cutOff: () => end({ ended: 'cut off' }),
      }
      held.hold(invocation)
      trace.tell('invoked', key, '')
      scheduler.at(deadline, () => end({ ended: 'cut off' }))
      const context = {
        getRemainingTimeInMillis: () => deadline - scheduler.now,
        functionName: this.name,
        awsRequestId: key,
      } as unknown as Context
      withoutTimers(() => held.handler(event, context)).then(
        (result) => end({ ended: 'returned', result }),
        () => end({ ended: 'threw' }),
      )
    })
  }
}

/** Seconds by which machines of AWS may differ are far fewer; whatever we promise holds for a minute. */
const furthestSkewMs = 60_000
