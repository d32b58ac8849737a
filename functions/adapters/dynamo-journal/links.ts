import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import type { Journal, Link } from '../../domain/journal.ts'
import { StoredCoachSession, StoredLink } from '../../domain/stored.ts'
import { absent, expiresAfter, type Table } from './table.ts'

type Links = Pick<
  Journal,
  'link' | 'openLink' | 'session' | 'endSession' | 'coachSession' | 'beginCoachSession' | 'endCoachSession'
>

export const linkKey = (hash: string) => `L#${hash}`

/** A link, or the session it was opened for. */
export const putLink = (TableName: string, SK: 'LINK' | 'SESSION', link: Link) => ({
  TableName,
  Item: { PK: linkKey(link.hash), SK, ...link, expiresAt: expiresAfter(link.until, 1) },
})

/** Ways into a journal, and a coach's into what is shared with them. */
export const links = ({ client, TableName, read, together }: Table): Links => ({
  link: (hash) => read(StoredLink, linkKey(hash), 'LINK'),

  async openLink(hash, session, at) {
    const outcome = await together([
      {
        Update: {
          TableName,
          Key: { PK: linkKey(hash), SK: 'LINK' },
          UpdateExpression: 'SET openedAt = :at',
          ConditionExpression: 'attribute_exists(PK) AND attribute_not_exists(openedAt)',
          ExpressionAttributeValues: { ':at': at },
        },
      },
      { Put: { ...putLink(TableName, 'SESSION', session), ConditionExpression: absent } },
    ])
    return outcome === 'written'
  },

  session: (hash) => read(StoredLink, linkKey(hash), 'SESSION'),

  async endSession(hash) {
    await client.send(new DeleteCommand({ TableName, Key: { PK: linkKey(hash), SK: 'SESSION' } }))
  },

  coachSession: (hash) => read(StoredCoachSession, linkKey(hash), 'COACH'),

  async beginCoachSession(session) {
    const Item = { PK: linkKey(session.hash), SK: 'COACH', ...session, expiresAt: expiresAfter(session.until, 1) }
    await client.send(new PutCommand({ TableName, Item }))
  },

  async endCoachSession(hash) {
    await client.send(new DeleteCommand({ TableName, Key: { PK: linkKey(hash), SK: 'COACH' } }))
  },
})
