import { describe, expect, it } from 'vitest'
import {
  afterRecap,
  answerNote,
  isWaiting,
  longestNote,
  noteDay,
  noteLine,
  noteProblem,
  noteSettled,
  notesOfRecap,
  noteText,
  noteToTell,
  withNote,
} from '../../functions/domain/notes.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { momentOf, noon } from '../moments.ts'
import { ana, at, date } from '../people.ts'

const ref = (n: number) => ({ at: plus(noon, { minutes: n }), id: `note${n}` })
const tuesday = date('2026-11-24')
const sunday = date('2026-11-29')

describe('words that somebody leaves', () => {
  it.each([
    { text: '', from: 'Jo', problem: 'empty' },
    { text: ' ... ', from: 'Jo', problem: 'empty' },
    { text: 'x'.repeat(longestNote), from: 'Jo', problem: undefined },
    { text: ` ${'x'.repeat(longestNote)} `, from: 'Jo', problem: undefined },
    { text: 'x'.repeat(longestNote + 1), from: 'Jo', problem: 'long' },
    { text: 'You rest now', from: 'J'.repeat(40), problem: undefined },
    { text: 'You rest now', from: 'J'.repeat(41), problem: 'long' },
    { text: 'You rest now', from: undefined, problem: undefined },
    { text: 'You rest now', from: 'www.jo', problem: 'link' },
    { text: 'I will find you', from: 'Jo', problem: 'harsh' },
    { text: 'You rest now', from: 'You are worthless', problem: 'harsh' },
  ])('are passed on or not: $text of $from: $problem', ({ text, from, problem }) => {
    expect(noteProblem(text, from)).toBe(problem)
  })
  it.each([
    'see http://x',
    'see https://x',
    'see www.x',
    '@jo',
    'ask @jo',
    'pages dot com',
    'pages dot io',
    'look at my-page.com',
    'look at page.xyz',
    'call 602 555 0123',
    'call (602) 5550123',
    'call 602.555.0123',
    'call 5550123',
  ])('lead elsewhere: %s', (text) => expect(noteProblem(text, undefined)).toBe('link'))
  it.each(['mail jo@home', 'a dot on the map', 'since 555012', 'You sleep well.You laugh'])(
    'do not lead elsewhere: %s',
    (text) => expect(noteProblem(text, undefined)).toBeUndefined(),
  )
})

describe('a note on its way', () => {
  it('waits, five at most', () => {
    const held = ana({ notesWaiting: [ref(1), ref(2), ref(3), ref(4)] })
    const with5 = withNote(held, { ...ref(5), text: 'kept apart' } as ReturnType<typeof ref>)
    expect(with5).toEqual({ ...held, notesWaiting: [1, 2, 3, 4, 5].map(ref), version: 2 })
    expect(with5 && withNote(with5, ref(6))).toBeUndefined()
    expect(withNote(ana(), ref(1))?.notesWaiting).toEqual([ref(1)])
  })
  it('is known again', () => {
    expect(isWaiting({}, ref(1))).toBe(false)
    const waiting = { notesWaiting: [ref(1), ref(2)] }
    expect([isWaiting(waiting, ref(2)), isWaiting(waiting, ref(3))]).toEqual([true, false])
  })
  it('is told on a day of its own, and on that day again, but not on a phone that is shared', () => {
    expect(noteToTell({}, tuesday)).toBeUndefined()
    expect(noteToTell({ notesWaiting: [ref(1), ref(2)] }, tuesday)).toEqual(ref(1))
    const lastDaily = { date: tuesday, picks: {}, note: ref(9) }
    expect(noteToTell({ notesWaiting: [ref(1)], lastDaily }, tuesday)).toEqual(ref(9))
    expect(noteToTell({ notesWaiting: [ref(1)], lastDaily }, sunday)).toEqual(ref(1))
    expect(noteToTell({ notesWaiting: [ref(1)], cover: {} }, tuesday)).toBeUndefined()
  })
})

