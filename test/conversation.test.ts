import { beforeEach, describe, expect, it } from 'vitest'
import type { CoachId } from '../functions/domain/ids.ts'
import { segmentsOf } from '../functions/domain/segments.ts'
import { plus } from '../functions/domain/time.ts'
import { at } from './people.ts'
import { texting } from './texting.ts'

const joan = { id: 'JOAN' as CoachId, name: 'Joan Rivers' }
const morning = at('2026-11-24T16:00:00Z') // Tuesday, 9:00 in Phoenix

let t: ReturnType<typeof texting>
beforeEach(async () => {
  t = texting({ now: morning })
  await t.journal.putCoach(joan)
})

describe('joining', () => {
  it('says the programme, how often, what it costs, HELP and STOP; that nobody reads along; and asks a name', async () => {
    const replies = await t.say('join')
    expect(replies).toHaveLength(2)
    expect(replies[0]).toMatch(/Small Wins/)
    expect(replies[0]).toMatch(/about 1 text a day/i)
    expect(replies[0]).toMatch(/Msg & data rates may apply/i)
    expect(replies[0]).toMatch(/HELP/)
    expect(replies[0]).toMatch(/STOP/)
    expect(replies[1]).toMatch(/automatic/i)
    expect(replies[1]).toMatch(/988/)
    expect(await t.participant()).toMatchObject({
      status: 'active',
      phone: '+16025550123',
      timeZone: 'America/Phoenix',
      promptTime: '19:30',
      consent: { source: 'text', wording: expect.any(String), at: expect.any(String) },
    })
  })

  it('asks two questions, a name and a focus', async () => {
    await t.say('JOIN')
    const [next] = await t.say('ana')
    expect(next).toContain('Ana')
    expect((await t.participant())?.name).toBe('Ana')
    await t.say('2')
    const after = await t.participant()
    expect(after?.focus).toBe('boundaries')
    expect(after?.pending).toBeUndefined()
    expect(await t.wins()).toEqual([])
  })

  it.each(["I'm Ana", 'my name is ana', 'it’s Ana.', 'Ana!', 'ana', 'NAME Ana', 'Ana 😊'])(
    'hears a name in "%s"',
    async (text) => {
      await t.say('JOIN')
      await t.say(text)
      expect((await t.participant())?.name).toBe('Ana')
    },
  )

  it.each([
    'Fred',
    'Karen',
    'Stuart',
    'Grace',
    'Bill',
    'Ming',
    'Jared',
    'Shari',
    'Basia',
    'Jos\u00e9',
    "De'Andre",
    'Mary Ann',
  ])('hears the name %s', async (name) => {
    await t.say('JOIN')
    await t.say(name)
    expect(await t.participant()).toMatchObject({ name, status: 'active' })
  })

  it.each([
    "I'm tired",
    "i'm scared",
    "it's hard",
    'Anxious',
    'Work',
    'therapy',
    "I'm alive",
    'I slept eight hours',
    'Slept',
    'Got out of bed',
    'cried',
    'made the call today',
  ])('takes a win for a win where it asked for a name: "%s"', async (text) => {
    await t.say('JOIN')
    const replies = await t.say(text)
    expect(await t.wins()).toEqual([text])
    expect((await t.participant())?.name).toBeUndefined()
    expect(replies).toHaveLength(2) // kept, and the second question
  })

  it('both questions can be left behind by texting wins', async () => {
    await t.say('JOIN')
    await t.say('I slept eight hours')
    await t.say('and then I walked to the park')
    expect(await t.wins()).toEqual(['I slept eight hours', 'and then I walked to the park'])
    expect((await t.participant())?.pending).toBeUndefined()
  })

  it('a question waits a day, and no longer', async () => {
    await t.say('JOIN')
    t.set(plus(t.clock.now(), { hours: 25 }))
    await t.say('Ana')
    expect(await t.wins()).toEqual(['Ana'])
  })

  it('with a coach\u2019s code asks before anything is shared, naming the coach', async () => {
    await t.say('JOIN joan')
    const [ask] = await t.say('Ana')
    expect(ask).toContain('Joan Rivers')
    expect((await t.journal.sharing(joan.id)).items).toEqual([])
    await t.say('ok')
    expect((await t.journal.sharing(joan.id)).items).toHaveLength(1)
  })

  it('from an area code that spans zones says which it took, and how to change it', async () => {
    const replies = await t.say('JOIN', { From: '+12085550123' })
    expect(replies.join(' ')).toMatch(/ZONE/)
  })

  it('nobody is texted who did not ask: a stranger gets one hint a month and nothing of theirs is kept', async () => {
    expect(await t.say('hello there')).toHaveLength(1)
    expect(await t.say('hello again')).toEqual([])
    t.set(plus(t.clock.now(), { days: 31 }))
    expect(await t.say('hello?')).toHaveLength(1)
    expect(await t.wins()).toEqual([])
    expect((await t.participant())?.phone).toBeUndefined()
    expect(await t.journal.zones()).toEqual([])
  })

  it('twice is once', async () => {
    await t.join()
    const before = await t.participant()
    expect(await t.say('JOIN')).toHaveLength(1)
    expect((await t.participant())?.consent).toEqual(before?.consent)
  })
})

