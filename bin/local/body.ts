import type { IncomingMessage } from 'node:http'

/** More than any request of ours; the functions have their own, lower limits. */
const maxBytes = 1024 * 1024

export class TooLarge extends Error {
  override name = 'TooLarge'
}

/** Reads a whole body. Throws `TooLarge` above a megabyte. */
export const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    chunks.push(chunk as Buffer)
    size += (chunk as Buffer).length
    if (size > maxBytes) throw new TooLarge()
  }
  return Buffer.concat(chunks)
}
