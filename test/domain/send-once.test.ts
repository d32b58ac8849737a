import { describe, expect, it } from 'vitest'
import type { SendOutcome } from '../../functions/domain/carrier.ts'
import type { Journal, Note } from '../../functions/domain/journal.ts'
import { dayBounds, dayToLookBackAt, lookBackText } from '../../functions/domain/memories.ts'
import { weeksAround } from '../../functions/domain/needs.ts'
import { noteLine, noteText } from '../../functions/domain/notes.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { sendOnce } from '../../functions/domain/send-once.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { ana, at, date, idOf, sidOf, win } from '../people.ts'
import { scriptedCarrier, tuesdayPage, world } from '../world.ts'

const tick = at('2026-11-25T02:30:00Z')
const tuesday = date('2026-11-24')
const sunday = {
  ...tuesdayPage(),
  tick: at('2026-11-30T02:30:00Z'),
  date: date('2026-11-29'),
  notAfter: at('2026-11-30T04:00:00Z'),
}
const id = ana().id

const sender = async (person: Participant | undefined = ana(), ...script: SendOutcome[]) => {
  const w = world({ carrier: scriptedCarrier(...script) })
  if (person) await w.enrol(person)
  const asked: { what: 'wins' | 'weeks' | 'note'; how: unknown }[] = []
  const { wins, weeks } = w.journal
  w.journal.wins = async (of, how) => {
    asked.push({ what: 'wins', how })
    return wins(of, how)
  }
  w.journal.weeks = async (of, from, to) => {
    asked.push({ what: 'weeks', how: { from, to } })
    return weeks(of, from, to)
  }
  const send = sendOnce({ ...w, pace: async () => {} })
  return {
    ...w,
    asked,
    notes: (...held: Note[]) => {
      w.journal.note = async (_, ref) => {
        asked.push({ what: 'note', how: ref.id })
        return held.find((note) => note.id === ref.id)
      }
    },
    send: (page = tuesdayPage(), of = person?.id ?? id) => send(of, page),
    text: (day = tuesday) => w.journal.outbound(person?.id ?? id, day),
    person: async () => (await w.journal.participant(person?.id ?? id))!,
    said: () => w.carrier.sent[0]?.body ?? '',
  }
}
const refused = (reason: string) => ({ event: 'text-refused', participant: id, date: tuesday, reason })
const noted = (outcome: string, code?: number) => ({
  event: 'text-sent',
  participant: id,
  date: tuesday,
  outcome,
  code,
})

describe('who is owed nothing', () => {
  it('and is not there leaves nothing under an id that nobody has', async () => {
    const w = await sender(undefined)
    w.journal.participant = async () => undefined
    expect(await w.send()).toBe('nothing')
    expect([w.logged, w.counts, await w.text()]).toEqual([[refused('gone')], { TextsRefused: 1 }, undefined])
  })

  it.each([
    {
      name: 'has stopped',
      change: { status: 'stopped' as const },
      when: tick,
      reason: 'stopped',
      expired: false,
      told: 2,
    },
    { name: 'is late', change: {}, when: at('2026-11-25T04:00:00Z'), reason: 'too-late', expired: true, told: 1 },
  ])(
    'since it $name is told of, $told times of two, as it may still change',
    async ({ change, when, reason, expired, told }) => {
      const w = await sender(ana(change))
      w.set(when)
      expect([await w.send(), await w.send()]).toEqual(['nothing', 'nothing'])
      const status = expired ? 'expired' : 'refused'
      expect(await w.text()).toMatchObject({ status, reason, kind: 'prompt', at: when })
      expect([w.logged, w.counts]).toEqual([
        Array(told).fill(refused(reason)),
        { [expired ? 'TextsExpired' : 'TextsRefused']: told },
      ])
    },
  )

  it('having no number is not claimed', async () => {
    const w = await sender(ana({ phone: undefined }))
    expect([await w.send(), await w.text(), w.carrier.sent]).toEqual(['nothing', undefined, []])
  })
})

