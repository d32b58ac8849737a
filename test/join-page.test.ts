import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { describe, expect, it } from 'vitest'
import { dynamoJournal, indexes } from '../functions/adapters/dynamo-journal.ts'
import { formStamps } from '../functions/adapters/links.ts'
import type { SendOutcome } from '../functions/domain/carrier.ts'
import type { CoachId, Phone } from '../functions/domain/ids.ts'
import type { InvitationDue } from '../functions/domain/invitations.ts'
import type { Journal } from '../functions/domain/journal.ts'
import { english } from '../functions/domain/texts/en.ts'
import { spanish } from '../functions/domain/texts/es.ts'
import { localTime, plus } from '../functions/domain/time.ts'
import { phoneTyped } from '../functions/domain/typed-phone.ts'
import { joinPageOf } from '../functions/join-page.ts'
import { context, httpEvent } from './lambda-events.ts'
import { memoryTable } from './memory-table/memory-table.ts'
import { at, phone } from './people.ts'
import { account, texting } from './texting.ts'
import { scriptedCarrier } from './world.ts'

type Fields = Readonly<Record<string, string>>
type World = Awaited<ReturnType<typeof joining>>

/** The form, whoever sends, and people who text: over one journal. */
const joining = async ({
  script = [] as (SendOutcome | Error)[],
  now = at('2026-11-25T02:30:00Z'), // Tuesday, 19:30 in Phoenix
  perHour = 30,
  from = account.number as string,
  keywordsAnsweredBy = 'us' as 'us' | 'carrier',
  wrap = (journal: Journal): Journal => journal,
} = {}) => {
  const table = memoryTable({ indexes }).client
  const journal = wrap(dynamoJournal({ client: table, table: 'memory' }))
  const t = texting({ journal, carrier: scriptedCarrier(...script), now, keywordsAnsweredBy })
  await journal.putCoach({ id: 'DANA7' as CoachId, name: 'Dana' })
  const queued: InvitationDue[] = []
  const stamps = formStamps(async () => 'a pepper of some length')
  const page = joinPageOf({
    ...{ journal: t.journal, identify: t.id, stamps, clock: t.clock, log: t.log, metrics: t.metrics, from, perHour },
    due: { send: async (messages) => void queued.push(...messages) },
    publicUrl: account.publicUrl,
  })
  const call = async (method: string, rawQuery = '', fields: Fields = {}, headers: Fields = {}) => {
    const body = new URLSearchParams(fields).toString()
    const event = httpEvent({ method, path: '/join', rawQuery, body, headers })
    const { statusCode: status, headers: sent = {}, body: said = '' } = await page(event, context)
    return { status, headers: sent as Record<string, string>, body: said }
  }
  const later = (span: Parameters<typeof plus>[1]) => t.set(plus(t.clock.now(), span))
  const stampIn = (body: string) => /name="stamp" value="([^"]+)"/.exec(body)?.[1] ?? ''
  const filled = { phone: '(602) 555-0123', name: '', coach: '', agreed: 'yes', lang: 'en', website: '' }
  /** Opens the form, takes ten seconds over it, and sends it. */
  const ask = async (fields: Fields = {}, headers: Fields = {}) => {
    const { body } = await call('GET', `lang=${fields.lang ?? 'en'}`)
    later({ seconds: 10 })
    return call('POST', '', { ...filled, stamp: stampIn(body), ...fields }, headers)
  }
  /** What the queue holds is worked through. */
  const deliver = async (...messages: readonly InvitationDue[]) => {
    const { batchItemFailures } = await t.deliver(...(messages.length > 0 ? messages : queued.splice(0)))
    return batchItemFailures.length
  }
  return {
    ...{ ...t, table, queued, stamps, call, later, stampIn, filled, ask, deliver },
    sent: () => t.carrier.sent.map(({ to, body }) => ({ to, body })),
    /** The form, and the text it asks for. */
    invited: async (fields: Fields = {}) => {
      const { status } = await ask(fields)
      await deliver()
      return status
    },
    raw: async (PK: string, SK: string) =>
      (await table.send(new GetCommand({ TableName: 'memory', Key: { PK, SK } }))).Item,
  }
}

