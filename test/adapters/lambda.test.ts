import { describe, expect, it } from 'vitest'
import * as z from 'zod'
import { errorName, http, queue, schedule } from '../../functions/adapters/lambda.ts'
import type { LogEvent } from '../../functions/domain/ports.ts'
import { closed, context, httpEvent, queueEvent } from '../lambda-events.ts'

const logging = () => {
  const logged: LogEvent[] = []
  return { logged, log: (event: LogEvent) => void logged.push(event) }
}
const leftMs = (left: () => number) => ({ ...context, getRemainingTimeInMillis: left })

describe('a request', () => {
  it('has its cookies where an HTTP API puts them: beside the headers', async () => {
    const seen: unknown[] = []
    const handler = http({ name: 'journal-page', log: () => {}, maxBytes: 10 }, async ({ headers }) => {
      seen.push(headers.cookie)
      return { status: 200 }
    })
    const event = httpEvent({ path: '/journal', headers: { cookie: 'other=1; __Host-journal=x' } })
    expect([event.cookies, event.headers.cookie]).toEqual([['other=1', '__Host-journal=x'], undefined])
    await handler(event, context)
    await handler(httpEvent({ path: '/journal' }), context)
    expect(seen).toEqual(['other=1; __Host-journal=x', undefined])
  })
})

describe('every answer', () => {
  const answered = (answer: Parameters<typeof http>[1], body = '') =>
    http({ name: 'export-wins', log: () => {}, maxBytes: 10 }, answer)(httpEvent({ path: '/export', body }), context)

  it('is for TLS, for what it says it is, and for no frame, whatever became of the request', async () => {
    const said = async () => ({ status: 200, headers: { 'Content-Type': 'text/csv' }, body: 'x' })
    expect(await answered(said)).toMatchObject({ statusCode: 200, headers: { ...closed, 'Content-Type': 'text/csv' } })
    expect(await answered(async () => ({ status: 204 }))).toMatchObject({ statusCode: 204, headers: closed })
    expect(await answered(said, 'x'.repeat(11))).toMatchObject({ statusCode: 413, headers: closed })
    expect(await answered(() => Promise.reject(new Error('x')))).toMatchObject({ statusCode: 500, headers: closed })
  })

  it('of a page that says more of itself says that', async () => {
    const policy = { 'Content-Security-Policy': "default-src 'self'" }
    expect((await answered(async () => ({ status: 200, headers: policy }))).headers).toEqual({ ...closed, ...policy })
  })
})

describe('work from a queue', () => {
  it('is told how much time is left, anew each time it asks', async () => {
    let left = 30_000
    const seen: number[] = []
    const handler = queue(
      { name: 'send-due', log: logging().log },
      z.object({ n: z.number() }),
      async (_, remaining) => {
        seen.push(remaining())
        left -= 9_000
        seen.push(remaining())
      },
    )
    await handler(
      queueEvent({ n: 1 }),
      leftMs(() => left),
    )
    expect(seen).toEqual([30_000, 21_000])
  })

  it('is told of this event, not of the one before', async () => {
    const seen: number[] = []
    const handler = queue({ name: 'send-due', log: logging().log }, z.unknown(), async (_, remaining) => {
      seen.push(remaining())
    })
    await handler(
      queueEvent({}),
      leftMs(() => 5),
    )
    await handler(
      queueEvent({}),
      leftMs(() => 7),
    )
    expect(seen).toEqual([5, 7])
  })

  it('that fails for some messages gives back those alone, and says nothing of what went wrong', async () => {
    const { log, logged } = logging()
    const handler = queue({ name: 'send-due', log }, z.object({ n: z.number() }), async ({ n }) => {
      if (n === 1) throw Object.assign(new Error('+16025550123 wrote: help'), { name: 'Not(Sure)' })
    })
    const { batchItemFailures } = await handler(queueEvent({ n: 0 }, { n: 1 }, '{', { n: 'x' }, { n: 2 }), context)
    expect(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier).sort()).toEqual([
      'message-1',
      'message-2',
      'message-3',
    ])
    expect(logged.map((event) => 'error' in event && event.error).sort()).toEqual([
      'NotSure',
      'SyntaxError',
      'ZodError',
    ])
    expect(JSON.stringify(logged)).not.toMatch(/602|help/)
  })
})

describe('the name of an error', () => {
  it.each([
    ['ConditionalCheckFailedException', 'ConditionalCheckFailedException'],
    ['$ZodError', 'ZodError'],
    ['AWS.SimpleQueueService.NonExistentQueue', 'AWSSimpleQueueServiceNonExistentQueue'],
    ['S3ServiceException', 'S3ServiceException'],
    ['Cannot write I slept', 'Unnamed'],
    ['slept', 'Unnamed'],
    ['{"text":"slept"}', 'Unnamed'],
    ['Not+16025550123', 'Unnamed'],
    ['', 'Unnamed'],
  ])('%j is told as %j', (name, told) => {
    expect(errorName(Object.assign(new Error('x'), { name }))).toBe(told)
  })

  it('of what is no error is not told at all', () => {
    expect(errorName('slept')).toBe('Unknown')
  })
})

describe('work by the schedule', () => {
  it('is told its scheduled time, to the millisecond as we write it, and how much time is left', async () => {
    const seen: unknown[] = []
    const handler = schedule({ name: 'sweep', log: logging().log }, async (tick, remaining) => {
      seen.push(tick, remaining())
    })
    await handler(
      { scheduledTime: '2026-11-25T02:30:00Z' },
      leftMs(() => 1234),
    )
    expect(seen).toEqual(['2026-11-25T02:30:00.000Z', 1234])
  })
})
