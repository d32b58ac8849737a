import { open } from 'node:fs/promises'
import { printer } from '../../functions/adapters/printer.ts'
import type { ParticipantId } from '../../functions/domain/ids.ts'
import type { Entry, EntryKey, Journal } from '../../functions/domain/journal.ts'
import { copyFormats, ownCopy } from '../../functions/domain/own-copy.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { journalDocument } from '../../functions/pages/documents.ts'
import { type Answer, type Command, counting, type Given, optionOf, type World } from './command.ts'
import { type Here, idOf, within } from './here.ts'
import { Problem } from './problem.ts'

const allOf = async ({ wins }: Pick<Journal, 'wins'>, id: ParticipantId, found: (count: number) => void) => {
  const entries: Entry[] = []
  let after: EntryKey | undefined
  do {
    const { items, next } = await wins(id, { reflections: true, limit: 1000, after })
    entries.push(...items)
    found(items.length)
    after = next
  } while (after !== undefined)
  return entries
}

/** As the person's own page gives it. */
const bodyOf = async (
  journal: Journal,
  person: Participant,
  entries: readonly Entry[],
  format: (typeof copyFormats)[number],
) => {
  const notes = await journal.notes(person.id)
  return format === 'pdf'
    ? printer()(journalDocument(person, entries, notes))
    : ownCopy(person, entries, notes, format).body
}

/** A file of which this call made every byte, that nobody else of this machine can read. Throws `Problem` when there is one already. */
const writeOwn = async (file: string, body: string | Uint8Array): Promise<void> => {
  const made = await open(file, 'wx', 0o600).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new Problem(
      code === 'EEXIST' ? `${file} is there already, and is left as it is.` : `${file} cannot be written (${code}).`,
    )
  })
  try {
    await made.writeFile(body)
    await made.sync()
  } finally {
    await made.close()
  }
}

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const format = copyFormats.find((each) => each === (optionOf(given, 'format') ?? 'json'))
  if (format === undefined) throw new Problem(`--format is one of ${copyFormats.join(', ')}.`, 2)
  const id = await idOf(given.words[0] ?? '', world, here)
  const person = await here.journal.participant(id)
  if (person === undefined) throw new Problem(`Nobody is known under ${id}.`)
  if (person.forgottenAt !== undefined)
    throw new Problem(`They asked to be forgotten at ${person.forgottenAt}: nothing is kept.`)
  const entries = await allOf(here.journal, id, counting(world, 'entries', 5000))
  const file = optionOf(given, 'to') ?? `small-wins-${id}-${here.clock.now().slice(0, 10)}.${format}`
  const data = { participant: id, entries: entries.length, format, file }
  if (given.dryRun) return { lines: [`${entries.length} entries would be written to ${file}.`], data }
  await writeOwn(file, await bodyOf(here.journal, person, entries, format))
  return {
    lines: [
      `${entries.length} entries of ${id} are in ${file}, which only you can read.`,
      'It holds their words: hand it over, then delete it.',
    ],
    data,
  }
}

export const exportOwn: Command = {
  name: 'export',
  takes: 'WHO',
  does: "writes somebody's own copy of their journal to a file",
  teaches: [
    'Writes what EXPORT gives a person themselves: every win and reflection, private ones too, with dates and themes, and behind them what',
    'others noticed and they kept. It is for who asks for their data and cannot open the link. Never hand it to anybody else, and not to',
    'their coach: a coach has /coach and /export, which hold what is shared. The file is readable by its owner alone, and never written over',
    'another.',
    'What was said in danger is in no copy, as everywhere.',
  ],
  examples: [
    ['export - --format pdf', 'asks for the number, and writes small-wins-<id>-<date>.pdf'],
    ['export anaaaaaaaaaaaaaaaaaaaaaaaa --to ana.json', 'by id, to a file of that name'],
  ],
  words: [1, 1],
  options: {
    format: { takes: copyFormats.join('|'), does: 'json unless told otherwise' },
    to: { takes: 'FILE', does: 'where to; in this folder, named after the id, unless told otherwise' },
  },
  changes: true,
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
