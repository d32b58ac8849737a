/*
 * What things cost, in US dollars, in one place. Nothing here was read from a vendor's own price page: where this was written only a
 * package registry could be reached. They are list prices as published, each with the page to check it on, and where known the
 * second-hand source that agreed. Before anybody relies on them, check the pages and change the date.
 */
export const pricesAsOf = '2026-11-27'

export type Price = {
  dollars: number
  /** How many of the thing that buys. */
  per: number
  of: string
  source: string
}

const million = 1_000_000
const price = (dollars: number, per: number, of: string, source: string): Price => ({ dollars, per, of, source })

/** us-east-1, on demand, without free allowances and without volume tiers. */
export const aws = {
  writes: price(
    0.625,
    million,
    'write units',
    'https://aws.amazon.com/dynamodb/pricing/on-demand/ (halved in November 2024; airbyte.com, 2025, agrees)',
  ),
  reads: price(
    0.125,
    million,
    'read units',
    'https://aws.amazon.com/dynamodb/pricing/on-demand/ (halved in November 2024; airbyte.com, 2025, agrees)',
  ),
  storage: price(0.25, 1, 'GB a month', 'https://aws.amazon.com/dynamodb/pricing/on-demand/'),
  recovery: price(0.2, 1, 'GB a month', 'https://aws.amazon.com/dynamodb/pricing/on-demand/ (point-in-time recovery)'),
  runs: price(0.2, million, 'runs', 'https://aws.amazon.com/lambda/pricing/'),
  compute: price(
    0.0000133334,
    1,
    'GB-seconds',
    'https://aws.amazon.com/lambda/pricing/ (Arm; starts are charged too, since August 2025)',
  ),
  requests: price(
    1,
    million,
    'HTTP requests',
    'https://aws.amazon.com/api-gateway/pricing/ (HTTP API, each of up to 512 KB)',
  ),
  queue: price(0.4, million, 'queue requests', 'https://aws.amazon.com/sqs/pricing/ (standard)'),
  schedule: price(1, million, 'scheduled runs', 'https://aws.amazon.com/eventbridge/pricing/ (Scheduler)'),
  logs: price(
    0.5,
    1,
    'GB of logs',
    'https://aws.amazon.com/cloudwatch/pricing/ (taken in; kept for thirty days it is 0.03 more, compressed)',
  ),
  metrics: price(
    0.3,
    1,
    'metrics',
    'https://aws.amazon.com/cloudwatch/pricing/ (custom metrics, by the hours in which they say something)',
  ),
  alarms: price(
    0.1,
    1,
    'metrics of alarms',
    'https://aws.amazon.com/cloudwatch/pricing/ (each metric that an alarm looks at)',
  ),
  dashboards: price(3, 1, 'dashboards', 'https://aws.amazon.com/cloudwatch/pricing/'),
  keys: price(1, 1, 'keys', 'https://aws.amazon.com/kms/pricing/'),
  keyRequests: price(0.03, 10_000, 'key requests', 'https://aws.amazon.com/kms/pricing/'),
  secrets: price(0.4, 1, 'secrets', 'https://aws.amazon.com/secrets-manager/pricing/'),
  secretRequests: price(0.05, 10_000, 'secret requests', 'https://aws.amazon.com/secrets-manager/pricing/'),
  dataOut: price(0.09, 1, 'GB sent out', 'https://aws.amazon.com/ec2/pricing/on-demand/#Data_Transfer'),
} as const satisfies Record<string, Price>

/** What every account has free, for good and not for its first year only. The bill is printed without them, and then with. */
export const alwaysFree: Partial<Record<keyof typeof aws, number>> = {
  storage: 25,
  runs: million,
  compute: 400_000,
  queue: million,
  schedule: 14 * million,
  logs: 5,
  metrics: 10,
  alarms: 10,
  dashboards: 3,
  keyRequests: 20_000,
  dataOut: 100,
}

const twilio = 'https://www.twilio.com/en-us/sms/pricing/us (read second-hand, as of October 2026)'
const fees = "carriers' fees of May 2026, second-hand: help.textvolt.com/articles/7310656083"

/** A US long code, registered (10DLC). */
export const carrier = {
  out: price(0.0083, 1, 'segments out', twilio),
  in: price(0.0083, 1, 'segments in', twilio),
  // The lowest of the carriers' fees, so that nobody's texts look dearer, and AWS cheaper beside them, than they are.
  feeOut: price(0.0035, 1, 'segments out', `${fees} (AT&T 0.0035; Verizon, T-Mobile and US Cellular 0.0045)`),
  feeIn: price(0, 1, 'segments in', `${fees} (T-Mobile 0.0025; the others none)`),
  number: price(1.15, 1, 'numbers', `${twilio}; second-hand: budgetforge.dev, July 2026`),
  campaign: price(
    1.5,
    1,
    'campaigns',
    'registration of a campaign, from 1.50 to 10 a month: second-hand, budgetforge.dev, July 2026',
  ),
} as const satisfies Record<string, Price>
