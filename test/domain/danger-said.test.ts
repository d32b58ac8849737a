import { describe, expect, it } from 'vitest'
import { type DangerSaid, dangerSaid } from '../../functions/domain/danger-said.ts'

const said: Readonly<Record<DangerSaid, readonly string[]>> = {
  urgent: [
    'i dont want to live anymore',
    'win: did laundry. also want to die',
    'stop texting me im killing myself',
    'two years clean and i cut again last night',
    'no quiero vivir mas',
    'tomé muchas pastillas',
  ],
  'other-person': [
    'my friend says she wants to kill herself',
    'my son told me he is cutting',
    'went to my uncles grave. he died by suicide',
    'took my friend to the crisis center',
    'my friend took his own life last year and i lit a candle',
    'sat with my roommate while she called 988',
    'went to a suicide loss group for my dad',
    'mi hermana se quiere matar',
  ],
  past: [
    'two years since my attempt and im still here',
    '6 months no self harm!',
    'a year ago today i left my abuser',
    'survived my overdose in 2019',
    'been 8 months since i last cut',
    'i used to be suicidal and now i garden',
    'talked in therapy about being raped as a kid',
    'hace dos años quise matarme, hoy cociné',
  ],
  concern: [
    'everything is too much',
    'i feel so empty',
    'i hate myself',
    'no one cares',
    "can't stop crying",
    'i am so tired of everything',
    'lonely again tonight',
    'me siento muy sola',
    'todo me sale mal',
  ],
  none: [
    'killed it at work',
    'dying laughing at my cat',
    'my phone died so i read a book',
    'cut my hair short and love it',
    'learned about suicide prevention in class',
    'me muero de hambre jaja, cocine rico',
    'better off without that job',
    'said no and slept well',
    'gave up sugar',
  ],
}

describe('how grave a text is', () => {
  for (const [expected, texts] of Object.entries(said))
    it.each(texts.map((text) => ({ text })))(`${expected}: $text`, ({ text }) => {
      expect(dangerSaid(text)).toBe(expected)
    })
})
