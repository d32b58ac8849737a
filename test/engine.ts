import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { startEngine } from '../bin/local/engine.ts'
import { documentClient, dynamoJournal, tableDefinition } from '../functions/adapters/dynamo-journal.ts'

const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }

/** An embedded DynamoDB on a folder of its own, and a fresh table for every journal asked of it. */
export const tableEngine = async () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-test-'))
  const engine = await startEngine(folder, process.env)
  const base = new DynamoDBClient({ endpoint: engine.endpoint, region: 'us-east-1', credentials })
  const client = documentClient(base)
  let tables = 0
  return {
    client,
    endpoint: engine.endpoint,
    async journal() {
      const table = `journal-${++tables}`
      await base.send(new CreateTableCommand(tableDefinition(table)))
      return Object.assign(dynamoJournal({ client, table }), { table })
    },
    async stop() {
      base.destroy()
      await engine.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
