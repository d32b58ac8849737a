import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { type Route, routes } from '../functions/adapters/routes.ts'
import { entryId } from '../functions/domain/journal-view.ts'
import { dana, other, pagesWorld } from './pages-world.ts'
import { idOf, phone } from './people.ts'

/*
 * Every route, for everybody who might knock, and everything of Ana's they might ask for. A route that is not listed here does not
 * compile, and fails. What is expected of each: who alone may see or change something of hers.
 */

type NameOf<One> = One extends Route ? `${One['method']} ${One['path']}` : never
type Name = NameOf<Route>
type Asked = { path: string; body?: Readonly<Record<string, string>>; headers?: Readonly<Record<string, string>> }
type Hers = { entry: string; note: string; id: string; witness: string; spent: string; token: string }
type Rule = {
  ask: (hers: Hers) => Asked
  /** Who gets an answer that is about her; everybody else gets nothing of hers, and changes nothing. */
  mayRead?: readonly Identity[]
  mayChange?: readonly Identity[]
}

const identities = [
  'nobody',
  'garbage',
  'a session that was closed',
  'a session that is over',
  'another person',
  'Ana',
  'the coach she shares with',
  'another coach',
  'a coach whose token was revoked',
  'a coach as a person',
  'a person as a coach',
] as const
type Identity = (typeof identities)[number]

const rules: Readonly<Record<Exclude<Name, `POST /sms${string}`>, Rule>> = {
  'GET /export': {
    ask: () => ({ path: '/export?format=json' }),
    // By bearer token alone: no session opens it.
  },
  'GET /j/{token}': { ask: ({ spent }) => ({ path: spent }) },
  'POST /j/{token}': { ask: ({ spent }) => ({ path: spent }) },
  'GET /c/{token}': { ask: ({ spent }) => ({ path: spent.replace('/j/', '/c/') }) },
  'GET /journal/card': { ask: () => ({ path: '/journal/card' }) },
  'GET /journal': { ask: () => ({ path: '/journal' }), mayRead: ['Ana'] },
  'POST /journal': { ask: () => ({ path: '/journal', body: { q: '' } }), mayRead: ['Ana'] },
  'GET /journal/copy': { ask: () => ({ path: '/journal/copy?format=json' }), mayRead: ['Ana'] },
  'POST /journal/delete': { ask: ({ entry }) => ({ path: '/journal/delete', body: { entry } }), mayChange: ['Ana'] },
  'POST /journal/private': {
    ask: ({ entry }) => ({ path: '/journal/private', body: { private: entry } }),
    mayChange: ['Ana'],
  },
  'POST /journal/note': { ask: ({ note }) => ({ path: '/journal/note', body: { note } }), mayChange: ['Ana'] },
  'POST /journal/close': { ask: () => ({ path: '/journal/close' }) },
  // Whoever holds the link may write; nobody reads.
  'GET /w/{token}': { ask: ({ witness }) => ({ path: witness }) },
  'POST /w/{token}': { ask: ({ witness }) => ({ path: witness.replace(/.$/, '_'), body: { note: 'Hello' } }) },
  // Anybody may ask to join; nobody learns from it who has.
  'GET /join': { ask: () => ({ path: '/join?coach=DANA7' }) },
  'POST /join': { ask: () => ({ path: '/join', body: { phone, name: 'Ana', coach: 'DANA7', agreed: 'yes' } }) },
  'GET /coach': { ask: () => ({ path: '/coach' }), mayRead: ['the coach she shares with'] },
  'POST /coach/sign-in': { ask: ({ spent }) => ({ path: '/coach/sign-in', body: { token: spent } }) },
  'POST /coach/sign-out': { ask: () => ({ path: '/coach/sign-out' }) },
  'GET /coach/people/{id}': {
    ask: ({ id }) => ({ path: `/coach/people/${id}` }),
    mayRead: ['the coach she shares with'],
  },
  'POST /coach/people/{id}/note': {
    ask: ({ id }) => ({ path: `/coach/people/${id}/note`, body: { note: 'I noticed' } }),
    mayRead: ['the coach she shares with'],
    mayChange: ['the coach she shares with'],
  },
  'GET /health': { ask: () => ({ path: '/health' }) },
  'GET /openapi.json': { ask: () => ({ path: '/openapi.json' }) },
  'GET /coach/export': {
    ask: ({ id }) => ({ path: `/coach/export?format=md&person=${id}` }),
    mayRead: ['the coach she shares with'],
  },
}

