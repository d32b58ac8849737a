import { rmSync } from 'node:fs'
import { ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { describe, expect, it } from 'vitest'
import { startQueues } from '../../../bin/local/queue.ts'
import { sqsDeadLetters } from '../../../bin/operator/dead-letters.ts'
import { kindOf } from '../../../bin/operator/redrive.ts'
import { plus } from '../../../functions/domain/time.ts'
import { temporaryFolder } from '../../local-system.ts'
import { deadLettersOf, office } from '../../operator-office.ts'
import { ana, at, idOf, sidOf } from '../../people.ts'
import { tuesdayPage, world } from '../../world.ts'

const evening = at('2026-11-25T02:30:00Z')
const people = ['ana', 'ben', 'cleo']

/** A page that was given up, of three people who were all owed a text then. */
const givenUp = async () => {
  const w = world({ now: evening })
  for (const name of people) await w.enrol(ana({ id: idOf(name), lastHeardAt: evening }))
  const letters = deadLettersOf([JSON.stringify(tuesdayPage(...people.map(idOf)))])
  const o = office({ journal: w.journal, dead: { due: letters }, now: evening })
  return {
    ...w,
    ...o,
    letters,
    work: () => w.deliver(...letters.back),
    setBoth: (to: typeof evening) => {
      w.set(to)
      o.set(to)
    },
  }
}

describe('redrive', () => {
  it('puts a page back, and the sender decides by the people as they are then', async () => {
    const w = await givenUp()
    await w.journal.amend(ana({ id: idOf('ben'), status: 'stopped', version: 2 }))
    const { code, out } = await w.run('redrive', 'due')
    expect({ code, out }).toEqual({ code: 0, out: expect.stringMatching(/^due: 1 put back; send-due decides/) })
    expect(w.letters.dead()).toEqual([])
    await w.work()
    expect(w.carrier.sent).toHaveLength(2)
    expect(await w.journal.outbound(idOf('ben'), tuesdayPage().date)).toMatchObject({
      status: 'refused',
      reason: 'stopped',
    })
  })

  it('sends nothing stale on the next day: it is written down as expired', async () => {
    const w = await givenUp()
    w.setBoth(plus(evening, { hours: 12 }))
    expect((await w.run('redrive', 'due')).out).toMatch(/1 of them are of an evening that is over: .* nothing is sent/)
    await w.work()
    expect(w.carrier.sent).toEqual([])
    for (const name of people)
      expect(await w.journal.outbound(idOf(name), tuesdayPage().date)).toMatchObject({
        status: 'expired',
        reason: 'too-late',
      })
  })

  it('put back twice, it is sent once', async () => {
    const w = await givenUp()
    await w.run('redrive', 'due')
    await w.work()
    await w.work()
    expect(w.carrier.sent).toHaveLength(3)
  })

  it('cut off in between leaves it in both places, and in neither never', async () => {
    const w = await givenUp()
    const { putBack } = w.letters
    w.letters.putBack = async () => Promise.reject(new Error('cut off'))
    expect((await w.run('redrive', 'due')).code).toBe(1)
    expect(w.letters.dead()).toHaveLength(1)
    w.letters.putBack = putBack
  })

  it('leaves what could not even be read, counts it, and ends with 1', async () => {
    const secret = 'I slept until nine'
    const waiting = deadLettersOf([
      JSON.stringify({ participant: idOf('ana'), sid: sidOf('x'), sealed: 'sealed' }),
      secret,
      JSON.stringify({ participant: idOf('ana'), sid: sidOf('y'), sealed: 'sealed', more: 1 }),
    ])
    const o = office({ dead: { waiting } })
    const { code, out } = await o.run('redrive')
    expect(code).toBe(1)
    expect(out).toMatch(/^waiting: 1 put back/m)
    expect(out).toMatch(/2 left where they are: replay-text could not read them/)
    expect(out).not.toContain(secret)
    expect(waiting.dead()).toHaveLength(2)
  })

  it('puts back no more than it was told', async () => {
    const letter = (n: number) => JSON.stringify({ participant: idOf('ana'), sid: sidOf(n), sealed: 'sealed' })
    const waiting = deadLettersOf(Array.from({ length: 25 }, (_, n) => letter(n)))
    const o = office({ dead: { waiting } })
    expect((await o.run('redrive', 'waiting', '--most', '12')).out).toMatch(/12 put back/)
    expect(waiting.dead()).toHaveLength(13)
  })

  it('--dry-run counts, and moves nothing', async () => {
    const w = await givenUp()
    const { out } = await w.run('redrive', '--dry-run')
    expect(out).toBe(
      'due: about 1 would be put back\nwaiting: about 0 would be put back\nphotos-wanted: about 0 would be put back\n',
    )
    expect(w.letters.back).toEqual([])
  })

  it.each([
    [['ticks'], /made up for/],
    [['letters'], /queues are/],
  ])('%s is refused', async (words, says) => {
    expect(await office().run('redrive', ...words)).toMatchObject({ code: 2, err: expect.stringMatching(says) })
  })
})

it('moves real messages of a real queue', async () => {
  const folder = temporaryFolder()
  const queues = await startQueues(folder)
  const { url: to, deadLettersUrl: from } = await queues.open('waiting', 'replay-text')
  const good = JSON.stringify({ participant: idOf('ana'), sid: sidOf('x'), sealed: 'sealed' })
  for (const MessageBody of [good, 'no letter of ours'])
    await queues.client.send(new SendMessageCommand({ QueueUrl: from, MessageBody }))
  const waiting = sqsDeadLetters(queues.client, { from, to })
  expect(await waiting.count()).toBe(2)
  const { out } = await office({ dead: { waiting } }).run('redrive', 'waiting')
  expect(out).toMatch(/1 put back/)
  const { Messages = [] } = await queues.client.send(new ReceiveMessageCommand({ QueueUrl: to }))
  expect(Messages.map(({ Body }) => Body)).toEqual([good])
  await queues.stop()
  rmSync(folder, { recursive: true, force: true })
})

it.each([
  ['due', JSON.stringify({ invited: idOf('ana'), tries: 0 }), 'good'],
  ['due', JSON.stringify({ ...tuesdayPage(), ids: [] }), 'unreadable'],
  ['due', '{"a":', 'unreadable'],
  ['photos-wanted', JSON.stringify({ participant: idOf('ana'), forget: true }), 'good'],
  ['photos-wanted', JSON.stringify({ participant: 'ana' }), 'unreadable'],
] as const)('a letter of %s: %s is %s', (queue, body, kind) => expect(kindOf(queue, body, evening)).toBe(kind))
