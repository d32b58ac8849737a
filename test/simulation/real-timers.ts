import { syncBuiltinESMExports } from 'node:module'
import timers from 'node:timers'

/*
 * Middy gives every invocation a timer of the real world, to end it a moment before its deadline. In virtual time it must never
 * fire: seconds later it would end what crashed long ago, and say so in the log. It also keeps all of the invocation in memory.
 * Middy holds the timer of `node:timers`, which no change to `globalThis` reaches.
 */
const real = timers.setTimeout
const idle = { ref: () => idle, unref: () => idle, hasRef: () => false }
let off = false

Object.assign(timers, {
  setTimeout: Object.assign(
    (...all: Parameters<typeof real>) => (off ? (idle as unknown as NodeJS.Timeout) : real(...all)),
    real,
  ),
})
syncBuiltinESMExports()

/** Does this; timers that it sets before its first `await` are none. */
export const withoutTimers = <T>(does: () => T): T => {
  off = true
  try {
    return does()
  } finally {
    off = false
  }
}
