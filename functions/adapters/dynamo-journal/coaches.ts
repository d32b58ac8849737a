import { DeleteCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import type { Journal } from '../../domain/journal.ts'
import { StoredCoach, StoredShare, StoredToken, StoredTokens } from '../../domain/stored.ts'
import { coachKey, person, type Table } from './table.ts'

type Coaches = Pick<
  Journal,
  'coach' | 'coaches' | 'putCoach' | 'token' | 'putToken' | 'tokens' | 'revokeTokens' | 'sharing'
>

/** Who may read along, and with what. */
export const coaches = ({ client, TableName, read, query, everything, together }: Table): Coaches => ({
  coach: (id) => read(StoredCoach, coachKey(id), 'PROFILE'),

  coaches: () =>
    everything(StoredCoach, {
      KeyConditionExpression: 'PK = :coaches',
      ExpressionAttributeValues: { ':coaches': 'COACHES' },
      ConsistentRead: true,
    }),

  async putCoach(coach) {
    await together([
      { Put: { TableName, Item: { PK: coachKey(coach.id), SK: 'PROFILE', ...coach } } },
      { Put: { TableName, Item: { PK: 'COACHES', SK: coach.id, ...coach } } },
    ])
  },

  token: (coach, hash) => read(StoredToken, coachKey(coach), `TOKEN#${hash}`),

  async putToken(coach, hash, expiresAt) {
    await client.send(
      new PutCommand({ TableName, Item: { PK: coachKey(coach), SK: `TOKEN#${hash}`, hash, expiresAt } }),
    )
  },

  tokens: (coach) =>
    everything(StoredTokens, {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :token)',
      ExpressionAttributeValues: { ':pk': coachKey(coach), ':token': 'TOKEN#' },
      ConsistentRead: true,
    }),

  async revokeTokens(coach) {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        KeyConditionExpression: 'PK = :pk AND begins_with(SK, :token)',
        ExpressionAttributeValues: { ':pk': coachKey(coach), ':token': 'TOKEN#' },
        ConsistentRead: true,
      }),
    )
    for (const { PK, SK } of Items) await client.send(new DeleteCommand({ TableName, Key: { PK, SK } }))
    return Items.length
  },

  async sharing(coach, after) {
    const { items, more } = await query(StoredShare, {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :person)',
      ExpressionAttributeValues: { ':pk': coachKey(coach), ':person': 'P#' },
      ConsistentRead: true,
      ExclusiveStartKey: after && { PK: coachKey(coach), SK: person(after) },
    })
    return more === undefined ? { items } : { items, next: items.at(-1)?.participant }
  },
})
