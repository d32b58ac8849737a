import * as z from 'zod'
import { type CoachId, isCoachId, isMessageSid, isParticipantId, type ParticipantId } from './ids.ts'
import type { EntryKey } from './journal.ts'
import { addDays, type Instant, instant, isLocalDate, type LocalDate, plus } from './time.ts'

export type Format = 'csv' | 'json'

/** Where a page ended: after everybody up to and including `done`, and after an entry of the next person, if `within` one. */
export type Position = { done?: ParticipantId; within?: { participant: ParticipantId; after: EntryKey } }

/** Both dates are included, each on the participant's own calendar. */
export type DateRange = { from?: LocalDate; to?: LocalDate }

/** Without `limit`, all of it is wanted in one answer. */
export type ExportRequest = DateRange & { coach: CoachId; format: Format; limit?: number; start: Position }

const defaultLimit = 1000
const mostLimit = 5000

const problems = {
  parameters: 'The parameters are format, from, to, limit and cursor, each at most once.',
  format: 'format is csv or json.',
  date: 'from and to are dates such as 2026-11-24, between 2000-01-01 and 2999-12-31.',
  order: 'from is a later date than to.',
  limit: `limit is a whole number of wins from 1 to ${mostLimit}.`,
  cursor: 'cursor is not one we gave for this coach and these dates. Start again without it.',
} as const

export const tooLarge =
  `This export is too large for one answer, so nothing was sent. Ask for it in pages: add limit=${defaultLimit}, ` +
  'then follow the Link header with rel="next" (in JSON also the field "next") until there is none.'

export const LocalDay = z
  .string()
  .refine(isLocalDate, problems.date)
  .refine((day) => day >= '2000' && day < '3', problems.date)

export const ExportQuery = z.strictObject(
  {
    format: z.enum(['csv', 'json'], problems.format).optional(),
    from: LocalDay.optional(),
    to: LocalDay.optional(),
    limit: z
      .string()
      .regex(/^[1-9]\d{0,3}$/, problems.limit)
      .transform(Number)
      .refine((limit) => limit <= mostLimit, problems.limit)
      .optional(),
    cursor: z.string().max(1000, problems.cursor).optional(),
  },
  problems.parameters,
)

const Sharer = z.string().refine(isParticipantId)

const Cursor = z.strictObject({
  coach: z.string().refine(isCoachId),
  from: LocalDay.optional(),
  to: LocalDay.optional(),
  done: Sharer.optional(),
  within: z
    .strictObject({
      participant: Sharer,
      after: z.strictObject({
        at: z.iso.datetime({ precision: 3 }).transform((at) => at as Instant),
        sid: z.string().refine(isMessageSid),
        n: z.int().min(0).max(99),
      }),
    })
    .optional(),
})

/**
 * Instants between which every entry of these dates lies, wherever on earth it was written: zones reach from UTC-12 to UTC+14.
 * Wider than the dates by design; `exported` then looks at the date each entry was written under.
 */
export const span = ({ from, to }: DateRange): { since?: Instant; until?: Instant } => ({
  ...(from && { since: plus(instant(`${from}T00:00:00Z`), { hours: -14 }) }),
  ...(to && { until: plus(instant(`${addDays(to, 1)}T00:00:00Z`), { hours: 12 }) }),
})

/**
 * The position a cursor stands for, if it is of this coach and these dates. A cursor is opaque, not secret: who shares
 * is asked anew at every page, so a forged one leads to nothing that its coach could not ask for without it.
 */
const readCursor = (cursor: string, coach: CoachId, { from, to }: DateRange): Position | undefined => {
  let value: unknown
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
  const { data } = Cursor.safeParse(value)
  if (data === undefined || data.coach !== coach || data.from !== from || data.to !== to) return undefined
  const { since = '', until = '9' } = span({ from, to })
  const at = data.within?.after.at
  if (at !== undefined && (at < since || at >= until)) return undefined
  return { done: data.done, within: data.within }
}

const wantsJson = (accept: string) => accept.includes('application/json') && !accept.includes('text/csv')

/** Reads a query string for a coach who has proved to be one; or says what is wrong with it, without quoting it. */
export const readRequest = (
  rawQuery: string,
  accept: string | undefined,
  coach: CoachId,
): ExportRequest | { problem: string } => {
  const parameters = [...new URLSearchParams(rawQuery)]
  const query = Object.fromEntries(parameters)
  if (Object.keys(query).length < parameters.length) return { problem: problems.parameters }
  const { data, error } = ExportQuery.safeParse(query)
  if (data === undefined) return { problem: error.issues[0]?.message ?? problems.parameters }
  const { from, to, cursor, limit } = data
  if (from !== undefined && to !== undefined && from > to) return { problem: problems.order }
  const format = data.format ?? (wantsJson((accept ?? '').toLowerCase()) ? 'json' : 'csv')
  if (cursor === undefined) return { coach, format, from, to, limit, start: {} }
  const start = readCursor(cursor, coach, { from, to })
  return start ? { coach, format, from, to, limit: limit ?? defaultLimit, start } : { problem: problems.cursor }
}

/** The next page, as a reference relative to the address of this one (RFC 3986, section 4.2), wherever that is public. */
export const nextReference = ({ coach, format, from, to, limit }: ExportRequest, next: Position): string => {
  const cursor = Buffer.from(JSON.stringify({ coach, from, to, ...next })).toString('base64url')
  const parameters = { format, from, to, limit: limit && String(limit), cursor }
  const given = Object.entries(parameters).filter((pair): pair is [string, string] => typeof pair[1] === 'string')
  return `?${new URLSearchParams(given)}`
}
