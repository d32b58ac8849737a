import { codeInWords } from './carrier-words.ts'
import { owed, type Refusal } from './daily.ts'
import { isUnreachable } from './due.ts'
import type { Halt, Outbound, OutboundStatus } from './journal.ts'
import type { Participant } from './participant.ts'
import { dueOn, silentFor } from './rhythm.ts'
import { addDays, type Instant, instantOf, type LocalDate, nightStarts, plus, weekdayOf } from './time.ts'

/** Everything that can be known of the text of one person and day. */
export type Known = {
  person: Participant | undefined
  date: LocalDate
  outbound: Outbound | undefined
  halt: Halt | undefined
  /** Until when ticks were worked through, and until when the account was looked at. */
  ticks: Instant | undefined
  account: Instant | undefined
  now: Instant
}

/** Why somebody is not texted, as it was decided then. */
const refusals: Readonly<Record<Refusal | 'missing', string>> = {
  gone: 'nobody was there under that id any more',
  guest: 'they had not joined',
  stopped: 'they had said STOP, or opted out at the carrier',
  paused: 'they had paused',
  quiet: 'they had written of danger, and were left in peace for a while',
  unreachable: 'two texts in a row had found nobody at their number',
  moved: 'their time or zone was another by then',
  'not-today': 'it was none of their days, or they get fewer texts since nothing came back',
  'too-late': 'their evening was over before it could leave: nobody is texted after 21:00',
  missing:
    'nobody knows why: it was due, and nothing was written of it. The log of find-due and send-due around that time may say more',
}
const isRefusal = (reason: string): reason is keyof typeof refusals => Object.hasOwn(refusals, reason)

const outcomes: Readonly<Record<OutboundStatus, string>> = {
  claimed: 'A sender has just taken it on; in a few minutes it is known what became of it.',
  released: 'It has not left yet: the carrier took nothing, and it is tried again until their evening ends.',
  unknown:
    'The carrier did not say whether it took it. It may have arrived; it is never sent again, since one text too many is worse than one too few.',
  refused: 'Nothing was sent.',
  sent: 'The carrier has it. Whether it arrived, nobody has said: some carriers never do.',
  delivered: 'It arrived.',
  failed: 'It did not arrive.',
  expired: 'Nothing was sent, and it is too late for it.',
}

/** What was written down of it. */
const written = ({ status, kind, reason, code, attempt = 1 }: Outbound): string[] => {
  const named = kind === 'recap' ? "Sunday's recap" : "the day's text"
  const head = `Of ${named} it is written: ${status}${attempt > 1 ? `, at the attempt ${attempt}` : ''}. ${outcomes[status]}`
  const why =
    reason === undefined
      ? []
      : [`Why: ${isRefusal(reason) ? refusals[reason] : 'a reason this version does not know'}.`]
  if (code === undefined) return [head, ...why]
  const { says, comes } = codeInWords(code)
  return [head, ...why, `The carrier's code ${code}: ${says}. ${comes}`]
}

const kinds = {
  prompt: 'a prompt',
  recap: 'the recap',
  ease: 'a word that silence is fine',
  last: 'the last text for a while',
}

/** What is due by days and rhythm, as they are set now. */
const rhythmOf = (person: Participant, date: LocalDate): string => {
  const kind = dueOn(person, date)
  const due =
    kind === undefined
      ? 'nothing was to come on that date'
      : `${kinds[kind as keyof typeof kinds] ?? 'a text'} was to come`
  const silent = silentFor(person, date)
  return [
    `By their days and rhythm as they are now, ${due}: ${person.rhythm ?? 'daily'}`,
    person.days
      ? `on ${person.days.length} days of the week, ${person.days.includes(weekdayOf(date)) ? 'this one too' : 'not this one'}`
      : undefined,
    person.eased ? 'fewer, since nothing came back' : undefined,
    silent > 0 ? `${silent} days after they last wrote` : undefined,
  ]
    .filter((part) => part !== undefined)
    .join(', ')
    .concat('.')
}

