import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { plus } from '../../functions/domain/time.ts'
import { localSystem, type System } from '../local-system.ts'
import { launch } from './chromium.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

let system: System
let page: Page
let outside: string[]
let errors: string[]

const open = async (options: Parameters<Browser['newPage']>[0] = {}) => {
  page = await browser.newPage(options)
  page.on('request', (request) => {
    if (!request.url().startsWith(system.url) && !/^(data|blob):/.test(request.url())) outside.push(request.url())
  })
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(system.url)
}

beforeEach(async () => {
  outside = []
  errors = []
  system = await localSystem('2026-11-25T16:00:00Z')
})
afterEach(async () => {
  await page.close()
  await system.stop()
  expect(outside).toEqual([])
  expect(errors).toEqual([])
})

const phone = (name: string) => page.getByRole('article', { name })
const write = async (name: string, body: string) => {
  const box = phone(name).getByRole('textbox')
  await box.fill(body)
  await box.press('Enter')
  await phone(name)
    .locator('.theirs', { hasText: body.split('\n')[0] })
    .last()
    .waitFor()
}

describe('the page', () => {
  it("tells a newcomer what to do, and answers a win, and shows Sunday's recap", async () => {
    await open()
    await page.getByText('Begin here').waitFor()
    await page.getByLabel('Name on the label').fill('Ana')
    await page.getByRole('button', { name: 'Add' }).click()
    await phone('Ana').getByText('Nothing here yet').waitFor()
    await page.getByText('Begin here').waitFor({ state: 'detached' })
    expect(await phone('Ana').getByRole('textbox').getAttribute('placeholder')).toBe('JOIN')
    expect(await phone('Ana').locator('header').textContent()).toMatch(/not joined/)
    expect(await phone('Ana').locator('header time').count()).toBe(0)
    await write('Ana', 'JOIN')
    await phone('Ana').locator('.ours', { hasText: 'STOP' }).first().waitFor()
    await write('Ana', 'I told my sister no')
    await phone('Ana').locator('.ours').nth(2).waitFor()
    await phone('Ana').getByPlaceholder('A small win').waitFor()
    await phone('Ana').locator('header', { hasText: '9:00 am in Phoenix' }).waitFor()
    await page.locator('#announcer', { hasText: 'Text to Ana' }).waitFor({ state: 'attached' })
    await phone('Ana').locator('.meta', { hasText: '1 segment, GSM-7' }).last().waitFor()

    await page.getByRole('button', { name: 'Sunday' }).click()
    const recap = phone('Ana').locator('.ours', { hasText: 'How did I learn to honor myself this week?' })
    await recap.waitFor()
    expect(await recap.textContent()).toMatch(/I told my sister no/)
    await page.getByRole('region', { name: 'Sent without being asked' }).getByText('Sunday recap').first().waitFor()
    await page
      .getByRole('region', { name: 'Clock' })
      .getByText(/Sunday, Nov 29|Monday, Nov 30/)
      .first()
      .waitFor()
  })

  it('shows what a person wrote as text, whatever it is', async () => {
    await open()
    await system.text('+16025550142', 'JOIN')
    await system.text('+16025550142', '<img src=x onerror=alert(1)> & "I" said <b>no</b>')
    await page.locator('.theirs', { hasText: '<img src=x' }).waitFor()
    expect(await page.locator('.thread img, .thread b').count()).toBe(0)
  })

  it("keeps what is being written while others' texts come in", async () => {
    await system.text('+16025550142', 'JOIN')
    await open()
    await page.getByRole('article').getByRole('textbox').fill('half a thou')
    await system.text('+16025550142', 'from elsewhere')
    await page.locator('.theirs', { hasText: 'from elsewhere' }).waitFor()
    expect(await page.getByRole('article').getByRole('textbox').inputValue()).toBe('half a thou')
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
  })

  it('says what is wrong, beside what is wrong', async () => {
    await open()
    await page.getByLabel('Number', { exact: true }).fill('12')
    await page.getByRole('button', { name: 'Add' }).click()
    await page.getByRole('alert').filter({ hasText: 'a phone number such as' }).waitFor()
    errors.length = 0 // The browser reports the refusal itself as an error.
  })

  it('gives a coach a copy', async () => {
    await system.text('+16025550142', 'JOIN')
    await open()
    await page.getByLabel('Code', { exact: true }).first().fill('hope')
    await page.getByRole('button', { name: 'Enrol' }).click()
    await page.getByText('SHARE HOPE').waitFor()
    await system.text('+16025550142', 'SHARE HOPE')
    await system.text('+16025550142', 'OK')
    await system.text('+16025550142', 'slept in')
    const downloading = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download CSV' }).click()
    const download = await downloading
    expect(download.suggestedFilename()).toMatch(/^small-wins-HOPE-.*\.csv$/)
    expect(readFileSync(await download.path(), 'utf8')).toContain('slept in')

    const downloadingJson = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Download JSON' }).click()
    const json = await downloadingJson
    expect(json.suggestedFilename()).toMatch(/^small-wins-HOPE-.*\.json$/)
    const { wins } = JSON.parse(readFileSync(await json.path(), 'utf8'))
    expect(wins.map(({ text }: { text: string }) => text)).toEqual(['slept in'])

    await page.getByLabel('Token').fill(`${await page.getByLabel('Token').inputValue()}x`)
    await page.getByRole('button', { name: 'Download CSV' }).click()
    await page.locator('[data-export] [role=alert]', { hasText: /./ }).waitFor()
    errors.length = 0 // The browser reports the refusal itself as an error.
  })

  it('drops no click and no text while it is busy', async () => {
    await system.text('+16025550142', 'JOIN')
    await open()
    const box = page.getByRole('article').getByRole('textbox')
    for (const win of ['slept in', 'ate well', 'said no']) {
      await box.fill(win)
      await box.press('Enter')
    }
    const before = system.clock.now()
    await page.getByRole('button', { name: '+1 h' }).click()
    await page.getByRole('button', { name: '+15 min' }).click()
    await page.locator('.theirs', { hasText: 'said no' }).waitFor()
    const texts = await page
      .locator('.theirs .words')
      .evaluateAll((all) => all.map((each) => each.lastChild?.textContent))
    expect(texts).toEqual(['JOIN', 'slept in', 'ate well', 'said no'])
    await expect.poll(() => system.clock.now()).toBe(plus(before, { minutes: 75 }))
  })

  it('shows the fault that is armed, and when it is used up', async () => {
    await system.text('+16025550142', 'JOIN')
    await open()
    await page.getByText('When the carrier misbehaves').click()
    await page.getByLabel('is answered').selectOption({ label: '400, refused with a code' })
    await page.getByLabel('Code of the refusal').fill('21617')
    await page.getByRole('button', { name: 'Misbehave like this' }).click()
    await page.getByText('(it does now)').waitFor()
    await page.reload()
    expect(await page.getByLabel('is answered').inputValue()).toBe('reject')
    expect(await page.getByLabel('Code of the refusal').inputValue()).toBe('21617')
    await page.getByRole('button', { name: 'Next text' }).click()
    await page.getByText('failed (21617 too long)').waitFor()
    expect(await page.getByLabel('is answered').inputValue()).toBe('')
    expect(await page.getByLabel('Code of the refusal').isVisible()).toBe(false)
  })

  it('shows what waits while the table is away, and that it is kept when the table is back', async () => {
    await system.text('+16025550142', 'JOIN')
    await open()
    await page.getByText('When the carrier misbehaves').click()
    await page.getByLabel('away; texts wait').check()
    await page.getByRole('button', { name: 'Misbehave like this' }).click()
    await page.getByText('(it does now)').waitFor()
    const box = page.getByRole('article').getByRole('textbox')
    await box.fill('I told my sister no')
    await box.press('Enter')
    await page.locator('.ours', { hasText: 'It arrived safely' }).waitFor()
    const win = page.locator('.theirs', { hasText: 'I told my sister no' })
    await win.getByText('received, waits until the table is back').waitFor()
    await page.getByRole('button', { name: 'Behave again' }).click()
    await win.getByText('received, kept later').waitFor()
    await write('+1 602 555 0142', 'WINS')
    await page.locator('.ours', { hasText: 'I told my sister no' }).waitFor()
    await page.getByText('(it does now)').waitFor({ state: 'detached' })
    expect(await page.getByLabel('away; texts wait').isChecked()).toBe(false)
    expect(await page.getByText('Something failed').count()).toBe(0)
  })

  it('says why a text came, and leaves that open when more comes in', async () => {
    await system.text('+16025550142', 'JOIN')
    await system.move('next-text')
    await open()
    await page.getByText('Why this came').click()
    await page.getByText('at 7:30 pm Phoenix time').waitFor()
    await system.text('+16025550142', 'slept in')
    await page.locator('.theirs', { hasText: 'slept in' }).waitFor()
    expect(await page.getByText('at 7:30 pm Phoenix time').isVisible()).toBe(true)
  })

  it('can be used with the keyboard alone', async () => {
    await open()
    const focused = () => page.evaluate(() => document.activeElement?.textContent?.trim() || document.activeElement?.id)
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('Skip to the phones')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await focused()).toBe('new-phone')
    await page.keyboard.press('Enter')
    await page.getByRole('article').waitFor()
    await page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA')
    await page.keyboard.type('JOIN')
    await page.keyboard.press('Enter')
    await page.locator('.ours').first().waitFor()
    await page.keyboard.type('I rested')
    await page.keyboard.press('Shift+Enter')
    await page.keyboard.type('and ate')
    await page.keyboard.press('Enter')
    await page.locator('.theirs', { hasText: 'I rested\nand ate' }).waitFor()
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)
    expect(outline).toBe('solid')
  })

  it.each(
    (['light', 'dark'] as const).flatMap((colorScheme) => [320, 360, 1280].map((width) => ({ colorScheme, width }))),
  )(
    'has no accessibility violation and no sideways scrolling, $colorScheme at $width px',
    async ({ colorScheme, width }) => {
      await system.text('+16025550142', 'JOIN')
      await system.text('+16025550142', 'I told my sister no')
      await system.text('+12125550187', 'JOIN')
      await system.move('tomorrow')
      await open({ colorScheme, viewport: { width, height: 800 }, reducedMotion: 'reduce' })
      await page.getByText('When the carrier misbehaves').click()
      await page.getByText('Why this came').first().click()
      await page.getByLabel('is answered').selectOption('reject')
      await page.evaluate(axeSource)
      const violations = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
        }
        return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)
      })
      expect(violations).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      const small = await page.evaluate(() =>
        [...document.querySelectorAll('button, input:not([type=hidden]), textarea, select, summary')]
          // What another tab holds is looked at there: test/browser/views.test.ts.
          .filter((control) => control.closest('[hidden]') === null)
          .map((control) => ({
            control: control.outerHTML.slice(0, 60),
            box: (control.closest('label') ?? control).getBoundingClientRect(),
          }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ control }) => control),
      )
      expect(small).toEqual([])
    },
  )
})
