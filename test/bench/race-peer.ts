import { type ChildProcess, exec, spawn } from 'node:child_process'
import { connect } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { pretendAccount } from '../../bin/local/settings.ts'
import type { Runner } from './race-rounds.ts'

/*
 * Another server beside ours. It has to take Twilio's form posts for incoming texts, and to keep their bodies.
 *
 *   PEER_START    the shell command that starts it, in the foreground: everything in its process group is killed with it
 *   PEER_FOLDER   where that command is run; here, when it is not given
 *   PEER_URL      where forms are posted, with its path, such as http://127.0.0.1:4000/sms
 *   PEER_STORED   the shell command, run in the same folder while it serves, that prints every text body it has stored, one a line
 *   PEER_TOKEN    the auth token it checks signatures with, over PEER_URL; the pretend account's, when it is not given
 *
 * Whatever of it is to outlive a kill -9 has to be asked for in PEER_START, and whatever ours leaves away (logs, say) may be left away.
 */
export type PeerOptions = {
  start: string
  folder?: string
  url: string
  stored: string
  token?: string
  /** So long nothing new may come before what it holds is counted. */
  quietMs?: number
}

export const howToAddAPeer =
  'no peer: PEER_START (starts it), PEER_URL (takes the forms), PEER_STORED (prints the stored bodies) add one; PEER_FOLDER and PEER_TOKEN are its folder and auth token'

/** The peer that the environment names, if it names one. */
export const peerFrom = (environment: NodeJS.ProcessEnv): PeerOptions | undefined => {
  const { PEER_START: start, PEER_URL: url, PEER_STORED: stored, PEER_FOLDER: folder, PEER_TOKEN: token } = environment
  if (!start && !url && !stored) return undefined
  if (!start || !url || !stored) throw new Error('A peer needs PEER_START, PEER_URL and PEER_STORED, all three.')
  if (!URL.canParse(url)) throw new Error('PEER_URL is not a URL.')
  return { start, url, stored, folder: folder || undefined, token: token || undefined }
}

const startMs = 60_000
const goneMs = 5_000
const mostReadings = 20
const mostBytes = 1024 ** 3

const listens = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    const { hostname, port, protocol } = new URL(url)
    const socket = connect(Number(port) || (protocol === 'https:' ? 443 : 80), hostname)
    socket.once('connect', () => {
      // On one machine a socket that tries long enough may reach itself.
      resolve(socket.localPort !== socket.remotePort)
      socket.destroy()
    })
    socket.once('error', () => resolve(false))
  })

const until = async (done: () => boolean | Promise<boolean>, patienceMs: number): Promise<boolean> => {
  const end = performance.now() + patienceMs
  while (performance.now() < end) {
    if (await done()) return true
    await sleep(20)
  }
  return false
}

const run = promisify(exec)

export const peer = ({ start, folder, url, stored, token, quietMs = 3000 }: PeerOptions): Runner => {
  let child: ChildProcess | undefined
  let said = ''
  const hasEnded = () => child?.pid === undefined || child.exitCode !== null || child.signalCode !== null
  const kill = () => {
    try {
      if (child?.pid !== undefined) process.kill(-child.pid, 'SIGKILL')
    } catch {
      // All of it is gone already.
    }
  }

  const startIt = async () => {
    if (await listens(url)) throw new Error(`Something listens at ${url} before the peer is started.`)
    said = ''
    child = spawn(start, { cwd: folder, shell: true, detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
    child.once('error', ({ message }) => {
      said = message
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      said = `${said}${chunk}`.slice(-500)
    })
    const up = await until(async () => hasEnded() || (await listens(url)), startMs)
    if (hasEnded() || !up) throw new Error(`The peer did not start: ${said.trim() || 'it said nothing'}`)
    return url
  }

  const read = async () =>
    (await run(stored, { cwd: folder, maxBuffer: mostBytes })).stdout.split('\n').filter((line) => line !== '')

  process.once('exit', kill)
  return {
    name: 'the peer',
    authToken: token ?? pretendAccount.authToken,
    start: startIt,
    async kill() {
      kill()
      await until(async () => hasEnded() && !(await listens(url)), goneMs)
    },
    /** What it still catches up with after a start is waited for. */
    async stored() {
      await startIt()
      let texts = await read()
      for (let readings = 0; readings < mostReadings; readings++) {
        await sleep(quietMs)
        const before = texts.length
        texts = await read()
        if (texts.length === before) break
      }
      return { texts }
    },
    async end() {
      kill()
      process.off('exit', kill)
    },
  }
}
