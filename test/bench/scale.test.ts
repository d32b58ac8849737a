import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { shardOf } from '../../functions/domain/due.ts'
import { isParticipantId } from '../../functions/domain/ids.ts'
import { time } from '../people.ts'
import { hotShards, hotZone, participantOf, slotsOf, ticks } from './scale-people.ts'
import { startProcess } from './scale-process.ts'
import { check, everyone, type OpenTable, openTable, seed, table } from './scale-table.ts'

const sizes = { enrolled: 4_000, due: 200, hot: 300 }
const slots = slotsOf(sizes)
const all = slots.flatMap(({ ids }) => ids)

describe('who is enrolled', () => {
  it('is as many as asked for, each once, each with an id', () => {
    expect(all).toHaveLength(sizes.enrolled)
    expect(new Set(all).size).toBe(sizes.enrolled)
    expect(all.filter((id) => !isParticipantId(id))).toEqual([])
  })

  it('has the same people due, whoever else is enrolled', () => {
    const alone = slotsOf({ enrolled: sizes.due, due: sizes.due, hot: 0 })
    expect(alone.flatMap(({ ids }) => ids)).toHaveLength(sizes.due)
    expect(slots.slice(0, alone.length)).toEqual(alone)
  })
})

describe('a seeded table', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-seeded-'))
  let opened: OpenTable
  beforeAll(async () => {
    await seed(folder, slots)
    opened = await openTable(folder)
  })
  afterAll(async () => {
    await opened.close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('holds everybody, where the index is to hold them', async () => {
    expect(await check(opened, slots)).toBe(sizes.enrolled)
  })

  it.each([
    { name: 'an ordinary tick', tick: ticks.ordinary, shards: 1, people: sizes.due, queries: 12 },
    { name: 'a crowd in one part', tick: ticks.hot, shards: 1, people: sizes.hot, queries: 12 },
    { name: 'a crowd in its parts', tick: ticks.spread, shards: hotShards, people: sizes.hot, queries: 27 },
  ])('$name finds those due, and nobody else', async ({ tick, shards, people, queries }) => {
    const child = startProcess(opened.endpoint)
    try {
      await opened.justBefore(tick, hotZone, shards)
      // The zones themselves are read too.
      expect(await child.ask('find', { tick })).toMatchObject({ people, queries, items: people + 12, inARow: 1 })
    } finally {
      await child.end()
    }
  })

  it('is changed like any other: who was copied moves in the index', async () => {
    const { key, ids } = slots.at(-1)!
    const id = ids.at(-1)!
    expect(ids.length).toBeGreaterThan(1)
    const moved = { ...key, time: time('08:15'), shard: shardOf(id, hotShards) + 1 }
    expect(await opened.journal.amend({ ...participantOf(id, moved), version: 2 })).toBe('written')
    expect(await everyone(opened.journal, key)).toEqual(ids.slice(0, -1))
    expect(await everyone(opened.journal, moved)).toEqual([id])
  })

  it('is not taken for whole when somebody is missing', async () => {
    const [{ ids }] = slots as [(typeof slots)[number]]
    await opened.client.send(new DeleteCommand({ TableName: table, Key: { PK: `P#${ids[1]}`, SK: 'PROFILE' } }))
    await expect(check(opened, slots)).rejects.toThrow('does not hold who was written there')
  })
})
