import { describe, expect, it } from 'vitest'
import type { Remembered, SendOutcome } from '../../functions/domain/carrier.ts'
import type { Phone } from '../../functions/domain/ids.ts'
import { settleOpen } from '../../functions/domain/settle-open.ts'
import { plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, phone, sidOf } from '../people.ts'
import { scriptedCarrier, world } from '../world.ts'

const tick = at('2026-11-25T02:30:00Z')
const today = date('2026-11-24')
const id = idOf('ana')
const soon = plus(tick, { minutes: 45 })

/** Somebody whose text of today was handed to a carrier that answered so; `cut` when its sender was cut off instead. */
const sent = async (outcome: SendOutcome | 'cut' = { outcome: 'unknown' }) => {
  const w = world({ carrier: outcome === 'cut' ? scriptedCarrier() : scriptedCarrier(outcome) })
  await w.enrol(ana())
  const { settle } = w.journal
  if (outcome === 'cut') w.journal.settle = () => Promise.reject(new Error('cut off'))
  await w.live(tick)
  w.journal.settle = settle
  w.pages.splice(0)
  const theirs: (Remembered & { to: Phone })[] = []
  const failures: unknown[] = []
  const asked: Phone[] = []
  const settling = settleOpen({
    ...w,
    from: '+15005550006',
    records: {
      sentTo: async (to, since) => {
        asked.push(to)
        return theirs.filter((text) => text.to === to && text.createdAt >= since)
      },
    },
    failed: (error) => failures.push(error),
  })
  return {
    ...w,
    failures,
    asked,
    /** The carrier has it in its list. */
    remembers: (status: string, change: Partial<Remembered> = {}) =>
      theirs.push({
        sid: sidOf('theirs'),
        to: phone,
        body: w.carrier.sent[0]!.body,
        createdAt: tick,
        status,
        ...change,
      }),
    settle: (when = soon, remaining = 300_000) => {
      w.set(when)
      return settling(() => remaining, 30_000)
    },
    text: () => w.journal.outbound(id, today),
    open: async () => (await w.journal.unsettled()).items.length,
  }
}

