import type { Voice } from './runs.ts'

export type Piece = { voice: Voice; text: string }
export type Line = readonly Piece[]
export type WidthOf = (piece: Piece) => number

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** A line may end after a blank, a hyphen or a dash, and between pictures; never inside a character. */
const parts = ({ voice, text }: Piece): readonly Piece[] => {
  const cut =
    voice === 'emoji'
      ? [...graphemes.segment(text)].map(({ segment }) => segment)
      : text.match(/[^ \-\u2013\u2014]*(?:[-\u2013\u2014]+| +)|[^ \-\u2013\u2014]+/g)
  return (cut ?? []).map((each) => ({ voice, text: each }))
}

/** What must stay together: pieces of different fonts without a place to end a line between them. */
const words = (runs: readonly Piece[]): readonly (readonly Piece[])[] => {
  const found: Piece[][] = []
  let open = false
  for (const piece of runs.flatMap(parts)) {
    const last = found.at(-1)
    if (open && last !== undefined && piece.voice === 'text') last.push(piece)
    else found.push([piece])
    open = piece.voice === 'emoji' ? false : !/[ \-\u2013\u2014]$/.test(piece.text)
  }
  return found
}

const merged = (pieces: readonly Piece[]): Line => {
  const line: Piece[] = []
  for (const { voice, text } of pieces) {
    const last = line.at(-1)
    if (last?.voice === voice) last.text += text
    else line.push({ voice, text })
  }
  return line
}

/** Words in lines no wider than `width`; a word that is wider by itself is divided between characters. */
export const linesOf = (runs: readonly Piece[], width: number, widthOf: WidthOf): readonly Line[] => {
  const lines: Line[] = []
  let line: Piece[] = []
  let used = 0
  const end = () => {
    lines.push(merged(line))
    line = []
    used = 0
  }
  const add = (pieces: readonly Piece[], wide: number) => {
    line.push(...pieces)
    used += wide
  }
  const widthOfAll = (pieces: readonly Piece[]) => pieces.reduce((sum, piece) => sum + widthOf(piece), 0)
  for (const word of words(runs)) {
    const wide = widthOfAll(word)
    // Blanks at the end of a line may reach beyond it.
    const bare = widthOfAll(word.map(({ voice, text }) => ({ voice, text: text.trimEnd() })))
    if (used + bare <= width) add(word, wide)
    else if (bare <= width) {
      end()
      add(word, wide)
    } else
      for (const { voice, text } of word)
        for (const { segment } of graphemes.segment(text)) {
          const piece = { voice, text: segment }
          if (used > 0 && used + widthOf(piece) > width) end()
          add([piece], widthOf(piece))
        }
  }
  if (line.length > 0 || lines.length === 0) end()
  return lines
}
