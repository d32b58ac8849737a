import fc from 'fast-check'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import { printer } from '../../functions/adapters/printer.ts'
import type { Document } from '../../functions/domain/document.ts'

const print = printer()
const document = (lines: readonly string[], more: Partial<Document> = {}): Document => ({
  title: 'Ana\u2019s journal',
  language: 'en',
  sections: [{ heading: 'Week of November 23, 2026', level: 2, lines: lines.map((text) => ({ text })) }],
  ...more,
})

const read = async (bytes: Uint8Array) => {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pages = await Promise.all(
    Array.from({ length: pdf.numPages }, async (_, n) => {
      const page = await pdf.getPage(n + 1)
      const { items } = await page.getTextContent({ includeMarkedContent: true })
      // A page's number is none of its words: it is marked as an artifact.
      const marks: string[] = []
      let said = ''
      for (const item of items) {
        if ('str' in item) said += marks.includes('Artifact') ? '' : `${item.str}${item.hasEOL ? '\n' : ''}`
        else if (item.type === 'endMarkedContent') marks.pop()
        else marks.push((item as { tag?: string }).tag ?? '')
      }
      return said
    }),
  )
  return { pdf, text: pages.join('\n') }
}
/** White space is where a line was broken; a sign that only says how another looks is not written. */
const words = (text: string) =>
  text
    .replace(/[\ufe0e\ufe0f]/g, '')
    .normalize('NFC')
    .replace(/\s+/g, '')

describe('a PDF', () => {
  it('says what was put in: curly quotes, Spanish, emoji, long lines and line ends', async () => {
    const lines = [
      '\u201cTold my boss no\u201d \u2014 and it\u2019s fine\u2026',
      'Hoy descans\u00e9, ni\u00f1a; \u00bfy qu\u00e9? \u00a1S\u00ed!',
      '\u{1f33b} \u{1f469}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f \u{1f1f2}\u{1f1fd} 1\ufe0f\u20e3',
      'Two\nlines, and a\ttab',
      'A very long line about a slow morning. '.repeat(40),
    ]
    const { text } = await read(await print(document(lines)))
    expect(words(text)).toBe(words(`Ana\u2019s journal Week of November 23, 2026 ${lines.join(' ')}`))
  })

  it('whatever people write', async () => {
    const character = fc.oneof(
      {
        weight: 8,
        arbitrary: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyz ABCDEFGHIJKLMNOPQRSTUVWXYZ,.;:!?()0123456789'),
      },
      {
        weight: 2,
        arbitrary: fc.constantFrom(
          ...'\u00e1\u00e9\u00ed\u00f3\u00fa\u00fc\u00f1\u00bf\u00a1\u201c\u201d\u2018\u2019\u2014\u2013\u2026\u20ac\u00e7\u00e8\u00f6\u00df',
        ),
      },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          '\u{1f600}',
          '\u{1f64f}',
          '\u{1f31f}',
          '\u2764\ufe0f',
          '\u{1f4aa}',
          '\u{1f415}',
          '\n',
        ),
      },
    )
    const lines = fc.sample(fc.string({ unit: character, minLength: 1, maxLength: 120 }), { numRuns: 2000, seed: 7 })
    const { text } = await read(await print(document(lines)))
    // Ligatures are one sign of the font, and are read back as their letters.
    expect(words(text)).toBe(words(`Ana\u2019s journal Week of November 23, 2026 ${lines.join(' ')}`))
  })

  it('never fails, whatever it cannot write', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), async (line) => {
        expect((await print(document([line, '\ud800', '\u0000']))).length).toBeGreaterThan(1000)
      }),
      { numRuns: 25 },
    )
  })

  it('is tagged, names its language and title, and holds its fonts', async () => {
    const bytes = await print(document(['Rested \u{1f33b}'], { language: 'es', title: 'El diario de Ana' }))
    const { pdf } = await read(bytes)
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
    const { info } = (await pdf.getMetadata()) as unknown as { info: Record<string, unknown> }
    expect(info).toMatchObject({ Title: 'El diario de Ana', Language: 'es-US' })
    const raw = Buffer.from(bytes).toString('latin1')
    expect(raw.match(/\/FontFile[23]/g)).toHaveLength(2)
    expect(raw).not.toMatch(/Helvetica/)
    const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree())
    for (const role of ['Document', 'H1', 'H2', 'P']) expect(tree).toContain(`"role":"${role}"`)
  })

  it('is the same file for the same words', async () => {
    const [one, again] = [await print(document(['Rested'])), await print(document(['Rested']))]
    expect(Buffer.compare(Buffer.from(one), Buffer.from(again))).toBe(0)
  })

  it('puts a week of twelve wins on one page', async () => {
    const lines = Array.from(
      { length: 12 },
      (_, n) => `${n} told my sister what I need, and stayed in the room when it got loud.`,
    )
    expect((await read(await print(document(lines)))).pdf.numPages).toBe(1)
  })
})
