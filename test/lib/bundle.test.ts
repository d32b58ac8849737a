import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire, isBuiltin } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { identify } from '../../functions/adapters/identity.ts'
import type { MetricName } from '../../functions/domain/ports.ts'
import { bundle } from '../../lib/bundle.ts'
import { countedBy } from '../../lib/counted.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { runBundle, startSecrets } from '../bundled.ts'
import { tableEngine } from '../engine.ts'
import { phone, sidOf } from '../people.ts'
import { account, signedText } from '../texting.ts'

describe('a bundle', () => {
  let outdir: string
  let made: Awaited<ReturnType<typeof bundle>>
  beforeAll(async () => {
    outdir = mkdtempSync(join(tmpdir(), 'small-wins-bundle-'))
    made = await bundle({ outdir })
  }, 60_000)
  afterAll(() => rmSync(outdir, { recursive: true, force: true }))

  it('is made of every function', () => {
    expect(made.map(({ name }) => name)).toEqual(functionNames)
    expect(readdirSync(outdir).sort()).toEqual([...functionNames].sort())
  })

  it.each(functionNames)('%s can be imported without an environment, and has a handler', (name) => {
    const { file } = made.find((one) => one.name === name)!
    expect(createRequire(import.meta.url)(file).handler).toBeTypeOf('function')
  })

  it.each(functionNames)('%s holds all it needs, and no map of its source', (name) => {
    const code = readFileSync(join(outdir, name, 'index.cjs'), 'utf8')
    expect(code).not.toContain('sourceMappingURL')
    const required = new Set([...code.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, what = '']) => what))
    // The SDK looks for its native signer when a request spans regions, and only then; none of ours does.
    required.delete('@aws-sdk/signature-v4-crt')
    expect([...required].filter((what) => !isBuiltin(what))).toEqual([])
  })

  it('of receive-text, started as Lambda starts it, keeps and answers a signed text', async () => {
    const engine = await tableEngine()
    const secrets = await startSecrets({
      twilio: JSON.stringify({ authToken: account.token }),
      pepper: 'a pepper of some length',
    })
    try {
      const journal = await engine.journal()
      const { results, output } = await runBundle(
        join(outdir, 'receive-text', 'index.cjs'),
        [
          signedText({ MessageSid: sidOf(1), Body: 'JOIN' }),
          signedText({ MessageSid: sidOf(2), Body: 'canary: I got up' }),
          signedText({ MessageSid: sidOf(3), Body: 'canary: forged' }, { signWith: 'another-token-0000' }),
        ],
        {
          AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
          AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
          TABLE_NAME: journal.table,
          TWILIO_ACCOUNT_SID: account.accountSid,
          TWILIO_FROM: account.number,
          TWILIO_SECRET_ID: 'twilio',
          PEPPER_SECRET_ID: 'pepper',
          PUBLIC_URL: account.publicUrl,
          CONTACT: 'hello@wins.example',
          ANSWERS_TO_ONE: '30',
          ANSWERS_TO_STRANGERS: '100',
          ANSWERS_TO_KNOWN: '1000',
          PHOTOS_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/photos-wanted',
          WAITING_URL: 'https://sqs.us-east-1.amazonaws.com/123456789012/waiting',
        },
      )
      expect(results).toMatchObject([{ statusCode: 200 }, { statusCode: 200 }, { statusCode: 403 }])
      const id = await identify(async () => 'a pepper of some length')(phone)
      expect((await journal.wins(id, {})).items.map(({ text }) => text)).toEqual(['canary: I got up'])
      expect(output).toContain('"event":"text-answered"')
      expect(output).toContain('"WinsKept":1')
      expect(output).not.toMatch(/canary|6025550123/)
    } finally {
      await secrets.stop()
      await engine.stop()
    }
  })

  it('carries the Twilio client only where Twilio is asked for something', () => {
    const asks = ['send-due', 'sweep']
    // What it names itself with to Twilio.
    const carries = made
      .filter(({ file }) => readFileSync(file, 'utf8').includes('twilio-node/'))
      .map(({ name }) => name)
    expect(carries).toEqual(asks)
  })

  it('carries what prints only where something is printed, with its fonts beside it', () => {
    const prints = ['journal-page', 'coach-page']
    for (const { name, bytes } of made) {
      expect(existsSync(join(outdir, name, 'assets', 'NotoSerif.ttf')), name).toBe(prints.includes(name))
      if (!prints.includes(name) && !['send-due', 'sweep'].includes(name)) expect(bytes, name).toBeLessThan(1_500_000)
    }
  })

  // What is never called is not shipped, so the bundle knows what a function can count, through all that it is made of.
  it.each(functionNames)('%s counts what the stack watches, and nothing else', (name) => {
    const code = readFileSync(join(outdir, name, 'index.cjs'), 'utf8')
    const all: Record<MetricName, readonly FunctionName[]> = countedBy
    const counts = Object.keys(all).filter((metric) => new RegExp(`["'\`]${metric}["'\`]`).test(code))
    const watched = Object.entries(all).filter(([, by]) => by.includes(name))
    expect(counts.sort()).toEqual(watched.map(([metric]) => metric).sort())
  })
})

it('names the function whose file is missing', async () => {
  const names = ['find-due', 'send-flowers'] as unknown as FunctionName[]
  await expect(bundle({ names, outdir: tmpdir() })).rejects.toThrow('cannot bundle: functions/send-flowers.ts missing')
})
