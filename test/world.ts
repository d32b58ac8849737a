import type { Carrier, OutgoingText, SendOutcome } from '../functions/domain/carrier.ts'
import type { DuePage } from '../functions/domain/daily.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { Participant } from '../functions/domain/participant.ts'
import type { LogEvent, MetricName } from '../functions/domain/ports.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { findDue } from '../functions/find-due.ts'
import { sendDue } from '../functions/send-due.ts'
import { context, queueEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { ana, at, sidOf } from './people.ts'

/** A carrier that keeps what it was given, and answers as told; accepting when told nothing. */
export const scriptedCarrier = (...script: (SendOutcome | Error)[]): Carrier & { sent: OutgoingText[] } => {
  const sent: OutgoingText[] = []
  return {
    sent,
    async send(text) {
      sent.push(text)
      const next = script.shift()
      if (next instanceof Error) throw next
      return next ?? { outcome: 'accepted', sid: sidOf(`${text.participant}${text.date}${sent.length}`) }
    },
  }
}

/** The sending half of the system around one journal: a clock that can be set, a queue that can be drained, what was logged and counted. */
export const world = ({
  journal = memoryJournal() as Journal,
  carrier = scriptedCarrier(),
  now = at('2026-11-25T02:30:00Z'),
} = {}) => {
  let time = now
  const pages: DuePage[] = []
  const logged: LogEvent[] = []
  const counts: Partial<Record<MetricName, number>> = {}
  const clock = { now: () => time }
  const log = (event: LogEvent) => void logged.push(event)
  const metrics = {
    count: (name: MetricName, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by
    },
  }
  const queue = { send: async (messages: readonly DuePage[]) => void pages.push(...messages) }
  const find = findDue({ journal, queue, log, metrics })
  const send = sendDue({ journal, carrier, clock, log, metrics })
  return {
    journal,
    carrier,
    pages,
    logged,
    counts,
    clock,
    log,
    metrics,
    set: (to: Instant) => {
      time = to
    },
    /** Writes a participant as if their texts had made them so. */
    async enrol(participant: Participant = ana()) {
      await journal.record({
        participant,
        sid: sidOf(`enrol ${participant.id}`),
        at: plus(now, { days: -30 }),
        replies: [],
        entries: [],
        joinsZone: participant.timeZone,
      })
      return participant
    },
    tick: (tick: Instant) => find({ scheduledTime: tick }, context),
    deliver: (...messages: readonly unknown[]) => send(queueEvent(...messages), context),
    /** A tick and everything it put on the queue. */
    async live(tick: Instant) {
      time = tick
      await find({ scheduledTime: tick }, context)
      return send(queueEvent(...pages.splice(0)), context)
    },
  }
}
