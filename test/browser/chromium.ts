import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Debian's Chromium, or the one on the path. */
export const chromiumPath = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = ['/usr/bin/chromium', ...folders.map((folder) => join(folder, 'chromium'))].find((path) =>
    existsSync(path),
  )
  if (found === undefined) throw new Error('no Chromium: apt-get install chromium')
  return found
}

export const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
