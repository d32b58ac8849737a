import type { Log } from '../domain/ports.ts'

/** One JSON line per thing that happened, to standard output: on Lambda that is the function's own log group. */
export const jsonLog =
  (write: (line: string) => void = (line) => process.stdout.write(`${line}\n`)): Log =>
  (event) =>
    write(JSON.stringify(event))
