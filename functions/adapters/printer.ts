import type { PrintDocument } from '../domain/document.ts'
import { asset } from './printer/assets.ts'
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
