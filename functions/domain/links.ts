/** For how long a link that was texted can be opened, once; and for how long the journal stays open then. */
export const linkOpensFor = { minutes: 10 }
export const journalStaysOpenFor = { minutes: 30 }
