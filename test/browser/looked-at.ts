import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContext, Page } from 'playwright-core'
import { expect } from 'vitest'

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
export const pictures = 'dist/screenshots'

/** A page that notes whatever it asks of others, and whatever its browser finds wrong with it. */
export const watched = async (context: BrowserContext, url: string) => {
  const page = await context.newPage()
  const wrong: string[] = []
  page.on('request', (request) => {
    if (!request.url().startsWith(url)) wrong.push(`asks ${request.url()}`)
  })
  page.on('pageerror', (error) => wrong.push(error.message))
  page.on('console', (message) => {
    // A page of ours runs nothing, so whatever is said here is the browser's: a policy that was broken, a file that was missed.
    if (message.type() === 'error') wrong.push(message.text())
  })
  return { page, wrong }
}

/** Takes its picture, and holds it to what every page is: as wide as its window, readable by everyone. */
export const looksRight = async (page: Page, name: string) => {
  await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true })
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
  await page.evaluate(axeSource)
  const found = await page.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> }
    }
    return (await axe.run()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
  })
  expect(found).toEqual([])
}

/** The same page in both colour schemes, one after the other. */
export const looksRightByDayAndNight = async (page: Page, name: string) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await looksRight(page, `${name}-${colorScheme}`)
  }
}
