import type { Withheld } from '../../functions/domain/limits.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import type { Person } from './people.ts'
import type { Text, Universe } from './universe.ts'

/** What two clocks of ours may differ by, and a webhook be late by. */
const blurMs = 151_000
const minuteMs = 60_000
const hourMs = 60 * minuteMs
const joined = textsIn('en').joined()

/** As told to the operator: the same words three times in five minutes, thirty answers an hour, 120 a day, a stranger one in thirty days. */
const mayBe: Readonly<Record<Withheld, (text: Text, before: readonly Text[]) => boolean>> = {
  repeats: (text, before) => {
    const same = before.filter((each) => each.text.toLowerCase() === text.text.toLowerCase())
    const near = [...same, text].slice(-4)
    return (
      near.length === 4 && near.every(({ at }, n) => n === 0 || at - (near[n - 1]?.at ?? 0) < 5 * minuteMs + blurMs)
    )
  },
  one: (text, before) => {
    const within = (ms: number) => before.filter(({ at }) => at > text.at - ms - blurMs).length
    return within(hourMs) >= 30 || within(24 * hourMs) >= 120
  },
  told: (text, before) => before.some(({ at, kind }) => at > text.at - 30 * 24 * hourMs && kind !== 'join'),
  // A universe sets aside what its people need.
  strangers: () => false,
  known: () => false,
}

/** Answers that were withheld from somebody who, by what they wrote, was to have one; and those that are missing without a word about it. */
export const answersThatAreMissing = (universe: Universe): { person: Person; at: number; what: string }[] => {
  const why = new Map(
    universe.logged.flatMap((each) => (each.event === 'answer-withheld' ? [[String(each.sid), each.reason]] : [])),
  )
  /** Heard from the queue: when "kept for later" was lost on its way, the same webhook comes again, and is answered with nothing. */
  const waited = new Set(universe.logged.flatMap((each) => (each.event === 'text-recovered' ? [String(each.sid)] : [])))
  const found: { person: Person; at: number; what: string }[] = []
  for (const [person, texts] of universe.texts)
    for (const text of texts) {
      const reason = why.get(text.written.sid)
      const before = texts.filter((each) => each !== text && each.at <= text.at)
      if (reason !== undefined && !mayBe[reason](text, before)) found.push({ person, at: text.at, what: reason })
      // Who was told that they joined, and has never said STOP, is answered.
      const begun = texts.some(
        ({ replies, acknowledged = Number.POSITIVE_INFINITY }) =>
          replies.includes(joined) && acknowledged < text.at - blurMs,
      )
      const mute = reason !== undefined || waited.has(text.written.sid) || texts.some(({ kind }) => kind === 'stop')
      if (text.kind === 'win' && begun && !mute && text.acknowledged !== undefined && text.replies.length === 0)
        found.push({ person, at: text.at, what: `${text.written.sid} without a word about it` })
    }
  return found
}
