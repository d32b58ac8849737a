import { describe, expect, it } from 'vitest'
import { readBy, receiptLine, withReceipt } from '../../functions/domain/receipts.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { ana, date } from '../people.ts'

const today = date('2026-11-24')
const dana = { coach: 'Dana', wins: 4 }

describe('what a coach read', () => {
  it('is told once, as the most they read', () => {
    const once = readBy(ana(), dana)
    expect(once).toEqual(ana({ read: [dana], version: 2 }))
    expect(readBy(once, { coach: 'Dana', wins: 2 }).read).toEqual([dana])
    expect(readBy(once, { coach: 'Dana', wins: 6 }).read).toEqual([{ coach: 'Dana', wins: 6 }])
    expect(readBy(once, { coach: 'Joan', wins: 1 }).read).toEqual([dana, { coach: 'Joan', wins: 1 }])
  })
  it('is nothing where there was nothing to read', () => {
    expect(readBy(ana({ read: [dana] }), { coach: 'Joan', wins: 0 })).toEqual(ana({ read: [dana], version: 2 }))
  })
  it('names the two who read most', () => {
    const read = [{ coach: 'Joan', wins: 1 }, { coach: 'Kim', wins: 2 }, dana]
    expect(receiptLine(read, english)).toBe(english.receipt({ coaches: ['Dana', 'Kim'], wins: 4 }))
  })
  it('says their coach, once, of names that would cost more', () => {
    const read = [
      { coach: '安娜', wins: 3 },
      { coach: '李', wins: 2 },
    ]
    expect(receiptLine(read, english)).toBe(english.receipt({ coaches: [english.yourCoach], wins: 3 }))
  })
})

describe('a receipt', () => {
  const line = english.receipt({ coaches: ['Dana'], wins: 4 })
  const ride = (change: Parameters<typeof ana>[0], body = 'Kept.', more = {}) =>
    withReceipt(ana(change), body, { date: today, texts: english, segments: 1, ...more })

  it('rides on a text that goes out anyway', () => {
    expect(ride({ read: [dana] })).toEqual({
      body: `Kept.\n${line}`,
      participant: ana({ read: undefined, receiptOn: today }),
      told: [dana],
    })
    expect(ride({ read: [dana], receiptOn: date('2026-11-23') }).told).toEqual([dana])
  })
  it('is said again where its text is tried again', () => {
    expect(ride({ receiptOn: today }, 'Kept.', { again: [dana] }).body).toBe(`Kept.\n${line}`)
  })
  it.each([
    { name: 'nobody read', change: {} },
    { name: 'nothing is left to tell', change: { read: [] } },
    { name: 'one was given today', change: { read: [dana], receiptOn: today } },
    { name: 'the phone is shared', change: { read: [dana], cover: {} } },
  ])('is not given when $name', ({ change }) => {
    expect(ride(change)).toEqual({ body: 'Kept.', participant: ana(change) })
  })
  it('waits when there is no room for it', () => {
    const room = 160 - line.length - 1
    expect(ride({ read: [dana] }, 'x'.repeat(room)).told).toEqual([dana])
    const full = 'x'.repeat(room + 1)
    expect(ride({ read: [dana] }, full)).toEqual({ body: full, participant: ana({ read: [dana] }) })
  })
})
