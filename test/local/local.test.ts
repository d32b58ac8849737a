import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { startEngine } from '../../bin/local/engine.ts'
import { startQueues } from '../../bin/local/queue.ts'
import { localSystem, over, type System, temporaryFolder } from '../local-system.ts'
import { type Child, failingChild, launchChild, startChild } from './child.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ana = '+16025550142'

const alive = (pid: number) => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('what is kept', () => {
  let folder: string
  let child: Child | undefined
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(async () => {
    if (child?.process.exitCode === null) await child.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const enginePid = () => Number(readFileSync(join(folder, 'engine.pid'), 'utf8'))

  it('outlives a kill -9, and the engine left behind is put away', async () => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    const before = over(child.url)
    await before.text(ana, 'JOIN')
    await before.text(ana, 'I said no to my sister')
    const moved = await before.move('+1h')
    const orphan = enginePid()
    await child.end('SIGKILL')
    expect(alive(orphan)).toBe(true)

    child = await startChild({ SMALL_WINS_DATA: folder })
    const after = over(child.url)
    expect(alive(orphan)).toBe(false)
    expect((await after.messages(ana)).map(({ body }) => body)).toContain('I said no to my sister')
    expect((await after.text(ana, 'WINS')).join('\n')).toContain('I said no to my sister')
    expect((await after.call('/api/state')).now >= moved).toBe(true)
  })

  /** Texts numbered wins until the system is gone, and says which were answered. */
  const textUntilGone = async (url: string) => {
    const answered: string[] = []
    for (let n = 1; ; n++) {
      const win = `I rested ${n} times`
      try {
        await over(url).text(ana, win)
      } catch {
        return answered
      }
      answered.push(win)
    }
  }
  const shared = async (url: string): Promise<string[]> => {
    const { token } = await over(url).call('/api/coaches', { code: 'HOPE', name: 'Hope' })
    await over(url).text(ana, 'SHARE HOPE')
    await over(url).text(ana, 'OK')
    const response = await fetch(`${url}/export?format=json`, { headers: { authorization: `Bearer ${token}` } })
    return (await response.json()).wins.map(({ text }: { text: string }) => text)
  }

  it.each([
    { name: 'while texting', busy: () => Promise.resolve() },
    { name: 'while the clock moves', busy: (url: string) => over(url).move('sunday') },
  ])('holds every win that was answered after a kill -9 $name', async ({ busy }) => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    await over(child.url).text(ana, 'JOIN')
    const moving = Promise.allSettled([busy(child.url)])
    const texting = textUntilGone(child.url)
    while ((await over(child.url).messages(ana)).length < 20);
    await child.end('SIGKILL')
    await moving
    const answered = await texting
    expect(answered.length).toBeGreaterThan(3)

    child = await startChild({ SMALL_WINS_DATA: folder })
    const kept = await shared(child.url)
    expect(answered.filter((win) => !kept.includes(win))).toEqual([])
    expect(kept).toEqual([...new Set(kept)])
    await over(child.url).move('sunday')
    const days = (await over(child.url).unasked(ana)).map(({ created }) => created.slice(0, 10))
    expect(days).toEqual([...new Set(days)])
  })

  it('is caught up with after a kill -9 in the middle of sending, and never sent twice', async () => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    const before = over(child.url)
    await before.text(ana, 'JOIN')
    await before.call('/api/faults', { creates: ['hang'] })
    const moving = Promise.allSettled([before.move('next-text')])
    const status = async (system: typeof before) => (await system.call('/api/state')).outbox[0]?.outbound.status
    while ((await status(before)) !== 'claimed');
    await child.end('SIGKILL')
    await moving

    child = await startChild({ SMALL_WINS_DATA: folder })
    const after = over(child.url)
    const says = async () => (await fetch(child!.url)).text()
    await after.move('+15m')
    expect(await says()).toContain('cut off while sending, never sent again')
    await after.move('+1h')
    expect(await says()).toContain('unknown: may have left, so it is never sent again')
    expect(await after.unasked(ana)).toEqual([])
  }, 30_000) // Less than the time after which SQS would show the message by itself.

  it('outlives a restart, which leaves no engine behind', async () => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    const url = over(child.url)
    await url.text(ana, 'JOIN')
    await url.text(ana, 'slept in')
    const engine = enginePid()
    expect(await child.end('SIGTERM')).toBe(143)
    expect(alive(engine)).toBe(false)
    expect(existsSync(join(folder, 'engine.pid'))).toBe(false)
    child = await startChild({ SMALL_WINS_DATA: folder })
    expect((await over(child.url).text(ana, 'WINS')).join('\n')).toContain('slept in')
  })

  it('belongs to one process at a time', async () => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    const { code, err } = await failingChild({ SMALL_WINS_DATA: folder })
    expect(code).toBe(1)
    expect(err).toMatch(/^Small Wins is already running on .*\n$/)
    await over(child.url).text(ana, 'JOIN')
  })

  it('is not seeded over', async () => {
    child = await startChild({ SMALL_WINS_DATA: folder })
    await over(child.url).text(ana, 'JOIN')
    await child.end('SIGTERM')
    child = await startChild({ SMALL_WINS_DATA: folder }, ['--demo'])
    expect((await over(child.url).call('/api/state')).phones).toHaveLength(1)
  })
})

