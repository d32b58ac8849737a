import { describe, expect, it } from 'vitest'
import type { OutgoingText, SendOutcome } from '../../functions/domain/carrier.ts'
import { haltSending, resumeSending, wayToCarrier } from '../../functions/domain/halting.ts'
import type { Halt } from '../../functions/domain/journal.ts'
import { type Instant, plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, phone, sidOf } from '../people.ts'
import { scriptedCarrier, tuesdayPage, world } from '../world.ts'

const evening = at('2026-11-25T02:30:00Z')
const tuesday = date('2026-11-24')
const ids = ['ana', 'ben', 'carmen', 'dora', 'eve', 'flo'].map(idOf)
const pages = [tuesdayPage(...ids.slice(0, 3)), tuesdayPage(...ids.slice(3))] as const

const wrongToken: SendOutcome = { outcome: 'halt', code: 20003 }

/** Six people on two pages, and a carrier that is told what to say while the test goes on. */
const sixPeople = async () => {
  let says: SendOutcome | undefined
  const sent: OutgoingText[] = []
  const w = world({
    carrier: {
      sent,
      ready: async () => async (text) => {
        sent.push(text)
        return says ?? { outcome: 'accepted', sid: sidOf(`text ${sent.length}`) }
      },
    },
  })
  for (const id of ids) await w.enrol(ana({ id, phone }))
  return {
    ...w,
    says(outcome: SendOutcome | undefined) {
      says = outcome
    },
    after: (minutes: number) => w.set(plus(evening, { minutes })),
    tried: () => sent.length,
    /** Two senders at the same time. */
    both: () => Promise.all(pages.map((page) => w.deliver(page))),
    halts: () => w.logged.filter(({ event }) => event === 'sending-halted'),
    statuses: () => Promise.all(ids.map(async (id) => (await w.journal.outbound(id, tuesday))?.status)),
  }
}

describe('when the call says that nobody can be texted', () => {
  it('nobody else is tried, and everybody waits five minutes', async () => {
    const w = await sixPeople()
    w.says(wrongToken)
    await w.deliver(pages[0])
    await w.deliver(pages[1])
    expect(w.tried()).toBe(1)
    expect(w.pages.map((page) => page.ids)).toEqual(pages.map((page) => page.ids))
    expect(w.due.delays).toEqual([300, 300])
    expect(w.counts.TextsHeld).toBe(6)
    expect(await w.statuses()).toEqual(['released', ...Array(5).fill(undefined)])
  })

  it('it is said once, however many find out at the same time', async () => {
    const w = await sixPeople()
    w.says(wrongToken)
    await w.both()
    expect(w.tried()).toBe(2)
    expect(w.halts()).toEqual([{ event: 'sending-halted', code: 20003, heardFrom: 'call' }])
    expect(w.counts.SendingHalted).toBe(1)
  })

  it('one text tries again, once in five minutes, whoever comes', async () => {
    const w = await sixPeople()
    w.says(wrongToken)
    await w.deliver(pages[0])
    const tried: number[] = []
    for (let minute = 1; minute <= 21; minute++) {
      w.after(minute)
      await Promise.all([w.both(), w.both()])
      tried.push(w.tried() - 1)
    }
    expect(tried).toEqual([...Array(21).keys()].map((n) => Math.floor((n + 1) / 5)))
    expect(w.counts.SendingHalted).toBe(1)
  })

  it('goes on for everybody when one text is taken, and says so once', async () => {
    const w = await sixPeople()
    w.says(wrongToken)
    await w.deliver(pages[0])
    w.after(5)
    w.says(undefined)
    await w.deliver(pages[0])
    await w.deliver(pages[1])
    expect(await w.statuses()).toEqual(Array(6).fill('sent'))
    expect(await w.journal.halted()).toBeUndefined()
    expect(w.logged.filter(({ event }) => event === 'sending-resumed')).toHaveLength(1)
  })

  it.each<SendOutcome>([{ outcome: 'unknown' }, { outcome: 'later', code: 30022 }, { outcome: 'bug', code: 29999 }])(
    'a text that tries and ends $outcome proves nothing: the others wait on',
    async (outcome) => {
      const w = await sixPeople()
      w.says(wrongToken)
      await w.deliver(pages[0])
      w.after(5)
      w.says(outcome)
      await w.deliver(pages[0])
      await w.deliver(pages[1])
      expect(w.tried()).toBe(2)
      expect(await w.journal.halted()).toBeDefined()
    },
  )

  it('who is owed nothing any more does not use up the try', async () => {
    const w = await sixPeople()
    w.says(wrongToken)
    await w.deliver(pages[1])
    const held = await w.journal.participant(ids[0]!)
    await w.journal.amend({ ...held!, status: 'stopped', version: held!.version + 1 })
    w.after(5)
    w.says(undefined)
    await w.deliver(pages[0])
    expect((await w.statuses()).slice(0, 3)).toEqual(['refused', 'sent', 'sent'])
  })

  it('the evening ends all the same: all of them are expired, however many pages, and nobody goes to the dead letters', async () => {
    const w = world({ now: plus(evening, { minutes: 80 }), carrier: scriptedCarrier(...Array(40).fill(wrongToken)) })
    const many = Array.from({ length: 40 }, (_, n) => idOf(`${'abcdefgh'[n % 8]}${'abcde'[n >> 3]}`))
    for (const id of many) await w.enrol(ana({ id }))
    await w.deliver(tuesdayPage(many[0]!))
    for (const id of many.slice(1)) await w.deliver(tuesdayPage(id))
    for (let put = 0; w.pages.length > 0 && put < 50; put++)
      expect((await w.deliverPutOff()).batchItemFailures).toEqual([])
    const statuses = await Promise.all(many.map(async (id) => (await w.journal.outbound(id, tuesday))?.status))
    expect(statuses).toEqual(Array(40).fill('expired'))
    expect(w.counts.TextsExpired).toBe(40)
    expect(w.carrier.sent.length).toBeLessThanOrEqual(2)
    expect(w.counts.SendingHalted).toBe(1)
    // That is no proof of anything: tomorrow one text tries again.
    expect(await w.journal.halted()).toBeDefined()
  })
})

