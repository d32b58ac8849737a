import { textsIn } from '../../functions/domain/texts.ts'
import { localTime } from '../../functions/domain/time.ts'
import type { Sent } from './carrier.ts'
import { Account } from './checks-account.ts'
import { answersThatAreMissing } from './checks-answers.ts'
import { recapsThatMiscount } from './checks-recaps.ts'
import { copiesThatAreWrong } from './checks-sharing.ts'
import type { Person } from './people.ts'
import { momentOf } from './scheduler.ts'
import type { Text, Universe } from './universe.ts'
import { whereabouts } from './whereabouts.ts'

/** A promise that was broken: which, to whom, and when. */
export type Broken = { promise: string; person?: number; at: number; what: string }

/** The row of a win in the table. */
type Kept = { text: string; at: string; date: string; sid: string; PK: string; kind: string }

const winName = /w\d+\/[xab][\w-]*/g
/** Seconds by which two clocks of ours may differ, and milliseconds a carrier's list leaves out. */
const clocksMs = 61_000

const namesIn = (text: string): readonly string[] => text.match(winName) ?? []
const ownerOf = (name: string) => Number(/^w(\d+)/.exec(name)?.[1])

const joined = textsIn('en').joined()

/** From when on they surely had joined, as they were told themselves. */
const joinedAt = (texts: readonly Text[]): number =>
  Math.min(
    ...texts.filter(({ replies }) => replies.includes(joined)).map(({ acknowledged = Infinity }) => acknowledged),
  )

export class Checks {
  readonly broken: Broken[] = []
  private readonly universe: Universe
  private readonly kept: Kept[] = []
  private readonly keptByName = new Map<string, Kept[]>()
  private readonly inbound = new Set<string>()
  readonly outbound = new Map<string, Record<string, unknown>>()
  readonly figures = { missed: 0, ambiguous: 0, expired: 0, due: 0 }

  constructor(universe: Universe) {
    this.universe = universe
    for (const item of universe.table.items()) {
      const SK = String(item.SK)
      if (SK.startsWith('E#')) {
        const kept = item as unknown as Kept
        this.kept.push(kept)
        for (const name of namesIn(kept.text)) this.keptByName.set(name, [...(this.keptByName.get(name) ?? []), kept])
      } else if (SK.startsWith('IN#')) this.inbound.add(`${item.PK} ${SK.slice(3)}`)
      else if (SK.startsWith('OUT#')) this.outbound.set(`${item.PK} ${SK.split('#')[1]}`, item)
    }
  }

  private say(promise: string, person: Person | undefined, when: number, what: string): void {
    this.broken.push({ promise, person: person?.number, at: when, what })
  }

  all(): readonly Broken[] {
    for (const [id, person] of this.universe.ids) {
      const texts = this.universe.texts.get(person) ?? []
      this.heard(id, person, texts)
      this.wins(id, person, texts)
      this.stops(person, texts)
      this.danger(person, texts)
      this.prompts(person, texts)
    }
    this.readsAcross()
    this.secrets()
    for (const { promise, person, at: when, what } of copiesThatAreWrong(this.universe))
      this.say(promise, person, when, what)
    for (const { person, at: when, what } of answersThatAreMissing(this.universe))
      this.say('an answer was withheld from a person', person, when, what)
    for (const { person, at: when, what } of recapsThatMiscount(this.universe))
      this.say('a recap does not count every win once', person, when, what)
    Object.assign(
      this.figures,
      new Account(this.universe, this.outbound, (promise, person, when, what) =>
        this.say(promise, person, when, what),
      ).check(),
    )
    return this.broken
  }

  /** Each message that was sent to us has exactly one record, whatever became of its webhook. */
  private heard(id: string, person: Person, texts: readonly Text[]): void {
    for (const { written, at: when } of texts)
      if (!this.inbound.has(`P#${id} ${written.sid}`)) this.say('a text was lost', person, when, written.sid)
  }

  private wins(id: string, person: Person, texts: readonly Text[]): void {
    const since = joinedAt(texts)
    const places = whereabouts(person, texts)
    for (const text of texts) {
      for (const name of text.wins) {
        const kept = this.keptByName.get(name) ?? []
        if (kept.length > 1) this.say('a win was stored twice', person, text.at, name)
        const first = kept[0]
        if (first === undefined) {
          if (text.at > since)
            this.say(
              text.acknowledged === undefined ? 'a win was lost' : 'an acknowledged win was lost',
              person,
              text.at,
              name,
            )
          continue
        }
        if (first.PK !== `P#${id}`) this.say('a win is with somebody else', person, text.at, name)
        // Its time is when it reached us, or when the carrier says that it was sent.
        const heardAt = Date.parse(first.at)
        if (heardAt < text.at - clocksMs || heardAt > text.at + clocksMs + 90_000)
          this.say('a win has another time', person, text.at, `${name} ${first.at}`)
        const dates = places.datesAround(text.at - clocksMs, text.at + clocksMs + 90_000)
        if (!dates.has(first.date))
          this.say(
            'a win is on the wrong date',
            person,
            text.at,
            `${name} on ${first.date}, not ${[...dates].join(' or ')}`,
          )
      }
    }
  }

