import { existsSync, mkdirSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { pictures } from './looked-at.ts'

/** Debian's Chromium, or the one on the path. */
const chromiumPath = (): string => {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const found = ['/usr/bin/chromium', ...folders.map((folder) => join(folder, 'chromium'))].find((path) =>
    existsSync(path),
  )
  if (found === undefined) throw new Error('no Chromium: apt-get install chromium')
  return found
}

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser, and a folder for what is seen in it. */
export const launch = (): Promise<Browser> => {
  mkdirSync(pictures, { recursive: true })
  return chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments })
}
