import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { JournalPageEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpRequest, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { hashOf, isToken, newSession } from './adapters/links.ts'
import { systemClock, systemRandom } from './adapters/system.ts'
import { isMessageSid } from './domain/ids.ts'
import type { Entry, EntryKey, Journal } from './domain/journal.ts'
import { entryId, type Looking, matches } from './domain/journal-view.ts'
import { refOf, swapped, withoutEntry } from './domain/last-kept.ts'
import { journalStaysOpenFor } from './domain/links.ts'
import { dayBounds } from './domain/memories.ts'
import { copyFormats, ownCopy } from './domain/own-copy.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, Metrics, Random } from './domain/ports.ts'
import { themes } from './domain/themes.ts'
import { type Instant, instant, localTime, plus, weekOf } from './domain/time.ts'
import { endedPage, journalPage, linkPage, tooLargePage, weeksShownSince } from './pages/journal.ts'
import { pageHeaders } from './pages/layout.ts'

export type JournalPageDeps = {
  journal: Journal
  clock: Pick<Clock, 'now'>
  random: Random
  log: Log
  metrics: Metrics
  /** The address people reach us under: links begin with its path, and forms come from its origin. */
  publicUrl: string
}

/** Entries of one page at most, and characters of what they say: with everything around them 30 KB. */
const mostEntries = 40
const mostCharacters = 9_000
/** Entries read at a time, and in all while looking for something. */
const readAtOnce = 200
const mostSearched = 10_000
/** Under Lambda's 6 MB for an answer. */
const mostBytes = 4_000_000

const cookieName = '__Host-journal'

const Key = z
  .string()
  .max(100)
  .transform((text) => text.split('~'))
  .pipe(z.tuple([z.iso.datetime({ precision: 3 }), z.string().refine(isMessageSid), z.string().regex(/^\d{1,2}$/)]))
  .transform(([at, sid, n]): EntryKey => ({ at: at as Instant, sid, n: Number(n) }))

const Query = z.object({
  theme: z
    .enum(['', ...themes])
    .default('')
    .transform((theme) => (theme === '' ? undefined : theme)),
  q: z
    .string()
    .max(60)
    .default('')
    .transform((words) => words.trim() || undefined),
  after: Key.optional(),
})

const Copy = z.object({
  format: z.enum(copyFormats),
  year: z
    .string()
    .regex(/^(19|20|21)\d\d$/)
    .transform(Number)
    .optional(),
})

const cookieOf = (header: string | undefined): string | undefined =>
  header
    ?.split(/;\s*/)
    .map((pair) => pair.split('='))
    .find(([name]) => name === cookieName)?.[1]

/** Every entry, or those of one year, oldest first; undefined when they are more than one answer holds. */
const everything = async (journal: Journal, { id }: Participant, year: number | undefined) => {
  const range = { reflections: true as const, limit: 1000 }
  const found: Entry[] = []
  let bytes = 0
  let after: EntryKey | undefined
  do {
    const { items, next } = await journal.wins(id, { ...range, after })
    for (const entry of items) {
      if (year !== undefined && !entry.date.startsWith(String(year))) continue
      bytes += Buffer.byteLength(entry.text) + 200
      if (bytes > mostBytes) return undefined
      found.push(entry)
    }
    after = next
  } while (after !== undefined)
  return found
}

/** What one page shows, newest first, and where the next begins. */
const shownEntries = async (journal: Journal, { id }: Participant, looking: Looking, from: EntryKey | undefined) => {
  const shown: Entry[] = []
  let characters = 0
  let read = 0
  let after = from
  do {
    const { items, next } = await journal.wins(id, { newestFirst: true, limit: readAtOnce, after, reflections: true })
    for (const entry of items) {
      read += 1
      if (!matches(entry, looking)) continue
      const full = shown.length > 0 && characters + entry.text.length > mostCharacters
      const last = shown.at(-1)
      if (shown.length === mostEntries || full) return { shown, older: last && entryId(last) }
      shown.push(entry)
      characters += entry.text.length
    }
    after = next
  } while (after !== undefined && read < mostSearched)
  return { shown, older: after && entryId(after) }
}

/**
 * A person's own journal, opened by a link they asked for by text. GET of the link only shows a button, so that whoever looks at
 * links on their way spends none; POST opens it, once. The session then is a cookie of half an hour, and whose journal it is comes
 * from nothing else.
 */
export const journalPageOf = (deps: JournalPageDeps): HttpHandler => {
  const { journal, clock, random, log, metrics, publicUrl } = deps
  const { origin, pathname } = new URL(publicUrl)
  const base = pathname.replace(/\/$/, '')

  const shows = (status: number, body: string): HttpResponse => ({ status, headers: { ...pageHeaders }, body })
  const goesTo = (path: string, cookie?: string): HttpResponse => ({
    status: 303,
    headers: { ...pageHeaders, Location: `${base}${path}`, ...(cookie !== undefined && { 'Set-Cookie': cookie }) },
  })
  const refuse = (reason: 'link' | 'session' | 'elsewhere' | 'bad-request', status: number): HttpResponse => {
    log({ event: 'journal-refused', reason })
    return shows(status, endedPage())
  }
  const cookie = (value: string, seconds: number) =>
    `${cookieName}=${value}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`

  /** A form that another site sends is not heard, whatever the browser did with the cookie. */
  const fromElsewhere = ({ headers }: HttpRequest): boolean =>
    headers['sec-fetch-site'] !== undefined
      ? headers['sec-fetch-site'] !== 'same-origin'
      : headers.origin !== undefined && headers.origin !== origin

  const open = async (token: string): Promise<HttpResponse> => {
    const now = clock.now()
    const link = isToken(token) ? await journal.link(hashOf(token)) : undefined
    if (link === undefined || link.until <= now) return refuse('link', 410)
    const participant = await journal.participant(link.participant)
    if (participant?.phone === undefined || participant.journalLink !== link.hash) return refuse('link', 410)
    const session = newSession(random)
    const until = plus(now, journalStaysOpenFor)
    if (!(await journal.openLink(link.hash, { hash: session.hash, participant: participant.id, until }, now)))
      return refuse('link', 410)
    log({ event: 'journal-opened', participant: participant.id })
    metrics.count('JournalsOpened')
    return goesTo('/journal', cookie(session.token, journalStaysOpenFor.minutes * 60))
  }

  /** Whose journal is open in this browser. */
  const whose = async ({ headers }: HttpRequest): Promise<{ participant: Participant; hash: string } | undefined> => {
    const token = cookieOf(headers.cookie)
    if (token === undefined || !isToken(token)) return undefined
    const session = await journal.session(hashOf(token))
    if (session === undefined || session.until <= clock.now()) return undefined
    const participant = await journal.participant(session.participant)
    return participant?.phone === undefined ? undefined : { participant, hash: session.hash }
  }

  const show = async (participant: Participant, rawQuery: string): Promise<HttpResponse> => {
    const { data } = Query.safeParse(Object.fromEntries(new URLSearchParams(rawQuery)))
    if (data === undefined) return goesTo('/journal')
    const looking = { theme: data.theme, words: data.q }
    const today = localTime(clock.now(), participant.timeZone).date
    const [{ shown, older }, weeks] = await Promise.all([
      shownEntries(journal, participant, looking, data.after),
      journal.weeks(participant.id, weekOf(weeksShownSince(today)), weekOf(today)),
    ])
    const later = data.after !== undefined
    return shows(200, journalPage({ participant, entries: shown, weeks, today, looking, older, later, base }))
  }

  const remove = async (participant: Participant, body: string): Promise<HttpResponse> => {
    const { data: key } = Key.safeParse(new URLSearchParams(body).get('entry') ?? '')
    if (key === undefined) return refuse('bad-request', 400)
    const { items } = await journal.wins(participant.id, { since: key.at, limit: 100, reflections: true })
    const entry = items.find((each) => each.at === key.at && each.sid === key.sid && each.n === key.n)
    // Taken off already, by a second press or a text.
    if (entry === undefined) return goesTo('/journal')
    const day = dayBounds(entry.date, participant.timeZone)
    for (let attempt = 0; attempt < 10; attempt++) {
      const [held, around] = await Promise.all([
        journal.participant(participant.id),
        journal.wins(participant.id, { since: plus(day.since, { days: -1 }), until: plus(day.until, { days: 1 }) }),
      ])
      if (held?.phone === undefined) return refuse('session', 401)
      const { emptied, weekSoFar } = swapped(held, around.items, [entry])
      const lastKept = withoutEntry(held.lastKept, entry)
      const after = { ...held, weekSoFar, lastKept, version: held.version + 1 }
      if ((await journal.remove(after, { entries: [refOf(entry)], emptied })) === 'changed') continue
      log({ event: 'entry-deleted', participant: participant.id })
      return goesTo('/journal')
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }

  const copy = async (participant: Participant, rawQuery: string): Promise<HttpResponse> => {
    const { data } = Copy.safeParse(Object.fromEntries(new URLSearchParams(rawQuery)))
    if (data === undefined) return refuse('bad-request', 400)
    const entries = await everything(journal, participant, data.year)
    const thisYear = Number(localTime(clock.now(), participant.timeZone).date.slice(0, 4))
    const since = Number((participant.consent?.at ?? instant('2024-01-01T00:00:00Z')).slice(0, 4))
    const years = Array.from({ length: thisYear - since + 1 }, (_, n) => thisYear - n)
    if (entries === undefined) return shows(413, tooLargePage(participant.language, base, years))
    log({ event: 'journal-copied', participant: participant.id, wins: entries.length })
    const { contentType, body } = ownCopy(participant, entries, data.format)
    const name = `small-wins-${data.year ?? clock.now().slice(0, 10)}.${data.format}`
    return {
      status: 200,
      headers: {
        ...pageHeaders,
        'Content-Type': contentType,
        'Content-Disposition': `attachment; filename="${name}"`,
      },
      body,
    }
  }

  return http({ name: 'journal-page', log, maxBytes: 1024 }, async (request) => {
    const { method, rawQuery, body } = request
    const path = request.path.slice(base.length)
    const [, token] = /^\/j\/([^/]+)$/.exec(path) ?? []
    if (method === 'POST' && fromElsewhere(request)) return refuse('elsewhere', 403)
    if (token !== undefined)
      return method === 'POST' ? open(token) : shows(200, linkPage(`${base}/j/${encodeURIComponent(token)}`))
    const opened = await whose(request)
    if (opened === undefined) return refuse('session', 401)
    const { participant, hash } = opened
    if (path === '/journal/close') {
      await journal.endSession(hash)
      return { ...shows(200, endedPage()), headers: { ...pageHeaders, 'Set-Cookie': cookie('', 0) } }
    }
    if (path === '/journal/delete') return remove(participant, body)
    if (path === '/journal/copy') return copy(participant, rawQuery)
    return show(participant, rawQuery)
  })
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME, PUBLIC_URL } = parseEnvironment(JournalPageEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return journalPageOf({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    clock: systemClock,
    random: systemRandom,
    log: jsonLog(),
    metrics: emfMetrics('journal-page'),
    publicUrl: PUBLIC_URL,
  })
})
