/** An attribute as the document client hands it over: plain values, sets as `Set`. */
export type Value = unknown
export type Item = Record<string, Value>

/** What an expression's names and placeholders stand for. */
export type Names = Readonly<Record<string, string>> | undefined
export type Values = Readonly<Record<string, Value>> | undefined

type Scope = { item: Item | undefined; names: Names; values: Values }
type Operand = (scope: Scope) => Value
export type Condition = (scope: Scope) => boolean
/** Changes a copy of the item. */
export type Change = (item: Item, scope: Scope) => void

const token = /\s*(<>|<=|>=|[=<>(),+-]|[:#]?[A-Za-z_][\w]*(?:\.[#]?[A-Za-z_]\w*)*)/y

const tokens = (source: string): string[] => {
  const found: string[] = []
  token.lastIndex = 0
  while (token.lastIndex < source.length) {
    const at = token.lastIndex
    const match = token.exec(source)
    if (match === null) {
      if (source.slice(at).trim() === '') break
      throw new Error(`cannot read the expression at: ${source.slice(at, at + 30)}`)
    }
    found.push(match[1] ?? '')
  }
  return found
}

/** A cursor over the tokens of one expression. */
const reader = (source: string) => {
  const all = tokens(source)
  let at = 0
  const peek = () => all[at]
  const next = () => {
    const taken = all[at++]
    if (taken === undefined) throw new Error(`the expression ends too early: ${source}`)
    return taken
  }
  const isWord = (word: string) => peek()?.toUpperCase() === word
  return {
    peek,
    next,
    isWord,
    take: (wanted: string) => {
      const is = isWord(wanted.toUpperCase())
      if (is) at++
      return is
    },
    expect: (wanted: string) => {
      const got = next()
      if (got.toUpperCase() !== wanted.toUpperCase()) throw new Error(`expected ${wanted}, found ${got}: ${source}`)
    },
    done: () => at >= all.length,
    source,
  }
}
type Reader = ReturnType<typeof reader>

const isSet = (value: Value): value is Set<Value> => value instanceof Set

const path = (written: string): ((names: Names) => string[]) => {
  const parts = written.split('.')
  if (!written.includes('#')) return () => parts
  return (names) =>
    parts.map((part) => {
      if (!part.startsWith('#')) return part
      const name = names?.[part]
      if (name === undefined) throw new Error(`no name for ${part}`)
      return name
    })
}

const at = (item: Value, steps: readonly string[]): Value => {
  let held = item
  for (const step of steps) held = typeof held === 'object' && held !== null ? (held as Item)[step] : undefined
  return held
}

/** Strings and numbers compare within their own kind only, as in DynamoDB. */
const compare = (a: Value, b: Value): number | undefined => {
  if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : a > b ? 1 : 0
  if (typeof a === 'number' && typeof b === 'number') return a - b
  return a === b ? 0 : undefined
}

const operand = (written: string): Operand => {
  if (written.startsWith(':'))
    return ({ values }) => {
      const value = values?.[written]
      if (value === undefined) throw new Error(`no value for ${written}`)
      return value
    }
  const steps = path(written)
  return ({ item, names }) => at(item, steps(names))
}

const operators: Readonly<Record<string, (order: number) => boolean>> = {
  '=': (order) => order === 0,
  '<>': (order) => order !== 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
}

const call = (name: string, from: Reader): Condition => {
  from.expect('(')
  const first = operand(from.next())
  const second = from.take(',') ? operand(from.next()) : undefined
  from.expect(')')
  if (name === 'attribute_exists') return (scope) => first(scope) !== undefined
  if (name === 'attribute_not_exists') return (scope) => first(scope) === undefined
  if (name === 'begins_with' && second !== undefined)
    return (scope) => {
      const held = first(scope)
      return typeof held === 'string' && held.startsWith(String(second(scope)))
    }
  throw new Error(`no such function: ${name}`)
}

const comparison = (from: Reader): Condition => {
  const word = from.next()
  if (from.peek() === '(') return call(word, from)
  const left = operand(word)
  if (from.take('BETWEEN')) {
    const low = operand(from.next())
    from.expect('AND')
    const high = operand(from.next())
    return (scope) => (compare(left(scope), low(scope)) ?? -1) >= 0 && (compare(left(scope), high(scope)) ?? 1) <= 0
  }
  if (from.take('IN')) {
    from.expect('(')
    const among = [operand(from.next())]
    while (from.take(',')) among.push(operand(from.next()))
    from.expect(')')
    return (scope) => {
      const held = left(scope)
      return held !== undefined && among.some((each) => compare(held, each(scope)) === 0)
    }
  }
  const holds = operators[from.next()]
  if (holds === undefined) throw new Error(`no such comparison: ${from.source}`)
  const right = operand(from.next())
  return (scope) => {
    const order = compare(left(scope), right(scope))
    return order !== undefined && holds(order)
  }
}

const factor = (from: Reader): Condition => {
  if (from.take('NOT')) {
    const inner = factor(from)
    return (scope) => !inner(scope)
  }
  if (!from.take('(')) return comparison(from)
  const inner = either(from)
  from.expect(')')
  return inner
}

const both = (from: Reader): Condition => {
  let holds = factor(from)
  while (from.take('AND')) {
    const [one, two] = [holds, factor(from)]
    holds = (scope) => one(scope) && two(scope)
  }
  return holds
}

const either = (from: Reader): Condition => {
  let holds = both(from)
  while (from.take('OR')) {
    const [one, two] = [holds, both(from)]
    holds = (scope) => one(scope) || two(scope)
  }
  return holds
}

const term = (from: Reader): Operand => {
  const word = from.next()
  if (word !== 'if_not_exists') return operand(word)
  from.expect('(')
  const held = operand(from.next())
  from.expect(',')
  const otherwise = operand(from.next())
  from.expect(')')
  return (scope) => held(scope) ?? otherwise(scope)
}

const sum = (from: Reader): Operand => {
  const first = term(from)
  if (!from.take('+')) return first
  const second = term(from)
  return (scope) => {
    const [a, b] = [first(scope), second(scope)]
    if (typeof a !== 'number' || typeof b !== 'number') throw new Error(`not numbers: ${from.source}`)
    return a + b
  }
}

/** Where a change goes: an attribute of the item, or one inside a map that is there. */
const place = (written: string) => {
  const steps = path(written)
  return (item: Item, names: Names): [Item, string] => {
    const all = steps(names)
    const last = all.at(-1) ?? ''
    const inside = at(item, all.slice(0, -1))
    if (typeof inside !== 'object' || inside === null) throw new Error(`nothing at ${written}`)
    return [inside as Item, last]
  }
}

const clauses: Readonly<Record<string, (from: Reader) => Change>> = {
  SET: (from) => {
    const to = place(from.next())
    from.expect('=')
    const value = sum(from)
    return (item, scope) => {
      const [held, name] = to(item, scope.names)
      held[name] = value(scope)
    }
  },
  ADD: (from) => {
    const to = place(from.next())
    const value = operand(from.next())
    return (item, scope) => {
      const [held, name] = to(item, scope.names)
      const [before, more] = [held[name], value(scope)]
      if (isSet(more)) held[name] = new Set([...(isSet(before) ? before : []), ...more])
      else held[name] = (typeof before === 'number' ? before : 0) + Number(more)
    }
  },
  DELETE: (from) => {
    const to = place(from.next())
    const value = operand(from.next())
    return (item, scope) => {
      const [held, name] = to(item, scope.names)
      const [before, less] = [held[name], value(scope)]
      const left = isSet(before) && isSet(less) ? [...before].filter((one) => !less.has(one)) : []
      // An empty set is none.
      if (left.length > 0) held[name] = new Set(left)
      else delete held[name]
    }
  },
  REMOVE: (from) => {
    const to = place(from.next())
    return (item, scope) => {
      const [held, name] = to(item, scope.names)
      delete held[name]
    }
  },
}

const readUpdate = (source: string): Change => {
  const from = reader(source)
  const changes: Change[] = []
  while (!from.done()) {
    const clause = clauses[from.next().toUpperCase()]
    if (clause === undefined) throw new Error(`no such clause: ${source}`)
    do changes.push(clause(from))
    while (from.take(','))
  }
  return (item, scope) => {
    for (const change of changes) change(item, scope)
  }
}

const readCondition = (source: string): Condition => {
  const from = reader(source)
  const holds = either(from)
  if (!from.done()) throw new Error(`too much: ${source}`)
  return holds
}

/** Reads each expression once: the same few come again and again. */
const remembered = <T>(read: (source: string) => T) => {
  const known = new Map<string, T>()
  return (source: string): T => {
    const held = known.get(source)
    if (held !== undefined) return held
    const fresh = read(source)
    known.set(source, fresh)
    return fresh
  }
}

/** ConditionExpression, FilterExpression, KeyConditionExpression. */
export const conditionOf = remembered(readCondition)
/** UpdateExpression. */
export const changeOf = remembered(readUpdate)
