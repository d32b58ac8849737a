import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import * as environments from '../../functions/adapters/environment.ts'
import { routes } from '../../functions/adapters/routes.ts'
import type { MetricName } from '../../functions/domain/ports.ts'
import { countedBy } from '../../lib/counted.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { functionNamed, ofType, only, type Properties, resolved, synthesize, target } from './template.ts'

const { template } = synthesize()

const schemas = {
  'receive-text': environments.ReceiveTextEnvironment,
  'find-due': environments.FindDueEnvironment,
  'send-due': environments.SendDueEnvironment,
  'track-delivery': environments.TrackDeliveryEnvironment,
  'export-wins': environments.ExportWinsEnvironment,
} satisfies Record<FunctionName, unknown>

const variablesOf = (name: FunctionName): Record<string, string> =>
  Object.fromEntries(
    Object.entries<unknown>(functionNamed(template, name)[1].Environment.Variables).map(([key, value]) => [
      key,
      resolved(template, value),
    ]),
  )

describe('the functions', () => {
  it('are the ones that have an environment, and no other', () => {
    const deployed = ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) => Properties.FunctionName)
    expect(deployed.sort()).toEqual(functionNames.map((name) => `small-wins-${name}`).sort())
  })

  it('each have a role of their own', () => {
    const roles = functionNames.map((name) => target(functionNamed(template, name)[1].Role))
    expect(new Set(roles).size).toBe(functionNames.length)
  })

  it.each(functionNames)(
    '%s runs Node 24 on arm64, logs JSON to its own group for a month, and has no network of ours',
    (name) => {
      const [, properties] = functionNamed(template, name)
      expect(properties).toMatchObject({
        Runtime: 'nodejs24.x',
        Architectures: ['arm64'],
        Handler: 'index.handler',
        LoggingConfig: { LogFormat: 'JSON' },
      })
      expect(properties).not.toHaveProperty('VpcConfig')
      expect(properties).not.toHaveProperty('ReservedConcurrentExecutions')
      expect(template.Resources[target(properties.LoggingConfig.LogGroup)]?.Properties).toMatchObject({
        LogGroupName: `/aws/lambda/small-wins-${name}`,
        RetentionInDays: 30,
      })
    },
  )

  it.each(functionNames)('%s is given the environment it asks for', (name) => {
    expect(() => environments.parseEnvironment(schemas[name], variablesOf(name))).not.toThrow()
  })

  it.each(functionNames)('%s is given nothing it does not ask for', (name) => {
    expect(Object.keys(schemas[name].shape)).toEqual(expect.arrayContaining(Object.keys(variablesOf(name))))
  })

  it('are told where secrets are, and never what they are', () => {
    for (const [, { Properties }] of ofType(template, 'AWS::SecretsManager::Secret')) {
      expect(Properties).not.toHaveProperty('SecretString')
      expect(Properties.GenerateSecretString).toBeDefined()
    }
    expect(JSON.stringify(template)).not.toMatch(/resolve:secretsmanager|resolve:ssm-secure/)
  })

  it('never keep Twilio waiting past the fifteen seconds after which it gives up', () => {
    expect(functionNamed(template, 'receive-text')[1].Timeout).toBeLessThan(15)
    expect(functionNamed(template, 'track-delivery')[1].Timeout).toBeLessThan(15)
  })
})

describe('what the operator sets', () => {
  const parameter = (name: string) => template.Parameters[name] as Properties

  it.each(['TwilioAccountSid', 'TwilioFrom', 'Contact'])(
    '%s has no default, so deploying without it is refused',
    (name) => {
      expect(parameter(name)).not.toHaveProperty('Default')
    },
  )

  const sid = 'AC0123456789abcdef0123456789ABCDEF'
  it.each([
    { name: 'TwilioAccountSid', variable: 'TWILIO_ACCOUNT_SID', value: sid, fits: true },
    { name: 'TwilioAccountSid', variable: 'TWILIO_ACCOUNT_SID', value: sid.slice(1), fits: false },
    { name: 'TwilioAccountSid', variable: 'TWILIO_ACCOUNT_SID', value: `${sid}0`, fits: false },
    { name: 'TwilioFrom', variable: 'TWILIO_FROM', value: '+15055550123', fits: true },
    { name: 'TwilioFrom', variable: 'TWILIO_FROM', value: sid.replace('AC', 'MG'), fits: true },
    { name: 'TwilioFrom', variable: 'TWILIO_FROM', value: '5055550123', fits: false },
    { name: 'TwilioFrom', variable: 'TWILIO_FROM', value: '+05055550123', fits: false },
    { name: 'PublicUrl', variable: 'PUBLIC_URL', value: 'https://wins.example.org', fits: true },
    { name: 'PublicUrl', variable: 'PUBLIC_URL', value: 'https://example.org/wins', fits: true },
    { name: 'PublicUrl', variable: 'PUBLIC_URL', value: 'https://wins.example.org/', fits: false },
    { name: 'PublicUrl', variable: 'PUBLIC_URL', value: 'https://wins.example.org/?a=b', fits: false },
  ])('$name $value: the deploy and the function agree, $fits', ({ name, variable, value, fits }) => {
    expect(new RegExp(parameter(name).AllowedPattern).test(value)).toBe(fits)
    const environment = { ...variablesOf('receive-text'), [variable]: value }
    expect(environments.ReceiveTextEnvironment.safeParse(environment).success).toBe(fits)
  })

  it('bounds the contact as the function does', () => {
    expect(parameter('Contact')).toMatchObject({ MinLength: 3, MaxLength: 60 })
  })
})

