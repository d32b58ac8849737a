import type { Identify } from '../../functions/adapters/identity.ts'
import type { DuePage } from '../../functions/domain/daily.ts'
import { isParticipantId, type ParticipantId } from '../../functions/domain/ids.ts'
import type { InvitationDue } from '../../functions/domain/invitations.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import type { Clock, Photos, Queue, Random } from '../../functions/domain/ports.ts'
import { phoneTyped } from '../../functions/domain/typed-phone.ts'
import type { Given, World } from './command.ts'
import { Problem } from './problem.ts'

export type QueueName = 'due' | 'waiting' | 'photos-wanted'

/** What SQS gave up, and the queue it came from. */
export type DeadLetters = {
  /** About how many there are. */
  count(): Promise<number>
  /** A few of them, hidden from everybody else for a while; none when none is left. */
  take(): Promise<readonly { body: string; handle: string }[]>
  /** Puts one back on its queue, and only then takes it from the dead letters: cut off in between it is there twice, which is harmless. */
  putBack(letter: { body: string; handle: string }): Promise<void>
  /** Shows one again that is left where it is. */
  leave(letter: { handle: string }): Promise<void>
}

/** What the commands work on: the deployed system, or the one of this machine. What is not asked for is not opened. */
export type Here = {
  /** Where that is, in words. */
  where: string
  journal: Journal
  clock: Pick<Clock, 'now'>
  random: Random
  identify: Identify
  due(): Promise<Queue<DuePage | InvitationDue>>
  kept(): Promise<Pick<Photos, 'forget'> & { count(of: ParticipantId): Promise<number> }>
  deadLetters(queue: QueueName): Promise<DeadLetters>
  close(): Promise<void>
}

/** Opens what is worked on, and closes it again whatever happens. */
export const within = async <T>(given: Given, world: World, work: (here: Here) => Promise<T>): Promise<T> => {
  const here = await world.open(given)
  try {
    return await work(here)
  } finally {
    await here.close()
  }
}

const firstLine = async (input: NodeJS.ReadableStream): Promise<string> => {
  let read = ''
  for await (const chunk of input) {
    read += chunk
    if (read.includes('\n')) break
  }
  return read.split('\n')[0] ?? ''
}

/** The word itself; `-` asks for it instead, so that it is in no history. */
export const typed = async (word: string, world: World, question: string): Promise<string> =>
  word !== '-' ? word : world.ask ? world.ask(`${question}: `) : firstLine(world.input)

/** Whom the operator means, by id or by number. Throws `Problem` for what can be neither; the number is not repeated. */
export const idOf = async (
  word: string,
  world: World,
  { identify }: Pick<Here, 'identify'>,
): Promise<ParticipantId> => {
  const who = (await typed(word, world, 'Phone number or id')).trim()
  if (isParticipantId(who)) return who
  const phone = phoneTyped(who)
  if (phone === undefined)
    throw new Problem('That is neither an id (26 small letters and digits) nor a phone number such as +16025550123.', 2)
  return identify(phone)
}
