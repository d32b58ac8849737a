import { describe, expect, it } from 'vitest'
import { DuePage } from '../functions/domain/daily.ts'
import type { DueKey } from '../functions/domain/journal.ts'
import { plus } from '../functions/domain/time.ts'
import { type FindDueDeps, findDue } from '../functions/find-due.ts'
import { context } from './lambda-events.ts'
import { ana, at, idOf, time } from './people.ts'
import { world } from './world.ts'

const evening = at('2026-11-25T02:30:00Z') // 19:30 in Phoenix on the 24th

describe('a tick', () => {
  it('nominates who is due now, and nobody else', async () => {
    const { enrol, tick, pages } = world()
    await enrol()
    await enrol(ana({ id: idOf('ben'), promptTime: time('19:45') }))
    await enrol(ana({ id: idOf('carmen'), timeZone: 'America/New_York' }))
    await tick(evening)
    expect(pages).toEqual([
      {
        tick: evening,
        date: '2026-11-24',
        notAfter: '2026-11-25T04:00:00.000Z',
        zone: 'America/Phoenix',
        ids: [idOf('ana')],
        tries: 0,
        shards: 1,
      },
    ])
  })

  it('queues ids, dates and instants: never words or numbers', async () => {
    const { enrol, tick, pages } = world()
    await enrol()
    await tick(evening)
    expect(pages.map((page) => DuePage.parse(JSON.parse(JSON.stringify(page))))).toEqual(pages)
    expect(JSON.stringify(pages)).not.toMatch(/\+\d|Ana/)
  })

  it('puts many people on pages of 10', async () => {
    const { enrol, tick, pages } = world()
    for (let n = 0; n < 60; n++)
      await enrol(ana({ id: idOf(`p${'abcdefghij'[n % 10]}${'abcdefghij'[Math.floor(n / 10)]}`) }))
    await tick(evening)
    expect(pages.map(({ ids }) => ids.length)).toEqual([10, 10, 10, 10, 10, 10])
    expect(new Set(pages.flatMap(({ ids }) => ids)).size).toBe(60)
  })

  it('makes up for ticks that were missed', async () => {
    const { enrol, tick, pages, journal } = world()
    await enrol()
    await journal.reach('ticks', at('2026-11-25T02:15:00Z'))
    await tick(at('2026-11-25T03:15:00Z'))
    expect(pages.map((page) => page.tick)).toEqual([evening])
    expect(await journal.reached('ticks')).toBe('2026-11-25T03:15:00.000Z')
  })

  it('is not finished while the queue did not take it, and is worked again', async () => {
    const { enrol, journal, pages, log, metrics } = world()
    await enrol()
    let refuse = true
    const queue = {
      send: async (messages: readonly DuePage[]) => {
        if (refuse) throw Object.assign(new Error('+16025550123'), { name: 'NotQueued' })
        pages.push(...messages)
      },
    }
    const find = findDue({ journal, queue, log, metrics })
    await expect(find({ scheduledTime: evening }, context)).rejects.toThrow(/^(?!.*\+1602)/)
    expect(await journal.reached('ticks')).toBeUndefined()
    refuse = false
    await find({ scheduledTime: evening }, context)
    expect(pages).toHaveLength(1)
  })

  it.each(['{}', { scheduledTime: 'soon' }, undefined])(
    'without a scheduled time fails, and says nothing of it: %j',
    async (event) => {
      const { journal, log, metrics, logged } = world()
      await expect(
        findDue({ journal, queue: { send: async () => {} }, log, metrics })(event, context),
      ).rejects.toThrow()
      expect(logged).toEqual([{ event: 'failed', function: 'find-due', error: 'ZodError' }])
    },
  )
})

describe('a crowded zone', () => {
  /** A zone of so many shards, whose every shard holds so many people at this tick, in pages as the index gives them. */
  const crowd = (people: number, shards: number) => {
    const grown: { zone: string; shards: number }[] = []
    const asked: DueKey[] = []
    const pages: DuePage[] = []
    const zone = 'America/Phoenix'
    const ids = Array.from({ length: people }, (_, n) =>
      idOf([...String(n).padStart(6, '0')].map((d) => 'abcdefghij'[Number(d)]).join('')),
    )
    const journal: FindDueDeps['journal'] = {
      zones: async () => [{ zone, shards }],
      growZone: async (...[of, over]) => void grown.push({ zone: of, shards: over }),
      reached: async () => undefined,
      reach: async () => {},
      due: async (key, after) => {
        if (after === undefined) asked.push(key)
        const from = after === undefined ? 0 : ids.indexOf(after) + 1
        const items = ids.slice(from, from + 1000)
        return from + 1000 < people ? { items, next: items.at(-1) } : { items }
      },
    }
    const { log, metrics, counts } = world()
    const find = findDue({ journal, queue: { send: async (some) => void pages.push(...some) }, log, metrics })
    return { grown, asked, pages, counts, tick: () => find({ scheduledTime: evening }, context) }
  }

  it.each([
    { people: 5000, shards: 1, grown: [] },
    { people: 5001, shards: 1, grown: [2] },
    { people: 12_000, shards: 1, grown: [2] },
    { people: 0, shards: 1, grown: [] },
  ])('of $people people in one of $shards parts grows to $grown', async ({ people, shards, grown }) => {
    const c = crowd(people, shards)
    await c.tick()
    expect(c.grown.map((each) => each.shards)).toEqual(grown)
    expect(c.pages.flatMap(({ ids }) => ids)).toHaveLength(people)
    expect(c.counts.TextsDue ?? 0).toBe(people)
  })

  it.each([2, 8, 32, 64])(
    'of %s parts is asked for in each of them, and every page says how many there are',
    async (shards) => {
      const c = crowd(20, shards)
      await c.tick()
      expect(c.asked.map(({ shard }) => shard)).toEqual(Array.from({ length: shards }, (_, n) => n))
      expect(c.pages).toHaveLength(2 * shards)
      expect(new Set(c.pages.map((page) => page.shards))).toEqual(new Set([shards]))
    },
  )

  it('never grows beyond 64 parts', async () => {
    const { journal, log, metrics } = world()
    const grown: number[] = []
    const items = Array.from({ length: 6000 }, () => idOf('ana'))
    const stub: FindDueDeps['journal'] = {
      ...journal,
      zones: async () => [{ zone: 'America/Phoenix', shards: 64 }],
      due: async () => ({ items }),
      growZone: async (_, shards) => void grown.push(shards),
    }
    await findDue({ journal: stub, queue: { send: async () => {} }, log, metrics })({ scheduledTime: evening }, context)
    expect(grown).toEqual([])
  })

  it('that has grown loses nobody: each is found once in their old part, and from then on in their own', async () => {
    const { enrol, live, tick, pages, journal, carrier } = world()
    const people = [...'abcdefghij'].flatMap((a) => [...'abc'].map((b) => idOf(`p${a}${b}`)))
    for (const id of people) await enrol(ana({ id }))
    await journal.growZone('America/Phoenix', 4)
    for (let day = 0; day < 3; day++) await live(plus(evening, { days: day }))
    expect(carrier.sent).toHaveLength(3 * people.length)
    const key = { zone: 'America/Phoenix', time: time('19:30') }
    const parts = await Promise.all([0, 1, 2, 3].map(async (shard) => (await journal.due({ ...key, shard })).items))
    expect(parts.flat().sort()).toEqual([...people].sort())
    for (const part of parts) expect(part.length).toBeGreaterThan(0)
    await tick(plus(evening, { days: 3 }))
    expect(pages.flatMap(({ ids }) => ids).sort()).toEqual([...people].sort())
  })
})
