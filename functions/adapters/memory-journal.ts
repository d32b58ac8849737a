import { claimable, comesAfter, dueIndexKey, dueKeyOf } from '../domain/due.ts'
import type { CoachId, ParticipantId } from '../domain/ids.ts'
import type { Coach, Entry, EntryKey, Journal, Outbound, SharedWith, Week } from '../domain/journal.ts'
import type { Participant } from '../domain/participant.ts'
import { type Instant, weekOf } from '../domain/time.ts'

const keyOf = ({ at, sid, n }: EntryKey) => `${at}#${sid}#${String(n).padStart(2, '0')}`
const byKey = (a: Entry, b: Entry) => (keyOf(a) < keyOf(b) ? -1 : 1)

type Access = Parameters<Journal['seen']>[1]

/** Everything kept in memory: small, real, and held to the same promises as the table. */
export const memoryJournal = (): Journal & { accesses(id: ParticipantId): readonly Access[] } => {
  const participants = new Map<ParticipantId, Participant>()
  const inbound = new Map<string, readonly string[]>()
  const entries = new Map<ParticipantId, Entry[]>()
  const weeks = new Map<string, Week>()
  const zones = new Set<string>()
  const outbound = new Map<string, Outbound>()
  const coaches = new Map<CoachId, Coach>()
  const tokens = new Map<CoachId, Map<string, Instant>>()
  const shares = new Map<CoachId, Map<ParticipantId, SharedWith>>()
  const accesses = new Map<ParticipantId, Access[]>()
  let watermark: Instant | undefined

  const current = (participant: Participant) =>
    (participants.get(participant.id)?.version ?? 0) === participant.version - 1

  const count = (entry: Entry) => {
    const week = weekOf(entry.date)
    const key = `${entry.participant}#${week}`
    const { wins, days, themes } = weeks.get(key) ?? { wins: 0, days: [], themes: {} }
    const counted = { ...themes }
    for (const theme of entry.themes) counted[theme] = (counted[theme] ?? 0) + 1
    weeks.set(key, { week, wins: wins + 1, days: [...new Set([...days, entry.date])].sort(), themes: counted })
  }

  const sharesOf = (coach: CoachId) => {
    const held = shares.get(coach) ?? new Map<ParticipantId, SharedWith>()
    shares.set(coach, held)
    return held
  }

  return {
    participant: async (id) => structuredClone(participants.get(id)),

    async record(change) {
      const { participant, sid } = change
      const repeated = inbound.get(`${participant.id}#${sid}`)
      if (repeated !== undefined) return { repeated }
      if (!current(participant)) return 'changed'
      if (change.joinsZone !== undefined) zones.add(change.joinsZone)
      inbound.set(`${participant.id}#${sid}`, [...change.replies])
      participants.set(participant.id, structuredClone(participant))
      entries.set(participant.id, [...(entries.get(participant.id) ?? []), ...change.entries].sort(byKey))
      for (const entry of change.entries) if (entry.kind === 'win') count(entry)
      if (change.startSharing) {
        const { coach, since, wording } = change.startSharing
        sharesOf(coach).set(participant.id, { participant: participant.id, since, wording })
      }
      for (const coach of change.stopSharing ?? []) sharesOf(coach).delete(participant.id)
      return 'recorded'
    },

    async wins(id, { since, until, newestFirst, limit, after }) {
      const found = (entries.get(id) ?? []).filter(
        (entry) =>
          entry.kind === 'win' &&
          !entry.deleted &&
          (since === undefined || entry.at >= since) &&
          (until === undefined || entry.at < until),
      )
      if (newestFirst) found.reverse()
      const rest = found.filter(
        (entry) => !after || (newestFirst ? keyOf(entry) < keyOf(after) : keyOf(entry) > keyOf(after)),
      )
      const items = structuredClone(rest.slice(0, limit))
      const last = items.at(-1)
      return items.length < rest.length && last ? { items, next: { at: last.at, sid: last.sid, n: last.n } } : { items }
    },

    weeks: async (id, from, to) =>
      [...weeks.entries()]
        .filter(([key, { week }]) => key === `${id}#${week}` && week >= from && week <= to)
        .map(([, week]) => structuredClone(week))
        .sort((a, b) => (a.week < b.week ? -1 : 1)),

    zones: async () => [...zones].sort().map((zone) => ({ zone, shards: 1 })),

    async due(key, after) {
      const items = [...participants.values()]
        .filter((participant) => {
          const held = dueKeyOf(participant)
          return held !== undefined && dueIndexKey(held) === dueIndexKey(key)
        })
        .map(({ id }) => id)
        .filter((id) => after === undefined || id > after)
        .sort()
      return { items }
    },

    lastTick: async () => watermark,
    async finishTick(tick) {
      if (watermark === undefined || watermark < tick) watermark = tick
    },

    outbound: async (id, date) => structuredClone(outbound.get(`${id}#${date}`)),

    async claim(participant, { date, kind, at }) {
      const key = `${participant.id}#${date}`
      const held = outbound.get(key)
      if (held !== undefined && !claimable(held.status)) return 'taken'
      if (!current(participant)) return 'changed'
      outbound.set(key, { participant: participant.id, date, kind, status: 'claimed', at, claimedAt: at })
      participants.set(participant.id, structuredClone(participant))
      return 'claimed'
    },

    async refuse(id, { date, kind, at, status, reason }) {
      const held = outbound.get(`${id}#${date}`)
      if (held !== undefined && !claimable(held.status)) return
      outbound.set(`${id}#${date}`, { participant: id, date, kind, status, at, reason })
    },

    async settle(id, date, { status, at, sid, code }) {
      const held = outbound.get(`${id}#${date}`)
      if (held === undefined || !comesAfter[status].includes(held.status)) return false
      if (sid !== undefined && held.sid !== undefined && held.sid !== sid) return false
      outbound.set(`${id}#${date}`, { ...held, status, at, sid: sid ?? held.sid, code: code ?? held.code })
      return true
    },

    async optOut(id, at) {
      const held = participants.get(id)
      if (held?.status !== 'active' || (held.consent !== undefined && held.consent.at > at)) return false
      participants.set(id, { ...held, status: 'stopped', pending: undefined, version: held.version + 1 })
      return true
    },

    coach: async (id) => coaches.get(id),
    coaches: async () => [...coaches.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    async putCoach(coach) {
      coaches.set(coach.id, coach)
    },
    async token(coach, hash) {
      const expiresAt = tokens.get(coach)?.get(hash)
      return expiresAt && { expiresAt }
    },
    async putToken(coach, hash, expiresAt) {
      tokens.set(coach, (tokens.get(coach) ?? new Map<string, Instant>()).set(hash, expiresAt))
    },
    async revokeTokens(coach) {
      const held = tokens.get(coach)?.size ?? 0
      tokens.delete(coach)
      return held
    },
    async sharing(coach, after) {
      const items = [...sharesOf(coach).values()]
        .filter(({ participant }) => after === undefined || participant > after)
        .sort((a, b) => (a.participant < b.participant ? -1 : 1))
      return { items }
    },
    async seen(id, access) {
      accesses.set(id, [...(accesses.get(id) ?? []), access])
    },
    accesses: (id) => accesses.get(id) ?? [],
  }
}
