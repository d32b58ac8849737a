import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '../domain/ports.ts'
import { instant } from '../domain/time.ts'

export const systemClock: Clock = {
  now: () => instant(new Date()),
  wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
}

export const systemRandom: Random = { bytes: (length) => randomBytes(length) }
