import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { limitsOf } from '../../functions/domain/budget.ts'
import { countedBy } from '../../lib/counted.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { texting } from '../texting.ts'
import { functionNamed, ofType, only, type Properties, synthesize, target } from './template.ts'

const { template } = synthesize()

describe('the alarms', () => {
  const alarms = Object.fromEntries(
    ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => [
      Properties.AlarmName.replace('small-wins-', ''),
      Properties,
    ]),
  )
  /** The names of all metrics an alarm looks at, with the function or queue where it names one. */
  const looksAt = (alarm: Properties): string[] =>
    [alarm, ...(alarm.Metrics ?? []).flatMap(({ MetricStat }: Properties) => (MetricStat ? [MetricStat.Metric] : []))]
      .filter(({ MetricName }) => MetricName !== undefined)
      .flatMap(({ MetricName, Dimensions }) => {
        const of = Dimensions[0].Value
        return `${MetricName} ${typeof of === 'string' ? of : target(of)}`
      })
      .sort()
  const id = (name: FunctionName) => functionNamed(template, name)[0]
  const [api] = only(template, 'AWS::ApiGatewayV2::Api')
  const [table] = only(template, 'AWS::DynamoDB::GlobalTable')
  const queueOf = (worker: FunctionName) =>
    target(
      ofType(template, 'AWS::Lambda::EventSourceMapping').find(
        ([, { Properties }]) => target(Properties.FunctionName) === id(worker),
      )?.[1].Properties.EventSourceArn,
    )
  const deadOf = (worker: FunctionName) =>
    target(template.Resources[queueOf(worker)]?.Properties.RedrivePolicy.deadLetterTargetArn)
  const [ticksDead, ...otherDead] = new Set(
    ofType(template, 'AWS::Scheduler::Schedule').map(([, { Properties }]) =>
      target(Properties.Target.DeadLetterConfig.Arn),
    ),
  )

  const throttles = (names: readonly FunctionName[]) => names.map((name) => `Throttles ${id(name)}`).sort()

  const promises: Record<string, string[]> = {
    'door-fails': [`5xx ${api}`],
    'receive-text-fails': [`Errors ${id('receive-text')}`],
    'danger-not-kept': ['DangerNotKept receive-text'],
    'danger-answered-late': ['DangerAnsweredLate sweep'],
    'texts-waiting': [`ApproximateAgeOfOldestMessage ${queueOf('replay-text')}`],
    'waiting-dead': [`ApproximateNumberOfMessagesVisible ${deadOf('replay-text')}`],
    'photos-dead': [`ApproximateNumberOfMessagesVisible ${deadOf('keep-photo')}`],
    'texts-recovered': ['TextsRecovered sweep'],
    'sweeps-stopped': ['SweepsFinished sweep'],
    'account-mismatch': ['AccountMismatch send-due', 'AccountMismatch sweep'],
    'webhooks-refused': ['WebhooksRefused receive-text', 'WebhooksRefused track-delivery'],
    'ticks-stopped': ['TicksFinished find-due'],
    'ticks-dead': [`ApproximateNumberOfMessagesVisible ${ticksDead}`],
    'due-dead': [`ApproximateNumberOfMessagesVisible ${deadOf('send-due')}`],
    'texts-late': ['TextsLate send-due'],
    'sending-halted': [
      'SendingHalted send-due',
      'SendingHalted sweep',
      'SendingHalted track-delivery',
      'TextsHeld send-due',
    ],
    'carrier-misconfigured': [
      'CarrierMisconfigured send-due',
      'CarrierMisconfigured sweep',
      'CarrierMisconfigured track-delivery',
    ],
    'texts-expired': ['TextsExpired send-due', 'TextsExpired sweep', 'TextsExpired track-delivery'],
    'send-due-fails': [`Errors ${id('send-due')}`],
    'texts-unknown': ['TextsUnknown send-due', 'TextsUnknown sweep'],
    'texts-failing': ['TextsFailed send-due', 'TextsFailed sweep', 'TextsFailed track-delivery', 'TextsSent send-due'],
    'invitations-turned-away': ['InvitationsTurnedAway join-page'],
    'answers-spent': ['AnswersSpent receive-text', 'AnswersSpent sweep'],
    'functions-throttled': throttles(functionNames.filter((name) => !name.endsWith('-page'))),
    'pages-throttled': throttles(functionNames.filter((name) => name.endsWith('-page'))),
    'table-throttled': [`ReadThrottleEvents ${table}`, `WriteThrottleEvents ${table}`],
  }

  it('leave no queue of dead letters without one', () => {
    expect(otherDead).toEqual([])
    const dead = ofType(template, 'AWS::SQS::Queue').filter(([, { Properties }]) => !Properties.RedrivePolicy)
    expect(dead).toHaveLength(4)
    const rung = Object.values(alarms).flatMap((alarm) => looksAt(alarm as Properties))
    for (const [name] of dead) expect(rung).toContain(`ApproximateNumberOfMessagesVisible ${name}`)
  })

  it('are one for every promise, and no other', () => {
    expect(Object.keys(alarms).sort()).toEqual(Object.keys(promises).sort())
  })

  it.each(Object.entries(promises))('%s looks at %j', (name, metrics) => {
    expect(looksAt(alarms[name] as Properties)).toEqual(metrics)
  })

  it.each(Object.keys(promises))('%s says who is hurt, what to do first, and where to read on', (name) => {
    const { AlarmDescription } = alarms[name] as Properties
    expect(AlarmDescription).toMatch(/^\S.{20,}\. First: .{20,}\. More: README\.md#[a-z-]+$/s)
    expect(AlarmDescription.endsWith(`#${name}`)).toBe(true)
    expect(AlarmDescription.length).toBeLessThanOrEqual(1024)
  })

  it.each(Object.keys(promises))('%s tells the topic', (name) => {
    const [topic] = only(template, 'AWS::SNS::Topic')
    expect((alarms[name] as Properties).AlarmActions.map(target)).toEqual([topic])
  })

  it('take silence for trouble where silence is the trouble, and only there', () => {
    const worried = Object.keys(alarms).filter((name) => alarms[name]?.TreatMissingData === 'breaching')
    expect(worried.sort()).toEqual(['sweeps-stopped', 'ticks-stopped'])
    for (const [name, Period] of [
      ['ticks-stopped', 1800],
      ['sweeps-stopped', 10_800],
    ] as const)
      expect(alarms[name]).toMatchObject({
        Metrics: [{ MetricStat: { Period, Stat: 'Sum' } }],
        Threshold: 1,
        ComparisonOperator: 'LessThanThreshold',
      })
  })

  it('answers-spent rings at the first answer that a budget no longer pays for, and not for a machine that is silenced', async () => {
    const { Threshold, ComparisonOperator, Metrics } = alarms['answers-spent'] as Properties
    expect(ComparisonOperator).toBe('GreaterThanOrEqualToThreshold')
    expect(Metrics.some(({ Expression }: Properties) => Expression === 'FILL(m0, 0) + FILL(m1, 0)')).toBe(true)
    const counted = async (strangers: number, texts: readonly string[], From: string) => {
      const t = texting({ limits: limitsOf({ one: 30, strangers, known: 1000 }) })
      for (const text of texts) await t.say(text, { From })
      return t.counts.AnswersSpent ?? 0
    }
    expect(await counted(1, ['hello'], '+16025550111')).toBeLessThan(Threshold)
    expect(await counted(0, ['hello'], '+16025550111')).toBeGreaterThanOrEqual(Threshold)
    expect(await counted(100, ['JOIN', 'Ana', 'skip', ...Array(9).fill('We are closed')], '+16025550111')).toBeLessThan(
      Threshold,
    )
  })

  it('are each explained in the README under a heading of their name, in their order', () => {
    const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
    const [, operate = ''] = /^## Operate$([\s\S]*?)^## /m.exec(readme) ?? []
    const sections = operate.split(/^#### /m).slice(1)
    expect(sections.map((section) => section.split('\n')[0])).toEqual(Object.keys(alarms))
    for (const section of sections) expect(section.split('\n').slice(1).join(' ').trim().length).toBeGreaterThan(40)
  })

  it('reach a topic that is encrypted with a key CloudWatch may use, and answers over TLS only', () => {
    const [, topic] = only(template, 'AWS::SNS::Topic')
    const key = template.Resources[target(topic.Properties.KmsMasterKeyId)]
    expect(JSON.stringify(key?.Properties.KeyPolicy)).toContain('cloudwatch.amazonaws.com')
    const [, policy] = only(template, 'AWS::SNS::TopicPolicy')
    expect(JSON.stringify(policy.Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"')
  })

  it('and the dashboard leave nothing that is counted unseen', () => {
    const dashboard = JSON.stringify(only(template, 'AWS::CloudWatch::Dashboard')[1].Properties.DashboardBody)
    for (const [metric, by] of Object.entries(countedBy))
      for (const service of by) expect(dashboard).toContain(`${metric} ${service}`)
  })
})
