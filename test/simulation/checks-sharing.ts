import type { ParticipantId } from '../../functions/domain/ids.ts'
import { type Copy, coachNames } from './coaches.ts'
import type { Person } from './people.ts'
import type { Text, Universe } from './universe.ts'

type Found = { promise: string; person: Person; at: number; what: string }

const winName = /w\d+\/[xab][\w-]*/g
const clocksMs = 61_000

/** Whether somebody who writes this may share with that coach at some time between the two; and whether they surely do all the while. */
const shares = (texts: readonly Text[], { coach, began, ended }: Copy): { may: boolean; surely: boolean } => {
  const about = texts.filter(({ sharing }) => sharing !== undefined)
  const agreed = about.filter(({ sharing, at }) => sharing?.does === 'agrees' && sharing.coach === coach && at < ended)
  const endedBefore = (from: number) =>
    about.find(({ sharing, at }) => sharing?.does === 'ends' && at > from && at < ended)
  return {
    may: agreed.some(({ at }) => {
      const end = endedBefore(at)
      // Only who was told that it is over can rely on it.
      return end?.saidAt === undefined || end.saidAt > began || !end.replies[0]?.startsWith('Done.')
    }),
    surely: agreed.some(
      ({ at, acknowledged = Number.POSITIVE_INFINITY, replies }) =>
        acknowledged < began &&
        replies[0]?.startsWith(`Done. ${coachNames[coach]}`) === true &&
        endedBefore(at - clocksMs) === undefined,
    ),
  }
}

/** Copies that hold what is not theirs to read, or lack what is; and those that left no trace with who was read. */
export const copiesThatAreWrong = (universe: Universe): Found[] => {
  const { table, ids, texts, coaches } = universe
  const found: Found[] = []
  const idOf = new Map<number, ParticipantId>([...ids].map(([id, { number }]) => [number, id]))
  const byNumber = new Map([...ids.values()].map((person) => [person.number, person]))
  const wins = Map.groupBy(
    table.items().filter(({ SK, kind }) => String(SK).startsWith('E#') && kind === 'win'),
    ({ PK }) => String(PK),
  )
  const traces = new Set(table.items().flatMap(({ PK, SK }) => (String(SK).startsWith('SEEN#') ? [`${PK} ${SK}`] : [])))
  const tracesOf = Map.groupBy(traces, (key) => key.slice(0, key.indexOf(' ')))
  for (const copy of coaches.copies.filter(({ status }) => status === 200)) {
    const names = new Set(copy.body.match(winName) ?? [])
    const read = new Set([...names].map((name) => Number(/^w(\d+)/.exec(name)?.[1])))
    const whole = !copy.body.includes('"next":')
    for (const person of byNumber.values()) {
      const theirs = texts.get(person) ?? []
      const say = (promise: string, what: string) => found.push({ promise, person, at: copy.began, what })
      const { may, surely } = shares(theirs, copy)
      const id = `P#${idOf.get(person.number)}`
      if (read.has(person.number)) {
        if (!may) say("somebody read another's words", `${copy.coach} took a copy`)
        const hidden = theirs.find(
          (text) => text.text.startsWith('PRIVATE') && text.wins.some((name) => names.has(name)),
        )
        if (hidden !== undefined) say('a private win was copied', hidden.text)
        const from = copy.began - clocksMs
        const left = tracesOf
          .get(id)
          ?.some((key) => key.endsWith(`#${copy.coach}`) && Date.parse(key.split('#')[2] ?? '') > from)
        if (!left) say('a copy left no trace', `${copy.coach} took a copy`)
      }
      if (!surely || !whole) continue
      for (const { PK, SK, text, private: hidden } of wins.get(id) ?? []) {
        const stored = table.stored.get(`${PK} ${SK}`) ?? Number.POSITIVE_INFINITY
        const missing =
          stored < copy.began && !hidden && (String(text).match(winName) ?? []).some((name) => !names.has(name))
        if (missing) say('a copy is not whole', `${text}`)
      }
    }
  }
  return found
}
