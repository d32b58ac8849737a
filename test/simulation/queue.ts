import type { SendMessageBatchCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import type { Lambda, Sandbox } from './lambda.ts'
import type { Sim } from './sim.ts'

type Message = { id: string; body: string; received: number; sent: number }

const lateMs = 120_000

/** One SQS queue with the function that works on it: visibility, tries, dead letters, messages twice and late. */
export class SimulatedQueue {
  readonly bodies: string[] = []
  readonly dead: string[] = []
  /** Sent and neither done nor dead. */
  readonly held = new Set<Message>()
  private readonly ready: Message[] = []
  private working = 0
  private count = 0
  private readonly sim: Sim
  private readonly name: string
  private readonly limits: { visibilitySeconds: number; maxReceiveCount: number; atOnce: number }
  works: Lambda<SQSEvent, SQSBatchResponse> | undefined

  constructor(sim: Sim, name: string, limits: { visibilitySeconds: number; maxReceiveCount: number; atOnce: number }) {
    this.sim = sim
    this.name = name
    this.limits = limits
  }

  clientOf({ current }: Sandbox): SQSClient {
    const send = (command: SendMessageBatchCommand) => {
      const { sim } = this
      const of = current()
      const key = `${of.key}.${of.operations}`
      const effect = () => {
        if (sim.in('table and queue away')) {
          sim.note('table and queue away', key)
          throw Object.assign(new Error('away'), { name: 'ServiceUnavailable' })
        }
        const entries = command.input.Entries ?? []
        const some = sim.fault('queue takes only some', key)
        const failed = entries.filter((_, n) => some && sim.chance(`${key} entry ${n}`) < 0.5)
        for (const entry of entries)
          if (!failed.includes(entry)) this.take(entry.MessageBody ?? '', entry.DelaySeconds ?? 0)
        return { Failed: failed.map(({ Id }) => ({ Id })) }
      }
      return sim.operation(of, `${this.name} send`, effect, {
        lost: () => (sim.fault('queue error, taken all the same', key) ? new Error('broken') : undefined),
      })
    }
    return { send } as unknown as SQSClient
  }

  private take(body: string, delaySeconds: number): void {
    const { sim } = this
    const message: Message = { id: `${this.name} ${this.count++}`, body, received: 0, sent: sim.scheduler.now }
    this.bodies.push(body)
    this.held.add(message)
    this.show(message, delaySeconds * 1000)
    if (sim.fault('queue delivers twice', message.id))
      this.show(message, delaySeconds * 1000 + lateMs * sim.chance(`twice ${message.id}`))
  }

  private show(message: Message, afterMs: number): void {
    const { sim } = this
    const key = `${message.id}.${message.received}`
    const late = sim.fault('queue delivers late', key) ? lateMs * sim.chance(`late ${key}`) : 0
    sim.scheduler.after(afterMs + 20 + late, () => {
      this.ready.push(message)
      this.work()
    })
  }

  private work(): void {
    while (this.working < this.limits.atOnce) {
      const message = this.ready.shift()
      if (message === undefined) return
      if (this.held.has(message)) void this.hand(message)
    }
  }

  private async hand(message: Message): Promise<void> {
    const { visibilitySeconds, maxReceiveCount } = this.limits
    if (message.received >= maxReceiveCount) {
      this.held.delete(message)
      this.dead.push(message.body)
      this.sim.trace.tell('dead letter', message.id, '')
      return
    }
    message.received++
    this.working++
    const began = this.sim.scheduler.now
    const event = {
      Records: [{ messageId: message.id, body: message.body, eventSource: 'aws:sqs' }],
    } as unknown as SQSEvent
    const ended = await this.works?.invoke(event, message.id)
    this.working--
    if (ended?.ended === 'returned' && ended.result.batchItemFailures.length === 0) this.held.delete(message)
    else this.show(message, Math.max(0, began + visibilitySeconds * 1000 - this.sim.scheduler.now))
    this.work()
  }
}
