import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { localSystem, temporaryFolder } from '../../local-system.ts'
import { operator } from './child.ts'

const folder = temporaryFolder()
const environment = { SMALL_WINS_DATA: folder }
const phone = '+16025550123'
const words = 'I slept until nine'
let said = ''

/** As an operator types it, beside what `npm start` keeps in the folder. */
const local = async (...argv: string[]) => {
  const result = await operator([...argv, '--local'], environment)
  said += result.out + result.err
  return result
}

describe('--local, on what `npm start` keeps', () => {
  beforeAll(async () => {
    const system = await localSystem('2026-11-24T20:00:00Z', { folder })
    await system.text(phone, 'JOIN')
    await system.text(phone, 'Ana')
    await system.text(phone, words)
    await system.move('2026-11-25T03:00:00Z')
    await system.stop()
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('finds, explains and accounts for what was lived there, by its clock', async () => {
    expect((await local('find', phone)).out).toMatch(/^texts +19:30 in America\/Phoenix \(20:00 there now\)/m)
    expect((await local('explain', phone, 'today')).out).toMatch(/it is written: delivered\. It arrived/)
    expect((await local('account', '--days', '2')).out).toMatch(/1 person, 1 texts and days\n +1 {2}delivered/)
  })

  it('takes a number from standard input', async () => {
    const { out, code } = await operator(['find', '-', '--local', '--json'], environment, `${phone}\n`)
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ status: 'active' })
  })

  it('enrols a coach, and moves dead letters of the queues in the folder', async () => {
    expect((await local('coach', 'add', 'DANA', 'Dana')).code).toBe(0)
    expect((await local('coach', 'list')).out).toMatch(/^DANA/)
    expect(await local('redrive')).toMatchObject({ code: 0, out: expect.stringMatching(/^due: 0 put back$/m) })
  })

  it('says what is well with doctor, and does not begin where nothing is kept', async () => {
    expect(await local('doctor')).toMatchObject({ code: 0, out: expect.stringMatching(/Twilio +pretended/) })
    const nowhere = join(folder, 'nowhere')
    const { code, err } = await operator(['find', phone, '--local'], { SMALL_WINS_DATA: nowhere })
    expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/Nothing is kept in .*npm start/) })
    expect(existsSync(nowhere)).toBe(false)
  })

  it('waits for nobody while `npm start` runs there', async () => {
    const system = await localSystem('2026-11-25T03:00:00Z', { folder })
    expect(await local('find', phone)).toMatchObject({ code: 1, err: expect.stringMatching(/already running/) })
    await system.stop()
  })

  it('forgets, and then nothing is there', async () => {
    expect((await local('forget', phone, '--yes')).out).toMatch(/is erased: .*1 entries/)
    expect((await local('find', phone)).out).toMatch(/was forgotten/)
    expect((await local('export', phone)).err).toMatch(/asked to be forgotten/)
  })

  it('showed no number and no words in all of that', () => {
    for (const secret of [words, 'Ana', '5550123']) expect(said).not.toContain(secret)
  })
})
