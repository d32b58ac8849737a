import { createHash } from 'node:crypto'
import type { Carrier } from '../functions/domain/carrier.ts'
import type { Phone } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import type { Media } from '../functions/domain/ports.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { at } from './people.ts'
import { texting } from './texting.ts'

/** Words and a number that are nowhere else: where they turn up, they were carried there. */
export type Canary = { n: number; words: string; phone: Phone }

export const canaryOf = (n: number): Canary => ({
  n,
  words: `kestrel${createHash('sha256').update(`canary ${n}`).digest('hex').slice(0, 12)}`,
  // What tells one from another stands before its end, which base64 mixes with what follows.
  phone: `+1602${20_000 + n}00` as Phone,
})

/** Whatever stands before it and behind it, its middle is one of three. */
const base64Of = (said: string) =>
  [0, 1, 2].map((shift) =>
    Buffer.from(`${'.'.repeat(shift)}${said}`)
      .toString('base64')
      .slice(shift === 0 ? 0 : 4, Math.floor((shift + said.length) / 3) * 4),
  )

/** Every shape in which a canary may be written. */
export const shapesOf = ({ words, phone }: Canary): readonly string[] => [
  ...[words, phone.slice(1), phone.slice(2), encodeURIComponent(phone)],
  ...[words, phone, phone.slice(1)].flatMap(base64Of),
  ...[words, phone].flatMap((said) => [Buffer.from(said).toString('hex'), [...said].reverse().join('')]),
]

/** The canaries that are found in what was written. */
export const foundIn = (written: string, canaries: readonly Canary[]): readonly Canary[] =>
  canaries.filter((canary) => shapesOf(canary).some((shape) => written.includes(shape)))

/** Everything of a world that leaves the table: logs, metrics, queues, dead letters, errors, answers that refuse. */
export const canaryWorld = () => {
  const broken: { by?: Canary } = {}
  const quoting = ({ words, phone }: Canary) =>
    Object.assign(new Error(`cannot write {"text":"${words}"} of ${phone}`), { name: 'InternalServerError' })
  // A service that quotes what it was given in the error it fails with.
  const journal: Journal = new Proxy<Journal>(memoryJournal(), {
    get: (held, name) =>
      broken.by === undefined ? held[name as keyof Journal] : () => Promise.reject(quoting(broken.by as Canary)),
  })
  const carrying: { fails?: Canary } = {}
  const carrier: Carrier & { sent: [] } = {
    sent: [],
    ready: async () => async (text) => {
      if (carrying.fails) throw Object.assign(quoting(carrying.fails), { cause: text })
      return { outcome: 'refused', code: 30003 } as never
    },
  }
  const t = texting({ journal, carrier: carrier as never, now: at('2026-11-24T16:00:00Z') })
  const errors: string[] = []
  const refused: string[] = []
  const told = async (doing: Promise<unknown>) => {
    try {
      const answered = (await doing) as { statusCode?: number; body?: string } | undefined
      if ((answered?.statusCode ?? 200) >= 400) refused.push(JSON.stringify(answered))
      else if (answered && 'batchItemFailures' in answered) refused.push(JSON.stringify(answered))
    } catch (error) {
      // The runtime writes what a handler throws into the log, with its stack and all.
      errors.push(
        error instanceof Error
          ? `${error.name} ${error.message} ${error.stack} ${JSON.stringify(error)}`
          : String(error),
      )
    }
  }
  const quotingMedia = (canary: Canary): Media => ({ picture: () => Promise.reject(quoting(canary)) })
  return {
    t,
    broken,
    carrying,
    told,
    quotingMedia,
    dead: [] as unknown[],
    written: () => JSON.stringify([t.logged, t.counts, t.waiting, t.wanted, t.pages, errors, refused, t.due.delays]),
  }
}

type World = ReturnType<typeof canaryWorld>
type Flow = (world: World, canary: Canary) => Promise<void>

const says = async ({ t, told }: World, { phone }: Canary, ...texts: readonly string[]) => {
  for (const Body of texts) {
    t.set(plus(t.clock.now(), { seconds: 1 }) as Instant)
    await told(t.post({ Body, From: phone }))
  }
}

const joined: Flow = (w, c) => says(w, c, 'JOIN', c.words, 'skip')

