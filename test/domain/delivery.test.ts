import { describe, expect, it } from 'vitest'
import { deliveryOf } from '../../functions/domain/delivery.ts'

describe('a status of the carrier', () => {
  it.each([
    ...['accepted', 'scheduled', 'queued', 'sending', 'sent'].map((status) => ({
      status,
      code: undefined,
      is: 'sent',
    })),
    { status: 'delivered', is: 'delivered' },
    { status: 'read', is: 'delivered' },
    { status: 'failed', is: 'failed' },
    { status: 'undelivered', is: 'failed' },
    { status: 'canceled', is: 'failed' },
    // A code beside good news changes nothing of it.
    { status: 'delivered', code: 30001, is: 'delivered' },
    { status: 'sent', code: 30036, is: 'sent' },
    { status: 'something-new', is: undefined },
    { status: '', is: undefined },
    { status: 'constructor', is: undefined },
    { status: 'Delivered', is: undefined },
  ])('$status with $code is $is', ({ status, code, is }) => {
    expect(deliveryOf(status, code)).toBe(is)
  })

  it.each(['failed', 'undelivered', 'canceled'])('%s because its validity was over is expired', (status) => {
    expect(deliveryOf(status, 30036)).toBe('expired')
  })

  it.each([
    { code: 20429, class: 'retry' },
    { code: 63018, class: 'retry' },
    { code: 30001, class: 'later' },
    { code: 30022, class: 'later' },
    { code: 21611, class: 'later' },
  ])('$code ($class): one that failed never left, one that was undelivered may have arrived', ({ code }) => {
    expect(deliveryOf('failed', code)).toBe('never-left')
    expect(deliveryOf('undelivered', code)).toBe('failed')
  })

  it.each([30002, 30003, 30004, 30005, 30007, 30008, 30410, 21610, 21408, 29999])(
    '%s is never tried again, whatever the status',
    (code) => {
      expect(deliveryOf('failed', code)).toBe('failed')
      expect(deliveryOf('undelivered', code)).toBe('failed')
    },
  )
})
