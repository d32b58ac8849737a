import { describe, expect, it } from 'vitest'
import type { Outbound } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { count, dayEnd, dayEnds, emptyTally } from '../../functions/domain/tally.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { ana, at, date } from '../people.ts'

const tuesday = date('2026-11-24')
/** 19:30 and 21:00 in Phoenix. */
const tick = at('2026-11-25T02:30:00Z')
const night = at('2026-11-25T04:00:00Z')

const endOf = (now: Instant, change: Partial<Participant> = {}, outbound?: Outbound) =>
  dayEnd({ outbound: async () => outbound, participant: async () => undefined }, now)(ana(change), tuesday)

describe('what became of a text', () => {
  it.each<{ status: Outbound['status']; reason?: string; is: string }>([
    { status: 'delivered', is: 'delivered' },
    { status: 'expired', reason: 'too-late', is: 'expired' },
    { status: 'expired', reason: 'missing', is: 'lost' },
    { status: 'failed', reason: 'missing', is: 'failed' },
  ])('is $is where $status is written, for $reason', async ({ status, reason, is }) => {
    const text: Outbound = { participant: ana().id, date: tuesday, kind: 'prompt', status, at: tick, reason }
    expect(await endOf(night, {}, text)).toBe(is)
  })

  it.each<{ name: string; change: Partial<Participant>; before: string; after: string }>([
    { name: 'is due', change: {}, before: 'coming', after: 'missing' },
    { name: 'stopped', change: { status: 'stopped' }, before: 'none', after: 'none' },
    { name: 'wants other days', change: { days: [1] }, before: 'none', after: 'none' },
    {
      name: 'joined later',
      change: { saidAt: { status: plus(tick, { seconds: 1 }) } },
      before: 'coming',
      after: 'none',
    },
    { name: 'joined in time', change: { saidAt: { status: tick } }, before: 'coming', after: 'missing' },
  ])('is $before until night for who $name, and then $after', async ({ change, before, after }) => {
    expect(await endOf(plus(night, { seconds: -1 }), change)).toBe(before)
    expect(await endOf(night, change)).toBe(after)
  })
})

it('a tally counts each end, and names what is missing', () => {
  const tally = emptyTally()
  expect(Object.keys(tally.ends)).toEqual([...dayEnds])
  expect(new Set(Object.values(tally.ends))).toEqual(new Set([0]))
  for (const end of ['sent', 'sent', 'missing', 'none', 'lost'] as const) count(tally, ana().id, tuesday, end)
  expect(tally).toEqual({
    ends: { ...emptyTally().ends, sent: 2, missing: 1, lost: 1 },
    missing: [{ participant: ana().id, date: tuesday }],
  })
})
