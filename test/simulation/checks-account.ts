import type { ParticipantId } from '../../functions/domain/ids.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import {
  addDays,
  daysBetween,
  instantOf,
  type LocalDate,
  type LocalTime,
  localTime,
} from '../../functions/domain/time.ts'
import type { Sent } from './carrier.ts'
import type { Person } from './people.ts'
import { momentOf } from './scheduler.ts'
import type { Text, Universe } from './universe.ts'

type Say = (promise: string, person: Person | undefined, when: number, what: string) => void

const hourMs = 3_600_000
/** A callback is late by ten minutes at most. */
const latestCallbackMs = 660_000
const gone = new Set(['undelivered', 'failed', 'canceled'])
const ends = new Set(['sent', 'delivered', 'failed', 'expired', 'refused', 'unknown'])

/** What they surely have set at a time; undefined while a text that sets something may or may not have been heard. */
type Settings = { zone: string; time: LocalTime }

/**
 * The account of each person and day, from the outside: who told us when they want their text, and was told that it is so, is due
 * one every day; and for each of those somebody must know what became of it.
 */
export class Account {
  private readonly universe: Universe
  private readonly outbound: ReadonlyMap<string, Record<string, unknown>>
  private readonly say: Say
  private readonly figures = { due: 0, missed: 0, expired: 0, ambiguous: 0 }

  constructor(universe: Universe, outbound: ReadonlyMap<string, Record<string, unknown>>, say: Say) {
    this.universe = universe
    this.outbound = outbound
    this.say = say
  }

  check(): Account['figures'] {
    for (const [id, person] of this.universe.ids) this.person(id, person)
    for (const [key, row] of this.outbound)
      if (!ends.has(String(row.status)))
        this.say(
          'a claim is still open',
          this.universe.ids.get(key.slice(2, 28) as ParticipantId),
          Date.parse(String(row.at)),
          String(row.status),
        )
    this.failures()
    const { carrier, lostSenders } = this.universe
    this.figures.ambiguous = carrier.ambiguous + lostSenders
    if (this.figures.missed > this.figures.ambiguous)
      this.say(
        'more texts missed than outcomes were ambiguous',
        undefined,
        this.universe.ends,
        `${this.figures.missed} of ${this.figures.ambiguous}`,
      )
    return this.figures
  }

  /** What the carrier gave up is known here too, at the latest some hours after that evening, whatever became of its callbacks. */
  private failures(): void {
    const { carrier, ends, ids } = this.universe
    const heardBy = momentOf(ends - 48 * hourMs).slice(0, 10)
    const gaveUp = new Map(carrier.sent.flatMap((sent) => (gone.has(sent.status) ? [[String(sent.sid), sent]] : [])))
    for (const [key, { status, sid, date }] of this.outbound) {
      const sent = status === 'sent' && String(date) < heardBy ? gaveUp.get(String(sid)) : undefined
      if (sent !== undefined)
        this.say(
          'a failure was never heard of',
          ids.get(key.slice(2, 28) as ParticipantId),
          sent.taken,
          `${date} ${sent.code}`,
        )
    }
  }

  private person(id: ParticipantId, person: Person): void {
    const texts = this.universe.texts.get(person) ?? []
    const joined = textsIn('en').joined()
    const since = texts.find(({ replies }) => replies.includes(joined))?.acknowledged
    if (since === undefined) return
    let date = localTime(momentOf(since), person.zone).date
    const last = localTime(momentOf(this.universe.ends), person.zone).date
    for (; date < last; date = addDays(date, 1)) this.day(id, person, texts, since, date)
  }

  private day(id: ParticipantId, person: Person, texts: readonly Text[], since: number, date: LocalDate): void {
    const noon = Date.parse(instantOf(date, '12:00' as LocalTime, person.zone))
    const settings = this.settingsOn(person, texts, noon)
    if (settings === undefined) return
    const tick = Date.parse(instantOf(date, settings.time, settings.zone))
    if (tick < since + 600_000 || tick > this.universe.ends) return
    if (this.easesOff(person, texts, settings, date, tick)) return
    this.figures.due++
    const row = this.outbound.get(`P#${id} ${date}`)
    if (row === undefined) {
      if (this.unreachable(person, texts, tick)) return
      this.say('nobody knows what became of a text', person, tick, date)
      return
    }
    const taken = this.universe.sentTo(person).some(({ claim }) => claim?.date === date)
    if (taken) return
    // Two texts that found nobody there, and we stop by ourselves, until they write.
    if (this.unreachable(person, texts, tick)) return
    // The carrier said that nobody is there, or that they may not be texted: that is no miss, and written down.
    if (row.status === 'failed' || row.reason === 'unreachable') return
    if (row.status === 'unknown') this.figures.missed++
    else if (row.status === 'expired') {
      this.figures.expired++
      const late = settings.time >= '19:00'
      if (!late && !this.universe.troubledBetween(tick - hourMs, tick + 13 * hourMs))
        this.say('a text expired without a trouble', person, tick, `${date} ${row.reason}`)
    } else this.say('a text was withheld', person, tick, `${date} ${row.status} ${row.reason}`)
  }

  /** Who has surely been heard from within five days is owed a text; who has not gets fewer, and never two days in a row. */
  private easesOff(person: Person, texts: readonly Text[], { zone }: Settings, date: LocalDate, tick: number): boolean {
    const daysSince = (when: number) => daysBetween(localTime(momentOf(when), zone).date, date)
    const wrote = Math.max(0, ...texts.map(({ at: written }) => written).filter((written) => written < tick))
    const on = (day: LocalDate) => this.universe.sentTo(person).some(({ claim }) => claim?.date === day)
    // A recap comes for a week in which they wrote; a day more for dates of other zones.
    if (daysSince(wrote) > 8 && on(date) && on(addDays(date, -1)))
      this.say('somebody silent is texted day after day', person, tick, date)
    const heard = texts.flatMap(({ at: written, acknowledged }) =>
      acknowledged !== undefined && acknowledged < tick ? [written] : [],
    )
    return daysSince(Math.max(0, ...heard)) > 4
  }

  private unreachable(person: Person, texts: readonly Text[], when: number): boolean {
    const wrote = Math.max(0, ...texts.map(({ at: written }) => written).filter((written) => written < when))
    // We hear of it by a callback, which may come after a text that they wrote since.
    const inVain = ({ code, ended = 0 }: Sent) => code === 30005 && ended < when && ended > wrote - latestCallbackMs
    return this.universe.sentTo(person).filter(inVain).length > 1
  }

  /** Only of people whose words about it were all heard at once, with nothing said within a day and a half that could matter. */
  private settingsOn(person: Person, texts: readonly Text[], noon: number): Settings | undefined {
    const settings: Settings = { zone: person.zone, time: '19:30' as LocalTime }
    for (const text of texts) {
      if (text.kind === 'win' || text.kind === 'other') continue
      if (text.at > noon + 36 * hourMs) break
      if (Math.abs(text.at - noon) < 36 * hourMs) return undefined
      // A day of quiet, which for who has moved may reach into the noon of a date more than a day and a half later at home.
      if (text.kind === 'danger' && text.at < noon && noon - text.at < 50 * hourMs) return undefined
      if (text.kind === 'zone' || text.kind === 'time') {
        if (text.acknowledged === undefined || !text.replies[0]?.startsWith('Done: ')) return undefined
        if (text.zone !== undefined) settings.zone = text.zone
        if (text.time !== undefined) settings.time = text.time
      }
      // Who paused, stopped or was in danger is followed by other checks.
      if (text.kind === 'pause' || text.kind === 'stop') return undefined
    }
    return settings
  }
}
