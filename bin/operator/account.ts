import type { ParticipantId } from '../../functions/domain/ids.ts'
import { count, dayEnd, dayEnds, emptyTally, type Tally } from '../../functions/domain/tally.ts'
import { localTime } from '../../functions/domain/time.ts'
import { type Answer, type Command, counting, type Given, type World } from './command.ts'
import { dateOptions, daysGiven } from './dates.ts'
import { everybodyDue } from './everybody.ts'
import { type Here, idOf, within } from './here.ts'
import { Problem } from './problem.ts'

const means: Readonly<Record<keyof Tally['ends'], string>> = {
  delivered: 'arrived',
  sent: 'the carrier has it, and nobody said whether it arrived',
  unknown: 'nobody can know whether it left; never sent again',
  failed: 'did not arrive; explain says why',
  refused: 'was not to be sent: stopped, paused, none of their days ...',
  expired: 'their evening was over before it could leave',
  lost: 'was due and got lost with us; found too late (account-mismatch)',
  claimed: 'is being sent',
  released: 'waits to be tried again',
  coming: 'its evening is not over',
  missing: 'was due, and nothing is written of it',
}
const mostShown = 20
const atOnce = 8

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const { journal, clock } = here
  const now = clock.now()
  const end = dayEnd(journal, now)
  const tally = emptyTally()
  const counted = counting(world, 'people')
  let people = 0

  const look = async (id: ParticipantId) => {
    const person = await journal.participant(id)
    if (person === undefined) return
    people += 1
    for (const date of daysGiven(given, localTime(now, person.timeZone).date))
      count(tally, id, date, await end(person, date))
    counted()
  }

  const [who] = given.words
  // What is wrong with the dates is told before anybody is looked at.
  daysGiven(given, localTime(now, 'UTC').date)
  if (who !== undefined) {
    const id = await idOf(who, world, here)
    await look(id)
    if (people === 0) throw new Problem(`Nobody is known under ${id}.`)
  } else {
    const some: ParticipantId[] = []
    for await (const id of everybodyDue(journal)) {
      some.push(id)
      if (some.length === atOnce) await Promise.all(some.splice(0).map(look))
    }
    await Promise.all(some.map(look))
  }

  const sum = dayEnds.reduce((all, name) => all + tally.ends[name], 0)
  const { missing } = tally
  const adds = missing.length === 0
  const lines = [
    `${people} ${people === 1 ? 'person' : 'people'}, ${sum} texts and days`,
    ...dayEnds
      .filter((name) => tally.ends[name] > 0)
      .map((name) => `${String(tally.ends[name]).padStart(8)}  ${name.padEnd(9)}  ${means[name]}`),
    adds
      ? 'It adds up: of each it is known what became of it.'
      : `It does not add up: of ${missing.length} nothing is known.`,
    ...missing.slice(0, mostShown).map(({ participant, date }) => `  explain ${participant} ${date}`),
    ...(missing.length > mostShown ? [`  ... and ${missing.length - mostShown} more; --json lists them all`] : []),
  ]
  return { lines, data: { people, texts: sum, ...tally.ends, addsUp: adds, missingOf: missing }, code: adds ? 0 : 1 }
}

export const account: Command = {
  name: 'account',
  takes: '[WHO]',
  does: 'does it add up: of every person and day, is it known what became of the text',
  teaches: [
    'Of every text that was due it must be known what became of it: delivered, sent, unknown, failed, refused or expired. This looks, with',
    "the rules of the sweep's own account, and writes nothing; the sweep mends what can be mended, every hour.",
    'Without WHO everybody is looked at who may be texted now; who has stopped, or has long been silent, only by name. It ends with 1 when',
    'something is missing, and names whose and of which day; `lost` was missing, and the sweep has written that down.',
  ],
  examples: [
    ['account', 'everybody, the last seven days'],
    ['account - --days 30', 'one person, asked for by number'],
    ['account --from 2026-11-01 --to 2026-11-15 --json', 'everybody, those days, for a machine'],
  ],
  words: [0, 1],
  options: dateOptions,
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
