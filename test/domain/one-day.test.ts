import { describe, expect, it } from 'vitest'
import type { Outbound } from '../../functions/domain/journal.ts'
import { checkDay, checkDaysSinceLast } from '../../functions/domain/one-day.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { addDays, instantOf, plus } from '../../functions/domain/time.ts'
import { ana, at, date, time } from '../people.ts'

const tuesday = date('2026-11-24')
/** 19:30 and 21:00 in Phoenix. */
const tick = at('2026-11-25T02:30:00Z')
const night = at('2026-11-25T04:00:00Z')

const looking = (person: Participant | undefined, outbound?: Outbound, now = night) => {
  const wrote: unknown[] = []
  const told: unknown[] = []
  const deps = {
    journal: {
      outbound: async () => outbound,
      participant: async () => person,
      refuse: async (_: unknown, { date, status, reason, kind, at }: Parameters<typeof refusal>[0]) => {
        wrote.push({ date, status, reason, kind, at })
        return true
      },
    },
    clock: { now: () => now, wait: async () => {} },
    log: (event: unknown) => void told.push(event),
    metrics: { count: (name: string) => void told.push(name) },
  }
  return { deps, wrote, told, check: checkDay(deps) }
}
const refusal = (of: { date: typeof tuesday; status: string; reason?: string; kind: string; at: typeof tick }) => of
const noted = (status: string, reason: string, day = tuesday, now = night) =>
  refusal({ date: day, status, reason, kind: 'prompt', at: now })
const missing = [
  { event: 'text-missing', participant: ana().id, date: tuesday, again: false },
  'AccountMismatch',
  'TextsExpired',
]

describe('the text of one day', () => {
  it.each<{ name: string; change: Partial<Participant>; reason: string | undefined }>([
    { name: 'paused', change: { pausedUntil: date('2026-12-01') }, reason: 'paused' },
    { name: 'stopped', change: { status: 'stopped' }, reason: 'stopped' },
    { name: 'moved', change: { promptTime: time('08:00') }, reason: undefined },
    { name: 'has other days', change: { days: [1] }, reason: 'not-today' },
    {
      name: 'had long been silent',
      change: { lastHeardAt: plus(tick, { seconds: 1 }), heardBeforeAt: plus(tick, { days: -9 }) },
      reason: 'not-today',
    },
    ...(['status', 'promptTime', 'timeZone'] as const).map((name) => ({
      name: `came there later by their ${name}`,
      change: { saidAt: { [name]: plus(tick, { seconds: 1 }) } },
      reason: undefined,
    })),
    { name: 'could be texted later', change: { reachableSince: plus(tick, { seconds: 1 }) }, reason: undefined },
    {
      name: 'joined later',
      change: { consent: { ...ana().consent!, at: plus(tick, { seconds: 1 }) } },
      reason: undefined,
    },
  ])('was not due to who $name', async ({ change, reason }) => {
    const { check, wrote, told } = looking(ana(change))
    expect(await check(ana().id, { date: tuesday, tick })).toBe(false)
    expect([wrote, told]).toEqual([reason === undefined ? [] : [noted('refused', reason)], []])
  })

  it.each<{ name: string; change: Partial<Participant> }>([
    { name: 'nothing was set', change: {} },
    { name: 'nobody knows of a consent', change: { consent: undefined } },
    { name: 'it was set in that moment', change: { saidAt: { status: tick, promptTime: tick, timeZone: tick } } },
    { name: 'something else was set later', change: { saidAt: { name: night } } },
  ])('is missing where $name, and written down so, and counted', async ({ change }) => {
    const { check, wrote, told } = looking(ana(change))
    expect(await check(ana().id, { date: tuesday, tick })).toBe(true)
    expect([wrote, told]).toEqual([[noted('expired', 'missing')], missing])
  })

  it('is done again where there is time', async () => {
    const { check, wrote, told } = looking(ana(), undefined, plus(tick, { minutes: 30 }))
    const again: Participant[] = []
    expect(await check(ana().id, { date: tuesday, tick }, async (person) => void again.push(person))).toBe(true)
    expect([again, wrote, told]).toEqual([[ana()], [], []])
  })

  it('is nobody\u2019s where nobody is, and known where something is written', async () => {
    const text: Outbound = { participant: ana().id, date: tuesday, kind: 'prompt', status: 'sent', at: tick }
    for (const { check, wrote, told } of [looking(undefined), looking(ana(), text)]) {
      expect(await check(ana().id, { date: tuesday, tick })).toBe(false)
      expect([wrote, told]).toEqual([[], []])
    }
  })
})

it('the days since the last text each get their end, by the time at which theirs struck', async () => {
  const person = ana({ lastDaily: { date: addDays(tuesday, -3), picks: {} } })
  const { deps, wrote } = looking(person, undefined, tick)
  await checkDaysSinceLast(deps)(person, tuesday)
  expect(wrote).toEqual([-2, -1].map((n) => noted('expired', 'missing', addDays(tuesday, n), tick)))
  const moved = ana({
    ...person,
    saidAt: { promptTime: instantOf(addDays(tuesday, -2), time('19:30'), 'America/Phoenix') },
  })
  const later = looking(moved, undefined, tick)
  await checkDaysSinceLast(later.deps)(moved, tuesday)
  expect(later.wrote).toHaveLength(2)
})
