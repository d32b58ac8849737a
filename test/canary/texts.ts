import { plus } from '../../functions/domain/time.ts'
import { bare } from '../pictures.ts'
import type { Canary } from './canaries.ts'
import { quoting } from './services.ts'
import { dana, type World } from './world.ts'

export type Flow = (world: World, canary: Canary) => Promise<void>

export const joined: Flow = async (w, c) => void (await w.says(c, 'JOIN', 'Ana', 'skip'))

/** A picture that came along, as the carrier's API answers for it. */
const media = (list: () => Response | Error, picture: () => Response | Error) => (url: string) =>
  url.endsWith('Media.json') ? list() : picture()
const listed = () => Response.json({ media_list: [{ sid: `ME${'a'.repeat(32)}`, content_type: 'image/jpeg' }] })
const photo = (bytes: Uint8Array | string) => () => new Response(bytes as BodyInit)

const picture = (w: World, c: Canary) =>
  w.post(c, {
    ...{ Body: `my garden ${c.words}`, NumMedia: '1', MediaContentType0: 'image/jpeg' },
    MediaUrl0: `https://example.com/${c.words}?to=${c.phone}`,
  })

/** Fails one time after another, each a step later, and then no more. */
export const failingAt = async (
  w: World,
  of: 'table' | 'queue' | 'bucket',
  by: Canary,
  work: () => Promise<unknown>,
) => {
  for (const after of [0, 1, 2, 3]) {
    w.faults[of] = { by, after }
    await work()
  }
  delete w.faults[of]
}

const each =
  'FOCUS TIME ZONE PAUSE DAYS SHARE NAME HUSH PRIVATE AFFIRM CRITIC COVER EDIT WINS HARD CHECK UNSHARE'.split(' ')