describe('the form', () => {
  it('shows what one says yes to, without a script, in little', async () => {
    const w = await joining()
    const { status, body, headers } = await w.call('GET')
    expect(status).toBe(200)
    for (const said of [
      'Small Wins',
      'about 1 text a day',
      'Msg &amp; data rates may apply',
      'HELP',
      'STOP',
      'no one is watching live',
    ])
      expect(body).toContain(said)
    expect(body).toContain('A coach reads it only if you say OK to that by text')
    expect(body).not.toMatch(/<script|https?:/)
    expect(Buffer.byteLength(body)).toBeLessThan(30 * 1024)
    expect(headers['Content-Security-Policy']).toContain("default-src 'none'")
  })

  it('speaks English and Spanish, by link or as the browser asks, and keeps the code on the way', async () => {
    const w = await joining()
    expect((await w.call('GET')).body).toContain('<html lang="en">')
    expect((await w.call('GET', '', {}, { 'accept-language': 'es-MX,es' })).body).toContain('<html lang="es">')
    const { body } = await w.call('GET', 'lang=es&coach=dana7')
    expect(body).toContain('nadie mira en vivo')
    expect(body).toContain('href="/join?lang=en&amp;coach=DANA7"')
    expect(body).toContain('value="DANA7"')
    expect((await w.call('GET', 'coach=%22%3E%3Cb%3E')).body).not.toContain('<b>')
  })

  it.each([
    ['a number', '602 555 0123', '6025550123'],
    ['the digits of a number', '6025550123', '6025550123'],
    ['a word', 'mysister', 'MYSISTER'],
  ])('takes %s, typed in the place of a code, along in no address', async (_, typed, code) => {
    const w = await joining()
    for (const stamp of [undefined, 'x']) {
      const { status, body } = await w.ask({ coach: typed, agreed: '', ...(stamp && { stamp }) })
      expect(status).toBe(422)
      expect(body).toContain(`value="${typed.toUpperCase()}"`)
      expect(body).toContain('href="/join?lang=es"')
      const addresses = [...body.matchAll(/(?:href|action|src)="([^"]*)"/g)].join()
      expect(addresses).not.toContain(code)
      expect(addresses.replaceAll(/\D/g, '')).not.toContain('6025550123')
    }
  })

  it('keeps the code of a coach there is on the way to the other language, whatever else is wrong', async () => {
    const w = await joining()
    expect((await w.ask({ coach: 'dana7', agreed: '' })).body).toContain('href="/join?lang=es&amp;coach=DANA7"')
  })

  it.each([
    ['no number', { phone: '12345' }, 'No text can go to this number'],
    ['a number without texts', { phone: '800 555 0123' }, 'No text can go to this number'],
    ['a name that is none', { name: '<b>7</b>' }, 'A first name is letters'],
    ['a code that nobody has', { coach: 'NOBODY' }, 'No coach here has this code'],
    ['no consent', { agreed: '' }, 'The box is not ticked'],
  ])('says kindly what is wrong, and keeps what was typed: %s', async (_, wrong, why) => {
    const w = await joining()
    const { status, body } = await w.ask({ phone: '602 555 0123', name: 'Ana', ...wrong })
    expect([status, body.includes(why)]).toEqual([422, true])
    const { phone: typed = '602 555 0123', name = 'Ana' } = wrong as Fields
    expect(body).toContain(`value="${typed}"`)
    expect(body).toContain(`value="${name.replaceAll('<', '&lt;').replaceAll('>', '&gt;')}"`)
    expect(body).not.toContain('<b>')
    expect(w.queued).toEqual([])
    // Mended, it goes through: the stamp is still good.
    const again = await w.call('POST', '', { ...w.filled, stamp: w.stampIn(body) })
    expect(again.status).toBe(200)
  })
})

