import { PutCommand, type QueryCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Entry, EntryKey, Journal, Page } from '../../domain/journal.ts'
import { StoredEntry, StoredInbound, StoredParticipant, StoredWeek } from '../../domain/stored.ts'
import type { Theme } from '../../domain/themes.ts'
import { type WeekId, weekOf } from '../../domain/time.ts'
import { absent, coachKey, expiresAfter, person, type Table, type Write, whenHolds } from './table.ts'

const entryKey = ({ at, sid, n }: EntryKey) => `E#${at}#${sid}#${String(n).padStart(2, '0')}`

/** Adds the wins of one change to the weeks they fall in. */
const countWins = (TableName: string, wins: readonly Entry[]): Write[] =>
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

type People = Pick<Journal, 'participant' | 'record' | 'inbound' | 'answered' | 'amend' | 'wins' | 'weeks' | 'seen'>

/** What a person wrote, and what they are like. */
export const people = ({ client, TableName, read, query, everything, together, putParticipant }: Table): People => {
  const putEntry = (entry: Entry): Write => ({
    Put: {
      TableName,
      Item: { PK: person(entry.participant), SK: entryKey(entry), ...entry },
      ConditionExpression: absent,
    },
  })

  return {
    async participant(id) {
      const held = await read(StoredParticipant, person(id), 'PROFILE')
      if (held === undefined) return undefined
      // The whole profile is written back: what a newer version keeps there has to survive an older one.
      const { PK, SK, due, ...participant } = held
      return participant
    },

    async record({ participant, sid, at, replies, owed, entries, startSharing, stopSharing = [], joinsZone }) {
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
            Item: { ...inbound, at, replies, owed, expiresAt: expiresAfter(at, 30) },
            ConditionExpression: absent,
          },
        },
        { Put: putParticipant(participant) },
        ...entries.map(putEntry),
        ...countWins(
          TableName,
          entries.filter(({ kind }) => kind === 'win'),
        ),
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

    inbound: (id, sid) => read(StoredInbound, person(id), `IN#${sid}`),

    answered: (id, sid) =>
      whenHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { PK: person(id), SK: `IN#${sid}` },
            UpdateExpression: 'REMOVE owed',
            ConditionExpression: 'attribute_exists(owed)',
          }),
        ),
      ),

    amend: async (participant) =>
      (await whenHolds(client.send(new PutCommand(putParticipant(participant))))) ? 'written' : 'changed',

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
