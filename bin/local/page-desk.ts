import { html } from 'hono/html'
import { codeInWords, outcomeOf, shortDay, spokenPhone, timeOfDay } from './page-words.ts'
import { anyFault, type Faults } from './pretend-twilio-faults.ts'
import type { Sent, View } from './view.ts'

const kinds = { prompt: 'Daily text', recap: 'Sunday recap' } as const

const sentRow = ({ name, phone, zone, outbound, message, ending }: Sent) => html`<li>
    <p><b>${name ?? spokenPhone(phone)}</b> <span class="quiet">${shortDay(outbound.at, zone)}, ${timeOfDay(outbound.at, zone)}</span></p>
    <p>${kinds[outbound.kind]}: <span class="fate ${ending === undefined ? outbound.status : 'failed'}">${outcomeOf(outbound, ending)}</span></p>
    ${message && html`<p class="said">${message.body}</p>`}
  </li>`

/** What we sent without being asked in the last week, or decided not to. */
export const outboxSection = ({
  outbox,
  deadLetters,
  failures,
}: View) => html`<section aria-labelledby="outbox-title" class="outbox">
  <h2 id="outbox-title">Sent without being asked</h2>
  <p class="quiet">One text a day at most, at each person's own time. The last seven days, newest first.</p>
  <div data-live="outbox">
    ${failures > 0 && html`<p class="problem">Something failed ${failures === 1 ? 'once' : `${failures} times`}: log.jsonl in the folder below says what.</p>`}
    ${deadLetters > 0 && html`<p class="problem">${deadLetters} could not be worked on and wait among the dead letters.</p>`}
    ${
      outbox.length === 0
        ? html`<p class="blank">Nothing yet. Join from a phone, then move the clock to the next text.</p>`
        : html`<ul class="sent">${outbox.map(sentRow)}</ul>`
    }
  </div>
</section>`

const coachRow = ({ id, name, sharing }: View['coaches'][number]) =>
  html`<li><b>${name}</b> sees the wins of ${sharing === 1 ? '1 person' : `${sharing} people`}. To share, text <code>SHARE ${id}</code>.</li>`

/** What a coach takes a copy of: the real export, with a real token. */
export const coachDesk = ({ coaches }: View) => html`<div class="coach">
  <div data-live="coaches">${
    coaches.length === 0
      ? html`<p class="quiet">A coach sees only the wins of people who chose to share.</p>`
      : html`<ul class="coaches">${coaches.map(coachRow)}</ul>`
  }</div>
  <form method="post" action="/api/coaches" data-coach data-busy="Enrolling">
    <p class="field"><label for="coach-code">Code</label>
      <input id="coach-code" name="code" type="text" value="${coaches[0]?.id ?? 'HOPE'}" pattern="[A-Za-z0-9][A-Za-z0-9\\-]{2,19}" title="3 to 20 letters, digits and hyphens" autocomplete="off" required></p>
    <p class="field"><label for="coach-name">Name</label>
      <input id="coach-name" name="name" type="text" value="${coaches[0]?.name ?? 'Hope'}" maxlength="40" autocomplete="off" required></p>
    <button>Enrol, and make a token</button>
    <p class="problem" data-problem role="alert"></p>
  </form>
  <form action="/export" data-export>
    <p class="field"><label for="token">Token</label>
      <input id="token" name="token" type="text" autocomplete="off" spellcheck="false" placeholder="made above, shown once" required></p>
    <div class="pair">
      <p class="field"><label for="from">From <span class="quiet">(if not all)</span></label> <input id="from" name="from" type="date"></p>
      <p class="field"><label for="to">To</label> <input id="to" name="to" type="date"></p>
    </div>
    <div class="pair"><button name="format" value="csv">Download CSV</button> <button name="format" value="json">Download JSON</button></div>
    <p class="problem" data-problem role="alert"></p>
  </form>
</div>`

const choice = (name: string, options: readonly (readonly [string, string])[], chosen: string) =>
  options.map(
    ([value, label]) =>
      html`<label class="choice"><input type="radio" name="${name}" value="${value}" ${value === chosen ? 'checked' : ''}> ${label}</label>`,
  )

const answers = [
  ['', 'as usual'],
  ['too-many-requests', '429, too many requests'],
  ['server-error', '500, server error'],
  ['reject', '400, refused with a code'],
  ['hang-accepted', 'silence, though it was accepted'],
  ['hang', 'silence, and it was not accepted'],
] as const

/** What the next text is answered with, and the code when it is refused. */
const nextAnswer = ({ creates: [next] }: Faults) => {
  const { kind, code } =
    typeof next === 'object' ? { kind: 'reject', code: next.reject } : { kind: next ?? '', code: 21610 }
  return html`<fieldset><legend>The next text we send</legend>
        <p class="field"><label for="fault-create">is answered</label>
        <select id="fault-create" name="create">
          ${answers.map(([value, label]) => html`<option value="${value}" ${value === kind ? 'selected' : ''}>${label}</option>`)}
        </select></p>
        <p class="field refusal"><label for="fault-code">Code of the refusal</label> <input id="fault-code" name="code" type="text" inputmode="numeric" value="${code}" title="five digits" autocomplete="off"></p>
      </fieldset>`
}

const misbehaves = (faults: View['faults']) => anyFault(faults) || faults.table === 'away'

const deliveries = [30003, 30005, 30007].map((code) => [String(code), `undelivered, ${codeInWords(code)}`] as const)

/** How the carrier misbehaves, and our own table. */
export const faultsSection = ({ faults }: View) => html`<section aria-labelledby="faults-title" class="faults">
  <h2 id="faults-title" class="unseen">Faults</h2>
  <details ${misbehaves(faults) ? 'open' : ''}>
    <summary>When the carrier misbehaves, or our table <span data-live="faults-now">${misbehaves(faults) && html`<b>(it does now)</b>`}</span></summary>
    <form method="post" action="/api/faults" data-busy="Setting">
      <div class="live" data-live="faults-armed">
      ${nextAnswer(faults)}
      <fieldset><legend>A text that arrives is posted</legend>
        ${choice(
          'webhooks',
          [
            ['once', 'once'],
            ['twice', 'twice, at the same time'],
            ['lost', 'never; the hourly sweep finds it'],
          ],
          faults.webhooks,
        )}</fieldset>
      <fieldset><legend>Status callbacks come</legend>
        ${choice(
          'callbacks',
          [
            ['in-order', 'in order'],
            ['reversed', 'out of order'],
            ['twice', 'twice'],
            ['lost', 'never'],
          ],
          faults.callbacks,
        )}</fieldset>
      <fieldset><legend>What we send ends as</legend>
        ${choice('delivery', [['delivered', 'delivered'], ...deliveries], String(faults.delivery))}</fieldset>
      <fieldset><legend>Our own table is</legend>
        ${choice(
          'table',
          [
            ['there', 'there'],
            ['away', 'away; texts wait, sealed, until it is back'],
          ],
          faults.table,
        )}</fieldset>
      </div>
      <div class="pair"><button>Misbehave like this</button> <button formaction="/api/faults/clear" formnovalidate>Behave again</button></div>
      <p class="problem" data-problem role="alert"></p>
    </form>
  </details>
</section>`
