import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  type DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import { dueIndexKey, dueKeyOf } from '../../domain/due.ts'
import type { CoachId, ParticipantId } from '../../domain/ids.ts'
import type { Participant } from '../../domain/participant.ts'
import { type Instant, plus } from '../../domain/time.ts'

export const person = (id: ParticipantId) => `P#${id}`
export const coachKey = (id: CoachId) => `C#${id}`
export const absent = 'attribute_not_exists(PK)'

/** DynamoDB wants seconds. */
export const expiresAfter = (at: Instant, days: number) => Math.floor(Date.parse(plus(at, { days })) / 1000)

/** Whom the form asked, and who never answered, is forgotten: a day after they can be asked again. */
const invitedDaysKept = 31

export type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** `false` when the condition did not hold; anything else that fails is thrown. */
export const whenHolds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

export type Table = ReturnType<typeof tableOf>

/** The one table, parsed on the way out. */
export const tableOf = (client: DynamoDBDocumentClient, TableName: string) => {
  const read = async <S extends z.ZodType>(schema: S, PK: string, SK: string): Promise<z.output<S> | undefined> => {
    const { Item } = await client.send(new GetCommand({ TableName, Key: { PK, SK }, ConsistentRead: true }))
    return Item === undefined ? undefined : schema.parse(Item)
  }

  const query = async <S extends z.ZodType>(
    schema: S,
    input: Omit<QueryCommandInput, 'TableName'>,
  ): Promise<{ items: z.output<S>[]; more: QueryCommandInput['ExclusiveStartKey'] }> => {
    const { Items = [], LastEvaluatedKey } = await client.send(new QueryCommand({ TableName, ...input }))
    return { items: Items.map((item) => schema.parse(item)), more: LastEvaluatedKey }
  }

  const everything = async <S extends z.ZodType>(schema: S, input: Omit<QueryCommandInput, 'TableName'>) => {
    const found: z.output<S>[] = []
    let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey']
    do {
      const { items, more } = await query(schema, { ...input, ExclusiveStartKey })
      found.push(...items)
      ExclusiveStartKey = more
    } while (ExclusiveStartKey !== undefined)
    return found
  }

  /** Writes all or nothing. Else says which condition did not hold first, or that somebody else was writing the same. */
  const together = async (TransactItems: Write[]): Promise<'written' | 'conflict' | { failed: number }> => {
    try {
      await client.send(new TransactWriteCommand({ TransactItems }))
      return 'written'
    } catch (error) {
      if (!(error instanceof TransactionCanceledException)) throw error
      const codes = (error.CancellationReasons ?? []).map(({ Code }) => Code)
      const failed = codes.indexOf('ConditionalCheckFailed')
      if (failed >= 0) return { failed }
      if (codes.includes('TransactionConflict')) return 'conflict'
      throw error
    }
  }

  /** The whole profile, provided that nobody changed it since it was read. */
  const putParticipant = (participant: Participant) => {
    const due = dueKeyOf(participant)
    const Item = {
      PK: person(participant.id),
      SK: 'PROFILE',
      ...participant,
      ...(due && { due: dueIndexKey(due) }),
      ...(participant.status === 'guest' &&
        participant.invited && { expiresAt: expiresAfter(participant.invited.at, invitedDaysKept) }),
    }
    return participant.version === 1
      ? { TableName, Item, ConditionExpression: absent }
      : {
          TableName,
          Item,
          ConditionExpression: 'version = :before',
          ExpressionAttributeValues: { ':before': participant.version - 1 },
        }
  }

  return { client, TableName, read, query, everything, together, putParticipant }
}
