import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import { dana, other, pagesWorld } from './pages-world.ts'
import { idOf } from './people.ts'

/** Ana and Ben share with Dana; Cleo with nobody. */
const world = async () => {
  const w = await pagesWorld({ ana: { name: 'Ana' }, ben: { name: 'Ben' }, cleo: { name: 'Cleo' } })
  await w.text('Told my boss no', 'ana')
  await w.text('PRIVATE cried in the car', 'ana')
  await w.text('Slept nine hours', 'ben')
  await w.text('Nobody reads this', 'cleo')
  for (const name of ['ana', 'ben']) await w.share(name, dana)
  return w
}

const csvOf = (bytes: Buffer) => parse(gunzipSync(bytes), { bom: true, columns: true }) as Record<string, string>[]

describe('signing in', () => {
  it('takes the token in the body of a form, for a session of an hour', async () => {
    const w = await world()
    expect((await w.call('GET', '/coach')).body).toContain('name="token"')
    const body = w.form({ token: ` ${w.tokens[dana]} ` })
    const { status, headers } = await w.call('POST', '/coach/sign-in', { body })
    expect([status, headers.Location]).toEqual([303, '/coach'])
    expect(headers['Set-Cookie']).toMatch(
      /^__Host-coach=[A-Za-z0-9_-]{22}; Path=\/; Max-Age=3600; HttpOnly; Secure; SameSite=Strict$/,
    )
    const cookie = headers['Set-Cookie']?.split(';')[0] ?? ''
    expect((await w.call('GET', '/coach', { cookie })).body).toContain('Dana: who shares with you')
    w.later({ minutes: 61 })
    expect((await w.call('GET', '/coach', { cookie })).body).toContain('name="token"')
    expect((await w.call('GET', '/coach/export?format=csv', { cookie })).status).toBe(401)
  })

  it.each([
    ['nothing', ''],
    ['garbage', 'DANA7.xxx'],
    ['a token of nobody', `DANA7.${'x'.repeat(43)}`],
  ])('refuses %s', async (_, token) => {
    const w = await world()
    const { status, body, headers } = await w.call('POST', '/coach/sign-in', { body: w.form({ token }) })
    expect([status, headers['Set-Cookie']]).toEqual([401, undefined])
    expect(body).toContain('not valid')
    if (token !== '') expect(body).not.toContain(token)
  })

  it('refuses a token that has expired, and one that is revoked takes its sessions along', async () => {
    const w = await world()
    const cookie = await w.signIn(dana)
    expect((await w.call('GET', '/coach', { cookie })).body).toContain('Ana')
    await w.journal.revokeTokens(dana)
    expect((await w.call('GET', '/coach', { cookie })).body).toContain('name="token"')
    w.later({ days: 91 })
    expect(await w.signIn(other)).toBe('')
  })

  it('ends with its button, and no form of another site is heard', async () => {
    const w = await world()
    const cookie = await w.signIn(dana)
    const elsewhere = { cookie, origin: 'https://evil.example' }
    expect((await w.call('POST', '/coach/sign-out', elsewhere)).status).toBe(403)
    expect((await w.call('POST', '/coach/sign-out', { cookie })).headers['Set-Cookie']).toMatch(/Max-Age=0/)
    expect((await w.call('GET', '/coach/export?format=csv', { cookie })).status).toBe(401)
  })
})

