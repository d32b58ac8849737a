import { describe, expect, it } from 'vitest'
import { claimable, comesAfter, dueIndexKey, dueKeyOf, isUnreachable, stillOpen } from '../../functions/domain/due.ts'
import type { OutboundStatus } from '../../functions/domain/journal.ts'
import { ana, date, time } from '../people.ts'

describe('the due index', () => {
  const unreachable = (times: number) => ({ unreachable: { times, date: date('2026-11-24') } })

  it('holds who may be texted under their wall time, in their part of the zone', () => {
    const key = { zone: 'America/Phoenix', time: time('19:30'), shard: 0 }
    expect(dueKeyOf(ana())).toEqual(key)
    expect(dueKeyOf(ana({ shard: 3 }))).toEqual({ ...key, shard: 3 })
    expect(dueIndexKey({ ...key, shard: 3 })).toBe('America/Phoenix#19:30#3')
  })

  it.each([
    { name: 'has stopped', change: { status: 'stopped' as const } },
    { name: 'has not joined', change: { status: 'guest' as const } },
    { name: 'has no number', change: { phone: undefined } },
    { name: 'has long been silent', change: { resting: true as const } },
    { name: 'seems to be nobody', change: unreachable(2) },
  ])('does not hold who $name', ({ change }) => {
    expect(dueKeyOf(ana(change))).toBeUndefined()
  })

  it('holds a number that found nobody once', () => {
    expect([0, 1, 2, 3].map((times) => isUnreachable(unreachable(times)))).toEqual([false, false, true, true])
    expect(isUnreachable({})).toBe(false)
    expect(dueKeyOf(ana(unreachable(1)))).toBeDefined()
  })
})

describe('the end of a text', () => {
  const all: readonly OutboundStatus[] = [
    'claimed',
    'released',
    'unknown',
    'sent',
    'delivered',
    'failed',
    'refused',
    'expired',
  ]
  const may = (to: keyof typeof comesAfter) => all.filter((from) => comesAfter[to].includes(from)).join(' ')

  it('is claimed again only where nothing left', () => {
    expect(all.filter((status) => (claimable as readonly string[]).includes(status))).toEqual(['released', 'refused'])
  })

  it('is open while something may still be heard of it', () => {
    expect(all.filter((status) => stillOpen.includes(status))).toEqual(['claimed', 'released', 'unknown', 'sent'])
  })

  it.each<{ to: keyof typeof comesAfter; from: string }>([
    { to: 'refused', from: 'claimed' },
    { to: 'unknown', from: 'claimed' },
    { to: 'released', from: 'claimed unknown sent' },
    { to: 'sent', from: 'claimed released unknown' },
    { to: 'delivered', from: 'claimed released unknown sent' },
    { to: 'failed', from: 'claimed released unknown sent' },
    { to: 'expired', from: 'claimed released unknown sent' },
  ])('moves to $to from $from, and never from an end', ({ to, from }) => {
    expect(may(to)).toBe(from)
  })
})
