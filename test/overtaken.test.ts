import { describe, expect, it } from 'vitest'
import { english } from '../functions/domain/texts/en.ts'
import { plus } from '../functions/domain/time.ts'
import { at, sidOf } from './people.ts'
import { texting } from './texting.ts'

/*
 * Orders of events that an independent reader found, each of which broke a promise once.
 */
const morning = at('2026-11-24T16:00:00Z')

describe('a text that another one overtakes on its way to the table', () => {
  /** Lets the first write of `text` wait until `meanwhile` has been texted and answered. */
  const overtaken = async (before: readonly string[], text: string, meanwhile: string) => {
    const t = texting({ now: morning })
    await t.join()
    for (const each of before) await t.say(each)
    const { record } = t.journal
    let held = true
    t.journal.record = async (change) => {
      if (!held || change.sid !== sidOf('slow')) return record(change)
      held = false
      await t.say(meanwhile)
      return record(change)
    }
    const replies = await t.say(text, { MessageSid: sidOf('slow') })
    return { replies, person: await t.participant() }
  }

  it('START does not undo a STOP that came after it, and welcomes nobody', async () => {
    const { replies, person } = await overtaken(['STOP'], 'START', 'STOP')
    expect([person?.status, replies]).toEqual(['stopped', []])
  })

  it('STOP is obeyed whatever came after it', async () => {
    const { person } = await overtaken([], 'STOP', 'TIME 6pm')
    expect(person?.status).toBe('stopped')
  })

  it('TIME does not undo a TIME that came after it', async () => {
    const { person } = await overtaken([], 'TIME 8pm', 'TIME 6pm')
    expect(person?.promptTime).toBe('18:00')
  })
})

describe('texts that the sweep hears together', () => {
  it('are heard in the order they were written: a win after a JOIN is kept', async () => {
    const t = texting({ now: morning })
    t.lost('JOIN', plus(morning, { minutes: 1 }))
    for (const n of [2, 3, 4]) t.lost(`I rested, part ${n}`, plus(morning, { minutes: n }))
    await t.sweep(plus(morning, { hours: 1 }))
    expect((await t.participant())?.status).toBe('active')
    expect(await t.wins()).toEqual(['I rested, part 2', 'I rested, part 3', 'I rested, part 4'])
  })

  it('welcome nobody who would hear it at night only', async () => {
    // 20:30 in Phoenix: the welcome must have arrived by nine.
    const evening = at('2026-11-25T03:30:00Z')
    const t = texting({ now: evening })
    t.lost('JOIN', plus(evening, { minutes: -20 }))
    await t.sweep(evening)
    expect(t.carrier.sent.map(({ body }) => body)).toContain(english.joined())
    for (const { validFor } of t.carrier.sent) expect(validFor).toBeLessThanOrEqual(30 * 60 - 150)
  })
})