/** Every way a person's words go in, and every way it fails. */
export const flows: Readonly<Record<string, Flow>> = {
  wins: async (w, c) => {
    await joined(w, c)
    await says(w, c, `Today I fed ${c.words}`, 'WINS', 'RECAP', `EDIT walked ${c.words}`, 'UNDO', `PRIVATE ${c.words}`)
  },
  settings: async (w, c) => {
    await joined(w, c)
    for (const word of 'FOCUS TIME ZONE PAUSE DAYS SHARE NAME HUSH AFFIRM CRITIC COVER EDIT'.split(' '))
      await says(w, c, `${word} ${c.words}`)
    await says(w, c, c.words.toUpperCase(), 'STOP', c.words, 'START', 'GOODBYE', 'no', 'FORGET ME', 'OK')
  },
  danger: async (w, c) => {
    await says(w, c, `I want to kill myself ${c.words}`, `STOP I want to die ${c.words}`)
    await joined(w, c)
    await says(w, c, `he hit me again, ${c.words}`, `my friend ${c.words} wants to die`)
  },
  strangers: (w, c) =>
    says(w, c, c.words, 'wrong number', `who is this ${c.words}`, `JOIN ${c.words}`, `START ${c.words}`),
  'a table that is away, and a replay': async (w, c) => {
    await joined(w, c)
    w.broken.by = c
    await says(w, c, `slept, ${c.words}`, `I want to die ${c.words}`)
    const letters = [...w.t.waiting.splice(0)]
    w.dead.push(...letters)
    await w.told(w.t.replay(...(letters as never[])))
    w.broken.by = undefined
    await w.told(w.t.replay(...(letters as never[])))
    await w.told(w.t.replay({ ...(letters[0] as object), sealed: c.words, words: c.words } as never))
  },
  'nothing to keep it in': async (w, c) => {
    w.broken.by = c
    w.t.queue.is = 'away'
    await says(w, c, `slept, ${c.words}`, `I want to die ${c.words}`)
    w.t.queue.is = 'there'
    w.broken.by = undefined
  },
  'a webhook that is not Twilio\u2019s': async (w, c) => {
    const from = { From: c.phone, Body: c.words }
    await w.told(w.t.post(from, { signWith: 'another token of the kind' }))
    await w.told(w.t.post(from, { body: `Body=${c.words}&Body=${c.words}&From=${c.phone}` }))
    await w.told(w.t.post({ ...from, MessageSid: c.words }))
    await w.told(w.t.post({ ...from, From: `${c.phone}x` }))
  },
  'a text out that fails': async (w, c) => {
    await joined(w, c)
    const id = await w.t.id(c.phone)
    const page = {
      tick: at('2026-11-25T02:30:00Z'),
      date: '2026-11-24',
      notAfter: at('2026-11-25T04:00:00Z'),
      zone: 'America/Phoenix',
      ids: [id],
      tries: 0,
    }
    const before = w.t.clock.now()
    w.t.set(at('2026-11-25T02:30:00Z'))
    w.carrying.fails = c
    await w.told(w.t.deliver(page))
    w.carrying.fails = undefined
    await w.told(w.t.deliver(page, { ...page, ids: [c.phone] }, { [c.words]: c.phone }))
    w.t.set(before)
  },
  pictures: async (w, c) => {
    await joined(w, c)
    await w.told(
      w.t.post({
        Body: `my garden ${c.words}`,
        From: c.phone,
        NumMedia: '1',
        MediaUrl0: `https://example.com/${c.words}`,
        MediaContentType0: 'image/jpeg',
      }),
    )
    await w.told(w.t.fetch(w.quotingMedia(c), ...w.t.wanted.slice(-1)))
  },
  'what a webhook lost': async (w, c) => {
    await joined(w, c)
    w.t.lost(`slept, ${c.words}`, w.t.clock.now(), c.phone)
    w.t.lost(`I want to die ${c.words}`, w.t.clock.now(), c.phone)
    const now = w.t.clock.now()
    await w.told(w.t.sweep(plus(now, { hours: 1 })))
    w.broken.by = c
    await w.told(w.t.sweep(plus(now, { hours: 2 })))
    w.broken.by = undefined
    w.t.remembers.received.splice(0)
  },
}

/** So many canaries, each through one flow after the other's; where they were found outside the table, and how much was written there. */
export const flown = async (count: number, planted?: (world: World, canary: Canary) => void) => {
  const world = canaryWorld()
  const canaries = Array.from({ length: count }, (_, n) => canaryOf(n))
  const names = Object.keys(flows)
  for (const canary of canaries) {
    await flows[names[canary.n % names.length] as string]?.(world, canary)
    planted?.(world, canary)
  }
  const written = world.written()
  return { found: foundIn(written, canaries), characters: written.length, flows: names.length }
}
