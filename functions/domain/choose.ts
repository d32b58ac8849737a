import type { ParticipantId } from './ids.ts'
import type { DailyPicks, Pool } from './participant.ts'
import { spread } from './spread.ts'

const shuffled = (size: number, key: string): readonly number[] =>
  Array.from({ length: size }, (_, index) => ({ index, at: spread(`${key}/${index}`) }))
    .sort((a, b) => a.at - b.at || a.index - b.index)
    .map(({ index }) => index)

/**
 * The order in which one person meets the wordings of a pool, that time round. It never opens with the wording the
 * round before closed with. A pool of two has one order for good, since any other would repeat at the seam.
 */
const order = (pool: Pool, size: number, seed: ParticipantId, round: number): readonly number[] => {
  const key = (of: number) => `${seed}/${pool}/${of}`
  if (size < 3 || round === 0) return shuffled(size, key(0))
  const [first = 0, second = 0, ...rest] = shuffled(size, key(round))
  // The swap leaves the last place alone, so the raw order of the round before tells what it closed with.
  return shuffled(size, key(round - 1)).at(-1) === first ? [second, first, ...rest] : [first, second, ...rest]
}

/**
 * The next wording of a pool for this person, and the counters with this one counted. Nothing repeats before the pool
 * is used up, nor twice in a row after; the same counters always give the same wording. Throws RangeError on an empty pool.
 */
export const choose = (
  pool: Pool,
  wordings: readonly string[],
  seed: ParticipantId,
  used: Readonly<Record<Pool, number>>,
): { text: string; used: Record<Pool, number>; index: number } => {
  const size = wordings.length
  if (size === 0) throw new RangeError(`the pool ${pool} is empty`)
  const had = (Object.hasOwn(used, pool) ? used[pool] : undefined) ?? 0
  const index = order(pool, size, seed, Math.floor(had / size))[had % size] ?? 0
  return { text: wordings[index] ?? '', used: { ...used, [pool]: had + 1 }, index }
}

/** What a text has drawn so far: the counters after it, and which wording of which pool it took. */
export type Draws = { used: Readonly<Record<Pool, number>>; picks: DailyPicks }

/**
 * Draws a wording for a daily text. With `kept`, the picks of an earlier attempt at the same text, it takes the wording
 * kept and counts nothing: a retry says the same words, and uses none up.
 */
export const draw = (
  pool: Pool,
  wordings: readonly string[],
  seed: ParticipantId,
  draws: Draws,
  kept?: DailyPicks,
): { text: string; draws: Draws } => {
  const index = kept?.[pool]
  const text = index === undefined ? undefined : wordings[index]
  if (index !== undefined && text !== undefined)
    return { text, draws: { used: draws.used, picks: { ...draws.picks, [pool]: index } } }
  const chosen = choose(pool, wordings, seed, draws.used)
  return { text: chosen.text, draws: { used: chosen.used, picks: { ...draws.picks, [pool]: chosen.index } } }
}
