import { spread } from '../../functions/domain/spread.ts'

/**
 * Chance by name: the same seed and key give the same number in [0, 1), whatever else happens. So a fault stays where it was
 * when people or days are left out to make a failure smaller.
 */
export type Chance = (key: string) => number

export const chanceOf = (seed: number): Chance => {
  const basis = spread(`seed ${seed}`)
  return (key) => spread(key, basis) / 2 ** 32
}

/** One of several, by chance. */
export const pick = <T>(chance: number, some: readonly [T, ...T[]] | readonly T[]): T =>
  some[Math.min(Math.floor(chance * some.length), some.length - 1)] as T
