import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { tableEngine } from './engine.ts'
import { memoryJournal } from './memory-journal.ts'
import { sidOf } from './people.ts'
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
    expect((await t.post({ Body: 'canary-phrase' })).statusCode).toBe(500)
    t.journal.record = record
    expect(JSON.stringify(t.logged)).not.toMatch(/canary-phrase|6025550123|\bAna\b/)
    expect(t.logged.at(-1)).toMatchObject({ event: 'failed', function: 'receive-text' })
  })

  it('says 500, not 200, when the text could not be kept; the same text is kept the next time', async () => {
    const t = texting()
    await t.join()
    const { record } = t.journal
    t.journal.record = async () => {
      throw new Error('table unavailable')
    }
    expect(await t.post({ MessageSid: sidOf('x'), Body: 'I got up' })).toEqual({ statusCode: 500 })
    t.journal.record = record
    await t.post({ MessageSid: sidOf('x'), Body: 'I got up' })
    expect(await t.wins()).toEqual(['I got up'])
  })

  it('answers danger even when nothing can be kept or read', async () => {
    const t = texting()
    t.journal.participant = async () => {
      throw new Error('table unavailable')
    }
    expect((await t.say('I want to kill myself'))[0]).toMatch(/988/)
    expect(t.counts.DangerNotKept).toBe(1)
    expect((await t.post({ Body: 'I got up' })).statusCode).toBe(500)
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
