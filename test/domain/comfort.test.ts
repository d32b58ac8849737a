import { describe, expect, it } from 'vitest'
import { type Incoming, meaningOf, respond } from '../../functions/domain/conversation.ts'
import type { Entry } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { fits } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { understand } from '../../functions/domain/understand.ts'
import { ana, at, date, phone, sidOf } from '../people.ts'

const now = at('2026-11-24T20:00:00Z')
const win = (text: string, day: string, more: Partial<Entry> = {}): Entry => ({
  participant: ana().id,
  at: at(`${day}T20:00:00Z`),
  sid: sidOf(`${text}${day}`),
  n: 0,
  kind: 'win',
  text,
  themes: [],
  date: date(day),
  ...more,
})

const texted = (text: string, held: Participant = ana(), wins: readonly Entry[] = []) => {
  const incoming: Incoming = { from: phone, participant: held.id, sid: sidOf(text), text, now, photos: 0 }
  const service = { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' } as const
  return respond(held, incoming, meaningOf(text), { wins, weeks: [] }, service)
}

describe('is heard', () => {
  it.each([
    {
      name: 'hard-day',
      texts: ['HARD', 'hard day', 'Really hard day.', 'its been a rough day', 'mal día', 'bad day 😞'],
    },
    { name: 'critic', texts: ['CRITIC', 'inner critic is loud', 'my inner critic', 'crítico interno'] },
    { name: 'affirm', texts: ['AFFIRM', 'send me an affirmation', 'affirmation please', 'dame una afirmación'] },
  ])('$name', ({ name, texts }) => {
    expect(texts.map((text) => understand(text).name)).toEqual(texts.map(() => name))
  })

  it.each([
    'hard day but I ate',
    'worked hard today',
    'told my inner critic to hush',
    'I wrote an affirmation on the mirror',
    'bad day at work, went home on time',
  ])('a win told with it stays one: "%s"', (text) => {
    expect(understand(text).name).toBe('win')
  })
})

describe('HARD', () => {
  const past = [
    win('washed my hair', '2026-11-24'),
    win('my cat died', '2026-11-20'),
    win('so tired of everything', '2026-11-19'),
    win('told nobody', '2026-11-18', { private: true }),
    win('walked to the river', '2026-11-12'),
    win('said no to Miguel', '2026-11-03'),
  ]

  it('is met with one small thing and a past win in their own words, in one text, and kept as nothing', () => {
    const { replies, entries } = texted('HARD', ana(), past)
    expect(replies).toHaveLength(1)
    expect(replies[0]).toMatch(/^.+ From Nov 12, your words: "walked to the river"$/)
    expect(english.hardDay.some((words) => replies[0]?.startsWith(words))).toBe(true)
    expect([fits(replies[0]!, 1), entries]).toEqual([true, []])
  })

  it('says other words and another win the next time, and never pain, loss, today or what is private', () => {
    let who = ana()
    const said = Array.from({ length: 4 }, () => {
      const change = texted('hard day', who, past)
      who = change.participant
      return change.replies[0] ?? ''
    })
    expect(new Set(said).size).toBe(4)
    expect(said.filter((reply) => reply.includes('walked to the river'))).toHaveLength(2)
    expect(said.filter((reply) => reply.includes('said no to Miguel'))).toHaveLength(2)
  })

  it('reads back what is private where there is nothing else, and nothing at all where there is nothing', () => {
    expect(texted('HARD', ana(), [past[3]!]).replies[0]).toContain('told nobody')
    expect(english.hardDay).toContain(texted('HARD', ana(), []).replies[0])
  })

  it('shortens a long win, also one that costs more a character', () => {
    const long = win(`walked ${'and walked '.repeat(30)}`, '2026-11-12')
    const emoji = win(`walked 🌱 ${'and walked '.repeat(30)}`, '2026-11-12')
    for (const each of [long, emoji]) {
      const [reply = ''] = texted('HARD', ana(), [each]).replies
      expect(fits(reply, 1)).toBe(true)
    }
  })
})

describe('CRITIC', () => {
  it.each(['OK', 'yes', 'yeah'])('is answered, and "%s" keeps the answer as a win of self-compassion', (agrees) => {
    const asked = texted('CRITIC')
    expect([asked.replies, asked.entries]).toEqual([[english.critic()], []])
    const { entries, participant, replies } = texted(agrees, asked.participant)
    expect(entries).toMatchObject([{ kind: 'win', text: english.criticAnswer, themes: ['self-compassion'] }])
    expect(participant.pending).toBeUndefined()
    expect(english.acknowledgementsByTheme['self-compassion'].some((words) => replies[0]?.startsWith(words))).toBe(true)
    expect(participant.weekSoFar?.wins).toBe(1)
  })

  it('leaves it at a NO, and anything else means what it says', () => {
    const asked = texted('CRITIC').participant
    const no = texted('no', asked)
    expect(no.entries).toEqual([])
    expect(english.light.no).toContain(no.replies[0])
    expect(texted('took a nap', asked).entries).toMatchObject([{ text: 'took a nap' }])
    expect(texted('I want to die', asked).replies).toEqual([english.crisis.suicide])
  })
})

it('AFFIRM says one, and another the next time, until all were said', () => {
  let who = ana()
  const said = english.affirmations.map(() => {
    const change = texted('AFFIRM', who)
    who = change.participant
    expect(change.entries).toEqual([])
    return change.replies[0]
  })
  expect(new Set(said)).toEqual(new Set(english.affirmations))
})
