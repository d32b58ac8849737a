import { ascii, joined, NotAPicture, type Reader, reader } from './bytes.ts'
import { orientationIn, tiffOf } from './orientation.ts'

const startOfImage = 0xd8
const endOfImage = 0xd9
const startOfScan = 0xda
/** Frames but for those of lossless and hierarchical coding, tables, restarts: what the picture itself is made of. */
const isPicture = (marker: number) =>
  (marker >= 0xc0 && marker <= 0xcf && marker !== 0xc8) || marker === 0xdb || marker === 0xdc || marker === 0xdd
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
const isRestart = (marker: number) => marker >= 0xd0 && marker <= 0xd7

const segment = (marker: number, data: readonly number[] | Uint8Array) =>
  joined([[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff], data])

/** JFIF as it may be without a small copy of the picture inside. */
const bareJfif = (from: Reader, at: number) => {
  const density = from.slice(at + 5, 7)
  return segment(0xe0, [...ascii('JFIF\0'), ...density, 0, 0])
}

/** Where the data of a scan ends: at the next marker that is neither a stuffed byte nor a restart. */
const endOfScan = (from: Reader, start: number): number => {
  for (let at = start; at + 1 < from.length; at++) {
    if (from.byte(at) !== 0xff) continue
    const next = from.byte(at + 1)
    if (next !== 0 && next !== 0xff && !isRestart(next)) return at
  }
  return from.length
}

/**
 * The picture and its colours: of all that programs leave beside it, a profile of colours, Adobe's note on how colours were turned,
 * and which way up it is. What follows its end (a film, other sizes) goes as well.
 */
export const cleanJpeg = (bytes: Uint8Array): Uint8Array => {
  const from = reader(bytes)
  const parts: Uint8Array[] = []
  let orientation: number | undefined
  let [frames, scans] = [0, 0]
  let at = 2
  while (at < from.length) {
    if (from.byte(at) !== 0xff) throw new NotAPicture()
    const marker = from.byte(at + 1)
    if (marker === 0xff) {
      at++ // what fills the space before a marker
      continue
    }
    if (marker === endOfImage) break
    if (marker === startOfImage || marker === 0 || isRestart(marker)) throw new NotAPicture()
    const length = from.two(at + 2)
    if (length < 2) throw new NotAPicture()
    const [data, size] = [at + 4, length - 2]
    from.slice(data, size)
    const starts = (name: string) => size >= name.length && from.text(data, name.length) === name
    if (marker === 0xe0 && size >= 12 && starts('JFIF\0')) parts.push(bareJfif(from, data))
    else if (marker === 0xe1 && starts('Exif\0\0')) orientation ??= orientationIn(from.slice(data + 6, size - 6))
    else if (marker === 0xe2 && starts('ICC_PROFILE\0')) parts.push(from.slice(at, length + 2))
    else if (marker === 0xee && size >= 12 && starts('Adobe')) parts.push(segment(marker, from.slice(data, 12)))
    else if (isPicture(marker)) parts.push(from.slice(at, length + 2))
    if (isFrame(marker)) frames++
    at = data + size
    if (marker !== startOfScan) continue
    const end = endOfScan(from, at)
    parts.push(from.slice(data - 4, end - data + 4))
    scans++
    at = end
  }
  if (frames === 0 || scans === 0) throw new NotAPicture()
  // Behind JFIF, which some programs want first.
  const exif = orientation === undefined ? [] : [segment(0xe1, [...ascii('Exif\0\0'), ...tiffOf(orientation)])]
  const jfif = parts[0]?.[1] === 0xe0 ? 1 : 0
  return joined([[0xff, startOfImage], ...parts.slice(0, jfif), ...exif, ...parts.slice(jfif), [0xff, endOfImage]])
}