describe('when a callback says so', () => {
  const heard = { code: 30002, heardFrom: 'callback' } as const

  it('a text that is taken is no proof, since such a carrier takes everything: one is tried every five minutes', async () => {
    const w = await sixPeople()
    await haltSending(w, heard)
    await w.deliver(pages[0])
    expect(w.tried()).toBe(0)
    for (const minute of [5, 10]) {
      w.after(minute)
      await w.both()
    }
    expect(w.tried()).toBe(2)
    expect(await w.journal.halted()).toMatchObject({ heardFrom: 'callback', since: evening })
  })

  it('it is said once, whoever else hears it', async () => {
    const w = await sixPeople()
    await Promise.all([haltSending(w, heard), haltSending(w, heard), haltSending(w, { ...heard, heardFrom: 'call' })])
    expect(w.counts.SendingHalted).toBe(1)
  })
})

it('a carrier that says nothing of the kind is never halted', async () => {
  const codes: SendOutcome[] = [
    { outcome: 'bug', code: 21617 },
    { outcome: 'unknown' },
    { outcome: 'bad-number', code: 21211 },
    { outcome: 'suppress', code: 21610 },
    { outcome: 'configuration', code: 21408 },
    { outcome: 'accepted', sid: sidOf('last') },
  ]
  const w = world({ carrier: scriptedCarrier(...codes) })
  for (const id of ids) await w.enrol(ana({ id }))
  await w.deliver(tuesdayPage(...ids))
  expect(w.carrier.sent).toHaveLength(6)
  expect(await w.journal.halted()).toBeUndefined()
})

describe('whether there is a way', () => {
  const since = at('2026-11-25T02:30:00Z')
  const waits: Halt = { since, code: 30002, heardFrom: 'call', probeAt: plus(since, { minutes: 5 }) }

  /** What neither of the two calls. */
  const unused = { halt: async () => false, probe: async () => false, resume: async () => false }

  const asked = (halt: Halt | undefined, now: Instant, mine = true) => {
    const probes: Instant[] = []
    const journal = {
      ...unused,
      halted: async () => halt,
      probe: async (_: Halt, next: Instant) => {
        probes.push(next)
        return mine
      },
    }
    const way = wayToCarrier({ journal, clock: { now: () => now, wait: async () => {} } })
    return way.then((is) => [is, probes])
  }

  it('is open where nothing halts it, and closed until one may try, who tries for the next five minutes', async () => {
    expect(await asked(undefined, since)).toEqual(['open', []])
    expect(await asked(waits, plus(waits.probeAt, { seconds: -1 }))).toEqual(['halted', []])
    expect(await asked(waits, waits.probeAt)).toEqual(['probe', [plus(since, { minutes: 10 })]])
    expect(await asked(waits, waits.probeAt, false)).toEqual(['halted', [plus(since, { minutes: 10 })]])
  })

  const resumed = async (halt: Halt | undefined, proof: 'accepted' | 'delivered', claimedAt: Instant, mine = true) => {
    const happened: string[] = []
    const journal = {
      ...unused,
      halted: async () => halt,
      resume: async () => {
        happened.push('resume')
        return mine
      },
    }
    await resumeSending({ journal, log: ({ event }) => void happened.push(event) }, proof, claimedAt)
    return happened
  }
  const told: Halt = { ...waits, heardFrom: 'callback' }
  const after = plus(since, { seconds: 1 })

  it.each<{ name: string; halt: Halt | undefined; proof: 'accepted' | 'delivered'; at: Instant; opens: boolean }>([
    { name: 'where nothing was halted', halt: undefined, proof: 'delivered', at: after, opens: false },
    { name: 'by a text from before', halt: waits, proof: 'delivered', at: since, opens: false },
    { name: 'by one that was taken after', halt: waits, proof: 'accepted', at: after, opens: true },
    { name: 'by one that arrived', halt: waits, proof: 'delivered', at: after, opens: true },
    { name: 'by one taken, when a callback told', halt: told, proof: 'accepted', at: after, opens: false },
    { name: 'by one arrived, when a callback told', halt: told, proof: 'delivered', at: after, opens: true },
  ])('is shown $name: $opens', async ({ halt, proof, at, opens }) => {
    expect(await resumed(halt, proof, at)).toEqual(opens ? ['resume', 'sending-resumed'] : [])
  })

  it('is told by who was the first to open it', async () => {
    expect(await resumed(waits, 'accepted', after, false)).toEqual(['resume'])
  })
})
