import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { ours } from './race-ours.ts'
import { peer, peerFrom } from './race-peer.ts'
import { race } from './race-rounds.ts'
import { verdict, withRepeats, writer } from './race-texts.ts'

// Whole systems are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const folder = mkdtempSync(join(tmpdir(), 'small-wins-race-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const small = async (manner: 'careless' | 'careful') => {
  const port = await freePort()
  const script = join(import.meta.dirname, 'careless-peer.ts')
  return peer({
    start: `'${process.execPath}' --disable-warning=ExperimentalWarning '${script}' ${port} ${manner}.txt ${manner}`,
    folder,
    url: `http://127.0.0.1:${port}/sms`,
    stored: `cat ${manner}.txt`,
    quietMs: 100,
  })
}

describe('the race', () => {
  it('sees what a careless server loses and doubles, and accuses neither a careful one nor ours', async () => {
    const sizes = { rounds: 2, phones: 7, warmUp: 10, measured: 40, interrupted: 40 }
    const results = await race([ours(), await small('careless'), await small('careful')], sizes)
    const [us, careless, careful] = results
    expect(results.map(({ acknowledged, kills }) => ({ acknowledged, kills }))).toEqual(
      results.map(() => ({ acknowledged: 180, kills: 3 })),
    )
    // At each kill the latest texts were in memory alone; of those before, the ones posted twice are stored twice.
    expect(careless?.lost).toBeGreaterThan(10)
    expect(careless?.twice).toBeGreaterThan(4)
    expect(careful).toMatchObject({ lost: 0, twice: 0 })
    expect(us).toMatchObject({ lost: 0, twice: 0 })
    expect(us?.notes.join('\n')).toContain('7 of 7 phones got their daily text, 0 got it twice')
  })

  it('says so when a peer does not start, or takes no texts', async () => {
    const sizes = { rounds: 1, phones: 1, warmUp: 1, measured: 1, interrupted: 1 }
    const port = await freePort()
    const url = `http://127.0.0.1:${port}/sms`
    const dead = peer({ start: 'echo no database >&2; exit 3', url, stored: 'true' })
    await expect(race([dead], sizes)).rejects.toThrow('The peer did not start: no database')
  })

  it.each([
    { name: 'none', environment: {}, given: undefined },
    {
      name: 'one',
      environment: { PEER_START: 'node server.js', PEER_URL: 'http://127.0.0.1:4000/sms', PEER_STORED: 'cat all.txt' },
      given: { start: 'node server.js', url: 'http://127.0.0.1:4000/sms', stored: 'cat all.txt' },
    },
  ])('is told of $name by the environment', ({ environment, given }) => {
    expect(peerFrom(environment)).toEqual(given)
  })

  it('is not told half of a peer', () => {
    expect(() => peerFrom({ PEER_START: 'node server.js' })).toThrow('all three')
    expect(() => peerFrom({ PEER_START: 'a', PEER_URL: 'b', PEER_STORED: 'c' })).toThrow('not a URL')
  })
})

describe('what is counted', () => {
  const texts = writer(['+16025550100', '+16025550101'])(40)
  const tokens = texts.map(({ token }) => token)
  const bodies = texts.map(({ body }) => body)
  const all = new Set(tokens)

  it.each([
    { name: 'everything once', stored: bodies, lost: 0, twice: 0 },
    { name: 'nothing', stored: [], lost: 40, twice: 0 },
    {
      name: 'one missing, another three times',
      stored: [...bodies.slice(1), ...bodies.slice(1, 2), ...bodies.slice(1, 2)],
      lost: 1,
      twice: 1,
    },
    {
      name: 'what another run left',
      stored: [...bodies, ...writer(['+16025550100'])(3).flatMap(({ body }) => [body, body])],
      lost: 0,
      twice: 0,
    },
    { name: 'a body wrapped in something', stored: bodies.map((body) => `7|"${body}"|2026-11-24`), lost: 0, twice: 0 },
  ])('$name', ({ stored, lost, twice }) => {
    expect(verdict(all, all, stored)).toEqual({ acknowledged: 40, lost, twice })
  })

  it('a text that was never acknowledged is not lost, whether it is stored or not', () => {
    expect(verdict(all, new Set(tokens.slice(2)), bodies.slice(1))).toEqual({ acknowledged: 38, lost: 0, twice: 0 })
  })

  it('every tenth text is posted again: at once, or after all others', () => {
    const posts = withRepeats(texts).map((post) => texts.indexOf(post))
    expect(posts).toHaveLength(44)
    expect(posts.slice(0, 2)).toEqual([0, 0])
    expect(posts.slice(20, 24)).toEqual([19, 20, 20, 21])
    expect(posts.slice(-2)).toEqual([10, 30])
  })
})
