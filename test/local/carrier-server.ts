import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import twilio from 'twilio'
import { type PretendTwilioOptions, pretendTwilio } from '../../bin/local/pretend-twilio.ts'
import { messageStore } from '../../bin/local/pretend-twilio-store.ts'

export const account = {
  accountSid: `AC${'0a'.repeat(16)}`,
  authToken: 'a-token-for-tests-only',
  number: '+14155550100',
}

/** A webhook request as it arrived at our side. */
export type Posted = {
  path: string
  query: string
  form: Record<string, string>
  headers: IncomingMessage['headers']
  genuine: boolean
}

/** The pretend carrier on a port of its own, and a product that answers its webhooks as `answer` says. */
export const carrierServer = async (options: Partial<PretendTwilioOptions> = {}) => {
  const folder = mkdtempSync(join(tmpdir(), 'carrier-'))
  const store = messageStore(join(folder, 'carrier.sqlite'))
  const posted: Posted[] = []
  const product = {
    answer: (_: Posted): { status?: number; type?: string; body?: string } => ({ body: '<Response/>' }),
  }
  let url = ''
  let now = '2026-11-23T18:00:00.000Z'

  const webhook = async (request: IncomingMessage, response: ServerResponse) => {
    let raw = ''
    for await (const chunk of request) raw += chunk
    const form = Object.fromEntries(new URLSearchParams(raw))
    const [path = '', query = ''] = (request.url ?? '').split('?')
    const signature = String(request.headers['x-twilio-signature'])
    const genuine = twilio.validateRequest(account.authToken, signature, `${url}${request.url}`, form)
    const each = { path, query, form, headers: request.headers, genuine }
    posted.push(each)
    const { status = 200, type = 'text/xml', body = '' } = path === '/sms' ? product.answer(each) : { status: 204 }
    response.writeHead(status, { 'content-type': type })
    response.end(body)
  }

  const server = createServer((request, response) => {
    if (request.url?.startsWith('/2010-04-01/')) carrier.rest(request, response, request.url)
    else webhook(request, response)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  const carrier = pretendTwilio({
    ...account,
    store,
    webhookUrl: `${url}/sms`,
    now: () => now,
    answersKeywords: false,
    ...options,
  })

  /** The real client, turned to this server. */
  class Turned extends twilio.RequestClient {
    override request<T>(asked: Parameters<typeof twilio.RequestClient.prototype.request<T>>[0]) {
      return super.request<T>({ ...asked, uri: asked.uri.replace('https://api.twilio.com', url) })
    }
  }
  const clientWith = (token: string) => twilio(account.accountSid, token, { httpClient: new Turned({ timeout: 300 }) })

  return {
    url,
    carrier,
    store,
    posted,
    product,
    client: clientWith(account.authToken),
    clientWith,
    setTime: (at: string) => {
      now = at
    },
    stop: async () => {
      server.closeAllConnections()
      await new Promise((closed) => server.close(closed))
      await carrier.settled()
      store.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
