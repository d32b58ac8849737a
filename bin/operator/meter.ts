import { AsyncLocalStorage } from 'node:async_hooks'
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { FunctionName } from '../../functions/domain/ports.ts'
import type { Meter } from '../local/local-system.ts'

/** What one function used: its runs, capacity units of the table, and requests to queues. */
export type Used = { runs: number; reads: number; writes: number; queueRequests: number }
export type UsedBy = Readonly<Partial<Record<FunctionName, Used>>>

const Units = z.object({ CapacityUnits: z.number().default(0) })
const Answer = z.object({ ConsumedCapacity: z.union([Units, z.array(Units)]).optional() })

const unitsIn = (output: unknown): number => {
  const { ConsumedCapacity = [] } = Answer.parse(output)
  return [ConsumedCapacity].flat().reduce((sum, { CapacityUnits }) => sum + CapacityUnits, 0)
}

const isRead = (command: string | undefined) => /^(Get|Query|Scan|BatchGet|TransactGet)/.test(command ?? '')

/** A write that is refused is charged too: a unit, or in a transaction two for each item. The answer does not say so. */
const unitsOfRefused = (input: object) =>
  'TransactItems' in input && Array.isArray(input.TransactItems) ? 2 * input.TransactItems.length : 1

/**
 * Counts what functions use, as the engine reports it by DynamoDB's published rules. What is asked outside of a function (the page's
 * own reads, the queue's poller) is nobody's, and not counted.
 */
export const meter = (): Meter & { used(): UsedBy; reset(): void } => {
  const running = new AsyncLocalStorage<FunctionName>()
  let tally: Partial<Record<FunctionName, Used>> = {}
  const of = (name: FunctionName): Used => {
    tally[name] ??= { runs: 0, reads: 0, writes: 0, queueRequests: 0 }
    return tally[name]
  }
  return {
    run(name, work) {
      of(name).runs++
      return running.run(name, work)
    },
    watch(client) {
      // Two clients of two types, and nothing is looked at here but what they have in common.
      const stack = client.middlewareStack as DynamoDBClient['middlewareStack']
      stack.add(
        (next, { clientName, commandName }) =>
          async (args) => {
            const name = running.getStore()
            if (name === undefined) return next(args)
            const used = of(name)
            if (clientName !== 'DynamoDBClient') {
              used.queueRequests++
              return next(args)
            }
            try {
              const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } })
              used[isRead(commandName) ? 'reads' : 'writes'] += unitsIn(result.output)
              return result
            } catch (error) {
              if (!isRead(commandName)) used.writes += unitsOfRefused(args.input)
              throw error
            }
          },
        { step: 'initialize', name: 'meter' },
      )
    },
    used: () => tally,
    reset: () => {
      tally = {}
    },
  }
}
