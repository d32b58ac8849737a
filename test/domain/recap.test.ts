import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { composeDaily } from '../../functions/domain/compose-daily.ts'
import type { MessageSid, ParticipantId } from '../../functions/domain/ids.ts'
import type { Entry, Week } from '../../functions/domain/journal.ts'
import { recapSince } from '../../functions/domain/needs.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { composeRecap } from '../../functions/domain/recap.ts'
import { fits, segmentsOf } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { type Theme, themes } from '../../functions/domain/themes.ts'
import { addDays, instant, type LocalDate, localTime, plus, type WeekId } from '../../functions/domain/time.ts'
import { ana as somebody } from '../people.ts'

const texts = english
const monday = '2026-11-23' as LocalDate
const sunday = '2026-11-29' as LocalDate
const week = '2026-W48' as WeekId
const question = 'How did I learn to honor myself this week?'
const id = 'aaaaaaaaaaaaaaaaaaaaaaaaaa' as ParticipantId
const ana: Pick<Participant, 'id' | 'name' | 'used' | 'lastDaily'> = { id, name: 'Ana', used: {} }

const sidOf = (n: number) => `SM${n.toString(16).padStart(32, '0')}` as MessageSid

/** A win on the n-th day of the week, 0 being Monday. */
const win = (day: number, text: string, of: readonly Theme[] = [], more: Partial<Entry> = {}): Entry => ({
  participant: id,
  at: instant(`${addDays(monday, day)}T20:00:00Z`),
  sid: sidOf(day),
  n: 0,
  kind: 'win',
  text,
  themes: of,
  date: addDays(monday, day),
  ...more,
})

const earlier = (nth: number, days: number, counts: Week['themes'] = {}): Week => ({
  week: `2026-W${48 - nth}` as WeekId,
  wins: days,
  days: Array.from({ length: days }, (_, i) => addDays(monday, i - 7 * nth)),
  themes: counts,
})

const recap = (wins: readonly Entry[], more: Partial<Parameters<typeof composeRecap>[0]> = {}) =>
  composeRecap({ participant: ana, wins, weeks: [], week, date: sunday, texts, soFar: false, ...more })

const restful = [
  win(0, 'slept in', ['rest']),
  win(1, 'sat on the porch and did nothing for an hour', ['rest']),
  win(3, 'said no to the extra shift', ['boundaries', 'rest']),
]

describe('a week read back', () => {
  it('counts, notices, quotes, asks and affirms, in this order', () => {
    const { body, picks, quoted } = recap(restful)
    const lines = body.split('\n')
    expect(lines.slice(0, 4)).toEqual([
      'Ana, your week: 3 wins on 3 days.',
      'All three touched on rest.',
      'On Tuesday you wrote: "sat on the porch and did nothing for an hour"',
      `If you like: ${question}`,
    ])
    expect(lines[4]).toBe(texts.affirmations[picks.affirmations!])
    expect(lines.length).toBe(5)
    expect(quoted).toEqual({ at: restful[1]!.at, sid: sidOf(1), n: 0 })
  })

  it.each([
    { name: 'one win', wins: [win(2, 'got up')], opening: 'Ana, your week has a win in it.' },
    { name: 'two on a day', wins: [win(2, 'got up'), win(2, 'ate')], opening: 'Ana, your week: 2 wins on one day.' },
    {
      name: 'danger, deleted, older and later ones left aside',
      wins: [
        win(2, 'got up'),
        win(3, 'x', [], { kind: 'danger' }),
        win(4, 'y', [], { deleted: true }),
        win(-3, 'z'),
        win(7, 'z'),
      ],
      opening: 'Ana, your week has a win in it.',
    },
  ])('$name', ({ wins, opening }) => {
    expect(recap(wins).body.split('\n')[0]).toBe(opening)
  })

  it('leaves out a name that would cost the text its room', () => {
    const { body } = recap(restful, { participant: { ...ana, name: 'Zo\u00EB \u{1F33B}' } })
    expect(body).toContain('Your week: 3 wins')
    expect(segmentsOf(body).encoding).toBe('GSM-7')
  })
})

