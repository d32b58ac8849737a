import type { ParticipantId } from '../../domain/ids.ts'
import type { Journal, NoteRef } from '../../domain/journal.ts'
import { StoredNote } from '../../domain/stored.ts'
import { linkKey } from './links.ts'
import { absent, person, type Table, type Write } from './table.ts'

type Notes = Pick<Journal, 'notes' | 'note' | 'leaveNote' | 'settleNote'>

const noteKey = ({ at, id }: NoteRef) => `NOTE#${at}#${id}`

/** Keeps a note, or lets it go for good. One that is gone already stays so. */
export const noteWrite = (
  TableName: string,
  id: ParticipantId,
  { ref, kept }: { ref: NoteRef; kept: boolean },
): Write => {
  const Key = { PK: person(id), SK: noteKey(ref) }
  if (!kept) return { Delete: { TableName, Key } }
  return {
    Update: {
      TableName,
      Key,
      UpdateExpression: 'SET kept = :yes',
      ConditionExpression: 'attribute_exists(PK)',
      ExpressionAttributeValues: { ':yes': true },
    },
  }
}

/** What others noticed in a person. */
export const notes = ({ TableName, read, everything, together, putParticipant }: Table): Notes => ({
  notes: (id) =>
    everything(StoredNote, {
      KeyConditionExpression: 'PK = :pk AND begins_with(SK, :note)',
      ExpressionAttributeValues: { ':pk': person(id), ':note': 'NOTE#' },
      ConsistentRead: true,
    }),

  note: (id, ref) => read(StoredNote, person(id), noteKey(ref)),

  async leaveNote(participant, note, link) {
    const outcome = await together([
      {
        Put: {
          TableName,
          Item: { PK: person(participant.id), SK: noteKey(note), ...note },
          ConditionExpression: absent,
        },
      },
      { Put: putParticipant(participant) },
      ...(link
        ? [
            {
              Update: {
                TableName,
                Key: { PK: linkKey(link.hash), SK: 'LINK' },
                UpdateExpression: 'ADD uses :one',
                ConditionExpression: 'attribute_exists(PK) AND (attribute_not_exists(uses) OR uses < :takes)',
                ExpressionAttributeValues: { ':one': 1, ':takes': link.takes },
              },
            },
          ]
        : []),
    ])
    if (outcome === 'written') return 'written'
    return typeof outcome === 'object' && outcome.failed === 2 ? 'spent' : 'changed'
  },

  async settleNote(participant, note) {
    const outcome = await together([{ Put: putParticipant(participant) }, noteWrite(TableName, participant.id, note)])
    return outcome === 'written' ? 'written' : 'changed'
  },
})
