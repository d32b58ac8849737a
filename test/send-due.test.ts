import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../functions/domain/carrier.ts'
import type { OutboundStatus } from '../functions/domain/journal.ts'
import { plus } from '../functions/domain/time.ts'
import { ana, at, date, idOf, sidOf, time, win } from './people.ts'
import { scriptedCarrier, world } from './world.ts'

const evening = at('2026-11-25T02:30:00Z') // Tuesday, 19:30 in Phoenix
const tuesday = date('2026-11-24')
const page = { tick: evening, date: tuesday, notAfter: at('2026-11-25T04:00:00Z'), ids: [idOf('ana')] }

describe('a text that is due', () => {
  it('is sent once, ends before night, and names its claim', async () => {
    const { enrol, deliver, carrier, journal, counts } = world()
    await enrol()
    expect(await deliver(page)).toEqual({ batchItemFailures: [] })
    expect(carrier.sent).toMatchObject([
      { to: '+16025550123', participant: idOf('ana'), date: tuesday, validFor: 5400 },
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
      participant: { ...held!, version: held!.version + 1 },
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
  const rows: { says: SendOutcome; status: OutboundStatus; again: boolean }[] = [
    { says: { outcome: 'accepted', sid: sidOf('x') }, status: 'sent', again: false },
    { says: { outcome: 'not-accepted', code: 20429 }, status: 'released', again: true },
    { says: { outcome: 'rejected', code: 21211 }, status: 'failed', again: false },
    { says: { outcome: 'unknown', code: 500 }, status: 'unknown', again: false },
    { says: { outcome: 'stopped', code: 21610 }, status: 'failed', again: false },
  ]
  it.each(rows)('$says.outcome: the claim is $status, tried again: $again', async ({ says, status, again }) => {
    const carrier = scriptedCarrier(says)
    const { enrol, deliver, journal } = world({ carrier })
    await enrol()
    const { batchItemFailures } = await deliver(page)
    expect(batchItemFailures).toHaveLength(again ? 1 : 0)
    expect((await journal.outbound(idOf('ana'), tuesday))?.status).toBe(status)
    await deliver(page)
    expect(carrier.sent).toHaveLength(again ? 2 : 1)
  })

  it('a text tried again says the same words', async () => {
    const carrier = scriptedCarrier({ outcome: 'not-accepted', code: 20429 }, { outcome: 'not-accepted', code: 20429 })
    const { enrol, deliver } = world({ carrier })
    await enrol()
    await deliver(page)
    await deliver(page)
    await deliver(page)
    expect(new Set(carrier.sent.map(({ body }) => body)).size).toBe(1)
    expect(carrier.sent).toHaveLength(3)
  })

  it('an opt-out we had not heard of is obeyed from now on', async () => {
    const { enrol, deliver, journal, carrier } = world({
      carrier: scriptedCarrier({ outcome: 'stopped', code: 21610 }),
    })
    await enrol()
    await deliver(page)
    expect((await journal.participant(idOf('ana')))?.status).toBe('stopped')
    const tomorrow = plus(evening, { days: 1 })
    await deliver({ tick: tomorrow, date: '2026-11-25', notAfter: plus(page.notAfter, { days: 1 }), ids: page.ids })
    expect(carrier.sent).toHaveLength(1)
  })

  it('a carrier that throws leaves the claim standing: nothing is sent twice', async () => {
    const { enrol, deliver, carrier, logged } = world({ carrier: scriptedCarrier(new Error('+16025550123 said hi')) })
    await enrol()
    expect((await deliver(page)).batchItemFailures).toHaveLength(1)
    await deliver(page)
    expect(carrier.sent).toHaveLength(1)
    expect(JSON.stringify(logged)).not.toContain('hi')
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

  it('one person in trouble does not keep a text from the others of the page', async () => {
    const carrier = scriptedCarrier({ outcome: 'not-accepted', code: 20429 })
    const { enrol, deliver } = world({ carrier })
    await enrol()
    await enrol(ana({ id: idOf('ben') }))
    const both = { ...page, ids: [idOf('ana'), idOf('ben')] }
    expect((await deliver(both)).batchItemFailures).toEqual([{ itemIdentifier: 'message-0' }])
    expect(carrier.sent.map(({ participant }) => participant)).toEqual([idOf('ana'), idOf('ben')])
    await deliver(both)
    expect(carrier.sent.map(({ participant }) => participant)).toEqual([idOf('ana'), idOf('ben'), idOf('ana')])
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

it('STOP that arrives between reading and claiming wins', async () => {
  const w = world()
  await w.enrol()
  const { journal } = w
  const read = journal.participant
  let stops = 1
  journal.participant = async (id) => {
    const held = await read(id)
    if (held && stops-- > 0)
      await journal.record({
        participant: { ...held, status: 'stopped', version: held.version + 1 },
        sid: sidOf('stop'),
        at: evening,
        replies: [],
        entries: [],
      })
    return held
  }
  await w.deliver(page)
  expect(w.carrier.sent).toEqual([])
})
