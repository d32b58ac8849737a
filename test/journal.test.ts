import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CoachId } from '../functions/domain/ids.ts'
import type { Change, Journal, OutboundStatus } from '../functions/domain/journal.ts'
import { plus } from '../functions/domain/time.ts'
import { tableEngine } from './engine.ts'
import { memoryJournal } from './memory-journal.ts'
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
        lastDaily: { date: date('2026-11-23'), picks: { prompts: 7 } },
        hintedAt: now,
      })
      await journal.record(change(1, { participant: full }))
      expect(await journal.participant(idOf('ana'))).toEqual(full)
    })
  })

  it('keeps of a participant also what it does not know yet', async () => {
    const newer = { ...ana(), rhythm: 'daily' }
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
    expect(await journal.lastTick()).toBeUndefined()
    await journal.finishTick(at('2026-11-24T20:15:00Z'))
    await journal.finishTick(at('2026-11-24T20:00:00Z'))
    expect(await journal.lastTick()).toBe('2026-11-24T20:15:00.000Z')
  })

  describe('a daily text', () => {
    const today = date('2026-11-24')
    const text = { date: today, kind: 'prompt' as const, at: now }
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
      [['sent', 'released'], 'sent'],
      [['unknown', 'released'], 'unknown'],
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
    })
  })

  describe('an opt-out heard from the carrier', () => {
    it('stops the texts', async () => {
      await journal.record(change(1))
      expect(await journal.optOut(idOf('ana'), now)).toBe(true)
      expect(await journal.participant(idOf('ana'))).toEqual(ana({ status: 'stopped', version: 2 }))
      expect((await journal.due({ zone: 'America/Phoenix', time: time('19:30'), shard: 0 })).items).toEqual([])
      expect(await journal.optOut(idOf('ana'), now)).toBe(false)
    })
    it('of before they came back is old news', async () => {
      await journal.record(change(1, { participant: ana({ consent: { source: 'text', wording: '1', at: now } }) }))
      expect(await journal.optOut(idOf('ana'), plus(now, { minutes: -5 }))).toBe(false)
    })
    it('of nobody is nothing', async () => {
      expect(await journal.optOut(idOf('nobody'), now)).toBe(false)
    })
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
      expect(await journal.revokeTokens(joan)).toBe(2)
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
      await journal.seen(idOf('ana'), { coach: joan, at: now, wins: 3 })
      expect((await journal.participant(idOf('ana')))?.version).toBe(1)
    })
  })
}

describe('in memory', () => promises(async () => memoryJournal()))

describe('in the table', () => {
  let engine: Awaited<ReturnType<typeof tableEngine>>
  beforeAll(async () => {
    engine = await tableEngine()
  })
  afterAll(() => engine.stop())
  promises(() => engine.journal())
})
