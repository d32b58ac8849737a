import { type ChildProcess, spawn } from 'node:child_process'
import { join } from 'node:path'

export type Child = {
  process: ChildProcess
  url: string
  /** Ends it as told, and resolves when it is gone. */
  end(signal: NodeJS.Signals): Promise<number | null>
}

export type Ended = { code: number | null; out: string; err: string }

const entry = join(import.meta.dirname, '../../bin/local.ts')

const launch = (environment: Record<string, string>, given: string[]) => {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', entry, ...given], {
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = { out: '', err: '' }
  child.stdout.on('data', (chunk) => {
    said.out += chunk
  })
  child.stderr.on('data', (chunk) => {
    said.err += chunk
  })
  const ended = new Promise<Ended>((resolve) => child.once('close', (code) => resolve({ code, ...said })))
  return { child, said, ended }
}

/** `npm start` as a process of its own, when it serves. */
export const startChild = async (environment: Record<string, string>, given: string[] = []): Promise<Child> => {
  const { child, said, ended } = launch(environment, given)
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', () => {
      const at = /http:\/\/localhost:(\d+)\n/.exec(said.out)?.[1]
      if (at !== undefined) resolve(`http://127.0.0.1:${at}`)
    })
    ended.then(({ code, err }) => reject(new Error(`ended with ${code}: ${err}`)))
  })
  return {
    process: child,
    url,
    end: async (signal) => {
      child.kill(signal)
      return (await ended).code
    },
  }
}

/** `npm start` when it is expected not to start: what it said, and how it ended. */
export const failingChild = (environment: Record<string, string>, given: string[] = []): Promise<Ended> =>
  launch(environment, given).ended

/** `npm start` as a process, whatever becomes of it. */
export const launchChild = (environment: Record<string, string>, given: string[] = []): ChildProcess =>
  launch(environment, given).child
