import { html } from 'hono/html'
import { head, titleOf } from './page-head.ts'

const speeds = [
  ['1', '1 a second'],
  ['4', '4 a second'],
  ['all', 'All at once'],
] as const

const chooser = html`<form class="choose" data-choose>
    <p class="field"><label for="file">A recording</label>
      <input id="file" type="file" accept=".json,application/json" aria-describedby="file-hint"></p>
    <p class="hint" id="file-hint"><code>npm run simulate -- --seed 7 --people 3 --days 14 --trace run.json</code> writes one. It is read here in the browser, and sent nowhere.</p>
    <p class="problem" data-problem role="alert"></p>
    <noscript><p class="problem">This page needs JavaScript to read the file.</p></noscript>
  </form>`

const controls = html`<section class="clock player" aria-labelledby="clock-title">
    <h2 id="clock-title" class="unseen">Clock</h2>
    <div class="now">
      <time data-now><span class="hour" data-hour></span> <span data-day></span></time>
      <span class="quiet" data-where></span>
    </div>
    <div class="moves" role="group" aria-label="Play">
      <button type="button" class="go" data-go>Play</button>
      <button type="button" data-back>Back</button>
      <button type="button" data-forward>Forward</button>
      <label class="speed"><span>Speed</span> <select data-speed>${speeds.map(([value, label]) => html`<option value="${value}">${label}</option>`)}</select></label>
    </div>
    <p class="along"><label class="unseen" for="along">Where in the recording</label>
      <input id="along" type="range" min="0" step="1" value="0"> <output for="along" class="quiet" data-count></output></p>
  </section>`

/** What the script fills in, for each phone and each thing that happened. */
const templates = html`<template id="card"><article class="phone">
    <header><h3></h3><p class="quiet"></p></header>
    <div class="thread" tabindex="0" role="group"><ol><li class="blank">Nothing yet.</li></ol></div>
  </article></template>
  <template id="day"><li class="day"><time></time></li></template>
  <template id="bubble"><li><p class="words"><span class="unseen"></span><span data-body></span></p>
    <p class="meta"><span data-mark></span> <time></time></p></li></template>
  <template id="fault"><li class="fault"><p><span class="unseen">What went wrong: </span><span data-body></span>, <time></time></p></li></template>
  <template id="meanwhile"><li class="fault"><details><summary></summary><ul></ul></details></li></template>
  <template id="broken"><li class="broken"><p><strong>A promise was broken</strong> <time></time></p><p data-body></p></li></template>`

/** Plays what a universe of the simulator lived through, on the phones of its people. All of it happens in the browser. */
export const playPage = html`<!doctype html>
<html lang="en">
${head('Play a recording: Small Wins', '/play.js', '/play.css')}
<body>
<a class="skip" href="#file">Skip to the recording</a>
<header>
  ${titleOf('Play a recording')}
  <p class="intro">What the people of a simulation saw on their phones, and what went wrong meanwhile. <span class="more">They are invented, each of them;
    the system is the real one.</span></p>
</header>
<main>
  ${chooser}
  <div data-player hidden>
    ${controls}
    <section aria-labelledby="story-title" class="story">
      <h2 id="story-title" class="unseen">Recording</h2>
      <p class="quiet" data-facts></p>
      <div data-verdict></div>
      <p class="field" data-picker hidden><label for="whose">Whose phone</label> <select id="whose"></select></p>
    </section>
    <section aria-labelledby="phones-title">
      <h2 id="phones-title" class="unseen">Phones</h2>
      <div class="phones" data-phones></div>
    </section>
    <p class="hint keys"><kbd>Space</kbd> plays and pauses, <kbd>←</kbd> and <kbd>→</kbd> go step by step, <kbd>Home</kbd> and <kbd>End</kbd> to either end.</p>
  </div>
  ${templates}
</main>
<footer><p><a href="/">Back to the phones of this machine</a></p></footer>
<p id="announcer" class="unseen" aria-live="polite"></p>
</body>
</html>`
