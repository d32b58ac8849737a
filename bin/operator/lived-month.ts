import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import { systemRandom } from '../../functions/adapters/system.ts'
import type { CoachId, Phone } from '../../functions/domain/ids.ts'
import { instant, plus } from '../../functions/domain/time.ts'
import type { Local } from '../local/local-system.ts'
import type { Direction, Message } from '../local/pretend-twilio-store.ts'
import { startLocal } from '../local/start.ts'
import { meter, type UsedBy } from './meter.ts'

/** A month has thirty days here, and is lived after a week that fills the journal. */
export const month = { days: 30, daysBefore: 7 } as const
/** A Monday morning in Phoenix, where clocks never change. */
const begins = instant('2026-09-28T16:00:00Z')

/** What somebody writes on five days of seven, half an hour after their text came. */
const wins = [
  'I got up before nine and opened the window',
  'I told my sister I needed a quiet evening',
  'took a walk around the block\ncalled the dentist',
  'I rested without feeling guilty about it',
  'Ate breakfast, and made tea for later',
  'I said no to an extra shift',
  'I wrote down what I felt instead of sending it',
  'Called a friend back',
]
const quietDays = [2, 5]
const looksBackOn = 3
const coachExportsOn = 1

export type Segments = { daily: number; answers: number; in: number }

export type LivedMonth = {
  people: number
  used: UsedBy
  /** Segments by the carrier's own calculator: of texts of the day, of answers, and of what came. */
  segments: Segments
  texts: Segments
  /** What was counted at least once. */
  metrics: readonly string[]
  logBytes: number
  exportBytes: number
}

type Person = { phone: Phone; token: string }

const joined = async (local: Local, n: number): Promise<Person> => {
  const phone = `+1602555${String(1000 + n)}` as Phone
  const coach = `HOPE${n}` as CoachId
  const { token, hash } = newToken(coach, systemRandom)
  await local.journal.putCoach({ id: coach, name: 'Hope' })
  await local.journal.putToken(coach, hash, plus(begins, { days: 300 }))
  // Everybody at a time of their own: who shares a page with others costs less.
  const time = `TIME 7:${n % 2 === 0 ? '30' : '00'} pm`
  for (const body of ['JOIN', 'Ana', 'skip', `SHARE ${coach}`, 'OK', time]) await says(local, phone, body)
  const { items } = await local.journal.sharing(coach)
  if (items.length !== 1) throw new Error(`nobody shares with ${coach}`)
  return { phone, token }
}

const says = async (local: Local, from: Phone, body: string) => {
  await local.carrier?.text({ from, body, media: [] })
}

/** One day: until half an hour after the text of the day, what is answered, what a coach takes, and on to the next morning. */
const day = async (local: Local, people: readonly Person[], n: number): Promise<number> => {
  let bytes = 0
  const morning = plus(begins, { hours: 24 * n })
  await local.clock.moveTo(plus(morning, { hours: 11 })) // 20:00 where they are
  for (const { phone, token } of people) {
    if (!quietDays.includes(n % 7)) await says(local, phone, wins[n % wins.length] ?? '')
    if (n % 7 === looksBackOn) await says(local, phone, 'WINS')
    if (n % 7 !== coachExportsOn) continue
    const copy = await fetch(`${local.url}/export`, { headers: { authorization: `Bearer ${token}` } })
    if (!copy.ok) throw new Error(`the coach's export answered ${copy.status}`)
    const text = await copy.text()
    // A copy of nobody would be cheaper than any real one.
    if (n > looksBackOn && !text.includes('opened the window')) throw new Error('the coach reads no wins')
    bytes += Buffer.byteLength(text)
  }
  await local.clock.moveTo(plus(morning, { hours: 24 }))
  return bytes
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

/** Lives a month of so many people through the functions as they are, on a folder that is removed afterwards. */
export const livedMonth = async (
  people: number,
  progress: (line: string) => void = () => {},
  { days, daysBefore }: { days: number; daysBefore: number } = month,
): Promise<LivedMonth> => {
  const folder = mkdtempSync(join(tmpdir(), 'small-wins-cost-'))
  const counting = meter()
  const local = await startLocal({ port: 0, environment: {}, frozenAt: begins, folder, meter: counting })
  try {
    const each: Person[] = []
    for (let n = 0; n < people; n++) each.push(await joined(local, n))
    for (let n = 0; n < daysBefore; n++) await day(local, each, n)
    counting.reset()
    const logged = () => statSync(join(folder, 'log.jsonl')).size
    const before = { seq: local.store.list({ limit: 1 })[0]?.seq ?? 0, log: logged() }
    let exportBytes = 0
    for (let n = 0; n < days; n++) {
      exportBytes += await day(local, each, daysBefore + n)
      progress(`${people} ${people === 1 ? 'person' : 'people'}: day ${n + 1} of ${days} lived`)
    }
    const messages = local.store.list({ limit: 1_000_000 }).filter(({ seq }) => seq > before.seq)
    const of = (direction: Direction) => messages.filter((message) => message.direction === direction)
    const threeWays = (count: (some: readonly Message[]) => number): Segments => ({
      daily: count(of('outbound-api')),
      answers: count(of('outbound-reply')),
      in: count(of('inbound')),
    })
    return {
      people,
      used: structuredClone(counting.used()),
      segments: threeWays((some) => sum(some.map(({ segments }) => segments))),
      texts: threeWays((some) => some.length),
      metrics: Object.keys(local.counts()),
      logBytes: logged() - before.log,
      exportBytes,
    }
  } finally {
    await local.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
