import { countedSince, type Entry, type Note, type Week } from './journal.ts'
import { type Ago, lookBackText } from './memories.ts'
import { recapSince } from './needs.ts'
import { afterRecap, noteRef, noteText } from './notes.ts'
import type { DailyKind, Participant } from './participant.ts'
import { questionWaits } from './pending.ts'
import { composeCovered, composeEased, composePrompt, type Daily } from './prompt.ts'
import { composeRecap } from './recap.ts'
import { withReceipt } from './receipts.ts'
import { afterSending } from './rhythm.ts'
import { textsIn } from './texts.ts'
import { type Instant, type LocalDate, plus, weekOf } from './time.ts'

type Composed = Daily & { kind: DailyKind }

/** The words of each kind of daily text, and which kind it became: a prompt may look back, or thank. */
const composeKind = (question: {
  participant: Participant
  kind: DailyKind
  date: LocalDate
  wins: readonly Entry[]
  weeks: readonly Week[]
  ago?: Ago
  notes: readonly Note[]
}): Composed => {
  const { participant, kind, date, wins, weeks, ago, notes } = question
  const texts = textsIn(participant.language)
  const wonToday = participant.weekSoFar?.days.includes(date) ?? false
  if (kind === 'recap') {
    if (participant.cover !== undefined) return { ...composeCovered(participant, date, texts, 'recap'), kind }
    return { ...composeRecap({ participant, wins, weeks, notes, week: weekOf(date), date, texts, soFar: false }), kind }
  }
  if (kind === 'ease' || kind === 'last') return { ...composeEased(participant, date, texts, kind), kind }
  const [note] = notes
  if (note !== undefined && participant.cover === undefined)
    return { body: noteText(note, texts), used: participant.used, picks: {}, kind: 'note' }
  const memory = ago === undefined || wonToday ? undefined : lookBackText(wins, ago, participant, texts)
  if (memory !== undefined) return { body: memory, used: participant.used, picks: {}, kind: 'look-back' }
  if (participant.cover !== undefined) return { ...composeCovered(participant, date, texts, 'prompt'), kind: 'prompt' }
  return { ...composePrompt({ participant, date, wonToday, texts }), kind: wonToday ? 'thanks' : 'prompt' }
}

/** Later than all that was counted, whatever the clocks say with which it was written: the next recap begins there. */
const afterAll = (counted: readonly Entry[], now: Instant): Instant =>
  [now, ...counted.map((entry) => plus(countedSince(entry), { seconds: 1 }))].toSorted().at(-1) ?? now

/** What the text of that day asks, if it asks: a recap in passing, a note whether it is kept. */
const asks = (kind: DailyKind, note: Note | undefined, now: Instant): Participant['pending'] => {
  const until = plus(now, questionWaits)
  if (note !== undefined) return { question: 'note', until, note: noteRef(note) }
  return kind === 'recap' ? { question: 'check', until, aside: true } : undefined
}

/**
 * The words of a daily text, which attempt at that date it is, and the participant with what was chosen noted, so that a retry
 * composes the same. A question that still waited is let go of: what answers tonight's text is no answer to an older question.
 */
export const composeDaily = ({
  participant,
  kind,
  date,
  wins,
  weeks,
  now,
  ago,
  notes = [],
}: {
  participant: Participant
  kind: DailyKind
  date: LocalDate
  wins: readonly Entry[]
  weeks: readonly Week[]
  /** What is written from now on belongs to the next recap. */
  now: Instant
  /** How long ago the day was whose wins are given, for a look back. */
  ago?: Ago
  /** For a recap, those they kept; else the one that waits to be told. */
  notes?: readonly Note[]
}): { body: string; participant: Participant; attempt: number } => {
  const { lastDaily } = participant
  const attempt = lastDaily?.date === date ? (lastDaily.attempt ?? 1) + 1 : 1
  const since = recapSince(participant, date)
  const counted = wins.filter((entry) => countedSince(entry) >= since)
  const composed = composeKind({ participant, kind, date, wins: kind === 'recap' ? counted : wins, weeks, ago, notes })
  const { used, picks, kind: said } = composed
  const [note] = said === 'note' ? notes : []
  const {
    body,
    participant: after,
    told,
  } = withReceipt(participant, composed.body, {
    date,
    texts: textsIn(participant.language),
    segments: said === 'recap' || said === 'note' ? 3 : 2,
    again: lastDaily?.date === date ? lastDaily.told : undefined,
  })
  return {
    body,
    attempt,
    participant: {
      ...afterSending(after, said, date),
      pending: asks(kind, note, now),
      // Somebody of before this was noted counts as heard from now.
      lastHeardAt: participant.lastHeardAt ?? now,
      used,
      lastDaily: {
        date,
        picks,
        attempt,
        kind: said,
        at: now,
        ...(kind === 'recap' && { since }),
        ...(note && { note: noteRef(note) }),
        ...(told && { told }),
      },
      ...(note && { notesWaiting: participant.notesWaiting?.filter(({ id }) => id !== note.id) }),
      ...(kind === 'recap' && participant.notesKept && { notesKept: afterRecap(participant, date) }),
      ...(kind === 'recap' && { recapWaits: participant.cover && (participant.recapWaits ?? since) }),
      ...(kind === 'recap' && { lastRecapAt: afterAll(counted, now), lastRecapDate: date }),
      version: participant.version + 1,
    },
  }
}
