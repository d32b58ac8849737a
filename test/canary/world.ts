import { gunzipSync } from 'node:zlib'
import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import { dynamoJournal, indexes } from '../../functions/adapters/dynamo-journal.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { jsonLog } from '../../functions/adapters/json-log.ts'
import { isRouteOf, routes } from '../../functions/adapters/routes.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import type { Clock } from '../../functions/domain/ports.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { context, httpEvent, queueEvent } from '../lambda-events.ts'
import { memoryTable } from '../memory-table/memory-table.ts'
import { deadLettersOf, office } from '../operator-office.ts'
import { at, sidOf } from '../people.ts'
import { account } from '../texting.ts'
import type { Canary } from './canaries.ts'
import { functionsOf, urls } from './functions.ts'
import { bucket, type Faults, faultyTable, type PretendCarrier, queues } from './services.ts'

/** What somebody might put in by mistake, and these tests must find: into every line, every message, every address of a page or of a callback. */
export type Plants = Partial<
  Record<'log' | 'queue' | 'page' | 'callback' | 'metric', (said: Canary) => string | undefined>
>

type Fields = Readonly<Record<string, string>>
export type Asked = { form?: Fields; cookie?: string; headers?: Fields; types?: string }
export type Answered = { status: number; body: string; cookie: string; location: string }

const pepper = async () => 'a pepper of some length'
export const dana = 'DANA7' as CoachId

/** Every address that a page leads to. A form that goes into an address takes along what is typed into it. */
const addressesIn = (page: string, typed: string): string[] => [
  ...[...page.matchAll(/\b(?:href|action|formaction|src)="([^"]*)"/g)].map(([, url = '']) => url),
  ...[...page.matchAll(/<form(?![^>]*method="post")[^>]*>([\s\S]*?)<\/form>/g)].flatMap(([, inside = '']) =>
    [...inside.matchAll(/<(?:input|textarea)(?![^>]*type="(?:hidden|date|checkbox)")[^>]*>/g)].map(
      () => `?typed=${typed}`,
    ),
  ),
]