describe('the text', () => {
  it('asks for OK, says what we are and who asked, and once', async () => {
    const w = await joining()
    expect(await w.invited()).toBe(200)
    expect(w.sent()).toEqual([{ to: phone, body: english.invitation({}) }])
    expect(w.carrier.sent[0]).toMatchObject({ validFor: expect.any(Number) })
    // Until their night, and not longer: 21:00 in Phoenix.
    expect(w.carrier.sent[0]?.validFor).toBeLessThanOrEqual(5400)
    expect(w.counts).toMatchObject({ InvitationsAsked: 1, InvitationsSent: 1 })
  })

  it.each(['OK', 'ok!', 'Yes', 'okay'])('%s joins, with the consent as the form showed it', async (answer) => {
    const w = await joining()
    await w.invited({ name: 'ana' })
    w.later({ minutes: 2 })
    const said = await w.say(answer)
    expect(said.slice(0, 2)).toEqual([english.joined(), english.safety()])
    expect(said[2]).toContain('Hello, Ana. Texts come at 7:30 pm, Arizona time.')
    expect(await w.participant()).toMatchObject({
      ...{ status: 'active', phone, name: 'Ana', timeZone: 'America/Phoenix' },
      consent: { source: 'form', wording: 'form-en-1', at: w.clock.now() },
    })
    expect(await w.participant()).not.toHaveProperty('invited')
    expect((await w.say('1'))[0]).toContain('lean to rest')
  })

  it('without a name on the form, OK is asked for one as JOIN is', async () => {
    const w = await joining()
    await w.invited()
    expect(await w.say('OK')).toEqual([english.joined(), english.joinedSafety()])
    expect((await w.say('Ana'))[0]).toContain('Hello, Ana.')
  })

  it('names the coach, and OK asks then whether to share, as JOIN with a code does', async () => {
    const w = await joining()
    await w.invited({ coach: ' dana7 ', name: 'Ana' })
    expect(w.sent()[0]?.body).toBe(english.invitation({ coach: 'Dana' }))
    expect((await w.say('OK')).at(-1)).toBe(english.shareAsk({ coach: 'Dana' }))
    expect((await w.participant())?.shares).toEqual([])
    expect(await w.say('OK')).toEqual([english.shareStarted({ coach: 'Dana' })])
    expect((await w.participant())?.shares).toMatchObject([{ coach: 'DANA7' }])
  })

  it('asks for the name first, where the form had the code alone', async () => {
    const w = await joining()
    await w.invited({ coach: 'DANA7' })
    await w.say('OK')
    expect(await w.say('Ana')).toEqual([english.shareAsk({ coach: 'Dana' })])
  })

  it('leaves a name out that would not fit into one text', async () => {
    const w = await joining()
    await w.journal.putCoach({ id: 'LONG' as CoachId, name: 'x'.repeat(60) })
    await w.journal.putCoach({ id: 'EMOJI' as CoachId, name: '\u{1F98B}' })
    await w.invited({ coach: 'LONG' })
    await w.invited({ coach: 'EMOJI', phone: '602 555 0124' })
    expect(w.sent().map(({ body }) => body)).toEqual([english.invitation({}), english.invitation({})])
  })

  it('and all that follows is in the language of the form', async () => {
    const w = await joining()
    await w.invited({ lang: 'es', name: 'Lucía' })
    expect(w.sent()[0]?.body).toBe(spanish.invitation({}))
    expect((await w.say('OK'))[0]).toBe(spanish.joined())
    expect(await w.participant()).toMatchObject({ language: 'es', consent: { wording: 'form-es-1' } })
  })

  it('any other answer is a guest\u2019s, and OK joins after it', async () => {
    const w = await joining()
    await w.invited({ name: 'Ana' })
    expect(await w.say('who is this?')).not.toContain(english.joined())
    await w.say('I walked')
    expect(await w.participant()).toMatchObject({ status: 'guest' })
    expect(await w.wins()).toEqual([])
    expect(await w.say('OK')).toContain(english.joined())
  })

  it('who texts JOIN joins by their own word', async () => {
    const w = await joining()
    await w.invited({ coach: 'DANA7', name: 'Ana' })
    expect((await w.say('JOIN')).at(-1)).toBe(english.shareAsk({ coach: 'Dana' }))
    expect((await w.participant())?.consent).toMatchObject({ source: 'text', wording: 'join-en-1' })
  })

  it('YES is answered by the carrier where it answers keywords, and how to stay safe is said all the same', async () => {
    const w = await joining({ keywordsAnsweredBy: 'carrier' })
    await w.invited({ name: 'Ana' })
    const said = await w.say('YES', { OptOutType: 'START' })
    expect(said[0]).toBe(english.safety())
    expect((await w.participant())?.consent).toMatchObject({ source: 'form' })
  })

  it('an OK that nobody asked for joins nobody, nor one after thirty days', async () => {
    const w = await joining()
    await w.say('OK')
    expect(await w.participant()).toMatchObject({ status: 'guest' })
    await w.invited()
    w.later({ days: 30 })
    await w.say('OK')
    expect(await w.participant()).toMatchObject({ status: 'guest' })
  })

  it('an OK whose webhook was lost is heard by the sweep', async () => {
    const w = await joining()
    await w.invited()
    w.later({ minutes: 5 })
    w.lost('OK')
    await w.sweep(plus(w.clock.now(), { minutes: 10 }))
    expect(
      w
        .sent()
        .slice(1)
        .map(({ body }) => body),
    ).toEqual([english.joined(), english.joinedSafety()])
    expect((await w.participant())?.consent).toMatchObject({ source: 'form' })
  })
})

