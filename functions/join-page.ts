import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import type * as z from 'zod'
import { isFromElsewhere, languageOf } from './adapters/browser.ts'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { JoinPageEnvironment, parseEnvironment } from './adapters/environment.ts'
import { type Identify, identify } from './adapters/identity.ts'
import { jsonLog } from './adapters/json-log.ts'
import { type HttpHandler, type HttpRequest, type HttpResponse, http, onFirstEvent } from './adapters/lambda.ts'
import { formStamps } from './adapters/links.ts'
import { pepper } from './adapters/secrets.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { systemClock } from './adapters/system.ts'
import { type CoachId, isCoachId, isPhone } from './domain/ids.ts'
import type { InvitationDue } from './domain/invitations.ts'
import type { Coach, Journal } from './domain/journal.ts'
import type { Language } from './domain/participant.ts'
import type { Clock, Log, LogEvent, Metrics, Queue } from './domain/ports.ts'
import { JoinForm } from './domain/requests.ts'
import { secondsBetween } from './domain/time.ts'
import { phoneTyped, spokenPhone } from './domain/typed-phone.ts'
import { nameGiven } from './domain/word-readers.ts'
import { askedPage, fullPage, type JoinTyped, joinPage, nothingTyped } from './pages/join.ts'
import { type JoinProblem, joinWords } from './pages/join-words.ts'
import { pageHeaders } from './pages/layout.ts'

export type JoinPageDeps = {
  /** It reads no participant, so that nothing it says or does can tell who is one. */
  journal: Pick<Journal, 'coach' | 'invite' | 'countInvitation'>
  identify: Identify
  stamps: ReturnType<typeof formStamps>
  /** Where whoever sends is told whom the form asked for. */
  due: Queue<InvitationDue>
  clock: Pick<Clock, 'now'>
  log: Log
  metrics: Metrics
  /** The address people reach us under: forms come from its origin. */
  publicUrl: string
  /** Our number, or the sid of a messaging service. */
  from: string
  /** Invitations of an hour, for everybody together. */
  perHour: number
}

const maxBytes = 4096
/** Seconds. Nobody reads and fills in a form faster; and who left it open for longer is shown it anew. */
const stampHolds = { from: 3, until: 3600 }

type Form = z.output<typeof JoinForm>

/**
 * GET and POST /join: somebody asks for the texts. What they say yes to is shown, and recorded by its version when they text OK.
 * Every number is treated alike here; whether it is texted is decided where texts are sent.
 */
export const joinPageOf = (deps: JoinPageDeps): HttpHandler => {
  const { journal, stamps, due, clock, log, metrics, perHour } = deps
  const { origin, pathname } = new URL(deps.publicUrl)
  const base = pathname.replace(/\/$/, '')
  const number = isPhone(deps.from) ? spokenPhone(deps.from) : undefined

  const shows = (status: number, body: string): HttpResponse => ({ status, headers: { ...pageHeaders }, body })
  const refused = (reason: Extract<LogEvent, { event: 'join-refused' }>['reason']) =>
    log({ event: 'join-refused', reason })

  /** The form anew, with a stamp of now or the one it had. */
  const form = async (
    status: number,
    language: Language,
    typed?: JoinTyped,
    problems?: JoinProblem[],
    had?: string,
    code?: CoachId,
  ) => {
    const stamp = had ?? (await stamps.stamp(clock.now(), joinWords[language].consentVersion))
    return shows(status, joinPage({ language, base, ...(code && { code }) }, stamp, typed, problems))
  }

  const look = (request: HttpRequest) => {
    const query = new URLSearchParams(request.rawQuery)
    const [lang, code] = [query.get('lang'), (query.get('coach') ?? '').toUpperCase()]
    const language = lang === 'en' || lang === 'es' ? lang : languageOf(request)
    // It came in an address, so the address of the other language may have it too.
    const known = isCoachId(code) ? code : undefined
    return form(200, language, { ...nothingTyped, coach: known ?? '' }, undefined, undefined, known)
  }

  /** What is wrong with the stamp: too fast for a person, or of another day. */
  const stampProblem = async ({ stamp, lang }: Form): Promise<'quick' | 'old' | undefined> => {
    const shownAt = await stamps.shownAt(stamp, joinWords[lang].consentVersion)
    const age = shownAt === undefined ? Number.POSITIVE_INFINITY : secondsBetween(shownAt, clock.now())
    if (age < stampHolds.from) return 'quick'
    return age > stampHolds.until ? 'old' : undefined
  }

  const coachNamed = async (code: string): Promise<Coach | undefined> =>
    isCoachId(code) ? journal.coach(code) : undefined

  const ask = async (typed: Form): Promise<HttpResponse> => {
    const { lang: language, coach: code, agreed } = typed
    const stamp = await stampProblem(typed)
    if (stamp !== undefined) {
      refused('stamp')
      // A stamp that is too young is good in a moment.
      return form(422, language, typed, [stamp], stamp === 'quick' ? typed.stamp : undefined)
    }
    const phone = phoneTyped(typed.phone)
    const name = typed.name === '' ? undefined : nameGiven(typed.name)
    const coach = await coachNamed(code)
    const problems: JoinProblem[] = [
      ...(phone === undefined ? (['phone'] as const) : []),
      ...(typed.name !== '' && name === undefined ? (['name'] as const) : []),
      ...(code !== '' && coach === undefined ? (['coach'] as const) : []),
      ...(agreed ? [] : (['consent'] as const)),
    ]
    if (phone === undefined || problems.length > 0) return form(422, language, typed, problems, typed.stamp, coach?.id)
    const frame = { language, base }
    const instead = { number, code: coach?.id }
    const at = clock.now()
    if (!(await journal.countInvitation(at, perHour))) {
      refused('too-many')
      metrics.count('InvitationsTurnedAway')
      return shows(429, fullPage(frame, instead))
    }
    const participant = await deps.identify(phone)
    const wording = joinWords[language].consentVersion
    await journal.invite({ participant, phone, language, at, wording, name, coach })
    await due.send([{ invited: participant, tries: 0 }])
    log({ event: 'invitation-asked', participant, language, coach: coach !== undefined })
    metrics.count('InvitationsAsked')
    return shows(200, askedPage(frame, instead))
  }

  return http({ name: 'join-page', log, maxBytes }, async (request) => {
    if (request.method !== 'POST') return look(request)
    if (isFromElsewhere(request, origin)) {
      refused('elsewhere')
      return form(403, languageOf(request))
    }
    const { data } = JoinForm.safeParse(Object.fromEntries(new URLSearchParams(request.body)))
    if (data === undefined) {
      refused('bad-request')
      return form(400, languageOf(request))
    }
    if (data.website === '') return ask(data)
    // A machine is answered like anybody, and learns nothing.
    refused('machine')
    const code = isCoachId(data.coach) ? data.coach : undefined
    return shows(200, askedPage({ language: data.lang, base }, { number, code }))
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(JoinPageEnvironment, process.env)
  const key = pepper(new SecretsManagerClient(), environment.PEPPER_SECRET_ID, systemClock)
  return joinPageOf({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    identify: identify(key),
    stamps: formStamps(key),
    due: sqsQueue<InvitationDue>(new SQSClient(), environment.QUEUE_URL),
    clock: systemClock,
    log: jsonLog(),
    metrics: emfMetrics('join-page'),
    publicUrl: environment.PUBLIC_URL,
    from: environment.TWILIO_FROM,
    perHour: environment.INVITATIONS_PER_HOUR,
  })
})
