import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { hashOf, linkFor } from '../functions/adapters/links.ts'
import { cardDrawer, printer } from '../functions/adapters/printer.ts'
import { meaningOf } from '../functions/domain/conversation.ts'
import { keepText } from '../functions/domain/keep-text.ts'
import { photoName } from '../functions/domain/photos.ts'
import type { Photos } from '../functions/domain/ports.ts'
import { english } from '../functions/domain/texts/en.ts'
import { themes } from '../functions/domain/themes.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { journalPageOf } from '../functions/journal-page.ts'
import { context, httpEvent } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'
import { memoryPhotos, noPhotos } from './memory-photos.ts'
import { ana, at, idOf, phone, sidOf, win } from './people.ts'

const publicUrl = 'https://wins.example'

/** People who text, and browsers that open what they are sent. */
const world = async (kept: Pick<Photos, 'urlFor'> = memoryPhotos()) => {
  const journal = memoryJournal()
  const linked = linkFor(async () => 'pepper', publicUrl)
  const keep = keepText({
    journal,
    photos: noPhotos,
    linkFor: linked,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  const logged: object[] = []
  let [now, count, random]: [Instant, number, number] = [at('2026-11-24T18:00:00Z'), 0, 0]
  for (const name of ['ana', 'ben'])
    await journal.record({
      ...{ participant: ana({ id: idOf(name) }), sid: sidOf(name), at: now, replies: [], entries: [] },
    })
  const answer = journalPageOf({
    journal,
    kept,
    clock: { now: () => now },
    random: { bytes: (length) => new Uint8Array(length).fill(++random) },
    log: (event) => logged.push(event),
    metrics: { count: () => {} },
    print: printer(),
    draw: cardDrawer(),
    publicUrl,
  })
  const call = async (method: string, path: string, { cookie, body = '', ...headers }: Record<string, string> = {}) => {
    const [pathname = '', rawQuery = ''] = path.split('?')
    const all = { ...headers, ...(cookie && { cookie: `other=1; ${cookie}` }) }
    const event = httpEvent({ method, path: pathname, rawQuery, body, headers: all })
    const { statusCode, headers: sent = {}, body: said = '' } = await answer(event, context)
    return { status: statusCode, headers: sent as Record<string, string>, body: String(said) }
  }
  return {
    journal,
    logged,
    call,
    later: (span: Parameters<typeof plus>[1]) => {
      now = plus(now, span)
    },
    text: async (body: string, name = 'ana', sid = sidOf(`t${count++}`)) => {
      now = plus(now, { seconds: 1 })
      const kept = await keep(
        { from: phone, participant: idOf(name), sid, text: body, now, photos: 0 },
        meaningOf(body),
      )
      return ('change' in kept ? kept.change.replies : kept.repeated).join('\n')
    },
    /** Asks for the journal by text and opens it; the cookie. */
    open: async (name = 'ana') => {
      now = plus(now, { seconds: 1 })
      const incoming = {
        from: phone,
        participant: idOf(name),
        sid: sidOf(`t${count++}`),
        text: 'JOURNAL',
        now,
        photos: 0,
      }
      const kept = await keep(incoming, meaningOf('JOURNAL'))
      const said = 'change' in kept ? kept.change.replies.join() : ''
      const path = /https:\/\/wins\.example(\/j\/\S+)/.exec(said)?.[1] ?? ''
      const opened = await call('POST', path)
      return { path, opened, cookie: opened.headers['Set-Cookie']?.split(';')[0] ?? '' }
    },
  }
}

const entryOf = (body: string) => /name="entry" value="([^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&') ?? ''

describe('a link to the journal', () => {
  it('opens once, by POST alone, and then the journal stays open for half an hour', async () => {
    const w = await world()
    await w.text('Told my boss no')
    const said = await w.text('journal')
    const path = /https:\/\/wins\.example(\/j\/[A-Za-z0-9_-]{22})/.exec(said)?.[1] ?? ''
    expect(said).toBe(english.journalLink.journal({ link: `${publicUrl}${path}` }))
    // Previews and scanners look, and spend nothing.
    for (let look = 0; look < 3; look++) expect((await w.call('GET', path)).status).toBe(200)
    const opened = await w.call('POST', path)
    expect([opened.status, opened.headers.Location]).toEqual([303, '/journal'])
    expect(opened.headers['Set-Cookie']).toMatch(
      /^__Host-journal=[A-Za-z0-9_-]{22}; Path=\/; Max-Age=1800; HttpOnly; Secure; SameSite=Strict$/,
    )
    const cookie = opened.headers['Set-Cookie']?.split(';')[0] ?? ''
    expect((await w.call('GET', '/journal', { cookie })).body).toContain('Told my boss no')
    expect((await w.call('POST', path)).status).toBe(410)
    w.later({ minutes: 31 })
    expect((await w.call('GET', '/journal', { cookie })).status).toBe(401)
  })

  it('says the same of one that never was, was opened, is too old, or was followed by a newer one', async () => {
    const w = await world()
    const first = await w.open()
    const path = async () => /https:\/\/wins\.example(\/j\/\S+)/.exec(await w.text('journal'))?.[1] ?? ''
    const [older, newer] = [await path(), await path()]
    const bodies = [
      await w.call('POST', first.path),
      await w.call('POST', older),
      await w.call('POST', `/j/${'x'.repeat(22)}`),
    ]
    w.later({ minutes: 10 })
    bodies.push(await w.call('POST', newer), await w.call('POST', '/j/short'))
    expect(bodies.map(({ status }) => status)).toEqual([410, 410, 410, 410, 410])
    expect(new Set(bodies.map(({ body }) => body)).size).toBe(1)
    expect((await w.call('GET', newer)).body.replace(newer, '')).toBe(
      (await w.call('GET', '/j/none')).body.replace('/j/none', ''),
    )
  })

  it('is the same when the webhook comes twice', async () => {
    const w = await world()
    expect(await w.text('journal', 'ana', sidOf('twice'))).toBe(await w.text('journal', 'ana', sidOf('twice')))
  })

  it('is kept as a hash, and no log line holds it, or a word of theirs', async () => {
    const w = await world()
    await w.text('A very private thing')
    const { path, cookie } = await w.open()
    const token = path.slice(3)
    expect(await w.journal.link(token)).toBeUndefined()
    expect(await w.journal.link(hashOf(token))).toMatchObject({ participant: idOf('ana') })
    await w.call('POST', '/journal', { cookie, body: 'theme=&q=private' })
    expect(JSON.stringify(w.logged)).not.toMatch(new RegExp(`${token}|private|${cookie.split('=')[1]}`))
  })

  it('opens nothing of somebody who is forgotten', async () => {
    const w = await world()
    const { cookie } = await w.open()
    await w.text('forget me')
    await w.text('ok')
    expect((await w.call('GET', '/journal', { cookie })).status).toBe(401)
  })
})

describe('the journal', () => {
  it('shows their own words, escaped, with what is private, and never danger', async () => {
    const w = await world()
    await w.text('Wrote <script>alert(1)</script> & "quotes"')
    await w.text('PRIVATE cried in the car')
    await w.text('I want to die')
    const { cookie } = await w.open()
    const { body } = await w.call('GET', '/journal', { cookie })
    expect(body).toContain('Wrote &lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;')
    expect(body).toContain('cried in the car')
    expect(body).not.toContain('want to die')
    expect(body).not.toMatch(/<script/)
    expect(body).toContain('Week of November 23, 2026')
  })

  it('is filtered by theme and by words, without accents and case', async () => {
    const w = await world()
    await w.text('Told my boss no')
    await w.text('Slept nine hours at Lucía’s')
    const { cookie } = await w.open()
    const rest = (await w.call('POST', '/journal', { cookie, body: 'theme=rest&q=' })).body
    expect([rest.includes('Slept nine'), rest.includes('Told my boss')]).toEqual([true, false])
    const words = (await w.call('POST', '/journal', { cookie, body: 'theme=&q=LUCIA' })).body
    expect([words.includes('Slept nine'), words.includes('Told my boss')]).toEqual([true, false])
    expect((await w.call('GET', '/journal?theme=nonsense', { cookie })).status).toBe(303)
    expect((await w.call('POST', '/journal', { cookie, body: 'theme=nonsense' })).status).toBe(303)
  })

  it('is not looked through by an address, and takes no word along in one', async () => {
    const w = await world()
    for (let n = 0; n < 45; n++) {
      w.later({ minutes: 40 })
      await w.text(`Slept nine hours, night ${n};`)
    }
    const { cookie } = await w.open()
    const all = (await w.call('GET', '/journal?q=nowhere', { cookie })).body
    expect([all.includes('night 44;'), all.includes('nowhere')]).toEqual([true, false])
    const { body } = await w.call('POST', '/journal', { cookie, body: 'theme=rest&q=slept' })
    expect(body).not.toMatch(/(href|action)="[^"]*(slept|theme)/i)
    const fields = [...body.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)">/g)]
    expect(fields.map(([, name]) => name)).toEqual(['theme', 'q', 'after'])
    const further = new URLSearchParams(fields.map(([, name = '', value = '']) => [name, value])).toString()
    const older = (await w.call('POST', '/journal', { cookie, body: further })).body
    expect([older.includes('night 0;'), older.includes('night 44;')]).toEqual([true, false])
  })

  it('goes back page by page, loses none, and stays light', async () => {
    const w = await world()
    const long = 'A long line about a slow morning and what came of it. '.repeat(5)
    for (let n = 0; n < 95; n++) {
      w.later({ minutes: 40 })
      await w.text(`${n % 2 === 0 ? long : ''}win number ${n};`)
    }
    const { cookie } = await w.open()
    const seen = new Set<string>()
    let path: string | undefined = '/journal'
    for (let pages = 0; path !== undefined && pages < 30; pages++) {
      const { body }: { body: string } = await w.call('GET', path, { cookie })
      expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
      for (const [, n = ''] of body.matchAll(/win number (\d+);/g)) seen.add(n)
      path = /href="(\/journal\?[^"]*after=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.size).toBe(95)
  })

  it.each([
    [
      'months of every theme',
      { themes: ['boundaries', 'rest'] as const, text: 'Slept well; said no to my boss, and did not explain it.' },
    ],
    ['signs that take six bytes each', { themes: [], text: '"'.repeat(200) }],
    ['photos under long addresses', { themes: [], text: 'my garden', photos: 2 }],
  ])('stays light with %s, and loses none on the way back', async (_, { themes: of, text, ...more }) => {
    const w = await world({ urlFor: async (_, photo) => `https://photos.example/${photo}?${'x&'.repeat(1000)}` })
    const start = at('2026-06-01T17:00:00Z')
    for (let n = 0; n < 60; n++) {
      const when = plus(start, { days: n * 3 })
      const sid = sidOf(`e${n}`)
      const pictures = Array.from({ length: 'photos' in more ? more.photos : 0 }, (_, nth) => photoName(sid, nth))
      const entry = win(`${n}; ${text}`, when, {
        ...{ sid, themes: of.length > 0 ? [themes[n % 8]!, themes[(n + 1) % 8]!] : [] },
        ...(pictures.length > 0 && { photos: pictures }),
      })
      await w.journal.record({
        ...{ participant: ana({ id: idOf('ana'), version: n + 2 }), sid, at: when, replies: [], entries: [entry] },
      })
    }
    const { cookie } = await w.open()
    const seen = new Set<string>()
    for (let path: string | undefined = '/journal'; path !== undefined; ) {
      const { body }: { body: string } = await w.call('GET', path, { cookie })
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(30 * 1024)
      for (const [, n = ''] of body.matchAll(/<p>(\d+);/g)) seen.add(n)
      path = /href="(\/journal\?[^"]*after=[^"]+)"/.exec(body)?.[1]?.replaceAll('&amp;', '&')
    }
    expect(seen.size).toBe(60)
  })

  it('takes one off, once, and the week is counted anew', async () => {
    const w = await world()
    await w.text('Told my boss no')
    const { cookie } = await w.open()
    const entry = entryOf((await w.call('GET', '/journal', { cookie })).body)
    const body = new URLSearchParams({ entry }).toString()
    for (let press = 0; press < 2; press++)
      expect((await w.call('POST', '/journal/delete', { cookie, body })).status).toBe(303)
    expect((await w.journal.wins(idOf('ana'), {})).items).toEqual([])
    expect(await w.journal.participant(idOf('ana'))).toMatchObject({ weekSoFar: { wins: 0, days: [] } })
    expect((await w.journal.weeks(idOf('ana'), '2026-W48' as never, '2026-W48' as never))[0]).toMatchObject({ wins: 0 })
  })

  it('takes off what UNDO then leaves alone', async () => {
    const w = await world()
    await w.text('Slept nine hours')
    await w.text('Told my boss no')
    const { cookie } = await w.open()
    const { body: page } = await w.call('GET', '/journal', { cookie })
    await w.call('POST', '/journal/delete', { cookie, body: new URLSearchParams({ entry: entryOf(page) }).toString() })
    await w.text('undo')
    expect((await w.journal.wins(idOf('ana'), {})).items.map(({ text }) => text)).toEqual(['Slept nine hours'])
    expect((await w.journal.weeks(idOf('ana'), '2026-W48' as never, '2026-W48' as never))[0]).toMatchObject({ wins: 1 })
  })

  it('hears no form of another site', async () => {
    const w = await world()
    await w.text('Told my boss no')
    const { cookie } = await w.open()
    const body = new URLSearchParams({ entry: entryOf((await w.call('GET', '/journal', { cookie })).body) }).toString()
    const elsewhere: Record<string, string>[] = [
      { origin: 'https://evil.example' },
      { 'sec-fetch-site': 'cross-site' },
      { origin: 'null' },
    ]
    for (const headers of elsewhere)
      expect((await w.call('POST', '/journal/delete', { cookie, body, ...headers })).status).toBe(403)
    expect((await w.journal.wins(idOf('ana'), {})).items).toHaveLength(1)
  })

  it('is closed by its button', async () => {
    const w = await world()
    const { cookie } = await w.open()
    expect((await w.call('POST', '/journal/close', { cookie })).headers['Set-Cookie']).toMatch(/Max-Age=0/)
    expect((await w.call('GET', '/journal', { cookie })).status).toBe(401)
  })

  it('can be taken along: CSV that no spreadsheet computes, JSON, Markdown', async () => {
    const w = await world()
    const said = ['=1+1 is "two"', 'Two\nlines, and a 🌻', 'PRIVATE cried']
    for (const text of said) await w.text(text)
    const { cookie } = await w.open()
    const csv = await w.call('GET', '/journal/copy?format=csv', { cookie })
    expect(csv.headers['Content-Disposition']).toBe('attachment; filename="small-wins-2026-11-24.csv"')
    const rows = parse(csv.body, { bom: true, columns: true }) as Record<string, string>[]
    expect(rows.map(({ text }) => text)).toEqual(['\'=1+1 is "two"', 'Two', 'lines, and a 🌻', 'cried'])
    expect(rows.map((row) => row.private)).toEqual(['false', 'false', 'false', 'true'])
    const json = JSON.parse((await w.call('GET', '/journal/copy?format=json', { cookie })).body)
    expect(json.entries[0]).toMatchObject({ date: '2026-11-24', text: '=1+1 is "two"', kind: 'win' })
    const { body } = await w.call('GET', '/journal/copy?format=md', { cookie })
    expect(body).toContain('## 2026-11-24\n\n- =1+1 is "two"')
    expect((await w.call('GET', '/journal/copy?format=exe', { cookie })).status).toBe(400)
  })
})

