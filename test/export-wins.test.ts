import type { APIGatewayProxyEventV2, Context } from 'aws-lambda'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '../functions/adapters/bearer-token.ts'
import type { CoachId, MessageSid, ParticipantId } from '../functions/domain/ids.ts'
import type { Entry, Journal } from '../functions/domain/journal.ts'
import type { Participant } from '../functions/domain/participant.ts'
import type { LogEvent, MetricName } from '../functions/domain/ports.ts'
import { instant, localTime, plus } from '../functions/domain/time.ts'
import { exportWins } from '../functions/export-wins.ts'
import { tableEngine } from './engine.ts'
import { closed } from './lambda-events.ts'
import { memoryJournal } from './memory-journal.ts'

const now = instant('2026-11-24T20:00:00Z')
const dana = 'DANA' as CoachId
const eli = 'ELI' as CoachId
const someone = (letters: string) => letters.padEnd(26, letters) as ParticipantId
const ana = someone('aana')
const bea = someone('bbea')
const cal = someone('ccal')

const refusedBody = 'This needs a valid coach token.'
const columns = '"participant","name","date","time","week","themes","text"'

type World = ReturnType<typeof world>
type Access = Parameters<Journal['seen']>[1]
type Coach = { id: CoachId; token: string }

/** A journal of its own, what was logged and counted, and ways for people to live in it. */
const world = (around: (journal: Journal) => Partial<Journal> = () => ({}), kept: Journal = memoryJournal()) => {
  const accesses = new Map<ParticipantId, Access[]>()
  const seen: Journal['seen'] = async (participant, access) => {
    const outcome = await kept.seen(participant, access)
    const { id } = participant
    if (outcome === 'written') accesses.set(id, [...(accesses.get(id) ?? []), access])
    return outcome
  }
  const log: LogEvent[] = []
  const counted: Partial<Record<MetricName, number>> = {}
  let time = now
  let texts = 0
  const answer = exportWins({
    journal: { ...kept, seen, ...around(kept) },
    clock: { now: () => time },
    log: (event) => log.push(event),
    metrics: {
      count: (name, by = 1) => {
        counted[name] = (counted[name] ?? 0) + by
      },
    },
  })
  const change = async (id: ParticipantId, changes: Partial<Participant>, also: object = {}) => {
    const before = (await kept.participant(id)) ?? {
      ...{ id, status: 'active', language: 'en', phone: '+15055550123', timeZone: 'America/Chicago' },
      ...{ promptTime: '19:30', shares: [], used: {}, version: 0 },
    }
    texts += 1
    const sid = `SM${String(texts).padStart(32, '0')}` as MessageSid
    const participant = { ...before, ...changes, version: before.version + 1 } as Participant
    await kept.record({ participant, sid, at: time, replies: [], entries: [], ...also })
  }
  const share = async (id: ParticipantId, coach: CoachId) => {
    const held = { coach, name: coach, since: time, wording: '1' }
    await change(id, { shares: [held] }, { startSharing: { coach, since: time, wording: '1' } })
  }
  const stopSharing = (id: ParticipantId, coach: CoachId) => change(id, { shares: [] }, { stopSharing: [coach] })
  const win = async (id: ParticipantId, text: string, changes: Partial<Entry> = {}) => {
    const { timeZone = 'America/Chicago' } = (await kept.participant(id)) ?? {}
    const at = changes.at ?? time
    const sid = `SM${String(texts + 1).padStart(32, '0')}` as MessageSid
    const { date } = localTime(at, timeZone)
    const entry: Entry = { participant: id, at, sid, n: 0, kind: 'win', text, themes: [], date, ...changes }
    await change(id, {}, { entries: [entry] })
  }
  const enrol = async (id: CoachId, expiresAt = plus(now, { days: 90 })): Promise<Coach> => {
    const { token, hash } = newToken(id, { bytes: (length) => new Uint8Array(length).fill(id.length) })
    await kept.putCoach({ id, name: id })
    await kept.putToken(id, hash, expiresAt)
    return { id, token }
  }
  const get = async (headers: Record<string, string>, query = '') => {
    const event = { rawPath: '/export', rawQueryString: query, headers, requestContext: { http: { method: 'GET' } } }
    const {
      statusCode,
      headers: given = {},
      body = '',
    } = await answer(event as unknown as APIGatewayProxyEventV2, {} as Context)
    return { status: statusCode, headers: given as Record<string, string>, body }
  }
  const asked = (coach: Coach, query = '', headers = {}) =>
    get({ authorization: `Bearer ${coach.token}`, ...headers }, query)
  const later = (hours: number) => {
    time = plus(time, { hours })
  }
  const traces = (id: ParticipantId) => accesses.get(id) ?? []
  return { journal: kept, traces, log, counted, share, stopSharing, win, enrol, get, asked, change, later }
}

