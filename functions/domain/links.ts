/** For how long a link that was texted can be opened, once; and for how long the journal stays open then. */
export const linkOpensFor = { minutes: 10 }
export const journalStaysOpenFor = { minutes: 30 }
/** For how long a coach stays signed in. */
export const coachStaysSignedIn = { minutes: 60 }
