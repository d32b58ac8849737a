import { describe, expect, it } from 'vitest'
import { winsSaid } from '../../functions/domain/private-said.ts'

describe('what is said to be private', () => {
  it.each([
    { text: 'PRIVATE told my doctor', win: { text: 'told my doctor', private: true } },
    { text: 'PRIVADO le dije la verdad', win: { text: 'le dije la verdad', private: true } },
    { text: 'privado: no le contesté', win: { text: 'no le contesté', private: true } },
    { text: 'privado hoy no le conteste a mi ex', win: { text: 'hoy no le conteste a mi ex', private: true } },
    // In doubt it is private, and its words are left whole.
    { text: 'privada fiesta', win: { text: 'privada fiesta', private: true } },
    { text: 'private school meeting went ok', win: { text: 'private school meeting went ok' } },
    { text: 'me privaron de dormir', win: { text: 'me privaron de dormir' } },
  ])('"$text"', ({ text, win }) => expect(winsSaid(text)).toEqual([win]))
})
