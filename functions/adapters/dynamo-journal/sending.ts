import { DeleteCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { claimable, comesAfter, stillOpen } from '../../domain/due.ts'
import type { ParticipantId } from '../../domain/ids.ts'
import type { Journal, Settlement } from '../../domain/journal.ts'
import { StoredHalt, StoredOutbound, StoredUnsettled } from '../../domain/stored.ts'
import type { LocalDate } from '../../domain/time.ts'
import { absent, expiresAfter, person, type Table, whenHolds } from './table.ts'

const outboundKey = (id: ParticipantId, date: LocalDate) => ({ PK: person(id), SK: `OUT#${date}#daily` })
const haltKey = { PK: 'SENDING', SK: 'HALT' }
const daysKept = 400

/** A date is free while nothing is on it, or while it is sure that nothing left. */
const free = {
  ConditionExpression: `${absent} OR #status IN (${claimable.map((_, n) => `:free${n}`).join(', ')})`,
  ExpressionAttributeNames: { '#status': 'status' },
  ExpressionAttributeValues: Object.fromEntries(claimable.map((status, n) => [`:free${n}`, status])),
}

/** The update that moves a claim on, and its conditions. */
const settling = ({ status, at, attempt, sid, code, reason }: Settlement) => {
  const before = Object.fromEntries(comesAfter[status].map((held, index) => [`:b${index}`, held]))
  // A text that never left after all loses its sid: the next attempt has another.
  const given = { sid: status === 'released' ? undefined : sid, code, reason }
  const present = Object.entries(given).filter(([, value]) => value !== undefined)
  const gone = [...(stillOpen.includes(status) ? [] : ['#open']), ...(status === 'released' ? ['sid'] : [])]
  // What was thought to be sent was not open any more.
  const opens = status === 'released'
  return {
    UpdateExpression: `SET ${['#status = :status', '#at = :at', ...(opens ? ['#open = :open'] : []), ...present.map(([name]) => `${name} = :${name}`)].join(', ')}${gone.length > 0 ? ` REMOVE ${gone.join(', ')}` : ''}`,
    ConditionExpression: [
      `#status IN (${Object.keys(before).join(', ')})`,
      ...(sid === undefined ? [] : ['(attribute_not_exists(sid) OR sid = :sid)']),
      ...(attempt === undefined ? [] : ['(attribute_not_exists(attempt) OR attempt = :attempt)']),
    ].join(' AND '),
    ExpressionAttributeNames: {
      '#status': 'status',
      '#at': 'at',
      ...((opens || gone.includes('#open')) && { '#open': 'open' }),
    },
    ExpressionAttributeValues: {
      ':status': status,
      ':at': at,
      ...before,
      ...Object.fromEntries(present.map(([name, value]) => [`:${name}`, value])),
      ...(sid !== undefined && { ':sid': sid }),
      ...(attempt !== undefined && { ':attempt': attempt }),
      ...(opens && { ':open': 'OPEN' }),
    },
  }
}

type Sending = Pick<
  Journal,
  'outbound' | 'claim' | 'refuse' | 'settle' | 'unsettled' | 'close' | 'halted' | 'halt' | 'probe' | 'resume'
>

/** The one text of a date, from its claim to its end. */
export const sending = ({ client, TableName, read, query, together, putParticipant }: Table): Sending => ({
  outbound: (id, date) => read(StoredOutbound, outboundKey(id, date).PK, outboundKey(id, date).SK),

  async claim(participant, { date, kind, at, attempt, fingerprint }) {
    const Item = {
      ...outboundKey(participant.id, date),
      participant: participant.id,
      date,
      kind,
      status: 'claimed',
      at,
      claimedAt: at,
      attempt,
      fingerprint,
      open: 'OPEN',
      expiresAt: expiresAfter(at, daysKept),
    }
    const outcome = await together([{ Put: { TableName, Item, ...free } }, { Put: putParticipant(participant) }])
    if (outcome === 'written') return 'claimed'
    return outcome === 'conflict' || outcome.failed > 0 ? 'changed' : 'taken'
  },

  async refuse(id, { date, kind, at, status, reason }) {
    const Item = {
      ...outboundKey(id, date),
      participant: id,
      date,
      kind,
      status,
      at,
      reason,
      expiresAt: expiresAfter(at, daysKept),
    }
    return whenHolds(client.send(new PutCommand({ TableName, Item, ...free })))
  },

  settle: (id, date, outcome) =>
    whenHolds(client.send(new UpdateCommand({ TableName, Key: outboundKey(id, date), ...settling(outcome) }))),

  async unsettled(after) {
    const { items, more } = await query(StoredUnsettled, {
      IndexName: 'open',
      KeyConditionExpression: '#open = :open',
      ExpressionAttributeNames: { '#open': 'open' },
      ExpressionAttributeValues: { ':open': 'OPEN' },
      ExclusiveStartKey: after && {
        ...outboundKey(after.participant, after.date),
        open: 'OPEN',
        claimedAt: after.claimedAt,
      },
    })
    return more === undefined ? { items } : { items, next: items.at(-1) }
  },

  async close(id, date) {
    await whenHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: outboundKey(id, date),
          UpdateExpression: 'REMOVE #open',
          ConditionExpression: '#status IN (:unknown, :sent)',
          ExpressionAttributeNames: { '#open': 'open', '#status': 'status' },
          ExpressionAttributeValues: { ':unknown': 'unknown', ':sent': 'sent' },
        }),
      ),
    )
  },

  halted: () => read(StoredHalt, haltKey.PK, haltKey.SK),

  halt: (halt) =>
    whenHolds(client.send(new PutCommand({ TableName, Item: { ...haltKey, ...halt }, ConditionExpression: absent }))),

  probe: ({ probeAt }, next) =>
    whenHolds(
      client.send(
        new UpdateCommand({
          TableName,
          Key: haltKey,
          UpdateExpression: 'SET probeAt = :next',
          ConditionExpression: 'probeAt = :seen',
          ExpressionAttributeValues: { ':next': next, ':seen': probeAt },
        }),
      ),
    ),

  resume: () =>
    whenHolds(client.send(new DeleteCommand({ TableName, Key: haltKey, ConditionExpression: 'attribute_exists(PK)' }))),
})
