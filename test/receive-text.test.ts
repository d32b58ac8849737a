import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { lookHoldsFor } from '../functions/domain/send-once.ts'
import { english } from '../functions/domain/texts/en.ts'
import { type Instant, plus, secondsBetween } from '../functions/domain/time.ts'
import { tableEngine } from './engine.ts'
import { closed } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { at, date, sidOf } from './people.ts'
import { texting } from './texting.ts'

describe('a webhook', () => {
  it.each([true, false])('is heard, in base64 or not (%s)', async (base64) => {
    const t = texting()
    await t.join()
    const response = await t.post({ Body: 'I said no & meant it, ünïcode too 🌱' }, { base64 })
    expect(response).toMatchObject({ statusCode: 200, headers: { 'content-type': 'text/xml; charset=utf-8' } })
    expect(await t.wins()).toEqual(['I said no & meant it, ünïcode too 🌱'])
  })

  type Refused = {
    name: string
    change: Record<string, string>
    options: Parameters<ReturnType<typeof texting>['post']>[1]
    status: number
  }
  it.each<Refused>([
    { name: 'a wrong signature', change: {}, options: { signWith: 'wrong-token-00000' }, status: 403 },
    { name: 'another account', change: { AccountSid: `AC${'9'.repeat(32)}` }, options: {}, status: 403 },
    { name: 'another number', change: { To: '+15005550001' }, options: {}, status: 403 },
    { name: 'nonsense for a sid', change: { MessageSid: 'nonsense' }, options: {}, status: 400 },
    { name: 'nonsense for a number', change: { From: 'nobody' }, options: {}, status: 400 },
    { name: 'a body that was changed on its way', change: {}, options: { body: 'Body=hi' }, status: 403 },
    { name: 'no body', change: {}, options: { body: '' }, status: 403 },
    { name: 'far too much', change: { Body: 'x'.repeat(40_000) }, options: {}, status: 413 },
  ])('with $name is answered $status and an empty body', async ({ change, options, status }) => {
    const t = texting()
    const { statusCode, body } = await t.post({ Body: 'secret', ...change }, options)
    expect([statusCode, body]).toEqual([status, undefined])
    expect(JSON.stringify(t.logged)).not.toMatch(/secret|\+1602/)
  })

  it('logs ids and never a word or a number, whatever happens', async () => {
    const t = texting()
    await t.join('Ana')
    await t.say('Slept till noon canary-phrase')
    await t.say('I want to die canary-phrase')
    const { record } = t.journal
    t.journal.record = async () => {
      throw Object.assign(new Error('canary-phrase +16025550123'), { name: 'Canary error: canary-phrase' })
    }
    expect((await t.post({ Body: 'canary-phrase' })).statusCode).toBe(200)
    expect(t.logged.at(-1)).toMatchObject({ event: 'text-waits', danger: false })
    t.queue.is = 'away'
    expect((await t.post({ Body: 'canary-phrase' })).statusCode).toBe(500)
    t.journal.record = record
    await t.replay()
    expect(JSON.stringify(t.logged)).not.toMatch(/canary-phrase|6025550123|\bAna\b/)
    expect(t.logged.filter(({ event }) => event === 'failed')).toContainEqual({
      event: 'failed',
      function: 'receive-text',
      error: 'Away',
    })
  })

  it('says 500, not 200, when the text could be kept nowhere; the same text is kept the next time', async () => {
    const t = texting()
    await t.join()
    t.table.is = t.queue.is = 'away'
    expect(await t.post({ MessageSid: sidOf('x'), Body: 'I got up' })).toEqual({ statusCode: 500, headers: closed })
    expect(t.counts.TextsWaiting).toBeUndefined()
    t.table.is = t.queue.is = 'there'
    await t.post({ MessageSid: sidOf('x'), Body: 'I got up' })
    expect(await t.wins()).toEqual(['I got up'])
  })

  it('takes its turn when two texts of one person arrive at once: both are kept', async () => {
    const t = texting()
    await t.join()
    await Promise.all(Array.from({ length: 6 }, (_, n) => t.post({ Body: `win number ${n}` })))
    expect((await t.wins()).sort()).toEqual(Array.from({ length: 6 }, (_, n) => `win number ${n}`))
    expect((await t.participant())?.weekSoFar?.wins).toBe(6)
  })

  it('needs two round trips in a row: what is known is read at once, then everything is written at once', async () => {
    const inner = memoryJournal()
    let reading = 0
    let deepest = 0
    let writes = 0
    const slow =
      <A extends unknown[], R>(call: (...args: A) => Promise<R>) =>
      async (...args: A) => {
        const depth = ++reading
        await new Promise((resolve) => setTimeout(resolve, 1))
        deepest = Math.max(deepest, depth)
        const result = await call(...args)
        return result
      }
    const t = texting({
      journal: {
        ...inner,
        participant: slow(inner.participant),
        wins: slow(inner.wins),
        weeks: slow(inner.weeks),
        record: async (change) => {
          writes++
          return inner.record(change)
        },
      },
    })
    await t.say('JOIN')
    await t.say('skip')
    await t.say('Slept')
    reading = 0
    deepest = 0
    writes = 0
    await t.say('RECAP')
    expect([deepest, writes]).toEqual([3, 1]) // all three reads had begun before the first ended
  })
})

