import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { instant, plus } from '../../functions/domain/time.ts'
import { tableEngine } from '../engine.ts'
import { texting } from '../texting.ts'
import { world } from '../world.ts'

const units = z.object({
  CapacityUnits: z.number().default(0),
  ReadCapacityUnits: z.number().optional(),
  WriteCapacityUnits: z.number().optional(),
})
const Consumed = z.object({ ConsumedCapacity: z.union([units, z.array(units)]).optional() })

const isWrite = (input: object) => 'TransactItems' in input || 'Item' in input || 'UpdateExpression' in input

/** Counts the capacity units and round trips of every command, as the engine reports them by DynamoDB's published rules. */
const metered = (client: DynamoDBDocumentClient) => {
  const meter = { reads: 0, writes: 0, calls: 0 }
  client.middlewareStack.add(
    (next) => async (args) => {
      const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
      const { ConsumedCapacity = [] } = Consumed.parse(result.output)
      const sum = [ConsumedCapacity].flat().reduce((total, { CapacityUnits }) => total + CapacityUnits, 0)
      meter[isWrite(args.input) ? 'writes' : 'reads'] += sum
      meter.calls++
      return result
    },
    { step: 'initialize', name: 'meter' },
  )
  return meter
}

/** Read and write units of a win, a prompt and a recap, on a journal of ordinary size. */
export const benchCapacity = async (): Promise<string[]> => {
  const engine = await tableEngine()
  try {
    const { table } = await engine.journal()
    const meter = metered(engine.client)
    const journal = dynamoJournal({ client: engine.client, table })
    const monday = instant('2026-11-23T16:00:00Z')
    const t = texting({ journal, now: monday })
    await t.join()
    const lines: string[] = []
    const measure = async (name: string, act: () => Promise<unknown>) => {
      Object.assign(meter, { reads: 0, writes: 0, calls: 0 })
      await act()
      lines.push(
        `${name.padEnd(34)} ${String(meter.reads).padStart(6)} RRU ${String(meter.writes).padStart(6)} WRU ${String(meter.calls).padStart(4)} calls`,
      )
    }
    await measure('a win (first of its week)', () => t.say('I told my sister I needed a quiet evening'))
    await measure('a win', () => t.say('I took a long nap and did not feel guilty'))
    await measure('three wins in one text', () => t.say('slept\nsaid no to Mark\ncalled the therapist'))
    for (let n = 0; n < 9; n++) await t.say(`I kept going, small step number ${n}`)
    await measure('RECAP by text (14 wins)', () => t.say('RECAP'))
    await measure('a command (FOCUS rest)', () => t.say('FOCUS rest'))
    const sender = world({ journal, now: monday })
    const evening = instant('2026-11-24T02:30:00Z')
    sender.set(evening)
    await measure('find-due, one due of one zone', () => sender.tick(evening))
    await measure('a prompt (send-due)', () => sender.deliver(...sender.pages.splice(0)))
    const sunday = plus(evening, { days: 6 })
    sender.set(sunday)
    await sender.tick(sunday)
    await measure('a recap (send-due, 14 wins)', () => sender.deliver(...sender.pages.splice(0)))
    const idle = plus(sunday, { minutes: 15 })
    await measure('find-due, nobody due', () => sender.tick(idle))
    return lines
  } finally {
    await engine.stop()
  }
}
