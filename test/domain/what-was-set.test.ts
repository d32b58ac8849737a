import { describe, expect, it } from 'vitest'
import { type Incoming, meaningOf, respond } from '../../functions/domain/conversation.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { plus } from '../../functions/domain/time.ts'
import { zoneAt } from '../../functions/domain/what-was-set.ts'
import { ana, at, phone, sidOf } from '../people.ts'

const now = at('2026-11-25T18:00:00Z')
const before = plus(now, { days: -3 })

const texted = (text: string, held: Participant = ana()): Participant => {
  const incoming: Incoming = { from: phone, participant: held.id, sid: sidOf(1), text, now, photos: 0 }
  const service = { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' } as const
  return respond(held, incoming, meaningOf(text), { wins: [], weeks: [] }, service).participant
}

describe('when a setting was said', () => {
  it.each([
    { text: 'TIME 8pm', said: { promptTime: now } },
    { text: 'ZONE Denver', said: { timeZone: now } },
    { text: 'FOCUS rest', said: { focus: now } },
    { text: 'NAME Bea', said: { name: now } },
    { text: 'PAUSE 3 days', said: { pausedUntil: now } },
    { text: 'RESUME', said: { pausedUntil: now } },
    { text: 'UNSHARE', said: { shares: now } },
    { text: 'STOP', said: { status: now } },
    { text: 'START', said: { status: now } },
    { text: 'I got up', said: undefined },
    { text: 'HELP', said: undefined },
    { text: 'TIME', said: undefined },
    { text: 'FOCUS', said: undefined },
    { text: 'ZONE nowhere at all', said: undefined },
  ])('is noted for "$text"', ({ text, said }) => {
    expect(texted(text).saidAt).toEqual(said)
  })

  it.each([
    { text: 'TIME 7:30pm', name: 'promptTime' },
    { text: 'ZONE Phoenix', name: 'timeZone' },
    { text: 'NAME Ana', name: 'name' },
    { text: 'STOP', name: 'status', held: ana({ status: 'stopped' }) },
  ])('is noted though "$text" is what was set already', ({ text, name, held }) => {
    expect(texted(text, held).saidAt).toEqual({ [name]: now })
  })

  it('is kept for each setting by itself', () => {
    expect(texted('TIME 8pm', ana({ saidAt: { promptTime: before, focus: before } })).saidAt).toEqual({
      promptTime: now,
      focus: before,
    })
  })
})

describe('where they were', () => {
  it('is remembered with the time until which they were there, and their part of the index is no more theirs', () => {
    const moved = texted('ZONE Tokyo', ana({ shard: 3 }))
    expect([moved.formerZones, moved.shard]).toEqual([[{ zone: 'America/Phoenix', until: now }], undefined])
    expect(texted('ZONE Phoenix', ana({ shard: 3 }))).toMatchObject({ shard: 3 })
  })

  it('is remembered for the last five places', () => {
    const formerZones = ['a', 'b', 'c', 'd', 'e'].map((zone) => ({ zone, until: before }))
    expect(texted('ZONE Tokyo', ana({ formerZones })).formerZones?.map(({ zone }) => zone)).toEqual([
      'b',
      'c',
      'd',
      'e',
      'America/Phoenix',
    ])
  })

  it.each([
    { name: 'before the first move', when: plus(before, { days: -1 }), zone: 'Europe/Paris' },
    { name: 'at the moment of a move', when: before, zone: 'Asia/Tokyo' },
    { name: 'between two moves', when: plus(before, { days: 1 }), zone: 'Asia/Tokyo' },
    { name: 'after the last', when: now, zone: 'America/Phoenix' },
  ])('$name is $zone', ({ when, zone }) => {
    const formerZones = [
      { zone: 'Europe/Paris', until: before },
      { zone: 'Asia/Tokyo', until: now },
    ]
    expect(zoneAt(ana({ formerZones }), when)).toBe(zone)
    expect(zoneAt(ana(), when)).toBe('America/Phoenix')
  })
})

describe('of everything that can be set', () => {
  it.each<{ text: string; held?: Partial<Participant>; said: readonly string[] }>([
    { text: 'ENGLISH', said: ['language'] },
    { text: 'DAYS mon wed', held: { days: [1, 3] }, said: ['days'] },
    { text: 'DAYS', said: [] },
    { text: 'LESS', held: { rhythm: 'less' }, said: ['rhythm'] },
    { text: 'COVER', held: { cover: {} }, said: ['cover'] },
    { text: 'FOCUS rest', held: { focus: 'rest' }, said: ['focus'] },
    { text: 'NAME', said: [] },
    { text: 'SHARE', said: [] },
    { text: 'TIME 7:30pm and FOCUS rest', held: { focus: 'rest' }, said: ['focus', 'promptTime'] },
  ])('it is noted of "$text", even as it was before: $said', ({ text, held, said }) => {
    expect(Object.keys(texted(text, ana(held)).saidAt ?? {}).toSorted()).toEqual(said)
  })

  it('a zone is noted with the five before it, and leaves the part of the index', () => {
    const formerZones = [1, 2, 3, 4, 5].map((n) => ({ zone: `zone ${n}`, until: plus(now, { days: -9 + n }) }))
    const moved = texted('ZONE Denver', ana({ shard: 3, formerZones }))
    expect(moved.formerZones).toEqual([...formerZones.slice(1), { zone: 'America/Phoenix', until: now }])
    expect(moved.shard).toBeUndefined()
    expect(texted('ZONE Denver').formerZones).toEqual([{ zone: 'America/Phoenix', until: now }])
    expect(texted('NAME Bea', ana({ shard: 3 }))).toMatchObject({ shard: 3 })
  })

  it('a stop notes nothing but itself', () => {
    expect(texted('STOP').saidAt).toEqual({ status: now })
  })
})
