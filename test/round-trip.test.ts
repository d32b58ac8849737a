import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { readSheet } from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { workbook } from '../functions/adapters/coach-file/xlsx.ts'
import { cellsOf, textFiles, xlsxCell } from '../functions/domain/coach-files.ts'
import { csvColumns, rendering, type SharedWin } from '../functions/domain/export.ts'
import type { Entry } from '../functions/domain/journal.ts'
import { ownCopy } from '../functions/domain/own-copy.ts'
import { at, date, idOf, sidOf } from './people.ts'

const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', "'", '"', ',', ';', '\u200b=', '\uff1d', ' =', '\ufeff'),
      fc.string({ maxLength: 30 }),
    )
    .map(([sign, rest]) => `${sign}${rest}`),
  fc.constantFrom(
    '',
    '"',
    '""',
    '\r\n',
    '_x0041_',
    '_x000D_',
    '=HYPERLINK("http://x")',
    "''",
    'a\r\nb',
    '\\',
    '<b>&amp;</b>',
  ),
)

const count = 100_000
// A lone half of a character is not text: nothing that reaches us from a phone holds one.
const texts = fc.sample(hostile, { numRuns: count, seed: 11 }).map((text) => text.toWellFormed())
const wins = texts.map(
  (text, n): SharedWin => ({
    ...{ participant: idOf('ana'), name: n % 7 === 0 ? text.slice(0, 20).toWellFormed() : 'Ana', text },
    ...{ date: date('2026-11-24'), time: '', week: '2026-W48' as never, themes: n % 3 === 0 ? ['rest', 'repair'] : [] },
  }),
)

/** What every spreadsheet would take for a formula. */
const formula = /^[\p{C}\p{Z}]*[=+\-@\t\r\0\uff1d\uff0b\uff0d\uff20]/u
const undone = (cell = '') => (cell.startsWith("'") ? cell.slice(1) : cell)
const asRead = (win: SharedWin) => [
  win.participant,
  win.name,
  win.date,
  win.time,
  win.week,
  win.themes.join(';'),
  win.text,
]

/** A standard parser, told nothing but that there is a byte order mark. */
const csvRows = (csv: string) => parse(csv, { bom: true, record_delimiter: '\r\n' }) as string[][]

it('CSV gives every one of 100,000 entries back as it was, and no cell starts a formula', () => {
  for (const body of [
    rendering.csv.body(wins.map(rendering.csv.row), {} as never),
    `${textFiles.csv.begin({} as never)}${wins.map((win) => textFiles.csv.win(win, undefined)).join('')}`,
  ]) {
    const [heading, ...rows] = csvRows(body)
    expect(heading).toEqual([...csvColumns])
    expect(rows).toHaveLength(count)
    let wrong = 0
    for (const [n, row] of rows.entries()) {
      if (row.some((cell) => formula.test(cell))) wrong++
      if (JSON.stringify(row.map(undone)) !== JSON.stringify(asRead(wins[n]!))) wrong++
    }
    expect(wrong).toBe(0)
  }
})

it('JSON gives every one of 100,000 entries back as it was', () => {
  const plain = JSON.parse(rendering.json.body(wins.map(rendering.json.row), { coach: 'DANA' } as never))
  expect(plain.wins).toEqual(wins)
  const { begin, win, end } = textFiles.json
  const heading = { coach: 'DANA' as never, language: 'en' as const }
  const body = `${begin(heading)}${wins.map((each, n) => win(each, wins[n - 1])).join('')}${end({ wins: count, people: 1 }, heading)}`
  expect(JSON.parse(body)).toEqual({ coach: 'DANA', wins, totals: { wins: count, people: 1 } })
})

it('XLSX gives them back too, but for signs that XML cannot hold, and no cell starts a formula', async () => {
  // The reader stumbles over a cell that is called like something every object has: "valueOf".
  const some = wins.slice(0, 20_000).filter(({ name, text }) => !(name in {}) && !(text in {}))
  const rows = some.map((win) => cellsOf(win).map(xlsxCell))
  const sheet = await readSheet(Buffer.from(await workbook(csvColumns, rows)), { trim: false })
  expect(sheet).toHaveLength(some.length + 1)
  // Line ends are one sign in XML; the sign that stands for a lost one is lost as well.
  const held = (text: string) =>
    text.replace(/\r\n?/g, '\n').replace(/(?![\n\t])\p{Cc}|\ufffd|\p{Noncharacter_Code_Point}/gu, '')
  let wrong = 0
  for (const [n, row] of sheet.slice(1).entries()) {
    const cell = String(row[6] ?? '')
    if (formula.test(cell)) wrong++
    if (undone(cell) !== held(some[n]!.text)) wrong++
  }
  expect(wrong).toBe(0)
})

it('a person\u2019s own copy does so as well', () => {
  const entries = texts.slice(0, 20_000).map(
    (text, n): Entry => ({
      ...{ participant: idOf('ana'), at: at('2026-11-24T18:00:00Z'), sid: sidOf(1), n, kind: 'win' as const, text },
      ...{ themes: [], date: date('2026-11-24') },
    }),
  )
  const person = { timeZone: 'America/Phoenix' }
  const json = JSON.parse(ownCopy(person, entries, [], 'json').body)
  expect(json.entries.map(({ text }: Entry) => text)).toEqual(entries.map(({ text }) => text))
  const rows = csvRows(ownCopy(person, entries, [], 'csv').body).slice(1)
  expect(rows.map((row) => undone(row.at(-1)))).toEqual(entries.map(({ text }) => text))
  expect(rows.some((row) => row.some((cell) => formula.test(cell)))).toBe(false)
})
