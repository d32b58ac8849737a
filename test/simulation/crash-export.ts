import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import { dynamoJournal } from '../../functions/adapters/dynamo-journal.ts'
import type { CoachId, MessageSid, ParticipantId } from '../../functions/domain/ids.ts'
import type { Participant } from '../../functions/domain/participant.ts'
import { instant, localTime, plus } from '../../functions/domain/time.ts'
import { exportWins } from '../../functions/export-wins.ts'
import { noFaults } from './faults.ts'
import { Lambda } from './lambda.ts'
import { type CrashPoint, Sim } from './sim.ts'
import { simulatedTable } from './table.ts'

const start = Date.UTC(2026, 10, 25, 0)
const now = instant(new Date(start))
const coach = 'DANA' as CoachId
const { token, hash } = newToken(coach, { bytes: (length) => new Uint8Array(length).fill(7) })
const people = ['a', 'b', 'c'].map((letter) => letter.repeat(26) as ParticipantId)

/** Three people who share one win each with a coach, over the table of the simulator. */
const sharedTable = async (sim: Sim) => {
  const table = simulatedTable(sim)
  const setUp = new Lambda(sim, 'set-up', 60, (sandbox) => async () => {
    const journal = dynamoJournal({ client: table.clientOf(sandbox), table: 't' })
    await journal.putCoach({ id: coach, name: 'Dana' })
    await journal.putToken(coach, hash, plus(now, { days: 90 }))
    for (const [n, id] of people.entries()) {
      const participant = {
        ...{ id, status: 'active', language: 'en', phone: `+1212555010${n}`, timeZone: 'America/New_York' },
        ...{ promptTime: '19:30', used: {}, shares: [{ coach, name: 'Dana', since: now, wording: '1' }], version: 1 },
      } as unknown as Participant
      const sid = `SM${String(n).padStart(32, '0')}` as MessageSid
      const { date } = localTime(now, participant.timeZone)
      await journal.record({
        ...{ participant, sid, at: now, replies: [], startSharing: { coach, since: now, wording: '1' } },
        entries: [{ participant: id, at: now, sid, n: 0, kind: 'win', text: `w${n}/x0`, themes: [], date }],
      })
    }
  })
  const set = setUp.invoke({}, 'once')
  await sim.scheduler.run(start + 30_000)
  if ((await set).ended !== 'returned') throw new Error('the table was not set up')
  return table
}

const event = {
  rawPath: '/export',
  rawQueryString: '',
  headers: { authorization: `Bearer ${token}` },
  requestContext: { http: { method: 'GET' } },
} as unknown as APIGatewayProxyEventV2

type Asked = { answers: (string | undefined)[]; traces: number; others: string; boundaries: CrashPoint[] }

/** The coach asks four times, a minute apart; some of these are cut off. */
const ask = async (crashAt: readonly CrashPoint[]): Promise<Asked> => {
  const sim = new Sim({ seed: 1, start, mix: noFaults })
  const table = await sharedTable(sim)
  const boundaries: CrashPoint[] = []
  sim.boundary = (point) => boundaries.push(point)
  sim.crashAt = crashAt
  const lambda = new Lambda<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>(
    sim,
    'export-wins',
    30,
    (sandbox) =>
      exportWins({
        journal: dynamoJournal({ client: table.clientOf(sandbox), table: 't' }),
        clock: sandbox.clock,
        log: () => {},
        metrics: { count: () => {} },
      }),
  )
  const answers: Asked['answers'] = []
  for (let minute = 1; minute <= 4; minute++) {
    const asked = lambda.invoke(event, 'DANA')
    await sim.scheduler.run(start + minute * 60_000)
    const ended = await asked
    answers.push(ended.ended === 'returned' && ended.result.statusCode === 200 ? ended.result.body : undefined)
  }
  const items = table.items()
  const isTrace = ({ SK }: (typeof items)[number]) => String(SK).startsWith('SEEN#')
  return {
    answers,
    traces: items.filter(isTrace).length,
    others: JSON.stringify(items.filter((item) => !isTrace(item)).map(withoutReceipt)),
    boundaries,
  }
}

/** That they were read is noted on the person with the trace, to be told to them: as often as there are traces, and no further. */
const withoutReceipt = (item: object): object => {
  const { read, version, ...left } = item as { SK?: string; read?: unknown; version?: unknown }
  return left.SK === 'PROFILE' ? left : item
}

/** Cuts the export off at each I/O operation, in the first so many of the coach's requests; what was left beside the traces. */
export const enumerateExport = async (): Promise<{ runs: number; broken: string[] }> => {
  const whole = await ask([])
  const [body] = whole.answers
  if (body === undefined || !people.every((_, n) => body.includes(`w${n}/x0`))) throw new Error('nothing was exported')
  const broken: string[] = []
  let runs = 0
  for (const point of whole.boundaries.filter(({ invocation }) => invocation === 'export-wins DANA'))
    for (let replay = 0; replay < 3; replay++) {
      const names = ['export-wins DANA', 'export-wins DANA (2)', 'export-wins DANA (3)'].slice(0, replay + 1)
      const { answers, traces, others } = await ask(names.map((invocation) => ({ ...point, invocation })))
      const say = (what: string) =>
        broken.push(`${point.side} operation ${point.operation}, ${replay + 1} times: ${what}`)
      runs++
      const given = answers.filter((answer) => answer !== undefined)
      if (given.length !== 3 - replay) say(`${given.length} answers`)
      if (given.some((answer) => answer !== body)) say('another answer')
      // A trace of what was never handed over is too much, and harmless; never the other way round.
      if (traces < given.length * people.length || traces > answers.length * people.length) say(`${traces} traces`)
      if (others !== whole.others) say('it left something behind')
    }
  return { runs, broken }
}
