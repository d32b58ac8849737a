import type { Carrier, OutgoingText, SendOutcome } from '../functions/domain/carrier.ts'
import type { DuePage } from '../functions/domain/daily.ts'
import type { ParticipantId } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { Participant } from '../functions/domain/participant.ts'
import type { Clock, LogEvent, MetricName, Queue } from '../functions/domain/ports.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { findDue } from '../functions/find-due.ts'
import { sendDue } from '../functions/send-due.ts'
import { context, queueEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { ana, at, date, sidOf } from './people.ts'

/** A carrier that keeps what it was given, and answers as told; accepting when told nothing. */
export const scriptedCarrier = (...script: (SendOutcome | Error)[]): Carrier & { sent: OutgoingText[] } => {
  const sent: OutgoingText[] = []
  return {
    sent,
    ready: async () => async (text) => {
      sent.push(text)
      const next = script.shift()
      if (next instanceof Error) throw next
      return next ?? { outcome: 'accepted', sid: sidOf(`${text.to}${text.claim?.date}${sent.length}`) }
    },
  }
}

/** The page of a Tuesday, 19:30 in Phoenix, as the tick makes it: of Ana, or of whoever is named. */
export const tuesdayPage = (...ids: readonly ParticipantId[]): DuePage => ({
  tick: at('2026-11-25T02:30:00Z'),
  date: date('2026-11-24'),
  notAfter: at('2026-11-25T04:00:00Z'),
  zone: 'America/Phoenix',
  ids: ids.length === 0 ? [ana().id] : [...ids],
  tries: 0,
})

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
  const clock: Clock = {
    now: () => time,
    // Patience that is not run out.
    wait: () => new Promise(() => {}),
  }
  const log = (event: LogEvent) => void logged.push(event)
  const metrics = {
    count: (name: MetricName, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by
    },
  }
  const due: Queue<DuePage> & { delays: (number | undefined)[] } = {
    delays: [],
    send: async (messages, options) => {
      pages.push(...messages)
      due.delays.push(options?.delaySeconds)
    },
  }
  const pace = async () => {}
  const find = findDue({ journal, queue: due, log, metrics })
  const send = sendDue({ journal, carrier, due, pace, clock, log, metrics })
  return {
    journal,
    carrier,
    pages,
    due,
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
    /** As `deliver`, to a sender with so many milliseconds left; asked once for each person. */
    deliverWithin: (remaining: () => number, ...messages: readonly unknown[]) =>
      send(queueEvent(...messages), { ...context, getRemainingTimeInMillis: remaining }),
    /** What was put off, when its delay is over. */
    async deliverPutOff() {
      const delays = due.delays.splice(0)
      time = plus(time, { seconds: Math.max(0, ...delays.map((delay) => delay ?? 0)) })
      return send(queueEvent(...pages.splice(0)), context)
    },
    /** A tick and everything it put on the queue. */
    async live(tick: Instant) {
      time = tick
      await find({ scheduledTime: tick }, context)
      return send(queueEvent(...pages.splice(0)), context)
    },
  }
}
