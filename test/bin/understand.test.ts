import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { understandLines, understood } from '../../bin/understand.ts'
import { meaningOf } from '../../functions/domain/conversation.ts'

const ask = async (...lines: string[]) => {
  const output = new PassThrough()
  const fine = await understandLines(Readable.from(lines.map((line) => `${line}\n`)), output)
  output.end()
  return {
    fine,
    answers: (await readAll(output))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line)),
  }
}
const said = (text: string, more: object = {}) =>
  understood({ text, media: 0, now: '2026-11-23T19:00:00-06:00', zone: 'America/Chicago', ...more })

describe('understand', () => {
  it('answers each line with intent, arguments, themes, danger and why', async () => {
    const { fine, answers } = await ask('{"text":"TIME 7:30pm"}', '', '{"text":"cried for an hour"}')
    expect(fine).toBe(true)
    expect(answers).toEqual([
      { intent: 'time', args: { time: '19:30' }, themes: [], danger: 'none', why: expect.stringContaining('time') },
      {
        intent: 'win',
        args: {},
        themes: ['feelings'],
        danger: expect.any(String),
        why: expect.stringContaining('cried'),
      },
    ])
  })

  it('says what is wrong with a line, and goes on', async () => {
    const { fine, answers } = await ask('nonsense', '{"text":7}', '{"text":"STOP"}')
    expect(fine).toBe(false)
    expect(answers.map((each) => Object.keys(each)[0])).toEqual(['error', 'error', 'intent'])
    expect(answers[2].intent).toBe('opt_out')
  })

  it.each([
    ['PAUSE until dec 5', 'pause', { until: '2026-12-05' }],
    ['pause til friday', 'pause', { until: 'friday' }],
    ['cancel my session', 'book', { action: 'cancel' }],
    ['\ufffc', 'mms', { media: 1 }],
    ['🙌', 'empty', {}],
    ['stop texting me im killing myself', 'crisis', {}],
    [
      'TIME 8pm FOCUS rest',
      'multi',
      {
        parts: [
          { intent: 'time', time: '20:00' },
          { intent: 'focus', area: 'rest' },
        ],
      },
    ],
  ])('"%s" is %s %j', (text, intent, args) => expect(said(text)).toMatchObject({ intent, args }))

  it('a picture with words is one', () =>
    expect(said('my garden', { media: 2 })).toMatchObject({ intent: 'mms', args: { media: 2 } }))
})

type Row = { text: string; intent: string; args: { media?: number } }
const rowsOf = (file: string): Row[] =>
  readFileSync(new URL(`../corpus/intents/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

describe.each([
  { file: 'train', least: 0.98, of: 707 },
  { file: 'validation', least: 0.97, of: 400 },
  { file: 'validation-2', least: 0.96, of: 320 },
  { file: 'validation-3', least: 0.96, of: 220 },
  { file: 'validation-4', least: 0.95, of: 400 },
])('labelled texts: $file', ({ file, least, of }) => {
  const rows = rowsOf(file).map((row) => ({ ...row, got: said(row.text, { media: row.args.media ?? 0 }).intent }))

  it(`${least * 100} of a hundred are understood`, () => {
    expect(rows).toHaveLength(of)
    expect(rows.filter(({ intent, got }) => intent === got).length / rows.length).toBeGreaterThanOrEqual(least)
  })

  it('every opt-out is heard, and no win is taken for one', () => {
    // Danger comes first, and heeds the opt-out beside it.
    const heeded = (text: string) => meaningOf(text).stop
    expect(rows.filter(({ intent, text }) => intent === 'opt_out' && !heeded(text))).toEqual([])
    expect(rows.filter(({ intent, got }) => intent === 'win' && got === 'opt_out')).toEqual([])
  })
})

type Dangerous = { text: string; label: string; tier?: string; soft_ok?: boolean }

describe.each(['train', 'validation'])('labelled danger: %s', (file) => {
  const rows = readFileSync(new URL(`../corpus/danger/${file}.jsonl`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Dangerous => JSON.parse(line))
    .map((row) => ({ ...row, got: said(row.text).danger }))

  it('urgent danger is heard', () => {
    const urgent = rows.filter(({ label, tier }) => label === 'crisis' && tier === 'urgent')
    expect(urgent.length).toBeGreaterThan(100)
    const missed = urgent.filter(({ got }) => got !== 'urgent' && got !== 'other-person')
    expect(missed.length / urgent.length).toBeLessThanOrEqual(0.02)
  })

  it('and everyday texts raise next to none', () => {
    const everyday = rows.filter(({ label, soft_ok }) => label === 'none' && !soft_ok)
    expect(everyday.length).toBeGreaterThan(90)
    expect(everyday.filter(({ got }) => got === 'urgent').length / everyday.length).toBeLessThanOrEqual(0.01)
  })
})
