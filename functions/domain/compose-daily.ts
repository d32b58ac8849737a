import { countedSince, type Entry, type Week } from './journal.ts'
import { recapSince } from './needs.ts'
import type { Participant } from './participant.ts'
import { composePrompt } from './prompt.ts'
import { composeRecap } from './recap.ts'
import { textsIn } from './texts.ts'
import { type Instant, type LocalDate, plus, weekOf } from './time.ts'

/** Later than all that was counted, whatever the clocks say with which it was written: the next recap begins there. */
const afterAll = (counted: readonly Entry[], now: Instant): Instant =>
  [now, ...counted.map((entry) => plus(countedSince(entry), { seconds: 1 }))].toSorted().at(-1) ?? now

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
}: {
  participant: Participant
  kind: 'prompt' | 'recap'
  date: LocalDate
  wins: readonly Entry[]
  weeks: readonly Week[]
  /** What is written from now on belongs to the next recap. */
  now: Instant
}): { body: string; participant: Participant; attempt: number } => {
  const texts = textsIn(participant.language)
  const { lastDaily } = participant
  const attempt = lastDaily?.date === date ? (lastDaily.attempt ?? 1) + 1 : 1
  const since = recapSince(participant, date)
  const counted = wins.filter((entry) => countedSince(entry) >= since)
  const { body, used, picks } =
    kind === 'recap'
      ? composeRecap({
          participant,
          wins: counted,
          weeks,
          week: weekOf(date),
          date,
          texts,
          soFar: false,
        })
      : composePrompt({ participant, date, wonToday: participant.weekSoFar?.days.includes(date) ?? false, texts })
  return {
    body,
    attempt,
    participant: {
      ...participant,
      pending: undefined,
      used,
      lastDaily: { date, picks, attempt, ...(kind === 'recap' && { since }) },
      ...(kind === 'recap' && { lastRecapAt: afterAll(counted, now) }),
      version: participant.version + 1,
    },
  }
}
