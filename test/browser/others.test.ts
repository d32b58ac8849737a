import { readFileSync } from 'node:fs'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
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
let token: string
beforeEach(async () => {
  system = await localSystem('2026-11-27T16:00:00Z')
  for (const text of ['JOIN', 'Ana', 'Told my sister no', 'Slept nine hours', 'PRIVATE cried in the car'])
    await system.text(ana, text)
  token = (await system.call('/api/coaches', { code: 'DANA', name: 'Dana' })).token
  await system.text(ana, 'SHARE DANA')
  await system.text(ana, 'OK')
})
afterEach(() => system.stop())

const signIn = async (page: Page) => {
  await page.goto(`${system.url}/coach`)
  await page.getByLabel('Token').fill(token)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await page.getByRole('heading', { name: 'Dana: who shares with you' }).waitFor()
}
const linkIn = (said: readonly string[]) => /https?:\/\/\S+/.exec(said.join('\n'))?.[0] ?? ''
/** The text that comes next by itself. */
const nextText = async (): Promise<string> => {
  await system.move('next-text')
  return (await system.unasked(ana)).at(-1)?.body ?? ''
}

describe('a witness', () => {
  it('writes what they noticed; the person keeps it by text, and it is in the recap and the journal', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } })
    const { page, wrong } = await watched(context, system.url)
    await page.goto(linkIn(await system.text(ana, 'ASK')))
    await page.getByLabel('What I have noticed').fill('call me on 602 555 0100')
    await page.getByRole('button', { name: 'Send it' }).click()
    await page.getByText('Addresses and numbers are not passed on').waitFor()
    await page.getByLabel('What I have noticed').fill('You laugh more than in spring.')
    await page.getByLabel('Your first name').fill('Sam')
    await page.getByRole('button', { name: 'Send it' }).click()
    await page.getByRole('heading', { name: 'Thank you' }).waitFor()
    expect(await nextText()).toContain('Sam, whom you asked, noticed this in you')
    expect((await system.text(ana, 'OK')).join()).toContain('Kept. It is in your journal')
    await nextText()
    expect(await nextText()).toContain('Sam noticed in you: "You laugh more than in spring."')
    await page.goto(linkIn(await system.text(ana, 'JOURNAL')))
    await page.getByRole('button').click()
    await page.getByRole('heading', { name: 'Noticed in you' }).waitFor()
    await page.getByText('You laugh more than in spring.').waitFor()
    await context.close()
    expect(wrong.filter((each) => !/422/.test(each))).toEqual([])
  })
})

describe('a coach', () => {
  it('signs in, prepares a session, leaves a note, and takes a file', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 768, height: 900 } })
    const { page, wrong } = await watched(context, system.url)
    await signIn(page)
    expect(page.url()).toBe(`${system.url}/coach`)
    await page.getByText('Slept nine hours').waitFor()
    await page.getByRole('link', { name: 'Prepare a session with Ana' }).click()
    await page.getByText('Told my sister no').waitFor()
    expect(await page.getByText('cried in the car').count()).toBe(0)
    await page.getByLabel('Your note').fill('You say no sooner than in May.')
    await page.getByRole('button', { name: 'Send it' }).click()
    await page.getByText('Thank you. Ana reads it').waitFor()
    for (const [format, holds] of [
      ['csv', '"Told my sister no"'],
      ['md', '- Told my sister no'],
    ] as const) {
      await page.getByLabel('File').selectOption(format)
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Download' }).click(),
      ])
      expect(file.suggestedFilename()).toBe(`small-wins-DANA-2026-11-27.${format}`)
      expect(readFileSync(await file.path(), 'utf8')).toContain(holds)
    }
    expect(await nextText()).toMatch(/Dana noticed this in you[\s\S]*Dana read 2 of your wins/)
    await page.getByRole('button', { name: 'Sign out' }).click()
    await page.goto(`${system.url}/coach`)
    await page.getByLabel('Token').waitFor()
    await context.close()
    // The night is over an hour long.
    expect(wrong.filter((each) => !/401/.test(each))).toEqual([])
  })
})

describe.each([360, 768, 1280])('the pages of others, %i wide', (width) => {
  it('in light and in dark are readable by everyone, and ask nothing of others', async () => {
    const context = await browser.newContext({ viewport: { width, height: 900 }, bypassCSP: true })
    const { page, wrong } = await watched(context, system.url)
    const look = (name: string) => looksRightByDayAndNight(page, `${name}-${width}`)
    await page.goto(linkIn(await system.text(ana, 'ASK')))
    await look('witness')
    await page.getByLabel('What I have noticed').fill('see www.example.com')
    await page.getByRole('button', { name: 'Send it' }).click()
    await look('witness-again')
    await page.getByLabel('What I have noticed').fill('You laugh more.')
    await page.getByRole('button', { name: 'Send it' }).click()
    await look('witness-thanks')
    await page.goto(linkIn(await system.text(ana, 'JOURNAL')))
    await page.getByRole('button').click()
    await page.getByRole('heading', { name: 'Noticed in you' }).waitFor()
    await look('journal-noticed')
    await page.goto(`${system.url}/coach`)
    await look('coach-sign-in')
    await page.getByLabel('Token').fill('no token')
    await page.getByRole('button', { name: 'Sign in' }).click()
    await look('coach-refused')
    await signIn(page)
    await look('coach-people')
    await page.getByRole('link', { name: 'Prepare a session with Ana' }).click()
    await page.getByRole('heading', { name: 'Ana' }).waitFor()
    await look('coach-person')
    await context.close()
    expect(wrong.filter((each) => !/401|422/.test(each))).toEqual([])
  })
})
