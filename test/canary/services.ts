import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import { S3Client as S3, type S3Client } from '@aws-sdk/client-s3'
import type { SQSClient } from '@aws-sdk/client-sqs'
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Instant } from '../../functions/domain/time.ts'
import { account } from '../texting.ts'
import type { Canary } from './canaries.ts'

/** Names of errors as AWS gives them, and one that is a sentence: all of them come with what was asked in their mouths. */
const names = [
  'InternalServerError',
  'ProvisionedThroughputExceededException',
  'ValidationException',
  'TimeoutError',
  'TransactionCanceledException',
  'cannot write ',
] as const

let errors = 0

/** The error of a service that quotes what it was given, wherever an error has room for it. */
export const quoting = (asked: unknown, by: Canary): Error => {
  const name = names[errors++ % names.length] ?? names[0]
  const said = JSON.stringify([asked, by.words, by.phone])
  const more = { $metadata: {}, $response: { body: said }, cause: said, input: asked, code: by.words }
  if (name === 'TransactionCanceledException')
    return Object.assign(
      new TransactionCanceledException({
        ...{ message: said, $metadata: {} },
        CancellationReasons: [{ Code: 'ValidationError', Message: said, Item: { text: { S: said } } }],
      }),
      more,
    )
  return Object.assign(new Error(`cannot do ${said}`), { name: name.endsWith(' ') ? `${name}${by.words}` : name }, more)
}

/** Fails everything from the `after`th call on. */
export type Fault = { by: Canary; after: number }

export type Faults = { table?: Fault; queue?: Fault; queueTakesNone?: Canary; bucket?: Fault }

const failing = (faults: Faults, of: 'table' | 'queue' | 'bucket', asked: unknown) => {
  const fault = faults[of]
  if (fault === undefined) return
  if (fault.after > 0) fault.after -= 1
  else throw quoting(asked, fault.by)
}

export const faultyTable = (client: DynamoDBDocumentClient, faults: Faults): DynamoDBDocumentClient => {
  const send = async (command: { input: unknown }) => {
    failing(faults, 'table', command.input)
    return client.send(command as never)
  }
  return { send } as unknown as DynamoDBDocumentClient
}

type Batch = { input: { QueueUrl: string; Entries: readonly { Id: string; MessageBody: string }[] } }

/** SQS: what is on each queue, as it travels. */
export const queues = (faults: Faults, leak: () => object | undefined) => {
  const held: Record<string, string[]> = {}
  const everything: string[] = []
  const send = async ({ input: { QueueUrl, Entries } }: Batch) => {
    failing(faults, 'queue', Entries)
    const by = faults.queueTakesNone
    if (by) return { Failed: Entries.map(({ Id }) => ({ Id, Code: by.words, Message: by.phone })) }
    const bodies = Entries.map(({ MessageBody }) => JSON.stringify({ ...JSON.parse(MessageBody), ...leak() }))
    held[QueueUrl] = [...(held[QueueUrl] ?? []), ...bodies]
    everything.push(...bodies)
    return {}
  }
  return {
    everything,
    client: { send } as unknown as SQSClient,
    take: (url: string): unknown[] => (held[url]?.splice(0) ?? []).map((body) => JSON.parse(body)),
  }
}

/** S3: the addresses of what is put and shown. What lies there is as private as the table. */
export const bucket = (faults: Faults, addresses: string[]): S3Client => {
  const client = new S3({ region: 'us-east-1', credentials: { accessKeyId: 'x', secretAccessKey: 'y' } })
  const send = async ({ input: { Body, ...input } }: { input: { Body?: unknown } }) => {
    failing(faults, 'bucket', input)
    addresses.push(JSON.stringify(input))
    return {}
  }
  return Object.assign(client, { send }) as unknown as S3Client
}

/** What the carrier's records hold of a text that arrived. */
export type Stored = { sid: string; from: string; body: string; at: Instant }

const shown = ({ sid, from, body, at }: Stored) => {
  const date = new Date(at).toUTCString().replace('GMT', '+0000')
  return {
    ...{ sid, from, body, to: account.number, direction: 'inbound', num_media: '0', status: 'received' },
    ...{ date_created: date, date_sent: date, date_updated: date, error_code: null, messaging_service_sid: null },
  }
}

export type Answering = { status: number; code?: number } | 'hangs up'

/** The carrier's API on loopback: it says of a text what it is told to say, and quotes the text while it does. */
export const startCarrier = async () => {
  const state = { says: { status: 201 } as Answering, stored: [] as Stored[], asked: [] as string[], sent: 0 }
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const { says } = state
      const url = new URL(request.url ?? '', 'http://x')
      // Twilio lists the texts of a number by its number alone, in the address: it has no other way, and knows them.
      url.searchParams.delete('To')
      const form = new URLSearchParams(body)
      state.asked.push(url.href, form.get('StatusCallback') ?? '')
      if (says === 'hangs up') return request.socket.destroy()
      response.writeHead(says.status, { 'content-type': 'application/json' })
      const sid = `SM${(state.sent++).toString(16).padStart(32, '0')}`
      const quoted = { code: says.code, status: says.status, message: `refused: ${body}`, more_info: body }
      if (says.status >= 400) response.end(JSON.stringify({ ...quoted, details: { body, to: form.get('To') } }))
      else if (request.method === 'GET') response.end(JSON.stringify({ messages: state.stored.map(shown) }))
      else response.end(JSON.stringify({ sid, body: form.get('Body'), to: form.get('To'), status: 'queued' }))
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    state,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
export type PretendCarrier = Awaited<ReturnType<typeof startCarrier>>
