import { expect, it } from 'vitest'
import { coachFile } from '../../functions/adapters/coach-file.ts'
import type { CoachId } from '../../functions/domain/ids.ts'
import { ana, at, idOf, win } from '../people.ts'

it('a document of few, long wins is refused like one of too many: nothing is printed for longer than the door waits', async () => {
  const coach = 'DANA7' as CoachId
  const long = 'A long line. '.repeat(120)
  const items = Array.from({ length: 3000 }, (_, n) => win(`${n} ${long}`, at('2026-11-24T18:00:00Z'), { n: n % 100 }))
  const person = ana({ shares: [{ coach, name: 'Dana', since: at('2026-11-01T00:00:00Z'), wording: '1' }] })
  let printed = 0
  const journal = {
    participant: async () => person,
    sharing: async () => ({ items: [] }),
    wins: async () => ({ items }),
  }
  const print = async () => {
    printed++
    return new Uint8Array(1)
  }
  const heading = { coach, language: 'en' as const }
  expect(await coachFile({ journal, print }, 'pdf', heading, idOf('ana'))).toBeUndefined()
  expect(printed).toBe(0)
  expect(await coachFile({ journal, print }, 'json', heading, idOf('ana'))).toMatchObject({ totals: { wins: 3000 } })
})
