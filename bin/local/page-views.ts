import { html } from 'hono/html'
import { coachDesk } from './page-desk.ts'
import { spokenPhone } from './page-words.ts'
import type { PhoneView, View } from './view.ts'

type Fragment = ReturnType<typeof html>

/** Names of views: of their tabs, of their panels, and of the address that leads to them. */
type Name = 'exports' | 'coach' | 'journal' | 'witness' | 'join'

/** A page of ours as it is, in a frame; it is asked for when its tab is. */
const frame = (title: string, path: string | undefined) =>
  html`<iframe title="${title}" ${path ? html`data-src="${path}"` : ''}></iframe>`

const alone = (path: string) => html`<a href="${path}" target="_blank" rel="noopener">Open it by itself</a>`

const nameOf = ({ name, phone }: PhoneView) => name ?? spokenPhone(phone)

/** Links come by text alone, so a button texts for one, from that person's phone, and opens what comes back. */
const openers = ({ phones, real }: View, word: 'JOURNAL' | 'ASK', says: (name: string) => string) => {
  if (real) return html`<p>Text <b>${word}</b> from your own phone: the link comes by text.</p>`
  const joined = phones.filter(({ participant }) => participant?.status === 'active')
  if (joined.length === 0) return html`<p class="quiet">Nobody has joined yet: text <b>JOIN</b> from a phone.</p>`
  return html`<div class="openers">${joined.map(
    (phone) => html`<form method="post" action="/api/texts" data-opens data-busy="Texting ${word}">
      <input type="hidden" name="from" value="${phone.phone}"><input type="hidden" name="body" value="${word}">
      <button>${says(nameOf(phone))}</button><p class="problem" data-problem role="alert"></p></form>`,
  )}</div>`
}

const panelsOf = (view: View): readonly { name: Name; title: string; body: Fragment }[] => [
  { name: 'exports', title: "A coach's export", body: coachDesk(view) },
  {
    name: 'coach',
    title: "The coach's page",
    body: html`<p class="quiet">Sign in with a token that was made under <i>A coach's export</i>. ${alone('/coach')}.</p>${frame("The coach's page", '/coach')}`,
  },
  {
    name: 'journal',
    title: 'A journal',
    body: html`<div data-live="openers-journal">${openers(view, 'JOURNAL', (name) => `Open the journal of ${name}`)}</div>${frame('A journal', undefined)}`,
  },
  {
    name: 'witness',
    title: 'The witness',
    body: html`<div data-live="openers-witness">${openers(view, 'ASK', (name) => `Be asked by ${name}`)}</div>${frame("A witness's page", undefined)}`,
  },
  {
    name: 'join',
    title: 'The form to join',
    body: html`<p class="quiet">What somebody sees who was not texted yet. ${alone('/join')}.</p>${frame('The form to join', '/join')}`,
  },
]

/**
 * What others than the person see, one beside the other as tabs. Without the script all of them are there, one below the other, and
 * the links lead to each.
 */
export const viewsSection = (view: View) => {
  const panels = panelsOf(view)
  return html`<section class="views" aria-labelledby="views-title">
  <h2 id="views-title">The pages</h2>
  <div class="tabs" data-tabs aria-labelledby="views-title">${panels.map(
    ({ name, title }) => html`<a id="tab-${name}" href="#view-${name}">${title}</a>`,
  )}</div>
  ${panels.map(({ name, body }) => html`<div class="view" id="view-${name}">${body}</div>`)}
  <p class="quiet">Beside them: <a href="/health">health</a>, <a href="/openapi.json">OpenAPI</a>. A picture of the week opens from the link in the answer to CARD.</p>
</section>`
}
