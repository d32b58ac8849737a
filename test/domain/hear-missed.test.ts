import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../functions/domain/carrier.ts'
import type { Phone } from '../../functions/domain/ids.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { at, phone, sidOf } from '../people.ts'
import { texting } from '../texting.ts'
import { scriptedCarrier } from '../world.ts'

/** 11 in the morning of a Wednesday, in Phoenix. */
const morning = at('2026-11-25T18:00:00Z')
const next = plus(morning, { minutes: 30 })
const stranger = '+16025550199' as Phone
const accepted = (seed: string): SendOutcome => ({ outcome: 'accepted', sid: sidOf(seed) })

const joined = async (...script: SendOutcome[]) => {
  const t = texting({ now: morning, carrier: scriptedCarrier(...script) })
  await t.join()
  return t
}

describe('a webhook that was lost', () => {
  it('is made up for: the win is kept with its own id and time, and nobody is texted about it', async () => {
    const t = await joined()
    const { MessageSid } = t.lost('I told Miguel no', at('2026-11-25T18:05:00Z'))
    await t.sweep(next)
    const { items } = await t.journal.wins(await t.id(), {})
    expect(items).toMatchObject([{ text: 'I told Miguel no', at: '2026-11-25T18:05:00.000Z', sid: MessageSid }])
    expect(t.carrier.sent).toEqual([])
    expect(t.counts).toMatchObject({ TextsRecovered: 1, WinsKept: 1, SweepsFinished: 1 })
    expect(t.logged.at(-1)).toMatchObject({ event: 'swept', heard: 1, recovered: 1 })
    expect(JSON.stringify(t.logged)).not.toMatch(/Miguel|6025550/)
  })

  it.each([
    {
      name: 'though it is swept twice',
      after: (t: Awaited<ReturnType<typeof joined>>) => t.sweep(plus(next, { hours: 1 })),
    },
    { name: 'though it comes after all', after: () => {} },
    { name: 'though two sweep at once', after: (t: Awaited<ReturnType<typeof joined>>) => t.sweep(next), atOnce: true },
  ])('is made up for once, $name', async ({ after, atOnce }) => {
    const t = await joined()
    const text = t.lost('I got up')
    const first = t.sweep(next)
    if (!atOnce) await first
    await Promise.all([first, after(t)])
    expect(await t.post(text)).toMatchObject({ statusCode: 200, body: expect.not.stringContaining('<Message>') })
    expect(await t.wins()).toEqual(['I got up'])
    expect((await t.participant())?.weekSoFar?.wins).toBe(1)
    expect(t.counts.WinsKept).toBe(1)
  })

  it('is not one when it was heard, and not yet one within five minutes', async () => {
    const t = await joined()
    await t.say('heard', t.lost('heard'))
    t.lost('on its way', plus(next, { minutes: -4 }))
    await t.sweep(next)
    expect([await t.wins(), t.counts.TextsRecovered]).toEqual([['heard'], undefined])
    await t.sweep(plus(next, { hours: 1 }))
    expect([await t.wins(), t.counts.TextsRecovered]).toEqual([['heard', 'on its way'], 1])
  })

  it('leaves a stranger a stranger: nothing of theirs is kept, and nobody texts them', async () => {
    const t = await joined()
    t.lost('who is this?', morning, stranger)
    await t.sweep(next)
    expect(await t.wins(stranger)).toEqual([])
    expect([(await t.participant(stranger))?.status, (await t.participant(stranger))?.phone]).toEqual([
      'guest',
      undefined,
    ])
    expect(t.carrier.sent).toEqual([])
    expect((await t.say('hello?', { From: stranger })).length).toBe(1)
  })

  it('with a STOP in it is obeyed and counted, and not answered', async () => {
    const t = await joined()
    t.lost('STOP')
    await t.sweep(next)
    expect([(await t.participant())?.status, t.counts.OptOuts, t.carrier.sent]).toEqual(['stopped', 1, []])
  })
})

