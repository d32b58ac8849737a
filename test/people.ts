import { createHash } from 'node:crypto'
import type { MessageSid, ParticipantId, Phone } from '../functions/domain/ids.ts'
import type { Entry } from '../functions/domain/journal.ts'
import type { Participant } from '../functions/domain/participant.ts'
import { type Instant, instant, type LocalDate, type LocalTime, localTime } from '../functions/domain/time.ts'

/** A participant id made of a name: lower case, padded to its 26 characters. */
export const idOf = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .padEnd(26, 'a')
    .slice(0, 26) as ParticipantId

export const sidOf = (seed: string | number) =>
  `SM${createHash('md5').update(String(seed)).digest('hex')}` as MessageSid

export const at = (text: string): Instant => instant(text)
export const date = (text: string) => text as LocalDate
export const time = (text: string) => text as LocalTime
export const phone = '+16025550123' as Phone

/** Somebody who joined some time ago; Phoenix has no daylight saving, which keeps examples plain. */
export const ana = (change: Partial<Participant> = {}): Participant => ({
  id: idOf('ana'),
  status: 'active',
  language: 'en',
  phone,
  name: 'Ana',
  timeZone: 'America/Phoenix',
  promptTime: time('19:30'),
  consent: { source: 'text', wording: '1', at: at('2026-10-01T12:00:00Z') },
  shares: [],
  used: {},
  version: 1,
  ...change,
})

export const win = (text: string, when: Instant, change: Partial<Entry> = {}): Entry => ({
  participant: idOf('ana'),
  at: when,
  sid: sidOf(text + when),
  n: 0,
  kind: 'win',
  text,
  themes: [],
  date: localTime(when, 'America/Phoenix').date,
  ...change,
})
