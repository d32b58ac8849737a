import { shortened } from '../domain/segments.ts'

/** Of one page as it travels, before it is compressed. */
export const mostOfPage = 30 * 1024

/** Bytes of words in a page: some signs are written with six. */
export const pageBytes = (text: string): number =>
  Buffer.byteLength(text.replace(/["'&]/g, '&quot;').replace(/[<>]/g, '&lt;'))

/**
 * The page with as many of these as it holds, from the first on; one at the least. What stands around them differs from person to
 * person and day to day, so the page itself is weighed.
 */
export const fitting = <Shown>(
  all: readonly Shown[],
  render: (some: readonly Shown[], last: Shown | undefined) => string,
): string => {
  for (let count = all.length; ; ) {
    const some = all.slice(0, count)
    const body = render(some, count < all.length ? some.at(-1) : undefined)
    const bytes = Buffer.byteLength(body)
    if (bytes <= mostOfPage || count <= 1) return body
    count = Math.max(1, Math.min(count - 1, Math.floor((count * mostOfPage) / bytes)))
  }
}

const lengths = [320, 240, 160, 110, 70, 40] as const

/** The beginning of long words, where many people share one page. */
export const beginningOf = (text: string, most: number): string =>
  lengths.map((length) => shortened(text, length)).find((each) => pageBytes(each) <= most) ?? shortened(text, 40)
