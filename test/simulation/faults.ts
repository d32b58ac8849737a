import type { Chance } from './random.ts'

/**
 * Everything that can go wrong, each with the highest rate at which a universe may draw it, per operation it can happen to.
 * Numbers in brackets are those of the fault table the promises were made from.
 */
const highest = {
  'crash before the effect': 0.004, // 1, 8
  'crash after the effect': 0.004,
  'table throttled': 0.06, // 13
  'table error, done all the same': 0.02,
  'table conflict': 0.06,
  'table slow': 0.04,
  'index lags': 0.4, // 22
  'queue takes only some': 0.02, // 9
  'queue error, taken all the same': 0.01,
  'queue delivers twice': 0.03, // 10
  'queue delivers late': 0.05,
  'tick missed': 0.03, // 6
  'tick twice': 0.1, // 7
  'tick late': 0.1,
  'webhook never arrives': 0.04, // 3
  'webhook twice': 0.05, // 4
  'webhook late': 0.05, // 5
  'answer lost': 0.04,
  'carrier 429': 0.05, // 14
  'carrier refuses the connection': 0.02,
  'carrier 5xx, not taken': 0.01, // 2
  'carrier 5xx, taken': 0.01,
  'carrier time-out, not taken': 0.01,
  'carrier time-out, taken': 0.01,
  'carrier time-out, taken late': 0.01,
  'carrier queue full': 0.01,
  'carrier misconfigured': 0.005,
  'carrier code unknown': 0.003,
  'carrier slow to deliver': 0.05, // 18
  'carrier never tries': 0.01,
  'handset unreachable': 0.02,
  'number gone': 0.003,
  'callback lost': 0.1, // 28
  'callback twice': 0.1,
  'callback late': 0.1, // 5
  'list lags': 0.2,
  'cold start': 0.1, // 26, caches are new
  'clocks differ': 1, // 20
} as const

export type Fault = keyof typeof highest
export const faultNames = Object.keys(highest) as Fault[]

/** Longer troubles, which a universe has at some time or not at all. */
export const troubles = [
  'table away', // 13
  'table and queue away', // 3, 27
  'webhooks away',
  'carrier halts', // wrong credentials, suspension
  'carrier away',
  'ticks away', // 6
  'token rotates', // 26
] as const
export type Trouble = (typeof troubles)[number]

/** What is no fault, and is counted to show that it was there. */
export const happenings = ['a coach takes a copy', 'a share ends', 'a private win'] as const
export type Happening = (typeof happenings)[number]

/** From when until when, in milliseconds since the universe began. */
export type Spell = { trouble: Trouble; from: number; until: number }

export type Mix = { rates: Readonly<Partial<Record<Fault, number>>>; spells: readonly Spell[] }

const hour = 3_600_000
/** At most so many hours each; what would outlast an evening is a test of its own. */
const longest: Readonly<Record<Trouble, number>> = {
  'table away': 2,
  'table and queue away': 3,
  'webhooks away': 12,
  'carrier halts': 3,
  'carrier away': 1,
  'ticks away': 1.5,
  'token rotates': 48,
}

/** Each seed draws its own mix: which faults there are at all, and how often, so that heavy ones do not hide the others. */
export const drawMix = (chance: Chance, days: number): Mix => {
  const rates: Partial<Record<Fault, number>> = {}
  for (const fault of faultNames)
    if (chance(`has ${fault}`) < 0.75) rates[fault] = highest[fault] * (0.4 + 0.6 * chance(`rate of ${fault}`))
  const spells: Spell[] = []
  for (const trouble of troubles) {
    if (chance(`has ${trouble}`) >= 0.35) continue
    const from = (0.15 + 0.7 * chance(`begin of ${trouble}`)) * days * 24 * hour
    spells.push({ trouble, from, until: from + (0.1 + 0.9 * chance(`length of ${trouble}`)) * longest[trouble] * hour })
  }
  return { rates, spells }
}

export const noFaults: Mix = { rates: {}, spells: [] }