/** What people text, and every way in which hearing it fails. */
export const texting: Readonly<Record<string, Flow>> = {
  'joining by text': async (w, c) => {
    await w.says(c, 'JOIN', `I am ${c.words}`, c.words, 'rest', `JOIN ${c.words}`, `NAME ${c.words}`)
    await w.says(c, `JOIN ${dana}`, 'OK', 'START', 'SHARE')
  },
  wins: async (w, c) => {
    await joined(w, c)
    await w.says(c, `Today I fed ${c.words}\nslept\n${c.words} called`, 'WINS', 'RECAP', `EDIT walked ${c.words}`)
    await w.says(c, 'UNDO', 'UNDO', `PRIVATE ${c.words}`, `HUSH ${c.words}`, 'WINS rest', 'HARD', 'WHY', 'FORGET')
  },
  'words where an argument should be': async (w, c) => {
    await joined(w, c)
    for (const word of each) await w.says(c, `${word} ${c.words}`, `${word} ${c.phone}`, 'no')
    await w.says(c, c.words.toUpperCase(), `espanol ${c.words}`, 'ESPANOL', c.words, 'ENGLISH')
  },
  'questions that are answered in words': async (w, c) => {
    await joined(w, c)
    await w.says(c, 'FIVE', `1 ${c.words}`, c.words, `${c.words} 3`, `4 ${c.words}\n5 ${c.words}`, c.words)
    await w.says(
      c,
      'CHECK',
      `I said no to ${c.words}`,
      `CRITIC you are ${c.words}`,
      'OK',
      `AFFIRM I am ${c.words}`,
      'AFFIRM',
    )
    await w.says(c, 'FOCUS', c.words, 'SHARE DANA7', c.words, 'FORGET ME', c.words)
  },
  links: async (w, c) => {
    await joined(w, c)
    await w.says(c, `${c.words}, and then rest`, 'ASK', 'BOOK', 'CARD', 'JOURNAL', 'EXPORT', 'GOODBYE', c.words)
  },
  'stopping and coming back': async (w, c) => {
    await joined(w, c)
    await w.says(c, c.words, 'STOP', c.words, 'HELP', 'START', c.words, `please stop texting me ${c.words}`, 'UNSTOP')
    await w.post(c, { Body: `STOP ${c.words}`, OptOutType: c.words })
  },
  'being forgotten': async (w, c) => {
    await joined(w, c)
    await picture(w, c)
    await w.says(c, c.words, 'FORGET ME', 'OK', c.words)
    await w.works('photos')
  },
  danger: async (w, c) => {
    await w.says(c, `I want to kill myself ${c.words}`, `STOP I want to die ${c.words}`)
    await joined(w, c)
    await w.says(c, `he hit me again, ${c.words}`, `my friend ${c.words} wants to die`, `it is all too much ${c.words}`)
  },
  strangers: async (w, c) => {
    await w.says(c, c.words, 'wrong number', `who is this ${c.words}`, `I am 12 ${c.words}`, `START ${c.words}`)
  },
  'a table that is away, and a replay': async (w, c) => {
    await joined(w, c)
    await failingAt(w, 'table', c, () => w.says(c, `slept, ${c.words}`, `I want to die ${c.words}`, `HELP`, 'STOP'))
    w.faults.table = { by: c, after: 0 }
    const letters = await w.works('waiting')
    await failingAt(w, 'table', c, () => w.works('waiting', ...letters))
    await w.works('waiting', ...letters, ...letters)
    await w.works('waiting', { ...(letters[0] as object), sealed: c.words }, { text: c.words, from: c.phone }, c.words)
  },
  'nothing to keep it in': async (w, c) => {
    w.faults.table = { by: c, after: 0 }
    w.faults.queue = { by: c, after: 0 }
    await w.says(c, `slept, ${c.words}`, `I want to die ${c.words}`, 'STOP')
    delete w.faults.queue
    w.faults.queueTakesNone = c
    await w.says(c, `slept, ${c.words}`, `I want to die ${c.words}`)
    delete w.faults.queueTakesNone
    delete w.faults.table
  },
  'a webhook that is not Twilio\u2019s': async (w, c) => {
    const said = { Body: c.words }
    await w.post(c, said, 'another token of the kind')
    await w.post(c, said, undefined, `Body=${c.words}&Body=${c.words}&From=${c.phone}`)
    await w.post(c, { ...said, MessageSid: c.words })
    await w.post(c, { ...said, From: `${c.phone}x` })
    await w.post(c, { ...said, To: c.phone })
    await w.post(c, { ...said, AccountSid: c.words })
    await w.post(c, { ...said, Body: c.words.repeat(2000) })
    await w.asks('POST', '/sms', { form: said, headers: { 'x-twilio-signature': c.words } })
  },
  pictures: async (w, c) => {
    await joined(w, c)
    await picture(w, c)
    const quotes = () => quoting({ to: c.phone }, c)
    for (const [list, shown] of [
      [quotes, photo('')],
      [() => new Response(c.words, { status: 500 }), photo('')],
      [() => Response.json({ media_list: c.words }), photo('')],
      [() => new Response(`{"${c.words}`), photo('')],
      [listed, quotes],
      [listed, () => new Response(c.words, { status: 404 })],
    ] as const) {
      w.fetched.answers = media(list, shown)
      const wanted = await w.works('photos', ...w.take('photos'))
      if (wanted.length > 0) for (const again of wanted) await w.works('photos', again)
    }
    for (const [list, shown] of [
      [listed, photo(bare.jpeg)],
      [listed, photo(c.words)],
      [() => Response.json({ media_list: [] }), photo('')],
      [() => new Response('', { status: 302, headers: { location: 'https://elsewhere.example/x' } }), photo('')],
    ] as const) {
      await picture(w, c)
      w.fetched.answers = media(list, shown)
      const wanted = w.take('photos')
      for (const part of ['bucket', 'table'] as const) await failingAt(w, part, c, () => w.works('photos', ...wanted))
      await w.works('photos', ...wanted, c.words, { ...(wanted[0] as object), text: c.words })
    }
    await failingAt(w, 'queue', c, () => picture(w, c))
  },
  'what a webhook lost': async (w, c) => {
    await joined(w, c)
    const { state } = w.carrier
    const lost = (body: string, n: number) => ({
      sid: `SM${`${c.n}${n}`.padStart(32, 'f')}`,
      from: c.phone,
      body,
      at: w.now(),
    })
    state.stored = [`slept, ${c.words}`, `I want to die ${c.words}`, 'STOP', 'START', c.words].map(lost)
    const hour = () => w.set(plus(w.now(), { hours: 1 }))
    hour()
    await failingAt(w, 'table', c, () => w.schedules('sweep', w.now()))
    for (const says of [{ status: 500 }, { status: 401, code: 20003 }, 'hangs up', { status: 200 }] as const) {
      state.says = says
      await w.schedules('sweep', w.now())
    }
    state.says = { status: 201 }
    hour()
    await w.schedules('sweep', w.now())
    state.stored = []
    await w.works('photos')
  },
}
