import { beforeEach, describe, expect, it } from 'vitest'
import type { Entry } from '../functions/domain/journal.ts'
import { type PhotoWork, photoName } from '../functions/domain/photos.ts'
import type { Media } from '../functions/domain/ports.ts'
import { plus } from '../functions/domain/time.ts'
import { at, sidOf } from './people.ts'
import { bare, secrets, taken } from './pictures.ts'
import { texting } from './texting.ts'

let t: ReturnType<typeof texting>
beforeEach(async () => {
  t = texting({ now: at('2026-11-25T18:00:00Z') })
  await t.join()
})

const sid = sidOf('photo')
const withPhotos = (photos = 1, more: Record<string, string> = {}) => ({
  MessageSid: sid,
  NumMedia: String(photos),
  ...Object.fromEntries(Array.from({ length: photos }, (_, n) => [`MediaContentType${n}`, 'image/jpeg'])),
  ...more,
})
const entries = async () => (await t.journal.wins(await t.id(), {})).items
const only = async (): Promise<Entry> => {
  const [entry, ...others] = await entries()
  if (entry === undefined || others.length > 0) throw new Error('not exactly one entry')
  return entry
}

/** What the carrier answers, one after the other; the last again and again. */
const carrier = (...answers: (Awaited<ReturnType<Media['picture']>> | Error)[]): Media & { asked: number } => {
  const media = {
    asked: 0,
    async picture() {
      const answer = answers[Math.min(media.asked++, answers.length - 1)]
      if (answer instanceof Error || answer === undefined) throw answer
      return answer
    },
  }
  return media
}
const failed = (nth = 0) => ({ batchItemFailures: [{ itemIdentifier: `message-${nth}` }] })
const done = { batchItemFailures: [] }

describe('a photo', () => {
  it('is asked for when its words are kept, by ids alone, and is answered like the words', async () => {
    expect(await t.say('my garden', withPhotos(2))).toHaveLength(1)
    const { at: when } = await only()
    const participant = await t.id()
    expect(t.wanted).toEqual([0, 1].map((nth) => ({ participant, at: when, sid, n: 0, nth })))
    expect(await only()).toMatchObject({ text: 'my garden', pictures: 2 })
  })

  it('is kept with its entry, without where it was taken', async () => {
    await t.say('', withPhotos(2))
    expect(await t.fetch(carrier(taken().jpeg, taken().png))).toEqual(done)
    expect((await only()).photos).toEqual([photoName(sid, 0), photoName(sid, 1)])
    const pictures = [...t.kept.held]
    expect(pictures.map(([key, { type }]) => [key, type])).toEqual([
      [`${await t.id()}/${sid}-0`, 'image/jpeg'],
      [`${await t.id()}/${sid}-1`, 'image/png'],
    ])
    for (const [, { bytes }] of pictures)
      expect(secrets.filter((secret) => Buffer.from(bytes).includes(secret))).toEqual([])
    expect(t.counts.PhotosKept).toBe(2)
    expect(t.logged.at(-1)).toMatchObject({ event: 'photo-kept', participant: await t.id(), sid })
  })

  it('that comes twice is kept once: the webhook, and the message on the queue', async () => {
    await t.say('my garden', withPhotos())
    const [message] = t.wanted as [PhotoWork]
    await t.say('my garden', withPhotos())
    expect(t.wanted).toEqual([message])
    const media = carrier(bare.jpeg)
    for (let times = 0; times < 3; times++) expect(await t.fetch(media, message)).toEqual(done)
    expect([media.asked, t.kept.held.size, t.counts.PhotosKept]).toEqual([1, 1, 1])
  })

  it('that came to two functions at once is one photo', async () => {
    await t.say('my garden', withPhotos())
    const [message] = t.wanted as [PhotoWork]
    await Promise.all([t.fetch(carrier(bare.jpeg), message), t.fetch(carrier(bare.jpeg), message)])
    expect((await only()).photos).toEqual([photoName(sid, 0)])
    expect(t.kept.held.size).toBe(1)
  })

  it('which cannot be fetched now goes back to the queue, alone; its words stay', async () => {
    await t.say('my garden', withPhotos(2))
    const media = carrier(Object.assign(new Error('https://secret'), { name: 'MediaNotNow' }), bare.gif)
    const [first] = t.wanted as [PhotoWork]
    expect(await t.fetch(media)).toEqual(failed())
    expect(JSON.stringify(t.logged)).not.toContain('secret')
    expect(await only()).toMatchObject({ text: 'my garden', photos: [photoName(sid, 1)] })
    expect(await t.fetch(media, first)).toEqual(done)
    expect((await only()).photos).toHaveLength(2)
  })

  it.each([
    { name: 'too large', answer: 'too-large' as const },
    { name: 'elsewhere', answer: 'elsewhere' as const },
    { name: 'not there at all', answer: 'none' as const },
    { name: 'no picture', answer: Buffer.from('<svg onload=alert(1)>'), reason: 'not-a-picture' },
  ])('that is $name is not asked for again, and its words stay', async ({ answer, reason = answer }) => {
    await t.say('my garden', withPhotos())
    const media = carrier(answer)
    const [message] = t.wanted as [PhotoWork]
    for (let times = 0; times < 2; times++) expect(await t.fetch(media, message)).toEqual(done)
    expect(media.asked).toBe(1)
    expect(t.kept.held.size).toBe(0)
    expect(await only()).toMatchObject({ text: 'my garden', refused: [photoName(sid, 0)] })
    expect(t.logged.at(-1)).toMatchObject({ event: 'photo-refused', reason })
    expect(t.counts.PhotosRefused).toBe(1)
  })

  it('of another kind is told to be left out, and is not asked for', async () => {
    const [reply] = await t.say('my garden', withPhotos(2, { MediaContentType1: 'video/mp4' }))
    expect(reply).toContain('words and photos are kept')
    expect(t.wanted).toHaveLength(1)
  })

  it('stays with the entry when its words are changed, goes and comes back with UNDO', async () => {
    await t.say('my gardn', withPhotos())
    await t.fetch(carrier(bare.jpeg))
    await t.say('EDIT my garden')
    expect(await only()).toMatchObject({ text: 'my garden', photos: [photoName(sid, 0)] })
    await t.say('UNDO')
    expect(await only()).toMatchObject({ text: 'my gardn', photos: [photoName(sid, 0)] })
  })

  it.each(['WINS', 'RECAP', 'HARD', 'UNDO', 'CARD'])('without words is nothing that is quoted: %s', async (word) => {
    await t.say('', withPhotos())
    const said = (await t.say(word)).join('\n')
    expect(said).not.toMatch(/""|undefined|: $/m)
    if (word === 'WINS') expect(said).toContain('(photo)')
  })
})

