import * as z from 'zod'
import { DuePage } from '../../functions/domain/daily.ts'
import { InvitationDue } from '../../functions/domain/invitations.ts'
import { PhotoWork } from '../../functions/domain/photos.ts'
import type { Instant } from '../../functions/domain/time.ts'
import { WaitingText } from '../../functions/domain/waiting-text.ts'
import { type Answer, type Command, counting, type Given, numberOf, type World } from './command.ts'
import { type DeadLetters, type Here, type QueueName, within } from './here.ts'
import { Problem } from './problem.ts'

/** What a letter is to its function: `late` when nobody of it can be texted any more; `unreadable` when the function could not even read it. */
export type Kind = 'good' | 'late' | 'unreadable'

const parsed = <S extends z.ZodType>(schema: S, body: string): z.output<S> | undefined => {
  try {
    return schema.safeParse(JSON.parse(body)).data
  } catch {
    return undefined
  }
}

const Due = z.union([DuePage, InvitationDue])

/** Looks at a letter as its function would. */
export const kindOf = (queue: QueueName, body: string, now: Instant): Kind => {
  if (queue === 'waiting') return parsed(WaitingText, body) ? 'good' : 'unreadable'
  if (queue === 'photos-wanted') return parsed(PhotoWork, body) ? 'good' : 'unreadable'
  const due = parsed(Due, body)
  if (due === undefined) return 'unreadable'
  return 'notAfter' in due && due.notAfter <= now ? 'late' : 'good'
}

const names: Readonly<Record<string, QueueName>> = { due: 'due', waiting: 'waiting', photos: 'photos-wanted' }
const worker: Readonly<Record<QueueName, string>> = {
  due: 'send-due',
  waiting: 'replay-text',
  'photos-wanted': 'keep-photo',
}

type Moved = { queue: QueueName; moved: number; late: number; unreadable: number }

const redriven = async (
  letters: DeadLetters,
  queue: QueueName,
  most: number,
  now: Instant,
  moving: () => void,
): Promise<Moved> => {
  const done: Moved = { queue, moved: 0, late: 0, unreadable: 0 }
  const left: { handle: string }[] = []
  try {
    for (let some = await letters.take(); some.length > 0; some = await letters.take())
      for (const letter of some) {
        const kind = kindOf(queue, letter.body, now)
        if (kind === 'unreadable' || done.moved === most) {
          left.push(letter)
          if (kind === 'unreadable') done.unreadable += 1
          else return done
          continue
        }
        await letters.putBack(letter)
        done.moved += 1
        if (kind === 'late') done.late += 1
        moving()
      }
    return done
  } finally {
    // What stays is shown again at once, to whoever looks next.
    for (const letter of left) await letters.leave(letter)
  }
}

const sentence = ({ queue, moved, late, unreadable }: Moved): string[] => [
  `${queue}: ${moved} put back${moved === 0 ? '' : `; ${worker[queue]} decides on each as if it had just come`}`,
  ...(late > 0
    ? [`  ${late} of them are of an evening that is over: it is written down as expired, and nothing is sent`]
    : []),
  ...(unreadable > 0
    ? [`  ${unreadable} left where they are: ${worker[queue]} could not read them. Look at them in the SQS console`]
    : []),
]

const run = async (given: Given, world: World, here: Here): Promise<Answer> => {
  const [word] = given.words
  if (word === 'ticks')
    throw new Problem(
      'A tick that failed is made up for by the next one: there is nothing to put back. Purge ticks-dead (README, ticks-dead).',
      2,
    )
  if (word !== undefined && !Object.hasOwn(names, word)) throw new Problem('The queues are due, waiting and photos.', 2)
  const most = numberOf(given, 'most', 10_000, 1_000_000)
  const queues = Object.entries(names).flatMap(([name, queue]) => (word === undefined || word === name ? [queue] : []))
  if (given.dryRun) {
    const waiting = await Promise.all(
      queues.map(async (queue) => ({ queue, letters: await (await here.deadLetters(queue)).count() })),
    )
    return { lines: waiting.map(({ queue, letters }) => `${queue}: about ${letters} would be put back`), data: waiting }
  }
  const moving = counting(world, 'put back')
  const all: Moved[] = []
  for (const queue of queues)
    all.push(await redriven(await here.deadLetters(queue), queue, most, here.clock.now(), moving))
  return { lines: all.flatMap(sentence), data: all, code: all.some(({ unreadable }) => unreadable > 0) ? 1 : 0 }
}

export const redrive: Command = {
  name: 'redrive',
  takes: '[due|waiting|photos]',
  does: 'puts dead letters back on their queues, once the cause is mended',
  teaches: [
    'Puts what was given up back on the queue it came from; all three queues, or the one named. Mend the cause first: README, due-dead,',
    'waiting-dead, photos-dead. A letter goes on its queue before it leaves the dead ones, so cut off in between it is there twice.',
    'Nothing is sent by this. The function works on each as if it had just come, and decides by the person as they are then:',
    '  send-due reads whether they take part, are paused or have stopped, and whether it is their evening; a date that was claimed is not sent',
    '  again, and one whose evening is over is written down as expired. Just before the call it looks once more.',
    '  replay-text keeps a text once, by its id, with the time it was written, and answers nobody.',
    '  keep-photo fetches only what is not there, and leaves nothing of who was forgotten.',
    'What the function could not even read stays where it is, and is counted. Run again, it goes on.',
  ],
  examples: [
    ['redrive --dry-run', 'how many there are'],
    ['redrive due', 'the texts of the day, after send-due was mended'],
    ['redrive waiting --most 1', 'one alone, to see whether it works'],
  ],
  words: [0, 1],
  options: { most: { takes: 'COUNT', does: 'puts back so many of each queue, and leaves the rest' } },
  changes: true,
  run: (given, world) => within(given, world, (here) => run(given, world, here)),
}
