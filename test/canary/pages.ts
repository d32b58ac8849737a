import { plus } from '../../functions/domain/time.ts'
import { bare } from '../pictures.ts'
import type { Canary } from './canaries.ts'
import { type Flow, failingAt, joined } from './texts.ts'
import { dana, type World } from './world.ts'

const linkIn = (answer: string, kind: 'j' | 'w' | 'c') =>
  /https:\/\/wins\.example(\/[jwc]\/[\w-]+)/.exec(answer)?.[1] ?? `/${kind}/none`

const later = (w: World, seconds: number) => w.set(plus(w.now(), { seconds }))

/** The form at /join, opened and sent ten seconds later. */
const asksToJoin = async (w: World, fields: Readonly<Record<string, string>>, headers = {}) => {
  const { body } = await w.asks('GET', '/join?lang=en')
  const stamp = /name="stamp" value="([^"]+)"/.exec(body)?.[1] ?? ''
  later(w, 10)
  const form = { phone: '', name: '', coach: '', agreed: 'yes', lang: 'en', website: '', stamp, ...fields }
  return w.asks('POST', '/join', { form, headers })
}

const opensJournal = async (w: World, c: Canary) => {
  const path = linkIn(await w.says(c, 'JOURNAL'), 'j')
  await w.asks('GET', path)
  const { cookie } = await w.asks('POST', path)
  return cookie
}

const signsIn = async (w: World) => (await w.asks('POST', '/coach/sign-in', { form: { token: w.token } })).cookie

const entryIn = (page: string, name: 'entry' | 'private' | 'note') =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? ''

const formatsOwn = ['pdf', 'csv', 'json', 'md']
const formatsOfCoach = ['csv', 'json', 'md', 'xlsx', 'pdf']

