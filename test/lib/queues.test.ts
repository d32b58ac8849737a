import { describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { functionNamed, ofType, type Properties, synthesize, target } from './template.ts'

const { template } = synthesize()

describe.each([
  { name: 'find-due', comes: 'every quarter of an hour', expression: 'cron(0/15 * * * ? *)' },
  { name: 'sweep', comes: 'every hour, when the tick before is worked through', expression: 'cron(10 * * * ? *)' },
] as const)('the schedule of $name', ({ name, comes, expression }) => {
  const [id] = functionNamed(template, name)
  const schedules = ofType(template, 'AWS::Scheduler::Schedule')
  const schedule = schedules.find(([, { Properties }]) => target(Properties.Target.Arn) === id)?.[1]
    .Properties as Properties

  it(`comes ${comes}, in UTC, on time, and says for when it was meant`, () => {
    expect(schedules).toHaveLength(2)
    expect(schedule).toMatchObject({
      ScheduleExpression: expression,
      ScheduleExpressionTimezone: 'Etc/UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
    })
    expect(JSON.parse(schedule.Target.Input)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' })
  })

  it('is tried again until the next one takes over, and then is a dead letter, handed over or not', () => {
    const asynchronous = ofType(template, 'AWS::Lambda::EventInvokeConfig').find(
      ([, { Properties }]) => target(Properties.FunctionName) === id,
    )?.[1].Properties
    expect(asynchronous).toMatchObject({ MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 })
    expect(schedule.Target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 })
    const dead = target(schedule.Target.DeadLetterConfig.Arn)
    expect(template.Resources[dead]?.Type).toBe('AWS::SQS::Queue')
    expect(target(asynchronous?.DestinationConfig.OnFailure.Destination)).toBe(dead)
  })
})

const day = 24 * 3600

describe.each([
  {
    queue: 'due',
    worker: 'send-due',
    tries: 10,
    keptFor: day,
    filledBy: ['find-due', 'send-due', 'track-delivery', 'sweep', 'join-page'],
    as: 'QUEUE_URL',
  },
  {
    queue: 'waiting',
    worker: 'replay-text',
    tries: 500,
    keptFor: 14 * day,
    filledBy: ['receive-text'],
    as: 'WAITING_URL',
  },
  {
    queue: 'photos-wanted',
    worker: 'keep-photo',
    tries: 20,
    keptFor: 4 * day,
    filledBy: ['receive-text', 'replay-text', 'sweep'],
    as: 'PHOTOS_URL',
  },
] as const)('the queue $queue', ({ worker, tries, keptFor, filledBy, as }) => {
  const [workerId, { Timeout }] = functionNamed(template, worker)
  const mapping = ofType(template, 'AWS::Lambda::EventSourceMapping').find(
    ([, { Properties }]) => target(Properties.FunctionName) === workerId,
  )?.[1].Properties as Properties
  const queueId = target(mapping.EventSourceArn)
  const queue = template.Resources[queueId]?.Properties as Properties

  it(`is worked by ${worker} message by message, so that one which fails holds up no other`, () => {
    expect(mapping.BatchSize).toBe(1)
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    expect(mapping.ScalingConfig.MaximumConcurrency).toBeDefined()
  })

  it('hides a message for six times as long as its work may take', () => {
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * Timeout)
  })

  it(`gives up after ${tries} tries, before the message would be gone, and keeps what it gave up for two weeks`, () => {
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(tries)
    expect(queue.MessageRetentionPeriod ?? 4 * day).toBe(keptFor)
    expect(tries * queue.VisibilityTimeout).toBeLessThan(keptFor)
    const dead = template.Resources[target(queue.RedrivePolicy.deadLetterTargetArn)]
    expect(dead).toMatchObject({ Type: 'AWS::SQS::Queue', Properties: { MessageRetentionPeriod: 14 * day } })
  })

  it('is where messages are put by who has any', () => {
    const given = functionNames.filter((name) => functionNamed(template, name)[1].Environment.Variables[as])
    expect(given.sort()).toEqual([...filledBy].sort())
    for (const name of given)
      expect(target(functionNamed(template, name)[1].Environment.Variables[as]), name).toBe(queueId)
  })
})

describe('the queues', () => {
  const mappings = ofType(template, 'AWS::Lambda::EventSourceMapping').map(([, { Properties }]) => Properties)
  const reader = (name: FunctionName) =>
    mappings.find(({ FunctionName }) => target(FunctionName) === functionNamed(template, name)[0]) as Properties

  it('are read by as many senders as the operator says', () => {
    expect(target(reader('send-due').ScalingConfig.MaximumConcurrency)).toBe('SendersAtOnce')
    expect(template.Parameters.SendersAtOnce).toMatchObject({ Default: 2, MinValue: 2 })
  })

  it('hold a text for longer than any table was ever away: a day of tries at the least', () => {
    const waiting = template.Resources[target(reader('replay-text').EventSourceArn)]?.Properties as Properties
    expect(waiting.RedrivePolicy.maxReceiveCount * waiting.VisibilityTimeout).toBeGreaterThanOrEqual(day)
  })

  it.each(ofType(template, 'AWS::SQS::Queue'))('%s is encrypted, and answers over TLS only', (id, { Properties }) => {
    expect(Properties.SqsManagedSseEnabled).toBe(true)
    const policies = ofType(template, 'AWS::SQS::QueuePolicy').filter(([, policy]) =>
      policy.Properties.Queues.some((each: unknown) => target(each) === id),
    )
    expect(policies.map(([, policy]) => policy.Properties.PolicyDocument.Statement)).toEqual([
      [expect.objectContaining({ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } })],
    ])
  })
})
