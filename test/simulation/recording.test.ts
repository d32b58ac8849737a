import { beforeAll, describe, expect, it, vi } from 'vitest'
import { recorded, type Story } from './recorded.ts'
import type { Recording } from './recording.ts'

// A process of its own lives each story; how long that takes is the machine's affair.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const minute = 60_000
const [ana, ben] = ['+16025550142', '+12125550187'] as const
const story: Story = {
  start: '2026-11-24T16:00:00Z',
  days: 1,
  people: [
    {
      phone: ana,
      zone: 'America/Phoenix',
      script: [
        { at: 5 * minute, text: 'JOIN' },
        { at: 30 * minute, text: 'I told my sister no' },
        { at: 40 * minute, text: 'ZONE Denver', zone: 'America/Denver' },
      ],
    },
    { phone: ben, zone: 'America/New_York', script: [{ at: 10 * minute, text: 'JOIN' }] },
  ],
  rates: { 'webhook twice': 1, 'tick late': 0.2, 'crash after the effect': 0.02 },
  broken: [
    { promise: 'a win was lost', person: 0, at: Date.parse('2026-11-24T16:30:00Z'), what: 'w0/x1' },
    { promise: 'a log holds words or numbers', at: 0, what: '' },
  ],
}

describe('a recording', () => {
  let recording: Recording
  beforeAll(async () => {
    recording = await recorded(story)
  })
  const of = (phone: string, ...kinds: string[]) =>
    recording.events.filter((event) => event.phone === phone && kinds.includes(event.kind))

  it('names its universe and who lives in it', () => {
    expect(recording).toMatchObject({
      seed: 1,
      hash: expect.stringMatching(/^[0-9a-f]{8}$/),
      people: [
        { phone: ana, zone: 'America/Phoenix' },
        { phone: ben, zone: 'America/New_York' },
      ],
    })
    expect(recording.note).toBeUndefined()
  })

  it('holds what each wrote and heard, whole and in order', () => {
    const times = recording.events.map(({ at }) => at)
    expect(times).toEqual([...times].sort())
    expect(of(ana, 'text').map(({ at, body }) => `${at} ${body}`)).toEqual([
      '2026-11-24T16:05:00.000Z JOIN',
      '2026-11-24T16:30:00.000Z I told my sister no',
      '2026-11-24T16:40:00.000Z ZONE Denver',
    ])
    expect(of(ben, 'text', 'answer', 'daily').map(({ kind }) => kind)).toEqual(['text', 'answer', 'answer', 'daily'])
    expect(of(ben, 'answer')[0]?.body).toMatch(/^Small Wins: you're in.*STOP/s)
  })

  it('says where somebody is from the text on that says so', () => {
    expect(of(ana, 'text').map(({ zone }) => zone)).toEqual([undefined, undefined, 'America/Denver'])
  })

  it('tells what went wrong in plain words, on the phone it happened to or on nobody’s', () => {
    const faults = recording.events.filter(({ kind }) => kind === 'fault')
    expect(of(ana, 'fault')[0]?.body).toBe('Their text reached us twice')
    expect(faults).toContainEqual(expect.objectContaining({ body: expect.stringMatching(/^A tick of the schedule/) }))
    expect(faults.filter(({ phone, body }) => phone !== undefined && body.startsWith('A tick'))).toEqual([])
    expect(faults.map(({ body }) => body).join('\n')).toMatch(/^(sweep|find-due) crashed after (reading|writing)/m)
    for (const { body } of faults) expect(body).not.toMatch(/undefined|SM[0-9a-f]{8}|\+\d|Command/)
  })

  it('counts the same fault within a quarter of an hour once', () => {
    expect(recording.events).toContainEqual(expect.objectContaining({ kind: 'fault', times: expect.any(Number) }))
  })

  it('shows a broken promise where it broke, and one without a time at the end', () => {
    expect(of(ana, 'broken')).toEqual([
      { at: '2026-11-24T16:30:00.000Z', phone: ana, kind: 'broken', body: 'a win was lost: w0/x1' },
    ])
    expect(recording.events.at(-1)).toMatchObject({ kind: 'broken', body: 'a log holds words or numbers' })
    expect(recording.events.at(-1)).not.toHaveProperty('phone')
  })

  it('is cut to what led to the first broken promise, and says so', async () => {
    const late = { promise: 'a win was lost', person: 1, at: Date.parse('2026-11-25T12:00:00Z'), what: '' }
    const { events, note } = await recorded({ ...story, broken: [late], most: 20 })
    expect(events).toHaveLength(20)
    expect(events.findIndex(({ kind }) => kind === 'broken')).toBeGreaterThan(10)
    expect(note).toBe(
      `Only 20 of ${recording.events.length - 1} events are here, from ${events[0]?.at} until ${events.at(-1)?.at}.`,
    )
  })
})