const world = async () => {
  const w = await pagesWorld({ ana: { name: 'Ana' }, ben: { name: 'Ben' } })
  await w.text('Shared by Ana', 'ana')
  await w.text('PRIVATE only for Ana', 'ana')
  await w.text('Of Ben alone', 'ben')
  await w.share('ana', dana)
  await w.share('ben', other)
  const witness = await w.ask('ana')
  await w.call('POST', witness, { body: w.form({ note: 'Noticed in Ana' }) })
  const [note] = await w.journal.notes(idOf('ana'))
  const { items } = await w.journal.wins(idOf('ana'), {})
  const closed = await w.openJournal('ana')
  await w.call('POST', '/journal/close', { cookie: closed })
  const over = await w.openJournal('ana')
  w.later({ minutes: 31 })
  const spent = /https:\/\/wins\.example(\/j\/\S+)/.exec(await w.text('JOURNAL', 'ana'))?.[1] ?? ''
  const opened = await w.call('POST', spent)
  const mine = opened.headers['Set-Cookie']?.split(';')[0] ?? ''
  const shared = await w.signIn(dana)
  const cookies: Record<Identity, string> = {
    nobody: '',
    garbage: '__Host-journal=zzz; __Host-coach=zzz',
    'a session that was closed': closed,
    'a session that is over': over,
    'another person': await w.openJournal('ben'),
    Ana: mine,
    'the coach she shares with': shared,
    'another coach': await w.signIn(other),
    'a coach whose token was revoked': '',
    'a coach as a person': shared.replace('coach', 'journal'),
    'a person as a coach': mine.replace('journal', 'coach'),
  }
  const hers: Hers = {
    entry: entryId(items[0]!),
    note: `keep~${note?.at}~${note?.id}`,
    id: idOf('ana'),
    witness,
    spent,
    token: w.tokens[dana] ?? '',
  }
  /** All of hers, as it is kept. */
  const state = async () => {
    const { read, version, ...person } = await w.person('ana')
    const wins = await w.journal.wins(idOf('ana'), { reflections: true })
    return JSON.stringify([wins, await w.journal.notes(idOf('ana')), person.notesWaiting])
  }
  return { ...w, cookies, hers, state, revoke: () => w.journal.revokeTokens(dana) }
}

const ofHers = /Shared by Ana|only for Ana|Noticed in Ana/

describe('nobody reads what they should not', () => {
  const pages = routes.filter(({ path }) => !path.startsWith('/sms'))

  it('every route of the table is asked for', () => {
    expect(pages.map(({ method, path }) => `${method} ${path}`).sort()).toEqual(Object.keys(rules).sort())
  })

  it.each(pages.map(({ method, path }) => [`${method} ${path}` as keyof typeof rules, method] as const))(
    '%s',
    async (name, method) => {
      const { ask, mayRead = [], mayChange = [] } = rules[name]
      for (const who of identities) {
        const w = await world()
        if (who === 'a coach whose token was revoked') {
          w.cookies[who] = w.cookies['the coach she shares with']
          await w.revoke()
        }
        const before = await w.state()
        const { path, body = {} } = ask(w.hers)
        const {
          status,
          body: plain,
          bytes,
          headers,
        } = await w.call(method, path, {
          cookie: w.cookies[who],
          body: w.form(body),
        })
        const said = headers['Content-Encoding'] === 'gzip' ? gunzipSync(bytes).toString() : plain
        expect([who, name, status, ofHers.test(said)]).toEqual([who, name, status, mayRead.includes(who)])
        // A coach never sees what is private, nor what others noticed.
        if (who !== 'Ana') expect([who, /only for Ana|Noticed in Ana/.test(said)]).toEqual([who, false])
        expect([who, name, (await w.state()) !== before]).toEqual([who, name, mayChange.includes(who)])
        expect(said).not.toContain('Of Ben alone'.repeat(who === 'another person' || who === 'another coach' ? 9 : 1))
      }
    },
  )

  it.each([
    ['no token', {}],
    ['garbage', { authorization: 'Bearer garbage' }],
    ['a cookie', { cookie: '__Host-coach=x' }],
  ])('an export with %s is refused', async (_, headers) => {
    const w = await world()
    const { status, body } = await w.call('GET', '/export?format=json', headers)
    expect([status, ofHers.test(body)]).toEqual([401, false])
  })

  it('an export holds what is shared with its coach alone', async () => {
    const w = await world()
    const body = async (token = '') =>
      (await w.call('GET', '/export?format=json', { authorization: `Bearer ${token}` })).body
    expect(await body(w.tokens[dana])).toMatch(/Shared by Ana/)
    expect(await body(w.tokens[dana])).not.toMatch(/only for Ana|Of Ben/)
    expect(await body(w.tokens[other])).not.toMatch(ofHers)
  })
})
