import PDFDocument from 'pdfkit'
import type { Document } from '../../domain/document.ts'
import { linesOf, type Piece } from './lines.ts'
import { runsOf, type Voices, voicesOf } from './runs.ts'

export type PdfFonts = { text: Uint8Array; emoji: Uint8Array }

const sizes = { 1: 22, 2: 14, 3: 10.5, body: 10.5, about: 8.5, page: 8 } as const
const colours = { ink: '#2e2823', soft: '#665c52' } as const
/** Widths of words that are remembered. */
const mostWidths = 50_000
/** Points: 20 mm. */
const margin = 56.7

type Doc = InstanceType<typeof PDFDocument>

/** Room between lines, by their size. */
const leading = 1.42

/** Writes words line by line, in the font that has each of them, and goes on on a new page where one is full. */
const write = (doc: Doc, voices: Voices, widths: Map<string, number>, words: string, size: number) => {
  const { width, height } = doc.page
  const widthOf = ({ voice, text }: Piece): number => {
    const key = `${voice}${text}`
    const known = widths.get(key) ?? doc.font(voices[voice].name).fontSize(1000).widthOfString(text)
    if (widths.size < mostWidths) widths.set(key, known)
    return (known * size) / 1000
  }
  for (const paragraph of words.split(/\r\n?|\n|\u2028|\u2029/))
    for (const line of linesOf(runsOf(paragraph, voices), width - 2 * margin, widthOf)) {
      if (doc.y + size * leading > height - margin) doc.continueOnNewPage()
      const { y } = doc
      let x = margin
      for (const piece of line) {
        doc.font(voices[piece.voice].name).fontSize(size).text(piece.text, x, y, { lineBreak: false })
        x += widthOf(piece)
      }
      doc.x = margin
      doc.y = y + size * leading
    }
}

const bytesOf = (doc: Doc): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const parts: Buffer[] = []
    doc.on('data', (part: Buffer) => parts.push(part))
    doc.on('end', () => resolve(Buffer.concat(parts)))
    doc.on('error', reject)
  })

/**
 * A tagged PDF (headings, paragraphs, language, title) with its fonts embedded, so that it reads the same everywhere, can be searched
 * and can be read aloud. The same document has the same bytes. What neither font can write is shown as an empty square.
 */
export const pdfOf = async (
  { title, language, intro, sections, closing }: Document,
  fonts: PdfFonts,
): Promise<Uint8Array> => {
  const doc = new PDFDocument({
    size: language === 'en' ? 'LETTER' : 'A4',
    margin,
    pdfVersion: '1.7',
    tagged: true,
    displayTitle: true,
    lang: language === 'en' ? 'en-US' : 'es-US',
    autoFirstPage: false,
    // A file says nothing of when it was made: the same words are the same file.
    info: { Title: title, CreationDate: new Date(0), ModDate: new Date(0) },
    font: fonts.text as unknown as string,
  })
  const bytes = bytesOf(doc)
  // Held under their own names, and found by these: under another each would be read anew with every piece.
  const voices = voicesOf(fonts)
  doc.font(fonts.emoji as Buffer).font(fonts.text as Buffer)
  let pages = 0
  doc.on('pageAdded', () => {
    pages += 1
    const number = String(pages)
    const { x, y, page } = doc
    doc.markContent('Artifact', { type: 'Pagination' } as never)
    const { bottom } = page.margins
    page.margins.bottom = 0
    doc.font(voices.text.name).fontSize(sizes.page).fillColor(colours.soft)
    doc.text(number, margin, page.height - margin / 1.6, {
      width: page.width - 2 * margin,
      align: 'center',
      lineBreak: false,
    })
    page.margins.bottom = bottom
    doc.endMarkedContent()
    doc.x = x
    doc.y = y
  })
  doc.addPage()
  const root = doc.struct('Document')
  doc.addStructure(root)
  const widths = new Map<string, number>()
  const say = (type: 'H1' | 'H2' | 'H3' | 'P', words: string, size: number, colour: string, before = 0) =>
    root.add(
      doc.struct(type, {}, () => {
        if (before > 0 && doc.y > margin) doc.y += before
        doc.fillColor(colour)
        write(doc, voices, widths, words, size)
      }),
    )
  say('H1', title, sizes[1], colours.ink)
  if (intro !== undefined) say('P', intro, sizes.body, colours.soft, 4)
  for (const { heading, level, lines } of sections) {
    // A heading never stands alone at the foot of a page.
    if (doc.y > doc.page.height - margin - 60) doc.addPage()
    say(
      level === 2 ? 'H2' : 'H3',
      heading,
      sizes[level],
      level === 2 ? colours.ink : colours.soft,
      level === 2 ? 12 : 7,
    )
    for (const { text, about } of lines) {
      say('P', text, sizes.body, colours.ink, 2)
      if (about !== undefined && about !== '') say('P', about, sizes.about, colours.soft)
    }
  }
  if (closing !== undefined) say('P', closing, sizes.body, colours.soft, 12)
  root.end()
  doc.end()
  return bytes
}
