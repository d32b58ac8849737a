import type { MessageSid, ParticipantId } from '../../functions/domain/ids.ts'
import { forgottenFor } from '../../functions/domain/leaving.ts'
import { eraseAll } from '../../functions/domain/photos.ts'
import { type Answer, type Command, confirm, type Given, type World } from './command.ts'
import { type Here, idOf, within } from './here.ts'
import { Problem } from './problem.ts'

const attempts = 40

/** What goes, in numbers. */
const countOf = async ({ journal, kept }: Here, id: ParticipantId) => {
  const photos = await (await kept()).count(id)
  return {
    ...(await journal.held(id)),
    ...(photos > 0 && { photos }),
    ...((await journal.invitation(id)) && { invitations: 1 }),
  }
}
const inWords = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([kind, count]) => `${count} ${kind}`)
    .join(', ')

/** Written first, with that it is to be erased: whoever is cut off from here on is made up for by the sweep. */
const mark = async ({ journal, clock, random }: Here, id: ParticipantId): Promise<void> => {
  const sid = `SM${Buffer.from(random.bytes(16)).toString('hex')}` as MessageSid
  for (let attempt = 0; attempt < attempts; attempt++) {
    const held = await journal.participant(id)
    if (held === undefined) return
    const outcome = await journal.record(forgottenFor(held, sid, clock.now()))
    if (outcome !== 'changed') return
  }
  throw new Problem('They are writing at this very moment, again and again. Nothing was erased: try once more.')
}

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const { journal, clock } = here
  const id = await idOf(given.words[0] ?? '', world, here)
  const person = await journal.participant(id)
  const counts = await countOf(here, id)
  if (person === undefined && Object.keys(counts).length === 0)
    throw new Problem(`Nobody is known under ${id}: nothing is kept.`)
  const shares = person?.shares.length ?? 0
  const total = `${inWords(counts)}${shares > 0 ? `, shared with ${shares}` : ''}`
  if (given.dryRun)
    return {
      lines: [`Of ${id} would go: ${total}.`, 'A mark would stay: the id, and since when; it is not texted.'],
      data: { participant: id, counts, shares, erased: false },
    }
  await confirm(given, world, `Everything of ${id} is erased, and nothing can bring it back: ${total}.`, id.slice(0, 6))
  const invitation = await journal.invitation(id)
  if (invitation !== undefined) await journal.endInvitation(invitation)
  // Who was forgotten before keeps the date of then.
  if (person?.forgottenAt === undefined) await mark(here, id)
  const kept = await here.kept()
  for (let round = 1; !(await eraseAll({ journal, kept }, id, clock.now())); round++)
    world.tell(`${round * 200} items erased ...`)
  const left = await journal.held(id)
  return {
    lines: [
      `Everything of ${id} is erased: ${total}.`,
      `What stays: ${inWords(left) || 'nothing'}${left['texts sent'] ? '; what went out in the last three days holds no words, and goes by itself' : ''}.`,
      'They were not told. Twilio keeps a log of texts of its own: remove theirs there too (Monitor, Logs, Messaging).',
    ],
    data: { participant: id, counts, shares, erased: true, left },
  }
}

export const forget: Command = {
  name: 'forget',
  takes: 'WHO',
  does: 'erases everything of one person, as FORGET ME does',
  teaches: [
    'For who asks to be forgotten in another way than by texting FORGET ME: everything they wrote, their number, name, settings, photos, notes,',
    'counts and shares are erased, in the same way and by the same code. A mark stays: the hashed id, which is not texted.',
    'Nothing can bring it back. Make sure that it is they who ask: call the number back. They are not told by text.',
    'If it is cut off half-way the sweep goes on with it within the hour; calling it again does so at once.',
  ],
  examples: [
    ['forget - --dry-run', 'asks for the number, and counts what would go'],
    ['forget anaaaaaaaaaaaaaaaaaaaaaaaa', 'asks for the first six characters of the id, and erases'],
  ],
  words: [1, 1],
  changes: true,
  confirms: true,
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