describe('nobody learns who takes part', () => {
  const known: Readonly<Record<string, (w: World) => Promise<unknown>>> = {
    'somebody new': async () => {},
    'somebody who texted once': (w) => w.say('hello'),
    'somebody active': (w) => w.join(),
    'somebody who stopped': async (w) => {
      await w.join()
      await w.say('STOP')
    },
    'somebody who stopped before they joined': (w) => w.say('STOP'),
    'somebody who was forgotten': async (w) => {
      await w.join()
      await w.say('FORGET ME')
      await w.say('OK')
    },
    'a wrong number': (w) => w.say('wrong number'),
    'a child': (w) => w.say('I am 9 years old'),
    'somebody who was asked before': (w) => w.invited(),
  }
  const texted = ['somebody new', 'somebody who texted once']

  it('the answer is the same, byte for byte, and costs the same questions; a text leaves to who is new alone', async () => {
    const answers = new Set<string>()
    for (const [who, were] of Object.entries(known)) {
      const asked: string[] = []
      let watching = false
      const wrap = (journal: Journal) =>
        new Proxy(journal, {
          get:
            (held, name: keyof Journal) =>
            (...given: never[]) => {
              if (watching) asked.push(name)
              return (held[name] as (...given: never[]) => unknown)(...given)
            },
        })
      const w = await joining({ wrap })
      await were(w)
      const before = w.carrier.sent.length
      w.later({ days: 1 })
      watching = true
      const { status, body, headers } = await w.ask({ coach: 'DANA7' })
      watching = false
      answers.add(JSON.stringify([status, body, headers, asked, w.queued.length]))
      await w.deliver()
      expect([who, w.carrier.sent.length - before]).toEqual([who, texted.includes(who) ? 1 : 0])
      // Whatever became of it, the number is gone.
      expect([who, await w.journal.invitation(await w.id())]).toEqual([who, undefined])
    }
    expect(answers.size).toBe(1)
    expect([...answers][0]).toContain('If that number can get texts, one is on its way. Reply OK to begin.')
  })

  it('and what somebody was stays as it was', async () => {
    const w = await joining()
    await w.join()
    await w.say('STOP')
    const before = await w.participant()
    await w.invited({ name: 'Other' })
    expect(await w.participant()).toEqual(before)
    await w.say('OK')
    expect((await w.participant())?.status).toBe('stopped')
    expect((await w.say('START'))[0]).toContain('Ana')
  })

  it('no number and no name is in a log, on a queue, in a header or on a page', async () => {
    const w = await joining()
    const { body, headers } = await w.ask({ name: 'Canary', coach: 'DANA7' })
    const queue = JSON.stringify(w.queued)
    await w.deliver()
    const all = [body, JSON.stringify(headers), queue, JSON.stringify(w.logged), JSON.stringify(w.pages)].join()
    expect(all).not.toMatch(/5550123|555-0123|Canary/)
  })

  it('an error says nothing either', async () => {
    const wrap = (journal: Journal): Journal => ({
      ...journal,
      invite: async ({ phone: number }) => Promise.reject(new Error(`could not keep ${number}`)),
    })
    const w = await joining({ wrap })
    const { status, body } = await w.ask()
    expect([status, body]).toEqual([500, ''])
    expect(JSON.stringify(w.logged)).not.toContain('5550123')
  })
})