/** Settings that were said after the text was due: then it was decided by older ones. */
const changedSince = ({ saidAt = {} }: Participant, tick: Instant): string[] => {
  const later = Object.entries(saidAt).filter(([, at]) => at > tick)
  return later.length === 0
    ? []
    : [`Changed since then: ${later.map(([name]) => name).join(', ')}. What follows is by what is set now.`]
}

/** Nothing is written: what can be said all the same. */
const unwritten = (person: Participant, known: Known, tick: Instant): string[] => {
  const { date, now, ticks, account } = known
  if (tick > now) {
    const decision = owed(person, { tick, date, notAfter: instantOf(date, nightStarts, person.timeZone) }, tick)
    return 'refused' in decision
      ? [`Its time is still to come, and as things are nothing will be sent: ${refusals[decision.refused]}.`]
      : [
          `Its time is still to come: as things are, ${kinds[decision.text as keyof typeof kinds] ?? 'a text'} will be sent.`,
        ]
  }
  const { consent } = person
  if (consent !== undefined && consent.at > tick)
    return [`Nothing is written, since they joined only at ${consent.at}, after that day's time.`]
  if (plus(tick, { days: 400 }) < now) return ['It is too long ago: what became of a text is kept for 400 days.']
  if (person.status !== 'active')
    return [`Nothing is written: ${refusals[person.status]}. Who is not texted is not looked for.`]
  if (person.resting || isUnreachable(person))
    return [
      'Nothing is written: they are not looked for any more, since nothing came back; a text of theirs changes that.',
    ]
  if (ticks === undefined || ticks < tick)
    return [
      `Nothing is written: ticks were worked through only until ${ticks ?? 'never'} (see ticks-stopped in the README).`,
    ]
  const decision = owed(person, { tick, date, notAfter: instantOf(date, nightStarts, person.timeZone) }, tick)
  if ('refused' in decision)
    return [`Nothing is written; as they are now nothing is owed: ${refusals[decision.refused]}.`]
  if (account === undefined || account < instantOf(date, nightStarts, person.timeZone))
    return [
      'Nothing is written yet. The next sweep puts it on the queue once more while their evening lasts, and writes it down after that.',
    ]
  return [
    'Nothing is written, and the account was looked at: their time or zone was another then, or something is wrong. See account.',
  ]
}

/** Why a text did or did not go, in plain words: settings, rhythm, claim, outcome. Nothing that they wrote, and no number. */
export const explanation = (known: Known): string[] => {
  const { person, date, outbound, halt } = known
  if (person === undefined) return ['Nobody is known under this id.', ...(outbound ? written(outbound) : [])]
  if (person.forgottenAt !== undefined)
    return [
      `They asked to be forgotten at ${person.forgottenAt}: nothing is kept but that.`,
      ...(outbound ? written(outbound) : []),
    ]
  const tick = instantOf(date, person.promptTime, person.timeZone)
  const last = person.lastDaily
  return [
    `Their time is ${person.promptTime} in ${person.timeZone}: on ${date} that is ${tick}.`,
    ...changedSince(person, tick),
    rhythmOf(person, date),
    ...(person.pausedUntil !== undefined && date < person.pausedUntil && date >= addDays(person.pausedUntil, -30)
      ? [`They are paused until ${person.pausedUntil}.`]
      : []),
    ...(last?.date === date && last.kind !== undefined && outbound?.status !== 'refused'
      ? [`What it was: ${last.kind}.`]
      : []),
    ...(outbound === undefined ? unwritten(person, known, tick) : written(outbound)),
    ...(halt !== undefined && (outbound === undefined || outbound.status === 'released')
      ? [`Sending is stopped for everybody since ${halt.since}, code ${halt.code}: ${codeInWords(halt.code).says}.`]
      : []),
  ]
}