describe('the demo', () => {
  const folder = temporaryFolder()
  let child: Child | undefined
  afterAll(async () => {
    if (child?.process.exitCode === null) await child.end('SIGTERM')
    rmSync(folder, { recursive: true, force: true })
  })
  const environment = { SMALL_WINS_DATA: folder }
  const given = ['--demo', '--weeks', '1']

  it('begins anew when it was cut off, and lives three journals', async () => {
    const cut = launchChild(environment, given)
    while (!existsSync(join(folder, 'clock.json'))) await new Promise((soon) => setTimeout(soon, 20))
    writeFileSync(join(folder, 'note.txt'), "somebody else's")
    cut.kill('SIGKILL')
    expect(existsSync(join(folder, 'demo-under-way'))).toBe(true)

    child = await startChild(environment, given)
    expect(existsSync(join(folder, 'demo-under-way'))).toBe(false)
    expect(readFileSync(join(folder, 'note.txt'), 'utf8')).toBe("somebody else's")
    const { phones, offset } = await over(child.url).call('/api/state')
    expect(phones.map(({ name }: { name: string }) => name)).toEqual(['Ana', 'Ben', 'Carmen'])
    for (const { messages } of phones) {
      const joins = messages.filter(({ body }: { body: string }) => body === 'JOIN')
      expect(joins).toHaveLength(1)
    }
    const unasked = (await over(child.url).unasked(ana)).length
    expect(unasked).toBeGreaterThanOrEqual(7)
    // A week of sweeps would be waited for, and find nothing.
    expect((await over(child.url).call('/api/state')).counts.SweepsFinished ?? 0).toBeLessThanOrEqual(1)
    expect(Math.abs(offset)).toBeLessThan(5000)
    expect((await over(child.url).text(ana, 'WINS')).join('\n')).toMatch(/apologize|breathing|coffee/)
  })

  it('is never lived over what somebody texted after it was cut off', async () => {
    await child?.end('SIGTERM')
    writeFileSync(join(folder, 'demo-under-way'), '')
    child = await startChild(environment)
    await over(child.url).text('+12025550111', 'JOIN')
    await child.end('SIGTERM')
    child = await startChild(environment, given)
    expect(await over(child.url).messages('+12025550111')).not.toEqual([])
  })
})

describe('the queue', () => {
  it('shows at once what a process that is gone was working on', async () => {
    const folder = temporaryFolder()
    const left = await startQueues(folder)
    const { url } = await left.open('due', 'send-due')
    await left.client.send(new SendMessageCommand({ QueueUrl: url, MessageBody: 'left' }))
    await left.client.send(new ReceiveMessageCommand({ QueueUrl: url, VisibilityTimeout: 600 }))
    await left.stop()
    const queues = await startQueues(folder)
    const queue = await queues.open('due', 'send-due')
    try {
      const worked: string[] = []
      queue.poll(async ({ Records }) => {
        worked.push(...Records.map(({ body }) => body))
        return { batchItemFailures: [] }
      })
      await queue.drain()
      expect(worked).toEqual(['left'])
    } finally {
      await queues.stop()
      rmSync(folder, { recursive: true, force: true })
    }
  }, 20_000)
})