describe('a number is asked once', () => {
  it('however often the form is sent, and the queue tells of it', async () => {
    const w = await joining()
    await w.ask()
    await w.ask({ name: 'Ana' })
    const messages = [...w.queued, ...w.queued]
    expect(messages).toHaveLength(4)
    expect(await w.deliver(...messages)).toBe(0)
    expect(w.sent()).toHaveLength(1)
  })

  it('whoever sends at the same moment', async () => {
    const w = await joining()
    await w.ask()
    await Promise.all([1, 2, 3].map(() => w.deliver(...w.queued)))
    expect(w.sent()).toHaveLength(1)
  })

  it('in thirty days; then it can be asked again', async () => {
    const w = await joining()
    await w.invited()
    w.later({ days: 29 })
    await w.invited()
    expect(w.sent()).toHaveLength(1)
    w.later({ days: 1 })
    await w.invited()
    expect(w.sent()).toHaveLength(2)
  })

  it('and never after STOP, nor once it is on its way to us', async () => {
    const w = await joining()
    await w.invited({ name: 'Ana' })
    w.later({ seconds: 5 })
    await w.say('STOP')
    const stopped = await w.participant()
    expect(stopped).toMatchObject({ status: 'stopped' })
    expect(stopped?.invited).not.toHaveProperty('name')
    w.later({ days: 60 })
    await w.invited()
    await w.ask({ phone: '602 555 0124' })
    await w.say('STOP', { From: '+16025550124' })
    await w.deliver()
    expect(w.sent()).toHaveLength(1)
  })

  it('not even when STOP comes between the claim and the call', async () => {
    let stop = async () => {}
    const wrap = (journal: Journal): Journal => ({
      ...journal,
      claimInvitation: async (...given) => {
        const claimed = await journal.claimInvitation(...given)
        await stop()
        return claimed
      },
    })
    const w = await joining({ wrap })
    await w.ask()
    let posting: Promise<unknown> | undefined
    stop = async () => {
      posting = w.post({ Body: 'STOP' })
      while ((await w.participant())?.status !== 'stopped') await new Promise(setImmediate)
    }
    await w.deliver()
    await w.pass(4000)
    await posting
    expect(w.sent()).toEqual([])
    expect(await w.journal.invitation(await w.id())).toBeUndefined()
  })
})

describe('nobody is texted at night', () => {
  /** Lets the queue's delays pass until the text leaves. */
  const untilSent = async (w: World) => {
    for (let round = 0; round < 100 && w.sent().length === 0; round++) await w.deliverPutOff()
    return localTime(w.clock.now(), 'America/Phoenix')
  }

  it.each([
    ['in the evening', '2026-11-25T04:00:00Z', '2026-11-25'],
    ['too near to the night', '2026-11-25T03:58:00Z', '2026-11-25'],
    ['after midnight', '2026-11-25T09:00:00Z', '2026-11-25'],
    ['a second before the morning', '2026-11-25T14:59:49Z', '2026-11-25'],
  ])('%s it waits for the morning', async (_, now, day) => {
    const w = await joining({ now: at(now) })
    await w.invited({ name: 'Ana' })
    expect(w.sent()).toEqual([])
    expect(Math.max(...w.due.delays.map((delay) => delay ?? 0))).toBeLessThanOrEqual(900)
    expect(await untilSent(w)).toMatchObject({ date: day, time: '08:00' })
    expect(await w.say('OK')).toContain(english.joined())
  })

  it('where the number is from: morning in New York, night in Los Angeles', async () => {
    const w = await joining({ now: at('2026-11-25T13:30:00Z') })
    await w.invited({ phone: '+1 212 555 0123' })
    await w.invited({ phone: '213 555 0123' })
    expect(w.sent().map(({ to }) => to)).toEqual(['+12125550123'])
  })

  it('what could not be said within a day is not said any more, and the number goes', async () => {
    const w = await joining()
    await w.ask()
    w.later({ hours: 24 })
    await w.deliver()
    expect(w.sent()).toEqual([])
    expect(await w.journal.invitation(await w.id())).toBeUndefined()
    expect(await w.participant()).toBeUndefined()
  })
})

