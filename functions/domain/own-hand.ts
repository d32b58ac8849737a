import type { EntryKey, Journal, NoteRef } from './journal.ts'
import { refOf, swapped, withoutEntry } from './last-kept.ts'
import { dayBounds } from './memories.ts'
import { noteSettled } from './notes.ts'
import type { Participant } from './participant.ts'
import { type Instant, plus } from './time.ts'

/** What became of something a person did on their page. `gone`: they are not there any more. */
export type Done = 'done' | 'nothing' | 'gone'

const attempts = 10
const stillChanging = () => Object.assign(new Error('too many changes at once'), { name: 'StillChanging' })

const entryAt = async (journal: Pick<Journal, 'wins'>, { id }: Pick<Participant, 'id'>, key: EntryKey) => {
  const { items } = await journal.wins(id, { since: key.at, limit: 100, reflections: true })
  return items.find((each) => each.at === key.at && each.sid === key.sid && each.n === key.n)
}

/** Takes one entry off, and counts its week anew. Pressed twice it is taken off once. */
export const takeOff = async (
  journal: Pick<Journal, 'participant' | 'wins' | 'remove'>,
  participant: Participant,
  key: EntryKey,
  now: Instant,
): Promise<Done> => {
  const entry = await entryAt(journal, participant, key)
  if (entry === undefined) return 'nothing'
  const day = dayBounds(entry.date, participant.timeZone)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [held, around] = await Promise.all([
      journal.participant(participant.id),
      journal.wins(participant.id, { since: plus(day.since, { days: -1 }), until: plus(day.until, { days: 1 }) }),
    ])
    if (held?.phone === undefined) return 'gone'
    const { emptied, weekSoFar } = swapped(held, around.items, [entry])
    const lastKept = withoutEntry(held.lastKept, entry)
    const after = { ...held, weekSoFar, lastKept, version: held.version + 1 }
    if ((await journal.remove(after, { entries: [refOf(entry)], emptied }, now)) === 'written') return 'done'
  }
  throw stillChanging()
}

/** From now on this entry is theirs alone: no coach sees it, and it is read back to them last. */
export const makePrivate = async (
  journal: Pick<Journal, 'participant' | 'wins' | 'hide'>,
  participant: Participant,
  key: EntryKey,
): Promise<Done> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const held = await journal.participant(participant.id)
    if (held?.phone === undefined) return 'gone'
    // Read again each time: an EDIT may have put other words in its place.
    if ((await entryAt(journal, participant, key)) === undefined) return 'nothing'
    if ((await journal.hide({ ...held, version: held.version + 1 }, key)) === 'written') return 'done'
  }
  throw stillChanging()
}

/** A note is kept, or let go, by a button. */
export const settleNote = async (
  journal: Pick<Journal, 'participant' | 'note' | 'settleNote'>,
  participant: Participant,
  note: { ref: NoteRef; kept: boolean },
): Promise<Done> => {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const [held, there] = await Promise.all([
      journal.participant(participant.id),
      journal.note(participant.id, note.ref),
    ])
    if (held?.phone === undefined) return 'gone'
    if (there === undefined) return 'nothing'
    const after = { ...noteSettled(held, note.ref, note.kept), version: held.version + 1 }
    if ((await journal.settleNote(after, note)) === 'written') return 'done'
  }
  throw stillChanging()
}