  /** From the 2xx of a STOP until they ask to come back, no call begins. */
  private stops(person: Person, texts: readonly Text[]): void {
    const calls = this.universe.callsTo(person).filter(({ claim }) => claim !== undefined)
    for (const [n, text] of texts.entries()) {
      const from = text.saidAt
      if (text.kind !== 'stop' || from === undefined) continue
      const until = texts.slice(n + 1).find(({ kind }) => kind === 'join')?.at ?? Number.POSITIVE_INFINITY
      const call = calls.find(({ began }) => began > from && began < until)
      if (call !== undefined)
        this.say('a text began to leave after STOP', person, call.began, `${(call.began - from) / 1000} s after`)
    }
  }

  /** Who is in danger is told where help is, and then left in peace for a day unless they write. */
  private danger(person: Person, texts: readonly Text[]): void {
    for (const text of texts.filter(({ kind }) => kind === 'danger')) {
      const told = text.replies.some((reply) => reply.includes('988'))
      const later = this.universe
        .sentTo(person)
        .some(({ claim, body, taken }) => claim === undefined && body.includes('988') && taken >= text.at)
      const stopped = texts.some(({ kind, at: when }) => kind === 'stop' && when >= text.at)
      if (text.acknowledged !== undefined && !told)
        this.say('danger was not answered', person, text.at, text.written.sid)
      // Both answers may have been lost on the way: then it is said again.
      if (!told && !later && !stopped) this.say('danger was not answered', person, text.at, text.written.sid)
      if (text.saidAt === undefined || text.acknowledged === undefined) continue
      const wrote =
        texts.find(({ at: when }) => when > text.at - clocksMs && when !== text.at)?.at ?? Number.POSITIVE_INFINITY
      const until = Math.min(text.at + 24 * 3_600_000 - clocksMs, wrote)
      const waits = text.replies.length > 0 && this.universe.keptAtOnce.has(text.written.sid)
      const call =
        waits &&
        this.universe
          .callsTo(person)
          .find(({ claim, began }) => claim !== undefined && began > text.saidAt! + 3000 && began < until)
      if (call) this.say('a text in the quiet after danger', person, call.began, '')
    }
  }

  /** At most one daily text on any local date, and none that arrives at night. */
  private prompts(person: Person, texts: readonly Text[]): void {
    const places = whereabouts(person, texts)
    const byClaim = new Map<string, Sent>()
    const byDate = new Map<string, Sent>()
    for (const sent of this.universe.sentTo(person)) {
      if (sent.claim === undefined) continue
      const { date } = sent.claim
      const again = sent.status === 'failed' && sent.code === 30001
      if (byClaim.has(date) && !again) this.say('two texts for one date', person, sent.taken, date)
      const dates = places.datesAround(sent.began, sent.began)
      const [only] = dates
      if (dates.size === 1 && only !== undefined && !again) {
        if (byDate.has(only) && places.settledFor(sent.began, 2))
          this.say('two texts on one day', person, sent.taken, only)
        byDate.set(only, sent)
      }
      if (!again) byClaim.set(date, sent)
      if (sent.delivered === undefined) continue
      const zones = places.zonesIn(sent.began, sent.delivered)
      const day = zones.some((zone) => {
        const { time } = localTime(momentOf(sent.delivered ?? 0), zone)
        return time >= '08:00' && time < '21:00'
      })
      if (!day)
        this.say(
          'a text arrived at night',
          person,
          sent.delivered,
          zones.map((zone) => localTime(momentOf(sent.delivered ?? 0), zone).time).join(' or '),
        )
    }
  }

  /** Nobody reads another's words. */
  private readsAcross(): void {
    const owners = new Map([...this.universe.ids.values()].map((person) => [person.phone as string, person]))
    const read = (phone: string, body: string, when: number) => {
      const stranger = namesIn(body).find((name) => ownerOf(name) !== owners.get(phone)?.number)
      if (stranger !== undefined) this.say("somebody read another's words", owners.get(phone), when, stranger)
    }
    for (const { to, body, began } of this.universe.carrier.calls) read(to, body, began)
    for (const texts of this.universe.texts.values())
      for (const { written, replies, at: when } of texts) for (const reply of replies) read(written.from, reply, when)
  }

  /** No words and no number in a log or on a queue. */
  private secrets(): void {
    const leaks = (text: string) => /\+\d{9}/.test(text) || namesIn(text).length > 0
    for (const event of this.universe.logged)
      if (leaks(JSON.stringify(event))) this.say('a log holds words or numbers', undefined, 0, event.event)
    for (const queue of [this.universe.due, this.universe.waiting])
      for (const body of queue.bodies) if (leaks(body)) this.say('a queue holds words or numbers', undefined, 0, '')
  }
}
