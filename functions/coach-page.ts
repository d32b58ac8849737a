import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { tokenRead } from './adapters/bearer-token.ts'
import { cookieIn, isFromElsewhere, languageOf, sessionCookie } from './adapters/browser.ts'
import { coachFile } from './adapters/coach-file.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { CoachPageEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpRequest, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { hashOf, isToken, newSession, noteId } from './adapters/links.ts'
import { printer } from './adapters/printer.ts'
import { systemClock, systemRandom } from './adapters/system.ts'
import { contentTypes, counted, type Totals } from './domain/coach-files.ts'
import { everybodySharing, glanceAt, personRead } from './domain/coach-reads.ts'
import { pageOf, readAtAGlance, type Span } from './domain/coach-view.ts'
import type { PrintDocument } from './domain/document.ts'
import type { SharedWin } from './domain/export.ts'
import { isParticipantId } from './domain/ids.ts'
import type { Coach, CoachSession, Journal, Note } from './domain/journal.ts'
import { leaveTrace } from './domain/leave-trace.ts'
import { coachStaysSignedIn } from './domain/links.ts'
import { isWaiting, longestNote, noteProblem, withNote } from './domain/notes.ts'
import type { Participant } from './domain/participant.ts'
import type { Clock, Log, LogEvent, Metrics, Random } from './domain/ports.ts'
import { CoachExportQuery, CoachNoteForm, PeopleQuery, PersonQuery, SignInForm } from './domain/requests.ts'
import { whoShares } from './domain/shared-wins.ts'
import { plus } from './domain/time.ts'
import { noCopyPage, type PersonShown, peoplePage, personPage, signedOutPage, signInPage } from './pages/coach.ts'
import { coachDocument } from './pages/documents.ts'
import { pageBytes } from './pages/fitting.ts'
import { pageHeaders } from './pages/layout.ts'

export type CoachPageDeps = {
  journal: Pick<
    Journal,
    | 'participant'
    | 'wins'
    | 'sharing'
    | 'seen'
    | 'coach'
    | 'token'
    | 'leaveNote'
    | 'coachSession'
    | 'beginCoachSession'
    | 'endCoachSession'
  >
  clock: Pick<Clock, 'now'>
  random: Random
  log: Log
  metrics: Metrics
  print: PrintDocument
  /** The address people reach us under: links begin with its path, and forms come from its origin. */
  publicUrl: string
}

const attempts = 20

const cookieName = '__Host-coach'

type Refusal = Extract<LogEvent, { event: 'coach-refused' }>['reason']
type SignedIn = { coach: Coach; session: CoachSession }

/**
 * A coach's pages: who shares with them, one person to prepare a session, a note, and files. The token is given once, in the body of
 * a form, for a session of an hour that ends when the token does. Who shares is asked at every request, on the person's own side, and
 * every person read has a trace of it before anything is shown.
 */
