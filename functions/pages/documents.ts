import type { Document, DocumentSection } from '../domain/document.ts'
import type { SharedWin } from '../domain/export.ts'
import type { Entry, Note } from '../domain/journal.ts'
import { byWeek } from '../domain/journal-view.ts'
import { noteDay } from '../domain/notes.ts'
import type { Language, Participant } from '../domain/participant.ts'
import { textsIn } from '../domain/texts.ts'
import { localTime } from '../domain/time.ts'
import { spokenTime } from '../domain/words.ts'
import { coachWords } from './coach-words.ts'
import { pageWords } from './words.ts'

const dot = ' \u00b7 '

/** A whole journal to keep: week by week, oldest first, and at its end what others noticed and they kept. */
export const journalDocument = (
  participant: Pick<Participant, 'language' | 'name' | 'timeZone'>,
  entries: readonly Entry[],
  notes: readonly Note[],
): Document => {
  const { language, name, timeZone } = participant
  const [words, texts] = [pageWords[language], textsIn(language)]
  const about = (entry: Entry) => {
    const clock = localTime(entry.at, timeZone)
    return [
      clock.date === entry.date ? spokenTime(clock.time) : '',
      entry.kind === 'reflection' ? words.reflection : '',
      ...entry.themes.map((theme) => texts.themes[theme]),
      entry.private ? words.private : '',
    ]
      .filter((part) => part !== '')
      .join(dot)
  }
  const sections = function* (): Generator<DocumentSection> {
    for (const { monday, days } of byWeek(entries)) {
      yield { heading: words.weekOf({ date: monday }), level: 2, lines: [] }
      for (const { date, entries: of } of days)
        yield {
          heading: words.day({ date }),
          level: 3,
          lines: of.map((entry) => ({ text: entry.text || words.photo, about: about(entry) })),
        }
    }
    const kept = notes.filter((note) => note.kept)
    if (kept.length > 0)
      yield {
        heading: words.noticed,
        level: 2,
        lines: kept.map((note) => ({
          text: note.text,
          about: words.noticedBy({ from: note.from, date: words.day({ date: noteDay(note, timeZone) }) }),
        })),
      }
  }
  return { title: words.greeting({ name }), language, sections: sections() }
}

/** What people share with a coach, person by person and day by day. */
export const coachDocument = (
  wins: readonly SharedWin[],
  { language, coach, closing }: { language: Language; coach: string; closing: string },
): Document => {
  const [words, texts] = [coachWords[language], textsIn(language)]
  const sections = function* (): Generator<DocumentSection> {
    for (const [, theirs] of Map.groupBy(wins, ({ participant }) => participant)) {
      yield { heading: theirs[0]?.name || words.noName, level: 2, lines: [] }
      for (const [date, of] of Map.groupBy(theirs, (win) => win.date))
        yield {
          heading: `${pageWords[language].day({ date })}, ${date.slice(0, 4)}`,
          level: 3,
          lines: of.map(({ text, themes }) => ({
            text: text || pageWords[language].photo,
            about: themes.map((theme) => texts.themes[theme]).join(dot),
          })),
        }
    }
  }
  return { title: `Small Wins${dot}${coach}`, language, sections: sections(), closing }
}
