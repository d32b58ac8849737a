import { describe, expect, it } from 'vitest'
import { carrierKeyword } from '../../functions/domain/keywords.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import { nextText, spokenDay, spokenTime } from '../../functions/domain/words.ts'
import { ana, at, date, time } from '../people.ts'

const today = date('2026-11-24')

it.each([
  ['00:00', '12:00 am'],
  ['08:05', '8:05 am'],
  ['12:00', '12:00 pm'],
  ['19:30', '7:30 pm'],
])('%s is said %s', (wall, said) => {
  expect(spokenTime(time(wall))).toBe(said)
})

it.each([
  ['2026-11-24', 'today'],
  ['2026-11-25', 'tomorrow'],
  ['2026-11-30', 'Monday'],
  ['2026-12-01', 'Tuesday, Dec 1'],
])('%s is said %s', (day, said) => {
  expect(spokenDay(date(day), today, textsIn('en'))).toBe(said)
})

describe('the next text', () => {
  const phoenix = { timeZone: 'America/Phoenix', promptTime: time('19:30') }
  it.each([
    { name: 'comes today while its time is ahead', person: phoenix, next: '2026-11-24' },
    {
      name: 'comes tomorrow when its time is over',
      person: { ...phoenix, promptTime: time('08:00') },
      next: '2026-11-25',
    },
    {
      name: 'comes tomorrow when today had one',
      person: { ...phoenix, lastDaily: { date: today, picks: {} } },
      next: '2026-11-25',
    },
    {
      name: 'waits for the end of a pause',
      person: { ...phoenix, pausedUntil: date('2026-12-08') },
      next: '2026-12-08',
    },
    {
      name: 'is not kept back by a pause that is over',
      person: { ...phoenix, pausedUntil: date('2026-11-20') },
      next: '2026-11-24',
    },
  ])('$name', ({ person, next }) => {
    expect(nextText(person, at('2026-11-24T20:00:00Z'))).toBe(next)
  })
})

it.each([
  ['STOP', 'STOP'],
  [' Cancel ', 'STOP'],
  ['stop please', undefined],
  ['Yes', 'START'],
  ['info', 'HELP'],
  ['toString', undefined],
])('a carrier takes "%s" for %s', (text, keyword) => {
  expect(carrierKeyword(text)).toBe(keyword)
})

describe('a day is said', () => {
  const today = date('2026-11-24')
  it.each([
    { day: '2026-11-23', said: 'Monday, Nov 23' },
    { day: '2026-11-24', said: english.today },
    { day: '2026-11-25', said: english.tomorrow },
    { day: '2026-11-26', said: 'Thursday' },
    { day: '2026-11-30', said: 'Monday' },
    { day: '2026-12-01', said: 'Tuesday, Dec 1' },
  ])('$day as $said', ({ day, said }) => expect(spokenDay(date(day), today, english)).toBe(said))
})

describe('the text that comes next', () => {
  const tuesday = { date: date('2026-11-24'), picks: {} }
  it.each<{ name: string; clock?: string; change: Partial<Participant>; comes: string }>([
    { name: 'before their time', change: {}, comes: '2026-11-24' },
    { name: 'a minute before', clock: '02:29', change: {}, comes: '2026-11-24' },
    { name: 'at their time', clock: '02:30', change: {}, comes: '2026-11-25' },
    { name: 'when one came today', change: { lastDaily: tuesday }, comes: '2026-11-25' },
    { name: 'paused until Friday', change: { pausedUntil: date('2026-11-27') }, comes: '2026-11-27' },
    { name: 'paused until before', change: { pausedUntil: date('2026-11-20') }, comes: '2026-11-24' },
    { name: 'on Thursdays', change: { days: [4] }, comes: '2026-11-26' },
    { name: 'on Sundays', change: { rhythm: 'sundays' }, comes: '2026-11-29' },
    {
      name: 'paused past a Sunday',
      change: { rhythm: 'sundays', pausedUntil: date('2026-11-30') },
      comes: '2026-12-06',
    },
    { name: 'when none is to come', change: { resting: true }, comes: '2026-11-24' },
  ])('comes on $comes: $name', ({ clock = '02:00', change, comes }) => {
    expect(nextText(ana(change), at(`2026-11-25T${clock}:00Z`))).toBe(comes)
  })
})
