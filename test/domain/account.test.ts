import { describe, expect, it } from 'vitest'
import { account } from '../../functions/domain/account.ts'
import { owed } from '../../functions/domain/daily.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, phone, time } from '../people.ts'
import { world } from '../world.ts'

/** 19:30 in Phoenix; the evening ends at 21:00, which is 04:00 UTC. */
const tick = at('2026-11-25T02:30:00Z')
const today = date('2026-11-24')
const evening = at('2026-11-25T04:00:00Z')
const id = idOf('ana')

const checkedBefore = at('2026-11-25T02:00:00Z')

const checking = async (since = checkedBefore) => {
  const w = world()
  await w.enrol(ana())
  await w.journal.reach('account', since)
  const failures: unknown[] = []
  const checked = account({ ...w, failed: (error) => failures.push(error) })
  return {
    ...w,
    failures,
    check: (when: Instant, remaining = 300_000) => {
      w.set(when)
      return checked(() => remaining, 30_000)
    },
    /** Changes the person as something of theirs would. */
    become: async (change: Partial<Participant>) => {
      const held = (await w.journal.participant(id))!
      await w.journal.amend({ ...held, ...change, version: held.version + 1 })
    },
    text: () => w.journal.outbound(id, today),
  }
}

/** As hourly sweeps find it, until the evening is over and past. */
const sweeps = ['02:15', '03:15', '04:15', '05:15'].map((clock) => at(`2026-11-25T${clock}:00Z`))

describe('a text of which nothing is known', () => {
  it('is put on the queue again half an hour after its tick, and sent', async () => {
    const w = await checking()
    await w.check(plus(tick, { minutes: 29 }))
    expect(w.pages).toEqual([])
    expect(await w.check(plus(tick, { minutes: 30 }))).toEqual({ due: 1, missing: 1 })
    expect(w.pages).toEqual([{ tick, date: today, notAfter: evening, zone: 'America/Phoenix', ids: [id], tries: 0 }])
    expect(w.logged).toEqual([{ event: 'text-missing', participant: id, date: today, again: true }])
    await w.deliver(...w.pages.splice(0))
    expect([w.carrier.sent.length, (await w.text())?.status]).toEqual([1, 'sent'])
    for (const when of sweeps) await w.check(when)
    expect([w.pages, w.counts.AccountMismatch]).toEqual([[], undefined])
  })

  it('is sent once though its page was only late', async () => {
    const w = await checking()
    await w.tick(tick)
    const late = w.pages.splice(0)
    await w.check(plus(tick, { minutes: 45 }))
    await w.deliver(...late, ...w.pages.splice(0))
    expect(w.carrier.sent).toHaveLength(1)
  })

  it('is written down as expired when its evening is over, and counted as a mismatch: once', async () => {
    const w = await checking()
    for (const when of sweeps) await w.check(when)
    expect(await w.text()).toMatchObject({ status: 'expired', reason: 'missing' })
    expect([w.counts.AccountMismatch, w.counts.TextsExpired]).toEqual([1, 1])
    await w.deliver(...w.pages.splice(0))
    expect(w.carrier.sent).toEqual([])
  })

  it('is found though no sweep ran for a day and a half, and nobody is texted in the night for it', async () => {
    const w = await checking(at('2026-11-24T02:00:00Z'))
    const text = () => w.journal.outbound(id, date('2026-11-23'))
    await w.check(at('2026-11-25T14:15:00Z'))
    expect([await text(), await w.text()]).toMatchObject([
      { status: 'expired', reason: 'missing' },
      { status: 'expired', reason: 'missing' },
    ])
    expect([w.pages, w.counts.AccountMismatch]).toEqual([[], 2])
  })
})

