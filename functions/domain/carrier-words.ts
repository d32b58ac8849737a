import { type CodeClass, classOfCode } from './carrier-codes.ts'

/** What the codes say that an operator meets, in plain words. https://www.twilio.com/docs/api/errors/<code> */
const said: Readonly<Record<number, string>> = {
  0: 'the carrier could not be reached, so nothing left',
  401: 'Twilio did not take our credentials',
  20003: 'Twilio did not take our credentials',
  20005: 'our account at Twilio is not active',
  20429: 'Twilio had too many requests from us at that moment',
  21211: 'there is no such number',
  21408: 'texts to their country are not enabled at Twilio',
  21606: 'our number cannot send to theirs',
  21608: 'our account is a trial account, which texts verified numbers alone',
  21610: 'they have opted out at the carrier',
  21611: "our number's queue at Twilio was full",
  21612: 'there is no way from our number to theirs',
  21614: 'their number is not a mobile phone',
  21617: 'the text was too long',
  21635: 'their number is a landline',
  21703: 'the messaging service has no number to send from',
  21704: 'the messaging service has no number to send from',
  21705: 'there is no such messaging service',
  30001: 'too many texts waited at Twilio',
  30002: 'our account at Twilio is suspended',
  30003: 'their phone was off, or out of reach',
  30004: 'their phone or carrier blocks our number; with a toll-free number, they have opted out',
  30005: 'their phone is unknown to the carrier: the number may be given up',
  30006: 'their number is a landline, or its carrier cannot be reached',
  30007: 'a carrier filtered the text, as spam',
  30008: 'it did not arrive, and the carrier does not say why',
  30017: 'the carrier had too much to carry',
  30022: 'more was sent than our number is registered for',
  30023: "T-Mobile's limit of the day was reached",
  30024: 'our number is not set up yet',
  30032: 'our toll-free number is not verified',
  30034: 'our number is not registered (A2P 10DLC)',
  30035: 'our number is still being set up',
  30036: 'its time was over before the carrier could send it',
  30410: "the carrier's answer came too late to know more",
  60728: "our account's limit of the hour was reached",
  63038: "our account's limit of the day was reached",
}

/** Whatever else a code says. */
const inGeneral: Readonly<Record<CodeClass, string>> = {
  retry: 'the carrier was busy, and took nothing',
  later: 'the carrier took nothing then',
  suppress: 'they have opted out at the carrier',
  'bad-number': 'their number cannot be texted',
  configuration: 'something of ours is set wrong at Twilio',
  halt: 'nobody at all could be texted',
  expired: 'its time was over before the carrier could send it',
  lost: 'it was on its way, and did not arrive',
  bug: 'a reason we do not know: the page of that code says it',
}

/** What follows from it, for the text and for the person. */
const comesOfIt: Readonly<Record<CodeClass, string>> = {
  retry: 'It was tried again.',
  later: 'It was tried again for as long as their evening lasted.',
  suppress: 'They are not texted any more, until they text START.',
  'bad-number':
    'After two such texts they are not texted any more, until they write; once is enough where no doubt is left.',
  configuration: 'It was tried again until their evening ended; mend it at Twilio, doctor helps.',
  halt: 'Everybody waited until it was mended; doctor helps.',
  expired: 'A stale text is not sent.',
  lost: 'It is not sent again: it may have arrived.',
  bug: 'It is not sent again.',
}

/** A code of the carrier's in plain words: what it says, and what came of it. */
export const codeInWords = (code: number): { says: string; comes: string } => {
  const means = code === 0 ? 'retry' : classOfCode(code)
  return { says: said[code] ?? inGeneral[means], comes: comesOfIt[means] }
}