describe('a claim', () => {
  it('is of a prompt, or of a recap, and is noted with what became of it', async () => {
    const prompt = await sender()
    await prompt.send()
    expect((await prompt.text())?.kind).toBe('prompt')
    expect(prompt.logged).toEqual([noted('accepted')])
    const recap = await sender()
    recap.set(sunday.tick)
    await recap.send(sunday)
    expect((await recap.text(sunday.date))?.kind).toBe('recap')
  })

  it('is tried forty times while others change the person, and no more', async () => {
    const w = await sender()
    let claims = 0
    w.journal.claim = async () => {
      claims++
      return 'changed'
    }
    await expect(w.send()).rejects.toMatchObject({ name: 'StillChanging', message: 'too many changes at once' })
    expect([claims, w.carrier.sent]).toEqual([40, []])
  })

  /** Somebody whose claim stands since the tick, or has come to that. */
  const standing = async (settled?: Parameters<Journal['settle']>[2], consent = ana().consent) => {
    const w = await sender(ana({ consent }))
    const { settle } = w.journal
    w.journal.settle = async () => Promise.reject(new Error('cut off'))
    await w.send().catch(() => {})
    w.journal.settle = settle
    if (settled) await settle(id, tuesday, settled)
    w.logged.splice(0)
    for (const name of Object.keys(w.counts)) delete w.counts[name as keyof typeof w.counts]
    return w
  }

  it.each([
    { name: 'stands for five minutes', late: { minutes: 4, seconds: 59 }, status: 'claimed', logged: [] },
    { name: 'is unknown after', late: { minutes: 5 }, status: 'unknown', logged: [noted('unknown')] },
  ])('that nobody settles $name', async ({ late, status, logged }) => {
    const w = await standing()
    w.set(plus(tick, late))
    expect(await w.send()).toBe('nothing')
    expect([(await w.text())?.status, w.logged, w.counts.TextsUnknown]).toEqual([
      status,
      logged.map(({ code, ...rest }) => rest),
      logged.length || undefined,
    ])
    expect(w.carrier.sent).toHaveLength(1)
  })

  const minutes = (n: number) => plus(tick, { minutes: n })
  it.each([
    { name: 'failed', status: 'failed' as const, code: 21610, consent: tick, stops: true },
    {
      name: 'failed, before they came back',
      status: 'failed' as const,
      code: 21610,
      consent: minutes(1),
      stops: false,
    },
    { name: 'failed for another reason', status: 'failed' as const, code: 30008, consent: tick, stops: false },
    { name: 'arrived, whatever its code', status: 'delivered' as const, code: 21610, consent: tick, stops: false },
  ])('that was cut off once it $name is heeded: $stops', async ({ status, code, consent, stops }) => {
    const w = await standing({ status, at: minutes(2), attempt: 1, code }, { ...ana().consent!, at: consent })
    w.set(minutes(3))
    expect([await w.send(), (await w.person()).status]).toEqual(['nothing', stops ? 'stopped' : 'active'])
    expect(w.logged).toEqual([])
  })
})

describe('the last look', () => {
  /** Something happens between the claim and the look. */
  const looked = async (happens: (w: Awaited<ReturnType<typeof sender>>) => void) => {
    const w = await sender()
    const { claim } = w.journal
    w.journal.claim = async (...given) => {
      const claimed = await claim(...given)
      happens(w)
      return claimed
    }
    return { w, result: await w.send() }
  }

  it.each([
    { name: 'night came', at: at('2026-11-25T03:58:00Z'), person: ana(), status: 'expired', reason: 'too-late' },
    { name: 'they stopped', at: tick, person: ana({ status: 'stopped' }), status: 'refused', reason: 'stopped' },
    { name: 'they were forgotten', at: tick, person: undefined, status: 'refused', reason: 'gone' },
    { name: 'their number is gone', at: tick, person: ana({ phone: undefined }), status: 'refused', reason: 'gone' },
  ])('sends nothing when $name', async ({ at, person, status, reason }) => {
    const { w, result } = await looked((w) => {
      w.set(at)
      w.journal.participant = async () => person
    })
    expect([result, w.carrier.sent, w.logged]).toEqual(['nothing', [], [refused(reason)]])
    expect(await w.text()).toMatchObject({ status, reason })
    expect(w.counts).toEqual({ [status === 'expired' ? 'TextsExpired' : 'TextsRefused']: 1 })
  })

  it('that takes too long, three times, is none, and the text waits', async () => {
    let looks = 0
    const { w, result } = await looked((w) => {
      w.journal.participant = async () => {
        looks++
        w.set(plus(w.clock.now(), { seconds: 2 }))
        return ana()
      }
    })
    expect([result, looks, w.carrier.sent]).toEqual([{ outcome: 'retry', code: 0 }, 3, []])
    expect([(await w.text())?.status, w.logged]).toEqual(['released', [noted('retry', 0)]])
  })

  it('that fails lets the claim go', async () => {
    const failing = looked((w) => {
      w.journal.participant = async () => Promise.reject(new Error('throttled'))
    })
    await expect(failing).rejects.toThrow('throttled')
  })
})

