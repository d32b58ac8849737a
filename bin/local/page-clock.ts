import { html } from 'hono/html'
import { dayOf, offsetInWords, timeOfDay, zoneTime } from './page-words.ts'
import type { View } from './view.ts'

const moves = [
  { to: '+15m', label: '+15 min' },
  { to: '+1h', label: '+1 h' },
  { to: 'next-text', label: 'Next text' },
  { to: 'tomorrow', label: 'Tomorrow' },
  { to: 'sunday', label: 'Sunday' },
]

/** The time everybody here lives in, and how to move it. */
export const clockBar = ({ now, offset, zone, frozen, real }: View) => {
  const ahead = offset > 2000
  return html`<section class="clock" aria-labelledby="clock-title">
  <h2 id="clock-title" class="unseen">Clock</h2>
  <div class="now" data-live="clock">
    <time datetime="${now}" data-clock="${frozen ? 'stands' : 'runs'}" data-offset="${offset}" data-zone="${zone}">
      <span class="hour" data-part="time">${timeOfDay(now, zone)}</span>
      <span data-part="day">${dayOf(now, zone)}</span>
    </time>
    <span class="quiet">${zoneTime(zone)}, ${frozen ? 'standing still' : offsetInWords(offset)}</span>
  </div>
  ${
    !real &&
    html`<form method="post" action="/api/clock" data-busy="Time is passing">
    <div class="moves" role="group" aria-label="Move the clock">
      <span data-live="catch-up"><button name="to" value="now" ${ahead ? 'disabled' : ''}>Now</button></span>
      ${moves.map(({ to, label }) => html`<button name="to" value="${to}">${label}</button>`)}
    </div>
    <p class="hint" data-hint>The clock only goes forward, through every quarter of an hour.</p>
    <p class="problem" data-problem role="alert"></p>
  </form>`
  }
</section>`
}
