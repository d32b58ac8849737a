import { describe, expect, it } from 'vitest'
import type { CoachId } from '../../../functions/domain/ids.ts'
import type { Participant } from '../../../functions/domain/participant.ts'
import { office } from '../../operator-office.ts'
import { ana, at, date, phone, sidOf, win } from '../../people.ts'

const words = 'I slept until nine'

/** An office, and Ana as her texts have made her. */
const withAna = async (change: Partial<Participant> = {}) => {
  const o = office()
  const id = await o.here.identify(phone)
  const now = o.now()
  const participant = ana({ id, ...change })
  await o.journal.record({
    participant,
    sid: sidOf('ana'),
    at: now,
    replies: [],
    entries: [win(words, now, { participant: id })],
    joinsZone: participant.timeZone,
  })
  return { ...o, id }
}

describe('find', () => {
  it('shows how somebody stands: no words, no name, no number', async () => {
    const { run, id, journal } = await withAna({
      shares: [{ coach: 'DANA' as CoachId, name: 'Dana', since: at('2026-11-02T12:00:00Z'), wording: '1' }],
      ownAffirmations: ['I may rest'],
      hushed: ['hospital'],
      cover: { word: 'lasagna' },
    })
    await journal.refuse(id, {
      date: date('2026-11-23'),
      kind: 'prompt',
      at: at('2026-11-24T02:30:00Z'),
      status: 'expired',
      reason: 'too-late',
    })
    const { code, out } = await run('find', '(602) 555-0123')
    expect(code).toBe(0)
    expect(out).toMatch(new RegExp(`^id +${id}$`, 'm'))
    expect(out).toMatch(/^texts +19:30 in America\/Phoenix \(13:00 there now\), en$/m)
    expect(out).toMatch(/^shares with +DANA since 2026-11-02$/m)
    expect(out).toMatch(/^next text +2026-11-24$/m)
    expect(out).toMatch(/2026-11-23 {2}prompt {2}expired, too-late/)
    const everything = out + (await run('find', phone, '--json')).out
    for (const secret of ['Ana', words, '5550123', 'rest', 'hospital', 'lasagna'])
      expect(everything).not.toContain(secret)
    expect((await run('find', id)).out).toBe(out)
  })

  it.each<[string, Partial<Participant>, RegExp]>([
    ['stopped', { status: 'stopped', saidAt: { status: at('2026-11-20T10:00:00Z') } }, /has stopped/],
    ['forgotten', { status: 'stopped', phone: undefined, forgottenAt: at('2026-11-20T10:00:00Z') }, /was forgotten/],
    ['paused', { pausedUntil: date('2026-11-30') }, /paused until 2026-11-30/],
    ['left in peace', { quietUntil: at('2026-11-26T00:00:00Z') }, /in peace/],
    ['silent', { resting: true }, /long been silent/],
    ['gone', { unreachable: { times: 2, date: date('2026-11-20') } }, /nobody's number/],
    ['a guest', { status: 'guest' }, /not joined/],
  ])('says why nothing comes to who is %s', async (_, change, says) => {
    const { run } = await withAna(change)
    const { out } = await run('find', phone)
    expect(out).toMatch(says)
    expect(out).not.toMatch(/^next text/m)
  })

  it('says so when nobody is known, by the id alone', async () => {
    const { run } = office()
    const { code, err } = await run('find', phone)
    expect(code).toBe(1)
    expect(err).toMatch(/Nobody is known under [a-z2-7]{26}/)
    expect(err).not.toContain('5550123')
  })

  it('repeats nothing that is no number', async () => {
    const { run } = office()
    const { code, err } = await run('find', 'I slept')
    expect(code).toBe(2)
    expect(err).not.toContain('slept')
  })

  it('asks for the number where it is to be in no history', async () => {
    const { run, answers, asked, id } = await withAna()
    answers(phone)
    expect((await run('find', '-')).out).toContain(id)
    expect(asked).toEqual(['Phone number or id: '])
  })
})

describe('invite', () => {
  it('leaves what the form leaves, once it was said that they agreed', async () => {
    const { run, answers, asked, journal, due, here } = office()
    await journal.putCoach({ id: 'DANA' as CoachId, name: 'Dana' })
    answers('agreed')
    const { code, out } = await run('invite', phone, '--name', 'ana', '--coach', 'dana')
    expect(code).toBe(0)
    const id = await here.identify(phone)
    expect(out).toMatch(new RegExp(`${id} is texted once, now`))
    expect(out).not.toContain('5550123')
    expect(asked[0]).toMatch(/Only who has agreed/)
    expect(await journal.invitation(id)).toMatchObject({
      name: 'Ana',
      phone,
      coach: { id: 'DANA' },
      wording: 'form-en-1/operator',
    })
    expect(due).toEqual([{ invited: id, tries: 0 }])
  })

  it.each<[string, Partial<Participant>, RegExp]>([
    ['takes part', {}, /take part already/],
    ['has stopped', { status: 'stopped' }, /said STOP/],
    [
      'was asked lately',
      {
        status: 'guest',
        phone: undefined,
        invited: { at: at('2026-11-20T10:00:00Z'), sentAt: at('2026-11-20T10:00:00Z'), wording: '1' },
      },
      /thirty days/,
    ],
  ])('is refused for who %s', async (_, change, says) => {
    const { run, due, journal, id } = await withAna(change)
    const { code, err } = await run('invite', phone, '--yes')
    expect({ code, due }).toEqual({ code: 1, due: [] })
    expect(err).toMatch(says)
    expect(await journal.invitation(id)).toBeUndefined()
  })

  it('says at night that it waits for the morning', async () => {
    const { run, set } = office()
    set(at('2026-11-25T06:00:00Z'))
    expect((await run('invite', phone, '--dry-run')).out).toMatch(/in about 9 h, since it is night there/)
  })

  it.each([
    ['--dry-run', ['--dry-run'], 0],
    ['nobody who says that they agreed', [], 3],
    ['an unknown coach', ['--coach', 'NADA', '--yes'], 1],
    ['another language', ['--lang', 'fr', '--yes'], 2],
  ])('with %s nothing is left', async (_, more, code) => {
    const { run, due, journal, here } = office()
    expect((await run('invite', phone, ...more)).code).toBe(code)
    expect(due).toEqual([])
    expect(await journal.invitation(await here.identify(phone))).toBeUndefined()
  })
})
