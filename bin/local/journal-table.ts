import { CreateTableCommand, type DynamoDBClient, ResourceInUseException } from '@aws-sdk/client-dynamodb'
import { tableDefinition } from '../../functions/adapters/dynamo-journal.ts'
import { CannotStart, codeOf } from './cannot-start.ts'

/** The journal's table of one machine. */
export const table = 'small-wins'

/** Creates it, where it is not there yet. Throws `CannotStart` when nobody answers. */
export const createTable = async (client: DynamoDBClient, endpoint: string) => {
  try {
    await client.send(new CreateTableCommand(tableDefinition(table)))
  } catch (error) {
    if (error instanceof ResourceInUseException) return
    throw new CannotStart(
      `No DynamoDB answers at ${endpoint} (${codeOf(error) ?? (error instanceof Error ? error.name : 'unknown')}): is DYNAMODB_ENDPOINT right?`,
    )
  }
}