describe('a text whose end nobody wrote', () => {
  it('is not taken for an earlier attempt, which had the same words and never left', async () => {
    const w = await sent({ outcome: 'retry', code: 20_429 })
    const held = await w.journal.participant(id)
    const { fingerprint = '' } = (await w.text()) ?? {}
    const second = { date: today, kind: 'prompt' as const, at: tick, attempt: 2, fingerprint }
    expect(await w.journal.claim({ ...held!, version: held!.version + 1 }, second)).toBe('claimed')
    w.remembers('failed', { code: 30_001 })
    await w.settle()
    expect(await w.text()).toMatchObject({ status: 'unknown', attempt: 2 })
    expect(w.pages).toEqual([])
  })

  const found = [
    { status: 'queued', becomes: 'sent', left: 1 },
    { status: 'sent', becomes: 'sent', left: 1 },
    { status: 'delivered', becomes: 'delivered', left: 0 },
    { status: 'undelivered', code: 30_003, becomes: 'failed', left: 0 },
    { status: 'failed', code: 30_036, becomes: 'expired', left: 0 },
  ]
  it.each((['cut', { outcome: 'unknown' }] as const).flatMap((how) => found.map((each) => ({ how, ...each }))))(
    '($how) that the carrier has as $status becomes $becomes',
    async ({ how, status, code, becomes, left }) => {
      const w = await sent(how)
      expect((await w.text())?.status).toBe(how === 'cut' ? 'claimed' : 'unknown')
      w.remembers(status, { code })
      expect(await w.settle()).toEqual({ settled: 1, open: 1 })
      expect(await w.text()).toMatchObject({ status: becomes, sid: sidOf('theirs') })
      expect(await w.open()).toBe(left)
      expect(await w.settle()).toEqual({ settled: 0, open: left })
      expect(w.carrier.sent).toHaveLength(1)
    },
  )

  it.each<{ name: string; change: Partial<Remembered> }>([
    { name: 'none', change: { createdAt: plus(tick, { hours: -1 }) } },
    { name: 'one of other words', change: { body: 'What felt calm today?' } },
  ])('of which the carrier has $name becomes unknown, and is never sent again', async ({ change }) => {
    const w = await sent('cut')
    w.remembers('delivered', change)
    expect(await w.settle()).toEqual({ settled: 1, open: 1 })
    expect(await w.text()).toMatchObject({ status: 'unknown' })
    expect(w.counts.TextsUnknown).toBe(1)
    expect(w.pages).toEqual([])
    await w.settle(plus(tick, { hours: 2 }))
    await w.deliver({ tick, date: today, notAfter: plus(tick, { minutes: 90 }), ids: [id], tries: 0 })
    expect([w.carrier.sent.length, w.counts.TextsUnknown]).toEqual([1, 1])
  })

  it('is left alone while its sender may still be at work', async () => {
    const w = await sent('cut')
    w.remembers('delivered')
    expect(await w.settle(plus(tick, { minutes: 4 }))).toEqual({ settled: 0, open: 1 })
    expect([await w.text(), w.asked]).toMatchObject([{ status: 'claimed' }, []])
    expect(await w.settle(plus(tick, { minutes: 6 }))).toEqual({ settled: 1, open: 1 })
  })

  it('is asked about for four hours; then it stays unknown, and nobody asks any more', async () => {
    const w = await sent()
    for (let hours = 1; hours <= 6; hours++) await w.settle(plus(tick, { hours }))
    expect([await w.text(), await w.open(), w.asked.length]).toMatchObject([{ status: 'unknown' }, 0, 5])
    expect(w.carrier.sent).toHaveLength(1)
  })

  it('listed late is still believed', async () => {
    const w = await sent()
    await w.settle()
    w.remembers('delivered', { createdAt: plus(tick, { hours: 2 }) })
    await w.settle(plus(tick, { hours: 3 }))
    expect((await w.text())?.status).toBe('delivered')
  })

  it('tells of an opt-out that only the carrier heard', async () => {
    const w = await sent()
    w.remembers('failed', { code: 21_610 })
    await w.settle()
    expect([(await w.text())?.status, (await w.journal.participant(id))?.status]).toEqual(['failed', 'stopped'])
  })
})

describe('a text that surely never left', () => {
  it('is free for another try while its evening lasts, and expires with it', async () => {
    const w = await sent({ outcome: 'retry', code: 20_429 })
    expect(await w.settle()).toEqual({ settled: 0, open: 1 })
    expect((await w.text())?.status).toBe('released')
    expect(await w.settle(at('2026-11-25T04:00:00Z'))).toEqual({ settled: 1, open: 1 })
    expect(await w.text()).toMatchObject({ status: 'expired', reason: 'too-late' })
    expect([w.counts.TextsExpired, await w.open(), w.asked]).toEqual([1, 0, []])
  })

  it('as the carrier says later goes to the queue again', async () => {
    const w = await sent()
    w.remembers('failed', { code: 30_001 })
    await w.settle()
    expect((await w.text())?.status).toBe('released')
    expect(w.pages).toMatchObject([{ date: today, ids: [id], tick }])
  })
})

