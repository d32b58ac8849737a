import { describe, expect, it } from 'vitest'
import type { CoachId } from '../../functions/domain/ids.ts'
import type { Pending } from '../../functions/domain/participant.ts'
import { askToShare, sharing, startSharing } from '../../functions/domain/sharing.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { plus } from '../../functions/domain/time.ts'
import { momentOf, noon } from '../moments.ts'
import { ana, at } from '../people.ts'

const joan = { id: 'joan' as CoachId, name: 'Joan' }
const dana = { id: 'dana' as CoachId, name: 'Dana' }
const held = (coach: typeof joan) => ({
  coach: coach.id,
  name: coach.name,
  since: at('2026-11-01T12:00:00Z'),
  wording: '0',
})
const asks: Pending = { question: 'share', until: plus(noon, { hours: 24 }), coach: joan }

describe('SHARE', () => {
  const shared = (text: string, code: string | undefined, known = {}, shares = [held(dana)]) =>
    sharing(momentOf(text, { participant: ana({ shares }), known }), code)

  it('asks first, for a day, and shares nothing yet', () => {
    const decision = shared('SHARE JOAN', 'JOAN', { coach: joan })
    expect(decision).toEqual({
      participant: ana({ shares: [held(dana)], pending: asks }),
      replies: [english.shareAsk({ coach: 'Joan' })],
      entries: [],
    })
    expect(decision).toEqual(askToShare(momentOf('SHARE JOAN', { participant: ana({ shares: [held(dana)] }) }), joan))
  })

  it.each([
    { name: 'with nobody', shares: [], reply: english.sharesNone() },
    { name: 'with one', shares: [held(joan)], reply: english.sharesList({ coaches: 'Joan' }) },
    { name: 'with two', shares: [held(joan), held(dana)], reply: english.sharesList({ coaches: 'Joan, Dana' }) },
  ])('alone says who sees it: $name', ({ shares, reply }) => {
    const participant = ana({ shares })
    expect(shared('SHARE', undefined, {}, shares)).toEqual({ participant, replies: [reply], entries: [] })
  })

  it('of a code that is nobody, or of who reads along already, changes nothing', () => {
    expect(shared('SHARE NOPE', 'NOPE').replies).toEqual([english.shareUnknown({ code: 'NOPE' })])
    const again = shared('SHARE DANA', 'DANA', { coach: dana }, [held(joan), held(dana)])
    expect([again.replies, again.participant.pending]).toEqual([
      [english.sharesList({ coaches: 'Joan, Dana' })],
      undefined,
    ])
  })

  it('begins with OK, since now and by the wording of now, beside who reads along already', () => {
    const participant = ana({ shares: [held(dana), held(joan)], pending: asks })
    const share = { coach: joan.id, since: noon, wording: english.consentToShareVersion }
    expect(startSharing(momentOf('OK', { participant }), joan)).toEqual({
      participant: ana({ shares: [held(dana), { ...share, name: 'Joan' }], pending: undefined }),
      replies: [english.shareStarted({ coach: 'Joan' })],
      entries: [],
      startSharing: share,
    })
  })
})

describe('UNSHARE', () => {
  const unshared = (change: Parameters<typeof ana>[0]) =>
    sharing(momentOf('UNSHARE', { participant: ana(change) }), undefined)

  it('ends it with everybody, and takes back a question about it', () => {
    expect(unshared({ shares: [held(joan), held(dana)], pending: asks })).toEqual({
      participant: ana({ shares: [], pending: undefined }),
      replies: [english.unshared({ coaches: 'Joan, Dana' })],
      entries: [],
      stopSharing: [joan.id, dana.id],
    })
  })
  it('leaves another question', () => {
    const focus: Pending = { question: 'focus', until: plus(noon, { hours: 1 }) }
    expect(unshared({ shares: [held(joan)], pending: focus }).participant.pending).toEqual(focus)
  })
  it('of nothing says so', () => {
    const decision = unshared({ shares: [] })
    expect(decision).toEqual({ participant: ana(), replies: [english.unshareNone()], entries: [] })
  })
})
