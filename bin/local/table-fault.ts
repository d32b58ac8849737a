import * as z from 'zod'
import type { Journal } from '../../functions/domain/journal.ts'

/** Whether our own table answers. */
export const TableState = z.enum(['there', 'away'])
export type TableState = z.output<typeof TableState>

/** The name by which the log knows a failure that somebody asked for. */
export const tableAway = 'TableAway'

export type BreakableTable = {
  /** The journal as the functions have it. The page reads the real one, so that it can still be looked at. */
  journal: Journal
  state(): TableState
  set(to: TableState): void
  /** Resolves when the table is there, or when nobody is to wait for it any more. */
  back(): Promise<void>
  /** Lets go of whoever waits. */
  stop(): void
}

/** A table that can be taken away while everything runs. */
export const breakableTable = (whole: Journal, changed: () => void): BreakableTable => {
  let state: TableState = 'there'
  let { promise: back, resolve: letGo } = Promise.withResolvers<void>()
  letGo()
  const broken =
    (held: Journal, name: keyof Journal) =>
    (...given: unknown[]) =>
      state === 'away'
        ? Promise.reject(Object.assign(new Error('the table is away'), { name: tableAway }))
        : (held[name] as (...given: unknown[]) => unknown)(...given)
  return {
    journal: new Proxy(whole, { get: (held, name) => broken(held, name as keyof Journal) }),
    state: () => state,
    set(to) {
      if (to === state) return
      state = to
      if (to === 'there') letGo()
      else ({ promise: back, resolve: letGo } = Promise.withResolvers<void>())
      changed()
    },
    back: () => back,
    stop: () => letGo(),
  }
}
