import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Budget } from '../../domain/budget.ts'
import type { Journal } from '../../domain/journal.ts'
import { StoredBudgets } from '../../domain/stored.ts'
import type { Instant } from '../../domain/time.ts'
import { expiresAfter, type Table, whenHolds } from './table.ts'

const PK = 'BUDGETS'
const daysKept = 2

const dayOf = (at: Instant) => at.slice(0, 10)
const hourly = (budget: Budget, at: Instant) => `${budget}_${at.slice(11, 13)}`

/**
 * One row a day holds both budgets, of the day and of each hour: so an answer costs one write, and an hour and its day are one
 * condition. The row is not spread over shards, since the door is narrower than it: 100 texts a second come in
 * (functions/adapters/routes.ts), and one key takes 1,000 writes a second.
 * https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
 */
export const answerBudgets = ({ client, TableName, read }: Table): Pick<Journal, 'spent' | 'draw'> => ({
  async spent(at) {
    const row = (await read(StoredBudgets, PK, dayOf(at))) ?? {}
    const of = (budget: Budget) => ({ hour: Number(row[hourly(budget, at)] ?? 0), day: Number(row[budget] ?? 0) })
    return { strangers: of('strangers'), known: of('known') }
  },

  async draw({ budget, by, most }, at) {
    if (by > most.hour || by > most.day) return false
    const drawn = new UpdateCommand({
      TableName,
      Key: { PK, SK: dayOf(at) },
      UpdateExpression: 'SET expiresAt = :gone ADD #day :by, #hour :by',
      ConditionExpression:
        '(attribute_not_exists(#day) OR #day <= :day) AND (attribute_not_exists(#hour) OR #hour <= :hour)',
      ExpressionAttributeNames: { '#day': budget, '#hour': hourly(budget, at) },
      ExpressionAttributeValues: {
        ':by': by,
        ':day': most.day - by,
        ':hour': most.hour - by,
        ':gone': expiresAfter(at, daysKept),
      },
    })
    return whenHolds(client.send(drawn))
  },
})
