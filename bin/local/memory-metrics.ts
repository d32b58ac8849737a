import type { MetricName, Metrics } from '../../functions/domain/ports.ts'

/** What is counted, for the page to show. */
export const memoryMetrics = () => {
  const counts: Partial<Record<MetricName, number>> = {}
  const metrics: Metrics = {
    count: (name, by = 1) => {
      counts[name] = (counts[name] ?? 0) + by
    },
  }
  return { counts, metrics }
}