/** The texts of a CSV without line ends in its cells. */
const textsOf = (csv: string) =>
  csv
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split('","').at(-1)?.slice(0, -1))

/** Follows the links to the end, doing something between pages. */
const everyPage = async (
  { asked }: World,
  coach: Coach,
  query: string,
  between: (page: number) => Promise<void> = async () => {},
) => {
  const texts: (string | undefined)[] = []
  let pages = 0
  for (let next: string | undefined = query; next !== undefined; pages += 1) {
    const { status, headers, body } = await asked(coach, next)
    expect(status).toBe(200)
    texts.push(...textsOf(body))
    next = headers.Link?.match(/^<\?(.*)>; rel="next"$/)?.[1]
    await between(pages)
    if (pages > 100) throw new Error('pages without end')
  }
  return { texts, pages }
}

describe('who may take a copy', () => {
  it.each([
    { name: 'nobody without a token', bearer: () => undefined, reason: 'no-token' },
    { name: 'nobody with an empty header', bearer: () => '', reason: 'unknown-token' },
    { name: 'nobody with another scheme', bearer: (token: string) => `Basic ${token}`, reason: 'unknown-token' },
    { name: 'nobody with words', bearer: () => 'Bearer let me in', reason: 'unknown-token' },
    { name: 'nobody with a code alone', bearer: () => 'Bearer DANA', reason: 'unknown-token' },
    { name: 'nobody with an empty secret', bearer: () => 'Bearer DANA.', reason: 'unknown-token' },
    {
      name: 'nobody with two tokens',
      bearer: (token: string) => `Bearer ${token}, Bearer ${token}`,
      reason: 'unknown-token',
    },
    {
      name: 'nobody with a secret that is too short',
      bearer: (token: string) => `Bearer ${token.slice(0, -1)}`,
      reason: 'unknown-token',
    },
    { name: 'nobody with a wrong secret', bearer: () => `Bearer DANA.${'A'.repeat(43)}`, reason: 'unknown-token' },
    {
      name: 'no coach we do not know',
      bearer: (token: string) => `Bearer ${token.replace('DANA', 'NADA')}`,
      reason: 'unknown-token',
    },
    {
      name: "nobody with another coach's secret",
      bearer: (token: string) => `Bearer ${token.replace('DANA', 'ELI')}`,
      reason: 'unknown-token',
    },
    { name: 'nobody with the stored hash', bearer: () => `Bearer DANA.${'0'.repeat(64)}`, reason: 'unknown-token' },
  ])('$name', async ({ bearer, reason }) => {
    const lived = world()
    const { token } = await lived.enrol(dana)
    await lived.enrol(eli)
    await lived.share(ana, dana)
    await lived.win(ana, 'I got up')
    const authorization = bearer(token)
    const { status, headers, body } = await lived.get(authorization === undefined ? {} : { authorization })
    expect({ status, body }).toEqual({ status: 401, body: refusedBody })
    expect(headers).toMatchObject({ 'WWW-Authenticate': 'Bearer', 'Cache-Control': 'no-store' })
    expect(lived.log).toEqual([{ event: 'export-refused', reason }])
    expect(lived.traces(ana)).toEqual([])
  })

  it('nobody from the instant on in which the token expires, with the very same answer', async () => {
    const lived = world()
    const coach = await lived.enrol(dana, plus(now, { hours: 1 }))
    expect((await lived.asked(coach)).status).toBe(200)
    lived.later(1)
    const expired = await lived.asked(coach)
    expect(expired).toEqual(await lived.get({}))
    expect(expired.status).toBe(401)
    expect(lived.log.at(-2)).toEqual({ event: 'export-refused', reason: 'expired-token' })
  })

  it('nobody once the token is revoked, with the very same answer', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.journal.revokeTokens(dana)
    const revoked = await lived.asked(coach)
    expect(revoked).toEqual(await lived.get({}))
    expect(revoked.status).toBe(401)
  })

  it('the coach, with the scheme in any case', async () => {
    const lived = world()
    const { token } = await lived.enrol(dana)
    expect((await lived.get({ authorization: `bearer ${token}` })).status).toBe(200)
  })

  it('is asked before anything else about the request', async () => {
    expect((await world().get({}, 'format=xml')).status).toBe(401)
  })
})

