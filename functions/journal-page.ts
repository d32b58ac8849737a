import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { cookieIn, isFromElsewhere, sessionCookie } from './adapters/browser.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { JournalPageEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpRequest, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { hashOf, isToken, newSession } from './adapters/links.ts'
import { ownFile, takesGzip } from './adapters/own-file.ts'
import { cardDrawer, printer } from './adapters/printer.ts'
import { s3Photos } from './adapters/s3-photos.ts'
import { systemClock, systemRandom } from './adapters/system.ts'
import type { PrintDocument } from './domain/document.ts'
import type { EntryKey, Journal } from './domain/journal.ts'
import { entriesShown, yearsWritten } from './domain/journal-reads.ts'
import { entryId, isShown, type Looking } from './domain/journal-view.ts'
import { isOpenTo, journalStaysOpenFor } from './domain/links.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, Metrics, Photos, Random } from './domain/ports.ts'
import { pressed } from './domain/pressed.ts'
import { CopyQuery, JournalQuery, PhotoKey, SearchForm } from './domain/requests.ts'
import { localTime, plus, weekOf } from './domain/time.ts'
import { type DrawCard, weekCard } from './domain/week-card.ts'
import { journalDocument } from './pages/documents.ts'
import { fitting } from './pages/fitting.ts'
import { endedPage, journalPage, linkPage, tooLargePage, weeksShownSince } from './pages/journal.ts'
import { headersShowing, pageHeaders } from './pages/layout.ts'

export type JournalPageDeps = {
  journal: Journal
  kept: Pick<Photos, 'urlFor'>
  clock: Pick<Clock, 'now'>
  random: Random
  log: Log
  metrics: Metrics
  print: PrintDocument
  draw: DrawCard
  /** The address people reach us under: links begin with its path, and forms come from its origin. */
  publicUrl: string
}

const cookieName = '__Host-journal'

/**
 * A person's own journal, opened by a link they asked for by text. GET of the link only shows a button, so that whoever looks at
 * links on their way spends none; POST opens it, once. The session then is a cookie of half an hour, and whose journal it is comes
 * from nothing else.
 */
