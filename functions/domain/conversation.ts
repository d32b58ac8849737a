import { answerPending } from './answers.ts'
import { asking } from './asking.ts'
import { choose } from './choose.ts'
import { affirm, critic, hardDay } from './comfort.ts'
import { dangerIn } from './danger.ts'
import { isUnreachable } from './due.ts'
import { check, five } from './five.ts'
import type { CoachId, MessageSid, ParticipantId, Phone } from './ids.ts'
import type { Intent, IntentName, Part } from './intents.ts'
import { agrees, invitationOf, notAnswered } from './invited.ts'
import { join, welcomeBack } from './joining.ts'
import type { Change, Coach, Entry, Week } from './journal.ts'
import { keepDanger, keepWins } from './keeping.ts'
import { carrierAnswered } from './keywords.ts'
import { languageOfHelp, languageSaid } from './language-said.ts'
import { edit, refOf, undo } from './last-kept.ts'
import { askToForget, tooYoung, wrongNumber } from './leaving.ts'
import { lookBack } from './looking-back.ts'
import { wantsToStop } from './opt-out.ts'
import type { Participant } from './participant.ts'
import { plainText } from './plain-text.ts'
import { withReceipt } from './receipts.ts'
import { heardFrom } from './rhythm.ts'
import { fits, segmentsOf } from './segments.ts'
import { setting } from './settings.ts'
import { sharing } from './sharing.ts'
import { type Danger, type Texts, textsIn, type Wordings } from './texts.ts'
import { type Instant, type LocalDate, localTime, plus } from './time.ts'
import { understand } from './understand.ts'
import { noteWhatWasSet } from './what-was-set.ts'

/** One text that arrived. */
export type Incoming = {
  from: Phone
  participant: ParticipantId
  sid: MessageSid
  text: string
  now: Instant
  /** Twilio's Advanced Opt-Out knew the word, and has answered it. */
  optOutType?: 'STOP' | 'START' | 'HELP'
  /** Pictures that came with it, and things beside words that we do not keep: films, cards, other pictures. */
  photos: number
  unkept?: number
}

/** What a text means, from its words alone. */
export type Meaning = { intent: Intent; danger?: Danger; stop: boolean }

/** What the answer to some texts needs to know beside the participant. */
export type Known = {
  wins: readonly Entry[]
  weeks: readonly Week[]
  coach?: Coach
  /** A way into their journal, made for this very text. */
  link?: { url: string; hash: string }
}

/** `booking` is the operator's page for sessions, where there is one. */
export type Service = { contact: string; booking?: string; keywordsAnsweredBy: 'carrier' | 'us' }

/** What is decided about a text: the participant as they will be, what is kept, and what is said. */
export type Decision = {
  participant: Participant
  replies: readonly string[]
  entries: readonly Entry[]
  link?: Change['link']
  note?: Change['note']
  startSharing?: Change['startSharing']
  stopSharing?: readonly CoachId[]
  removed?: Change['removed']
  restored?: Change['restored']
  forgets?: true
}

/** Everything a rule of the conversation looks at. */
export type Moment = Omit<Incoming, 'participant'> & {
  participant: Participant
  intent: Intent
  known: Known
  texts: Texts
  service: Service
}

/** What ends the texts beside an opt-out: the number is not theirs, or they are too young. */
const endsIt = (intent: Intent): boolean => (intent.name === 'wrong-number' && intent.sure) || intent.name === 'child'

export const meaningOf = (text: string, optOutType?: Incoming['optOutType']): Meaning => {
  const intent = understand(text)
  return {
    intent:
      optOutType === 'START' ? { name: 'join', word: 'start' } : optOutType === 'HELP' ? { name: 'help' } : intent,
    // A child's age is a sign of danger beside others, and alone it is none.
    danger: intent.name === 'child' && intent.alone ? undefined : dangerIn(text),
    stop: optOutType === 'STOP' || intent.name === 'stop' || endsIt(intent) || wantsToStop(text),
  }
}

/** What it means from this person: the word they chose for a shared phone opens the recap, whatever else it says. */
export const meaningFrom = (participant: Participant | undefined, text: string, meaning: Meaning): Meaning => {
  const word = participant?.cover?.word
  const opens = word !== undefined && plainText(word) !== '' && plainText(text) === plainText(word)
  if (!opens || meaning.danger !== undefined || meaning.stop) return meaning
  return { ...meaning, intent: { name: 'recap', opened: true } }
}

/** The name under which a text is counted and logged. */
export const intentName = ({ intent, danger, stop }: Meaning): IntentName =>
  danger ? 'danger' : stop && !endsIt(intent) ? 'stop' : intent.name

/** How long an unknown number or a guest waits for the next hint on how to join. */
const hintEveryDays = 30

