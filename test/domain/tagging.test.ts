import { readFileSync } from 'node:fs'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { splitWins, themesOf } from '../../functions/domain/tagging.ts'
import type { Theme } from '../../functions/domain/themes.ts'

describe('the themes of a win', () => {
  it.each<{ text: string; themes: Theme[] }>([
    { text: 'I said no to my sister', themes: ['boundaries'] },
    { text: 'slept in w/out guilt', themes: ['rest'] },
    { text: 'forgave myself for the mess', themes: ['self-compassion'] },
    { text: 'asked my boss for a hand w the report', themes: ['asking-for-help'] },
    { text: 'cried for the first time in yrs', themes: ['feelings'] },
    { text: 'apologized to my coworker, no excuses', themes: ['repair'] },
    { text: 'caught myself checking his insta and closed it', themes: ['noticing-patterns'] },
    { text: 'I got up', themes: ['showing-up'] },
    { text: 'fui a dormir temprano', themes: ['rest'] },
    { text: 'sunrise was pink today', themes: [] },
    { text: '', themes: [] },
  ])('"$text": $themes', ({ text, themes }) => expect(themesOf(text)).toEqual(themes))

  it("someone else's sorry, tears or sleep is not one's own", () => {
    expect(themesOf('my son said sorry to his brother')).toEqual([])
    expect(themesOf('my sister cried')).toEqual([])
  })

  it('there are at most two, and never the same twice', () => {
    const all = themesOf('said no, took a nap, forgave myself, asked for help, cried, apologized, paused, got up')
    expect(all).toHaveLength(2)
    expect(new Set(all).size).toBe(2)
  })
})

type Row = { text: string; themes: Theme[]; alt: Theme[]; half: 'tune' | 'check' | 'own' }
const rows: Row[] = readFileSync(new URL('../fixtures/themes.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const measured = (half: Row['half']) => {
  const results = rows
    .filter((row) => row.half === half)
    .map(({ text, themes, alt }) => {
      const got = themesOf(text)
      return {
        hit: themes.filter((theme) => got.includes(theme)).length,
        wanted: themes.length,
        wrong: got.filter((theme) => !themes.includes(theme) && !alt.includes(theme)).length,
      }
    })
  const sum = (of: (one: (typeof results)[number]) => number) => results.reduce((total, one) => total + of(one), 0)
  return {
    precision: sum((one) => one.hit) / sum((one) => one.hit + one.wrong),
    recall: sum((one) => one.hit) / sum((one) => one.wanted),
  }
}

describe('what was measured is kept', () => {
  it.each([
    { half: 'tune', precision: 0.93, recall: 0.93 },
    { half: 'check', precision: 0.9, recall: 0.9 },
    { half: 'own', precision: 0.93, recall: 0.95 },
  ] as const)('$half: precision at least $precision, recall at least $recall', ({ half, precision, recall }) => {
    expect(measured(half).precision).toBeGreaterThanOrEqual(precision)
    expect(measured(half).recall).toBeGreaterThanOrEqual(recall)
  })
})

describe('the wins of one text', () => {
  it.each([
    {
      name: 'a sentence with commas is one',
      text: 'got up, ate, and called mom',
      wins: ['got up, ate, and called mom'],
    },
    { name: 'two sentences are one', text: 'Got up. Ate.', wins: ['Got up. Ate.'] },
    { name: 'lines are several', text: 'got up\nate\r\n\r\n  called mom ', wins: ['got up', 'ate', 'called mom'] },
    { name: 'a numbered list', text: '1. got up\n2. ate', wins: ['got up', 'ate'] },
    { name: 'numbers on one line', text: '1. got up 2. ate 3. slept', wins: ['got up', 'ate', 'slept'] },
    { name: 'brackets on one line', text: '1) got up 2) ate', wins: ['got up', 'ate'] },
    { name: 'dashes', text: '- got up\n-ate', wins: ['got up', 'ate'] },
    { name: 'stars', text: '* got up\n* ate', wins: ['got up', 'ate'] },
    { name: 'dots', text: '• got up\n• ate', wins: ['got up', 'ate'] },
    { name: 'dots on one line', text: '• got up • ate', wins: ['got up', 'ate'] },
    { name: 'a heading stays with its list', text: 'Today:\n- got up\n- ate', wins: ['Today: got up', 'ate'] },
    { name: 'numbers are no marks by themselves', text: '2 loads of laundry', wins: ['2 loads of laundry'] },
    { name: 'nor are decimals', text: '1.5 miles', wins: ['1.5 miles'] },
    { name: 'nor a number inside', text: 'ran for 1. the team 2. me', wins: ['ran for 1. the team 2. me'] },
    { name: 'nor a frost', text: '-5 outside and I walked', wins: ['-5 outside and I walked'] },
    { name: 'a dash inside a sentence', text: 'win - drank water', wins: ['win - drank water'] },
    { name: 'empty items are dropped', text: '1. got up\n2.\n- \n3. ate', wins: ['got up', 'ate'] },
    { name: 'nothing is nothing', text: ' \n ', wins: [] },
  ])('$name', ({ text, wins }) => expect(splitWins(text)).toEqual(wins))

  it('there are at most twenty: the last holds the rest', () => {
    const wins = splitWins(Array.from({ length: 25 }, (_, n) => `win ${n}`).join('\n'))
    expect(wins).toHaveLength(20)
    expect(wins[18]).toBe('win 18')
    expect(wins[19]).toBe('win 19\nwin 20\nwin 21\nwin 22\nwin 23\nwin 24')
  })

  it('no word is lost, but for the marks of a list', () => {
    const word = fc.stringMatching(/^[a-z]{1,8}[,.!:]?$/)
    const mark = fc.constantFrom('', '- ', '* ', '• ', '1. ', '2) ', '12. ')
    const line = fc.tuple(mark, fc.array(word, { maxLength: 6 })).map(([first, words]) => first + words.join(' '))
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), (lines) => {
        const text = lines.join('\n')
        const words = text.split(/\s+/).filter((one) => /[a-z]/.test(one))
        expect(splitWins(text).flatMap((win) => win.split(/\s+/))).toEqual(words)
      }),
    )
  })
})
