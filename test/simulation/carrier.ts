import { outcomeOf } from '../../functions/adapters/twilio-sms.ts'
import { claimUrl } from '../../functions/adapters/twilio-webhook.ts'
import type { Carrier, CarrierRecords, ClaimName, OutgoingText, Send } from '../../functions/domain/carrier.ts'
import type { MessageSid, Phone } from '../../functions/domain/ids.ts'
import { carrierKeyword } from '../../functions/domain/keywords.ts'
import { instant } from '../../functions/domain/time.ts'
import type { Sandbox } from './lambda.ts'
import { pick } from './random.ts'
import { type Invocation, never, type Sim } from './sim.ts'

/** A text of ours at the carrier: the truth about it. */
export type Sent = {
  sid: MessageSid
  to: Phone
  body: string
  claim?: ClaimName
  /** When the call began that brought it, when the carrier took it, and when it must be given up; milliseconds. */
  began: number
  taken: number
  until: number
  status: string
  code?: number
  delivered?: number
  /** When it was given up. */
  ended?: number
}

/** A call that began, whatever became of it. */
export type Call = { to: Phone; claim?: ClaimName; body: string; began: number }

/** A text that somebody wrote to us. */
export type Written = { sid: MessageSid; from: Phone; text: string; at: number; listedFrom: number }

const sidOf = (kind: string, n: number) => `SM${kind}${n.toString(16).padStart(31, '0')}` as MessageSid

const timeoutMs = 10_000
const hourMs = 3_600_000

/** Twilio, as far as we use it, with everything its documentation says can happen, and the truth about each text. */
export class SimulatedCarrier {
  readonly sent: Sent[] = []
  private readonly sentTo = new Map<Phone, Sent[]>()
  private readonly answers = new Map<Phone, { sid: MessageSid; body: string; at: number }[]>()
  readonly calls: Call[] = []
  private readonly callsByNumber = new Map<Phone, Call[]>()
  readonly written: Written[] = []
  private readonly numbers = { b: 0, d: 0 }
  /** Calls of which nobody could know whether they brought a text. */
  ambiguous = 0
  private readonly blocked = new Set<Phone>()
  private readonly gone = new Set<Phone>()
  private readonly sim: Sim
  private readonly blocks: boolean
  private readonly publicUrl: string
  private readonly callback: (url: string, parameters: Record<string, string>, key: string) => Promise<boolean>
  onDelivery: ((text: Sent) => void) | undefined

  constructor(
    sim: Sim,
    { blocks, publicUrl, callback }: { blocks: boolean; publicUrl: string; callback: SimulatedCarrier['callback'] },
  ) {
    this.sim = sim
    this.blocks = blocks
    this.publicUrl = publicUrl
    this.callback = callback
  }

  /**
   * A text on its way to us. With its own keyword handling the carrier acts on STOP and START at once. `series` keeps numbers
   * apart, so that what some people write besides leaves everybody's luck as it is.
   */
  write(from: Phone, text: string, series: 'b' | 'd' = 'b'): Written {
    const { now } = this.sim.scheduler
    const sid = sidOf(series, this.numbers[series]++)
    const lag = this.sim.fault('list lags', sid) ? 240_000 * this.sim.chance(`list ${sid}`) : 0
    const written = { sid, from, text, at: now, listedFrom: now + lag }
    this.written.push(written)
    this.gone.delete(from)
    const keyword = this.blocks ? carrierKeyword(text) : undefined
    if (keyword === 'STOP') this.blocked.add(from)
    if (keyword === 'START') this.blocked.delete(from)
    return written
  }

