import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exported, rendering, type SharedWin, safeCell, sharedWin, sharesWith } from '../../functions/domain/export.ts'
import type { CoachId, MessageSid, ParticipantId } from '../../functions/domain/ids.ts'
import type { Entry } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import type { Instant, LocalDate, WeekId } from '../../functions/domain/time.ts'

const ana = 'a'.repeat(26) as ParticipantId
const coach = 'DANA' as CoachId

const win = (change: Partial<SharedWin> = {}): SharedWin => ({
  participant: ana,
  name: 'Ana',
  date: '2026-11-24' as LocalDate,
  time: '',
  week: '2026-W48' as WeekId,
  themes: [],
  text: 'I got up',
  ...change,
})

const entry = (change: Partial<Entry> = {}): Entry => ({
  participant: ana,
  at: '2026-11-24T20:15:00.000Z' as Instant,
  sid: `SM${'0'.repeat(32)}` as MessageSid,
  n: 0,
  kind: 'win',
  text: 'I got up',
  themes: ['showing-up'],
  date: '2026-11-24' as LocalDate,
  ...change,
})

const participant = (change: Partial<Participant> = {}) =>
  ({ id: ana, name: 'Ana', timeZone: 'America/Chicago', shares: [], ...change }) as unknown as Participant

/** RFC 4180 by its grammar, one character at a time; shares nothing with what writes the file. */
const parseCsv = (csv: string): string[][] => {
  const lines: string[][] = []
  let at = 0
  while (at < csv.length) {
    const line: string[] = []
    for (;;) {
      if (csv[at] !== '"') throw new Error(`a cell without quotes at ${at}`)
      let cell = ''
      for (at += 1; csv[at] !== '"' || csv[at + 1] === '"'; at += csv[at] === '"' ? 2 : 1) {
        if (at >= csv.length) throw new Error('a cell without an end')
        cell += csv[at]
      }
      line.push(cell)
      at += 1
      if (csv[at] !== ',') break
      at += 1
    }
    if (csv.slice(at, at + 2) !== '\r\n') throw new Error(`a line without CRLF at ${at}`)
    at += 2
    lines.push(line)
  }
  return lines
}

const csvOf = (wins: readonly SharedWin[]) =>
  rendering.csv.body(wins.map(rendering.csv.row), { coach, format: 'csv', start: {} })

const tempting = fc.string({
  unit: fc.constantFrom(
    '=',
    '+',
    '-',
    '@',
    '＝',
    '＋',
    '－',
    '＠',
    "'",
    '"',
    '\t',
    '\r',
    '\n',
    '\0',
    ' ',
    '\u00a0',
    '\u200b',
    '\ufeff',
    ',',
    ';',
    'a',
    '1',
    'é',
    '🌱',
  ),
  maxLength: 12,
})
const cells = fc.oneof(tempting, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' }))

/** What spreadsheets do before they look for a sign: they skip what cannot be seen. */
const firstSeen = (cell: string) => [...cell].find((character) => !/[\s\p{C}]/u.test(character)) ?? ''

describe('a cell', () => {
  it.each([
    { name: 'words stay as they are', text: 'I said no', cell: 'I said no' },
    { name: 'a sign inside stays', text: 'slept 8h + a nap = rest', cell: 'slept 8h + a nap = rest' },
    { name: 'nothing stays nothing', text: '', cell: '' },
    { name: '= is held back', text: '=HYPERLINK("http://x")', cell: `'=HYPERLINK("http://x")` },
    { name: '+ is held back', text: '+1 for me', cell: "'+1 for me" },
    { name: '- is held back, as in a list', text: '- got up', cell: "'- got up" },
    { name: '@ is held back', text: '@SUM(A1)', cell: "'@SUM(A1)" },
    { name: 'TAB is held back', text: '\tx', cell: "'\tx" },
    { name: 'CR is held back', text: '\rx', cell: "'\rx" },
    { name: 'NUL is held back', text: '\0x', cell: "'\0x" },
    { name: 'full-width ＝ is held back', text: '＝1', cell: "'＝1" },
    { name: 'full-width ＋ is held back', text: '＋1', cell: "'＋1" },
    { name: 'full-width － is held back', text: '－1', cell: "'－1" },
    { name: 'full-width ＠ is held back', text: '＠1', cell: "'＠1" },
    { name: 'a sign after spaces is held back', text: '   =1', cell: "'   =1" },
    { name: 'a sign after line ends is held back', text: '\n\r\n=1', cell: "'\n\r\n=1" },
    {
      name: 'a sign after what cannot be seen is held back',
      text: '\ufeff\u200b\u00a0=1',
      cell: "'\ufeff\u200b\u00a0=1",
    },
    {
      name: 'an apostrophe in front gets a second, so that the way back is exact',
      text: "'tis done",
      cell: "''tis done",
    },
  ])('$name', ({ text, cell }) => {
    expect(safeCell(text)).toBe(cell)
  })

  it('never starts a formula, and leads back to what was written', () => {
    fc.assert(
      fc.property(cells, (text) => {
        const cell = safeCell(text)
        expect(firstSeen(cell)).not.toMatch(/[=+\-@＝＋－＠]/)
        expect(cell).not.toMatch(/^[\t\r\0]/)
        expect(cell.startsWith("'") ? cell.slice(1) : cell).toBe(text)
      }),
      { numRuns: 5000 },
    )
  })
})

describe('the CSV', () => {
  it('begins with a byte order mark and the names of the columns, and ends lines with CRLF', () => {
    expect(csvOf([])).toBe('\ufeff"participant","name","date","time","week","themes","text"\r\n')
  })

  it('quotes every cell, doubles quotes and keeps line ends inside', () => {
    expect(csvOf([win({ themes: ['rest', 'repair'], text: 'said "no",\nthen slept' })]).split('\r\n')[1]).toBe(
      `"${ana}","Ana","2026-11-24","","2026-W48","rest;repair","said ""no"",\nthen slept"`,
    )
  })

  it('holds, in every cell, exactly what was written, whatever was', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ name: cells, text: cells }), { maxLength: 4 }), (written) => {
        const [, ...lines] = parseCsv(csvOf(written.map(win)).slice(1))
        const read = lines.map(([, name = '', , , , , text = '']) => ({ name, text }))
        expect(read).toEqual(written.map(({ name, text }) => ({ name: safeCell(name), text: safeCell(text) })))
        for (const cell of lines.flat()) expect(firstSeen(cell)).not.toMatch(/[=+\-@＝＋－＠]/)
      }),
      { numRuns: 1000 },
    )
  })
})

