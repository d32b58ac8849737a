import { join } from 'node:path'
import { DatabaseSync, type SQLInputValue } from 'node:sqlite'
import { isDeepStrictEqual } from 'node:util'
import { CreateTableCommand, DescribeTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { PutCommand } from '@aws-sdk/lib-dynamodb'
import { startEngine } from '../../bin/local/engine.ts'
import { documentClient, dynamoJournal, tableDefinition } from '../../functions/adapters/dynamo-journal.ts'
import { slotsAt } from '../../functions/domain/daily.ts'
import type { ParticipantId } from '../../functions/domain/ids.ts'
import type { DueKey, Journal } from '../../functions/domain/journal.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { participantOf, phoneOf, type Slot, ticks, zones } from './scale-people.ts'

export const table = 'small-wins'

/** Our own engine, whatever the environment names: the table is made in its file. */
const environment = { PATH: process.env.PATH, DYNOXIDE_BIN: process.env.DYNOXIDE_BIN }

export const tableAt = (endpoint: string) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const base = new DynamoDBClient({ endpoint, region: 'us-east-1', credentials })
  const client = documentClient(base)
  return { base, client, journal: dynamoJournal({ client, table }) }
}

/** The table in `folder`, opened. */
export const openTable = async (folder: string) => {
  const engine = await startEngine(folder, environment)
  const { base, client, journal } = tableAt(engine.endpoint)
  return {
    endpoint: engine.endpoint,
    base,
    client,
    journal,
    /** As if the tick before had just been worked, and a zone been spread over so many parts. */
    async justBefore(tick: Instant, zone: string, shards: number) {
      const watermark = { PK: 'PROGRESS', SK: 'ticks', reached: plus(tick, { minutes: -15 }) }
      for (const Item of [watermark, { PK: 'ZONES', SK: zone, zone, shards }])
        await client.send(new PutCommand({ TableName: table, Item }))
    },
    async close() {
      base.destroy()
      await engine.stop()
    },
  }
}

export type OpenTable = Awaited<ReturnType<typeof openTable>>

type Row = Record<string, SQLInputValue>

/** Every row that the engine keeps of one person, ready to be written again for another. */
const copier = (db: DatabaseSync, from: string, where: string, id: ParticipantId) => {
  const row = db.prepare(`SELECT * FROM "${from}" WHERE ${where} = ?`).get(`S:P#${id}`) as Row | undefined
  if (row === undefined) throw new Error(`the engine keeps its tables in another way: nothing of ${id} in ${from}`)
  const columns = Object.keys(row)
  const insert = db.prepare(`INSERT INTO "${from}" (${columns}) VALUES (${columns.map(() => '?')})`)
  // Cut once, at the two things in which people of one slot differ; both are of one length, so that sizes hold.
  const cut = Object.values(row).map((value) =>
    typeof value === 'string' ? value.split(id).map((piece) => piece.split(phoneOf(id))) : value,
  )
  return (other: ParticipantId) => {
    const phone = phoneOf(other)
    insert.run(
      ...cut.map((value) => (Array.isArray(value) ? value.map((piece) => piece.join(phone)).join(other) : value)),
    )
  }
}

/**
 * Writes the table of so many people into `folder`: the first of every slot through the journal and the engine; the others are
 * copies, in the engine's own file, of the rows it made for the first, with another id and phone. A million in a quarter of a
 * minute, where the engine itself would take minutes. (One column is not right in a copy: the one by which parallel scans are cut.)
 */
export const seed = async (folder: string, slots: readonly Slot[]): Promise<void> => {
  const opened = await openTable(folder)
  const first = slots.map(({ ids }) => ids[0]!)
  try {
    await opened.base.send(new CreateTableCommand(tableDefinition(table)))
    for (const zone of zones)
      await opened.client.send(new PutCommand({ TableName: table, Item: { PK: 'ZONES', SK: zone, zone, shards: 1 } }))
    // Version 1 is written only where nobody is.
    for (const [slot, { key }] of slots.entries()) await opened.journal.amend(participantOf(first[slot]!, key))
  } finally {
    await opened.close()
  }

  const db = new DatabaseSync(join(folder, 'table.sqlite'))
  try {
    // A file that is thrown away needs no way back; rows that come in the order of their keys go in ten times as fast.
    db.exec(
      'PRAGMA journal_mode = off; PRAGMA synchronous = off; PRAGMA locking_mode = exclusive; PRAGMA cache_size = -200000',
    )
    const indexes = db
      .prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL")
      .all() as { name: string; sql: string }[]
    for (const { name } of indexes) db.exec(`DROP INDEX "${name}"`)
    db.exec('BEGIN')
    const intoTable = first.map((id) => copier(db, table, 'pk', id))
    const others = slots.flatMap(({ ids }, slot) => ids.slice(1).map((id) => ({ id, slot })))
    others.sort((a, b) => (a.id < b.id ? -1 : 1))
    for (const { id, slot } of others) intoTable[slot]!(id)
    for (const [slot, { ids }] of slots.entries()) {
      const intoIndex = copier(db, `${table}::gsi::due`, 'table_pk', first[slot]!)
      for (const id of ids.slice(1)) intoIndex(id)
    }
    db.exec('COMMIT')
    for (const { sql } of indexes) db.exec(sql)
    db.exec('PRAGMA journal_mode = wal')
  } finally {
    db.close()
  }
}

/** Whom the index holds under a key. */
export const everyone = async (journal: Pick<Journal, 'due'>, key: DueKey): Promise<ParticipantId[]> => {
  const found: ParticipantId[] = []
  let after: ParticipantId | undefined
  do {
    const { items, next } = await journal.due(key, after)
    found.push(...items)
    after = next
  } while (after !== undefined)
  return found
}

/** Reads what was written through the API, and counts it: every part that is measured, and people of all slots. */
export const check = async ({ base, journal }: OpenTable, slots: readonly Slot[]) => {
  const measured = slots.filter(({ key }) =>
    Object.values(ticks).some((tick) =>
      slotsAt(tick, [{ zone: key.zone, shards: 1 }]).some(({ key: { time } }) => time === key.time),
    ),
  )
  for (const { key, ids } of measured) {
    if ((await everyone(journal, key)).join() !== ids.join())
      throw new Error(`${key.zone} ${key.time} does not hold who was written there`)
  }
  for (const { key, ids } of slots) {
    const id = ids.at(-1)!
    if (!isDeepStrictEqual(await journal.participant(id), participantOf(id, key)))
      throw new Error(`${id} is not who was written`)
  }
  const { Table } = await base.send(new DescribeTableCommand({ TableName: table }))
  return (Table?.ItemCount ?? 0) - zones.length
}
