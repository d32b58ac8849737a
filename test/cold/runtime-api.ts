import { type ChildProcess, spawn } from 'node:child_process'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'

/** How long a process may take for everything it is asked, before it counts as one that does not start. */
const patienceMs = 20_000

/** `init`: process start to its first question for an event. `first`: that event handed over to its answer. Milliseconds. */
export type ColdStart = { init: number; first: number; answers: readonly unknown[]; output: string }

type Command = readonly [file: string, ...args: string[]]

/** Our own loop (bootstrap.cjs says why), or AWS's runtime client where somebody has it. */
export const clientOf = (ric: string | undefined): Command =>
  ric === undefined ? [join(import.meta.dirname, 'bootstrap.cjs')] : [join(ric, 'index.mjs'), 'index.handler']

const bodyOf = async (request: IncomingMessage) => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

const whatWentWrong = (body: string) => {
  try {
    const { errorType, errorMessage } = JSON.parse(body)
    return `${errorType}: ${errorMessage}`
  } catch {
    return body.slice(0, 500)
  }
}

/** Our side of the runtime API for one process: hands out the events in turn, and keeps when what was asked. */
const runtimeApi = (events: readonly unknown[], name: string, done: (failure?: Error) => void) => {
  const answers: unknown[] = []
  const times: { asked?: number; answered?: number } = {}
  const routes: Record<string, (response: ServerResponse, body: string) => void> = {
    next: (response) => {
      times.asked ??= performance.now()
      // As on Lambda, whoever asks when there is nothing more waits, and is frozen or ended.
      if (answers.length === events.length) return
      response.writeHead(200, {
        'Lambda-Runtime-Aws-Request-Id': `request-${answers.length}`,
        'Lambda-Runtime-Deadline-Ms': String(Date.now() + patienceMs),
        'Lambda-Runtime-Invoked-Function-Arn': `arn:aws:lambda:us-east-1:000000000000:function:${name}`,
        'content-type': 'application/json',
      })
      response.end(JSON.stringify(events[answers.length]))
    },
    response: (response, body) => {
      times.answered ??= performance.now()
      answers.push(JSON.parse(body))
      response.writeHead(202).end()
      if (answers.length === events.length) done()
    },
    error: (response, body) => {
      response.writeHead(202).end()
      done(new Error(`${name} ${times.asked === undefined ? 'does not start' : 'fails'}: ${whatWentWrong(body)}`))
    },
  }
  const server = createServer(async (request, response) => {
    const body = await bodyOf(request)
    const route = routes[request.url?.split('/').at(-1) ?? '']
    if (route) route(response, body)
    else response.writeHead(404).end()
  })
  return { server, answers, times }
}

const ended = (child: ChildProcess) =>
  new Promise<void>((gone) => {
    if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return gone()
    child.once('exit', () => gone())
    child.kill('SIGKILL')
  })

/**
 * Starts a bundle in a fresh process as Lambda does, hands it these events one after the other, and ends it.
 * Throws naming the function and what it said, when it does not start, fails or does not answer.
 */
export const coldStart = async (
  { name, file, client = clientOf(undefined) }: { name: string; file: string; client?: Command },
  events: readonly unknown[],
  environment: Readonly<Record<string, string | undefined>>,
): Promise<ColdStart> => {
  const { promise: finished, resolve, reject } = Promise.withResolvers<void>()
  const { server, answers, times } = runtimeApi(events, name, (failure) => (failure ? reject(failure) : resolve()))
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  let output = ''
  const began = performance.now()
  const child = spawn(process.execPath, client, {
    cwd: dirname(file),
    env: {
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
      AWS_LAMBDA_RUNTIME_API: `127.0.0.1:${(server.address() as AddressInfo).port}`,
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
      AWS_LAMBDA_FUNCTION_MEMORY_SIZE: '1024',
      AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
      AWS_LAMBDA_LOG_STREAM_NAME: 'local',
      LAMBDA_TASK_ROOT: dirname(file),
      _HANDLER: 'index.handler',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      output += chunk
    })
  const gaveUp = setTimeout(
    () => reject(new Error(`${name} does not answer within ${patienceMs / 1000} s: ${output.slice(-500)}`)),
    patienceMs,
  )
  child.once('error', reject)
  child.once('close', (code) =>
    reject(new Error(`${name} does not start: it ended with ${code}: ${output.slice(-500)}`)),
  )
  try {
    await finished
    const { asked = began, answered = asked } = times
    return { init: asked - began, first: answered - asked, answers, output }
  } finally {
    clearTimeout(gaveUp)
    await ended(child)
    server.closeAllConnections()
    server.close()
  }
}
