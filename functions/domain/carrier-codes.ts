/**
 * What an error code of Twilio's means for us, named by what to do next.
 * - `retry`: nothing was taken; the next moment may do.
 * - `later`: nothing was taken; perhaps this evening still.
 * - `suppress`: they opted out at the carrier; record it.
 * - `bad-number`: nobody can be texted there. After two of them we stop by ourselves, until they write.
 * - `configuration`: something of ours is set wrong for this text; again once it is mended.
 * - `halt`: nobody at all can be texted: credentials, suspension, no sender. Stop everything and say so.
 * - `expired`: its validity was over before it left; a stale prompt is not sent.
 * - `lost`: it was on its way and did not arrive; not again, since it may have.
 * - `bug`: we asked for what is never taken. Also the safe default: not again, and somebody should look.
 */
export type CodeClass =
  | 'retry'
  | 'later'
  | 'suppress'
  | 'bad-number'
  | 'configuration'
  | 'halt'
  | 'expired'
  | 'lost'
  | 'bug'

/** Each is explained at https://www.twilio.com/docs/api/errors/<code>. */
const classes: Readonly<Record<CodeClass, readonly number[]>> = {
  retry: [
    20429, // too many requests: "never processed and is always safe to retry"
    63017, // account rate limit
    63018, // channel rate limit
  ],
  later: [
    21611, // our number's queue is full
    30001, // queue overflow
    30017, // carrier congestion
    30022, // 10DLC rate limit
    30023, // T-Mobile's cap of the day
    30047, // not rescheduled: neither queued nor sent
    30450, // taken for pumping, for half an hour at most
    60728, // the account's limit of the hour
    63038, // the account's limit of the day
  ],
  suppress: [21610], // unsubscribed recipient
  'bad-number': [
    21211, // no such number
    21614, // not a mobile number
    21635, // a landline
    30005, // unknown handset
    30006, // a landline, or a carrier that cannot be reached
  ],
  configuration: [
    21408, // their country is not enabled
    21606, // our number cannot send to them
    21608, // a trial account may text verified numbers alone
    21612, // no way from our number to theirs
    30024, // our number is not provisioned yet
    30035, // our number is still being set up
  ],
  halt: [
    401,
    20003, // wrong credentials
    20005, // the account is not active
    21703, // the messaging service has no sender
    21704,
    21705, // no such messaging service
    30002, // the account is suspended
    30032, // our toll-free number is not verified
    30034, // our number is not registered for 10DLC
  ],
  expired: [30036],
  lost: [
    30003, // the handset is off, or out of reach
    30004, // blocked; at a toll-free number this is an opt-out, see `optedOut`
    30007, // filtered by a carrier
    30008, // the carrier does not say
    30410, // a carrier's time-out: "not retried to avoid duplicate message delivery"
  ],
  bug: [
    21602, // no body
    21603, // no sender
    21604, // no recipient
    21609, // a callback address it does not take
    21617, // more than 1,600 characters
    21624, // a validity it does not take
    21656, // variables it does not take
    30011, // pictures to who cannot have them
    30019, // too large
    35114, // a time to send at that it does not take
    35115,
    35117,
  ],
}

/** Every code we have an opinion on. */
export const classOf: ReadonlyMap<number, CodeClass> = new Map(
  (Object.keys(classes) as CodeClass[]).flatMap((name) => classes[name].map((code) => [code, name] as const)),
)

/** The class of a code. Twilio says that codes may change, so one we do not know is never tried again. */
export const classOfCode = (code: number): CodeClass => classOf.get(code) ?? 'bug'

/** Some numbers are gone for good, of others that is sure only when it is said twice. */
export const surelyNobody = (code: number): boolean => classOfCode(code) === 'bad-number' && code !== 30005

/** Numbers that are free to call: there the network itself keeps the opt-outs. */
const tollFree = /^\+18(?:00|33|44|55|66|77|88)/
const messageBlocked = 30004

/** Whether the code says that the person opted out where we could not hear it. `from` is our number. */
export const optedOut = (code: number, from: string): boolean =>
  classOfCode(code) === 'suppress' || (code === messageBlocked && tollFree.test(from))