describe('what the carrier says', () => {
  it.each(['retry', 'later', 'halt'] as const)('%s: it surely never left, and is sent later', async (outcome) => {
    const w = await joining({ script: [{ outcome, code: 20429 }] })
    await w.invited()
    expect(w.due.delays[0]).toBeGreaterThanOrEqual(30)
    if (outcome === 'halt') {
      expect(w.counts.SendingHalted).toBe(1)
      await w.deliverPutOff()
      expect(w.sent()).toHaveLength(1)
      await w.journal.resume()
    }
    await w.deliverPutOff()
    expect(w.sent()).toHaveLength(2)
    expect(w.pages).toEqual([])
    expect(await w.say('OK')).toContain(english.joined())
  })

  it.each([
    { outcome: 'unknown' },
    { outcome: 'bad-number', code: 21211 },
    { outcome: 'configuration', code: 21408 },
    { outcome: 'bug', code: 1 },
  ] as SendOutcome[])('%j: it is not sent again', async (outcome) => {
    const w = await joining({ script: [outcome] })
    await w.invited()
    expect(w.pages).toEqual([])
    w.later({ minutes: 10 })
    await w.invited()
    expect(w.sent()).toHaveLength(1)
    expect(await w.journal.invitation(await w.id())).toBeUndefined()
  })

  it('a look at the person that fails, or takes too long to be relied on, sends nothing; the next try does', async () => {
    let look: () => Promise<void> = async () => {}
    const wrap = (journal: Journal): Journal => {
      let claimed = false
      return {
        ...journal,
        claimInvitation: async (...given) => {
          claimed = true
          return journal.claimInvitation(...given)
        },
        participant: async (id) => {
          if (claimed) await look()
          claimed = false
          return journal.participant(id)
        },
      }
    }
    const w = await joining({ wrap })
    await w.ask()
    const messages = [...w.queued]
    look = () => Promise.reject(new Error('away'))
    expect(await w.deliver()).toBe(1)
    look = async () => w.later({ seconds: 3 })
    expect(await w.deliver(...messages)).toBe(0)
    expect(w.sent()).toEqual([])
    look = async () => {}
    await w.deliverPutOff()
    expect(w.sent()).toHaveLength(1)
  })

  it('who has opted out there is not asked again, ever', async () => {
    const w = await joining({ script: [{ outcome: 'suppress', code: 21610 }] })
    await w.invited()
    expect(await w.participant()).toMatchObject({ status: 'stopped' })
    w.later({ days: 40 })
    await w.invited()
    expect(w.sent()).toHaveLength(1)
    expect(await w.say('START')).toContain(english.joined())
  })

  it('a sender that is cut off after its claim is not made up for, and the number goes', async () => {
    const w = await joining({ script: [new Error('cut off')] })
    await w.ask()
    const messages = [...w.queued]
    expect(await w.deliver()).toBe(1)
    await w.deliver(...messages)
    expect(await w.journal.invitation(await w.id())).toBeDefined()
    w.later({ minutes: 6 })
    await w.deliver(...messages)
    expect(w.sent()).toHaveLength(1)
    expect(await w.journal.invitation(await w.id())).toBeUndefined()
    expect(w.logged).toContainEqual(expect.objectContaining({ event: 'invitation-refused', reason: 'cut-off' }))
  })
})

describe('who never answers', () => {
  it('hears nothing more, and is forgotten by the table itself', async () => {
    const w = await joining()
    await w.invited({ name: 'Ana' })
    const id = await w.id()
    expect(await w.journal.invitation(id)).toBeUndefined()
    expect(await w.participant()).not.toHaveProperty('phone')
    const day = 86_400
    const sent = Date.parse((await w.participant())?.invited?.at ?? '') / 1000
    expect((await w.raw(`P#${id}`, 'PROFILE'))?.expiresAt).toBe(Math.floor(sent) + 31 * day)
    for (let days = 0; days < 40; days++) await w.live(plus(w.clock.now(), { days: 1 }))
    expect(w.sent()).toHaveLength(1)
  })

  it('who answers is not', async () => {
    const w = await joining()
    await w.invited()
    await w.say('OK')
    expect(await w.raw(`P#${await w.id()}`, 'PROFILE')).not.toHaveProperty('expiresAt')
    const v = await joining()
    await v.invited()
    v.later({ seconds: 5 })
    await v.say('STOP')
    expect(await v.raw(`P#${await v.id()}`, 'PROFILE')).not.toHaveProperty('expiresAt')
  })

  it('and the number that waits goes in two days, whatever happens', async () => {
    const w = await joining()
    await w.ask()
    const item = await w.raw('INVITES', await w.id())
    expect(item).toMatchObject({ phone })
    expect(item?.expiresAt).toBeLessThanOrEqual(Date.parse(w.clock.now()) / 1000 + 2 * 86_400)
  })
})

