import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { Queue } from '../domain/ports.ts'

const batchSize = 10 // the most SQS takes at once

/** Throws when any message of a batch was not taken: the caller works the whole page again, and every text is claimed first. */
export const sqsQueue = <Message>(client: SQSClient, url: string): Queue<Message> => ({
  async send(messages) {
    for (let from = 0; from < messages.length; from += batchSize) {
      const Entries = messages
        .slice(from, from + batchSize)
        .map((message, index) => ({ Id: String(index), MessageBody: JSON.stringify(message) }))
      const { Failed = [] } = await client.send(new SendMessageBatchCommand({ QueueUrl: url, Entries }))
      if (Failed.length > 0) throw Object.assign(new Error('not queued'), { name: 'NotQueued' })
    }
  },
})
