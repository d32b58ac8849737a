import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { dynamoJournal, indexes } from '../functions/adapters/dynamo-journal.ts'
import type { CoachId } from '../functions/domain/ids.ts'
import type { Change, EntryKey, Invitation, Journal, OutboundStatus, Unsettled } from '../functions/domain/journal.ts'
import { refOf } from '../functions/domain/last-kept.ts'
import { photoName } from '../functions/domain/photos.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { tableEngine } from './engine.ts'
import { memoryJournal } from './memory-journal.ts'
import { memoryTable } from './memory-table/memory-table.ts'
import { ana, at, date, idOf, phone, sidOf, time, win } from './people.ts'

const now = at('2026-11-24T20:00:00Z')
const joan = 'JOAN' as CoachId

const change = (version: number, more: Partial<Change> = {}): Change => ({
  participant: ana({ version }),
  sid: sidOf(`change ${version}`),
  at: now,
  replies: [`reply ${version}`],
  entries: [],
  ...more,
})

/** Page after page of what is unsettled, as the sweep reads it. */
const allUnsettled = async (journal: Journal) => {
  const all: Unsettled[] = []
  let after: Unsettled | undefined
  do {
    const page = await journal.unsettled(after)
    all.push(...page.items)
    after = page.next
  } while (after !== undefined)
  return all
}