describe('patterns and growth', () => {
  const restWeeks = (...counts: number[]) => counts.map((rest, i) => earlier(i + 1, 5, { rest }))

  it.each([
    {
      name: 'twice the usual is said',
      weeks: [earlier(1, 5, { rest: 1 }), earlier(2, 5, { rest: 2 })],
      says: 'All three touched on rest, about twice your usual.',
    },
    {
      name: 'more than twice the usual is said',
      weeks: restWeeks(1, 1),
      says: 'All three touched on rest, more than twice your usual.',
    },
    {
      name: 'one more than the usual is said',
      weeks: restWeeks(2, 2),
      says: 'All three touched on rest, more than your usual.',
    },
    { name: 'the usual is not compared', weeks: restWeeks(3, 3), says: 'All three touched on rest.' },
    { name: 'a part of a win more is not compared', weeks: restWeeks(2, 3), says: 'All three touched on rest.' },
    { name: 'less is not compared', weeks: restWeeks(6, 9), says: 'All three touched on rest.' },
    {
      name: 'weeks before the last four are not compared with',
      weeks: restWeeks(3, 3, 3, 3, 0, 0, 0),
      says: 'All three touched on rest.',
    },
    {
      name: 'weeks without wins are not compared with',
      weeks: [...restWeeks(3), { ...earlier(2, 0), wins: 0 }],
      says: 'All three touched on rest.',
    },
    {
      name: 'this week is not compared with itself',
      weeks: [{ ...earlier(0, 3), themes: { rest: 1 } }],
      says: 'All three touched on rest.',
    },
  ])('$name', ({ weeks, says }) => {
    expect(recap(restful, { weeks }).body.split('\n')[1]).toBe(says)
  })

  it('calls nothing a pattern that came once', () => {
    expect(recap([win(0, 'slept', ['rest']), win(1, 'cried', ['feelings'])]).body).not.toContain('touched on')
  })

  it('names a theme that had not been there, once there are weeks to know it from', () => {
    const newer = 'Something newer in there: boundaries.'
    expect(recap(restful, { weeks: [earlier(1, 5, { rest: 3 }), earlier(2, 5, { rest: 3 })] }).body).toContain(newer)
    expect(recap(restful, { weeks: [earlier(1, 5, { rest: 3 })] }).body).not.toContain('newer')
    expect(recap(restful, { weeks: [earlier(1, 5, { boundaries: 1 }), earlier(2, 5)] }).body).not.toContain('newer')
  })

  it('names a second pattern', () => {
    const wins = [...restful, win(4, 'let it ring', ['boundaries'])]
    expect(recap(wins).body).toContain('Three of them touched on rest.\nTwo of them touched on boundaries.\n')
  })

  it.each([
    { name: 'more days than usual are said', days: [2, 2], says: true },
    { name: 'as many are not', days: [3, 3], says: false },
    { name: 'part of a day more is not', days: [2, 3], says: false },
    { name: 'fewer are not', days: [6, 7], says: false },
    { name: 'nothing is said of a first week', days: [], says: false },
  ])('$name', ({ days, says }) => {
    const { body } = recap(restful, {
      weeks: days.map((count, i) => earlier(i + 1, count, { rest: 3, boundaries: 1 })),
    })
    expect(body.includes('More days than your usual two or so.')).toBe(says)
    expect(body.includes('than your usual')).toBe(says)
  })
})

