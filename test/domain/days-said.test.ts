import { describe, expect, it } from 'vitest'
import { daysSaid, weekdayNames } from '../../functions/domain/days-said.ts'

const of = (days: string) => (days === '' ? [] : days.split(' ').map(Number))

describe('days of the week', () => {
  it('are called by each of their names, and a slip of a long one is forgiven', () => {
    for (const [n, names] of weekdayNames.entries())
      for (const name of names) expect(daysSaid(name.toUpperCase())).toEqual([n + 1])
    expect(['mnoday', 'teusday', 'wednsday', 'thrusday', 'satruday'].map(daysSaid)).toEqual([[1], [2], [3], [4], [6]])
    expect(daysSaid('mxn')).toBeUndefined()
  })

  it.each([
    { days: '1 2 3 4 5', said: 'weekdays|weekday|workdays|week days|work days|entre semana|laborables|on weekdays' },
    { days: '6 7', said: 'weekends|weekend|week ends|fines de semana|fin de semana|only weekends' },
    { days: '1 2 3 4 5 6 7', said: 'daily|everyday|every day|all days|all|every|todos|todos los dias|diario' },
    {
      days: '1 3 5',
      said: 'mwf|m w f|mon wed fri|mon, wed and fri|fri wed mon|mon/wed/fri|mon+wed & fri|lunes mie viernes',
    },
    { days: '2 4', said: 'tth|t th|tu th|tue thu|only on tuesday and thursday' },
    {
      days: '2 3 4 5',
      said: 'tuesday to friday|tue-fri|tue \u2013 fri|from tue thru fri|on tue through fri|tue until fri|tue til fri|tue till fri',
    },
    { days: '2 3 4 5', said: 'martes a viernes|de martes a viernes|martes al viernes|de martes a el viernes' },
    { days: '1 6 7', said: 'saturday to monday|weekends and monday|mon weekend' },
    { days: '3', said: 'wed to wed|wed|every wednesday please' },
    {
      days: '1 2 3 4 5 6',
      said: 'every day except sunday|except sunday|all but not sunday|todos menos domingo|excepto domingo',
    },
    { days: '1 2 4 5', said: 'weekdays except wed|mon to fri except wed' },
    { days: '', said: 'mon except mon' },
  ])('are $days in: $said', ({ days, said }) => {
    for (const words of said.split('|')) expect([words, daysSaid(words)]).toEqual([words, of(days)])
  })

  it.each([
    '',
    'on',
    'please',
    'someday',
    'mon someday',
    'someday to friday',
    'monday to someday',
    'mon except someday',
    'someday except mon',
  ])('are not in "%s"', (words) => expect(daysSaid(words)).toBeUndefined())
})
