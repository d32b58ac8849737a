import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sidOf } from '../people.ts'
import { bare } from '../pictures.ts'

/** What was asked of whom, so that a bench can see that a function really did its work. */
type Asked = { texts: number; lists: number; pictures: number; queued: number; kept: number }

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json' })
  response.end(JSON.stringify(body))
}

/** Twilio, SQS and S3 at one address, each as far as a function asks it: everything is taken, nothing is remembered. */
export const startLoopback = async () => {
  const asked: Asked = { texts: 0, lists: 0, pictures: 0, queued: 0, kept: 0 }

  const answer = ({ method = 'GET', url = '/', headers }: IncomingMessage, response: ServerResponse) => {
    const [path = '/'] = url.split('?')
    if (String(headers['x-amz-target']).startsWith('AmazonSQS.')) {
      asked.queued++
      return json(response, 200, { Successful: [], Failed: [] })
    }
    if (path.endsWith('/Messages.json') && method === 'POST') {
      asked.texts++
      return json(response, 201, { sid: sidOf(`sent ${asked.texts}`), status: 'queued' })
    }
    if (path.endsWith('/Messages.json')) {
      asked.lists++
      return json(response, 200, { messages: [], next_page_uri: null, page: 0, page_size: 1000, uri: url })
    }
    if (path.endsWith('/Media.json'))
      return json(response, 200, { media_list: [{ sid: `ME${'0'.repeat(32)}`, content_type: 'image/png' }] })
    if (path.includes('/Media/')) {
      asked.pictures++
      response.writeHead(200, { 'content-type': 'image/png' })
      return response.end(bare.png)
    }
    if (method === 'PUT') {
      asked.kept++
      return response.writeHead(200).end()
    }
    return json(response, 404, {})
  }

  const server = createServer((request, response) => {
    request.resume()
    request.on('end', () => answer(request, response))
  })
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: asked as Readonly<Asked>,
    stop: () => {
      server.closeAllConnections()
      return new Promise((done) => server.close(done))
    },
  }
}
