import { joined, NotAPicture, type Reader, reader } from './bytes.ts'

const [image, extension, trailer] = [0x2c, 0x21, 0x3b]
const [control, application] = [0xf9, 0xff]
/** They say how often a film begins again. */
const loops = ['NETSCAPE2.0', 'ANIMEXTS1.0']

const tableOf = (flags: number) => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))

/** Where a row of blocks ends that each say how long they are. */
const endOfBlocks = (from: Reader, start: number): number => {
  let at = start
  for (let size = from.byte(at); size > 0; size = from.byte(at)) at += size + 1
  return at + 1
}

/** The pictures, their times and how often they come again; comments, words and what programs leave go. https://www.w3.org/Graphics/GIF/spec-gif89a.txt */
export const cleanGif = (bytes: Uint8Array): Uint8Array => {
  const from = reader(bytes)
  let at = 13 + tableOf(from.byte(10))
  const parts = [from.slice(0, at)]
  let pictures = 0
  // A last byte that was lost on the way is put back.
  while (at < from.length && from.byte(at) !== trailer) {
    const start = at
    const kind = from.byte(at)
    if (kind === image) {
      at = endOfBlocks(from, at + 10 + tableOf(from.byte(at + 9)) + 1)
      pictures++
    } else if (kind === extension) at = endOfBlocks(from, at + 2)
    else throw new NotAPicture()
    const label = from.byte(start + 1)
    const loop = label === application && from.byte(start + 2) === 11 && loops.includes(from.text(start + 3, 11))
    if (kind === image || label === control || loop) parts.push(from.slice(start, at - start))
  }
  if (pictures === 0) throw new NotAPicture()
  return joined([...parts, [trailer]])
}
