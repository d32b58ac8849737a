import * as z from 'zod'

/** What can go wrong with creating one message. `hang-accepted` takes the message, sends it, and never answers. */
const CreateFault = z.union([
  z.enum(['too-many-requests', 'server-error', 'hang', 'hang-accepted']),
  /** Refused with HTTP 400 and this code. */
  z.object({ reject: z.number().int().min(10_000).max(99_999) }),
])
export type CreateFault = z.output<typeof CreateFault>

/** How the pretend carrier misbehaves. Each create request uses up the first of `creates`; the rest stays until changed. */
export const Faults = z.object({
  creates: z.array(CreateFault).max(1000),
  /** Whether an inbound text is posted once, or twice at the same time, or never. */
  webhooks: z.enum(['once', 'twice', 'lost']),
  callbacks: z.enum(['in-order', 'reversed', 'twice', 'lost']),
  /** How sending ends: delivered, or undelivered with this code. */
  delivery: z.union([z.literal('delivered'), z.number().int().min(10_000).max(99_999)]),
})
export type Faults = z.output<typeof Faults>

export const FaultsChange = Faults.partial().strict()

export const noFaults = (): Faults => ({ creates: [], webhooks: 'once', callbacks: 'in-order', delivery: 'delivered' })

export const anyFault = ({ creates, webhooks, callbacks, delivery }: Faults): boolean =>
  creates.length > 0 || webhooks !== 'once' || callbacks !== 'in-order' || delivery !== 'delivered'
