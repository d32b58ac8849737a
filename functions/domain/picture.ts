import { NotAPicture } from './picture/bytes.ts'
import { cleanGif } from './picture/gif.ts'
import { cleanJpeg } from './picture/jpeg.ts'
import { cleanPng } from './picture/png.ts'
import { cleanWebp } from './picture/webp.ts'

/** What is kept. Of others (HEIC, films, cards) we could not say what stays behind in them. */
export const pictureTypes = ['image/jpeg', 'image/png', 'image/gif', 'image/webp'] as const
export type PictureType = (typeof pictureTypes)[number]
export type Picture = { type: PictureType; bytes: Uint8Array }

export const isPictureType = (type: string): type is PictureType =>
  (pictureTypes as readonly string[]).includes(type.toLowerCase())

/** How each begins; a dot is any byte. */
const beginnings: readonly [string, PictureType][] = [
  ['\xff\xd8\xff', 'image/jpeg'],
  ['\x89PNG\r\n\x1a\n', 'image/png'],
  ['GIF87a', 'image/gif'],
  ['GIF89a', 'image/gif'],
  ['RIFF....WEBP', 'image/webp'],
]

/** What the bytes themselves say they are, whatever anybody else says. */
export const pictureType = (bytes: Uint8Array): PictureType | undefined =>
  beginnings.find(([begins]) =>
    [...begins].every((letter, at) => letter === '.' || bytes[at] === letter.charCodeAt(0)),
  )?.[1]

const clean = { 'image/jpeg': cleanJpeg, 'image/png': cleanPng, 'image/gif': cleanGif, 'image/webp': cleanWebp }

/**
 * The picture without what it says of where, when, by whom and with what it was taken: written anew from the parts that are known
 * to be needed. No library we found does this for all four and leaves a picture the right way up. Undefined when it is no picture
 * of a type we keep.
 */
export const cleaned = (bytes: Uint8Array): Picture | undefined => {
  const type = pictureType(bytes)
  if (type === undefined) return undefined
  try {
    return { type, bytes: clean[type](bytes) }
  } catch (error) {
    if (error instanceof NotAPicture) return undefined
    throw error
  }
}
