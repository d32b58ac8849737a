import { describe, expect, it } from 'vitest'
import { routes } from '../functions/adapters/routes.ts'
import { limitsOf } from '../functions/domain/budget.ts'
import { meaningOf } from '../functions/domain/conversation.ts'
import type { Phone } from '../functions/domain/ids.ts'
import type { Journal } from '../functions/domain/journal.ts'
import { limitWhileAway, requiredADay } from '../functions/domain/own-limit.ts'
import { english } from '../functions/domain/texts/en.ts'
import { plus } from '../functions/domain/time.ts'
import { trackDelivery } from '../functions/track-delivery.ts'
import { hostile, tooMuch } from './hostile.ts'
import { context, httpEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { pagesWorld } from './pages-world.ts'
import { at, idOf, sidOf } from './people.ts'
import { account, texting } from './texting.ts'

const plenty = 100_000
const limits = (more: Partial<Record<'one' | 'strangers' | 'known', number>> = {}) =>
  limitsOf({ one: plenty, strangers: plenty, known: plenty, ...more })
const number = (n: number) => `+1602556${String(n).padStart(4, '0')}` as Phone
type World = ReturnType<typeof texting>

/** How many of so many texts, each of other words, were answered. */
const answeredOf = async (t: World, many: number, From?: Phone, words = 'I took step') => {
  let answered = 0
  for (let n = 0; n < many; n++) if ((await t.say(`${words} ${n}`, From ? { From } : {})).length > 0) answered++
  return answered
}
const reasons = (t: World) => t.logged.flatMap((each) => (each.event === 'answer-withheld' ? [each.reason] : []))
const later = (t: World, span: Parameters<typeof plus>[1]) => t.set(plus(t.clock.now(), span))
/** Has long been here, so that the whole budget is theirs. */
const longKnown = async (t: World) => {
  await t.join()
  later(t, { days: 31 })
}

describe('two machines that text each other', () => {
  it('fall silent after three answers to the same words, and stay so while the words go on coming', async () => {
    const t = texting({ limits: limits() })
    await t.join()
    const heard: number[] = []
    for (let n = 0; n < 30; n++) {
      heard.push((await t.say('Thanks for your message! We are closed.')).length)
      later(t, { minutes: 2 })
    }
    expect(heard.filter((replies) => replies > 0)).toHaveLength(3)
    expect(heard.slice(0, 3)).toEqual([1, 1, 1])
    expect(new Set(reasons(t))).toEqual(new Set(['repeats']))
    expect(t.counts.AnswersSpent).toBeUndefined()
    // Every one of them is kept: nobody knows for sure that it was a machine.
    expect(await t.wins()).toHaveLength(30)
  })

  it('are heard out when they take turns among two or three words', async () => {
    const t = texting({ limits: limits() })
    await t.join()
    let answers = 0
    for (let n = 0; n < 40; n++) answers += (await t.say(['WINS', 'FOCUS rest', 'Out of office'][n % 3]!)).length
    expect(answers).toBe(9)
  })

  it('and whoever repeats themselves after a while is a person', async () => {
    const t = texting({ limits: limits() })
    await t.join()
    for (let n = 0; n < 8; n++) {
      expect(await t.say('i got up')).toHaveLength(1)
      later(t, { minutes: 6 })
    }
  })

  it('the setting that is not answered is set all the same', async () => {
    const t = texting({ limits: limits() })
    await t.join()
    const said = ['TIME 8:15am', 'time 8:15 AM', 'Time 8:15am!', 'TIME 8:15am']
    const replies: number[] = []
    for (const text of said) {
      await t.journal.amend({
        ...(await t.participant())!,
        promptTime: '12:00' as never,
        version: (await t.participant())!.version + 1,
      })
      replies.push((await t.say(text)).length)
    }
    expect(replies).toEqual([1, 1, 1, 0])
    expect((await t.participant())?.promptTime).toBe('08:15')
  })
})

describe('a number that has not joined', () => {
  it('gets one answer in a month of texting, and another after it', async () => {
    const t = texting({ limits: limits() })
    let answers = 0
    for (let n = 0; n < 30 * 8; n++) {
      answers += (await t.say(n % 2 ? `who is this ${n}` : 'hello')).length
      later(t, { hours: 2, minutes: 55 })
    }
    expect(answers).toBe(1)
    later(t, { days: 2 })
    expect(await t.say('hello')).toHaveLength(1)
    expect(await t.participant()).not.toHaveProperty('phone')
  })

  it('has HELP and STOP answered once, and nothing else beside', async () => {
    const t = texting({ limits: limits() })
    const said: string[] = []
    for (let n = 0; n < 50; n++)
      for (const text of ['HELP', 'hello', 'STOP', 'info', 'wrong number', 'HELP']) said.push(...(await t.say(text)))
    expect(said).toEqual([english.help({ contact: 'hello@wins.example' }), english.stopped()])
    later(t, { days: 31 })
    expect(await t.say('HELP')).toHaveLength(1)
  })

  it('that was told how to join may ask for HELP, and joins', async () => {
    const t = texting({ limits: limits() })
    expect(await t.say('hello')).toEqual([english.notJoined()])
    expect(await t.say('HELP')).toHaveLength(1)
    expect(await t.say('hello')).toEqual([])
    expect((await t.say('JOIN'))[0]).toBe(english.joined())
    expect(await t.say('Ana')).toHaveLength(1)
  })
})

describe('one person', () => {
  it('is answered so often in an hour and in a day; every win is kept', async () => {
    const t = texting({ limits: limits({ one: 10 }), now: at('2026-11-24T00:30:00Z') })
    await t.join() // two answers: JOIN itself is a stranger's
    const hours: number[] = []
    for (let hour = 0; hour < 8; hour++) {
      hours.push(await answeredOf(t, 12, undefined, `hour ${hour} step`))
      t.set(at(`2026-11-24T0${hour + 1}:30:00Z`))
    }
    expect(hours).toEqual([8, 10, 10, 10, 0, 0, 0, 0])
    expect(await t.wins()).toHaveLength(96)
    t.set(at('2026-11-25T00:30:00Z'))
    expect(await answeredOf(t, 12, undefined, 'tomorrow step')).toBe(10)
    expect(t.counts.AnswersSpent).toBeUndefined()
  })

  it('is asked nothing in silence: an OK after it agrees to nothing', async () => {
    const t = texting({ limits: limits({ one: 5 }) })
    await t.join()
    await answeredOf(t, 5)
    expect(await t.say('FORGET ME')).toEqual([])
    later(t, { hours: 1 })
    await t.say('OK')
    expect((await t.participant())?.forgottenAt).toBeUndefined()
    expect(await t.wins()).toHaveLength(5)
  })

  it('has HELP and STOP answered beyond it, as often as any person needs', async () => {
    const t = texting({ limits: limits({ one: 5 }) })
    await t.join()
    await answeredOf(t, 6)
    let help = 0
    for (let n = 0; n < 40; n++) help += (await t.say('HELP')).length
    expect(help).toBe(requiredADay)
    later(t, { days: 1 })
    await answeredOf(t, 6, undefined, 'next day')
    expect(await t.say('STOP')).toEqual([english.stopped()])
    expect((await t.participant())?.status).toBe('stopped')
  })

  it('whose text comes twice is answered twice with the same, and counted once', async () => {
    const t = texting({ limits: limits({ one: 5 }) })
    await t.join()
    const again = { MessageSid: sidOf('again') }
    const replies = await Promise.all([1, 2, 3].map(() => t.say('I got up', again)))
    expect(new Set(replies.flat()).size).toBe(1)
    expect(await answeredOf(t, 5)).toBe(2)
  })
})

describe('what is set aside for all', () => {
  it('strangers stay unheard and do not join when theirs is spent; people who joined are answered', async () => {
    const t = texting({ limits: limits({ strangers: 10 }) })
    await longKnown(t)
    let told = 0
    for (let n = 0; n < 40; n++) told += (await t.say('hello', { From: number(n) })).length
    expect(told).toBe(10)
    expect(t.counts.AnswersSpent).toBe(30)
    expect(await t.say('JOIN', { From: number(100) })).toEqual([])
    const stranger = await t.participant(number(100))
    expect(stranger).toMatchObject({ status: 'guest' })
    expect(stranger?.phone ?? stranger?.consent ?? stranger?.pending).toBeUndefined()
    expect(await t.say('HELP', { From: number(101) })).toEqual([])
    expect(await t.say('STOP', { From: number(102) })).toEqual([])
    expect((await t.participant(number(102)))?.status).toBe('stopped')
    expect(await answeredOf(t, 20)).toBe(20)
    // Who was not told is told in the next hour.
    later(t, { hours: 1 })
    expect(await t.say('hello', { From: number(39) })).toEqual([english.notJoined()])
    expect((await t.say('JOIN', { From: number(100) }))[0]).toBe(english.joined())
    expect((await t.participant(number(100)))?.status).toBe('active')
  })

  it('people have so many in an hour and in a day, and their words are kept', async () => {
    const t = texting({ limits: limits({ known: 20 }), now: at('2026-10-24T00:30:00Z') })
    await longKnown(t)
    t.set(at('2026-11-28T00:30:00Z'))
    const hours: number[] = []
    for (let hour = 0; hour < 6; hour++) {
      hours.push(await answeredOf(t, 25, undefined, `hour ${hour} step`))
      t.set(at(`2026-11-28T0${hour + 1}:30:00Z`))
    }
    expect(hours[0]).toBeGreaterThan(0)
    expect(hours[0]).toBeLessThanOrEqual(20)
    expect(hours.slice(4)).toEqual([0, 0])
    expect(await t.wins()).toHaveLength(150)
    expect(new Set(reasons(t))).toEqual(new Set(['known']))
    expect(t.counts.AnswersSpent).toBe(150 - hours.reduce((sum, each) => sum + each, 0))
    const { known } = await t.journal.spent(at('2026-11-28T03:00:00Z'))
    expect(known.day).toBeLessThanOrEqual(80)
  })

  it('who has just joined uses up half of it at most: the rest is for those who have long been here', async () => {
    const t = texting({ limits: limits({ known: 20 }) })
    await longKnown(t)
    const newcomer = number(7)
    await t.say('JOIN', { From: newcomer })
    const theirs = await answeredOf(t, 40, newcomer, 'hi step')
    expect(theirs).toBeGreaterThan(0)
    expect(theirs).toBeLessThanOrEqual(10)
    expect(await answeredOf(t, 9)).toBe(9)
  })

  it('danger is answered when everything is spent, whoever writes, once for each text', async () => {
    const t = texting({ limits: limits({ one: 5, strangers: 0, known: 0 }) })
    const crisis = english.crisis[meaningOf('i want to die tonight').danger!]
    for (const From of [number(1), number(2)])
      for (let n = 0; n < 8; n++) {
        const sid = { From, MessageSid: sidOf(`${From} ${n}`) }
        expect(await t.say('i want to die tonight', sid)).toEqual([crisis])
        expect(await t.say('i want to die tonight', sid)).toEqual([crisis])
      }
    expect(t.counts.DangerAnswered).toBe(16)
    expect(t.counts.AnswersSpent).toBeUndefined()
  })

  it('an answer that meets the end of it is not said, and one that cannot be counted is', async () => {
    const journal: Journal = memoryJournal()
    const t = texting({ journal, limits: limits() })
    await longKnown(t)
    const { draw } = journal
    journal.draw = async () => false
    expect(await t.say('I got up')).toEqual([])
    journal.draw = async () => Promise.reject(new Error('throttled'))
    expect(await t.say('I ate')).toHaveLength(1)
    // Counted as heard and not answered, a JOIN would be gone without a word.
    expect(await t.say('JOIN', { From: number(5) })).toEqual([english.keptForLater()])
    expect(await t.participant(number(5))).toBeUndefined()
    journal.draw = draw
    await t.replay()
    // They were asked to text it again, and joining waits for that.
    expect(await t.say('JOIN', { From: number(5) })).not.toEqual([])
    expect((await t.participant(number(5)))?.status).toBe('active')
    journal.spent = async () => Promise.reject(new Error('throttled'))
    expect(await t.say('I slept')).toHaveLength(1)
    expect(await t.wins()).toEqual(['I got up', 'I ate', 'I slept'])
  })

  it('costs one write for an answer, none for silence, and no further wait', async () => {
    const journal: Journal = memoryJournal()
    const t = texting({ journal, limits: limits({ one: 5 }) })
    await t.join()
    const { draw, record } = journal
    const order: string[] = []
    journal.draw = async (...given) => {
      order.push('draw begins')
      const drawn = await draw(...given)
      order.push('draw ends')
      return drawn
    }
    journal.record = async (change) => {
      order.push('record begins')
      const done = await record(change)
      order.push('record ends')
      return done
    }
    await t.say('I got up')
    expect(order.filter((step) => step.endsWith('begins')).length).toBe(2)
    expect(order.slice(0, 2).every((step) => step.endsWith('begins'))).toBe(true)
    await answeredOf(t, 6)
    order.length = 0
    expect(await t.say('I am silent now')).toEqual([])
    expect(order).toEqual(['record begins', 'record ends'])
  })

  it('one row holds a day of it, since the door is narrower than a key of the table', () => {
    const writesOfOneKey = 1000 // a second: https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/bp-partition-key-design.html
    const sms = routes.find(({ path }) => path === '/sms')!
    expect(2 * sms.perSecond).toBeLessThan(writesOfOneKey / 2)
  })
})

describe('what only the carrier knew of', () => {
  const lost = (t: World, n: number) => t.lost('JOIN', plus(t.clock.now(), { minutes: -20 }), number(n))

  it('joins whom there is an answer for, and nobody else', async () => {
    const t = texting({ limits: limits({ strangers: 7 }), now: at('2026-11-24T20:30:00Z') })
    for (let n = 0; n < 9; n++) lost(t, n)
    await t.sweep(plus(t.clock.now(), { minutes: 1 }))
    const joined = (await Promise.all(Array.from({ length: 9 }, (_, n) => t.participant(number(n))))).filter(
      (each) => each?.status === 'active',
    )
    expect(joined.length).toBeGreaterThan(0)
    expect(joined.length).toBeLessThan(9)
    expect(new Set(t.carrier.sent.map(({ to }) => to)).size).toBe(joined.length)
    expect(t.counts.AnswersSpent).toBe(9 - joined.length)
  })
})

describe('while the table is away', () => {
  it('the same words are told three times that they are safe; all of them wait', async () => {
    const t = texting({ limits: limits() })
    await t.join()
    t.table.is = 'away'
    let told = 0
    for (let n = 0; n < 20; n++) told += (await t.say('We are closed.')).length
    expect(told).toBe(3)
    expect(t.waiting).toHaveLength(20)
    expect(await t.say('i want to die tonight')).toEqual([english.crisis[meaningOf('i want to die tonight').danger!]])
    expect(await t.say('i want to die tonight')).toEqual([english.crisis[meaningOf('i want to die tonight').danger!]])
    t.table.is = 'there'
    await t.replay()
    expect(await t.wins()).toHaveLength(20)
  })

  it('each run of the function tells so many in an hour, and begins anew with the next', () => {
    const may = limitWhileAway(limits({ known: 20, one: 5 }))
    const now = at('2026-11-24T20:30:00Z')
    const some = (many: number, who: (n: number) => string, when = now) =>
      Array.from({ length: many }, (_, n) =>
        may({ participant: idOf(who(n)), text: `text ${n}`, now: when }, { intent: { name: 'win' } }),
      ).filter((why) => why === undefined).length
    expect(some(9, () => 'ana')).toBe(5)
    const letters = 'bcdefghijklmnopqrstuvwxyz'
    expect(some(25, (n) => letters[n]!)).toBe(15)
    expect(some(9, () => 'ana', plus(now, { hours: 1 }))).toBe(5)
  })
})

describe('a thousand hostile texts among twenty people', () => {
  const small = limitsOf({ one: 30, strangers: 10, known: 200 })

  it('cost what the limits say, and everybody who has long been here is answered', async () => {
    const seen = await hostile(1000, small)
    expect(tooMuch(seen, small)).toBeUndefined()
    // The attack did reach the end of what there is, and some of it came in.
    expect(seen.spent).toBeGreaterThan(100)
    expect(seen.joined).toBeGreaterThan(2)
    expect(seen.hostile.answers).toBeGreaterThan(20)
    expect(seen.dollars).toBeLessThanOrEqual(seen.stated.dollars)
  })

  it('would be noticed if they cost more, or if somebody were not answered', async () => {
    expect(tooMuch(await hostile(1000, limits()), small)).toMatch(/segments were answered/)
    expect(tooMuch(await hostile(300, limitsOf({ one: 30, strangers: 10, known: 20 })), limits())).toMatch(
      /texts of people were answered/,
    )
  })
})

describe('what is far too large', () => {
  const large = 'x'.repeat(70_000)

  it.each(routes.map(({ method, path, function: name }) => ({ method, path, name })))(
    'is refused unread by $method $path',
    async ({ method, path, name }) => {
      const t = texting()
      const unheard = () => {
        throw new Error('was read')
      }
      if (name === 'receive-text') return expect((await t.post({ Body: large })).statusCode).toBe(413)
      if (name === 'track-delivery') {
        const track = trackDelivery({
          ...t,
          from: account.number,
          webhook: { status: unheard } as never,
        })
        const event = httpEvent({ path: '/sms/status', body: large })
        return expect((await track(event, context)).statusCode).toBe(413)
      }
      const w = await pagesWorld()
      const asked = path.replace('{token}', 'x'.repeat(22)).replace('{id}', idOf('ana'))
      return expect((await w.call(method, asked, { body: large })).status).toBe(413)
    },
  )
})