describe('machines', () => {
  it('that fill in what nobody sees are answered like anybody, and nothing is done', async () => {
    const w = await joining()
    const { status, body } = await w.ask({ website: 'http://spam.example' })
    expect([status, body]).toEqual([200, (await w.ask()).body])
    expect(w.queued).toHaveLength(1)
  })

  it.each([
    ['no stamp', ''],
    ['a stamp of their own', '2026-11-25T02:30:00.000Z~AAAAAAAAAAAAAAAAAAAAAA'],
    ['nonsense', '~~~'],
  ])('with %s are shown the form anew', async (_, stamp) => {
    const w = await joining()
    const { status, body } = await w.ask({ stamp })
    expect([status, body.includes('This page was open for a while')]).toEqual([422, true])
    expect(body).toContain('value="(602) 555-0123"')
    expect(w.queued).toEqual([])
  })

  it.each([
    [0, 422],
    [2, 422],
    [3, 200],
    [3600, 200],
    [3601, 422],
  ])('a form that was open for %i seconds: %i', async (seconds, status) => {
    const w = await joining()
    const stamp = w.stampIn((await w.call('GET')).body)
    w.later({ seconds })
    const sent = await w.call('POST', '', { ...w.filled, stamp })
    expect(sent.status).toBe(status)
    expect(w.queued).toHaveLength(status === 200 ? 1 : 0)
    w.later({ seconds: 3 })
    if (status === 422)
      expect((await w.call('POST', '', { ...w.filled, stamp: w.stampIn(sent.body) })).status).toBe(200)
  })

  it('a stamp is for the wording that was shown, and for no other', async () => {
    const w = await joining()
    const stamp = w.stampIn((await w.call('GET', 'lang=es')).body)
    w.later({ seconds: 10 })
    expect((await w.call('POST', '', { ...w.filled, stamp, lang: 'en' })).status).toBe(422)
    expect((await w.call('POST', '', { ...w.filled, stamp, lang: 'es' })).status).toBe(200)
  })

  it.each([{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Fields[])(
    'a form of another site is not heard: %j',
    async (headers) => {
      const w = await joining()
      expect((await w.ask({}, headers)).status).toBe(403)
      expect(w.queued).toEqual([])
    },
  )

  it('what is no form is refused', async () => {
    const w = await joining()
    expect((await w.ask({ phone: '6'.repeat(300) })).status).toBe(400)
    expect((await w.ask({ phone: '6'.repeat(9000) })).status).toBe(413)
  })

  it('get so many texts an hour, and everybody else is told what to text instead', async () => {
    const w = await joining({ perHour: 2, now: at('2026-11-25T20:05:00Z') })
    const numbers = ['602 555 0101', '602 555 0102', '602 555 0103']
    const statuses = []
    for (const each of numbers) statuses.push((await w.ask({ phone: each })).status)
    expect(statuses).toEqual([200, 200, 429])
    const { body } = await w.ask({ phone: '602 555 0103', coach: 'DANA7' })
    expect(body).toContain('text JOIN DANA7 to (500) 555-0006')
    expect(w.counts.InvitationsTurnedAway).toBe(2)
    await w.deliver()
    expect(w.sent()).toHaveLength(2)
    w.later({ hours: 1 })
    expect((await w.ask({ phone: '602 555 0103' })).status).toBe(200)
  })

  it('get none where the form is closed; a messaging service has no number to name', async () => {
    const w = await joining({ perHour: 0, from: `MG${'0'.repeat(32)}` })
    const { status, body } = await w.ask()
    expect([status, body.includes('text JOIN to the number you were given')]).toEqual([429, true])
  })
})

describe('a number as people type it', () => {
  it.each([
    ['602 555 0123', '+16025550123'],
    ['(602) 555-0123', '+16025550123'],
    ['1-602-555-0123', '+16025550123'],
    ['+1 602.555.0123', '+16025550123'],
    ['602\u2011555\u20110123', '+16025550123'],
    ['+44 (0)20 7946 0958', '+442079460958'],
    ['0034 612 345 678', '+34612345678'],
    ['555 0123', undefined],
    ['602 555 012', undefined],
    ['602 555 01234', undefined],
    ['102 555 0123', undefined],
    ['911', undefined],
    ['411 555 0123', undefined],
    ['602 911 0123', undefined],
    ['900 555 0123', undefined],
    ['888 555 0123', undefined],
    ['+1 602', undefined],
    ['+999 12345678', undefined],
    ['call me', undefined],
    ['', undefined],
  ])('%s: %s', (typed, number) => {
    expect(phoneTyped(typed)).toBe(number as Phone | undefined)
  })
})
