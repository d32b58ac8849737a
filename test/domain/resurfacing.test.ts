import { expect, it } from 'vitest'
import { mayComeBack } from '../../functions/domain/resurfacing.ts'

it.each([
  { text: 'I rested', hushed: undefined, back: true },
  { text: 'I rested', hushed: [], back: true },
  { text: 'I rested', hushed: ['mom'], back: true },
  { text: 'called my mom', hushed: ['mom'], back: false },
  { text: "Mom's soup", hushed: ['mom'], back: false },
  { text: 'all the moms', hushed: ['mom'], back: false },
  { text: 'enjoyed the moment', hushed: ['mom'], back: true },
  { text: 'mom', hushed: ['dad', 'mom'], back: false },
  { text: 'saw my mom', hushed: ['mom', 'dad'], back: false },
  { text: '7', hushed: undefined, back: true },
  { text: '...', hushed: undefined, back: false },
  { text: '', hushed: undefined, back: false },
  { text: 'my dad died today', hushed: undefined, back: false },
])('"$text" may be read back where $hushed rests: $back', ({ text, hushed, back }) => {
  expect(mayComeBack({ hushed }, { kind: 'win', text })).toBe(back)
})

it.each(['reflection', 'danger'] as const)('a %s is not read back', (kind) => {
  expect(mayComeBack({}, { kind, text: 'I rested' })).toBe(false)
})
