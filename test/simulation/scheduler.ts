import { type Instant, instant } from '../../functions/domain/time.ts'

/** A moment of virtual time as everything else writes it. */
export const momentOf = (milliseconds: number): Instant => instant(new Date(Math.floor(milliseconds)))

/** Something that happens at a moment of virtual time. */
type Event = { at: number; order: number; run: () => void }

const before = (a: Event, b: Event) => a.at < b.at || (a.at === b.at && a.order < b.order)

/**
 * Lets every promise that can go on go on, until all wait for the scheduler: a tick begins when no microtask is left. Whatever
 * the loop of events does besides, such as telling of rejections that nobody handled, it does now and then.
 */
const everybodyWaits = (order: number) =>
  new Promise<void>((done) => (order % 256 === 0 ? setImmediate(done) : process.nextTick(done)))

/**
 * One thread of virtual time, in milliseconds since 1970: events in order of their moment, and between two of them every
 * promise goes as far as it can. Concurrent invocations so interleave at each of their awaits, the same way every time.
 */
export class Scheduler {
  now: number
  private count = 0
  private readonly heap: Event[] = []

  constructor(start: number) {
    this.now = start
  }

  at(moment: number, run: () => void): void {
    const event = { at: Math.max(moment, this.now), order: this.count++, run }
    let place = this.heap.push(event) - 1
    while (place > 0) {
      const parent = (place - 1) >> 1
      const above = this.heap[parent] as Event
      if (before(above, event)) break
      this.heap[place] = above
      place = parent
    }
    this.heap[place] = event
  }

  after(milliseconds: number, run: () => void): void {
    this.at(this.now + milliseconds, run)
  }

  sleep(milliseconds: number): Promise<void> {
    return new Promise((done) => this.after(milliseconds, done))
  }

  /** Everything up to that moment, inclusive. */
  async run(until: number): Promise<void> {
    for (let next = this.heap[0]; next !== undefined && next.at <= until; next = this.heap[0]) {
      this.removeFirst()
      this.now = next.at
      next.run()
      await everybodyWaits(next.order)
    }
    this.now = Math.max(this.now, until)
  }

  private removeFirst(): void {
    const last = this.heap.pop() as Event
    if (this.heap.length === 0) return
    let place = 0
    for (;;) {
      let child = 2 * place + 1
      if (child >= this.heap.length) break
      if (child + 1 < this.heap.length && before(this.heap[child + 1] as Event, this.heap[child] as Event)) child++
      const below = this.heap[child] as Event
      if (!before(below, last)) break
      this.heap[place] = below
      place = child
    }
    this.heap[place] = last
  }
}