/** What browsers show and send, and every way in which that fails. */
export const browsing: Readonly<Record<string, Flow>> = {
  'joining by the form': async (w, c) => {
    const spoken = `(602) ${c.phone.slice(5, 8)}-${c.phone.slice(8)}`
    await failingAt(w, 'table', c, () => asksToJoin(w, { phone: spoken, name: 'Ana', coach: dana }))
    await failingAt(w, 'queue', c, () => asksToJoin(w, { phone: c.phone, name: c.words }))
    await asksToJoin(w, { phone: spoken, coach: dana })
    const invited = w.take('due')
    await failingAt(w, 'table', c, () => w.works('due', ...invited))
    for (const says of [{ status: 429, code: 20429 }, 'hangs up', { status: 400, code: 21211 }] as const) {
      w.carrier.state.says = says
      await w.works('due', ...invited)
    }
    w.carrier.state.says = { status: 201 }
    await w.works('due', ...invited, { invited: c.phone, tries: 0 }, { invited: c.words })
    await w.says(c, 'OK', `my name is ${c.words}`)
    await asksToJoin(w, { phone: spoken })
    await w.works('due')
  },
  'a form that is not filled in right': async (w, c) => {
    const typed: readonly Readonly<Record<string, string>>[] = [
      { phone: c.words, coach: c.phone },
      { phone: c.phone, coach: c.phone.slice(2) },
      { phone: c.phone, coach: c.words },
      { phone: `${c.phone}0000`, name: c.phone },
      { phone: c.phone, name: `${c.words} <b>`, agreed: '' },
      { phone: c.phone, stamp: c.words, coach: c.phone.slice(1) },
      { phone: c.phone, lang: c.words },
      { phone: c.phone, website: c.words, coach: c.phone.slice(1) },
      { phone: c.phone, name: c.words.repeat(20) },
    ]
    for (const fields of typed) await asksToJoin(w, fields)
    await asksToJoin(w, { phone: c.phone }, { origin: 'https://elsewhere.example' })
    await w.asks('POST', '/join', { form: { phone: c.phone, name: c.words.repeat(300) } })
  },
  'a journal': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Fed ${c.words}`, `PRIVATE cried, ${c.words}`, `Said no to ${c.phone}`, `AFFIRM I am ${c.words}`)
    await w.post(c, { Body: c.words, NumMedia: '1', MediaContentType0: 'image/jpeg' })
    w.fetched.answers = (url) =>
      url.endsWith('json')
        ? Response.json({ media_list: [{ sid: `ME${'a'.repeat(32)}`, content_type: 'image/jpeg' }] })
        : new Response(bare.jpeg as BodyInit)
    await w.works('photos')
    const cookie = await opensJournal(w, c)
    const { body } = await w.asks('GET', '/journal', { cookie })
    for (const [picture] of body.matchAll(/\/journal\/photo\/[^"]+/g)) await w.asks('GET', picture, { cookie })
    for (const q of [c.words, c.phone, `${c.words}${'x'.repeat(60)}`])
      await w.asks('POST', '/journal', { cookie, form: { theme: '', q } })
    await w.asks('GET', '/journal?theme=rest', { cookie })
    for (const [path, form] of [
      ['/journal/private', { private: entryIn(body, 'private') }],
      ['/journal/delete', { entry: entryIn(body, 'entry') }],
      ['/journal/delete', { entry: c.words }],
      ['/journal/note', { note: `keep~${c.words}` }],
    ] as const)
      await w.asks('POST', path, { cookie, form })
    await w.asks('GET', '/journal/card', { cookie })
    for (const format of formatsOwn) await w.asks('GET', `/journal/copy?format=${format}`, { cookie })
    await w.asks('GET', linkIn(await w.says(c, 'CARD'), 'c'))
    await w.asks('POST', '/journal/close', { cookie })
    await w.asks('GET', '/journal', { cookie })
  },
  'a journal, and a table that is away': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Fed ${c.words}`)
    const path = linkIn(await w.says(c, 'JOURNAL'), 'j')
    await failingAt(w, 'table', c, () => w.asks('POST', path))
    const cookie = await opensJournal(w, c)
    const form = { entry: entryIn((await w.asks('GET', '/journal', { cookie })).body, 'entry'), q: c.words }
    for (const [method, page] of [
      ['GET', '/journal'],
      ['POST', '/journal'],
      ['GET', '/journal/card'],
      ['GET', '/journal/copy?format=md'],
      ['POST', '/journal/delete'],
    ] as const)
      await failingAt(w, 'table', c, () => w.asks(method, page, { cookie, form: method === 'POST' ? form : {} }))
    const elsewhere = { origin: 'https://elsewhere.example' }
    await w.asks('POST', '/journal', { cookie, form: { q: c.words }, headers: elsewhere })
    await w.asks('POST', '/journal', { cookie, form: { q: c.words.repeat(100) } })
    await w.asks('GET', '/journal', { cookie: `__Host-journal=${c.words}` })
  },
  'a witness': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Fed ${c.words}`)
    const path = linkIn(await w.says(c, 'ASK'), 'w')
    w.left.push((await w.asks('GET', path)).body) // they see nothing of the journal
    const says = (note: string, from = '', more = {}) =>
      w.asks('POST', path, { form: { note, from, website: '', ...more } })
    await failingAt(w, 'table', c, () => says(`You rest more, ${c.words}`))
    await says(`You smile again ${c.words}`, c.words)
    await says(`You are stupid ${c.words}`, c.phone)
    await says(`See https://example.com/${c.words}`)
    await says(c.words.repeat(60))
    await says(c.words, c.phone, { website: c.words })
    await w.asks('POST', path, { form: { note: c.words }, headers: { origin: 'https://elsewhere.example' } })
    await w.asks('POST', '/w/none', { form: { note: c.phone } })
    const cookie = await opensJournal(w, c)
    const kept = entryIn((await w.asks('GET', '/journal', { cookie })).body, 'note')
    await failingAt(w, 'table', c, () => w.asks('POST', '/journal/note', { cookie, form: { note: kept } }))
    await w.asks('POST', '/journal/note', { cookie, form: { note: kept } })
    for (const format of formatsOwn) await w.asks('GET', `/journal/copy?format=${format}`, { cookie })
  },
  'a coach': async (w, c) => {
    await joined(w, c)
    await w.says(c, `NAME Ana`, `Fed ${c.words}`, `SHARE ${dana}`, 'OK', `Said no to ${c.words}`)
    const cookie = await signsIn(w)
    const id = await w.id(c)
    await w.asks('GET', '/coach', { cookie })
    await w.asks('GET', `/coach/people/${id}?days=30`, { cookie })
    for (const note of [`I noticed ${c.words}`, `You stupid ${c.words}`, `https://example.com/${c.words}`])
      await w.asks('POST', `/coach/people/${id}/note`, { cookie, form: { note } })
    for (const format of formatsOfCoach) await w.asks('GET', `/coach/export?format=${format}&person=${id}`, { cookie })
    const headers = { authorization: `Bearer ${w.token}` }
    for (const format of ['csv', 'json']) await w.asks('GET', `/export?format=${format}&limit=1`, { headers })
    await w.says(c, 'UNSHARE', 'OK')
    await w.asks('GET', `/coach/people/${id}`, { cookie })
    await w.asks('POST', '/coach/sign-out', { cookie })
  },
  'a coach, and a table that is away': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Fed ${c.words}`, `SHARE ${dana}`, 'OK')
    await failingAt(w, 'table', c, () => signsIn(w))
    await w.asks('POST', '/coach/sign-in', { form: { token: c.words } })
    await w.asks('POST', '/coach/sign-in', { form: { token: `${dana}.${c.words}` } })
    const cookie = await signsIn(w)
    const path = `/coach/people/${await w.id(c)}`
    const headers = { authorization: `Bearer ${w.token}` }
    for (const each of ['/coach', path, '/coach/export?format=json'])
      await failingAt(w, 'table', c, () => w.asks('GET', each, { cookie }))
    await failingAt(w, 'table', c, () => w.asks('GET', '/export?format=json', { headers }))
    await failingAt(w, 'table', c, () => w.asks('POST', `${path}/note`, { cookie, form: { note: c.words } }))
    await w.asks('POST', `${path}/note`, { cookie, form: { note: c.words.repeat(400) } })
    await w.asks('GET', '/coach', { cookie: `__Host-coach=${c.words}` })
    await w.asks('GET', '/export', { headers: { authorization: `Bearer ${c.words}`, accept: c.words } })
    await w.asks('GET', '/health')
    // The last tick is long ago, and then just now.
    await w.schedules('find-due', w.now())
    await w.asks('GET', '/health')
    await failingAt(w, 'table', c, () => w.asks('GET', '/health'))
    await w.says(c, 'UNSHARE', 'OK')
  },
}
