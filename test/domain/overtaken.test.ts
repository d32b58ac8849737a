import { describe, expect, it } from 'vitest'
import { type Incoming, type Known, meaningOf, respond } from '../../functions/domain/conversation.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import { respondLate, respondNow, stoppedSince } from '../../functions/domain/late.ts'
import type { Participant, SettingName } from '../../functions/domain/participant.ts'
import { plus } from '../../functions/domain/time.ts'
import { noon } from '../moments.ts'
import { ana, phone, sidOf, time } from '../people.ts'

const [before, after] = [plus(noon, { seconds: -1 }), plus(noon, { seconds: 1 })]
const service = { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' } as const
const joan = { id: 'joan' as CoachId, name: 'Joan' }

const decided = (decide: typeof respond, text: string, held: Participant | undefined, known: Partial<Known> = {}) => {
  const incoming: Incoming = { from: phone, participant: ana().id, sid: sidOf(text), text, now: noon, photos: 0 }
  return decide(held, incoming, meaningOf(text), { wins: [], weeks: [], ...known }, service)
}
const now = (text: string, held: Participant | undefined) => decided(respondNow, text, held)
const late = (text: string, held: Participant | undefined) => decided(respondLate(), text, held)

/** Of somebody who said that setting at that moment. */
const set = (name: SettingName, at: typeof noon, change: Partial<Participant> = {}) =>
  ana({ ...change, saidAt: { [name]: at } })

describe('a text in its own breath', () => {
  it.each([
    { name: 'a stranger', held: undefined },
    { name: 'somebody who has set nothing', held: ana() },
    { name: 'somebody who set it before', held: set('promptTime', before) },
    { name: 'somebody who set it in this moment', held: set('promptTime', noon) },
  ])('of $name is decided as it stands', ({ held }) => {
    expect(now('TIME 8pm', held)).toEqual(decided(respond, 'TIME 8pm', held))
  })

  it('leaves what a later one set, and sets the rest', () => {
    const held = set('promptTime', after, { promptTime: time('18:00') })
    const change = now('TIME 8pm', held)
    expect([change.participant.promptTime, change.participant.saidAt]).toEqual(['18:00', { promptTime: after }])
    expect(change.replies).toEqual(decided(respond, 'TIME 8pm', held).replies)
    const named = now('NAME Bea', held).participant
    expect([named.name, named.promptTime, named.saidAt]).toEqual(['Bea', '18:00', { promptTime: after, name: noon }])
  })

  it('leaves with a later zone the part of the index and the zones before it', () => {
    const there = { shard: 3, formerZones: [{ zone: 'America/Chicago', until: before }] }
    const { participant } = now('ZONE Denver', set('timeZone', after, there))
    expect(participant).toMatchObject({ timeZone: 'America/Phoenix', ...there })
  })

  it('welcomes nobody who has stopped since, and joins no zone', () => {
    const held = set('status', after, { status: 'stopped' })
    const change = now('START', held)
    expect([change.participant.status, change.participant.consent]).toEqual(['stopped', held.consent])
    expect([change.replies, change.joinsZone]).toEqual([[], undefined])
  })

  it('stops whatever was said since', () => {
    expect(now('STOP', set('status', after)).participant.status).toBe('stopped')
  })

  it.each([
    { name: 'before', at: before, starts: joan.id, ends: ['joan'] },
    { name: 'after', at: after, starts: undefined, ends: undefined },
  ])('shares as was said last: $name', ({ at, starts, ends }) => {
    const pending = { question: 'share' as const, until: plus(noon, { hours: 1 }), coach: joan }
    expect(now('OK', set('shares', at, { pending })).startSharing?.coach).toBe(starts)
    const shares = [{ coach: joan.id, name: 'Joan', since: before, wording: '1' }]
    expect(now('UNSHARE', set('shares', at, { shares })).stopSharing).toEqual(ends)
  })

  it('keeps what it says of sharing where something else was set since', () => {
    const pending = { question: 'share' as const, until: plus(noon, { hours: 1 }), coach: joan }
    expect(now('OK', set('promptTime', after, { pending })).startSharing?.coach).toBe('joan')
  })
})

describe('a text that is heard late', () => {
  it.each([
    { name: 'asked in its moment is answered', hours: 24, answered: true },
    { name: 'asked after it is not', hours: 25, answered: false },
  ])('and a question $name', ({ hours, answered }) => {
    const pending = { question: 'share' as const, until: plus(noon, { hours }), coach: joan }
    const change = late('OK', ana({ pending }))
    expect(change.startSharing?.coach).toBe(answered ? 'joan' : undefined)
    expect(change.participant.pending).toEqual(answered ? undefined : pending)
  })

  it('leaves a question that it does not answer, and one that nobody heard it ask is none', () => {
    const pending = { question: 'focus' as const, until: plus(noon, { hours: 23 }) }
    expect(
      late('I rested all day', ana({ pending: { ...pending, until: plus(noon, { hours: 30 }) } })).participant.pending,
    ).toEqual({
      ...pending,
      until: plus(noon, { hours: 30 }),
    })
    expect(late('FORGET ME', ana()).participant.pending).toBeUndefined()
  })

  it.each([
    { name: 'none', held: undefined, until: plus(noon, { hours: 24 }) },
    { name: 'one that ends before', held: plus(noon, { hours: 23 }), until: plus(noon, { hours: 24 }) },
    { name: 'one that ends after', held: plus(noon, { hours: 25 }), until: plus(noon, { hours: 25 }) },
  ])('of danger leaves the longer quiet: $name', ({ held, until }) => {
    expect(late('I want to kill myself', ana({ quietUntil: held })).participant.quietUntil).toBe(until)
  })

  it('of no danger leaves the quiet as it is', () => {
    const quietUntil = plus(noon, { hours: 3 })
    expect(late('I rested', ana({ quietUntil })).participant.quietUntil).toBe(quietUntil)
  })

  it.each([
    { name: 'nobody', held: undefined, is: false },
    { name: 'somebody who takes part', held: set('status', after), is: false },
    { name: 'who stopped before', held: set('status', before, { status: 'stopped' }), is: false },
    { name: 'who stopped in that moment', held: set('status', noon, { status: 'stopped' }), is: false },
    { name: 'who stopped, nobody knows when', held: ana({ status: 'stopped' }), is: false },
    { name: 'who stopped after', held: set('status', after, { status: 'stopped' }), is: true },
  ])('knows $name to have stopped since: $is', ({ held, is }) => {
    expect(stoppedSince(held, noon)).toBe(is)
  })
})