describe('whose wins are in it', () => {
  it('those of everybody who shares with this coach, past and new, and of nobody else', async () => {
    const lived = world()
    const [toDana, toEli] = [await lived.enrol(dana), await lived.enrol(eli)]
    await lived.win(ana, 'before sharing')
    await lived.share(ana, dana)
    await lived.win(ana, 'after sharing')
    await lived.share(bea, eli)
    await lived.win(bea, 'for Eli')
    await lived.win(cal, 'for nobody')
    expect(textsOf((await lived.asked(toDana)).body)).toEqual(['before sharing', 'after sharing'])
    expect(textsOf((await lived.asked(toEli)).body)).toEqual(['for Eli'])
  })

  it('no longer those of somebody who stops, from the next request on; and theirs again when they share again', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.win(ana, 'I got up')
    await lived.stopSharing(ana, dana)
    expect(textsOf((await lived.asked(coach)).body)).toEqual([])
    await lived.share(ana, dana)
    expect(textsOf((await lived.asked(coach)).body)).toEqual(['I got up'])
  })

  it.each([
    { name: "the person's own profile does not know of the share", profile: false, list: true },
    { name: "the coach's list does not know of the share", profile: true, list: false },
  ])('not theirs when $name', async ({ profile, list }) => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.win(ana, 'I got up')
    if (!profile) await lived.change(ana, { shares: [] })
    if (!list) await lived.change(ana, {}, { stopSharing: [dana] })
    expect(textsOf((await lived.asked(coach)).body)).toEqual([])
    expect(lived.traces(ana)).toEqual([])
  })

  it('nothing private, nothing deleted, no danger, and no phone number', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.win(ana, 'shared')
    await lived.win(ana, 'private', { private: true })
    await lived.win(ana, 'deleted', { deleted: true })
    await lived.win(ana, 'danger', { kind: 'danger' })
    for (const format of ['csv', 'json']) {
      const { body } = await lived.asked(coach, `format=${format}`)
      expect(body).toContain('shared')
      expect(body).not.toMatch(/private|deleted|danger|5055550123/)
    }
  })

  it('even when a journal hands out more than it should', async () => {
    const danger: Entry = {
      participant: ana,
      at: now,
      sid: 'SM0' as MessageSid,
      n: 0,
      kind: 'danger',
      text: 'help',
      themes: [],
      date: localTime(now, 'UTC').date,
    }
    const lived = world(() => ({ wins: async () => ({ items: [danger, { ...danger, kind: 'win', deleted: true }] }) }))
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    expect(textsOf((await lived.asked(coach)).body)).toEqual([])
  })
})

