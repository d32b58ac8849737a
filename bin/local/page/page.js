// The page is rendered on the server. This sends its forms without leaving it, and puts the parts that changed in place.

import { makeTabs, show } from './tabs.js'

const announcer = document.getElementById('announcer')
const threads = () => [...document.querySelectorAll('.thread')]
const atEnd = (box) => box.scrollHeight - box.scrollTop - box.clientHeight < 80
const toEnd = (box) => {
  box.scrollTop = box.scrollHeight
}
const sidsIn = (root) => [...root.querySelectorAll('[data-sid]')].map((item) => item.dataset.sid)

/** Scrollable lists must be reachable by keyboard; the ones that fit need no stop of their own. */
const reachable = () => {
  for (const list of document.querySelectorAll('.sent')) {
    if (list.scrollHeight > list.clientHeight) list.tabIndex = 0
    else list.removeAttribute('tabindex')
  }
}

const announce = (fresh) => {
  const ours = fresh.filter((item) => item.classList.contains('ours'))
  if (ours.length === 0) return
  const said = ours.map((item) => {
    const name = item.closest('.phone')?.querySelector('h3')?.textContent ?? ''
    const words = [...(item.querySelector('.words')?.childNodes ?? [])]
      .slice(1)
      .map(({ textContent }) => textContent)
      .join('')
    return `Text to ${name}: ${words}`
  })
  announcer.textContent = said.length > 3 ? `${said.length} new texts. The last one. ${said.at(-1)}` : said.join('. ')
}

/** How to find what has the focus inside a part once the part is a new one. */
const placeOf = (part) => {
  const { activeElement: on } = document
  if (on === part || !part.contains(on)) return undefined
  const sid = on.closest('[data-sid]')?.dataset.sid
  if (sid) return `[data-sid="${sid}"] ${on.localName}`
  if (on.id) return `#${on.id}`
  return on.name ? `[name="${on.name}"]${on.type === 'radio' ? ':checked' : ''}` : 'button, a'
}

/** Swaps each live part that changed, and leaves everything else, drafts and focus above all, as it is. */
const patch = (next) => {
  const known = new Set(sidsIn(document))
  const anew = next.querySelectorAll('[data-phone]')
  for (const card of anew) {
    if (document.querySelector(`[data-phone="${card.dataset.phone}"]`)) continue
    document.querySelector('[data-phones]').append(document.importNode(card, true))
    document.getElementById('new-phone').value = next.getElementById('new-phone').value
    document.querySelector(`[data-phone="${card.dataset.phone}"] textarea`).focus()
  }
  for (const { id, placeholder } of next.querySelectorAll('.write textarea'))
    document.getElementById(id)?.setAttribute('placeholder', placeholder)
  for (const part of next.querySelectorAll('[data-live]')) {
    const held = document.querySelector(`[data-live="${part.dataset.live}"]`)
    if (held === null || held.innerHTML === part.innerHTML) continue
    const open = [...held.querySelectorAll('[data-sid]:has(details[open])')].map((item) => item.dataset.sid)
    const place = placeOf(held)
    const stay = held.classList.contains('thread') && !atEnd(held)
    held.innerHTML = part.innerHTML
    if (held.classList.contains('thread') && !stay) toEnd(held)
    for (const sid of open) held.querySelector(`[data-sid="${sid}"] details`)?.setAttribute('open', '')
    if (place !== undefined) (held.querySelector(place) ?? held.querySelector('button, a'))?.focus()
  }
  const fresh = [...document.querySelectorAll('[data-sid]')].filter((item) => !known.has(item.dataset.sid))
  for (const item of fresh) item.dataset.new = ''
  announce(fresh)
  reachable()
}

let refreshing
let again = false
const refresh = async () => {
  if (refreshing) {
    again = true
    return refreshing
  }
  refreshing = (async () => {
    do {
      again = false
      const answer = await fetch(location.href)
      if (answer.ok) patch(new DOMParser().parseFromString(await answer.text(), 'text/html'))
    } while (again)
  })()
  try {
    await refreshing
  } catch {
    // The system is being restarted: the next change brings it all.
  } finally {
    refreshing = undefined
  }
}

const problemOf = async (answer) => {
  const text = await answer.text()
  try {
    return JSON.parse(text).problem ?? text
  } catch {
    return text
  }
}

const download = async (form, submitter) => {
  const { token, from, to } = Object.fromEntries(new FormData(form))
  const query = new URLSearchParams({ format: submitter?.value ?? 'csv', ...(from && { from }), ...(to && { to }) })
  const answer = await fetch(`/export?${query}`, { headers: { authorization: `Bearer ${token.trim()}` } })
  if (!answer.ok) throw new Error(await problemOf(answer))
  const link = document.createElement('a')
  link.href = URL.createObjectURL(await answer.blob())
  link.download = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1] ?? 'wins'
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 1000)
}