describe('a win', () => {
  beforeEach(() => t.join())

  it('is kept and met with one short text', async () => {
    const [reply = ''] = await t.say('I told my boss no')
    expect(await t.wins()).toEqual(['I told my boss no'])
    expect(segmentsOf(reply)).toMatchObject({ segments: 1, encoding: 'GSM-7' })
  })
  it('in several lines is several', async () => {
    await t.say('1. slept\n2. said no\n\n- called Mom')
    expect(await t.wins()).toEqual(['slept', 'said no', 'called Mom'])
  })
  it('that is nothing is not refused', async () => {
    const [reply] = await t.say('idk nothing today')
    expect(reply).toMatch(/counts/i)
    expect(await t.wins()).toEqual(['idk nothing today'])
  })
  it('that looks like a command is kept, with a hint', async () => {
    const [reply] = await t.say('SETTINGS')
    expect(reply).toMatch(/HELP/)
    expect(await t.wins()).toEqual(['SETTINGS'])
  })
  it('that is private is kept so, without the word', async () => {
    await t.say('PRIVATE I cried about my ex')
    const [entry] = (await t.journal.wins(await t.id(), {})).items
    expect(entry).toMatchObject({ text: 'I cried about my ex', private: true })
  })
  it.each(['\u2764\ufe0f', '\u{1F4AA}'])('may be a picture of one: %s', async (text) => {
    await t.say(text)
    expect(await t.wins()).toEqual([text])
  })
  it('of grief is kept, and neither counted aloud nor cheered', async () => {
    const replies = []
    for (const text of ['My cat died', 'we buried him', 'cannot stop crying', 'he was 14'])
      replies.push(...(await t.say(text)))
    expect(replies.slice(0, 3).join(' ')).not.toMatch(/win|week|\d/i)
    expect(await t.wins()).toHaveLength(4)
  })
  it.each(['thanks', 'lol ok', 'good night'])('"%s" is none: answered lightly', async (text) => {
    expect(await t.say(text)).toHaveLength(1)
    expect(await t.wins()).toEqual([])
  })
  it('is answered in words that vary: twelve in a row, none twice', async () => {
    const replies = []
    for (let n = 0; n < 12; n++) replies.push(...(await t.say(`Painted wall number ${n}`)))
    expect(new Set(replies).size).toBe(12)
  })
  it('now and then is answered with the week\u2019s count', async () => {
    const replies = []
    for (let n = 0; n < 4; n++) replies.push(...(await t.say(`Painted wall number ${n}`)))
    expect(replies.filter((reply) => /\b4\b/.test(reply))).toHaveLength(1)
  })
  it('"I told him to stop" stops nothing', async () => {
    await t.say('I told him to stop texting me')
    expect((await t.participant())?.status).toBe('active')
    expect(await t.wins()).toEqual(['I told him to stop texting me'])
  })
})

