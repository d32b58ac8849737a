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

/** When each unasked text came, where they were. */
const cameTo = async ({ phone, zone }: (typeof people)[number]) =>
  (await system.unasked(phone)).map(({ created }) => {
    const { date, time } = localTime(created as never, zone)
    return [date, time]
  })

const exported = (format: 'json' | 'csv') =>
  fetch(`${system.url}/export?format=${format}`, { headers: { authorization: `Bearer ${token}` } })
const sharedWins = async () => {
  const response = await exported('json')
  expect(response.status).toBe(200)
  const { coach, wins } = await response.json()
  expect(coach).toBe('HOPE')
  return wins.map(({ name, date, time, text }: Record<string, string>) => [name, date, time, text])
}

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
    expect(await system.text(ana, 'I told my sister no')).toHaveLength(1)
    expect(await said(ana, 'WINS')).toMatch(/Nov 23.*I told my sister no/s)
    expect(system.counts().WinsKept).toBe(1)
  })

  it('leans to a focus, chosen from the menu', async () => {
    expect(await said(ana, 'FOCUS')).toMatch(/\b1 rest\b.*\b2 boundaries\b.*\b3 self-compassion\b/s)
    await said(ana, '1')
    const { phones } = await system.call('/api/state')
    expect(phones[0].participant).toMatchObject({ name: 'Ana', focus: 'rest', promptTime: '19:30' })
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
    expect(await said(ana, 'PAUSE 3 days')).toMatch(/Saturday at 6:15 pm.*RESUME/)
    await system.move('2026-11-26T16:00:00Z')
    const { outbox } = await system.call('/api/state')
    const paused = outbox.filter(
      ({ phone, outbound }: { phone: string; outbound: { date: string } }) =>
        phone === ana && outbound.date === '2026-11-25',
    )
    // The index no longer nominates whoever has paused, or the sender refuses: either way nothing was claimed.
    expect(paused.every(({ outbound }: { outbound: { status: string } }) => outbound.status === 'refused')).toBe(true)
    expect(await said(ana, 'RESUME')).toMatch(/today at 6:15 pm/)
    await said(ana, 'slept in')
    await system.move('2026-11-27T16:00:00Z')
    expect((await cameTo(people[0]!)).slice(-2)).toEqual([
      ['2026-11-24', '18:15'],
      ['2026-11-26', '18:15'],
    ])
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
    expect(await said(ben, 'START')).toMatch(/today at 7:30 pm.*STOP to stop/)
  })

  it('shares with a coach only after OK', async () => {
    await said(carmen, 'a win of mine alone')
    expect(await said(ana, 'SHARE HOPE')).toMatch(/Hope/)
    expect(await sharedWins()).toEqual([])
    expect(await said(ana, 'ok')).toMatch(/Hope/)
    expect((await sharedWins()).map((row: string[]) => row[3])).toContain('I told my sister no')
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
    expect(recap.body).toMatch(/\brest(ing)?\b/i)
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

  const each = (time: string, ...dates: number[]) => dates.map((day) => [`2026-11-${day}`, time])
  it.each([
    // Wednesday is paused.
    { name: 'Ana', person: people[0]!, came: [...each('19:30', 23), ...each('18:15', 24, 26, 27, 28, 29)] },
    // Saturday is stopped.
    { name: 'Ben', person: people[1]!, came: each('19:30', 23, 24, 25, 26, 27, 29) },
    // Friday is the evening after a sign of danger.
    { name: 'Carmen', person: people[2]!, came: each('19:30', 23, 24, 25, 26, 28, 29) },
  ])('has texted $name at these times and at no other', async ({ person, came }) => {
    expect(await cameTo(person)).toEqual(came)
  })

  it("gives the coach the wins of who shared, and nobody else's", async () => {
    expect(await sharedWins()).toEqual([
      ['Ana', '2026-11-23', '09:00', 'I told my sister no'],
      ['Ana', '2026-11-24', '09:00', 'went to bed at nine'],
      ['Ana', '2026-11-24', '09:00', 'took a nap'],
      ['Ana', '2026-11-26', '09:00', 'slept in'],
    ])
    const csv = await exported('csv')
    expect(csv.status).toBe(200)
    const lines = (await csv.text()).trim().split('\r\n')
    expect(lines[0]).toBe('"participant","name","date","time","week","themes","text"')
    expect(lines.slice(1).map((line) => line.split(',').at(-1))).toEqual([
      '"I told my sister no"',
      '"went to bed at nine"',
      '"took a nap"',
      '"slept in"',
    ])
    expect((await fetch(`${system.url}/export`)).status).toBe(401)
  })

  it('gives the coach nothing after UNSHARE', async () => {
    expect(await said(ana, 'UNSHARE')).toMatch(/Hope/)
    expect(await sharedWins()).toEqual([])
    const csv = await exported('csv')
    expect(csv.status).toBe(200)
    expect((await csv.text()).trim().split('\r\n')).toHaveLength(1)
  })
})