describe('no mismatch', () => {
  it.each<{ name: string; change: Partial<Participant>; noted?: string }>([
    { name: 'is somebody who paused', change: { pausedUntil: date('2026-12-01') }, noted: 'paused' },
    { name: 'is somebody who stopped', change: { status: 'stopped' }, noted: 'stopped' },
    {
      name: 'is somebody whose number is gone',
      change: { unreachable: { times: 2, date: today } },
      noted: 'unreachable',
    },
    { name: 'is quiet after danger', change: { quietUntil: at('2026-11-26T00:00:00Z') }, noted: 'quiet' },
    {
      name: 'is somebody who moved their time away',
      change: { promptTime: time('08:00'), saidAt: { promptTime: at('2026-11-24T20:00:00Z') } },
    },
    {
      name: 'is somebody who joined after it',
      change: { consent: { ...ana().consent!, at: plus(tick, { minutes: 1 }) } },
    },
    { name: 'is somebody who came back after it', change: { saidAt: { status: plus(tick, { minutes: 1 }) } } },
    {
      name: 'is somebody who moved their time there after it',
      change: { saidAt: { promptTime: plus(tick, { minutes: 1 }) } },
    },
    { name: 'is somebody who moved there after it', change: { saidAt: { timeZone: plus(tick, { minutes: 1 }) } } },
  ])('$name', async ({ change, noted }) => {
    const w = await checking()
    const lagging = w.journal.due
    const slots = await lagging({ zone: 'America/Phoenix', time: time('19:30'), shard: 0 })
    await w.become(change)
    // The index may still hold them.
    w.journal.due = async (key) =>
      key.zone === 'America/Phoenix' && key.time === '19:30' && key.shard === 0 ? slots : { items: [] }
    for (const when of sweeps) await w.check(when)
    expect([w.pages, w.counts.AccountMismatch]).toEqual([[], undefined])
    expect(await w.text()).toEqual(noted === undefined ? undefined : expect.objectContaining({ reason: noted }))
  })

  it('is a text that was sent, refused, or given up by the sender itself', async () => {
    const w = await checking()
    await w.live(tick)
    for (const when of sweeps) await w.check(when)
    expect([w.pages, w.counts.AccountMismatch, w.carrier.sent.length]).toEqual([[], undefined, 1])
  })
})

describe('who writes only after their time had struck', () => {
  const later = plus(tick, { minutes: 40 })
  const wrote = (before: Partial<Participant>) => ({ ...before, lastHeardAt: later })

  it('and could not be texted before, was not due', async () => {
    const w = await checking()
    await w.become(wrote({ reachableSince: later }))
    for (const when of sweeps) await w.check(when)
    expect([w.pages, w.counts.AccountMismatch, await w.text()]).toEqual([[], undefined, undefined])
  })

  it('and had long been silent, got fewer texts', async () => {
    const w = await checking()
    await w.become(wrote({ heardBeforeAt: plus(tick, { days: -9 }) }))
    for (const when of sweeps) await w.check(when)
    expect([w.pages, w.counts.AccountMismatch]).toEqual([[], undefined])
    expect(await w.text()).toMatchObject({ status: 'refused', reason: 'not-today' })
  })

  it('and had written yesterday, was due', async () => {
    const w = await checking()
    await w.become(wrote({ heardBeforeAt: plus(tick, { days: -2 }) }))
    for (const when of sweeps) await w.check(when)
    expect(await w.text()).toMatchObject({ status: 'expired', reason: 'missing' })
  })
})

