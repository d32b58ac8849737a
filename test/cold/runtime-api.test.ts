import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundle } from '../../lib/bundle.ts'
import { tableEngine } from '../engine.ts'
import { httpEvent } from '../lambda-events.ts'
import { coldStart } from './runtime-api.ts'

describe('through the Lambda runtime API', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'small-wins-cold-'))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  const made = (name: string, source: string) => {
    mkdirSync(join(folder, name))
    const file = join(folder, name, 'index.cjs')
    writeFileSync(file, source)
    return { name, file }
  }

  it('the bundle of health starts in a process of its own, and answers again and again', async () => {
    const engine = await tableEngine()
    try {
      const [health] = await bundle({ names: ['health'], outdir: folder })
      const { table } = await engine.journal()
      const asked = ['/openapi.json', '/openapi.json'].map((path) => httpEvent({ method: 'GET', path }))
      const { init, first, answers } = await coldStart(
        health!,
        [httpEvent({ method: 'GET', path: '/health' }), ...asked],
        {
          AWS_ENDPOINT_URL_DYNAMODB: engine.endpoint,
          TABLE_NAME: table,
          PUBLIC_URL: 'https://wins.example',
        },
      )
      expect(answers).toMatchObject([{ statusCode: 200 }, { statusCode: 200 }, { statusCode: 200 }])
      const [{ body = '' } = {}] = answers as { body?: string }[]
      expect(JSON.parse(body)).toEqual({ status: 'ok' }) // it asked the table, which knows of no tick yet
      expect(init).toBeGreaterThan(5)
      expect(first).toBeGreaterThan(1)
    } finally {
      await engine.stop()
    }
  }, 20_000)

  it.each([
    {
      name: 'throws-at-once',
      source: 'throw new Error("no such setting")',
      says: /^throws-at-once does not start: Error: no such setting$/,
    },
    {
      name: 'without-handler',
      source: 'exports.other = 1',
      says: /does not start: Runtime.HandlerNotFound: index.handler is not a function/,
    },
    {
      name: 'ends',
      source: 'console.log("goodbye"); process.exit(3)',
      says: /^ends does not start: it ended with 3: goodbye/,
    },
    {
      name: 'fails',
      source: 'exports.handler = async () => { throw new TypeError("oh") }',
      says: /^fails fails: TypeError: oh$/,
    },
  ])('a function that $name is told by name, with what it said', async ({ name, source, says }) => {
    await expect(coldStart(made(name, source), [{}], {})).rejects.toThrow(says)
  })
})