describe('what a code says of the person', () => {
  it.each([
    { code: 21602, outcome: 'bug' as const, becomes: { status: 'active', unreachable: undefined } },
    { code: 21610, outcome: 'suppress' as const, becomes: { status: 'stopped', unreachable: undefined } },
    { code: 30005, outcome: 'bad-number' as const, becomes: { unreachable: { times: 1, date: tuesday } } },
    { code: 21211, outcome: 'bad-number' as const, becomes: { unreachable: { times: 2, date: tuesday } } },
  ])('$code is heeded', async ({ code, outcome, becomes }) => {
    const w = await sender(ana(), { outcome, code })
    expect(await w.send()).toEqual({ outcome, code })
    const { status, unreachable } = await w.person()
    expect({ status, unreachable }).toMatchObject(becomes)
    expect(w.logged).toEqual([noted(outcome, code)])
  })
})

describe('what a text is made of', () => {
  const note: Note = { at: tick, id: 'note', participant: id, by: 'witness', from: 'Jo', text: 'You laugh again' }
  const waiting = { notesWaiting: [{ at: note.at, id: note.id }] }
  /** Somebody who wrote so long ago that they are told it is fine. */
  const silent = { lastHeardAt: plus(tick, { days: -6 }) }
  const lookers = Array.from({ length: 26 }, (_, n) => idOf(`x${String.fromCharCode(97 + n)}`))
  const consent = { ...ana().consent!, at: at('2024-01-01T00:00:00Z') }
  const looks = (id: Participant['id']) => dayToLookBackAt({ ...ana({ consent }), id }, tuesday)
  const looker = lookers.find((id) => looks(id) !== undefined)!
  const plain = lookers.find((id) => looks(id) === undefined)!

  it('is a note that waits, and nothing else is read', async () => {
    const w = await sender(ana(waiting))
    w.notes(note)
    await w.send()
    expect([w.said(), w.asked]).toEqual([noteText(note, english), [{ what: 'note', how: 'note' }]])
  })
  it('is the same note when it is tried again that day', async () => {
    const w = await sender(ana(waiting), { outcome: 'retry', code: 20429 })
    w.notes(note)
    await w.send()
    await w.send()
    expect(w.carrier.sent.map(({ body }) => body)).toEqual([noteText(note, english), noteText(note, english)])
  })
  it('is a prompt where that note is gone', async () => {
    const w = await sender(ana({ ...waiting, id: plain, consent }))
    w.notes()
    await w.send()
    expect(w.asked).toEqual([{ what: 'note', how: 'note' }])
    expect((await w.person()).lastDaily?.kind).toBe('prompt')
  })
  it('is neither a note nor a look back where they are told that silence is fine', async () => {
    const w = await sender(ana({ ...waiting, ...silent, id: looker, consent }))
    w.notes(note)
    await w.send()
    expect([w.asked, (await w.person()).lastDaily?.kind]).toEqual([[], 'ease'])
  })
  it('is now and then a win of that day, long ago', async () => {
    const w = await sender(ana({ id: looker, consent }))
    const day = looks(looker)!
    const { since, until } = dayBounds(day.date, 'America/Phoenix')
    const held = await w.person()
    const then = win('I sat by the lake', plus(since, { hours: 3 }), { participant: looker })
    await w.journal.record({
      participant: { ...held, version: held.version + 1 },
      ...{ sid: sidOf('then'), at: then.at, replies: [], entries: [then] },
    })
    await w.send()
    expect(w.asked).toEqual([{ what: 'wins', how: { since, until, limit: 40 } }])
    expect(w.said()).toBe(lookBackText([then], day.ago, held, english))
  })
  it('is mostly a prompt, for which nothing is read', async () => {
    const w = await sender(ana({ id: plain, consent }))
    await w.send()
    expect(w.asked).toEqual([])
  })
  it('is on Sunday the week, and the notes they kept, as far as they are there', async () => {
    const notesKept = ['note', 'gone'].map((id) => ({ at: note.at, id }))
    const w = await sender(ana({ notesKept, lastHeardAt: plus(sunday.tick, { days: -1 }) }))
    w.notes(note)
    w.set(sunday.tick)
    await w.send(sunday)
    expect(w.asked).toEqual([
      { what: 'wins', how: { since: plus(sunday.tick, { days: -22 }) } },
      { what: 'weeks', how: weeksAround(sunday.tick) },
      { what: 'note', how: 'note' },
      { what: 'note', how: 'gone' },
    ])
    expect(w.said()).toContain(noteLine(note, english))
  })
})
