import type { PrintDocument } from '../domain/document.ts'
import type { DrawCard } from '../domain/week-card.ts'
import { asset } from './printer/assets.ts'
import { cardSvg } from './printer/card.ts'
import type { PdfFonts } from './printer/pdf.ts'

/** Makes PDFs. What it takes is loaded when the first is asked for: most who open a page ask for none. */
export const printer = (): PrintDocument => {
  let fonts: PdfFonts | undefined
  return async (document) => {
    const { pdfOf } = await import('./printer/pdf.ts')
    fonts ??= { text: asset('NotoSerif.ttf'), emoji: asset('NotoEmoji.ttf') }
    return pdfOf(document, fonts)
  }
}

/** It can be made ready once in a process, and no more often. */
let ready: Promise<typeof import('@resvg/resvg-wasm')> | undefined
const load = async () => {
  const resvg = await import('@resvg/resvg-wasm')
  await resvg.initWasm(asset('resvg.wasm') as BufferSource)
  return resvg
}

/** Draws a week as a PNG. What it takes is loaded when the first is asked for. */
export const cardDrawer = (): DrawCard => {
  return async (card) => {
    ready ??= load()
    const { Resvg } = await ready
    const font = {
      fontBuffers: [asset('NotoSerif.ttf'), asset('NotoEmoji.ttf')],
      defaultFontFamily: 'Noto Serif',
      loadSystemFonts: false,
    }
    const drawn = new Resvg(cardSvg(card), { font })
    const png = drawn.render().asPng()
    drawn.free()
    return png
  }
}