describe('danger that nobody heard', () => {
  const crisis = { to: phone, body: english.crisis.suicide, validFor: 4 * 3600 }

  it('is answered by a text, at night too, and not again when that is accepted', async () => {
    const t = await joined()
    const night = at('2026-11-26T09:00:00Z')
    t.lost('I want to die', plus(night, { minutes: -20 }))
    await t.sweep(night)
    await t.sweep(plus(night, { hours: 1 }))
    expect(t.carrier.sent).toEqual([crisis])
    expect(t.counts.DangerAnsweredLate).toBe(1)
    expect(t.logged).toContainEqual(expect.objectContaining({ event: 'text-answered-late', outcome: 'accepted' }))
  })

  it.each<SendOutcome>([
    { outcome: 'unknown' },
    { outcome: 'retry', code: 20_429 },
    { outcome: 'later', code: 30_001 },
    { outcome: 'halt', code: 20_003 },
    { outcome: 'configuration', code: 21_408 },
  ])('is answered again while nobody knows that it left: $outcome', async (outcome) => {
    const t = await joined(outcome, outcome, accepted('a'))
    t.lost('I want to die')
    for (let hours = 0; hours < 5; hours++) await t.sweep(plus(next, { hours }))
    expect(t.carrier.sent).toEqual([crisis, crisis, crisis])
    expect(await t.journal.inbound(await t.id(), t.remembers.received[0]!.sid)).toEqual({
      replies: [english.crisis.suicide],
    })
  })

  it.each<SendOutcome>([
    { outcome: 'suppress', code: 21_610 },
    { outcome: 'bad-number', code: 21_614 },
    { outcome: 'bug', code: 21_617 },
  ])('is not answered again where it never will arrive: $outcome', async (outcome) => {
    const t = await joined(outcome)
    t.lost('I want to die')
    for (let hours = 0; hours < 3; hours++) await t.sweep(plus(next, { hours }))
    expect(t.carrier.sent).toEqual([crisis])
  })

  it('is answered again after a sweep that was cut off while it answered', async () => {
    const t = await joined()
    t.lost('I want to die')
    const { ready } = t.carrier
    t.carrier.ready = () => Promise.reject(new Error('no token'))
    await t.sweep(next)
    expect([t.carrier.sent, t.counts.SweepsFinished]).toEqual([[], undefined])
    t.carrier.ready = ready
    await t.sweep(plus(next, { hours: 1 }))
    expect([t.carrier.sent, t.counts.SweepsFinished]).toEqual([[crisis], 1])
  })

  it('is given up answering after a day', async () => {
    const t = await joined(...Array.from({ length: 40 }, (): SendOutcome => ({ outcome: 'unknown' })))
    t.lost('I want to die')
    for (let hours = 0; hours < 40; hours++) await t.sweep(plus(next, { hours }))
    expect(t.carrier.sent.length).toBeGreaterThan(20)
    expect(t.carrier.sent.length).toBeLessThan(27)
  })

  it.each([
    { name: 'before it was heard', stops: 'before' },
    { name: 'between two tries', stops: 'between' },
  ])('is not answered to somebody who said STOP $name', async ({ stops }) => {
    const t = await joined({ outcome: 'unknown' }, accepted('a'))
    t.lost('I want to die')
    if (stops === 'between') await t.sweep(next)
    await t.say('STOP')
    const told = t.carrier.sent.length
    await t.sweep(plus(next, { hours: 1 }))
    await t.sweep(plus(next, { hours: 2 }))
    expect(t.carrier.sent).toHaveLength(told)
    // It needs no further sweep.
    expect(await t.journal.inbound(await t.id(), t.remembers.received[0]!.sid)).toEqual({
      replies: [english.crisis.suicide],
    })
  })
})

describe('danger that was heard', () => {
  const crisis = { to: phone, body: english.crisis.suicide, validFor: 4 * 3600 }
  /** Somebody in danger whose webhook came, and whose answer reached the carrier, or did not. */
  const inDanger = async (arrive: boolean) => {
    const t = await joined()
    const text = t.lost('I want to die')
    t.answersArrive(arrive)
    await t.post(text)
    t.answersArrive(true)
    return { ...t, text, inbound: async () => t.journal.inbound(await t.id(), text.MessageSid) }
  }

  it('is answered again where the carrier never got the answer, and once', async () => {
    const t = await inDanger(false)
    await t.sweep(next)
    expect([t.carrier.sent, t.counts.DangerAnsweredLate]).toEqual([[crisis], 1])
    await t.sweep(plus(next, { hours: 1 }))
    expect(t.carrier.sent).toEqual([crisis])
    expect((await t.inbound())?.owed).toBeUndefined()
  })

  it('is not answered again where the carrier has the answer', async () => {
    const t = await inDanger(true)
    expect((await t.inbound())?.owed).toMatchObject({ said: true })
    await t.sweep(next)
    expect([t.carrier.sent, (await t.inbound())?.owed]).toEqual([[], undefined])
  })

  it('is not answered again to who has said STOP since', async () => {
    const t = await inDanger(false)
    await t.say('STOP')
    await t.sweep(next)
    expect([t.carrier.sent, (await t.inbound())?.owed]).toEqual([[], undefined])
  })

  it('is answered again also where it waited on the queue and that answer was lost', async () => {
    const t = await joined()
    const text = t.lost('I want to die')
    t.table.is = 'away'
    t.answersArrive(false)
    await t.post(text)
    t.table.is = 'there'
    await t.replay()
    await t.sweep(next)
    expect(t.carrier.sent).toEqual([crisis])
  })
})

