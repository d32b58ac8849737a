// The views as tabs: https://www.w3.org/WAI/ARIA/apg/patterns/tabs/. Arrows, Home and End move among them, and Tab leaves them for
// what is shown.

const list = document.querySelector('[data-tabs]')
const tabs = [...(list?.querySelectorAll('a') ?? [])]
const panelOf = (tab) => document.querySelector(tab.getAttribute('href'))

/** A page is asked for when it is first looked at. */
const load = (panel) => {
  for (const frame of panel.querySelectorAll('iframe[data-src]:not([src])')) frame.src = frame.dataset.src
}

const select = (chosen) => {
  for (const tab of tabs) {
    const is = tab === chosen
    tab.setAttribute('aria-selected', String(is))
    tab.tabIndex = is ? 0 : -1
    panelOf(tab).hidden = !is
  }
  load(panelOf(chosen))
}

/** Where it is shown is kept in the address, so that it is there again when the page is read anew. */
const choose = (tab) => {
  select(tab)
  history.replaceState(undefined, '', `${location.pathname}${location.search}${tab.getAttribute('href')}`)
}

const steps = {
  ArrowRight: (at) => (at + 1) % tabs.length,
  ArrowLeft: (at) => (at + tabs.length - 1) % tabs.length,
  Home: () => 0,
  End: () => tabs.length - 1,
}

const onKey = (event) => {
  const at = tabs.indexOf(event.target)
  if (at < 0 || event.altKey || event.ctrlKey || event.metaKey) return
  if (event.key === ' ') {
    event.preventDefault()
    choose(tabs[at])
  }
  const next = tabs[steps[event.key]?.(at)]
  if (next === undefined) return
  event.preventDefault()
  choose(next)
  next.focus()
}

export const makeTabs = () => {
  if (list === null) return
  list.setAttribute('role', 'tablist')
  for (const tab of tabs) {
    const panel = panelOf(tab)
    tab.setAttribute('role', 'tab')
    tab.setAttribute('aria-controls', panel.id)
    panel.setAttribute('role', 'tabpanel')
    panel.setAttribute('aria-labelledby', tab.id)
    panel.tabIndex = 0
  }
  list.addEventListener('click', (event) => {
    const tab = event.target.closest('a')
    if (tab === null) return
    event.preventDefault()
    choose(tab)
  })
  list.addEventListener('keydown', onKey)
  select(tabs.find((tab) => tab.getAttribute('href') === location.hash) ?? tabs[0])
}

/** Shows a page in the frame of its view. A link names the machine as the carrier calls it; here it is this very page's. */
export const show = (form, link) => {
  const { pathname } = new URL(link)
  form.closest('.view').querySelector('iframe').src = pathname
}
