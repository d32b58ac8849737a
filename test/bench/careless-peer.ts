import { appendFileSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

/*
 * A server as it should not be, for the test of the race: it acknowledges before it stores, writes a text only when twenty newer ones
 * have come, and does not know a sid again. Told to be `careful`, it is the same server done properly.
 */
const [port, file = '', manner] = process.argv.slice(2)
const inMemory = 20

const memory: string[] = []
const careless = (_sid: string, body: string) => {
  memory.push(body)
  if (memory.length > inMemory) appendFileSync(file, `${memory.shift()}\n`)
}

appendFileSync(file, '')
const known = new Set(Array.from(readFileSync(file, 'utf8').matchAll(/^SM\w+/gm), ([sid]) => sid))
const careful = (sid: string, body: string) => {
  if (known.has(sid)) return
  appendFileSync(file, `${sid} ${body}\n`)
  known.add(sid)
}

const keep = manner === 'careful' ? careful : careless
createServer(async (request, response) => {
  const form = new URLSearchParams(await text(request))
  keep(form.get('MessageSid') ?? '', form.get('Body') ?? '')
  response.writeHead(200, { 'content-type': 'text/xml' }).end('<Response/>')
}).listen(Number(port), '127.0.0.1')
