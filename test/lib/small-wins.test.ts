import { describe, expect, it } from 'vitest'
import * as environments from '../../functions/adapters/environment.ts'
import { routes } from '../../functions/adapters/routes.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { functionNamed, ofType, only, type Properties, resolved, synthesize, target } from './template.ts'

const { template } = synthesize()

const schemas = {
  'receive-text': environments.ReceiveTextEnvironment,
  'replay-text': environments.ReplayTextEnvironment,
  'keep-photo': environments.KeepPhotoEnvironment,
  'find-due': environments.FindDueEnvironment,
  'send-due': environments.SendDueEnvironment,
  'track-delivery': environments.TrackDeliveryEnvironment,
  sweep: environments.SweepEnvironment,
  'export-wins': environments.ExportWinsEnvironment,
  'journal-page': environments.JournalPageEnvironment,
  'witness-page': environments.WitnessPageEnvironment,
  'coach-page': environments.CoachPageEnvironment,
  health: environments.HealthEnvironment,
  'join-page': environments.JoinPageEnvironment,
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

  it.each([
    { name: 'SegmentsPerSecond', variable: 'SEGMENTS_PER_SECOND' },
    { name: 'SendersAtOnce', variable: 'SENDERS_AT_ONCE' },
  ] as const)(
    '$name reaches send-due as $variable, and the deploy takes no number that the function refuses',
    ({ name, variable }) => {
      expect(target(functionNamed(template, 'send-due')[1].Environment.Variables[variable])).toBe(name)
      const { Type, MinValue, MaxValue, Default } = parameter(name)
      expect(Type).toBe('Number')
      const parsed = [MinValue, MaxValue, Default].map((value) =>
        environments.parseEnvironment(environments.SendDueEnvironment, {
          ...variablesOf('send-due'),
          [variable]: String(value),
        }),
      )
      expect(parsed.map((each) => each[variable])).toEqual([MinValue, MaxValue, Default])
    },
  )

  it('InvitationsPerHour reaches join-page, and the deploy takes no number that the function refuses', () => {
    expect(target(functionNamed(template, 'join-page')[1].Environment.Variables.INVITATIONS_PER_HOUR)).toBe(
      'InvitationsPerHour',
    )
    const { MinValue, MaxValue, Default } = parameter('InvitationsPerHour')
    for (const value of [MinValue, MaxValue, Default])
      expect(
        environments.parseEnvironment(environments.JoinPageEnvironment, {
          ...variablesOf('join-page'),
          INVITATIONS_PER_HOUR: String(value),
        }).INVITATIONS_PER_HOUR,
      ).toBe(value)
    expect([MinValue, Default]).toEqual([0, 30])
  })

  it.each(['0', '-1', 'many', ''])('a pace of "%s" is refused by the function, whoever set it', (value) => {
    const { success } = environments.SendDueEnvironment.safeParse({
      ...variablesOf('send-due'),
      SEGMENTS_PER_SECOND: value,
    })
    expect(success).toBe(false)
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
    // The carrier's news of an evening never keeps out a text that arrives: each route has a limit of its own.
    expect(stage.DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 })
    expect(stage.RouteSettings).toEqual({
      'POST /sms': { ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 },
      'POST /sms/status': { ThrottlingRateLimit: 400, ThrottlingBurstLimit: 800 },
      'GET /export': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'GET /j/{token}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /j/{token}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'GET /c/{token}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'GET /journal/card': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /journal': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /journal': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'GET /journal/copy': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'POST /journal/delete': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /journal/private': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /journal/close': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /journal/note': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'GET /w/{token}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /w/{token}': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /coach': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /coach/sign-in': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'POST /coach/sign-out': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /coach/people/{id}': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /coach/people/{id}/note': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /coach/export': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /health': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /openapi.json': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
      'GET /join': { ThrottlingRateLimit: 10, ThrottlingBurstLimit: 20 },
      'POST /join': { ThrottlingRateLimit: 5, ThrottlingBurstLimit: 10 },
    })
    // It cannot be made before the routes it names.
    const made = only(template, 'AWS::ApiGatewayV2::Stage')[1].DependsOn
    expect(made).toEqual(expect.arrayContaining(ofType(template, 'AWS::ApiGatewayV2::Route').map(([name]) => name)))
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

describe('the photo bucket', () => {
  const [name, bucket] = only(template, 'AWS::S3::Bucket')

  it('is closed to everybody, encrypted, and stays when the stack goes', () => {
    expect(bucket.Properties.PublicAccessBlockConfiguration).toEqual({
      BlockPublicAcls: true,
      BlockPublicPolicy: true,
      IgnorePublicAcls: true,
      RestrictPublicBuckets: true,
    })
    expect(bucket.Properties.BucketEncryption.ServerSideEncryptionConfiguration).toEqual([
      { ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } },
    ])
    expect(bucket.DeletionPolicy).toBe('Retain')
  })

  it('keeps no versions, so that what is erased is gone, and nothing half-sent', () => {
    expect(bucket.Properties).not.toHaveProperty('VersioningConfiguration')
    expect(bucket.Properties.LifecycleConfiguration.Rules).toEqual([
      { AbortIncompleteMultipartUpload: { DaysAfterInitiation: 1 }, Status: 'Enabled' },
    ])
  })

  it('answers over TLS only, and lets nobody in by its policy', () => {
    const [, policy] = only(template, 'AWS::S3::BucketPolicy')
    expect(target(policy.Properties.Bucket)).toBe(name)
    const { Statement } = policy.Properties.PolicyDocument
    expect(Statement.map(({ Effect }: Properties) => Effect)).toEqual(['Deny', 'Deny'])
    expect(Statement[0].Condition).toEqual({ Bool: { 'aws:SecureTransport': 'false' } })
  })
})

describe('the outputs', () => {
  it('name what Twilio calls and where secrets go', () => {
    expect(Object.keys(template.Outputs)).toEqual(
      expect.arrayContaining(['TextWebhook', 'StatusWebhook', 'TwilioSecret', 'PepperSecret', 'TableName']),
    )
  })
})