describe('the win in their own words', () => {
  const porch = 'sat on the porch with my coffee and let the phone ring'

  it.each([
    { name: 'a longer one says more', wins: [win(0, 'got up'), win(1, porch), win(2, 'ate')], quote: porch },
    {
      name: 'a private one is passed over',
      wins: [win(0, 'got up'), win(1, porch, [], { private: true })],
      quote: 'got up',
    },
    {
      name: 'a private one is read back to them when there is no other',
      wins: [win(1, porch, [], { private: true })],
      quote: porch,
    },
    {
      name: 'typographic characters are plain',
      wins: [win(1, 'I didn\u2019t\u00A0answer \u2014 at all\u2026')],
      quote: "I didn't answer - at all...",
    },
    { name: 'several lines are one', wins: [win(1, 'slept\n\n  in')], quote: 'slept in' },
    {
      name: 'a plain one comes before one with emoji of about its length',
      wins: [win(0, 'I got up today'), win(1, 'I sat down and ate \u{1F33B}')],
      quote: 'I got up today',
    },
    {
      name: 'of two alike the later is quoted',
      wins: [win(0, 'I ate lunch'), win(1, 'I ate dinner')],
      quote: 'I ate dinner',
    },
  ])('$name', ({ wins, quote }) => {
    expect(recap(wins).body).toContain(`you wrote: "${quote}"`)
  })

  it('is shortened between words', () => {
    const { body } = recap([win(1, `I ${'walked and '.repeat(30)}`)])
    expect(body).toMatch(/you wrote: "I (walked and )+walked( and)?\.\.\."/)
  })

  it.each([
    { name: 'nothing said is not read back', text: 'idk nothing today' },
    { name: 'emoji alone are not', text: '\u{1F634}\u{1F634}' },
    { name: 'blanks are not', text: ' \u200B\n' },
  ])('$name', ({ text }) => {
    const { body, quoted } = recap([win(1, text)])
    expect(body).not.toContain('you wrote')
    expect(quoted).toBeUndefined()
  })

  it('may speak of nothing when it says more', () => {
    expect(recap([win(1, 'did nothing all day and felt fine about it')]).body).toContain('did nothing all day')
  })

  it('keeps an emoji of theirs, and lets go of the rest first', () => {
    const long = 'told my sister \u{1F49B} about the money, and then we ate soup together outside until it rained'
    const { body, picks, used } = recap([win(1, long, ['asking-for-help']), win(2, 'x', ['asking-for-help'])])
    expect(body).toMatch(/you wrote: "told my sister \u{1F49B} about the money, [a-z ]+\.\.\."/u)
    expect(body).toContain(question)
    expect(fits(body, 3)).toBe(true)
    expect({ picks, used }).toEqual({ picks: {}, used: {} })
  })

  it('has room for all again when the emoji was in the part cut off', () => {
    const long = `we walked to the river and then slowly ${'round the field '.repeat(4)}\u{1F49B}`
    const { body, picks } = recap([win(1, long, ['rest']), win(2, 'x', ['rest'])])
    expect(segmentsOf(body).encoding).toBe('GSM-7')
    expect(body).toContain('we walked to the river and then slowly')
    expect(body.split('\n').at(-1)).toBe(texts.affirmations[picks.affirmations!])
  })
})

describe('loss, pain and words against oneself', () => {
  const light = win(0, 'got up')
  it.each([
    'my cat died this morning and I sat with her for an hour',
    'had a panic attack at work and got home anyway in the end',
    'I relapsed last night and I told my sponsor about it today',
    'I hate myself for what I said to my sister on the phone',
    'I am such a failure as a mother and I know it by now',
    'felt worthless all day long and stayed in bed with it',
  ])('are not read back: "%s"', (text) => {
    expect(recap([light, win(1, text)]).body).toContain('you wrote: "got up"')
    expect(recap([light, win(1, text)]).body).not.toContain(text.slice(0, 20))
    expect(recap([win(1, text), win(2, 'idk nothing')]).body).not.toContain('you wrote: ')
  })

  it('are no pattern', () => {
    const wins = [light, win(1, 'could not stop crying', ['feelings']), win(2, 'sobbed in the car', ['feelings'])]
    expect(recap(wins).body).not.toContain('feelings')
  })

  it('beside others leave the wins uncounted', () => {
    const wins = [win(0, 'nap', ['rest']), win(1, 'slept in', ['rest']), win(2, 'my cat died', ['feelings'])]
    const lines = recap(wins, { weeks: [earlier(1, 1, { rest: 2 })] }).body.split('\n')
    expect(lines.slice(0, 3)).toEqual([
      'Ana, you wrote on three days this week.',
      'Two wins touched on rest.',
      'On Tuesday you wrote: "slept in"',
    ])
  })

  it('alone are not counted back, nor is the page called open', () => {
    const wins = [win(1, 'we buried him today'), win(2, 'my mom died')]
    const { body } = recap(wins)
    expect(texts.recap.quiet.some((words) => body.startsWith(words))).toBe(true)
    expect(body).not.toContain('your week')
    expect(recap(wins, { soFar: true }).body).toContain(texts.recap.heavySoFar())
  })
})

