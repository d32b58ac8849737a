import { ConditionalCheckFailedException, DynamoDBClient, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { GetSecretValueCommand, SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import { GetCommand, QueryCommand, TransactWriteCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import 'aws-sdk-client-mock-vitest/extend'
import { beforeEach, describe, expect, it } from 'vitest'
import { documentClient, dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { authTokens, pepper } from '../../functions/adapters/secrets.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, sidOf, win } from '../people.ts'

const now = at('2026-11-24T20:00:00Z')

describe('the table is asked', () => {
  const client = documentClient(new DynamoDBClient({ region: 'us-east-1' }))
  const table = mockClient(client)
  const journal = dynamoJournal({ client, table: 'wins' })
  beforeEach(() => table.reset())

  const canceled = (...codes: string[]) =>
    new TransactionCanceledException({
      message: '',
      $metadata: {},
      CancellationReasons: codes.map((Code) => ({ Code })),
    })

  it('for a participant consistently: an opt-out of a moment ago is seen', async () => {
    table.on(GetCommand).resolves({})
    await journal.participant(idOf('ana'))
    expect(table).toHaveReceivedCommandWith(GetCommand, {
      TableName: 'wins',
      Key: { PK: `P#${idOf('ana')}`, SK: 'PROFILE' },
      ConsistentRead: true,
    })
  })

  it('to write a text with all it changes in one transaction, each part with its condition', async () => {
    table.on(TransactWriteCommand).resolves({})
    const entry = win('slept', now, { themes: ['rest'] })
    await journal.record({
      participant: ana({ version: 4 }),
      sid: sidOf(1),
      at: now,
      replies: ['Kept.'],
      entries: [entry],
    })
    expect(table).toHaveReceivedCommandTimes(TransactWriteCommand, 1)
    const [inbound, profile, kept, week] =
      table.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? []
    expect(inbound?.Put).toMatchObject({
      Item: {
        PK: `P#${idOf('ana')}`,
        SK: `IN#${sidOf(1)}`,
        replies: ['Kept.'],
        expiresAt: Date.parse('2026-12-24T20:00:00Z') / 1000,
      },
      ConditionExpression: 'attribute_not_exists(PK)',
    })
    expect(profile?.Put).toMatchObject({
      Item: { SK: 'PROFILE', due: 'America/Phoenix#19:30#0', version: 4 },
      ConditionExpression: 'version = :before',
      ExpressionAttributeValues: { ':before': 3 },
    })
    expect(kept?.Put).toMatchObject({
      Item: { SK: `E#2026-11-24T20:00:00.000Z#${entry.sid}#00`, text: 'slept' },
      ConditionExpression: 'attribute_not_exists(PK)',
    })
    expect(week?.Update).toMatchObject({
      Key: { SK: 'WEEK#2026-W48' },
      UpdateExpression: 'SET #week = :week ADD wins :wins, #days :days, #t0 :t0',
      ExpressionAttributeNames: { '#t0': 't_rest' },
    })
  })

  it('to know a zone before anybody is due in it', async () => {
    table.on(UpdateCommand).resolves({}).on(TransactWriteCommand).resolves({})
    await journal.record({
      participant: ana(),
      sid: sidOf(1),
      at: now,
      replies: [],
      entries: [],
      joinsZone: 'America/Phoenix',
    })
    expect(table).toHaveReceivedNthCommandWith(UpdateCommand, 1, { Key: { PK: 'ZONES', SK: 'America/Phoenix' } })
    expect(table.calls().map(({ args }) => args[0] instanceof UpdateCommand)).toEqual([true, false])
  })

  it.each([
    { name: 'somebody else was writing', error: canceled('None', 'TransactionConflict'), outcome: 'changed' },
    { name: 'the participant has moved on', error: canceled('None', 'ConditionalCheckFailed'), outcome: 'changed' },
  ])('and says when $name', async ({ error, outcome }) => {
    table.on(TransactWriteCommand).rejects(error)
    expect(await journal.record({ participant: ana(), sid: sidOf(1), at: now, replies: [], entries: [] })).toBe(outcome)
  })

  it('and never takes a table that is overwhelmed for an answer', async () => {
    table.on(TransactWriteCommand).rejects(canceled('ThrottlingError', 'None'))
    const change = { participant: ana(), sid: sidOf(1), at: now, replies: [], entries: [] }
    await expect(journal.record(change)).rejects.toThrow()
    await expect(
      journal.claim(ana(), { date: date('2026-11-24'), kind: 'prompt', at: now, attempt: 1, fingerprint: 'f' }),
    ).rejects.toThrow()
  })

  it('whether a date is free, in the same breath as claiming it', async () => {
    table.on(TransactWriteCommand).resolves({})
    const text = { date: date('2026-11-24'), kind: 'prompt' as const, at: now, attempt: 2, fingerprint: 'f' }
    await journal.claim(ana({ version: 5 }), text)
    const [claim, profile] = table.commandCalls(TransactWriteCommand)[0]?.args[0].input.TransactItems ?? []
    expect(claim?.Put).toMatchObject({
      Item: { SK: 'OUT#2026-11-24#daily', status: 'claimed', attempt: 2, claimedAt: now, open: 'OPEN' },
      ConditionExpression: 'attribute_not_exists(PK) OR #status IN (:free0, :free1)',
      ExpressionAttributeValues: { ':free0': 'released', ':free1': 'refused' },
    })
    expect(profile?.Put).toMatchObject({ ConditionExpression: 'version = :before' })
  })

  it('about who is due through the index, which holds keys alone', async () => {
    table.on(QueryCommand).resolves({ Items: [{ PK: `P#${idOf('ana')}` }] })
    const key = { zone: 'America/Phoenix', time: '19:30' as never, shard: 0 }
    expect(await journal.due(key, idOf('aaa'))).toEqual({ items: [idOf('ana')] })
    expect(table).toHaveReceivedCommandWith(QueryCommand, {
      IndexName: 'due',
      KeyConditionExpression: 'due = :due',
      ExpressionAttributeValues: { ':due': 'America/Phoenix#19:30#0' },
      ExclusiveStartKey: { due: 'America/Phoenix#19:30#0', PK: `P#${idOf('aaa')}`, SK: 'PROFILE' },
    })
  })

  it('to settle only what may still move', async () => {
    table.on(UpdateCommand).rejects(new ConditionalCheckFailedException({ message: '', $metadata: {} }))
    expect(await journal.settle(idOf('ana'), date('2026-11-24'), { status: 'sent', at: now, sid: sidOf(2) })).toBe(
      false,
    )
    expect(table).toHaveReceivedCommandWith(UpdateCommand, {
      Key: { PK: `P#${idOf('ana')}`, SK: 'OUT#2026-11-24#daily' },
      ConditionExpression: '#status IN (:b0, :b1, :b2) AND (attribute_not_exists(sid) OR sid = :sid)',
    })
  })
})

describe('the queue', () => {
  const sqs = mockClient(SQSClient)
  const queue = sqsQueue<{ n: number }>(new SQSClient({ region: 'us-east-1' }), 'https://sqs.example/due')
  const messages = Array.from({ length: 12 }, (_, n) => ({ n }))
  beforeEach(() => sqs.reset())

  it('gets ten messages at a time', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    await queue.send(messages)
    expect(sqs).toHaveReceivedCommandTimes(SendMessageBatchCommand, 2)
    expect(sqs).toHaveReceivedNthCommandWith(SendMessageBatchCommand, 2, {
      QueueUrl: 'https://sqs.example/due',
      Entries: [
        { Id: '0', MessageBody: '{"n":10}' },
        { Id: '1', MessageBody: '{"n":11}' },
      ],
    })
  })
  it('holds them all back as long as it is told, and not at all when it is told nothing', async () => {
    sqs.on(SendMessageBatchCommand).resolves({})
    await queue.send(messages, { delaySeconds: 600 })
    await queue.send(messages.slice(0, 1), { delaySeconds: 0 })
    await queue.send(messages.slice(0, 1))
    const delays = sqs
      .commandCalls(SendMessageBatchCommand)
      .map(({ args }) => args[0].input.Entries?.map(({ DelaySeconds }) => DelaySeconds))
    expect(delays).toEqual([Array(10).fill(600), [600, 600], [0], [undefined]])
  })
  it.each([0, 1, 10, 11, 80, 81, 250])('gets each of %s messages once, eight batches at a time', async (count) => {
    let [now, most] = [0, 0]
    sqs.on(SendMessageBatchCommand).callsFake(async () => {
      most = Math.max(most, ++now)
      await new Promise((done) => setTimeout(done, 1))
      now--
      return {}
    })
    await queue.send(Array.from({ length: count }, (_, n) => ({ n })))
    const bodies = sqs
      .commandCalls(SendMessageBatchCommand)
      .flatMap(({ args }) => args[0].input.Entries?.map(({ MessageBody }) => JSON.parse(MessageBody ?? '').n) ?? [])
    expect(bodies.sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, n) => n))
    expect(most).toBe(Math.min(8, Math.ceil(count / 10)))
  })
  it('that takes some of a batch has not taken it', async () => {
    sqs.on(SendMessageBatchCommand).resolves({ Failed: [{ Id: '3', Code: 'InternalError', SenderFault: false }] })
    await expect(queue.send(messages)).rejects.toMatchObject({ name: 'NotQueued' })
  })
})

describe('a secret', () => {
  const manager = mockClient(SecretsManagerClient)
  const client = new SecretsManagerClient({ region: 'us-east-1' })
  let time = now
  const clock = { now: () => time }
  beforeEach(() => {
    manager.reset()
    time = now
  })
  const holds = (value: unknown) =>
    manager
      .on(GetSecretValueCommand)
      .resolves({ SecretString: typeof value === 'string' ? value : JSON.stringify(value) })

  it('is read once, and anew after five minutes: a rotation reaches everyone', async () => {
    holds({ authToken: 'current-0123456789' })
    const tokens = authTokens(client, 'twilio', clock)
    expect(await tokens()).toEqual(['current-0123456789'])
    holds({ authToken: 'current-0123456789', nextAuthToken: 'next-0123456789abc' })
    time = plus(now, { minutes: 4 })
    expect(await tokens()).toHaveLength(1)
    time = plus(now, { minutes: 5 })
    expect(await tokens()).toEqual(['current-0123456789', 'next-0123456789abc'])
    expect(manager).toHaveReceivedCommandTimes(GetSecretValueCommand, 2)
    expect(manager).toHaveReceivedCommandWith(GetSecretValueCommand, { SecretId: 'twilio' })
  })
  it('that could not be read is asked for again', async () => {
    manager
      .on(GetSecretValueCommand)
      .rejectsOnce(new Error('away'))
      .resolves({ SecretString: 'a pepper of some length' })
    const read = pepper(client, 'pepper', clock)
    await expect(read()).rejects.toThrow()
    expect(await read()).toBe('a pepper of some length')
  })
  it('that cannot be read again serves on as it was', async () => {
    holds('a pepper of some length')
    const read = pepper(client, 'pepper', clock)
    await read()
    manager.on(GetSecretValueCommand).rejects(new Error('away'))
    time = plus(now, { minutes: 6 })
    expect(await read()).toBe('a pepper of some length')
  })
  it.each(['', '{}', '{"authToken":"short"}', 'not json at all....'])(
    'that is nonsense signs nothing: %s',
    async (value) => {
      holds(value)
      await expect(authTokens(client, 'twilio', clock)()).rejects.toThrow()
    },
  )
})