describe('the front door', () => {
  it('has the routes there are, each to its function, and no other', () => {
    const opened = ofType(template, 'AWS::ApiGatewayV2::Route').map(([, { Properties }]) => {
      const integration = template.Resources[target(Properties.Target)]?.Properties
      expect(integration).toMatchObject({ IntegrationType: 'AWS_PROXY', PayloadFormatVersion: '2.0' })
      const called = template.Resources[target(integration?.IntegrationUri)]?.Properties.FunctionName
      return { route: Properties.RouteKey, called }
    })
    const declared = routes.map((route) => ({
      route: `${route.method} ${route.path}`,
      called: `small-wins-${route.function}`,
    }))
    expect(opened).toHaveLength(declared.length)
    expect(opened).toEqual(expect.arrayContaining(declared))
  })

  const stage = only(template, 'AWS::ApiGatewayV2::Stage')[1].Properties

  it('slows down whoever knocks too often', () => {
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 })
  })

  it('logs no query, no caller, no header and no path as it came', () => {
    const context = [...stage.AccessLogSettings.Format.matchAll(/\$context\.([\w.]+)/g)].map(([, name]) => name)
    expect(context).toEqual([
      'requestId',
      'requestTimeEpoch',
      'routeKey',
      'status',
      'responseLatency',
      'responseLength',
      'integration.error',
    ])
  })
})

describe('the journal table', () => {
  const [, table] = only(template, 'AWS::DynamoDB::GlobalTable')
  const [replica] = table.Properties.Replicas

  it('can be taken back to any second, cannot be deleted, and stays when the stack goes', () => {
    expect(replica.PointInTimeRecoverySpecification).toMatchObject({ PointInTimeRecoveryEnabled: true })
    expect(replica.DeletionProtectionEnabled).toBe(true)
    expect(table.DeletionPolicy).toBe('Retain')
  })

  it('forgets what has expired, and is paid by use', () => {
    expect(table.Properties.TimeToLiveSpecification).toEqual({ AttributeName: 'expiresAt', Enabled: true })
    expect(table.Properties.BillingMode).toBe('PAY_PER_REQUEST')
  })

  it('is sealed with a key of ours that rotates and stays', () => {
    const key = template.Resources[target(replica.SSESpecification.KMSMasterKeyId)]
    expect(key).toMatchObject({
      Type: 'AWS::KMS::Key',
      Properties: { EnableKeyRotation: true },
      DeletionPolicy: 'Retain',
    })
  })

  it('keeps the pepper, without which nobody in it is recognised', () => {
    const { PEPPER_SECRET_ID } = functionNamed(template, 'receive-text')[1].Environment.Variables
    expect(template.Resources[target(PEPPER_SECRET_ID)]?.DeletionPolicy).toBe('Retain')
  })
})

describe('the tick', () => {
  const schedule = only(template, 'AWS::Scheduler::Schedule')[1].Properties
  const findDue = functionNamed(template, 'find-due')[0]

  it('comes every quarter of an hour in UTC, on time, and says for when it was meant', () => {
    expect(schedule).toMatchObject({
      ScheduleExpression: 'cron(0/15 * * * ? *)',
      ScheduleExpressionTimezone: 'Etc/UTC',
      FlexibleTimeWindow: { Mode: 'OFF' },
      State: 'ENABLED',
    })
    expect(JSON.parse(schedule.Target.Input)).toEqual({ scheduledTime: '<aws.scheduler.scheduled-time>' })
    expect(target(schedule.Target.Arn)).toBe(findDue)
  })

  it('is tried again until the next one takes over, and then is a dead letter, handed over or not', () => {
    const [, asynchronous] = only(template, 'AWS::Lambda::EventInvokeConfig')
    expect(target(asynchronous.Properties.FunctionName)).toBe(findDue)
    expect(asynchronous.Properties).toMatchObject({ MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 })
    expect(schedule.Target.RetryPolicy).toEqual({ MaximumEventAgeInSeconds: 900, MaximumRetryAttempts: 2 })
    const dead = target(schedule.Target.DeadLetterConfig.Arn)
    expect(template.Resources[dead]?.Type).toBe('AWS::SQS::Queue')
    expect(target(asynchronous.Properties.DestinationConfig.OnFailure.Destination)).toBe(dead)
  })
})

