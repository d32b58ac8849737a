import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type ExportRequest,
  nextReference,
  type Position,
  readRequest,
  span,
} from '../../functions/domain/export-request.ts'
import type { CoachId, MessageSid, ParticipantId } from '../../functions/domain/ids.ts'
import { type Instant, instant, type LocalDate, localTime } from '../../functions/domain/time.ts'

const dana = 'DANA' as CoachId
const ana = 'a'.repeat(26) as ParticipantId
const bea = 'b'.repeat(26) as ParticipantId
const after = { at: '2026-11-24T20:15:00.000Z' as Instant, sid: `SM${'0'.repeat(32)}` as MessageSid, n: 0 }

const november = { from: '2026-11-01' as LocalDate, to: '2026-11-30' as LocalDate }
const request: ExportRequest = { coach: dana, format: 'csv', limit: 2, start: {}, ...november }
const reference = (next: Position, change: Partial<ExportRequest> = {}) =>
  nextReference({ ...request, ...change }, next).slice(1)
const forged = (cursor: unknown) => `cursor=${Buffer.from(JSON.stringify(cursor)).toString('base64url')}`

describe('a request', () => {
  it.each([
    { name: 'is for all of it as CSV by default', query: '', read: { format: 'csv', limit: undefined, start: {} } },
    { name: 'may be for JSON', query: 'format=json', read: { format: 'json' } },
    { name: 'may be for JSON by header', query: '', accept: 'Application/JSON', read: { format: 'json' } },
    {
      name: 'takes the parameter over the header',
      query: 'format=csv',
      accept: 'application/json',
      read: { format: 'csv' },
    },
    {
      name: 'of a browser is for CSV',
      query: '',
      accept: 'text/html,application/xhtml+xml,*/*;q=0.8',
      read: { format: 'csv' },
    },
    {
      name: 'of one who takes both is for CSV',
      query: '',
      accept: 'text/csv, application/json',
      read: { format: 'csv' },
    },
    {
      name: 'may name one day',
      query: 'from=2026-11-24&to=2026-11-24',
      read: { from: '2026-11-24', to: '2026-11-24' },
    },
    { name: 'may be open at an end', query: 'from=2026-11-24', read: { from: '2026-11-24', to: undefined } },
    { name: 'may be for a page', query: 'limit=5000', read: { limit: 5000 } },
  ])('$name', ({ query, accept, read }) => {
    expect(readRequest(query, accept, dana)).toMatchObject(read)
  })

  it.each([
    { name: 'another format', query: 'format=xml', problem: /format is csv or json/ },
    { name: 'an empty format', query: 'format=', problem: /format is csv or json/ },
    { name: 'a day that is none', query: 'from=2026-02-30', problem: /dates such as/ },
    { name: 'an instant instead of a day', query: 'to=2026-11-24T00:00:00Z', problem: /dates such as/ },
    { name: 'an empty day', query: 'from=', problem: /dates such as/ },
    { name: 'a day before our time', query: 'from=0000-01-01', problem: /dates such as/ },
    { name: 'a day at the end of all years', query: 'to=9999-12-31', problem: /dates such as/ },
    { name: 'days in the wrong order', query: 'from=2026-11-25&to=2026-11-24', problem: /later/ },
    { name: 'no wins at all', query: 'limit=0', problem: /1 to 5000/ },
    { name: 'too many wins', query: 'limit=5001', problem: /1 to 5000/ },
    { name: 'half a win', query: 'limit=1.5', problem: /1 to 5000/ },
    { name: 'fewer than no wins', query: 'limit=-1', problem: /1 to 5000/ },
    { name: 'an empty limit', query: 'limit=', problem: /1 to 5000/ },
    { name: 'a mistyped parameter, which would widen the range', query: 'form=2026-11-24', problem: /parameters are/ },
    { name: 'a parameter twice', query: 'from=2026-11-01&from=2026-11-24', problem: /at most once/ },
    { name: 'a parameter with a name of the language', query: '__proto__=1', problem: /parameters are/ },
    { name: 'a cursor that is none', query: 'cursor=xyz', problem: /cursor/ },
    { name: 'an empty cursor', query: 'cursor=', problem: /cursor/ },
    { name: 'an endless cursor', query: `cursor=${'x'.repeat(2000)}`, problem: /cursor/ },
    { name: 'a cursor of something else', query: forged(null), problem: /cursor/ },
    { name: 'a cursor of another coach', query: forged({ coach: 'OTHER', done: ana }), problem: /cursor/ },
    { name: 'a cursor of nobody', query: forged({ coach: dana, done: 'PROFILE' }), problem: /cursor/ },
    {
      name: 'a cursor with an instant that is none',
      query: forged({ coach: dana, within: { participant: ana, after: { ...after, at: '~' } } }),
      problem: /cursor/,
    },
    { name: 'a cursor with more in it', query: forged({ coach: dana, admin: true }), problem: /cursor/ },
  ])('is refused for $name, without an echo', ({ query, problem }) => {
    const read = readRequest(query, undefined, dana)
    if (!('problem' in read)) throw new Error('not refused')
    expect(read.problem).toMatch(problem)
    expect(read.problem).not.toMatch(/form=|xml|~|admin|OTHER|xyz|__proto__/)
  })
})