/** The whole system over one table in memory, with everything that leaves the table held up to be looked through. */
export const canaryWorld = async (carrier: PretendCarrier, plants: Plants = {}) => {
  const faults: Faults = {}
  let now = at('2026-11-24T16:00:00Z')
  let current: Canary = { n: -1, words: '-', phone: '+1' as Canary['phone'] }
  const leak = (from: keyof Plants) => (plants[from] as (said: Canary) => string | undefined)?.(current)
  /** What anybody may see who is not to see words or numbers; and what a coach reads, which holds words. */
  const [left, coaches]: [string[], string[]] = [[], []]
  /** Which routes answered with what, and what was logged: that everything was really done. */
  const happened = new Set<string>()
  const clock: Clock = {
    now: () => now,
    // Whoever waits for the table's patience waits for ever; who holds back an answer is let on.
    wait: async (milliseconds) => {
      if (milliseconds >= 5000) return new Promise(() => {})
      now = plus(now, { seconds: milliseconds / 1000 })
    },
  }
  const journal = dynamoJournal({ client: faultyTable(memoryTable({ indexes }).client, faults), table: 'memory' })
  const sqs = queues(faults, () => ({ ...(leak('queue') && { note: leak('queue') }) }))
  const log = jsonLog((line) => {
    happened.add(JSON.parse(line).event)
    left.push(leak('log') ? line.replace('}', `,"detail":"${leak('log')}"}`) : line)
  })
  const identity = identify(pepper)
  const fetched: { answers: (url: string) => Response | Error } = { answers: () => new Response('', { status: 404 }) }
  const functions = functionsOf({
    ...{ journal, clock, log, identity, pepper, sqs: sqs.client, s3: bucket(faults, left), carrierUrl: carrier.url },
    leakIn: { callback: () => leak('callback'), metric: () => leak('metric') },
    get: async (url) => {
      left.push(String(url))
      const answer = fetched.answers(String(url))
      if (answer instanceof Error) throw answer
      return answer
    },
  })

  const { token, hash } = newToken(dana, { bytes: (length) => new Uint8Array(length).fill(7) })
  await journal.putCoach({ id: dana, name: 'Dana' })
  await journal.putToken(dana, hash, plus(now, { days: 3650 }))

  /** What is thrown is written into a log by the runtime, with its stack and all; what a queue gives back, too. */
  const told = async <T>(doing: Promise<T>): Promise<T | undefined> => {
    try {
      const answered = await doing
      if (answered && typeof answered === 'object' && 'batchItemFailures' in answered)
        left.push(JSON.stringify(answered))
      return answered
    } catch (error) {
      const { name, message, stack } = error as Error
      left.push(`${name} ${message} ${stack} ${JSON.stringify(error)}`)
      return undefined
    }
  }

  const http = async (method: string, path: string, rawQuery: string, headers: Fields, body: string) => {
    left.push(`${method} ${path}?${rawQuery}`)
    const route = routes.find((each) => each.method === method && isRouteOf(each.path, path))
    if (route === undefined) throw new Error(`no route for ${method} ${path}`)
    const event = httpEvent({ method, path, rawQuery, body, headers })
    const answered = (await told(functions.http[route.function](event, context))) ?? { statusCode: 599 }
    const { statusCode: status = 200, headers: sent = {}, body: said = '', isBase64Encoded } = answered
    left.push(JSON.stringify(sent))
    happened.add(`${method} ${route.path} ${status}`)
    const bytes = Buffer.from(said, isBase64Encoded ? 'base64' : 'utf8')
    const plain = (sent['Content-Encoding'] === 'gzip' ? gunzipSync(bytes) : bytes).toString()
    return { status, sent: sent as Record<string, string>, body: plain }
  }

  const asks = async (method: string, path: string, asked: Asked = {}): Promise<Answered> => {
    const [pathname = '', query = ''] = path.split('?')
    const headers = { ...asked.headers, ...(asked.cookie && { cookie: asked.cookie }) }
    const form = new URLSearchParams(asked.form).toString()
    const { status, sent, body } = await http(method, pathname, query, headers, form)
    const page = `${body}${leak('page') ? `<a href="/help?for=${leak('page')}">` : ''}`
    left.push(...addressesIn(page, current.words))
    // Who wrote what is not taken is shown it again; every other refusal is anybody's.
    if (status >= 400 && ![413, 422].includes(status)) left.push(page)
    if (pathname.startsWith('/coach') || pathname === '/export') coaches.push(page)
    const cookie = sent['Set-Cookie']?.split(';')[0] ?? ''
    return { status, body, cookie, location: sent.Location ?? '' }
  }

  const signed = (path: string, query: string, fields: Fields, key: string = account.token, body?: string) => {
    const url = `${account.publicUrl}${path}${query && `?${query}`}`
    const headers = {
      'Content-Type': 'application/x-www-form-urlencoded',
      'X-Twilio-Signature': getExpectedTwilioSignature(key, url, fields),
    }
    return http('POST', path, query, headers, body ?? new URLSearchParams(fields).toString())
  }

  let posted = 0
  /** A text as Twilio posts it; what it is answered, which goes to its own writer. */
  const post = async (from: Canary, more: Fields, key?: string, body?: string): Promise<string> => {
    now = plus(now, { seconds: 1 })
    const answered = await signed(
      '/sms',
      '',
      {
        ...{ AccountSid: account.accountSid, MessageSid: sidOf(`${from.n} ${++posted}`), From: from.phone },
        ...{ To: account.number, Body: '', NumMedia: '0', ...more },
      },
      key,
      body,
    )
    if (answered.status !== 200) left.push(answered.body)
    left.push(...(answered.body.match(/https?:\/\/[^\s<]+/g) ?? []))
    return answered.body
  }

  const dead = { due: deadLettersOf([]), waiting: deadLettersOf([]), 'photos-wanted': deadLettersOf([]) }
  return {
    ...{ journal, faults, functions, carrier, fetched, told, asks, post, signed, token, left, coaches, dead, happened },
    now: () => now,
    set: (to: Instant) => {
      now = to
    },
    begin: (canary: Canary) => {
      current = canary
      // In the morning, in Phoenix: nobody is asked at night.
      now = plus(at(`${now.slice(0, 10)}T17:00:00Z`), { days: 1 })
    },
    id: (canary: Canary) => identity(canary.phone),
    says: async (canary: Canary, ...texts: readonly string[]) => {
      const answers: string[] = []
      for (const Body of texts) answers.push(await post(canary, { Body }))
      return answers.join('\n')
    },
    /** What is on a queue, given to whoever works on it. */
    works: async (queue: keyof typeof urls, ...messages: readonly unknown[]) => {
      const all = messages.length > 0 ? messages : sqs.take(urls[queue])
      for (const message of all) await told(functions.queue[queue](queueEvent(message), context))
      return all
    },
    take: (queue: keyof typeof urls) => sqs.take(urls[queue]),
    schedules: (name: 'find-due' | 'sweep', tick: Instant) =>
      told(functions.schedule[name]({ scheduledTime: tick.replace(/\.\d+Z/, 'Z') }, context)),
    operator: async (...argv: readonly string[]) => {
      const o = office({ journal, dead, pepper: await pepper(), now })
      o.answers('yes')
      const { out, err } = await o.run(...argv)
      left.push(out, err, ...o.told, ...o.asked, JSON.stringify(o.due))
    },
    /** All that left the table, as one text. */
    written: () => [...left, ...sqs.everything, ...carrier.state.asked.splice(0)].join('\n'),
  }
}
export type World = Awaited<ReturnType<typeof canaryWorld>>