describe('a text that left, and of which the last callback was lost', () => {
  const night = at('2026-11-25T04:00:00Z')
  const left = () => sent({ outcome: 'accepted', sid: sidOf('theirs') })

  it.each([
    { status: 'delivered', becomes: 'delivered' },
    { status: 'undelivered', code: 30_003, becomes: 'failed' },
    { status: 'failed', code: 30_036, becomes: 'expired' },
  ])('is asked about when its evening is over: $status becomes $becomes', async ({ status, code, becomes }) => {
    const w = await left()
    w.remembers(status, { code })
    expect(await w.settle(plus(night, { hours: 3 }))).toEqual({ settled: 0, open: 1 })
    expect([w.asked, (await w.text())?.status]).toEqual([[], 'sent'])
    expect(await w.settle(plus(night, { hours: 5 }))).toEqual({ settled: 1, open: 1 })
    expect((await w.text())?.status).toBe(becomes)
    expect(await w.open()).toBe(0)
  })

  it('is asked about after the evening in which it left, though its reader has flown east since', async () => {
    const w = await left()
    const held = (await w.journal.participant(id))!
    const landed = { zone: held.timeZone, until: plus(tick, { minutes: 20 }) }
    await w.journal.amend({ ...held, timeZone: 'Europe/Paris', formerZones: [landed], version: held.version + 1 })
    w.remembers('sent')
    expect(await w.settle(plus(tick, { hours: 2 }))).toEqual({ settled: 0, open: 1 })
    expect([w.asked, await w.open()]).toEqual([[], 1])
  })

  it('that the carrier never even tried is put on the queue, where it expires: it is no silent miss', async () => {
    const w = await left()
    w.remembers('failed', { code: 30_001 })
    await w.settle(plus(night, { hours: 5 }))
    expect((await w.text())?.status).toBe('released')
    expect(w.pages).toHaveLength(1)
  })

  it.each([
    { name: 'still has it on its way', remembers: true },
    { name: 'has no trace of it', remembers: false },
  ])('stays sent where the carrier $name, and nobody asks again', async ({ remembers }) => {
    const w = await left()
    if (remembers) w.remembers('sent')
    expect(await w.settle(plus(night, { hours: 5 }))).toEqual({ settled: 0, open: 1 })
    expect([(await w.text())?.status, await w.open(), w.asked.length]).toEqual(['sent', 0, 1])
  })

  it('shows after half an hour without bad news that there is a way again, to a carrier that gives no receipts', async () => {
    const w = await left()
    const since = plus(tick, { minutes: -5 })
    await w.journal.halt({ since, code: 30_002, heardFrom: 'callback', probeAt: tick })
    w.remembers('sent')
    await w.settle(plus(tick, { minutes: 29 }))
    expect(await w.journal.halted()).toBeDefined()
    await w.settle(plus(tick, { minutes: 31 }))
    expect(await w.journal.halted()).toBeUndefined()
    expect(await w.open()).toBe(1)
  })

  it.each([
    { name: 'was claimed before everything stood still', minutes: 5, status: 'sent' },
    { name: 'the carrier gave up', minutes: -5, status: 'undelivered' },
  ])('shows nothing when it $name', async ({ minutes, status }) => {
    const w = await left()
    await w.journal.halt({ since: plus(tick, { minutes }), code: 30_002, heardFrom: 'callback', probeAt: tick })
    w.remembers(status, { code: status === 'sent' ? undefined : 30_003 })
    await w.settle(plus(tick, { minutes: 40 }))
    expect(await w.journal.halted()).toBeDefined()
  })
})

describe('each is settled by itself', () => {
  const two = async () => {
    const w = await sent('cut')
    const ben = ana({ id: idOf('ben'), phone: '+16025550177' as Phone })
    await w.enrol(ben)
    await w.journal.claim(
      { ...ben, version: 2 },
      { date: today, kind: 'prompt', at: plus(tick, { seconds: 1 }), attempt: 1, fingerprint: 'x' },
    )
    return w
  }

  it('though another fails, which is tried again the next time', async () => {
    const w = await two()
    const { outbound } = w.journal
    w.journal.outbound = async (who, day) => (who === id ? Promise.reject(new Error('throttled')) : outbound(who, day))
    expect(await w.settle()).toEqual({ settled: 1, open: 2 })
    expect(w.failures).toHaveLength(1)
    w.journal.outbound = outbound
    expect(await w.settle()).toEqual({ settled: 1, open: 2 })
    expect((await w.text())?.status).toBe('unknown')
  })

  it('as long as there is time', async () => {
    const w = await two()
    expect(await w.settle(soon, 29_999)).toEqual({ settled: 0, open: 1 })
    expect(w.asked).toEqual([])
  })
})