describe('a note that was told', () => {
  const pending = { question: 'note' as const, until: plus(noon, { hours: 24 }), note: ref(1) }
  const told = ana({ notesWaiting: [ref(1), ref(2)], notesKept: [ref(8)], pending })

  it('is kept for the next recap, or gone', () => {
    expect(noteSettled(told, ref(1), true)).toEqual({
      ...told,
      notesWaiting: [ref(2)],
      notesKept: [ref(8), ref(1)],
      pending: undefined,
    })
    expect(noteSettled(told, ref(1), false)).toEqual({ ...told, notesWaiting: [ref(2)], pending: undefined })
  })
  it('is kept once, and let go though it was kept', () => {
    const kept = ana({ notesKept: [{ ...ref(1), recap: sunday }, ref(8)] })
    expect(noteSettled(kept, ref(1), true).notesKept).toEqual([ref(8), ref(1)])
    expect(noteSettled(kept, ref(1), false).notesKept).toEqual([ref(8)])
  })
  it('leaves nothing where nothing was', () => {
    expect(noteSettled(ana(), ref(1), false)).toEqual({ ...ana(), pending: undefined })
    expect(noteSettled(ana(), ref(1), true).notesKept).toEqual([ref(1)])
  })
  it.each([
    { name: 'another question', pending: { question: 'focus' as const, until: noon } },
    { name: 'the question about another note', pending: { ...pending, note: ref(2) } },
    { name: 'one of the same id at another time', pending: { ...pending, note: { ...ref(1), at: noon } } },
    { name: 'one of the same time', pending: { ...pending, note: { ...ref(1), id: 'other' } } },
  ])('leaves $name', ({ pending }) => {
    expect(noteSettled({ ...told, pending }, ref(1), true).pending).toEqual(pending)
  })

  const answered = (text: string) => answerNote(momentOf(text, { participant: told }), ref(1))
  it.each([
    'OK',
    'YES',
    'KEEP',
    'keep it',
    'Keep that!',
    'save it',
    "I'll keep it",
    'i will keep it',
    'Guardarlo',
    'guárdalo',
    'conservar',
  ])('is kept by %s', (text) => {
    expect(answered(text)).toEqual({
      participant: noteSettled(told, ref(1), true),
      replies: [english.noteKept()],
      entries: [],
      note: { ref: ref(1), kept: true },
    })
  })
  it.each([
    'NO',
    'SKIP',
    'LET GO',
    'let it go',
    "don't keep it",
    'do not keep it',
    'no keep',
    'drop it',
    'soltar',
    'suéltalo',
    'dejarlo ir',
    'déjala ir',
    'deja ir',
  ])('is let go by %s', (text) => {
    expect(answered(text)).toEqual({
      participant: noteSettled(told, ref(1), false),
      replies: [english.noteLetGo()],
      entries: [],
      note: { ref: ref(1), kept: false },
    })
  })
  it.each([
    'I keep going',
    'keep it up',
    'to keep',
    'I let it go today',
    'let go of me',
    '2',
    'JOIN',
    'START',
    'thanks',
    'I rested',
  ])('is answered by nothing in %s', (text) => expect(answered(text)).toBeUndefined())
})

describe('a recap', () => {
  it('tells of what was kept, and on its day again of what it told', () => {
    const earlier = { ...ref(1), recap: date('2026-11-22') }
    const today = { ...ref(2), recap: sunday }
    expect(notesOfRecap({}, sunday)).toEqual([])
    expect(notesOfRecap({ notesKept: [earlier, today, ref(3)] }, sunday)).toEqual([today, ref(3)])
  })
  it('leaves a note of which it told to no later one, and forgets it after two weeks', () => {
    const notesKept = [{ ...ref(1), recap: date('2026-11-15') }, { ...ref(2), recap: date('2026-11-16') }, ref(3)]
    expect(afterRecap(ana({ notesKept }), sunday)).toEqual([notesKept[1], { ...ref(3), recap: sunday }])
    expect(afterRecap(ana(), sunday)).toBeUndefined()
  })
})

describe('what is texted of a note', () => {
  it('is on one line, and says from whom it is', () => {
    const note = { text: ' You\n rest\u2019s  good ', from: 'Renée', by: 'witness' as const }
    expect(noteText(note, english)).toBe(english.note({ from: 'Renée', by: 'witness', text: "You rest's good" }))
    expect(noteLine(note, english)).toBe(english.recap.noticed({ from: 'Renée', text: "You rest's good" }))
  })
  it.each([
    { said: (text: string) => noteText({ text, by: 'coach' }, english), most: 300 },
    { said: (text: string) => noteLine({ text }, english), most: 110 },
  ])('is no longer than $most characters', ({ said, most }) => {
    expect(said('x'.repeat(most))).toContain(`"${'x'.repeat(most)}"`)
    expect(said('x'.repeat(most + 1))).toContain(`"${'x'.repeat(most - 3)}..."`)
  })
  it('has the day on which it was left, where its reader is', () => {
    expect(noteDay({ at: at('2026-11-25T03:00:00Z'), id: 'a' }, 'America/Phoenix')).toBe('2026-11-24')
  })
})
