import * as z from 'zod'
import type { Journal } from '../../domain/journal.ts'
import { person, type Table } from './table.ts'

/** The kind of an item is what its key begins with; the key alone is read. */
const Kind = z.object({ SK: z.string().transform((key) => key.split('#')[0] ?? key) })

const names: Readonly<Record<string, string>> = {
  PROFILE: 'profile',
  E: 'entries',
  IN: 'texts answered',
  OUT: 'texts sent',
  WEEK: 'weeks counted',
  SEEN: 'traces of reading',
  NOTE: 'notes',
}

/** How much is kept of one person. */
export const held = ({ everything }: Table): Pick<Journal, 'held'> => ({
  async held(id) {
    const found = await everything(Kind, {
      KeyConditionExpression: 'PK = :pk',
      ExpressionAttributeValues: { ':pk': person(id) },
      ProjectionExpression: 'SK',
      ConsistentRead: true,
    })
    const counts: Record<string, number> = {}
    for (const { SK } of found) {
      const name = names[SK] ?? 'others'
      counts[name] = (counts[name] ?? 0) + 1
    }
    return counts
  },
})
