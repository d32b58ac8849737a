import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import * as z from 'zod'
import type { Clock } from '../../functions/domain/ports.ts'
import { type Instant, instant, plus, tickAt } from '../../functions/domain/time.ts'
import { CannotStart } from './cannot-start.ts'

/** How the clock was left: so far ahead of the real one (or behind), or standing still. */
const Saved = z.union([
  z.object({ offsetMs: z.number() }),
  z.object({ standsAt: z.iso.datetime({ precision: 3 }).transform(instant) }),
])
type Saved = z.output<typeof Saved>

const quarterHourMs = 15 * 60_000

/** Where to move to, worked out only when it is this move's turn: moves add up, however fast they are asked for. */
export type Target = (now: Instant) => Instant | Promise<Instant>

export type MovableClock = Clock & {
  /** True while it stands still by itself, as tests want it. */
  frozen: boolean
  /** Milliseconds ahead of the real clock; negative when behind. */
  offset(): number
  /**
   * Moves forward to `to`, through every quarter-hour in between, in order: at each the clock stands still while `tick` does its work.
   * False when `to` is in the past: a day that was lived stays lived.
   */
  moveTo(to: Instant | Target): Promise<boolean>
  /** As `moveTo`, until `enough` says so, at most until `to`. */
  moveUntil(to: Target, enough: () => boolean): Promise<void>
  /** Moves forward to real time, and goes with it from then on. False when it is ahead already. */
  catchUp(): Promise<boolean>
  /** Calls `tick` at each quarter-hour as real time brings it, and once for the one we are in: moves wait until that one is worked through. */
  start(tick: (at: Instant) => Promise<void>): void
  stop(): Promise<void>
}

const read = (file: string): Saved => {
  try {
    return Saved.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error
    throw new CannotStart(
      `${file} does not say what time it is: put back a copy of it, or remove it to begin at real time.`,
    )
  }
}

/**
 * The system's one clock. It runs with real time, ahead of it or behind, or stands still; it only ever goes forward.
 * How it stands is kept in `file`. `begin` counts only when there is no such file.
 */
export const movableClock = (file: string, begin: { frozenAt?: Instant; startAt?: Instant } = {}): MovableClock => {
  const fresh = (): Saved => {
    if (begin.frozenAt !== undefined) return { standsAt: begin.frozenAt }
    return { offsetMs: begin.startAt === undefined ? 0 : Date.parse(begin.startAt) - Date.now() }
  }
  let state: Saved = existsSync(file) ? read(file) : fresh()
  const frozen = 'standsAt' in state
  /** Where it stands while a move is under way. */
  let held: Instant | undefined
  let work: (at: Instant) => Promise<void> = async () => {}
  let timer: NodeJS.Timeout | undefined
  let moves: Promise<unknown> = Promise.resolve()
  let stopped = false

  const real = () => instant(new Date())

  const keep = () => {
    writeFileSync(`${file}.new`, JSON.stringify(state))
    renameSync(`${file}.new`, file)
  }

  const set = (to: Instant) => {
    state = frozen ? { standsAt: to } : { offsetMs: Date.parse(to) - Date.now() }
    keep()
  }

  const now = (): Instant => {
    if (held !== undefined) return held
    return 'standsAt' in state ? state.standsAt : instant(new Date(Date.now() + state.offsetMs))
  }

  const through = async (target: Instant | Target, enough: () => boolean): Promise<boolean> => {
    const to = typeof target === 'string' ? target : await target(now())
    const from = now()
    if (to < from) return false
    try {
      for (let at = plus(tickAt(from), { minutes: 15 }); at <= to && !stopped; at = plus(at, { minutes: 15 })) {
        held = at
        set(at)
        await work(at)
        if (enough()) return true
      }
      if (!stopped) held = to
      return true
    } finally {
      const stands = held
      held = undefined
      if (stands !== undefined) set(stands)
    }
  }

  /** One move at a time, and never one in the middle of a tick. */
  const inTurn = <T>(move: () => Promise<T>): Promise<T> => {
    const next = moves.then(move)
    moves = next.catch(() => {})
    return next
  }

  const schedule = () => {
    clearTimeout(timer)
    if (stopped || frozen) return
    const ahead = Date.parse(tickAt(now())) + quarterHourMs - Date.parse(now())
    timer = setTimeout(() => {
      inTurn(() => work(tickAt(now()))).finally(schedule)
    }, ahead)
  }

  keep()
  return {
    now,
    // Patience is real: a clock that stands still would never be waited for.
    wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds).unref()),
    frozen,
    offset: () => Date.parse(now()) - Date.now(),
    moveTo: (to) => inTurn(() => through(to, () => false)).finally(schedule),
    moveUntil: (to, enough) => inTurn(() => through(to, enough)).then(schedule, schedule),
    catchUp: () =>
      inTurn(async () => {
        if (now() > real()) return false
        while (tickAt(real()) > now()) await through(real(), () => false)
        if (frozen) set(real())
        else state = { offsetMs: 0 }
        keep()
        return true
      }).finally(schedule),
    start: (tick) => {
      work = tick
      inTurn(() => work(tickAt(now()))).then(schedule, schedule)
    },
    stop: async () => {
      stopped = true
      clearTimeout(timer)
      await moves
    },
  }
}