const someoneNew = ({ participant: id, text }: Incoming): Participant => ({
  id,
  status: 'guest',
  language: languageSaid(text) ?? 'en',
  timeZone: 'America/New_York',
  promptTime: '19:30' as Participant['promptTime'],
  shares: [],
  used: {},
  version: 0,
})

const plain = (participant: Participant, ...replies: string[]): Decision => ({ participant, replies, entries: [] })

/** STOP is obeyed at once; it is confirmed exactly once, by us or by the carrier, never by both. */
const stop = (moment: Moment): Decision => {
  const { participant, texts } = moment
  const told = carrierAnswered(moment, 'STOP') || participant.status === 'stopped'
  const stopped: Participant = { ...notAnswered(participant), status: 'stopped', pending: undefined }
  return plain(stopped, ...(told ? [] : [texts.stopped()]))
}

const help = (moment: Moment): Decision => {
  const { participant, texts, service } = moment
  return plain(participant, ...(carrierAnswered(moment, 'HELP') ? [] : [texts.help({ contact: service.contact })]))
}

/** Somebody who has not joined: nothing of theirs is kept; they are told how to join, once in a while. */
const guest = (moment: Moment): Decision => {
  const { participant, intent, texts, now } = moment
  // YES is a carrier's opt-in word: it counts once we have told them what they say yes to.
  if (intent.name === 'join' && (intent.word !== 'yes' || participant.hintedAt !== undefined)) return join(moment)
  if (agrees(intent) && invitationOf(participant, now) !== undefined) return join(moment)
  if (intent.name === 'help') return help(moment)
  const hinted = participant.hintedAt !== undefined && plus(participant.hintedAt, { days: hintEveryDays }) > now
  return hinted ? plain(participant) : plain({ ...participant, hintedAt: now }, texts.notJoined())
}

/** Somebody who has stopped hears nothing but what they ask for by name: a way back, or HELP. What they write is kept all the same. */
const stopped = (moment: Moment): Decision => {
  const { participant, intent } = moment
  if (intent.name === 'join') return participant.phone === undefined ? join(moment) : welcomeBack(moment)
  if (intent.name === 'help') return help(moment)
  if (participant.phone === undefined) return plain(participant)
  return { ...keepWins(moment), replies: [] }
}

const isLater = (date: LocalDate, { participant, now }: Moment) => date > localTime(now, participant.timeZone).date

const active = (moment: Moment): Decision => {
  const { intent, participant, texts } = moment
  const answered = answerPending(moment)
  if (answered !== undefined) return answered
  // Consent is an answer to its question, given right after it: any other text ends it.
  if (moment.participant.pending?.question === 'share')
    return active({ ...moment, participant: { ...moment.participant, pending: undefined } })
  switch (intent.name) {
    case 'help':
      return help(moment)
    case 'join':
      if (intent.word === 'yes') return keepWins({ ...moment, intent: { name: 'chat', chat: 'light' } })
      if (intent.code !== undefined) return sharing(moment, intent.code)
      // Who starts again during a pause wants the texts back.
      if (intent.word === 'start' && participant.pausedUntil !== undefined && isLater(participant.pausedUntil, moment))
        return setting(moment, { name: 'resume' })
      return carrierAnswered(moment, 'START') ? plain(participant) : plain(participant, texts.alreadyJoined())
    case 'share':
    case 'unshare':
      return sharing(moment, intent.name === 'share' ? intent.code : undefined)
    case 'wins':
    case 'recap':
      return lookBack(moment)
    case 'hard-day':
      return hardDay(moment)
    case 'critic':
      return critic(moment)
    case 'affirm':
      return affirm(moment, intent.own)
    case 'five':
      return five(moment)
    case 'check':
      return check(moment)
    case 'undo':
      return undo(moment)
    case 'edit':
      return edit(moment, intent.to)
    case 'forget':
      return askToForget(moment)
    case 'wrong-number':
      return plain(participant, texts.whoWeAre())
    case 'profanity':
      return light(moment, 'profanity', texts.profanity)
    case 'several':
      return several(moment, intent.parts)
    case 'why':
    case 'hush':
    case 'book':
    case 'ask':
    case 'card':
    case 'journal':
    case 'export':
    case 'goodbye':
      return asking(moment, intent)
    case 'days':
    case 'rhythm':
    case 'cover':
    case 'focus':
    case 'time':
    case 'zone':
    case 'pause':
    case 'resume':
    case 'name':
    case 'language':
      return setting(moment, intent)
    default:
      return keepWins(moment)
  }
}

