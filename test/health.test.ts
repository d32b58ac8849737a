import { describe, expect, it } from 'vitest'
import { routes } from '../functions/adapters/routes.ts'
import { health } from '../functions/health.ts'
import { context, httpEvent } from './lambda-events.ts'
import { pagesWorld } from './pages-world.ts'
import { at } from './people.ts'

describe('GET /health', () => {
  it('is well before the first tick, and while ticks are finished; late after 45 minutes', async () => {
    const w = await pagesWorld()
    expect((await w.call('GET', '/health')).status).toBe(200)
    await w.journal.reach('ticks', w.now())
    w.later({ minutes: 44 })
    const well = await w.call('GET', '/health')
    expect([well.status, JSON.parse(well.body)]).toEqual([200, { status: 'ok', lastTick: '2026-11-24T18:00:00.000Z' }])
    w.later({ minutes: 2 })
    expect([(await w.call('GET', '/health')).status, JSON.parse((await w.call('GET', '/health')).body).status]).toEqual(
      [503, 'late'],
    )
  })

  it('says so when the table cannot be read, and nothing of why', async () => {
    const answer = health({
      journal: { reached: () => Promise.reject(new Error('a secret')) },
      clock: { now: () => at('2026-11-24T18:00:00Z') },
      log: () => {},
      publicUrl: 'https://wins.example/stage',
    })
    const { statusCode, body } = await answer(httpEvent({ method: 'GET', path: '/stage/health' }), context)
    expect([statusCode, body]).toEqual([503, '{"status":"away"}\n'])
  })
})

type Operation = {
  summary: string
  parameters?: { name: string; in: string; required: boolean; schema: Record<string, unknown> }[]
  requestBody?: { content: Record<string, { schema: { properties: Record<string, unknown> } }> }
  responses: Record<string, unknown>
}

describe('GET /openapi.json', () => {
  it('describes every route there is, and no other, with what parses it', async () => {
    const w = await pagesWorld()
    const document = JSON.parse((await w.call('GET', '/openapi.json')).body)
    expect(document.openapi).toBe('3.1.0')
    const paths = document.paths as Record<string, Record<string, Operation>>
    const told = Object.entries(paths).flatMap(([path, of]) =>
      Object.keys(of).map((method) => `${method.toUpperCase()} ${path}`),
    )
    expect(told.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort())
    for (const of of Object.values(paths))
      for (const { summary, responses } of Object.values(of))
        expect([summary.length > 5, Object.keys(responses).length > 0]).toEqual([true, true])
    expect(paths['/coach/export']?.get?.parameters?.find(({ name }) => name === 'format')).toMatchObject({
      in: 'query',
      required: true,
      schema: { type: 'string', enum: ['csv', 'xlsx', 'pdf', 'json', 'md'] },
    })
    expect(paths['/j/{token}']?.post?.parameters).toEqual([
      { name: 'token', in: 'path', required: true, schema: { type: 'string' } },
    ])
    const form = paths['/w/{token}']?.post?.requestBody?.content['application/x-www-form-urlencoded']
    expect(Object.keys(form?.schema.properties ?? {})).toEqual(['note', 'from', 'website'])
  })
})
