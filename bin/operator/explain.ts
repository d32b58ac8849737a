import { explanation } from '../../functions/domain/explanation.ts'
import { localTime } from '../../functions/domain/time.ts'
import type { Command } from './command.ts'
import { dateGiven } from './dates.ts'
import { idOf, within } from './here.ts'

export const explain: Command = {
  name: 'explain',
  takes: 'WHO DATE',
  does: 'why a text did or did not go',
  teaches: [
    'Says in plain words why somebody got the text of a day, or did not: their settings, their rhythm, what was decided, what the carrier said.',
    'DATE is the day where they are: 2026-11-24, today or yesterday. What was decided is kept for 400 days; settings are those of now, and it',
    'says which were changed since. Nothing that anybody wrote is shown, also not the text itself. Nothing is changed.',
  ],
  examples: [
    ['explain - yesterday', 'asks for the number: "Ana says nothing came yesterday"'],
    ['explain anaaaaaaaaaaaaaaaaaaaaaaaa 2026-11-24', 'of an id that an alarm led to'],
  ],
  words: [2, 2],
  run: (given, world) =>
    within(given, world, async (here) => {
      const { journal } = here
      const [who = '', day = ''] = given.words
      const id = await idOf(who, world, here)
      const now = here.clock.now()
      const person = await journal.participant(id)
      const date = dateGiven(day, localTime(now, person?.timeZone ?? 'UTC').date)
      const [outbound, halt, ticks, account] = await Promise.all([
        journal.outbound(id, date),
        journal.halted(),
        journal.reached('ticks'),
        journal.reached('account'),
      ])
      const lines = explanation({ person, date, outbound, halt, ticks, account, now })
      const { status, reason, code, attempt } = outbound ?? {}
      return {
        lines: [`${id}, ${date}`, ...lines],
        data: { participant: id, date, status, reason, code, attempt, explanation: lines },
      }
    }),
}
