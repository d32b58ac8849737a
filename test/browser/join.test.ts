import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { plus } from '../../functions/domain/time.ts'
import { localSystem, type System } from '../local-system.ts'
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
  await system.call('/api/coaches', { code: 'DANA', name: 'Dana' })
})
afterEach(() => system.stop())

/** The clock stands still here, and nobody fills in a form in no time. */
const later = (seconds: number) => system.move(plus(system.clock.now(), { seconds }))
const texts = async () => (await system.unasked(ana)).map(({ body }) => body)
const fill = async (page: Page, number = '(602) 555-0123') => {
  await page.getByLabel('Your mobile number').fill(number)
  await page.getByLabel('Yes, this is my own number').check()
}

describe('somebody who wants to join', () => {
  it('fills in the form, gets a text, says OK, and shares with the coach who sent the link', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const { page, wrong } = await watched(context, system.url)
    await page.goto(`${system.url}/join?coach=DANA`)
    expect(await page.getByLabel("Your coach's code").inputValue()).toBe('DANA')
    await fill(page)
    await page.getByLabel('First name').fill('Ana')
    await later(20)
    await page.getByRole('button', { name: 'Text me' }).click()
    await page.getByRole('heading', { name: 'Look at your phone' }).waitFor()
    expect(page.url()).toBe(`${system.url}/join`)
    await vi.waitFor(async () => expect(await texts()).toHaveLength(1))
    expect((await texts())[0]).toContain("a form with Dana's code asked for about 1 text a day")
    const said = await system.text(ana, 'OK')
    expect(said[0]).toContain("Small Wins: you're in.")
    expect(said.at(-1)).toContain('Let Dana read your wins')
    expect((await system.text(ana, 'OK')).join()).toContain('Dana can read your wins')
    expect((await system.text(ana, 'Slept nine hours')).join()).not.toContain('JOIN')
    await context.close()
    expect(wrong).toEqual([])
  })

  it('is asked for the name by text, where the form had none', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 768, height: 900 } })
    const { page, wrong } = await watched(context, system.url)
    await page.goto(`${system.url}/join`)
    await fill(page)
    await later(20)
    await page.getByRole('button', { name: 'Text me' }).click()
    await vi.waitFor(async () => expect(await texts()).toHaveLength(1))
    expect((await system.text(ana, 'OK')).join()).toContain('What first name would you like here?')
    expect((await system.text(ana, 'Ana')).join()).toContain('Hello, Ana.')
    await context.close()
    expect(wrong).toEqual([])
  })

  it('in the evening gets the text in the morning', async () => {
    await system.move('2026-11-28T05:00:00Z')
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'es-MX' })
    const { page } = await watched(context, system.url)
    await page.goto(`${system.url}/join`)
    await page.getByLabel('Tu número de celular').fill('602 555 0123')
    await page.getByLabel('Sí, este es mi propio número').check()
    await later(20)
    await page.getByRole('button', { name: 'Mándame el mensaje' }).click()
    await page.getByRole('heading', { name: 'Mira tu celular' }).waitFor()
    await system.move('2026-11-28T14:30:00Z')
    expect(await texts()).toEqual([])
    await system.move('2026-11-28T15:30:00Z')
    await vi.waitFor(async () => expect(await texts()).toHaveLength(1))
    expect((await texts())[0]).toContain('Manda OK y empieza')
    await context.close()
  })
})

describe.each([360, 768, 1280])('the form, %i wide', (width) => {
  it('in light and in dark is readable by everyone, and asks nothing of others', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const { page, wrong } = await watched(context, system.url)
    const look = (name: string) => looksRightByDayAndNight(page, `${name}-${width}`)
    await page.goto(`${system.url}/join`)
    await look('join')
    await page.getByRole('link', { name: 'En español' }).click()
    await page.getByRole('heading', { name: 'Entrar en Small Wins' }).waitFor()
    await look('join-es')
    await page.getByRole('link', { name: 'In English' }).click()
    await fill(page, '12345')
    await page.getByLabel('First name').fill('A1')
    await page.getByLabel("Your coach's code").fill('NOBODY')
    await later(20)
    await page.getByRole('button', { name: 'Text me' }).click()
    await page.getByText('No text can go to this number').waitFor()
    expect(await page.getByLabel('Your mobile number').inputValue()).toBe('12345')
    await look('join-again')
    await page.getByLabel('Your mobile number').fill('602 555 0123')
    await page.getByLabel('First name').fill('')
    await page.getByLabel("Your coach's code").fill('')
    await page.getByRole('button', { name: 'Text me' }).click()
    await page.getByRole('heading', { name: 'Look at your phone' }).waitFor()
    await look('join-asked')
    await context.close()
    expect(wrong.filter((each) => !/422/.test(each))).toEqual([])
  })
})