describe('a JOIN that nobody heard', () => {
  const welcome = [english.joined(), english.joinedSafety()]

  it.each<SendOutcome>([accepted('a'), { outcome: 'unknown' }, { outcome: 'retry', code: 20_429 }])(
    'is welcomed once at most, whatever becomes of it: $outcome',
    async (outcome) => {
      const t = texting({ now: morning, carrier: scriptedCarrier(outcome, outcome) })
      t.lost('JOIN')
      for (let hours = 0; hours < 3; hours++) await t.sweep(plus(next, { hours }))
      expect(t.carrier.sent.map(({ to, body, claim }) => [to, body, claim])).toEqual(
        welcome.map((body) => [phone, body, undefined]),
      )
      expect((await t.participant())?.status).toBe('active')
      expect(await t.journal.inbound(await t.id(), t.remembers.received[0]!.sid)).toEqual({ replies: [] })
    },
  )

  it('is due a text from then on', async () => {
    const t = texting({ now: morning })
    t.lost('JOIN')
    await t.sweep(next)
    await t.live(at('2026-11-26T02:30:00Z'))
    expect(t.carrier.sent.slice(2).map(({ to }) => to)).toEqual([phone])
  })

  it('at night joins nobody, and startles nobody', async () => {
    const night = at('2026-11-26T05:00:00Z')
    const t = texting({ now: night })
    t.lost('JOIN')
    await t.sweep(plus(night, { minutes: 30 }))
    await t.sweep(at('2026-11-26T16:00:00Z'))
    expect([t.carrier.sent, (await t.participant())?.status]).toEqual([[], 'guest'])
  })
})

describe('how far it was heard', () => {
  it('moves on to five minutes ago, and never past a text that could not be kept', async () => {
    const t = await joined()
    const when = plus(morning, { minutes: 10 })
    t.lost('slept in', when)
    t.lost('ate well', plus(when, { minutes: 5 }))
    const { record } = t.journal
    t.journal.record = async (change) => {
      if (change.entries.some(({ text }) => text === 'slept in')) throw new Error('throttled')
      return record(change)
    }
    await t.sweep(next)
    // What they wrote after it waits with it: it may be about what was not heard yet.
    expect(await t.wins()).toEqual([])
    expect(await t.journal.reached('inbound')).toBe(when)
    expect(t.counts.SweepsFinished).toBeUndefined()

    // However long that lasts.
    const muchLater = plus(next, { hours: 30 })
    await t.sweep(muchLater)
    expect(await t.journal.reached('inbound')).toBe(when)
    t.journal.record = record
    await t.sweep(plus(muchLater, { hours: 1 }))
    expect(await t.wins()).toEqual(['slept in', 'ate well'])
    expect(await t.journal.reached('inbound')).toBe(plus(muchLater, { minutes: 55 }))
    expect(t.counts.SweepsFinished).toBe(1)
  })

  it('begins 26 hours back, and looks at two hours again since the carrier may list late', async () => {
    const t = await joined()
    t.lost('long ago', plus(next, { hours: -26, minutes: -1 }))
    t.lost('yesterday', plus(next, { hours: -26 }))
    await t.sweep(next)
    expect(await t.wins()).toEqual(['yesterday'])
    // Listed only now, though it was sent before what was heard.
    t.lost('listed late', plus(next, { minutes: -100 }))
    await t.sweep(plus(next, { minutes: 10 }))
    expect(await t.wins()).toEqual(['yesterday', 'listed late'])
  })

  it('a day in which no webhook came is made up for whole: every text once, with its time', async () => {
    const t = await joined()
    const texts = Array.from({ length: 24 }, (_, hour) => ({
      text: `win ${hour}`,
      when: plus(morning, { hours: hour }),
    }))
    for (const { text, when } of texts) t.lost(text, when)
    await t.sweep(plus(morning, { hours: 25 }))
    const { items } = await t.journal.wins(await t.id(), {})
    expect(items.map(({ text, at: when }) => ({ text, when }))).toEqual(texts)
    const weeks = await t.journal.weeks(await t.id(), '2026-W48' as never, '2026-W48' as never)
    expect(weeks[0]?.wins).toBe(24)
  })
})
