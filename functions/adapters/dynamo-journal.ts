/*
 * One table. A person's things lie together under their id; a coach's under their code.
 *
 * | item        | PK       | SK                          | notes                                                     |
 * |-------------|----------|-----------------------------|-----------------------------------------------------------|
 * | participant | P#<id>   | PROFILE                     | `due` = <IANA zone>#<HH:MM>#<shard> while texts may be due |
 * | entry       | P#<id>   | E#<instant>#<sid>#<nn>      | taken off: `open` = OFF until `claimedAt`, its end; TTL   |
 * | inbound     | P#<id>   | IN#<MessageSid>             | the replies we gave, or still owe; expires after 30 days  |
 * | outbound    | P#<id>   | OUT#<local date>#daily      | the claim; `open` until its end is known; 400 days        |
 * | week        | P#<id>   | WEEK#<iso week>             | wins, days (set), t_<theme>                               |
 * | access      | P#<id>   | SEEN#<instant>#<coach>      |                                                           |
 * | note        | P#<id>   | NOTE#<instant>#<id>         | what others noticed; `kept` once it is                    |
 * | invitation  | INVITES  | <id>                        | the form's, with the number, until it is sent; TTL        |
 * | invitations | INVITES  | HOUR#<instant>              | how many that hour had; TTL                               |
 * | budgets     | BUDGETS  | <date>                      | segments of answers: of the day, and of each hour; TTL    |
 * | coach       | C#<code> | PROFILE                     | and COACHES / <code>, to list them without a scan         |
 * | token       | C#<code> | TOKEN#<sha256>              |                                                           |
 * | share       | C#<code> | P#<id>                      |                                                           |
 * | link        | L#<sha256> | LINK                      | a way into a journal, until it is opened; TTL             |
 * | session     | L#<sha256> | SESSION                   | whose journal is open, and until when; TTL                |
 * | session     | L#<sha256> | COACH                     | a coach who is signed in, with which token; TTL           |
 * | zone        | ZONES    | <zone>                      | zones in use, and over how many shards each is spread     |
 * | to erase    | FORGET   | <id>                        | there until everything of theirs is erased                |
 * | progress    | PROGRESS | ticks, inbound, account     | how far each was worked through                           |
 * | halt        | SENDING  | HALT                        | there while nobody at all can be texted                   |
 *
 * Indexes, keys only: `due`: due -> PK; `open`: open -> claimedAt. Items past `expiresAt` may still be read: DynamoDB deletes
 * them late.
 */
import type { CreateTableCommandInput, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb'
import type { Journal } from '../domain/journal.ts'
import { answerBudgets } from './dynamo-journal/budgets.ts'
import { coaches } from './dynamo-journal/coaches.ts'
import { held } from './dynamo-journal/held.ts'
import { invitations } from './dynamo-journal/invitations.ts'
import { links } from './dynamo-journal/links.ts'
import { notes } from './dynamo-journal/notes.ts'
import { people } from './dynamo-journal/people.ts'
import { schedule } from './dynamo-journal/schedule.ts'
import { sending } from './dynamo-journal/sending.ts'
import { tableOf } from './dynamo-journal/table.ts'

/** Both sparse: an item is in one while it has both of its keys. */
export const indexes = [
  { name: 'due', hash: 'due', range: 'PK' },
  { name: 'open', hash: 'open', range: 'claimedAt' },
] as const

/** The table as `lib` defines it, for an engine on one machine; a test compares the two. */
export const tableDefinition = (TableName: string): CreateTableCommandInput => ({
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  AttributeDefinitions: ['PK', 'SK', 'due', 'open', 'claimedAt'].map((AttributeName) => ({
    AttributeName,
    AttributeType: 'S',
  })),
  KeySchema: [
    { AttributeName: 'PK', KeyType: 'HASH' },
    { AttributeName: 'SK', KeyType: 'RANGE' },
  ],
  GlobalSecondaryIndexes: indexes.map(({ name, hash, range }) => ({
    IndexName: name,
    KeySchema: [
      { AttributeName: hash, KeyType: 'HASH' },
      { AttributeName: range, KeyType: 'RANGE' },
    ],
    Projection: { ProjectionType: 'KEYS_ONLY' },
  })),
})

/** A client that leaves out what is undefined instead of refusing it. */
export const documentClient = (client: DynamoDBClient): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } })

export const dynamoJournal = ({ client, table }: { client: DynamoDBDocumentClient; table: string }): Journal => {
  const opened = tableOf(client, table)
  return {
    ...{ ...people(opened), ...schedule(opened), ...sending(opened), ...invitations(opened) },
    ...{ ...coaches(opened), ...links(opened), ...notes(opened), ...held(opened), ...answerBudgets(opened) },
  }
}
