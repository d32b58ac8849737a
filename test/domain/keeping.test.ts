import { describe, expect, it } from 'vitest'
import { type Incoming, meaningOf, respond } from '../../functions/domain/conversation.ts'
import { isHeavy } from '../../functions/domain/heavy.ts'
import { keepWins } from '../../functions/domain/keeping.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { fits } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { themes } from '../../functions/domain/themes.ts'
import { plus, type WeekId } from '../../functions/domain/time.ts'
import { ana, at, date, phone, sidOf } from '../people.ts'

const now = at('2026-11-24T20:00:00Z')

/** What is kept of a text and what is answered. */
const texted = (text: string, more: Partial<Incoming> = {}, participant: Participant = ana()) => {
  const incoming: Incoming = { from: phone, participant: participant.id, sid: sidOf(1), text, now, photos: 0, ...more }
  const service = { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' } as const
  const change = respond(participant, incoming, meaningOf(text), { wins: [], weeks: [] }, service)
  const kept = change.entries.map((entry) => (entry.private ? { private: entry.text } : entry.text))
  return { kept, replies: change.replies, participant: change.participant, entries: change.entries }
}

describe('PRIVATE', () => {
  it.each([
    { text: 'PRIVATE I cried about my ex', kept: ['I cried about my ex'] },
    { text: 'private I cried about my ex', kept: ['I cried about my ex'] },
    { text: 'Private i cried', kept: ['i cried'] },
    { text: 'private I\u2019m proud of today', kept: ['I\u2019m proud of today'] },
    { text: 'private: called her', kept: ['called her'] },
    { text: 'Private - called her', kept: ['called her'] },
    { text: 'PRIVATE\u2014called her', kept: ['called her'] },
    { text: '(private) called her', kept: ['called her'] },
    { text: 'PRIVATE school was hard', kept: ['school was hard'] },
    { text: ' private\nslept\nate', kept: ['slept', 'ate'] },
    { text: 'PRIVATE slept\nate\nwent out', kept: ['slept', 'ate', 'went out'] },
    { text: 'PRIVATE thanks', kept: ['thanks'] },
    { text: 'private \u{1F622}', kept: ['private \u{1F622}'] },
  ])('"$text" is kept private, without the word', ({ text, kept }) => {
    const { kept: held, replies } = texted(text)
    expect(held).toEqual(kept.map((words) => ({ private: words })))
    expect(english.acknowledgementsOfPrivate).toContain(replies.join('|'))
  })

  it('in doubt is private, with every word in its place', () => {
    expect(texted('Private dancing alone in the kitchen').kept).toEqual([
      { private: 'Private dancing alone in the kitchen' },
    ])
  })

  it('in a later line holds from there on', () => {
    expect(texted('slept\nPRIVATE cried\nate').kept).toEqual(['slept', { private: 'cried' }, { private: 'ate' }])
    expect(texted('1. slept\n2. private: cried').kept).toEqual(['slept', { private: 'cried' }])
  })

  it.each([
    'Private school meeting went ok',
    'private message from my sister, and I answered it',
    'Private-school fees paid',
    'kept it private today',
    'Privately I am glad',
  ])('"%s" asks for nothing', (text) => {
    expect(texted(text).kept).toEqual([text])
  })

  it.each(['PRIVATE', 'private', 'Private.', 'private:', ' Private - '])(
    '"%s" alone is explained, and not kept',
    (text) => {
      expect(texted(text)).toMatchObject({ kept: [], replies: [english.privateHow()] })
    },
  )

  it('is told apart from a heavy one, and hears no count', () => {
    const third = ana({ weekSoFar: { week: '2026-W48' as WeekId, wins: 3, days: [date('2026-11-24')] } })
    expect(english.acknowledgementsOfPrivate).toContain(texted('PRIVATE my cat died', {}, third).replies[0])
  })
})

const heavy = [
  'My cat died',
  'we buried him today',
  'cannot stop crying',
  "I can't stop crying",
  'had a panic attack at work',
  'miscarriage',
  'I had a miscarriage last week',
  'he left me',
  'got fired',
  'relapsed',
  'RELAPSED',
  'I drank again',
  'I miss my mom so much',
  'lost my grandmother',
  'lost my job today',
  'they diagnosed it as cancer',
  'we had to put my dog down',
  'cried myself to sleep',
  'I hate myself',
  "I'm such a failure",
  'I feel worthless',
  'so stupid of me, I am stupid',
  'I am a terrible mother',
  'everyone hates me',
  'it was all my fault',
  'feeling so alone tonight',
]

describe('loss and pain', () => {
  /** Who was told lately where support is. */
  const told = { supportToldAt: at('2026-11-20T12:00:00Z') }
  it.each(heavy)('"%s" is kept as a win, and met without cheer or count', (text) => {
    const third = ana({ ...told, weekSoFar: { week: '2026-W48' as WeekId, wins: 3, days: [date('2026-11-24')] } })
    const { kept, replies, participant } = texted(text, {}, third)
    expect(kept).toEqual([text])
    expect(english.acknowledgementsOfHeavy).toContain(replies.join('|'))
    expect(participant.weekSoFar?.wins).toBe(4)
  })

  it.each(['everything is too much', 'so tired of everything', 'todo me sale mal', 'i feel so empty'])(
    '"%s" is met quietly, and told once in thirty days where support is',
    (text) => {
      const hint = english.supportHint()
      const first = texted(text)
      expect(first.replies[0]).toMatch(new RegExp(`^.+ ${hint}$`))
      expect(first.kept).toEqual([text])
      // And it is neither read back nor counted aloud.
      expect(isHeavy(text)).toBe(true)
      const again = texted(text, {}, first.participant)
      expect(english.acknowledgementsOfHeavy).toContain(again.replies[0])
      const { supportToldAt } = again.participant
      const longAgo = { ...again.participant, supportToldAt: plus(supportToldAt!, { days: -30 }) }
      expect(texted(text, {}, longAgo).replies[0]).toContain(hint)
    },
  )

  it('of a loss, however great, is not told where support is', () => {
    expect(english.acknowledgementsOfHeavy).toContain(texted('we buried my mother today').replies[0])
  })

  it('in one of several lines quiets the answer to all', () => {
    expect(english.acknowledgementsOfHeavy).toContain(texted('washed up\nmy cat died').replies[0])
  })

  it('is answered in words that vary', () => {
    let who = ana(told)
    const said = heavy.slice(0, english.acknowledgementsOfHeavy.length).map((text) => {
      const { participant, replies } = texted(text, {}, who)
      who = participant
      return replies[0]
    })
    expect(new Set(said).size).toBe(said.length)
  })

  it.each([
    'I got out of bed',
    'cried a little in the shower',
    'let myself cry at therapy',
    'slept nine hours',
    'told my boss no',
    'he left me a voicemail and I did not answer',
    'he left me alone for once',
    'met the deadline',
    'did the stupid dishes',
    'said sorry to my son',
    'broke down the big task into small ones',
    'asked for help at work',
    'missed the bus and did not mind',
    'it was not my fault and I see that now',
    'lost my keys and laughed',
    'hit my step goal',
    'cleaned up a mess in the kitchen',
    'called my mother',
  ])('"%s" is not heavy', (text) => {
    expect(isHeavy(text)).toBe(false)
  })

  it('leaves the cheer of a theme to what may be cheered', () => {
    const cheers = themes.flatMap((theme) => [...english.acknowledgementsByTheme[theme]])
    expect(cheers).toContain(texted('took a nap').replies[0])
  })
})

describe('a picture', () => {
  const entriesOf = (text: string, more: Partial<Incoming>) => {
    const { entries } = texted(text, more)
    return entries.map((entry) => [entry.text, entry.pictures, entry.kind])
  }

  it('with words goes with the first thing they say, and nothing more is said of it', () => {
    expect(entriesOf('my garden today', { photos: 2 })).toEqual([['my garden today', 2, 'win']])
    expect(entriesOf('my garden\nmy dog', { photos: 1 })).toEqual([
      ['my garden', 1, 'win'],
      ['my dog', undefined, 'win'],
    ])
    expect(texted('my garden today', { photos: 2 }).replies).toEqual(texted('my garden today').replies)
  })

  it.each(['', '\ufffc', ' '])('alone is a win without words: "%s"', (text) => {
    expect(entriesOf(text, { photos: 1 })).toEqual([['', 1, 'win']])
    expect(english.acknowledgements).toContain(texted(text, { photos: 1 }).replies[0])
  })

  it.each(['lol', 'thanks', 'ok'])('makes a win of chat: "%s"', (text) => {
    expect(entriesOf(text, { photos: 1 })).toEqual([[text, 1, 'win']])
    expect(entriesOf(text, {})).toEqual([])
  })

  it('can be private without a word', () => {
    expect(texted('PRIVATE', { photos: 1 }).entries).toMatchObject([{ text: '', private: true, pictures: 1 }])
  })

  it('of a kind we do not keep leaves the words, and that is said once', () => {
    const { kept, replies } = texted('my garden today', { unkept: 2 })
    expect(kept).toEqual(['my garden today'])
    expect(replies).toHaveLength(1)
    expect(replies[0]).toMatch(new RegExp(`. ${english.onlyPhotosKept()}$`))
    expect(fits(replies[0] ?? '', 1)).toBe(true)
  })

  it('is spoken of in a text of its own where the answer leaves no room', () => {
    const texts = { ...english, unknownWord: () => 'Kept. '.repeat(25).trim() }
    const moment = {
      from: phone,
      sid: sidOf(1),
      text: 'SETTINGS',
      now,
      photos: 0,
      unkept: 1,
      participant: ana(),
      texts,
    }
    const { replies } = keepWins({
      ...moment,
      intent: { name: 'unknown-word' },
      known: { wins: [], weeks: [] },
      service: { contact: 'hello@wins.example', keywordsAnsweredBy: 'us' },
    })
    expect(replies).toEqual([texts.unknownWord(), english.onlyPhotosKept()])
  })

  it('of a kind we do not keep, alone, is told what an empty text is told', () => {
    expect(texted('', { unkept: 1 })).toMatchObject({ kept: [], replies: [english.empty()] })
  })

  it('is not spoken of when there is none, nor in danger', () => {
    expect(texted('my garden today').replies[0]).not.toContain('stays out')
    expect(texted('I want to kill myself', { photos: 1, unkept: 1 }).replies).toEqual([english.crisis.suicide])
    expect(entriesOf('I want to kill myself', { photos: 1 })).toEqual([['I want to kill myself', undefined, 'danger']])
  })
})

describe('a no to nothing', () => {
  it('is met as a no', () => {
    expect(english.light.no).toContain(texted('no').replies[0])
    expect(english.light.light).toContain(texted('ok').replies[0])
  })
})
