import type { Command } from './command.ts'
import { idOf, within } from './here.ts'
import { Problem } from './problem.ts'
import { daysBack, stateLines, stateOf } from './state.ts'

const daysShown = 7

export const find: Command = {
  name: 'find',
  takes: 'WHO',
  does: 'how somebody stands: settings and dates, no words',
  teaches: [
    'Finds somebody by phone number, or by the id that logs have, and shows how they stand: whether they take part, when and how often texts',
    "come, what keeps them from coming, with whom they share, and what became of the last seven days' texts.",
    'It shows nothing that they wrote, not their name, and not their number. Nothing is changed, and nobody is told.',
  ],
  examples: [
    ['find -', 'asks for the number, so that it stays out of the history of the shell'],
    ['find +16025550123 --json', 'the same, for a machine'],
  ],
  words: [1, 1],
  run: (given, world) =>
    within(given, world, async (here) => {
      const id = await idOf(given.words[0] ?? '', world, here)
      const [person, invitation] = await Promise.all([here.journal.participant(id), here.journal.invitation(id)])
      const now = here.clock.now()
      if (person === undefined) {
        if (invitation === undefined) throw new Problem(`Nobody is known under ${id}.`)
        const waits = { participant: id, status: 'unknown', invitationWaitsSince: invitation.at }
        return {
          lines: [`${id} was asked for with the form at ${invitation.at}; the text waits to be sent.`],
          data: waits,
        }
      }
      const days = daysBack(person, now, daysShown)
      const outbounds = (await Promise.all(days.map((date) => here.journal.outbound(id, date)))).filter(
        (each) => each !== undefined,
      )
      const state = stateOf(person, { outbounds, invitation, now })
      return { lines: stateLines(state), data: state }
    }),
}