  private take(text: OutgoingText, began: number): Sent {
    const { sim } = this
    const { now } = sim.scheduler
    // The validity is counted from the request, however late it is worked on.
    const sent: Sent = {
      sid: sidOf('a', this.sent.length),
      to: text.to,
      body: text.body,
      claim: text.claim,
      began,
      taken: now,
      until: began + text.validFor * 1000,
      status: 'queued',
    }
    this.sent.push(sent)
    const theirs = this.sentTo.get(text.to)
    if (theirs === undefined) this.sentTo.set(text.to, [sent])
    else theirs.push(sent)
    sim.trace.tell('taken', text.to, text.claim?.date ?? '')
    this.deliver(sent)
    return sent
  }

  private deliver(text: Sent): void {
    const { sim } = this
    const key = this.keyOf(text)
    const slow = sim.fault('carrier slow to deliver', key) ? 3 * hourMs * sim.chance(`slow ${key}`) : 0
    const end = (status: string, code?: number) => {
      text.status = status
      text.code = code
      text.ended = sim.scheduler.now
      this.report(text, status, code)
    }
    sim.scheduler.after(500 + 20_000 * sim.chance(`delivery ${key}`) + slow, () => {
      if (sim.fault('number gone', key)) this.gone.add(text.to)
      if (sim.scheduler.now > text.until) return end('failed', 30036)
      if (this.gone.has(text.to)) return end('undelivered', 30005)
      if (sim.fault('carrier never tries', key)) return end('failed', 30001)
      if (sim.fault('handset unreachable', key))
        return end('undelivered', pick(sim.chance(`why ${key}`), [30003, 30007, 30008]))
      text.delivered = sim.scheduler.now
      sim.trace.tell('delivered', text.to, text.claim?.date ?? '')
      text.status = 'delivered'
      this.report(text, 'sent')
      this.report(text, 'delivered')
      this.onDelivery?.(text)
    })
  }

  /** What we said in answer to a text, as it came back to the carrier. */
  answered(to: Phone, bodies: readonly string[]): void {
    const theirs = this.answers.get(to) ?? []
    this.answers.set(to, theirs)
    for (const body of bodies) theirs.push({ sid: sidOf('c', theirs.length), body, at: this.sim.scheduler.now })
  }

  /** Every text the carrier took for that number. */
  takenFor(to: Phone): readonly Sent[] {
    return this.sentTo.get(to) ?? []
  }

  /** Every call that began with a text for that number. */
  callsTo(to: Phone): readonly Call[] {
    return this.callsByNumber.get(to) ?? []
  }

  private keyOf = ({ to, claim, began }: Pick<Sent, 'to' | 'claim' | 'began'>) =>
    claim === undefined ? `${to} ${began}` : `${to} ${claim.date} ${claim.attempt}`

  private report(text: Sent, status: string, code?: number): void {
    const { sim } = this
    const { claim, sid } = text
    if (claim === undefined) return
    const key = `${this.keyOf(text)} ${status}`
    if (sim.fault('callback lost', key)) return
    const post = (n: number) => {
      const late = sim.fault('callback late', `${key} ${n}`) ? 600_000 * sim.chance(`late ${key} ${n}`) : 0
      sim.scheduler.after(100 + 2000 * sim.chance(`callback ${key} ${n}`) + late, () => {
        const parameters = {
          MessageSid: sid,
          MessageStatus: status,
          ...(code !== undefined && { ErrorCode: String(code) }),
        }
        void this.callback(claimUrl(this.publicUrl)(claim), parameters, `${key} ${n}`)
      })
    }
    post(1)
    if (sim.fault('callback twice', key)) post(2)
  }

