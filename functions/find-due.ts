import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from './adapters/dynamo-journal.ts'
import { emfMetrics } from './adapters/emf-metrics.ts'
import { FindDueEnvironment, parseEnvironment } from './adapters/environment.ts'
import { jsonLog } from './adapters/json-log.ts'
import { onFirstEvent, type ScheduleHandler, schedule } from './adapters/lambda.ts'
import { sqsQueue } from './adapters/sqs-queue.ts'
import { type DuePage, duePages, slotsAt } from './domain/daily.ts'
import type { ParticipantId } from './domain/ids.ts'
import type { DueKey, Journal } from './domain/journal.ts'
import type { Log, Metrics, Queue } from './domain/ports.ts'
import { type Instant, type LocalDate, ticksToWork } from './domain/time.ts'

export type FindDueDeps = {
  journal: Pick<Journal, 'zones' | 'growZone' | 'due' | 'reached' | 'reach'>
  queue: Queue<DuePage>
  log: Log
  metrics: Metrics
}

/** So many people in one part of the index, and it is cut in two from now on: one part is read from one side only, page by page. */
const crowded = 5_000
const mostShards = 64

/**
 * Every quarter of an hour: whose time is it? The scheduled time decides, not the wall clock, so a retry or a late tick does the
 * same work; ticks that were never finished are made up for. Working a tick twice is harmless: every text is claimed first.
 */
export const findDue = ({ journal, queue, log, metrics }: FindDueDeps): ScheduleHandler => {
  const nominate = async (tick: Instant, date: LocalDate, key: DueKey, shards: number) => {
    let due = 0
    let pages = 0
    let after: ParticipantId | undefined
    do {
      const { items, next } = await journal.due(key, after)
      const messages = duePages(tick, key.zone, date, items, shards)
      if (messages.length > 0) await queue.send(messages)
      due += items.length
      pages += messages.length
      after = next
    } while (after !== undefined)
    if (due > crowded && shards < mostShards) await journal.growZone(key.zone, shards * 2)
    return { due, pages }
  }

  const work = async (tick: Instant, zones: Awaited<ReturnType<Journal['zones']>>) => {
    const slots = slotsAt(tick, zones)
    const found = await Promise.all(slots.map(({ date, key, shards }) => nominate(tick, date, key, shards)))
    const due = found.reduce((sum, each) => sum + each.due, 0)
    log({
      event: 'tick-finished',
      tick,
      zones: zones.length,
      due,
      pages: found.reduce((sum, each) => sum + each.pages, 0),
    })
    metrics.count('TicksFinished')
    if (due > 0) metrics.count('TextsDue', due)
    await journal.reach('ticks', tick)
  }

  return schedule({ name: 'find-due', log }, async (scheduled) => {
    const [last, zones] = await Promise.all([journal.reached('ticks'), journal.zones()])
    for (const tick of ticksToWork(last, scheduled)) await work(tick, zones)
  })
}

export const handler = onFirstEvent(() => {
  const environment = parseEnvironment(FindDueEnvironment, process.env)
  return findDue({
    journal: dynamoJournal({ client: documentClient(new DynamoDBClient()), table: environment.TABLE_NAME }),
    queue: sqsQueue(new SQSClient(), environment.QUEUE_URL),
    log: jsonLog(),
    metrics: emfMetrics('find-due'),
  })
})