describe('whatever happens, the words are kept', () => {
  it('though the queue of photos is away; the sweep asks for what is missing, and once it is there no more', async () => {
    t.photoQueue.is = 'away'
    expect(await t.say('my garden', withPhotos())).toHaveLength(1)
    expect(await t.wins()).toEqual(['my garden'])
    t.photoQueue.is = 'there'
    const { at: when } = await only()
    t.remembers.received.push({ sid, from: '+16025550123' as never, text: 'my garden', at: when, photos: 1 })
    await t.sweep(plus(when, { minutes: 20 }))
    expect(t.wanted).toHaveLength(1)
    await t.fetch(carrier(bare.jpeg))
    await t.sweep(plus(when, { minutes: 80 }))
    expect(t.wanted).toEqual([])
    expect(t.counts.SweepsFinished).toBe(2)
  })

  it('though the table is away: the photo is asked for when they are', async () => {
    t.table.is = 'away'
    await t.say('my garden', withPhotos())
    expect(t.wanted).toEqual([])
    t.table.is = 'there'
    await t.replay()
    expect(await t.fetch(carrier(bare.jpeg))).toEqual(done)
    expect((await only()).photos).toHaveLength(1)
  })

  it('though the webhook never came', async () => {
    const { MessageSid } = t.lost('my garden', t.clock.now(), undefined, 1)
    await t.sweep(plus(t.clock.now(), { minutes: 30 }))
    expect(t.wanted).toMatchObject([{ sid: MessageSid, nth: 0 }])
    await t.fetch(carrier(bare.jpeg))
    expect((await only()).photos).toHaveLength(1)
  })
})

describe('who is forgotten', () => {
  const forget = async () => {
    await t.say('FORGET ME')
    await t.say('OK')
  }

  it('leaves no photo', async () => {
    await t.say('my garden', withPhotos())
    await t.fetch(carrier(bare.jpeg))
    await forget()
    expect(t.wanted).toEqual([{ participant: await t.id(), forget: true }])
    await t.fetch(carrier(new Error('nothing is fetched')))
    expect(t.kept.held.size).toBe(0)
    expect(t.logged.at(-1)).toEqual({ event: 'photos-forgotten', participant: await t.id() })
  })

  it.each(['before it is fetched', 'while it is fetched', 'just before it is noted'])(
    '%s leaves none',
    async (when) => {
      await t.say('my garden', withPhotos())
      const message = t.wanted.splice(0)
      if (when === 'before it is fetched') await forget()
      const forgetting: Media = {
        picture: async () => {
          await forget()
          await t.fetch(carrier(bare.jpeg))
          return bare.jpeg
        },
      }
      const { settlePhoto } = t.journal
      if (when === 'just before it is noted')
        t.journal.settlePhoto = async (...given) => {
          await forget()
          await t.fetch(carrier(bare.jpeg))
          return settlePhoto(...given)
        }
      expect(await t.fetch(when === 'while it is fetched' ? forgetting : carrier(bare.jpeg), ...message)).toEqual(done)
      expect(t.kept.held.size).toBe(0)
    },
  )

  it('while the queue of photos is away is erased by the sweep, photos first', async () => {
    await t.say('my garden', withPhotos())
    await t.fetch(carrier(bare.jpeg))
    t.photoQueue.is = 'away'
    await forget()
    expect(await t.journal.toErase()).toEqual([await t.id()])
    expect(t.kept.held.size).toBe(1)
    await t.sweep(plus(t.clock.now(), { minutes: 30 }))
    expect(t.kept.held.size).toBe(0)
    expect(await t.journal.toErase()).toEqual([])
    expect(await entries()).toEqual([])
  })
})

it.each([
  {
    name: 'words',
    message: { participant: 'a'.repeat(26), sid, at: '2026-11-25T18:00:00.000Z', n: 0, nth: 0, text: 'x' },
  },
  { name: 'an address', message: { url: 'https://evil.example/a.jpg' } },
  {
    name: 'a number past the last',
    message: { participant: 'a'.repeat(26), sid, at: '2026-11-25T18:00:00.000Z', n: 0, nth: 10 },
  },
])('a message with $name is no message of ours, and nothing is fetched', async ({ message }) => {
  const media = carrier(bare.jpeg)
  expect(await t.fetch(media, message as never)).toEqual(failed())
  expect(media.asked).toBe(0)
})
