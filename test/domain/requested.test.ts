import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Intent } from '../../functions/domain/intents.ts'
import { understand } from '../../functions/domain/understand.ts'

const means = (rows: readonly (readonly [string, Intent])[]) =>
  it.each(rows)('"%s" means %j', (text, intent) => expect(understand(text)).toEqual(intent))

describe('a request in free words', () => {
  means([
    ['need a break from the texts for a couple weeks', { name: 'pause', for: { days: 14 } }],
    ['going to be in the hospital, can you hold off for 10 days', { name: 'pause', for: { days: 10 } }],
    ['can u stop the texts for like 4 days, family in town', { name: 'pause', for: { days: 4 } }],
    ['podrias parar los mensajes hasta el lunes?', { name: 'pause', for: { until: 1 } }],
    ['only text me on tuesdays and thursdays ok?', { name: 'days', days: [2, 4] }],
    ['no weekend texts pls', { name: 'days', days: [1, 2, 3, 4, 5] }],
    ['can we focus on showing up this month?', { name: 'focus', focus: 'showing-up' }],
    ['quiero enfocarme en poner l\u00edmites', { name: 'focus', focus: 'boundaries' }],
    ['too many texts, can you do fewer', { name: 'rhythm', rhythm: 'less' }],
    ['just the sunday one is fine for me', { name: 'rhythm', rhythm: 'sundays' }],
    ['what did i send you this week', { name: 'wins' }],
    ['could use something kind rn', { name: 'affirm' }],
    ['send my week as a picture', { name: 'card' }],
    ['share with my coach, code is fern9', { name: 'share', code: 'FERN9' }],
    ['take Coach Dana off my sharing please', { name: 'unshare' }],
    ['can we reschedule my appt', { name: 'book', action: 'reschedule' }],
    ['you can start the texts up again now', { name: 'resume' }],
  ])
})

describe('no texts for a while, and what comes after it', () => {
  means([
    ['no me mandes nada por 2 semanas, luego sigo', { name: 'pause', for: { days: 14 } }],
    ['ya no me mandes nada por un mes, luego le sigo', { name: 'pause', for: { days: 30 } }],
    ['no me escribas por 3 dias, ando de viaje', { name: 'pause', for: { days: 3 } }],
    ['por favor no me env\u00edes nada en 10 dias', { name: 'pause', for: { days: 10 } }],
    ['no me mandes textos esta semana, despu\u00e9s regreso', { name: 'pause', for: { until: 1 } }],
    ['d\u00e9jame descansar de los mensajes 2 semanas', { name: 'pause', for: { days: 14 } }],
    ['no quiero mensajes por 2 semanas, luego le seguimos', { name: 'pause', for: { days: 14 } }],
    ['para por 2 semanas y luego sigues', { name: 'pause', for: { days: 14 } }],
    ['dont send me anything for 2 weeks, then ill pick it back up', { name: 'pause', for: { days: 14 } }],
    ["don't text me for 2 weeks, after that im back", { name: 'pause', for: { days: 14 } }],
    ['stop for 2 weeks then resume', { name: 'pause', for: { days: 14 } }],
    ['no texts for a week please, then continue', { name: 'pause', for: { days: 7 } }],
    ['please dont message me for the next month, then start again', { name: 'pause', for: { days: 30 } }],
    ['pause 2 weeks because my mom is here', { name: 'pause', for: { days: 14 } }],
    ['leave me alone for a week', { name: 'pause', for: { days: 7 } }],
  ])

  it.each([
    'no me mandes nada',
    'no me mandes nada nunca mas',
    'dont text me anymore',
    'dont text me for 2 weeks then delete my number',
  ])('an end without an end stays an opt-out: %s', (text) => {
    expect(understand(text)).toEqual({ name: 'stop' })
  })

  it.each([
    'took 2 weeks off and then back again',
    'he told me dont text me for 2 weeks, and i didnt',
    'my ex said no me mandes nada por 2 semanas y lo bloquee',
  ])('told of somebody else it is a win: %s', (text) => {
    expect(understand(text)).toEqual({ name: 'win' })
  })
})

describe('what is told is no request, whatever words it holds', () => {
  it.each([
    'I told my coach I need fewer sessions, and it was fine',
    'can you believe I finally paused before texting my ex back',
    'only answered texts on friday, and left the rest',
    'made an appointment for my sister',
    'put my phone away at 9 and read something kind',
    'no texts from him for 4 days. I breathed',
    'need to say: I walked today',
    'quiero a mi hija y hoy se lo dije',
    'took a break for a week and came back',
    'stop sign. I stopped and cried for a minute',
  ])('%s', (text) => {
    expect(understand(text).name).toBe('win')
  })

  it('none of the thousands of wins of the corpus is one', () => {
    const texts = ['train', 'validation', 'validation-2', 'implied'].flatMap((set) =>
      readFileSync(new URL(`../corpus/themes/${set}.jsonl`, import.meta.url), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { text: string }).text),
    )
    expect(texts.length).toBeGreaterThan(3500)
    const other = texts.filter((text) => !['win', 'chat', 'child', 'unknown-word'].includes(understand(text).name))
    expect(other).toEqual([])
  })
})
