import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { connect, createServer } from 'node:net'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { CannotStart } from './cannot-start.ts'

/** Where a DynamoDB listens, and how to end it. */
export type Engine = { endpoint: string; stop(): Promise<void> }

const executable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** DYNOXIDE_BIN, then the platform's package, then the PATH. */
const findBinary = (environment: NodeJS.ProcessEnv, platform: string): string => {
  const named = environment.DYNOXIDE_BIN
  if (named !== undefined) {
    if (executable(named)) return named
    throw new CannotStart(`DYNOXIDE_BIN names ${named}, which cannot be run.`)
  }
  try {
    const packaged = createRequire(import.meta.url).resolve(`@dynoxide/${platform}/dynoxide`)
    if (executable(packaged)) return packaged
  } catch {
    // No package for this platform: look further.
  }
  const onPath = (environment.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, 'dynoxide'))
    .find(executable)
  if (onPath !== undefined) return onPath
  throw new CannotStart(
    `No DynamoDB engine for ${platform}: start DynamoDB Local (java -jar DynamoDBLocal.jar) and set DYNAMODB_ENDPOINT=http://127.0.0.1:8000, or set DYNOXIDE_BIN to a dynoxide binary.`,
  )
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })

const answers = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => {
      socket.destroy()
      resolve(true)
    })
    socket.once('error', () => resolve(false))
  })

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

/** The command line of a process, empty when it cannot be told. */
const commandOf = async (pid: number): Promise<string> => {
  const listed = `/proc/${pid}/cmdline`
  if (existsSync(listed)) return readFileSync(listed, 'utf8').replaceAll('\0', ' ')
  return new Promise((resolve) => {
    const ps = spawn('ps', ['-p', String(pid), '-o', 'args='], { stdio: ['ignore', 'pipe', 'ignore'] })
    let told = ''
    ps.stdout.on('data', (chunk: Buffer) => {
      told += chunk.toString()
    })
    ps.once('error', () => resolve(''))
    ps.once('close', () => resolve(told))
  })
}

/** Ends a process politely, then not. */
const end = async (pid: number, signal: NodeJS.Signals = 'SIGTERM', triesLeft = 200): Promise<void> => {
  if (!alive(pid)) return
  if (triesLeft % 100 === 0) process.kill(pid, triesLeft === 100 ? 'SIGKILL' : signal)
  await sleep(10)
  if (triesLeft > 0) await end(pid, signal, triesLeft - 1)
}

/**
 * An engine does not die with its parent. After a `kill -9` of ours the old one still holds the file: it is ended before the next,
 * but only when the process of that number really is an engine on our file, since numbers are used again.
 */
const endOrphan = async (pidFile: string, database: string): Promise<void> => {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8'))
  if (!Number.isInteger(pid) || pid <= 1 || !alive(pid)) return
  const command = await commandOf(pid)
  if (command.includes('dynoxide') && command.includes(database)) await end(pid)
}

const untilItAnswers = async (child: ChildProcess, port: number, said: () => string): Promise<void> => {
  for (let tries = 0; tries < 500; tries += 1) {
    if (child.exitCode !== null || child.signalCode !== null) break
    if (await answers(port)) return
    await sleep(10)
  }
  throw new CannotStart(`The DynamoDB engine did not start${said() === '' ? '' : `: ${said()}`}`)
}

/**
 * Starts the embedded DynamoDB on a file in `folder`, or uses the one that DYNAMODB_ENDPOINT names.
 * `died` is called when the engine ends without being asked. Throws `CannotStart`.
 */
export const startEngine = async (
  folder: string,
  environment: NodeJS.ProcessEnv,
  died: () => void = () => {},
  platform = `${process.platform}-${process.arch}`,
): Promise<Engine> => {
  const given = environment.DYNAMODB_ENDPOINT
  if (given !== undefined) {
    if (!/^https?:\/\//.test(given) || !URL.canParse(given)) throw new CannotStart('DYNAMODB_ENDPOINT is not a URL.')
    return { endpoint: given, stop: async () => {} }
  }
  const binary = findBinary(environment, platform)
  const database = join(folder, 'table.sqlite')
  const pidFile = join(folder, 'engine.pid')
  await endOrphan(pidFile, database)
  const port = await freePort()
  const child = spawn(binary, ['serve', '--port', String(port), '--db-path', database], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  child.stderr?.on('data', (chunk: Buffer) => {
    said = `${said}${chunk.toString()}`.slice(-500)
  })
  child.once('error', (error) => {
    said = error.message
  })
  const kill = () => child.kill('SIGKILL')
  process.once('exit', kill)
  try {
    // A start that was cut off may have left the number of an engine; without ours in its place the next start could not end this one.
    if (child.pid !== undefined) writeFileSync(pidFile, String(child.pid))
    await untilItAnswers(child, port, () => said.trim().split('\n').at(-1) ?? '')
  } catch (error) {
    kill()
    process.off('exit', kill)
    throw error
  }
  child.once('exit', died)
  return {
    endpoint: `http://127.0.0.1:${port}`,
    async stop() {
      child.off('exit', died)
      process.off('exit', kill)
      const gone = new Promise((resolve) => child.once('exit', resolve))
      if (child.exitCode === null && child.signalCode === null && child.kill('SIGTERM')) await gone
      rmSync(pidFile, { force: true })
    },
  }
}
