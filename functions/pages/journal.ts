import { html } from 'hono/html'
import type { PhotoName } from '../domain/ids.ts'
import type { Entry, Note, Week } from '../domain/journal.ts'
import { byWeek, calendar, entryId, type Looking, type Month, themesByMonth } from '../domain/journal-view.ts'
import { noteDay } from '../domain/notes.ts'
import type { Language, Participant } from '../domain/participant.ts'
import { receiptLine } from '../domain/receipts.ts'
import { textsIn } from '../domain/texts.ts'
import { themes } from '../domain/themes.ts'
import { addDays, type LocalDate, localTime } from '../domain/time.ts'
import { spokenTime } from '../domain/words.ts'
import { page } from './layout.ts'
import { pageWords } from './words.ts'

const monthsInCalendar = 2
const monthsOfThemes = 6

export type JournalShown = {
  participant: Participant
  entries: readonly Entry[]
  /** Where each of their pictures is seen, for a few minutes. */
  photos: ReadonlyMap<PhotoName, string>
  weeks: readonly Week[]
  /** What others noticed, kept or not yet. */
  notes: readonly Note[]
  today: LocalDate
  looking: Looking
  /** Where the page before this one ends, and what is older begins. */
  older?: string
  /** Not the newest. */
  later: boolean
  /** Before every address of ours. */
  base: string
}

/** Before a link is opened nobody knows whose it is, nor their language. */
export const linkPage = (action: string): string => {
  const { en, es } = pageWords
  return page(
    'en',
    en.open,
    html`<main><h1>${en.open}</h1><p>${en.openHow}</p><p lang="es">${es.openHow}</p>
<form method="post" action="${action}"><button class="first">${en.openButton}<br><span lang="es">${es.openButton}</span></button></form></main>`,
  )
}

/** The same for a link that never was, that was opened, and that is too old. */
export const endedPage = (): string => {
  const { en, es } = pageWords
  return page(
    'en',
    en.ended,
    html`<main><h1>${en.ended}</h1><p>${en.endedHow}</p><h2 lang="es">${es.ended}</h2><p lang="es">${es.endedHow}</p></main>`,
  )
}

const weekdaysFrom = (language: Language) => {
  const { weekdays } = textsIn(language)
  return ([1, 2, 3, 4, 5, 6, 7] as const).map((day) => weekdays[day])
}

const monthTable = (language: Language, { year, month, weeks }: Month) => {
  const words = pageWords[language]
  return html`<table><caption>${words.month({ year, month })} ${year}</caption>
<thead><tr>${weekdaysFrom(language).map((day) => html`<th scope="col"><abbr title="${day}">${day.slice(0, 2)}</abbr></th>`)}</tr></thead>
<tbody>${weeks.map(
    (week) =>
      html`<tr>${week.map((day) =>
        day === undefined
          ? html`<td></td>`
          : day.wrote
            ? html`<td class="on"><span>${day.day}</span><span class="unseen">, ${words.showedUp}</span></td>`
            : html`<td>${day.day}</td>`,
      )}</tr>`,
  )}</tbody></table>`
}

const themeRows = ({ participant: { language }, weeks, today }: JournalShown) => {
  const words = pageWords[language]
  const rows = themesByMonth(weeks, today, monthsOfThemes)
  const most = Math.max(1, ...rows.flatMap(({ months }) => months.map(({ wins }) => wins)))
  const [first, last] = [rows[0]?.months.at(0), rows[0]?.months.at(-1)]
  if (first === undefined || last === undefined) return ''
  return html`<section class="aside" aria-labelledby="themes"><h2 id="themes">${words.themesTitle}</h2><p class="quiet">${words.fromTo({ from: words.month(first), to: words.month(last) })}</p><ul class="themes">${rows.map(
    ({ theme, months }) => {
      const told = months
        .filter(({ wins }) => wins > 0)
        .map(({ wins, ...at }) => words.inMonth({ month: words.month(at), wins }))
        .join(', ')
      return html`<li><span>${textsIn(language).themes[theme]}</span><svg viewBox="0 0 ${months.length * 10} 20" preserveAspectRatio="none" role="img" aria-label="${told}">${months.map(
        ({ wins }, n) =>
          wins > 0 &&
          html`<rect x="${n * 10}" y="${20 - (20 * wins) / most}" width="8" height="${(20 * wins) / most}"/>`,
      )}</svg></li>`
    },
  )}</ul></section>`
}