describe('how far was checked', () => {
  it('moves on to half an hour ago', async () => {
    const w = await checking()
    await w.check(plus(tick, { minutes: 50 }))
    expect(await w.journal.reached('account')).toBe(plus(tick, { minutes: 15 }))
  })

  it('begins a day back, and no further, when nothing was checked yet', async () => {
    const w = world()
    await w.enrol(ana())
    w.set(at('2026-11-25T02:15:00Z'))
    await account({ ...w, failed: () => {} })(() => 300_000, 30_000)
    const dates = ['2026-11-21', '2026-11-22', '2026-11-23', '2026-11-24'].map(date)
    const texts = await Promise.all(dates.map((day) => w.journal.outbound(id, day)))
    expect(texts.map((text) => text?.reason)).toEqual([undefined, undefined, 'missing', undefined])
  })

  it.each([
    { name: 'what failed', failing: true, remaining: 300_000, failures: 1 },
    { name: 'what there was no time for', failing: false, remaining: 29_999, failures: 1 },
  ])('never moves past $name', async ({ failing, remaining, failures }) => {
    const w = await checking()
    const { due } = w.journal
    if (failing) w.journal.due = () => Promise.reject(new Error('throttled'))
    await w.check(plus(tick, { minutes: 45 }), remaining)
    expect([await w.journal.reached('account'), w.failures.length, w.pages]).toEqual([checkedBefore, failures, []])
    w.journal.due = due
    expect(await w.check(plus(tick, { minutes: 50 }))).toMatchObject({ missing: 1 })
  })

  it('goes through every part of a crowded zone, page by page', async () => {
    const w = await checking()
    const people = ['bea', 'cleo', 'dan', 'eve', 'fay', 'gil', 'hal', 'ida', 'jon', 'kim']
    for (const [shard, name] of people.entries()) await w.enrol(ana({ id: idOf(name), phone, shard: shard % 2 }))
    await w.journal.growZone('America/Phoenix', 2)
    const { due } = w.journal
    w.journal.due = async (key, after) => {
      const { items } = await due(key, after)
      return items.length > 2 ? { items: items.slice(0, 2), next: items[1] } : { items }
    }
    expect(await w.check(plus(tick, { minutes: 45 }))).toEqual({ due: 11, missing: 11 })
    expect(new Set(w.pages.flatMap(({ ids }) => ids)).size).toBe(11)
  })
})

describe('many people', () => {
  it('of one slot are each looked at once, a few at a time', async () => {
    const w = await checking()
    for (const name of 'bcdefghijklmnopqrs') await w.enrol(ana({ id: idOf(name) }))
    await w.journal.refuse(idOf('b'), { date: today, kind: 'prompt', at: tick, status: 'refused', reason: 'quiet' })
    expect(await w.check(plus(tick, { minutes: 45 }))).toEqual({ due: 19, missing: 18 })
    expect(w.pages.flatMap(({ ids }) => ids)).toHaveLength(18)
  })

  it('are made up for two hours long, and no longer', async () => {
    const found = async (late: Parameters<typeof plus>[1]) => (await checking()).check(plus(tick, late))
    // Ana moved to the morning: her evening is not over when the two hours are.
    const morning = at('2026-11-24T15:00:00Z')
    const w = await checking(plus(morning, { minutes: -15 }))
    await w.become({ promptTime: time('08:00') })
    expect(await w.check(plus(morning, { hours: 2 }))).toEqual({ due: 1, missing: 1 })
    const late = await checking(plus(morning, { minutes: -15 }))
    await late.become({ promptTime: time('08:00') })
    expect(await late.check(plus(morning, { hours: 2, seconds: 1 }))).toEqual({ due: 0, missing: 0 })
    expect(await found({ minutes: 30 })).toEqual({ due: 1, missing: 1 })
  })

  it('are found while there is just time enough, and what was found before is told', async () => {
    const w = await checking()
    expect(await w.check(plus(tick, { minutes: 30 }), 30_000)).toEqual({ due: 1, missing: 1 })
    const failing = await checking()
    failing.journal.zones = async () => [
      { zone: 'America/Phoenix', shards: 1 },
      { zone: 'America/Denver', shards: 1 },
    ]
    const { due } = failing.journal
    failing.journal.due = async (key, after) => {
      if (key.zone === 'America/Denver' && key.time === '19:30') throw new Error('throttled')
      return due(key, after)
    }
    await failing.check(plus(tick, { minutes: 30 }))
    const again = await failing.check(plus(tick, { minutes: 50 }))
    expect([again, failing.failures.length]).toEqual([{ due: 1, missing: 1 }, 2])
  })
})

it('the page it makes asks for what the tick asked for', async () => {
  const w = await checking()
  await w.check(plus(tick, { minutes: 45 }))
  expect(owed(ana(), w.pages[0]!, plus(tick, { minutes: 45 }))).toMatchObject({ text: 'prompt' })
})
