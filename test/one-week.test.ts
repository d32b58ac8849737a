import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { localTime } from '../functions/domain/time.ts'
import { localSystem, type System } from './local-system.ts'

// Whole systems and browsers are started here; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

// One week of three people, through HTTP alone: Ana in Phoenix lives it, Ben in New York stops, Carmen in Los Angeles is in danger once.
const ana = '+16025550142'
const ben = '+12125550187'
const carmen = '+12135550119'
const people = [
  { phone: ana, zone: 'America/Phoenix' },
  { phone: ben, zone: 'America/New_York' },
  { phone: carmen, zone: 'America/Los_Angeles' },
]

let system: System
let token: string
beforeAll(async () => {
  system = await localSystem('2026-11-23T16:00:00Z') // Monday morning in all three places
  token = (await system.call('/api/coaches', { code: 'hope', name: 'Hope' })).token
})
afterAll(() => system.stop())

const said = async (phone: string, body: string) => (await system.text(phone, body)).join('\n')

describe('a week', () => {
  it('begins with JOIN, which says what it is, what it costs and how to stop', async () => {
    const joined = await said(ana, 'Join')
    for (const words of [/1 text a day/i, /msg & data rates may apply/i, /HELP/, /STOP/, /988/])
      expect(joined).toMatch(words)
    expect(await said(ana, 'Ana')).toMatch(/Ana/)
    await said(ben, 'JOIN')
    await said(ben, 'skip')
    await said(carmen, 'JOIN')
    await said(carmen, 'skip')
  })

  it('knows what time it is for each of them', async () => {
    const { phones } = await system.call('/api/state')
    expect(phones.map(({ zone }: { zone: string }) => zone)).toEqual(people.map(({ zone }) => zone))
  })

  it('keeps a win and answers it, on Monday', async () => {
    expect((await said(ana, 'I told my sister no')).length).toBeGreaterThan(0)
    expect(await said(ana, 'WINS')).toContain('I told my sister no')
  })

  it('leans to a focus, chosen from the menu', async () => {
    expect(await said(ana, 'FOCUS')).toMatch(/1 .*2 .*3 /s)
    expect(await said(ana, '1')).toMatch(/rest/i)
  })

  it('texts each once on Monday evening, at 7:30 where they are', async () => {
    await system.move('2026-11-24T16:00:00Z')
    for (const { phone, zone } of people) {
      const [text, ...more] = await system.unasked(phone)
      expect(more).toEqual([])
      expect(text?.status).toBe('delivered')
      expect(localTime(text!.created as never, zone)).toMatchObject({ date: '2026-11-23', time: '19:30' })
    }
  })

  it('moves the time on Tuesday, and the next text comes at the new one', async () => {
    expect(await said(ana, 'TIME 6:15 pm')).toMatch(/6:15/)
    await said(ana, 'went to bed at nine\ntook a nap')
    await system.move('2026-11-25T16:00:00Z')
    const last = (await system.unasked(ana)).at(-1)
    expect(localTime(last!.created as never, 'America/Phoenix')).toMatchObject({ date: '2026-11-24', time: '18:15' })
  })

  it('pauses on Wednesday, and resumes on Thursday', async () => {
    expect((await said(ana, 'PAUSE 3 days')).length).toBeGreaterThan(0)
    await system.move('2026-11-26T16:00:00Z')
    expect((await system.unasked(ana)).map(({ created }) => created.slice(0, 10))).not.toContain('2026-11-26')
    expect((await said(ana, 'RESUME')).length).toBeGreaterThan(0)
    await said(ana, 'slept in')
    await system.move('2026-11-27T16:00:00Z')
    expect(localTime((await system.unasked(ana)).at(-1)!.created as never, 'America/Phoenix').date).toBe('2026-11-26')
  })

  it('says where help is at a sign of danger, keeps quiet that evening, and never counts it', async () => {
    const before = (await system.unasked(carmen)).length
    expect(await said(carmen, 'I want to kill myself')).toMatch(/988/)
    await system.move('2026-11-28T07:00:00Z')
    expect(await system.unasked(carmen)).toHaveLength(before)
    expect(await said(carmen, 'WINS')).not.toContain('kill')
  })

  it('obeys STOP at once and takes START back', async () => {
    expect(await said(ben, 'stop')).toMatch(/no more|stopped|unsubscribed/i)
    expect(await said(ben, 'stop')).toBe('')
    const before = (await system.unasked(ben)).length
    await system.move('2026-11-29T12:00:00Z')
    expect(await system.unasked(ben)).toHaveLength(before)
    expect((await said(ben, 'START')).length).toBeGreaterThan(0)
  })

  it('shares with a coach only after OK', async () => {
    await said(carmen, 'a win of mine alone')
    expect(await said(ana, 'SHARE HOPE')).toMatch(/Hope/)
    const early = await fetch(`${system.url}/export?format=json`, { headers: { authorization: `Bearer ${token}` } })
    expect(await early.text()).not.toContain('sister')
    expect(await said(ana, 'ok')).toMatch(/Hope/)
  })

  it('reads the week back on Sunday, in place of the prompt', async () => {
    const prompts = (await system.unasked(ana)).length
    await system.move('sunday')
    const texts = await system.unasked(ana)
    expect(texts).toHaveLength(prompts + 1)
    const recap = texts.at(-1)!
    expect(localTime(recap.created as never, 'America/Phoenix')).toMatchObject({ date: '2026-11-29', time: '18:15' })
    expect(recap.segments).toBeLessThanOrEqual(3)
    expect(recap.body).toMatch(/4 wins on (3|three) days/)
    expect(recap.body).toMatch(/rest/i)
    expect(recap.body).toMatch(/I told my sister no|went to bed at nine|took a nap|slept in/)
    expect(recap.body).toMatch(/How did I learn to honor myself this week\?/)
    const { outbox } = await system.call('/api/state')
    const kinds = outbox.filter(({ outbound }: { outbound: { date: string } }) => outbound.date === '2026-11-29')
    expect(kinds.map(({ outbound }: { outbound: { kind: string } }) => outbound.kind)).toEqual([
      'recap',
      'recap',
      'recap',
    ])
  })

  it('gives a quiet week a warm recap without a zero', async () => {
    const recap = (await system.unasked(ben)).at(-1)!
    expect(recap.body).not.toMatch(/\b0\b|zero|missed|only|should/i)
  })

  it('has texted nobody more than once a day, nor at night', async () => {
    for (const { phone, zone } of people) {
      const texts = (await system.unasked(phone)).map(({ created }) => localTime(created as never, zone))
      expect(new Set(texts.map(({ date }) => date)).size).toBe(texts.length)
      expect(texts.filter(({ time }) => time < '08:00' || time >= '21:00')).toEqual([])
    }
  })

  it("gives the coach the wins of who shared, and nobody else's", async () => {
    const csv = await fetch(`${system.url}/export?format=csv`, { headers: { authorization: `Bearer ${token}` } })
    expect(csv.status).toBe(200)
    const text = await csv.text()
    for (const win of ['I told my sister no', 'went to bed at nine', 'took a nap', 'slept in'])
      expect(text).toContain(win)
    expect(text).not.toContain('a win of mine alone')
    expect(text).not.toContain('kill')
    expect((await fetch(`${system.url}/export`)).status).toBe(401)
    expect(await said(ana, 'UNSHARE')).toMatch(/Hope/)
    const after = await fetch(`${system.url}/export?format=csv`, { headers: { authorization: `Bearer ${token}` } })
    expect(await after.text()).not.toContain('sister')
  })
})
