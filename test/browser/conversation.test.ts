import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Language } from '../../functions/domain/participant.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import { localSystem, type System } from '../local-system.ts'
import { launch } from './chromium.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser.close())

let system: System
let page: Page
beforeEach(async () => {
  system = await localSystem('2026-11-25T16:00:00Z')
  page = await browser.newPage()
  await page.goto(system.url)
  await page.getByLabel('Name on the label').fill('Ana')
  await page.getByRole('button', { name: 'Add' }).click()
})
afterEach(async () => {
  await page.close()
  await system.stop()
})

const phone = () => page.getByRole('article', { name: 'Ana' })
/** Texts from the page's phone, and waits until so many texts have come back in all. */
let heard = 0
const write = async (body: string, answers = 1) => {
  const box = phone().getByRole('textbox')
  await box.fill(body)
  await box.press('Enter')
  heard += answers
  await phone()
    .locator('.ours')
    .nth(heard - 1)
    .waitFor()
}
/** The words of the latest text of ours. */
const latest = async (): Promise<string> =>
  (await phone().locator('.ours').last().locator('p, .body').first().textContent()) ?? ''

/** The same conversation in both languages: what is texted, and what comes back. */
const words: Readonly<
  Record<
    Language,
    { join: string; focus: string; five: string; wins: readonly string[]; undo: string; pause: string; danger: string }
  >
> = {
  en: {
    join: 'JOIN',
    focus: 'FOCUS',
    five: 'FIVE',
    wins: ['I rested on the couch', 'Told my boss no', 'Called my sister', 'Cried a little', 'Paid the bill'],
    undo: 'undo',
    pause: 'PAUSE 3 days',
    danger: 'i dont want to be alive anymore',
  },
  es: {
    join: 'quiero unirme',
    focus: 'ENFOQUE',
    five: 'CINCO',
    wins: ['Hoy descansé', 'Le dije que no a mi jefe', 'Llamé a mi hermana', 'Lloré un rato', 'Pagué la luz'],
    undo: 'deshacer',
    pause: 'PAUSA 3 dias',
    danger: 'ya no quiero vivir',
  },
}

describe.each(['en', 'es'] as const)('on the phone, in %s', (language) => {
  const texts = textsIn(language)
  const said = words[language]
  beforeEach(async () => {
    heard = 0
    await write(said.join, 2)
  })

  it('FOCUS by number, FIVE to the closing sentence, UNDO twice, and danger while paused', async () => {
    await write(said.focus)
    expect(await latest()).toContain(texts.focusMenu())
    await write('2')
    expect(await latest()).toContain(texts.focusSet({ theme: texts.themes.boundaries }))

    await write(said.five)
    expect(await latest()).toContain(texts.fiveStart())
    for (const [told, win] of said.wins.entries()) {
      await write(win)
      expect(await latest()).toContain(
        told < 4 ? texts.fiveNext({ told: told + 1, left: 4 - told }) : texts.fiveClose(),
      )
    }
    await write(texts.closingSentence)
    expect(await latest()).toContain(texts.fiveClosed())

    await write(said.undo)
    expect(await latest()).toContain(texts.closingSentence)
    await write(said.undo)
    expect(await latest()).toContain(texts.undoneBack())

    await write(said.pause)
    await write(said.danger)
    expect(await latest()).toContain(texts.crisis.suicide)
    expect(await latest()).toContain('988')
  })
})
