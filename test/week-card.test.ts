import { mkdirSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { cardSvg } from '../functions/adapters/printer/card.ts'
import { cardDrawer } from '../functions/adapters/printer.ts'
import { twiml } from '../functions/adapters/twilio-webhook.ts'
import { weekCard } from '../functions/domain/week-card.ts'
import { pagesWorld, publicUrl } from './pages-world.ts'
import { ana, at, date, sidOf } from './people.ts'

const draw = cardDrawer()
const today = date('2026-11-26')
const win = (text: string, day: string, more: object = {}) => ({
  ...{
    participant: ana().id,
    at: at(`${day}T18:00:00Z`),
    sid: sidOf(text),
    n: 0,
    kind: 'win' as const,
    text,
    themes: [],
  },
  ...{ date: date(day), ...more },
})

describe('a week as a picture', () => {
  it('shows the days, one win in their words and an affirmation; blank days are plain', () => {
    const card = weekCard(
      ana({ name: 'Ana' }),
      [win('Told my boss no', '2026-11-24'), win('Slept', '2026-11-25')],
      today,
    )
    expect(card).toMatchObject({ title: "Ana's week", counted: '2 wins on 2 days', quote: 'Told my boss no' })
    expect(card.days.map(({ letter, wrote }) => (wrote ? letter : '-')).join('')).toBe('-TW----')
    expect(cardSvg(card)).not.toMatch(/streak|#f00|red/i)
  })

  it('quotes nothing private, heavy or hushed, and counts no week of pain', () => {
    const entries = [
      win('Cried in the hospital', '2026-11-24'),
      win('A secret', '2026-11-24', { private: true }),
      win('My mother died and I went to work', '2026-11-25'),
    ]
    const card = weekCard(ana({ hushed: ['hospital'] }), entries, today)
    expect([card.quote, card.counted]).toEqual([undefined, undefined])
  })

  it('on a shared phone is its days alone', () => {
    const card = weekCard(ana({ cover: {} }), [win('Told my boss no', '2026-11-24')], today)
    expect(Object.keys(card)).toEqual(['language', 'title', 'days'])
    expect(card.title).toBe('This week')
  })

  it('is a small PNG, whatever was written, and the same for the same week', async () => {
    mkdirSync('dist/screenshots', { recursive: true })
    const texts = [
      'Told my boss \u201cno\u201d & <b>left</b> \u{1f33b}',
      'W'.repeat(400),
      '\u4f60\u597d '.repeat(60),
      '\u{1f33b}'.repeat(90),
      ']]>&#0;\ud800',
    ]
    for (const [n, text] of texts.entries()) {
      const card = weekCard(ana({ name: 'Maximiliano Alejandro' }), [win(text, '2026-11-24')], today)
      const png = Buffer.from(await draw(card))
      writeFileSync(`dist/screenshots/card-${n}.png`, png)
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      expect(png.length).toBeLessThan(100_000)
      expect(Buffer.compare(png, Buffer.from(await draw(card)))).toBe(0)
    }
    expect(cardSvg(weekCard(ana(), [win('<script>&"', '2026-11-24')], today))).not.toContain('<script')
  })

  it('comes by MMS, from a link that shows it for an hour', async () => {
    const w = await pagesWorld()
    await w.text('Told my boss no')
    const said = await w.text('CARD')
    const path = /https:\/\/wins\.example(\/c\/[A-Za-z0-9_-]{22})/.exec(said)?.[1] ?? ''
    expect(twiml([said], publicUrl)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?><Response><Message><Body>Your week so far, as a picture.</Body><Media>${publicUrl}${path}</Media></Message></Response>`,
    )
    for (let fetched = 0; fetched < 2; fetched++) {
      const { status, headers, bytes } = await w.call('GET', path)
      expect([status, headers['Content-Type'], bytes.subarray(1, 4).toString()]).toEqual([200, 'image/png', 'PNG'])
    }
    expect((await w.call('GET', '/journal/card', { cookie: await w.openJournal() })).headers['Content-Type']).toBe(
      'image/png',
    )
    w.later({ minutes: 60 })
    expect((await w.call('GET', path)).status).toBe(410)
    // It opens nothing else.
    expect((await w.call('POST', path.replace('/c/', '/j/'))).status).toBe(410)
    expect((await w.call('GET', path.replace('/c/', '/w/'))).status).toBe(410)
  })
})
