import { html } from 'hono/html'
import type { CoachId } from '../domain/ids.ts'
import type { Language } from '../domain/participant.ts'
import { type JoinProblem, joinWords, longestFirstName } from './join-words.ts'
import { page } from './layout.ts'

/** What was typed, as it was. */
export type JoinTyped = { phone: string; name: string; coach: string; agreed: boolean }

/** `code` is a coach's: what was typed in its place may be a number, and is in no address. */
type Frame = { language: Language; base: string; code?: CoachId }

export const nothingTyped: JoinTyped = { phone: '', name: '', coach: '', agreed: false }

const queryOf = (lang: Language, coach: CoachId | undefined) =>
  new URLSearchParams({ lang, ...(coach && { coach }) }).toString()

/** The way to the other language; it takes nothing along but a coach's code, since nothing that was typed has a place in an address. */
const otherLanguage = ({ language, base, code }: Frame) => {
  const other = language === 'en' ? 'es' : 'en'
  return html`<nav><a href="${base}/join?${queryOf(other, code)}" lang="${other}" hreflang="${other}">${joinWords[language].other}</a></nav>`
}

/** The form, with what it is that one says yes to. What did not go through stays in it. */
export const joinPage = (
  frame: Frame,
  stamp: string,
  typed: JoinTyped = nothingTyped,
  problems: readonly JoinProblem[] = [],
): string => {
  const { language, base } = frame
  const words = joinWords[language]
  const says = (problem: JoinProblem) =>
    problems.includes(problem) &&
    html`<p class="say" role="alert" id="${problem}-problem">${words.problems[problem]}</p>`
  const about = (field: JoinProblem, also = '') => {
    const described = [problems.includes(field) ? `${field}-problem` : '', also].filter(Boolean).join(' ')
    return html`${described && html` aria-describedby="${described}"`}${problems.includes(field) && html` aria-invalid="true"`}`
  }
  return page(
    language,
    words.title,
    html`<main>${otherLanguage(frame)}<h1>${words.title}</h1><p>${words.what}</p>
<form method="post" action="${base}/join" class="writing">
${says('old')}${says('quick')}${says('phone')}
<p><label for="phone">${words.phone}</label><input id="phone" name="phone" type="tel" maxlength="40" autocomplete="tel" required value="${typed.phone}"${about('phone', 'phone-how')}>
<span class="quiet hint" id="phone-how">${words.phoneHow}</span></p>
${says('name')}
<p><label for="name">${words.name} (${words.optional})</label><input id="name" name="name" maxlength="${longestFirstName}" autocomplete="given-name" value="${typed.name}"${about('name')}></p>
${says('coach')}
<p><label for="coach">${words.coach} (${words.optional})</label><input id="coach" name="coach" maxlength="20" autocomplete="off" autocapitalize="characters" spellcheck="false" value="${typed.coach}"${about('coach')}></p>
<h2>${words.termsTitle}</h2><ul class="terms">${words.terms.map((each) => html`<li>${each}</li>`)}</ul>
${says('consent')}
<label class="tick" for="agreed"><input id="agreed" name="agreed" type="checkbox" value="yes" required${typed.agreed ? html` checked` : ''}${about('consent')}>${words.agree}</label>
<p class="unseen" aria-hidden="true"><label for="website">Website</label><input id="website" name="website" tabindex="-1" autocomplete="off"></p>
<input type="hidden" name="lang" value="${language}"><input type="hidden" name="stamp" value="${stamp}">
<button class="first">${words.send}</button></form></main>`,
  )
}

type Instead = { number?: string; code?: string }

/** After the form was sent: the same whoever has the number. */
export const askedPage = ({ language }: Frame, instead: Instead): string => {
  const words = joinWords[language]
  return page(
    language,
    words.asked,
    html`<main><h1>${words.asked}</h1>${words.askedHow.map((each) => html`<p>${each}</p>`)}<h2>${words.instead}</h2><p>${words.byText(instead)} ${words.start}</p></main>`,
  )
}

export const fullPage = ({ language }: Frame, instead: Instead): string => {
  const words = joinWords[language]
  return page(
    language,
    words.full,
    html`<main><h1>${words.full}</h1><p>${words.fullHow}</p><p>${words.byText(instead)}</p></main>`,
  )
}
