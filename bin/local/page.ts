import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { html } from 'hono/html'
import type { Local } from './local-system.ts'
import { clockBar } from './page-clock.ts'
import { faultsSection, outboxSection } from './page-desk.ts'
import { head, titleOf } from './page-head.ts'
import { phonesSection } from './page-phones.ts'
import { playPage } from './page-play.ts'
import { viewsSection } from './page-views.ts'
import { type View, viewer } from './view.ts'

/** How many texts of each phone are shown unless all are asked for. */
const shownTexts = 40

const asset = (name: string) => readFileSync(join(import.meta.dirname, 'page', name))

const css = (name: string) => ({ type: 'text/css; charset=utf-8', read: () => asset(name) })
const script = (name: string) => ({ type: 'text/javascript; charset=utf-8', read: () => asset(name) })

const assets: Readonly<Record<string, { type: string; read: () => Buffer | string }>> = {
  '/page.css': css('page.css'),
  '/page.js': script('page.js'),
  '/tabs.js': script('tabs.js'),
  '/play': { type: 'text/html; charset=utf-8', read: () => String(playPage) },
  '/play.css': css('play.css'),
  '/play.js': script('play.js'),
  '/play-recording.js': script('play-recording.js'),
  '/play-thread.js': script('play-thread.js'),
}

/** Everything comes from here, and nothing leaves. */
const headers = {
  'content-security-policy':
    "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; frame-src 'self'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
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

const page = (view: View, folder: string) => html`<!doctype html>
<html lang="en">
${head('Small Wins on this machine', '/page.js')}
<body>
<a class="skip" href="#phones">Skip to the phones</a>
<header>
  ${titleOf('Small Wins')}
  <p class="intro">${intro(view)}</p>
</header>
${clockBar(view)}
<main>
  ${realNote(view)}
  ${!view.real && phonesSection(view)}
  ${
    !view.real &&
    html`<div class="desk">
    ${outboxSection(view)}
    ${faultsSection(view)}
  </div>`
  }
  ${viewsSection(view)}
</main>
<footer>
  <p>Everything is kept in <code>${folder}</code>, and nothing leaves this machine${view.real ? ' but the texts' : ''}.
  The same controls are an HTTP API: <a href="/api/state">/api/state</a> shows all of it.
  What the simulator recorded can be <a href="/play">played here</a>.</p>
</footer>
<p id="announcer" class="unseen" aria-live="polite"></p>
</body>
</html>`

const send = (response: ServerResponse, status: number, type: string, body: string | Buffer) => {
  response.writeHead(status, { ...headers, 'content-type': type })
  response.end(body)
}

/** The page and what belongs to it, rendered here each time: the script only puts the new parts in place. */
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
