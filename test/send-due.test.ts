import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../functions/domain/carrier.ts'
import type { Journal, OutboundStatus } from '../functions/domain/journal.ts'
import type { MetricName } from '../functions/domain/ports.ts'
import { plus } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { ana, at, date, idOf, sidOf, time, win } from './people.ts'
import { scriptedCarrier, tuesdayPage, world } from './world.ts'

const evening = at('2026-11-25T02:30:00Z') // Tuesday, 19:30 in Phoenix
const tuesday = date('2026-11-24')
const page = tuesdayPage()
const [first, second, third] = [idOf('ana'), idOf('ben'), idOf('carmen')]
const three = tuesdayPage(first, second, third)

/** Three people in one page, and a carrier that answers as told. */
const threePeople = async (...script: Parameters<typeof scriptedCarrier>) => {
  const w = world({ carrier: scriptedCarrier(...script) })
  for (const id of three.ids) await w.enrol(ana({ id }))
  const asked = () => w.carrier.sent.map(({ claim }) => claim?.participant)
  const status = async (id = first, day = tuesday) => (await w.journal.outbound(id, day))?.status
  return { ...w, asked, status }
}

describe('a text that is due', () => {
  it('is sent once, ends before night, and names its claim', async () => {
    const { enrol, deliver, carrier, journal, counts } = world()
    await enrol()
    expect(await deliver(page)).toEqual({ batchItemFailures: [] })
    expect(carrier.sent).toMatchObject([
      { to: '+16025550123', claim: { participant: idOf('ana'), date: tuesday, attempt: 1 }, validFor: 5250 },
    ])
    expect(await journal.outbound(idOf('ana'), tuesday)).toMatchObject({ status: 'sent', kind: 'prompt' })
    expect(counts).toEqual({ TextsSent: 1 })
  })

  it('delivered three times, by ten at once, is still one text', async () => {
    const { enrol, deliver, carrier } = world()
    await enrol()
    await Promise.all(Array.from({ length: 10 }, () => deliver(page, page, page)))
    expect(carrier.sent).toHaveLength(1)
  })

  it('on a Sunday is the recap, in their own words', async () => {
    const sunday = at('2026-11-30T02:30:00Z')
    const { enrol, live, carrier, journal } = world()
    const before = await enrol()
    await journal.record({
      participant: { ...before, version: 2 },
      sid: sidOf('win'),
      at: at('2026-11-26T18:00:00Z'),
      replies: [],
      entries: [win('Told my sister I needed a quiet evening', at('2026-11-26T18:00:00Z'), { themes: ['boundaries'] })],
    })
    await live(sunday)
    expect(carrier.sent[0]?.body).toContain('Told my sister I needed a quiet evening')
    expect(carrier.sent[0]?.body).toContain('How did I learn to honor myself this week?')
  })

  it('after a day of which nothing is known writes down that day first: somebody may leave the index with this text', async () => {
    const { enrol, deliver, journal, counts } = world()
    await enrol(ana({ lastDaily: { date: date('2026-11-20'), picks: {} } }))
    const missing = ['2026-11-21', '2026-11-23'].map(date)
    await journal.refuse(idOf('ana'), {
      date: date('2026-11-22'),
      kind: 'prompt',
      at: evening,
      status: 'refused',
      reason: 'paused',
    })
    await deliver(page)
    for (const day of missing)
      expect(await journal.outbound(idOf('ana'), day)).toMatchObject({ status: 'expired', reason: 'missing' })
    expect(await journal.outbound(idOf('ana'), date('2026-11-22'))).toMatchObject({ reason: 'paused' })
    expect(counts).toMatchObject({ TextsSent: 1, AccountMismatch: 2 })
  })

  it('says thanks instead of asking when a win came already', async () => {
    const { enrol, deliver, carrier } = world()
    await enrol(ana({ weekSoFar: { week: '2026-W48' as never, wins: 1, days: [tuesday] } }))
    await deliver(page)
    expect(carrier.sent[0]?.body).not.toContain('?')
  })

  it('ends the questions that still wait: what answers tonight is a win', async () => {
    const { enrol, deliver, journal } = world()
    await enrol(ana({ pending: { question: 'focus', until: plus(evening, { hours: 3 }) } }))
    await deliver(page)
    expect((await journal.participant(idOf('ana')))?.pending).toBeUndefined()
  })

  it('on Sunday tells also of what came after the Sunday before', async () => {
    const { enrol, live, carrier, journal } = world()
    const before = await enrol()
    const [first, second] = [at('2026-11-23T02:30:00Z'), at('2026-11-30T02:30:00Z')]
    await live(first)
    const late = at('2026-11-23T05:00:00Z')
    const held = await journal.participant(before.id)
    await journal.record({
      participant: {
        ...held!,
        lastHeardAt: late,
        weekSoFar: { week: '2026-W47' as never, wins: 1, days: ['2026-11-22' as never] },
        version: held!.version + 1,
      },
      sid: sidOf('late'),
      at: late,
      replies: [],
      entries: [win('I let my sister make dinner and sat down', late, { themes: ['rest'] })],
    })
    await live(second)
    expect(carrier.sent.map(({ body }) => body.includes('I let my sister make dinner'))).toEqual([false, true])
  })

  const refusals = [
    { name: 'who stopped', change: { status: 'stopped' as const }, reason: 'stopped' },
    { name: 'who never joined', change: { status: 'guest' as const }, reason: 'guest' },
    { name: 'who paused', change: { pausedUntil: date('2026-11-25') }, reason: 'paused' },
    { name: 'who was in danger', change: { quietUntil: plus(evening, { hours: 1 }) }, reason: 'quiet' },
    { name: 'whose time is another now', change: { promptTime: time('20:00') }, reason: 'moved' },
    { name: 'whose zone is another now', change: { timeZone: 'America/New_York' }, reason: 'moved' },
  ]
  it.each(refusals)('is not sent to somebody $name', async ({ change, reason }) => {
    const { enrol, deliver, carrier, journal } = world()
    await enrol(ana(change))
    expect(await deliver(page)).toEqual({ batchItemFailures: [] })
    expect(carrier.sent).toEqual([])
    expect(await journal.outbound(idOf('ana'), tuesday)).toMatchObject({ status: 'refused', reason })
  })

  it('comes again on the day a pause ends', async () => {
    const { enrol, deliver, carrier } = world()
    await enrol(ana({ pausedUntil: tuesday }))
    await deliver(page)
    expect(carrier.sent).toHaveLength(1)
  })

  it('too late for the evening is never sent at night', async () => {
    const { enrol, deliver, carrier, journal, set } = world()
    await enrol()
    set(at('2026-11-25T04:00:00Z'))
    await deliver(page)
    expect(carrier.sent).toEqual([])
    expect(await journal.outbound(idOf('ana'), tuesday)).toMatchObject({ status: 'expired' })
  })

  it('to nobody we know is dropped', async () => {
    const { deliver, carrier } = world()
    expect(await deliver(page)).toEqual({ batchItemFailures: [] })
    expect(carrier.sent).toEqual([])
  })
})

