import { rmSync } from 'node:fs'
import { SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startQueues } from '../../../bin/local/queue.ts'
import { tableEngine } from '../../engine.ts'
import { temporaryFolder } from '../../local-system.ts'
import { ana, at, idOf, sidOf } from '../../people.ts'
import { operator } from './child.ts'

describe('the command as a process, over the embedded engine', () => {
  const folder = temporaryFolder()
  let environment: Record<string, string> = {}
  const closing: (() => Promise<unknown>)[] = []

  beforeAll(async () => {
    const engine = await tableEngine()
    const journal = await engine.journal()
    const queues = await startQueues(folder)
    closing.push(engine.stop, queues.stop)
    const { url, deadLettersUrl } = await queues.open('waiting', 'replay-text')
    const body = JSON.stringify({ participant: idOf('ana'), sid: sidOf('x'), sealed: 'sealed' })
    await queues.client.send(new SendMessageCommand({ QueueUrl: deadLettersUrl, MessageBody: body }))
    const change = { sid: sidOf('ana'), at: at('2026-11-24T20:00:00Z'), replies: [], entries: [] }
    await journal.record({ participant: ana(), joinsZone: 'America/Phoenix', ...change })
    // A row that this version cannot read, with words in it.
    await journal.record({ participant: ana({ id: idOf('ben'), promptTime: 'I slept' as never }), ...change })
    const { hostname, port } = (await queues.client.config.endpoint?.()) ?? {}
    environment = {
      TABLE_NAME: journal.table,
      WAITING_URL: url,
      WAITING_DEAD_URL: deadLettersUrl,
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_ENDPOINT_URL_SQS: `http://${hostname}:${port}`,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    }
  })
  afterAll(async () => {
    for (const close of closing) await close()
    rmSync(folder, { recursive: true, force: true })
  })

  it('enrols, lists, finds and accounts for', async () => {
    expect(await operator(['coach', 'add', 'DANA', 'Dana'], environment)).toMatchObject({ code: 0, err: '' })
    expect((await operator(['coach', 'list'], environment)).out).toMatch(/^DANA +Dana +shared with by 0 +token until /)
    expect((await operator(['find', idOf('ana'), '--json'], environment)).out).toMatch(/"status": "active"/)
    expect((await operator(['account', idOf('ana'), '--days', '1', '--json'], environment)).out).toMatch(/"people": 1/)
  })

  it('moves dead letters', async () => {
    expect(await operator(['redrive', 'waiting'], environment)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 put back/),
    })
    expect((await operator(['redrive', 'waiting', '--dry-run'], environment)).out).toMatch(/about 0/)
  })

  it('tells the class of what it cannot read, and not a word of it', async () => {
    const { code, out, err } = await operator(['find', idOf('ben')], environment)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^It failed: \w+\. Nothing more is told/)
    expect(err).not.toContain('slept')
  })

  it('says in plain words what is missing', async () => {
    const { TABLE_NAME: _, ...without } = environment
    const there = await operator(['coach', 'list'], {
      ...without,
      AWS_ENDPOINT_URL_CLOUDFORMATION: 'http://127.0.0.1:9',
    })
    expect(there).toMatchObject({ code: 1, err: expect.stringMatching(/Nobody answers \(ECONNREFUSED\)/) })
    const nowhere = await operator(['coach', 'list'], { ...environment, TABLE_NAME: 'nowhere' })
    expect(nowhere).toMatchObject({ code: 1, err: expect.stringMatching(/It is not there: is TABLE_NAME/) })
  })
})
