import { describe, expect, it } from 'vitest'
import { dateMeant, pauseSaid } from '../../functions/domain/pause-said.ts'
import type { LocalDate } from '../../functions/domain/time.ts'
import { timeSaid } from '../../functions/domain/when-said.ts'

describe('a time of day', () => {
  it.each([
    ['7:30pm', '19:30'],
    ['7:30 PM', '19:30'],
    ['7:30 p.m.', '19:30'],
    ['7.30', '19:30'],
    ['730pm', '19:30'],
    ['7h30', '19:30'],
    ['1930', '19:30'],
    ['19:30', '19:30'],
    ['7', '19:00'],
    ['7p', '19:00'],
    ['19', '19:00'],
    ['19h', '19:00'],
    ['seven', '19:00'],
    ['seven thirty', '19:30'],
    ['seven thirty five', '19:30'],
    ["at 7 o'clock", '19:00'],
    ['half past 7', '19:30'],
    ['quarter past 7', '19:15'],
    ['quarter to eight', '19:45'],
    ['10 past 7', '19:15'],
    ['ten to 8', '19:45'],
    ['around 7ish', '19:00'],
    ['8am', '08:00'],
    ['08:00', '08:00'],
    ['8 in the morning', '08:00'],
    ['this morning at 10', '10:00'],
    ['noon', '12:00'],
    ['12', '12:00'],
    ['12 noon', '12:00'],
    ['12:30pm', '12:30'],
    ['8 tonight', '20:00'],
    ['in the evening at eight', '20:00'],
    ['7pm every day please', '19:00'],
    ['7pm eastern', '19:00'],
    ['evening', '19:00'],
    ['in the morning', '09:00'],
    ['7 de la noche', '19:00'],
    ['8 de la mañana', '08:00'],
    ['a las siete y media', '19:30'],
    ['a las 3 de la tarde', '15:00'],
    ['mediodía', '12:00'],
    ['las ocho menos cuarto', '19:45'],
  ])('"%s" is %s', (said, time) => expect(timeSaid(said)).toEqual({ time }))

  it.each([
    ['9', '09:00'],
    ['10:30', '10:30'],
    ['11', '11:00'],
  ])('"%s" is in the morning, since the evening is over for us: %s', (said, time) =>
    expect(timeSaid(said)).toEqual({ time }),
  )

  it.each([
    ['7:07pm', '19:00'],
    ['7:08pm', '19:15'],
    ['7:53 am', '08:00'],
    ['8:52pm', '20:45'],
    ['8:45pm', '20:45'],
  ])('"%s" is rounded to %s', (said, time) => expect(timeSaid(said)).toEqual({ time }))

  it.each([
    '7am',
    '07:30',
    '5:30 am',
    '9pm',
    '8:53pm',
    '21',
    '23:00',
    '0:00',
    'midnight',
    '12am',
    '9 de la noche',
    '7:52 am',
  ])('"%s" is outside our hours', (said) => expect(timeSaid(said)).toMatchObject({ problem: 'outside' }))

  it.each(['', 'banana', '25', '7:75', '7am pm', '7 to 8', 'later', 'to rest', '99999', 'am', '7 8 9', 'in 3 days'])(
    '"%s" is unclear',
    (said) => expect(timeSaid(said)).toEqual({ problem: 'unclear' }),
  )
})

describe('the length of a pause', () => {
  it.each([
    ['3 days', 3],
    ['3d', 3],
    ['for three days', 3],
    ['a day', 1],
    ['today', 1],
    ['tomorrow', 2],
    ['until tomorrow', 1],
    ['10', 10],
    ['a couple of days', 2],
    ['a few days', 3],
    ['2 weeks', 14],
    ['2wks', 14],
    ['a week', 7],
    ['week', 7],
    ['for the next 3 days', 3],
    ['3 weks', 21],
    ['a month', 30],
    ['two months', 60],
    ['a year', 365],
    ['365 days', 365],
    ['3 dias', 3],
    ['3 días', 3],
    ['una semana', 7],
    ['un par de dias', 2],
    ['un mes', 30],
    ['hasta mañana', 1],
  ])('"%s" is %i days', (said, days) => expect(pauseSaid(said)).toEqual({ days }))

  it.each([
    ['until Monday', 1],
    ['until next Monday', 1],
    ['til friday', 5],
    ['till Wed', 3],
    ['until wensday', 3],
    ['until thrusday', 4],
    ['hasta el lunes', 1],
    ['the weekend', 1],
    ['until the weekend', 6],
    ['until next week', 1],
    ['this week', 1],
    ['until sunday please', 7],
  ])('"%s" ends on weekday %i', (said, until) => expect(pauseSaid(said)).toEqual({ until }))

  it.each([
    ['til dec 5', '12-05'],
    ['until December 5th', '12-05'],
    ['until 5 dec', '12-05'],
    ['till 12/5', '12-05'],
    ['until 12/5/2026', '2026-12-05'],
    ['until dec 5 2026', '2026-12-05'],
    ['until 2026-12-05', '2026-12-05'],
    ['until the 5th', '05'],
    ['hasta el 5 de diciembre', '12-05'],
    ['until feb 29', '02-29'],
  ])('"%s" ends on %s', (said, date) => expect(pauseSaid(said)).toEqual({ date }))

  it.each([
    'banana',
    '',
    '0 days',
    '366 days',
    '2 years',
    '9999 days',
    'forever',
    'until',
    'until feb 30',
    'until 13/40',
    'next week',
    'until I feel better',
    'a',
  ])('"%s" is unclear', (said) => expect(pauseSaid(said)).toBeUndefined())
})

describe('the day a date means', () => {
  const today = '2026-11-24' as LocalDate
  it.each([
    ['12-05', '2026-12-05'],
    ['11-24', '2027-11-24'],
    ['01-02', '2027-01-02'],
    ['05', '2026-12-05'],
    ['25', '2026-11-25'],
    ['31', '2026-12-31'],
    ['2026-12-05', '2026-12-05'],
  ])('%s is %s', (date, day) => expect(dateMeant(date, today)).toBe(day))
  it.each(['2026-11-24', '2020-01-01', '02-29', '13-01', 'soon', ''])('"%s" is no day to come within a year', (date) =>
    expect(dateMeant(date, today)).toBeUndefined(),
  )
})