describe('what the carrier says', () => {
  const rows: {
    says: SendOutcome
    status: OutboundStatus
    /** Who is put on the queue again. */
    left: readonly string[]
    counts: Partial<Record<MetricName, number>>
  }[] = [
    { says: { outcome: 'accepted', sid: sidOf('x') }, status: 'sent', left: [], counts: { TextsSent: 3 } },
    { says: { outcome: 'unknown', code: 500 }, status: 'unknown', left: [], counts: { TextsUnknown: 1, TextsSent: 2 } },
    { says: { outcome: 'suppress', code: 21610 }, status: 'failed', left: [], counts: { OptOuts: 1, TextsSent: 2 } },
    {
      says: { outcome: 'bad-number', code: 21211 },
      status: 'failed',
      left: [],
      counts: { TextsFailed: 1, NumbersUnreachable: 1, TextsSent: 2 },
    },
    { says: { outcome: 'bug', code: 29999 }, status: 'failed', left: [], counts: { TextsFailed: 1, TextsSent: 2 } },
    {
      says: { outcome: 'configuration', code: 21408 },
      status: 'released',
      left: [first],
      counts: { TextsReleased: 1, CarrierMisconfigured: 1, TextsSent: 2 },
    },
    { says: { outcome: 'retry', code: 20429 }, status: 'released', left: three.ids, counts: { TextsReleased: 1 } },
    { says: { outcome: 'later', code: 21611 }, status: 'released', left: three.ids, counts: { TextsReleased: 1 } },
    {
      says: { outcome: 'halt', code: 20003 },
      status: 'released',
      left: three.ids,
      counts: { TextsReleased: 1, SendingHalted: 1, TextsHeld: 3 },
    },
  ]
  it.each(rows)('$says.outcome: the claim is $status, put off are $left', async ({ says, status, left, counts }) => {
    const w = await threePeople(says)
    expect((await w.deliver(three)).batchItemFailures).toEqual([])
    expect(await w.status()).toBe(status)
    expect(w.pages.flatMap(({ ids }) => ids)).toEqual(left)
    expect(w.counts).toEqual(counts)
    // Whoever was put off is the only one who gets another call, and everybody gets one text at most.
    expect(w.asked()).toEqual(left.length === 3 ? [first] : [...three.ids])
    const before = w.asked().length
    await w.deliver(three)
    expect(w.asked().slice(before)).toEqual(says.outcome === 'halt' ? [] : left)
  })

  it('too many requests, again and again: the page comes back after 30 seconds, 60, and so on up to 600', async () => {
    const busy: SendOutcome = { outcome: 'retry', code: 20429 }
    const w = await threePeople(...Array.from({ length: 7 }, () => busy))
    await w.deliver(three)
    const waited: (number | undefined)[] = []
    while (w.pages.length > 0) {
      expect(w.pages).toHaveLength(1)
      waited.push(w.due.delays[0])
      await w.deliverPutOff()
    }
    expect(waited).toEqual([30, 60, 120, 240, 480, 600, 600])
    expect(w.asked()).toEqual([...Array.from({ length: 8 }, () => first), second, third])
    expect(await Promise.all(three.ids.map((id) => w.status(id)))).toEqual(['sent', 'sent', 'sent'])
    expect(w.carrier.sent.slice(0, 8).map(({ claim }) => claim?.attempt)).toEqual([1, 2, 3, 4, 5, 6, 7, 8])
  })

  it('a text tried again says the same words', async () => {
    const w = await threePeople({ outcome: 'retry', code: 20429 }, { outcome: 'configuration', code: 30035 })
    await w.deliver(page)
    await w.deliverPutOff()
    await w.deliverPutOff()
    expect(new Set(w.carrier.sent.map(({ body }) => body)).size).toBe(1)
    expect(w.carrier.sent).toHaveLength(3)
    expect(await w.status()).toBe('sent')
  })

  it('who is put off more than an hour is counted as late, and is expired once the evening is over', async () => {
    const w = await threePeople(...Array.from({ length: 30 }, () => ({ outcome: 'later', code: 30023 }) as const))
    await w.deliver(three)
    while (w.pages.length > 0) await w.deliverPutOff()
    expect(w.counts.TextsLate).toBeGreaterThan(0)
    expect(w.counts.TextsExpired).toBe(3)
    expect(await Promise.all(three.ids.map((id) => w.status(id)))).toEqual(['expired', 'expired', 'expired'])
    expect(w.clock.now() < plus(page.notAfter, { minutes: 15 })).toBe(true)
  })

  it('an opt-out we had not heard of is obeyed from now on', async () => {
    const { enrol, deliver, journal, carrier } = world({
      carrier: scriptedCarrier({ outcome: 'suppress', code: 21610 }),
    })
    await enrol()
    await deliver(page)
    expect((await journal.participant(idOf('ana')))?.status).toBe('stopped')
    const tomorrow = plus(evening, { days: 1 })
    await deliver({ ...page, tick: tomorrow, date: '2026-11-25', notAfter: plus(page.notAfter, { days: 1 }) })
    expect(carrier.sent).toHaveLength(1)
  })

  it.each([
    { says: { outcome: 'suppress', code: 21610 } as const, stopped: 'stopped', times: undefined },
    { says: { outcome: 'bad-number', code: 21211 } as const, stopped: 'active', times: 2 },
  ])('$says.code is heeded also when the table stumbled over it', async ({ says, stopped, times }) => {
    const { enrol, deliver, journal, carrier } = world({ carrier: scriptedCarrier(says) })
    await enrol()
    const { amend } = journal
    journal.amend = () => Promise.reject(new Error('throttled'))
    await deliver(page)
    journal.amend = amend
    await deliver(page)
    const person = await journal.participant(idOf('ana'))
    expect([person?.status, person?.unreachable?.times]).toEqual([stopped, times])
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe('failed')
    expect(carrier.sent).toHaveLength(1)
  })

  it('a carrier that throws leaves the claim standing: nothing is sent twice, and the others get theirs', async () => {
    const w = await threePeople(new Error('+16025550123 said hi'))
    expect((await w.deliver(three)).batchItemFailures).toEqual([])
    expect(w.pages).toMatchObject([{ ids: [first], tries: 1 }])
    await w.deliverPutOff()
    await w.deliver(three)
    expect(w.asked()).toEqual([...three.ids])
    expect(JSON.stringify(w.logged)).not.toContain('hi')
  })

  it('a claim that nobody settled is called unknown once its holder must be gone, and is never silent', async () => {
    const { enrol, deliver, journal, counts, set } = world({ carrier: scriptedCarrier(new Error('?')) })
    await enrol()
    await deliver(page)
    set(plus(evening, { minutes: 4 }))
    expect((await deliver(page)).batchItemFailures).toEqual([])
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe('claimed')
    set(plus(evening, { minutes: 6 }))
    await deliver(page)
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe('unknown')
    expect(counts.TextsUnknown).toBe(1)
  })

  it.each([
    { name: 'the same page', again: page, after: { seconds: 1 } },
    { name: 'a page put off', again: { ...page, tries: 4 }, after: { minutes: 40 } },
    {
      name: 'the page after they moved their time',
      again: { ...page, tick: plus(evening, { minutes: 15 }) },
      after: { minutes: 15 },
    },
    { name: 'the same page, days later', again: page, after: { days: 3 } },
    {
      name: 'the same page, days later, with a night that is no longer ahead of it',
      again: { ...page, notAfter: plus(page.notAfter, { days: 4 }) },
      after: { days: 3 },
    },
  ])('what may have left is never sent again: not by $name', async ({ again, after }) => {
    const { enrol, deliver, journal, carrier, set, counts } = world({
      carrier: scriptedCarrier({ outcome: 'unknown' }),
    })
    const before = await enrol()
    await deliver(page)
    if (again.tick !== page.tick) {
      const held = await journal.participant(before.id)
      await journal.amend({ ...held!, promptTime: time('19:45'), version: held!.version + 1 })
    }
    set(plus(evening, after))
    await deliver(again)
    expect(carrier.sent).toHaveLength(1)
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe('unknown')
    expect(counts).toEqual({ TextsUnknown: 1 })
  })

  it('one person in trouble does not keep a text from the others of the page, when it is theirs alone', async () => {
    const w = await threePeople({ outcome: 'bad-number', code: 21614 }, { outcome: 'configuration', code: 21408 })
    await w.deliver(three)
    expect(w.asked()).toEqual([...three.ids])
    expect(w.pages).toMatchObject([{ ids: [second], tries: 1 }])
    expect(w.due.delays).toEqual([30])
    await w.deliverPutOff()
    expect(w.asked()).toEqual([...three.ids, second])
    expect(await w.status(second)).toBe('sent')
  })

  it.each(['retry', 'later', 'halt'] as const)(
    'and when it is of all of them (%s), the rest of the page is put off as it is, with who was put off before',
    async (outcome) => {
      const w = await threePeople({ outcome: 'configuration', code: 21408 }, { outcome, code: 20429 })
      await w.deliver(three)
      expect(w.asked()).toEqual([first, second])
      expect(w.pages).toMatchObject([{ ...three, ids: [first, second, third], tries: 1 }])
      expect(await w.status(third)).toBeUndefined()
    },
  )
})

