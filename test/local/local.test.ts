import { existsSync, readFileSync, rmSync } from 'node:fs'
import { request } from 'node:http'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { localSystem, over, type System, temporaryFolder } from '../local-system.ts'
import { type Child, failingChild, startChild } from './child.ts'

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
    { name: 'a port that is none', environment: () => ({ PORT: 'http' }), says: /^Bad environment: PORT/ },
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
      says: /^No DynamoDB answers at http/,
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

  it('fires every quarter-hour it passes, in order', async () => {
    await system.move('2026-11-23T19:07:00Z')
    expect(system.counts().TicksFinished).toBe(5)
    expect(await system.journal.lastTick()).toBe('2026-11-23T19:00:00.000Z')
  })

  it.each([
    { fault: 'too-many-requests', outcome: 'delivered', texts: 1 },
    { fault: 'hang-accepted', outcome: 'delivered', texts: 1 },
    { fault: 'server-error', outcome: 'unknown', texts: 0 },
    { fault: { reject: 21408 }, outcome: 'failed', texts: 0 },
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
