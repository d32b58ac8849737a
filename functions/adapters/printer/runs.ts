import { create } from 'fontkit'
import type { PdfFonts } from './pdf.ts'

export type Voice = 'text' | 'emoji'
type Has = (codePoint: number) => boolean
/** Which characters each font has, and the name under which a document holds each. */
export type Voices = Readonly<Record<Voice, { has: Has; name: string }>>

export const voicesOf = (fonts: PdfFonts): Voices => {
  const voice = (bytes: Uint8Array) => {
    const font = create(bytes as Buffer)
    if (!('hasGlyphForCodePoint' in font)) throw new Error('a collection of fonts is no font')
    const known = new Map<number, boolean>()
    const has = (codePoint: number) => {
      const held = known.get(codePoint) ?? font.hasGlyphForCodePoint(codePoint)
      known.set(codePoint, held)
      return held
    }
    return { has, name: font.postscriptName }
  }
  return { text: voice(fonts.text), emoji: voice(fonts.emoji) }
}

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** They only say how what stands before them looks. */
const style = /[\ufe0e\ufe0f]/g
const emojiLike = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u
/** For what no font of ours can write. */
const square = { voice: 'emoji', text: '\u25fb' } as const

const all = (text: string, { has }: { has: Has }): boolean =>
  [...text].every((character) => has(character.codePointAt(0) ?? 0))

const voiceOf = (grapheme: string, { text, emoji }: Voices): { voice: Voice; text: string } => {
  const plain = grapheme.replace(style, '')
  // A joiner between two pictures has no glyph of its own, and needs none.
  const parts = plain.replaceAll('\u200d', '')
  if (emojiLike.test(plain) && all(parts, emoji)) return { voice: 'emoji', text: plain }
  if (all(plain, text)) return { voice: 'text', text: plain }
  if (parts !== '' && all(parts, emoji)) return { voice: 'emoji', text: plain }
  // A letter with a mark that the font lacks is written without it.
  const composed = plain.normalize('NFC')
  if (all(composed, text)) return { voice: 'text', text: composed }
  const [first = ''] = composed
  if (first !== '' && all(first, text)) return { voice: 'text', text: first }
  // A skin tone is left out where the font has none.
  return first !== '' && all(first, emoji) ? { voice: 'emoji', text: first } : square
}

/** The words of one paragraph divided by the font that has them; signs nobody sees are left out. */
export const runsOf = (words: string, voices: Voices): readonly { voice: Voice; text: string }[] => {
  const tidy = words
    .toWellFormed()
    .replace(/\t/g, ' ')
    .replace(/\p{Cc}|[\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\u00ad]/gu, '')
    .normalize('NFC')
  const runs: { voice: Voice; text: string }[] = []
  for (const { segment } of graphemes.segment(tidy)) {
    const { voice, text } = voiceOf(segment, voices)
    const last = runs.at(-1)
    if (last?.voice === voice) last.text += text
    else runs.push({ voice, text })
  }
  return runs
}