describe('STOP', () => {
  beforeEach(() => t.join())

  it.each([
    'STOP',
    ' Stop. ',
    'stopall',
    'UNSUBSCRIBE',
    'cancel',
    'End',
    'quit',
    'revoke',
    'optout',
    'please stop texting me',
    'ALTO',
  ])('"%s" is obeyed, and confirmed exactly once', async (text) => {
    expect(await t.say(text)).toHaveLength(1)
    expect((await t.participant())?.status).toBe('stopped')
    expect(await t.say(text)).toEqual([])
  })
  it('is not confirmed where Twilio itself answers', async () => {
    expect(await t.say('STOP', { OptOutType: 'STOP' })).toEqual([])
    expect((await t.participant())?.status).toBe('stopped')
    const carrier = texting({ keywordsAnsweredBy: 'carrier', now: morning })
    await carrier.join()
    expect(await carrier.say('stop')).toEqual([])
    await carrier.say('START')
    expect(await carrier.say('please stop texting me')).toHaveLength(1) // the carrier knows single words alone
  })
  it('is for good: a win after it is kept, and met with silence', async () => {
    await t.say('STOP')
    expect(await t.say('Walked around the block')).toEqual([])
    expect(await t.wins()).toEqual(['Walked around the block'])
    expect(await t.say('TIME 8pm')).toEqual([])
  })
  it('START is not answered twice where Twilio answers it', async () => {
    const carrier = texting({ keywordsAnsweredBy: 'carrier', now: morning })
    await carrier.join()
    await carrier.say('STOP')
    expect(await carrier.say('START')).toEqual([])
    expect((await carrier.participant())?.status).toBe('active')
    expect(await carrier.say('start', { OptOutType: 'START' })).toEqual([])
  })
  it('HELP is answered even then', async () => {
    await t.say('STOP')
    expect(await t.say('HELP')).toHaveLength(1)
  })
  it.each(['START', 'unstop', 'YES', 'join'])('"%s" brings everything back as it was', async (word) => {
    await t.say('FOCUS rest')
    await t.say('STOP')
    const replies = await t.say(word)
    expect(replies).toHaveLength(1)
    expect(await t.participant()).toMatchObject({ status: 'active', focus: 'rest', name: 'Ana' })
  })
  it('from somebody who never joined is remembered', async () => {
    expect(await t.say('STOP', { From: '+16025550199' })).toHaveLength(1)
    expect(await t.say('hello', { From: '+16025550199' })).toEqual([])
  })
})

describe('danger', () => {
  it.each([
    { text: 'I want to kill myself', has: /988/ },
    { text: 'he hit me again and I am scared to go home', has: /1-800-799-7233/ },
  ])('is answered at once: "$text"', async ({ text, has }) => {
    await t.join()
    const [reply = '', ...more] = await t.say(text)
    expect(reply).toMatch(has)
    expect(reply).toMatch(/911/)
    expect(segmentsOf(reply).segments).toBeLessThanOrEqual(2)
    expect(more).toEqual([])
  })
  it('is answered to a stranger, to who stopped and to who paused', async () => {
    expect((await t.say('I want to kill myself', { From: '+16025550100' }))[0]).toMatch(/988/)
    await t.join()
    await t.say('PAUSE')
    expect((await t.say('I want to kill myself'))[0]).toMatch(/988/)
    await t.say('STOP')
    expect((await t.say('I want to kill myself'))[0]).toMatch(/988/)
  })
  it('with STOP honours both', async () => {
    await t.join()
    const replies = await t.say('stop texting me, I want to die')
    expect(replies[0]).toMatch(/988/)
    expect(replies).toHaveLength(2)
    expect((await t.participant())?.status).toBe('stopped')
  })
  it('is kept sealed: no win, not counted, not listed', async () => {
    await t.join()
    await t.say('I want to kill myself')
    expect(await t.wins()).toEqual([])
    expect((await t.participant())?.weekSoFar).toBeUndefined()
    expect((await t.say('WINS')).join()).not.toMatch(/kill/)
    expect((await t.say('RECAP')).join()).not.toMatch(/kill/)
  })
  it('stays beside what EDIT says instead: neither is lost', async () => {
    await t.join()
    await t.say('I want to kill myself')
    await t.say('EDIT walked to the park')
    expect(await t.wins()).toEqual(['walked to the park'])
    expect((await t.participant())?.lastKept?.replaced).toEqual([])
    await t.say('UNDO')
    expect(await t.wins()).toEqual([])
  })
  it('keeps the prompt away for a day, unless they write', async () => {
    await t.join()
    await t.say('I want to kill myself')
    expect((await t.participant())?.quietUntil).toBe(plus(t.clock.now(), { hours: 24 }))
    await t.say('I slept a little')
    expect((await t.participant())?.quietUntil).toBeUndefined()
  })
  it('leaves the questions we had behind', async () => {
    await t.say('JOIN')
    await t.say('I want to kill myself')
    await t.say("I'm safe")
    expect((await t.participant())?.name).toBeUndefined()
    expect(await t.wins()).toEqual(["I'm safe"])
  })
  it('wins over every question and command', async () => {
    await t.say('JOIN')
    expect((await t.say('FOCUS I want to die'))[0]).toMatch(/988/)
  })
})

