import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choose, draw } from '../../functions/domain/choose.ts'
import type { ParticipantId } from '../../functions/domain/ids.ts'

const somebody = fc.stringMatching(/^[a-z2-7]{26}$/).map((id) => id as ParticipantId)
const ana = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as ParticipantId
const pool = (size: number) => Array.from({ length: size }, (_, i) => `wording ${i}`)

const many = (name: string, wordings: readonly string[], seed: ParticipantId, times: number) => {
  const chosen: string[] = []
  let used: Record<string, number> = {}
  for (let i = 0; i < times; i++) {
    const next = choose(name, wordings, seed, used)
    expect(wordings[next.index]).toBe(next.text)
    used = next.used
    chosen.push(next.text)
  }
  return chosen
}

describe('choosing a wording', () => {
  it('repeats none before the pool is used up, round after round', () => {
    fc.assert(
      fc.property(somebody, fc.string(), fc.integer({ min: 1, max: 40 }), (seed, name, size) => {
        const chosen = many(name, pool(size), seed, size * 3)
        for (const round of [0, 1, 2]) {
          expect(new Set(chosen.slice(round * size, (round + 1) * size)).size).toBe(size)
        }
      }),
    )
  })

  it('says nothing twice in a row', () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: 2, max: 8 }), (seed, size) => {
        const chosen = many('prompts', pool(size), seed, size * 12)
        expect(chosen.filter((text, i) => text === chosen[i - 1])).toEqual([])
      }),
    )
  })

  it('gives the same for the same person and counters', () => {
    fc.assert(
      fc.property(somebody, fc.integer({ min: 0, max: 5000 }), (seed, had) => {
        const used = { prompts: had, other: 3 }
        expect(choose('prompts', pool(36), seed, used)).toEqual(choose('prompts', pool(36), seed, { ...used }))
      }),
    )
  })

  it('counts this pool, leaves the others, and changes nothing handed in', () => {
    const used = Object.freeze({ prompts: 2, affirmations: 7 })
    expect(choose('prompts', pool(5), ana, used).used).toEqual({ prompts: 3, affirmations: 7 })
  })

  it('orders a pool differently by person, by pool and by round', () => {
    const wordings = pool(12)
    const first = many('prompts', wordings, ana, 24)
    expect(first.slice(0, 12)).not.toEqual(first.slice(12))
    expect(many('prompts', wordings, 'baaaaaaaaaaaaaaaaaaaaaaaaa' as ParticipantId, 12)).not.toEqual(first.slice(0, 12))
    expect(many('thanks', wordings, ana, 12)).not.toEqual(first.slice(0, 12))
  })

  it('orders three anew in another round as well', () => {
    const chosen = many('prompts', pool(3), ana, 30)
    const rounds = Array.from({ length: 10 }, (_, n) => chosen.slice(3 * n, 3 * n + 3).join())
    expect(new Set(rounds).size).toBeGreaterThan(1)
  })

  it('gives each wording of a pool its chance to come first', () => {
    const firsts = Array.from({ length: 300 }, (_, i) => {
      const seed = i
        .toString(32)
        .replace(/[^a-z2-7]/g, 'z')
        .padStart(26, 'a') as ParticipantId
      return choose('prompts', pool(6), seed, {}).index
    })
    expect(new Set(firsts).size).toBe(6)
  })

  it('has nothing to say from an empty pool', () => {
    expect(() => choose('prompts', [], ana, {})).toThrow(new RangeError('the pool prompts is empty'))
  })
})

describe('drawing for a daily text', () => {
  const nothing = { used: { thanks: 4 }, picks: {} }

  it('notes what it took', () => {
    const { text, draws } = draw('thanks', pool(5), ana, nothing)
    expect(draws.used).toEqual({ thanks: 5 })
    expect(pool(5)[draws.picks.thanks!]).toBe(text)
  })

  it('takes what an earlier attempt took, and counts nothing', () => {
    expect(draw('thanks', pool(5), ana, nothing, { thanks: 2 })).toEqual({
      text: 'wording 2',
      draws: { used: { thanks: 4 }, picks: { thanks: 2 } },
    })
  })

  it('draws anew when that wording is gone', () => {
    expect(draw('thanks', pool(2), ana, nothing, { thanks: 9 }).draws.used).toEqual({ thanks: 5 })
  })
})
