import { classOfCode } from './carrier-codes.ts'

/** `sent` says that the carrier has it; `never-left`, that it will not even try, and that trying again is safe. */
export type Delivery = 'sent' | 'delivered' | 'failed' | 'expired' | 'never-left'

const statuses: Readonly<Record<string, 'sent' | 'delivered' | 'undelivered' | 'failed'>> = {
  accepted: 'sent',
  scheduled: 'sent',
  queued: 'sent',
  sending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'undelivered',
  failed: 'failed',
  canceled: 'failed',
}

/**
 * What a status of Twilio's means for the claim; undefined for one we do not know. `failed` is Twilio's word for a text that
 * could not be sent, `undelivered` for one that was sent and did not arrive: only the first can be tried again without doubt.
 */
export const deliveryOf = (status: string, code?: number): Delivery | undefined => {
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined
  if (known !== 'failed' && known !== 'undelivered') return known
  const means = code === undefined ? undefined : classOfCode(code)
  if (means === 'expired') return 'expired'
  return known === 'failed' && (means === 'retry' || means === 'later') ? 'never-left' : 'failed'
}