describe('a sender', () => {
  it('that runs out of time puts the rest back at once, and begins nothing it cannot finish', async () => {
    const w = await threePeople()
    await w.deliverWithin(() => (w.carrier.sent.length === 0 ? 15_000 : 14_999), three)
    expect(w.asked()).toEqual([first])
    expect(w.pages).toMatchObject([{ ids: [second, third] }])
    expect(w.due.delays).toEqual([0])
    await w.deliverPutOff()
    expect(w.asked()).toEqual([...three.ids])
  })

  it('that cannot put the rest back leaves the whole page to the queue, and sends nothing twice when it comes again', async () => {
    const w = await threePeople({ outcome: 'accepted', sid: sidOf('x') }, { outcome: 'retry', code: 20429 })
    const put = w.due.send
    w.due.send = () => Promise.reject(Object.assign(new Error(), { name: 'NotQueued' }))
    expect((await w.deliver(three)).batchItemFailures).toHaveLength(1)
    w.due.send = put
    expect((await w.deliver(three)).batchItemFailures).toEqual([])
    expect(w.asked()).toEqual([first, second, second, third])
  })

  it('whose table is away tries nobody, and gives up for the dead letters two hours into the night', async () => {
    const journal = memoryJournal()
    const w = world({ journal: { ...journal, participant: () => Promise.reject(new Error('away')) } })
    expect((await w.deliver(page)).batchItemFailures).toEqual([])
    expect(w.pages).toMatchObject([{ ids: page.ids, tries: 1 }])
    w.set(plus(page.notAfter, { hours: 2 }))
    expect((await w.deliver(page)).batchItemFailures).toEqual([])
    w.set(plus(page.notAfter, { hours: 2, seconds: 1 }))
    expect((await w.deliver(page)).batchItemFailures).toHaveLength(1)
    expect(w.logged.at(-1)).toEqual({ event: 'failed', function: 'send-due', error: 'GivenUp' })
    expect(w.carrier.sent).toEqual([])
  })

  it('that cannot get hold of the token claims nobody, and says all the same who is owed nothing', async () => {
    const w = world({ carrier: { sent: [], ready: () => Promise.reject(new Error('away')) } })
    await w.enrol()
    await w.enrol(ana({ id: second, status: 'stopped' }))
    await w.deliver(tuesdayPage(first, second))
    expect(w.pages).toMatchObject([{ ids: [first] }])
    expect(await w.journal.outbound(first, tuesday)).toBeUndefined()
    expect(await w.journal.outbound(second, tuesday)).toMatchObject({ status: 'refused' })
    w.set(page.notAfter)
    await w.deliver(page)
    expect(await w.journal.outbound(first, tuesday)).toMatchObject({ status: 'expired' })
  })

  it('moves who is claimed to their part of a zone that has grown, and leaves others where they are', async () => {
    const w = await threePeople()
    const spread = { ...three, zone: 'America/Phoenix', shards: 8 }
    await w.deliver({ ...spread, ids: [first] }, { ...three, ids: [second] })
    // Of a zone that they are not in any more: it may have fewer parts.
    await w.deliver({ ...spread, zone: 'America/Denver', ids: [third] })
    expect((await w.journal.participant(third))?.shard).toBeUndefined()
    const [moved, stayed] = await Promise.all([first, second].map((id) => w.journal.participant(id)))
    expect(stayed?.shard).toBeUndefined()
    const key = { zone: 'America/Phoenix', time: time('19:30') }
    expect((await w.journal.due({ ...key, shard: moved?.shard ?? -1 })).items).toContain(first)
    expect((await w.journal.due({ ...key, shard: 0 })).items).toEqual(expect.arrayContaining([second, third]))
    expect(moved?.shard).toBeLessThan(8)
  })
})

