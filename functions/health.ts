import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { HealthEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { errorName, type HttpHandler, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { type Route, routes } from './adapters/routes.ts'
import { systemClock } from './adapters/system.ts'
import { ClaimQuery, IncomingForm, StatusForm } from './adapters/twilio-webhook.ts'
import { coachFormats, contentTypes } from './domain/coach-files.ts'
import { ExportQuery } from './domain/export-request.ts'
import type { Journal } from './domain/journal.ts'
import { type Described, openApi } from './domain/openapi.ts'
import type { Clock, Log } from './domain/ports.ts'
import {
  CoachExportQuery,
  CoachNoteForm,
  CopyQuery,
  DeleteForm,
  JoinForm,
  JoinQuery,
  JournalQuery,
  NoteChoiceForm,
  PeopleQuery,
  PersonQuery,
  PrivateForm,
  SearchForm,
  SignInForm,
  WitnessForm,
} from './domain/requests.ts'
import { plus } from './domain/time.ts'

export type HealthDeps = {
  journal: Pick<Journal, 'reached'>
  clock: Pick<Clock, 'now'>
  log: Log
  publicUrl: string
}

type NameOf<One> = One extends Route ? `${One['method']} ${One['path']}` : never

const page = ['text/html']
const sessionOver = 'No session, or one that is over.'
const anothers = 'A form of another site.'

/** Every route, for whoever calls it: one that is not described here does not compile. */
const described: Readonly<Record<NameOf<Route>, Described>> = {
  'POST /sms': {
    ...{ summary: 'A text arrives: it is kept, and answered as TwiML.', by: 'twilio', form: IncomingForm },
    ...{
      answers: { 200: 'Kept; what is answered.', 400: 'No text.', 403: 'Not signed by Twilio.' },
      types: ['text/xml'],
    },
  },
  'POST /sms/status': {
    ...{ summary: 'What became of a text of ours.', by: 'twilio', form: StatusForm, query: ClaimQuery },
    answers: { 204: 'Noted.', 400: 'No status.', 403: 'Not signed by Twilio.' },
  },
  'GET /export': {
    ...{ summary: 'A coach takes a copy, whole or in pages.', by: 'bearer', query: ExportQuery },
    answers: {
      200: 'The copy; `Link: rel="next"` leads on.',
      400: 'A wrong parameter.',
      401: 'No valid token.',
      413: 'Too large for one answer: ask for pages.',
    },
    types: ['text/csv', 'application/json'],
  },
  'GET /j/{token}': {
    summary: 'A button that opens a journal. Looking spends nothing.',
    answers: { 200: 'The button.' },
    types: page,
  },
  'POST /j/{token}': {
    summary: 'Opens a journal, once.',
    answers: { 303: 'To the journal, with a session.', 403: anothers, 410: 'No such link, or no more.' },
  },
  'GET /c/{token}': {
    summary: 'The week of whoever texted CARD, for an hour.',
    answers: { 200: 'The picture.', 410: 'No such link, or no more.' },
    types: ['image/png'],
  },
  'GET /journal/card': {
    ...{ summary: 'The week so far as a picture.', by: 'journal' },
    answers: { 200: 'The picture.', 401: sessionOver },
    types: ['image/png'],
  },
  'GET /journal': {
    summary: 'The journal.',
    by: 'journal',
    query: JournalQuery,
    answers: { 200: 'The page.', 401: sessionOver },
    types: page,
  },
  'POST /journal': {
    ...{ summary: 'The journal, looked through by theme and words.', by: 'journal', form: SearchForm },
    answers: { 200: 'The page.', 303: 'To all of it.', 401: sessionOver, 403: anothers },
    types: page,
  },
  'GET /journal/copy': {
    ...{ summary: 'All of the journal as a file.', by: 'journal', query: CopyQuery },
    answers: { 200: 'The file.', 400: 'A wrong parameter.', 401: sessionOver, 413: 'Too large for one file: by year.' },
    types: ['text/csv', 'application/json', 'text/markdown', 'application/pdf'],
  },
  'POST /journal/delete': {
    summary: 'Takes one entry off.',
    by: 'journal',
    form: DeleteForm,
    answers: { 303: 'Done.', 400: 'No entry.', 401: sessionOver, 403: anothers },
  },
  'POST /journal/private': {
    summary: 'Makes one entry private.',
    by: 'journal',
    form: PrivateForm,
    answers: { 303: 'Done.', 400: 'No entry.', 401: sessionOver, 403: anothers },
  },
  'POST /journal/note': {
    summary: 'Keeps a note, or lets it go.',
    by: 'journal',
    form: NoteChoiceForm,
    answers: { 303: 'Done.', 400: 'No note.', 401: sessionOver, 403: anothers },
  },
  'POST /journal/close': {
    summary: 'Ends the session.',
    by: 'journal',
    answers: { 200: 'Ended.', 401: sessionOver, 403: anothers },
    types: page,
  },
  'GET /w/{token}': {
    summary: 'What a trusted person is asked.',
    answers: { 200: 'The form.', 410: 'No such link, or no more.' },
    types: page,
  },
  'POST /w/{token}': {
    summary: 'What they noticed.',
    form: WitnessForm,
    answers: {
      200: 'Passed on, or enough for now.',
      403: anothers,
      410: 'No such link, or no more.',
      422: 'Words that are not passed on, and why.',
    },
    types: page,
  },
  'GET /join': {
    summary: 'A form to ask for the texts.',
    query: JoinQuery,
    answers: { 200: 'The form.' },
    types: page,
  },
  'POST /join': {
    ...{ summary: 'Asks for the texts: the first of them asks for OK.', form: JoinForm },
    answers: { 200: 'The same for every number.', 403: anothers, 422: 'What is still missing in the form.' },
    types: page,
  },
  'GET /coach': {
    summary: 'Who shares with a coach; or where to sign in.',
    by: 'coach',
    query: PeopleQuery,
    answers: { 200: 'The page.' },
    types: page,
  },
  'POST /coach/sign-in': {
    summary: 'A token for a session of an hour.',
    form: SignInForm,
    answers: { 303: 'Signed in.', 401: 'No valid token.', 403: anothers },
  },
  'POST /coach/sign-out': {
    summary: 'Ends the session.',
    by: 'coach',
    answers: { 200: 'Ended.', 401: sessionOver, 403: anothers },
    types: page,
  },
  'GET /coach/people/{id}': {
    summary: 'One person, to prepare a session.',
    by: 'coach',
    query: PersonQuery,
    answers: { 200: 'The page.', 401: sessionOver, 404: 'Nobody who shares.' },
    types: page,
  },
  'POST /coach/people/{id}/note': {
    summary: 'What the coach noticed.',
    by: 'coach',
    form: CoachNoteForm,
    answers: {
      200: 'Passed on, or enough for now.',
      401: sessionOver,
      403: anothers,
      404: 'Nobody who shares.',
      422: 'Words that are not passed on, and why.',
    },
    types: page,
  },
  'GET /coach/export': {
    ...{ summary: 'A file of what is shared, of one person or all.', by: 'coach', query: CoachExportQuery },
    answers: {
      200: 'The file, perhaps compressed.',
      400: 'Wrong dates.',
      401: sessionOver,
      413: 'Too large for one file.',
    },
    types: coachFormats.map((format) => contentTypes[format].split(';')[0] ?? ''),
  },
  'GET /health': {
    summary: 'Whether texts go out: 200 while the last tick is finished lately.',
    answers: { 200: 'As it should be.', 503: 'The table cannot be read, or ticks are late.' },
    types: ['application/json'],
  },
  'GET /openapi.json': { summary: 'This document.', answers: { 200: 'OpenAPI 3.1.' }, types: ['application/json'] },
}

/** Ticks come every 15 minutes, and one that failed is made up for by the next. */
const lateAfter = { minutes: 45 }

/** GET /health and GET /openapi.json: nothing of anybody. */
export const health = ({ journal, clock, log, publicUrl }: HealthDeps): HttpHandler => {
  const headers = {
    'Content-Type': 'application/json',
    'Cache-Control': 'no-store',
    'X-Content-Type-Options': 'nosniff',
  }
  const says = (status: number, body: object): HttpResponse => ({ status, headers, body: `${JSON.stringify(body)}\n` })
  const { pathname } = new URL(publicUrl)
  const base = pathname.replace(/\/$/, '')

  const isWell = async (): Promise<HttpResponse> => {
    try {
      const lastTick = await journal.reached('ticks')
      // Before the first tick nothing is late.
      const late = lastTick !== undefined && plus(lastTick, lateAfter) < clock.now()
      return says(late ? 503 : 200, { status: late ? 'late' : 'ok', ...(lastTick && { lastTick }) })
    } catch (error) {
      log({ event: 'failed', function: 'health', error: errorName(error) })
      return says(503, { status: 'away' })
    }
  }

  return http({ name: 'health', log, maxBytes: 1024 }, async ({ path }) =>
    path.slice(base.length) === '/health' ? isWell() : says(200, openApi(routes, described, publicUrl)),
  )
}

export const handler = onFirstEvent(() => {
  const { TABLE_NAME, PUBLIC_URL } = parseEnvironment(HealthEnvironment, process.env)
  const client = documentClient(new DynamoDBClient({}))
  return health({
    journal: dynamoJournal({ client, table: TABLE_NAME }),
    clock: systemClock,
    log: jsonLog(),
    publicUrl: PUBLIC_URL,
  })
})
