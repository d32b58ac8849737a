import { ascii, joined } from '../functions/domain/picture/bytes.ts'

/** Twelve by six, as a browser writes it. */
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxOUlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT0//wAARCAAGAAwDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAX/xAAUEAEAAAAAAAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAZEQADAQEBAAAAAAAAAAAAAAABAgMRABL/2gAMAwEAAhEDEQA/AJgAlKvQ653qeUUkPKDB3//Z'
const png =
  'iVBORw0KGgoAAAANSUhEUgAAAAwAAAAGCAYAAAD37n+BAAAAM0lEQVR4AZSNsQ0AQAgCjSux0/9M7qQz6QJQQHINCVzi9TIaWEaGGX9Q84OhxL5BPan+AAAA//+8mt+BAAAABklEQVQDALRQJlmZp/ZnAAAAAElFTkSuQmCC'
const webp =
  'UklGRigCAABXRUJQVlA4WAoAAAAgAAAACwAABQAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFlaAAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJYWVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAAE9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggOgAAAJABAJ0BKgwABgACgEIlsAJ0ugADmAD+6zaeL/G36feWHJ8V+3/waeTX8z/x/9vNvP+CT/4JP3AAAAA='
const gif = 'R0lGODlhAQABAIAAAP8AAAAAACH/C05FVFNDQVBFMi4wAwEAAAAh+QQAFAAAACwAAAAAAQABAAACAkQBADs='

const bytesOf = (base64: string) => new Uint8Array(Buffer.from(base64, 'base64'))

/** Pictures that say nothing but what they show. */
export const bare = { jpeg: bytesOf(jpeg), png: bytesOf(png), webp: bytesOf(webp), gif: bytesOf(gif) }

/** What nobody else is to learn: where it was taken, by what, and what somebody wrote into it. */
export const secrets = ['GPSPLACE', 'Miguel', 'iPhone of Ana', '2026:11:24']

const big = (size: number) => [size >>> 24, (size >> 16) & 0xff, (size >> 8) & 0xff, size & 0xff]
const little = (size: number) => big(size).toReversed()

/** A TIFF block as a phone writes it: which way up, the maker, and a directory of its own for the place. */
export const tiff = (orientation: number) => {
  const words = [...ascii('iPhone of Ana\0'), ...ascii('2026:11:24 19:30:00\0'), ...ascii('GPSPLACE\0')]
  return joined([
    [...ascii('II'), 42, 0, ...little(8)],
    [3, 0],
    [0x0f, 1, 2, 0, ...little(14), ...little(50)], // maker
    [0x12, 1, 3, 0, ...little(1), orientation, 0, 0, 0],
    [0x25, 0x88, 4, 0, ...little(1), ...little(84)], // where the place is
    little(0),
    words,
  ])
}

const segment = (marker: number, data: Uint8Array | readonly number[]) =>
  joined([[0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff], data])

const xmp = ascii('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Miguel</x:xmpmeta>')

const chunk = (name: string, data: Uint8Array | readonly number[]) =>
  joined([big(data.length), ascii(name), data, big(0)])
const riff = (name: string, data: Uint8Array | readonly number[]) =>
  joined([ascii(name), little(data.length), data, data.length % 2 ? [0] : []])

/** The same pictures with all that phones and programs leave in them. */
export const taken = (orientation = 6) => {
  const { jpeg, png, webp, gif } = bare
  const exif = segment(0xe1, joined([ascii('Exif\0\0'), tiff(orientation)]))
  const words = joined([
    exif,
    segment(0xe1, xmp),
    segment(0xed, ascii('Photoshop 3.0\0Miguel')),
    segment(0xfe, ascii('Miguel')),
  ])
  const webpBody = joined([webp.slice(12), riff('EXIF', tiff(orientation)), riff('XMP ', ascii('Miguel'))])
  const flagged = webpBody.slice()
  flagged[8] = 0x20 | 0x0c
  const comment = [0x21, 0xfe, 6, ...ascii('Miguel'), 0]
  const ofProgram = [0x21, 0xff, 11, ...ascii('XMP DataXMP'), 6, ...ascii('Miguel'), 0]
  return {
    jpeg: joined([jpeg.slice(0, 20), words, jpeg.slice(20), ascii('MotionPhoto Miguel GPSPLACE')]),
    png: joined([
      png.slice(0, 33),
      chunk('tEXt', ascii('Author\0Miguel')),
      chunk('eXIf', tiff(orientation)),
      chunk('tIME', [7, 234, 11, 24, 19, 30, 0]),
      png.slice(33, -12),
      chunk('iTXt', ascii('Miguel')),
      png.slice(-12),
      ascii('Miguel'),
    ]),
    webp: riff('RIFF', joined([ascii('WEBP'), flagged])),
    gif: joined([gif.slice(0, 19), comment, ofProgram, gif.slice(19, -1), comment, [0x3b], ascii('Miguel')]),
  }
}

export type Kind = keyof typeof bare