describe('which days are in it', () => {
  it.each([
    {
      name: 'the evening before midnight in Los Angeles',
      zone: 'America/Los_Angeles',
      at: '2026-11-25T07:59:59Z',
      day: '2026-11-24',
    },
    { name: 'midnight in Los Angeles', zone: 'America/Los_Angeles', at: '2026-11-25T08:00:00Z', day: '2026-11-25' },
    {
      name: 'the first minute of a day in Kiritimati',
      zone: 'Pacific/Kiritimati',
      at: '2026-11-24T10:00:00Z',
      day: '2026-11-25',
    },
    {
      name: 'the last minute of a day in Pago Pago',
      zone: 'Pacific/Pago_Pago',
      at: '2026-11-26T10:59:00Z',
      day: '2026-11-25',
    },
    {
      name: 'the long day on which clocks go back',
      zone: 'America/Chicago',
      at: '2026-11-02T05:59:00Z',
      day: '2026-11-01',
    },
    {
      name: 'the short day on which clocks go forward',
      zone: 'America/Chicago',
      at: '2026-03-09T04:59:00Z',
      day: '2026-03-08',
    },
  ])('$name belongs to the day it was there', async ({ zone, at, day }) => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.change(ana, { timeZone: zone })
    await lived.win(ana, 'here', { at: instant(at) })
    const inRange = async (query: string) => textsOf((await lived.asked(coach, query)).body).length === 1
    const dayAway = (days: number) => plus(instant(`${day}T12:00:00Z`), { days }).slice(0, 10)
    expect(await inRange(`from=${day}&to=${day}`)).toBe(true)
    expect(await inRange(`from=${dayAway(-1)}&to=${dayAway(-1)}`)).toBe(false)
    expect(await inRange(`from=${dayAway(1)}&to=${dayAway(1)}`)).toBe(false)
    expect(await inRange(`from=${day}`)).toBe(true)
    expect(await inRange(`to=${day}`)).toBe(true)
    expect(await inRange(`to=${dayAway(-1)}`)).toBe(false)
  })

  it('one range means each person by their own calendar', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    for (const [id, timeZone] of [
      [ana, 'America/Los_Angeles'],
      [bea, 'Asia/Tokyo'],
    ] as const) {
      await lived.share(id, dana)
      await lived.change(id, { timeZone })
      await lived.win(id, timeZone, { at: instant('2026-11-24T18:00:00Z') })
    }
    expect(textsOf((await lived.asked(coach, 'from=2026-11-24&to=2026-11-24')).body)).toEqual(['America/Los_Angeles'])
    expect(textsOf((await lived.asked(coach, 'from=2026-11-25&to=2026-11-25')).body)).toEqual(['Asia/Tokyo'])
  })

  it.each(['from=2026-11-31', 'from=2026-11-25&to=2026-11-24', 'limit=5001', 'format=xml', 'since=2026-11-24'])(
    'refuses %s with 400 and says why, without an echo',
    async (query) => {
      const lived = world()
      const { status, headers, body } = await lived.asked(await lived.enrol(dana), query)
      expect(status).toBe(400)
      expect(headers).toMatchObject({ 'Content-Type': 'text/plain; charset=utf-8', 'Cache-Control': 'no-store' })
      expect(body.length).toBeGreaterThan(10)
      expect(body).not.toMatch(/11-31|xml|since/)
      expect(lived.log).toEqual([{ event: 'export-refused', reason: 'bad-request' }])
    },
  )
})

describe('how it is written', () => {
  const oneWin = async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.change(ana, { name: 'Ana' })
    await lived.win(ana, '=1+1, "said"\nno', { themes: ['boundaries', 'rest'] })
    return { lived, coach }
  }

  it('as CSV that Excel opens as UTF-8 and does not compute', async () => {
    const { lived, coach } = await oneWin()
    const { headers, body } = await lived.asked(coach)
    expect(body).toBe(
      `\ufeff${columns}\r\n"${ana}","Ana","2026-11-24","14:00","2026-W48","boundaries;rest","'=1+1, ""said""\nno"\r\n`,
    )
    expect(headers).toEqual({
      ...closed,
      'Cache-Control': 'no-store',
      'Content-Disposition': 'attachment; filename="small-wins-DANA-2026-11-24.csv"',
      'Content-Type': 'text/csv; charset=utf-8; header=present',
      'X-Content-Type-Options': 'nosniff',
    })
  })

  it('as JSON, word for word, when a parameter or a header asks for it', async () => {
    const { lived, coach } = await oneWin()
    const byParameter = await lived.asked(coach, 'format=json&from=2026-11-24')
    expect(JSON.parse(byParameter.body)).toEqual({
      coach: 'DANA',
      from: '2026-11-24',
      wins: [
        {
          ...{ participant: ana, name: 'Ana', date: '2026-11-24', time: '14:00', week: '2026-W48' },
          ...{ themes: ['boundaries', 'rest'], text: '=1+1, "said"\nno' },
        },
      ],
    })
    expect(byParameter.headers).toMatchObject({
      'Content-Type': 'application/json',
      'Content-Disposition': 'attachment; filename="small-wins-DANA-2026-11-24.json"',
    })
    const byHeader = await lived.asked(coach, '', { accept: 'application/json' })
    expect(JSON.parse(byHeader.body).wins).toHaveLength(1)
  })

  it('as a header row alone, or an empty list, when nobody shares', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    expect((await lived.asked(coach)).body).toBe(`\ufeff${columns}\r\n`)
    expect(JSON.parse((await lived.asked(coach, 'format=json')).body)).toEqual({ coach: 'DANA', wins: [] })
  })
})

