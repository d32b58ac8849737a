import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda'
import { newToken } from '../../functions/adapters/bearer-token.ts'
import type { HttpHandler } from '../../functions/adapters/lambda.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import type { Journal } from '../../functions/domain/journal.ts'
import { Lambda, type Sandbox } from './lambda.ts'
import { momentOf } from './scheduler.ts'
import type { Sim } from './sim.ts'

export const coachNames = { DANA: 'Dana', EVAN: 'Evan' } as const
export type CoachCode = keyof typeof coachNames
export const coachCodes = Object.keys(coachNames) as CoachCode[]

/** One copy a coach took: what was answered, and between which moments. */
export type Copy = { coach: CoachCode; began: number; ended: number; status: number; body: string }

const tokens = new Map(
  coachCodes.map((code, n) => [
    code,
    newToken(code as CoachId, { bytes: (length) => new Uint8Array(length).fill(n + 1) }),
  ]),
)
const formats = ['format=json', 'format=csv', 'format=json&limit=5', 'format=json&from=2020-01-01'] as const
const hourMs = 3_600_000

/** Coaches who take copies of what people share with them, at odd hours and in the midst of everything that goes wrong. */
export class Coaches {
  readonly copies: Copy[] = []
  private readonly sim: Sim
  private readonly exporting: Lambda<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>

  constructor(sim: Sim, build: (sandbox: Sandbox) => HttpHandler) {
    this.sim = sim
    this.exporting = new Lambda(sim, 'export-wins', 30, build)
  }

  /** They are enrolled before anybody is born. */
  static async enrol(journal: Journal): Promise<void> {
    for (const [code, { hash }] of tokens) {
      await journal.putCoach({ id: code as CoachId, name: coachNames[code] })
      await journal.putToken(code as CoachId, hash, momentOf(Date.UTC(2100, 0)))
    }
  }

  schedule(until: number): void {
    for (const coach of coachCodes) this.next(coach, 0, until)
  }

  private next(coach: CoachCode, nth: number, until: number): void {
    const { scheduler, chance } = this.sim
    const at = scheduler.now + hourMs * (4 + 16 * chance(`${coach} ${nth} takes a copy`))
    if (at > until) return
    scheduler.at(at, () => {
      void this.take(coach, nth)
      this.next(coach, nth + 1, until)
    })
  }

  private async take(coach: CoachCode, nth: number): Promise<void> {
    const { sim } = this
    const key = `${coach} ${nth}`
    const began = sim.scheduler.now
    const format = formats[Math.floor(sim.chance(`${key} format`) * formats.length)] ?? formats[0]
    const event = {
      rawPath: '/export',
      rawQueryString: format,
      headers: { authorization: `Bearer ${tokens.get(coach)?.token}` },
      requestContext: { http: { method: 'GET' } },
    } as unknown as APIGatewayProxyEventV2
    const ended = await this.exporting.invoke(event, key)
    if (ended.ended !== 'returned') return
    const { statusCode: status = 0, body = '' } = ended.result
    this.copies.push({ coach, began, ended: sim.scheduler.now, status, body })
    sim.trace.tell('copied', coach, `${status}, ${body.length}`)
    if (status === 200) sim.happened('a coach takes a copy')
  }
}
