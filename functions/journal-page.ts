import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import type * as z from 'zod'
import { cookieIn, isFromElsewhere, sessionCookie } from './adapters/browser.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { JournalPageEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpRequest, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { hashOf, isToken, newSession } from './adapters/links.ts'
import { cardDrawer, printer } from './adapters/printer.ts'
import { s3Photos } from './adapters/s3-photos.ts'
import { systemClock, systemRandom } from './adapters/system.ts'
import type { PrintDocument } from './domain/document.ts'
import type { Entry, Journal, Note } from './domain/journal.ts'
import { allEntries, entriesShown, yearsWritten } from './domain/journal-reads.ts'
import { entryId } from './domain/journal-view.ts'
import { journalStaysOpenFor } from './domain/links.ts'
import { noteDay } from './domain/notes.ts'
import { ownCopy } from './domain/own-copy.ts'
import { makePrivate, settleNote, takeOff } from './domain/own-hand.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, Metrics, Photos, Random } from './domain/ports.ts'
import { CopyQuery, DeleteForm, JournalQuery, NoteChoiceForm, PrivateForm, SearchForm } from './domain/requests.ts'
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
  const whose = async (request: HttpRequest): Promise<{ participant: Participant; hash: string } | undefined> => {
    const token = cookieIn(request, cookieName)
    if (token === undefined || !isToken(token)) return undefined
    const session = await journal.session(hashOf(token))
    if (session === undefined || session.until <= clock.now()) return undefined
    const participant = await journal.participant(session.participant)
    return participant?.phone === undefined ? undefined : { participant, hash: session.hash }
  }

  const show = async (participant: Participant, data: z.output<typeof SearchForm>): Promise<HttpResponse> => {
    const looking = { theme: data.theme, words: data.q }
    const today = localTime(clock.now(), participant.timeZone).date
    const [{ shown, older }, weeks, notes] = await Promise.all([
      entriesShown(journal, participant, looking, data.after),
      journal.weeks(participant.id, weekOf(weeksShownSince(today)), weekOf(today)),
      journal.notes(participant.id),
    ])
    const later = data.after !== undefined
    const names = shown.flatMap((entry) => entry.photos ?? [])
    const urls = await Promise.all(names.map((photo) => kept.urlFor(participant.id, photo)))
    const photos = new Map(names.map((name, n) => [name, urls[n] ?? '']))
    const around = { participant, photos, weeks, notes, today, looking, later, base }
    const body = fitting(shown, (entries, last) =>
      journalPage({ ...around, entries, older: last ? entryId(last) : older }),
    )
    return { status: 200, headers: headersShowing(urls), body }
  }

  /** The journal as a link asks for it, or as the form of its search does. */
  const asked = async (participant: Participant, schema: typeof JournalQuery | typeof SearchForm, sent: string) => {
    const { data } = schema.safeParse(Object.fromEntries(new URLSearchParams(sent)))
    return data === undefined ? goesTo('/journal') : show(participant, { q: undefined, ...data })
  }

  /** What a button of the page does, and then the page again. */
  const pressed = async (participant: Participant, path: string, body: string): Promise<HttpResponse> => {
    const form = Object.fromEntries(new URLSearchParams(body))
    const note = NoteChoiceForm.safeParse(form).data?.note
    const hidden = PrivateForm.safeParse(form).data?.private
    const entry = DeleteForm.safeParse(form).data?.entry
    const done =
      path === '/journal/note'
        ? note && (await settleNote(journal, participant, note))
        : path === '/journal/private'
          ? hidden && (await makePrivate(journal, participant, hidden))
          : entry && (await takeOff(journal, participant, entry))
    if (done === undefined) return refuse('bad-request', 400)
    if (done === 'gone') return refuse('session', 401)
    if (done === 'done') {
      if (path === '/journal/note')
        log({ event: 'note-settled', participant: participant.id, kept: note?.kept ?? false })
      else log({ event: path === '/journal/private' ? 'entry-hidden' : 'entry-deleted', participant: participant.id })
    }
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

  const printed = async (participant: Participant, entries: readonly Entry[], notes: readonly Note[]) => ({
    contentType: 'application/pdf',
    body: await print(journalDocument(participant, entries, notes)),
  })

  const copy = async (participant: Participant, rawQuery: string): Promise<HttpResponse> => {
    const { data } = CopyQuery.safeParse(Object.fromEntries(new URLSearchParams(rawQuery)))
    if (data === undefined) return refuse('bad-request', 400)
    const entries = await allEntries(journal, participant, data.year)
    if (entries === undefined) {
      const years = await yearsWritten(journal, participant, localTime(clock.now(), participant.timeZone).date)
      return shows(413, tooLargePage(participant.language, base, years))
    }
    const all = await journal.notes(participant.id)
    const of = (note: Note) => noteDay(note, participant.timeZone).slice(0, 4)
    const notes = all.filter((note) => data.year === undefined || of(note) === String(data.year))
    log({ event: 'journal-copied', participant: participant.id, wins: entries.length })
    const { contentType, body } =
      data.format === 'pdf'
        ? await printed(participant, entries, notes)
        : ownCopy(participant, entries, notes, data.format)
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
    if (method === 'POST' && path === '/journal') return asked(participant, SearchForm, body)
    if (method === 'POST') return pressed(participant, path, body)
    if (path === '/journal/card') return card(participant)
    if (path === '/journal/copy') return copy(participant, rawQuery)
    return asked(participant, JournalQuery, rawQuery)
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
