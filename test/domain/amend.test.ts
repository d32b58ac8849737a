import { describe, expect, it } from 'vitest'
import { amend, invitedInVain, nobodyThere, optedOutBy } from '../../functions/domain/amend.ts'
import type { SendOutcome } from '../../functions/domain/carrier.ts'
import { isUnreachable } from '../../functions/domain/due.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { instantOf, type LocalDate, plus } from '../../functions/domain/time.ts'
import { memoryJournal } from '../memory-journal.ts'
import { ana, at, date, idOf, time } from '../people.ts'
import { texting } from '../texting.ts'
import { scriptedCarrier, world } from '../world.ts'

describe('an opt-out at the carrier', () => {
  const then = at('2026-11-24T20:00:00Z')
  const consent = (when: string) => ({ source: 'text' as const, wording: '1', at: at(when) })
  it.each([
    { name: 'who is active stops', person: ana(), stops: true },
    { name: 'who consented before it stops', person: ana({ consent: consent('2026-11-24T19:59:59Z') }), stops: true },
    { name: 'who consented after it stays', person: ana({ consent: consent('2026-11-24T20:00:01Z') }), stops: false },
    { name: 'who stopped already is not touched', person: ana({ status: 'stopped' }), stops: false },
    { name: 'a guest is not touched', person: ana({ status: 'guest' }), stops: false },
  ])('$name', ({ person, stops }) => {
    const amended = optedOutBy(then)(person)
    expect(amended?.status).toBe(stops ? 'stopped' : undefined)
    if (amended) expect(amended.saidAt?.status).toBe(then)
  })
  it('ends the question that waited', () => {
    const asked = ana({ pending: { question: 'focus', until: plus(then, { hours: 1 }) } })
    expect(optedOutBy(then)(asked)?.pending).toBeUndefined()
  })
})

describe('a text that found nobody there', () => {
  type Said = readonly [day: string, surely: boolean]
  it.each<{ said: readonly Said[]; unreachable: boolean }>([
    { said: [['2026-11-24', true]], unreachable: true },
    { said: [['2026-11-24', false]], unreachable: false },
    {
      said: [
        ['2026-11-24', false],
        ['2026-11-25', false],
      ],
      unreachable: true,
    },
    {
      said: [
        ['2026-11-24', false],
        ['2026-12-01', false],
      ],
      unreachable: true,
    },
    // Too long after the first to be a row of it.
    {
      said: [
        ['2026-11-24', false],
        ['2026-12-02', false],
      ],
      unreachable: false,
    },
    {
      said: [
        ['2026-11-24', false],
        ['2026-12-02', false],
        ['2026-12-03', false],
      ],
      unreachable: true,
    },
    // Said twice of the same text: callbacks come twice.
    {
      said: [
        ['2026-11-24', false],
        ['2026-11-24', false],
      ],
      unreachable: false,
    },
    {
      said: [
        ['2026-11-24', false],
        ['2026-11-25', true],
      ],
      unreachable: true,
    },
    // Callbacks come out of order.
    {
      said: [
        ['2026-11-25', false],
        ['2026-11-24', false],
      ],
      unreachable: true,
    },
  ])('$said: given up $unreachable', ({ said, unreachable }) => {
    let person = ana()
    for (const [day, surely] of said) person = nobodyThere(date(day), surely)(person) ?? person
    expect(isUnreachable(person)).toBe(unreachable)
  })
  it.each(['stopped', 'guest'] as const)('is nothing to somebody who is %s', (status) => {
    expect(nobodyThere(date('2026-11-24'), true)(ana({ status }))).toBeUndefined()
  })
})

describe('an amendment', () => {
  it('is made to the participant as they are, while others write at the same time', async () => {
    const journal = memoryJournal()
    const w = world({ journal })
    await w.enrol()
    const days = Array.from({ length: 10 }, (_, n) => n)
    await Promise.all(
      days.map((n) => amend(journal, idOf('ana'), (held) => ({ ...held, used: { ...held.used, [`p${n}`]: 1 } }))),
    )
    const held = await journal.participant(idOf('ana'))
    expect(Object.keys(held?.used ?? {})).toHaveLength(10)
    expect(held?.version).toBe(11)
  })
  it('that changes nothing writes nothing, and to nobody is none', async () => {
    const journal = memoryJournal()
    const w = world({ journal })
    await w.enrol()
    expect(await amend(journal, idOf('ana'), () => undefined)).toBe(false)
    expect(await amend(journal, idOf('ben'), (held) => held)).toBe(false)
    expect((await journal.participant(idOf('ana')))?.version).toBe(1)
  })
  it('gives up, and says so, when the participant never holds still', async () => {
    const journal = { ...memoryJournal(), amend: async () => 'changed' as const }
    await world({ journal }).enrol()
    await expect(amend(journal, idOf('ana'), (held) => held)).rejects.toMatchObject({ name: 'StillChanging' })
  })
})

