import type { FunctionName } from '../../functions/domain/ports.ts'
import type { LivedMonth, Segments } from './lived-month.ts'
import type { UsedBy } from './meter.ts'

/** What was used in a month: by each participant, and whoever takes part. */
export type Apart<Of> = { each: Of; standing: Of }
export type Consumption = {
  used: Apart<UsedBy>
  segments: Segments
  texts: Segments
  metrics: number
  logBytes: Apart<number>
  exportBytes: number
}

const apart = (one: number, two: number): Apart<number> => {
  const each = Math.max(0, two - one)
  return { each, standing: Math.max(0, one - each) }
}

const segmentsOfOne = (one: Segments, two: Segments): Segments => ({
  daily: two.daily - one.daily,
  answers: two.answers - one.answers,
  in: two.in - one.in,
})

/** Nothing at all. */
export const idle = { runs: 0, reads: 0, writes: 0, queueRequests: 0 }

/** The same month was lived by one and by two: the difference is what a person costs, the rest is there without anybody. */
export const consumption = (one: LivedMonth, two: LivedMonth): Consumption => {
  if (one.people !== 1 || two.people !== 2) throw new RangeError('a month of one and a month of two are compared')
  const each: Partial<Record<FunctionName, typeof idle>> = {}
  const standing: Partial<Record<FunctionName, typeof idle>> = {}
  for (const name of Object.keys(two.used) as FunctionName[]) {
    const [before, after] = [one.used[name] ?? idle, two.used[name] ?? idle]
    const parts = (Object.keys(idle) as (keyof typeof idle)[]).map(
      (key) => [key, apart(before[key], after[key])] as const,
    )
    each[name] = { ...idle, ...Object.fromEntries(parts.map(([key, part]) => [key, part.each])) }
    standing[name] = { ...idle, ...Object.fromEntries(parts.map(([key, part]) => [key, part.standing])) }
  }
  return {
    used: { each, standing },
    segments: segmentsOfOne(one.segments, two.segments),
    texts: segmentsOfOne(one.texts, two.texts),
    metrics: new Set([...one.metrics, ...two.metrics]).size,
    logBytes: apart(one.logBytes, two.logBytes),
    exportBytes: two.exportBytes - one.exportBytes,
  }
}
