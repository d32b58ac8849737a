/** Codes: https://www.twilio.com/docs/api/errors/<code> */
const validityPeriodOver = 30036
const unsubscribedRecipient = 21610
/** Blocked by the carrier: at a toll-free number an opt-out looks like this, elsewhere it can be many things. */
const messageBlocked = 30004

const statuses: Readonly<Record<string, 'sent' | 'delivered' | 'failed'>> = {
  accepted: 'sent',
  scheduled: 'sent',
  queued: 'sent',
  sending: 'sent',
  sent: 'sent',
  delivered: 'delivered',
  read: 'delivered',
  undelivered: 'failed',
  failed: 'failed',
  canceled: 'failed',
}

/** What a status of Twilio's means for the claim; undefined for one we do not know. `sent` says that the carrier has it. */
export const deliveryOf = (status: string, code?: number): 'sent' | 'delivered' | 'failed' | 'expired' | undefined => {
  const known = Object.hasOwn(statuses, status) ? statuses[status] : undefined
  return known === 'failed' && code === validityPeriodOver ? 'expired' : known
}

/** Numbers that are free to call: there the network itself keeps the opt-outs. */
const tollFree = /^\+18(?:00|33|44|55|66|77|88)/

/** Whether the code says that the person opted out where we could not hear it. `from` is our number. */
export const optedOut = (code: number, from: string): boolean =>
  code === unsubscribedRecipient || (code === messageBlocked && tollFree.test(from))
