import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { localSystem, type System } from '../local-system.ts'
import { bare, secrets, taken } from '../pictures.ts'

// A whole system is started for each of these; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 30_000, hookTimeout: 30_000 })

const ana = '+16025550123'

let system: System
beforeEach(async () => {
  system = await localSystem('2026-11-25T16:00:00Z')
  await system.text(ana, 'JOIN')
  await system.text(ana, 'Ana')
  await system.text(ana, 'skip')
})
afterEach(() => system.stop())

const media = (type: string, bytes: Uint8Array) => ({ type, data: Buffer.from(bytes).toString('base64') })
const send = async (body: string, ...brings: readonly ReturnType<typeof media>[]) => {
  const { replies } = await system.call('/api/texts', { from: ana, body, media: brings })
  await system.photosWanted.drain()
  return replies.map((reply: { body: string }) => reply.body)
}
const photosIn = () => {
  const folder = join(system.folder, 'photos')
  return existsSync(folder) ? readdirSync(folder).flatMap((of) => readdirSync(join(folder, of))) : []
}
/** The journal as its page, with what is allowed there. */
const journal = async () => {
  const link = /https?:\/\/\S+/.exec((await send('JOURNAL')).join('\n'))?.[0] ?? ''
  const opened = await fetch(link, { method: 'POST', redirect: 'manual' })
  const cookie = opened.headers.get('set-cookie')?.split(';')[0] ?? ''
  const page = await fetch(`${system.url}/journal`, { headers: { cookie } })
  const html = await page.text()
  const images = [...html.matchAll(/<img src="([^"]+)" alt="Photo">/g)].map(([, url = '']) =>
    url.replaceAll('&amp;', '&'),
  )
  /** Where a picture of the page leads to for whoever has the journal open. */
  const led = async (path: string) => {
    const { status, headers } = await fetch(`${system.url}${path}`, { headers: { cookie }, redirect: 'manual' })
    return [status, headers.get('location') ?? ''] as const
  }
  return { html, images, led, policy: page.headers.get('content-security-policy') ?? '' }
}

describe('a photo that is texted on one machine', () => {
  it('is in the journal, without where it was taken, for whoever has just opened it', async () => {
    expect(await send('my garden', media('image/jpeg', taken().jpeg), media('image/gif', taken().gif))).toHaveLength(1)
    const { images, led, policy } = await journal()
    expect(images).toHaveLength(2)
    expect(policy).toContain(`img-src data: 'self' ${system.url};`)
    const where: string[] = []
    for (const path of images) {
      const [status, url] = await led(path)
      expect(status).toBe(302)
      where.push(url)
      expect((await fetch(`${system.url}${path}`)).status).toBe(401)
      const seen = await fetch(url)
      expect(['image/jpeg', 'image/gif']).toContain(seen.headers.get('content-type'))
      const bytes = Buffer.from(await seen.arrayBuffer())
      expect(secrets.filter((secret) => bytes.includes(secret))).toEqual([])
    }
    await system.move('2026-11-25T16:06:00Z')
    for (const url of where) expect((await fetch(url)).status).toBe(403)
  })

  it('that cannot be kept leaves its words, and nothing is said of a picture', async () => {
    await send('my garden', media('image/jpeg', Buffer.from('<script>1</script>')))
    const { html, images, policy } = await journal()
    expect(html).toContain('my garden')
    expect(images).toEqual([])
    expect(policy).toContain('img-src data:;')
    expect(photosIn()).toEqual([])
    expect(system.events()).toContainEqual(expect.objectContaining({ event: 'photo-refused', reason: 'not-a-picture' }))
  })

  it('comes twice and is there once', async () => {
    await system.call('/api/faults', { webhooks: 'twice' })
    await send('my garden', media('image/png', bare.png))
    expect(photosIn()).toHaveLength(1)
    expect((await journal()).images).toHaveLength(1)
  })

  it('whose webhook is lost is found by the sweep', async () => {
    await system.call('/api/faults', { webhooks: 'lost' })
    await send('my garden', media('image/png', bare.png)).catch(() => {})
    await system.call('/api/faults/clear', {})
    await system.move('2026-11-25T17:20:00Z')
    await system.photosWanted.drain()
    expect(photosIn()).toHaveLength(1)
  })

  it('is gone with everything else', async () => {
    await send('', media('image/webp', taken().webp))
    expect(photosIn()).toHaveLength(1)
    await send('FORGET ME')
    await send('OK')
    expect(photosIn()).toEqual([])
  })
})
