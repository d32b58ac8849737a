import { dueKeyOf, isUnreachable } from '../../functions/domain/due.ts'
import type { Invitation, Outbound } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { waiting } from '../../functions/domain/pending.ts'
import { addDays, type Instant, type LocalDate, localTime } from '../../functions/domain/time.ts'
import { nextText } from '../../functions/domain/words.ts'

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']

/** The days of somebody's calendar up to now, the latest first. */
export const daysBack = (
  { timeZone }: Pick<Participant, 'timeZone'>,
  now: Instant,
  count: number,
): readonly LocalDate[] => {
  const { date } = localTime(now, timeZone)
  return Array.from({ length: count }, (_, back) => addDays(date, -back))
}

/** Why no text comes by itself; nothing where one may. */
const held = (person: Participant, now: Instant): string | undefined => {
  if (person.forgottenAt !== undefined) return 'was forgotten: nothing is kept but this mark'
  if (person.status === 'guest')
    return person.invited ? 'was asked to join, and has not answered' : 'has texted, and not joined'
  if (person.status === 'stopped') return 'has stopped: START brings them back'
  if (isUnreachable(person)) return "seems to be nobody's number any more: a text of theirs says otherwise"
  if (person.resting) return 'has long been silent: a text of theirs brings the texts back'
  if (person.pausedUntil !== undefined && localTime(now, person.timeZone).date < person.pausedUntil)
    return `is paused until ${person.pausedUntil}`
  if (person.quietUntil !== undefined && now < person.quietUntil) return `is left in peace until ${person.quietUntil}`
  return undefined
}

/** How somebody stands, in settings and dates: nothing that they wrote, not their name, and no number. */
export const stateOf = (
  person: Participant,
  { outbounds, invitation, now }: { outbounds: readonly Outbound[]; invitation?: Pick<Invitation, 'at'>; now: Instant },
) => {
  const joined = person.status === 'active'
  return {
    participant: person.id,
    status: person.status,
    held: held(person, now),
    language: person.language,
    zone: person.timeZone,
    there: joined ? localTime(now, person.timeZone) : undefined,
    time: person.promptTime,
    days: person.days,
    rhythm: person.rhythm ?? 'daily',
    focus: person.focus,
    covered: person.cover !== undefined,
    consent: person.consent && {
      at: person.consent.at,
      source: person.consent.source,
      wording: person.consent.wording,
    },
    stoppedAt: person.status === 'stopped' ? person.saidAt?.status : undefined,
    forgottenAt: person.forgottenAt,
    lastHeardAt: person.lastHeardAt,
    unanswered: person.unanswered ?? 0,
    fewer: person.eased,
    question: waiting(person, now)?.question,
    shares: person.shares.map(({ coach, since }) => ({ coach, since })),
    invitationWaitsSince: invitation?.at,
    inDueIndex: dueKeyOf(person) !== undefined,
    next: joined && held(person, now) === undefined ? nextText(person, now) : undefined,
    texts: outbounds.map(({ date, kind, status, at, reason, code }) => ({ date, kind, status, at, reason, code })),
  }
}
export type State = ReturnType<typeof stateOf>

const moment = (at: string) => `${at.slice(0, 16).replace('T', ' ')} UTC`

/** The same for a person to read. */
export const stateLines = (state: State): string[] => {
  const rows: [string, string | undefined][] = [
    ['id', state.participant],
    ['status', state.held ? `${state.status}; ${state.held}` : state.status],
    ['joined', state.consent && `${moment(state.consent.at)}, by ${state.consent.source} (${state.consent.wording})`],
    ['stopped', state.stoppedAt && moment(state.stoppedAt)],
    [
      'texts',
      `${state.time} in ${state.zone}${state.there ? ` (${state.there.time} there now)` : ''}, ${state.language}`,
    ],
    [
      'how often',
      `${state.rhythm}${state.days ? `, on ${state.days.map((day) => weekdays[day - 1]).join(' ')}` : ''}${state.fewer ? ', fewer since nothing came back' : ''}`,
    ],
    ['focus', state.focus],
    ['cover', state.covered ? 'on: texts say nothing of healing' : undefined],
    ['last heard', state.lastHeardAt && `${moment(state.lastHeardAt)}, ${state.unanswered} unanswered since`],
    ['question open', state.question],
    [
      'shares with',
      state.shares.map(({ coach, since }) => `${coach} since ${since.slice(0, 10)}`).join(', ') || undefined,
    ],
    ['asked to join', state.invitationWaitsSince && `${moment(state.invitationWaitsSince)}, waits to be sent`],
    ['next text', state.next],
  ]
  const shown = rows.filter((row): row is [string, string] => row[1] !== undefined)
  const texts = state.texts.map(
    ({ date, kind, status, reason, code }) =>
      `  ${date}  ${kind.padEnd(6)}  ${status}${reason ? `, ${reason}` : ''}${code === undefined ? '' : `, code ${code}`}`,
  )
  return [
    ...shown.map(([name, value]) => `${name.padEnd(13)}  ${value}`),
    ...(texts.length > 0 ? ['', 'The last seven days:', ...texts, `explain ${state.participant} DATE says why.`] : []),
  ]
}
