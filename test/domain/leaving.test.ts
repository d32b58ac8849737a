import { describe, expect, it } from 'vitest'
import type { CoachId } from '../../functions/domain/ids.ts'
import { answerForget, askToForget, forgottenFor, tooYoung, wrongNumber } from '../../functions/domain/leaving.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { momentOf, noon } from '../moments.ts'
import { ana, sidOf, win } from '../people.ts'

const shares = [{ coach: 'joan' as CoachId, name: 'Joan', since: noon, wording: '1' }]
const pending = { question: 'forget' as const, until: plus(noon, { hours: 24 }) }

/** All that is left of Ana. */
const mark = {
  id: ana().id,
  status: 'stopped',
  language: 'es',
  timeZone: 'America/New_York',
  promptTime: '19:30',
  shares: [],
  used: {},
  saidAt: { status: noon },
  forgottenAt: noon,
  version: 1,
}

describe('FORGET ME', () => {
  const asked = ana({ language: 'es', shares, pending, name: 'Ana' })
  const answered = (text: string) => answerForget(momentOf(text, { participant: asked }))

  it('is asked back, for a day', () => {
    expect(askToForget(momentOf('FORGET ME'))).toEqual({
      participant: ana({ pending }),
      replies: [english.forgetAsk()],
      entries: [],
    })
  })
  it.each(['OK', 'YES', 'FORGET ME'])('%s erases all but a mark that is not texted', (text) => {
    expect(answered(text)).toEqual({
      participant: mark,
      replies: [english.forgotten()],
      entries: [],
      stopSharing: ['joan'],
      forgets: true,
    })
  })
  it.each(['NO', 'SKIP'])('%s erases nothing', (text) => {
    const participant = { ...asked, pending: undefined }
    expect(answered(text)).toEqual({ participant, replies: [english.forgetNot()], entries: [] })
  })
  it.each(['2', 'JOIN', 'START', 'I rested', 'thanks'])('%s is no answer to it', (text) => {
    expect(answered(text)).toBeUndefined()
  })
  it('that came in another way does the same', () => {
    expect(forgottenFor(asked, sidOf(1), noon)).toEqual({
      participant: { ...mark, version: 2 },
      ...{ sid: sidOf(1), at: noon, replies: [], entries: [] },
      stopSharing: ['joan'],
      forgets: true,
    })
  })
})

describe('a number that is not theirs', () => {
  const text = 'Wrong number'
  const reply = english.wrongNumber()

  it('is apologised to once', () => {
    const participant = ana({ status: 'stopped' })
    expect(wrongNumber(momentOf(text, { participant }))).toEqual({ participant, replies: [], entries: [] })
  })
  it('is forgotten where nothing was kept', () => {
    const decision = wrongNumber(momentOf(text, { participant: ana({ language: 'es' }) }))
    expect(decision).toMatchObject({ participant: mark, replies: [reply], forgets: true })
  })
  it('is stopped, and its wins stay, where somebody did write them', () => {
    const wins = [win('I rested', noon)]
    expect(wrongNumber(momentOf(text, { participant: ana({ pending }), known: { wins } }))).toEqual({
      participant: ana({ status: 'stopped', pending: undefined }),
      replies: [reply],
      entries: [],
    })
  })
  it('of a guest is stopped when nothing is held of it, and forgotten when something is', () => {
    const stranger = ana({ status: 'guest', phone: undefined, pending })
    expect(wrongNumber(momentOf(text, { participant: stranger }))).toEqual({
      participant: { ...stranger, status: 'stopped', pending: undefined },
      replies: [reply],
      entries: [],
    })
    const guest = ana({ status: 'guest', language: 'es' })
    const known = { wins: [win('I rested', noon)] }
    expect(wrongNumber(momentOf(text, { participant: guest, known }))).toMatchObject({ forgets: true })
  })
})

it('who is too young is told where to turn, once, and texted no more', () => {
  const young = (participant: ReturnType<typeof ana>) => tooYoung(momentOf('I am 11', { participant }))
  const participant = ana({ status: 'stopped', pending: undefined })
  expect(young(ana({ pending }))).toEqual({ participant, replies: [english.tooYoung()], entries: [] })
  expect(young(ana({ status: 'stopped' }))).toEqual({ participant, replies: [], entries: [] })
})