  /** One call: what it does, and what is heard of it. */
  private async call(of: Invocation, text: OutgoingText): ReturnType<Send> {
    const { sim } = this
    const began = sim.scheduler.now
    const key = `${text.to} ${text.claim?.date ?? 'answer'} ${text.claim?.attempt ?? began}`
    const call = { to: text.to, claim: text.claim, body: text.body, began }
    this.calls.push(call)
    const theirs = this.callsByNumber.get(text.to)
    if (theirs === undefined) this.callsByNumber.set(text.to, [call])
    else theirs.push(call)
    sim.trace.tell('call', text.to, text.claim?.date ?? 'answer')
    const fails = (error: object) => async () => outcomeOf(error)
    const hangs = async () => {
      await sim.scheduler.sleep(timeoutMs)
      return of.alive ? outcomeOf({ code: 'ECONNABORTED' }) : never<ReturnType<typeof outcomeOf>>()
    }
    const answer = await sim.operation(of, 'create', () => {
      if (sim.in('carrier halts')) {
        sim.note('carrier halts', key)
        return fails({ status: 401, code: 20003 })
      }
      if (sim.in('carrier away') || sim.fault('carrier refuses the connection', key)) {
        if (sim.in('carrier away')) sim.note('carrier away', key)
        return fails({ code: 'ECONNREFUSED' })
      }
      if (this.blocked.has(text.to)) return fails({ status: 400, code: 21610 })
      if (sim.fault('carrier 429', key)) return fails({ status: 429, code: 20429 })
      if (sim.fault('carrier queue full', key)) return fails({ status: 400, code: 21611 })
      if (sim.fault('carrier misconfigured', key)) return fails({ status: 400, code: 21408 })
      if (sim.fault('carrier code unknown', key)) return fails({ status: 400, code: 29_999 })
      const ambiguous = (
        [
          'carrier 5xx, not taken',
          'carrier 5xx, taken',
          'carrier time-out, not taken',
          'carrier time-out, taken',
          'carrier time-out, taken late',
        ] as const
      ).find((fault) => sim.fault(fault, key))
      if (ambiguous !== undefined) this.ambiguous++
      switch (ambiguous) {
        case 'carrier 5xx, not taken':
          return fails({ status: 500, code: 20500 })
        case 'carrier 5xx, taken':
          this.take(text, began)
          return fails({ status: 503 })
        case 'carrier time-out, not taken':
          return hangs
        case 'carrier time-out, taken':
          this.take(text, began)
          return hangs
        case 'carrier time-out, taken late':
          sim.scheduler.after(hourMs * sim.chance(`how late ${key}`), () => this.take(text, began))
          return hangs
        default: {
          const { sid } = this.take(text, began)
          return async () => ({ outcome: 'accepted' as const, sid })
        }
      }
    })
    return answer()
  }

  /** What a sender holds: the real reading of errors, over a network that is not there. */
  carrierFor({ current }: Sandbox, tokens: () => Promise<unknown>): Carrier {
    return {
      ready: async () => {
        await tokens()
        return (text) => this.call(current(), text)
      },
    }
  }

  recordsFor({ current }: Sandbox): CarrierRecords {
    const whole = (ms: number) => instant(new Date(Math.floor(ms / 1000) * 1000))
    const listed = <T>(what: string, effect: () => T) =>
      this.sim.operation(current(), what, () => {
        if (this.sim.in('carrier away')) throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' })
        return effect()
      })
    return {
      received: (since, until) =>
        listed('list received', () => {
          const [from, to, now] = [Date.parse(since), Date.parse(until), this.sim.scheduler.now]
          let first = this.written.length
          while (first > 0 && (this.written[first - 1]?.at ?? 0) >= from) first--
          return this.written
            .slice(first)
            .filter(({ at, listedFrom }) => at < to && listedFrom <= now)
            .map(({ sid, from, text, at }) => ({ sid, from, text, at: whole(at), photos: 0 }))
        }),
      sentTo: (to, since) =>
        listed('list sent', () => [
          ...(this.sentTo.get(to) ?? [])
            .filter(({ taken }) => whole(taken) >= since)
            .map(({ sid, body, taken, status, code }) => ({ sid, body, createdAt: whole(taken), status, code })),
          ...(this.answers.get(to) ?? [])
            .filter(({ at }) => whole(at) >= since)
            .map(({ sid, body, at }) => ({ sid, body, createdAt: whole(at), status: 'sent', answer: true as const })),
        ]),
    }
  }
}
