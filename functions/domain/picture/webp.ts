import { ascii, joined, NotAPicture, type Reader, reader } from './bytes.ts'
import { orientationIn, tiffOf } from './orientation.ts'

const inFrame = ['ALPH', 'VP8 ', 'VP8L']
const kept = ['VP8X', 'ICCP', 'ANIM', ...inFrame]
/** Bits of VP8X: that words follow, and that it is said which way up it is. */
const [xmp, exif] = [0x04, 0x08]

const chunk = (name: string, data: Uint8Array | readonly number[]) =>
  joined([
    ascii(name),
    [data.length & 0xff, (data.length >> 8) & 0xff, (data.length >> 16) & 0xff, data.length >>> 24],
    data,
    data.length % 2 === 1 ? [0] : [],
  ])

function* chunks(from: Reader, start: number, end: number): Generator<{ name: string; data: Uint8Array }> {
  for (let at = start; at + 8 <= end; ) {
    const size = from.four(at + 4, true)
    if (at + 8 + size > end) throw new NotAPicture()
    yield { name: from.text(at, 4), data: from.slice(at + 8, size) }
    at += 8 + size + (size % 2)
  }
}

const cleanFrame = (data: Uint8Array) => {
  const from = reader(data)
  const parts = [from.slice(0, 16)]
  for (const { name, data: part } of chunks(from, 16, from.length))
    if (inFrame.includes(name)) parts.push(chunk(name, part))
  return joined(parts)
}

const tiffIn = (data: Uint8Array) => {
  const named = data.length > 6 && String.fromCharCode(...data.subarray(0, 4)) === 'Exif'
  return named ? data.subarray(6) : data
}

/** The picture, what moves in it, its colours, and which way up it is. https://developers.google.com/speed/webp/docs/riff_container */
export const cleanWebp = (bytes: Uint8Array): Uint8Array => {
  const from = reader(bytes)
  // What follows the end that the file names is none of it.
  const end = Math.min(from.length, from.four(4, true) + 8)
  const parts: { name: string; data: Uint8Array | readonly number[] }[] = []
  let orientation: number | undefined
  for (const { name, data } of chunks(from, 12, end)) {
    if (name === 'EXIF') orientation ??= orientationIn(tiffIn(data))
    else if (name === 'ANMF') parts.push({ name, data: cleanFrame(data) })
    else if (kept.includes(name)) parts.push({ name, data })
  }
  const [first] = parts
  const whole = parts.some(({ name }) => name === 'VP8 ' || name === 'VP8L' || name === 'ANMF')
  if (first === undefined || !whole) throw new NotAPicture()
  if (first.name === 'VP8X') {
    if (first.data.length < 10) throw new NotAPicture()
    const flags = (first.data[0] ?? 0) & ~(xmp | exif)
    first.data = joined([[orientation === undefined ? flags : flags | exif], first.data.slice(1, 10)])
    if (orientation !== undefined) parts.push({ name: 'EXIF', data: tiffOf(orientation) })
  }
  const body = joined(parts.map(({ name, data }) => chunk(name, data)))
  const inner = joined([ascii('WEBP'), body])
  return chunk('RIFF', inner)
}
