import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { twilioMedia } from '../../functions/adapters/twilio-media.ts'
import { sidOf } from '../people.ts'
import { bare } from '../pictures.ts'

const accountSid = `AC${'1'.repeat(32)}`
const token = 'token-0123456789'
const sid = sidOf('photo')
const [first, second] = [`ME${'a'.repeat(32)}`, `ME${'b'.repeat(32)}`]
const messages = `/2010-04-01/Accounts/${accountSid}/Messages/${sid}`
const photo = Buffer.from(bare.jpeg)

type Answer = (response: ServerResponse, request: IncomingMessage) => void
const redirect =
  (location: string): Answer =>
  (response) =>
    response.writeHead(307, { location }).end()
const status =
  (code: number): Answer =>
  (response) =>
    response.writeHead(code).end('no')
const shows: Answer = (response) => response.writeHead(200, { 'content-type': 'image/jpeg' }).end(photo)
const listing =
  (...media: readonly { sid: string; content_type: string }[]): Answer =>
  (response) =>
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ media_list: media }))
const jpegs = listing({ sid: second, content_type: 'image/jpeg' }, { sid: first, content_type: 'image/jpeg' })

/** Every host there is, played by one server: what was asked of which, and with which credentials. */
const asked: { url: string; authorization: string | undefined }[] = []
let plays: Record<string, Answer | Answer[]> = {}
const server = createServer((request, response) => {
  const url = `${request.headers['x-asked']}`
  asked.push({ url, authorization: request.headers.authorization })
  const answer = plays[url]
  const next = Array.isArray(answer) ? answer.shift() : answer
  if (next === undefined) response.writeHead(404).end()
  else next(response, request)
})
let port = 0
beforeAll(async () => {
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  port = (server.address() as AddressInfo).port
})
afterAll(() => {
  server.closeAllConnections()
  server.close()
})
afterEach(() => {
  plays = {}
  asked.length = 0
  vi.restoreAllMocks()
})

const everyHost: typeof fetch = (url, init) =>
  fetch(`http://127.0.0.1:${port}/`, {
    ...init,
    headers: { ...(init?.headers as Record<string, string>), 'x-asked': String(url) },
  })
const media = (tokens: readonly [string, ...string[]] = [token]) =>
  twilioMedia({ accountSid, tokens: async () => tokens, get: everyHost })

const api = 'https://api.twilio.com'
const [list, one] = [`${api}${messages}/Media.json`, `${api}${messages}/Media/${first}`]
const basic = (secret = token) => `Basic ${Buffer.from(`${accountSid}:${secret}`).toString('base64')}`

describe('a picture', () => {
  it('is asked of the API by ids, and fetched from where that says, which is told no credentials', async () => {
    const store = 'https://mms.twiliocdn.com/AC1/abc?sig=1'
    plays = { [list]: jpegs, [one]: redirect(store), [store]: shows }
    expect(await media().picture(sid, 0)).toEqual(photo)
    expect(asked).toEqual([
      { url: list, authorization: basic() },
      { url: one, authorization: basic() },
      { url: store, authorization: undefined },
    ])
  })

  it('has the same number each time, in whatever order they are listed; what is no picture has none', async () => {
    const film = { sid: `ME${'0'.repeat(32)}`, content_type: 'video/mp4' }
    plays = {
      [list]: listing({ sid: second, content_type: 'image/png' }, film, { sid: first, content_type: 'image/jpeg' }),
      [one]: shows,
      [one.replace(first, second)]: shows,
    }
    await media().picture(sid, 0)
    await media().picture(sid, 1)
    expect(asked.filter(({ url }) => url !== list).map(({ url }) => url)).toEqual([one, one.replace(first, second)])
    expect(await media().picture(sid, 2)).toBe('none')
  })

  it('is asked for with the next token when the first is refused', async () => {
    plays = { [list]: [status(401), jpegs], [one]: [status(401), shows] }
    expect(await media(['old-token-01234567', token]).picture(sid, 0)).toEqual(photo)
    expect(asked.map(({ authorization }) => authorization)).toEqual([
      basic('old-token-01234567'),
      basic(),
      basic('old-token-01234567'),
      basic(),
    ])
  })

  it('that is not there yet is there the next time', async () => {
    plays = { [list]: jpegs, [one]: [status(404), shows] }
    await expect(media().picture(sid, 0)).rejects.toMatchObject({ name: 'MediaNotNow' })
    expect(await media().picture(sid, 0)).toEqual(photo)
  })

  it.each([401, 404, 429, 500, 503])('is tried again later after %i', async (code) => {
    plays = { [list]: jpegs, [one]: status(code) }
    await expect(media().picture(sid, 0)).rejects.toMatchObject({ name: 'MediaNotNow' })
  })

  it('whose connection breaks is tried again later', async () => {
    plays = {
      [list]: jpegs,
      [one]: (response) => {
        response.writeHead(200, { 'content-length': '100000' })
        response.write('half')
        setTimeout(() => response.destroy(), 20)
      },
    }
    await expect(media().picture(sid, 0)).rejects.toThrow()
  })
})

