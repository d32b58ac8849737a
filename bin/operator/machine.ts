import { existsSync } from 'node:fs'
import { readdir, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { documentClient, dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { sqsQueue } from '../../functions/adapters/sqs-queue.ts'
import { systemRandom } from '../../functions/adapters/system.ts'
import { movableClock } from '../local/clock.ts'
import { startEngine } from '../local/engine.ts'
import { hold } from '../local/folder.ts'
import { createTable, table } from '../local/journal-table.ts'
import { startQueues } from '../local/queue.ts'
import { pepperOf, settingsFrom } from '../local/settings.ts'
import { undoing } from '../local/undoing.ts'
import { sqsDeadLetters } from './dead-letters.ts'
import type { Here, QueueName } from './here.ts'
import { Problem } from './problem.ts'

const worksOn: Readonly<Record<QueueName, string>> = {
  due: 'send-due',
  waiting: 'replay-text',
  'photos-wanted': 'keep-photo',
}

/** Where `npm start` keeps its data with this environment, and whether its texts are real. */
export const folderOf = (environment: NodeJS.ProcessEnv): { folder: string; real: boolean } => {
  const settings = settingsFrom(environment)
  const base = resolve(settings.folder ?? join(import.meta.dirname, '../../.small-wins'))
  return { folder: settings.twilio ? join(base, 'real') : base, real: settings.twilio !== undefined }
}

const picturesIn = (folder: string) =>
  readdir(folder).then(
    (names) => names.length,
    () => 0,
  )

/**
 * What `npm start` keeps on this machine, while it is not running: two at a time would spoil the file of the table. Its clock is the
 * one that was moved there.
 */
export const openMachine = async (environment: NodeJS.ProcessEnv): Promise<Here> => {
  const { folder, real } = folderOf(environment)
  if (!existsSync(join(folder, 'clock.json')))
    throw new Problem(
      `Nothing is kept in ${folder} yet: \`npm start\` begins it; SMALL_WINS_DATA names another folder.`,
    )
  const undo = undoing()
  try {
    const held = hold(folder)
    undo.add(() => held.close())
    const engine = await startEngine(folder, environment)
    undo.add(engine.stop)
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
    const dynamo = new DynamoDBClient({ region: 'us-east-1', endpoint: engine.endpoint, credentials })
    undo.add(() => dynamo.destroy())
    await createTable(dynamo, engine.endpoint)
    const pepper = pepperOf(folder, real)
    const clock = movableClock(join(folder, 'clock.json'))
    let opened: ReturnType<typeof startQueues> | undefined
    const queues = () => {
      opened ??= startQueues(join(folder, 'queue')).then((started) => {
        undo.add(started.stop)
        return started
      })
      return opened
    }
    const queueOf = async (name: QueueName) => {
      const started = await queues()
      return { client: started.client, ...(await started.open(name, worksOn[name])) }
    }
    return {
      where: folder,
      journal: dynamoJournal({ client: documentClient(dynamo), table }),
      clock,
      random: systemRandom,
      identify: identify(async () => pepper),
      due: async () => {
        const { client, url } = await queueOf('due')
        return sqsQueue(client, url)
      },
      kept: async () => ({
        forget: (of) => rm(join(folder, 'photos', of), { recursive: true, force: true }),
        count: (of) => picturesIn(join(folder, 'photos', of)),
      }),
      deadLetters: async (name) => {
        const { client, url, deadLettersUrl } = await queueOf(name)
        return sqsDeadLetters(client, { from: deadLettersUrl, to: url })
      },
      close: () => undo.run(),
    }
  } catch (error) {
    await undo.run()
    throw error
  }
}