describe('the people who share', () => {
  it('are shown by name, with what they last shared in their words; nothing private, nobody else, no score', async () => {
    const w = await world()
    const { body } = await w.call('GET', '/coach', { cookie: await w.signIn(dana) })
    expect(body).toContain('Told my boss no')
    expect(body).toContain('Slept nine hours')
    expect(body.indexOf('>Ana<')).toBeLessThan(body.indexOf('>Ben<'))
    expect(body).not.toMatch(/cried in the car|Cleo|Nobody reads this|score|rank|streak|alert/i)
    expect(body).toContain('1 win this week')
    expect((await w.call('GET', '/coach', { cookie: await w.signIn(other) })).body).toContain('Nobody shares with you')
  })

  it('go on page by page, lightly', async () => {
    const names = Array.from(
      { length: 45 },
      (_, n) => `p${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`,
    )
    const w = await pagesWorld(Object.fromEntries(names.map((name) => [name, { name: `Person ${name}` }])))
    for (const name of names) {
      await w.text(`${'A long line about a slow morning. '.repeat(20)} ${name};`, name)
      await w.share(name, dana)
    }
    const cookie = await w.signIn(dana)
    const seen = new Set<string>()
    let path: string | undefined = '/coach'
    while (path !== undefined) {
      const { body }: { body: string } = await w.call('GET', path, { cookie })
      expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
      for (const [, name = ''] of body.matchAll(/>Person (p[a-z]+)</g)) seen.add(name)
      path = /href="(\/coach\?page=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    // Whatever their ids, the names of all pages are in one order.
    expect([...seen]).toEqual([...names].sort())
  })

  it('go on where the page before ended, also when somebody of it has left, and never on an empty page', async () => {
    const names = Array.from(
      { length: 41 },
      (_, n) => `p${String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))}`,
    )
    const w = await pagesWorld(Object.fromEntries(names.map((name) => [name, { name: `Person ${name}` }])))
    for (const name of names) await w.share(name, dana)
    const cookie = await w.signIn(dana)
    const page = async (path: string) => {
      const { body } = await w.call('GET', path, { cookie })
      return {
        seen: [...body.matchAll(/>Person (p[a-z]+)</g)].map(([, name = '']) => name),
        next: /href="(\/coach\?page=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? '',
      }
    }
    const first = await page('/coach')
    const second = await page(first.next)
    expect([first.seen, second.seen]).toEqual([names.slice(0, 20), names.slice(20, 40)])
    expect(decodeURIComponent(first.next)).not.toMatch(/Person/)
    // The last of the first page leaves: the next page is the second, by its number.
    await w.text('UNSHARE', names[19])
    expect((await page(first.next)).seen).toEqual(names.slice(21))
    await w.share(names[19]!, dana)
    // Somebody of the first page leaves: nobody is passed over.
    await w.text('UNSHARE', names[3])
    expect((await page(first.next)).seen).toEqual(names.slice(20, 40))
    for (const name of names.slice(20)) await w.text('UNSHARE', name)
    expect((await page(second.next)).seen).toEqual([...names.slice(0, 3), ...names.slice(4, 20)])
  })

  it('with the same name are both there, and who gave none is last', async () => {
    const w = await pagesWorld({ a: { name: 'Zoe' }, b: { name: undefined }, c: { name: 'ana' }, d: { name: 'Ana' } })
    for (const name of ['a', 'b', 'c', 'd']) await w.share(name, dana)
    const { body } = await w.call('GET', '/coach', { cookie: await w.signIn(dana) })
    const shown = [...body.matchAll(/<li class="win"><h2>([^<]*)<\/h2>/g)].map(([, name]) => name)
    expect(shown.map((name) => name?.toLowerCase())).toEqual(['ana', 'ana', 'zoe', 'no name given'])
  })

  it('are not said to have shared nothing when what they shared lies behind what is private', async () => {
    const w = await pagesWorld({ ana: { name: 'Ana' }, ben: { name: 'Ben' } })
    await w.text('Told my boss no', 'ana')
    for (let n = 0; n < 130; n++) for (const name of ['ana', 'ben']) await w.text(`PRIVATE cried ${n}`, name)
    for (const name of ['ana', 'ben']) await w.share(name, dana)
    const { body } = await w.call('GET', '/coach', { cookie: await w.signIn(dana) })
    const [, ofAna = '', ofBen = ''] = body.split('<li class="win">')
    expect([ofAna.includes('Told my boss no'), ofAna.includes('1 win this week')]).toEqual([true, true])
    expect(ofAna).not.toContain('Nothing shared')
    // Ben really has shared nothing so far.
    expect(ofBen).toContain('Nothing shared so far.')
  })

  it('who wrote more than a page looks through are not said to have shared nothing', async () => {
    const w = await pagesWorld({ ana: { name: 'Ana' } })
    await w.text('PRIVATE cried', 'ana')
    const [one] = (await w.journal.wins(idOf('ana'), {})).items
    // A journal without end, all of it private.
    w.journal.wins = async (_, { limit = 1 }) => ({
      items: Array.from({ length: limit }, () => one!),
      next: { at: one!.at, sid: one!.sid, n: 0 },
    })
    await w.share('ana', dana)
    const cookie = await w.signIn(dana)
    expect((await w.call('GET', '/coach', { cookie })).body).toContain('Nothing shared lately.')
    expect((await w.call('GET', `/coach/people/${idOf('ana')}`, { cookie })).body).toContain(
      'Nothing of the latest was shared.',
    )
  })

  it('who write much are counted whole', async () => {
    const w = await pagesWorld({ ana: { name: 'Ana' } })
    for (let n = 0; n < 120; n++) await w.text(`Told my boss no, ${n}`, 'ana')
    await w.share('ana', dana)
    expect((await w.call('GET', '/coach', { cookie: await w.signIn(dana) })).body).toContain('120 wins this week')
  })

  it('find on their journal page what no text has told yet, also on a shared phone', async () => {
    const w = await pagesWorld({ ana: { name: 'Ana', cover: {} } })
    await w.text('Slept nine hours', 'ana')
    await w.share('ana', dana)
    const page = async () => (await w.call('GET', '/journal', { cookie: await w.openJournal() })).body
    expect(await page()).not.toContain('of your wins')
    await w.call('GET', '/coach', { cookie: await w.signIn(dana) })
    expect(await page()).toContain('Dana read 1 of your wins. SHARE shows who sees what.')
  })

  it.each([
    ['as many words as a text holds', 'I said no to my boss and I slept well after it. '.repeat(32)],
    ['signs that take six bytes each', '"a" & '.repeat(250)],
    ['emoji', '\u{1f331}'.repeat(500)],
  ])('stay light when twenty of them last shared %s', async (_, text) => {
    const names = Array.from({ length: 21 }, (_, n) => `p${String.fromCharCode(97 + n)}`)
    const w = await pagesWorld(Object.fromEntries(names.map((name) => [name, { name: `Person ${name}` }])))
    for (const name of names) {
      await w.text(text, name)
      await w.share(name, dana)
    }
    for (let n = 0; n < 70; n++) {
      w.later({ hours: 23 })
      await w.text(`${n}${text.slice(0, 200)}`, 'pa')
    }
    const cookie = await w.signIn(dana)
    for (const path of ['/coach', `/coach/people/${idOf('pa')}?days=90`])
      expect(Buffer.byteLength((await w.call('GET', path, { cookie })).body)).toBeLessThan(30 * 1024)
  })

  it('are told that they were read, once a day at most, at the end of a text that goes out anyway', async () => {
    const w = await world()
    const cookie = await w.signIn(dana)
    for (let look = 0; look < 3; look++) await w.call('GET', '/coach', { cookie })
    await w.call('GET', `/coach/people/${idOf('ana')}`, { cookie })
    const receipt = 'Dana read 1 of your wins. SHARE shows who sees what.'
    expect(await w.evening('prompt', 'ana')).toContain(receipt)
    await w.call('GET', '/coach', { cookie: await w.signIn(dana) })
    expect(await w.text('Walked the dog', 'ana')).not.toContain('Dana read')
    w.later({ days: 1 })
    expect(await w.text('Walked the cat', 'ana')).toContain(receipt)
    expect(await w.text('HARD', 'ana')).not.toContain('Dana read')
    // Danger is answered with nothing beside it.
    expect(await w.text('I want to die', 'ben')).not.toContain('Dana read')
    expect(await w.text('Slept', 'ben')).toContain(receipt)
  })
})

describe('one person, to prepare a session', () => {
  it('is shown with the wins of the days that are asked for', async () => {
    const w = await world()
    w.later({ days: 20 })
    await w.text('Asked my sister for help', 'ana')
    const cookie = await w.signIn(dana)
    const page = async (query: string) => (await w.call('GET', `/coach/people/${idOf('ana')}${query}`, { cookie })).body
    const recent = await page('')
    expect(recent).toContain('Asked my sister for help')
    expect(recent).not.toContain('Told my boss no')
    expect(recent).toContain('1 win on 1 day, in the last 14.')
    expect(await page('?days=30')).toContain('Told my boss no')
    expect(await page('?days=30')).not.toContain('cried in the car')
    expect(await page('?days=9999')).toContain('in the last 14.')
  })

  it('stays light, and says when there is more', async () => {
    const w = await world()
    for (let n = 0; n < 90; n++) await w.text(`"${'Long & slow, '.repeat(12)}" ${n}`, 'ana')
    const { body } = await w.call('GET', `/coach/people/${idOf('ana')}`, { cookie: await w.signIn(dana) })
    expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
    expect(body).toContain('There is more than this page holds')
    expect(body).toContain('91 wins on 1 day')
  })

  it('is nobody to a coach they do not share with, and to one they left', async () => {
    const w = await world()
    const cookie = await w.signIn(dana)
    const look = async (name: string, who = cookie) => {
      const { status, body } = await w.call('GET', `/coach/people/${idOf(name)}`, { cookie: who })
      return `${status} ${body}`
    }
    expect(await look('cleo')).toBe(await look('nobody-at-all'))
    expect(await look('ana', await w.signIn(other))).toBe(await look('cleo'))
    await w.text('UNSHARE', 'ana')
    expect(await look('ana')).toBe(await look('cleo'))
    expect((await w.call('GET', '/coach', { cookie })).body).not.toContain('Told my boss no')
  })

  it('gets a note by text, and keeps it or lets it go', async () => {
    const w = await world()
    let cookie = await w.signIn(dana)
    const path = `/coach/people/${idOf('ana')}/note`
    const sent = await w.call('POST', path, { cookie, body: w.form({ note: 'You speak up sooner than in May.' }) })
    await w.call('POST', path, { cookie, body: w.form({ note: 'You speak up sooner than in May.' }) })
    expect(await w.journal.notes(idOf('ana'))).toHaveLength(1)
    expect(sent.body).toContain('Thank you. Ana reads it with one of the next texts.')
    expect(await w.evening('prompt', 'ana')).toContain('Dana noticed this in you: "You speak up sooner than in May."')
    await w.text('OK', 'ana')
    expect(await w.journal.notes(idOf('ana'))).toMatchObject([{ kept: true, by: 'coach', from: 'Dana' }])
    cookie = await w.signIn(dana)
    const harsh = await w.call('POST', path, { cookie, body: w.form({ note: 'see www.evil.example <b>' }) })
    expect([harsh.status, harsh.body.includes('&lt;b&gt;')]).toEqual([422, true])
    for (let n = 0; n < 6; n++) await w.call('POST', path, { cookie, body: w.form({ note: `Kind ${n}` }) })
    expect(await w.journal.notes(idOf('ana'))).toHaveLength(6)
    const unshared = `/coach/people/${idOf('cleo')}/note`
    expect((await w.call('POST', unshared, { cookie, body: w.form({ note: 'Hello' }) })).status).toBe(404)
  })
})

describe('what is private', () => {
  it.each([
    ['PRIVATE told my mom about the divorce', false],
    ['told my mom about the divorce', true],
  ])('stays so in other words, and when they are taken back: %s', async (words, byHand) => {
    const w = await pagesWorld({ ana: { name: 'Ana' } })
    await w.share('ana', dana)
    await w.text(words, 'ana')
    const mine = await w.openJournal('ana')
    const [, key = ''] =
      /name="private" value="([^"]+)"/.exec((await w.call('GET', '/journal', { cookie: mine })).body) ?? []
    expect(key !== '').toBe(byHand)
    if (byHand) await w.call('POST', '/journal/private', { cookie: mine, body: w.form({ private: key }) })
    const cookie = await w.signIn(dana)
    for (const text of ['EDIT told my mom about the divorce, finally', 'UNDO', 'UNDO']) {
      await w.text(text, 'ana')
      for (const path of ['/coach', `/coach/people/${idOf('ana')}`, '/coach/export?format=json']) {
        const { body, bytes, headers } = await w.call('GET', path, { cookie })
        const said = headers['Content-Encoding'] === 'gzip' ? gunzipSync(bytes).toString() : body
        expect([text, path, said.includes('divorce')]).toEqual([text, path, false])
      }
    }
    const { items } = await w.journal.wins(idOf('ana'), {})
    expect(items).toMatchObject([{ text: 'told my mom about the divorce, finally', private: true }])
  })
})