describe('a folder that cannot be used', () => {
  let folder: string
  beforeEach(() => {
    folder = temporaryFolder()
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it.each<{ name: string; make: (path: string) => void; says: RegExp }>([
    { name: 'a file', make: (path) => writeFileSync(path, ''), says: /cannot be used to keep things in \(E\w+/ },
    {
      name: 'one whose engine.pid cannot be written',
      make: (path) => mkdirSync(join(path, 'engine.pid'), { recursive: true }),
      says: /cannot be used to keep things in \(EISDIR/,
    },
    {
      name: 'one whose log cannot be written',
      make: (path) => mkdirSync(join(path, 'log.jsonl'), { recursive: true }),
      says: /cannot be used to keep things in \(EISDIR.*log\.jsonl/,
    },
    ...['', '{"offsetMs":', '{"offsetMs":"1"}', '[]'].map((text) => ({
      name: `one whose clock.json is ${text || 'empty'}`,
      make: (path: string) => {
        mkdirSync(path)
        writeFileSync(join(path, 'clock.json'), text)
      },
      says: /clock\.json does not say what time it is/,
    })),
    ...['lock', 'carrier.sqlite'].map((name) => ({
      name: `one whose ${name} is garbage`,
      make: (path: string) => {
        mkdirSync(path)
        writeFileSync(join(path, name), 'garbage '.repeat(1000))
      },
      says: /cannot be used to keep things in \(file is not a database/,
    })),
  ])('$name: says so in one line', async ({ make, says }) => {
    const path = join(folder, 'data')
    make(path)
    const { code, out, err } = await failingChild({ SMALL_WINS_DATA: path })
    expect(err).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect({ code, out }).toEqual({ code: 1, out: '' })
  })

  it.skipIf(process.getuid?.() === 0)('one that is read-only: says so in one line', async () => {
    const path = join(folder, 'data')
    mkdirSync(path, { mode: 0o555 })
    const { code, err } = await failingChild({ SMALL_WINS_DATA: path })
    expect(err).toMatch(/^.* cannot be used to keep things in \(.*\n$/)
    expect(code).toBe(1)
  })
})

describe('what cannot start says why in one line', () => {
  const folder = temporaryFolder()
  const taken = createServer()
  let port = 0
  beforeAll(async () => {
    await new Promise<void>((listening) => taken.listen(0, '127.0.0.1', listening))
    const address = taken.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterAll(() => {
    taken.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const real = {
    TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
    TWILIO_AUTH_TOKEN: 'x'.repeat(32),
    TWILIO_FROM: '+14155550100',
  }
  it.each<{ name: string; environment: () => Record<string, string>; given?: string[]; says: RegExp }>([
    {
      name: 'a port that is taken',
      environment: () => ({ PORT: String(port) }),
      says: /^Port \d+ is taken: .*PORT=\d+ npm start/,
    },
    {
      name: 'a port that is none',
      environment: () => ({ PORT: 'http' }),
      says: /^PORT is not a port number \(0 to 65535\)\.\n$/,
    },
    { name: 'a port too high', environment: () => ({ PORT: '65536' }), says: /^PORT is not a port number/ },
    {
      name: 'an engine that is not there',
      environment: () => ({ DYNOXIDE_BIN: '/nowhere/dynoxide' }),
      says: /^DYNOXIDE_BIN names/,
    },
    {
      name: 'an engine that is no engine',
      environment: () => ({ DYNOXIDE_BIN: '/bin/false' }),
      says: /^The DynamoDB engine did not start/,
    },
    {
      name: 'an endpoint where nobody answers',
      environment: () => ({ DYNAMODB_ENDPOINT: 'http://127.0.0.1:9' }),
      says: /^No DynamoDB answers at http.*\(ECONNREFUSED\)/,
    },
    {
      name: 'an endpoint that is none',
      environment: () => ({ DYNAMODB_ENDPOINT: 'localhost' }),
      says: /^DYNAMODB_ENDPOINT is not a URL/,
    },
    { name: 'half of the real Twilio', environment: () => real, says: /^Bad environment: real texts need/ },
    {
      name: 'a sid that is none',
      environment: () => ({ TWILIO_ACCOUNT_SID: 'secret-sid' }),
      says: /^Bad environment: TWILIO_ACCOUNT_SID/,
    },
    {
      name: 'a demo for real people',
      environment: () => ({ ...real, PUBLIC_URL: 'https://wins.example' }),
      given: ['--demo'],
      says: /^--demo is for the pretend carrier/,
    },
    { name: 'an option nobody knows', environment: () => ({}), given: ['--dmo'], says: /^Unknown option '--dmo'/ },
  ])('$name', async ({ environment, given, says }) => {
    const { code, out, err } = await failingChild({ SMALL_WINS_DATA: join(folder, 'data'), ...environment() }, given)
    expect(code).toBe(1)
    expect(err).toMatch(says)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(err).not.toContain('secret-sid')
    expect(out).toBe('')
  })
})

it('names what to do on a platform without an engine', async () => {
  const folder = temporaryFolder()
  await expect(startEngine(folder, { PATH: '' }, undefined, 'sunos-sparc')).rejects.toThrow(
    /^No DynamoDB engine for sunos-sparc: .*DYNAMODB_ENDPOINT.*DYNOXIDE_BIN/,
  )
  rmSync(folder, { recursive: true, force: true })
})

describe('real Twilio', () => {
  it('needs nothing but the environment: the page says so, and neither clock nor phones are pretended', async () => {
    const environment = {
      TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`,
      TWILIO_AUTH_TOKEN: 'a-real-looking-token',
      TWILIO_FROM: '+14155550123',
      PUBLIC_URL: 'https://wins.example',
    }
    const system = await localSystem('2026-11-23T18:00:00Z', { environment })
    try {
      const page = await (await fetch(system.url)).text()
      expect(page).toContain('Real texts are sent from here')
      expect(page).toContain('https://wins.example/sms')
      expect(page).not.toContain('a-real-looking-token')
      expect(Math.abs(system.clock.offset())).toBeLessThan(5000)
      await expect(system.text(ana, 'JOIN')).rejects.toThrow('409')
      await expect(system.move('+1h')).rejects.toThrow('409')
      const unsigned = await fetch(`${system.url}/sms`, {
        method: 'POST',
        body: new URLSearchParams({ Body: 'JOIN', From: ana }),
      })
      expect(unsigned.status).toBe(403)
    } finally {
      await system.stop()
    }
  })
})

describe('a running system', () => {
  let system: System
  beforeEach(async () => {
    system = await localSystem('2026-11-23T18:00:00Z')
  })
  afterEach(() => system.stop())

  it('moves its clock forward only', async () => {
    expect(await system.move('+15m')).toBe('2026-11-23T18:15:00.000Z')
    expect(await system.move('2026-11-24T00:00:00Z')).toBe('2026-11-24T00:00:00.000Z')
    await expect(system.move('2026-11-23T23:00:00Z')).rejects.toThrow('409 The clock only moves forward.')
    await expect(system.move('someday')).rejects.toThrow('400')
    expect(system.clock.now()).toBe('2026-11-24T00:00:00.000Z')
  })

  it('adds up moves that are asked for at once', async () => {
    await Promise.all(['+15m', '+15m', '+15m', '+15m'].map(system.move))
    expect(system.clock.now()).toBe('2026-11-23T19:00:00.000Z')
    expect(system.counts().TicksFinished).toBe(5)
  })

  it('moves 400 days at most', async () => {
    await expect(system.move('2027-12-28T18:00:01Z')).rejects.toThrow('400 to: at most 400 days ahead')
    await expect(system.move('9999-01-01T00:00:00Z')).rejects.toThrow('400')
    expect(system.clock.now()).toBe('2026-11-23T18:00:00.000Z')
  })

  it('goes to no next text when nobody has joined', async () => {
    await system.call('/api/phones', { phone: ana })
    await expect(system.move('next-text')).rejects.toThrow('409 Nobody is due a text: join from a phone first.')
    expect(system.clock.now()).toBe('2026-11-23T18:00:00.000Z')
    await system.text(ana, 'JOIN')
    expect(await system.move('next-text')).toBe('2026-11-24T02:30:00.000Z')
  })

  it.each([
    { name: 'an ordinary 429', refused: 1, until: 'next-text', says: /delivered/ },
    { name: 'a 429 that has just been', refused: 9, until: '2026-11-24T02:31:00Z', says: /tried again \(20429/ },
    { name: 'a 429 that stays', refused: 9, until: '2026-11-24T05:00:00Z', says: /too late, not sent/ },
  ])('tells the truth about $name', async ({ refused, until, says }) => {
    await system.text(ana, 'JOIN')
    await system.call('/api/faults', { creates: Array(refused).fill('too-many-requests') })
    await system.move(until)
    const page = await (await fetch(system.url)).text()
    expect(page).toMatch(says)
    for (const words of [/Something failed/, /dead letters/, /given up/]) expect(page).not.toMatch(words)
  })

  it.each([
    { name: 'twice', creates: ['too-many-requests', 'too-many-requests'], at: '2026-11-24T03:00:00.000Z' },
    { name: 'and everybody else with them', creates: [{ reject: 20003 }], at: '2026-11-24T02:45:00.000Z' },
    { name: 'for something of ours', creates: [{ reject: 21408 }], at: '2026-11-24T02:45:00.000Z' },
  ])('sends later, by its own clock, when it was turned away $name', async ({ creates, at }) => {
    await system.text(ana, 'JOIN')
    await system.call('/api/faults', { creates })
    await system.move('2026-11-24T05:00:00Z')
    expect((await system.unasked(ana)).map(({ created }) => created)).toEqual([at])
    expect(system.counts()).toMatchObject({ TextsReleased: creates.length, TextsSent: 1 })
  })

  it('says why a text came', async () => {
    await system.text(ana, 'JOIN')
    await system.move('next-text')
    const page = await (await fetch(system.url)).text()
    expect(page).toMatch(/Why this came.*7:30 pm Phoenix time.*2026-11-24T02:30:00\.000Z/s)
  })

  it.each([
    { path: '/', method: 'POST', allow: 'GET, HEAD' },
    { path: '/page.css', method: 'DELETE', allow: 'GET, HEAD' },
    { path: '/api/state', method: 'POST', allow: 'GET, HEAD' },
    { path: '/api/clock', method: 'GET', allow: 'POST' },
    { path: '/sms', method: 'GET', allow: 'POST' },
    { path: '/export', method: 'POST', allow: 'GET, HEAD' },
  ])('takes no $method of $path', async ({ path, method, allow }) => {
    const response = await fetch(`${system.url}${path}`, { method })
    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
  })

  it('answers HEAD wherever it answers GET, without a body', async () => {
    for (const path of ['/join', '/health', '/j/none', '/journal']) {
      const [head, get] = [await fetch(`${system.url}${path}`, { method: 'HEAD' }), await fetch(`${system.url}${path}`)]
      expect([path, head.status, await head.text()]).toEqual([path, get.status, ''])
    }
  })

  it.each(['/', '/page.js', '/api/state', '/api/messages', '/api/events'])('answers HEAD of %s', async (path) => {
    const response = await fetch(`${system.url}${path}`, { method: 'HEAD' })
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('')
  })

  it.each(['', '12', '123456', 'abcde', '00000'])('refuses the fault code "%s"', async (code) => {
    const response = await fetch(`${system.url}/api/faults`, {
      method: 'POST',
      headers: { origin: system.url },
      body: new URLSearchParams({ create: 'reject', code }),
    })
    expect(response.status).toBe(400)
    expect((await system.call('/api/state')).faults.creates).toEqual([])
    await expect(system.call('/api/faults', { creates: [{ reject: 12 }] })).rejects.toThrow('400')
  })

  it('shows the fault that is armed, and no longer when it is used', async () => {
    const armed = async () => {
      const page = await (await fetch(system.url)).text()
      return /<option value="([^"]*)" selected/.exec(page)?.[1]
    }
    expect(await armed()).toBe('')
    await system.text(ana, 'JOIN')
    await system.call('/api/faults', { creates: [{ reject: 21408 }] })
    expect(await armed()).toBe('reject')
    expect(await (await fetch(system.url)).text()).toContain('value="21408"')
    await system.move('next-text')
    expect(await armed()).toBe('')
  })

  it('fires every quarter-hour it passes, in order', async () => {
    await system.move('2026-11-23T19:07:00Z')
    expect(system.counts().TicksFinished).toBe(5)
    expect(await system.journal.reached('ticks')).toBe('2026-11-23T19:00:00.000Z')
  })

  it.each([
    { fault: 'too-many-requests', outcome: 'delivered', texts: 1 },
    { fault: 'hang-accepted', outcome: 'delivered', texts: 1 },
    { fault: 'server-error', outcome: 'unknown', texts: 0 },
    { fault: { reject: 21617 }, outcome: 'failed', texts: 0 },
    { fault: { reject: 21408 }, outcome: 'delivered', texts: 1 },
  ])(
    'sends one text at most when the carrier answers $fault',
    async ({ fault, outcome, texts }) => {
      await system.text(ana, 'JOIN')
      await system.call('/api/faults', { creates: [fault] })
      await system.move('2026-11-24T12:00:00Z')
      expect(await system.unasked(ana)).toHaveLength(texts)
      const { outbox } = await system.call('/api/state')
      expect(outbox).toMatchObject([{ outbound: { date: '2026-11-23', kind: 'prompt', status: outcome } }])
    },
    30_000,
  ) // The client gives up on a carrier that hangs after ten seconds.

  it.each(['reversed', 'twice', 'lost'])('ends rightly when callbacks come %s', async (callbacks) => {
    await system.text(ana, 'JOIN')
    await system.call('/api/faults', { callbacks })
    await system.move('next-text')
    const { outbox } = await system.call('/api/state')
    expect(outbox[0].outbound.status).toBe(callbacks === 'lost' ? 'sent' : 'delivered')
  })

  it('answers a webhook that comes twice the same, and keeps it once', async () => {
    await system.text(ana, 'JOIN')
    await system.call('/api/faults', { webhooks: 'twice' })
    const { answers } = await system.call('/api/texts', { from: ana, body: 'I rested' })
    expect(answers).toHaveLength(2)
    expect(answers[1]).toEqual(answers[0])
    expect(system.counts().WinsKept).toBe(1)
  })

  it.each([
    { name: 'a name that was made to point here', headers: { host: 'evil.example' }, status: 421 },
    { name: 'a tunnel', headers: { 'x-forwarded-for': '203.0.113.9' }, status: 421 },
    { name: 'this machine', headers: {}, status: 200 },
  ])('shows its page to $name: $status', async ({ headers, status }) => {
    // fetch does not let go of the Host header.
    const got = await new Promise((resolve) => {
      const asked = request(`${system.url}/`, { headers: { ...headers } as Record<string, string> })
      asked.once('response', (response) => {
        response.resume()
        resolve(response.statusCode)
      })
      asked.end()
    })
    expect(got).toBe(status)
  })

  it.each<{ name: string; headers: Record<string, string>; status: number }>([
    {
      name: 'another site',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      status: 403,
    },
    {
      name: 'a form of another site',
      headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
      status: 403,
    },
    { name: 'a form from nowhere', headers: { 'content-type': 'application/x-www-form-urlencoded' }, status: 403 },
    { name: 'text that pretends to be JSON', headers: { 'content-type': 'text/plain' }, status: 415 },
  ])('lets $name change nothing', async ({ headers, status }) => {
    const response = await fetch(`${system.url}/api/clock`, { method: 'POST', headers, body: '{"to":"+1h"}' })
    expect(response.status).toBe(status)
    expect(system.clock.now()).toBe('2026-11-23T18:00:00.000Z')
  })

  it("takes its own page's forms without any script", async () => {
    const response = await fetch(`${system.url}/api/clock`, {
      method: 'POST',
      redirect: 'manual',
      headers: { origin: system.url },
      body: new URLSearchParams({ to: '+1h' }),
    })
    expect(response.status).toBe(303)
    expect(system.clock.now()).toBe('2026-11-23T19:00:00.000Z')
  })
})
