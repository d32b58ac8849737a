import { getExpectedTwilioSignature } from 'twilio/lib/webhooks/webhooks.js'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import { identify } from '../../functions/adapters/identity.ts'
import { newSession } from '../../functions/adapters/links.ts'
import { sealed } from '../../functions/adapters/sealed.ts'
import { systemClock, systemRandom } from '../../functions/adapters/system.ts'
import { claimUrl } from '../../functions/adapters/twilio-webhook.ts'
import type { CoachId, ParticipantId } from '../../functions/domain/ids.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import { type Instant, localTime, plus, tickAt } from '../../functions/domain/time.ts'
import { sealedForWaiting } from '../../functions/domain/waiting-text.ts'
import type { FunctionName } from '../../lib/functions.ts'
import { httpEvent, queueEvent } from '../lambda-events.ts'
import { ana, at, date, idOf, phone, sidOf, win } from '../people.ts'
import { account, signedText } from '../texting.ts'
import { tuesdayPage, world } from '../world.ts'

export const pepper = 'a pepper of some length'

const letters = (n: number) => String.fromCharCode(97 + Math.floor(n / 26), 97 + (n % 26))
const zones = [
  'Europe/London',
  'America/New_York',
  'America/Los_Angeles',
  'Pacific/Auckland',
  'Asia/Tokyo',
  'Asia/Kolkata',
]

/** Where it is neither night nor early now: whoever measures at three in the morning measures the same. */
const zoneByDay = (now: Instant) => {
  const byDay = zones.find((zone) => localTime(now, zone).time >= '10:00' && localTime(now, zone).time < '19:00')
  return byDay ?? 'Europe/London'
}

/** The first event of each function: real work, on people who are there; another for each `n`, since a text is sent only once. */
export const firstEvents = (journal: Journal): Record<FunctionName, (n: number) => Promise<unknown>> => {
  const get = async (path: string, headers = {}) => httpEvent({ method: 'GET', path, headers })
  const person = (kind: string, n: number) => idOf(`${kind}${letters(n)}`)
  const enrolled = async (id: ParticipantId, change: Parameters<typeof ana>[0] = {}) =>
    world({ journal }).enrol(ana({ id, ...change }))
  const vault = sealed(async () => pepper, sealedForWaiting)
  const tick = () => tickAt(systemClock.now())
  const scheduled = async () => ({ scheduledTime: tick().replace('.000Z', 'Z') })

  const coachToken = async () => {
    const coach = 'COLD' as CoachId
    const { token, hash } = newToken(coach, systemRandom)
    await journal.putCoach({ id: coach, name: 'Cold' })
    await journal.putToken(coach, hash, plus(systemClock.now(), { days: 1 }))
    return token
  }
  /** Somebody whose link is good for an hour. */
  const linked = async (kind: string, n: number, opens?: 'witness') => {
    const id = person(kind, n)
    const { token, hash } = newSession(systemRandom)
    const link = { hash, participant: id, until: plus(systemClock.now(), { hours: 1 }), ...(opens && { opens }) }
    const participant = { ...(await enrolled(id)), journalLink: hash, version: 2 }
    await journal.record({
      participant,
      sid: sidOf(`${kind}${n}`),
      at: systemClock.now(),
      replies: [],
      entries: [],
      link,
    })
    return { id, token, link }
  }

  return {
    'receive-text': async (n) =>
      signedText({ MessageSid: sidOf(`cold ${n}`), Body: n === 0 ? 'JOIN' : 'I got up today' }),
    'replay-text': async (n) => {
      const sid = sidOf(`waited ${n}`)
      const words = JSON.stringify({ from: phone, text: 'I got up today', now: systemClock.now(), photos: 0 })
      return queueEvent({
        participant: await identify(async () => pepper)(phone),
        sid,
        sealed: await vault.seal(words, sid),
      })
    },
    'keep-photo': async (n) => {
      const id = person('photo', n)
      const entry = win(`the lake ${n}`, at('2026-11-24T12:00:00Z'), { participant: id, pictures: 1 })
      const participant = await enrolled(id)
      await journal.record({
        participant: { ...participant, version: 2 },
        sid: entry.sid,
        at: entry.at,
        replies: [],
        entries: [entry],
      })
      return queueEvent({ participant: id, at: entry.at, sid: entry.sid, n: 0, nth: 0 })
    },
    'find-due': scheduled,
    'send-due': async (n) => {
      const id = person('due', n)
      const zone = zoneByDay(tick())
      const local = localTime(tick(), zone)
      await enrolled(id, { timeZone: zone, promptTime: local.time })
      return queueEvent({
        tick: tick(),
        date: local.date,
        notAfter: plus(tick(), { hours: 1 }),
        zone,
        ids: [id],
        tries: 0,
      })
    },
    'track-delivery': async (n) => {
      const id = person('sent', n)
      const w = world({ journal })
      await enrolled(id)
      await w.deliver(tuesdayPage(id))
      const sent = await journal.outbound(id, date('2026-11-24'))
      const url = claimUrl(account.publicUrl)({ participant: id, date: date('2026-11-24'), attempt: 1 })
      const parameters = { AccountSid: account.accountSid, MessageSid: sent?.sid ?? '', MessageStatus: 'delivered' }
      return httpEvent({
        path: '/sms/status',
        rawQuery: new URL(url).search.slice(1),
        headers: { 'X-Twilio-Signature': getExpectedTwilioSignature(account.token, url, parameters) },
        body: new URLSearchParams(parameters).toString(),
      })
    },
    sweep: scheduled,
    'export-wins': async () => get('/export', { authorization: `Bearer ${await coachToken()}` }),
    'journal-page': async (n) => {
      const { id, link } = await linked('reads', n)
      const { token, hash } = newSession(systemRandom)
      const now = systemClock.now()
      await journal.openLink(link.hash, { hash, participant: id, until: plus(now, { minutes: 30 }) }, now)
      return get('/journal', { cookie: `__Host-journal=${token}` })
    },
    'witness-page': async (n) => get(`/w/${(await linked('asks', n, 'witness')).token}`),
    'coach-page': async () =>
      httpEvent({ path: '/coach/sign-in', body: new URLSearchParams({ token: await coachToken() }).toString() }),
    health: () => get('/health'),
    'join-page': () => get('/join'),
  }
}

/** Whether a first answer is one of work that was done. */
export const isDone = (name: FunctionName, answer: unknown): boolean => {
  const { statusCode, batchItemFailures } = (answer ?? {}) as { statusCode?: number; batchItemFailures?: unknown[] }
  if (name === 'find-due' || name === 'sweep') return answer === null
  if (batchItemFailures !== undefined) return batchItemFailures.length === 0
  return statusCode !== undefined && statusCode < 400
}
