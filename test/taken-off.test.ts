import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { takeOff } from '../functions/domain/own-hand.ts'
import { photoName } from '../functions/domain/photos.ts'
import { plus } from '../functions/domain/time.ts'
import { dana, pagesWorld } from './pages-world.ts'
import { at, idOf, sidOf } from './people.ts'
import { bare } from './pictures.ts'
import { texting } from './texting.ts'

const start = at('2026-11-25T18:00:00Z')
const sid = sidOf('photo')
const media = { picture: async () => bare.jpeg }

/** Ana, who has joined, with one line and its picture. */
const garden = async () => {
  const t = texting({ now: start })
  await t.join()
  await t.say('my garden', { MessageSid: sid, NumMedia: '1', MediaContentType0: 'image/jpeg' })
  await t.fetch(media)
  const id = await t.id()
  const [entry] = (await t.journal.wins(id, {})).items
  if (entry === undefined) throw new Error('nothing was kept')
  const after = (span: Parameters<typeof plus>[1]) => plus(t.clock.now(), span)
  return { ...t, id, entry, after, photo: `${id}/${photoName(sid, 0)}` }
}

describe('what is taken off', () => {
  it.each(['by text', 'on the page'])(
    '%s is there for thirty days and then gone for good, with its picture',
    async (how) => {
      const t = await garden()
      if (how === 'by text') await t.say('UNDO')
      else await takeOff(t.journal, (await t.participant())!, t.entry, t.clock.now())
      const off = t.clock.now()
      expect(await t.wins()).toEqual([])
      await t.sweep(plus(off, { days: 29, hours: 23 }))
      expect(await t.journal.entry(t.id, t.entry)).toMatchObject({ text: 'my garden', deleted: true })
      expect([...t.kept.held.keys()]).toEqual([t.photo])
      await t.sweep(plus(off, { days: 30 }))
      expect(await t.journal.entry(t.id, t.entry)).toBeUndefined()
      expect([...t.kept.held.keys()]).toEqual([])
      expect(t.logged).toContainEqual({ event: 'entry-erased', participant: t.id })
      // Swept again nothing is left to do.
      const lines = t.logged.length
      await t.sweep(plus(off, { days: 31 }))
      expect(t.logged.slice(lines).filter(({ event }) => event === 'entry-erased')).toEqual([])
    },
  )

  it('and brought back is not ended', async () => {
    const t = await garden()
    await t.say('UNDO')
    await t.say('UNDO')
    await t.sweep(t.after({ days: 40 }))
    expect(await t.wins()).toEqual(['my garden'])
    expect([...t.kept.held.keys()]).toEqual([t.photo])
  })

  it('for other words leaves them their picture', async () => {
    const t = await garden()
    await t.say('EDIT my garden in the sun')
    await t.sweep(t.after({ days: 31 }))
    expect(await t.journal.entry(t.id, t.entry)).toBeUndefined()
    expect(await t.wins()).toEqual(['my garden in the sun'])
    expect([...t.kept.held.keys()]).toEqual([t.photo])
    const [edited] = (await t.journal.wins(t.id, {})).items
    await takeOff(t.journal, (await t.participant())!, edited!, t.clock.now())
    await t.sweep(t.after({ days: 31 }))
    expect([...t.kept.held.keys()]).toEqual([])
  })

  it('stays noted while its picture cannot be removed, and ends in the next sweep', async () => {
    const t = await garden()
    await t.say('UNDO')
    const { remove } = t.kept
    t.kept.remove = async () => {
      throw new Error('the bucket is away')
    }
    await t.sweep(t.after({ days: 31 }))
    expect(await t.journal.entry(t.id, t.entry)).toMatchObject({ deleted: true })
    expect(t.logged).toContainEqual({ event: 'failed', function: 'sweep', error: 'Error' })
    t.kept.remove = remove
    await t.sweep(t.after({ hours: 1 }))
    expect(await t.journal.entry(t.id, t.entry)).toBeUndefined()
    expect([...t.kept.held.keys()]).toEqual([])
  })

  it('is for DynamoDB to end where no sweep came by', async () => {
    const w = await pagesWorld()
    await w.text('Told my boss no')
    await w.text('UNDO')
    const [raw] = w.items().filter(({ SK, deleted }) => String(SK).startsWith('E#') && deleted)
    // Its own end, and a week for the sweeps.
    expect(raw?.expiresAt).toBe(Math.floor(Date.parse(plus(w.now(), { days: 37 })) / 1000))
    await w.text('UNDO')
    const [back] = w.items().filter(({ SK }) => String(SK).startsWith('E#'))
    expect(back).not.toHaveProperty('expiresAt')
    expect(back).not.toHaveProperty('open')
  })

  it('is in no page, copy, export or recap from the moment it is', async () => {
    const w = await pagesWorld({ ana: { name: 'Ana' } })
    await w.text('Told my boss no')
    await w.text('Slept nine hours')
    await w.share('ana', dana)
    const said = async () => {
      const mine = await w.openJournal()
      const coach = await w.signIn(dana)
      const read = async (path: string, headers: Record<string, string>) => {
        const { body, bytes, headers: sent } = await w.call('GET', path, headers)
        return sent['Content-Encoding'] === 'gzip' ? gunzipSync(bytes).toString() : body
      }
      return {
        journal: await read('/journal', { cookie: mine }),
        ...Object.fromEntries(
          await Promise.all(
            ['csv', 'json', 'md'].map(async (format) => [
              format,
              await read(`/journal/copy?format=${format}`, { cookie: mine }),
            ]),
          ),
        ),
        people: await read('/coach', { cookie: coach }),
        person: await read(`/coach/people/${idOf('ana')}`, { cookie: coach }),
        file: await read('/coach/export?format=json', { cookie: coach }),
        export: await read('/export?format=json', { authorization: `Bearer ${w.tokens[dana]}` }),
        wins: await w.text('WINS'),
      } as Record<string, string>
    }
    const holds = (all: Record<string, string>, words: string) =>
      Object.entries(all).flatMap(([where, text]) => (text.includes(words) ? [where] : []))
    const before = await said()
    expect(holds(before, 'Slept nine').sort()).toEqual(Object.keys(before).sort())
    const mine = await w.openJournal()
    const { body } = await w.call('GET', '/journal', { cookie: mine })
    const [entry = ''] = [...body.matchAll(/name="entry" value="([^"]+)"/g)].map(([, key = '']) => key)
    await w.call('POST', '/journal/delete', { cookie: mine, body: w.form({ entry }) })
    const after = await said()
    expect(holds(after, 'Slept nine')).toEqual([])
    expect(holds(after, 'Told my boss').length).toBeGreaterThan(6)
    const recap = await w.evening('recap')
    expect([recap.includes('Told my boss no'), recap.includes('Slept nine')]).toEqual([true, false])
    expect(after.journal).toContain('After 30 days it is erased for good, with all that came with it.')
  })
})