describe('what belongs to a whole copy', () => {
  const noted = async () => {
    const w = await world()
    await w.text('Told my boss no')
    const note = {
      participant: idOf('ana'),
      at: at('2026-11-24T18:00:00Z'),
      id: 'a'.repeat(16),
      by: 'witness' as const,
    }
    for (const [n, kept] of [true, false].entries()) {
      const held = (await w.journal.participant(idOf('ana')))!
      const left = { ...note, id: String(n).repeat(16), from: 'Sam', text: kept ? 'You laugh more' : 'Not read yet' }
      await w.journal.leaveNote({ ...held, version: held.version + 1 }, left)
      if (kept) await w.journal.settleNote({ ...held, version: held.version + 2 }, { ref: left, kept })
    }
    return { ...w, cookie: (await w.open()).cookie }
  }

  it.each(['csv', 'json', 'md'])('%s holds what others noticed and they kept', async (format) => {
    const w = await noted()
    const { body } = await w.call('GET', `/journal/copy?format=${format}`, { cookie: w.cookie })
    expect(body).toMatch(/Sam.*You laugh more|You laugh more.*Sam/s)
    expect(body).not.toContain('Not read yet')
    const old = await w.call('GET', `/journal/copy?format=${format}&year=2025`, { cookie: w.cookie })
    expect(old.body).not.toContain('laugh')
  })

  it('offers each year in which they wrote, also to who stopped and came back', async () => {
    const w = await world()
    const text = 'A long year. '.repeat(120)
    let version = 1
    for (let n = 0; n < 3000; n++) {
      const when = plus(at('2024-03-01T18:00:00Z'), { hours: 7 * n })
      await w.journal.record({
        ...{ participant: ana({ id: idOf('ana'), version: ++version }), sid: sidOf(`y${n}`), at: when, replies: [] },
        entries: [win(text, when, { sid: sidOf(`y${n}`) })],
      })
    }
    const { status, body } = await w.call('GET', '/journal/copy?format=json', { cookie: (await w.open()).cookie })
    expect([status, body.includes('year=2024'), body.includes('year=2023')]).toEqual([413, true, false])
  })

  it('an emoji that is looked for is found, and not everything', async () => {
    const w = await world()
    await w.text('Sat in the sun \u{1f33b}')
    await w.text('Told my boss no')
    const { body } = await w.call('POST', '/journal', { cookie: (await w.open()).cookie, body: 'q=%F0%9F%8C%BB' })
    expect([body.includes('Sat in the sun'), body.includes('Told my boss')]).toEqual([true, false])
  })
})

