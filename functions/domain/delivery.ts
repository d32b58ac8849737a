/** Codes: https://www.twilio.com/docs/api/errors/<code> */
const validityPeriodOver = 30036
const unsubscribedRecipient = 21610
/** Blocked by the carrier, which is what an opt-out at a toll-free number's network looks like. */
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

/** Whether the code says that the person opted out where we could not hear it. */
export const optedOut = (code: number): boolean => code === unsubscribedRecipient || code === messageBlocked
