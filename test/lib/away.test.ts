import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SQSEvent } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type LocalQueues, startQueues } from '../../bin/local/queue.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { bundle } from '../../lib/bundle.ts'
import { runBundle, startSecrets, startSilence } from '../bundled.ts'
import { tableEngine } from '../engine.ts'
import { phone, sidOf } from '../people.ts'
import { account, signedText } from '../texting.ts'
import { functionNamed, synthesize } from './template.ts'

const { template } = synthesize()
/** Some of it is left for a slow start. */
const mayTake = functionNamed(template, 'receive-text')[1].Timeout * 1000 - 2000

/** What hangs is worse than what refuses: nobody says that it is away. */
describe('receive-text as Lambda starts it, while the table hangs', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-away-'))
  const files = (name: string) => join(folder, name, 'index.cjs')
  let engine: Awaited<ReturnType<typeof tableEngine>>
  let secrets: Awaited<ReturnType<typeof startSecrets>>
  let silence: Awaited<ReturnType<typeof startSilence>>
  let queues: LocalQueues

  beforeAll(async () => {
    await bundle({ names: ['receive-text', 'replay-text'], outdir: folder })
    engine = await tableEngine()
    secrets = await startSecrets({
      twilio: JSON.stringify({ authToken: account.token }),
      pepper: 'a pepper of some length',
    })
    silence = await startSilence()
    queues = await startQueues(join(folder, 'queues'))
  })
  afterAll(async () => {
    await Promise.all([engine.stop(), secrets.stop(), silence.stop(), queues.stop()])
    rmSync(folder, { recursive: true, force: true })
  })

  const environment = (dynamo: string, sqs: string) => ({
    AWS_ENDPOINT_URL_DYNAMODB: dynamo,
    AWS_ENDPOINT_URL_SQS: sqs,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
    TABLE_NAME: 'journal-1',
    TWILIO_ACCOUNT_SID: account.accountSid,
    TWILIO_FROM: account.number,
    TWILIO_SECRET_ID: 'twilio',
    PEPPER_SECRET_ID: 'pepper',
    PUBLIC_URL: account.publicUrl,
    CONTACT: 'hello@wins.example',
    ANSWERS_TO_ONE: '30',
    ANSWERS_TO_STRANGERS: '100',
    ANSWERS_TO_KNOWN: '1000',
    PHOTOS_URL: `${sqs}/photos-wanted`,
  })

  it('a text waits on the queue, sealed, and replay-text keeps it once the table is back', async () => {
    const journal = await engine.journal()
    const queue = await queues.open('waiting', 'replay-text')
    // The address it gives itself has a host name of numbers, which no URL may have.
    const url = queue.url.replace(/\/\/[^/]*?(127\.0\.0\.1:\d+)/, '//$1')
    const here = { ...environment(engine.endpoint, new URL(url).origin), WAITING_URL: url }
    const away = { ...here, AWS_ENDPOINT_URL_DYNAMODB: silence.url }
    await runBundle(files('receive-text'), [signedText({ MessageSid: sidOf('join'), Body: 'JOIN' })], here)
    const win = signedText({ MessageSid: sidOf('win'), Body: 'canary: I got up' })
    const answered = await runBundle(files('receive-text'), [win], away)
    expect(answered.results).toMatchObject([{ statusCode: 200, body: expect.stringContaining('safe') }])
    expect(answered.answered).toBeLessThan(mayTake)
    expect(answered.output).toContain('"event":"text-waits"')

    const event = await new Promise<SQSEvent>((arrived) =>
      queue.poll(async (event) => {
        arrived(event)
        return { batchItemFailures: [] }
      }),
    )
    const replayed = await runBundle(files('replay-text'), [event], here)
    expect(replayed.results).toEqual([{ batchItemFailures: [] }])
    const id = await identify(async () => 'a pepper of some length')(phone)
    expect((await journal.wins(id, {})).items.map(({ text }) => text)).toEqual(['canary: I got up'])
    expect(replayed.output).toContain('"event":"text-recovered"')
    expect(answered.output + replayed.output + JSON.stringify(event)).not.toMatch(/canary|6025550123/)
  }, 30_000)

  it('and the queue too, who is in danger is told where help is before Lambda would cut the answer off; a win is not said to be kept', async () => {
    const nothing = { ...environment(silence.url, silence.url), WAITING_URL: `${silence.url}/waiting` }
    const [danger, win] = await Promise.all(
      ['I want to kill myself', 'I got up'].map((Body, n) =>
        runBundle(files('receive-text'), [signedText({ MessageSid: sidOf(n), Body })], nothing),
      ),
    )
    expect(danger?.results).toMatchObject([{ statusCode: 200, body: expect.stringContaining('988') }])
    expect(danger?.output).toContain('"DangerNotKept":1')
    expect(win?.results).toMatchObject([{ statusCode: 500 }])
    for (const run of [danger, win]) expect(run?.answered).toBeLessThan(mayTake)
  }, 40_000)
})
