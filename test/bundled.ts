import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createNetServer, type Socket } from 'node:net'
import type { Environments } from '../functions/adapters/environment.ts'

/** Secrets Manager, as far as a function asks it: GetSecretValue over loopback. */
export const startSecrets = async (secrets: Readonly<Record<string, string>>) => {
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => {
      body += chunk
    })
    request.on('end', () => {
      const value = secrets[JSON.parse(body).SecretId]
      response.statusCode = value === undefined ? 400 : 200
      response.setHeader('content-type', 'application/x-amz-json-1.1')
      response.end(
        JSON.stringify(value === undefined ? { __type: 'ResourceNotFoundException' } : { SecretString: value }),
      )
    })
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => new Promise((done) => server.close(done)),
  }
}

/** A service that takes every connection and never says a word. */
export const startSilence = async () => {
  const held = new Set<Socket>()
  const server = createNetServer((socket) => {
    held.add(socket)
    socket.on('error', () => {})
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () => {
      for (const socket of held) socket.destroy()
      return new Promise((done) => server.close(done))
    },
  }
}

const script = `
  const { file, events } = JSON.parse(process.argv[1])
  const { handler } = require(file)
  const loaded = performance.now()
  void (async () => {
    const results = []
    for (const event of events) results.push(await handler(event, { functionName: 'bench', getRemainingTimeInMillis: () => 60_000 }))
    require('node:fs').writeSync(3, JSON.stringify({ loaded, answered: performance.now(), results }))
    process.exit(0)
  })()
`

export type Run = { loaded: number; answered: number; results: unknown[]; output: string }

/**
 * A bundle in a fresh process, as Lambda would start it: loaded, then given events one after the other.
 * Times are milliseconds since the process began. Throws with what it wrote when it fails.
 */
export const runBundle = (
  file: string,
  events: readonly unknown[],
  environment: Partial<Environments[keyof Environments]> & Record<string, string | undefined>,
): Promise<Run> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['-e', script, JSON.stringify({ file, events })], {
      env: { AWS_REGION: 'us-east-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    })
    let output = ''
    let result = ''
    child.stdout?.on('data', (chunk) => {
      output += chunk
    })
    child.stderr?.on('data', (chunk) => {
      output += chunk
    })
    child.stdio[3]?.on('data', (chunk) => {
      result += chunk
    })
    child.once('error', reject)
    child.once(
      'close',
      (code) =>
        code === 0 && result !== ''
          ? resolve({ ...JSON.parse(result), output })
          : reject(new Error(`ended ${code}: ${output.slice(-2000)}`)), // what a bundle says first is a line of itself,
    )
  })