describe('in pages', () => {
  /** Three people with five wins each; the second win of each is private. */
  const fifteen = async (around?: (journal: Journal) => Partial<Journal>) => {
    const lived = world(around)
    const coach = await lived.enrol(dana)
    for (const id of [cal, ana, bea]) {
      await lived.share(id, dana)
      for (let n = 0; n < 5; n += 1) {
        const at = plus(now, { minutes: n - 10 })
        await lived.win(id, `${id.slice(1, 4)} ${n}`, { at, ...(n === 1 && { private: true }) })
      }
    }
    return { lived, coach }
  }
  const all = ['ana', 'bea', 'cal'].flatMap((name) => [0, 2, 3, 4].map((n) => `${name} ${n}`))

  it.each([1, 2, 3, 4, 5, 7, 11, 12, 13, 5000])(
    'of %i, every win comes exactly once, and no page is empty',
    async (limit) => {
      const { lived, coach } = await fifteen()
      const { texts, pages } = await everyPage(lived, coach, `limit=${limit}`)
      expect(texts).toEqual(all)
      expect(pages).toBe(Math.ceil(all.length / limit))
    },
  )

  it('also when the journal itself hands out people and wins one by one', async () => {
    const { lived, coach } = await fifteen((journal) => ({
      wins: (id, range) => journal.wins(id, { ...range, limit: 1 }),
      sharing: async (id, after) => {
        const { items } = await journal.sharing(id, after)
        return items.length > 1 ? { items: items.slice(0, 1), next: items[0]!.participant } : { items }
      },
    }))
    expect((await everyPage(lived, coach, 'limit=3')).texts).toEqual(all)
    expect(textsOf((await lived.asked(coach)).body)).toEqual(all)
  })

  it('keep to the range they began with', async () => {
    const { lived, coach } = await fifteen()
    await lived.win(ana, 'older', { at: plus(now, { days: -3 }) })
    expect((await everyPage(lived, coach, 'limit=2&from=2026-11-24&to=2026-11-24')).texts).toEqual(all)
  })

  it('name the next page in JSON too, as an address relative to this one', async () => {
    const { lived, coach } = await fifteen()
    const { headers, body } = await lived.asked(coach, 'limit=11&format=json')
    const { next, wins } = JSON.parse(body)
    expect(wins).toHaveLength(11)
    expect(headers.Link).toBe(`<${next}>; rel="next"`)
    const last = JSON.parse((await lived.asked(coach, next.slice(1))).body)
    expect(last.wins.map(({ text }: { text: string }) => text)).toEqual(['cal 4'])
    expect(last).not.toHaveProperty('next')
  })

  it('stop at the page after somebody stops sharing, and go on with the others', async () => {
    const { lived, coach } = await fifteen()
    const { texts } = await everyPage(lived, coach, 'limit=6', async (page) => {
      if (page === 0) await lived.stopSharing(bea, dana)
    })
    expect(texts).toEqual(['ana 0', 'ana 2', 'ana 3', 'ana 4', 'bea 0', 'bea 2', 'cal 0', 'cal 2', 'cal 3', 'cal 4'])
  })

  it('show no win twice and lose none while new ones come in and new people share', async () => {
    const { lived, coach } = await fifteen()
    const between = someone('abet')
    const { texts } = await everyPage(lived, coach, 'limit=3', async (page) => {
      await lived.win(ana, `ana new ${page}`)
      await lived.win(bea, `bea new ${page}`)
      if (page === 1) {
        await lived.share(between, dana)
        for (let n = 0; n < 9; n += 1) await lived.win(between, `between ${n}`)
      }
    })
    expect(new Set(texts).size).toBe(texts.length)
    expect(texts).toEqual(expect.arrayContaining(all))
  })

  it('leave out what was deleted since the page before', async () => {
    let deleted = false
    const { lived, coach } = await fifteen((journal) => ({
      wins: async (id, range) => {
        const page = await journal.wins(id, range)
        return {
          ...page,
          items: page.items.map((entry) => (deleted && entry.text === 'ana 3' ? { ...entry, deleted: true } : entry)),
        }
      },
    }))
    const { texts } = await everyPage(lived, coach, 'limit=2', async () => {
      deleted = true
    })
    expect(texts).toEqual(all.filter((text) => text !== 'ana 3'))
  })

  it("lead another coach nowhere: a cursor is refused, and one made up shows them only their own people's wins", async () => {
    const { lived, coach } = await fifteen()
    const other = await lived.enrol(eli)
    const { headers } = await lived.asked(coach, 'limit=2')
    const query = headers.Link!.match(/\?(.*)>/)![1]!
    expect((await lived.asked(other, query)).status).toBe(400)
    const cursor = JSON.parse(Buffer.from(new URLSearchParams(query).get('cursor')!, 'base64url').toString())
    const madeUp = Buffer.from(JSON.stringify({ ...cursor, coach: 'ELI' })).toString('base64url')
    const stolen = await lived.asked(other, `limit=2&cursor=${madeUp}`)
    expect(stolen).toMatchObject({ status: 200, body: `\ufeff${columns}\r\n` })
  })
})

