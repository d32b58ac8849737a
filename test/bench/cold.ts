import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from '../../lib/bundle.ts'
import { type Run, runBundle, startSecrets } from '../bundled.ts'
import { tableEngine } from '../engine.ts'
import { sidOf } from '../people.ts'
import { account, signedText } from '../texting.ts'

const rounds = 21

/** The least that keeps a text: the same client, one write, no rules. */
const bareSource = `
  import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
  import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb'
  const client = DynamoDBDocumentClient.from(new DynamoDBClient())
  export const handler = async (event) => {
    const form = new URLSearchParams(Buffer.from(event.body, 'base64').toString())
    const Item = { PK: 'bare', SK: form.get('MessageSid'), text: form.get('Body') }
    await client.send(new PutCommand({ TableName: process.env.TABLE_NAME, Item }))
    return { statusCode: 200, body: '<Response/>' }
  }
`

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** receive-text cold, from the start of a process to its first answer, beside a bare handler; rounds interleaved. */
export const benchCold = async (): Promise<string[]> => {
  const outdir = mkdtempSync(join(tmpdir(), 'small-wins-bench-'))
  const engine = await tableEngine()
  const secrets = await startSecrets({
    twilio: JSON.stringify({ authToken: account.token }),
    pepper: 'a pepper of some length',
  })
  try {
    await bundle({ names: ['receive-text'], outdir })
    const entry = join(outdir, 'bare.ts')
    writeFileSync(entry, bareSource)
    await build({
      entryPoints: [entry],
      outfile: join(outdir, 'bare', 'index.cjs'),
      nodePaths: [join(import.meta.dirname, '../../node_modules')],
      bundle: true,
      platform: 'node',
      target: 'node24',
      format: 'cjs',
      mainFields: ['module', 'main'],
      minify: true,
    })
    const { table } = await engine.journal()
    const environment = {
      AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
      AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets.url,
      TABLE_NAME: table,
      PHOTOS_URL: 'http://127.0.0.1:9/photos',
      WAITING_URL: 'http://127.0.0.1:9/queue',
      TWILIO_ACCOUNT_SID: account.accountSid,
      TWILIO_FROM: account.number,
      TWILIO_SECRET_ID: 'twilio',
      PEPPER_SECRET_ID: 'pepper',
      PUBLIC_URL: account.publicUrl,
      CONTACT: 'hello@wins.example',
    }
    const cold = async (name: string, n: number): Promise<Run> => {
      const event = signedText({ MessageSid: sidOf(`${name} ${n}`), Body: n === 0 ? 'JOIN' : 'I got up today' })
      return runBundle(join(outdir, name, 'index.cjs'), [event], environment)
    }
    const names = ['bare', 'receive-text'] as const
    const runs: Record<(typeof names)[number], Run[]> = { bare: [], 'receive-text': [] }
    for (let n = 0; n < rounds; n++) for (const name of names) runs[name].push(await cold(name, n))
    const bare = median(runs.bare.map(({ answered }) => answered))
    return names.map((name) => {
      const loaded = median(runs[name].map((run) => run.loaded))
      const answered = median(runs[name].map((run) => run.answered))
      return `${name.padEnd(14)} loaded ${loaded.toFixed(0).padStart(4)} ms, first text answered ${answered.toFixed(0).padStart(4)} ms ${(answered / bare).toFixed(2).padStart(6)} x bare`
    })
  } finally {
    await secrets.stop()
    await engine.stop()
    rmSync(outdir, { recursive: true, force: true })
  }
}
