import type { FunctionName } from '../../functions/domain/ports.ts'

/*
 * What cannot be measured on one machine, and what stands in the account whoever takes part. Each figure is an estimate of ours, on
 * the dear side, and says why; the command prints that it is one.
 */

/** Megabytes as lib/lambda.ts gives them; a test compares them with the stack. */
export const memory: Readonly<Partial<Record<FunctionName, number>>> = {
  'receive-text': 1769,
  'export-wins': 1769,
  'track-delivery': 1024,
  'find-due': 1024,
  'send-due': 1024,
  sweep: 1024,
}

/**
 * Milliseconds a run takes once it is started: own work, some ten milliseconds for each time the table is asked, and Twilio's answer
 * where it is waited for. And milliseconds of a start, about twice what `npm run bench -- cold` shows on a machine of ours, and more
 * where there is less than a whole processor.
 */
export const takes: Readonly<Partial<Record<FunctionName, { run: number; start: number; startsOf100: number }>>> = {
  'receive-text': { run: 60, start: 1000, startsOf100: 20 },
  'track-delivery': { run: 40, start: 900, startsOf100: 10 },
  'send-due': { run: 500, start: 1800, startsOf100: 20 },
  'export-wins': { run: 150, start: 700, startsOf100: 100 },
  'find-due': { run: 60, start: 900, startsOf100: 100 },
  sweep: { run: 2000, start: 2000, startsOf100: 100 },
}

/**
 * A sender waits its turn before each text: two senders share one segment a second (SendersAtOnce, SegmentsPerSecond as they come),
 * so everybody who is due at the same time costs two seconds of a sender for each segment. Nobody waits who is due alone.
 */
export const pacedSecondsPerSegment = 2

/** What stands whoever takes part; a test compares it with the stack. */
export const standing = { alarms: 52, dashboards: 1, keys: 2, secrets: 2 } as const

/** Lambda's pollers ask a queue five at a time, each for twenty seconds, whether or not anything is there. */
export const pollers = { queues: 3, atOnce: 5, seconds: 20 } as const
/** For each message: sending is measured; receiving and deleting are Lambda's. */
export const queueRequestsPerMessage = 2

/** What Lambda writes of a run itself, the line of a metric, and what the door writes of a request, beside our own lines. */
export const logBytesPerRun = 1200
export const logBytesPerRequest = 350

/** A function keeps a secret for five minutes, and the table's key is asked for as often by each that is at work. */
export const readAnewSeconds = 300
export const secretsOf: Readonly<Partial<Record<FunctionName, number>>> = {
  'receive-text': 2,
  'track-delivery': 1,
  'send-due': 1,
  sweep: 2,
}

/** A unit written leaves a kilobyte at most behind, and everything lies for a year: more than what expires earlier and less than a long journal. */
export const keptBytesPerUnit = 1024
export const keptMonths = 12
