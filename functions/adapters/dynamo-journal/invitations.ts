import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Invitation, Journal } from '../../domain/journal.ts'
import { StoredInvitation } from '../../domain/stored.ts'
import { absent, expiresAfter, type Table, whenHolds } from './table.ts'

const PK = 'INVITES'
/** Days after which an invitation goes by itself, whatever became of it. It is worked through within one. */
const daysKept = 2

type Invitations = Pick<
  Journal,
  'invite' | 'invitation' | 'claimInvitation' | 'releaseInvitation' | 'endInvitation' | 'countInvitation'
>

/** What the form asked for. In a partition of their own, so that who serves the form can write here and read nobody. */
export const invitations = ({ client, TableName, read, together, putParticipant }: Table): Invitations => {
  const keyOf = (SK: ParticipantId) => ({ TableName, Key: { PK, SK } })
  const same = (at: Invitation['at']) => ({
    ExpressionAttributeNames: { '#at': 'at' },
    ExpressionAttributeValues: { ':form': at },
  })

  return {
    async invite(invitation) {
      const Item = { PK, SK: invitation.participant, ...invitation, expiresAt: expiresAfter(invitation.at, daysKept) }
      const ConditionExpression = `${absent} OR attribute_not_exists(claimedAt)`
      await whenHolds(client.send(new PutCommand({ TableName, Item, ConditionExpression })))
    },

    invitation: (id) => read(StoredInvitation, PK, id),

    async claimInvitation(participant, { at: form, participant: id }, at) {
      const outcome = await together([
        {
          Update: {
            ...keyOf(id),
            UpdateExpression: 'SET claimedAt = :at',
            ConditionExpression: '#at = :form AND attribute_not_exists(claimedAt)',
            ExpressionAttributeNames: { '#at': 'at' },
            ExpressionAttributeValues: { ':form': form, ':at': at },
          },
        },
        { Put: putParticipant(participant) },
      ])
      if (outcome === 'written') return 'claimed'
      return outcome === 'conflict' || outcome.failed > 0 ? 'changed' : 'taken'
    },

    async releaseInvitation({ at, participant }) {
      const input = { ...keyOf(participant), UpdateExpression: 'REMOVE claimedAt', ConditionExpression: '#at = :form' }
      await whenHolds(client.send(new UpdateCommand({ ...input, ...same(at) })))
    },

    async endInvitation({ at, participant }) {
      const input = { ...keyOf(participant), ConditionExpression: '#at = :form' }
      await whenHolds(client.send(new DeleteCommand({ ...input, ...same(at) })))
    },

    async countInvitation(at, most) {
      if (most < 1) return false
      const asked = new UpdateCommand({
        TableName,
        Key: { PK, SK: `HOUR#${at.slice(0, 13)}` },
        UpdateExpression: 'SET expiresAt = :gone ADD asked :one',
        ConditionExpression: 'attribute_not_exists(asked) OR asked < :most',
        ExpressionAttributeValues: { ':one': 1, ':most': most, ':gone': expiresAfter(at, 1) },
      })
      return whenHolds(client.send(asked))
    },
  }
}