const filterForm = ({ participant: { language }, looking, base }: JournalShown) => {
  const [words, texts] = [pageWords[language], textsIn(language)]
  return html`<form class="filter" method="post" action="${base}/journal" role="search" aria-label="${words.filterTitle}">
<label>${words.theme}<select name="theme"><option value="">${words.anyTheme}</option>${themes.map(
    (theme) =>
      html`<option value="${theme}"${looking.theme === theme ? html` selected` : ''}>${texts.themes[theme]}</option>`,
  )}</select></label>
<label>${words.words}<input type="search" name="q" maxlength="60" value="${looking.words ?? ''}"></label>
<button>${words.filter}</button></form>`
}

const entryRow = (shown: JournalShown, entry: Entry) => {
  const { language, timeZone } = shown.participant
  const [words, texts] = [pageWords[language], textsIn(language)]
  const clock = localTime(entry.at, timeZone)
  // All are fetched with the page: their addresses are good for a few minutes, and whoever reads slowly would find them ended.
  const pictures = (entry.photos ?? []).map((photo) => shown.photos.get(photo))
  return html`<li class="win">${entry.text !== '' && html`<p>${entry.text}</p>`}${pictures.map(
    (url) => url && html`<img src="${url}" alt="${words.photo}">`,
  )}<div class="about">${
    clock.date === entry.date && html`<time datetime="${entry.at}">${spokenTime(clock.time)}</time>`
  }${entry.kind === 'reflection' && html`<span>${words.reflection}</span>`}${entry.themes.map((theme) => html`<span>${texts.themes[theme]}</span>`)}${
    entry.private && html`<span>${words.private}</span>`
  }<details><summary>${words.change}</summary>${!entry.private && html`<button name="private" value="${entryId(entry)}" formaction="${shown.base}/journal/private">${words.makePrivate}</button> `}<button name="entry" value="${entryId(entry)}">${words.takeOffSure}</button></details></div></li>`
}

const log = (shown: JournalShown) => {
  const { participant, entries, looking, base } = shown
  const words = pageWords[participant.language]
  const searched = looking.theme !== undefined || looking.words !== undefined
  if (entries.length === 0) return html`<p class="quiet">${searched ? words.noneFound : words.noneYet}</p>`
  return html`<form method="post" action="${base}/journal/delete">${byWeek(entries).map(
    ({ monday, days }) =>
      html`<section class="week" aria-labelledby="w${monday}"><h2 id="w${monday}">${words.weekOf({ date: monday })}</h2>${days.map(
        ({ date, entries: of }) =>
          html`<h3>${words.day({ date })}</h3><ul>${of.map((entry) => entryRow(shown, entry))}</ul>`,
      )}</section>`,
  )}</form>`
}

/** Kept notes that one page shows. */
const mostNotes = 5

const noteRow = ({ participant: { language, timeZone } }: JournalShown, note: Note) => {
  const words = pageWords[language]
  const date = words.day({ date: noteDay(note, timeZone) })
  const choice = (kept: boolean) => `${kept ? 'keep' : 'let-go'}~${note.at}~${note.id}`
  return html`<li class="win"><p>${note.text}</p><div class="about"><span>${words.noticedBy({ from: note.from, date })}</span>${
    note.kept
      ? html`<details><summary>${words.change}</summary><button name="note" value="${choice(false)}">${words.letGoNote}</button></details>`
      : html`<button name="note" value="${choice(true)}">${words.keepNote}</button><button name="note" value="${choice(false)}">${words.letGoNote}</button>`
  }</div></li>`
}

