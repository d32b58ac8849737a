import { describe, expect, it } from 'vitest'
import { outcomeOf } from '../../functions/adapters/twilio-sms.ts'

describe('what a failed attempt to send means', () => {
  it.each([
    { name: 'too many requests', error: { status: 429, code: 20429 }, outcome: 'not-accepted' },
    { name: 'too many requests, without a code', error: { status: 429 }, outcome: 'not-accepted' },
    { name: 'the queue of our number is full', error: { status: 400, code: 21611 }, outcome: 'not-accepted' },
    { name: 'nobody listened', error: { code: 'ECONNREFUSED' }, outcome: 'not-accepted' },
    { name: 'the name was not found', error: { code: 'ENOTFOUND' }, outcome: 'not-accepted' },
    { name: 'they opted out', error: { status: 400, code: 21610 }, outcome: 'stopped' },
    { name: 'no such number', error: { status: 400, code: 21211 }, outcome: 'rejected' },
    { name: 'wrong credentials', error: { status: 401, code: 20003 }, outcome: 'rejected' },
    { name: 'a server error', error: { status: 500, code: 20500 }, outcome: 'unknown' },
    { name: 'a gateway that gave up', error: { status: 504 }, outcome: 'unknown' },
    { name: 'a request that timed out', error: { status: 408 }, outcome: 'unknown' },
    { name: 'a server error that speaks of limits', error: { status: 503, code: 20429 }, outcome: 'unknown' },
    { name: 'no answer in time', error: { code: 'ECONNABORTED' }, outcome: 'unknown' },
    { name: 'a connection cut', error: { code: 'ECONNRESET' }, outcome: 'unknown' },
    { name: 'something else', error: new Error('?'), outcome: 'unknown' },
    { name: 'nothing at all', error: undefined, outcome: 'unknown' },
  ])('$name: $outcome', ({ error, outcome }) => {
    expect(outcomeOf(error).outcome).toBe(outcome)
  })
})
