import { describe, expect, it } from 'vitest'
import { DuePage } from '../functions/domain/daily.ts'
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
      { tick: evening, date: '2026-11-24', notAfter: '2026-11-25T04:00:00.000Z', ids: [idOf('ana')] },
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
    await journal.finishTick(at('2026-11-25T02:15:00Z'))
    await tick(at('2026-11-25T03:15:00Z'))
    expect(pages.map((page) => page.tick)).toEqual([evening])
    expect(await journal.lastTick()).toBe('2026-11-25T03:15:00.000Z')
  })

  it('is not finished while the queue did not take it, and is worked again', async () => {
    const { enrol, journal, pages, log, metrics } = world()
    await enrol()
    const { findDue } = await import('../functions/find-due.ts')
    const { context } = await import('./lambda-events.ts')
    let refuse = true
    const queue = {
      send: async (messages: readonly DuePage[]) => {
        if (refuse) throw Object.assign(new Error('+16025550123'), { name: 'NotQueued' })
        pages.push(...messages)
      },
    }
    const find = findDue({ journal, queue, log, metrics })
    await expect(find({ scheduledTime: evening }, context)).rejects.toThrow(/^(?!.*\+1602)/)
    expect(await journal.lastTick()).toBeUndefined()
    refuse = false
    await find({ scheduledTime: evening }, context)
    expect(pages).toHaveLength(1)
  })

  it.each(['{}', { scheduledTime: 'soon' }, undefined])(
    'without a scheduled time fails, and says nothing of it: %j',
    async (event) => {
      const { journal, log, metrics, logged } = world()
      const { findDue } = await import('../functions/find-due.ts')
      const { context } = await import('./lambda-events.ts')
      await expect(
        findDue({ journal, queue: { send: async () => {} }, log, metrics })(event, context),
      ).rejects.toThrow()
      expect(logged).toEqual([{ event: 'failed', function: 'find-due', error: 'ZodError' }])
    },
  )
})
