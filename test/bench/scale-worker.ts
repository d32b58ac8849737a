import { GetCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Carrier } from '../../functions/domain/carrier.ts'
import type { DuePage } from '../../functions/domain/daily.ts'
import type { ParticipantId } from '../../functions/domain/ids.ts'
import type { Clock } from '../../functions/domain/ports.ts'
import type { LocalTime } from '../../functions/domain/time.ts'
import { findDue } from '../../functions/find-due.ts'
import { sendDue } from '../../functions/send-due.ts'
import { context, queueEvent } from '../lambda-events.ts'
import { sidOf } from '../people.ts'
import { hotZone, participantOf, ticks } from './scale-people.ts'
import type { Asks, Found, Reply, Request, Task } from './scale-process.ts'
import { table, tableAt } from './scale-table.ts'

/* The process that `startProcess` starts: does what it is asked, one task after another. */

const { client, journal } = tableAt(process.argv[2] ?? '')
const quiet = { log: () => {}, metrics: { count: () => {} } }
const megabytes = (bytes: number) => bytes / 2 ** 20

const Asked = z.object({ ExpressionAttributeValues: z.record(z.string(), z.unknown()).optional() })
const Read = z.object({
  ScannedCount: z.number().optional(),
  ConsumedCapacity: z.object({ CapacityUnits: z.number() }).optional(),
})
const meter = { queries: 0, items: 0, units: 0, ofPart: new Map<unknown, number>() }
/** Counts what every query reads, as the engine reports it by DynamoDB's published rules. */
client.middlewareStack.add(
  (next, { commandName }) =>
    async (args) => {
      if (commandName !== 'QueryCommand') return next(args)
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const part = Asked.parse(args.input).ExpressionAttributeValues?.[':due']
      const { ScannedCount = 0, ConsumedCapacity } = Read.parse(result.output)
      meter.queries++
      meter.items += ScannedCount
      meter.units += ConsumedCapacity?.CapacityUnits ?? 0
      if (part !== undefined) meter.ofPart.set(part, (meter.ofPart.get(part) ?? 0) + 1)
      return result
    },
  { step: 'initialize', name: 'meter' },
)

const find = async ({ tick }: Asks['find']['ask']): Promise<Found> => {
  Object.assign(meter, { queries: 0, items: 0, units: 0, ofPart: new Map() })
  globalThis.gc?.()
  let [people, pages, peakHeap, peakMemory] = [0, 0, 0, 0]
  const queue = {
    send: async (messages: readonly DuePage[]) => {
      pages += messages.length
      for (const { ids } of messages) people += ids.length
      const { heapUsed, rss } = process.memoryUsage()
      peakHeap = Math.max(peakHeap, heapUsed)
      peakMemory = Math.max(peakMemory, rss)
    },
  }
  const began = performance.now()
  await findDue({ journal, queue, ...quiet })({ scheduledTime: tick }, context)
  const milliseconds = performance.now() - began
  const { queries, items, units, ofPart } = meter
  return {
    milliseconds,
    people,
    pages,
    queries,
    inARow: Math.max(0, ...ofPart.values()),
    items,
    units,
    peakHeap: megabytes(peakHeap),
    peakMemory: megabytes(peakMemory),
  }
}

const send = async ({ pages, now }: Asks['send']['ask']) => {
  let sent = 0
  const carrier: Carrier = {
    ready: async () => async (text) => ({ outcome: 'accepted', sid: sidOf(`${text.to}${sent++}`) }),
  }
  const clock: Clock = { now: () => now, wait: async () => {} }
  const due = {
    send: async () => {
      throw new Error('somebody was put off')
    },
  }
  const work = sendDue({ journal, carrier, due, pace: async () => {}, clock, ...quiet })
  for (const page of pages) {
    const { batchItemFailures } = await work(queueEvent(page), context)
    if (batchItemFailures.length > 0) throw new Error('a page failed')
  }
  return { sent }
}

const write = async ({ name, times, atOnce, calls }: Asks['write']['ask']) => {
  const profile = participantOf('a'.repeat(26) as ParticipantId, {
    zone: hotZone,
    time: '19:30' as LocalTime,
    shard: 0,
  })
  const claim = { at: ticks.hot, claimedAt: ticks.hot, attempt: 1 }
  const once = async (PK: string) => {
    const read = () =>
      client.send(new GetCommand({ TableName: table, Key: { PK, SK: 'PROFILE' }, ConsistentRead: true }))
    const items = [
      { PK, SK: 'OUT', ...claim, status: 'claimed', open: 'RAW' },
      { PK, SK: 'PROFILE', ...profile, due: `RAW#${name}` },
    ]
    const TransactItems = items.map((Item) => ({
      Put: { TableName: table, Item, ConditionExpression: 'attribute_not_exists(PK)' },
    }))
    if (calls === 'all') await read()
    await client.send(new TransactWriteCommand({ TransactItems }))
    if (calls === 'claim') return
    await read()
    await client.send(
      new UpdateCommand({
        TableName: table,
        Key: { PK, SK: 'OUT' },
        UpdateExpression: 'SET #status = :sent REMOVE #open',
        ConditionExpression: '#status = :claimed',
        ExpressionAttributeNames: { '#status': 'status', '#open': 'open' },
        ExpressionAttributeValues: { ':sent': 'sent', ':claimed': 'claimed' },
      }),
    )
  }
  let next = 0
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < times) await once(`RAW#${name}#${next++}`)
    }),
  )
  return { written: next }
}

const tasks: { [T in Task]: (ask: Asks[T]['ask']) => Promise<Asks[T]['answer']> } = { find, send, write }
const answer = ({ task, ask }: Request) => (tasks[task] as (ask: Request['ask']) => Promise<Asks[Task]['answer']>)(ask)

process.on('message', async (request: Request) => {
  const reply: Reply = await answer(request).then(
    (answer) => ({ answer }),
    (error) => ({ failed: error instanceof Error ? `${error.name} ${error.message}` : 'unknown' }),
  )
  process.send?.(reply)
})
// Whoever asked is gone.
process.on('disconnect', () => process.exit())
