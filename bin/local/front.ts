import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { HttpHandler } from '../../functions/adapters/lambda.ts'
import { isRouteOf, methodsOf, type Route, routes } from '../../functions/adapters/routes.ts'
import { api } from './api.ts'
import { bodyOf, TooLarge } from './body.ts'
import { CannotStart } from './cannot-start.ts'
import { context, httpEvent } from './lambda-events.ts'
import type { Local } from './local-system.ts'
import { servePage } from './page.ts'
import type { LocalPhotos } from './photos.ts'

export type Front = {
  url: string
  serve(local: Local, functions: Record<Route['function'], HttpHandler>, photos: Pick<LocalPhotos, 'serve'>): void
  /** Ends every connection, also those that wait for an answer. */
  hangUp(): void
  /** Takes no new connections. */
  refuse(): void
  stop(): Promise<void>
}

const loopback = /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/

/**
 * The page and its API show what people wrote, so they are for this machine only: a request that came through a tunnel or a proxy,
 * or under a name that was made to point here, is not answered.
 */
const fromThisMachine = ({ headers }: IncomingMessage): boolean =>
  loopback.test(headers.host ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers['x-forwarded-host'] === undefined &&
  headers.forwarded === undefined

const lowerCase = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(',') : value]],
    ),
  )

/** On this machine alone the page of the phones shows ours in frames of its own; everywhere else nobody frames them. */
const framedHere = (request: IncomingMessage, name: string, value: string): string =>
  name === 'Content-Security-Policy' && request.headers['sec-fetch-dest'] === 'iframe' && fromThisMachine(request)
    ? value.replace("frame-ancestors 'none'", "frame-ancestors 'self'")
    : value

/** What API Gateway does: a request becomes an event, and what the function returns becomes the response. */
const invoke = async (
  handler: HttpHandler,
  route: Route,
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  rawQuery: string,
) => {
  const event = httpEvent({
    method: request.method ?? route.method,
    path,
    rawQuery,
    headers: lowerCase(request.headers),
    body: await bodyOf(request),
    sourceIp: request.socket.remoteAddress ?? '127.0.0.1',
    at: new Date(),
  })
  const {
    statusCode = 200,
    headers = {},
    body = '',
    isBase64Encoded = false,
  } = await handler(event, context(route.function))
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  for (const [name, value] of Object.entries(headers))
    response.setHeader(name, framedHere(request, name, String(value)))
  // Of what HEAD only looks at nobody knows the length.
  response.writeHead(statusCode, request.method === 'HEAD' ? {} : { 'content-length': bytes.length })
  response.end(bytes)
}

const plain = (response: ServerResponse, status: number, text: string) => {
  if (response.headersSent) return response.end()
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' })
  return response.end(`${text}\n`)
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        new CannotStart(
          error.code === 'EADDRINUSE'
            ? `Port ${port} is taken: stop what uses it, or start with PORT=${port + 1} npm start.`
            : `Cannot listen on port ${port} (${error.code ?? error.name}).`,
        ),
      ),
    )
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address !== null ? address.port : port)
    })
  })

/** Takes the port, and says 503 until it has something to serve. Listens on this machine only. */
export const startFront = async (port: number): Promise<Front> => {
  let answer = async (_: IncomingMessage, response: ServerResponse): Promise<unknown> =>
    plain(response, 503, 'Starting')
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) =>
      error instanceof TooLarge
        ? plain(response, 413, 'Too large')
        : plain(response, 500, 'Something went wrong here.'),
    )
  })
  const url = `http://127.0.0.1:${await listen(server, port)}`
  return {
    url,
    serve(local, functions, photos) {
      const handleApi = api(local)
      const handlePage = servePage(local)
      answer = async (request, response) => {
        const target = request.url ?? '/'
        const [path = '/', rawQuery = ''] = target.split(/\?(.*)/s)
        const route = routes.find(
          (each) => methodsOf(each).some((method) => method === request.method) && isRouteOf(each.path, path),
        )
        if (route !== undefined) return invoke(functions[route.function], route, request, response, path, rawQuery)
        if (path.startsWith('/photos/') && ['GET', 'HEAD'].includes(request.method ?? ''))
          return photos.serve(response, path, rawQuery)
        if (!fromThisMachine(request)) return plain(response, 421, 'This is for the machine it runs on.')
        const rest = /^(?:\/twilio)?(\/2010-04-01\/.*)$/s.exec(target)?.[1]
        const others = routes.filter((each) => isRouteOf(each.path, path)).flatMap(methodsOf)
        if (others.length > 0) {
          response.setHeader('allow', others.join(', '))
          return plain(response, 405, `Only ${others.join(' or ')}.`)
        }
        if (rest !== undefined && local.carrier !== undefined) return local.carrier.rest(request, response, rest)
        if (path.startsWith('/api/')) return handleApi(request, response, path, rawQuery)
        return handlePage(request, response, path, rawQuery)
      }
    },
    refuse: () => {
      server.close()
    },
    hangUp: () => server.closeAllConnections(),
    stop: () =>
      new Promise((done) => {
        if (!server.listening) return done()
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
