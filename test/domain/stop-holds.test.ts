import { describe, expect, it } from 'vitest'
import type { Outbound } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import type { Clock } from '../../functions/domain/ports.ts'
import { holdUntilNothingLeaves } from '../../functions/domain/stop-holds.ts'
import { plus } from '../../functions/domain/time.ts'
import { noon } from '../moments.ts'
import { ana, date } from '../people.ts'

const today = date('2026-11-24')
const claimed: Outbound = { participant: ana().id, date: today, kind: 'prompt', status: 'claimed', at: noon }
const textedToday = { lastDaily: { date: today, picks: {} } }

/** How many seconds a confirmation waits; `look` may take time, or change what is on its way. */
const held = async (
  change: Partial<Participant>,
  text: Outbound | undefined,
  look: (passed: number, pass: (seconds: number) => void) => Outbound | undefined = () => text,
) => {
  let passed = 0
  let waited = 0
  const clock: Clock = {
    now: () => plus(noon, { seconds: passed }),
    wait: async (ms) => {
      passed += ms / 1000
      waited += ms / 1000
    },
  }
  const journal = {
    participant: async () => ana(change),
    outbound: async (_: unknown, of: string) => {
      const found = look(passed, (seconds) => {
        passed += seconds
      })
      return of === today ? found : undefined
    },
  }
  await holdUntilNothingLeaves({ journal, clock }, ana().id)
  return waited
}

describe('a STOP is confirmed', () => {
  it.each([
    { name: 'nothing ever went out', change: {}, text: claimed },
    { name: 'nothing was written of the day', change: textedToday, text: undefined },
    { name: 'the text has left', change: textedToday, text: { ...claimed, status: 'sent' as const } },
    {
      name: 'its sender is long gone',
      change: textedToday,
      text: { ...claimed, at: plus(noon, { minutes: -5 }) },
    },
    { name: 'it is of another day', change: { lastDaily: { date: date('2026-11-23'), picks: {} } }, text: claimed },
    {
      name: 'an invitation went out three seconds ago',
      change: { invited: { at: noon, sentAt: plus(noon, { seconds: -3 }), wording: '1' } },
      text: undefined,
    },
  ])('at once where $name', async ({ change, text }) => {
    expect(await held(change, text)).toBe(0)
  })

  it('after three seconds where a text may be leaving', async () => {
    expect(await held(textedToday, claimed)).toBe(3)
    expect(await held(textedToday, { ...claimed, at: plus(noon, { minutes: -4, seconds: -50 }) })).toBe(3)
  })

  it('as soon as it has left, looking four times a second', async () => {
    expect(await held(textedToday, claimed, (passed) => (passed < 0.6 ? claimed : undefined))).toBe(0.75)
  })

  it('when an invitation of a moment ago is three seconds old', async () => {
    const invited = { at: noon, sentAt: plus(noon, { seconds: -2 }), wording: '1' }
    expect(await held({ invited }, undefined)).toBe(1)
  })

  it('after as long where nobody can look', async () => {
    const failing = () => {
      throw new Error('throttled')
    }
    expect(await held(textedToday, claimed, failing)).toBe(3)
  })

  it('no later where looking itself takes long', async () => {
    const slow = (_: number, pass: (seconds: number) => void) => {
      pass(2)
      return claimed
    }
    expect(await held(textedToday, claimed, slow)).toBe(0.5)
  })
})