describe('nothing else is asked for anything', () => {
  it.each([
    'https://evil.example/a.jpg',
    'http://mms.twiliocdn.com/a.jpg',
    'https://mms.twiliocdn.com:8443/a.jpg',
    'https://mms.twiliocdn.com@evil.example/a.jpg',
    'https://ana:secret@mms.twiliocdn.com/a.jpg',
    'https://mms.twiliocdn.com.evil.example/a.jpg',
    'https://evilmms.twiliocdn.com/a.jpg',
    'https://api.twilio.com.evil.example/a.jpg',
    'http://api.twilio.com/a.jpg',
    'http://169.254.169.254/latest/meta-data/',
    'http://[::ffff:169.254.169.254]/',
    'http://2852039166/latest/meta-data/',
    'http://127.0.0.1:9000/2018-06-01/runtime/invocation/next',
    'https://0x7f.1/',
    '//evil.example/a.jpg',
    '/\\evil.example/a.jpg',
    'file:///etc/passwd',
    'data:image/png;base64,AAAA',
    'ftp://mms.twiliocdn.com/a.jpg',
    'http://',
  ])('when it says to go on at %s', async (location) => {
    plays = { [list]: jpegs, [one]: redirect(location) }
    expect(await media().picture(sid, 0)).toBe('elsewhere')
    const after = asked.slice(2).map(({ url }) => new URL(url).origin)
    expect(after.filter((origin) => origin !== api)).toEqual([])
  })

  it('when the list itself leads elsewhere', async () => {
    plays = { [list]: redirect('https://evil.example/list.json') }
    expect(await media().picture(sid, 0)).toBe('elsewhere')
    expect(asked).toHaveLength(1)
  })

  it('when the list names an id that is none', async () => {
    plays = { [list]: listing({ sid: '../../../evil', content_type: 'image/jpeg' }) }
    await expect(media().picture(sid, 0)).rejects.toMatchObject({ name: 'ZodError' })
    expect(asked).toHaveLength(1)
  })

  it('after three redirects, however harmless', async () => {
    const store = (n: number) => `https://media.twiliocdn.com/${n}`
    plays = { [list]: jpegs, [one]: redirect(store(1)), [store(1)]: redirect(store(2)), [store(2)]: redirect(store(3)) }
    plays[store(3)] = shows
    expect(await media().picture(sid, 0)).toEqual(photo)
    plays[store(3)] = redirect(store(4))
    plays[store(4)] = shows
    expect(await media().picture(sid, 0)).toBe('elsewhere')
    expect(asked.map(({ url }) => url)).not.toContain(store(4))
  })
})

describe('no picture takes more than it may', () => {
  /** Says nothing of its length, and never ends. */
  const endless: Answer = (response) => {
    const piece = Buffer.alloc(256 * 1024)
    const more = () => {
      while (!response.destroyed && response.write(piece));
    }
    response.writeHead(200, { 'content-type': 'image/jpeg' })
    response.on('drain', more)
    more()
  }

  it('bytes: one without an end is hung up on', async () => {
    let hungUp = false
    plays = {
      [list]: jpegs,
      [one]: (response, request) => {
        response.on('close', () => {
          hungUp = true
        })
        endless(response, request)
      },
    }
    expect(await media().picture(sid, 0)).toBe('too-large')
    await vi.waitFor(() => expect(hungUp).toBe(true))
  })

  it('bytes: five megabytes are taken, and one more is not', async () => {
    const sized =
      (bytes: number): Answer =>
      (response) =>
        response.writeHead(200).end(Buffer.alloc(bytes))
    plays = { [list]: jpegs, [one]: sized(5 * 1024 * 1024) }
    expect(await media().picture(sid, 0)).toHaveLength(5 * 1024 * 1024)
    plays = { [list]: jpegs, [one]: sized(5 * 1024 * 1024 + 1) }
    expect(await media().picture(sid, 0)).toBe('too-large')
  })

  it('bytes: nor does a list', async () => {
    plays = { [list]: endless }
    expect(await media().picture(sid, 0)).toBe('too-large')
  })

  it.each(['list', 'one'])('time: ten seconds for all of it, though a byte comes now and then (%s)', async (slow) => {
    const { timeout } = AbortSignal
    const given: number[] = []
    vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
      given.push(milliseconds)
      return timeout(300)
    })
    const dripping: Answer = (response) => {
      response.writeHead(200)
      const drip = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(drip))
    }
    plays = slow === 'list' ? { [list]: dripping } : { [list]: jpegs, [one]: dripping }
    await expect(media().picture(sid, 0)).rejects.toMatchObject({ name: 'TimeoutError' })
    expect(given).toEqual([10_000])
  })
})
