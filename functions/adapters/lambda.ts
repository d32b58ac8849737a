import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import middy from '@middy/core'
import type {
  APIGatewayProxyEventV2,
  APIGatewayProxyStructuredResultV2,
  Context,
  SQSBatchResponse,
  SQSEvent,
  SQSRecord,
} from 'aws-lambda'
import * as z from 'zod'
import type { ErrorName, FunctionName, Log } from '../domain/ports.ts'
import { type Instant, instant } from '../domain/time.ts'

export type HttpRequest = {
  method: string
  path: string
  /** As it came, without the question mark: signatures are computed over these very bytes. */
  rawQuery: string
  /** Lower-case names. */
  headers: Readonly<Record<string, string | undefined>>
  /** Decoded from base64 when it came so. */
  body: string
}

/** Bytes travel as base64. */
export type HttpResponse = { status: number; headers?: Record<string, string>; body?: string | Uint8Array }

export type HttpHandler = (
  event: APIGatewayProxyEventV2,
  context: Context,
) => Promise<APIGatewayProxyStructuredResultV2>
export type QueueHandler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>
export type ScheduleHandler = (event: unknown, context: Context) => Promise<void>

/**
 * The class of an error and, for Twilio and AWS, its code; never its message, which can quote what a person wrote.
 * The name is cut to letters, digits and underscores, and told only where it then still looks like the name of a class: a sentence
 * or a number in its place is somebody's.
 */
export const errorName = (error: unknown): ErrorName => {
  if (!(error instanceof Error)) return 'Unknown' as ErrorName
  const name = error.name.replace(/[^A-Za-z0-9_]/g, '').slice(0, 60)
  return (/\s/.test(error.name) || !/^[A-Z]/.test(name) || /\d{4}/.test(name) ? 'Unnamed' : name) as ErrorName
}

/** What a handler says to the outside when it fails: nothing of what went wrong. */
class Failed extends Error {
  override name = 'Failed'
}

const httpRequest = (event: APIGatewayProxyEventV2): HttpRequest => ({
  method: event.requestContext.http.method,
  path: event.rawPath,
  rawQuery: event.rawQueryString,
  // An HTTP API takes cookies out of the headers. https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
  headers: event.cookies === undefined ? event.headers : { ...event.headers, cookie: event.cookies.join('; ') },
  body: event.isBase64Encoded ? Buffer.from(event.body ?? '', 'base64').toString('utf8') : (event.body ?? ''),
})

/** On every answer, also one that refuses or fails: over TLS alone, taken for what it says it is, loading and framed by nothing. */
const always = {
  'Strict-Transport-Security': 'max-age=31536000; includeSubDomains',
  'X-Content-Type-Options': 'nosniff',
  'Content-Security-Policy': "default-src 'none'; base-uri 'none'; frame-ancestors 'none'",
} as const

/**
 * HTTP API, payload 2.0. HEAD is answered as GET would be, without the body: https://www.rfc-editor.org/rfc/rfc9110#name-head
 * A body above `maxBytes` is refused with 413; a thrown error is logged by class and answered with an
 * empty 500.
 */
export const http = (
  { name, log, maxBytes }: { name: FunctionName; log: Log; maxBytes: number },
  answer: (request: HttpRequest) => Promise<HttpResponse>,
): HttpHandler =>
  middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .before(({ event }) => {
      // base64 is a third longer than what it holds.
      const bytes = Buffer.byteLength(event.body ?? '') * (event.isBase64Encoded ? 0.75 : 1)
      if (bytes <= maxBytes) return
      log({ event: 'webhook-refused', reason: 'too-large' })
      return { statusCode: 413, headers: always }
    })
    .onError((request) => {
      log({ event: 'failed', function: name, error: errorName(request.error) })
      request.response = { statusCode: 500, headers: always }
    })
    .handler(async (event) => {
      const request = httpRequest(event)
      const looks = request.method === 'HEAD'
      const { status, headers: more, body } = await answer(looks ? { ...request, method: 'GET' } : request)
      const headers = { ...always, ...more }
      if (looks) return { statusCode: status, headers }
      return typeof body === 'object'
        ? { statusCode: status, headers, body: Buffer.from(body).toString('base64'), isBase64Encoded: true }
        : { statusCode: status, headers, body }
    }) as HttpHandler

/**
 * SQS with partial batch failures: a message that throws goes back to the queue alone, and after its last try to the
 * dead letters. A message that is not what `schema` says fails the same way, so that somebody looks at it.
 */
export const queue = <S extends z.ZodType>(
  { name, log }: { name: FunctionName; log: Log },
  schema: S,
  /** `remaining` tells how many milliseconds are left before the function is cut off. */
  work: (message: z.output<S>, remaining: () => number) => Promise<void>,
): QueueHandler => {
  const each = (remaining: () => number) => async (record: SQSRecord) => {
    try {
      await work(schema.parse(JSON.parse(record.body)), remaining)
    } catch (error) {
      log({ event: 'failed', function: name, error: errorName(error) })
      throw new Failed()
    }
  }
  const quiet = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  return middy<SQSEvent, SQSBatchResponse>().handler((event, context) =>
    processPartialResponse(
      event,
      each(() => context.getRemainingTimeInMillis()),
      new BatchProcessor(EventType.SQS, { logger: quiet }),
      {
        context: context as Context,
        throwOnFullBatchFailure: false,
      },
    ),
  ) as QueueHandler
}

/** EventBridge Scheduler's `<aws.scheduler.scheduled-time>`: seconds and Z, so that a late or repeated tick does the same work. */
const Scheduled = z.object({ scheduledTime: z.iso.datetime().transform(instant) })

/** EventBridge Scheduler. Throws a nameless `Failed`, so that the schedule tries again and the runtime logs nothing of the cause. */
export const schedule = (
  { name, log }: { name: FunctionName; log: Log },
  /** `remaining` tells how many milliseconds are left before the function is cut off. */
  work: (tick: Instant, remaining: () => number) => Promise<void>,
): ScheduleHandler =>
  middy<unknown, void>()
    .onError((request) => {
      log({ event: 'failed', function: name, error: errorName(request.error) })
      request.error = new Failed()
    })
    .handler((event, context) =>
      work(Scheduled.parse(event).scheduledTime, () => context.getRemainingTimeInMillis()),
    ) as ScheduleHandler

/** Builds the real handler at the first event, so that importing a function reads no environment and opens nothing. */
export const onFirstEvent = <Event, Result>(
  build: () => (event: Event, context: Context) => Promise<Result>,
): ((event: Event, context: Context) => Promise<Result>) => {
  let handler: ReturnType<typeof build> | undefined
  return (event, context) => {
    handler ??= build()
    return handler(event, context)
  }
}
