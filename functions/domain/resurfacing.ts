import { isHeavy } from './heavy.ts'
import type { Entry } from './journal.ts'
import type { Participant } from './participant.ts'
import { plainText } from './plain-text.ts'

/** Whether a win may be read back to who wrote it: no pain or loss, and none of the words they asked to let rest. */
export const mayComeBack = (
  { hushed = [] }: Pick<Participant, 'hushed'>,
  { kind, text }: Pick<Entry, 'kind' | 'text'>,
): boolean => {
  if (kind !== 'win' || !/[\p{L}\p{N}]/u.test(text) || isHeavy(text)) return false
  if (hushed.length === 0) return true
  const said = ` ${plainText(text)} `
  // "mom" hushes "mom's" and "moms" as well.
  return !hushed.some((word) => said.includes(` ${word} `) || said.includes(` ${word}s `))
}
