import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { localSystem, type System } from '../local-system.ts'
import { bare, taken } from '../pictures.ts'
import { launch } from './chromium.ts'
import { looksRight, looksRightByDayAndNight, watched } from './looked-at.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ana = '+16025550123'

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

let system: System
beforeEach(async () => {
  system = await localSystem('2026-11-25T16:00:00Z')
  await system.text(ana, 'JOIN')
  await system.text(ana, 'Ana')
})
afterEach(() => system.stop())

/** Texts for the journal, and the address that comes back. */
const link = async (word = 'JOURNAL') => /https?:\/\/\S+/.exec((await system.text(ana, word)).join('\n'))?.[0] ?? ''

describe('the journal, from a text to a file', () => {
  it('asks, opens, looks for, takes one off, and takes it along, without a script', async () => {
    for (const body of ['Told my sister no', 'Slept nine hours\nSat in the sun', 'Cried, and it passed'])
      await system.text(ana, body)
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const { page, wrong } = await watched(context, system.url)
    await page.goto(await link())
    await page.getByRole('button', { name: 'Open my journal' }).click()
    await page.getByRole('heading', { name: "Ana's journal" }).waitFor()
    expect(page.url()).toBe(`${system.url}/journal`)
    expect(await page.locator('.win').count()).toBe(4)

    await page.getByLabel('Theme').selectOption('rest')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('Slept nine hours').waitFor()
    expect(await page.getByText('Told my sister no').count()).toBe(0)
    await page.getByLabel('Words').fill('slept')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('Slept nine hours').waitFor()
    expect(page.url()).toBe(`${system.url}/journal`)
    await page.getByRole('link', { name: 'Show everything' }).click()

    const no = page.locator('.win', { hasText: 'Told my sister no' })
    await no.getByText('Change', { exact: true }).click()
    await no.getByRole('button', { name: 'Take it off my journal' }).click()
    await page.getByRole('heading', { name: "Ana's journal" }).waitFor()
    expect(await page.locator('.win').count()).toBe(3)

    const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'CSV' }).click()])
    expect(file.suggestedFilename()).toMatch(/^small-wins-2026-11-25\.csv$/)
    expect(readFileSync(await file.path(), 'utf8')).toContain('"Cried, and it passed"')

    await page.getByRole('button', { name: 'Close the journal' }).click()
    await page.getByRole('heading', { name: 'This link has ended' }).waitFor()
    await page.goto(`${system.url}/journal`)
    await page.getByRole('heading', { name: 'This link has ended' }).waitFor()
    await context.close()
    expect(wrong.filter((each) => !/401/.test(each))).toEqual([])
  })

  it('shows photos, the right way up, to whoever has opened it', async () => {
    const photo = { type: 'image/jpeg', data: Buffer.from(taken(6).jpeg).toString('base64') }
    const wide = { type: 'image/png', data: Buffer.from(bare.png).toString('base64') }
    const small = { type: 'image/webp', data: Buffer.from(taken(6).webp).toString('base64') }
    await system.call('/api/texts', { from: ana, body: 'My garden', media: [photo, wide, small] })
    await system.photosWanted.drain()
    const context = await browser.newContext({ viewport: { width: 360, height: 800 } })
    const { page, wrong } = await watched(context, system.url)
    await page.goto(await link())
    await page.getByRole('button', { name: 'Open my journal' }).click()
    await page.getByRole('heading', { name: "Ana's journal" }).waitFor()
    const images = page.getByRole('img', { name: 'Photo' })
    expect(await images.count()).toBe(3)
    await images.last().scrollIntoViewIfNeeded()
    await page.waitForLoadState('networkidle')
    const sizes = await images.evaluateAll((all) =>
      all.map((image) => `${(image as HTMLImageElement).naturalWidth}x${(image as HTMLImageElement).naturalHeight}`),
    )
    // Twelve by six, the first held upright; a WebP is turned by no browser of this kind, whatever it says.
    expect(sizes.sort()).toEqual(['12x6', '12x6', '6x12'])
    await looksRight(page, 'journal-photos')
    await context.close()
    expect(wrong).toEqual([])
  })

  it('in Spanish says everything in Spanish', async () => {
    await system.text(ana, 'español')
    await system.text(ana, 'Hoy descansé')
    const context = await browser.newContext({ javaScriptEnabled: false })
    const { page } = await watched(context, system.url)
    await page.goto(await link('mi diario'))
    await page.getByRole('button', { name: 'Abrir mi diario' }).click()
    await page.getByRole('heading', { name: 'El diario de Ana' }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('es')
    await page.locator('.about', { hasText: 'descanso' }).waitFor()
    await context.close()
  })
})

describe.each([360, 768, 1280])('the journal, %i wide', (width) => {
  it('in light and in dark is readable by everyone, and asks nothing of others', async () => {
    for (const body of ['Told my sister no', 'Slept nine hours', 'PRIVATE cried in the car', 'x'.repeat(300)])
      await system.text(ana, body)
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const { page, wrong } = await watched(context, system.url)
    const look = (name: string) => looksRightByDayAndNight(page, `${name}-${width}`)
    await page.goto(await link())
    await look('link')
    await page.getByRole('button').click()
    await page.getByRole('heading', { name: "Ana's journal" }).waitFor()
    await look('journal')
    await page.getByLabel('Words').fill('nothing of the kind')
    await page.getByRole('button', { name: 'Show' }).click()
    await page.getByText('Nothing here holds that.').waitFor()
    await look('journal-none')
    await context.clearCookies()
    await page.goto(`${system.url}/journal`)
    await look('ended')
    await context.close()
    expect(wrong.filter((each) => !/401/.test(each))).toEqual([])
  })
})