export const journalPageOf = (deps: JournalPageDeps): HttpHandler => {
  const { journal, kept, clock, random, log, metrics, print, draw, publicUrl } = deps
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
  const cookie = (value: string, seconds: number) => sessionCookie(cookieName, value, seconds)

  const open = async (token: string): Promise<HttpResponse> => {
    const now = clock.now()
    const link = isToken(token) ? await journal.link(hashOf(token)) : undefined
    if (link === undefined || link.until <= now) return refuse('link', 410)
    const participant = await journal.participant(link.participant)
    if (!isOpenTo(participant, now) || participant.journalLink !== link.hash) return refuse('link', 410)
    const session = newSession(random)
    const until = plus(now, journalStaysOpenFor)
    if (!(await journal.openLink(link.hash, { hash: session.hash, participant: participant.id, until }, now)))
      return refuse('link', 410)
    log({ event: 'journal-opened', participant: participant.id })
    metrics.count('JournalsOpened')
    return goesTo('/journal', cookie(session.token, journalStaysOpenFor.minutes * 60))
  }

  /** Whose journal is open in this browser. A newer link leaves it open; STOP and FORGET ME end it. */
  const whose = async (request: HttpRequest): Promise<{ participant: Participant; hash: string } | undefined> => {
    const token = cookieIn(request, cookieName)
    if (token === undefined || !isToken(token)) return undefined
    const session = await journal.session(hashOf(token))
    if (session === undefined || session.until <= clock.now()) return undefined
    const participant = await journal.participant(session.participant)
    const began = plus(session.until, { minutes: -journalStaysOpenFor.minutes })
    return isOpenTo(participant, began) ? { participant, hash: session.hash } : undefined
  }

  const show = async (participant: Participant, looking: Looking, after?: EntryKey): Promise<HttpResponse> => {
    const today = localTime(clock.now(), participant.timeZone).date
    const [{ shown, older }, weeks, notes] = await Promise.all([
      entriesShown(journal, participant, looking, after),
      journal.weeks(participant.id, weekOf(weeksShownSince(today)), weekOf(today)),
      journal.notes(participant.id),
    ])
    const around = { participant, weeks, notes, today, looking, later: after !== undefined, base }
    const body = fitting(shown, (entries, last) =>
      journalPage({ ...around, entries, older: last ? entryId(last) : older }),
    )
    const [first] = shown.flatMap((entry) => entry.photos ?? [])
    if (first === undefined) return shows(200, body)
    // Signed only to see where pictures lie, which is where this page may load them from.
    return { status: 200, headers: headersShowing(new URL(await kept.urlFor(participant.id, first)).origin), body }
  }

  const newest = (participant: Participant, rawQuery: string) => {
    const { data } = JournalQuery.safeParse(Object.fromEntries(new URLSearchParams(rawQuery)))
    return data === undefined ? goesTo('/journal') : show(participant, {}, data.after)
  }

  const sought = (participant: Participant, body: string) => {
    const { data } = SearchForm.safeParse(Object.fromEntries(new URLSearchParams(body)))
    return data === undefined ? goesTo('/journal') : show(participant, { theme: data.theme, words: data.q }, data.after)
  }

  /** Leads on to a picture of theirs, for a few minutes: of an entry that is there still, and that the journal shows. */
  const photo = async ({ id }: Participant, name: string): Promise<HttpResponse> => {
    const { data } = PhotoKey.safeParse(name)
    const entry = data && (await journal.entry(id, data.entry))
    if (data === undefined || !isShown(entry) || !entry.photos?.includes(data.photo)) return refuse('bad-request', 404)
    return { status: 302, headers: { ...pageHeaders, Location: await kept.urlFor(id, data.photo) } }
  }

  /** What a button of the page does, and then the page again. */
  const press = async (participant: Participant, path: string, body: string): Promise<HttpResponse> => {
    const did = await pressed(journal, participant, { path, body, now: clock.now() })
    if (did === undefined) return refuse('bad-request', 400)
    if (did.done === 'gone') return refuse('session', 401)
    if (did.done === 'done') log(did.event)
    return goesTo('/journal')
  }

  /** The week so far, drawn as it is now. */
  const card = async (participant: Participant): Promise<HttpResponse> => {
    const now = clock.now()
    const { items } = await journal.wins(participant.id, { since: plus(now, { days: -8 }) })
    const body = await draw(weekCard(participant, items, localTime(now, participant.timeZone).date))
    log({ event: 'card-drawn', participant: participant.id })
    return { status: 200, headers: { ...pageHeaders, 'Content-Type': 'image/png' }, body }
  }

  /** The picture behind a link: the carrier fetches it to send it along, perhaps more than once. */
  const cardOf = async (token: string): Promise<HttpResponse> => {
    const link = isToken(token) ? await journal.link(hashOf(token)) : undefined
    if (link?.opens !== 'card' || link.until <= clock.now()) return refuse('link', 410)
    const participant = await journal.participant(link.participant)
    return participant?.phone === undefined ? refuse('link', 410) : card(participant)
  }

  const copy = async (participant: Participant, { rawQuery, headers }: HttpRequest): Promise<HttpResponse> => {
    const { data } = CopyQuery.safeParse(Object.fromEntries(new URLSearchParams(rawQuery)))
    if (data === undefined) return refuse('bad-request', 400)
    const now = clock.now()
    const printed = (...[entries, notes]: Parameters<Parameters<typeof ownFile>[0]['print']>) =>
      print(journalDocument(participant, entries, notes))
    const gzip = takesGzip(headers['accept-encoding'])
    const file = await ownFile({ journal, print: printed }, participant, { ...data, gzip })
    if (file === undefined) {
      const years = await yearsWritten(journal, participant, localTime(now, participant.timeZone).date)
      return shows(413, tooLargePage(participant.language, base, { ...data, years }))
    }
    log({ event: 'journal-copied', participant: participant.id, wins: file.entries })
    return {
      status: 200,
      headers: {
        ...pageHeaders,
        'Content-Type': file.contentType,
        'Content-Disposition': `attachment; filename="small-wins-${data.year ?? now.slice(0, 10)}.${data.format}"`,
        Vary: 'Accept-Encoding',
        ...(file.gzip && { 'Content-Encoding': 'gzip' }),
      },
      body: file.body,
    }
  }

  return http({ name: 'journal-page', log, maxBytes: 1024 }, async (request) => {
    const { method, rawQuery, body } = request
    const path = request.path.slice(base.length)
    const [, token] = /^\/j\/([^/]+)$/.exec(path) ?? []
    if (method === 'POST' && isFromElsewhere(request, origin)) return refuse('elsewhere', 403)
    if (token !== undefined)
      return method === 'POST' ? open(token) : shows(200, linkPage(`${base}/j/${encodeURIComponent(token)}`))
    const [, pictured] = /^\/c\/([^/]+)$/.exec(path) ?? []
    if (pictured !== undefined) return cardOf(pictured)
    const opened = await whose(request)
    if (opened === undefined) return refuse('session', 401)
    const { participant, hash } = opened
    if (path === '/journal/close') {
      await journal.endSession(hash)
      return { ...shows(200, endedPage()), headers: { ...pageHeaders, 'Set-Cookie': cookie('', 0) } }
    }
    if (path === '/journal') return method === 'POST' ? sought(participant, body) : newest(participant, rawQuery)
    if (method === 'POST') return press(participant, path, body)
    if (path === '/journal/card') return card(participant)
    if (path === '/journal/copy') return copy(participant, request)
    return photo(participant, path.slice('/journal/photo/'.length))
  })
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME, PHOTO_BUCKET, PUBLIC_URL } = parseEnvironment(JournalPageEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return journalPageOf({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    kept: s3Photos(new S3Client(), PHOTO_BUCKET),
    clock: systemClock,
    random: systemRandom,
    log: jsonLog(),
    metrics: emfMetrics('journal-page'),
    print: printer(),
    draw: cardDrawer(),
    publicUrl: PUBLIC_URL,
  })
})