describe('a copy', () => {
  it('holds what is shared, in every format, with how much it is', async () => {
    const w = await world()
    await w.text('=1+1 is "two", 🌻', 'ben')
    const cookie = await w.signIn(dana)
    const take = (query: string) => w.call('GET', `/coach/export?${query}`, { cookie })
    const csv = await take('format=csv')
    expect(csv.headers).toMatchObject({ 'Content-Encoding': 'gzip' })
    expect(csv.headers['Content-Disposition']).toBe('attachment; filename="small-wins-DANA7-2026-11-24.csv"')
    const rows = csvOf(csv.bytes)
    expect(rows.map(({ name, text }) => [name, text]).sort()).toEqual([
      ['', '3 wins of 2 people'],
      ['Ana', 'Told my boss no'],
      ['Ben', '\'=1+1 is "two", 🌻'],
      ['Ben', 'Slept nine hours'],
    ])
    expect(rows.at(-1)?.participant).toBe('total')
    const json = JSON.parse(gunzipSync((await take('format=json&from=&to=')).bytes).toString('utf8'))
    expect(json).toMatchObject({ coach: 'DANA7', totals: { wins: 3, people: 2 } })
    expect(json.wins.map(({ text }: { text: string }) => text)).toContain('=1+1 is "two", 🌻')
    const md = gunzipSync((await take('format=md')).bytes).toString('utf8')
    expect(md).toContain('## Ben\n\n### 2026-11-24\n\n- Slept nine hours\n- =1+1 is "two", 🌻\n')
    expect(md).toContain('3 wins of 2 people.')
    const sheet = await readSheet((await take('format=xlsx')).bytes)
    expect(sheet[0]).toEqual(['participant', 'name', 'date', 'time', 'week', 'themes', 'text'])
    expect(sheet.map((row) => row[6])).toContain('\'=1+1 is "two", 🌻')
    expect(sheet.at(-1)?.[6]).toBe('3 wins of 2 people')
    expect(sheet).toHaveLength(5)
  })

  it('is of one person, or of some dates', async () => {
    const w = await world()
    w.later({ days: 2 })
    await w.text('Asked for help', 'ana')
    const cookie = await w.signIn(dana)
    const texts = async (query: string) =>
      csvOf((await w.call('GET', `/coach/export?format=csv&${query}`, { cookie })).bytes).map(({ text }) => text)
    expect(await texts(`person=${idOf('ana')}`)).toEqual(['Told my boss no', 'Asked for help', '2 wins of 1 person'])
    expect(await texts('from=2026-11-26')).toEqual(['Asked for help', '1 win of 1 person'])
    expect(await texts('to=2026-11-25')).toHaveLength(3)
    expect(await texts(`person=${idOf('cleo')}`)).toEqual(['0 wins of 0 people'])
    for (const query of ['from=2026-12-01&to=2026-11-01', 'from=soon', 'person=x'])
      expect((await w.call('GET', `/coach/export?format=csv&${query}`, { cookie })).status).toBe(400)
  })

  it('leaves a trace with everybody in it', async () => {
    const w = await world()
    await w.call('GET', '/coach/export?format=json', { cookie: await w.signIn(dana) })
    expect((await w.person('ana')).read).toEqual([{ coach: 'Dana', wins: 1 }])
    expect((await w.person('ben')).read).toEqual([{ coach: 'Dana', wins: 1 }])
    expect((await w.person('cleo')).read).toBeUndefined()
    expect(w.logged).toContainEqual({ event: 'wins-exported', coach: dana, participants: 2, wins: 2 })
  })

  it('holds nobody who stops sharing while it is made', async () => {
    const w = await world()
    const cookie = await w.signIn(dana)
    const { wins } = w.journal
    let once = true
    w.journal.wins = async (id, range) => {
      const found = await wins(id, range)
      if (once && id === idOf('ana')) {
        once = false
        await w.text('UNSHARE', 'ana')
      }
      return found
    }
    const rows = csvOf((await w.call('GET', '/coach/export?format=csv', { cookie })).bytes)
    expect(rows.map(({ text }) => text)).toEqual(['Slept nine hours', '1 win of 1 person'])
  })
})

it('in Spanish says everything in Spanish', async () => {
  const w = await world()
  const cookie = await w.signIn(dana)
  const { body } = await w.call('GET', '/coach', { cookie, 'accept-language': 'es-MX,es;q=0.9' })
  expect(body).toContain('<html lang="es">')
  expect(body).toContain('1 logro esta semana')
})
