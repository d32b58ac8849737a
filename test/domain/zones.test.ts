import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Phone } from '../../functions/domain/ids.ts'
import { isTimeZone } from '../../functions/domain/time.ts'
import { namedZones } from '../../functions/domain/zone-names.ts'
import { zoneName, zoneOfPhone, zoneSaid } from '../../functions/domain/zones.ts'

const areaCodes = readFileSync(new URL('../fixtures/area-codes.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((row) => row.split(','))
const of = (phone: string) => zoneOfPhone(phone as Phone)

describe('the zone of a phone number', () => {
  it('agrees with the table of area codes, row by row', () => {
    expect(areaCodes.length).toBe(414)
    for (const [area, zone, several] of areaCodes)
      expect([area, of(`+1${area}5550123`)]).toEqual([area, { zone, sure: several === 'no' }])
  })

  it.each([
    ['+12125550123', 'America/New_York', true],
    ['+14075550123', 'America/New_York', true],
    ['+16895550123', 'America/New_York', true],
    ['+14745550123', 'America/Regina', true],
    ['+12085550123', 'America/Boise', false],
    ['+17875550123', 'America/Puerto_Rico', true],
    ['+18005550123', 'America/New_York', false],
    ['+447700900123', 'Europe/London', true],
    ['+353851234567', 'Europe/Dublin', true],
    ['+5215512345678', 'America/Mexico_City', false],
    ['+61491570006', 'Australia/Sydney', false],
    ['+6797012345', 'America/New_York', false],
  ])('%s lives in %s, surely: %s', (phone, zone, sure) => expect(of(phone)).toEqual({ zone, sure }))

  it('never names a zone that does not exist', () => {
    for (let code = 1; code < 1000; code++)
      expect([code, isTimeZone(of(`+${code}55501234`).zone)]).toEqual([code, true])
  })
})

describe('a zone in words', () => {
  it.each([
    ['Chicago', 'America/Chicago'],
    ['Pacific', 'America/Los_Angeles'],
    ['pacific standard time', 'America/Los_Angeles'],
    ['central time', 'America/Chicago'],
    ['EST', 'America/New_York'],
    ['ct', 'America/Chicago'],
    ['the east coast', 'America/New_York'],
    ['America/Denver', 'America/Denver'],
    ['america/new york', 'America/New_York'],
    ['US/Pacific', 'America/Los_Angeles'],
    ['arizona', 'America/Phoenix'],
    ['Hawaii', 'Pacific/Honolulu'],
    ['Puerto Rico', 'America/Puerto_Rico'],
    ['texas', 'America/Chicago'],
    ['St. Louis', 'America/Chicago'],
    ['New York City', 'America/New_York'],
    ['Dallas, TX', 'America/Chicago'],
    ['pacfic', 'America/Los_Angeles'],
    ['easter', 'America/New_York'],
    ['eastren time', 'America/New_York'],
    ['London', 'Europe/London'],
    ['hora del pacífico', 'America/Los_Angeles'],
    ['ciudad de México', 'America/Mexico_City'],
    ['my timezone is mountain', 'America/Denver'],
  ])('"%s" is %s', (said, zone) => expect(zoneSaid(said)).toBe(zone))

  it.each([
    '',
    'banana',
    'kentucky',
    'tennessee',
    'washington',
    'foo/bar',
    'America/Gotham',
    'time zone',
    'out',
    'work',
    '🌵',
    '+02:00',
    '__proto__',
  ])('"%s" is unclear', (said) => expect(zoneSaid(said)).toBeUndefined())

  it('every name leads to a zone that exists', () => {
    for (const [name, zone] of namedZones) expect([name, isTimeZone(zone)]).toEqual([name, true])
  })
})

it.each([
  ['America/Los_Angeles', 'Pacific'],
  ['America/New_York', 'Eastern'],
  ['America/Mexico_City', 'Mexico City'],
  ['America/Argentina/Buenos_Aires', 'Buenos Aires'],
])('%s reads "%s"', (zone, name) => expect(zoneName(zone)).toBe(name))
