import { BatchWriteCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import { coachFile } from '../../functions/adapters/coach-file.ts'
import { cardDrawer, printer } from '../../functions/adapters/printer.ts'
import { coachFormats, counted } from '../../functions/domain/coach-files.ts'
import type { CoachId, ParticipantId } from '../../functions/domain/ids.ts'
import type { Entry, Journal } from '../../functions/domain/journal.ts'
import { type Instant, localTime, plus } from '../../functions/domain/time.ts'
import { journalPageOf } from '../../functions/journal-page.ts'
import { coachDocument } from '../../functions/pages/documents.ts'
import { tableEngine } from '../engine.ts'
import { context, httpEvent } from '../lambda-events.ts'
import { ana, at, idOf, sidOf } from '../people.ts'

const begin = at('2024-01-01T18:00:00Z')
const now = at('2026-11-24T18:00:00Z')
const dana = 'DANA7' as CoachId
const person = (n: number) => idOf(`bench${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`)

const tales = [
  'Told my boss no, and breathed',
  'Slept nine hours without guilt',
  'Asked my sister for help with the move',
]

const entry = (participant: ParticipantId, n: number, when: Instant): Entry => ({
  ...{ participant, at: when, sid: sidOf(`${participant} ${n}`), n: 0, kind: 'win', themes: ['rest'] },
  text: `${tales[n % tales.length]}, day ${n}`,
  date: localTime(when, 'America/Phoenix').date,
})

type Engine = Awaited<ReturnType<typeof tableEngine>>

/** Written as `record` writes them, many at a time. */
const fill = async ({ client }: Engine, table: string, id: ParticipantId, wins: number, everyHours: number) => {
  for (let from = 0; from < wins; from += 25) {
    const items = Array.from({ length: Math.min(25, wins - from) }, (_, n) => {
      const one = entry(id, from + n, plus(begin, { hours: (from + n) * everyHours }))
      return { PutRequest: { Item: { PK: `P#${id}`, SK: `E#${one.at}#${one.sid}#00`, ...one } } }
    })
    await client.send(new BatchWriteCommand({ RequestItems: { [table]: items } }))
  }
}

const percentile = (sorted: readonly number[], share: number) =>
  (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(1)

const benchJournal = async (engine: Engine, journal: Journal & { table: string }): Promise<string[]> => {
  const id = idOf('ana')
  await journal.record({ participant: ana({ id }), sid: sidOf('ana'), at: begin, replies: [], entries: [] })
  await fill(engine, journal.table, id, 5000, 5)
  let random = 0
  const answer = journalPageOf({
    journal,
    kept: {
      urlFor: async () => '',
      put: async () => {},
      remove: async () => {},
      origin: 'https://photos.example',
    } as never,
    clock: { now: () => now },
    random: { bytes: (length) => new Uint8Array(length).fill(++random) },
    log: () => {},
    metrics: { count: () => {} },
    print: printer(),
    draw: cardDrawer(),
    publicUrl: 'https://wins.example',
  })
  const { hashOf } = await import('../../functions/adapters/links.ts')
  const token = 'a'.repeat(22)
  const linked = { hash: hashOf(token), participant: id, until: plus(now, { minutes: 10 }) }
  await journal.record({
    ...{
      participant: ana({ id, version: 2, journalLink: linked.hash }),
      sid: sidOf('link'),
      at: now,
      replies: [],
      entries: [],
    },
    link: linked,
  })
  const opened = await answer(httpEvent({ path: `/j/${token}` }), context)
  const cookie = String(opened.headers?.['Set-Cookie']).split(';')[0]
  const page = async (body: string) => {
    const from = performance.now()
    const method = body === '' ? 'GET' : 'POST'
    const { statusCode } = await answer(httpEvent({ method, path: '/journal', body, headers: { cookie } }), context)
    if (statusCode !== 200) throw new Error(`answered ${statusCode}`)
    return performance.now() - from
  }
  const times = async (body: string, of: number) => {
    for (let n = 0; n < 5; n++) await page(body)
    const all: number[] = []
    for (let n = 0; n < of; n++) all.push(await page(body))
    return all.sort((a, b) => a - b)
  }
  const [first, sought] = [await times('', 100), await times('theme=repair', 20)]
  return [
    `journal page, 5,000 wins: median ${percentile(first, 0.5)} ms, p95 ${percentile(first, 0.95)} ms (asked: under 150)`,
    `the same, looking through all of them for a theme that none has: median ${percentile(sought, 0.5)} ms, p95 ${percentile(sought, 0.95)} ms`,
  ]
}

const benchExport = async (engine: Engine, journal: Journal & { table: string }): Promise<string[]> => {
  const people = 50
  for (let n = 0; n < people; n++) {
    const id = person(n)
    const share = { coach: dana, since: begin, wording: '1' }
    await journal.record({
      participant: ana({ id, shares: [{ ...share, name: 'Dana' }] }),
      ...{ sid: sidOf(id), at: begin, replies: [], entries: [], startSharing: share },
    })
    await fill(engine, journal.table, id, 1000, 20)
  }
  const read = async () => {
    let items = 0
    for (let n = 0; n < people; n++) {
      let ExclusiveStartKey: Record<string, unknown> | undefined
      do {
        const page = await engine.client.send(
          new QueryCommand({
            TableName: journal.table,
            KeyConditionExpression: 'PK = :pk AND begins_with(SK, :e)',
            ExpressionAttributeValues: { ':pk': `P#${person(n)}`, ':e': 'E#' },
            ConsistentRead: true,
            ExclusiveStartKey,
          }),
        )
        items += page.Items?.length ?? 0
        ExclusiveStartKey = page.LastEvaluatedKey
      } while (ExclusiveStartKey !== undefined)
    }
    return items
  }
  const timed = async <T>(work: () => Promise<T>) => {
    const [from, before] = [performance.now(), process.memoryUsage().rss]
    const result = await work()
    return { result, seconds: (performance.now() - from) / 1000, grew: (process.memoryUsage().rss - before) / 1e6 }
  }
  await read()
  const plainly = await timed(read)
  const rate = plainly.result / plainly.seconds
  const lines = [`${plainly.result} entries plainly read from the engine: ${rate.toFixed(0)} a second`]
  const print = printer()
  const printed = (...[wins, totals]: Parameters<Parameters<typeof coachFile>[0]['print']>) =>
    print(coachDocument(wins, { language: 'en', coach: 'Dana', closing: counted(totals, 'en') }))
  for (const format of coachFormats) {
    const {
      result: file,
      seconds,
      grew,
    } = await timed(() => coachFile({ journal, print: printed }, format, { coach: dana, language: 'en' }))
    lines.push(
      file === undefined
        ? `coach export as ${format}: more than one file holds, and refused whole`
        : `coach export as ${format}: ${file.totals.wins} entries, ${(file.bytes.length / 1e6).toFixed(2)} MB as it travels, ${(file.totals.wins / seconds).toFixed(0)} a second = ${((100 * file.totals.wins) / seconds / rate).toFixed(0)} % of plain reading, memory grew by ${grew.toFixed(0)} MB`,
    )
  }
  return lines
}

/** The journal's page and a coach's files, over the embedded engine. */
export const benchPages = async (): Promise<string[]> => {
  const engine = await tableEngine()
  try {
    const journal = await engine.journal()
    return [...(await benchJournal(engine, journal)), ...(await benchExport(engine, journal))]
  } finally {
    await engine.stop()
  }
}
