import type { Mix } from './faults.ts'

/** A bug put into the source while it is loaded: what it is, where, and the first seed of so many people (100 unless told otherwise) and 20 days that shows it. */
export type Plant = {
  name: string
  changes: readonly { file: string; from: string; to: string }[]
  /** The promise that is broken by it. */
  breaks: string
  seed: number
  /** 100 unless told otherwise. */
  people?: number
  /** In place of what the seed draws, where the bug needs one kind of trouble to show. */
  mix?: Mix
}

const hour = 3_600_000
const only = (rates: Mix['rates'], spells: Mix['spells'] = []): Mix => ({ rates, spells })

const sendOnce = 'domain/send-once.ts'
const daily = 'domain/daily.ts'
const sending = 'adapters/dynamo-journal/sending.ts'
const twilio = 'adapters/twilio-sms.ts'
const receive = 'receive-text.ts'
const missed = 'domain/hear-missed.ts'

/** Neither by the hour, nor before the next text. */
const noAccount = [
  {
    file: 'sweep.ts',
    from: 'await part(() => account({ ...deps, failed })(remaining, oneStep),',
    to: 'await part(async () => ({ due: 0, missing: 0 }),',
  },
  { file: sendOnce, from: '      await checkDays(participant, date)\n', to: '' },
]

const limits = 'domain/limits.ts'
const ownLimit = 'domain/own-limit.ts'
/** Nearly everybody is silenced. */
const oneAnswer = { file: ownLimit, from: 'if (hour.answers >= most.hour ||', to: 'if (hour.answers >= 1 ||' }

