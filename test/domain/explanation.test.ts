import { describe, expect, it } from 'vitest'
import { classOfCode } from '../../functions/domain/carrier-codes.ts'
import { codeInWords } from '../../functions/domain/carrier-words.ts'
import { explanation, type Known } from '../../functions/domain/explanation.ts'
import type { Outbound } from '../../functions/domain/journal.ts'
import { ana, at, date, sidOf, time } from '../people.ts'

const tuesday = date('2026-11-24')
const afterwards = at('2026-11-25T18:00:00Z')

const explain = (change: Partial<Known>) =>
  explanation({
    person: ana({ lastHeardAt: at('2026-11-23T18:00:00Z') }),
    date: tuesday,
    outbound: undefined,
    halt: undefined,
    ticks: afterwards,
    account: afterwards,
    now: afterwards,
    ...change,
  }).join('\n')

const text = (change: Partial<Outbound>): Outbound => ({
  participant: ana().id,
  date: tuesday,
  kind: 'prompt',
  status: 'sent',
  at: at('2026-11-25T02:30:02Z'),
  attempt: 1,
  ...change,
})

describe('why a text did or did not go', () => {
  it('begins with when it was due, and by which rhythm', () => {
    const said = explain({ outbound: text({ status: 'delivered', sid: sidOf('x') }) })
    expect(said).toMatch(/Their time is 19:30 in America\/Phoenix: on 2026-11-24 that is 2026-11-25T02:30:00.000Z\./)
    expect(said).toMatch(/a prompt was to come: daily, 1 days after they last wrote/)
    expect(said).toMatch(/it is written: delivered\. It arrived\./)
  })

  it.each<[string, Partial<Outbound>, RegExp]>([
    ['a refusal', { status: 'refused', reason: 'paused' }, /Nothing was sent\.\nWhy: they had paused/],
    ['an evening that was over', { status: 'expired', reason: 'too-late' }, /nobody is texted after 21:00/],
    ['one that got lost with us', { status: 'expired', reason: 'missing' }, /nobody knows why: it was due/],
    ['an unknown end', { status: 'unknown' }, /never sent again/],
    ['a third attempt', { status: 'sent', attempt: 3 }, /at the attempt 3/],
    [
      'a filter',
      { status: 'failed', code: 30007 },
      /code 30007: a carrier filtered the text, as spam\. It is not sent again/,
    ],
    [
      'an opt-out we could not hear',
      { status: 'failed', code: 21610 },
      /opted out at the carrier\. They are not texted any more/,
    ],
    ['a code we do not know', { status: 'failed', code: 99999 }, /code 99999: a reason we do not know/],
  ])('tells of %s', (_, outbound, says) => expect(explain({ outbound: text(outbound) })).toMatch(says))

  it.each<[string, Partial<Known>, RegExp]>([
    ['nobody', { person: undefined }, /Nobody is known/],
    ['who was forgotten', { person: ana({ status: 'stopped', forgottenAt: afterwards }) }, /asked to be forgotten/],
    [
      'who joined later',
      { person: ana({ consent: { source: 'text', wording: '1', at: afterwards } }) },
      /they joined only at/,
    ],
    ['who stopped', { person: ana({ status: 'stopped' }) }, /said STOP/],
    ['who is silent', { person: ana({ resting: true }) }, /not looked for any more/],
    [
      'a tick that never came',
      { ticks: at('2026-11-24T00:00:00Z') },
      /ticks were worked through only until 2026-11-24T00/,
    ],
    ['an account that is not there yet', { account: at('2026-11-25T02:00:00Z') }, /The next sweep/],
    ['a hole', {}, /the account was looked at/],
    ['a day long ago', { date: date('2025-01-01'), person: ana({ consent: undefined }) }, /400 days/],
    ['a day to come', { date: date('2026-11-26') }, /as things are, a prompt will be sent/],
    [
      'a day to come of who is paused',
      { date: date('2026-11-26'), person: ana({ pausedUntil: date('2026-12-01') }) },
      /nothing will be sent: they had paused/,
    ],
  ])('tells what can be said of %s, where nothing is written', (_, change, says) =>
    expect(explain(change)).toMatch(says),
  )

  it('says which settings are of later than the text', () => {
    const person = ana({ promptTime: time('08:00'), saidAt: { promptTime: afterwards } })
    expect(explain({ person, outbound: text({}) })).toMatch(/Changed since then: promptTime\./)
  })

  it('says that sending is stopped for everybody, where the text has not left', () => {
    const halt = { since: afterwards, code: 20003, heardFrom: 'call' as const, probeAt: afterwards }
    expect(explain({ halt, outbound: text({ status: 'released' }) })).toMatch(/stopped for everybody .* credentials/)
    expect(explain({ halt, outbound: text({ status: 'delivered' }) })).not.toMatch(/stopped for everybody/)
  })
})

it('every code has words, and what comes of it follows its class', () => {
  for (let code = 0; code < 64_000; code += 1) {
    const { says, comes } = codeInWords(code)
    if (classOfCode(code) !== 'bug') expect(says).not.toMatch(/do not know/)
    expect(comes).toMatch(/\.$/)
  }
})