describe('a message that is no page', () => {
  it.each(['{', '{}', '{"ids":["+16025550123"]}', JSON.stringify({ ...page, phone: '+1' })])(
    'goes to the dead letters: %s',
    async (body) => {
      const { deliver, carrier } = world()
      expect((await deliver(body)).batchItemFailures).toHaveLength(1)
      expect(carrier.sent).toEqual([])
    },
  )
  it('does not take the good ones with it', async () => {
    const { enrol, deliver, carrier } = world()
    await enrol()
    expect((await deliver('{', page)).batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }])
    expect(carrier.sent).toHaveLength(1)
  })
})

describe('the moment before a text leaves', () => {
  const stops = (journal: Journal) => async () => {
    const held = await journal.participant(idOf('ana'))
    await journal.record({
      participant: { ...held!, status: 'stopped', version: held!.version + 1 },
      sid: sidOf('stop'),
      at: evening,
      replies: [],
      entries: [],
    })
  }

  /** Something happens right after the text was claimed, or right before. */
  const around = async (when: 'before' | 'after', happens: (journal: Journal) => () => Promise<void>) => {
    const journal = memoryJournal()
    const happen = happens(journal)
    let times = 1
    const claim: Journal['claim'] = async (...args) => {
      if (when === 'before' && times-- > 0) await happen()
      const claimed = await journal.claim(...args)
      if (when === 'after' && times-- > 0) await happen()
      return claimed
    }
    const w = world({ journal: { ...journal, claim } })
    await w.enrol()
    return w
  }

  it.each(['before', 'after'] as const)(
    'STOP right %s the claim wins: no call, and the date is refused',
    async (when) => {
      const w = await around(when, stops)
      await w.deliver(page)
      expect(w.carrier.sent).toEqual([])
      expect(await w.journal.outbound(idOf('ana'), tuesday)).toMatchObject({ status: 'refused', reason: 'stopped' })
      expect(w.counts).toEqual({ TextsRefused: 1 })
      expect(w.pages).toEqual([])
    },
  )

  it('who comes back the same evening can be texted after all', async () => {
    const w = await around('after', stops)
    await w.deliver(page)
    const held = await w.journal.participant(idOf('ana'))
    await w.journal.amend({ ...held!, status: 'active', version: held!.version + 1 })
    await w.deliver(page)
    expect(w.carrier.sent).toMatchObject([{ claim: { attempt: 2 } }])
  })

  it.each([
    { looks: 3, each: 2, sent: 0, status: 'released', asItWas: 'is given back, and tried again later' },
    { looks: 2, each: 2, sent: 1, status: 'sent', asItWas: 'is looked at again' },
    { looks: 3, each: 1, sent: 1, status: 'sent', asItWas: 'is good' },
  ])('a look at the person that took $each s, $looks times, $asItWas', async ({ looks, each, sent, status }) => {
    const journal = memoryJournal()
    let [claims, slow] = [0, 0]
    const w = world({
      journal: {
        ...journal,
        claim: async (...args) => {
          if (claims++ === 0) slow = looks
          return journal.claim(...args)
        },
        participant: async (id) => {
          const held = await journal.participant(id)
          if (slow-- > 0) w.set(plus(w.clock.now(), { seconds: each }))
          return held
        },
      },
    })
    await w.enrol()
    await w.deliver(page)
    expect(w.carrier.sent).toHaveLength(sent)
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe(status)
    await w.deliverPutOff()
    expect(w.carrier.sent).toHaveLength(1)
  })

  it('is the one that counts for how long the carrier may try: what took long before it is taken off', async () => {
    const journal = memoryJournal()
    const w = world({
      journal: {
        ...journal,
        claim: async (...args) => {
          w.set(plus(evening, { minutes: 30 }))
          return journal.claim(...args)
        },
      },
    })
    await w.enrol()
    await w.deliver(page)
    expect(w.carrier.sent).toMatchObject([{ validFor: 3600 - 150 }])
  })

  it.each([
    { before: 211, sent: 1, status: 'sent' },
    { before: 209, sent: 0, status: 'expired' },
  ])('$before seconds before the night: $status', async ({ before, sent, status }) => {
    const w = await around('after', () => async () => w.set(plus(page.notAfter, { seconds: -before })))
    await w.deliver(page)
    expect(w.carrier.sent).toHaveLength(sent)
    expect((await w.journal.outbound(idOf('ana'), tuesday))?.status).toBe(status)
    for (const { validFor } of w.carrier.sent)
      expect(plus(w.clock.now(), { seconds: validFor + 150 }) <= page.notAfter).toBe(true)
  })
})

describe('a page that comes again after its evening', () => {
  it.each<SendOutcome['outcome']>(['accepted', 'unknown', 'bug'])(
    'says nothing of a text that was %s: nothing is counted, nothing is written',
    async (outcome) => {
      const says = outcome === 'accepted' ? { outcome, sid: sidOf('x') } : { outcome, code: 1 }
      const w = await threePeople(says as SendOutcome)
      await w.deliver(page)
      const [before, counts] = [await w.status(), { ...w.counts }]
      w.set(plus(page.notAfter, { minutes: 5 }))
      await w.deliver(page)
      expect(await w.status()).toBe(before)
      expect(w.counts).toEqual(counts)
    },
  )
})