/** Two things in one text: one after the other, and said in one breath where they fit. */
const several = (moment: Moment, parts: readonly Part[]): Decision => {
  let done: Decision = plain(moment.participant)
  for (const { intent, text } of parts) {
    const next = active({ ...moment, intent, text, photos: 0, unkept: 0, participant: done.participant })
    const entries = next.entries.map((entry, n) => ({ ...entry, n: done.entries.length + n }))
    done = { ...done, ...next, entries: [...done.entries, ...entries], replies: [...done.replies, ...next.replies] }
  }
  const together = done.replies.join('\n')
  return fits(together, 1) ? { ...done, replies: [together] } : done
}

const light = ({ participant }: Moment, pool: string, wordings: Wordings): Decision => {
  const { text, used } = choose(pool, wordings, participant.id, participant.used)
  return plain({ ...participant, used }, text)
}

const byStatus = { guest, stopped, active } as const

/** Danger is answered whoever writes, whenever; it is kept sealed, and STOP in the same text is obeyed as well. */
const danger = (moment: Moment, kind: Danger, stopToo: boolean): Decision => {
  // What we had asked no longer matters.
  const kept = keepDanger({ ...moment, participant: { ...moment.participant, pending: undefined } }, kind)
  if (!stopToo) return kept
  const { participant, replies } = stop({ ...moment, participant: kept.participant })
  return { ...kept, participant, replies: [...kept.replies, ...replies] }
}

const decide = (moment: Moment, { danger: kind, stop: stopToo }: Meaning): Decision => {
  if (kind !== undefined) return danger(moment, kind, stopToo)
  // Writing ends the quiet after danger.
  const participant = { ...moment.participant, quietUntil: undefined }
  if (moment.intent.name === 'child') return tooYoung({ ...moment, participant })
  if (moment.intent.name === 'wrong-number' && moment.intent.sure) return wrongNumber({ ...moment, participant })
  if (stopToo) return stop({ ...moment, participant })
  return byStatus[participant.status]({ ...moment, participant })
}

/** The receipt of what coaches read rides on an answer, where there is one to an everyday text. */
const receipted = (
  participant: Participant,
  replies: readonly string[],
  { texts, now }: Moment,
  meaning: Meaning,
): { participant: Participant; replies: readonly string[] } => {
  const last = replies.at(-1)
  const everyday = participant.status === 'active' && meaning.danger === undefined && !meaning.stop
  if (last === undefined || !everyday || participant.read === undefined) return { participant, replies }
  const { date } = localTime(now, participant.timeZone)
  const told = withReceipt(participant, last, { date, texts, segments: Math.max(2, segmentsOf(last).segments) })
  return { participant: told.participant, replies: [...replies.slice(0, -1), told.body] }
}

const dueZone = ({ status, timeZone }: Participant) => (status === 'active' ? timeZone : undefined)

/**
 * Decides about one text, purely: who the participant is afterwards, what is kept, what is answered.
 * `held` is undefined for a number never seen.
 */
export const respond = (
  held: Participant | undefined,
  incoming: Incoming,
  meaning: Meaning,
  known: Known,
  service: Service,
): Change => {
  const someone = held ?? someoneNew(incoming)
  // Who has not joined is answered in the language they write; who has, in the one they chose.
  const before =
    someone.status === 'guest' ? { ...someone, language: languageSaid(incoming.text) ?? someone.language } : someone
  const moment: Moment = {
    ...incoming,
    participant: before,
    intent: meaning.intent,
    known,
    texts: textsIn(meaning.danger === undefined ? before.language : languageOfHelp(incoming.text, before)),
    service,
  }
  const { participant: decided, ...decision } = decide(moment, meaning)
  const { entries, link, note, startSharing, stopSharing, removed, restored, forgets } = decision
  const said = { intent: meaning.intent, stop: meaning.stop, at: incoming.now }
  const keepsLast = entries.length > 0 && removed === undefined && meaning.intent.name !== 'edit'
  // Whoever writes can be reached.
  const heard = heardFrom(noteWhatWasSet(before, decided, said), incoming.now)
  const { participant: told, replies } = receipted(heard, decision.replies, moment, meaning)
  // A mark of somebody forgotten stays bare.
  const participant = forgets
    ? decided
    : {
        ...told,
        unreachable: undefined,
        ...(isUnreachable(before) && { reachableSince: incoming.now }),
        ...(keepsLast && { lastKept: { at: incoming.now, entries: entries.map(refOf) } }),
      }
  const zone = dueZone(participant)
  const [crisis] = meaning.danger === undefined ? [] : replies
  return {
    participant: { ...participant, version: before.version + 1 },
    sid: incoming.sid,
    at: incoming.now,
    replies,
    // An answer can be lost on its way, and this one must not be: the sweep looks whether it arrived.
    ...(crisis !== undefined && { owed: { texts: [crisis], atLeastOnce: true, said: true as const } }),
    entries,
    link,
    note,
    startSharing,
    stopSharing,
    removed,
    restored,
    forgets,
    ...(zone !== undefined && zone !== dueZone(before) && { joinsZone: zone }),
  }
}