/** What coaches read and no text has told yet: at once here, and under cover nowhere else. */
const receipt = ({ participant: { read = [], language } }: JournalShown) =>
  read.length > 0 && html`<p class="quiet">${receiptLine(read, textsIn(language))}</p>`

/** What others noticed: first what waits to be kept or let go, then the latest that was kept. */
const noticed = (shown: JournalShown) => {
  const { notes, participant, base } = shown
  if (notes.length === 0) return ''
  const sorted = notes.toReversed().toSorted((a, b) => Number(a.kept ?? false) - Number(b.kept ?? false))
  const words = pageWords[participant.language]
  return html`<section aria-labelledby="noticed"><h2 id="noticed">${words.noticed}</h2><form method="post" action="${base}/journal/note"><ul>${sorted
    .slice(0, mostNotes)
    .map((note) => noteRow(shown, note))}</ul></form></section>`
}

const formats = ['pdf', 'csv', 'json', 'md'] as const

/** The links to copies of it all, or of each year where one file would be too large. */
const copies = (base: string, years?: readonly number[]) =>
  html`<div class="copies">${formats.flatMap((format) =>
    (years ?? [undefined]).map(
      (year) =>
        html`<a class="button" href="${base}/journal/copy?format=${format}${year === undefined ? '' : `&year=${year}`}" download>${{ pdf: 'PDF', csv: 'CSV', json: 'JSON', md: 'Markdown' }[format]}${year === undefined ? '' : ` ${year}`}</a>`,
    ),
  )}</div>`

/** The way to what is older; what is looked for goes along in the body of a form. */
const furtherBack = ({ participant: { language }, looking, base }: JournalShown, older: string) => {
  const words = pageWords[language]
  const field = (name: string, value: string | undefined) =>
    value !== undefined && html`<input type="hidden" name="${name}" value="${value}">`
  return looking.words === undefined && looking.theme === undefined
    ? html`<p><a class="button" href="${base}/journal?after=${older}">${words.older}</a></p>`
    : html`<form method="post" action="${base}/journal">${field('theme', looking.theme)}${field('q', looking.words)}${field('after', older)}<button>${words.older}</button></form>`
}

/** The journal: what they wrote, newest first, in their own words. */
export const journalPage = (shown: JournalShown): string => {
  const { participant, weeks, today, looking, older, later, base } = shown
  const { language, name } = participant
  const words = pageWords[language]
  const searched = looking.theme !== undefined || looking.words !== undefined
  return page(
    language,
    words.title,
    html`<main><h1>${words.greeting({ name })}</h1>${filterForm(shown)}${
      (searched || later) && html`<p><a href="${base}/journal">${searched ? words.everything : words.newest}</a></p>`
    }${!searched && !later && html`${receipt(shown)}${noticed(shown)}`}${log(shown)}${
      older && html`<nav>${furtherBack(shown, older)}</nav>`
    }<section class="aside" aria-labelledby="days"><h2 id="days">${words.days}</h2><div class="months">${calendar(weeks, today, monthsInCalendar).map((month) => monthTable(language, month))}</div></section>${themeRows(shown)}</main>
<footer><h2>${words.copyTitle}</h2><p>${words.copyHow}</p>${copies(base)}<p><a href="${base}/journal/card" download="small-wins-week.png">${words.asPicture}</a></p><form method="post" action="${base}/journal/close"><button>${words.close}</button></form></footer>`,
  )
}

/** When all of it does not fit into one answer. */
export const tooLargePage = (language: Language, base: string, years: readonly number[]): string => {
  const words = pageWords[language]
  return page(
    language,
    words.copyTitle,
    html`<main><h1>${words.copyTitle}</h1><p>${words.tooLarge}</p>${copies(base, years)}</main>`,
  )
}

/** Days of a journal's weeks that the calendar and the themes look at. */
export const weeksShownSince = (today: LocalDate): LocalDate => addDays(today, -31 * monthsOfThemes)
