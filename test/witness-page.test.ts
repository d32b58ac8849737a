import { describe, expect, it } from 'vitest'
import { pagesWorld } from './pages-world.ts'
import { date, idOf } from './people.ts'

describe('a link for somebody trusted', () => {
  it('shows what is asked, and nothing of the journal', async () => {
    const w = await pagesWorld()
    await w.text('Told my boss no')
    const path = await w.ask()
    for (let look = 0; look < 3; look++) {
      const { status, body } = await w.call('GET', path)
      expect(status).toBe(200)
      expect(body).toContain('What have you noticed in Ana?')
      expect(body).not.toContain('boss')
      expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
    }
  })

  it('takes a note, which the person reads first, keeps, and finds in the recap and the journal', async () => {
    const w = await pagesWorld()
    const path = await w.ask()
    const body = w.form({ note: 'You laugh more than in spring.\r\nIt shows.', from: 'Sam' })
    const sent = await w.call('POST', path, { body })
    expect([sent.status, sent.body.includes('Thank you')]).toEqual([200, true])
    expect(await w.evening()).toBe(
      'Sam, whom you asked, noticed this in you: "You laugh more than in spring. It shows."\nOK keeps it, NO lets it go.',
    )
    expect(await w.text('keep it')).toBe("Kept. It is in your journal, and in Sunday's recap.")
    expect(await w.person()).toMatchObject({ notesWaiting: [] })
    expect((await w.person()).pending).toBeUndefined()
    const page = await w.call('GET', '/journal', { cookie: await w.openJournal() })
    expect(page.body).toContain('Noticed in you')
    expect(page.body).toContain('You laugh more than in spring.\nIt shows.')
    await w.text('Slept nine hours')
    w.later({ days: 5 })
    expect(await w.evening('recap')).toContain('Sam noticed in you: "You laugh more than in spring. It shows."')
    w.later({ days: 7 })
    await w.text('Sat in the sun')
    expect(await w.evening('recap')).not.toContain('Sam noticed')
  })

  it('leaves one note when its button is pressed twice, or its page is loaded again', async () => {
    const w = await pagesWorld()
    const path = await w.ask()
    const body = w.form({ note: 'You laugh more', from: 'Sam' })
    const answers = await Promise.all([1, 2, 3, 4].map(() => w.call('POST', path, { body })))
    expect(answers.map((each) => each.body.includes('Thank you'))).toEqual([true, true, true, true])
    expect(await w.journal.notes(idOf('ana'))).toHaveLength(1)
    expect((await w.person()).notesWaiting).toHaveLength(1)
    for (const note of ['Something else', 'A third']) await w.call('POST', path, { body: w.form({ note }) })
    expect(await w.journal.notes(idOf('ana'))).toHaveLength(3)
  })

  it('that is far too long is told so, and has not ended', async () => {
    const w = await pagesWorld()
    const path = await w.ask()
    const { status, body } = await w.call('POST', path, { body: w.form({ note: 'x'.repeat(6000) }) })
    expect([status, body.includes('500 characters fit'), body.includes('has ended')]).toEqual([422, true, false])
  })

  it('is let go by NO: nothing is left of the note', async () => {
    const w = await pagesWorld()
    await w.call('POST', await w.ask(), { body: w.form({ note: 'You look tired', from: '' }) })
    expect(await w.evening()).toContain('Someone you asked noticed this in you: "You look tired"')
    expect(await w.text('let it go')).toBe('Let go. It is gone, and nobody is told.')
    expect(await w.journal.notes(idOf('ana'))).toEqual([])
    w.later({ days: 1 })
    expect(await w.evening()).not.toContain('tired')
  })

  it('a win told instead of an answer is a win, and the note still waits for one', async () => {
    const w = await pagesWorld()
    await w.call('POST', await w.ask(), { body: w.form({ note: 'You say no now' }) })
    await w.evening()
    await w.text('Told my boss no')
    expect((await w.journal.wins(idOf('ana'), {})).items.map(({ text }) => text)).toEqual(['Told my boss no'])
    expect(await w.text('OK')).toContain('Kept. It is in your journal')
  })

  it('what was not answered is kept or let go on the journal page', async () => {
    const w = await pagesWorld()
    for (const note of ['One thing', 'Another thing']) await w.call('POST', await w.ask(), { body: w.form({ note }) })
    const cookie = await w.openJournal()
    const choices = async () =>
      [...(await w.call('GET', '/journal', { cookie })).body.matchAll(/name="note" value="([^"]+)"/g)].map(
        ([, v]) => v!,
      )
    const [keepLater, , keepFirst, letFirstGo] = await choices()
    expect(keepLater).toMatch(/^keep~/)
    await w.call('POST', '/journal/note', { cookie, body: w.form({ note: letFirstGo! }) })
    await w.call('POST', '/journal/note', { cookie, body: w.form({ note: keepLater! }) })
    await w.call('POST', '/journal/note', { cookie, body: w.form({ note: keepFirst! }) })
    expect((await w.journal.notes(idOf('ana'))).map(({ text, kept }) => [text, kept])).toEqual([
      ['Another thing', true],
    ])
    expect(await w.person()).toMatchObject({ notesWaiting: [] })
    expect((await w.call('POST', '/journal/note', { cookie, body: w.form({ note: 'keep~x~y' }) })).status).toBe(400)
  })

  it('takes three notes, and five wait for one person at most', async () => {
    const w = await pagesWorld()
    const path = await w.ask()
    const leave = async (where: string, note: string) => (await w.call('POST', where, { body: w.form({ note }) })).body
    for (let n = 1; n <= 3; n++) expect(await leave(path, `Note ${n}`)).toContain('Thank you')
    expect(await leave(path, 'Note 4')).toContain('Enough is on its way')
    const second = await w.ask()
    for (let n = 4; n <= 5; n++) expect(await leave(second, `Note ${n}`)).toContain('Thank you')
    expect(await leave(second, 'Note 6')).toContain('Enough is on its way')
    expect(await w.journal.notes(idOf('ana'))).toHaveLength(5)
  })

  it('ends after seven days, with STOP, and with FORGET ME; unknown and ended look alike', async () => {
    const w = await pagesWorld({ ana: {}, ben: {}, cleo: {} })
    const [old, stopped, forgotten] = [await w.ask('ana'), await w.ask('ben'), await w.ask('cleo')]
    await w.text('stop', 'ben')
    await w.text('forget me', 'cleo')
    await w.text('ok', 'cleo')
    const bodies = [
      await w.call('GET', `/w/${'x'.repeat(22)}`),
      await w.call('GET', '/w/short'),
      await w.call('GET', stopped),
      await w.call('POST', stopped, { body: w.form({ note: 'Hello' }) }),
      await w.call('GET', forgotten),
    ]
    w.later({ days: 7 })
    bodies.push(await w.call('GET', old), await w.call('POST', old, { body: w.form({ note: 'Hello' }) }))
    expect(new Set(bodies.map(({ status, body }) => `${status} ${body}`)).size).toBe(1)
    expect(bodies[0]?.status).toBe(410)
    for (const name of ['ana', 'ben', 'cleo']) expect(await w.journal.notes(idOf(name))).toEqual([])
  })

  it('opens no journal, and a link to a journal takes no notes', async () => {
    const w = await pagesWorld()
    const witness = await w.ask()
    expect((await w.call('POST', witness.replace('/w/', '/j/'))).status).toBe(410)
    const journal = /https:\/\/wins\.example(\/j\/\S+)/.exec(await w.text('JOURNAL'))?.[1] ?? ''
    expect((await w.call('POST', journal.replace('/j/', '/w/'), { body: w.form({ note: 'x' }) })).status).toBe(410)
  })
})

