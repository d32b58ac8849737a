import { DeleteCommand, PutCommand, QueryCommand, type QueryCommandInput, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Change, Entry, EntryKey, Journal, Page } from '../../domain/journal.ts'
import type { EntryRef } from '../../domain/participant.ts'
import {
  StoredEntry,
  StoredForgotten,
  StoredInbound,
  StoredKey,
  StoredParticipant,
  StoredTakenOff,
  StoredWeek,
} from '../../domain/stored.ts'
import { takenOffStays } from '../../domain/taken-off.ts'
import type { Theme } from '../../domain/themes.ts'
import { type Instant, type LocalDate, plus, type WeekId, weekOf } from '../../domain/time.ts'
import { putLink } from './links.ts'
import { noteWrite } from './notes.ts'
import { absent, coachKey, expiresAfter, person, type Table, type Write, whenHolds } from './table.ts'

/** Days after its end in which a sweep surely comes by, to remove its pictures too. */
const daysForSweeps = 7

/** Items of one round of erasing. */
const erasedAtOnce = 200
/** What went out since then may still be heard of, and keeps the day from being claimed again. */
const recent = (now: Instant) => plus(now, { days: -3 }).slice(0, 10)

const entryKey = ({ at, sid, n }: EntryKey) => `E#${at}#${sid}#${String(n).padStart(2, '0')}`

/** By how much a change moves the counters of one week, and which of its days get their first win or lose their last. */
type Tally = { wins: number; themes: Map<Theme, number>; added: Set<LocalDate>; emptied: Set<LocalDate> }

const tally = (added: readonly EntryRef[], removed: NonNullable<Change['removed']>): Map<WeekId, Tally> => {
  const weeks = new Map<WeekId, Tally>()
  const count = ({ date, themes }: EntryRef, by: 1 | -1) => {
    const week = weeks.get(weekOf(date)) ?? { wins: 0, themes: new Map(), added: new Set(), emptied: new Set() }
    weeks.set(weekOf(date), week)
    week.wins += by
    for (const theme of themes) week.themes.set(theme, (week.themes.get(theme) ?? 0) + by)
    if (by > 0) week.added.add(date)
    else if (removed.emptied.includes(date)) week.emptied.add(date)
  }
  for (const entry of added) if (entry.kind === 'win') count(entry, 1)
  for (const entry of removed.entries) if (entry.kind === 'win') count(entry, -1)
  return weeks
}

/** Counts what one change adds and takes away in the weeks it falls in: one update for each, as a transaction demands. */
const countWins = (TableName: string, id: ParticipantId, weeks: Map<WeekId, Tally>): Write[] =>
  [...weeks].map(([week, { wins, themes, added, emptied }]) => {
    const counters = [...themes].filter(([, by]) => by !== 0).map(([theme, by], index) => ({ theme, by, index }))
    // A day that is emptied and filled by the same change stays.
    const left = [...emptied].filter((date) => !added.has(date))
    const days = added.size > 0 ? ', #days :days' : ''
    return {
      Update: {
        TableName,
        Key: { PK: person(id), SK: `WEEK#${week}` },
        UpdateExpression: `SET #week = :week ADD wins :wins${days}${counters.map(({ index }) => `, #t${index} :t${index}`).join('')}${days === '' && left.length > 0 ? ' DELETE #days :days' : ''}`,
        ExpressionAttributeNames: {
          '#week': 'week',
          ...((added.size > 0 || left.length > 0) && { '#days': 'days' }),
          ...Object.fromEntries(counters.map(({ theme, index }) => [`#t${index}`, `t_${theme}`])),
        },
        ExpressionAttributeValues: {
          ':week': week,
          ':wins': wins,
          ...((added.size > 0 || left.length > 0) && { ':days': new Set(added.size > 0 ? added : left) }),
          ...Object.fromEntries(counters.map(({ by, index }) => [`:t${index}`, by])),
        },
      },
    }
  })

type People = Pick<
  Journal,
  | 'participant'
  | 'record'
  | 'remove'
  | 'takenOff'
  | 'discard'
  | 'hide'
  | 'entry'
  | 'settlePhoto'
  | 'inbound'
  | 'answered'
  | 'amend'
  | 'wins'
  | 'weeks'
  | 'seen'
  | 'erase'
  | 'toErase'
>

