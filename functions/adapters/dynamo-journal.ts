/*
 * One table. A person's things lie together under their id; a coach's under their code.
 *
 * | item        | PK       | SK                          | notes                                                     |
 * |-------------|----------|-----------------------------|-----------------------------------------------------------|
 * | participant | P#<id>   | PROFILE                     | `due` = <IANA zone>#<HH:MM>#<shard> while texts may be due |
 * | entry       | P#<id>   | E#<instant>#<sid>#<nn>      |                                                           |
 * | inbound     | P#<id>   | IN#<MessageSid>             | the replies we gave; expires after 30 days                |
 * | outbound    | P#<id>   | OUT#<local date>#daily      | the claim; expires after 400 days                         |
 * | week        | P#<id>   | WEEK#<iso week>             | wins, days (set), t_<theme>                               |
 * | access      | P#<id>   | SEEN#<instant>#<coach>      |                                                           |
 * | coach       | C#<code> | PROFILE                     | and COACHES / <code>, to list them without a scan         |
 * | token       | C#<code> | TOKEN#<sha256>              |                                                           |
 * | share       | C#<code> | P#<id>                      |                                                           |
 * | zone        | ZONES    | <zone>                      | zones in use                                              |
 * | watermark   | TICK     | WATERMARK                   | the last tick worked through                              |
 *
 * Index `due` (keys only): due -> PK. Items past `expiresAt` may still be read: DynamoDB deletes them late.
 */
import {
  ConditionalCheckFailedException,
  type CreateTableCommandInput,
  type DynamoDBClient,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  type TransactWriteCommandInput,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import type * as z from 'zod'
import { comesAfter, dueIndexKey, dueKeyOf } from '../domain/due.ts'
import type { CoachId, ParticipantId } from '../domain/ids.ts'
import type { Entry, EntryKey, Journal, Page } from '../domain/journal.ts'
import type { Participant } from '../domain/participant.ts'
import {
  StoredCoach,
  StoredDue,
  StoredEntry,
  StoredInbound,
  StoredOutbound,
  StoredParticipant,
  StoredShare,
  StoredToken,
  StoredWatermark,
  StoredWeek,
  StoredZone,
} from '../domain/stored.ts'
import type { Theme } from '../domain/themes.ts'
import { type Instant, type LocalDate, plus, type WeekId, weekOf } from '../domain/time.ts'

/** The table as `lib` defines it, for an engine on one machine; a test compares the two. */
export const tableDefinition = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'due'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: [
    {
      IndexName: 'due',
      KeySchema: [
        { AttributeName: 'due', KeyType: 'HASH' },
        { AttributeName: 'PK', KeyType: 'RANGE' },
      ],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    },
  ],
})

/** A client that leaves out what is undefined instead of refusing it. */
export const documentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

const person = (id: ParticipantId) => `P#${id}`
const coachKey = (id: CoachId) => `C#${id}`
const entryKey = ({ at, sid, n }: EntryKey) => `E#${at}#${sid}#${String(n).padStart(2, '0')}`
const outboundKey = (id: ParticipantId, date: LocalDate) => ({ PK: person(id), SK: `OUT#${date}#daily` })
const watermark = { PK: 'TICK', SK: 'WATERMARK' }
const absent = 'attribute_not_exists(PK)'

/** DynamoDB wants seconds. */
const expiresAfter = (at: Instant, days: number) => Math.floor(Date.parse(plus(at, { days })) / 1000)

type Write = NonNullable<TransactWriteCommandInput['TransactItems']>[number]

/** `false` when the condition did not hold; anything else that fails is thrown. */
const whenHolds = async (write: Promise<unknown>): Promise<boolean> => {
  try {
    await write
    return true
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return false
    throw error
  }
}

