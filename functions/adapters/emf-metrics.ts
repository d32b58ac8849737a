import { Metrics as EmbeddedMetrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { FunctionName, Metrics } from '../domain/ports.ts'

/** CloudWatch embedded metrics, in the namespace `SmallWins`, with the function as the dimension `service`. */
export const emfMetrics = (name: FunctionName): Metrics => {
  const metrics = new EmbeddedMetrics({ namespace: 'SmallWins', serviceName: name })
  return {
    count: (metric, by = 1) => {
      metrics.singleMetric().addMetric(metric, MetricUnit.Count, by)
    },
  }
}
