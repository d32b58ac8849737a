import { describe, expect, it } from 'vitest'
import { rehearse, withoutTheirWords } from '../../../functions/domain/rehearsal.ts'
import { segmentsOf } from '../../../functions/domain/segments.ts'
import { addDays, plus } from '../../../functions/domain/time.ts'
import { office } from '../../operator-office.ts'
import { ana, at, date, idOf, sidOf, time, win } from '../../people.ts'
import { world } from '../../world.ts'

const monday = at('2026-11-24T02:30:00Z')
const dates = Array.from({ length: 7 }, (_, n) => addDays(date('2026-11-23'), n))
const words = ['slept until nine', 'said no to the extra shift', 'rested before I was exhausted']

/** A week that Ana and Ben lived with the real sender, Sunday's recap too; Ana wrote on some days. */
const lived = async () => {
  const w = world({ now: monday })
  await w.enrol(ana({ lastHeardAt: monday, ownAffirmations: ['I may rest'] }))
  await w.enrol(ana({ id: idOf('ben'), name: 'Ben', rhythm: 'sundays', lastHeardAt: monday }))
  for (let day = 0; day < 7; day++) {
    const evening = plus(monday, { days: day })
    const text = words[day]
    if (text !== undefined) {
      const held = await w.journal.participant(idOf('ana'))
      const entry = win(text, plus(evening, { hours: -5 }))
      await w.journal.record({
        participant: { ...held!, version: held!.version + 1, lastHeardAt: entry.at },
        sid: sidOf(text),
        at: entry.at,
        replies: [],
        entries: [entry],
      })
    }
    await w.live(evening)
  }
  const o = office({ journal: w.journal, now: plus(monday, { days: 6, hours: 2 }) })
  return { ...w, ...o }
}

describe('rehearse', () => {
  it('finds as many texts as really went, and says what they take', async () => {
    const { run, carrier } = await lived()
    const sent = carrier.sent
    const { code, out } = await run('rehearse', '--json')
    expect(code).toBe(0)
    const { people, total, byKind } = JSON.parse(out)
    expect(total).toMatchObject({ people: 2, texts: sent.length, went: sent.length })
    expect(people.map(({ texts, went }: { texts: number; went: number }) => [texts, went])).toEqual([
      [7, 7],
      [1, 1],
    ])
    expect(byKind).toMatchObject({ recap: 2, 'none: not-today': 6 })
    expect(total.cost).toBeCloseTo(total.segments * 0.0118)
  })

  it('sends nothing, writes nothing, and shows no words of anybody', async () => {
    const { run, carrier, journal, due } = await lived()
    const [sent, before] = [carrier.sent.length, await journal.participant(idOf('ana'))]
    const { out } = await run('rehearse')
    expect(out).toMatch(new RegExp(`^${idOf('ana')} +7 texts +\\d+ segments +\\$0\\.\\d+ +\\(7 really went\\)$`, 'm'))
    expect(out).toMatch(/Nothing was sent\./)
    expect(carrier.sent).toHaveLength(sent)
    expect(due).toEqual([])
    expect(await journal.participant(idOf('ana'))).toEqual(before)
    for (const secret of [...words, ...carrier.sent.map(({ body }) => body), 'Ana', '5550123'])
      expect(out).not.toContain(secret)
  })

  it('--texts shows ours, with their words made x', async () => {
    const { run, carrier } = await lived()
    const { out } = await run('rehearse', idOf('ana'), '--texts')
    expect(out).toMatch(/2026-11-29 {2}recap\n {4}\| /)
    expect(out).toMatch(/xxx/)
    for (const secret of [...words, 'Ana', 'I may rest']) expect(out).not.toContain(secret)
    expect(carrier.sent.map(({ body }) => body).join()).toContain(words[1])
  })

  it('costs what it is told to', async () => {
    const { run } = await lived()
    const { total } = JSON.parse((await run('rehearse', '--json', '--price', '1')).out)
    expect(total.cost).toBe(total.segments)
    expect((await run('rehearse', '--price', 'much')).code).toBe(2)
  })

  it('takes other days, and says so when nobody is known', async () => {
    const { run } = await lived()
    const { total } = JSON.parse((await run('rehearse', '--json', '--from', '2026-11-29', '--to', '2026-11-29')).out)
    expect(total.texts).toBe(2)
    expect((await run('rehearse', idOf('nobody'))).code).toBe(1)
  })
})

describe('one person rehearsed', () => {
  it('knows at a moment only what was written before it', async () => {
    const { journal } = await lived()
    const early = await rehearse(journal, idOf('ana'), dates.slice(0, 1))
    const all = await rehearse(journal, idOf('ana'), dates)
    expect(all[0]).toEqual(early[0])
    const recap = all.at(-1)
    expect(recap).toMatchObject({ kind: 'recap' })
    expect('body' in recap! && recap.segments).toBe('body' in recap! && segmentsOf(recap.body).segments)
  })

  it('is refused as the sender would', async () => {
    const { journal } = await lived()
    const held = await journal.participant(idOf('ben'))
    await journal.amend({ ...held!, pausedUntil: date('2026-12-24'), version: held!.version + 1 })
    expect(await rehearse(journal, idOf('ben'), dates.slice(-1))).toEqual([{ date: '2026-11-29', refused: 'paused' }])
    expect(await rehearse(journal, idOf('nobody'), dates)).toEqual([])
  })

  it('has no word of theirs left where it is to be shown', async () => {
    const o = office()
    const ref = { at: o.now(), id: 'n1' }
    const person = ana({
      cover: { word: 'lasagna' },
      hushed: ['hospital'],
      ownAffirmations: ['I may rest'],
      promptTime: time('19:30'),
    })
    await o.journal.record({
      ...{ participant: person, sid: sidOf('x'), at: o.now(), replies: [] },
      entries: [win('slept 😴', o.now())],
    })
    await o.journal.leaveNote(
      { ...person, version: 2 },
      { ...ref, participant: person.id, by: 'witness', from: 'Rosa', text: 'you laughed' },
    )
    const reads = withoutTheirWords(o.journal)
    const everything = JSON.stringify([
      await reads.participant(person.id),
      await reads.wins(person.id, {}),
      await reads.note(person.id, ref),
    ])
    for (const word of ['Ana', 'lasagna', 'hospital', 'rest', 'slept', '😴', 'Rosa', 'laughed'])
      expect(everything).not.toContain(word)
  })
})
