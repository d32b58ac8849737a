import { describe, expect, it } from 'vitest'
import type { Journal } from '../functions/domain/journal.ts'
import { plus } from '../functions/domain/time.ts'
import { ana, at, date, idOf, type phone } from './people.ts'
import { texting } from './texting.ts'

const tick = at('2026-11-25T02:30:00Z')
const now = plus(tick, { minutes: 45 })
const today = date('2026-11-24')

/** One of everything that nobody told us: a text that was lost, one that was cut off, and somebody whose page was lost. */
const untold = async () => {
  const t = texting({ now: plus(tick, { hours: -8 }) })
  await t.join()
  const cut = await t.enrol(
    ana({ id: idOf('cut'), phone: '+16025550177' as typeof phone, promptTime: '08:00' as never }),
  )
  await t.journal.claim(
    { ...cut, version: 2 },
    { date: today, kind: 'prompt', at: plus(now, { minutes: -20 }), attempt: 1, fingerprint: 'x' },
  )
  await t.journal.reach('account', plus(tick, { minutes: -30 }))
  t.lost('I got up')
  const found = async () => ({
    heard: await t.wins(),
    settled: (await t.journal.outbound(cut.id, today))?.status,
    again: t.pages.flatMap(({ ids }) => ids),
  })
  return { t, found, all: { heard: ['I got up'], settled: 'unknown', again: [await t.id()] } }
}

describe('a sweep', () => {
  it('finds what nobody told us, each part of it', async () => {
    const { t, found, all } = await untold()
    await t.sweep(now)
    expect(await found()).toEqual(all)
    expect(t.logged.at(-1)).toEqual({ event: 'swept', heard: 1, recovered: 1, settled: 1, open: 1, due: 1, missing: 1 })
    expect(t.counts).toMatchObject({ SweepsFinished: 1, TextsRecovered: 1, TextsUnknown: 1 })
  })

  it.each<{ part: string; fails: (journal: Journal) => void; left: object }>([
    {
      part: 'the texts that arrived',
      fails: (journal) => {
        const { reached } = journal
        journal.reached = async (what) => (what === 'inbound' ? Promise.reject(new Error('away')) : reached(what))
      },
      left: { heard: [] },
    },
    {
      part: 'the texts that left',
      fails: (journal) => {
        journal.unsettled = () => Promise.reject(new Error('away'))
      },
      left: { settled: 'claimed' },
    },
    {
      part: 'the account',
      fails: (journal) => {
        journal.zones = () => Promise.reject(new Error('away'))
      },
      left: { again: [] },
    },
  ])('does the rest when $part cannot be looked at, and says that it is not finished', async ({ fails, left }) => {
    const { t, found, all } = await untold()
    const whole = { ...t.journal }
    fails(t.journal)
    await t.sweep(now)
    expect(await found()).toEqual({ ...all, ...left })
    expect(t.counts.SweepsFinished).toBeUndefined()
    expect(t.logged).toContainEqual({ event: 'failed', function: 'sweep', error: 'Error' })
    Object.assign(t.journal, whole)
    await t.sweep(plus(now, { minutes: 15 }))
    expect(await found()).toEqual(all)
    expect(t.counts.SweepsFinished).toBe(1)
  })

  it('changes nothing the second time', async () => {
    const { t, found } = await untold()
    await t.sweep(now)
    await t.deliver(...t.pages.splice(0))
    const once = { ...(await found()), counts: { ...t.counts }, person: await t.participant() }
    await t.sweep(now)
    const { SweepsFinished } = t.counts
    expect({ ...(await found()), counts: { ...t.counts, SweepsFinished: 1 }, person: await t.participant() }).toEqual(
      once,
    )
    expect(SweepsFinished).toBe(2)
    expect(t.carrier.sent).toHaveLength(1)
  })

  it('without a table does nothing, and does not throw: the next one makes up for it', async () => {
    const { t, found, all } = await untold()
    t.table.is = 'away'
    await t.sweep(now)
    expect(t.logged.filter(({ event }) => event === 'failed')).toHaveLength(5)
    t.table.is = 'there'
    await t.sweep(plus(now, { minutes: 15 }))
    expect(await found()).toEqual(all)
  })
})
