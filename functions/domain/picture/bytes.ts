/** What is wrong with bytes that are no picture, or not a whole one; the only error that reading one throws. */
export class NotAPicture extends Error {
  override name = 'NotAPicture'
}

/** Bytes read by position; whoever reads past their end is told that this is no picture. */
export const reader = (bytes: Uint8Array) => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = (at: number, length: number) => {
    if (at < 0 || length < 0 || at + length > bytes.length) throw new NotAPicture()
  }
  return {
    length: bytes.length,
    slice(at: number, length: number): Uint8Array {
      whole(at, length)
      return bytes.subarray(at, at + length)
    },
    text(at: number, length: number): string {
      return String.fromCharCode(...this.slice(at, length))
    },
    byte(at: number): number {
      whole(at, 1)
      return view.getUint8(at)
    },
    two(at: number, littleEndian = false): number {
      whole(at, 2)
      return view.getUint16(at, littleEndian)
    },
    four(at: number, littleEndian = false): number {
      whole(at, 4)
      return view.getUint32(at, littleEndian)
    },
  }
}

export type Reader = ReturnType<typeof reader>

export const joined = (parts: readonly (Uint8Array | readonly number[])[]): Uint8Array => {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    all.set(part, at)
    at += part.length
  }
  return all
}

export const ascii = (text: string): readonly number[] => [...text].map((letter) => letter.charCodeAt(0))