describe('settings', () => {
  beforeEach(() => t.join())

  it.each([
    { text: 'FOCUS rest', is: { focus: 'rest' } },
    { text: 'focus boundaries', is: { focus: 'boundaries' } },
    { text: 'TIME 8:15pm', is: { promptTime: '20:15' } },
    { text: 'time noon', is: { promptTime: '12:00' } },
    { text: 'TIME 19', is: { promptTime: '19:00' } },
    { text: 'ZONE Chicago', is: { timeZone: 'America/Chicago' } },
    { text: 'zone America/Denver', is: { timeZone: 'America/Denver' } },
    { text: 'PAUSE', is: { pausedUntil: '2026-12-08' } },
    { text: 'PAUSE 3 days', is: { pausedUntil: '2026-11-27' } },
    { text: 'PAUSE 2 weeks', is: { pausedUntil: '2026-12-08' } },
    { text: 'PAUSE until Monday', is: { pausedUntil: '2026-11-30' } },
    { text: 'PAUSE until Tuesday', is: { pausedUntil: '2026-12-01' } },
    { text: 'PAUSE until dec 5', is: { pausedUntil: '2026-12-05' } },
    { text: 'NAME Anita', is: { name: 'Anita' } },
  ])('$text', async ({ text, is }) => {
    const [reply = '', ...more] = await t.say(text)
    expect(await t.participant()).toMatchObject(is)
    expect(segmentsOf(reply).segments).toBe(1)
    expect(more).toEqual([])
    expect(await t.wins()).toEqual([])
  })

  it.each([
    'TIME 3am',
    'TIME 11pm',
    'TIME banana',
    'ZONE Narnia',
    'FOCUS spaceships',
    'PAUSE until the cows come home',
  ])('%s gets a kind text, changes nothing and loses nothing', async (text) => {
    const before = await t.participant()
    expect(await t.say(text)).toHaveLength(1)
    const after = await t.participant()
    expect([after?.promptTime, after?.timeZone, after?.focus, after?.pausedUntil]).toEqual([
      before?.promptTime,
      before?.timeZone,
      before?.focus,
      before?.pausedUntil,
    ])
  })

  it('FOCUS asks, and a number answers', async () => {
    expect((await t.say('FOCUS'))[0]).toMatch(/1.*2.*3/s)
    await t.say('3')
    expect((await t.participant())?.focus).toBe('self-compassion')
    await t.say('FOCUS off')
    expect((await t.participant())?.focus).toBeUndefined()
  })
  it('FOCUS asks, and a win in its place is a win', async () => {
    await t.say('FOCUS')
    await t.say('I finally called my sister back today')
    expect(await t.wins()).toEqual(['I finally called my sister back today'])
  })
  it('PAUSE 1 day in the evening leaves out tomorrow', async () => {
    t.set(at('2026-11-25T04:00:00Z'))
    await t.say('PAUSE 1 day')
    expect((await t.participant())?.pausedUntil).toBe('2026-11-26')
  })
  it('RESUME ends a pause and says when the next text comes', async () => {
    await t.say('PAUSE')
    expect((await t.say('RESUME'))[0]).toMatch(/today.*7:30 pm/i)
    expect((await t.participant())?.pausedUntil).toBeUndefined()
  })
  it('ZONE tells the local time, to check', async () => {
    expect((await t.say('ZONE Pacific'))[0]).toMatch(/8:00 am/)
  })
})

