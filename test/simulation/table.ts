import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { indexes } from '../../functions/adapters/dynamo-journal.ts'
import { memoryTable } from '../memory-table/memory-table.ts'
import type { Sandbox } from './lambda.ts'
import type { Sim } from './sim.ts'

const throttled = () => Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' })
const broken = () => Object.assign(new Error('broken'), { name: 'InternalServerError' })
const conflict = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  })

const slowMs = 8_000
const indexLagMs = 3_000

/** DynamoDB: one table for everybody, and to each sandbox a client over which things go wrong. */
export const simulatedTable = (sim: Sim) => {
  let changes = 0
  const table = memoryTable({
    indexes,
    pageSize: 400,
    propagate: (apply) => {
      const key = `change ${changes++}`
      if (!sim.fault('index lags', key)) return apply()
      sim.scheduler.after(sim.chance(`lag of ${key}`) * indexLagMs, apply)
    },
  })

  const clientOf = ({ current }: Sandbox) => {
    const send = (command: { constructor: { name: string } }) => {
      const of = current()
      const key = `${of.key}.${of.operations}`
      const { name } = command.constructor
      const reads = command instanceof GetCommand || command instanceof QueryCommand
      const away = sim.in('table away')
        ? ('table away' as const)
        : sim.in('table and queue away')
          ? ('table and queue away' as const)
          : undefined
      const effect = () => {
        if (away !== undefined) {
          sim.note(away, key)
          throw throttled()
        }
        if (sim.fault('table throttled', key)) throw throttled()
        if (command instanceof TransactWriteCommand && sim.fault('table conflict', key)) throw conflict()
        return table.answer(command)
      }
      return sim.operation(of, name, effect, {
        slow: sim.fault('table slow', key) ? slowMs * sim.chance(`slow ${key}`) : 0,
        lost: () => (!reads && sim.fault('table error, done all the same', key) ? broken() : undefined),
      })
    }
    return { send } as unknown as DynamoDBDocumentClient
  }

  return { clientOf, items: table.items }
}
