import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { canaryOf, flown, flows, foundIn } from './canary.ts'

const output: string[] = []
beforeEach(() => {
  output.length = 0
  for (const stream of [process.stdout, process.stderr])
    vi.spyOn(stream, 'write').mockImplementation((said) => output.push(String(said)) > 0)
  for (const name of ['log', 'error', 'warn', 'info', 'debug'] as const)
    vi.spyOn(console, name).mockImplementation((...said) => void output.push(said.map(String).join(' ')))
})
afterEach(() => vi.restoreAllMocks())

const count = 10 * Object.keys(flows).length

describe('canaries: words and numbers that must not leave the table', () => {
  it('are in no log, metric, queue, dead letter, error or refusal, whatever fails', async () => {
    const { found, characters } = await flown(count)
    expect(found.map(({ n }) => Object.keys(flows)[n % Object.keys(flows).length])).toEqual([])
    // It was written about: texts that wait, sealed; what failed; what was counted.
    expect(characters).toBeGreaterThan(count * 50)
    expect(
      foundIn(
        output.join('\n'),
        Array.from({ length: count }, (_, n) => canaryOf(n)),
      ),
    ).toEqual([])
  })

  it.each([
    { where: 'a log', leak: (said: string) => ({ event: 'text.failed', error: said }) },
    { where: 'a link in a log', leak: (said: string) => ({ event: 'x', url: `/t?b=${encodeURIComponent(said)}` }) },
    { where: 'a log, in base64', leak: (said: string) => ({ body: Buffer.from(`a${said}, then`).toString('base64') }) },
  ])('would be found in $where', async ({ leak }) => {
    const { found } = await flown(20, ({ t }, { n, words, phone }) => {
      if (n === 7) t.log(leak(words) as never)
      if (n === 9) t.log(leak(phone) as never)
    })
    expect(found.map(({ n }) => n)).toEqual([7, 9])
  })
})