describe('the JSON', () => {
  it('holds the words verbatim, whatever they are', () => {
    fc.assert(
      fc.property(fc.array(cells, { maxLength: 4 }), (texts) => {
        const wins = texts.map((text) => win({ text, themes: ['rest'] }))
        const page = { coach, format: 'json', start: {}, next: '?cursor=x' } as const
        expect(JSON.parse(rendering.json.body(wins.map(rendering.json.row), page))).toEqual({
          coach,
          next: '?cursor=x',
          wins,
        })
      }),
    )
  })
})

describe('what a coach sees', () => {
  it.each([
    { name: 'a win', entry: entry(), range: {}, seen: true },
    { name: 'a win of the first day', entry: entry(), range: { from: '2026-11-24' }, seen: true },
    { name: 'a win of the last day', entry: entry(), range: { to: '2026-11-24' }, seen: true },
    { name: 'no win of the day before', entry: entry(), range: { from: '2026-11-25' }, seen: false },
    { name: 'no win of the day after', entry: entry(), range: { to: '2026-11-23' }, seen: false },
    { name: 'nothing private', entry: entry({ private: true }), range: {}, seen: false },
    { name: 'nothing deleted', entry: entry({ deleted: true }), range: {}, seen: false },
    { name: 'no danger', entry: entry({ kind: 'danger' }), range: {}, seen: false },
  ])('$name', ({ entry, range, seen }) => {
    expect(exported(entry, range as { from?: LocalDate; to?: LocalDate })).toBe(seen)
  })

  it('is the day and the wall clock of the person, and no number of theirs', () => {
    expect(sharedWin(participant({ phone: '+15055550123' as never }), entry())).toEqual({
      participant: ana,
      name: 'Ana',
      date: '2026-11-24',
      time: '14:15',
      week: '2026-W48',
      themes: ['showing-up'],
      text: 'I got up',
    })
  })

  it('has no time of day where the zone they have now would put it on another day', () => {
    const moved = sharedWin(participant({ timeZone: 'Asia/Tokyo' }), entry())
    expect(moved).toMatchObject({ date: '2026-11-24', time: '' })
  })

  it('has an empty name for somebody who gave none', () => {
    expect(sharedWin(participant({ name: undefined }), entry()).name).toBe('')
  })

  it.each([
    { name: 'who shares with them', coaches: ['OTHER', 'DANA'], shares: true },
    { name: 'not who shares with another', coaches: ['OTHER'], shares: false },
    { name: 'not who shares with nobody', coaches: [], shares: false },
  ])('$name', ({ coaches, shares }) => {
    const held = coaches.map((code) => ({ coach: code as CoachId, name: code, since: entry().at, wording: '1' }))
    expect(sharesWith(participant({ shares: held }), coach)).toBe(shares)
  })
})
