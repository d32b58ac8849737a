import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { type Asked, askedBy, work } from './asked.ts'
import { grantsIn, grantsTable, withGrants } from './granted.ts'
import {
  functionNamed,
  ofType,
  only,
  type Statement,
  statementsOfFunction,
  statementsOfRole,
  synthesize,
  target,
} from './template.ts'

const { template } = synthesize()

const leadingKeys = ({ condition }: Statement): readonly string[] | undefined =>
  condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']

/** The table itself, or the index a resource names. */
const partOf = (resource: unknown) => /\/index\/(\w+)/.exec(JSON.stringify(resource))?.[1] ?? 'table'

const matches = (pattern: string, key: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern

/** As IAM decides: one statement must allow all of it. */
const allows = (statement: Statement, { action, of, keys }: Asked) =>
  statement.effect === 'Allow' &&
  statement.actions.includes(`dynamodb:${action}`) &&
  statement.resources.some((resource) => partOf(resource) === of) &&
  keys.every((key) => leadingKeys(statement)?.some((pattern) => matches(pattern, key)) ?? true)

const dynamo = (name: FunctionName) =>
  statementsOfFunction(template, name).filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')))

/** Every pair of an action and whose items, or which index, it reaches. */
const reaches = (name: FunctionName): string[] =>
  dynamo(name)
    .flatMap((statement) =>
      statement.resources.map(partOf).flatMap((part) => {
        const whose = part === 'table' ? (leadingKeys(statement) ?? ['everything']) : [`index ${part}`]
        return statement.actions.flatMap((action) => whose.map((each) => `${action.replace('dynamodb:', '')} ${each}`))
      }),
    )
    .sort()

describe('each function may do what it does', () => {
  it.each(functionNames)('%s', async (name) => {
    const refused = (await askedBy(name)).filter((asked) => !dynamo(name).some((each) => allows(each, asked)))
    expect(refused).toEqual([])
  })

  it('and the reading of its grants would notice if it might not', async () => {
    const byOthers = await askedBy('receive-text')
    expect(byOthers.filter((asked) => !dynamo('track-delivery').some((each) => allows(each, asked)))).not.toEqual([])
  })
})

describe('and nothing else', () => {
  /** What the one statement of a transaction reaches beyond what is used: see `items` of the journal table. */
  const oneTransaction = ['DeleteItem P#*', 'UpdateItem C#*', 'UpdateItem FORGET', 'UpdateItem L#*', 'DeleteItem L#*']
  const keepTexts = functionNames.filter((name) => work[name].record)

  it.each(functionNames)('%s reaches no item it does not ask for', async (name) => {
    const used = (await askedBy(name)).flatMap(({ action, of, keys }) =>
      of === 'table' ? keys.map((key) => `${action} ${key.replace(/^([PCL]#).*/, '$1*')}`) : [`${action} index ${of}`],
    )
    const beyond = reaches(name).filter((each) => !used.includes(each))
    expect(beyond.filter((each) => !keepTexts.includes(name) || !oneTransaction.includes(each))).toEqual([])
  })

  it('the sender reads no coach, no share, no zone and no index', () => {
    const sender = reaches('send-due')
    expect(sender.length).toBeGreaterThan(0)
    expect(sender.filter((each) => !/ (P#\*|SENDING|INVITES)$/.test(each))).toEqual([])
  })

  const whoReaches = (what: RegExp) => functionNames.filter((name) => reaches(name).some((each) => what.test(each)))

  it('the indexes are for those who look for people and texts, and only to query', () => {
    expect(whoReaches(/^Query index due$/)).toEqual(['find-due', 'sweep'])
    expect(whoReaches(/^Query index open$/)).toEqual(['sweep'])
    expect(whoReaches(/^(?!Query ).* index /)).toEqual([])
  })

  it('find-due reads nobody: zones, the watermark and keys', () => {
    expect(reaches('find-due')).toEqual([
      'GetItem PROGRESS',
      'Query ZONES',
      'Query index due',
      'UpdateItem PROGRESS',
      'UpdateItem ZONES',
    ])
  })

  it('shares are deleted by who hears texts alone, and beside them nothing but a halt', () => {
    expect(whoReaches(/^DeleteItem C#/)).toEqual(['receive-text', 'replay-text', 'sweep'])
    // On their page a person lets a note go.
    expect(whoReaches(/^DeleteItem P#/)).toEqual(['receive-text', 'replay-text', 'sweep', 'journal-page'])
    expect(whoReaches(/^DeleteItem SENDING$/)).toEqual(['send-due', 'track-delivery', 'sweep'])
    expect(whoReaches(/^DeleteItem L#/)).toEqual(['receive-text', 'journal-page', 'coach-page'])
    // With its end an invitation's number is gone.
    expect(whoReaches(/^DeleteItem INVITES$/)).toEqual(['send-due'])
    expect(whoReaches(/^DeleteItem (?!C#|P#|L#|SENDING$|FORGET$|INVITES$)/)).toEqual([])
  })

  it('track-delivery knows no coach, no zone and no win', () => {
    expect(reaches('track-delivery')).toEqual([
      'DeleteItem SENDING',
      'GetItem P#*',
      'GetItem SENDING',
      'PutItem P#*',
      'PutItem SENDING',
      'UpdateItem P#*',
    ])
  })

  it('the form reads coaches and nobody else, writes invitations and nothing else, and reads none of them', () => {
    expect(reaches('join-page')).toEqual(['GetItem C#*', 'PutItem INVITES', 'UpdateItem INVITES'])
    expect(whoReaches(/^(GetItem|Query) INVITES$/)).toEqual(['send-due'])
  })

  it('the table key opens for DynamoDB alone, and seals nothing in a name of ours', () => {
    for (const name of functionNames) {
      const kms = statementsOfFunction(template, name).filter(({ actions }) =>
        actions.some((action) => action.startsWith('kms:')),
      )
      expect(kms).toEqual([
        expect.objectContaining({
          actions: ['kms:Decrypt', 'kms:DescribeKey'],
          condition: { StringEquals: { 'kms:ViaService': 'dynamodb.us-east-1.amazonaws.com' } },
        }),
      ])
    }
  })

  const secretsOf = (name: FunctionName) =>
    statementsOfFunction(template, name)
      .filter(({ actions }) => actions.some((action) => action.startsWith('secretsmanager:')))
      .flatMap(({ actions, resources }) => {
        expect(actions).toEqual(['secretsmanager:GetSecretValue'])
        return resources.map(target)
      })
      .sort()

  it.each([
    { name: 'receive-text', variables: ['TWILIO_SECRET_ID', 'PEPPER_SECRET_ID'] },
    { name: 'replay-text', variables: ['PEPPER_SECRET_ID'] },
    { name: 'keep-photo', variables: ['TWILIO_SECRET_ID'] },
    { name: 'find-due', variables: [] },
    { name: 'send-due', variables: ['TWILIO_SECRET_ID'] },
    { name: 'track-delivery', variables: ['TWILIO_SECRET_ID'] },
    { name: 'sweep', variables: ['TWILIO_SECRET_ID', 'PEPPER_SECRET_ID'] },
    { name: 'export-wins', variables: [] },
    { name: 'journal-page', variables: [] },
    { name: 'witness-page', variables: [] },
    { name: 'coach-page', variables: [] },
    { name: 'health', variables: [] },
    { name: 'join-page', variables: ['PEPPER_SECRET_ID'] },
  ] as const satisfies { name: FunctionName; variables: string[] }[])(
    '$name reads the secrets $variables and no other',
    ({ name, variables }) => {
      const { Variables } = functionNamed(template, name)[1].Environment
      expect(secretsOf(name)).toEqual(variables.map((variable) => target(Variables[variable])).sort())
    },
  )

  /** The queues a function may do this to, by their name in the stack. */
  const queuesOf = (name: FunctionName, action: 'SendMessage' | 'ReceiveMessage') =>
    statementsOfFunction(template, name)
      .filter(({ actions }) => actions.includes(`sqs:${action}`))
      .flatMap(({ resources }) => resources.map((resource) => queueCalled(target(resource))))
      .sort()
  const queueCalled = (logicalId: string) => logicalId.replace(/[0-9A-F]{8}$/, '')

  it.each([
    { name: 'receive-text', puts: ['photoswanted', 'waiting'], takes: [] },
    { name: 'replay-text', puts: ['photoswanted'], takes: ['waiting'] },
    { name: 'keep-photo', puts: [], takes: ['photoswanted'] },
    { name: 'find-due', puts: ['due', 'ticksdead'], takes: [] },
    { name: 'send-due', puts: ['due'], takes: ['due'] },
    { name: 'track-delivery', puts: ['due'], takes: [] },
    { name: 'sweep', puts: ['due', 'photoswanted', 'ticksdead'], takes: [] },
    { name: 'export-wins', puts: [], takes: [] },
    { name: 'journal-page', puts: [], takes: [] },
    { name: 'witness-page', puts: [], takes: [] },
    { name: 'coach-page', puts: [], takes: [] },
    { name: 'health', puts: [], takes: [] },
    { name: 'join-page', puts: ['due'], takes: [] },
  ] as const satisfies {
    name: FunctionName
    puts: string[]
    takes: string[]
  }[])('$name puts messages on $puts and takes them from $takes', ({ name, puts, takes }) => {
    expect(queuesOf(name, 'SendMessage')).toEqual(puts)
    expect(queuesOf(name, 'ReceiveMessage')).toEqual(takes)
  })

  /** What a function may do in the bucket of pictures. */
  const inBucket = (name: FunctionName) =>
    statementsOfFunction(template, name)
      .flatMap(({ actions }) => actions.filter((action) => action.startsWith('s3:')))
      .sort()

  it('pictures are put by who fetches them, shown by the journal alone, and removed by who erases', () => {
    const may = Object.fromEntries(functionNames.map((name) => [name, inBucket(name)]))
    const some = Object.fromEntries(Object.entries(may).filter(([, actions]) => actions.length > 0))
    expect(some).toEqual({
      'keep-photo': ['s3:DeleteObject', 's3:ListBucket', 's3:PutObject'],
      sweep: ['s3:DeleteObject', 's3:ListBucket'],
      'journal-page': ['s3:GetObject'],
    })
  })

  it('the schedules start find-due and sweep, and leave dead letters', () => {
    const schedules = ofType(template, 'AWS::Scheduler::Schedule')
    const roles = new Set(schedules.map(([, { Properties }]) => target(Properties.Target.RoleArn)))
    expect(roles.size).toBe(1)
    const may = [...roles].flatMap((role) =>
      statementsOfRole(template, role).flatMap(({ actions, resources }) =>
        actions.flatMap((action) => resources.map((resource) => `${action} ${target(resource)}`)),
      ),
    )
    const dead = target(schedules[0]?.[1].Properties.Target.DeadLetterConfig.Arn)
    const started = (['find-due', 'sweep'] as const).map((name) => functionNamed(template, name)[0])
    expect(may.sort()).toEqual([...started.map((name) => `lambda:InvokeFunction ${name}`), `sqs:SendMessage ${dead}`])
  })
})

describe('nobody may do anything to everything', () => {
  const roles = ofType(template, 'AWS::IAM::Role')
  const statements = roles.flatMap(([role]) => statementsOfRole(template, role))

  it('no role has a wildcard among its actions or resources, but for the pictures in their bucket', () => {
    expect(statements.length).toBeGreaterThan(roles.length)
    const wide = statements.filter((each) => JSON.stringify([each.actions, each.resources]).includes('*'))
    const [bucket] = only(template, 'AWS::S3::Bucket')
    const anyPicture = { 'Fn::Join': ['', [{ 'Fn::GetAtt': [bucket, 'Arn'] }, '/*']] }
    expect(
      wide.filter(({ actions }) => !actions.every((action) => /^s3:(Get|Put|Delete)Object$/.test(action))),
    ).toEqual([])
    for (const { resources } of wide) expect(resources).toEqual([anyPicture])
  })

  it('no role may scan, and every read or write of the table names whose items', () => {
    expect(statements.flatMap(({ actions }) => actions).filter((action) => /Scan|PartiQL|Batch/.test(action))).toEqual(
      [],
    )
    expect(functionNames.flatMap(reaches).filter((each) => each.endsWith('everything'))).toEqual([])
  })

  it('no role has a policy made elsewhere', () => {
    for (const [, { Properties }] of roles) expect(Properties).not.toHaveProperty('ManagedPolicyArns')
    expect(ofType(template, 'AWS::IAM::ManagedPolicy')).toEqual([])
  })

  it.each(ofType(template, 'AWS::IAM::Role'))('%s is taken on by one service', (_, { Properties }) => {
    const [statement, ...others] = Properties.AssumeRolePolicyDocument.Statement
    expect(others).toEqual([])
    expect(statement.Principal.Service).toMatch(/^(lambda|scheduler)\.amazonaws\.com$/)
  })

  // In the policy of a resource, `*` is that resource itself; these are all there are.
  it('the policies of resources let in nobody but this account and, for alarms, CloudWatch', () => {
    const documents = [
      ...ofType(template, 'AWS::KMS::Key').map(([, { Properties }]) => Properties.KeyPolicy),
      ...['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy', 'AWS::S3::BucketPolicy'].flatMap((type) =>
        ofType(template, type).map(([, { Properties }]) => Properties.PolicyDocument),
      ),
    ]
    const letIn = documents
      .flatMap(({ Statement }) => Statement)
      .filter(({ Effect }) => Effect === 'Allow')
      .map(({ Principal }) => Principal.Service ?? JSON.stringify(Principal.AWS).replace(/.*(:root).*/, 'account$1'))
    expect([...new Set(letIn)].sort()).toEqual(['account:root', 'cloudwatch.amazonaws.com'])
  })

  it('a function is called from outside through its own route only', () => {
    const permissions = ofType(template, 'AWS::Lambda::Permission')
    expect(permissions).toHaveLength(ofType(template, 'AWS::ApiGatewayV2::Route').length)
    for (const [, { Properties }] of permissions) {
      expect(Properties.Principal).toBe('apigateway.amazonaws.com')
      expect(JSON.stringify(Properties.SourceArn)).toMatch(
        /\/\*\/\*\/(sms|sms\/status|export|[jwc]\/\{token\}|journal|journal\/(copy|card|photo\/\{name\}|delete|private|note|close)|join|coach|coach\/(sign-in|sign-out|export|people\/\{id\}|people\/\{id\}\/note)|health|openapi\.json)"/,
      )
    }
  })
})

describe('the README', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')
  const table = grantsTable(template)

  it('says what every role may do, as the template does: `npm run grants` writes it', () => {
    expect(grantsIn(readme)).toBe(table)
  })

  it('leaves out no action, no resource and no key of any role', () => {
    const roles = ofType(template, 'AWS::IAM::Role').map(([role]) => role)
    const statements = roles.flatMap((role) => statementsOfRole(template, role))
    expect(table.split('\n')).toHaveLength(2 + statements.length)
    for (const { actions, condition } of statements)
      for (const said of [...actions, ...(leadingKeys({ condition } as Statement) ?? [])])
        expect(table).toContain(`\`${said}\``)
    for (const name of functionNames) expect(table).toContain(`| ${name} |`)
  })

  it('would differ if one key were granted more, or one action', () => {
    const [policy] = ofType(template, 'AWS::IAM::Policy')
    const wider = structuredClone(template)
    const [statement] = wider.Resources[policy?.[0] ?? '']?.Properties.PolicyDocument.Statement ?? []
    statement.Action = [...statement.Action, 'dynamodb:Scan']
    expect(grantsTable(wider)).not.toBe(table)
    expect(grantsIn(withGrants(readme, grantsTable(wider)))).toBe(grantsTable(wider))
  })

  it('must have the place where it is written', () => {
    expect(() => grantsIn('# Small Wins')).toThrow('no <!-- grants')
  })
})
