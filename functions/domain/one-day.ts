import { owed } from './daily.ts'
import type { ParticipantId } from './ids.ts'
import type { Journal } from './journal.ts'
import type { Participant } from './participant.ts'
import type { Clock, Log, Metrics } from './ports.ts'
import { dueBetween, hadFewer } from './rhythm.ts'
import { type Instant, instantOf, type LocalDate, nightStarts } from './time.ts'

export type OneDay = {
  journal: Pick<Journal, 'participant' | 'outbound' | 'refuse'>
  clock: Clock
  log: Log
  metrics: Metrics
}

/** Whether they came into this slot only after it had struck, so that nothing was due to them in it. */
const cameLater = ({ consent, saidAt, reachableSince }: Participant, tick: Instant): boolean =>
  [consent?.at, saidAt?.status, saidAt?.promptTime, saidAt?.timeZone, reachableSince].some(
    (at) => at !== undefined && at > tick,
  )

/**
 * Looks whether somebody knows what became of one person's text of one day. Of which nothing is known: it is done `again`
 * where there is still time; without, its evening is over, and it is written down as expired, and counted as a mismatch:
 * somebody should look how it could get lost. True when nothing was known of a text that was due.
 */
export const checkDay =
  ({ journal, clock, log, metrics }: OneDay) =>
  async (
    id: ParticipantId,
    { date, tick }: { date: LocalDate; tick: Instant },
    again?: (person: Participant) => Promise<void>,
  ): Promise<boolean> => {
    if ((await journal.outbound(id, date)) !== undefined) return false
    const person = await journal.participant(id)
    if (person === undefined || cameLater(person, tick)) return false
    const now = clock.now()
    const decision = owed(person, { tick, date, notAfter: instantOf(date, nightStarts, person.timeZone) }, now)
    const note = (status: 'refused' | 'expired', reason: string) =>
      journal.refuse(id, { date, kind: 'prompt', at: now, status, reason })
    if ('refused' in decision && decision.refused !== 'too-late') {
      // The index held who is not due any more, or is not meant to be texted.
      if (decision.refused !== 'moved') await note('refused', decision.refused)
      return false
    }
    if (hadFewer(person, date, tick)) {
      await note('refused', 'not-today')
      return false
    }
    if (again !== undefined) {
      await again(person)
      return true
    }
    await note('expired', 'missing')
    log({ event: 'text-missing', participant: id, date, again: false })
    metrics.count('AccountMismatch')
    metrics.count('TextsExpired')
    return true
  }

/**
 * Before somebody is texted again after days without a text: each of those days has its end written down. The index finds
 * nobody who leaves it meanwhile, and they leave it by a text that finds nobody there.
 */
export const checkDaysSinceLast = (deps: OneDay) => {
  const check = checkDay(deps)
  return async (person: Participant, date: LocalDate): Promise<void> => {
    for (const day of dueBetween(person, date))
      await check(person.id, { date: day, tick: instantOf(day, person.promptTime, person.timeZone) })
  }
}