describe('what could hurt is not passed on', () => {
  it.each([
    ['nothing', ' \n ', 'no words here yet'],
    ['too much', 'x'.repeat(501), 'a little long'],
    ['a threat', 'I know where you live and I am going to kill you', 'could hurt'],
    ['a threat in Spanish', 'Sé dónde vives, te vas a arrepentir', 'could hurt'],
    ['contempt', 'Honestly you are still a pathetic liar and nobody loves you', 'could hurt'],
    ['contempt in Spanish', 'Sigues siendo una inútil', 'could hurt'],
    ['swearing', 'fuck you bitch', 'could hurt'],
    ['a link', 'See http://evil.example/now', 'not passed on'],
    ['an address without one', 'find me on evil.com', 'not passed on'],
    ['a number', 'call me at (602) 555-0123', 'not passed on'],
  ])('%s', async (_, note, why) => {
    const w = await pagesWorld()
    const { status, body } = await w.call('POST', await w.ask(), { body: w.form({ note, from: 'Sam' }) })
    expect([status, body.includes(why)]).toEqual([422, true])
    expect(await w.journal.notes(idOf('ana'))).toEqual([])
    expect(await w.person()).not.toHaveProperty('notesWaiting.0')
  })

  it('keeps what was typed in the form, escaped', async () => {
    const w = await pagesWorld()
    const note = '<script>alert(1)</script> www.evil.example'
    const { body } = await w.call('POST', await w.ask(), { body: w.form({ note, from: '"><b>' }) })
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; www.evil.example')
    expect(body).not.toMatch(/<script|"><b>/)
  })

  it('a machine that fills in everything is thanked, and nothing is kept', async () => {
    const w = await pagesWorld()
    const body = w.form({ note: 'You look great', website: 'http://spam.example' })
    expect((await w.call('POST', await w.ask(), { body })).body).toContain('Thank you')
    expect(await w.journal.notes(idOf('ana'))).toEqual([])
  })

  it('a form of another site is not heard', async () => {
    const w = await pagesWorld()
    const body = w.form({ note: 'You look great' })
    expect((await w.call('POST', await w.ask(), { body, origin: 'https://evil.example' })).status).toBe(403)
    expect(await w.journal.notes(idOf('ana'))).toEqual([])
  })

  it('no word of a note is logged', async () => {
    const w = await pagesWorld()
    const path = await w.ask()
    await w.call('POST', path, { body: w.form({ note: 'A secret sentence', from: 'Samuel' }) })
    expect(JSON.stringify(w.logged)).not.toMatch(new RegExp(`secret|Samuel|${path.slice(3)}`))
    expect(w.logged).toContainEqual({ event: 'note-left', participant: idOf('ana'), by: 'witness' })
  })
})

it.each([
  'You used to apologise for everything. Last week you just said no.',
  'You are so much lighter since spring, and you laugh at my terrible jokes again.',
  'I saw you ask for help, and it did not kill you. I am proud of you.',
  'You never gave up on the kids, not even when nothing worked.',
  'Te veo más tranquila. Ya no pides perdón por todo.',
  'You find your words now. You do not hit back, you leave the room.',
  'Nobody had to tell you to rest. You just did.',
])('what is kind goes through: %s', async (note) => {
  const w = await pagesWorld()
  expect((await w.call('POST', await w.ask(), { body: w.form({ note }) })).body).toContain('Thank you')
})

it('under cover nothing is said of a note: it waits on the page', async () => {
  const w = await pagesWorld({ ana: { cover: {} } })
  await w.call('POST', await w.ask(), { body: w.form({ note: 'You laugh more' }) })
  expect(await w.evening()).not.toContain('laugh')
  expect(await w.person()).toMatchObject({ notesWaiting: [{}] })
})

it('a text that is composed again on its day tells of the same note', async () => {
  const w = await pagesWorld()
  for (const note of ['First', 'Second']) await w.call('POST', await w.ask(), { body: w.form({ note }) })
  const said = await w.evening()
  expect(said).toContain('First')
  expect(await w.evening()).toBe(said)
  w.later({ days: 1 })
  expect(await w.evening()).toContain('Second')
  expect((await w.person()).lastDaily?.date).toBe(date('2026-11-25'))
})
