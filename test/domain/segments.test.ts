import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fits, plain, plainName, segmentsOf, shortened } from '../../functions/domain/segments.ts'

describe('plain', () => {
  it.each([
    { name: 'curly apostrophes are straight', text: 'I didn\u2019t \u2018go\u2019', is: "I didn't 'go'" },
    { name: 'curly quotes are straight', text: '\u201Cno\u201D \u00ABno\u00BB', is: '"no" "no"' },
    { name: 'dashes are hyphens', text: 'a\u2014b\u2013c\u2212d', is: 'a-b-c-d' },
    { name: 'an ellipsis is three dots', text: 'so\u2026', is: 'so...' },
    { name: 'a no-break space is one space', text: 'a\u00A0b\u202Fc', is: 'a b c' },
    { name: 'a tab is one space', text: 'a\tb', is: 'a b' },
    { name: 'bullets are hyphens', text: '\u2022 slept', is: '- slept' },
    { name: 'zero-width characters go', text: 'sl\u200Be\uFEFFpt\u00AD', is: 'slept' },
    { name: 'a joiner that joins nothing goes', text: 'sl\u200Dept\u200D', is: 'slept' },
    { name: 'an emoji style that styles nothing goes', text: 'ok\uFE0F', is: 'ok' },
    { name: 'line breaks of any kind are one', text: 'a\r\nb\u2028c\rd', is: 'a\nb\nc\nd' },
    { name: 'a backtick is an apostrophe', text: 'it`s', is: "it's" },
    { name: 'letters are composed', text: 'cafe\u0301', is: 'caf\u00E9' },
    {
      name: 'letters of any alphabet stay',
      text: '\u017B\u00F3\u0142\u0107 \u4F11\u606F \u0930\u094D\u200D\u092F',
      is: '\u017B\u00F3\u0142\u0107 \u4F11\u606F \u0930\u094D\u200D\u092F',
    },
    {
      name: 'emoji stay whole',
      text: '\u{1F469}\u200D\u{1F467} \u2764\uFE0F 1\uFE0F\u20E3',
      is: '\u{1F469}\u200D\u{1F467} \u2764\uFE0F 1\uFE0F\u20E3',
    },
  ])('$name', ({ text, is }) => {
    expect(plain(text)).toBe(is)
  })

  it('changes nothing more when done twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(plain(plain(text))).toBe(plain(text))
      }),
    )
  })

  it('leaves what can be sent as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -_a-~\n]*$/), (text) => {
        expect(plain(text)).toBe(text)
      }),
    )
  })
})

describe('segments', () => {
  it.each([
    { name: '160 plain characters', text: 'a'.repeat(160), segments: 1, encoding: 'GSM-7' },
    { name: '161 plain characters', text: 'a'.repeat(161), segments: 2, encoding: 'GSM-7' },
    { name: '459 plain characters', text: 'a'.repeat(459), segments: 3, encoding: 'GSM-7' },
    { name: '460 plain characters', text: 'a'.repeat(460), segments: 4, encoding: 'GSM-7' },
    { name: '80 euro signs, two places each', text: '\u20AC'.repeat(80), segments: 1, encoding: 'GSM-7' },
    { name: '81 euro signs', text: '\u20AC'.repeat(81), segments: 2, encoding: 'GSM-7' },
    { name: '70 characters with a curly apostrophe', text: `${'a'.repeat(69)}\u2019`, segments: 1, encoding: 'UCS-2' },
    { name: '71 characters with a curly apostrophe', text: `${'a'.repeat(70)}\u2019`, segments: 2, encoding: 'UCS-2' },
  ])('$name are $segments of $encoding', ({ text, segments, encoding }) => {
    expect(segmentsOf(text)).toMatchObject({ segments, encoding })
    expect(fits(text, segments)).toBe(true)
    expect(fits(text, segments - 1)).toBe(false)
  })

  it('counts characters as a person does', () => {
    expect(segmentsOf('rest').characters).toBe(4)
  })
})

describe('shortened', () => {
  it.each([
    { name: 'what fits is left alone', text: 'I slept.', length: 8, is: 'I slept.' },
    { name: 'it is cut between words', text: 'I slept until noon', length: 12, is: 'I slept...' },
    { name: 'a whole last word is kept', text: 'I slept until noon', length: 16, is: 'I slept until...' },
    { name: 'a comma before the dots goes', text: 'I slept, and then some', length: 12, is: 'I slept...' },
    { name: 'one long word is cut inside', text: 'aaaaaaaaaaaa', length: 8, is: 'aaaaa...' },
    { name: 'an emoji is not cut in two', text: '\u{1F634}\u{1F634}\u{1F634}\u{1F634}', length: 6, is: '\u{1F634}...' },
  ])('$name', ({ text, length, is }) => {
    expect(shortened(text, length)).toBe(is)
  })

  it('is never longer than asked for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 4, max: 150 }), (text, length) => {
        expect(shortened(text, length).length).toBeLessThanOrEqual(length)
      }),
    )
  })
})

it.each([
  ['Ana', 'Ana'],
  ['Lucía', 'Lucia'],
  ['Ren\u00e9e', 'Ren\u00e9e'],
  ['Bego\u00f1a', 'Bego\u00f1a'],
  ['Łucja', undefined],
  ['🌻', undefined],
  [undefined, undefined],
] as const)('the name %s is written %s in a text of ours', (name, written) => {
  expect(plainName(name)).toBe(written)
})