/** What a person wrote, and what they are like. */
export const people = ({ client, TableName, read, query, everything, together, putParticipant }: Table): People => {
  const putEntry = ({ photos, ...entry }: Entry): Write => ({
    Put: {
      TableName,
      Item: {
        PK: person(entry.participant),
        SK: entryKey(entry),
        ...entry,
        ...(photos && { photos: new Set(photos) }),
      },
      ConditionExpression: absent,
    },
  })

  const revise = (
    id: ParticipantId,
    entry: EntryKey,
    update: { UpdateExpression: string } & Pick<
      NonNullable<Write['Update']>,
      'ExpressionAttributeNames' | 'ExpressionAttributeValues'
    >,
  ): Write => ({
    Update: {
      TableName,
      Key: { PK: person(id), SK: entryKey(entry) },
      ConditionExpression: 'attribute_exists(PK)',
      ...update,
    },
  })

  /** In the index of what is open, until its end: what the sweep misses, DynamoDB deletes in the end. */
  const takeOff = (id: ParticipantId, entry: EntryKey, at: Instant): Write =>
    revise(id, entry, {
      UpdateExpression: 'SET deleted = :yes, #open = :off, claimedAt = :ends, expiresAt = :expires',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: {
        ':yes': true,
        ':off': 'OFF',
        ':ends': plus(at, takenOffStays),
        ':expires': expiresAfter(at, takenOffStays.days + daysForSweeps),
      },
    })

  const bringBack = (id: ParticipantId, entry: EntryKey): Write =>
    revise(id, entry, {
      UpdateExpression: 'REMOVE deleted, #open, claimedAt, expiresAt',
      ExpressionAttributeNames: { '#open': 'open' },
    })

  return {
    async participant(id) {
      const held = await read(StoredParticipant, person(id), 'PROFILE')
      if (held === undefined) return undefined
      // The whole profile is written back: what a newer version keeps there has to survive an older one.
      const { PK, SK, due, expiresAt, ...participant } = held
      return participant
    },

    async record(change) {
      const { participant, sid, at, replies, owed, entries, startSharing, stopSharing = [], joinsZone } = change
      const { removed = { entries: [], emptied: [] }, restored = [] } = change
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
        ...removed.entries.map((entry) => takeOff(participant.id, entry, at)),
        ...restored.map((entry) => bringBack(participant.id, entry)),
        ...countWins(TableName, participant.id, tally([...entries, ...restored], removed)),
        ...(change.note ? [noteWrite(TableName, participant.id, change.note)] : []),
        ...(change.link ? [{ Put: putLink(TableName, 'LINK', change.link) }] : []),
        ...(change.forgets ? [{ Put: { TableName, Item: { PK: 'FORGET', SK: participant.id, at } } }] : []),
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

    async remove(participant, removed, at) {
      const outcome = await together([
        { Put: putParticipant(participant) },
        ...removed.entries.map((entry) => takeOff(participant.id, entry, at)),
        ...countWins(TableName, participant.id, tally([], removed)),
      ])
      return outcome === 'written' ? 'written' : 'changed'
    },

    async takenOff(now, after) {
      const { items, more } = await query(StoredTakenOff, {
        IndexName: 'open',
        KeyConditionExpression: '#open = :off AND claimedAt BETWEEN :ever AND :now',
        ExpressionAttributeNames: { '#open': 'open' },
        ExpressionAttributeValues: { ':off': 'OFF', ':ever': '0', ':now': now },
        ExclusiveStartKey: after && {
          ...{ PK: person(after.participant), SK: entryKey(after.entry), open: 'OFF', claimedAt: after.ends },
        },
      })
      return more === undefined ? { items } : { items, next: items.at(-1) }
    },

    discard: (id, entry, now) =>
      whenHolds(
        client.send(
          new DeleteCommand({
            TableName,
            Key: { PK: person(id), SK: entryKey(entry) },
            ConditionExpression: 'deleted = :yes AND claimedAt <= :now',
            ExpressionAttributeValues: { ':yes': true, ':now': now },
          }),
        ),
      ),

    async hide(participant, entry) {
      const outcome = await together([
        { Put: putParticipant(participant) },
        revise(participant.id, entry, {
          UpdateExpression: 'SET #private = :yes',
          ExpressionAttributeNames: { '#private': 'private' },
          ExpressionAttributeValues: { ':yes': true },
        }),
      ])
      return outcome === 'written' ? 'written' : 'changed'
    },

    entry: (id, entry) => read(StoredEntry, person(id), entryKey(entry)),

    settlePhoto: (id, entry, photo, kept) =>
      whenHolds(
        client.send(
          new UpdateCommand({
            TableName,
            Key: { PK: person(id), SK: entryKey(entry) },
            UpdateExpression: `ADD ${kept ? 'photos' : 'refused'} :photo`,
            ConditionExpression: 'attribute_exists(PK)',
            ExpressionAttributeValues: { ':photo': new Set([photo]) },
          }),
        ),
      ),

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

    async wins(
      id,
      { since = '', until, newestFirst = false, limit, after, reflections },
    ): Promise<Page<Entry, EntryKey>> {
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
            ...(reflections && { ':reflection': 'reflection' }),
          },
          FilterExpression: `${reflections ? '(kind = :win OR kind = :reflection)' : 'kind = :win'} AND attribute_not_exists(deleted)`,
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

    async erase(id, now) {
      const keep = (SK: string) => SK === 'PROFILE' || (SK.startsWith('OUT#') && SK.slice(4, 14) > recent(now))
      const { Items = [], LastEvaluatedKey } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': person(id) },
          ProjectionExpression: 'PK, SK',
          ConsistentRead: true,
          Limit: erasedAtOnce,
        }),
      )
      const keys = Items.map(({ SK }) => StoredKey.parse(SK))
      await Promise.all(
        keys
          .filter((each) => !keep(each))
          .map((SK) => client.send(new DeleteCommand({ TableName, Key: { PK: person(id), SK } }))),
      )
      if (LastEvaluatedKey !== undefined && keys.some((each) => !keep(each))) return false
      const left = keys.some((each) => each.startsWith('OUT#') && keep(each))
      if (!left) await client.send(new DeleteCommand({ TableName, Key: { PK: 'FORGET', SK: id } }))
      return true
    },

    async toErase() {
      const { Items = [] } = await client.send(
        new QueryCommand({
          TableName,
          KeyConditionExpression: 'PK = :pk',
          ExpressionAttributeValues: { ':pk': 'FORGET' },
          Limit: erasedAtOnce,
          ConsistentRead: true,
        }),
      )
      return Items.map((item) => StoredForgotten.parse(item).SK)
    },

    async seen(participant, access) {
      const outcome = await together([
        { Put: putParticipant(participant) },
        {
          Put: {
            TableName,
            Item: { PK: person(participant.id), SK: `SEEN#${access.at}#${access.coach}`, ...access },
          },
        },
      ])
      return outcome === 'written' ? 'written' : 'changed'
    },
  }
}
