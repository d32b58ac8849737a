import { dynamoJournal, indexes } from '../functions/adapters/dynamo-journal.ts'
import { memoryTable } from './memory-table/memory-table.ts'

/** The real journal over a table in memory: small, quick, and held to the same promises as over the embedded engine. */
export const memoryJournal = () => dynamoJournal({ client: memoryTable({ indexes }).client, table: 'memory' })
