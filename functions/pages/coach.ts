import { html } from 'hono/html'
import { coachFormats } from '../domain/coach-files.ts'
import { type Glance, type PeoplePage, type Span, spans } from '../domain/coach-view.ts'
import type { SharedWin } from '../domain/export.ts'
import type { Coach } from '../domain/journal.ts'
import { longestNote, type NoteProblem } from '../domain/notes.ts'
import type { Language } from '../domain/participant.ts'
import { textsIn } from '../domain/texts.ts'
import type { Theme } from '../domain/themes.ts'
import type { LocalDate } from '../domain/time.ts'
import { coachWords } from './coach-words.ts'
import { beginningOf } from './fitting.ts'
import { page } from './layout.ts'
import { pageWords } from './words.ts'

type Frame = { language: Language; base: string }

export const signInPage = ({ language, base }: Frame, refused = false): string => {
  const words = coachWords[language]
  return page(
    language,
    words.signIn,
    html`<main><h1>${words.signIn}</h1><p>${words.signInHow}</p>
<form method="post" action="${base}/coach/sign-in" class="writing">
${refused && html`<p class="say" role="alert" id="problem">${words.refused}</p>`}
<p><label for="token">${words.token}</label><input id="token" name="token" type="password" maxlength="100" autocomplete="off" spellcheck="false" required${refused ? html` aria-describedby="problem"` : ''}></p>
<button class="first">${words.signInButton}</button></form></main>`,
  )
}

const signOut = ({ language, base }: Frame) =>
  html`<footer><form method="post" action="${base}/coach/sign-out"><button>${coachWords[language].signOut}</button></form></footer>`

const formatNames: Readonly<Record<(typeof coachFormats)[number], string>> = {
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
  pdf: 'PDF',
  json: 'JSON',
  md: 'Markdown',
}

const exportForm = ({ language, base }: Frame, of: string, person?: string) => {
  const words = coachWords[language]
  return html`<section class="aside"><h2>${words.exportTitle}</h2><p>${of} ${words.exportHow}</p>
<form action="${base}/coach/export" class="filter">${person && html`<input type="hidden" name="person" value="${person}">`}
<p><label for="from">${words.from}</label><input id="from" name="from" type="date"></p>
<p><label for="to">${words.to}</label><input id="to" name="to" type="date"></p>
<p><label for="format">${words.format}</label><select id="format" name="format">${coachFormats.map((format) => html`<option value="${format}">${formatNames[format]}</option>`)}</select></p>
<button>${words.download}</button></form></section>`
}

const themesIn = (language: Language, themes: readonly Theme[]) => {
  const texts = textsIn(language)
  return themes.map((theme) => texts.themes[theme]).join(', ')
}

/** Bytes of what each of twenty people last said; a person's own page has all of it. */
const mostOfLatest = 600

const card = (frame: Frame, { participant, latest, whole, winsThisWeek, themes }: Glance) => {
  const words = coachWords[frame.language]
  const name = participant.name ?? words.noName
  return html`<li class="win"><h2>${name}</h2>
<div class="about"><span>${winsThisWeek > 0 ? words.winsThisWeek({ wins: winsThisWeek }) : words.noneThisWeek}</span>
<span>${latest ? words.lastShared({ date: pageWords[frame.language].day(latest) }) : whole ? words.nothingShared : words.nothingLately}</span>${themes.length > 0 && html`<span>${words.themes}: ${themesIn(frame.language, themes)}</span>`}</div>
${latest && html`<p>${beginningOf(latest.text, mostOfLatest) || pageWords[frame.language].photo}</p>`}
<p class="more"><a href="${frame.base}/coach/people/${participant.id}">${words.prepare({ name })}</a></p></li>`
}

