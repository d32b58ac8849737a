import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { localSystem, type System } from '../local-system.ts'
import { recorded } from '../simulation/recorded.ts'
import type { Recorded, Recording } from '../simulation/recording.ts'
import { launch } from './chromium.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

const minute = 60_000
const [ana, ben] = ['+16025550142', '+12125550187'] as const

let browser: Browser
let recording: Recording
let system: System
let page: Page
let errors: string[]
let sent: string[]

beforeAll(async () => {
  browser = await launch()
  system = await localSystem('2026-11-25T16:00:00Z')
  recording = await recorded({
    start: '2026-11-24T16:00:00Z',
    days: 1,
    people: [
      {
        phone: ana,
        zone: 'America/Phoenix',
        script: [
          { at: 5 * minute, text: 'JOIN' },
          { at: 30 * minute, text: '<b>I</b> told my sister no' },
          { at: 40 * minute, text: 'ZONE Tokyo', zone: 'Asia/Tokyo' },
        ],
      },
      { phone: ben, zone: 'America/New_York', script: [{ at: 10 * minute, text: 'JOIN' }] },
    ],
    rates: { 'webhook twice': 1, 'tick late': 0.3 },
    broken: [{ promise: 'a win was lost', person: 0, at: Date.parse('2026-11-24T16:30:00Z'), what: 'w0/x1' }],
  })
})
afterAll(async () => {
  await browser.close()
  await system.stop()
})

beforeEach(() => {
  errors = []
  sent = []
})
afterEach(async () => {
  await page.close()
  expect(errors).toEqual([])
  // The file stays in the browser: all that ever leaves it are requests for the page.
  expect(sent.filter((request) => !/^GET \/(play|page)?[\w.-]*$/.test(request))).toEqual([])
})

const open = async (options: Parameters<Browser['newPage']>[0] = {}) => {
  page = await browser.newPage(options)
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) sent.push(`${request.method()} ${request.url().replace(system.url, '')}`)
  })
  // Time passes there when a test says so.
  await page.clock.install({ time: '2026-11-25T16:00:00Z' })
  await page.clock.pauseAt('2026-11-25T16:00:01Z')
  await page.goto(`${system.url}/play`)
}

const give = (content: unknown, name = 'story.json') =>
  page.getByLabel('A recording').setInputFiles({
    name,
    mimeType: 'application/json',
    buffer: Buffer.from(typeof content === 'string' ? content : JSON.stringify(content)),
  })
const play = async (content: unknown = recording) => {
  await give(content)
  await page.getByText('story.json: seed 1').waitFor()
}

const phone = (name: string) => page.getByRole('article', { name })
const anas = () => phone('+1 602 555 0142')
const bens = () => phone('+1 212 555 0187')
/** The words of the bubbles that can be seen. */
const bubbles = (card: ReturnType<typeof phone>) =>
  card.locator('.words:visible [data-body]').evaluateAll((all) => all.map((each) => each.textContent))
const wordsOf = (whose: string, events = recording.events) =>
  events.filter(({ phone, kind }) => phone === whose && kind !== 'fault' && kind !== 'broken').map(({ body }) => body)
const count = () => page.locator('[data-count]').textContent()
/** How many things somebody sees happen; what concerns nobody in particular comes along, and once more at the end. */
const seen = () => recording.events.filter((event) => event.phone !== undefined).length + 1