describe('danger is answered', () => {
  it.each([
    { table: 'there', queue: 'there', kept: 'in the table', waits: 0, notKept: undefined },
    { table: 'there', queue: 'away', kept: 'in the table', waits: 0, notKept: undefined },
    { table: 'away', queue: 'there', kept: 'on the queue', waits: 1, notKept: undefined },
    { table: 'away', queue: 'away', kept: 'nowhere', waits: 0, notKept: 1 },
  ] as const)('with the table $table and the queue $queue, and kept $kept', async (health) => {
    const t = texting()
    await t.join()
    t.table.is = health.table
    t.queue.is = health.queue
    const replies = await t.say('I want to kill myself')
    expect(replies).toEqual([english.crisis.suicide])
    expect(t.waiting).toHaveLength(health.waits)
    expect(t.counts.DangerNotKept).toBe(health.notKept)
    expect(t.counts.DangerAnswered).toBe(health.table === 'there' ? 1 : undefined)
    t.table.is = 'there'
    await t.replay()
    // Kept sealed, and never a win; a day of quiet follows wherever it was kept.
    expect(await t.wins()).toEqual([])
    const kept = health.kept !== 'nowhere'
    expect((await t.participant())?.quietUntil).toBe(kept ? plus(t.clock.now(), { hours: 24 }) : undefined)
  })
})

describe('a table that hangs', () => {
  const answering = (t: ReturnType<typeof texting>, Body: string) => {
    const answered: { status?: number; body?: string } = {}
    const posting = t.post({ Body }).then(({ statusCode, body }) => {
      Object.assign(answered, { status: statusCode, body })
    })
    return { answered, posting }
  }

  it.each([
    { Body: 'I got up', says: english.keptForLater() },
    { Body: 'I want to die', says: english.crisis.suicide },
    { Body: 'Help', says: 'Small Wins: about 1 text a day.' },
  ])('is given up on after 5 seconds: "$Body" is answered from the queue', async ({ Body, says }) => {
    const t = texting()
    await t.join()
    t.table.is = 'silent'
    const { answered, posting } = answering(t, Body)
    await t.pass(4_999)
    expect(answered).toEqual({})
    await t.pass(1)
    await posting
    expect(answered).toEqual({ status: 200, body: expect.stringContaining(says.slice(0, 10)) })
    expect(t.waiting).toHaveLength(1)
    expect(t.logged).toContainEqual({ event: 'failed', function: 'receive-text', error: 'TableLate' })
  })

  it('costs nobody a second while it answers', async () => {
    const t = texting()
    await t.join()
    const { answered, posting } = answering(t, 'I got up')
    await posting
    expect(answered.status).toBe(200)
    // The patience that is over later changes nothing any more.
    await t.pass(60_000)
    expect(t.waiting).toEqual([])
    expect(t.logged.filter(({ event }) => event === 'failed')).toEqual([])
  })
})

