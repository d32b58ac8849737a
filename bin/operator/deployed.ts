import { CloudFormationClient } from '@aws-sdk/client-cloudformation'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3'
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager'
import { SQSClient } from '@aws-sdk/client-sqs'
import { documentClient, dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { s3Photos } from '../../functions/adapters/s3-photos.ts'
import { pepper } from '../../functions/adapters/secrets.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { systemClock, systemRandom } from '../../functions/adapters/system.ts'
import { type Given, optionOf } from './command.ts'
import { sqsDeadLetters } from './dead-letters.ts'
import type { Here, QueueName } from './here.ts'
import { Problem } from './problem.ts'
import { stackFinder, stackName } from './stack.ts'

/** Where each queue's dead letters lie: the constructs of lib/small-wins.ts. */
export const deadLettersOf: Readonly<Record<QueueName, string>> = {
  due: 'due-dead',
  waiting: 'waiting-dead',
  'photos-wanted': 'photos-dead',
}

/** What every client of AWS is made with. */
export const clientSettings = (given: Pick<Given, 'options'>) => {
  const region = optionOf(given, 'region')
  return { ...(region !== undefined && { region }), maxAttempts: 3 }
}

/** What is deployed. Names in the environment, as the functions have them, go before those of the stack. */
export const openDeployed = async (given: Given, environment: NodeJS.ProcessEnv): Promise<Here> => {
  const settings = clientSettings(given)
  const name = stackName(given)
  const stack = stackFinder(new CloudFormationClient(settings), name)
  const named = async (variable: string, ofStack: (found: Awaited<ReturnType<typeof stack>>) => string | undefined) => {
    const said = environment[variable]
    if (said !== undefined && said !== '') return said
    const found = ofStack(await stack())
    if (found !== undefined) return found
    throw new Problem(`The stack ${name} does not say what ${variable} is: deploy it anew, or set ${variable}.`)
  }
  const table = await named('TABLE_NAME', ({ outputs }) => outputs.TableName)
  const secret = () => named('PEPPER_SECRET_ID', ({ outputs }) => outputs.PepperSecret)
  const dynamo = new DynamoDBClient(settings)
  const queues = new SQSClient(settings)
  const secrets = new SecretsManagerClient(settings)
  const bucket = () => named('PHOTO_BUCKET', ({ resource }) => resource('AWS::S3::Bucket', 'photos-bucket'))
  const queueUrl = (id: string) => named(variableOf(id), ({ resource }) => resource('AWS::SQS::Queue', id))

  return {
    where: `the table ${table}`,
    journal: dynamoJournal({ client: documentClient(dynamo), table }),
    clock: systemClock,
    random: systemRandom,
    identify: async (phone) => identify(pepper(secrets, await secret(), systemClock))(phone),
    due: async () => sqsQueue(queues, await queueUrl('due')),
    kept: async () => {
      const [client, Bucket] = [new S3Client(settings), await bucket()]
      return {
        forget: s3Photos(client, Bucket).forget,
        count: async (of) => {
          const { KeyCount = 0 } = await client.send(new ListObjectsV2Command({ Bucket, Prefix: `${of}/` }))
          return KeyCount
        },
      }
    },
    deadLetters: async (queue) =>
      sqsDeadLetters(queues, { from: await queueUrl(deadLettersOf[queue]), to: await queueUrl(queue) }),
    close: async () => {
      for (const client of [dynamo, queues, secrets]) client.destroy()
    },
  }
}

/** `due-dead` is DUE_DEAD_URL; the queue of people who are due has the name that functions know. */
const variableOf = (id: string) => (id === 'due' ? 'QUEUE_URL' : `${id.replaceAll('-', '_').toUpperCase()}_URL`)