const post = async (form, { address, fields }) => {
  const answer = await fetch(address, { method: 'POST', body: new URLSearchParams(fields) })
  if (!answer.ok) throw new Error(await problemOf(answer))
  if ('coach' in form.dataset) {
    const { token, code } = await answer.json()
    document.getElementById('token').value = token
    announcer.textContent = `The token of ${code} is made.`
  }
}

/** Texts for a link, and opens it: the answer holds it, as on the phone. */
const follow = async (form, { address, fields }) => {
  const answer = await fetch(address, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(fields)),
  })
  if (!answer.ok) throw new Error(await problemOf(answer))
  const { replies } = await answer.json()
  const link = /https?:\/\/\S+/.exec(replies.map(({ body }) => body).join(' '))?.[0]
  if (link === undefined) throw new Error('No link came back: the phone shows what did.')
  show(form, link)
}

/** Takes a form's texts out of their fields at once, so that the next can be written; `back` puts them in again. */
const taken = (form) => {
  const held = 'clear' in form.dataset ? [...form.querySelectorAll('textarea, #new-name')] : []
  const texts = held.map((field) => field.value)
  for (const field of held) field.value = ''
  return () => {
    for (const [index, field] of held.entries()) field.value ||= texts[index]
  }
}

/** While a form is busy its buttons rest, and the focus comes back to the one that had it. */
const resting = (form) => {
  const on = document.activeElement
  const buttons = [...form.querySelectorAll('button:not(:disabled)')]
  form.setAttribute('aria-busy', 'true')
  for (const button of buttons) button.disabled = true
  return () => {
    form.removeAttribute('aria-busy')
    for (const button of buttons) button.disabled = false
    if (document.activeElement === document.body && form.contains(on)) on.focus()
  }
}

const submit = async (form, submitter, sent) => {
  const problem = form.querySelector('[data-problem]')
  const hint = form.querySelector('[data-hint]')
  const said = hint?.textContent
  problem.textContent = ''
  const rested = resting(form)
  if (hint) hint.textContent = `${form.dataset.busy}...`
  try {
    if ('export' in form.dataset) await download(form, submitter)
    else if ('opens' in form.dataset) await follow(form, sent)
    else await post(form, sent)
  } catch (error) {
    problem.textContent = error.message
    sent.back()
  } finally {
    rested()
    if (hint) hint.textContent = said
  }
  for (const box of form.closest('.phone')?.querySelectorAll('.thread') ?? []) toEnd(box)
  await refresh()
}

// One at a time, in the order in which they were asked for; none is dropped.
const turns = new WeakMap()
document.addEventListener('submit', (event) => {
  const { target: form, submitter } = event
  event.preventDefault()
  const sent = {
    address: submitter?.getAttribute('formaction') ?? form.action,
    fields: new FormData(form, submitter),
    back: taken(form),
  }
  turns.set(
    form,
    (turns.get(form) ?? Promise.resolve()).then(() => submit(form, submitter, sent)),
  )
})

document.addEventListener('animationend', ({ target }) => target.removeAttribute('data-new'))

// Enter sends, as on a phone; Shift+Enter begins a new line.
document.addEventListener('keydown', (event) => {
  if (event.key !== 'Enter' || event.shiftKey || event.isComposing || event.target.tagName !== 'TEXTAREA') return
  event.preventDefault()
  event.target.form.requestSubmit()
})

const parts = {
  time: { hour: 'numeric', minute: '2-digit' },
  day: { weekday: 'long', month: 'short', day: 'numeric' },
}
setInterval(() => {
  for (const clock of document.querySelectorAll('[data-clock="runs"]'))
    for (const part of clock.querySelectorAll('[data-part]')) {
      const at = new Date(Date.now() + Number(clock.dataset.offset))
      const said = at
        .toLocaleString('en-US', { timeZone: clock.dataset.zone, ...parts[part.dataset.part] })
        .replace('\u202f', ' ')
        .replace(/[AP]M$/, (half) => half.toLowerCase())
      if (part.textContent !== said) part.textContent = said
    }
}, 1000)

for (const box of threads()) toEnd(box)
reachable()
makeTabs()
const changes = new EventSource('/api/events')
// Something may have changed before we were listening, or while the system was restarted.
changes.addEventListener('open', refresh)
changes.addEventListener('message', refresh)
