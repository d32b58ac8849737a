import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { identify } from '../../functions/adapters/identity.ts'
import type { Limits } from '../../functions/domain/budget.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import type { FunctionName, LogEvent, MetricName } from '../../functions/domain/ports.ts'
import type { Instant } from '../../functions/domain/time.ts'
import type { MovableClock } from './clock.ts'
import type { PretendTwilio } from './pretend-twilio.ts'
import type { MessageStore } from './pretend-twilio-store.ts'
import type { LocalQueue } from './queue.ts'
import type { RealTwilio } from './settings.ts'
import type { BreakableTable } from './table-fault.ts'

/** Told of all that AWS would charge for: every run of a function, and every client whose requests it makes. */
export type Meter = {
  run<Result>(name: FunctionName, work: () => Promise<Result>): Promise<Result>
  watch(client: DynamoDBClient | SQSClient): void
}

export type LocalOptions = {
  /** Defaults to PORT, else 3000; 0 takes a free one. */
  port?: number
  /** Where everything is kept. Defaults to SMALL_WINS_DATA, else `.small-wins` in the repository. */
  folder?: string
  environment?: NodeJS.ProcessEnv
  /** For tests: the clock of a fresh folder stands still here, and only moves when it is moved. */
  frozenAt?: Instant
  /** Where the demo's clock starts: its journals are to be lived in this folder, if nobody has lived there before. */
  demoFrom?: Instant
  /** Called when something the system cannot do without has died. */
  broken?(what: string): void
  /** How much is answered; as the stack has it unless told otherwise. */
  limits?: Limits
  /** For the operator's sums. */
  meter?: Meter
}

/** The whole system on one machine, running. */
export type Local = {
  /** `http://127.0.0.1:<port>`; everything is under it. */
  url: string
  folder: string
  clock: MovableClock
  journal: Journal
  identify: ReturnType<typeof identify>
  /** Absent when real texts are sent. */
  carrier?: PretendTwilio
  store: MessageStore
  queue: LocalQueue
  /** Where texts wait while the table is away. */
  waiting: LocalQueue
  /** Pictures that are to be fetched. */
  photosWanted: LocalQueue
  /** The table, which can be taken away. */
  table: BreakableTable
  counts(): Readonly<Partial<Record<MetricName, number>>>
  /** The latest log lines, oldest first. */
  events(): readonly LogEvent[]
  real?: RealTwilio
  number: string
  /** `begun` when the caller is to live the demo, and call `demoLived` after; `cut-off` when half of one was found and is left as it is. */
  demo?: 'begun' | 'cut-off'
  demoLived(): void
  /** Works one tick through to its end: found, sent, called back. */
  tick(at: Instant): Promise<void>
  /** Resolves with the next change to anything the page shows. */
  onChange(listener: () => void): () => void
  stop(): Promise<void>
}