describe('a text that was put off', () => {
  const night = at('2026-11-25T04:00:00Z')
  const putOff = () => sent({ outcome: 'retry', code: 20_429 })

  it.each([
    { name: 'not before a quarter of an hour', when: plus(tick, { minutes: 15 }), pages: 0 },
    { name: 'after that', when: plus(tick, { minutes: 15, seconds: 1 }), pages: 1 },
    { name: 'until night', when: plus(night, { seconds: -1 }), pages: 1 },
  ])('is put on the queue once more $name', async ({ when, pages }) => {
    const w = await putOff()
    expect(await w.settle(when)).toEqual({ settled: 0, open: 1 })
    expect(w.pages.flatMap(({ ids }) => ids)).toEqual(Array(pages).fill(id))
    expect((await w.text())?.status).toBe('released')
  })

  it('is written down as expired at night', async () => {
    const w = await putOff()
    expect(await w.settle(night)).toEqual({ settled: 1, open: 1 })
    expect(await w.text()).toMatchObject({ status: 'expired', reason: 'too-late' })
    expect([w.counts.TextsExpired, w.pages]).toEqual([1, []])
  })

  it('is written down so at once where nobody is there any more', async () => {
    const w = await putOff()
    w.journal.participant = async () => undefined
    expect(await w.settle(soon)).toEqual({ settled: 1, open: 1 })
  })
})

describe('how texts are gone through', () => {
  it('is page by page, to the last', async () => {
    const w = await sent('cut')
    const { unsettled } = w.journal
    const [only] = (await unsettled()).items
    w.journal.unsettled = async (after) => (after === undefined ? { items: [], next: only } : unsettled())
    expect(await w.settle()).toEqual({ settled: 1, open: 1 })
  })

  it('is while there is time enough, and says when there is not', async () => {
    const w = await sent('cut')
    expect(await w.settle(soon, 29_999)).toEqual({ settled: 0, open: 1 })
    expect(w.failures).toHaveLength(1)
    expect(await w.settle(soon, 30_000)).toEqual({ settled: 1, open: 1 })
    expect(w.failures).toHaveLength(1)
  })

  it('begins when its sender is gone, five minutes after', async () => {
    const w = await sent('cut')
    expect(await w.settle(plus(tick, { minutes: 4, seconds: 59 }))).toEqual({ settled: 0, open: 1 })
    expect(await w.settle(plus(tick, { minutes: 5 }))).toEqual({ settled: 1, open: 1 })
  })

  it.each([{ outcome: 'unknown' } as const, { outcome: 'accepted', sid: sidOf('theirs') } as const])(
    'asks the carrier of nobody who is not there any more: $outcome',
    async (outcome) => {
      const w = await sent(outcome)
      w.journal.participant = async () => undefined
      w.remembers('delivered')
      expect(await w.settle()).toEqual({ settled: 0, open: 1 })
      expect(w.asked).toEqual([])
    },
  )

  it('asks of a text on its way when the carrier has surely given up, four hours into the night', async () => {
    const w = await sent({ outcome: 'accepted', sid: sidOf('theirs') })
    w.remembers('delivered')
    const decided = at('2026-11-25T08:00:00Z')
    expect(await w.settle(decided)).toEqual({ settled: 0, open: 1 })
    expect(w.asked).toEqual([])
    expect(await w.settle(plus(decided, { seconds: 1 }))).toEqual({ settled: 1, open: 1 })
    expect((await w.text())?.status).toBe('delivered')
  })

  it('asks nothing of a row that has no beginning, or has its end', async () => {
    const w = await sent('cut')
    const text = (await w.text())!
    for (const found of [undefined, { ...text, claimedAt: undefined }, { ...text, status: 'failed' as const }]) {
      w.journal.outbound = async () => found
      expect(await w.settle()).toEqual({ settled: 0, open: 1 })
    }
    expect([w.asked, w.failures]).toEqual([[], []])
  })
})
