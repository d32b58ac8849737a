import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { orientationIn } from '../../functions/domain/picture/orientation.ts'
import { cleaned, isPictureType, pictureType } from '../../functions/domain/picture.ts'
import { bare, type Kind, secrets, taken, tiff } from '../pictures.ts'

const kinds = Object.keys(bare) as Kind[]
const saysIn = (bytes: Uint8Array) => secrets.filter((secret) => Buffer.from(bytes).includes(secret))

describe('a picture', () => {
  it.each(kinds)('%s is known by its bytes', (kind) => {
    expect(pictureType(bare[kind])).toBe(`image/${kind}`)
    expect(cleaned(bare[kind])?.type).toBe(`image/${kind}`)
  })

  it.each(kinds)('%s loses where, when, by whom and with what, and what others wrote into it', (kind) => {
    expect(saysIn(taken()[kind]).length).toBeGreaterThan(0)
    expect(saysIn(cleaned(taken()[kind])?.bytes ?? taken()[kind])).toEqual([])
  })

  it.each(kinds)('%s keeps every byte of what it shows', (kind) => {
    const clean = cleaned(taken(1)[kind])?.bytes
    expect(Buffer.from(clean ?? [])).toEqual(Buffer.from(bare[kind]))
    expect(Buffer.from(cleaned(bare[kind])?.bytes ?? [])).toEqual(Buffer.from(bare[kind]))
  })

  it.each(['jpeg', 'webp'] as const)('%s stays the right way up', (kind) => {
    for (const orientation of [2, 3, 6, 8]) {
      const clean = Buffer.from(cleaned(taken(orientation)[kind])?.bytes ?? [])
      const at = clean.indexOf('MM\0*')
      expect(orientationIn(clean.subarray(at))).toBe(orientation)
      expect(clean.length - bare[kind].length).toBeLessThan(45)
    }
  })

  it('which lies in a directory that cannot be read is shown as it lies', () => {
    for (let length = 0; length < tiff(6).length; length++) {
      const read = orientationIn(tiff(6).slice(0, length))
      expect([undefined, 6]).toContain(read)
    }
  })

  it('of several scans keeps them all, and nothing behind its end', () => {
    const scan = [0xff, 0xda, 0, 3, 1, 0x11, 0xff, 0x00, 0xff, 0xd0, 0x22]
    const frame = [0xff, 0xc2, 0, 4, 1, 1]
    const table = [0xff, 0xc4, 0, 3, 7]
    const several = [0xff, 0xd8, ...frame, ...scan, ...table, ...scan, 0xff, 0xd9]
    expect([...(cleaned(Uint8Array.from([...several, 1, 2, 3]))?.bytes ?? [])]).toEqual(several)
    // Cut off within its last scan, it is ended.
    expect([...(cleaned(Uint8Array.from(several.slice(0, -2)))?.bytes ?? [])]).toEqual(several)
  })
})

describe('no picture', () => {
  it.each([
    { name: 'a page', bytes: Buffer.from('<!doctype html><script>1</script>') },
    { name: 'a drawing that can hold a script', bytes: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>') },
    { name: 'a film', bytes: Buffer.from('\0\0\0\x18ftypmp42') },
    { name: 'HEIC', bytes: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic') },
    { name: 'nothing', bytes: Buffer.alloc(0) },
    { name: 'a beginning and no more', bytes: Buffer.from([0xff, 0xd8, 0xff]) },
    { name: 'a GIF without a picture', bytes: Buffer.from('GIF89a\x01\0\x01\0\0\0\0;', 'latin1') },
  ])('is $name', ({ bytes }) => {
    expect(cleaned(bytes)).toBeUndefined()
  })

  it('is what a type of another kind names', () => {
    expect(['image/heic', 'image/svg+xml', 'video/mp4', 'text/vcard'].filter(isPictureType)).toEqual([])
    expect(isPictureType('IMAGE/JPEG')).toBe(true)
  })
})

describe('whatever comes', () => {
  const beginnings = [...kinds.map((kind) => bare[kind].slice(0, 12)), Uint8Array.of(0xff, 0xd8, 0xff)]

  it('garbage is refused or read, and nothing is thrown', () => {
    fc.assert(
      fc.property(fc.constantFrom(...beginnings), fc.uint8Array({ maxLength: 300 }), (begins, rest) => {
        const clean = cleaned(Uint8Array.from([...begins, ...rest]))
        if (clean !== undefined) expect(pictureType(clean.bytes)).toBe(clean.type)
      }),
      { numRuns: 20_000 },
    )
  })

  it('a picture that is cut, or has bytes changed, is refused or cleaned, and cleaned twice is cleaned once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...kinds),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.integer({ min: 0, max: 255 })), {
          maxLength: 3,
        }),
        (kind, share, changes) => {
          const whole = taken()[kind]
          const cut = whole.slice(0, Math.ceil(whole.length * share))
          for (const [where, byte] of changes) cut[Math.floor(where * cut.length)] = byte
          const clean = cleaned(cut)
          // Cleaned twice is cleaned once.
          if (clean) expect(cleaned(clean.bytes)?.bytes).toEqual(clean.bytes)
        },
      ),
      { numRuns: 20_000 },
    )
  })
})
