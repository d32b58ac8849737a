import { ConditionalCheckFailedException, TransactionCanceledException } from '@aws-sdk/client-dynamodb'
import {
  DeleteCommand,
  type DynamoDBDocumentClient,
  GetCommand,
  PutCommand,
  QueryCommand,
  type QueryCommandInput,
  TransactWriteCommand,
  UpdateCommand,
} from '@aws-sdk/lib-dynamodb'
import { changeOf, conditionOf, type Item, type Names, type Values } from './expressions.ts'

/** A plain copy without what is undefined. */
const copied = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if (value instanceof Set) return new Set(value)
  if (Array.isArray(value)) return value.map(copied)
  const copy: Item = {}
  for (const name of Object.keys(value)) {
    const held = (value as Item)[name]
    if (held !== undefined) copy[name] = typeof held === 'object' ? copied(held) : held
  }
  return copy
}

const copyOf = (item: Item) => copied(item) as Item

/** What is stored is nobody's any more: it can be handed out as it is. (A `Set` cannot be frozen; readers only look.) */
const frozen = <T>(value: T): T => {
  if (typeof value !== 'object' || value === null || value instanceof Set) return value
  for (const name of Object.keys(value)) frozen((value as Item)[name])
  return Object.freeze(value)
}

/** Where `key` is in sorted `keys`, or would be. */
const lowerBound = (keys: readonly string[], key: string): number => {
  let [from, to] = [0, keys.length]
  while (from < to) {
    const middle = (from + to) >> 1
    if ((keys[middle] ?? '') < key) from = middle + 1
    else to = middle
  }
  return from
}

/** Items of one partition in the order of their sort keys. */
class Partition {
  readonly keys: string[] = []
  readonly items = new Map<string, Item>()

  put(key: string, item: Item) {
    if (!this.items.has(key)) this.keys.splice(lowerBound(this.keys, key), 0, key)
    this.items.set(key, item)
  }
  remove(key: string) {
    if (this.items.delete(key)) this.keys.splice(lowerBound(this.keys, key), 1)
  }
}

export type Index = { name: string; hash: string; range: string }

const sortIn = (range: string, item: Item) => `${String(item[range])}\0${String(item.PK)}\0${String(item.SK)}`

type Key = { PK: string; SK: string }

const keyOf = (item: Item | undefined): Key => {
  const { PK, SK } = item ?? {}
  if (typeof PK !== 'string' || typeof SK !== 'string' || PK === '' || SK === '') throw invalid('a key is missing')
  return { PK, SK }
}

const invalid = (message: string) => Object.assign(new Error(message), { name: 'ValidationException' })

const most = { item: 400 * 1024, transaction: 100 } as const

/** Roughly what DynamoDB counts: names and values in UTF-8. Only whether it is far too much matters here. */
const sizeOf = (value: unknown): number => {
  if (typeof value === 'string') return value.length
  if (typeof value !== 'object' || value === null) return 8
  let size = 8
  if (value instanceof Set || Array.isArray(value)) for (const one of value) size += sizeOf(one)
  else for (const name of Object.keys(value)) size += name.length + sizeOf((value as Item)[name])
  return size
}

