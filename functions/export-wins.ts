import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { bearerToken } from './adapters/bearer-token.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { ExportWinsEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { systemClock } from './adapters/system.ts'
import { exported, rendering, sharedWin } from './domain/export.ts'
import { type ExportRequest, nextReference, type Position, readRequest, tooLarge } from './domain/export-request.ts'
import type { Journal } from './domain/journal.ts'
import { leaveTrace } from './domain/leave-trace.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, LogEvent, Metrics } from './domain/ports.ts'
import { entriesOfDates, sharing, whoShares } from './domain/shared-wins.ts'

type Needs = { journal: Journal; clock: Pick<Clock, 'now'>; log: Log; metrics: Metrics }

/** Under Lambda's 6 MB for an answer, counted as Lambda does: inside its JSON envelope. https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const mostBytes = 4_000_000
/** Each costs two reads and a write; so many are done long before the gateway's 30 seconds. */
const mostPeople = 200
/** Wins asked of the journal at a time: few enough to hold, many enough to be quick. */
const winsAtOnce = 1000
/** Readings, each after somebody stopped sharing during the one before. */
const attempts = 20

/** One more than fits: only so is it known whether there is a next page. */
const atOnce = ({ limit }: ExportRequest) => Math.min(winsAtOnce, (limit ?? winsAtOnce) + 1)

const always = { 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' }
const plain = { ...always, 'Content-Type': 'text/plain; charset=utf-8' }

type Page = { rows: string[]; read: { participant: Participant; wins: number }[]; next?: Position }

/** Reads as much as one answer may hold. There is a `next` exactly when something may be left. */
const readPage = async (journal: Journal, request: ExportRequest): Promise<Page> => {
  const page: Page = { rows: [], read: [] }
  let { done } = request.start
  const { within } = request.start
  let bytes = 0
  for await (const id of sharing(journal, request.coach, done)) {
    // Began to share beside a person we are in the middle of: theirs come with the next export.
    if (within !== undefined && id < within.participant) continue
    const participant = await whoShares(journal, request.coach, id)
    if (participant === undefined) continue
    if (page.read.length === mostPeople) return { ...page, next: { done } }
    let after = within?.participant === id ? within.after : undefined
    let wins = 0
    for await (const entry of entriesOfDates(journal, id, request, { atOnce: atOnce(request), start: after })) {
      if (!exported(entry, request)) continue
      const row = rendering[request.format].row(sharedWin(participant, entry))
      bytes += Buffer.byteLength(JSON.stringify(row))
      if (page.rows.length === request.limit || (page.rows.length > 0 && bytes > mostBytes)) {
        if (wins > 0) page.read.push({ participant, wins })
        return { ...page, next: { done, within: after && { participant: id, after } } }
      }
      page.rows.push(row)
      after = { at: entry.at, sid: entry.sid, n: entry.n }
      wins += 1
    }
    page.read.push({ participant, wins })
    done = id
  }
  return page
}

type Refusal = Extract<LogEvent, { event: 'export-refused' }>['reason']

/**
 * GET /export: a coach takes a copy of the wins of those who share with them, as CSV or JSON, whole or in pages.
 * Who shares is asked at every request, on both sides of the share; every person read has a trace of it before anything leaves.
 */
export const exportWins = ({ journal, clock, log, metrics }: Needs): HttpHandler => {
  const refuse = (reason: Refusal, status: number, body: string, headers = {}): HttpResponse => {
    log({ event: 'export-refused', reason })
    return { status, headers: { ...plain, ...headers }, body }
  }
  // The same for every reason, so that nothing can be learnt by trying.
  const unauthorised = (reason: Refusal) =>
    refuse(reason, 401, 'This needs a valid coach token.', { 'WWW-Authenticate': 'Bearer' })

  return http({ name: 'export-wins', log, maxBytes: 1024 }, async ({ headers, rawQuery }) => {
    const at = clock.now()
    const bearer = bearerToken(headers.authorization)
    if (bearer === undefined) return unauthorised(headers.authorization === undefined ? 'no-token' : 'unknown-token')
    const { coach, hash } = bearer
    const token = await journal.token(coach, hash)
    if (token === undefined) return unauthorised('unknown-token')
    if (token.expiresAt <= at) return unauthorised('expired-token')

    const request = readRequest(rawQuery, headers.accept, coach)
    if ('problem' in request) return refuse('bad-request', 400, request.problem)
    const { format, from, to } = request
    let page = await readPage(journal, request)
    for (let round = 0; ; round++) {
      if (round === attempts) throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
      if (page.next !== undefined && request.limit === undefined) return refuse('too-large', 413, tooLarge)
      const traces = await Promise.all(
        page.read.map(({ participant, wins }) =>
          leaveTrace(journal, participant, { coach, at, wins, ...(from && { from }), ...(to && { to }) }),
        ),
      )
      // Somebody stopped sharing while theirs was read: theirs must not leave.
      if (traces.every((left) => left)) break
      page = await readPage(journal, request)
    }
    log({ event: 'wins-exported', coach, participants: page.read.length, wins: page.rows.length })
    metrics.count('WinsExported', page.rows.length)
    const next = page.next && nextReference(request, page.next)
    return {
      status: 200,
      headers: {
        ...always,
        'Content-Type': rendering[format].contentType,
        'Content-Disposition': `attachment; filename="small-wins-${coach}-${at.slice(0, 10)}.${format}"`,
        ...(next && { Link: `<${next}>; rel="next"` }),
      },
      body: rendering[format].body(page.rows, { ...request, next }),
    }
  })
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME } = parseEnvironment(ExportWinsEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return exportWins({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('export-wins'),
  })
})