describe('from recap to recap', () => {
  const lastSundayDate = '2026-11-22' as LocalDate
  const lastSunday = instant('2026-11-23T02:30:05Z') // Sunday, 19:30 in Phoenix
  const now = instant('2026-11-30T02:30:04Z')
  const person = somebody({ lastRecapAt: lastSunday })
  const compose = (participant: Participant, wins: readonly Entry[], at = now) =>
    composeDaily({ participant, kind: 'recap', date: sunday, wins, weeks: [], now: at })
  const texted = (text: string, at: string) =>
    win(0, text, [], { at: instant(at), date: localTime(instant(at), 'America/Phoenix').date })
  const before = texted('before the recap', '2026-11-23T02:30:00Z')
  const night = texted('late on Sunday night', '2026-11-23T05:00:00Z')
  const today = texted('made soup', '2026-11-29T20:00:00Z')

  it('what came after the last recap is in the next, and what was in it is not', () => {
    expect(compose(person, [before]).body).not.toContain('you wrote')
    expect(compose(person, [before, night]).body).toContain('Last Sunday you wrote: "late on Sunday night"')
    expect(compose(person, [before, today]).body).toContain('Today you wrote: "made soup"')
    expect(compose(person, [before, night, today]).body).toContain('Ana, your week: 2 wins on 2 days.')
  })

  it.each([
    { name: 'without a recap so far', lastRecapAt: undefined },
    { name: 'after weeks without one', lastRecapAt: instant('2026-11-09T02:30:00Z') },
  ])('$name it begins at the Sunday hour of the week before', ({ lastRecapAt }) => {
    const { body } = compose(somebody({ lastRecapAt }), [texted('earlier', '2026-11-23T02:00:00Z'), night, today])
    expect(body).toContain('2 wins on 2 days')
  })

  it('asked for on a Monday whose Sunday had none does not reach back over two weeks', () => {
    const skipped = { ...somebody({ lastRecapAt: instant('2026-11-23T02:30:05Z') }), lastRecapDate: lastSundayDate }
    expect(recapSince(skipped, addDays(lastSundayDate, 8))).toBe(instant('2026-11-30T02:30:00Z'))
  })

  it('notes when it was composed, and lets go of a question that waited', () => {
    const asked = { ...person, pending: { question: 'name' as const, until: plus(now, { hours: 9 }) } }
    expect(compose(asked, [today]).participant).toMatchObject({
      lastRecapAt: now,
      pending: { question: 'check', aside: true },
    })
    const prompt = composeDaily({ participant: asked, kind: 'prompt', date: sunday, wins: [], weeks: [], now })
    expect(prompt.participant).toMatchObject({ lastRecapAt: lastSunday, pending: undefined })
  })

  it('a win of the Saturday that came once more, for who moved west right after the last recap, is in it', () => {
    const again = win(0, 'on that Saturday', [], { at: instant('2026-11-23T05:00:00Z'), date: addDays(sunday, -8) })
    expect(compose(person, [again, today]).body).toContain('2 wins on 2 days')
  })

  it('what was written before the last recap and kept after it is in this one, not read back as of this week', () => {
    const late = { ...texted('kept on Monday', '2026-11-21T18:00:00Z'), afterRecap: lastSunday }
    const { body, participant } = compose(person, [late, today])
    expect(body).toContain('2 wins on 2 days')
    expect(body).not.toContain('kept on Monday')
    // And in no other after it.
    const next = composeDaily({
      participant,
      kind: 'recap',
      date: '2026-12-06' as LocalDate,
      wins: [late, today],
      weeks: [],
      now: plus(now, { days: 7 }),
    })
    expect(next.body).not.toMatch(/wins?/)
  })

  it('a win with a clock ahead of the recap is not counted again in the next', () => {
    const ahead = texted('a minute ahead', '2026-11-30T02:31:00Z')
    const { participant } = compose(person, [today, ahead])
    expect(participant.lastRecapAt).toBe('2026-11-30T02:31:01.000Z')
  })

  it('who moved west right after it, by a clock that was behind, finds all that came since in the next', () => {
    const auckland = somebody({ timeZone: 'Pacific/Auckland' })
    const composed = instant('2026-11-22T06:30:55Z') // Sunday, 19:30 in Auckland; still Saturday in Los Angeles
    const first = composeDaily({
      participant: auckland,
      kind: 'recap',
      date: addDays(sunday, -7),
      wins: [],
      weeks: [],
      now: composed,
    })
    const moved = {
      ...first.participant,
      timeZone: 'America/Los_Angeles',
      formerZones: [{ zone: 'Pacific/Auckland', until: plus(composed, { seconds: -25 }) }],
    }
    const night = win(0, 'right after the recap', [], {
      at: instant('2026-11-22T07:14:00Z'),
      date: addDays(sunday, -8),
    })
    const last = composeDaily({
      participant: { ...moved, lastDaily: { date: addDays(sunday, -1), picks: {} } },
      kind: 'recap',
      date: sunday,
      wins: [night, today],
      weeks: [],
      now: instant('2026-11-30T03:30:00Z'),
    })
    expect(last.body).toContain('2 wins on 2 days')
  })

  it('composed again after a move or another time it still begins where the first attempt did', () => {
    const early = texted('right after the recap', '2026-11-23T03:00:00Z')
    const first = compose(person, [early, today])
    const moved = {
      ...first.participant,
      timeZone: 'America/Chicago',
      promptTime: '20:45' as Participant['promptTime'],
      formerZones: [{ zone: 'America/Phoenix', until: plus(now, { minutes: 1 }) }],
    }
    expect(compose(moved, [early, today], plus(now, { minutes: 5 })).body).toContain('2 wins on 2 days')
  })

  it('begins at the last recap also for who has moved so far that it was another day there', () => {
    const early = texted('right after the recap', '2026-11-23T03:00:00Z')
    const moved = {
      ...person,
      timeZone: 'Asia/Tokyo',
      formerZones: [{ zone: 'America/Phoenix', until: plus(lastSunday, { days: 1 }) }],
    }
    expect(compose(moved, [early, today]).body).toContain('2 wins on 2 days')
  })

  it('composed again on the same date it has the same wins in it, and the next goes on from there', () => {
    const wins = [night, today]
    const first = compose(person, wins)
    const again = compose(first.participant, wins, plus(now, { minutes: 5 }))
    expect(again.body).toBe(first.body)
    expect(again.participant.lastRecapAt).toBe(plus(now, { minutes: 5 }))
    expect(again.participant.used).toEqual(first.participant.used)
  })

  it('counts seven days at most', () => {
    const daily = Array.from({ length: 8 }, (_, day) => win(day - 1, `got up ${day}`))
    expect(recap(daily).body).toContain('8 wins on 7 days.')
  })
})

