import { rmSync } from 'node:fs'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { english } from '../../functions/domain/texts/en.ts'
import { localSystem, over, type System, temporaryFolder } from '../local-system.ts'
import { startChild } from './child.ts'

// Whole systems are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ana = '+16025550142' as never
const page = async (url: string) => (await fetch(url)).text()

let system: System
beforeEach(async () => {
  system = await localSystem('2026-11-23T18:00:00Z')
  await system.text(ana, 'JOIN')
})
afterEach(() => system.stop())

const wins = async () => (await system.journal.wins(await system.identify(ana), {})).items

describe('while the table is away', () => {
  const goes = () => system.call('/api/faults', { table: 'away' })
  const comesBack = () => system.call('/api/faults', { table: 'there' })

  it('a text waits, is told to be safe, and is kept once with its own time when the table is back', async () => {
    expect(await goes()).toMatchObject({ table: 'away', webhooks: 'once' })
    expect(await system.text(ana, 'I told Miguel no')).toEqual([english.keptForLater()])
    expect(await page(system.url)).toContain('received, waits until the table is back')
    await system.move('+1h')
    expect(await wins()).toEqual([])
    await comesBack()
    await expect
      .poll(async () => (await wins()).map(({ text, at }) => [text, at]))
      .toEqual([['I told Miguel no', '2026-11-23T18:00:00.000Z']])
    await system.waiting.drain()
    expect(system.counts()).toMatchObject({ TextsWaiting: 1, WinsKept: 1 })
    expect(await page(system.url)).toContain('received, kept later')
    expect(await page(system.url)).not.toMatch(/Something failed|dead letters/)
  })

  it('it waits for as long as that takes, and nothing of it lies open', async () => {
    await goes()
    await system.text(ana, 'I told Miguel no')
    // Longer than five tries a second apart, after which a message is given up.
    await new Promise((later) => setTimeout(later, 7_000))
    expect(system.waiting.deadLetters()).toEqual([])
    const bodies = system.waiting.bodies()
    expect(bodies).toHaveLength(1)
    expect(bodies.join()).not.toMatch(/Miguel|6025550142/)
    await comesBack()
    await system.waiting.drain()
    expect(await wins()).toHaveLength(1)
  })

  it('the tick is made up for when it is back', async () => {
    await system.move('2026-11-24T02:15:00Z')
    await goes()
    await system.move('2026-11-24T02:30:00Z')
    expect(await system.unasked(ana)).toEqual([])
    await comesBack()
    await system.move('+15m')
    expect((await system.unasked(ana)).map(({ created }) => created)).toEqual(['2026-11-24T02:45:00.000Z'])
  })

  it('what waits outlives a kill -9', async () => {
    const folder = temporaryFolder()
    let child = await startChild({ SMALL_WINS_DATA: folder })
    try {
      await over(child.url).text(ana, 'JOIN')
      await over(child.url).call('/api/faults', { table: 'away' })
      await over(child.url).text(ana, 'I told Miguel no')
      await child.end('SIGKILL')
      child = await startChild({ SMALL_WINS_DATA: folder })
      const url = over(child.url)
      await expect.poll(async () => (await url.call('/api/state')).counts.WinsKept, { timeout: 20_000 }).toBe(1)
      expect((await url.text(ana, 'WINS')).join()).toContain('I told Miguel no')
    } finally {
      await child.end('SIGTERM')
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('can be ended: nothing hangs', async () => {
    await goes()
    await system.text(ana, 'I told Miguel no')
    const began = performance.now()
    await system.stop()
    expect(performance.now() - began).toBeLessThan(5_000)
    system = await localSystem('2026-11-23T18:00:00Z')
  })

  it.each(['gone', '', 1])('is all it can be: not %j', async (table) => {
    await expect(system.call('/api/faults', { table })).rejects.toThrow('400 table')
    await expect(system.call('/api/faults', { tables: 'away' })).rejects.toThrow('400')
  })
})

describe('the sweep', () => {
  it('goes once an hour of the clock, at a quarter past', async () => {
    await system.move('2026-11-23T18:14:00Z')
    expect(system.counts().SweepsFinished).toBeUndefined()
    await system.move('2026-11-23T18:15:00Z')
    expect(system.counts().SweepsFinished).toBe(1)
    await system.move('2026-11-23T23:15:00Z')
    expect(system.counts().SweepsFinished).toBe(6)
  })

  it('hears what no webhook told, with the time it was written', async () => {
    await system.call('/api/faults', { webhooks: 'lost' })
    expect(await system.text(ana, 'I told Miguel no')).toEqual([])
    await system.text('+16025550199', 'I want to die')
    expect(system.counts().WinsKept).toBeUndefined()
    await system.move('+1h')
    expect(await wins()).toMatchObject([{ text: 'I told Miguel no', at: '2026-11-23T18:00:00.000Z' }])
    expect((await system.unasked('+16025550199')).map(({ body }) => body)).toEqual([english.crisis.suicide])
    await system.move('+1h')
    expect(system.counts()).toMatchObject({ TextsRecovered: 2, WinsKept: 1, DangerAnsweredLate: 1, SweepsFinished: 2 })
    expect(await page(system.url)).toContain('received, kept later')
  })

  it('finds with the carrier what became of a text whose answer was lost', async () => {
    await system.call('/api/faults', { creates: ['hang-accepted'], callbacks: 'lost' })
    await system.move('2026-11-24T02:30:00Z')
    const status = async () => (await system.call('/api/state')).outbox[0].outbound.status
    expect(await status()).toBe('unknown')
    await system.move('2026-11-24T03:15:00Z')
    expect(await status()).toBe('delivered')
    expect(await system.unasked(ana)).toHaveLength(1)
  }, 30_000) // The client gives up on a carrier that hangs after ten seconds.

  it('finds nothing to say in a week in which nothing is lost', async () => {
    await system.move('2026-11-30T05:00:00Z')
    const { AccountMismatch, TextsRecovered, TextsUnknown, TextsSent } = system.counts()
    expect([AccountMismatch, TextsRecovered, TextsUnknown, TextsSent]).toEqual([undefined, undefined, undefined, 6])
    expect(system.events().filter(({ event }) => event === 'failed' || event === 'text-missing')).toEqual([])
  })
})
