import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundle } from '../../lib/bundle.ts'

const rounds = 15

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0

/** Milliseconds from the start of a fresh process to the bundle loaded, as the process itself measures it. */
const importMs = (file: string) =>
  Number(
    execFileSync(
      process.execPath,
      ['-e', `require(${JSON.stringify(file)}); process.stdout.write(String(performance.now()))`],
      {
        encoding: 'utf8',
        env: { PATH: process.env.PATH },
      },
    ),
  )

/** Bytes and import time of every function beside an empty one; rounds interleaved, so that a noisy machine is noisy for all. */
export const benchBundles = async (): Promise<string[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-bench-'))
  try {
    await bundle({ outdir: folder })
    mkdirSync(join(folder, 'empty'))
    writeFileSync(join(folder, 'empty', 'index.cjs'), 'exports.handler = async () => {}\n')
    const names = readdirSync(folder).sort((a, b) => (a === 'empty' ? -1 : b === 'empty' ? 1 : a < b ? -1 : 1))
    const files = names.map((name) => ({ name, file: join(folder, name, 'index.cjs'), times: [] as number[] }))
    for (let round = 0; round < rounds; round++) for (const { file, times } of files) times.push(importMs(file))
    const base = median(files[0]?.times ?? [])
    return files.map(({ name, file, times }) => {
      const kilobytes = Math.round(statSync(file).size / 1024)
      const zipped = Math.round(gzipSync(readFileSync(file)).length / 1024)
      const time = median(times)
      return `${name.padEnd(16)} ${String(kilobytes).padStart(5)} KB ${String(zipped).padStart(5)} KB gzipped ${time.toFixed(0).padStart(5)} ms ${(time / base).toFixed(2).padStart(6)} x empty`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
