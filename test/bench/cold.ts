import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { bundle } from '../../lib/bundle.ts'
import { type FunctionName, functionNames } from '../../lib/functions.ts'
import { startSecrets } from '../bundled.ts'
import { firstEvents, isDone, pepper } from '../cold/first-events.ts'
import { startLoopback } from '../cold/loopback.ts'
import { type ColdStart, clientOf, coldStart } from '../cold/runtime-api.ts'
import { tableEngine } from '../engine.ts'
import { account } from '../texting.ts'

const rounds = 11

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

type Built = { name: string; file: string; bytes: number }

/** What is deployed, as it is deployed; and beside it an empty handler, and a bare one with the same client. */
const built = async (outdir: string): Promise<{ empty: Built; bare: Built; functions: readonly Built[] }> => {
  const functions = await bundle({ outdir })
  const at = (name: string) => ({ name, file: join(outdir, name, 'index.cjs'), bytes: 0 })
  const [empty, bare, entry] = [at('empty'), at('bare'), join(outdir, 'bare.ts')]
  mkdirSync(join(outdir, 'empty'))
  writeFileSync(empty.file, 'exports.handler = async () => ({ statusCode: 200 })\n')
  writeFileSync(entry, bareSource)
  const { metafile } = await build({
    entryPoints: [entry],
    outfile: bare.file,
    nodePaths: [join(import.meta.dirname, '../../node_modules')],
    bundle: true,
    platform: 'node',
    target: 'node24',
    format: 'cjs',
    mainFields: ['module', 'main'],
    minify: true,
    metafile: true,
  })
  const bytes = Object.values(metafile.outputs)[0]?.bytes ?? 0
  return { empty: { ...empty, bytes: 50 }, bare: { ...bare, bytes }, functions }
}

const environmentOf = (table: string, dynamo: string, secrets: string, loopback: string) => ({
  AWS_ENDPOINT_URL_DYNAMODB: dynamo,
  AWS_ENDPOINT_URL_SECRETS_MANAGER: secrets,
  AWS_ENDPOINT_URL_SQS: loopback,
  AWS_ENDPOINT_URL_S3: loopback,
  TWILIO_API_URL: loopback,
  TABLE_NAME: table,
  QUEUE_URL: `${loopback}/queue/due`,
  PHOTOS_URL: `${loopback}/queue/photos-wanted`,
  WAITING_URL: `${loopback}/queue/waiting`,
  PHOTO_BUCKET: 'photos',
  TWILIO_ACCOUNT_SID: account.accountSid,
  TWILIO_FROM: account.number,
  TWILIO_SECRET_ID: 'twilio',
  PEPPER_SECRET_ID: 'pepper',
  PUBLIC_URL: account.publicUrl,
  CONTACT: 'hello@wins.example',
  SEGMENTS_PER_SECOND: '100',
  SENDERS_AT_ONCE: '2',
  INVITATIONS_PER_HOUR: '30',
  ANSWERS_TO_ONE: '30',
  ANSWERS_TO_STRANGERS: '100',
  ANSWERS_TO_KNOWN: '1000',
})

type Row = Built & { own: ColdStart[]; beside: ColdStart[] }

const cold = (of: readonly ColdStart[]) => median(of.map(({ init, first }) => init + first))
const ms = (value: number) => value.toFixed(0).padStart(5)

const line = ({ name, bytes, own, beside }: Row, bareMs: number) => {
  const [init, first] = [median(own.map((each) => each.init)), median(own.map((each) => each.first))]
  const toEmpty = (cold(own) / cold(beside)).toFixed(2).padStart(6)
  const toBare = (cold(own) / bareMs).toFixed(2).padStart(6)
  return `${name.padEnd(15)} ${Math.ceil(bytes / 1024)
    .toString()
    .padStart(
      5,
    )} KB  init ${ms(init)}  first ${ms(first)}  both ${ms(cold(own))}  empty ${ms(cold(beside))} ms ${toEmpty} x empty ${toBare} x bare`
}

/**
 * Every function as it is deployed, started cold through the Lambda runtime API and given its first event, each time just after an
 * empty handler. Throws naming the function that does not start, or whose first answer is no answer.
 */
export const benchCold = async (): Promise<string[]> => {
  const outdir = mkdtempSync(join(tmpdir(), 'small-wins-bench-'))
  const engine = await tableEngine()
  const loopback = await startLoopback()
  const secrets = await startSecrets({ twilio: JSON.stringify({ authToken: account.token }), pepper })
  const client = clientOf(process.env.AWS_LAMBDA_RIC)
  try {
    const { empty, bare, functions } = await built(outdir)
    const journal = await engine.journal()
    const environment = environmentOf(journal.table, engine.endpoint, secrets.url, loopback.url)
    const events = firstEvents(journal)
    const eventFor = (name: string, n: number) => events[name === 'bare' ? 'receive-text' : (name as FunctionName)](n)
    const start = (one: Built, event: unknown) => coldStart({ ...one, client }, [event], environment)
    const rows: Row[] = [bare, ...functions].map((one) => ({ ...one, own: [], beside: [] }))
    for (let n = 0; n < rounds; n++)
      for (const row of rows) {
        const event = await eventFor(row.name, n)
        row.beside.push(await start(empty, {}))
        const ran = await start(row, event)
        if (row.name !== 'bare' && !isDone(row.name as FunctionName, ran.answers[0]))
          throw new Error(
            `${row.name} starts, and fails its first event: ${JSON.stringify(ran.answers[0])} ${ran.output.slice(-500)}`,
          )
        row.own.push(ran)
      }
    // What answers well may still have found nothing to do, and would be measured idle.
    const { texts, lists, pictures, kept } = loopback.asked
    if (texts < rounds || lists < rounds || pictures < rounds || kept < rounds)
      throw new Error(`a function was measured idle: ${JSON.stringify(loopback.asked)} in ${rounds} rounds`)
    const bareMs = cold(rows[0]?.own ?? [])
    return [
      `medians of ${rounds} fresh processes, through ${process.env.AWS_LAMBDA_RIC ? 'aws-lambda-ric' : 'our own loop of the runtime API (test/cold/bootstrap.cjs)'}; ${functionNames.length} functions`,
      'empty: a handler that does nothing, started just before each; bare: the DynamoDB client and one write',
      'AWS and Twilio are plain http on loopback: their distance, and the start of a sandbox, come on top of these figures',
      ...rows.map((row) => line(row, bareMs)),
    ]
  } finally {
    await secrets.stop()
    await loopback.stop()
    await engine.stop()
    rmSync(outdir, { recursive: true, force: true })
  }
}