/** Everybody who shares with the coach: what they last said, in their words; nobody is scored, ranked or flagged. */
export const peoplePage = (
  frame: Frame,
  coach: Coach,
  glances: readonly Glance[],
  next: PeoplePage | undefined,
): string => {
  const words = coachWords[frame.language]
  return page(
    frame.language,
    words.people(coach),
    html`<main><h1>${words.people(coach)}</h1>
${glances.length === 0 ? html`<p>${words.nobody}</p>` : html`<p class="quiet">${words.peopleHow}</p><ul>${glances.map((each) => card(frame, each))}</ul>`}
${next && html`<nav><p><a href="${frame.base}/coach?page=${next.page}&after=${next.after}">${words.more}</a></p></nav>`}
${exportForm(frame, words.exportAll)}</main>${signOut(frame)}`,
  )
}

export type PersonShown = {
  id: string
  name?: string
  days: Span
  wins: readonly SharedWin[]
  themes: readonly { theme: Theme; wins: number }[]
  /** Wins of these days, and days with one; more than are shown when `cut`. */
  counted: { wins: number; showedUp: number }
  cut: boolean
  note?: 'sent' | 'enough' | { problem: NoteProblem; text: string }
}

const byDay = (wins: readonly SharedWin[]): readonly (readonly [LocalDate, readonly SharedWin[]])[] => [
  ...Map.groupBy(wins, ({ date }) => date),
]

/** One person, to prepare a session; printed it takes one sheet. */
export const personPage = (frame: Frame, shown: PersonShown): string => {
  const { language, base } = frame
  const words = coachWords[language]
  const texts = textsIn(language)
  const name = shown.name ?? words.noName
  const { note } = shown
  const problem = typeof note === 'object' ? note : undefined
  return page(
    language,
    name,
    html`<main class="sheet"><nav><a href="${base}/coach">${words.back}</a></nav><h1>${name}</h1>
<form action="${base}/coach/people/${shown.id}" class="filter"><p><label for="days">${words.span}</label><select id="days" name="days">${spans.map((days) => html`<option value="${days}"${days === shown.days ? html` selected` : ''}>${words.days({ days })}</option>`)}</select></p><button>${words.show}</button></form>
${
  shown.wins.length === 0
    ? html`<p>${shown.cut ? words.noneLately : words.none}</p>`
    : html`<p>${words.inDays({ ...shown.counted, days: shown.days })}</p>
${shown.themes.length > 0 && html`<p>${words.themes}: ${shown.themes.map(({ theme, wins }) => `${texts.themes[theme]} (${wins})`).join(', ')}</p>`}
${byDay(shown.wins).map(([date, of]) => html`<h2 class="day">${pageWords[language].day({ date })}</h2><ul>${of.map(({ text }) => html`<li class="win"><p>${text || pageWords[language].photo}</p></li>`)}</ul>`)}
${shown.cut && html`<p class="quiet">${words.olderInExport}</p>`}`
}
<section class="aside"><h2 id="noticed">${words.noteTitle}</h2>
${
  note === 'sent' || note === 'enough'
    ? html`<p class="say" role="status">${note === 'sent' ? words.sent({ name }) : words.enough}</p>`
    : html`<p>${words.noteHow({ name })}</p><form method="post" action="${base}/coach/people/${shown.id}/note" class="writing">
${problem && html`<p class="say" role="alert" id="problem">${words.problems[problem.problem]}</p>`}
<p><label for="note">${words.note}</label><textarea id="note" name="note" rows="4" maxlength="${longestNote}" required${problem ? html` aria-describedby="problem"` : ''}>${problem?.text ?? ''}</textarea></p><button>${words.send}</button></form>`
}</section>
${exportForm(frame, words.exportOne({ name }), shown.id)}</main>${signOut(frame)}`,
  )
}

/** When a copy cannot be had as it was asked for. */
export const noCopyPage = ({ language, base }: Frame, why: 'tooLarge' | 'badDates'): string => {
  const words = coachWords[language]
  return page(
    language,
    words.exportTitle,
    html`<main><h1>${words.exportTitle}</h1><p>${words[why]}</p><p><a href="${base}/coach">${words.back}</a></p></main>`,
  )
}

export const signedOutPage = ({ language, base }: Frame): string => {
  const words = coachWords[language]
  return page(
    language,
    words.ended,
    html`<main><h1>${words.ended}</h1><p>${words.endedHow}</p><p><a href="${base}/coach">${words.signIn}</a></p></main>`,
  )
}
