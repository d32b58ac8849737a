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

describe('what is kept of a text', () => {
  const week = (wins: number, ...days: string[]): Partial<Participant> => ({
    weekSoFar: { week: '2026-W48' as WeekId, wins, days: days.map(date) },
  })
  const today = '2026-11-24'

  it.each([
    { name: 'after the recap', lastRecapAt: plus(now, { seconds: -1 }), says: false },
    { name: 'in the moment of the recap', lastRecapAt: now, says: false },
    { name: 'before a recap that is composed already', lastRecapAt: plus(now, { seconds: 1 }), says: true },
  ])('says when it was written $name: $says', ({ lastRecapAt, says }) => {
    const [entry] = texted('I rested', {}, ana({ lastRecapAt })).entries
    expect([entry?.afterRecap, 'afterRecap' in (entry ?? {})]).toEqual([says ? lastRecapAt : undefined, says])
  })

  it('has no more fields than it needs', () => {
    const [entry] = texted('took a nap').entries
    expect(Object.keys(entry ?? {}).toSorted()).toEqual(
      ['participant', 'at', 'sid', 'n', 'kind', 'text', 'themes', 'date'].toSorted(),
    )
    expect(entry?.themes).toEqual(['rest'])
  })

  it('has no theme in danger, and one of showing up where nothing is said to be there', () => {
    expect(texted('I took a nap, I want to kill myself').entries).toMatchObject([{ kind: 'danger', themes: [] }])
    const nothing = texted('idk nothing today')
    expect(nothing.entries).toMatchObject([{ themes: ['showing-up'] }])
    expect(english.nothingToday).toContain(nothing.replies[0])
  })

  it.each([
    { name: 'the first of all', before: undefined, after: week(2, today) },
    { name: 'on another day', before: week(3, '2026-11-23'), after: week(5, '2026-11-23', today) },
    { name: 'once more that day', before: week(3, '2026-11-23', today), after: week(5, '2026-11-23', today) },
    { name: 'of an earlier day', before: week(3, '2026-11-25'), after: week(5, today, '2026-11-25') },
    {
      name: 'the first of a week',
      before: { weekSoFar: { week: '2026-W47' as WeekId, wins: 9, days: [date('2026-11-20')] } },
      after: week(2, today),
    },
    {
      name: 'of a week that is over',
      before: { weekSoFar: { week: '2026-W49' as WeekId, wins: 1, days: [date('2026-11-30')] } },
      after: { weekSoFar: { week: '2026-W49' as WeekId, wins: 1, days: [date('2026-11-30')] } },
    },
  ])('counts in its week: $name', ({ before, after }) => {
    expect(texted('took a nap\nate', {}, ana(before)).participant.weekSoFar).toEqual(after.weekSoFar)
  })

  it.each([
    { wins: 2, text: 'ate', count: undefined },
    { wins: 3, text: 'ate', count: 4 },
    { wins: 3, text: 'ate\nslept', count: 5 },
    { wins: 4, text: 'ate', count: undefined },
    { wins: 7, text: 'ate', count: 8 },
  ])('is answered with the count of the week at every fourth: $wins and "$text": $count', ({ wins, text, count }) => {
    const [reply = ''] = texted(text, {}, ana(week(wins, '2026-11-23'))).replies
    const counts = Array.from({ length: 12 }, (_, n) => ` ${english.weekCount({ wins: n, days: 2 })}`)
    expect(counts.findIndex((each) => reply.endsWith(each))).toBe(count ?? -1)
  })

  it.each([
    { text: 'ate', pool: 'acknowledgement', wordings: english.acknowledgements },
    { text: 'took a nap', pool: 'acknowledgement-rest', wordings: english.acknowledgementsByTheme.rest },
    { text: 'my cat died', pool: 'acknowledgement-heavy', wordings: english.acknowledgementsOfHeavy },
    { text: 'slept\nPRIVATE cried', pool: 'acknowledgement-private', wordings: english.acknowledgementsOfPrivate },
    { text: 'idk nothing today', pool: 'nothing-today', wordings: english.nothingToday },
    { text: 'thanks', pool: 'light-thanks', wordings: english.light.thanks },
    { text: '\u{1F44D}', pool: 'light-light', wordings: english.light.light },
    { text: 'ok', pool: 'light-light', wordings: english.light.light },
    { text: 'no', pool: 'light-no', wordings: english.light.no },
  ])('"$text" is answered from $pool', ({ text, pool, wordings }) => {
    const { replies, participant } = texted(text)
    expect(wordings).toContain(replies[0])
    expect(Object.keys(participant.used)).toEqual([pool])
  })

  it('is not told by its theme on a phone that is shared', () => {
    expect(english.acknowledgements).toContain(texted('took a nap', {}, ana({ cover: {} })).replies[0])
  })

  it('is said to be several where it is', () => {
    expect(texted('took a nap\nate').replies).toEqual([english.keptSeveral({ count: 2 })])
    expect(texted('SETTINGS').replies).toEqual([english.unknownWord()])
    expect(texted('washed up\neverything is too much').replies[0]).toContain(english.supportHint())
  })

  it.each([
    { text: '2', kept: ['2'] },
    { text: '\u2764\ufe0f', kept: ['\u2764\ufe0f'] },
    { text: '\u{1F44D}', kept: [] },
  ])('is "$text" or nothing: $kept', ({ text, kept }) => expect(texted(text).kept).toEqual(kept))

  it('is danger for a day, of whom nothing is held as well, though nothing is kept of them', () => {
    const text = 'I want to kill myself'
    const stranger = texted(text, {}, ana({ status: 'guest', phone: undefined }))
    for (const { participant } of [texted(text), stranger])
      expect(participant.quietUntil).toBe(plus(now, { hours: 24 }))
    expect([stranger.kept, stranger.replies]).toEqual([[], [english.crisis.suicide]])
  })
})
