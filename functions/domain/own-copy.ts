import { csvLine } from './export.ts'
import type { Entry, Note } from './journal.ts'
import { noteDay } from './notes.ts'
import type { Participant } from './participant.ts'
import { localTime, weekOf } from './time.ts'

export const copyFormats = ['csv', 'json', 'md', 'pdf'] as const
export type CopyFormat = (typeof copyFormats)[number]

const columns = ['date', 'time', 'week', 'kind', 'themes', 'private', 'text'] as const

/** One entry as its owner takes it along: private ones too. The time is empty when the clock of where they are now shows another day. */
const copied = ({ timeZone }: Pick<Participant, 'timeZone'>, entry: Entry) => {
  const { at, date, kind, themes, text } = entry
  const clock = localTime(at, timeZone)
  const time = clock.date === date ? clock.time : ''
  return { date, time, week: weekOf(date), kind, themes, private: entry.private ?? false, text }
}

/** What others noticed and they kept, as one line. */
const noticed = ({ timeZone }: Pick<Participant, 'timeZone'>, note: Note) => ({
  date: noteDay(note, timeZone),
  from: note.from ?? '',
  text: note.text,
})

/** Signs that would be read as a layout. */
export const markdownText = (text: string) =>
  text
    .replace(/[\\`*_{}[\]<>#|~]/g, '\\$&')
    .replace(/^(\s*)([-+]|\d+[.)])(?=\s)/gm, '$1\\$2')
    .replace(/\r\n?|\n/g, '\n  ')

/** The whole of somebody's journal as one file, oldest first, and behind it what others noticed in them and they kept. */
export const ownCopy = (
  participant: Pick<Participant, 'timeZone'>,
  entries: readonly Entry[],
  notes: readonly Note[],
  format: Exclude<CopyFormat, 'pdf'>,
): { contentType: string; body: string } => {
  const others = notes.filter(({ kept }) => kept).map((note) => noticed(participant, note))
  const rows = entries.map((entry) => copied(participant, entry))
  switch (format) {
    case 'csv':
      return {
        contentType: 'text/csv; charset=utf-8; header=present',
        body: `\ufeff${csvLine(columns)}${rows
          .map((row) =>
            csvLine(columns.map((column) => (column === 'themes' ? row.themes.join(';') : String(row[column])))),
          )
          .join('')}${others
          .map(({ date, from, text }) =>
            csvLine([date, '', weekOf(date), 'noticed', '', 'true', from === '' ? text : `${from}: ${text}`]),
          )
          .join('')}`,
      }
    case 'json':
      return {
        contentType: 'application/json',
        body: `${JSON.stringify({ entries: rows, noticed: others }, undefined, 1)}\n`,
      }
    case 'md': {
      const days = Map.groupBy(rows, ({ date }) => date)
      const sections = [...days].map(
        ([date, of]) => `## ${date}\n\n${of.map(({ text }) => `- ${markdownText(text) || '(photo)'}`).join('\n')}\n`,
      )
      const lines = others.map(
        ({ date, from, text }) =>
          `- ${markdownText(text)} (${[markdownText(from), date].filter(Boolean).join(', ')})\n`,
      )
      const behind = lines.length > 0 ? `\n## Noticed in you\n\n${lines.join('')}` : ''
      return { contentType: 'text/markdown; charset=utf-8', body: `# Small Wins\n\n${sections.join('\n')}${behind}` }
    }
  }
}
