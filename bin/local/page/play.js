// Plays a recording that somebody chooses. The file is read here, and goes nowhere.

import { readRecording } from './play-recording.js'
import { dayOf, placeOf, spokenPhone, threadsOf, timeOfDay, where, zoneAt } from './play-thread.js'

/** So many phones have room side by side; of more, one is chosen. */
const narrow = matchMedia('(max-width: 40rem)')
const mostPhones = () => (narrow.matches ? 1 : 4)
const mostListed = 8

const $ = (selector) => document.querySelector(selector)
const file = $('#file')
const problem = $('[data-problem]')
const player = $('[data-player]')
const along = $('#along')
const go = $('[data-go]')
const speed = $('[data-speed]')
const whose = $('#whose')
const announcer = $('#announcer')

let recording
let cards = []
let steps = []
/** How many steps are shown. */
let position = 0
let timer

const count = (number, one, many) => `${number} ${number === 1 ? one : many}`

/** When it is: at the last thing that happened, and before all of them at the first. */
const now = () => steps[Math.max(0, position - 1)].ms

const tellTime = () => {
  const [first] = cards
  const zone = zoneAt(first, position)
  $('[data-hour]').textContent = timeOfDay(now(), zone)
  $('[data-day]').textContent = dayOf(now(), zone)
  $('[data-now]').dateTime = new Date(now()).toISOString()
  $('[data-where]').textContent = `${placeOf(zone)} time`
  for (const card of cards) {
    card.facts.textContent = where(now(), zoneAt(card, position))
  }
}

const tellPlace = () => {
  const said = `${position} of ${steps.length}`
  along.value = position
  along.setAttribute('aria-valuetext', `${said}, ${$('[data-day]').textContent}, ${$('[data-hour]').textContent}`)
  $('[data-count]').textContent = said
  go.textContent = timer !== undefined ? 'Pause' : position === steps.length ? 'Play again' : 'Play'
  $('[data-back]').ariaDisabled = String(position === 0)
  $('[data-forward]').ariaDisabled = String(position === steps.length)
}

const announce = ({ event, items }) => {
  if (event === undefined) return
  const { kind, body } = event
  const name = items[0].card.name
  const before =
    { text: `${name} wrote`, fault: `On ${name}`, broken: 'A promise was broken' }[kind] ?? `Text to ${name}`
  announcer.textContent = `${before}: ${body}`
}

/** Shows as many steps as `to` says, and no more. */
const show = (to) => {
  const from = position
  position = Math.min(Math.max(to, 0), steps.length)
  const forward = position > from
  const changed = steps.slice(Math.min(from, position), Math.max(from, position)).flatMap(({ items }) => items)
  for (const { item } of changed) {
    item.hidden = !forward
    item.toggleAttribute('data-new', position === from + 1)
  }
  for (const card of new Set(changed.map((each) => each.card))) {
    card.blank.hidden = card.list.querySelector('li:not(.blank, [hidden])') !== null
    card.thread.scrollTop = card.thread.scrollHeight
  }
  tellTime()
  tellPlace()
  if (position === from + 1 && speed.value !== '4') announce(steps[from])
}

const pause = () => {
  clearInterval(timer)
  timer = undefined
  tellPlace()
}

const forwardOne = () => {
  show(position + 1)
  if (position === steps.length) pause()
}

const play = () => {
  clearInterval(timer)
  if (position === steps.length) show(0)
  if (speed.value === 'all') {
    show(steps.length)
    return pause()
  }
  timer = setInterval(forwardOne, 1000 / Number(speed.value))
  forwardOne()
}

/** A step by hand ends the playing. */
const seek = (to) => {
  pause()
  show(to)
}

/** Puts these people's phones on the page, at the moment where the others were. */
const lay = (people, moment) => {
  pause()
  ;({ cards, steps } = threadsOf(recording, people))
  position = 0
  along.max = steps.length
  $('[data-phones]').replaceChildren(...cards.map(({ root }) => root))
  show(moment === undefined ? 0 : steps.filter(({ ms }) => ms <= moment).length)
}

/** Everybody's phone; or the one that is shown already, or the first, when there are too many. */
const layAll = (moment) => {
  const { people } = recording
  const all = people.length <= mostPhones()
  lay(all ? people : people.filter(({ phone }) => phone === whose.value), moment)
}

const choose = (phone) => {
  whose.value = phone
  lay(
    recording.people.filter((person) => person.phone === phone),
    position === 0 ? undefined : now(),
  )
}

