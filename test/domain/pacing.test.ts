import { describe, expect, it } from 'vitest'
import { pacer } from '../../functions/domain/pacing.ts'
import type { Clock } from '../../functions/domain/ports.ts'
import { instant } from '../../functions/domain/time.ts'

const start = Date.parse('2026-11-25T02:30:00Z')

/** A clock whose waits pass at once, one after another. */
const passing = () => {
  let ms = start
  const clock: Clock = {
    now: () => instant(new Date(ms)),
    wait: async (milliseconds) => {
      ms += milliseconds
    },
  }
  return { clock, at: () => (ms - start) / 1000 }
}

describe('a pace', () => {
  it.each([
    { rate: 1, segments: [1, 1, 1], goAt: [0, 1, 2] },
    { rate: 2, segments: [1, 1, 1], goAt: [0, 0.5, 1] },
    { rate: 0.5, segments: [1, 1, 1], goAt: [0, 2, 4] },
    // A long text keeps the next one waiting, not itself.
    { rate: 1, segments: [3, 1, 2, 1], goAt: [0, 3, 4, 6] },
  ])('of $rate segments a second lets texts of $segments go at $goAt', async ({ rate, segments, goAt }) => {
    const { clock, at } = passing()
    const pace = pacer(rate, clock)
    const went: number[] = []
    for (const each of segments) {
      await pace(each)
      went.push(at())
    }
    expect(went).toEqual(goAt)
  })

  it('saves nothing up while there is nothing to send', async () => {
    const { clock, at } = passing()
    const pace = pacer(1, clock)
    await pace(1)
    await clock.wait(60_000)
    const went: number[] = []
    for (let n = 0; n < 3; n++) {
      await pace(1)
      went.push(at())
    }
    expect(went).toEqual([60, 61, 62])
  })

  it('is one for all who ask at the same time: each gets a place of its own', async () => {
    const waits: number[] = []
    const clock: Clock = { now: () => instant(new Date(start)), wait: async (ms) => void waits.push(ms) }
    const pace = pacer(2, clock)
    await Promise.all([pace(1), pace(1), pace(1), pace(1)])
    expect(waits).toEqual([500, 1000, 1500])
  })

  it('falls short of the rate by nothing over a long evening', async () => {
    const { clock, at } = passing()
    const pace = pacer(3, clock)
    for (let n = 0; n < 3001; n++) await pace(1)
    expect(at()).toBeGreaterThanOrEqual(999)
    expect(at()).toBeLessThanOrEqual(1001)
  })

  it.each([0, -1, Number.NaN])('of %s is none', (rate) => {
    expect(() => pacer(rate, passing().clock)).toThrow(RangeError)
  })
})
