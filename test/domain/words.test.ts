import { describe, expect, it } from 'vitest'
import { carrierKeyword } from '../../functions/domain/keywords.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import { nextText, spokenDay, spokenTime } from '../../functions/domain/words.ts'
import { at, date, time } from '../people.ts'

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
