import type { IncomingMessage, ServerResponse } from 'node:http'
import * as z from 'zod'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import { systemRandom } from '../../functions/adapters/system.ts'
import { type CoachId, isCoachId, isPhone, type Phone } from '../../functions/domain/ids.ts'
import { type Instant, instant, plus } from '../../functions/domain/time.ts'
import { bodyOf } from './body.ts'
import type { Local } from './local-system.ts'
import { destinations, moveClock } from './moves.ts'
import { WebhookFailed } from './pretend-twilio.ts'
import { type CreateFault, FaultsChange, noFaults } from './pretend-twilio-faults.ts'
import { TableState } from './table-fault.ts'
import { viewer } from './view.ts'

/** What a request asked for cannot be done; said to whoever asked. */
class Refused extends Error {
  override name = 'Refused'
  readonly status: number
  constructor(status: number, message: string) {
    super(message)
    this.status = status
  }
}

/** A US number may be written as people write it. */
const PhoneNumber = z
  .string()
  .transform((text) => {
    const digits = text.replace(/[^\d+]/g, '')
    if (digits.startsWith('+')) return digits
    return digits.length === 10 ? `+1${digits}` : `+${digits}`
  })
  .refine((text): text is Phone => isPhone(text), 'a phone number such as +1 602 555 0142')

const Label = z.string().trim().max(30).optional()

const NewPhone = z.object({ phone: PhoneNumber, name: Label })
const Text = z.object({
  from: PhoneNumber,
  body: z.string().max(1600),
  /** Pictures and whatever else comes beside words. */
  media: z
    .array(z.object({ type: z.string().max(60), data: z.base64().transform((data) => Buffer.from(data, 'base64')) }))
    .max(10)
    .default([]),
})
const Move = z.object({ to: z.union([z.enum(destinations), z.iso.datetime({ offset: true }).transform(instant)]) })
const Coach = z.object({
  code: z
    .string()
    .trim()
    .transform((text) => text.toUpperCase())
    .refine((text): text is CoachId => isCoachId(text), 'a code of 3 to 20 letters, digits and hyphens'),
  name: z.string().trim().min(1).max(40),
})

const number = z
  .string()
  .regex(/^[1-9]\d{4}$/, 'a code of five digits')
  .transform(Number)
/** The faults as the page's form sends them. */
const FaultsForm = z
  .object({
    create: z.enum(['', 'too-many-requests', 'server-error', 'reject', 'hang', 'hang-accepted']).default(''),
    code: z.string().optional(),
    webhooks: z.enum(['once', 'twice', 'lost']).default('once'),
    callbacks: z.enum(['in-order', 'reversed', 'twice', 'lost']).default('in-order'),
    delivery: z.union([z.literal('delivered'), number]).default('delivered'),
    table: TableState.default('there'),
  })
  .transform(({ create, code, ...rest }, context) => {
    if (create !== 'reject') return { ...rest, creates: (create === '' ? [] : [create]) as CreateFault[] }
    // The code counts only when it is to be answered.
    const read = number.safeParse(code ?? '')
    if (!read.success) context.addIssue({ code: 'custom', path: ['code'], message: 'a code of five digits' })
    return { ...rest, creates: read.success ? [{ reject: read.data }] : [] }
  })

const FaultsJson = FaultsChange.extend({ table: TableState.optional() })

const parse = <S extends z.ZodType>(schema: S, value: unknown): z.output<S> => {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw new Refused(400, `${issue?.path.join('.') || 'request'}: ${issue?.message ?? 'not understood'}`)
}

const isInstant = (to: string): to is Instant => !(destinations as readonly string[]).includes(to)

const tokenDays = 365

/** No further than anything here remembers; every quarter-hour of it is lived through. */
const furthestMove = { days: 400 }

const json = (response: ServerResponse, status: number, value: unknown) => {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' })
  response.end(JSON.stringify(value))
}

/**
 * Only this page, or a program on this machine, may change anything: JSON, which another site's form cannot send without asking,
 * or a form that comes from this very page.
 */
const change = async (request: IncomingMessage): Promise<{ value: unknown; form: boolean }> => {
  const { origin, host, 'content-type': type = '' } = request.headers
  if (origin !== undefined && origin !== `http://${host}`) throw new Refused(403, 'This comes from another site.')
  const raw = (await bodyOf(request)).toString('utf8')
  if (/^application\/x-www-form-urlencoded\b/.test(type)) {
    if (origin === undefined) throw new Refused(403, 'A form must come from this page.')
    return { value: Object.fromEntries(new URLSearchParams(raw)), form: true }
  }
  if (!/^application\/json\b/.test(type)) throw new Refused(415, 'Send JSON, with content-type application/json.')
  try {
    return { value: JSON.parse(raw), form: false }
  } catch {
    throw new Refused(400, 'That is not JSON.')
  }
}

