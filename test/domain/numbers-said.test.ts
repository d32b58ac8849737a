import { describe, expect, it } from 'vitest'
import { numberSaid } from '../../functions/domain/numbers-said.ts'

describe('a number', () => {
  it.each([
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    'cero un dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciseis diecisiete dieciocho diecinueve',
  ])('is said from nothing to nineteen: %s', (words) => {
    expect(words.split(' ').map(numberSaid)).toEqual(Array.from({ length: 20 }, (_, n) => n))
  })
  it.each([
    { is: 0, words: 'oh 0 00' },
    { is: 1, words: 'a an uno una 1 01' },
    { is: 2, words: 'couple pair par' },
    { is: 3, words: 'few several unos unas' },
    { is: 20, words: 'twenty veinte' },
    { is: 30, words: 'thirty treinta' },
    { is: 40, words: 'forty cuarenta' },
    { is: 50, words: 'fifty cincuenta' },
    { is: 60, words: 'sixty sesenta' },
    { is: 90, words: 'ninety noventa' },
    { is: 2026, words: '2026' },
    { is: undefined, words: '20260 1a a1 -1 1.5 many constructor' },
  ])('$is is: $words', ({ is, words }) => {
    for (const word of words.split(' ')) expect(numberSaid(word)).toBe(is)
    expect(numberSaid('')).toBeUndefined()
  })
})
