import { html } from 'hono/html'
import type { Outbound } from '../../functions/domain/journal.ts'
import { type Instant, tickAt } from '../../functions/domain/time.ts'
import { spokenTime } from '../../functions/domain/words.ts'
import { billed, codeInWords, dayOf, placeOf, shortDay, spokenPhone, timeOfDay, zoneTime } from './page-words.ts'
import type { Message } from './pretend-twilio-store.ts'
import type { Hearing, PhoneView, View } from './view.ts'

/** A number nobody has, in an area code with one zone, for whoever just wants to look. */
const suggested = ['+1 602 555 0142', '+1 212 555 0187', '+1 213 555 0119', '+1 312 555 0164']

const heard: Readonly<Record<Hearing, string>> = {
  waits: 'received, waits until the table is back',
  later: 'received, kept later',
}

const fate = ({ direction, sid, status, errorCode }: Message, hearing: View['hearing']): string => {
  const how = hearing[sid]
  if (direction === 'inbound') return how === undefined ? 'received' : heard[how]
  return errorCode === undefined ? status : `${status}, ${codeInWords(errorCode)}`
}

const moment = (at: string, zone: string) => `${shortDay(at, zone)}, ${timeOfDay(at, zone)}`

/** Which decision a text came from: whose time it was, and what became of the one attempt. */
const why = (message: Message, outbound: Outbound, { participant, zone }: PhoneView) => {
  const claimed = outbound.claimedAt ?? message.created
  const kind = outbound.kind === 'recap' ? 'On Sundays the week is read back' : 'One text a day'
  const focus = participant?.focus === undefined ? '' : ` Their focus now: ${participant.focus}.`
  return html`<details class="why"><summary>Why this came</summary>
      <p>${kind}, at ${timeOfDay(claimed, zone)} ${zoneTime(zone)}: the tick of ${tickAt(claimed as Instant)} found it had struck.${focus}</p>
      <ul>
        <li>Claimed ${moment(claimed, zone)}: <code>${outbound.date}</code> of <code>${outbound.participant}</code></li>
        <li>Handed to the carrier ${moment(message.created, zone)}: <code>${message.sid}</code></li>
        <li>${outbound.status} ${moment(outbound.at, zone)}</li>
      </ul>
    </details>`
}

/** What we send may hold an address, and a phone makes it one to press. */
const linked = (body: string) =>
  body
    .split(/(https?:\/\/\S+)/)
    .map((part, at) =>
      at % 2 === 0 ? part : html`<a href="${part}" target="_blank" rel="noopener noreferrer">${part}</a>`,
    )

const bubble = (message: Message, phone: PhoneView, { hearing }: View) => {
  const { zone } = phone
  const outbound = phone.unasked[message.sid]
  const theirs = message.direction === 'inbound'
  const from = theirs ? 'They wrote' : 'Small Wins wrote'
  return html`<li class="${theirs ? 'theirs' : 'ours'}" data-sid="${message.sid}">
    <p class="words"><span class="unseen">${from}: </span>${message.body === '' ? html`<i>(empty)</i>` : theirs ? message.body : linked(message.body)}</p>
    <p class="meta">${message.direction === 'outbound-api' && html`<span class="unasked">unasked</span> `}<time datetime="${message.created}">${timeOfDay(message.created, zone)}</time>, ${fate(message, hearing)}, <span>${billed(message)}</span></p>
    ${outbound && why(message, outbound, phone)}
  </li>`
}

const thread = (phone: PhoneView, view: View) => {
  const { messages, zone } = phone
  const day = (message: Message | undefined) => message && dayOf(message.created, zone)
  return messages.map(
    (message, index) =>
      html`${
        day(message) !== day(messages[index - 1]) &&
        html`<li class="day"><time datetime="${message.created.slice(0, 10)}">${day(message)}</time></li>`
      }${bubble(message, phone, view)}`,
  )
}

const standing = ({ participant }: PhoneView): string => {
  if (participant === undefined || participant.status === 'guest') return 'not joined'
  if (participant.status === 'stopped') return 'stopped'
  if (participant.pausedUntil !== undefined)
    return `paused until ${shortDay(`${participant.pausedUntil}T12:00:00Z`, 'UTC')}`
  return `daily text at ${spokenTime(participant.promptTime).replace(' ', '\u00a0')}`
}

const where = ({ zone }: PhoneView, { now, frozen, offset }: View) =>
  html`<time datetime="${now}" data-clock="${frozen ? 'stands' : 'runs'}" data-offset="${offset}" data-zone="${zone}"><span data-part="time">${timeOfDay(now, zone)}</span></time> in ${placeOf(zone)}, `

const empty = (name: string) =>
  html`<li class="blank">Nothing here yet. Text <b>JOIN</b> to begin${name && `, as ${name}`}.</li>`

const card = (phone: PhoneView, view: View) => {
  const id = phone.phone.slice(1)
  const name = phone.name ?? spokenPhone(phone.phone)
  return html`<article class="phone" aria-labelledby="name-${id}" data-phone="${id}">
  <header>
    <h3 id="name-${id}" data-live="name-${id}">${name}</h3>
    <p class="quiet" data-live="facts-${id}">${phone.name && html`${spokenPhone(phone.phone)}<br>`}${phone.joined && where(phone, view)}${standing(phone)}</p>
  </header>
  <div class="thread" tabindex="0" role="group" aria-label="Texts with ${name}" data-live="thread-${id}">
    ${phone.earlier > 0 && html`<p class="earlier"><a href="/?all">Show ${phone.earlier} earlier texts</a></p>`}
    <ol>${phone.messages.length === 0 ? empty(phone.name ?? '') : thread(phone, view)}</ol>
  </div>
  <form method="post" action="/api/texts" class="write" data-clear data-busy="Sending">
    <input type="hidden" name="from" value="${phone.phone}">
    <label class="unseen" for="body-${id}">Text from ${name}</label>
    <textarea id="body-${id}" name="body" rows="1" maxlength="1600" autocomplete="off" placeholder="${phone.messages.length === 0 ? 'JOIN' : 'A small win'}" required></textarea>
    <button>Send</button>
    <p class="problem" data-problem role="alert"></p>
  </form>
</article>`
}

const adder = ({ phones }: View) => {
  const taken = new Set(phones.map(({ phone }) => spokenPhone(phone)))
  const free = suggested.find((number) => !taken.has(number)) ?? ''
  return html`<form method="post" action="/api/phones" class="add" data-clear data-busy="Adding">
    <h3>Add a phone</h3>
    <div class="begin" data-live="begin">${phones.length === 0 && html`<p>Begin here: add a phone, then text <b>JOIN</b> from it. The number's area code says where its owner lives.</p>`}</div>
    <p class="field"><label for="new-phone">Number</label>
      <input id="new-phone" name="phone" type="tel" autocomplete="off" value="${free}" required></p>
    <p class="field"><label for="new-name">Name on the label <span class="quiet">(if you like)</span></label>
      <input id="new-name" name="name" type="text" maxlength="30" autocomplete="off"></p>
    <button>Add</button>
    <p class="problem" data-problem role="alert"></p>
  </form>`
}

/** The phones, side by side. */
export const phonesSection = (view: View) => html`<section id="phones" tabindex="-1" aria-labelledby="phones-title">
  <h2 id="phones-title">Phones</h2>
  <p class="quiet">They all text <span class="number">${spokenPhone(view.number)}</span>. Enter sends, Shift+Enter begins a new line; each line is a win of its own.</p>
  <div class="phones" data-phones>
    ${view.phones.map((phone) => card(phone, view))}
  </div>
  ${adder(view)}
</section>`
