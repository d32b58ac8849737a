import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { html } from 'hono/html'
import { clockBar } from './page-clock.ts'
import { coachSection, faultsSection, outboxSection } from './page-desk.ts'
import { phonesSection } from './page-phones.ts'
import type { Local } from './start.ts'
import { type View, viewer } from './view.ts'

/** How many texts of each phone are shown unless all are asked for. */
const shownTexts = 40

const asset = (name: string) => readFileSync(join(import.meta.dirname, 'page', name))

const assets: Readonly<Record<string, { type: string; read: () => Buffer }>> = {
  '/page.css': { type: 'text/css; charset=utf-8', read: () => asset('page.css') },
  '/page.js': { type: 'text/javascript; charset=utf-8', read: () => asset('page.js') },
}

/** Everything comes from here, and nothing leaves. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'no-store',
}

const realNote = (view: View) =>
  view.real &&
  html`<p class="note" role="note"><strong>Real texts are sent from here, to real phones, and cost real money.</strong>
    Twilio must call <code>${view.real.publicUrl}/sms</code> when a text arrives. The clock is the real one.</p>`

const intro = (view: View) =>
  view.real
    ? html`One short text a day. Text <b>JOIN</b> to <span class="number">${view.number}</span> from your own phone.`
    : html`One short text a day for somebody who is healing. <span class="more">Here it all happens on your machine: the phones and the
        carrier are pretended, everything else is real.</span>`

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'%3E%3Ccircle cx='16' cy='16' r='15' fill='%23fbf7ef'/%3E%3Cpath d='M9 17l5 5 9-11' fill='none' stroke='%23476552' stroke-width='3.5' stroke-linecap='round' stroke-linejoin='round'/%3E%3C/svg%3E"

const page = (view: View, folder: string) => html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>Small Wins on this machine</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<link rel="icon" href="${icon}">
<link rel="stylesheet" href="/page.css">
<script src="/page.js" defer></script>
</head>
<body>
<a class="skip" href="#phones">Skip to the phones</a>
<header>
  <div class="title">
    <svg viewBox="0 0 32 32" aria-hidden="true" focusable="false"><circle cx="16" cy="16" r="14.5" fill="none" stroke="currentColor" stroke-width="1.5" opacity="0.35"/><path class="tick" d="M9.5 16.8l4.6 4.7 8.6-11" fill="none" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/></svg>
    <h1>Small Wins</h1>
  </div>
  <p class="intro">${intro(view)}</p>
</header>
${clockBar(view)}
<main>
  ${realNote(view)}
  ${!view.real && phonesSection(view)}
  <div class="desk">
    ${!view.real && outboxSection(view)}
    <div class="side">
      ${coachSection(view)}
      ${!view.real && faultsSection(view)}
    </div>
  </div>
</main>
<footer>
  <p>Everything is kept in <code>${folder}</code>, and nothing leaves this machine${view.real ? ' but the texts' : ''}.
  The same controls are an HTTP API: <a href="/api/state">/api/state</a> shows all of it.</p>
</footer>
<p id="announcer" class="unseen" aria-live="polite"></p>
</body>
</html>`

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, { ...headers, 'content-type': type })
  response.end(body)
}

/** The one page and what belongs to it, rendered here each time: the script only puts the new parts in place. */
export const servePage = (local: Local) => {
  const { view } = viewer(local)
  return async (request: IncomingMessage, response: ServerResponse, path: string, rawQuery: string): Promise<void> => {
    const found = assets[path]
    if (path !== '/' && found === undefined)
      return send(response, 404, 'text/plain; charset=utf-8', 'There is nothing here.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD')
      return send(response, 405, 'text/plain; charset=utf-8', 'Only GET or HEAD.\n')
    }
    if (found !== undefined) return send(response, 200, found.type, found.read())
    const all = new URLSearchParams(rawQuery).has('all')
    const body = String(await page(await view({ messages: all ? 10_000 : shownTexts }), local.folder))
    return send(response, 200, 'text/html; charset=utf-8', body)
  }
}
