import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  GetQueueAttributesCommand,
  type Message,
  ReceiveMessageCommand,
  SQSClient,
} from '@aws-sdk/client-sqs'
import type { SQSEvent } from 'aws-lambda'
import { startFauxqs } from 'fauxqs'
import type { QueueHandler } from '../../functions/adapters/lambda.ts'
import { context } from './lambda-events.ts'

/** As in the cloud: so many tries, then the dead letters. */
const maxReceiveCount = 5
const batchSize = 10
/** The least that is safe: with persistence on, this SQS loses a message whose visibility is set to 0. */
const retrySeconds = 1

/** All queues of one machine: one SQS in this process, kept in one folder. */
export type LocalQueues = {
  client: SQSClient
  /** The queue of that name, made when it is not there yet, and the function that works on it. */
  open(name: string, works: string): Promise<LocalQueue>
  stop(): Promise<void>
}

export type LocalQueue = {
  url: string
  deadLettersUrl: string
  /** Hands what arrives to the handler from now on. */
  poll(handler: QueueHandler): void
  /** Resolves when nothing waits and nothing is being worked on. */
  drain(): Promise<void>
  /** The bodies of what waits or is being worked on. */
  bodies(): readonly string[]
  /** The bodies of what was given up. */
  deadLetters(): readonly string[]
  stop(): Promise<void>
}

const region = 'us-east-1'

const event = (messages: readonly Message[], arn: string): SQSEvent => ({
  Records: messages.map(({ MessageId = '', ReceiptHandle = '', Body = '', Attributes = {}, MD5OfBody = '' }) => ({
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '1',
      SentTimestamp: Attributes.SentTimestamp ?? '0',
      SenderId: Attributes.SenderId ?? 'local',
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '0',
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: region,
  })),
})

/**
 * SQS in this process, kept in `folder`, and what Lambda's event source mapping does: batches to the handler, deletes what it
 * did not name as failed, and shows the failed ones again a second later.
 */
export const startQueues = async (folder: string): Promise<LocalQueues> => {
  const server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false, dataDir: folder })
  const client = new SQSClient({
    region,
    endpoint: `http://127.0.0.1:${server.port}`,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const create = async (QueueName: string, Attributes: Record<string, string>) => {
    const { QueueUrl = '' } = await client.send(new CreateQueueCommand({ QueueName, Attributes }))
    const got = await client.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] }))
    return { url: QueueUrl, arn: got.Attributes?.QueueArn ?? '' }
  }
  const opened: LocalQueue[] = []

  return {
    client,
    async open(name, works) {
      const queue = await openQueue({ client, server, create }, name, works)
      opened.push(queue)
      return queue
    },
    async stop() {
      await Promise.all(opened.map((queue) => queue.stop()))
      client.destroy()
      await server.stop()
    },
  }
}

type Served = {
  client: SQSClient
  server: Awaited<ReturnType<typeof startFauxqs>>
  create(name: string, attributes: Record<string, string>): Promise<{ url: string; arn: string }>
}

const openQueue = async ({ client, server, create }: Served, name: string, works: string): Promise<LocalQueue> => {
  const names = { main: name, dead: `${name}-dead-letters` }
  const dead = await create(names.dead, { MessageRetentionPeriod: '1209600' })
  const { url, arn } = await create(names.main, {
    VisibilityTimeout: '720',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: dead.arn, maxReceiveCount }),
  })

  // Nobody else works on this queue, so what is still being worked on was left by a process that is gone.
  for (const { receiptHandle } of server.inspectQueue(names.main)?.messages.inflight ?? [])
    await client.send(
      new ChangeMessageVisibilityCommand({
        QueueUrl: url,
        ReceiptHandle: receiptHandle,
        VisibilityTimeout: retrySeconds,
      }),
    )

  const stopping = new AbortController()
  let handler: QueueHandler | undefined
  let polling: Promise<void> = Promise.resolve()

  // Asked of the server itself: in a week of quarter-hours a request each would be felt.
  const bodies = (queue: string): string[] => {
    const { ready = [], delayed = [], inflight = [] } = server.inspectQueue(queue)?.messages ?? {}
    return [...ready, ...delayed, ...inflight.map(({ message }) => message)].map(({ body }) => body)
  }

  const work = async (messages: readonly Message[]) => {
    if (handler === undefined || messages.length === 0) return
    const { batchItemFailures } = await handler(event(messages, arn), context(works))
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    const done = messages.filter(({ MessageId = '' }) => !failed.has(MessageId))
    if (done.length > 0) {
      const Entries = done.map(({ ReceiptHandle }, index) => ({ Id: String(index), ReceiptHandle }))
      await client.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries }))
    }
    for (const { MessageId = '', ReceiptHandle } of messages)
      if (failed.has(MessageId))
        await client.send(
          new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle, VisibilityTimeout: retrySeconds }),
        )
  }

  const receive = async (WaitTimeSeconds: number) => {
    const { Messages = [] } = await client.send(
      new ReceiveMessageCommand({
        QueueUrl: url,
        MaxNumberOfMessages: batchSize,
        WaitTimeSeconds,
        MessageSystemAttributeNames: ['All'],
      }),
      { abortSignal: stopping.signal },
    )
    return Messages
  }

  const pause = () => new Promise((resolve) => setTimeout(resolve, 10))

  const pollForever = async () => {
    while (!stopping.signal.aborted)
      try {
        await work(await receive(20))
      } catch {
        // The handler threw as a whole, or the queue is going away: what was received shows up again by itself.
        await pause()
      }
  }

  return {
    url,
    deadLettersUrl: dead.url,
    poll(by) {
      handler = by
      polling = pollForever()
    },
    async drain() {
      // The poller does the work; here we only wait for it, so that no message is ever worked on by two.
      while (!stopping.signal.aborted && bodies(names.main).length > 0) await pause()
    },
    bodies: () => bodies(names.main),
    deadLetters: () => bodies(names.dead),
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      await polling
    },
  }
}
