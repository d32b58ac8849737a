import { describe, expect, it } from 'vitest'
import { asking } from '../../functions/domain/asking.ts'
import type { Intent } from '../../functions/domain/intents.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { momentOf, noon } from '../moments.ts'
import { ana, at, date, time } from '../people.ts'

type Asked = Parameters<typeof asking>[1]
const asked = (intent: Asked, more: Parameters<typeof momentOf>[1] = {}) => asking(momentOf('', more), intent)
const said = (replies: readonly string[], participant = ana()) => ({ participant, replies, entries: [] })

describe('WHY', () => {
  const why = (change: Partial<Participant>) => asked({ name: 'why' }, { participant: ana(change) })
  const whenOf = (day: string, clock: string) => english.dayAtTime({ day, time: clock })

  it('tells when the first text comes, where none came yet', () => {
    const when = whenOf(english.today, '7:30 pm')
    expect(why({})).toEqual(said([english.whyNone({ when })]))
  })
  it.each<{ name: string; lastDaily: Participant['lastDaily']; day: string; clock: string; kind: 'prompt' | 'recap' }>([
    {
      name: 'today',
      lastDaily: { date: date('2026-11-24'), picks: {}, at: at('2026-11-24T16:15:00Z') },
      ...{ day: english.today, clock: '9:15 am', kind: 'prompt' },
    },
    {
      name: 'of another day, and kind',
      lastDaily: { date: date('2026-11-22'), picks: {}, kind: 'recap', at: at('2026-11-23T02:45:00Z') },
      ...{ day: 'Nov 22', clock: '7:45 pm', kind: 'recap' },
    },
    {
      name: 'of which no time was noted',
      lastDaily: { date: date('2026-11-23'), picks: {} },
      ...{ day: 'Nov 23', clock: '7:30 pm', kind: 'prompt' },
    },
  ])('tells of the last text: $name', ({ lastDaily, day, clock, kind }) => {
    const reply = english.why({ kind, when: whenOf(day, clock), joined: 'Oct 1', rhythm: 'less' })
    expect(why({ lastDaily, rhythm: 'less' }).replies).toEqual([reply])
  })
  it('does not say since when somebody takes part of whom that is not known', () => {
    const lastDaily = { date: date('2026-11-23'), picks: {} }
    const reply = english.why({ kind: 'prompt', when: whenOf('Nov 23', '7:30 pm') })
    expect(why({ consent: undefined, lastDaily }).replies).toEqual([reply])
  })
})

describe('HUSH', () => {
  const hush = (word: string | undefined, hushed?: readonly string[]) =>
    asked({ name: 'hush', word }, { participant: ana({ hushed }) })

  it.each([undefined, '', '...', 'x'.repeat(31)])('%s asks for a word', (word) => {
    expect(hush(word)).toEqual(said([english.hushAsk()]))
  })
  it('keeps the plain word, once, and does not repeat it', () => {
    expect(hush('  Hospital! ')).toEqual(said([english.hushed()], ana({ hushed: ['hospital'] })))
    expect(hush('hospital', ['mom', 'hospital']).participant.hushed).toEqual(['mom', 'hospital'])
    expect(hush('x'.repeat(30)).participant.hushed).toEqual(['x'.repeat(30)])
  })
  it('keeps thirty at most, and lets the oldest go', () => {
    const words = Array.from({ length: 30 }, (_, n) => `word ${n}`)
    expect(hush('newest', words).participant.hushed).toEqual([...words.slice(1), 'newest'])
  })
})

describe('BOOK', () => {
  const booking = 'https://book.example'
  it.each<{ action: Extract<Intent, { name: 'book' }>['action']; reply: string }>([
    { action: undefined, reply: english.book({ link: booking }) },
    { action: 'cancel', reply: english.bookChange({ link: booking }) },
    { action: 'reschedule', reply: english.bookChange({ link: booking }) },
  ])('leads to the page: $action', ({ action, reply }) => {
    expect(asked({ name: 'book', action }, { service: { booking } })).toEqual(said([reply]))
  })
  it('names who can be asked where there is none', () => {
    expect(asked({ name: 'book' }).replies).toEqual([english.bookNone({ contact: 'hello@wins.example' })])
  })
})

describe('a link', () => {
  const link = { url: 'https://wins.example/j/abc', hash: 'hash' }
  const opened = (name: 'ask' | 'card' | 'journal' | 'export' | 'goodbye') =>
    asked({ name }, { known: { link }, participant: ana({ journalLink: 'older' }) })
  const until = (time: Parameters<typeof plus>[1]) => ({ hash: 'hash', participant: ana().id, until: plus(noon, time) })

  it.each(['journal', 'export'] as const)('of %s opens within ten minutes, and ends the one before', (name) => {
    expect(opened(name)).toEqual({
      ...said([english.journalLink[name]({ link: link.url })], ana({ journalLink: 'hash' })),
      link: until({ minutes: 10 }),
    })
  })
  it('of GOODBYE asks as well whether all is to be erased, for a day', () => {
    const pending = { question: 'forget' as const, until: plus(noon, { hours: 24 }) }
    expect(opened('goodbye')).toEqual({
      ...said([english.journalLink.goodbye({ link: link.url })], ana({ journalLink: 'hash', pending })),
      link: until({ minutes: 10 }),
    })
  })
  it('of ASK is for somebody else, for a week', () => {
    expect(opened('ask')).toEqual({
      ...said([english.ask({ link: link.url })], ana({ journalLink: 'older' })),
      link: { ...until({ days: 7 }), opens: 'witness' },
    })
  })
  it('of CARD shows the picture for an hour', () => {
    expect(opened('card')).toEqual({
      ...said([english.card.ready({ link: link.url })], ana({ journalLink: 'older' })),
      link: { ...until({ hours: 1 }), opens: 'card' },
    })
  })
  it.each(['ask', 'card', 'journal', 'export', 'goodbye'] as const)('of %s is not there where no page is', (name) => {
    expect(asked({ name })).toEqual(said([english.noPageYet()]))
  })
})

it('a time of one digit and another hour is said as people say it', () => {
  const lastDaily = { date: date('2026-11-23'), picks: {} }
  const { replies } = asked({ name: 'why' }, { participant: ana({ lastDaily, promptTime: time('08:00') }) })
  expect(replies.join()).toContain('8:00 am')
})