export const dynamoJournal = ({ client, table }: { client: DynamoDBDocumentClient; table: string }): Journal => {
  const TableName = table

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
  const putParticipant = (participant: Participant): Write => {
    const due = dueKeyOf(participant)
    const Item = {
      PK: person(participant.id),
      SK: 'PROFILE',
      ...participant,
      ...(due && { due: dueIndexKey(due) }),
    }
    return {
      Put:
        participant.version === 1
          ? { TableName, Item, ConditionExpression: absent }
          : {
              TableName,
              Item,
              ConditionExpression: 'version = :before',
              ExpressionAttributeValues: { ':before': participant.version - 1 },
            },
    }
  }

  const putEntry = (entry: Entry): Write => ({
    Put: {
      TableName,
      Item: { PK: person(entry.participant), SK: entryKey(entry), ...entry },
      ConditionExpression: absent,
    },
  })

  /** Adds the wins of one change to the weeks they fall in. */
  const countWins = (wins: readonly Entry[]): Write[] =>
    [...Map.groupBy(wins, ({ date }) => weekOf(date))].flatMap(([week, inWeek]) => {
      const first = inWeek[0]
      if (first === undefined) return []
      const times = new Map<Theme, number>()
      for (const theme of inWeek.flatMap(({ themes }) => themes)) times.set(theme, (times.get(theme) ?? 0) + 1)
      const counters = [...times].map(([theme, count], index) => ({ theme, count, index }))
      return [
        {
          Update: {
            TableName,
            Key: { PK: person(first.participant), SK: `WEEK#${week}` },
            UpdateExpression: `SET #week = :week ADD wins :wins, #days :days${counters.map(({ index }) => `, #t${index} :t${index}`).join('')}`,
            ExpressionAttributeNames: {
              '#week': 'week',
              '#days': 'days',
              ...Object.fromEntries(counters.map(({ theme, index }) => [`#t${index}`, `t_${theme}`])),
            },
            ExpressionAttributeValues: {
              ':week': week,
              ':wins': inWeek.length,
              ':days': new Set(inWeek.map(({ date }) => date)),
              ...Object.fromEntries(counters.map(({ count, index }) => [`:t${index}`, count])),
            },
          },
        },
      ]
    })

  return {
    async participant(id) {
      const held = await read(StoredParticipant, person(id), 'PROFILE')
      if (held === undefined) return undefined
      // The whole profile is written back: what a newer version keeps there has to survive an older one.
      const { PK, SK, due, ...participant } = held
      return participant
    },

    async record(change) {
      const { participant, sid, at, replies, entries, startSharing, stopSharing = [], joinsZone } = change
      // Ahead of the transaction: a zone without people costs nothing, people without their zone would never be texted.
      if (joinsZone !== undefined)
        await client.send(
          new UpdateCommand({
            TableName,
            Key: { PK: 'ZONES', SK: joinsZone },
            UpdateExpression: 'SET #zone = :zone, shards = if_not_exists(shards, :one)',
            ExpressionAttributeNames: { '#zone': 'zone' },
            ExpressionAttributeValues: { ':zone': joinsZone, ':one': 1 },
          }),
        )
      const inbound = { PK: person(participant.id), SK: `IN#${sid}` }
      const outcome = await together([
        {
          Put: {
            TableName,
            Item: { ...inbound, at, replies, expiresAt: expiresAfter(at, 30) },
            ConditionExpression: absent,
          },
        },
        putParticipant(participant),
        ...entries.map(putEntry),
        ...countWins(entries.filter(({ kind }) => kind === 'win')),
        ...(startSharing
          ? [
              {
                Put: {
                  TableName,
                  Item: {
                    PK: coachKey(startSharing.coach),
                    SK: person(participant.id),
                    participant: participant.id,
                    since: startSharing.since,
                    wording: startSharing.wording,
                  },
                },
              },
            ]
          : []),
        ...stopSharing.map((coach) => ({
          Delete: { TableName, Key: { PK: coachKey(coach), SK: person(participant.id) } },
        })),
      ])
      if (outcome === 'written') return 'recorded'
      if (outcome === 'conflict' || outcome.failed > 0) return 'changed'
      const { replies: repeated } = (await read(StoredInbound, inbound.PK, inbound.SK)) ?? { replies: [] }
      return { repeated }
    },

    async wins(id, { since = '', until, newestFirst = false, limit, after }): Promise<Page<Entry, EntryKey>> {
      const found: Entry[] = []
      let ExclusiveStartKey: QueryCommandInput['ExclusiveStartKey'] = after && { PK: person(id), SK: entryKey(after) }
      do {
        const { items, more } = await query(StoredEntry, {
          KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
          // '$' follows '#': the end of all entries. An entry at `until` itself has more behind it, so it lies outside.
          ExpressionAttributeValues: {
            ':pk': person(id),
            ':from': `E#${since}`,
            ':to': until === undefined ? 'E$' : `E#${until}`,
            ':win': 'win',
          },
          FilterExpression: 'kind = :win AND attribute_not_exists(deleted)',
          ConsistentRead: true,
          ScanIndexForward: !newestFirst,
          ExclusiveStartKey,
          ...(limit !== undefined && { Limit: limit + 1 - found.length }),
        })
        found.push(...items)
        ExclusiveStartKey = more
      } while (ExclusiveStartKey !== undefined && (limit === undefined || found.length <= limit))
      if (limit === undefined || found.length <= limit) return { items: found }
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return last ? { items, next: { at: last.at, sid: last.sid, n: last.n } } : { items }
    },

    weeks: (id, from: WeekId, to: WeekId) =>
      everything(StoredWeek, {
        KeyConditionExpression: 'PK = :pk AND SK BETWEEN :from AND :to',
        ExpressionAttributeValues: { ':pk': person(id), ':from': `WEEK#${from}`, ':to': `WEEK#${to}` },
        ConsistentRead: true,
      }),

    zones: () =>
      everything(StoredZone, {
        KeyConditionExpression: 'PK = :zones',
        ExpressionAttributeValues: { ':zones': 'ZONES' },
        ConsistentRead: true,
      }),

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

    lastTick: async () => (await read(StoredWatermark, watermark.PK, watermark.SK))?.lastTick,

    async finishTick(tick) {
      await whenHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: watermark,
            UpdateExpression: 'SET lastTick = :tick',
            ConditionExpression: 'attribute_not_exists(lastTick) OR lastTick < :tick',
            ExpressionAttributeValues: { ':tick': tick },
          }),
        ),
      )
    },

    outbound: (id, date) => read(StoredOutbound, outboundKey(id, date).PK, outboundKey(id, date).SK),

    async claim(participant, { date, kind, at }) {
      const outcome = await together([
        {
          Put: {
            TableName,
            Item: {
              ...outboundKey(participant.id, date),
              participant: participant.id,
              date,
              kind,
              status: 'claimed',
              at,
              claimedAt: at,
              expiresAt: expiresAfter(at, 400),
            },
            ConditionExpression: `${absent} OR #status IN (:released, :refused)`,
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':released': 'released', ':refused': 'refused' },
          },
        },
        putParticipant(participant),
      ])
      if (outcome === 'written') return 'claimed'
      return outcome === 'conflict' || outcome.failed > 0 ? 'changed' : 'taken'
    },

    async refuse(id, { date, kind, at, status, reason }) {
      await whenHolds(
        client.send(
          new PutCommand({
            TableName,
            Item: {
              ...outboundKey(id, date),
              participant: id,
              date,
              kind,
              status,
              at,
              reason,
              expiresAt: expiresAfter(at, 400),
            },
            ConditionExpression: `${absent} OR #status IN (:released, :refused)`,
            ExpressionAttributeNames: { '#status': 'status' },
            ExpressionAttributeValues: { ':released': 'released', ':refused': 'refused' },
          }),
        ),
      )
    },

    settle(id, date, { status, at, sid, code }) {
      const before = Object.fromEntries(comesAfter[status].map((held, index) => [`:b${index}`, held]))
      const set = ['#status = :status', '#at = :at']
      if (sid !== undefined) set.push('sid = :sid')
      if (code !== undefined) set.push('code = :code')
      return whenHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: outboundKey(id, date),
            UpdateExpression: `SET ${set.join(', ')}`,
            ConditionExpression: `#status IN (${Object.keys(before).join(', ')})${sid === undefined ? '' : ' AND (attribute_not_exists(sid) OR sid = :sid)'}`,
            ExpressionAttributeNames: { '#status': 'status', '#at': 'at' },
            ExpressionAttributeValues: {
              ':status': status,
              ':at': at,
              ...before,
              ...(sid !== undefined && { ':sid': sid }),
              ...(code !== undefined && { ':code': code }),
            },
          }),
        ),
      )
    },

    optOut: (id, at) =>
      whenHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { PK: person(id), SK: 'PROFILE' },
            UpdateExpression: 'SET #status = :stopped, version = version + :one REMOVE due, pending',
            ConditionExpression: '#status = :active AND (attribute_not_exists(consent) OR consent.#at <= :at)',
            ExpressionAttributeNames: { '#status': 'status', '#at': 'at' },
            ExpressionAttributeValues: { ':stopped': 'stopped', ':active': 'active', ':one': 1, ':at': at },
          }),
        ),
      ),

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

    async seen(id, access) {
      await client.send(
        new PutCommand({
          TableName,
          Item: { PK: person(id), SK: `SEEN#${access.at}#${access.coach}`, ...access },
        }),
      )
    },
  }
}
