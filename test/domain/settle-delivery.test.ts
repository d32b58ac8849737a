import { describe, expect, it } from 'vitest'
import type { Halt } from '../../functions/domain/journal.ts'
import { type News, settleDelivery } from '../../functions/domain/settle-delivery.ts'
import { plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, sidOf } from '../people.ts'
import { scriptedCarrier, world } from '../world.ts'

const tick = at('2026-11-25T02:30:00Z')
const today = date('2026-11-24')
const id = idOf('ana')
const sid = sidOf('theirs')

/** Somebody whose text of today the carrier has taken. */
const texted = async () => {
  const w = world({ carrier: scriptedCarrier({ outcome: 'accepted', sid }) })
  await w.enrol(ana())
  await w.live(tick)
  w.logged.splice(0)
  const settle = settleDelivery({ ...w, from: '+15005550006' })
  const before = { ...w.counts }
  return {
    ...w,
    hears: (status: string, code?: number, more: Partial<News> = {}) => {
      w.set(plus(tick, { minutes: 1 }))
      return settle({ participant: id, date: today, attempt: 1, sid, status, code, ...more })
    },
    /** What was counted since. */
    counted: () => Object.keys(w.counts).filter((name) => !(name in before)),
    text: () => w.journal.outbound(id, today),
    person: async () => (await w.journal.participant(id))!,
  }
}

describe('news of a text', () => {
  it('in words that we do not know is none, and neither is what is known', async () => {
    const w = await texted()
    expect([await w.hears('something-new'), await w.hears('sent')]).toEqual([false, false])
    expect([(await w.text())?.status, w.logged, w.counted()]).toEqual(['sent', [], []])
  })

  it.each([
    { status: 'delivered', code: undefined, is: 'delivered', counted: [] },
    { status: 'undelivered', code: undefined, is: 'failed', counted: ['TextsFailed'] },
    { status: 'undelivered', code: 30008, is: 'failed', counted: ['TextsFailed'] },
    { status: 'failed', code: 30036, is: 'expired', counted: ['TextsExpired'] },
    { status: 'failed', code: 21408, is: 'failed', counted: ['CarrierMisconfigured', 'TextsFailed'] },
    { status: 'failed', code: 21610, is: 'failed', counted: ['OptOuts', 'TextsFailed'] },
    { status: 'undelivered', code: 30006, is: 'failed', counted: ['NumbersUnreachable', 'TextsFailed'] },
  ])('$status with $code makes it $is, once, and counts $counted', async ({ status, code, is, counted }) => {
    const w = await texted()
    expect([await w.hears(status, code), await w.hears(status, code)]).toEqual([true, false])
    expect(await w.text()).toMatchObject({ status: is, at: plus(tick, { minutes: 1 }) })
    expect(w.logged).toEqual([{ event: 'delivery-tracked', participant: id, date: today, status: is, code }])
    expect(w.counted().toSorted()).toEqual(counted)
    expect(counted.map((name) => w.counts[name as keyof typeof w.counts])).toEqual(counted.map(() => 1))
    expect([w.pages, await w.journal.halted()]).toEqual([[], undefined])
  })

  it('that the carrier never tried puts it back, for half a minute and more', async () => {
    const w = await texted()
    expect(await w.hears('failed', 30001)).toBe(true)
    expect([(await w.text())?.status, w.counted()]).toEqual(['released', ['TextsReleased']])
    expect(w.pages).toMatchObject([{ tick, date: today, ids: [id] }])
    expect(w.due.delays.at(-1)).toBeGreaterThan(30)
  })

  it('that it never tried, of somebody who is gone, puts nobody back', async () => {
    const w = await texted()
    w.journal.participant = async () => undefined
    expect([await w.hears('failed', 30001), w.pages]).toEqual([true, []])
  })
})

describe('what a code tells', () => {
  it('about the person is heeded only with bad news', async () => {
    const w = await texted()
    await w.hears('sent', 21610)
    await w.hears('delivered', 21610)
    expect([(await w.person()).status, w.counted()]).toEqual(['active', []])
  })

  it('about the person is heeded though the text was moved on already', async () => {
    const w = await texted()
    await w.hears('undelivered')
    expect(await w.hears('undelivered', 30005)).toBe(false)
    expect((await w.person()).unreachable).toEqual({ times: 1, date: today })
  })

  it.each([
    { name: 'another text', more: { sid: sidOf('another') } },
    { name: 'a day without one', more: { date: date('2026-11-23') } },
  ])('about $name is not about them', async ({ more }) => {
    const w = await texted()
    await w.hears('failed', 21610, more)
    expect([(await w.person()).status, w.counted().includes('OptOuts')]).toEqual(['active', false])
  })

  it('of somebody who came back since does not stop them', async () => {
    const w = await texted()
    const held = await w.person()
    const consent = { ...held.consent!, at: plus(tick, { seconds: 30 }) }
    await w.journal.amend({ ...held, consent, version: held.version + 1 })
    w.set(plus(tick, { seconds: 50 }))
    await w.hears('undelivered', 21610)
    expect((await w.person()).status).toBe('active')
  })

  it('about us stops everybody, once it is news', async () => {
    const w = await texted()
    await w.hears('failed', 30002)
    expect(await w.journal.halted()).toMatchObject({ code: 30002, heardFrom: 'callback' })
  })

  it.each([
    { name: 'was claimed after', since: plus(tick, { seconds: -1 }), status: 'delivered', open: true },
    { name: 'was claimed before', since: plus(tick, { seconds: 1 }), status: 'delivered', open: false },
    { name: 'failed', since: plus(tick, { seconds: -1 }), status: 'undelivered', open: false },
  ])('about us is over when a text arrives that $name: $open', async ({ since, status, open }) => {
    const w = await texted()
    const halt: Halt = { since, probeAt: since, code: 30002, heardFrom: 'callback' }
    await w.journal.halt(halt)
    await w.hears(status)
    expect((await w.journal.halted()) === undefined).toBe(open)
  })
})
