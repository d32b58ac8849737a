import { describe, expect, it } from 'vitest'
import { DuePage } from '../../functions/domain/daily.ts'
import { backOff, type Deferral, deferred } from '../../functions/domain/deferral.ts'
import { at, date, idOf } from '../people.ts'

const page = (tries = 0): DuePage => ({
  tick: at('2026-11-25T02:30:00Z'),
  date: date('2026-11-24'),
  notAfter: at('2026-11-25T04:00:00Z'),
  ids: [idOf('ana'), idOf('ben'), idOf('carmen')],
  tries,
  shards: 2,
})

describe('who is put off', () => {
  it('waits twice as long each time, and ten minutes at most', () => {
    expect([0, 1, 2, 3, 4, 5, 6, 100, 5000].map(backOff)).toEqual([30, 60, 120, 240, 480, 600, 600, 600, 600])
  })

  it.each<{ reason: Deferral; seconds: readonly number[] }>([
    { reason: 'carrier', seconds: [30, 60, 600] },
    { reason: 'failure', seconds: [30, 60, 600] },
    { reason: 'halted', seconds: [300, 300, 300] },
    { reason: 'out-of-time', seconds: [0, 0, 0] },
  ])('because of $reason waits $seconds seconds', ({ reason, seconds }) => {
    expect([0, 1, 9].map((tries) => deferred(page(tries), page().ids, reason).delaySeconds)).toEqual(seconds)
  })

  it('waits as long as the carrier asks for, unless that is out of all proportion', () => {
    const seconds = (waitFor: number) => deferred(page(1), page().ids, 'carrier', waitFor).delaySeconds
    expect([5, 60, 200, 86_400].map(seconds)).toEqual([60, 60, 200, 600])
  })

  it('never waits longer than the queue can hold a message back', () => {
    for (const reason of ['carrier', 'failure', 'halted', 'out-of-time'] as const)
      for (let tries = 0; tries < 50; tries++)
        expect(deferred(page(tries), page().ids, reason).delaySeconds).toBeLessThanOrEqual(900)
  })

  it('is named on a page like the one before, which counts its tries', () => {
    const { page: later } = deferred(page(3), [idOf('ben')], 'carrier')
    expect(later).toEqual({ ...page(), ids: [idOf('ben')], tries: 4 })
    expect(DuePage.parse(JSON.parse(JSON.stringify(later)))).toEqual(later)
  })
})
