import { slotsAt } from '../../functions/domain/daily.ts'
import { dueIndexKey, shardOf } from '../../functions/domain/due.ts'
import type { ParticipantId, Phone } from '../../functions/domain/ids.ts'
import type { DueKey } from '../../functions/domain/journal.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { spread } from '../../functions/domain/spread.ts'
import { type LocalTime, weekOf } from '../../functions/domain/time.ts'
import { ana, at, date } from '../people.ts'

export type Sizes = {
  enrolled: number
  /** At an ordinary tick, over five zones. */
  due: number
  /** In one slot of one zone. */
  hot: number
  /** Rounds of every measurement, after one that is not counted. */
  rounds: number
  /** Texts sent, and raw transactions written, per line. */
  sends: number
}

/** The people the index holds under one key, in order. */
export type Slot = { key: DueKey; ids: readonly ParticipantId[] }

/** An ordinary evening, everybody in New York at 19:30, and as many at 19:45, each of those in their own of 16 parts of the index. */
export const ticks = {
  ordinary: at('2026-11-24T23:30:00Z'),
  hot: at('2026-11-25T00:30:00Z'),
  spread: at('2026-11-25T00:45:00Z'),
}
export const hotZone = 'America/New_York'
export const hotShards = 16

/** Zones in use, and how many of a hundred live there. */
const shares: Readonly<Record<string, number>> = {
  [hotZone]: 42,
  'America/Chicago': 26,
  'America/Los_Angeles': 14,
  'America/Denver': 5,
  'America/Phoenix': 3,
  'America/Detroit': 3,
  'America/Mexico_City': 2,
  'America/Puerto_Rico': 1,
  'America/Indiana/Indianapolis': 1,
  'Europe/London': 1,
  'Pacific/Honolulu': 1,
  'America/Anchorage': 1,
}
export const zones = Object.keys(shares)

/** Half past six in New York: where else it strikes, and for how many of a hundred of those due. */
const ordinarily = [
  { zone: hotZone, time: '18:30', share: 45 },
  { zone: 'America/Chicago', time: '17:30', share: 30 },
  { zone: 'America/Los_Angeles', time: '15:30', share: 15 },
  { zone: 'America/Denver', time: '16:30', share: 6 },
  { zone: 'America/Phoenix', time: '16:30', share: 4 },
]

const quarterHours = Array.from({ length: 52 }, (_, n) => {
  const minutes = 8 * 60 + n * 15
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}` as LocalTime
})

const letters = 'abcdefghijklmnopqrstuvwxyz234567'

/** An id as an HMAC would make it: 26 letters that have nothing to do with their neighbours'. */
const idOf = (n: number): ParticipantId => {
  let id = ''
  for (let part = 0; id.length < 26; part++)
    for (let left = 6, bits = spread(`${n}`, part + 1); left > 0 && id.length < 26; left--, bits >>>= 5)
      id += letters[bits & 31]
  return id as ParticipantId
}

/** Everybody of one table, by where the index holds them. The first `sizes.due` are the same people in every table. */
export const slotsOf = ({ enrolled, due, hot }: Pick<Sizes, 'enrolled' | 'due' | 'hot'>): readonly Slot[] => {
  let next = 0
  const take = (count: number) => Array.from({ length: count }, () => idOf(next++)).sort()
  const slot = (zone: string, time: string, ids: readonly ParticipantId[], shard = 0): Slot => ({
    key: { zone, time: time as LocalTime, shard },
    ids,
  })

  let left = due
  const evening = ordinarily.map(({ zone, time, share }, index) => {
    const count = index === ordinarily.length - 1 ? left : Math.round((due * share) / 100)
    left -= count
    return slot(zone, time, take(count))
  })
  const inParts = Map.groupBy(take(hot), (id) => shardOf(id, hotShards))
  const crowds = [
    slot(hotZone, '19:30', take(hot)),
    ...[...inParts].map(([shard, ids]) => slot(hotZone, '19:45', ids, shard)),
  ]

  // Everybody else has a time at which none of the measured ticks strikes; evenings are liked most.
  const measured = new Set(
    Object.values(ticks).flatMap((tick) =>
      slotsAt(
        tick,
        zones.map((zone) => ({ zone, shards: 1 })),
      ).map(({ key }) => dueIndexKey(key)),
    ),
  )
  const others = zones.flatMap((zone) =>
    quarterHours
      .filter((time) => !measured.has(dueIndexKey({ zone, time, shard: 0 })))
      .map((time) => ({ zone, time, weight: shares[zone]! * (time >= '18:00' ? 6 : 1) })),
  )
  const weights = others.reduce((sum, { weight }) => sum + weight, 0)
  const rest = Math.max(0, enrolled - next)
  let given = 0
  let weighed = 0
  const elsewhere = others.map(({ zone, time, weight }) => {
    weighed += weight
    const until = Math.round((rest * weighed) / weights)
    const ids = take(until - given)
    given = until
    return slot(zone, time, ids)
  })
  return [...evening, ...crowds, ...elsewhere].filter(({ ids }) => ids.length > 0)
}

const yesterday = date('2026-11-23')

/** All of one length. */
export const phoneOf = (id: ParticipantId): Phone => `+1602${String(spread(id) % 10_000_000).padStart(7, '0')}` as Phone

/** A profile of ordinary size. */
export const participantOf = (id: ParticipantId, { zone, time, shard }: DueKey): Participant =>
  ana({
    id,
    phone: phoneOf(id),
    timeZone: zone,
    promptTime: time,
    shard,
    focus: 'rest',
    used: { prompt: 17, thanks: 23, recap: 2 },
    weekSoFar: { week: weekOf(yesterday), wins: 1, days: [yesterday] },
    lastDaily: { date: yesterday, picks: { prompt: 4 }, attempt: 1 },
    saidAt: { status: at('2026-10-01T12:00:00Z'), promptTime: at('2026-10-02T12:00:00Z') },
  })