describe('the reference to the next page', () => {
  const positions: { name: string; next: Position }[] = [
    { name: 'after a person', next: { done: ana } },
    { name: 'within the first person', next: { within: { participant: ana, after } } },
    { name: 'within a later person', next: { done: ana, within: { participant: bea, after } } },
  ]
  it.each(positions)('leads there, with the same dates, format and limit: $name', ({ next }) => {
    expect(readRequest(reference(next), undefined, dana)).toEqual({
      ...request,
      start: { done: undefined, within: undefined, ...next },
    })
  })

  it('keeps an open range open', () => {
    const open = { from: undefined, to: undefined }
    expect(readRequest(reference({ done: ana }, open), undefined, dana)).toMatchObject({
      ...open,
      start: { done: ana },
    })
  })

  it('is relative to the address it came from, wherever that is', () => {
    const next = nextReference(request, { done: ana })
    expect(new URL(next, 'https://example.org/prod/export?limit=2').href).toMatch(
      /^https:\/\/example.org\/prod\/export\?format=csv&/,
    )
  })

  it.each([
    { name: 'another coach', query: reference({ done: ana }), coach: 'OTHER' as CoachId },
    { name: 'other dates', query: reference({ done: ana }).replace('2026-11-01', '2026-10-01'), coach: dana },
    { name: 'a later end', query: reference({ done: ana }).replace('2026-11-30', '2026-12-31'), coach: dana },
    { name: 'no dates', query: reference({ done: ana }).replace(/&(from|to)=[^&]+/g, ''), coach: dana },
    {
      name: 'an entry far outside the dates',
      query: reference({
        within: { participant: ana, after: { ...after, at: '2026-12-24T20:15:00.000Z' as Instant } },
      }),
      coach: dana,
    },
  ])('does not serve $name', ({ query, coach }) => {
    expect(readRequest(query, undefined, coach)).toHaveProperty('problem', expect.stringMatching(/cursor/))
  })

  it('asks for a thousand wins when its limit was taken off', () => {
    const query = reference({ done: ana }).replace('limit=2&', '')
    expect(readRequest(query, undefined, dana)).toMatchObject({ limit: 1000 })
  })
})

describe('the span of a range', () => {
  const zones = [
    'Pacific/Kiritimati',
    'Pacific/Chatham',
    'Asia/Kolkata',
    'UTC',
    'America/St_Johns',
    'America/Los_Angeles',
    'Etc/GMT+12',
  ]
  it('holds every instant of its days, in every zone', () => {
    const anInstant = fc
      .date({ min: new Date('2026-10-25'), max: new Date('2026-12-05'), noInvalidDate: true })
      .map(instant)
    fc.assert(
      fc.property(anInstant, fc.constantFrom(...zones), (at, zone) => {
        const { date } = localTime(at, zone)
        const { since = '', until = '' } = span({ from: date, to: date })
        expect(at >= since && at < until).toBe(true)
      }),
    )
  })

  it('is open where the range is', () => {
    expect(span({})).toEqual({})
  })
})
