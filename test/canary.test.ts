import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { routes } from '../functions/adapters/routes.ts'
import { canaryOf, seeker } from './canary/canaries.ts'
import { flowNames, flown } from './canary/flown.ts'
import type { Plants } from './canary/world.ts'

const events = [
  ...readFileSync(join(import.meta.dirname, '../functions/domain/ports.ts'), 'utf8').matchAll(/\bevent: '([a-z-]+)'/g),
].map(([, event = '']) => event)

describe('canaries: words and numbers that must not leave the table', () => {
  it('are in no log, metric, queue, dead letter, error, address or refusal, and in nothing an operator is shown, whatever fails', async () => {
    const count = 3 * flowNames.length
    const { found, characters, happened } = await flown(count)
    expect(found).toEqual([])
    // It was written about, and everything was really done: each event was logged, each route answered, and failed.
    expect(characters).toBeGreaterThan(count * 5_000)
    expect(events.length).toBeGreaterThan(30)
    expect([...new Set(events)].filter((event) => !happened.has(event))).toEqual([])
    const answers = (method: string, path: string) =>
      [...happened]
        .filter((each) => each.startsWith(`${method} ${path} `))
        .map((each) => Number(each.split(' ').at(-1)))
    for (const { method, path } of routes) {
      // What it describes is of nobody, and nothing of it can fail.
      if (path === '/openapi.json') continue
      expect([method, path, answers(method, path).some((status) => status < 400)]).toEqual([method, path, true])
    }
    const failed = routes.filter(({ method, path }) => answers(method, path).includes(500)).map(({ path }) => path)
    expect(new Set(failed).size).toBeGreaterThan(12)
  }, 120_000)

  const planted: readonly { where: string; plants: Plants; flow: string }[] = [
    { where: 'a log', plants: { log: ({ words }) => words }, flow: 'wins' },
    { where: 'a log, as a number', plants: { log: ({ phone }) => phone }, flow: 'danger' },
    {
      where: 'a log, in base64 behind something else',
      plants: { log: ({ words }) => Buffer.from(`ab${words}, then`).toString('base64') },
      flow: 'strangers',
    },
    {
      where: 'a log, in hex',
      plants: { log: ({ phone }) => Buffer.from(phone).toString('hex') },
      flow: 'stopping and coming back',
    },
    {
      where: 'a queue',
      plants: { queue: ({ words }) => words.toUpperCase() },
      flow: 'a table that is away, and a replay',
    },
    { where: 'a queue, backwards', plants: { queue: ({ phone }) => [...phone].reverse().join('') }, flow: 'pictures' },
    { where: 'an address of a page', plants: { page: ({ phone }) => encodeURIComponent(phone) }, flow: 'a witness' },
    {
      where: 'the address of a callback',
      plants: { callback: ({ phone }) => `&to=${phone.slice(1)}` },
      flow: 'a text out, whatever the carrier says',
    },
    { where: 'the name of a metric', plants: { metric: ({ words }) => `Texts${words}` }, flow: 'joining by text' },
  ]

  it.each(planted)('would be found in $where', async ({ plants, flow }) => {
    // Of three people who do the same, one is leaked.
    const leaking = Object.entries(plants).map(([from, leak]) => [
      from,
      (said: ReturnType<typeof canaryOf>) => (said.n === 1 ? leak(said) : undefined),
    ])
    const { found } = await flown(3, Object.fromEntries(leaking), [flow])
    expect(found.map(({ n }) => n)).toEqual([1])
  })
})

describe('looking for a canary', () => {
  const one = canaryOf(4321)
  const all = Array.from({ length: 10_000 }, (_, n) => canaryOf(n))
  const seek = seeker(all)

  const shapes: readonly (readonly [string, string])[] = [
    ['words', one.words],
    ['words in capitals', one.words.toUpperCase()],
    ['a number', one.phone],
    ['a number in a URL', encodeURIComponent(one.phone)],
    ['a number without its country', one.phone.slice(2)],
    ['a number as it is spoken', `(602) ${one.phone.slice(5, 8)}-${one.phone.slice(8)}`],
    ['a number with dashes', `602-${one.phone.slice(5, 8)}-${one.phone.slice(8)}`],
    ...[0, 1, 2].flatMap((shift) =>
      [one.words, one.phone].map(
        (said) =>
          [`base64 at offset ${shift}`, Buffer.from(`${'x'.repeat(shift)}${said}, and on`).toString('base64')] as const,
      ),
    ),
    ['base64url', Buffer.from(one.words).toString('base64url')],
    ['hex', Buffer.from(one.phone).toString('hex')],
    ['letters backwards', [...one.words].reverse().join('')],
  ]

  it.each(shapes)('finds %s among ten thousand, and no other', (_, said) => {
    expect(seek(`{"before":"${canaryOf(10_001).words}","x":"${said}"} `)).toEqual([one])
  })

  it('finds nothing where there is nothing', () => {
    expect(seek(JSON.stringify({ id: 'anaaaaaaaaaaaaaaaaaaaaaaaa', at: '2026-11-24T16:00:00.000Z' }))).toEqual([])
  })

  it('knows ten thousand that differ, and numbers that somebody could have', () => {
    expect(new Set(all.flatMap(({ words, phone }) => [words, phone])).size).toBe(20_000)
    expect(all.filter(({ phone }) => !/^\+1602(?!.11)[2-9]\d{6}$/.test(phone))).toEqual([])
  })
})
