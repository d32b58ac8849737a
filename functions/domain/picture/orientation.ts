import { ascii, NotAPicture, reader } from './bytes.ts'

const orientationTag = 0x0112
const upright = 1

/**
 * Which way up a picture is, from a TIFF block as EXIF holds it; undefined when it is upright, or when nothing there can be read:
 * then it is shown as it is. https://www.media.mit.edu/pia/Research/deepview/exif.html
 */
export const orientationIn = (tiff: Uint8Array): number | undefined => {
  try {
    const from = reader(tiff)
    const order = from.text(0, 2)
    if (order !== 'II' && order !== 'MM') return undefined
    const little = order === 'II'
    const first = from.four(4, little)
    const entries = from.two(first, little)
    for (let n = 0; n < entries; n++) {
      const at = first + 2 + 12 * n
      if (from.two(at, little) !== orientationTag) continue
      const value = from.two(at + 8, little)
      return value > upright && value <= 8 ? value : undefined
    }
    return undefined
  } catch (error) {
    if (error instanceof NotAPicture) return undefined
    throw error
  }
}

/** A TIFF block that says which way up, and nothing else. */
export const tiffOf = (orientation: number): readonly number[] => [
  ...ascii('MM'),
  ...[0, 42, 0, 0, 0, 8], // the first directory follows at once
  ...[0, 1], // one entry
  ...[0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0], // a short
  ...[0, 0, 0, 0], // no further directory
]