describe('looking back', () => {
  beforeEach(() => t.join())

  it('WINS lists the last five, dated, in at most three segments', async () => {
    for (const text of ['one', 'two', 'three', 'four', 'five', 'six '.repeat(80)])
      await t.say(`I painted ${text.trim()}`)
    const [list = ''] = await t.say('WINS')
    expect(list).toContain('Nov 24: I painted five')
    expect(list).not.toContain('painted one')
    expect(segmentsOf(list).segments).toBeLessThanOrEqual(3)
  })
  it('WINS rest lists rest', async () => {
    await t.say('I took a long nap')
    await t.say('I painted the wall')
    const [list = ''] = await t.say('WINS rest')
    expect(list).toContain('nap')
    expect(list).not.toContain('wall')
  })
  it('WINS last week looks there', async () => {
    await t.say('I painted the wall')
    t.set(plus(t.clock.now(), { days: 7 }))
    await t.say('I fixed the door')
    const [list = ''] = await t.say('WINS last week')
    expect(list).toContain('wall')
    expect(list).not.toContain('door')
  })
  it('WINS without wins is kind, and has no zero', async () => {
    expect((await t.say('WINS'))[0]).not.toMatch(/\b0\b|zero/)
  })
  it('RECAP tells of the week so far', async () => {
    await t.say('I took a long nap')
    const [recap = ''] = await t.say('RECAP')
    expect(recap).toContain('I took a long nap')
    expect(segmentsOf(recap).segments).toBeLessThanOrEqual(3)
  })
})

describe('sharing', () => {
  beforeEach(() => t.join())

  it('asks first, starts with OK, shows, and ends', async () => {
    const [ask = ''] = await t.say('SHARE joan')
    expect(ask).toContain('Joan Rivers')
    expect(ask).toContain('OK')
    expect((await t.journal.sharing(joan.id)).items).toEqual([])
    await t.say('ok')
    expect((await t.journal.sharing(joan.id)).items).toHaveLength(1)
    expect((await t.say('SHARE'))[0]).toContain('Joan Rivers')
    await t.say('UNSHARE')
    expect((await t.journal.sharing(joan.id)).items).toEqual([])
    expect((await t.participant())?.shares).toEqual([])
  })
  it.each(['I walked', 'HELP', 'thanks'])('an OK after "%s" is no consent', async (text) => {
    await t.say('SHARE joan')
    await t.say(text)
    await t.say('ok')
    expect((await t.journal.sharing(joan.id)).items).toEqual([])
  })
  it('NO starts nothing', async () => {
    await t.say('SHARE joan')
    await t.say('no')
    await t.say('ok')
    expect((await t.journal.sharing(joan.id)).items).toEqual([])
  })
  it('an unknown code is told kindly', async () => {
    expect(await t.say('SHARE nobody')).toHaveLength(1)
    expect((await t.participant())?.pending).toBeUndefined()
  })
})

it('every reply of a long life together travels in GSM-7 as long as nobody writes otherwise', async () => {
  await t.join()
  const texts = [
    'HELP',
    'FOCUS',
    'TIME',
    'ZONE',
    'PAUSE',
    'RESUME',
    'SHARE',
    'UNSHARE',
    'WINS',
    'RECAP',
    'NAME',
    'thanks',
    'I slept',
    'ESPANOL',
    'ENGLISH',
    '',
    'ok',
  ]
  for (const text of texts)
    for (const reply of await t.say(text)) expect([text, segmentsOf(reply).encoding]).toEqual([text, 'GSM-7'])
})