/** What every journal promises, whatever it is made of. */
const promises = (open: () => Promise<Journal>) => {
  let journal: Journal
  beforeEach(async () => {
    journal = await open()
  })

  describe('a text', () => {
    it('is written with everything it changes', async () => {
      const [slept, walked] = [
        win('slept', now, { themes: ['rest'] }),
        win('walked', now, { sid: sidOf('b'), n: 1, themes: ['rest', 'showing-up'] }),
      ]
      expect(await journal.record(change(1, { entries: [slept, walked] }))).toBe('recorded')
      expect(await journal.participant(idOf('ana'))).toEqual(ana())
      expect((await journal.wins(idOf('ana'), {})).items).toEqual(expect.arrayContaining([slept, walked]))
      expect(await journal.weeks(idOf('ana'), '2026-W48' as never, '2026-W48' as never)).toEqual([
        { week: '2026-W48', wins: 2, days: ['2026-11-24'], themes: { rest: 2, 'showing-up': 1 } },
      ])
    })

    it('that comes again changes nothing and gets the replies it got', async () => {
      await journal.record(change(1, { entries: [win('slept', now)] }))
      const again = change(2, {
        sid: sidOf('change 1'),
        replies: ['other'],
        entries: [win('slept', plus(now, { seconds: 3 }))],
      })
      expect(await journal.record(again)).toEqual({ repeated: ['reply 1'] })
      expect((await journal.wins(idOf('ana'), {})).items).toHaveLength(1)
      expect((await journal.participant(idOf('ana')))?.version).toBe(1)
    })

    it('answered with silence comes again to silence', async () => {
      await journal.record(change(1, { replies: [] }))
      expect(await journal.record(change(1, { replies: ['x'] }))).toEqual({ repeated: [] })
    })

    it('decided on an older participant is refused, and leaves nothing behind', async () => {
      await journal.record(change(1))
      const stale = change(1, { sid: sidOf('stale'), entries: [win('lost?', now)] })
      expect(await journal.record(stale)).toBe('changed')
      expect((await journal.wins(idOf('ana'), {})).items).toEqual([])
      expect(await journal.record({ ...stale, participant: ana({ version: 2 }) })).toBe('recorded')
    })

    it('written by ten at once is written by one; nine read again', async () => {
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) =>
          journal.record(change(1, { sid: sidOf(n), entries: [win(`win ${n}`, now)] })),
        ),
      )
      expect(outcomes.filter((outcome) => outcome === 'recorded')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(9)
      expect((await journal.wins(idOf('ana'), {})).items).toHaveLength(1)
    })

    it('keeps every field of a participant', async () => {
      const full = ana({
        focus: 'rest',
        pausedUntil: date('2026-12-01'),
        quietUntil: now,
        pending: { question: 'share', until: now, coach: { id: joan, name: 'Joan' } },
        shares: [{ coach: joan, name: 'Joan', since: now, wording: '1' }],
        weekSoFar: { week: '2026-W48' as never, wins: 3, days: [date('2026-11-24')] },
        used: { prompts: 4 },
        lastDaily: { date: date('2026-11-23'), picks: { prompts: 7 }, attempt: 2 },
        lastRecapAt: now,
        lastRecapDate: date('2026-11-22'),
        hintedAt: now,
        saidAt: { status: now, shares: now },
        formerZones: [{ zone: 'Asia/Kathmandu', until: now }],
        unreachable: { times: 1, date: date('2026-11-23') },
        shard: 3,
      })
      await journal.record(change(1, { participant: full }))
      expect(await journal.participant(idOf('ana'))).toEqual(full)
    })
  })

  it('keeps of a participant also what it does not know yet', async () => {
    const newer = { ...ana(), tempo: 'daily' }
    await journal.record(change(1, { participant: newer }))
    expect(await journal.participant(idOf('ana'))).toEqual(newer)
  })

  describe('wins', () => {
    const days = ['2026-11-20T18:00:00Z', '2026-11-21T18:00:00Z', '2026-11-22T18:00:00Z'].map(at)
    const three = days.map((day, n) => win(`win ${n}`, day))
    beforeEach(async () => {
      await journal.record(
        change(1, {
          entries: [...three, win('sealed', days[1]!, { kind: 'danger' }), win('gone', days[1]!, { deleted: true })],
        }),
      )
    })

    it('come oldest first, without danger and without deleted ones', async () => {
      expect((await journal.wins(idOf('ana'), {})).items.map(({ text }) => text)).toEqual(['win 0', 'win 1', 'win 2'])
    })
    it('come newest first when asked', async () => {
      expect((await journal.wins(idOf('ana'), { newestFirst: true, limit: 2 })).items.map(({ text }) => text)).toEqual([
        'win 2',
        'win 1',
      ])
    })
    it('are bounded: since is in, until is out', async () => {
      expect((await journal.wins(idOf('ana'), { since: days[0], until: days[2] })).items).toEqual([three[0], three[1]])
    })
    it.each([false, true])(
      'come in pages that meet without a gap or a double (newest first: %s)',
      async (newestFirst) => {
        const seen: string[] = []
        let after: Parameters<Journal['wins']>[1]['after']
        do {
          const page = await journal.wins(idOf('ana'), { limit: 1, after, newestFirst })
          seen.push(...page.items.map(({ text }) => text))
          after = page.next
        } while (after)
        expect(seen).toEqual(newestFirst ? ['win 2', 'win 1', 'win 0'] : ['win 0', 'win 1', 'win 2'])
      },
    )
    it('of danger are not counted in the week', async () => {
      const [week] = await journal.weeks(idOf('ana'), '2026-W47' as never, '2026-W47' as never)
      expect(week?.wins).toBe(4) // three and the deleted one, which was a win when it was written
    })
  })

  it('weeks without wins are absent, and others bounded', async () => {
    await journal.record(
      change(1, { entries: [win('a', at('2026-11-02T18:00:00Z')), win('b', at('2026-11-24T18:00:00Z'))] }),
    )
    const held = await journal.weeks(idOf('ana'), '2026-W46' as never, '2026-W50' as never)
    expect(held.map(({ week }) => week)).toEqual(['2026-W48'])
  })

  describe('the due index', () => {
    const key = { zone: 'America/Phoenix', time: time('19:30'), shard: 0 }
    it('holds an active participant under their wall time, and knows the zone', async () => {
      await journal.record(change(1, { joinsZone: 'America/Phoenix' }))
      expect((await journal.due(key)).items).toEqual([idOf('ana')])
      expect(await journal.zones()).toEqual([{ zone: 'America/Phoenix', shards: 1 }])
      expect((await journal.due({ ...key, time: time('19:45') })).items).toEqual([])
    })
    it.each(['stopped', 'guest'] as const)('lets go of who is %s', async (status) => {
      await journal.record(change(1, { joinsZone: 'America/Phoenix' }))
      await journal.record(change(2, { participant: ana({ version: 2, status }) }))
      expect((await journal.due(key)).items).toEqual([])
    })
    it('follows a new time', async () => {
      await journal.record(change(1))
      await journal.record(change(2, { participant: ana({ version: 2, promptTime: time('08:00') }) }))
      expect((await journal.due(key)).items).toEqual([])
      expect((await journal.due({ ...key, time: time('08:00') })).items).toEqual([idOf('ana')])
    })
  })

  it('the watermark never moves back', async () => {
    expect(await journal.reached('ticks')).toBeUndefined()
    await journal.reach('ticks', at('2026-11-24T20:15:00Z'))
    await journal.reach('ticks', at('2026-11-24T20:00:00Z'))
    expect(await journal.reached('ticks')).toBe('2026-11-24T20:15:00.000Z')
  })

  describe('a daily text', () => {
    const today = date('2026-11-24')
    const text = { date: today, kind: 'prompt' as const, at: now, attempt: 1, fingerprint: 'f' }
    beforeEach(async () => {
      await journal.record(change(1))
    })

    it('is claimed once, however many try', async () => {
      const outcomes = await Promise.all(Array.from({ length: 10 }, () => journal.claim(ana({ version: 2 }), text)))
      expect(outcomes.filter((outcome) => outcome === 'claimed')).toHaveLength(1)
      expect((await journal.participant(idOf('ana')))?.version).toBe(2)
      expect(await journal.claim(ana({ version: 3 }), text)).toBe('taken')
    })
    it('is not claimed on an older participant: they may have said STOP', async () => {
      await journal.record(change(2, { participant: ana({ version: 2, status: 'stopped' }) }))
      expect(await journal.claim(ana({ version: 2 }), text)).toBe('changed')
      expect(await journal.outbound(idOf('ana'), today)).toBeUndefined()
    })
    it('that surely never left may be claimed again', async () => {
      await journal.claim(ana({ version: 2 }), text)
      expect(await journal.settle(idOf('ana'), today, { status: 'released', at: now, code: 20429 })).toBe(true)
      expect(await journal.claim(ana({ version: 3 }), text)).toBe('claimed')
    })
    it('refused may be claimed later that day, and a claim is never overwritten by a refusal', async () => {
      await journal.refuse(idOf('ana'), { ...text, status: 'refused', reason: 'moved' })
      expect(await journal.outbound(idOf('ana'), today)).toMatchObject({ status: 'refused', reason: 'moved' })
      expect(await journal.claim(ana({ version: 2 }), text)).toBe('claimed')
      await journal.refuse(idOf('ana'), { ...text, status: 'refused', reason: 'moved' })
      expect(await journal.outbound(idOf('ana'), today)).toMatchObject({ status: 'claimed' })
    })
    it('expired stays expired', async () => {
      await journal.refuse(idOf('ana'), { ...text, status: 'expired', reason: 'too-late' })
      expect(await journal.claim(ana({ version: 2 }), text)).toBe('taken')
    })

    type Settled = Parameters<Journal['settle']>[2]['status']
    const forward: readonly [readonly Settled[], OutboundStatus][] = [
      [['sent', 'delivered'], 'delivered'],
      [['delivered', 'sent'], 'delivered'],
      [['unknown', 'sent'], 'sent'],
      [['sent', 'unknown'], 'sent'],
      [['sent', 'released'], 'released'],
      [['unknown', 'released'], 'released'],
      [['delivered', 'released'], 'delivered'],
      [['sent', 'refused'], 'sent'],
      [['failed', 'delivered'], 'failed'],
      [['delivered', 'failed'], 'delivered'],
      [['unknown', 'delivered', 'sent'], 'delivered'],
      [['released', 'sent'], 'sent'],
      [['expired', 'sent'], 'expired'],
    ]
    it.each(forward)('only moves forward: %j ends %s', async (steps, end) => {
      await journal.claim(ana({ version: 2 }), text)
      for (const status of steps) await journal.settle(idOf('ana'), today, { status, at: now })
      expect((await journal.outbound(idOf('ana'), today))?.status).toBe(end)
    })
    it('keeps when it was claimed', async () => {
      await journal.claim(ana({ version: 2 }), text)
      await journal.settle(idOf('ana'), today, { status: 'sent', at: plus(now, { hours: 1 }) })
      expect(await journal.outbound(idOf('ana'), today)).toMatchObject({ claimedAt: now, at: plus(now, { hours: 1 }) })
    })
    it('adopts the sid of a callback, and listens to no other after that', async () => {
      await journal.claim(ana({ version: 2 }), text)
      expect(await journal.settle(idOf('ana'), today, { status: 'sent', at: now, sid: sidOf('first') })).toBe(true)
      expect(await journal.settle(idOf('ana'), today, { status: 'delivered', at: now, sid: sidOf('other') })).toBe(
        false,
      )
      expect(await journal.settle(idOf('ana'), today, { status: 'delivered', at: now, sid: sidOf('first') })).toBe(true)
    })
    it('that nobody claimed cannot be settled', async () => {
      expect(await journal.settle(idOf('ana'), today, { status: 'delivered', at: now })).toBe(false)
      expect(await journal.outbound(idOf('ana'), today)).toBeUndefined()
    })
    it('says whether a refusal was written', async () => {
      const refusal = { ...text, status: 'expired' as const, reason: 'too-late' }
      await journal.claim(ana({ version: 2 }), text)
      expect(await journal.refuse(idOf('ana'), refusal)).toBe(false)
      await journal.settle(idOf('ana'), today, { status: 'released', at: now })
      expect(await journal.refuse(idOf('ana'), refusal)).toBe(true)
      expect(await journal.refuse(idOf('ana'), refusal)).toBe(false)
    })
    it('listens to news of its own attempt alone', async () => {
      const [one, two] = [sidOf('one'), sidOf('two')]
      await journal.claim(ana({ version: 2 }), text)
      await journal.settle(idOf('ana'), today, { status: 'sent', at: now, attempt: 1, sid: one })
      const released = { status: 'released' as const, at: now, attempt: 1, sid: one, code: 30001 }
      expect(await journal.settle(idOf('ana'), today, released)).toBe(true)
      expect(await journal.outbound(idOf('ana'), today)).toMatchObject({ status: 'released', code: 30001 })
      expect(await journal.outbound(idOf('ana'), today)).not.toHaveProperty('sid')
      await journal.claim(ana({ version: 3 }), { ...text, attempt: 2, fingerprint: 'g' })
      for (const status of ['released', 'sent', 'delivered', 'failed', 'expired', 'unknown', 'refused'] as const)
        expect(await journal.settle(idOf('ana'), today, { status, at: now, attempt: 1, sid: one })).toBe(false)
      expect(await journal.settle(idOf('ana'), today, { status: 'delivered', at: now, attempt: 2, sid: two })).toBe(
        true,
      )
      const held = await journal.outbound(idOf('ana'), today)
      expect(held).toMatchObject({ attempt: 2, sid: two, fingerprint: 'g' })
      // What was said of the first attempt is not said of the second.
      expect(held).not.toHaveProperty('code')
    })
    it('keeps why it was refused at the last moment, and may be claimed again after that', async () => {
      await journal.claim(ana({ version: 2 }), text)
      const refused = { status: 'refused' as const, at: now, attempt: 1, reason: 'stopped' }
      expect(await journal.settle(idOf('ana'), today, refused)).toBe(true)
      expect(await journal.outbound(idOf('ana'), today)).toMatchObject({ status: 'refused', reason: 'stopped' })
      expect(await journal.claim(ana({ version: 3 }), { ...text, attempt: 2 })).toBe('claimed')
      expect(await journal.outbound(idOf('ana'), today)).not.toHaveProperty('reason')
    })
  })

  describe('what is unsettled', () => {
    const days = ['2026-11-22', '2026-11-23', '2026-11-24'].map(date)
    const claimedAt = (n: number) => plus(now, { days: n - 2 })
    const claim = (n: number, version: number) =>
      journal.claim(ana({ version }), {
        date: days[n]!,
        kind: 'prompt',
        at: claimedAt(n),
        attempt: 1,
        fingerprint: 'f',
      })
    const open = async () => (await allUnsettled(journal)).map(({ date }) => date)
    beforeEach(async () => {
      await journal.record(change(1))
      // Not in the order of their claims.
      for (const [n, version] of [
        [2, 2],
        [0, 3],
        [1, 4],
      ] as const)
        await claim(n, version)
    })

    it('comes with when it was claimed, the earliest first', async () => {
      expect(await allUnsettled(journal)).toEqual(
        days.map((date, n) => ({ participant: idOf('ana'), date, claimedAt: claimedAt(n) })),
      )
    })
    it.each(['delivered', 'failed', 'expired', 'refused'] as const)('is not what is %s', async (status) => {
      await journal.settle(idOf('ana'), days[1]!, { status, at: now })
      expect(await open()).toEqual([days[0], days[2]])
    })
    it.each(['unknown', 'released', 'sent'] as const)('is still what is %s, in its place', async (status) => {
      await journal.settle(idOf('ana'), days[1]!, { status, at: now })
      expect(await open()).toEqual(days)
    })
    it('is not what was never claimed', async () => {
      const refusal = { date: date('2026-11-20'), kind: 'prompt' as const, at: now, reason: 'paused' }
      await journal.refuse(idOf('ana'), { ...refusal, status: 'refused' })
      expect(await open()).toEqual(days)
    })
    it('is not what was given back, and then refused for good', async () => {
      await journal.settle(idOf('ana'), days[1]!, { status: 'released', at: now })
      await journal.refuse(idOf('ana'), { date: days[1]!, kind: 'prompt', at: now, status: 'expired', reason: 'x' })
      expect(await open()).toEqual([days[0], days[2]])
    })
    it('goes on after one that was seen', async () => {
      const [first] = (await journal.unsettled()).items
      expect((await journal.unsettled(first)).items.map(({ date }) => date)).toEqual([days[1], days[2]])
    })
    it('is closed when it stays sent', async () => {
      await journal.settle(idOf('ana'), days[0]!, { status: 'sent', at: now })
      await journal.close(idOf('ana'), days[0]!)
      expect(await open()).toEqual(days.slice(1))
      expect((await journal.outbound(idOf('ana'), days[0]!))?.status).toBe('sent')
    })
    it('is closed when it stays unknown, and can be heard of all the same', async () => {
      await journal.close(idOf('ana'), days[0]!)
      expect(await open()).toEqual(days)
      await journal.settle(idOf('ana'), days[0]!, { status: 'unknown', at: now })
      await journal.close(idOf('ana'), days[0]!)
      expect(await open()).toEqual([days[1], days[2]])
      expect((await journal.outbound(idOf('ana'), days[0]!))?.status).toBe('unknown')
      expect(await journal.settle(idOf('ana'), days[0]!, { status: 'delivered', at: now })).toBe(true)
      await journal.close(idOf('ana'), date('2026-11-01'))
      expect(await journal.outbound(idOf('ana'), date('2026-11-01'))).toBeUndefined()
    })
  })

  describe('a halt', () => {
    const halt = { since: now, code: 20003, heardFrom: 'call' as const, probeAt: plus(now, { minutes: 5 }) }
    const next = plus(now, { minutes: 10 })
    it('is there for everybody, and made by one', async () => {
      expect(await journal.halted()).toBeUndefined()
      const made = await Promise.all(
        Array.from({ length: 10 }, (_, n) => journal.halt({ ...halt, code: n, heardFrom: 'callback' })),
      )
      expect(made.filter(Boolean)).toHaveLength(1)
      expect(await journal.halted()).toEqual({ ...halt, code: made.indexOf(true), heardFrom: 'callback' })
      expect(await journal.halt(halt)).toBe(false)
    })
    it('is tried by one at a time, who puts the next try off', async () => {
      await journal.halt(halt)
      const tries = await Promise.all(Array.from({ length: 10 }, () => journal.probe(halt, next)))
      expect(tries.filter(Boolean)).toHaveLength(1)
      expect(await journal.halted()).toEqual({ ...halt, probeAt: next })
      expect(await journal.probe(halt, plus(next, { minutes: 5 }))).toBe(false)
      expect(await journal.probe({ ...halt, probeAt: next }, plus(next, { minutes: 5 }))).toBe(true)
    })
    it('is ended by one, and can be made again', async () => {
      await journal.halt(halt)
      const ends = await Promise.all(Array.from({ length: 10 }, () => journal.resume()))
      expect(ends.filter(Boolean)).toHaveLength(1)
      expect(await journal.halted()).toBeUndefined()
      expect(await journal.halt({ ...halt, code: 30002 })).toBe(true)
    })
    it('that is over is not tried, and does not come back by it', async () => {
      expect(await journal.probe(halt, next)).toBe(false)
      expect(await journal.resume()).toBe(false)
      expect(await journal.halted()).toBeUndefined()
    })
  })

  describe('what became of a text of theirs', () => {
    const sid = sidOf('change 1')
    it('is unknown of what was never heard', async () => {
      expect(await journal.inbound(idOf('ana'), sid)).toBeUndefined()
      expect(await journal.answered(idOf('ana'), sid)).toBe(false)
      expect(await journal.inbound(idOf('ana'), sid)).toBeUndefined()
    })
    it('is what it was answered', async () => {
      await journal.record(change(1))
      expect(await journal.inbound(idOf('ana'), sid)).toEqual({ replies: ['reply 1'] })
      expect(await journal.answered(idOf('ana'), sid)).toBe(false)
    })
    it.each([true, false])(
      'is what is still owed, until one says it is done (at least once: %s)',
      async (atLeastOnce) => {
        const owed = { texts: ['one', 'two'], atLeastOnce }
        await journal.record(change(1, { replies: [], owed }))
        expect(await journal.inbound(idOf('ana'), sid)).toEqual({ replies: [], owed })
        const done = await Promise.all(Array.from({ length: 10 }, () => journal.answered(idOf('ana'), sid)))
        expect(done.filter(Boolean)).toHaveLength(1)
        expect(await journal.inbound(idOf('ana'), sid)).toEqual({ replies: [] })
      },
    )
    it('is not lost, nor owed twice, when the text comes again', async () => {
      await journal.record(change(1, { replies: [], owed: { texts: ['one'], atLeastOnce: true } }))
      await journal.record(change(2, { sid, owed: { texts: ['two'], atLeastOnce: true } }))
      expect((await journal.inbound(idOf('ana'), sid))?.owed?.texts).toEqual(['one'])
    })
  })

  describe('an amendment', () => {
    it('is written on the participant as they were read, and by one of ten', async () => {
      await journal.record(change(1))
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, (_, n) => journal.amend(ana({ version: 2, name: `Ana ${n}` }))),
      )
      expect(outcomes.filter((outcome) => outcome === 'written')).toHaveLength(1)
      expect(outcomes.filter((outcome) => outcome === 'changed')).toHaveLength(9)
      expect((await journal.participant(idOf('ana')))?.name).toBe(`Ana ${outcomes.indexOf('written')}`)
    })
    it('of nobody is refused', async () => {
      expect(await journal.amend(ana({ version: 2 }))).toBe('changed')
      expect(await journal.participant(idOf('ana'))).toBeUndefined()
    })
    it('takes out of the due index who is texted in vain, and puts back who writes again', async () => {
      const key = { zone: 'America/Phoenix', time: time('19:30'), shard: 0 }
      const unreachable = (times: number) => ({ times, date: date('2026-11-24') })
      await journal.record(change(1))
      await journal.amend(ana({ version: 2, unreachable: unreachable(1) }))
      expect((await journal.due(key)).items).toEqual([idOf('ana')])
      await journal.amend(ana({ version: 3, unreachable: unreachable(2) }))
      expect((await journal.due(key)).items).toEqual([])
      await journal.amend(ana({ version: 4 }))
      expect((await journal.due(key)).items).toEqual([idOf('ana')])
      expect(await journal.participant(idOf('ana'))).not.toHaveProperty('unreachable')
    })
  })

  describe('a zone', () => {
    const shards = async () => (await journal.zones()).map((each) => each.shards)
    it('grows and never shrinks, whoever comes to live there', async () => {
      await journal.record(change(1, { joinsZone: 'America/Phoenix' }))
      for (const [over, now] of [
        [2, 2],
        [8, 8],
        [4, 8],
        [8, 8],
      ] as const) {
        await journal.growZone('America/Phoenix', over)
        expect(await shards()).toEqual([now])
      }
      await journal.record(change(2, { joinsZone: 'America/Phoenix' }))
      expect(await shards()).toEqual([8])
    })
    it('that nobody knows does not grow', async () => {
      await journal.growZone('America/Phoenix', 2)
      expect(await journal.zones()).toEqual([])
    })
    it('holds who was claimed in the part they were put in', async () => {
      const key = { zone: 'America/Phoenix', time: time('19:30') }
      await journal.record(change(1))
      const text = { date: date('2026-11-24'), kind: 'prompt' as const, at: now, attempt: 1, fingerprint: 'f' }
      await journal.claim(ana({ version: 2, shard: 3 }), text)
      expect((await journal.due({ ...key, shard: 0 })).items).toEqual([])
      expect((await journal.due({ ...key, shard: 3 })).items).toEqual([idOf('ana')])
    })
  })

  it('how far each thing was worked through is kept apart', async () => {
    const [a, b, c] = [now, plus(now, { minutes: 1 }), plus(now, { minutes: 2 })]
    await Promise.all([journal.reach('ticks', a), journal.reach('inbound', b), journal.reach('account', c)])
    await journal.reach('account', a)
    await Promise.all(Array.from({ length: 5 }, (_, n) => journal.reach('inbound', plus(now, { seconds: n }))))
    const reached = await Promise.all((['ticks', 'inbound', 'account'] as const).map((what) => journal.reached(what)))
    expect(reached).toEqual([a, b, c])
  })

  describe('an invitation', () => {
    const id = idOf('ana')
    const form = (more: Partial<Invitation> = {}): Invitation => ({
      ...{ participant: id, phone, language: 'en', at: now, wording: 'form-en-1' },
      ...{ name: 'Ana', coach: { id: joan, name: 'Joan' } },
      ...more,
    })
    const guest = (version = 1) => {
      const { phone: _, consent, name, ...someone } = ana({ version, status: 'guest' })
      return { ...someone, invited: { at: now, sentAt: now, wording: 'form-en-1' } }
    }

    it('is found as it was left, and a later one takes its place', async () => {
      expect(await journal.invitation(id)).toBeUndefined()
      await journal.invite(form())
      expect(await journal.invitation(id)).toMatchObject(form())
      const later = form({ at: plus(now, { minutes: 1 }), name: 'Anna' })
      await journal.invite(later)
      expect(await journal.invitation(id)).toMatchObject(later)
    })

    it('is claimed once, with the participant, and then stays as it is', async () => {
      await journal.invite(form())
      const claims = await Promise.all([1, 2, 3].map(() => journal.claimInvitation(guest(), form(), now)))
      expect(claims.filter((each) => each === 'claimed')).toHaveLength(1)
      expect(await journal.claimInvitation(guest(2), form(), now)).toBe('taken')
      expect(await journal.participant(id)).toEqual(guest())
      await journal.invite(form({ at: plus(now, { minutes: 1 }) }))
      expect(await journal.invitation(id)).toMatchObject({ at: now, claimedAt: now })
    })

    it('is not claimed on an older participant, nor when another has taken its place', async () => {
      await journal.record(change(1))
      await journal.invite(form())
      expect(await journal.claimInvitation(guest(1), form(), now)).toBe('changed')
      const other = plus(now, { minutes: 1 })
      await journal.invite(form({ at: other }))
      expect(await journal.claimInvitation(guest(2), form(), now)).toBe('taken')
      expect((await journal.participant(id))?.version).toBe(1)
      await journal.endInvitation(form())
      expect(await journal.invitation(id)).toMatchObject({ at: other })
    })

    it('is claimed again when it is given back, and gone when it is ended', async () => {
      await journal.invite(form())
      await journal.claimInvitation(guest(1), form(), now)
      await journal.releaseInvitation(form())
      expect(await journal.claimInvitation(guest(2), form(), now)).toBe('claimed')
      await journal.endInvitation(form())
      await journal.endInvitation(form())
      await journal.releaseInvitation(form())
      expect(await journal.invitation(id)).toBeUndefined()
    })

    it('is counted by the hour, so many and no more, however many ask at once', async () => {
      const asked = await Promise.all(Array.from({ length: 5 }, () => journal.countInvitation(now, 3)))
      expect(asked.filter(Boolean)).toHaveLength(3)
      expect(await journal.countInvitation(plus(now, { minutes: 59 }), 3)).toBe(false)
      expect(await journal.countInvitation(plus(now, { hours: 1 }), 3)).toBe(true)
      expect(await journal.countInvitation(plus(now, { hours: 2 }), 0)).toBe(false)
    })
  })

  describe('a budget of answers', () => {
    const most = { hour: 5, day: 8 }
    const known = (by: number) => ({ budget: 'known', by, most }) as const

    it('is spent in the hour and in the day, and each budget by itself', async () => {
      expect(await journal.spent(now)).toEqual({ strangers: { hour: 0, day: 0 }, known: { hour: 0, day: 0 } })
      expect(await journal.draw(known(3), now)).toBe(true)
      expect(await journal.draw(known(3), now)).toBe(false)
      expect(await journal.draw(known(2), now)).toBe(true)
      expect(await journal.draw({ budget: 'strangers', by: 1, most }, now)).toBe(true)
      expect(await journal.spent(now)).toEqual({ strangers: { hour: 1, day: 1 }, known: { hour: 5, day: 5 } })
      const next = plus(now, { hours: 1 })
      expect(await journal.draw(known(4), next)).toBe(false)
      expect(await journal.draw(known(3), next)).toBe(true)
      expect(await journal.spent(next)).toMatchObject({ known: { hour: 3, day: 8 } })
      expect(await journal.draw(known(1), plus(now, { hours: 2 }))).toBe(false)
      expect(await journal.draw(known(1), plus(now, { days: 1 }))).toBe(true)
    })

    it('never pays more than there is, however many ask at once, and nothing from what is closed', async () => {
      const drawn = await Promise.all(Array.from({ length: 9 }, () => journal.draw(known(2), now)))
      expect(drawn.filter(Boolean)).toHaveLength(2)
      expect(await journal.spent(now)).toMatchObject({ known: { hour: 4, day: 4 } })
      expect(await journal.draw(known(6), now)).toBe(false)
      const closed = { hour: 0, day: 0 }
      expect(await journal.draw({ budget: 'strangers', by: 1, most: closed }, now)).toBe(false)
    })

    it('leaves a part of itself to others who may take more', async () => {
      const half = { budget: 'known', by: 1, most: { hour: 2, day: 4 } } as const
      const tries = [half, half, half, known(1), known(1), known(1), known(1)]
      const drawn: boolean[] = []
      for (const one of tries) drawn.push(await journal.draw(one, now))
      expect(drawn).toEqual([true, true, false, true, true, true, false])
    })
  })

  it('counts what is kept of one person, by kind', async () => {
    await journal.record(change(1, { entries: [win('slept', now), win('walked', now, { sid: sidOf('b') })] }))
    await journal.refuse(idOf('ana'), {
      date: date('2026-11-24'),
      kind: 'prompt',
      at: now,
      status: 'refused',
      reason: 'paused',
    })
    expect(await journal.held(idOf('ana'))).toEqual({
      profile: 1,
      entries: 2,
      'texts answered': 1,
      'texts sent': 1,
      'weeks counted': 1,
    })
    expect(await journal.held(idOf('ben'))).toEqual({})
  })

  describe('a coach', () => {
    it('is found by code and in the list', async () => {
      await journal.putCoach({ id: joan, name: 'Joan' })
      expect(await journal.coach(joan)).toEqual({ id: 'JOAN', name: 'Joan' })
      expect(await journal.coaches()).toEqual([{ id: 'JOAN', name: 'Joan' }])
      expect(await journal.coach('NOBODY' as CoachId)).toBeUndefined()
    })
    it('has tokens that can be revoked', async () => {
      await journal.putToken(joan, 'a'.repeat(64), now)
      await journal.putToken(joan, 'b'.repeat(64), now)
      expect(await journal.token(joan, 'a'.repeat(64))).toEqual({ expiresAt: now })
      expect(await journal.token(joan, 'c'.repeat(64))).toBeUndefined()
      expect(await journal.tokens(joan)).toEqual([
        { hash: 'a'.repeat(64), expiresAt: now },
        { hash: 'b'.repeat(64), expiresAt: now },
      ])
      expect(await journal.revokeTokens(joan)).toBe(2)
      expect(await journal.tokens(joan)).toEqual([])
      expect(await journal.token(joan, 'a'.repeat(64))).toBeUndefined()
    })
    it('sees who shares while they share', async () => {
      const share = { coach: joan, since: now, wording: '1' }
      await journal.record(change(1, { startSharing: share }))
      const ben = ana({ id: idOf('ben'), phone })
      await journal.record({ ...change(1), participant: ben, sid: sidOf('ben'), startSharing: share })
      expect((await journal.sharing(joan)).items.map(({ participant }) => participant)).toEqual([
        idOf('ana'),
        idOf('ben'),
      ])
      expect((await journal.sharing(joan, idOf('ana'))).items).toEqual([
        { participant: idOf('ben'), since: now, wording: '1' },
      ])
      await journal.record(change(2, { stopSharing: [joan] }))
      expect((await journal.sharing(joan)).items.map(({ participant }) => participant)).toEqual([idOf('ben')])
    })
    it('leaves a trace with whom they read', async () => {
      await journal.record(change(1))
      const access = { coach: joan, at: now, wins: 3 }
      expect(await journal.seen(ana({ version: 2, read: [{ coach: 'Joan', wins: 3 }] }), access)).toBe('written')
      expect(await journal.seen(ana({ version: 2 }), access)).toBe('changed')
      expect(await journal.participant(idOf('ana'))).toMatchObject({ version: 2, read: [{ coach: 'Joan', wins: 3 }] })
    })
  })

  describe('what others noticed', () => {
    const note = (id: string, by: 'witness' | 'coach' = 'witness') =>
      ({ participant: idOf('ana'), at: now, id, by, from: 'Sam', text: 'You laugh again' }) as const
    it('is left, once for a version, through a link that takes so many', async () => {
      await journal.record(change(1, { link: { hash: 'h', participant: idOf('ana'), until: now, opens: 'witness' } }))
      const link = { hash: 'h', takes: 2 }
      expect(await journal.leaveNote(ana({ version: 2 }), note('a'), link)).toBe('written')
      expect(await journal.leaveNote(ana({ version: 2 }), note('b'), link)).toBe('changed')
      expect(await journal.leaveNote(ana({ version: 3 }), note('b'), link)).toBe('written')
      expect(await journal.leaveNote(ana({ version: 4 }), note('c'), link)).toBe('spent')
      expect(await journal.leaveNote(ana({ version: 4 }), note('c'), { hash: 'no', takes: 2 })).toBe('spent')
      expect(await journal.leaveNote(ana({ version: 4 }), note('d', 'coach'))).toBe('written')
      expect((await journal.notes(idOf('ana'))).map(({ id }) => id)).toEqual(['a', 'b', 'd'])
      expect(await journal.note(idOf('ana'), { at: now, id: 'b' })).toEqual(note('b'))
      expect(await journal.notes(idOf('ben'))).toEqual([])
      expect(await journal.link('h')).toMatchObject({ opens: 'witness' })
    })
    it('is kept or let go, by a text or on the page', async () => {
      await journal.record(change(1))
      for (const [at, id] of ['a', 'b', 'c'].entries()) await journal.leaveNote(ana({ version: at + 2 }), note(id))
      expect(await journal.record(change(5, { note: { ref: { at: now, id: 'a' }, kept: true } }))).toBe('recorded')
      expect(await journal.settleNote(ana({ version: 6 }), { ref: { at: now, id: 'b' }, kept: true })).toBe('written')
      expect(await journal.settleNote(ana({ version: 6 }), { ref: { at: now, id: 'c' }, kept: true })).toBe('changed')
      expect(await journal.settleNote(ana({ version: 7 }), { ref: { at: now, id: 'c' }, kept: false })).toBe('written')
      expect((await journal.notes(idOf('ana'))).map(({ id, kept }) => [id, kept])).toEqual([
        ['a', true],
        ['b', true],
      ])
    })
    it('is erased with everything else', async () => {
      await journal.record(change(1))
      await journal.leaveNote(ana({ version: 2 }), note('a'))
      await journal.erase(idOf('ana'), now)
      expect(await journal.notes(idOf('ana'))).toEqual([])
    })
  })

  describe('a session of a coach', () => {
    it('begins, is found by its hash, and ends', async () => {
      const session = { hash: 'h', coach: joan, token: 't', until: now }
      await journal.beginCoachSession(session)
      expect(await journal.coachSession('h')).toEqual(session)
      expect(await journal.session('h')).toBeUndefined()
      await journal.endCoachSession('h')
      expect(await journal.coachSession('h')).toBeUndefined()
    })
  })

  describe('a photo', () => {
    const entry = win('my garden', now, { pictures: 2 })
    const key = { at: entry.at, sid: entry.sid, n: entry.n }
    const [first, second] = [photoName(entry.sid, 0), photoName(entry.sid, 1)]

    it('is noted on its entry, kept or refused, however often', async () => {
      await journal.record(change(1, { entries: [entry] }))
      expect(await journal.entry(idOf('ana'), key)).toEqual(entry)
      for (const _ of [1, 2]) expect(await journal.settlePhoto(idOf('ana'), key, second, true)).toBe(true)
      expect(await journal.settlePhoto(idOf('ana'), key, first, false)).toBe(true)
      const noted = { ...entry, photos: [second], refused: [first] }
      expect(await journal.entry(idOf('ana'), key)).toEqual(noted)
      expect((await journal.wins(idOf('ana'), {})).items).toEqual([noted])
      await journal.settlePhoto(idOf('ana'), key, first, true)
      expect((await journal.entry(idOf('ana'), key))?.photos).toEqual([first, second])
    })

    it('is noted on no entry that is not there, and makes none', async () => {
      expect(await journal.settlePhoto(idOf('ana'), key, first, true)).toBe(false)
      expect(await journal.entry(idOf('ana'), key)).toBeUndefined()
    })

    it('goes along with an entry that is written with it', async () => {
      const edited = win('my own garden', now, { photos: [first] })
      await journal.record(change(1, { entries: [edited] }))
      expect((await journal.wins(idOf('ana'), {})).items).toEqual([edited])
    })
  })

  describe('what is taken off', () => {
    const [first, second] = [win('I rested', now), win('I ate', plus(now, { minutes: 1 }))]
    const ends = plus(now, { days: 30 })
    const key = ({ at, sid, n }: EntryKey) => ({ at, sid, n })
    beforeEach(async () => {
      await journal.record(change(1, { entries: [first, second] }))
      const removed = { entries: [refOf(first), refOf(second)], emptied: [first.date] }
      expect(await journal.remove(ana({ version: 2 }), removed, now)).toBe('written')
    })
    const listed = async (when: Instant) => {
      const found: EntryKey[] = []
      let after: Parameters<Journal['takenOff']>[1]
      do {
        const { items, next } = await journal.takenOff(when, after)
        found.push(...items.map(({ entry }) => entry))
        after = next
      } while (after !== undefined)
      return found
    }

    it('is told of from its end on, and is there until it is discarded', async () => {
      expect(await listed(plus(ends, { seconds: -1 }))).toEqual([])
      expect((await listed(ends)).sort((a, b) => (a.at < b.at ? -1 : 1))).toEqual([key(first), key(second)])
      expect(await journal.discard(idOf('ana'), first, plus(ends, { seconds: -1 }))).toBe(false)
      expect(await journal.entry(idOf('ana'), first)).toMatchObject({ text: 'I rested', deleted: true })
      expect(await journal.discard(idOf('ana'), first, ends)).toBe(true)
      expect(await journal.discard(idOf('ana'), first, ends)).toBe(false)
      expect(await journal.entry(idOf('ana'), first)).toBeUndefined()
      expect(await listed(ends)).toEqual([key(second)])
    })

    it('and brought back is not told of any more, and is not discarded', async () => {
      await journal.record(change(3, { restored: [refOf(first)] }))
      expect(await listed(plus(ends, { days: 9 }))).toEqual([key(second)])
      expect(await journal.discard(idOf('ana'), first, plus(ends, { days: 9 }))).toBe(false)
      expect((await journal.wins(idOf('ana'), {})).items).toEqual([first])
      // It is no text that somebody waits to hear of.
      expect((await journal.unsettled()).items).toEqual([])
    })
  })

  describe('an entry', () => {
    it('is made private', async () => {
      await journal.record(change(1, { entries: [win('I rested', now)] }))
      const [entry] = (await journal.wins(idOf('ana'), {})).items
      expect(entry?.private).toBeUndefined()
      expect(await journal.hide(ana({ version: 2 }), entry as never)).toBe('written')
      expect((await journal.wins(idOf('ana'), {})).items).toMatchObject([{ private: true, text: 'I rested' }])
      expect(await journal.hide(ana({ version: 3 }), { ...(entry as never as EntryKey), n: 9 })).toBe('changed')
      // Decided on what was read before: it is read again.
      expect(await journal.hide(ana({ version: 2 }), entry as never)).toBe('changed')
    })
  })
}

describe('in memory', () => promises(async () => memoryJournal()))

describe('in memory, where every page holds two items', () => {
  promises(async () => dynamoJournal({ client: memoryTable({ indexes, pageSize: 2 }).client, table: 'memory' }))

  it('gives what is unsettled in pages that meet without a gap or a double', async () => {
    const journal = dynamoJournal({ client: memoryTable({ indexes, pageSize: 2 }).client, table: 'memory' })
    const people = ['ana', 'ben', 'carmen', 'dora', 'eve'].map(idOf)
    const text = { date: date('2026-11-24'), kind: 'prompt' as const, at: now, attempt: 1, fingerprint: 'f' }
    for (const id of people) await journal.claim(ana({ id }), text)
    const seen = (await allUnsettled(journal)).map(({ participant }) => participant)
    // Claimed at the same instant, they are still told apart.
    expect(seen.sort()).toEqual(people)
  })
})

describe('in the table', () => {
  let engine: Awaited<ReturnType<typeof tableEngine>>
  beforeAll(async () => {
    engine = await tableEngine()
  })
  afterAll(() => engine.stop())
  promises(() => engine.journal())
})
