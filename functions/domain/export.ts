import { stringify } from 'csv-stringify/sync'
import type { DateRange, ExportRequest, Format } from './export-request.ts'
import type { CoachId, ParticipantId } from './ids.ts'
import type { Entry } from './journal.ts'
import type { Participant } from './participant.ts'
import type { Theme } from './themes.ts'
import { type LocalDate, type LocalTime, localTime, type WeekId, weekOf } from './time.ts'

/** Whether the person shares with this coach, by their own word. */
export const sharesWith = (participant: Participant, coach: CoachId): boolean =>
  participant.shares.some((share) => share.coach === coach)

/** Whether an entry belongs in the export: what is private, dangerous or deleted never does. */
export const exported = ({ kind, date, ...entry }: Entry, { from, to }: DateRange): boolean =>
  kind === 'win' && !entry.private && !entry.deleted && (from ?? date) <= date && date <= (to ?? date)

/** One win as a coach sees it. `participant` tells people apart, and leads to no phone number. */
export type SharedWin = {
  participant: ParticipantId
  name: string
  date: LocalDate
  /** On the clock of the zone they are in now; empty when that clock shows another day than they had then. */
  time: LocalTime | ''
  week: WeekId
  themes: readonly Theme[]
  text: string
}

export const sharedWin = ({ id, name = '', timeZone }: Participant, { at, date, themes, text }: Entry): SharedWin => {
  const clock = localTime(at, timeZone)
  return { participant: id, name, date, time: clock.date === date ? clock.time : '', week: weekOf(date), themes, text }
}

/**
 * Spreadsheets take a cell that starts so, perhaps after blanks and invisible characters, for a formula.
 * https://owasp.org/www-community/attacks/CSV_Injection; full-width signs count as signs in East Asian settings.
 */
const formula = /^[\p{C}\p{Z}]*[=+\-@\t\r\0＝＋－＠]/u

/**
 * The cell with an apostrophe in front when a spreadsheet would compute it, or when it starts with one already.
 * So the way back is exact: take one leading apostrophe off, where there is one.
 */
export const safeCell = (text: string): string => (text.startsWith("'") || formula.test(text) ? `'${text}` : text)

export const csvColumns = ['participant', 'name', 'date', 'time', 'week', 'themes', 'text'] as const

/** RFC 4180, every cell quoted: a lone line feed inside one is safe then too. */
export const csvLine = (cells: readonly string[]) =>
  stringify([cells.map(safeCell)], { quoted: true, quoted_empty: true, record_delimiter: '\r\n' })

/** How a page is written: each win on its own, so that its bytes can be counted before it is taken in. */
export type Rendering = {
  contentType: string
  row(win: SharedWin): string
  body(rows: readonly string[], page: ExportRequest & { next?: string }): string
}

export const rendering: Readonly<Record<Format, Rendering>> = {
  csv: {
    contentType: 'text/csv; charset=utf-8; header=present',
    row: (win) => csvLine(csvColumns.map((column) => (column === 'themes' ? win.themes.join(';') : win[column]))),
    // The byte order mark tells Excel that this is UTF-8.
    body: (rows) => `\ufeff${csvLine(csvColumns)}${rows.join('')}`,
  },
  json: {
    contentType: 'application/json',
    row: (win) => JSON.stringify(win),
    body: (rows, { coach, from, to, next }) =>
      `${JSON.stringify({ coach, from, to, next }).slice(0, -1)},"wins":[\n${rows.join(',\n')}\n]}\n`,
  },
}
