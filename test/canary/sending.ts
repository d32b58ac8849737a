import { claimUrl } from '../../functions/adapters/twilio-webhook.ts'
import { type Instant, type LocalDate, localTime, plus } from '../../functions/domain/time.ts'
import { at, date } from '../people.ts'
import { account } from '../texting.ts'
import type { Canary } from './canaries.ts'
import type { Answering } from './services.ts'
import { type Flow, failingAt, joined } from './texts.ts'
import { dana, type World } from './world.ts'

const zone = 'America/Phoenix'

/** The next evening of that weekday, 19:30 in Phoenix. */
const evening = (w: World, sunday: boolean): { tick: Instant; date: LocalDate } => {
  let tick = at(`${w.now().slice(0, 10)}T02:30:00Z`)
  const isSunday = (when: Instant) => new Date(`${localTime(when, zone).date}T00:00:00Z`).getUTCDay() === 0
  while (tick <= w.now() || isSunday(tick) !== sunday) tick = plus(tick, { days: 1 })
  return { tick, date: localTime(tick, zone).date }
}

const pageOf = async (w: World, c: Canary, { tick, date: day }: ReturnType<typeof evening>) => ({
  ...{ tick, date: day, notAfter: plus(tick, { minutes: 90 }), zone, ids: [await w.id(c)], tries: 0 },
})

/** What the carrier may say to a text: each class of its codes, and what is no answer at all. */
const answers: readonly Answering[] = [
  { status: 201 },
  { status: 429, code: 20429 },
  { status: 400, code: 21611 },
  { status: 400, code: 21610 },
  { status: 400, code: 21211 },
  { status: 400, code: 21408 },
  { status: 400, code: 29999 },
  { status: 400, code: 30036 },
  { status: 500, code: 20500 },
  { status: 401, code: 20003 },
  'hangs up',
]

/** Whoever tells what became of a text: to whom it went, and from what, is told along. https://www.twilio.com/docs/messaging/guides/track-outbound-message-status */
const callbacks = async (w: World, c: Canary, day: LocalDate) => {
  const participant = await w.id(c)
  const { search } = new URL(claimUrl(account.publicUrl)({ participant, date: day, attempt: 1 }))
  const MessageSid = (await w.journal.outbound(participant, day))?.sid ?? `SM${'0'.repeat(32)}`
  const about = { AccountSid: account.accountSid, MessageSid, To: c.phone, From: account.number }
  return async (more: Readonly<Record<string, string>>, key?: string) => {
    const { status, body } = await w.signed('/sms/status', search.slice(1), { ...about, ...more }, key)
    if (status >= 400) w.left.push(body)
  }
}

/** What leaves by itself, and every way in which it does not. */
export const sending: Readonly<Record<string, Flow>> = {
  'a text out, whatever the carrier says': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Slept, ${c.words}`, `NAME Ana`, `AFFIRM I am ${c.words}`)
    for (const says of answers) {
      const page = await pageOf(w, c, evening(w, false))
      w.set(page.tick)
      w.carrier.state.says = says
      await w.works('due', page)
      w.carrier.state.says = { status: 201 }
      // By then one text may try, after a halt.
      w.set(plus(w.now(), { minutes: 6 }))
      await w.works('due', ...w.take('due'))
      await w.says(c, 'START')
      // Whatever it was that kept everybody from being texted is over.
      await w.journal.resume()
    }
  },
  'a recap, and what the table does to it': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Slept long, ${c.words}`, `Said no to ${c.words}`, `I let ${c.words} go`)
    const page = await pageOf(w, c, evening(w, true))
    w.set(page.tick)
    await failingAt(w, 'table', c, () => w.works('due', page))
    await failingAt(w, 'queue', c, () => w.works('due', { ...page, notAfter: plus(page.tick, { hours: 1 }) }))
    await w.works('due', page)
    w.set(plus(page.tick, { hours: 5 }))
    await w.works('due', page, { ...page, ids: [c.phone] }, { [c.words]: c.phone }, c.words)
  },
  'the clock, with a table or a queue that is away': async (w, c) => {
    await joined(w, c)
    const { tick } = evening(w, false)
    w.set(tick)
    for (const part of ['table', 'queue'] as const) await failingAt(w, part, c, () => w.schedules('find-due', tick))
    await w.schedules('find-due', tick)
    await w.works('due')
    await w.schedules('find-due', c.words as Instant)
  },
  'what became of a text': async (w, c) => {
    await joined(w, c)
    await w.says(c, c.words)
    const codes = ['30003', '30005', '30007', '21610', '30002', '30001', c.words, c.phone]
    for (const ErrorCode of codes) {
      const page = await pageOf(w, c, evening(w, false))
      w.set(page.tick)
      await w.works('due', page)
      const tells = await callbacks(w, c, page.date)
      const said = { ErrorCode, ErrorMessage: `not to ${c.phone}: ${c.words}`, Body: c.words }
      await failingAt(w, 'table', c, () => tells({ MessageStatus: 'failed', ...said }))
      await failingAt(w, 'queue', c, () => tells({ MessageStatus: 'undelivered', ...said }))
      await tells({ MessageStatus: 'delivered', ...said })
      await tells({ MessageStatus: c.words, ...said })
      await tells({ MessageStatus: c.words.repeat(4), ...said })
      await tells({ MessageStatus: 'sent', AccountSid: c.words })
      await tells(said, 'another token of the kind')
      await w.journal.resume()
      w.take('due')
    }
  },
  'a look back, long after': async (w, c) => {
    await joined(w, c)
    await w.says(c, `Fed ${c.words}`, `SHARE ${dana}`, 'OK')
    for (let n = 0; n < 12; n++) {
      const page = await pageOf(w, c, evening(w, n % 2 === 1))
      w.set(page.tick)
      await w.works('due', page)
    }
    await w.operator('account', '--days', '3')
    w.set(plus(w.now(), { hours: 2 }))
    await w.schedules('sweep', w.now())
    await w.operator('explain', c.phone, date('2026-12-01'))
  },
}
