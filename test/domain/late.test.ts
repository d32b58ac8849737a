import { describe, expect, it } from 'vitest'
import { type Incoming, meaningOf } from '../../functions/domain/conversation.ts'
import { respondLate } from '../../functions/domain/late.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { type Instant, plus, type WeekId } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, phone, sidOf, time } from '../people.ts'

/** 11 in the morning of a Wednesday, in Phoenix. */
const written = at('2026-11-25T18:00:00Z')
const before = at('2026-11-25T17:00:00Z')
const since = at('2026-11-25T19:00:00Z')
const heard = at('2026-11-25T20:00:00Z')

/** What becomes of a text that is heard only now; `heardAt: null` when it comes from the queue, where it was answered. */
const late = (
  text: string,
  held: Participant | undefined,
  { heardAt = heard, ...more }: Partial<Incoming> & { heardAt?: Instant | null } = {},
) => {
  const incoming = { from: phone, participant: idOf('ana'), sid: sidOf(1), text, now: written, photos: 0, ...more }
  const service = { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' } as const
  const decide = respondLate(heardAt === null ? {} : { heardAt })
  const change = decide(held, incoming, meaningOf(text), { wins: [], weeks: [] }, service)
  return { ...change, held: change.participant }
}

/** Everything but the version, which every change moves. */
const unchanged = ({ version, ...held }: Participant) => expect.objectContaining({ ...held, version: version + 1 })

describe('a win that is heard late', () => {
  it('has the time it was written, and nothing is said to it', () => {
    const { entries, replies, owed } = late('I got up', ana())
    expect(entries).toMatchObject([{ text: 'I got up', at: written, sid: sidOf(1), date: '2026-11-25' }])
    expect([replies, owed]).toEqual([[], undefined])
  })

  it.each([
    { name: 'where they were then', formerZones: [{ zone: 'Asia/Tokyo', until: since }], day: '2026-11-26' },
    {
      name: 'where they are, who moved before',
      formerZones: [{ zone: 'Asia/Tokyo', until: before }],
      day: '2026-11-25',
    },
    {
      name: 'in the one of several places where they were then',
      formerZones: [
        { zone: 'Europe/Paris', until: before },
        { zone: 'Asia/Tokyo', until: since },
        { zone: 'Europe/London', until: heard },
      ],
      day: '2026-11-26',
    },
  ])('is of the day $name', ({ formerZones, day }) => {
    expect(late('I got up', ana({ formerZones })).entries.map((entry) => entry.date)).toEqual([day])
  })

  it.each<{ name: string; week: WeekId; wins: number; day: string; after: object }>([
    {
      name: 'of this week is counted in it',
      week: '2026-W48' as WeekId,
      wins: 2,
      day: '2026-11-24',
      after: { week: '2026-W48', wins: 3, days: ['2026-11-24', '2026-11-25'] },
    },
    {
      name: 'of a week that is over leaves the count of this one alone',
      week: '2026-W49' as WeekId,
      wins: 2,
      day: '2026-12-01',
      after: { week: '2026-W49', wins: 2, days: ['2026-12-01'] },
    },
  ])('$name', ({ week, wins, day, after }) => {
    const { entries, held } = late('I got up', ana({ weekSoFar: { week, wins, days: [date(day)] } }))
    expect(held.weekSoFar).toEqual(after)
    expect(entries.map((entry) => entry.date)).toEqual(['2026-11-25'])
  })

  it('is counted in the recap after the one that was composed since it was written, and only then is that noted', () => {
    expect(late('I got up', ana({ lastRecapAt: since })).entries).toMatchObject([{ at: written, afterRecap: since }])
    expect(late('I got up', ana({ lastRecapAt: before })).entries[0]).not.toHaveProperty('afterRecap')
    expect(late('I got up', ana()).entries[0]).not.toHaveProperty('afterRecap')
  })

  it('is kept though they have stopped since, and stays without an answer', () => {
    const { entries, held, replies } = late('I got up', ana({ status: 'stopped', saidAt: { status: since } }))
    expect([entries.length, held.status, replies]).toEqual([1, 'stopped', []])
  })

  it('uses up no wording, no hint and no quiet: nothing of the moment is said', () => {
    const now = { used: { acknowledgement: 3 }, hintedAt: since, quietUntil: at('2026-11-26T10:00:00Z') }
    const { used, hintedAt, quietUntil } = late('I got up', ana(now)).held
    expect({ used, hintedAt, quietUntil }).toEqual(now)
  })

  it('of a guest is not kept, and the hint they are due is still to come', () => {
    const guest = ana({ status: 'guest', phone: undefined, consent: undefined, hintedAt: at('2026-01-01T12:00:00Z') })
    const { entries, held } = late('I got up', guest)
    expect([entries, held.status, held.hintedAt]).toEqual([[], 'guest', guest.hintedAt])
  })

  it('of somebody who never joined is not kept', () => {
    const { entries, held, replies, owed } = late('I got up', undefined)
    expect([entries, replies, owed]).toEqual([[], [], undefined])
    expect(held).toMatchObject({ status: 'guest', version: 1 })
    expect([held.phone, held.hintedAt]).toEqual([undefined, undefined])
  })
})

describe('what was set since stays as it was set', () => {
  const stopped = { status: 'stopped', saidAt: { status: since } } as const
  const started = { saidAt: { status: since }, consent: { source: 'text', wording: '1', at: since } } as const
  it.each<{ name: string; text: string; newer: Partial<Participant> }>([
    { name: 'a STOP, by a START', text: 'STOP', newer: started },
    {
      name: 'a STOP, by a START, and what we have asked still waits',
      text: 'STOP',
      newer: { ...started, pending: { question: 'name', until: plus(before, { hours: 24 }) } },
    },
    { name: 'a START, by a STOP', text: 'START', newer: stopped },
    { name: 'a JOIN, by a STOP', text: 'JOIN', newer: stopped },
    { name: 'a time', text: 'TIME 8pm', newer: { promptTime: time('09:00'), saidAt: { promptTime: since } } },
    {
      name: 'a zone, with where they were',
      text: 'ZONE Tokyo',
      newer: {
        timeZone: 'America/Denver',
        formerZones: [{ zone: 'America/Phoenix', until: since }],
        shard: 3,
        saidAt: { timeZone: since },
      },
    },
    { name: 'a focus', text: 'FOCUS rest', newer: { focus: 'repair', saidAt: { focus: since } } },
    { name: 'a pause, by its end', text: 'PAUSE 3 days', newer: { saidAt: { pausedUntil: since } } },
    { name: 'a name', text: 'NAME Bea', newer: { name: 'Cleo', saidAt: { name: since } } },
  ])('$name', ({ text, newer }) => {
    const held = ana(newer)
    expect(late(text, held).held).toEqual(unchanged(held))
    // What shows that the text would have changed something, had it been the later one.
    const older = Object.fromEntries(Object.keys(held.saidAt ?? {}).map((name) => [name, before]))
    expect(late(text, ana({ ...newer, saidAt: older })).held).not.toEqual(unchanged(ana({ ...newer, saidAt: older })))
  })

  it.each([
    { text: 'STOP', after: { status: 'stopped', saidAt: { status: written } } },
    { text: 'TIME 8pm', after: { promptTime: '20:00', saidAt: { promptTime: written } } },
    { text: 'FOCUS rest', after: { focus: 'rest', saidAt: { focus: written } } },
    {
      text: 'ZONE Tokyo',
      after: { timeZone: 'Asia/Tokyo', formerZones: [{ zone: 'America/Phoenix', until: written }] },
    },
  ])('and what was not is set by the late one: $text', ({ text, after }) => {
    expect(late(text, ana({ saidAt: { language: since } })).held).toMatchObject(after)
  })

  it('leaves a share that was ended since ended, and one that was begun since begun', () => {
    const coach = { id: 'DANA', name: 'Dana' } as never
    const pending = { question: 'share', until: plus(before, { hours: 24 }), coach } as const
    expect(late('OK', ana({ pending })).startSharing).toMatchObject({ coach: 'DANA', since: written })
    const ended = late('OK', ana({ pending, saidAt: { shares: since } }))
    expect([ended.startSharing, ended.held.shares]).toEqual([undefined, []])

    const shares = [{ coach: 'DANA', name: 'Dana', since: before, wording: '1' }] as never
    expect(late('UNSHARE', ana({ shares })).stopSharing).toEqual(['DANA'])
    const begun = late('UNSHARE', ana({ shares, saidAt: { shares: since } }))
    expect([begun.stopSharing, begun.held.shares]).toEqual([undefined, shares])
  })
})

describe('a question of ours', () => {
  const asked = (when: Instant) => ({ question: 'name', until: plus(when, { hours: 24 }) }) as const
  it('that was asked before is answered, and done', () => {
    const { held, entries } = late('Bea', ana({ name: undefined, pending: asked(before) }))
    expect([held.name, held.pending, entries]).toEqual(['Bea', undefined, []])
  })

  it('that was asked after is not what the text answers: it still waits', () => {
    const { held, entries } = late('Bea', ana({ name: undefined, pending: asked(since) }))
    expect([held.name, held.pending, entries.map(({ text }) => text)]).toEqual([undefined, asked(since), ['Bea']])
  })

  it('is none when nobody heard us ask it', () => {
    expect(late('FOCUS', ana()).held.pending).toBeUndefined()
  })
})

describe('a JOIN that is heard late', () => {
  it('in the daytime, within three hours, joins and owes the welcome once', () => {
    const { held, owed, replies, joinsZone } = late('JOIN', undefined)
    expect(held).toMatchObject({ status: 'active', phone, consent: { at: written }, timeZone: 'America/Phoenix' })
    expect(owed).toEqual({ texts: [english.joined(), english.joinedSafety()], atLeastOnce: false })
    expect([replies, joinsZone]).toEqual([[], 'America/Phoenix'])
  })

  it.each<{ name: string; now?: Instant; heardAt: Instant | null; joins: boolean }>([
    { name: 'within three hours', heardAt: plus(written, { hours: 2, minutes: 59 }), joins: true },
    { name: 'after three hours', heardAt: plus(written, { hours: 3 }), joins: false },
    {
      name: 'the minute before night',
      now: at('2026-11-26T02:30:00Z'),
      heardAt: at('2026-11-26T03:59:00Z'),
      joins: true,
    },
    { name: 'at night', now: at('2026-11-26T02:30:00Z'), heardAt: at('2026-11-26T04:00:00Z'), joins: false },
    { name: 'before the morning', now: at('2026-11-25T13:30:00Z'), heardAt: at('2026-11-25T14:59:00Z'), joins: false },
    { name: 'in the morning', now: at('2026-11-25T13:30:00Z'), heardAt: at('2026-11-25T15:00:00Z'), joins: true },
    { name: 'from the queue, where it was told to come again', heardAt: null, joins: false },
  ])('$name joins: $joins', ({ now = written, heardAt, joins }) => {
    for (const held of [undefined, ana({ status: 'stopped', saidAt: { status: plus(now, { hours: -1 }) } })]) {
      const change = late('START', held, { now, heardAt })
      expect([change.held.status, change.owed !== undefined, change.joinsZone !== undefined]).toEqual(
        joins ? ['active', true, true] : [held?.status ?? 'guest', false, false],
      )
      if (!joins) expect(change.held.consent).toEqual(held?.consent)
      if (!joins && held === undefined) expect(change.held.phone).toBeUndefined()
    }
  })

  it('of somebody who is in already changes nothing and says nothing', () => {
    const { held, owed } = late('JOIN', ana())
    expect([held.status, held.consent, owed]).toEqual(['active', ana().consent, undefined])
  })
})

describe('danger that is heard late', () => {
  const crisis = { texts: [english.crisis.suicide], atLeastOnce: true }
  it.each<{ name: string; held?: Participant; heardAt?: Instant | null; owed: object | undefined }>([
    { name: 'by day', held: ana(), owed: crisis },
    { name: 'in the middle of the night', held: ana(), heardAt: at('2026-11-26T09:00:00Z'), owed: crisis },
    { name: 'from somebody unknown', owed: crisis },
    {
      name: 'from somebody who had stopped before',
      held: ana({ status: 'stopped', saidAt: { status: before } }),
      owed: crisis,
    },
    {
      name: 'from somebody who has stopped since',
      held: ana({ status: 'stopped', saidAt: { status: since } }),
      owed: undefined,
    },
    { name: 'from the queue, where it was answered', held: ana(), heardAt: null, owed: { ...crisis, said: true } },
  ])('$name is owed its answer: $owed', ({ held, heardAt, owed }) => {
    const change = late('I want to die', held, heardAt === undefined ? {} : { heardAt })
    // Who texts the same again is told, whether or not it is owed.
    expect([change.owed, change.replies]).toEqual([owed, [english.crisis.suicide]])
    expect(change.entries.map(({ kind }) => kind)).toEqual(held === undefined ? [] : ['danger'])
    expect(change.held.quietUntil).toBe(plus(written, { hours: 24 }))
  })

  it('obeys the STOP in it, unless they came back since', () => {
    const text = 'I want to die. Stop texting me'
    expect(late(text, ana()).held.status).toBe('stopped')
    expect(late(text, ana({ saidAt: { status: since } })).held.status).toBe('active')
  })
})
