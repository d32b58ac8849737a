import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { indexes } from '../../functions/adapters/dynamo-journal.ts'
import { memoryTable } from '../memory-table/memory-table.ts'
import type { Sandbox } from './lambda.ts'
import { never, type Sim } from './sim.ts'

const throttled = () => Object.assign(new Error('slow down'), { name: 'ProvisionedThroughputExceededException' })
const broken = () => Object.assign(new Error('broken'), { name: 'InternalServerError' })
const conflict = () =>
  new TransactionCanceledException({
    message: 'Transaction cancelled',
    $metadata: {},
    CancellationReasons: [{ Code: 'TransactionConflict' }],
  })

type Command = { constructor: { name: string } }

const slowMs = 8_000
const tries = 3
const indexLagMs = 3_000

/** DynamoDB: one table for everybody, and to each sandbox a client over which things go wrong. */
export const simulatedTable = (sim: Sim) => {
  let changes = 0
  let inSyncAt = 0
  const table = memoryTable({
    indexes,
    pageSize: 400,
    propagate: (apply) => {
      const key = `change ${changes++}`
      const lag = sim.fault('index lags', key) ? sim.chance(`lag of ${key}`) * indexLagMs : 0
      // In the order they were made, or what was removed would come back.
      inSyncAt = Math.max(inSyncAt, sim.scheduler.now + lag)
      if (inSyncAt === sim.scheduler.now) apply()
      else sim.scheduler.at(inSyncAt, apply)
    },
  })

  /** When each win came into the table, and when each text was claimed; what the rows themselves say of it is the code's word. */
  const stored = new Map<string, number>()
  const claims: { PK: string; date: string; at: number }[] = []
  const note = ({ input }: TransactWriteCommand) => {
    for (const { Put } of input.TransactItems ?? []) {
      const { PK, SK, date } = Put?.Item ?? {}
      if (typeof PK !== 'string' || typeof SK !== 'string') continue
      if (SK.startsWith('E#')) stored.set(`${PK} ${SK}`, sim.scheduler.now)
      else if (SK.startsWith('OUT#')) claims.push({ PK, date: String(date), at: sim.scheduler.now })
    }
  }

  const clientOf = ({ current }: Sandbox) => {
    const attempt = (command: Command, again: () => boolean) => {
      const of = current()
      const key = `${of.key}.${of.operations}`
      const reads = command instanceof GetCommand || command instanceof QueryCommand
      const away = (['table away', 'table and queue away'] as const).find((trouble) => sim.in(trouble))
      const effect = () => {
        if (away !== undefined) {
          sim.note(away, key)
          throw throttled()
        }
        if (sim.fault('table throttled', key)) throw throttled()
        // The client sends a transaction with a token, so that its own second attempt does nothing more.
        if (command instanceof TransactWriteCommand && again()) return {}
        if (command instanceof TransactWriteCommand && sim.fault('table conflict', key)) throw conflict()
        const answer = table.answer(command)
        if (command instanceof TransactWriteCommand) note(command)
        return answer
      }
      return sim.operation(of, command.constructor.name, effect, {
        slow: sim.fault('table slow', key) ? slowMs * sim.chance(`slow ${key}`) : 0,
        lost: () => (!reads && sim.fault('table error, done all the same', key) ? broken() : undefined),
      })
    }
    /** The client of the SDK tries three times what may only be a moment's trouble. */
    const send = async (command: Command) => {
      let done = false
      for (let left = tries - 1; ; left--)
        try {
          return await attempt(command, () => done)
        } catch (error) {
          const { name } = error as Error
          done ||= name === 'InternalServerError'
          if (left === 0 || (name !== 'InternalServerError' && name !== 'ProvisionedThroughputExceededException'))
            throw error
          await sim.scheduler.sleep(100)
          if (!current().alive) await never()
        }
    }
    return { send } as unknown as DynamoDBDocumentClient
  }

  return { clientOf, raw: table.client, items: table.items, stored, claims }
}
