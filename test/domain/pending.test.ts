import { expect, it } from 'vitest'
import { questionWaits, waiting } from '../../functions/domain/pending.ts'
import { plus } from '../../functions/domain/time.ts'
import { noon } from '../moments.ts'

it('a question waits for a day, and then is none', () => {
  const pending = { question: 'focus' as const, until: plus(noon, questionWaits) }
  const after = (seconds: number) => waiting({ pending }, plus(noon, { days: 1, seconds }))
  expect([after(-1), after(0), after(1)]).toEqual([pending, undefined, undefined])
  expect(waiting({}, noon)).toBeUndefined()
})