describe('showing up', () => {
  it('is never called something newer', () => {
    const weeks = [earlier(1, 5, { rest: 3 }), earlier(2, 5, { rest: 3 })]
    const wins = [
      ...restful.map((one) => ({ ...one, themes: ['rest'] as const })),
      win(4, 'paid a bill', ['showing-up']),
    ]
    expect(recap(wins, { weeks }).body).not.toContain('newer')
  })
})

describe('a week without wins', () => {
  it('is met warmly and shortly, and asks the week its question', () => {
    const { body, picks } = recap([])
    expect(body).toBe(`${texts.recap.quiet[picks['recap.quiet']!]}\nIf you like: ${question}`)
    expect(fits(body, 2)).toBe(true)
  })

  it('does not hear twice of the same until all were said', () => {
    let used: Record<string, number> = {}
    const said = texts.recap.quiet.map(() => {
      const text = recap([], { participant: { ...ana, used } })
      used = { ...text.used }
      return text.body
    })
    expect(new Set(said).size).toBe(texts.recap.quiet.length)
  })

  it('is quiet too when danger was all there was', () => {
    const { body } = recap([win(1, 'I cannot go on', [], { kind: 'danger' })])
    expect(body).not.toContain('I cannot go on')
    expect(texts.recap.quiet.some((words) => body.startsWith(words))).toBe(true)
  })
})