const goTo = (event) => {
  if (event.phone !== undefined && !cards.some(({ phone }) => phone === event.phone)) choose(event.phone)
  seek(steps.findIndex((step) => step.event === event) + 1)
  const [{ card, item }] = steps[position - 1].items.slice(-1)
  card.root.scrollIntoView({ block: 'nearest' })
  card.thread.scrollTop = item.offsetTop - 24
  announce(steps[position - 1])
}

const brokenLine = (event) => {
  const line = document.createElement('li')
  const button = document.createElement('button')
  const { zone } = recording.people.find(({ phone }) => phone === event.phone) ?? recording.people[0]
  const who = event.phone === undefined ? 'nobody in particular' : spokenPhone(event.phone)
  button.type = 'button'
  button.textContent = `${event.body} (${who}, ${dayOf(event.ms, zone)})`
  button.addEventListener('click', () => goTo(event))
  line.append(button)
  return line
}

/** Which promises were broken, and the way to each. */
const tellVerdict = () => {
  const broken = recording.events.filter(({ kind }) => kind === 'broken')
  const verdict = $('[data-verdict]')
  const title = document.createElement('p')
  verdict.className = broken.length === 0 ? 'kept' : 'verdict'
  title.textContent =
    broken.length === 0
      ? 'No promise was broken.'
      : `${count(broken.length, 'promise was', 'promises were')} broken${broken.length > mostListed ? `; the first ${mostListed}` : ''}:`
  const list = document.createElement('ul')
  list.append(...broken.slice(0, mostListed).map(brokenLine))
  verdict.replaceChildren(title, ...(broken.length === 0 ? [] : [list]))
}

const tellFacts = (name) => {
  const { seed, hash, people, events, note } = recording
  const facts = [
    seed !== undefined && `seed ${seed}`,
    count(people.length, 'person', 'people'),
    count(events.length, 'event', 'events'),
    hash !== undefined && `hash ${hash}`,
  ].filter(Boolean)
  $('[data-facts]').textContent = `${name}: ${facts.join(', ')}. ${typeof note === 'string' ? note : ''}`
  announcer.textContent = `${name} is read: ${facts.join(', ')}.`
}

const tellPicker = () => {
  const broken = new Set(recording.events.flatMap(({ kind, phone }) => (kind === 'broken' ? [phone] : [])))
  $('[data-picker]').hidden = recording.people.length <= mostPhones()
  whose.replaceChildren(
    ...recording.people.map(({ phone, zone }) => {
      const text = `${spokenPhone(phone)}${broken.has(phone) ? ', broken promise' : ''}, ${placeOf(zone)}`
      return new Option(text, phone)
    }),
  )
}

const open = (name) => {
  player.hidden = false
  tellFacts(name)
  tellVerdict()
  tellPicker()
  layAll()
}

let reading = 0
file.addEventListener('change', async () => {
  const [chosen] = file.files
  if (chosen === undefined) return
  const mine = ++reading
  const read = await readRecording(chosen)
  if (mine !== reading) return
  pause()
  problem.textContent = read.problem ?? ''
  recording = read.recording
  if (recording === undefined) player.hidden = true
  else open(chosen.name)
})
// The same file may have been written anew, and is then chosen once more.
file.addEventListener('click', () => {
  file.value = ''
})

go.addEventListener('click', () => (timer === undefined ? play() : pause()))
$('[data-back]').addEventListener('click', () => seek(position - 1))
$('[data-forward]').addEventListener('click', () => seek(position + 1))
along.addEventListener('input', () => seek(along.valueAsNumber))
speed.addEventListener('change', () => timer !== undefined && play())
narrow.addEventListener('change', () => {
  if (recording === undefined) return
  const phone = whose.value
  tellPicker()
  whose.value = phone
  layAll(position === 0 ? undefined : now())
})
whose.addEventListener('change', () => choose(whose.value))
document.addEventListener('submit', (event) => event.preventDefault())
document.addEventListener('animationend', ({ target }) => target.removeAttribute('data-new'))

const keys = {
  ' ': () => go.click(),
  ArrowLeft: () => seek(position - 1),
  ArrowRight: () => seek(position + 1),
  Home: () => seek(0),
  End: () => seek(steps.length),
}
document.addEventListener('keydown', (event) => {
  const { key, target } = event
  if (recording === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
  // What has the focus may have a use of its own for the key.
  const own = { ' ': 'button, a, summary, .thread', Home: '.thread', End: '.thread' }[key]
  if (keys[key] === undefined || target.closest(`input, select${own === undefined ? '' : `, ${own}`}`)) return
  event.preventDefault()
  keys[key]()
})
