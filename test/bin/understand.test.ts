import { readFileSync } from 'node:fs'
import { PassThrough, Readable } from 'node:stream'
import { text as readAll } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { understandLines, understood } from '../../bin/understand.ts'

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
  { file: 'train', least: 0.98 },
  { file: 'validation', least: 0.93 },
])('labelled texts: $file', ({ file, least }) => {
  const rows = rowsOf(file).map((row) => ({ ...row, got: said(row.text, { media: row.args.media ?? 0 }).intent }))

  it(`${least * 100} of a hundred are understood`, () => {
    expect(rows.length).toBeGreaterThan(300)
    expect(rows.filter(({ intent, got }) => intent === got).length / rows.length).toBeGreaterThanOrEqual(least)
  })

  it('every opt-out is heard, and no win is taken for one', () => {
    expect(rows.filter(({ intent, got }) => intent === 'opt_out' && got !== 'opt_out')).toEqual([])
    expect(rows.filter(({ intent, got }) => intent === 'win' && got === 'opt_out')).toEqual([])
  })
})
