import { describe, expect, it } from 'vitest'
import type { Moment } from '../../functions/domain/conversation.ts'
import type { Entry } from '../../functions/domain/journal.ts'
import { lookBack } from '../../functions/domain/looking-back.ts'
import { fits } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { ana, at, date, phone, sidOf, win } from '../people.ts'

const now = at('2026-11-25T20:00:00Z')
const asked = (intent: Moment['intent'], wins: readonly Entry[], participant = ana()) =>
  lookBack({
    from: phone,
    sid: sidOf('asked'),
    text: 'WINS',
    now,
    photos: 0,
    participant,
    intent,
    known: { wins, weeks: [] },
    texts: english,
    service: { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' },
  })
const daysAgo = (days: number, text: string, change: Partial<Entry> = {}) =>
  win(text, at(new Date(Date.parse(now) - days * 86_400_000).toISOString()), change)

describe('WINS', () => {
  const wins = [
    daysAgo(0, 'took a nap', { themes: ['rest'] }),
    daysAgo(1, 'said no to Miguel', { themes: ['boundaries'] }),
    daysAgo(2, 'paid a bill', { themes: ['showing-up'] }),
    daysAgo(3, 'lay in the sun', { themes: ['rest'] }),
    daysAgo(5, 'called my aunt', { themes: ['asking-for-help'] }),
    daysAgo(9, 'washed the car', { themes: ['showing-up'] }),
    daysAgo(10, 'on the Sunday before', { themes: ['feelings'] }),
  ]

  it.each([
    {
      name: 'the latest five, newest first',
      intent: { name: 'wins' },
      lists: ['took a nap', 'said no to Miguel', 'paid a bill', 'lay in the sun', 'called my aunt'],
    },
    { name: 'by theme', intent: { name: 'wins', theme: 'rest' }, lists: ['took a nap', 'lay in the sun'] },
    {
      name: 'of last week, Monday to Sunday',
      intent: { name: 'wins', lastWeek: true },
      lists: ['lay in the sun', 'called my aunt', 'washed the car'],
    },
    {
      name: 'by theme and of last week',
      intent: { name: 'wins', theme: 'showing-up', lastWeek: true },
      lists: ['washed the car'],
    },
  ] as const)('$name', ({ intent, lists }) => {
    const decision = asked(intent, wins)
    const [, ...lines] = decision.replies[0]!.split('\n')
    expect(lines.map((line) => line.replace(/^[^:]*: /, ''))).toEqual(lists)
    expect(decision.entries).toEqual([])
    expect(decision.participant).toEqual(ana())
  })

  it('says on which day each was', () => {
    expect(asked({ name: 'wins' }, wins.slice(1, 2)).replies[0]).toContain('Nov 24: said no to Miguel')
  })

  it.each([
    { name: 'no wins yet', intent: { name: 'wins' }, some: [] },
    { name: 'none of that theme', intent: { name: 'wins', theme: 'repair' }, some: wins },
    { name: 'none of that week', intent: { name: 'wins', lastWeek: true }, some: wins.slice(0, 2) },
  ] as const)('$name: the list is open, and nothing is missed', ({ intent, some }) => {
    expect(asked(intent, some).replies).toEqual([english.winsNone()])
  })

  it('fits three segments however long they are, with every day still on the list', () => {
    const long = wins.map((one) => ({ ...one, text: `${'walked 🌱 and '.repeat(30)}` }))
    const [body = ''] = asked({ name: 'wins' }, long).replies
    expect(fits(body, 3)).toBe(true)
    expect(body.split('\n')).toHaveLength(6)
  })

  it('names a photo that came without words', () => {
    expect(asked({ name: 'wins' }, [daysAgo(0, '', { pictures: 1 })]).replies[0]).toContain(english.photo())
  })
})

describe('RECAP', () => {
  const week = [
    daysAgo(1, 'walked to the river'),
    daysAgo(2, 'lay in the sun'),
    daysAgo(3, 'of the recap before'),
    daysAgo(20, 'an older one'),
  ]

  it('reads the week so far, and uses up what it says', () => {
    const { replies, participant, entries } = asked({ name: 'recap' }, week)
    expect(replies[0]).toContain('Your week so far: 2 wins on 2 days.')
    expect(replies[0]).not.toContain('an older one')
    expect(participant.used).not.toEqual(ana().used)
    expect(entries).toEqual([])
  })

  it('on a shared phone says nothing until their own word opens it', () => {
    const covered = ana({ cover: { word: 'sunflower' } })
    expect(asked({ name: 'recap' }, week, covered)).toEqual({
      participant: covered,
      replies: [english.coverRecap()],
      entries: [],
    })
    expect(asked({ name: 'recap', opened: true }, week, covered).replies[0]).toContain('2 wins')
  })

  it('one that was announced is read as on its Sunday, once', () => {
    const waiting = ana({
      cover: { word: 'sunflower' },
      recapWaits: at('2026-11-18T02:30:00Z'),
      lastRecapDate: date('2026-11-22'),
    })
    const sunday = [daysAgo(5, 'fed the birds'), daysAgo(4, 'mended a coat'), daysAgo(8, 'of the one before')]
    const { replies, participant } = asked({ name: 'recap', opened: true }, sunday, waiting)
    expect(replies[0]).toContain('2 wins on 2 days')
    expect(replies[0]).not.toContain('so far')
    expect(participant.recapWaits).toBeUndefined()
  })

  it('quotes no danger and nothing they asked to let rest', () => {
    const told = [
      daysAgo(1, 'I want to be gone from here', { kind: 'danger' }),
      daysAgo(1, 'sang in the hospital hall with everybody there'),
      daysAgo(2, 'fed the cat'),
    ]
    const [body = ''] = asked({ name: 'recap' }, told, ana({ hushed: ['hospital'] })).replies
    expect(body).toContain('fed the cat')
    expect(body).not.toMatch(/gone from here|hospital/)
  })

  it('says another affirmation each time until all were said', () => {
    let who = ana()
    const said = english.affirmations.map(() => {
      const { replies, participant } = asked({ name: 'recap' }, week, who)
      who = participant
      return english.affirmations.filter((line) => replies[0]?.includes(line)).join()
    })
    expect(new Set(said).size).toBe(english.affirmations.length)
  })
})
