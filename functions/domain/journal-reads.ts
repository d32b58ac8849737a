import { span } from './export-request.ts'
import type { Entry, EntryKey, Journal } from './journal.ts'
import { entryId, type Looking, matches } from './journal-view.ts'
import type { Participant } from './participant.ts'
import type { LocalDate } from './time.ts'

/** Entries of one page at most, and characters of what they say; the page itself is weighed too. */
const mostEntries = 30
const mostCharacters = 6_500
/** Pictures of one page: their addresses are long, and each is fetched by itself. */
const mostPhotos = 10
/** Entries read at a time, and in all while looking for something. */
const readAtOnce = 200
const mostSearched = 10_000

type Reads = Pick<Journal, 'wins'>

/** What an entry takes in a file beside its words. */
const around = 200

/** Every entry, or those of one year, oldest first; undefined when they take more bytes than `most`. */
export const allEntries = async (
  journal: Reads,
  { id }: Pick<Participant, 'id'>,
  year: number | undefined,
  most: number,
): Promise<readonly Entry[] | undefined> => {
  const found: Entry[] = []
  let bytes = 0
  let after: EntryKey | undefined
  const within =
    year === undefined ? {} : span({ from: `${year}-01-01` as LocalDate, to: `${year}-12-31` as LocalDate })
  do {
    const { items, next } = await journal.wins(id, { ...within, reflections: true, limit: 1000, after })
    for (const entry of items) {
      if (year !== undefined && !entry.date.startsWith(String(year))) continue
      bytes += Buffer.byteLength(entry.text) + around
      if (bytes > most) return undefined
      found.push(entry)
    }
    after = next
  } while (after !== undefined)
  return found
}

/** The years from their first entry to today, newest first. When they joined says less: who stopped and came back has written before. */
export const yearsWritten = async (
  journal: Reads,
  { id }: Pick<Participant, 'id'>,
  today: LocalDate,
): Promise<readonly number[]> => {
  const { items } = await journal.wins(id, { reflections: true, limit: 1 })
  const [first, last] = [items[0]?.date ?? today, today].map((date) => Number(date.slice(0, 4))) as [number, number]
  return Array.from({ length: Math.max(1, last - first + 1) }, (_, n) => last - n)
}

/** What one page shows, newest first, and where the next begins. */
export const entriesShown = async (
  journal: Reads,
  { id }: Pick<Participant, 'id'>,
  looking: Looking,
  from: EntryKey | undefined,
): Promise<{ shown: readonly Entry[]; older: string | undefined }> => {
  const shown: Entry[] = []
  let [characters, photos] = [0, 0]
  let read = 0
  let after = from
  do {
    const { items, next } = await journal.wins(id, { newestFirst: true, limit: readAtOnce, after, reflections: true })
    for (const entry of items) {
      read += 1
      if (!matches(entry, looking)) continue
      const pictures = entry.photos?.length ?? 0
      const full =
        shown.length > 0 && (characters + entry.text.length > mostCharacters || photos + pictures > mostPhotos)
      const last = shown.at(-1)
      if (shown.length === mostEntries || full) return { shown, older: last && entryId(last) }
      shown.push(entry)
      characters += entry.text.length
      photos += pictures
    }
    after = next
  } while (after !== undefined && read < mostSearched)
  return { shown, older: after && entryId(after) }
}
