import type { Entry, EntryKey, Week } from './journal.ts'
import { plainText } from './plain-text.ts'
import { type Theme, themes } from './themes.ts'
import { addDays, type LocalDate, mondayOf, weekdayOf } from './time.ts'

/** What somebody looks for in their own journal. */
export type Looking = { theme?: Theme; words?: string }

/** Whether an entry is among what is looked for; accents, case and signs aside. */
export const matches = ({ themes: of, text }: Pick<Entry, 'themes' | 'text'>, { theme, words }: Looking): boolean => {
  if (theme !== undefined && !of.includes(theme)) return false
  const wanted = plainText(words ?? '')
  // What has no letters, such as an emoji, is looked for as it is.
  return wanted === '' ? text.includes(words ?? '') : plainText(text).includes(wanted)
}

/** Whether the journal shows it: neither danger, nor what was taken off. */
export const isShown = (entry: Entry | undefined): entry is Entry =>
  entry !== undefined && entry.kind !== 'danger' && !entry.deleted

/** The address of an entry in a form: its key, and nothing of what it says. */
export const entryId = ({ at, sid, n }: EntryKey): string => `${at}~${sid}~${n}`

export type WeekShown = {
  monday: LocalDate
  days: readonly { date: LocalDate; entries: readonly Entry[] }[]
}

/** Entries, newest first, by week and day. */
export const byWeek = (entries: readonly Entry[]): readonly WeekShown[] => {
  const weeks: { monday: LocalDate; days: { date: LocalDate; entries: Entry[] }[] }[] = []
  for (const entry of entries) {
    const monday = mondayOf(entry.date)
    let week = weeks.at(-1)
    if (week?.monday !== monday) {
      week = { monday, days: [] }
      weeks.push(week)
    }
    const day = week.days.at(-1)
    if (day?.date === entry.date) day.entries.push(entry)
    else week.days.push({ date: entry.date, entries: [entry] })
  }
  return weeks
}

export type Month = { year: number; month: number; weeks: readonly (readonly (Day | undefined)[])[] }
export type Day = { date: LocalDate; day: number; wrote: boolean }

const monthOf = (date: LocalDate) => date.slice(0, 7)

/** The latest months as a calendar, Monday first; a day of another month is absent. */
export const calendar = (weeks: readonly Week[], today: LocalDate, months: number): readonly Month[] => {
  const wrote = new Set(weeks.flatMap(({ days }) => days))
  const [year = 0, month = 1] = today.split('-').map(Number)
  return Array.from({ length: months }, (_, back) => {
    const at = year * 12 + (month - 1) - (months - 1 - back)
    const first = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}-01` as LocalDate
    const rows: (Day | undefined)[][] = []
    for (
      let monday = addDays(first, 1 - weekdayOf(first));
      monthOf(monday) <= monthOf(first);
      monday = addDays(monday, 7)
    )
      rows.push(
        Array.from({ length: 7 }, (_, n) => {
          const date = addDays(monday, n)
          if (monthOf(date) !== monthOf(first)) return undefined
          return { date, day: Number(date.slice(8)), wrote: wrote.has(date) }
        }),
      )
    return { year: Math.floor(at / 12), month: (at % 12) + 1, weeks: rows }
  })
}

/** How often each theme came up, month by month; themes that never did are left out. */
export const themesByMonth = (
  weeks: readonly Week[],
  today: LocalDate,
  months: number,
): readonly { theme: Theme; months: readonly { year: number; month: number; wins: number }[] }[] => {
  const [year = 0, month = 1] = today.split('-').map(Number)
  const shown = Array.from({ length: months }, (_, back) => {
    const at = year * 12 + (month - 1) - (months - 1 - back)
    return { year: Math.floor(at / 12), month: (at % 12) + 1 }
  })
  // A week belongs to the month in which most of what was written in it lies: that of its first day with a win.
  const of = (week: Week) => week.days.toSorted()[0]
  return themes.flatMap((theme) => {
    const counted = shown.map((each) => ({
      ...each,
      wins: weeks.reduce((sum, week) => {
        const first = of(week)
        const there =
          first !== undefined && Number(first.slice(0, 4)) === each.year && Number(first.slice(5, 7)) === each.month
        return sum + (there ? Math.max(0, week.themes[theme] ?? 0) : 0)
      }, 0),
    }))
    return counted.some(({ wins }) => wins > 0) ? [{ theme, months: counted }] : []
  })
}
