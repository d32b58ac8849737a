import { spread } from '../../functions/domain/spread.ts'
import type { Scheduler } from './scheduler.ts'

/** One thing that happened, as a story tells it. */
export type Told = { at: number; what: string; who: string; how: string }

/** Everything that happens goes into one number; and into a list, when somebody wants to read it. */
export class Trace {
  private value = 0x811c9dc5
  count = 0
  private readonly scheduler: Scheduler
  private readonly told: Told[] | undefined

  constructor(scheduler: Scheduler, told?: Told[]) {
    this.scheduler = scheduler
    this.told = told
  }

  tell(what: string, who: string, how: string): void {
    this.count++
    this.value = spread(`${this.scheduler.now}|${what}|${who}|${how}`, this.value)
    this.told?.push({ at: this.scheduler.now, what, who, how })
  }

  /** The same for the same story, to the last millisecond. */
  get hash(): string {
    return this.value.toString(16).padStart(8, '0')
  }
}
