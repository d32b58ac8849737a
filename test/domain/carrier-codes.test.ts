import { describe, expect, it } from 'vitest'
import { type CodeClass, classOf, classOfCode, optedOut, surelyNobody } from '../../functions/domain/carrier-codes.ts'

/** Written down a second time, from Twilio's pages, so that a code cannot move to another class unseen. */
const table: readonly [CodeClass, readonly number[]][] = [
  ['retry', [20429, 63017, 63018]],
  ['later', [21611, 30001, 30017, 30022, 30023, 30047, 30450, 60728, 63038]],
  ['suppress', [21610]],
  ['bad-number', [21211, 21614, 21635, 30005, 30006]],
  ['configuration', [21408, 21606, 21608, 21612, 30024, 30035]],
  ['halt', [401, 20003, 20005, 21703, 21704, 21705, 30002, 30032, 30034]],
  ['expired', [30036]],
  ['lost', [30003, 30004, 30007, 30008, 30410]],
  ['bug', [21602, 21603, 21604, 21609, 21617, 21624, 21656, 30011, 30019, 35114, 35115, 35117]],
]
const rows = table.flatMap(([means, codes]) => codes.map((code) => ({ code, means })))

describe('an error code of the carrier', () => {
  it.each(rows)('$code means $means', ({ code, means }) => {
    expect(classOfCode(code)).toBe(means)
  })

  it.each([0, 1, 200, 404, 20404, 21212, 29999, 99999, Number.NaN])(
    'that nobody has told us of is never tried again: %s',
    (code) => {
      expect(classOfCode(code)).toBe('bug')
    },
  )

  it('is in this table when it is in the code', () => {
    expect([...classOf.keys()].toSorted()).toEqual(rows.map(({ code }) => code).toSorted())
  })
})

describe('nobody there', () => {
  it.each([
    { code: 21211, sure: true },
    { code: 21614, sure: true },
    { code: 21635, sure: true },
    { code: 30006, sure: true },
    { code: 30005, sure: false },
    { code: 30003, sure: false },
    { code: 21610, sure: false },
    { code: 29999, sure: false },
  ])('is sure when $code was said once: $sure', ({ code, sure }) => {
    expect(surelyNobody(code)).toBe(sure)
  })
})

describe('an opt-out that we could not hear', () => {
  const [ordinary, service] = ['+15005550006', `MG${'0'.repeat(32)}`]
  it.each([
    { code: 21610, from: ordinary, is: true },
    { code: 21610, from: service, is: true },
    ...['800', '833', '844', '855', '866', '877', '888'].map((area) => ({
      code: 30004,
      from: `+1${area}5550006`,
      is: true,
    })),
    { code: 30004, from: ordinary, is: false },
    { code: 30004, from: service, is: false },
    // Neither 822 nor a number elsewhere that begins alike is free to call.
    { code: 30004, from: '+18225550006', is: false },
    { code: 30004, from: '+448005550006', is: false },
    { code: 30003, from: '+18335550006', is: false },
    { code: 30007, from: '+18335550006', is: false },
  ])('is $code at $from: $is', ({ code, from, is }) => {
    expect(optedOut(code, from)).toBe(is)
  })
})
