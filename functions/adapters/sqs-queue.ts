import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Queue } from '../domain/ports.ts'

const batchSize = 10 // the most SQS takes at once
const batchesAtOnce = 8

/** Throws when any message of a batch was not taken: the caller works the whole page again, and every text is claimed first. */
export const sqsQueue = <Message>(client: SQSClient, url: string): Queue<Message> => {
  const sendBatch = async (messages: readonly Message[], DelaySeconds: number | undefined) => {
    const Entries = messages.map((message, index) => ({
      Id: String(index),
      MessageBody: JSON.stringify(message),
      DelaySeconds,
    }))
    const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
    if (Failed.length > 0) throw Object.assign(new Error('not queued'), { name: 'NotQueued' })
  }
  return {
    async send(messages, { delaySeconds } = {}) {
      for (let from = 0; from < messages.length; from += batchSize * batchesAtOnce) {
        const some = messages.slice(from, from + batchSize * batchesAtOnce)
        const batches = Array.from({ length: Math.ceil(some.length / batchSize) }, (_, n) =>
          some.slice(n * batchSize, (n + 1) * batchSize),
        )
        await Promise.all(batches.map((batch) => sendBatch(batch, delaySeconds)))
      }
    },
  }
}
