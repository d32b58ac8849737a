import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { localSystem, type System } from '../local-system.ts'
import { bare } from '../pictures.ts'
import { launch } from './chromium.ts'
import { looksRightByDayAndNight, watched } from './looked-at.ts'

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
  system = await localSystem('2026-11-27T16:00:00Z')
  for (const text of ['JOIN', 'Ana', 'Told my sister no', 'Slept nine hours']) await system.text(ana, text)
})
afterEach(() => system.stop())

const opened = async (options: Parameters<Browser['newContext']>[0] = {}) => {
  const context = await browser.newContext(options)
  const { page, wrong } = await watched(context, system.url)
  await page.goto(system.url)
  return { context, page, wrong }
}
const tab = (page: Page, name: string) => page.getByRole('tab', { name, exact: true })
const inFrame = (page: Page, title: string) => page.frameLocator(`iframe[title="${title}"]`)
const names = ["A coach's export", "The coach's page", 'A journal', 'The witness', 'The form to join']

describe('the pages on the page of the phones', () => {
  it('are tabs: one is shown, and arrows, Home and End move among them', async () => {
    const { context, page, wrong } = await opened()
    expect(await page.getByRole('tab').allTextContents()).toEqual(names)
    const shown = async () => {
      const [selected, panels] = [page.getByRole('tab', { selected: true }), page.getByRole('tabpanel')]
      expect([await selected.count(), await panels.count()]).toEqual([1, 1])
      const name = await selected.textContent()
      expect(await page.getByRole('tabpanel', { name: name ?? '', exact: true }).isVisible()).toBe(true)
      expect(await page.evaluate(() => document.querySelectorAll('[role=tab][tabindex="0"]').length)).toBe(1)
      return name
    }
    expect(await shown()).toBe(names[0])
    await tab(page, names[0]!).focus()
    for (const [key, name] of [
      ['ArrowRight', names[1]],
      ['End', names[4]],
      ['ArrowRight', names[0]],
      ['ArrowLeft', names[4]],
      ['Home', names[0]],
    ]) {
      await page.keyboard.press(key!)
      expect([key, await shown()]).toEqual([key, name])
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name)
    }
    // Tab leaves them for what is shown, in one step.
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('tabpanel')
    await tab(page, names[3]!).click()
    expect(page.url()).toBe(`${system.url}/#view-witness`)
    await page.reload()
    expect(await shown()).toBe(names[3])
    await context.close()
    expect(wrong).toEqual([])
  })

  it('open a journal and a witness by the link that comes by text, and a coach by a token', async () => {
    const photo = { type: 'image/png', data: Buffer.from(bare.png).toString('base64') }
    await system.call('/api/texts', { from: ana, body: 'My garden', media: [photo] })
    await system.photosWanted.drain()
    const { context, page, wrong } = await opened({ viewport: { width: 1280, height: 900 } })

    await tab(page, 'A journal').click()
    await page.getByRole('button', { name: 'Open the journal of Ana' }).click()
    const journal = inFrame(page, 'A journal')
    await journal.getByRole('button', { name: 'Open my journal' }).click()
    await journal.getByText('Told my sister no').waitFor()
    const image = journal.getByRole('img', { name: 'Photo' })
    await expect.poll(() => image.evaluate((each) => (each as HTMLImageElement).naturalWidth)).toBe(12)
    await journal.getByLabel('Words').fill('slept')
    await journal.getByRole('button', { name: 'Show' }).click()
    await journal.getByText('Told my sister no').waitFor({ state: 'detached' })
    await journal.getByText('Slept nine hours').waitFor()

    await tab(page, 'The witness').click()
    await page.getByRole('button', { name: 'Be asked by Ana' }).click()
    await inFrame(page, "A witness's page").getByLabel('What I have noticed').waitFor()

    await tab(page, "A coach's export").click()
    await page.getByRole('button', { name: 'Enrol' }).click()
    await expect.poll(() => page.getByLabel('Token').inputValue()).not.toBe('')
    const token = await page.getByLabel('Token').inputValue()
    await system.text(ana, 'SHARE HOPE')
    await system.text(ana, 'OK')
    await tab(page, "The coach's page").click()
    const coach = inFrame(page, "The coach's page")
    await coach.getByLabel('Token').fill(token)
    await coach.getByRole('button', { name: 'Sign in' }).click()
    await coach.getByText('My garden').waitFor()

    await tab(page, 'The form to join').click()
    await inFrame(page, 'The form to join').getByRole('button').first().waitFor()
    await context.close()
    expect(wrong).toEqual([])
  })

  it('are all there without the script', async () => {
    const { context, page } = await opened({ javaScriptEnabled: false })
    expect(await page.locator('.view').count()).toBe(names.length)
    for (const view of await page.locator('.view').all()) expect(await view.isVisible()).toBe(true)
    await page.getByRole('link', { name: names[4]!, exact: true }).click()
    expect(page.url()).toBe(`${system.url}/#view-join`)
    await context.close()
  })

  it('are framed here alone: not elsewhere, and not through a tunnel', async () => {
    const policy = async (headers: Record<string, string>) =>
      (await fetch(`${system.url}/join`, { headers })).headers.get('content-security-policy')
    expect(await policy({ 'sec-fetch-dest': 'document' })).toContain("frame-ancestors 'none'")
    const framed = await policy({ 'sec-fetch-dest': 'iframe' })
    expect(framed).toContain("frame-ancestors 'self'")
    expect(await policy({ 'sec-fetch-dest': 'iframe', 'x-forwarded-for': '203.0.113.9' })).toContain(
      "frame-ancestors 'none'",
    )
  })
})

describe.each([360, 1280])('the tabs, %i wide', (width) => {
  it('in light and in dark are readable by everyone', async () => {
    const { context, page, wrong } = await opened({ viewport: { width, height: 900 }, bypassCSP: true })
    for (const [n, name] of names.entries()) {
      await tab(page, name).click()
      if (name === 'A journal') {
        await page.getByRole('button', { name: 'Open the journal of Ana' }).click()
        await inFrame(page, 'A journal').getByRole('button', { name: 'Open my journal' }).waitFor()
      }
      await page.waitForLoadState('networkidle', { timeout: 1000 }).catch(() => {})
      await looksRightByDayAndNight(page, `tabs-${n}-${width}`)
      const small = await page
        .locator('[role=tab], [role=tabpanel]:not([hidden]) button')
        .evaluateAll((all) => all.filter((each) => each.getBoundingClientRect().height < 24).length)
      expect(small).toBe(0)
    }
    await context.close()
    expect(wrong).toEqual([])
  })
})