describe('the week so far', () => {
  it('says so, and asks nothing', () => {
    const { body } = recap(restful, { soFar: true })
    expect(body).toContain('Your week so far: 3 wins on 3 days.')
    expect(body).toContain('you wrote')
    expect(body).not.toContain('?')
  })

  it('is open when there are no wins yet', () => {
    expect(recap([], { soFar: true }).body).toContain(texts.recap.quietSoFar())
  })

  it('takes a new affirmation though a text of today has one', () => {
    const lastDaily = { date: sunday, picks: { affirmations: 3 } }
    expect(recap(restful, { soFar: true, participant: { ...ana, lastDaily } }).used).toEqual({ affirmations: 1 })
  })
})

describe('a retry on the same date', () => {
  it.each([
    { name: 'of a week with wins', wins: restful },
    { name: 'of a quiet week', wins: [] },
    { name: 'of a week whose affirmation found no room', wins: [win(1, `${'soup and bread '.repeat(6)}\u{1F49B}`)] },
  ])('$name says the same words and uses none up', ({ wins }) => {
    const first = recap(wins)
    const participant = { ...ana, used: first.used, lastDaily: { date: sunday, picks: first.picks } }
    expect(recap(wins, { participant })).toEqual(first)
  })
})

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc
    .array(
      fc.constantFrom(
        '\u{1F469}\u200D\u{1F469}\u200D\u{1F467}\u200D\u{1F466}',
        '\u{1F44D}\u{1F3FD}',
        '\n',
        ' ',
        'slept',
        '\u2019',
      ),
      { maxLength: 60 },
    )
    .map((parts) => parts.join('')),
  fc.constantFrom('x'.repeat(1600), 'slept in', 'idk', '0', ''),
)

const anyEntry = fc
  .record({
    day: fc.integer({ min: -8, max: 6 }),
    text: anyText,
    themes: fc.uniqueArray(fc.constantFrom(...themes), { maxLength: 2 }),
    kind: fc.constantFrom('win' as const, 'win' as const, 'danger' as const),
    private: fc.option(fc.constant(true as const), { nil: undefined }),
    deleted: fc.option(fc.constant(true as const), { nil: undefined, freq: 5 }),
  })
  .map(({ day, text, themes: of, ...more }) => win(day, text, of, more))

const anyWeek = fc
  .record({
    nth: fc.integer({ min: -1, max: 9 }),
    days: fc.integer({ min: 0, max: 7 }),
    themes: fc.dictionary(fc.constantFrom(...themes), fc.integer({ min: 0, max: 9 })),
  })
  .map(({ nth, days, themes: counts }) => earlier(nth, days, counts))

const anyQuestion = fc.record({
  entries: fc
    .array(anyEntry, { maxLength: 12 })
    .map((entries) => entries.map((entry, n) => ({ ...entry, sid: sidOf(n), n }))),
  weeks: fc.array(anyWeek, { maxLength: 8 }),
  soFar: fc.boolean(),
  name: fc.option(fc.string({ unit: 'grapheme', maxLength: 20 }), { nil: undefined }),
})

describe('whatever was written', () => {
  it('takes three segments at most, grades nothing, counts nothing as nought, and quotes no danger', () => {
    fc.assert(
      fc.property(anyQuestion, ({ entries, weeks, soFar, name }) => {
        const { body, quoted } = recap(entries, { weeks, soFar, participant: { ...ana, name } })
        expect(fits(body, 3)).toBe(true)
        expect(body.includes(question)).toBe(!soFar)
        const ours = body
          .split('\n')
          .filter((line) => !line.includes(' you wrote: "') && !/\bweek(: | has )/i.test(line))
          .join('\n')
        expect(ours).not.toMatch(
          /\b(miss|missed|only|should|less|fewer|just|streak|0|zero|none|no wins|NaN|undefined)\b/i,
        )
        expect(body).not.toMatch(/\b(0 (wins?|days?)|NaN|undefined)\b/)
        expect(quoted !== undefined).toBe(body.includes(' you wrote: "'))
        const source = entries.find(({ sid }) => sid === quoted?.sid)
        if (quoted) expect(source).toMatchObject({ kind: 'win', sid: quoted.sid, n: quoted.n })
        expect(source?.deleted).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})