export const coachPageOf = (deps: CoachPageDeps): HttpHandler => {
  const { journal, clock, random, log, metrics, print, publicUrl } = deps
  const { origin, pathname } = new URL(publicUrl)
  const base = pathname.replace(/\/$/, '')
  const frameOf = (request: HttpRequest) => ({ language: languageOf(request), base })

  const shows = (status: number, body: string, headers = {}): HttpResponse => ({
    status,
    headers: { ...pageHeaders, Vary: 'Accept-Language', ...headers },
    body,
  })
  const goesTo = (path: string, cookie: string): HttpResponse => ({
    status: 303,
    headers: { ...pageHeaders, Location: `${base}${path}`, 'Set-Cookie': cookie },
  })
  const refuse = (reason: Refusal, status: number, body: string): HttpResponse => {
    log({ event: 'coach-refused', reason })
    return shows(status, body)
  }

  const signIn = async (request: HttpRequest): Promise<HttpResponse> => {
    const now = clock.now()
    const given = tokenRead(
      SignInForm.safeParse(Object.fromEntries(new URLSearchParams(request.body))).data?.token ?? '',
    )
    const token = given && (await journal.token(given.coach, given.hash))
    if (given === undefined || token === undefined || token.expiresAt <= now)
      return refuse('token', 401, signInPage(frameOf(request), true))
    const session = newSession(random)
    const until = plus(now, coachStaysSignedIn)
    await journal.beginCoachSession({ hash: session.hash, coach: given.coach, token: given.hash, until })
    log({ event: 'coach-signed-in', coach: given.coach })
    return goesTo('/coach', sessionCookie(cookieName, session.token, coachStaysSignedIn.minutes * 60))
  }

  /** Who is signed in in this browser, with a token that is still good. */
  const whose = async (request: HttpRequest): Promise<SignedIn | undefined> => {
    const secret = cookieIn(request, cookieName)
    const session = secret !== undefined && isToken(secret) ? await journal.coachSession(hashOf(secret)) : undefined
    const now = clock.now()
    if (session === undefined || session.until <= now) return undefined
    const [token, coach] = await Promise.all([
      journal.token(session.coach, session.token),
      journal.coach(session.coach),
    ])
    if (token === undefined || token.expiresAt <= now || coach === undefined) return undefined
    return { coach, session }
  }

  const people = async (request: HttpRequest, { coach }: SignedIn): Promise<HttpResponse> => {
    const { data } = PeopleQuery.safeParse(Object.fromEntries(new URLSearchParams(request.rawQuery)))
    const { shown: of, next } = pageOf(await everybodySharing(journal, coach.id), data ?? { page: 1 })
    const now = clock.now()
    const glances = await Promise.all(of.map((each) => glanceAt(journal, coach.id, each, now)))
    const shown = glances.filter((each) => each !== undefined)
    const wins = shown.reduce((sum, each) => sum + readAtAGlance(each), 0)
    log({ event: 'coach-read', coach: coach.id, participants: shown.length, wins })
    return shows(200, peoplePage(frameOf(request), coach, shown, next))
  }

  const shownOf = async (coach: Coach, who: Participant, days: Span): Promise<PersonShown | undefined> => {
    const read = await personRead(journal, coach.id, who, { days, now: clock.now(), bytesOf: pageBytes })
    if (read === undefined) return undefined
    log({ event: 'coach-read', coach: coach.id, participants: 1, wins: read.wins.length })
    return { id: who.id, name: who.name, days, ...read }
  }

  /** The same answer for somebody who does not share, and for nobody at all. */
  const notShared = (request: HttpRequest) => refuse('not-shared', 404, signedOutPage(frameOf(request)))

  const person = async (
    request: HttpRequest,
    { coach }: SignedIn,
    participant: Participant,
    note?: PersonShown['note'],
  ): Promise<HttpResponse> => {
    const { data } = PersonQuery.safeParse(Object.fromEntries(new URLSearchParams(request.rawQuery)))
    const shown = await shownOf(coach, participant, data?.days ?? 14)
    if (shown === undefined) return notShared(request)
    return shows(typeof note === 'object' ? 422 : 200, personPage(frameOf(request), { ...shown, note }))
  }

  const leaveNote = async (request: HttpRequest, signedIn: SignedIn, who: Participant): Promise<HttpResponse> => {
    const { data } = CoachNoteForm.safeParse(Object.fromEntries(new URLSearchParams(request.body)))
    const text = data?.note ?? ''
    const { coach } = signedIn
    const problem = data === undefined ? 'long' : noteProblem(text, undefined)
    if (problem !== undefined) return person(request, signedIn, who, { problem, text })
    const note: Note = {
      ...{ participant: who.id, at: clock.now(), id: noteId(coach.id, text), by: 'coach', from: coach.name, text },
    }
    let participant: Participant | undefined = who
    for (let attempt = 0; attempt < attempts; attempt++) {
      if (participant === undefined) return notShared(request)
      if (isWaiting(participant, note)) return person(request, signedIn, participant, 'sent')
      const after = participant.status === 'active' ? withNote(participant, note) : undefined
      if (after === undefined) return person(request, signedIn, participant, 'enough')
      if ((await journal.leaveNote(after, note)) === 'written') {
        log({ event: 'note-left', participant: who.id, by: 'coach' })
        metrics.count('NotesLeft')
        return person(request, signedIn, after, 'sent')
      }
      participant = await whoShares(journal, coach.id, who.id)
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }

  const copy = async (request: HttpRequest, { coach }: SignedIn): Promise<HttpResponse> => {
    const frame = frameOf(request)
    const { data } = CoachExportQuery.safeParse(Object.fromEntries(new URLSearchParams(request.rawQuery)))
    if (data === undefined) return refuse('bad-request', 400, noCopyPage(frame, 'badDates'))
    const { format, person: only, from, to } = data
    const at = clock.now()
    const heading = { coach: coach.id, language: frame.language, ...(from && { from }), ...(to && { to }) }
    const written = (wins: readonly SharedWin[], totals: Totals) => {
      const closing = `${counted(totals, frame.language)}.`
      return print(coachDocument(wins, { language: frame.language, coach: coach.name, closing }))
    }
    for (let round = 0; round < attempts; round++) {
      const file = await coachFile({ journal, print: written }, format, heading, only)
      if (file === undefined) return refuse('too-large', 413, noCopyPage(frame, 'tooLarge'))
      const traces = await Promise.all(
        file.read.map(({ participant, wins }) =>
          leaveTrace(journal, participant, { coach: coach.id, at, wins, ...(from && { from }), ...(to && { to }) }),
        ),
      )
      // Somebody stopped sharing while theirs was read: theirs must not leave.
      if (!traces.every((left) => left)) continue
      log({ event: 'wins-exported', coach: coach.id, participants: file.read.length, wins: file.totals.wins })
      metrics.count('WinsExported', file.totals.wins)
      return {
        status: 200,
        headers: {
          ...pageHeaders,
          'Content-Type': contentTypes[format],
          'Content-Disposition': `attachment; filename="small-wins-${coach.id}-${at.slice(0, 10)}.${format}"`,
          ...(file.gzip && { 'Content-Encoding': 'gzip' }),
        },
        body: file.bytes,
      }
    }
    throw Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })
  }

  return http({ name: 'coach-page', log, maxBytes: longestNote * 12 + 1024 }, async (request) => {
    const { method } = request
    const path = request.path.slice(base.length)
    const frame = frameOf(request)
    if (method === 'POST' && isFromElsewhere(request, origin)) return refuse('elsewhere', 403, signedOutPage(frame))
    if (path === '/coach/sign-in') return signIn(request)
    const signedIn = await whose(request)
    if (signedIn === undefined)
      return path === '/coach' ? shows(200, signInPage(frame)) : refuse('session', 401, signedOutPage(frame))
    if (path === '/coach/sign-out') {
      await journal.endCoachSession(signedIn.session.hash)
      return shows(200, signedOutPage(frame), { 'Set-Cookie': sessionCookie(cookieName, '', 0) })
    }
    if (path === '/coach') return people(request, signedIn)
    if (path === '/coach/export') return copy(request, signedIn)
    const [, id = '', noted] = /^\/coach\/people\/([^/]+)(\/note)?$/.exec(path) ?? []
    const who = isParticipantId(id) ? await whoShares(journal, signedIn.coach.id, id) : undefined
    if (who === undefined) return notShared(request)
    return noted === undefined ? person(request, signedIn, who) : leaveNote(request, signedIn, who)
  })
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME, PUBLIC_URL } = parseEnvironment(CoachPageEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return coachPageOf({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    clock: systemClock,
    random: systemRandom,
    log: jsonLog(),
    metrics: emfMetrics('coach-page'),
    print: printer(),
    publicUrl: PUBLIC_URL,
  })
})
