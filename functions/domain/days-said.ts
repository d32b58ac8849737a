import { plainText } from './plain-text.ts'
import type { Weekday } from './time.ts'
import { isMeant } from './typos.ts'

/** What each day of the week is called, Monday first. */
export const weekdayNames: readonly (readonly string[])[] = [
  ['monday', 'mon', 'lunes', 'mondays', 'lun'],
  ['tuesday', 'tue', 'tues', 'martes', 'tuesdays', 'mar'],
  ['wednesday', 'wed', 'weds', 'wensday', 'miercoles', 'wednesdays', 'mie'],
  ['thursday', 'thu', 'thur', 'thurs', 'jueves', 'thursdays', 'jue'],
  ['friday', 'fri', 'viernes', 'fridays', 'vie'],
  ['saturday', 'sat', 'sabado', 'saturdays', 'sabados', 'sab'],
  ['sunday', 'sun', 'domingo', 'sundays', 'domingos', 'dom'],
]

const groups: Readonly<Record<string, readonly Weekday[]>> = {
  weekdays: [1, 2, 3, 4, 5],
  weekday: [1, 2, 3, 4, 5],
  workdays: [1, 2, 3, 4, 5],
  'week days': [1, 2, 3, 4, 5],
  'work days': [1, 2, 3, 4, 5],
  'entre semana': [1, 2, 3, 4, 5],
  laborables: [1, 2, 3, 4, 5],
  weekends: [6, 7],
  weekend: [6, 7],
  'week ends': [6, 7],
  'fines de semana': [6, 7],
  'fin de semana': [6, 7],
  daily: [1, 2, 3, 4, 5, 6, 7],
  everyday: [1, 2, 3, 4, 5, 6, 7],
  'every day': [1, 2, 3, 4, 5, 6, 7],
  'all days': [1, 2, 3, 4, 5, 6, 7],
  all: [1, 2, 3, 4, 5, 6, 7],
  every: [1, 2, 3, 4, 5, 6, 7],
  todos: [1, 2, 3, 4, 5, 6, 7],
  'todos los dias': [1, 2, 3, 4, 5, 6, 7],
  diario: [1, 2, 3, 4, 5, 6, 7],
  mwf: [1, 3, 5],
  'm w f': [1, 3, 5],
  tth: [2, 4],
  't th': [2, 4],
  'tu th': [2, 4],
}

const dayNamed = (word: string): Weekday | undefined => {
  const at = weekdayNames.findIndex(
    (names) => names.includes(word) || names.some((name) => name.length > 5 && isMeant(word, name)),
  )
  return at < 0 ? undefined : ((at + 1) as Weekday)
}

const between = (from: Weekday, to: Weekday): readonly Weekday[] => {
  const length = ((to - from + 7) % 7) + 1
  return Array.from({ length }, (_, n) => (((from - 1 + n) % 7) + 1) as Weekday)
}

const idle = /\b(?:on|and|only|just|the|y|los|las|el|solo|only on|every|cada|please|pls|my|to|set|except|but|not)\b/g

/** Days of the week as people list them: `mon wed fri`, `weekdays`, `tuesday to friday`, `every day except sunday`. Sorted; undefined when unclear. */
export const daysSaid = (words: string): readonly Weekday[] | undefined => {
  const plain = plainText(
    words.replace(/(?<=[a-z])\s*[-\u2013/+&]\s*(?=[a-z])/gi, (sign) => (/[-\u2013]/.test(sign) ? ' to ' : ' ')),
  )
  const [, all, without] = /^(.*?)\b(?:except|but not|menos|excepto)\b(.*)$/.exec(plain) ?? []
  if (all !== undefined && without !== undefined) {
    const left = daysSaid(all.trim() === '' ? 'all' : all)
    const off = daysSaid(without)
    return left && off && left.filter((day) => !off.includes(day))
  }
  const [, first, last] =
    /^(?:on |from |de )*([a-z]+) (?:to|thru|through|until|til|till|a|al) (?:el )?([a-z]+)$/.exec(plain) ?? []
  const [from, to] = [first && dayNamed(first), last && dayNamed(last)]
  if (from && to) return between(from, to).toSorted()
  const said = plain.replace(idle, ' ').replace(/ +/g, ' ').trim()
  const group = groups[plain] ?? groups[said]
  if (group !== undefined) return group
  if (said === '') return undefined
  const days = new Set<Weekday>()
  for (const word of said.split(' ')) {
    const meant = groups[word] ?? [dayNamed(word)]
    for (const day of meant) {
      if (day === undefined) return undefined
      days.add(day)
    }
  }
  return [...days].toSorted()
}
