import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { DeadLetters } from './here.ts'

/** Seconds for which a letter we hold is shown to nobody else. */
const hiddenFor = 120

/** Dead letters in SQS, and the queue they came from. */
export const sqsDeadLetters = (client: SQSClient, { from, to }: { from: string; to: string }): DeadLetters => ({
  async count() {
    const { Attributes = {} } = await client.send(
      new GetQueueAttributesCommand({ QueueUrl: from, AttributeNames: ['ApproximateNumberOfMessages'] }),
    )
    return Number(Attributes.ApproximateNumberOfMessages ?? 0)
  },

  async take() {
    const asked = new ReceiveMessageCommand({ QueueUrl: from, MaxNumberOfMessages: 10, VisibilityTimeout: hiddenFor })
    const { Messages = [] } = await client.send(asked)
    return Messages.map(({ Body = '', ReceiptHandle = '' }) => ({ body: Body, handle: ReceiptHandle }))
  },

  async putBack({ body, handle }) {
    await client.send(new SendMessageCommand({ QueueUrl: to, MessageBody: body }))
    await client.send(new DeleteMessageCommand({ QueueUrl: from, ReceiptHandle: handle }))
  },

  async leave({ handle }) {
    const shown = { QueueUrl: from, ReceiptHandle: handle, VisibilityTimeout: 1 }
    await client.send(new ChangeMessageVisibilityCommand(shown))
  },
})