describe('a STOP', () => {
  const today = date('2026-11-24')
  /** Somebody whose text of today was claimed so many minutes ago. */
  const claimed = async (minutes: number) => {
    const t = texting()
    await t.join()
    const id = await t.id()
    const held = (await t.participant())!
    await t.journal.claim(
      { ...held, lastDaily: { date: today, picks: {} }, version: held.version + 1 },
      { date: today, kind: 'prompt', at: plus(t.clock.now(), { minutes: -minutes }), attempt: 1, fingerprint: '0' },
    )
    const told = { at: undefined as Instant | undefined, body: '' as string | undefined }
    const began = t.clock.now()
    const posting = t.post({ Body: 'STOP' }).then(({ body }) => Object.assign(told, { at: t.clock.now(), body }))
    const settle = (status: 'sent' | 'refused') =>
      t.journal.settle(id, today, { status, at: t.clock.now(), attempt: 1 })
    return { t, told, began, posting, settle }
  }

  it('is in force at once, and confirmed when the text that was on its way is settled', async () => {
    const { t, told, began, posting, settle } = await claimed(0)
    await t.pass(1_000)
    expect((await t.participant())?.status).toBe('stopped')
    expect(told.at).toBeUndefined()
    await settle('refused')
    await t.pass(250)
    await posting
    expect(told).toEqual({ at: plus(began, { seconds: 1.25 }), body: expect.stringContaining('unsubscribed') })
  })

  it('is confirmed after 3 seconds though nobody settles: by then the sender has to look again', async () => {
    const { t, told, began, posting } = await claimed(0)
    await t.pass(2_999)
    expect(told.at).toBeUndefined()
    await t.pass(1)
    await posting
    expect(told.at).toBe(plus(began, { seconds: 3 }))
    expect(lookHoldsFor).toBeLessThan(3)
  })

  it('is not put off by a table that is slow to show what is on its way', async () => {
    const { t, told, began, posting } = await claimed(0)
    const { outbound } = t.journal
    t.journal.outbound = async (...asked) => {
      t.set(plus(t.clock.now(), { seconds: 1.5 }))
      return outbound(...asked)
    }
    await t.pass(20_000)
    await posting
    expect(secondsBetween(began, told.at!)).toBeLessThan(6)
  })

  it('waits while it cannot be seen whether something is on its way', async () => {
    const { t, told, began, posting } = await claimed(0)
    t.journal.outbound = async () => Promise.reject(new Error('away'))
    await t.pass(3_000)
    await posting
    expect(told).toEqual({ at: plus(began, { seconds: 3 }), body: expect.stringContaining('unsubscribed') })
  })

  it.each([
    { name: 'when the text was cut off long ago', prepare: () => claimed(6) },
    {
      name: 'when it is settled',
      prepare: async () => {
        const t = texting()
        await t.join()
        await t.live(at('2026-11-25T02:30:00Z'))
        expect(t.carrier.sent).toHaveLength(1)
        const told = { at: undefined as Instant | undefined }
        const began = t.clock.now()
        const posting = t.post({ Body: 'STOP' }).then(() => Object.assign(told, { at: t.clock.now() }))
        return { told, began, posting }
      },
    },
  ])('is confirmed at once $name', async ({ prepare }) => {
    const { told, began, posting } = await prepare()
    await posting
    expect(told.at).toBe(began)
  })

  it.each(['I got up', 'HELP', 'TIME 8pm'])('alone waits: "%s" does not', async (Body) => {
    const t = texting()
    await t.join()
    const held = (await t.participant())!
    await t.journal.claim(
      { ...held, lastDaily: { date: today, picks: {} }, version: held.version + 1 },
      { date: today, kind: 'prompt', at: t.clock.now(), attempt: 1, fingerprint: '0' },
    )
    expect((await t.post({ Body })).statusCode).toBe(200)
  })
})

describe('in the table', () => {
  let engine: Awaited<ReturnType<typeof tableEngine>>
  beforeAll(async () => {
    engine = await tableEngine()
  })
  afterAll(() => engine.stop())

  it('1,000 identical webhooks for one message: one entry, 1,000 equal replies', async () => {
    const t = texting({ journal: await engine.journal() })
    await t.join()
    const replies = new Set<string | undefined>()
    let answered = 0
    const one = async () => {
      while (answered < 1000) {
        answered++
        const { statusCode, body } = await t.post({ MessageSid: sidOf('the one'), Body: 'I asked for help' })
        replies.add(`${statusCode} ${body}`)
      }
    }
    await Promise.all(Array.from({ length: 20 }, one))
    expect(replies.size).toBe(1)
    expect([...replies][0]).toMatch(/^200 .*<Message>.+<\/Message>/s)
    expect(await t.wins()).toEqual(['I asked for help'])
    expect((await t.participant())?.weekSoFar?.wins).toBe(1)
  }, 60_000)

  it('ten ticks at once, every message delivered three times: one text each', async () => {
    const t = texting({ journal: await engine.journal() })
    const phones = Array.from({ length: 7 }, (_, n) => `+1602555010${n}` as never)
    for (const From of phones) await t.say('JOIN', { From })
    const tick = '2026-11-26T02:30:00.000Z' as never
    t.set(tick)
    await Promise.all(Array.from({ length: 10 }, () => t.tick(tick)))
    const pages = t.pages.splice(0)
    expect(pages.length).toBeGreaterThan(0)
    await Promise.all([...pages, ...pages, ...pages].map((page) => t.deliver(page)))
    expect(t.carrier.sent.map(({ to }) => to).sort()).toEqual(phones)
  })
})
