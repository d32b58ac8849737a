import { beforeEach, describe, expect, it } from 'vitest'
import { english } from '../functions/domain/texts/en.ts'
import { plus } from '../functions/domain/time.ts'
import { closed } from './lambda-events.ts'
import { at, phone, sidOf } from './people.ts'
import { texting } from './texting.ts'

let t: ReturnType<typeof texting>
beforeEach(async () => {
  t = texting({ now: at('2026-11-25T18:00:00Z') })
  await t.join()
})

const entries = async () => (await t.journal.wins(await t.id(), {})).items

describe('while the table is away', () => {
  it('a text waits, sealed, and is told to be safe; later it is kept under its own id, with the time it arrived', async () => {
    t.table.is = 'away'
    expect(await t.say('I told Miguel no', { MessageSid: sidOf('no') })).toEqual([english.keptForLater()])
    const arrived = t.clock.now()
    expect(t.waiting).toEqual([{ participant: await t.id(), sid: sidOf('no'), sealed: expect.any(String) }])
    expect(t.counts.TextsWaiting).toBe(1)

    t.table.is = 'there'
    t.set(plus(arrived, { hours: 9 }))
    expect(await t.replay()).toEqual({ batchItemFailures: [] })
    expect(await entries()).toMatchObject([
      { text: 'I told Miguel no', sid: sidOf('no'), at: arrived, date: '2026-11-25', n: 0 },
    ])
    expect(t.logged.at(-1)).toMatchObject({ event: 'text-recovered', sid: sidOf('no'), intent: 'win', wins: 1 })
    // It was answered in its own breath: nothing more is said.
    expect(t.carrier.sent).toEqual([])
  })

  it('the queue holds no word and no number, nor anything that shows how alike two texts are', async () => {
    t.table.is = 'away'
    await t.say('I told Miguel no')
    await t.say('I told Miguel no')
    const held = JSON.stringify(t.waiting)
    for (const words of ['Miguel', 'told', phone.slice(1), Buffer.from('Miguel').toString('base64').slice(0, 6)])
      expect(held).not.toContain(words)
    expect(t.waiting[0]?.sealed).not.toBe(t.waiting[1]?.sealed)
  })

  it('a text that nothing can hold gets no answer and a 500', async () => {
    t.table.is = t.queue.is = 'away'
    expect(await t.post({ Body: 'I got up' })).toEqual({ statusCode: 500, headers: closed })
    expect(t.waiting).toEqual([])
  })

  it('goes back to the queue, and nothing of it is lost', async () => {
    t.table.is = 'away'
    await t.say('slept in')
    const [message] = t.waiting
    expect(await t.replay()).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] })
    t.table.is = 'there'
    await t.replay(message!)
    expect(await t.wins()).toEqual(['slept in'])
  })
})

describe('a text that waited is kept once', () => {
  const waits = async () => {
    t.table.is = 'away'
    await t.say('I got up', { MessageSid: sidOf('up') })
    t.table.is = 'there'
  }
  const again = () => t.post({ Body: 'I got up', MessageSid: sidOf('up') })

  it.each([
    {
      name: 'though the message comes twice',
      after: async () => {
        const [message] = t.waiting
        await t.replay(message!, message!)
      },
    },
    {
      name: 'though the webhook comes again before it',
      after: async () => {
        await again()
        await t.replay()
      },
    },
    {
      name: 'though the webhook comes again after it',
      after: async () => {
        await t.replay()
        expect((await again()).statusCode).toBe(200)
      },
    },
    {
      name: 'though both come at once',
      after: () => Promise.all([t.replay(), again(), again()]),
    },
  ])('$name', async ({ after }) => {
    await waits()
    await after()
    expect(await t.wins()).toEqual(['I got up'])
    expect(t.counts.WinsKept).toBe(1)
    expect((await t.participant())?.weekSoFar?.wins).toBe(1)
  })

  it.each(['before', 'after'])("though the webhook's own write came through %s it, unheard", async (order) => {
    const { record } = t.journal
    const writes: (() => Promise<unknown>)[] = []
    t.journal.record = (change) => {
      writes.push(() => record(change))
      return new Promise(() => {})
    }
    const posting = t.post({ Body: 'I got up', MessageSid: sidOf('up') })
    await t.pass(5_000)
    expect((await posting).statusCode).toBe(200)
    t.journal.record = record
    if (order === 'before') await writes[0]!()
    await t.replay()
    if (order === 'after') await writes[0]!()
    expect(await t.wins()).toEqual(['I got up'])
    expect((await t.participant())?.weekSoFar?.wins).toBe(1)
  })
})

describe('what waited', () => {
  it('is in force from when it is kept: a STOP that only waits is not confirmed', async () => {
    t.table.is = 'away'
    expect(await t.post({ Body: 'STOP' })).toEqual({ statusCode: 500, headers: closed })
    expect(t.waiting).toHaveLength(1)
    t.table.is = 'there'
    expect((await t.participant())?.status).toBe('active')
    await t.replay()
    expect((await t.participant())?.status).toBe('stopped')
    expect(t.counts.OptOuts).toBe(1)
  })

  it('asks nothing of anybody: a JOIN was told to come again, and nobody joins by it', async () => {
    const From = '+16025550199'
    t.table.is = 'away'
    expect(await t.say('JOIN', { From })).toEqual([english.keptForLater()])
    t.table.is = 'there'
    await t.replay()
    const held = await t.participant(From as typeof phone)
    expect([held?.status, held?.phone, held?.consent]).toEqual(['guest', undefined, undefined])
    expect((await t.say('JOIN', { From })).join(' ')).toContain("you're in")
  })

  it('owes a look whether the answer to danger arrived; and who texts it again, since the answer was lost, is told again', async () => {
    t.table.is = 'away'
    await t.say('I want to die', { MessageSid: sidOf('danger') })
    t.table.is = 'there'
    await t.replay()
    expect(await t.journal.inbound(await t.id(), sidOf('danger'))).toEqual({
      replies: [english.crisis.suicide],
      owed: { texts: [english.crisis.suicide], atLeastOnce: true, said: true },
    })
    expect((await t.participant())?.quietUntil).toBe(plus(t.clock.now(), { hours: 24 }))
    expect(await t.say('I want to die', { MessageSid: sidOf('danger') })).toEqual([english.crisis.suicide])
  })

  it.each([
    { name: 'that was tampered with', change: (sealed: string) => `${sealed.slice(0, -4)}AAAA` },
    { name: 'of another message', change: (_: string, other: string) => other },
  ])('does not open $name: it goes to the dead letters, and the others are kept', async ({ change }) => {
    t.table.is = 'away'
    await t.say('slept in')
    await t.say('ate well')
    t.table.is = 'there'
    const [first, second] = t.waiting
    const broken = { ...first!, sealed: change(first!.sealed, second!.sealed) }
    expect(await t.replay(broken, second!)).toEqual({ batchItemFailures: [{ itemIdentifier: 'message-0' }] })
    expect(await t.wins()).toEqual(['ate well'])
    expect(JSON.stringify(t.logged)).not.toMatch(/slept|ate well/)
  })
})