/** The system's controls as a small HTTP API: what the page uses, and the tests. */
export const api = (local: Local) => {
  const { view } = viewer(local)

  const carrier = () => {
    if (local.carrier === undefined) throw new Refused(409, 'Real texts are sent here: use a real phone.')
    return local.carrier
  }

  const misbehave = (change: z.output<typeof FaultsChange>, table: TableState = local.table.state()) => {
    carrier().setFaults(change)
    local.table.set(table)
    return { ...carrier().faults(), table: local.table.state() }
  }

  const changes: Record<string, (value: unknown, form: boolean) => Promise<unknown>> = {
    '/api/phones': async (value) => {
      carrier()
      const { phone, name } = parse(NewPhone, value)
      if (phone === local.number) throw new Refused(400, 'phone: this is the number you text to')
      local.store.putHandset({ phone, name: name || undefined, added: local.clock.now() })
      return { phone, name }
    },
    '/api/texts': async (value) => {
      return carrier().text(parse(Text, value))
    },
    '/api/clock': async (value) => {
      if (local.real) throw new Refused(409, 'Real texts are sent here: the clock is the real one.')
      const { to } = parse(Move, value)
      if (isInstant(to) && to > plus(local.clock.now(), furthestMove))
        throw new Refused(400, `to: at most ${furthestMove.days} days ahead`)
      const problem = await moveClock(local, to)
      if (problem !== undefined) throw new Refused(409, problem)
      return { now: local.clock.now() }
    },
    '/api/faults': async (value, form) => {
      const { table, ...change } = form ? parse(FaultsForm, value) : parse(FaultsJson, value)
      return misbehave(change, table)
    },
    '/api/faults/clear': async () => misbehave(noFaults(), 'there'),
    '/api/coaches': async (value) => {
      const { code, name } = parse(Coach, value)
      const { token, hash } = newToken(code, systemRandom)
      await local.journal.putCoach({ id: code, name })
      await local.journal.putToken(code, hash, plus(local.clock.now(), { days: tokenDays }))
      return { code, name, token }
    },
  }

  const reads = ['/api/events', '/api/state', '/api/messages']

  /** Tells the page that something changed; what, it then asks for. */
  const stream = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
    response.write('retry: 1000\n\n')
    let soon: NodeJS.Timeout | undefined
    const end = local.onChange(() => {
      soon ??= setTimeout(() => {
        soon = undefined
        response.write('data: changed\n\n')
      }, 80)
    })
    request.once('close', () => {
      clearTimeout(soon)
      end()
    })
  }

  const read = async (request: IncomingMessage, response: ServerResponse, path: string, query: URLSearchParams) => {
    if (path === '/api/events' && request.method === 'GET') return stream(request, response)
    if (path === '/api/events') return response.writeHead(200, { 'content-type': 'text/event-stream' }).end()
    if (path === '/api/state') return json(response, 200, await view({ messages: 1000 }))
    const phone = query.get('phone')
    return json(response, 200, local.store.list(phone === null ? {} : { phone: parse(PhoneNumber, phone) }).reverse())
  }

  const write = async (request: IncomingMessage, response: ServerResponse, path: string) => {
    const work = changes[path]
    if (work === undefined) throw new Refused(404, 'There is nothing here.')
    const { value, form } = await change(request)
    const done = await work(value, form)
    // A token is shown once, so it is what is answered, form or not.
    if (!form || path === '/api/coaches') return json(response, 200, done)
    response.writeHead(303, { location: '/' })
    return response.end()
  }

  return async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    rawQuery: string,
  ): Promise<unknown> => {
    try {
      const allowed = path in changes ? ['POST'] : reads.includes(path) ? ['GET', 'HEAD'] : undefined
      if (allowed === undefined) throw new Refused(404, 'There is nothing here.')
      if (!allowed.includes(request.method ?? '')) {
        response.setHeader('allow', allowed.join(', '))
        throw new Refused(405, `Only ${allowed.join(' or ')}.`)
      }
      if (request.method === 'POST') return await write(request, response, path)
      return await read(request, response, path, new URLSearchParams(rawQuery))
    } catch (error) {
      if (error instanceof Refused) return json(response, error.status, { problem: error.message })
      if (error instanceof WebhookFailed) return json(response, 502, { problem: `No answer: ${error.message}.` })
      throw error
    }
  }
}