describe('the player', () => {
  it('is found from the page of the phones', async () => {
    await open()
    await page.goto(system.url)
    await page.getByRole('link', { name: 'played here' }).click()
    await page.getByRole('heading', { name: 'Play a recording' }).waitFor()
    sent.length = 0 // The page of the phones listens for changes.
  })

  it('plays what people wrote and heard, in order, each on their own phone', async () => {
    await open()
    await play()
    expect(await anas().getByText('Nothing yet.').isVisible()).toBe(true)
    const steps = recording.events.filter((event) => event.phone !== undefined)
    await page.getByRole('button', { name: 'Play' }).click()
    for (let step = 1; step <= 5; step++) {
      expect(await bubbles(anas())).toEqual(wordsOf(ana, steps.slice(0, step)))
      expect(await bubbles(bens())).toEqual(wordsOf(ben, steps.slice(0, step)))
      await page.clock.runFor(1000)
    }
    await page.getByLabel('Speed').selectOption('4 a second')
    const before = Number.parseInt((await count()) ?? '', 10)
    await page.clock.runFor(1000)
    expect(await count()).toBe(`${before + 4} of ${seen()}`)
    await page.getByLabel('Speed').selectOption('All at once')
    await page.getByRole('button', { name: 'Play again' }).waitFor()
    expect(await bubbles(anas())).toEqual(wordsOf(ana))
    expect(await bubbles(bens())).toEqual(wordsOf(ben))
    expect(await count()).toBe(`${seen()} of ${seen()}`)
    expect(await page.locator('.thread b').count()).toBe(0)
  })

  it("pauses where it is, and has the time of each person's place, also when they move", async () => {
    await open()
    await play()
    await page.getByRole('button', { name: 'Play' }).click()
    await page.getByRole('button', { name: 'Pause' }).click()
    const held = await count()
    expect(held).toBe(`1 of ${seen()}`)
    expect(await anas().locator('header').textContent()).toContain('9:05 am on Tuesday in Phoenix')
    expect(await bens().locator('header').textContent()).toContain('11:05 am on Tuesday in New York')
    await page.getByRole('region', { name: 'Clock' }).getByText('Phoenix time').waitFor()
    await page.clock.runFor(3000)
    expect(await count()).toBe(held)
    await page.getByLabel('Where in the recording').fill(String(seen()))
    await page.getByRole('region', { name: 'Clock' }).getByText('Tokyo time').waitFor()
    expect(await anas().locator('header').textContent()).toContain('in Tokyo')
    expect(await anas().locator('.theirs', { hasText: 'ZONE Tokyo' }).locator('time').textContent()).toBe('1:40 am')
    expect(await anas().locator('.ours .unasked').count()).toBeGreaterThan(0)
  })

  it('shows faults in the margin, and a broken promise so that nobody can miss it', async () => {
    await open()
    await play()
    await page.getByText('1 promise was broken').waitFor()
    await page.getByRole('button', { name: 'a win was lost: w0/x1' }).click()
    await anas().locator('.broken', { hasText: 'A promise was broken' }).waitFor()
    expect((await bubbles(anas())).at(-1)).toBe('<b>I</b> told my sister no')
    expect(await anas().locator('.fault:visible', { hasText: 'Their text reached us twice' }).count()).toBe(1)
    await page.getByLabel('Where in the recording').fill(String(seen()))
    await bens().getByText('Meanwhile, behind the scenes').first().click()
    await bens().getByText('A tick of the schedule came late').first().waitFor()
    await play({ ...recording, events: recording.events.filter(({ kind }) => kind !== 'broken') })
    await page.getByText('No promise was broken.').waitFor()
  })

  it('lets one choose among many phones, and stays at the same moment', async () => {
    const others = [20, 30, 40].map((n) => ({ phone: `+121255501${n}`, zone: 'America/New_York' }))
    await open()
    await play({ ...recording, people: [...recording.people, ...others], note: 'Only some of it.' })
    await page.getByText('Only some of it.').waitFor()
    expect(await page.getByRole('article').count()).toBe(1)
    await page.getByRole('button', { name: 'a win was lost' }).click()
    await page.getByLabel('Whose phone').selectOption(ben)
    expect(await bubbles(bens())).toEqual(wordsOf(ben).slice(0, 3))
    await page.getByRole('button', { name: 'a win was lost' }).click()
    await anas().locator('.broken').waitFor()
    expect(await page.getByLabel('Whose phone').inputValue()).toBe(ana)
  })

  it('can be used with the keyboard alone', async () => {
    await open()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await play()
    await page.keyboard.press('Tab')
    const name = await page.evaluate(() => document.activeElement?.textContent)
    expect(name).toBe('Play')
    expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe('solid')
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    expect(await count()).toBe(`2 of ${seen()}`)
    await page.keyboard.press('ArrowRight')
    await page
      .locator('#announcer', { hasText: "Text to +1 602 555 0142: Small Wins: you're in" })
      .waitFor({ state: 'attached' })
    await page.keyboard.press('ArrowLeft')
    expect(await bubbles(anas())).toEqual(['JOIN'])
    await page.keyboard.press('End')
    expect(await count()).toBe(`${seen()} of ${seen()}`)
    await page.keyboard.press('Home')
    expect(await bubbles(anas())).toEqual([])
    await page.keyboard.press('Space')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Pause')
    await page.keyboard.press('Space')
    expect(await count()).toBe(`1 of ${seen()}`)
    await page.evaluate(() => (document.activeElement as HTMLElement).blur())
    await page.keyboard.press('Space')
    await page.getByRole('button', { name: 'Pause' }).waitFor()
  })

  const event = (change: Partial<Record<keyof Recorded, unknown>>) => ({
    people: [{ phone: ana, zone: 'America/Phoenix' }],
    events: [{ at: '2026-11-24T16:05:00.000Z', phone: ana, kind: 'text', body: 'JOIN', ...change }],
  })
  it.each([
    { name: 'half a file', content: '{"people": [', says: 'it is not JSON, or only a part of it' },
    { name: 'another JSON', content: 'null', says: 'it has no people and no events' },
    { name: 'nobody', content: { people: [], events: [] }, says: 'Nobody lives in this recording' },
    { name: 'nothing', content: { ...event({}), events: [] }, says: 'Nothing happens in this recording' },
    {
      name: 'no place',
      content: { ...event({}), people: [{ phone: ana, zone: 'Moon/Tycho' }] },
      says: 'person 1 has no',
    },
    { name: 'no time', content: event({ at: 'soon' }), says: 'event 1 has no time' },
    { name: 'no words', content: event({ body: 7 }), says: 'event 1 has no words' },
    { name: 'a stranger', content: event({ phone: ben }), says: 'event 1 is on a phone that is nobody’s' },
    { name: 'another kind', content: event({ kind: 'constructor' }), says: 'event 1 is of a kind' },
  ])('says in a sentence what is wrong with a file: $name', async ({ content, says }) => {
    await open()
    await play()
    await give(content, 'bad.json')
    await page.getByRole('alert').filter({ hasText: says }).waitFor()
    expect(await page.getByRole('article').count()).toBe(0)
    await play()
    expect(await page.getByRole('alert').filter({ hasText: /./ }).count()).toBe(0)
    expect(await page.getByRole('article').count()).toBe(2)
  })

  it.each(
    (['light', 'dark'] as const).flatMap((colorScheme) => [320, 390, 1280].map((width) => ({ colorScheme, width }))),
  )(
    'has no accessibility violation and no sideways scrolling, $colorScheme at $width px',
    async ({ colorScheme, width }) => {
      await open({ colorScheme, viewport: { width, height: 844 }, reducedMotion: 'reduce' })
      await play()
      await page.getByRole('button', { name: 'a win was lost' }).click()
      await page.keyboard.press('End')
      await page.clock.resume() // axe waits for timers of its own
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
        [...document.querySelectorAll('button, input, select, summary')]
          .filter((control) => control.checkVisibility())
          .map((control) => ({ control: control.outerHTML.slice(0, 60), box: control.getBoundingClientRect() }))
          .filter(({ box }) => box.height < 24 || box.width < 24)
          .map(({ control }) => control),
      )
      expect(small).toEqual([])
    },
  )
})
