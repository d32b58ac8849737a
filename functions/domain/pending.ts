import type { Pending } from './participant.ts'
import type { Instant } from './time.ts'

/** How long a question of ours waits for its answer. */
export const questionWaits = { hours: 24 } as const

/** The question that still waits, if any. */
export const waiting = ({ pending }: { pending?: Pending }, now: Instant): Pending | undefined =>
  pending !== undefined && pending.until > now ? pending : undefined
