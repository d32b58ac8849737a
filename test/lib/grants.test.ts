import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import type { LocalTime, WeekId } from '../../functions/domain/time.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { ana, at, date, idOf, sidOf, win } from '../people.ts'
import {
  functionNamed,
  ofType,
  only,
  type Properties,
  type Statement,
  statementsOfFunction,
  statementsOfRole,
  synthesize,
  target,
} from './template.ts'

const { template } = synthesize()

/** One thing asked of DynamoDB: each part of a transaction knows the keys of the whole. */
type Asked = { action: string; on: 'table' | 'index'; keys: readonly string[] }

/** The journal over a client that answers nothing and notes what it was asked. */
const noting = () => {
  const asked: Asked[] = []
  const part = ([kind, { Item, Key }]: [string, Properties]) => ({ action: `${kind}Item`, key: (Item ?? Key).PK })
  const send = async (command: { constructor: { name: string }; input: Properties }) => {
    const { input } = command
    const operation = command.constructor.name.replace('Command', '')
    if (operation === 'TransactWrite') {
      const parts = input.TransactItems.map((item: Record<string, Properties>) =>
        part(Object.entries(item)[0] as [string, Properties]),
      )
      const keys = parts.map(({ key }: { key: string }) => key)
      asked.push(...parts.map(({ action }: { action: string }) => ({ action, on: 'table' as const, keys })))
    } else if (operation === 'Query') {
      const [, name = ''] = /^\w+ = (:\w+)/.exec(input.KeyConditionExpression) ?? []
      const keys = [input.ExpressionAttributeValues[name]]
      asked.push({ action: 'Query', on: input.IndexName ? 'index' : 'table', keys })
    } else asked.push({ action: `${operation}Item`, on: 'table', keys: [(input.Item ?? input.Key).PK] })
    return {}
  }
  const client = { send } as unknown as DynamoDBDocumentClient
  return { journal: dynamoJournal({ client, table: 'journal' }), asked }
}

const id = idOf('ana')
const now = at('2026-11-24T19:30:00Z')
const today = date('2026-11-24')
const coach = 'MAYA' as CoachId
const week = '2026-W48' as WeekId

/** Everything each function asks of the journal. */
const work: Record<FunctionName, (journal: Journal) => Promise<unknown>[]> = {
  'receive-text': (journal) => [
    journal.participant(id),
    journal.record({
      participant: ana({ version: 2 }),
      sid: sidOf(1),
      at: now,
      replies: ['Kept.'],
      entries: [win('I rested', now)],
      joinsZone: 'America/Phoenix',
      startSharing: { coach, since: now, wording: '1' },
      stopSharing: ['NOOR' as CoachId],
    }),
    journal.wins(id, { limit: 5 }),
    journal.weeks(id, week, week),
    journal.coach(coach),
  ],
  'find-due': (journal) => [
    journal.zones(),
    journal.due({ zone: 'America/Phoenix', time: '19:30' as LocalTime, shard: 0 }),
    journal.lastTick(),
    journal.finishTick(now),
  ],
  'send-due': (journal) => [
    journal.participant(id),
    journal.wins(id, {}),
    journal.weeks(id, week, week),
    journal.claim(ana({ version: 2 }), { date: today, kind: 'prompt', at: now }),
    journal.refuse(id, { date: today, kind: 'prompt', at: now, status: 'refused', reason: 'stopped' }),
    journal.settle(id, today, { status: 'sent', at: now, sid: sidOf(2) }),
    journal.optOut(id, now),
  ],
  'track-delivery': (journal) => [
    journal.outbound(id, today),
    journal.settle(id, today, { status: 'delivered', at: now, sid: sidOf(2) }),
    journal.optOut(id, now),
  ],
  'export-wins': (journal) => [
    journal.token(coach, 'hash'),
    journal.sharing(coach),
    journal.participant(id),
    journal.wins(id, {}),
    journal.seen(id, { coach, at: now, wins: 3 }),
  ],
}

const askedBy = async (name: FunctionName) => {
  const { journal, asked } = noting()
  await Promise.all(work[name](journal))
  return asked
}

const leadingKeys = ({ condition }: Statement): readonly string[] | undefined =>
  condition['ForAllValues:StringLike']?.['dynamodb:LeadingKeys']

const isIndex = (resource: unknown) => JSON.stringify(resource).includes('/index/due')

const matches = (pattern: string, key: string) =>
  pattern.endsWith('*') ? key.startsWith(pattern.slice(0, -1)) : key === pattern

