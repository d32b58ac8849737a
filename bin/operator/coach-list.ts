import type { CoachId } from '../../functions/domain/ids.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import { day } from './coach.ts'
import type { Command } from './command.ts'
import { within } from './here.ts'

const peopleSharing = async (journal: Journal, coach: CoachId) => {
  let people = 0
  let page = await journal.sharing(coach)
  for (; page.next !== undefined; page = await journal.sharing(coach, page.next)) people += page.items.length
  return people + page.items.length
}

export const coachList: Command = {
  name: 'coach list',
  takes: '',
  does: 'who is enrolled, how many people share with them, and until when they can read',
  teaches: [
    'Lists every coach with how many people share with them, and until when the last of their tokens is good. It shows no token.',
  ],
  examples: [
    ['coach list', 'everybody enrolled'],
    ['coach list --json', 'the same, for a machine'],
  ],
  words: [0, 0],
  run: (given, world) =>
    within(given, world, async ({ journal, clock }) => {
      const now = clock.now()
      const data = []
      for (const { id, name } of await journal.coaches()) {
        const valid = (await journal.tokens(id)).map(({ expiresAt }) => expiresAt).filter((at) => at > now)
        data.push({
          coach: id,
          name,
          sharing: await peopleSharing(journal, id),
          tokens: valid.length,
          until: valid.toSorted().at(-1),
        })
      }
      if (data.length === 0) return { lines: ['No coach is enrolled yet: coach add CODE "Name"'], data }
      const lines = data.map(({ coach, name, sharing, until }) =>
        [
          coach.padEnd(20),
          name.padEnd(30),
          `shared with by ${sharing}`,
          until ? `token until ${day(until)}` : 'no token',
        ].join('  '),
      )
      return { lines, data }
    }),
}