describe('what is too large for one answer', () => {
  /** 3,000 wins of 1,600 characters: 4.8 MB and more. */
  const large = async (character: string) => {
    const items: Entry[] = Array.from({ length: 3000 }, (_, n) => ({
      ...{
        participant: ana,
        at: plus(now, { seconds: n - 4000 }),
        sid: `SM${'0'.repeat(32)}` as MessageSid,
        n: 0,
        kind: 'win',
      },
      ...{ text: character.repeat(1600), themes: [], date: localTime(now, 'UTC').date },
    }))
    const lived = world(() => ({
      wins: async (_id, { after, limit }) => {
        const rest = items.filter(({ at }) => after === undefined || at > after.at)
        const page = rest.slice(0, limit)
        return page.length < rest.length ? { items: page, next: page.at(-1)! } : { items: page }
      },
    }))
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    return { lived, coach }
  }

  it('is refused whole, saying how to page, and leaves no trace since nothing left', async () => {
    const { lived, coach } = await large('x')
    const { status, body } = await lived.asked(coach)
    expect(status).toBe(413)
    expect(body).toMatch(/limit=1000.*Link/)
    expect(lived.log).toEqual([{ event: 'export-refused', reason: 'too-large' }])
    expect(lived.traces(ana)).toEqual([])
  })

  it.each([
    { name: 'plain letters', character: 'x' },
    { name: 'quotes, which double and are escaped', character: '"' },
    { name: 'control characters, which take six times their place', character: '\u0001' },
    { name: 'letters of three bytes', character: '你' },
  ])('comes in pages that Lambda can answer with, whatever the limit: $name', async ({ character }) => {
    const { lived, coach } = await large(character)
    for (const format of ['csv', 'json']) {
      const { status, headers, body } = await lived.asked(coach, `limit=5000&format=${format}`)
      expect(status).toBe(200)
      expect(headers.Link).toMatch(/rel="next"/)
      expect(Buffer.byteLength(JSON.stringify({ statusCode: status, headers, body }))).toBeLessThan(4_100_000)
    }
  })

  it('comes complete, page by page', async () => {
    const { lived, coach } = await large('x')
    const { texts, pages } = await everyPage(lived, coach, 'limit=5000')
    expect({ wins: texts.length, pages }).toEqual({ wins: 3000, pages: 2 })
  })

  it('is also a crowd: two hundred people at a time', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    for (let n = 0; n < 201; n += 1) {
      const id = someone([...String(n).padStart(3, '0')].map((digit) => 'abcdefghij'[Number(digit)]).join(''))
      await lived.share(id, dana)
      await lived.win(id, `win ${n}`)
    }
    expect((await lived.asked(coach)).status).toBe(413)
    const { texts, pages } = await everyPage(lived, coach, 'limit=1000')
    expect({ wins: new Set(texts).size, pages }).toEqual({ wins: 201, pages: 2 })
  })
})

