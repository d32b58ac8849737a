import { csvColumns, csvLine, type SharedWin, safeCell } from './export.ts'
import type { DateRange } from './export-request.ts'
import type { CoachId } from './ids.ts'
import { markdownText } from './own-copy.ts'
import type { Language } from './participant.ts'

/** Files that a coach can take from their page. */
export const coachFormats = ['csv', 'xlsx', 'pdf', 'json', 'md'] as const
export type CoachFormat = (typeof coachFormats)[number]

export const contentTypes: Readonly<Record<CoachFormat, string>> = {
  csv: 'text/csv; charset=utf-8; header=present',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pdf: 'application/pdf',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
}

export type Totals = { wins: number; people: number }
export type Heading = DateRange & { coach: CoachId; language: Language }

/** A file of text, written piece by piece, so that however many wins it holds few are held at a time. */
export type TextFile = {
  begin(heading: Heading): string
  win(win: SharedWin, before: SharedWin | undefined): string
  end(totals: Totals, heading: Heading): string
}

/** "12 wins of 3 people" */
export const counted = ({ wins, people }: Totals, language: Language): string =>
  language === 'es'
    ? `${wins} ${wins === 1 ? 'logro' : 'logros'} de ${people} ${people === 1 ? 'persona' : 'personas'}`
    : `${wins} ${wins === 1 ? 'win' : 'wins'} of ${people} ${people === 1 ? 'person' : 'people'}`

const dates = ({ from, to }: DateRange): string => (from || to ? `${from ?? ''} / ${to ?? ''}` : '')

/** The cells of a win, in the order of the columns. */
export const cellsOf = (win: SharedWin): readonly string[] =>
  csvColumns.map((column) => (column === 'themes' ? win.themes.join(';') : win[column]))

/** The last line of a table: how much it holds, and of which dates. */
export const totalCells = (totals: Totals, heading: Heading): readonly string[] => [
  'total',
  '',
  dates(heading),
  '',
  '',
  '',
  counted(totals, heading.language),
]

export const textFiles: Readonly<Record<Exclude<CoachFormat, 'xlsx' | 'pdf'>, TextFile>> = {
  csv: {
    begin: () => `\ufeff${csvLine(csvColumns)}`,
    win: (win) => csvLine(cellsOf(win)),
    end: (totals, heading) => csvLine(totalCells(totals, heading)),
  },
  json: {
    begin: ({ coach, from, to }) => `${JSON.stringify({ coach, from, to }).slice(0, -1)},"wins":[\n`,
    win: (win, before) => `${before === undefined ? '' : ',\n'}${JSON.stringify(win)}`,
    end: (totals) => `\n],"totals":${JSON.stringify(totals)}}\n`,
  },
  md: {
    begin: () => '# Small Wins\n',
    win: (win, before) => {
      const person = win.participant === before?.participant ? '' : `\n## ${markdownText(win.name || '-')}\n`
      const day = person === '' && win.date === before?.date ? '' : `\n### ${win.date}\n\n`
      return `${person}${day}- ${markdownText(win.text) || '(photo)'}\n`
    },
    end: (totals, heading) => `\n---\n\n${counted(totals, heading.language)}. ${dates(heading)}\n`,
  },
}

/** Signs that XLSX reads as an escaped character, escaped themselves: `_x0041_` (ECMA-376, 22.9.2.19). */
const escapedSign = /_x(?=[0-9a-fA-F]{4}_)/g

/** A cell of XLSX: as in CSV it starts no formula, and holds no sign that XML cannot. */
export const xlsxCell = (text: string): string =>
  safeCell(text)
    .replace(/\r\n?/g, '\n')
    // Code points that are no characters are dropped by what writes the file, and what stands beside them too.
    .replace(/(?![\n\t])\p{Cc}|\p{Noncharacter_Code_Point}/gu, '')
    .toWellFormed()
    .replace(escapedSign, '_x005F_x')