describe('photos', () => {
  const withPhotos = async (count: number, text = 'my garden', n = 0) => {
    const w = await world()
    const written = at('2026-11-24T17:00:00Z')
    const entry = win(text, written, {
      n,
      photos: Array.from({ length: count }, (_, nth) => photoName(sidOf('p'), nth)),
    })
    await w.journal.record({
      ...{ participant: ana({ id: idOf('ana'), version: 2 }), sid: sidOf('p'), at: written, replies: [] },
      entries: [entry],
    })
    return w
  }
  const shown = (body: string) => [...body.matchAll(/<img src="([^"]*)" alt="Photo">/g)].map(([, url]) => url)

  it('are shown from where they are, and that page may load them from there and from nowhere else', async () => {
    const w = await withPhotos(2)
    const { cookie } = await w.open()
    const { body, headers } = await w.call('GET', '/journal', { cookie })
    expect(shown(body)).toEqual(
      [0, 1].map((nth) => `https://photos.example/${idOf('ana')}/${photoName(sidOf('p'), nth)}?signature=x`),
    )
    expect(headers['Content-Security-Policy']).toContain('img-src data: https://photos.example; ')
    expect(headers['Cache-Control']).toBe('no-store')
  })

  it('leave every other page as closed as it was, and are shown to nobody else', async () => {
    const w = await withPhotos(1)
    const { cookie } = await w.open('ben')
    for (const method of ['GET', 'POST']) {
      const { body, headers } = await w.call(method, '/journal', { cookie, body: 'q=garden' })
      expect(body).not.toContain('photos.example')
      expect(headers['Content-Security-Policy']).toContain('img-src data:; ')
    }
    expect((await w.call('GET', '/journal')).body).not.toContain('photos.example')
  })

  it('without words are an entry like any other, which can be taken off', async () => {
    const w = await withPhotos(1, '')
    const { cookie } = await w.open()
    const { body } = await w.call('GET', '/journal', { cookie })
    expect(body).not.toContain('<p></p>')
    expect(body).toMatch(/<li class="win"><img [^>]*><div class="about">/)
    await w.call('POST', '/journal/delete', { cookie, body: new URLSearchParams({ entry: entryOf(body) }).toString() })
    expect(shown((await w.call('GET', '/journal', { cookie })).body)).toEqual([])
  })

  it('that never came are not spoken of', async () => {
    const w = await withPhotos(0)
    const { cookie } = await w.open()
    expect((await w.call('GET', '/journal', { cookie })).body).not.toMatch(/<img|[Pp]hoto/)
  })

  it('are ten to a page', async () => {
    const w = await withPhotos(6)
    const later = at('2026-11-24T17:30:00Z')
    const photos = Array.from({ length: 6 }, (_, nth) => photoName(sidOf('q'), nth))
    await w.journal.record({
      ...{ participant: ana({ id: idOf('ana'), version: 3 }), sid: sidOf('q'), at: later, replies: [] },
      entries: [win('my dog', later, { photos })],
    })
    const { cookie } = await w.open()
    const { body } = await w.call('GET', '/journal', { cookie })
    expect(shown(body)).toHaveLength(6)
    const older = /href="([^"]*after=[^"]*)"/.exec(body)?.[1] ?? ''
    expect(shown((await w.call('GET', older.replaceAll('&amp;', '&'), { cookie })).body)).toHaveLength(6)
  })
})

describe('nobody reads what they should not', () => {
  it('every page says that nothing may be loaded, framed, kept or found', async () => {
    const w = await world()
    const { cookie, path } = await w.open()
    for (const each of [
      await w.call('GET', path),
      await w.call('GET', '/journal', { cookie }),
      await w.call('GET', '/journal'),
    ]) {
      expect(each.headers['Content-Security-Policy']).toMatch(
        /^default-src 'none'; style-src 'sha256-[^']+'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
      )
      expect(each.headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' })
      expect(each.body).not.toMatch(/<script|\son\w+=|style="|https?:\/\//i)
    }
  })
})
