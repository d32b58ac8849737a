import type { Incoming } from './conversation.ts'
import type { Withheld } from './limits.ts'
import type { Log, Metrics } from './ports.ts'

/** Says that an answer was withheld, and why; a budget that is spent is counted, since somebody has to look at it. */
export const noteWithheld = (
  { log, metrics }: { log: Log; metrics: Metrics },
  { participant, sid }: Pick<Incoming, 'participant' | 'sid'>,
  reason: Withheld | undefined,
): void => {
  if (reason === undefined) return
  log({ event: 'answer-withheld', participant, sid, reason })
  if (reason === 'strangers' || reason === 'known') metrics.count('AnswersSpent')
}