describe('the queue', () => {
  const mapping = only(template, 'AWS::Lambda::EventSourceMapping')[1].Properties
  const queue = template.Resources[target(mapping.EventSourceArn)]?.Properties as Properties

  it('is read by a bounded number of senders, who give back only what failed', () => {
    expect(target(mapping.FunctionName)).toBe(functionNamed(template, 'send-due')[0])
    expect(mapping.FunctionResponseTypes).toEqual(['ReportBatchItemFailures'])
    expect(target(mapping.ScalingConfig.MaximumConcurrency)).toBe('SendersAtOnce')
    expect(template.Parameters.SendersAtOnce).toMatchObject({ Default: 2, MinValue: 2 })
  })

  it('hides a message for six times as long as its sender may take, and gives up after five', () => {
    expect(queue.VisibilityTimeout).toBeGreaterThanOrEqual(6 * functionNamed(template, 'send-due')[1].Timeout)
    expect(queue.RedrivePolicy.maxReceiveCount).toBe(5)
    expect(template.Resources[target(queue.RedrivePolicy.deadLetterTargetArn)]?.Type).toBe('AWS::SQS::Queue')
  })

  it('is where find-due puts its pages', () => {
    expect(target(functionNamed(template, 'find-due')[1].Environment.Variables.QUEUE_URL)).toBe(
      target(mapping.EventSourceArn),
    )
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
  const queueId = target(only(template, 'AWS::Lambda::EventSourceMapping')[1].Properties.EventSourceArn)
  const deadId = target(template.Resources[queueId]?.Properties.RedrivePolicy.deadLetterTargetArn)
  const ticksDeadId = target(only(template, 'AWS::Scheduler::Schedule')[1].Properties.Target.DeadLetterConfig.Arn)

  const promises: Record<string, string[]> = {
    'door-fails': [`5xx ${api}`],
    'receive-text-fails': [`Errors ${id('receive-text')}`],
    'danger-not-kept': ['DangerNotKept receive-text'],
    'webhooks-refused': ['WebhooksRefused receive-text', 'WebhooksRefused track-delivery'],
    'ticks-stopped': ['TicksFinished find-due'],
    'ticks-dead': [`ApproximateNumberOfMessagesVisible ${ticksDeadId}`],
    'due-dead': [`ApproximateNumberOfMessagesVisible ${deadId}`],
    'texts-late': [`ApproximateAgeOfOldestMessage ${queueId}`],
    'texts-expired': ['TextsExpired send-due', 'TextsExpired track-delivery'],
    'send-due-fails': [`Errors ${id('send-due')}`],
    'texts-unknown': ['TextsUnknown send-due'],
    'texts-failing': ['TextsFailed send-due', 'TextsFailed track-delivery', 'TextsSent send-due'],
    'functions-throttled': functionNames.map((name) => `Throttles ${id(name)}`).sort(),
    'table-throttled': [`ReadThrottleEvents ${table}`, `WriteThrottleEvents ${table}`],
  }

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
    expect(worried).toEqual(['ticks-stopped'])
    expect(alarms['ticks-stopped']).toMatchObject({
      Metrics: [{ MetricStat: { Period: 1800, Stat: 'Sum' } }],
      Threshold: 1,
      ComparisonOperator: 'LessThanThreshold',
    })
  })

  it('reach a topic that is encrypted with a key CloudWatch may use, and answers over TLS only', () => {
    const [, topic] = only(template, 'AWS::SNS::Topic')
    const key = template.Resources[target(topic.Properties.KmsMasterKeyId)]
    expect(JSON.stringify(key?.Properties.KeyPolicy)).toContain('cloudwatch.amazonaws.com')
    const [, policy] = only(template, 'AWS::SNS::TopicPolicy')
    expect(JSON.stringify(policy.Properties.PolicyDocument)).toContain('"aws:SecureTransport":"false"')
  })

  it.each(functionNames)('and the dashboard know what %s counts', (name) => {
    const source = readFileSync(join(import.meta.dirname, `../../functions/${name}.ts`), 'utf8')
    const all: Record<MetricName, readonly FunctionName[]> = countedBy
    const named = Object.keys(all).filter((metric) => source.includes(`'${metric}'`))
    const known = Object.entries(all).filter(([, by]) => by.includes(name))
    expect(named.sort()).toEqual(known.map(([metric]) => metric).sort())
  })

  it('and the dashboard leave nothing that is counted unseen', () => {
    const dashboard = JSON.stringify(only(template, 'AWS::CloudWatch::Dashboard')[1].Properties.DashboardBody)
    for (const [metric, by] of Object.entries(countedBy))
      for (const service of by) expect(dashboard).toContain(`${metric} ${service}`)
  })
})

describe('the outputs', () => {
  it('name what Twilio calls and where secrets go', () => {
    expect(Object.keys(template.Outputs)).toEqual(
      expect.arrayContaining(['TextWebhook', 'StatusWebhook', 'TwilioSecret', 'PepperSecret', 'TableName']),
    )
  })
})
