import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../../functions/domain/carrier.ts'
import { dayEnd } from '../../../functions/domain/tally.ts'
import { plus } from '../../../functions/domain/time.ts'
import { office } from '../../operator-office.ts'
import { ana, at, date, idOf, phone, time } from '../../people.ts'
import { scriptedCarrier, world } from '../../world.ts'

const tuesday = at('2026-11-25T02:30:00Z')
const days = (count: number) => plus(tuesday, { days: count })

/** Three people and some evenings, sent by the real sender; then the operator looks at them. */
const lived = async ({ evenings = 3, script = [] as SendOutcome[] } = {}) => {
  const w = world({ carrier: scriptedCarrier(...script), now: tuesday })
  await w.enrol(ana({ lastHeardAt: tuesday }))
  await w.enrol(ana({ id: idOf('ben'), pausedUntil: date('2026-11-26'), lastHeardAt: tuesday }))
  await w.enrol(
    ana({ id: idOf('cleo'), timeZone: 'America/New_York', promptTime: time('08:00'), lastHeardAt: tuesday }),
  )
  for (let evening = 0; evening < evenings; evening++) {
    await w.live(plus(days(evening), { minutes: -13.5 * 60 }))
    await w.live(days(evening))
  }
  const o = office({ journal: w.journal, now: plus(days(evenings - 1), { hours: 10 }) })
  return { ...w, ...o }
}

describe('account', () => {
  it('adds up where every text has its end', async () => {
    const { run } = await lived()
    const { code, out } = await run('account', '--days', '3')
    expect(out).toMatch(/^3 people, \d+ texts and days$/m)
    expect(out).toMatch(/It adds up/)
    expect(out).toMatch(/ +sent /)
    expect(out).toMatch(/ +refused /)
    expect(code).toBe(0)
  })

  it('finds the one text of which nothing is known, names it, and writes nothing', async () => {
    const { run, journal, set } = await lived()
    set(plus(days(3), { hours: 10 }))
    const { code, out } = await run('account', idOf('ana'), '--days', '4')
    expect(code).toBe(1)
    expect(out).toMatch(/It does not add up: of 1 nothing is known/)
    expect(out).toContain(`explain ${idOf('ana')} 2026-11-27`)
    expect(await journal.outbound(idOf('ana'), date('2026-11-27'))).toBeUndefined()
    const all = JSON.parse((await run('account', '--days', '4', '--json')).out)
    expect(all).toMatchObject({ addsUp: false, people: 3 })
    expect(all.missingOf).toContainEqual({ participant: idOf('ana'), date: '2026-11-27' })
  })

  it('tells apart what is still to come, and what the sweep found to be lost', async () => {
    const { run, journal, set } = await lived()
    await journal.refuse(idOf('ana'), {
      date: date('2026-11-27'),
      kind: 'prompt',
      at: tuesday,
      status: 'expired',
      reason: 'missing',
    })
    set(plus(days(4), { hours: -3 }))
    const { out } = await run('account', idOf('ana'), '--days', '2')
    expect(out).toMatch(/ 1 {2}lost /)
    expect(out).toMatch(/ 1 {2}coming /)
  })

  it.each([
    [['--days', '0'], /--days is/],
    [['--from', '2026-11-20', '--to', '2026-11-10'], /later date/],
    [['--from', '2025-01-01'], /At most 92/],
    [['--from', 'monday'], /A date is such as/],
  ])('with %s is refused', async (options, says) => {
    const { code, err } = await office().run('account', ...options)
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(says) })
  })

  it('of nobody says so', async () => {
    expect(await office().run('account', phone)).toMatchObject({
      code: 1,
      err: expect.stringMatching(/Nobody is known/),
    })
  })
})

it('a day on which nothing was due counts for nothing', async () => {
  const o = office()
  const end = dayEnd(o.journal, o.now())
  expect(await end(ana({ days: [1], lastHeardAt: o.now() }), date('2026-11-20'))).toBe('none')
  expect(await end(ana({ status: 'stopped' }), date('2026-11-20'))).toBe('none')
  expect(await end(ana({ consent: { source: 'text', wording: '1', at: o.now() } }), date('2026-11-20'))).toBe('none')
  expect(await end(ana({ lastHeardAt: at('2026-11-19T20:00:00Z') }), date('2026-11-20'))).toBe('missing')
})

describe('explain', () => {
  it('says what the sender decided and the carrier said, and shows no words, also not ours', async () => {
    const { run, carrier } = await lived({
      evenings: 1,
      script: [
        { outcome: 'accepted', sid: `SM${'1'.repeat(32)}` as never },
        { outcome: 'bug', code: 30007 },
      ],
    })
    const ours = carrier.sent.map(({ body }) => body)
    const results = await Promise.all(['ana', 'ben', 'cleo'].map((name) => run('explain', idOf(name), '2026-11-24')))
    expect(results[1]?.out).toMatch(/Why: they had paused/)
    expect(results.map(({ out }) => out).join('')).toMatch(/code 30007: a carrier filtered the text/)
    for (const { code, out } of results) {
      expect(code).toBe(0)
      for (const secret of [...ours, 'Ana', '5550123']) expect(out).not.toContain(secret)
    }
  })

  it('takes yesterday as it is where they are, and a date that is none for none', async () => {
    const { run } = await lived({ evenings: 1 })
    expect((await run('explain', idOf('ana'), 'yesterday')).out).toMatch(/^a+na|2026-11-24/)
    expect(await run('explain', idOf('ana'), '24.11.2026')).toMatchObject({ code: 2 })
  })
})
