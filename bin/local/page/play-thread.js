// The phones of a recording: everything that will be on them is put there at once, hidden, and shown step by step.

const formats = new Map()
const say = (ms, zone, options) => {
  const key = `${zone} ${Object.keys(options)}`
  if (!formats.has(key)) formats.set(key, new Intl.DateTimeFormat('en-US', { timeZone: zone, ...options }))
  return formats
    .get(key)
    .format(ms)
    .replace('\u202f', ' ')
    .replace(/[AP]M$/, (half) => half.toLowerCase())
}

export const timeOfDay = (ms, zone) => say(ms, zone, { hour: 'numeric', minute: '2-digit' })
export const dayOf = (ms, zone) => say(ms, zone, { weekday: 'long', month: 'short', day: 'numeric' })
/** `7:30 pm on Sunday in Phoenix`. */
export const where = (ms, zone) => `${timeOfDay(ms, zone)} on ${say(ms, zone, { weekday: 'long' })} in ${placeOf(zone)}`
export const placeOf = (zone) => zone.split('/').at(-1).replaceAll('_', ' ')
export const spokenPhone = (phone) => phone.replace(/^\+1(\d{3})(\d{3})(\d{4})$/, '+1 $1 $2 $3')

const made = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true)

const stamp = (item, ms, zone) => {
  const time = item.querySelector('time')
  time.dateTime = new Date(ms).toISOString()
  time.textContent = timeOfDay(ms, zone)
}

const often = (times) => (times > 1 ? `, ${times} times` : '')
const marks = { daily: 'unasked', 'late-answer': 'answered late' }

const itemOf = ({ kind, body, ms, times }, zone) => {
  const item = made(kind === 'fault' || kind === 'broken' ? kind : 'bubble')
  stamp(item, ms, zone)
  item.querySelector('[data-body]').textContent = body === '' ? '(empty)' : `${body}${often(times)}`
  if (kind === 'fault' || kind === 'broken') return item
  const theirs = kind === 'text'
  item.className = theirs ? 'theirs' : 'ours'
  item.querySelector('.unseen').textContent = theirs ? 'They wrote: ' : 'Small Wins wrote: '
  const mark = item.querySelector('[data-mark]')
  if (marks[kind] === undefined) mark.remove()
  else mark.textContent = marks[kind]
  mark.className = 'unasked'
  return item
}

/** What went wrong for nobody in particular since the last thing on this phone. */
const meanwhileOf = (faults) => {
  const counts = new Map()
  for (const { body, times = 1 } of faults) counts.set(body, (counts.get(body) ?? 0) + times)
  const total = [...counts.values()].reduce((sum, each) => sum + each, 0)
  const item = made('meanwhile')
  item.querySelector('summary').textContent =
    `Meanwhile, behind the scenes: ${total} ${total === 1 ? 'fault' : 'faults'}`
  for (const [body, times] of counts) {
    const line = document.createElement('li')
    line.textContent = `${body}${often(times)}`
    item.querySelector('ul').append(line)
  }
  return item
}

const cardOf = ({ phone, zone }) => {
  const root = made('card')
  const name = spokenPhone(phone)
  const title = root.querySelector('h3')
  title.id = `name-${phone.replace(/\W/g, '')}`
  title.textContent = name
  root.setAttribute('aria-labelledby', title.id)
  const thread = root.querySelector('.thread')
  thread.setAttribute('aria-label', `Texts with ${name}`)
  const facts = root.querySelector('header .quiet')
  const [blank, list] = [root.querySelector('.blank'), root.querySelector('ol')]
  return { phone, name, root, thread, facts, blank, list, zones: [{ step: 0, zone }], faults: [], day: '' }
}

/** Puts an item at the end of a phone, with the day before it when it is a new one, and the faults of the meantime. */
const put = (card, event, step) => {
  if (event.zone !== undefined) card.zones.push({ step, zone: event.zone })
  const { zone } = card.zones.at(-1)
  // What went wrong for nobody in particular is told before the next text, in one line.
  const items = card.faults.length === 0 || event.kind === 'fault' ? [] : [meanwhileOf(card.faults)]
  if (items.length > 0) card.faults = []
  const day = dayOf(event.ms, zone)
  if (day !== card.day) {
    const item = made('day')
    stamp(item, event.ms, zone)
    item.querySelector('time').textContent = day
    items.push(item)
    card.day = day
  }
  items.push(itemOf(event, zone))
  for (const item of items) item.hidden = true
  card.list.append(...items)
  return items.map((item) => ({ card, item }))
}

/** The cards of these people, and the steps in which they fill: each is one thing that somebody sees. */
export const threadsOf = ({ events }, people) => {
  const cards = people.map(cardOf)
  const steps = []
  for (const event of events) {
    const concerned = cards.filter(({ phone }) => event.phone === undefined || event.phone === phone)
    if (concerned.length === 0) continue
    if (event.kind === 'fault' && event.phone === undefined) for (const { faults } of concerned) faults.push(event)
    else {
      const step = steps.length + 1
      steps.push({ event, ms: event.ms, items: concerned.flatMap((card) => put(card, event, step)) })
    }
  }
  const rest = cards.filter(({ faults }) => faults.length > 0)
  if (rest.length > 0) {
    const items = rest.map((card) => ({ card, item: meanwhileOf(card.faults) }))
    for (const { card, item } of items) {
      item.hidden = true
      card.list.append(item)
    }
    steps.push({ ms: events.at(-1).ms, items })
  }
  return { cards, steps }
}

/** Where the owner of a phone is after so many steps. */
export const zoneAt = ({ zones }, step) => zones.findLast((each) => each.step <= step).zone
