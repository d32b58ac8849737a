import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CreateBucketCommand, S3Client } from '@aws-sdk/client-s3'
import { startFauxqs } from 'fauxqs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localPhotos } from '../bin/local/photos.ts'
import { s3Photos } from '../functions/adapters/s3-photos.ts'
import { photoName } from '../functions/domain/photos.ts'
import type { Picture } from '../functions/domain/picture.ts'
import type { Photos } from '../functions/domain/ports.ts'
import { type Instant, plus } from '../functions/domain/time.ts'
import { memoryPhotos } from './memory-photos.ts'
import { at, idOf, sidOf } from './people.ts'
import { bare } from './pictures.ts'

const [ana, ben] = [idOf('ana'), idOf('ben')]
const name = (nth: number) => photoName(sidOf('photo'), nth)
const jpeg: Picture = { type: 'image/jpeg', bytes: bare.jpeg }
const gif: Picture = { type: 'image/gif', bytes: bare.gif }

type Opened = { photos: Photos; seen(url: string): Promise<Buffer | undefined> }

const seenOverHttp = async (url: string) => {
  const response = await fetch(url)
  return response.ok ? Buffer.from(await response.arrayBuffer()) : undefined
}

/** What every place for pictures promises. */
const promises = (open: () => Opened) => {
  it('keeps a picture once, and shows it to who has its address', async () => {
    const { photos, seen } = open()
    for (const _ of [1, 2]) await photos.put(ana, name(0), jpeg)
    expect(await seen(await photos.urlFor(ana, name(0)))).toEqual(Buffer.from(bare.jpeg))
    await photos.put(ana, name(0), gif)
    expect(await seen(await photos.urlFor(ana, name(0)))).toEqual(Buffer.from(bare.gif))
  })

  it('removes one, and it does not matter whether it was there', async () => {
    const { photos, seen } = open()
    await photos.put(ana, name(1), jpeg)
    for (const _ of [1, 2]) await photos.remove(ana, name(1))
    expect(await seen(await photos.urlFor(ana, name(1)))).toBeUndefined()
  })

  it('forgets all of one person, and nothing of another', async () => {
    const { photos, seen } = open()
    for (let nth = 0; nth < 5; nth++) await photos.put(ana, name(nth), jpeg)
    await photos.put(ben, name(0), gif)
    for (const _ of [1, 2]) await photos.forget(ana)
    for (let nth = 0; nth < 5; nth++) expect(await seen(await photos.urlFor(ana, name(nth)))).toBeUndefined()
    expect(await seen(await photos.urlFor(ben, name(0)))).toEqual(Buffer.from(bare.gif))
  })
}

describe('in memory', () => {
  promises(() => {
    const photos = memoryPhotos()
    const seen = async (url: string) => {
      const held = photos.held.get(new URL(url).pathname.slice(1))
      return held && Buffer.from(held.bytes)
    }
    return { photos, seen }
  })
})

describe('in a bucket', () => {
  const Bucket = 'photos'
  let server: Awaited<ReturnType<typeof startFauxqs>>
  let client: S3Client
  beforeAll(async () => {
    server = await startFauxqs({ port: 0, host: '127.0.0.1', logger: false })
    client = new S3Client({
      region: 'us-east-1',
      endpoint: `http://127.0.0.1:${server.port}`,
      forcePathStyle: true,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    })
    await client.send(new CreateBucketCommand({ Bucket }))
  })
  afterAll(async () => {
    client.destroy()
    await server.stop()
  })

  promises(() => ({ photos: s3Photos(client, Bucket), seen: seenOverHttp }))

  it('signs an address of one picture for five minutes, without asking anybody', async () => {
    const closed = new S3Client({
      region: 'us-east-1',
      credentials: { accessKeyId: 'local', secretAccessKey: 'local', sessionToken: 'session' },
    })
    const url = new URL(await s3Photos(closed, 'small-wins-photos').urlFor(ana, name(0)))
    expect(`${url.origin}${url.pathname}`).toBe(
      `https://small-wins-photos.s3.us-east-1.amazonaws.com/${ana}/${name(0)}`,
    )
    expect(url.searchParams.get('X-Amz-Expires')).toBe('300')
    expect(url.searchParams.get('X-Amz-SignedHeaders')).toBe('host')
  })
})

describe('in a folder of one machine', () => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-photos-'))
  let now: Instant = at('2026-11-25T18:00:00Z')
  let photos: ReturnType<typeof localPhotos>
  const server = createServer((request, response) => {
    const [path = '', query = ''] = (request.url ?? '').split('?')
    photos.serve(response, path, query)
  })
  beforeAll(async () => {
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready))
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    photos = localPhotos({ folder, url, now: () => now })
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
    rmSync(folder, { recursive: true, force: true })
  })

  promises(() => ({ photos, seen: seenOverHttp }))

  it('shows nothing after five minutes, nor by an address that was changed', async () => {
    await photos.put(ana, name(0), jpeg)
    await photos.put(ana, name(1), gif)
    const url = await photos.urlFor(ana, name(0))
    const later = url.replace(/until=[^&]+/, `until=${encodeURIComponent(plus(now, { days: 1 }))}`)
    for (const wrong of [url.replace(`-0?`, '-1?'), url.replace(ana, ben), later, url.slice(0, -1), url.split('?')[0]])
      expect((await fetch(wrong ?? '')).status).toBe(403)
    expect((await fetch(url)).headers.get('content-type')).toBe('image/jpeg')
    now = plus(now, { minutes: 5 })
    expect((await fetch(url)).status).toBe(403)
  })
})