/** As IAM decides: one statement must allow all of it. */
const allows = (statement: Statement, { action, on, keys }: Asked) =>
  statement.effect === 'Allow' &&
  statement.actions.includes(`dynamodb:${action}`) &&
  statement.resources.some((resource) => isIndex(resource) === (on === 'index')) &&
  keys.every((key) => leadingKeys(statement)?.some((pattern) => matches(pattern, key)) ?? true)

const dynamo = (name: FunctionName) =>
  statementsOfFunction(template, name).filter(({ actions }) => actions.some((action) => action.startsWith('dynamodb:')))

/** Every pair of an action and whose items it reaches. */
const reaches = (name: FunctionName): string[] =>
  dynamo(name)
    .flatMap((statement) =>
      statement.actions.flatMap((action) =>
        (statement.resources.some(isIndex) ? ['index'] : (leadingKeys(statement) ?? ['everything'])).map(
          (whose) => `${action.replace('dynamodb:', '')} ${whose}`,
        ),
      ),
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
  const oneTransaction = ['DeleteItem P#*', 'UpdateItem C#*']

  it.each(functionNames)('%s reaches no item it does not ask for', async (name) => {
    const used = (await askedBy(name)).flatMap(({ action, on, keys }) =>
      on === 'index' ? [`${action} index`] : keys.map((key) => `${action} ${key.replace(/^([PC]#).*/, '$1*')}`),
    )
    const beyond = reaches(name).filter((each) => !used.includes(each))
    expect(beyond.filter((each) => name !== 'receive-text' || !oneTransaction.includes(each))).toEqual([])
  })

  it('the sender reads no coach, no share, no zone and not the index', () => {
    const sender = reaches('send-due')
    expect(sender.length).toBeGreaterThan(0)
    expect(sender.filter((each) => !each.endsWith(' P#*'))).toEqual([])
  })

  it('only find-due uses the index, to query', () => {
    expect(functionNames.flatMap((name) => reaches(name).filter((each) => each.endsWith(' index')))).toEqual([
      'Query index',
    ])
    expect(reaches('find-due')).toContain('Query index')
  })

  it('find-due reads nobody: zones, the watermark and keys', () => {
    expect(reaches('find-due')).toEqual(['GetItem TICK', 'Query ZONES', 'Query index', 'UpdateItem TICK'])
  })

  it('only receive-text deletes, and track-delivery can make nothing new', () => {
    expect(functionNames.filter((name) => reaches(name).some((each) => each.startsWith('Delete')))).toEqual([
      'receive-text',
    ])
    expect(reaches('track-delivery')).toEqual(['GetItem P#*', 'UpdateItem P#*'])
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
    { name: 'find-due', variables: [] },
    { name: 'send-due', variables: ['TWILIO_SECRET_ID'] },
    { name: 'track-delivery', variables: ['TWILIO_SECRET_ID'] },
    { name: 'export-wins', variables: [] },
  ] as const)('$name reads the secrets $variables and no other', ({ name, variables }) => {
    const { Variables } = functionNamed(template, name)[1].Environment
    expect(secretsOf(name)).toEqual(variables.map((variable) => target(Variables[variable])).sort())
  })

  it('only find-due puts anything on a queue, and only send-due takes it off', () => {
    const mayDo = (action: string) =>
      functionNames.filter((name) =>
        statementsOfFunction(template, name).some(({ actions }) => actions.includes(`sqs:${action}`)),
      )
    expect(mayDo('SendMessage')).toEqual(['find-due'])
    expect(mayDo('ReceiveMessage')).toEqual(['send-due'])
  })

  it('the schedule starts find-due and leaves dead letters', () => {
    const role = target(only(template, 'AWS::Scheduler::Schedule')[1].Properties.Target.RoleArn)
    expect(statementsOfRole(template, role).flatMap(({ actions }) => actions)).toEqual([
      'lambda:InvokeFunction',
      'sqs:SendMessage',
    ])
  })
})

describe('nobody may do anything to everything', () => {
  const roles = ofType(template, 'AWS::IAM::Role')
  const statements = roles.flatMap(([role]) => statementsOfRole(template, role))

  it('no role has a wildcard among its actions or resources', () => {
    expect(statements.length).toBeGreaterThan(roles.length)
    expect(statements.filter((each) => JSON.stringify([each.actions, each.resources]).includes('*'))).toEqual([])
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
      ...['AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy'].flatMap((type) =>
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
      expect(JSON.stringify(Properties.SourceArn)).toMatch(/\/\*\/\*\/(sms|sms\/status|export)"/)
    }
  })
})