/** `PK = :pk AND SK BETWEEN :from AND :to`: what they are called. Whatever else is asked is looked for in the whole partition. */
const partitionNamed = /^\s*[#\w]+\s*=\s*(:\w+)(?:\s+AND\s+SK\s+BETWEEN\s+(:\w+)\s+AND\s+(:\w+)\s*$)?/

type Write = {
  key: Key
  condition?: string
  names: Names
  values: Values
  /** The item afterwards; undefined when it is gone. */
  after(held: Item | undefined): Item | undefined
}

const common = (input: {
  ConditionExpression?: string
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}) => ({
  condition: input.ConditionExpression,
  names: input.ExpressionAttributeNames,
  values: input.ExpressionAttributeValues,
})

const putOf = (input: PutCommand['input']): Write => {
  const item = copyOf(input.Item ?? {})
  if (sizeOf(item) > most.item) throw invalid('Item size has exceeded the maximum allowed size')
  return { key: keyOf(item), ...common(input), after: () => item }
}

const updateOf = (input: UpdateCommand['input']): Write => {
  const change = changeOf(input.UpdateExpression ?? '')
  const { condition, names, values } = common(input)
  return {
    key: keyOf(input.Key),
    condition,
    names,
    values,
    after: (held) => {
      const item = copyOf(held ?? input.Key ?? {})
      change(item, { item: held, names, values: values && copyOf(values) })
      return item
    },
  }
}

const deleteOf = (input: DeleteCommand['input']): Write => ({
  key: keyOf(input.Key),
  ...common(input),
  after: () => undefined,
})

const checkOf = (input: {
  Key: Item | undefined
  ConditionExpression: string | undefined
  ExpressionAttributeNames?: Record<string, string>
  ExpressionAttributeValues?: Record<string, unknown>
}): Write => ({ key: keyOf(input.Key), ...common(input), after: (held) => held })

export type MemoryTable = {
  client: DynamoDBDocumentClient
  /** What one command is answered, at once; throws what the client's promise would be rejected with. */
  answer(command: unknown): unknown
  /** Everything that is stored, for those who check. */
  items(): Item[]
}

/**
 * DynamoDB in memory, as far as `dynamo-journal` asks it: conditions, updates, queries with pages, transactions with their
 * reasons, sparse indexes. One conformance suite holds it to what the embedded engine does.
 * `propagate` says when a change reaches the indexes: at once unless told otherwise; in DynamoDB it is later.
 */
export const memoryTable = ({
  indexes = [],
  pageSize = 1000,
  propagate = (apply: () => void) => apply(),
}: {
  indexes?: readonly Index[]
  /** Items a page of a query holds at most; DynamoDB's is 1 MB. */
  pageSize?: number
  propagate?: (apply: () => void) => void
} = {}): MemoryTable => {
  const partitions = new Map<string, Partition>()
  const indexed = new Map(indexes.map((index) => [index.name, { ...index, held: new Map<string, Partition>() }]))

  const held = ({ PK, SK }: Key) => partitions.get(PK)?.items.get(SK)

  const partitionOf = (all: Map<string, Partition>, PK: string) => {
    let found = all.get(PK)
    if (found === undefined) {
      found = new Partition()
      all.set(PK, found)
    }
    return found
  }

  /** An item is in an index while it has both keys of it; the index holds keys only. */
  const placeIn = ({ hash, range }: Index, item: Item | undefined) => {
    if (item === undefined) return undefined
    const under = item[hash]
    const at = item[range]
    if (typeof under !== 'string' || typeof at !== 'string') return undefined
    const entry: Item = Object.freeze({ PK: item.PK, SK: item.SK, [hash]: under, [range]: at })
    return { under, sort: sortIn(range, entry), entry }
  }

  const reindex = (before: Item | undefined, after: Item | undefined) => {
    for (const index of indexed.values()) {
      const from = placeIn(index, before)
      const to = placeIn(index, after)
      if (from === undefined && to === undefined) continue
      if (from?.under === to?.under && from?.sort === to?.sort) continue
      propagate(() => {
        if (from) index.held.get(from.under)?.remove(from.sort)
        if (to) partitionOf(index.held, to.under).put(to.sort, to.entry)
      })
    }
  }

  const store = (key: Key, after: Item | undefined) => {
    const before = held(key)
    if (after === undefined) partitions.get(key.PK)?.remove(key.SK)
    else partitionOf(partitions, key.PK).put(key.SK, frozen(after))
    reindex(before, after)
  }

  const allowed = ({ key, condition, names, values }: Write) =>
    condition === undefined || conditionOf(condition)({ item: held(key), names, values })

  const write = (one: Write) => {
    if (!allowed(one))
      throw new ConditionalCheckFailedException({ message: 'The conditional request failed', $metadata: {} })
    store(one.key, one.after(held(one.key)))
    return {}
  }

  const transact = (input: TransactWriteCommand['input']) => {
    const writes = (input.TransactItems ?? []).map(({ Put, Update, Delete, ConditionCheck }) => {
      if (Put) return putOf(Put)
      if (Update) return updateOf(Update)
      if (Delete) return deleteOf(Delete)
      if (ConditionCheck) return checkOf(ConditionCheck)
      throw invalid('a transaction item does nothing')
    })
    if (writes.length > most.transaction) throw invalid('too many items in one transaction')
    if (new Set(writes.map(({ key }) => `${key.PK}\0${key.SK}`)).size < writes.length)
      throw invalid('Transaction request cannot include multiple operations on one item')
    const failed = writes.map((one) => !allowed(one))
    if (failed.includes(true))
      throw new TransactionCanceledException({
        message: 'Transaction cancelled',
        $metadata: {},
        CancellationReasons: failed.map((each) => ({ Code: each ? 'ConditionalCheckFailed' : 'None' })),
      })
    for (const one of writes) store(one.key, one.after(held(one.key)))
    return {}
  }

  const query = (input: QueryCommandInput) => {
    const { ExpressionAttributeNames: names, ExpressionAttributeValues: values, IndexName } = input
    const index = IndexName === undefined ? undefined : indexed.get(IndexName)
    if (IndexName !== undefined && index === undefined) throw invalid(`no index ${IndexName}`)
    const all = index?.held ?? partitions
    const keyed = conditionOf(input.KeyConditionExpression ?? '')
    const [, named = '', low, high] = partitionNamed.exec(input.KeyConditionExpression ?? '') ?? []
    const partition = all.get(String(values?.[named]))
    const sorted = partition === undefined ? [] : partition.keys
    const first = low === undefined ? 0 : lowerBound(sorted, String(values?.[low]))
    const end = high === undefined ? sorted.length : lowerBound(sorted, `${String(values?.[high])}\0`)
    const forward = input.ScanIndexForward !== false
    const sortOf = (item: Item) => (index === undefined ? String(item.SK) : sortIn(index.range, item))
    const after = input.ExclusiveStartKey && sortOf(input.ExclusiveStartKey)
    const limit = Math.min(input.Limit ?? pageSize, pageSize)
    const found: Item[] = []
    let looked = 0
    let last: Item | undefined
    const step = forward ? 1 : -1
    let at = forward ? first : end - 1
    if (after !== undefined) {
      const place = lowerBound(sorted, after)
      at = forward ? Math.max(first, sorted[place] === after ? place + 1 : place) : Math.min(end, place) - 1
    }
    const scope: { item: Item | undefined; names: Names; values: Values } = { item: undefined, names, values }
    const kept = input.FilterExpression === undefined ? undefined : conditionOf(input.FilterExpression)
    for (; at >= first && at < end; at += step) {
      const item = partition?.items.get(sorted[at] ?? '')
      scope.item = item
      if (item === undefined || !keyed(scope)) continue
      if (looked === limit) return { Items: found, LastEvaluatedKey: last }
      looked += 1
      last = {
        PK: item.PK,
        SK: item.SK,
        ...(index && { [index.hash]: item[index.hash], [index.range]: item[index.range] }),
      }
      if (kept === undefined || kept(scope)) found.push(item)
    }
    // As in DynamoDB, a page that is just full says that there may be more.
    return looked === limit && last !== undefined ? { Items: found, LastEvaluatedKey: last } : { Items: found }
  }

  const answer = (command: unknown): unknown => {
    if (command instanceof GetCommand) {
      return { Item: held(keyOf(command.input.Key)) }
    }
    if (command instanceof PutCommand) return write(putOf(command.input))
    if (command instanceof UpdateCommand) return write(updateOf(command.input))
    if (command instanceof DeleteCommand) return write(deleteOf(command.input))
    if (command instanceof QueryCommand) return query(command.input)
    if (command instanceof TransactWriteCommand) return transact(command.input)
    throw invalid('this table does not know that command')
  }

  return {
    answer,
    client: { send: async (command: unknown) => answer(command) } as unknown as DynamoDBDocumentClient,
    items: () => [...partitions.values()].flatMap(({ keys, items }) => keys.map((key) => items.get(key) ?? {})),
  }
}