describe('the trace it leaves', () => {
  it('tells each person who looked, when, at which days, and how many wins left', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.win(ana, 'one')
    await lived.win(ana, 'two')
    await lived.share(bea, dana)
    await lived.asked(coach, 'from=2026-11-24')
    lived.later(1)
    await lived.asked(coach, 'limit=1')
    expect(lived.traces(ana)).toEqual([
      { coach: 'DANA', at: now, wins: 2, from: '2026-11-24' },
      { coach: 'DANA', at: plus(now, { hours: 1 }), wins: 1 },
    ])
    expect(lived.traces(bea)).toEqual([{ coach: 'DANA', at: now, wins: 0, from: '2026-11-24' }])
    expect(lived.log).toEqual([
      { event: 'wins-exported', coach: 'DANA', participants: 2, wins: 2 },
      { event: 'wins-exported', coach: 'DANA', participants: 1, wins: 1 },
    ])
    expect(lived.counted).toEqual({ WinsExported: 3 })
  })

  it('is not left for somebody of whom nothing fitted on the page', async () => {
    const lived = world()
    const coach = await lived.enrol(dana)
    for (const id of [ana, bea]) {
      await lived.share(id, dana)
      await lived.win(id, 'I got up')
    }
    await lived.asked(coach, 'limit=1')
    expect([lived.traces(ana).length, lived.traces(bea).length]).toEqual([1, 0])
  })

  it('comes first: when it cannot be left, nothing leaves', async () => {
    const lived = world(() => ({
      seen: async () => {
        throw new Error('I got up')
      },
    }))
    const coach = await lived.enrol(dana)
    await lived.share(ana, dana)
    await lived.win(ana, 'I got up')
    const { status, body } = await lived.asked(coach)
    expect({ status, body }).toEqual({ status: 500, body: '' })
    expect(lived.log).toEqual([{ event: 'failed', function: 'export-wins', error: 'Error' }])
  })
})

describe('on a table', () => {
  let engine: Awaited<ReturnType<typeof tableEngine>>
  beforeAll(async () => {
    engine = await tableEngine()
  })
  afterAll(() => engine?.stop())

  it('everything holds as it does in memory: who, whose, which days, pages and traces', async () => {
    const lived = world(undefined, await engine.journal())
    const [coach, other] = [await lived.enrol(dana), await lived.enrol(eli)]
    for (const id of [cal, ana, bea]) {
      await lived.share(id, dana)
      for (let n = 0; n < 3; n += 1)
        await lived.win(id, `${id.slice(1, 4)} ${n}`, { at: plus(now, { minutes: n - 10 }) })
    }
    await lived.win(ana, 'private', { private: true })
    await lived.win(ana, 'danger', { kind: 'danger' })
    const all = ['ana', 'bea', 'cal'].flatMap((name) => [0, 1, 2].map((n) => `${name} ${n}`))
    expect(textsOf((await lived.asked(coach)).body)).toEqual(all)
    for (const limit of [1, 2, 3, 4]) {
      expect((await everyPage(lived, coach, `limit=${limit}&from=2026-11-24&to=2026-11-24`)).texts).toEqual(all)
    }
    const { texts } = await everyPage(lived, coach, 'limit=4', async (page) => {
      if (page === 0) await lived.stopSharing(bea, dana)
    })
    expect(texts).toEqual(all.filter((text) => text !== 'bea 1' && text !== 'bea 2'))
    expect(textsOf((await lived.asked(coach, 'to=2026-11-23')).body)).toEqual([])
    expect(textsOf((await lived.asked(other)).body)).toEqual([])
    expect(lived.traces(ana).length).toBeGreaterThan(5)
    await lived.journal.revokeTokens(dana)
    expect((await lived.asked(coach)).status).toBe(401)
    expect((await lived.asked(other)).status).toBe(200)
  })
})
