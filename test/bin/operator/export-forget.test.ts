import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import type { CoachId } from '../../../functions/domain/ids.ts'
import { photoName } from '../../../functions/domain/photos.ts'
import { plus } from '../../../functions/domain/time.ts'
import { office } from '../../operator-office.ts'
import { ana, date, idOf, phone, sidOf, win } from '../../people.ts'

const folder = mkdtempSync(join(tmpdir(), 'small-wins-operator-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const dana = 'DANA' as CoachId
const words = ['I slept until nine', '=said no', 'I cried']

/** Ana with wins, one private, one said in danger, one taken off; shared with Dana; and Ben, whom nobody is to touch. */
const withAna = async () => {
  const o = office()
  const id = await o.here.identify(phone)
  const now = o.now()
  const share = { coach: dana, since: now, wording: '1' }
  const entries = [
    win(words[0]!, now, { participant: id }),
    win(words[1]!, plus(now, { seconds: 1 }), { participant: id }),
    win(words[2]!, plus(now, { seconds: 2 }), { participant: id, private: true }),
    win('no way out', plus(now, { seconds: 3 }), { participant: id, kind: 'danger' }),
    win('oops', plus(now, { seconds: 4 }), { participant: id, deleted: true }),
  ]
  const change = { sid: sidOf('ana'), at: now, replies: ['Kept.'], joinsZone: 'America/Phoenix', startSharing: share }
  const participant = ana({ id, shares: [{ ...share, name: 'Dana' }] })
  await o.journal.record({ ...change, participant, entries })
  const ben = ana({ id: idOf('ben') })
  await o.journal.record({
    ...change,
    participant: ben,
    sid: sidOf('ben'),
    entries: [win('walked', now, { participant: ben.id })],
  })
  await o.journal.refuse(id, { date: date('2026-11-24'), kind: 'prompt', at: now, status: 'refused', reason: 'paused' })
  await o.photos.put(id, photoName(sidOf('ana'), 0), { type: 'image/png', bytes: new Uint8Array(1) } as never)
  return { ...o, id, ben: ben.id }
}

describe('export', () => {
  it('writes what EXPORT gives, to a file of its owner alone, and shows none of it', async () => {
    const { run, id } = await withAna()
    const file = join(folder, 'ana.json')
    const { code, out, err } = await run('export', phone, '--to', file)
    expect(code).toBe(0)
    expect(statSync(file).mode & 0o777).toBe(0o600)
    const { entries } = JSON.parse(readFileSync(file, 'utf8'))
    expect(entries.map(({ text }: { text: string }) => text)).toEqual(words)
    expect(out).toMatch(new RegExp(`^3 entries of ${id} are in ${file}`))
    for (const said of [...words, 'no way out', 'oops', 'Ana', '5550123']) expect(out + err).not.toContain(said)
  })

  it.each(['csv', 'md', 'pdf'])('knows %s', async (format) => {
    const { run, id } = await withAna()
    const file = join(folder, `copy.${format}`)
    expect((await run('export', id, '--format', format, '--to', file)).code).toBe(0)
    expect(readFileSync(file, 'latin1')).toMatch(format === 'pdf' ? /^%PDF/ : /I slept until nine/)
  })

  it('writes over nothing', async () => {
    const { run, id } = await withAna()
    const file = join(folder, 'there')
    writeFileSync(file, 'mine')
    expect(await run('export', id, '--to', file)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/is there already/),
    })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  it('--dry-run writes nothing; a format that is none is refused, as is who is not known', async () => {
    const { run, id } = await withAna()
    const file = join(folder, 'dry')
    expect((await run('export', id, '--to', file, '--dry-run')).out).toMatch(/3 entries would be written/)
    expect(existsSync(file)).toBe(false)
    expect((await run('export', id, '--format', 'docx')).code).toBe(2)
    expect((await run('export', idOf('nobody'), '--to', file)).code).toBe(1)
  })
})

describe('forget', () => {
  it('erases everything of one person as FORGET ME does, and nothing of anybody else', async () => {
    const { run, id, ben, journal, photos, answers, asked, now } = await withAna()
    answers(id.slice(0, 6))
    const { code, out } = await run('forget', phone)
    expect(code).toBe(0)
    expect(asked[0]).toMatch(/nothing can bring it back: .*5 entries.*1 photos, shared with 1/)
    expect(await journal.participant(id)).toEqual(
      expect.objectContaining({ status: 'stopped', forgottenAt: now(), shares: [] }),
    )
    expect(await journal.participant(id)).not.toHaveProperty('phone')
    expect((await journal.wins(id, { reflections: true })).items).toEqual([])
    expect(await journal.held(id)).toEqual({ profile: 1, 'texts sent': 1 })
    expect([...photos.held.keys()]).toEqual([])
    expect((await journal.sharing(dana)).items.map(({ participant }) => participant)).toEqual([ben])
    expect((await journal.wins(ben, {})).items).toHaveLength(1)
    // What went out in the last days stays for them, and the sweep ends it.
    expect(await journal.toErase()).toEqual([id])
    for (const said of [...words, 'Ana', '5550123']) expect(out).not.toContain(said)
  })

  it('goes on where it was cut off', async () => {
    const { run, id, journal } = await withAna()
    const { erase } = journal
    journal.erase = () => Promise.reject(new Error('cut off'))
    expect((await run('forget', id, '--yes')).code).toBe(1)
    expect(await journal.toErase()).toEqual([id])
    journal.erase = erase
    expect((await run('forget', id, '--yes')).code).toBe(0)
    expect(await journal.held(id)).toEqual({ profile: 1, 'texts sent': 1 })
  })

  it('erases who was only asked for by the form', async () => {
    const { run, journal, here } = office()
    await run('invite', phone, '--yes')
    expect((await run('forget', phone, '--yes')).code).toBe(0)
    expect(await journal.invitation(await here.identify(phone))).toBeUndefined()
  })

  it.each([
    { name: '--dry-run', more: ['--dry-run'], answer: undefined, code: 0 },
    { name: 'another word', more: [], answer: 'yes', code: 3 },
    { name: 'nobody to ask', more: [], answer: undefined, code: 3 },
  ])('$name erases nothing', async ({ more, answer, code }) => {
    const { run, id, journal, answers } = await withAna()
    const before = await journal.held(id)
    answers(answer)
    expect((await run('forget', id, ...more)).code).toBe(code)
    expect(await journal.held(id)).toEqual(before)
    expect((await journal.participant(id))?.status).toBe('active')
  })

  it('says so when nobody is known', async () => {
    expect(await office().run('forget', phone, '--yes')).toMatchObject({
      code: 1,
      err: expect.stringMatching(/nothing is kept/),
    })
  })
})
