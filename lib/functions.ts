import type { Environments } from '../functions/adapters/environment.ts'

export type FunctionName = keyof Environments

/** Every function there is; naming one that has no environment, or leaving one out, does not compile. */
export const functionNames = Object.keys({
  'receive-text': true,
  'replay-text': true,
  'keep-photo': true,
  'find-due': true,
  'send-due': true,
  'track-delivery': true,
  sweep: true,
  'export-wins': true,
  'journal-page': true,
  'witness-page': true,
  'coach-page': true,
  health: true,
  'join-page': true,
} satisfies Record<FunctionName, true>) as readonly FunctionName[]
