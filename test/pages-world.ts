import { newToken } from '../functions/adapters/bearer-token.ts'
import { dynamoJournal, indexes } from '../functions/adapters/dynamo-journal.ts'
import { formStamps, linkFor } from '../functions/adapters/links.ts'
import { cardDrawer, printer } from '../functions/adapters/printer.ts'
import { isRouteOf, methodsOf, type Route, routes } from '../functions/adapters/routes.ts'
import { coachPageOf } from '../functions/coach-page.ts'
import { composeDaily } from '../functions/domain/compose-daily.ts'
import { meaningOf } from '../functions/domain/conversation.ts'
import type { CoachId } from '../functions/domain/ids.ts'
import type { InvitationDue } from '../functions/domain/invitations.ts'
import type { Note } from '../functions/domain/journal.ts'
import { keepText } from '../functions/domain/keep-text.ts'
import { notesOfRecap, noteToTell } from '../functions/domain/notes.ts'
import type { Participant } from '../functions/domain/participant.ts'
import type { LogEvent } from '../functions/domain/ports.ts'
import { type Instant, instantOf, localTime, plus } from '../functions/domain/time.ts'
import { exportWins } from '../functions/export-wins.ts'
import { health } from '../functions/health.ts'
import { joinPageOf } from '../functions/join-page.ts'
import { journalPageOf } from '../functions/journal-page.ts'
import { witnessPageOf } from '../functions/witness-page.ts'
import { context, httpEvent } from './lambda-events.ts'
import { memoryPhotos, noPhotos } from './memory-photos.ts'
import { memoryTable } from './memory-table/memory-table.ts'
import { ana, at, idOf, phone, sidOf } from './people.ts'

export const publicUrl = 'https://wins.example'

export const dana = 'DANA7' as CoachId
export const other = 'OMAR' as CoachId

/** People who text, browsers that open what they are sent, and coaches with a token: over one journal, with every page. */
export const pagesWorld = async (people: Readonly<Record<string, Partial<Participant>>> = { ana: {}, ben: {} }) => {
  const table = memoryTable({ indexes })
  const journal = dynamoJournal({ client: table.client, table: 'memory' })
  const linked = linkFor(async () => 'pepper', publicUrl)
  const keep = keepText({
    journal,
    photos: noPhotos,
    limits: undefined,
    linkFor: linked,
    contact: 'hello@wins.example',
    keywordsAnsweredBy: 'us',
  })
  const logged: LogEvent[] = []
  const asked: InvitationDue[] = []
  let [now, count, random]: [Instant, number, number] = [at('2026-11-24T18:00:00Z'), 0, 0]
  for (const [name, who] of Object.entries(people))
    await journal.record({
      ...{ participant: ana({ id: idOf(name), ...who }), sid: sidOf(name), at: now, replies: [], entries: [] },
    })
  const chance = { bytes: (length: number) => new Uint8Array(length).fill(++random) }
  const tokens: Record<string, string> = {}
  for (const [id, name] of [
    [dana, 'Dana'],
    [other, 'Omar'],
  ] as const) {
    await journal.putCoach({ id, name })
    const { token, hash } = newToken(id, chance)
    await journal.putToken(id, hash, plus(now, { days: 90 }))
    tokens[id] = token
  }
  const deps = {
    ...{ journal, random: chance, publicUrl, kept: memoryPhotos() },
    clock: { now: () => now },
    log: (event: LogEvent) => void logged.push(event),
    metrics: { count: () => {} },
    print: printer(),
    draw: cardDrawer(),
  }
  const pages: Partial<Record<Route['function'], ReturnType<typeof journalPageOf>>> = {
    'journal-page': journalPageOf(deps),
    'witness-page': witnessPageOf(deps),
    'coach-page': coachPageOf(deps),
    'export-wins': exportWins(deps),
    health: health(deps),
    'join-page': joinPageOf({
      ...{ ...deps, perHour: 30, from: '+15005550006' },
      identify: async () => idOf('ana'),
      stamps: formStamps(async () => 'pepper'),
      due: { send: async (messages) => void asked.push(...messages) },
    }),
  }
  const call = async (method: string, path: string, { cookie, body = '', ...headers }: Record<string, string> = {}) => {
    const [pathname = '', rawQuery = ''] = path.split('?')
    const all = { ...headers, ...(cookie && { cookie: `other=1; ${cookie}` }) }
    const event = httpEvent({ method, path: pathname, rawQuery, body, headers: all })
    const route = routes.find((each) => methodsOf(each).some((one) => one === method) && isRouteOf(each.path, pathname))
    const page = route && pages[route.function]
    if (page === undefined) throw new Error(`no page for ${method} ${path}`)
    const answered = await page(event, context)
    const { statusCode, headers: sent = {}, body: said = '', isBase64Encoded } = answered
    const bytes = Buffer.from(said, isBase64Encoded ? 'base64' : 'utf8')
    return { status: statusCode, headers: sent as Record<string, string>, body: bytes.toString('utf8'), bytes }
  }
  const text = async (body: string, name = 'ana') => {
    now = plus(now, { seconds: 1 })
    const sid = sidOf(`t${count++}`)
    const kept = await keep({ from: phone, participant: idOf(name), sid, text: body, now, photos: 0 }, meaningOf(body))
    return ('change' in kept ? kept.change.replies : kept.repeated).join('\n')
  }
  const person = async (name = 'ana') => (await journal.participant(idOf(name)))!
  const cookieOf = ({ headers }: { headers: Record<string, string> }) => headers['Set-Cookie']?.split(';')[0] ?? ''
  const form = (fields: Readonly<Record<string, string>>) => new URLSearchParams(fields).toString()
  return {
    ...{ journal, logged, asked, call, text, person, form, tokens },
    /** All that is kept, as it lies in the table. */
    items: table.items,
    now: () => now,
    later: (span: Parameters<typeof plus>[1]) => {
      now = plus(now, span)
    },
    /** Asks for the journal by text and opens it; the cookie. */
    openJournal: async (name = 'ana') => {
      const path = /https:\/\/wins\.example(\/j\/\S+)/.exec(await text('JOURNAL', name))?.[1] ?? ''
      return cookieOf(await call('POST', path))
    },
    /** Texts ASK; where the link leads. */
    ask: async (name = 'ana') => /https:\/\/wins\.example(\/w\/\S+)/.exec(await text('ASK', name))?.[1] ?? '',
    share: async (name: string, coach: CoachId) => {
      await text(`SHARE ${coach}`, name)
      return text('OK', name)
    },
    signIn: async (coach: CoachId) =>
      cookieOf(await call('POST', '/coach/sign-in', { body: form({ token: tokens[coach] ?? '' }) })),
    /** The text of the evening, as it is composed and claimed; what was asked of the journal for it is what the sender asks. */
    evening: async (kind: 'prompt' | 'recap' = 'prompt', name = 'ana') => {
      const participant = await person(name)
      const today = localTime(now, participant.timeZone).date
      now = instantOf(today, participant.promptTime, participant.timeZone)
      const one = noteToTell(participant, today)
      const refs = kind === 'recap' ? notesOfRecap(participant, today) : one ? [one] : []
      const notes = await Promise.all(refs.map((ref) => journal.note(participant.id, ref)))
      const { items: wins } = await journal.wins(participant.id, {})
      const composed = composeDaily({
        ...{ participant, kind, date: today, wins, weeks: [], now },
        notes: notes.filter((note): note is Note => note !== undefined),
      })
      await journal.amend(composed.participant)
      return composed.body
    },
  }
}