describe('a number that is nobody’s', () => {
  const zone = 'America/Phoenix'
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(date)
  const tickOf = (day: LocalDate) => instantOf(day, time('19:30'), zone)

  it.each([
    { code: 30005, calls: 2 },
    { code: 21211, calls: 1 },
    { code: 30006, calls: 1 },
  ])('is texted $calls times ($code), and then not before they write', async ({ code, calls }) => {
    const journal = memoryJournal()
    const nobody: SendOutcome = { outcome: 'bad-number', code }
    const carrier = scriptedCarrier(...Array.from({ length: calls }, () => nobody))
    const w = world({ journal, carrier })
    const phone = texting({ journal })
    const id = await phone.id()
    await w.enrol(ana({ id }))
    for (const day of days.slice(0, 3)) await w.live(tickOf(day))
    expect(carrier.sent).toHaveLength(calls)
    expect(w.counts.NumbersUnreachable).toBe(calls)
    // The index does not even nominate them.
    expect((await journal.due({ zone, time: time('19:30'), shard: 0 })).items).toEqual([])

    phone.set(plus(tickOf(days[2]!), { hours: 1 }))
    await phone.say('I took a nap')
    expect((await journal.participant(id))?.unreachable).toBeUndefined()
    await w.live(tickOf(days[3]!))
    expect(carrier.sent).toHaveLength(calls + 1)
    expect((await journal.outbound(id, days[3]!))?.status).toBe('sent')
  })

  it('that a page still names is refused by the sender itself', async () => {
    const w = world()
    const person = await w.enrol(ana({ unreachable: { times: 2, date: days[0]! } }))
    await w.deliver({
      tick: tickOf(days[1]!),
      date: days[1],
      notAfter: plus(tickOf(days[1]!), { minutes: 90 }),
      ids: [person.id],
    })
    expect(w.carrier.sent).toEqual([])
    expect(await w.journal.outbound(person.id, days[1]!)).toMatchObject({ status: 'refused', reason: 'unreachable' })
  })
})

describe('what no text of theirs changes', () => {
  const then = at('2026-11-25T02:30:00Z')
  const today = date('2026-11-24')

  /** A table on which somebody else is always quicker, so many times. */
  const contended = (others: number) => {
    let tries = 0
    const journal = {
      participant: async () => ana({ version: 7 }),
      amend: async () => (++tries > others ? ('written' as const) : ('changed' as const)),
    }
    return { journal, tries: () => tries }
  }

  it('is tried forty times, and no more', async () => {
    const [some, all] = [contended(39), contended(40)]
    expect([await amend(some.journal, ana().id, (held) => held), some.tries()]).toEqual([true, 40])
    await expect(amend(all.journal, ana().id, (held) => held)).rejects.toMatchObject({
      name: 'StillChanging',
      message: 'too many changes at once',
    })
    expect(all.tries()).toBe(40)
  })

  it('is nothing of nobody, and nothing when there is nothing to change', async () => {
    const nobody = { participant: async () => undefined, amend: async () => 'written' as const }
    expect(await amend(nobody, ana().id, () => ana())).toBe(false)
    const { journal, tries } = contended(0)
    expect([await amend(journal, ana().id, () => undefined), tries()]).toEqual([false, 0])
  })

  const consented = (seconds: number) => ({ consent: { ...ana().consent!, at: plus(then, { seconds }) } })
  it.each<{ name: string; change: Partial<Participant>; stops: boolean }>([
    { name: 'takes part', change: {}, stops: true },
    { name: 'consented in that moment', change: consented(0), stops: true },
    { name: 'consented after', change: consented(1), stops: false },
    { name: 'never consented', change: { consent: undefined }, stops: true },
    { name: 'had stopped', change: { status: 'stopped' }, stops: false },
    { name: 'had not joined', change: { status: 'guest' }, stops: false },
  ])('an opt-out at the carrier stops who $name: $stops', ({ change, stops }) => {
    const held = ana({ pending: { question: 'focus', until: then }, saidAt: { name: then }, ...change })
    const stopped = { ...held, status: 'stopped', pending: undefined, saidAt: { name: then, status: then } }
    expect(optedOutBy(then)(held)).toEqual(stops ? stopped : undefined)
  })

  it('an invitation in vain is not repeated', () => {
    const invited = { at: then, sentAt: then, wording: '1' }
    const held = ana({ status: 'guest', invited, pending: { question: 'focus', until: then }, saidAt: { name: then } })
    const vain = invitedInVain(then)(held)
    expect(vain).toMatchObject({ status: 'stopped', pending: undefined, saidAt: { name: then, status: then } })
    expect([ana(), ana({ status: 'stopped' })].map(invitedInVain(then))).toEqual([undefined, undefined])
  })

  const vain = (times: number, day: string) => ({ unreachable: { times, date: date(day) } })
  it.each<{ name: string; change: Partial<Participant>; surely: boolean; times: number | undefined }>([
    { name: 'the first time', change: {}, surely: false, times: 1 },
    { name: 'surely', change: {}, surely: true, times: 2 },
    { name: 'again within a week', change: vain(1, '2026-11-17'), surely: false, times: 2 },
    { name: 'again, told late', change: vain(1, '2026-12-01'), surely: false, times: 2 },
    { name: 'again after more', change: vain(1, '2026-11-16'), surely: false, times: 1 },
    { name: 'again that day', change: vain(1, '2026-11-24'), surely: true, times: undefined },
    { name: 'when it was known', change: vain(2, '2026-11-20'), surely: true, times: undefined },
    { name: 'of who stopped', change: { status: 'stopped' }, surely: true, times: undefined },
  ])('a text that found nobody counts $name: $times', ({ change, surely, times }) => {
    const after = nobodyThere(today, surely)(ana(change))
    expect(after).toEqual(times === undefined ? undefined : ana({ ...change, unreachable: { times, date: today } }))
  })
})
