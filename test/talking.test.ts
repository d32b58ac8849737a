import { describe, expect, it } from 'vitest'
import { linkFor } from '../functions/adapters/links.ts'
import { composeDaily } from '../functions/domain/compose-daily.ts'
import { meaningOf } from '../functions/domain/conversation.ts'
import { keepText } from '../functions/domain/keep-text.ts'
import type { Participant } from '../functions/domain/participant.ts'
import { dueOn } from '../functions/domain/rhythm.ts'
import { addDays, type Instant, localTime, plus } from '../functions/domain/time.ts'
import { memoryJournal } from './memory-journal.ts'
import { noPhotos } from './memory-photos.ts'
import { ana, at, date, phone, sidOf } from './people.ts'
import { world } from './world.ts'

/** One person texting, over the real journal. */
const talk = async (who: Partial<Participant> = {}, start: Instant = at('2026-11-24T18:00:00Z')) => {
  const journal = memoryJournal()
  const person = ana(who)
  const setup = { participant: person, sid: sidOf('joined'), at: person.consent?.at ?? start, replies: [], entries: [] }
  await journal.record(setup)
  const linked = linkFor(async () => 'pepper', 'https://wins.example')
  const keep = keepText({
    journal,
    photos: noPhotos,
    limits: undefined,
    linkFor: linked,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  let [now, count] = [start, 0]
  return {
    journal,
    later: (span: Parameters<typeof plus>[1]) => {
      now = plus(now, span)
    },
    text: async (text: string) => {
      now = plus(now, { seconds: 30 })
      const incoming = { from: phone, participant: person.id, sid: sidOf(`text ${count++}`), text, now, photos: 0 }
      const kept = await keep(incoming, meaningOf(text))
      return 'change' in kept ? kept.change.replies.join('\n') : kept.repeated.join('\n')
    },
    wins: async () => (await journal.wins(person.id, {})).items.map((win) => win.text),
    entries: async () => (await journal.wins(person.id, {})).items,
    all: async () => (await journal.wins(person.id, { reflections: true })).items.map((e) => `${e.kind}: ${e.text}`),
    person: async () => (await journal.participant(person.id))!,
    week: async () => (await journal.weeks(person.id, '2026-W40' as never, '2026-W52' as never))[0],
  }
}

describe('UNDO and EDIT', () => {
  it('takes the last text back, says what it was, and brings it back when said again', async () => {
    const t = await talk()
    await t.text('Slept nine hours')
    await t.text('Called my sister')
    expect(await t.text('undo')).toContain('Called my sister')
    expect(await t.wins()).toEqual(['Slept nine hours'])
    expect([(await t.person()).weekSoFar?.wins, (await t.week())?.wins]).toEqual([1, 1])
    await t.text('UNDO')
    expect(await t.wins()).toEqual(['Slept nine hours', 'Called my sister'])
    expect([(await t.person()).weekSoFar?.wins, (await t.week())?.wins]).toEqual([2, 2])
  })

  it('takes all the wins of one text, and their day where none is left', async () => {
    const t = await talk()
    await t.text('1. rested\n2. said no\n3. cried')
    await t.text('undo that')
    expect(await t.wins()).toEqual([])
    expect(await t.week()).toMatchObject({ wins: 0, days: [] })
    expect((await t.person()).weekSoFar).toMatchObject({ wins: 0, days: [] })
    await t.text('undo')
    expect(await t.week()).toMatchObject({ wins: 3, days: ['2026-11-24'] })
  })

  it('rewords the last text on its own day, and UNDO brings the old words back', async () => {
    const t = await talk()
    await t.text('walked to the prak')
    t.later({ hours: 12 })
    await t.text('EDIT walked to the park')
    expect(await t.wins()).toEqual(['walked to the park'])
    expect((await t.week())?.days).toEqual(['2026-11-24'])
    await t.text('undo')
    expect(await t.wins()).toEqual(['walked to the prak'])
    await t.text('undo')
    expect(await t.wins()).toEqual(['walked to the park'])
    expect(await t.week()).toMatchObject({ wins: 1 })
  })

  it('leaves what is older than a day, and everything where there is nothing', async () => {
    const t = await talk()
    expect(await t.text('undo')).toContain('nothing from the last 24 hours')
    await t.text('I got up')
    t.later({ hours: 25 })
    expect(await t.text('undo')).toContain('nothing from the last 24 hours')
    expect(await t.text('EDIT I stayed in bed')).toContain('nothing from the last 24 hours')
    expect(await t.wins()).toEqual(['I got up'])
  })

  it('takes off what was written in danger, without reading it back', async () => {
    const t = await talk()
    await t.text('Made soup')
    await t.text('I want to die')
    expect(await t.text('undo')).not.toContain('die')
    expect(await t.wins()).toEqual(['Made soup'])
  })
})

describe('FIVE and CHECK', () => {
  it('goes from the first to the closing sentence, in one text or several, and keeps all of it', async () => {
    const t = await talk()
    expect(await t.text('FIVE')).toContain('five small wins')
    expect(await t.text('rested\nsaid no')).toContain('Two so far, three to go')
    expect(await t.text('thanks')).not.toContain('to go')
    await t.text('I cried in the car')
    await t.text('called my brother')
    expect(await t.text('took the bus')).toContain("I'm proud of myself for showing up.")
    expect(await t.text("I'm proud of myself for showing up")).toContain('beside your five')
    expect((await t.all()).at(-1)).toBe("reflection: I'm proud of myself for showing up")
    expect(await t.wins()).toHaveLength(5)
  })

  it('can be left at any point, with what was told kept; a command wins over it', async () => {
    const t = await talk()
    await t.text('five')
    await t.text('rested')
    expect(await t.text('TIME 8pm')).toContain('8:00 pm')
    expect(await t.text('no')).toContain("That's fine")
    expect((await t.person()).pending).toBeUndefined()
    expect(await t.wins()).toEqual(['rested'])
  })

  it('keeps the answer to CHECK as a reflection, which no week counts', async () => {
    const t = await talk()
    expect(await t.text('CHECK')).toContain('How did I learn to honor myself this week?')
    await t.text('by leaving work on time')
    expect(await t.all()).toEqual(['reflection: by leaving work on time'])
    expect((await t.person()).weekSoFar).toBeUndefined()
    await t.text('walked the dog')
    expect(await t.wins()).toEqual(['walked the dog'])
  })
})

describe('what can be asked and set', () => {
  it('WHY says which text came, why, and how to change it', async () => {
    const t = await talk({
      lastDaily: { date: date('2026-11-23'), picks: {}, kind: 'prompt', at: at('2026-11-24T02:30:00Z') },
    })
    expect(await t.text('WHY')).toBe(
      'That (Nov 23 at 7:30 pm) was your daily prompt, because you joined on Oct 1. TIME, DAYS, LESS, PAUSE change it.',
    )
    expect(await (await talk()).text('why')).toContain('No text has come by itself yet')
  })

  it.each([
    ['DAYS weekdays', 'Monday, Tuesday, Wednesday, Thursday, Friday'],
    ['LESS', 'every third day'],
    ['sundays only', 'nothing else'],
    ['DAILY', 'one text a day'],
    ['AFFIRM I am allowed to be slow', 'in your own words'],
    ['ask', 'For someone safe: "What have you noticed in me lately?" https://wins.example/w/'],
    ['book a session', 'hello@wins.example'],
    ['who is this', 'This is Small Wins'],
    ['you suck', 'STOP'],
    ['HUSH hospital', 'not read back'],
    ['COVER', 'Anything to note today?'],
  ])('%s is answered with what holds now', async (text, answer) => {
    const t = await talk()
    expect(await t.text(text)).toContain(answer)
    expect(await t.wins()).toEqual([])
  })

  it('on a shared phone, the recap waits for the word they chose, and tells of its own week', async () => {
    const t = await talk({}, at('2026-11-27T18:00:00Z'))
    expect(await t.text('COVER PELICAN')).toContain('PELICAN shows your week')
    await t.text('Rested all afternoon')
    await t.text('Told my boss no')
    const sunday = date('2026-11-29')
    const { body, participant } = composeDaily({
      participant: await t.person(),
      kind: 'recap',
      date: sunday,
      wins: await t.entries(),
      weeks: [],
      now: at('2026-11-30T02:30:00Z'),
    })
    expect(body).toBe('Your note of the week is ready, whenever you like.')
    await t.journal.amend(participant)
    t.later({ days: 4 })
    await t.text('Walked a bit')
    expect(await t.text('recap')).toBe('Your note of the week is ready, whenever you like.')
    const opened = await t.text('pelican')
    expect(opened).toContain('Ana, your week: 2 wins on one day.')
    expect(opened).not.toContain('Walked')
    expect(await t.text('Pelican!')).toContain('Your week so far has a win in it')
    expect(await t.wins()).toEqual(['Rested all afternoon', 'Told my boss no', 'Walked a bit'])
  })

  it('under cover no answer says what a win was about', async () => {
    const t = await talk({ cover: {} })
    for (const text of ['Told my boss no', 'Rested all afternoon', 'Cried for a while', 'Asked my sister for help'])
      expect(await t.text(text)).not.toMatch(/rest|limit|boundar|feel|help|reach/i)
  })

  it('does both of two things, and says both', async () => {
    const t = await talk()
    const said = await t.text('TIME 8am and FOCUS boundaries')
    expect(await t.person()).toMatchObject({ promptTime: '08:00', focus: 'boundaries' })
    expect(said).toContain('8:00 am')
    expect(said).toContain('boundaries')
    await t.text('slept late. PAUSE 2 days')
    expect(await t.wins()).toEqual(['slept late.'])
    expect((await t.person()).pausedUntil).toBeDefined()
  })

  it('never reads back a word that was hushed', async () => {
    const t = await talk()
    await t.text('took the bus past the hospital and sang')
    t.later({ days: 2 })
    await t.text('hush bus')
    expect(await t.text('HARD')).not.toContain('bus')
  })
})

describe('leaving', () => {
  it('FORGET ME asks, and after OK nothing is left but a mark that is not texted', async () => {
    const t = await talk()
    await t.text('rested')
    expect(await t.text('forget me')).toContain('Text OK to erase')
    expect(await t.wins()).toEqual(['rested'])
    expect(await t.text('OK')).toContain('Erased')
    expect(await t.wins()).toEqual([])
    const { phone: number, name, consent, status, forgottenAt } = await t.person()
    expect([number, name, consent, status]).toEqual([undefined, undefined, undefined, 'stopped'])
    expect(forgottenAt).toBeDefined()
    expect(await t.journal.toErase()).toEqual([])
    expect(await t.text('I am here again')).toBe('')
    expect(await t.wins()).toEqual([])
  })

  it('NO leaves everything, and so does anything else', async () => {
    const t = await talk()
    await t.text('rested')
    await t.text('delete all my data')
    expect(await t.text('no')).toContain('Nothing is erased')
    await t.text('FORGET ME')
    await t.text('walked')
    expect(await t.wins()).toEqual(['rested', 'walked'])
  })

  it('a wrong number is apologised for once, and stays quiet; wins that somebody wrote there stay', async () => {
    const t = await talk()
    await t.text('rested')
    expect(await t.text('wrong number')).toContain('Sorry for the mix-up')
    expect((await t.person()).status).toBe('stopped')
    expect(await t.text('wrong number')).toBe('')
    expect(await t.wins()).toEqual(['rested'])
    const stranger = await talk()
    await stranger.text('you have the wrong number')
    expect((await stranger.person()).phone).toBeUndefined()
  })

  it('somebody under 13 is let go kindly', async () => {
    const t = await talk()
    expect(await t.text("I'm 11 years old")).toContain('13 or older')
    expect((await t.person()).status).toBe('stopped')
  })
})

describe('when nothing comes back', () => {
  it('texts get fewer: twelve at most in sixty days, none of absence, and then silence', async () => {
    const w = world()
    const start = at('2026-11-02T02:30:00Z')
    await w.enrol(ana({ lastHeardAt: start, lastDaily: undefined }))
    for (let day = 1; day <= 75; day++) await w.live(plus(start, { days: day }))
    const bodies = w.carrier.sent.map(({ body }) => body)
    expect(bodies.length).toBeGreaterThanOrEqual(9)
    expect(bodies.length).toBeLessThanOrEqual(12)
    expect(
      bodies.filter((body) => /miss|quiet lately|haven't|hear(?:d)? from you|where|silent|absen/i.test(body)),
    ).toEqual([])
    const person = await w.journal.participant(ana().id)
    expect(person?.eased).toBe('sundays')
    expect(w.carrier.sent.some(({ body }) => /every third day/.test(body))).toBe(true)
  })

  it('any text of theirs brings the days back', () => {
    const silent = ana({ lastHeardAt: at('2026-11-01T20:00:00Z'), eased: 'sundays', unanswered: 11 })
    const today = date('2026-11-24')
    expect(dueOn(silent, today)).toBeUndefined()
    expect(dueOn({ ...silent, lastHeardAt: at('2026-11-24T18:00:00Z'), eased: undefined }, today)).toBe('prompt')
  })

  it.each([
    { rhythm: 'less' as const, least: 5, most: 8 },
    { rhythm: 'sundays' as const, least: 2, most: 2 },
  ])('$rhythm is heeded, with the recap on Sundays', ({ rhythm, least, most }) => {
    let person = ana({ rhythm })
    const sent: string[] = []
    for (let day = 0; day < 14; day++) {
      const on = addDays(date('2026-11-16'), day)
      person = { ...person, lastHeardAt: at(`${on}T15:00:00Z`) }
      const kind = dueOn(person, on)
      if (kind === undefined) continue
      sent.push(kind)
      person = { ...person, lastDaily: { date: on, picks: {}, kind } }
    }
    expect(sent.filter((kind) => kind === 'recap')).toHaveLength(2)
    expect(sent.length).toBeGreaterThanOrEqual(least)
    expect(sent.length).toBeLessThanOrEqual(most)
    expect(localTime(at('2026-11-24T18:00:00Z'), person.timeZone).weekday).toBe(2)
  })
})
