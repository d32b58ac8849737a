import { randomBytes } from 'node:crypto'
import type { Clock, Random } from '../domain/ports.ts'
import { instant } from '../domain/time.ts'

export const systemClock: Clock = { now: () => instant(new Date()) }

export const systemRandom: Random = { bytes: (length) => randomBytes(length) }