/** Protocol bugs that somebody might write on a tired day. Each must be caught; one that is not says that the checkers are asleep. */
export const plants: readonly Plant[] = [
  {
    name: 'mark after sending',
    changes: [
      {
        file: sendOnce,
        from: '      const claimed = await journal.claim(\n',
        to: `      const before = await journal.outbound(id, date)
      if (before !== undefined && !['released', 'refused'].includes(before.status)) return 'nothing'
      const early = await send({ to: participant.phone, body: composed.body, claim, validFor: decision.validFor })
      const claimed = await journal.claim(\n`,
      },
      {
        file: sendOnce,
        from: `      const result = await send({
        to: look.participant.phone,
        body: composed.body,
        claim,
        validFor: look.decision.validFor,
      })`,
        to: '      const result = early',
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
  },
  {
    name: 'claim without a condition',
    changes: [
      {
        file: sending,
        from: '{ Put: { TableName, Item, ...free } }, { Put: putParticipant',
        to: '{ Put: { TableName, Item } }, { Put: putParticipant',
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
  },
  {
    name: 'a 5xx is tried again',
    changes: [
      {
        file: twilio,
        from: '  // A 408 is a time-out',
        to: "  if (status !== undefined && status >= 500) return { outcome: 'retry', code: status }\n  // A 408 is a time-out",
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
    mix: only({ 'carrier 5xx, taken': 0.1, 'callback lost': 0.3 }),
  },
  {
    name: 'a time-out is tried again',
    changes: [
      {
        file: twilio,
        from: '  // A 408 is a time-out',
        to: "  if (status === undefined) return { outcome: 'retry', code: 0 }\n  // A 408 is a time-out",
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
  },
  {
    name: 'a claim of somebody who is gone is released',
    changes: [
      {
        file: sendOnce,
        from: "if (await journal.settle(id, date, { status: 'unknown', at, attempt: text.attempt }))",
        to: "if (await journal.settle(id, date, { status: 'released', at, attempt: text.attempt }))",
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
    mix: only({ 'crash after the effect': 0.05, 'callback lost': 0.5, 'queue delivers twice': 0.3 }),
  },
  {
    name: 'the sweep sends again what it cannot find',
    changes: [
      {
        file: 'domain/settle-open.ts',
        from: "journal.settle(id, date, { status: 'unknown', at: now, attempt: text.attempt })",
        to: "journal.settle(id, date, { status: 'released', at: now, attempt: text.attempt })",
      },
      {
        file: 'domain/settle-open.ts',
        from: "if (text.status === 'claimed') {",
        to: "if (text.status === 'claimed' || text.status === 'unknown') {",
      },
    ],
    breaks: 'two texts for one date',
    seed: 1,
    people: 20,
    mix: only({ 'carrier time-out, taken late': 0.1, 'callback lost': 0.8 }),
  },
  {
    name: 'what was not delivered is sent again',
    changes: [
      {
        file: 'domain/delivery.ts',
        from: "known === 'failed' && (means === 'retry' || means === 'later') ? 'never-left' : 'failed'",
        to: "'never-left'",
      },
    ],
    breaks: 'two texts for one date',
    seed: 3,
    people: 20,
  },
  {
    name: 'status is not looked at: the index is trusted',
    changes: [
      { file: daily, from: "  if (participant.status !== 'active') return { refused: participant.status }\n", to: '' },
    ],
    breaks: 'a text began to leave after STOP',
    seed: 2,
    people: 40,
  },
  {
    name: 'no version: the last writer wins',
    changes: [
      {
        file: 'adapters/dynamo-journal/table.ts',
        from: "          ConditionExpression: 'version = :before',\n          ExpressionAttributeValues: { ':before': participant.version - 1 },\n",
        to: '',
      },
    ],
    breaks: 'a text began to leave after STOP',
    seed: 4,
    mix: only({ 'table slow': 0.3 }),
  },
  {
    name: 'no last look, and STOP is confirmed at once',
    changes: [
      {
        file: sendOnce,
        from: 'return { decision: owed(participant, page, now), participant }',
        to: "return { decision: { text: 'prompt' as const, validFor: 3600 }, participant }",
      },
      {
        file: sendOnce,
        from: 'if (secondsBetween(began, now) < lookHoldsFor)',
        to: 'if (secondsBetween(began, now) < 3600)',
      },
      {
        file: receive,
        from: 'if (meaning.stop) await holdUntilNothingLeaves',
        to: 'if (meaning.stop && false) await holdUntilNothingLeaves',
      },
    ],
    breaks: 'a text began to leave after STOP',
    seed: 13,
    mix: only({ 'table slow': 0.5 }),
  },
  {
    name: 'a STOP that only waits is confirmed',
    changes: [{ file: receive, from: '    if (meaning.stop) throw why\n', to: '' }],
    breaks: 'a text began to leave after STOP',
    seed: 4,
    mix: only({ 'table slow': 0.5, 'table throttled': 0.5 }),
  },
  {
    name: 'no quiet check',
    changes: [
      {
        file: daily,
        from: "  if (participant.quietUntil !== undefined && now < participant.quietUntil) return { refused: 'quiet' }\n",
        to: '',
      },
    ],
    breaks: 'a text in the quiet after danger',
    seed: 1,
    people: 20,
  },
  {
    name: 'never too late',
    changes: [
      {
        file: daily,
        from: "validFor === undefined ? { refused: 'too-late' } : { text, validFor }",
        to: '{ text, validFor: Math.max(validFor ?? 0, 3600) }',
      },
    ],
    breaks: 'a text arrived at night',
    seed: 2,
  },
  {
    name: 'no validity period',
    changes: [
      {
        file: daily,
        from: ': { text, validFor }',
        to: ': { text, validFor: longestValidity }',
      },
    ],
    breaks: 'a text arrived at night',
    seed: 1,
    people: 20,
  },
  {
    name: 'no daylight saving',
    changes: [
      {
        file: 'domain/zone-offsets.ts',
        from: '  for (const { until, offset } of spansAround(zone, at)) if (at < until) return offset\n',
        to: '  for (const { offset } of spansAround(zone, at)) return offset\n',
      },
    ],
    breaks: 'nobody knows what became of a text',
    seed: 1,
    people: 20,
  },
  {
    name: 'the date of a win in UTC',
    changes: [
      { file: 'domain/keeping.ts', from: 'localTime(now, zoneAt(participant, now))', to: "localTime(now, 'UTC')" },
    ],
    breaks: 'a win is on the wrong date',
    seed: 1,
    people: 20,
  },
  {
    name: 'who moved is texted by the old clock',
    changes: [
      { file: daily, from: "  if (!theirs) return { refused: 'moved' }\n", to: '' },
      {
        file: daily,
        from: 'const night = [notAfter, instantOf(date, nightStarts, participant.timeZone)].reduce((a, b) => (a < b ? a : b))',
        to: 'const night = notAfter',
      },
    ],
    breaks: 'a text arrived at night',
    seed: 3,
    people: 20,
    mix: only({ 'carrier 429': 0.7 }),
  },
  {
    name: 'a message may come twice',
    changes: [
      { file: 'adapters/dynamo-journal/people.ts', from: '            ConditionExpression: absent,\n', to: '' },
    ],
    breaks: 'a win was stored twice',
    seed: 1,
    people: 20,
  },
  {
    name: 'repeated messages are known in memory only',
    changes: [
      { file: 'adapters/dynamo-journal/people.ts', from: '            ConditionExpression: absent,\n', to: '' },
      {
        file: receive,
        from: '    const meaning = meaningOf(incoming.text, incoming.optOutType)\n    try {',
        to: '    const meaning = meaningOf(incoming.text, incoming.optOutType)\n    if (heardHere.has(incoming.sid)) return []\n    heardHere.add(incoming.sid)\n    try {',
      },
      {
        file: receive,
        from: '  const keep = keepText(deps)\n',
        to: '  const keep = keepText(deps)\n  const heardHere = new Set<string>()\n',
      },
    ],
    breaks: 'a win was stored twice',
    seed: 1,
    people: 20,
  },
  {
    name: 'the sweep hears nothing',
    changes: [
      {
        file: missed,
        from: 'const texts = await records.received(',
        to: 'const texts = [] as never[]\n    await records.received(',
      },
    ],
    breaks: 'a text was lost',
    seed: 3,
    people: 20,
  },
  {
    name: 'the sweep moves on past what it could not hear',
    changes: [
      { file: missed, from: 'unsettled === undefined || unsettled > until ? until : unsettled)', to: 'until)' },
      { file: missed, from: 'const again = { hours: -2 }', to: 'const again = { hours: 0 }' },
    ],
    breaks: 'a text was lost',
    seed: 1,
    people: 20,
    mix: only({ 'table throttled': 0.5, 'webhook never arrives': 0.5 }),
  },
  {
    name: 'what the sweep hears is of now',
    changes: [{ file: missed, from: 'text, now: at, photos }', to: 'text, now: clock.now(), photos }' }],
    breaks: 'a win has another time',
    seed: 3,
    people: 20,
  },
  {
    name: 'what waited is of now',
    changes: [
      {
        file: 'domain/waiting-text.ts',
        from: 'JSON.stringify(words)',
        to: "JSON.stringify({ ...words, now: '2026-01-01T00:00:00.000Z' })",
      },
    ],
    breaks: 'a win has another time',
    seed: 1,
    people: 20,
  },
  {
    name: 'words wait unsealed',
    changes: [
      {
        file: 'domain/waiting-text.ts',
        from: 'await vault.seal(JSON.stringify(words), sid)',
        to: 'JSON.stringify(words)',
      },
    ],
    breaks: 'a queue holds words or numbers',
    seed: 1,
    people: 20,
  },
  {
    name: 'a number in the log',
    changes: [
      {
        file: receive,
        from: "log({ event: 'text-waits', participant, sid, danger })",
        to: "log({ event: 'text-waits', participant, sid, danger, from: incoming.from } as never)",
      },
    ],
    breaks: 'a log holds words or numbers',
    seed: 1,
    people: 20,
  },
  {
    name: 'danger waits like anything else',
    changes: [
      {
        file: receive,
        from: '    if (meaning.danger !== undefined) return [texts.crisis[meaning.danger]]\n',
        to: '',
      },
    ],
    breaks: 'danger was not answered',
    seed: 5,
    people: 40,
  },
  {
    name: 'wins of whoever came first',
    changes: [
      {
        file: sendOnce,
        from: '  const material = async (',
        to: '  let first: ReturnType<typeof journal.wins> | undefined\n  const material = async (',
      },
      {
        file: sendOnce,
        from: '      journal.wins(participant.id, { since: plus(now, recapReads) }),',
        to: '      (first ??= journal.wins(participant.id, { since: plus(now, recapReads) })),',
      },
    ],
    breaks: "somebody read another's words",
    seed: 1,
    people: 20,
  },
  {
    name: 'a win that is heard late is in no recap',
    changes: [{ file: 'domain/keeping.ts', from: 'lastRecapAt > now && { afterRecap: lastRecapAt }', to: 'undefined' }],
    breaks: 'a recap does not count every win once',
    seed: 2,
    people: 20,
  },
  {
    name: 'a recap that is made anew begins elsewhere',
    changes: [{ file: 'domain/compose-daily.ts', from: "...(kind === 'recap' && { since })", to: '...{}' }],
    breaks: 'a recap does not count every win once',
    seed: 1,
    people: 40,
  },
  {
    name: 'a recap ends by the clock of its sender',
    changes: [{ file: 'domain/compose-daily.ts', from: 'lastRecapAt: afterAll(counted, now)', to: 'lastRecapAt: now' }],
    breaks: 'a recap does not count every win once',
    seed: 28,
    mix: only({ 'clocks differ': 0.8, 'cold start': 0.2 }),
  },
  {
    name: 'what was sent is not asked about again',
    changes: [
      {
        file: 'domain/settle-open.ts',
        from: "if (text.status === 'sent') return lookAfter(open, text, person)",
        to: "if (text.status === 'sent') return false",
      },
    ],
    breaks: 'a failure was never heard of',
    seed: 3,
  },
  {
    name: 'nobody looks whether the answer to danger arrived',
    changes: [
      { file: missed, from: 'before.owed?.atLeastOnce ?', to: 'before.owed?.atLeastOnce && !before.owed.said ?' },
    ],
    breaks: 'danger was not answered',
    seed: 1,
    people: 20,
    mix: only({ 'answer lost': 0.6 }),
  },
  {
    name: 'a private win is copied',
    changes: [{ file: 'domain/export.ts', from: "kind === 'win' && !entry.private &&", to: "kind === 'win' &&" }],
    breaks: 'a private win was copied',
    seed: 1,
    people: 20,
  },
  {
    name: 'an UNSHARE ends it on one side alone',
    changes: [
      {
        file: 'domain/sharing.ts',
        from: 'stopSharing: shares.map(({ coach }) => coach),',
        to: 'stopSharing: [],',
      },
      {
        file: 'domain/shared-wins.ts',
        from: 'participant !== undefined && sharesWith(participant, coach) ? participant : undefined',
        to: 'participant',
      },
      { file: 'domain/leave-trace.ts', from: ' || !sharesWith(participant, access.coach)', to: '' },
    ],
    breaks: "somebody read another's words",
    seed: 1,
    people: 20,
  },
  {
    name: 'a copy leaves no trace',
    changes: [
      {
        file: 'export-wins.ts',
        from: 'page.read.map(({ participant, wins }) =>',
        to: 'page.read.slice(1).map(({ participant, wins }) =>',
      },
    ],
    breaks: 'a copy left no trace',
    seed: 1,
    people: 20,
  },
  {
    name: 'a copy ends with its first page',
    changes: [
      { file: 'export-wins.ts', from: 'Math.min(winsAtOnce, (limit ?? winsAtOnce) + 1)', to: '2' },
      { file: 'domain/shared-wins.ts', from: 'after = next', to: 'return' },
    ],
    breaks: 'a copy is not whole',
    seed: 1,
    people: 20,
  },
  {
    name: 'nobody checks the account',
    changes: noAccount,
    breaks: 'nobody knows what became of a text',
    seed: 1,
    people: 20,
    mix: only(
      {},
      [3, 6, 9, 12].map((day) => ({ trouble: 'ticks away', from: day * 24 * hour, until: (day * 24 + 12) * hour })),
    ),
  },
  {
    name: 'what the queue did not take is forgotten',
    changes: [
      { file: 'adapters/sqs-queue.ts', from: '    if (Failed.length > 0)', to: '    if (false)' },
      ...noAccount,
    ],
    breaks: 'nobody knows what became of a text',
    seed: 1,
    people: 20,
  },
  {
    name: 'a tick is done before it is worked',
    changes: [
      {
        file: 'find-due.ts',
        from: 'for (const tick of ticksToWork(last, scheduled))',
        to: "await journal.reach('ticks', scheduled)\n    for (const tick of ticksToWork(last, scheduled))",
      },
      ...noAccount,
    ],
    breaks: 'nobody knows what became of a text',
    seed: 1,
    people: 20,
  },
  {
    name: 'what was released is closed',
    changes: [
      { file: 'domain/due.ts', from: "'claimed', 'released', 'unknown', 'sent'", to: "'claimed', 'unknown', 'sent'" },
      { file: sending, from: "['#open = :open']", to: '[]' },
      { file: sending, from: "...(opens && { ':open': 'OPEN' }),", to: '' },
    ],
    breaks: 'a claim is still open',
    seed: 7,
  },
  {
    name: 'one answer an hour',
    changes: [oneAnswer],
    breaks: 'an answer was withheld from a person',
    seed: 1,
    people: 20,
  },
  {
    name: 'a limit forgets',
    changes: [
      oneAnswer,
      {
        file: limits,
        from: '{ ...change, participant: kept, replies: [], owed: undefined }',
        to: '{ ...change, participant: kept, replies: [], owed: undefined, entries: [] }',
      },
    ],
    breaks: 'an acknowledged win was lost',
    seed: 1,
    people: 20,
  },
  {
    name: 'danger has a limit',
    changes: [
      { file: limits, from: 'if (meaning.danger !== undefined) return { change }', to: 'if (false) return { change }' },
      oneAnswer,
    ],
    breaks: 'danger was not answered',
    seed: 2,
  },
]
