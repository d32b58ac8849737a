import { Readable, Writable } from 'node:stream'
import type { DeadLetters, Here, QueueName } from '../bin/operator/here.ts'
import { main } from '../bin/operator.ts'
import { identify } from '../functions/adapters/identity.ts'
import type { DuePage } from '../functions/domain/daily.ts'
import type { InvitationDue } from '../functions/domain/invitations.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { Instant } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { memoryPhotos } from './memory-photos.ts'
import { at } from './people.ts'

/** Dead letters in memory: what was taken is hidden until it is left. */
export const deadLettersOf = (bodies: string[]): DeadLetters & { back: string[]; dead: () => string[] } => {
  let letters = bodies.map((body, n) => ({ body, handle: String(n), hidden: false }))
  const back: string[] = []
  return {
    back,
    dead: () => letters.map(({ body }) => body),
    count: async () => letters.length,
    take: async () => {
      const shown = letters.filter(({ hidden }) => !hidden).slice(0, 10)
      for (const letter of shown) letter.hidden = true
      return shown
    },
    putBack: async ({ body, handle }) => {
      back.push(body)
      letters = letters.filter((letter) => letter.handle !== handle)
    },
    leave: async () => {},
  }
}

/** An operator at their desk: the real commands over a journal, and everything they said and asked for. */
export const office = ({
  journal = memoryJournal() as Journal,
  dead = {} as Partial<Record<QueueName, DeadLetters>>,
  pepper = 'a pepper of some length',
  now: begin = at('2026-11-24T20:00:00Z'),
} = {}) => {
  let now = begin
  let drawn = 0
  let typed: string | undefined
  const [asked, told, due]: [string[], string[], (DuePage | InvitationDue)[]] = [[], [], []]
  const photos = memoryPhotos()
  const here: Here = {
    where: 'a test',
    journal,
    clock: { now: () => now },
    random: {
      bytes: (length) => {
        drawn += 1
        return new Uint8Array(length).fill(drawn)
      },
    },
    identify: identify(async () => pepper),
    due: async () => ({ send: async (messages) => void due.push(...messages) }),
    kept: async () => ({
      forget: photos.forget,
      count: async (of) => [...photos.held.keys()].filter((key) => key.startsWith(`${of}/`)).length,
    }),
    deadLetters: async (queue) => dead[queue] ?? deadLettersOf([]),
    close: async () => {},
  }
  return {
    journal,
    here,
    due,
    told,
    asked,
    photos,
    now: () => now,
    set: (to: Instant) => {
      now = to
    },
    /** What is typed when something is asked; nothing when nobody sits there. */
    answers: (answer: string | undefined) => {
      typed = answer
    },
    run: (...argv: string[]) => {
      const answer = typed
      return main(argv, {
        environment: {},
        tell: (line) => void told.push(line),
        ...(answer !== undefined && {
          ask: async (question: string) => {
            asked.push(question)
            return answer
          },
        }),
        input: Readable.from([]),
        output: new Writable({ write: (_, __, done) => done() }),
        open: async () => here,
      })
    },
  }
}
