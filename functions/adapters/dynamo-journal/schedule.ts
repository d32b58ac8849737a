import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { dueIndexKey } from '../../domain/due.ts'
import type { Journal } from '../../domain/journal.ts'
import { StoredDue, StoredProgress, StoredZone } from '../../domain/stored.ts'
import { person, type Table, whenHolds } from './table.ts'

type Schedule = Pick<Journal, 'zones' | 'growZone' | 'due' | 'reached' | 'reach'>

/** Whose time it is, and how far that was worked through. */
export const schedule = ({ client, TableName, read, query, everything }: Table): Schedule => ({
  zones: () =>
    everything(StoredZone, {
      KeyConditionExpression: 'PK = :zones',
      ExpressionAttributeValues: { ':zones': 'ZONES' },
      ConsistentRead: true,
    }),

  async growZone(zone, shards) {
    await whenHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { PK: 'ZONES', SK: zone },
          UpdateExpression: 'SET shards = :shards',
          ConditionExpression: 'shards < :shards',
          ExpressionAttributeValues: { ':shards': shards },
        }),
      ),
    )
  },

  async due(key, after) {
    const due = dueIndexKey(key)
    const { items, more } = await query(StoredDue, {
      IndexName: 'due',
      KeyConditionExpression: 'due = :due',
      ExpressionAttributeValues: { ':due': due },
      ExclusiveStartKey: after && { due, PK: person(after), SK: 'PROFILE' },
    })
    const ids = items.map(({ PK }) => PK)
    return more === undefined ? { items: ids } : { items: ids, next: ids.at(-1) }
  },

  reached: async (what) => (await read(StoredProgress, 'PROGRESS', what))?.reached,

  async reach(what, at) {
    await whenHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: { PK: 'PROGRESS', SK: what },
          UpdateExpression: 'SET reached = :at',
          ConditionExpression: 'attribute_not_exists(reached) OR reached < :at',
          ExpressionAttributeValues: { ':at': at },
        }),
      ),
    )
  },
})
