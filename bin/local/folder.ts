import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { CannotStart, codeOf } from './cannot-start.ts'

/** Everything we keep in the folder, but the lock and the number of the engine, which outlive what is kept. */
const kept = [
  ...['table.sqlite', 'carrier.sqlite'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`, `${name}-journal`]),
  'queue',
  'photos',
  'clock.json',
  'clock.json.new',
  'log.jsonl',
]

const busy = 5 // SQLITE_BUSY

const isBusy = (error: unknown) => error instanceof Error && 'errcode' in error && error.errcode === busy

/** What is wrong with a folder we cannot use, in one line; an error that has nothing to do with it stays as it is. */
export const unusable = (folder: string, error: unknown): unknown => {
  if (error instanceof CannotStart || !(error instanceof Error)) return error
  const why = codeOf(error)
  const ofFiles = 'syscall' in error || 'errcode' in error || why?.startsWith('SQLITE_')
  if (why === undefined || !ofFiles) return error
  const path = 'path' in error && typeof error.path === 'string' ? ` at ${error.path}` : ''
  return new CannotStart(
    `${folder} cannot be used to keep things in (${why}${path}): put that right, or set SMALL_WINS_DATA to another folder.`,
  )
}

/**
 * Makes the folder, and holds it: nobody else may use it while we do. The lock is the operating system's, so it ends with the
 * process, however that ends. Throws `CannotStart` when another holds it.
 */
export const hold = (folder: string): DatabaseSync => {
  mkdirSync(folder, { recursive: true })
  const held = new DatabaseSync(join(folder, 'lock'))
  try {
    held.exec('BEGIN EXCLUSIVE')
    return held
  } catch (error) {
    held.close()
    if (!isBusy(error)) throw error
    throw new CannotStart(
      `Small Wins is already running on ${folder}: stop it, or set SMALL_WINS_DATA to another folder.`,
    )
  }
}

/** Whether nobody has lived in this folder before. */
const isFresh = (folder: string): boolean => !existsSync(join(folder, 'clock.json'))

const marker = (folder: string) => join(folder, 'demo-under-way')

/** There while the demo is lived: a folder that still has it holds half a demo, and nothing else. */
export const demoUnderWay = (folder: string) => ({
  is: (): boolean => existsSync(marker(folder)),
  end: (): void => rmSync(marker(folder), { force: true }),
})

/** Makes room for the demo: true when it is to be lived, in a fresh folder or in one where it was cut off. The folder must be held. */
export const beginDemo = (folder: string): boolean => {
  if (demoUnderWay(folder).is()) for (const name of kept) rmSync(join(folder, name), { recursive: true, force: true })
  if (!isFresh(folder)) return false
  writeFileSync(marker(folder), '')
  return true
}
