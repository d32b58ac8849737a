import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duePages, owed } from '../../functions/domain/daily.ts'
import { instantOf, localTime, plus, struck, tickAt } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, time } from '../people.ts'

const evening = at('2026-11-25T02:30:00Z')

describe('what is owed', () => {
  const page = { tick: evening, date: date('2026-11-24'), notAfter: at('2026-11-25T04:00:00Z') }

  it.each([
    { late: { seconds: 0 }, validFor: 5400 },
    { late: { minutes: 89 }, validFor: 60 },
  ])('ends with the evening: $validFor seconds after $late', ({ late, validFor }) => {
    expect(owed(ana(), page, plus(evening, late))).toEqual({ text: 'prompt', validFor })
  })
  it('in the morning is bounded by what the carrier takes, ten hours', () => {
    const morning = at('2026-11-24T15:00:00Z')
    expect(owed(ana({ promptTime: time('08:00') }), { ...page, tick: morning }, morning)).toEqual({
      text: 'prompt',
      validFor: 36_000,
    })
  })
  it('is nothing once night falls, or is a minute away', () => {
    expect(owed(ana(), page, plus(page.notAfter, { seconds: -59 }))).toEqual({ refused: 'too-late' })
    expect(owed(ana(), page, page.notAfter)).toEqual({ refused: 'too-late' })
  })

  const zones = [
    'America/New_York',
    'Australia/Lord_Howe',
    'Asia/Kathmandu',
    'Pacific/Apia',
    'America/Phoenix',
    'Africa/Casablanca',
  ]
  it('is never a text at night, or to who stopped, paused or is quiet, whatever comes when', () => {
    const instants = fc
      .integer({ min: 0, max: 370 * 24 * 60 })
      .map((minutes) => plus(at('2026-01-01T00:00:00Z'), { minutes }))
    const quarter = fc
      .integer({ min: 32, max: 83 })
      .map((n) => time(`${String(Math.floor(n / 4)).padStart(2, '0')}:${['00', '15', '30', '45'][n % 4]}`))
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...zones),
        quarter,
        instants,
        fc.integer({ min: 0, max: 600 }),
        fc.constantFrom('active' as const, 'stopped' as const, 'guest' as const),
        fc.boolean(),
        (zone, pageZone, promptTime, when, late, status, paused) => {
          const tick = tickAt(when)
          const slot = struck(pageZone, tick)[0]
          if (slot === undefined) return
          const now = plus(tick, { minutes: late })
          const [page] = duePages(tick, pageZone, slot.date, [idOf('ana')])
          const person = ana({ timeZone: zone, promptTime, status, ...(paused && { pausedUntil: date('2027-06-01') }) })
          const decision = owed(person, page!, now)
          if ('refused' in decision) return
          const local = localTime(now, zone)
          expect(status).toBe('active')
          expect(paused).toBe(false)
          expect(local.date).toBe(slot.date)
          expect(local.time >= '08:00' && local.time < '21:00').toBe(true)
          expect(plus(now, { seconds: decision.validFor }) <= instantOf(slot.date, time('21:00'), zone)).toBe(true)
        },
      ),
      { numRuns: 400 },
    )
  })
})
