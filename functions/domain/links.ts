import type { Participant } from './participant.ts'
import type { Instant } from './time.ts'

/** For how long a link that was texted can be opened, once; and for how long the journal stays open then. */
export const linkOpensFor = { minutes: 10 }
export const journalStaysOpenFor = { minutes: 30 }
/**
 * Whether a journal that was opened then is open to them still. STOP ends it, whoever holds the phone or the browser by now, and START
 * does not open it again: what is said of their standing later than that ends it too.
 */
export const isOpenTo = (participant: Participant | undefined, opened: Instant): participant is Participant =>
  participant?.phone !== undefined &&
  participant.status === 'active' &&
  (participant.saidAt?.status ?? opened) <= opened

/** For how long a coach stays signed in. */
export const coachStaysSignedIn = { minutes: 60 }
