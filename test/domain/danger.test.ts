import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { backAgain } from '../../functions/domain/danger/back-again.ts'
import { harmless } from '../../functions/domain/danger/harmless.ts'
import { longAgo } from '../../functions/domain/danger/telling.ts'
import { dangerIn, dangerRules, dangerSigns, dangerSignsInSpanish } from '../../functions/domain/danger.ts'

describe('urgent danger is heard', () => {
  it.each([
    { name: 'a wish to be dead', text: 'i just want to die', danger: 'suicide' },
    { name: 'a wish not to wake up', text: "wish I wouldn't wake up", danger: 'suicide' },
    { name: 'being a burden', text: 'theyd all be better off without me', danger: 'suicide' },
    { name: 'a plan, next to STOP', text: 'STOP texting me im killing myself', danger: 'suicide' },
    { name: 'self-harm, of late', text: 'been cutting again', danger: 'suicide' },
    { name: 'an urge that was resisted', text: 'wanted to kill myself last night but i didnt', danger: 'suicide' },
    { name: 'an overdose', text: 'i just took a lot of pills', danger: 'medical' },
    { name: 'a heart', text: 'chest pain right now and my arm went numb', danger: 'medical' },
    { name: 'violence that happened', text: 'he hit me last night', danger: 'violence' },
    { name: 'violence that is feared', text: 'scared to go home to my husband', danger: 'violence' },
    { name: 'sexual violence', text: 'someone raped me', danger: 'violence' },
    { name: 'Spanish', text: 'Ya no quiero vivir más', danger: 'suicide' },
    { name: 'Spanish, violence', text: 'mi esposo me pegó anoche', danger: 'violence' },
  ])('$name', ({ text, danger }) => expect(dangerIn(text)).toBe(danger))
})

describe('signs that are harmless apart mean danger together', () => {
  it.each([
    { text: 'got the bottle of grandmas heart meds on my nightstand and everybody is asleep', danger: 'suicide' },
    { text: 'picked up my heart meds and everybody is asleep', danger: undefined },
    {
      text: 'roof of my building is unlocked. went up alone last night and looked over for an hour',
      danger: 'suicide',
    },
    { text: 'went up on the roof last night to watch the fireworks with friends', danger: undefined },
    { text: 'gave my dog to my cousin today. im at peace', danger: 'suicide' },
    { text: 'gave my dog a bath today. im at peace', danger: undefined },
    { text: 'wrote down all my passwords so my wife doesnt have to hunt for them', danger: 'suicide' },
    { text: 'got my passwords organized in a manager app', danger: undefined },
    { text: 'quit taking my insulin. whats the point', danger: 'suicide' },
    { text: 'quit my insulin, doctor says i dont need it anymore', danger: undefined },
    { text: '5 yrs since my attempt. its back, same plan', danger: 'suicide' },
    { text: '5 yrs since my attempt. my appetite is back', danger: undefined },
    { text: 'havent eaten in 6 days and i fainted at work', danger: 'medical' },
    { text: 'my boss took my passport and says i owe him', danger: 'violence' },
    { text: 'mom hasnt been home in 4 days and theres no food', danger: 'violence' },
    { text: 'got my bat in the car and im headed to his house', danger: 'violence' },
    { text: 'got my bat in the car and im headed to practice', danger: undefined },
    { text: 'my roommate took something and i cant wake her up', danger: 'someone-else' },
    { text: 'tengo las pastillas aqui enfrente y no ay nadie', danger: 'suicide' },
    { text: 'tome mis pastillas a tiempo y no ay nadie', danger: undefined },
    { text: 'el patron me quito los papeles y no nos paga', danger: 'violence' },
  ])('$text: $danger', ({ text, danger }) => expect(dangerIn(text)).toBe(danger))
})

describe('what nobody had told before', () => {
  it.each([
    { name: 'means brought near', text: 'the pistol, i moved it to the nightstand', danger: 'suicide' },
    { name: 'no time after this', text: 'there is no christmas for me this year', danger: 'suicide' },
    { name: 'sorry to be alive', text: 'so disappointed i woke up', danger: 'suicide' },
    { name: 'in Spanish', text: 'diosito no quiero amanecer ma\u00f1ana', danger: 'suicide' },
    { name: 'heaven', text: 'me quiero ir con mi mam\u00e1 al cielo', danger: 'suicide' },
    { name: 'voices', text: 'the voices keep telling me to jump', danger: 'suicide' },
    { name: 'a lie to who asked', text: 'the nurse asked if i was safe and i lied', danger: 'suicide' },
    { name: 'a face', text: 'a mi abuela se le torci\u00f3 la cara y no habla', danger: ['medical', 'someone-else'] },
    { name: 'no movement', text: 'no kicks since last night and im 33 weeks', danger: 'medical' },
    { name: 'a snake', text: 'got bitten by a copperhead by the shed', danger: 'medical' },
    { name: 'air', text: 'my inhaler is not working and its getting worse', danger: 'medical' },
    { name: 'bound', text: 'the night aide ties me to the bed', danger: 'violence' },
    { name: 'a secret', text: 'coach says its our little secret and im scared', danger: 'violence' },
    { name: 'the street', text: 'somebody is shooting on my block right now', danger: 'violence' },
    { name: 'a threat to many', text: 'he says hes gonna shoot up the school', danger: ['violence', 'someone-else'] },
    { name: 'a friend', text: 'my cousin wrote her own obituary last night', danger: 'someone-else' },
  ])('$name', ({ text, danger }) => expect([danger].flat()).toContain(dangerIn(text)))
})

describe('however it is written', () => {
  it.each([
    { name: 'capitals', text: 'I WANT TO DIE' },
    { name: 'a curly quote', text: 'I don’t want to be alive' },
    { name: 'no apostrophe', text: 'i dont want to be alive' },
    { name: 'letters repeated', text: 'i want to diiiiie' },
    { name: 'digits for letters', text: 'i want to k1ll myself' },
    { name: 'letters spaced out', text: 'thinking about s u i c i d e' },
    { name: 'words run together', text: 'iwanttodie' },
    { name: 'misspelt', text: 'i wana die' },
    { name: 'a sign for a word', text: '💊💊💊 goodbye' },
    { name: 'in the middle of dots', text: 'i want… to die' },
    { name: 'mathematical letters', text: '𝗶 𝘄𝗮𝗻𝘁 𝘁𝗼 𝗱𝗶𝗲' },
  ])('$name', ({ text }) => expect(dangerIn(text)).toBe('suicide'))
})

describe('everyday words of death are wins', () => {
  it.each([
    'killed it at work',
    'dying laughing at my cat',
    'this week nearly killed me but i rested',
    'dead tired but i showed up',
    'this bath bomb changed my life',
    'shoot me an email',
    'kill me now, inventory day lol. survived',
    'cut my hair short and love it',
    'took my meds',
    'better off without that job',
    'my son beat me at chess',
    'not in danger just sad',
    'learned about suicide prevention in class',
    'me muero de hambre jaja, cocine rico',
  ])('%s', (text) => expect(dangerIn(text)).toBeUndefined())

  it.each([
    'drowning in invoices but I ate lunch outside',
    'told my boss im drowning and she took two things off my list',
    'over my dead body am I missing her recital',
    'me va a matar este tr\u00e1fico, ya llegu\u00e9',
    'este fr\u00edo me est\u00e1 matando pero sal\u00ed',
    'casi me da un infarto cuando prendieron los cohetes jaja',
    'por poco me infarto con el gol',
    'dying to see you Friday',
    'I could murder a burger',
    'my feet are killing me, worth it',
    'bomb-ass cake came out of my oven',
    'me muero de verg\u00fcenza y aun as\u00ed cant\u00e9',
    'casi me muero d la risa',
    'me quiero morir de ternura con el bebe',
    'gun to my head I pick the blue one',
    'my brother beat me to the door',
    'he beat me at chess at the park',
    'punched a pillow and then called my sister',
    'laughed till I could barely breathe',
    'cant feel my legs after squats',
    'bought rope for the hammock and slept in it',
    'took the dog out last night, what a moon',
    'turned in the old meds at the pharmacy',
    'wrote a goodbye letter to cigarettes',
    'I\u2019d rather die than do karaoke \ud83d\ude02 but I sang',
  ])('an idiom, a joke or an errand: %s', (text) => expect(dangerIn(text)).toBeUndefined())

  it.each([
    { text: 'casi me da un infarto anoche, dijo el doctor, y me duele el brazo', danger: 'medical' },
    { text: 'me va a matar mi esposo si me encuentra', danger: 'violence' },
    { text: 'drowning in work and i want to die', danger: 'suicide' },
    { text: 'bought rope, and it is not for the hammock, i cannot go on living', danger: 'suicide' },
    { text: 'he has a gun to my head', danger: 'violence' },
    { text: 'id rather die than go back to him', danger: 'suicide' },
    { text: 'put me out of my misery please i cant live like this', danger: 'suicide' },
    { text: 'he beat me at home again', danger: 'violence' },
    { text: 'she hit me at the store', danger: 'violence' },
    { text: 'took the dog to a shelter, he deserves better, i wont be here', danger: 'suicide' },
    { text: 'i punched a pillow then he punched me', danger: 'violence' },
  ])('the same words in earnest: $text', ({ text, danger }) => expect(dangerIn(text)).toBe(danger))

  it('but they do not hide what stands beside them', () => {
    expect(dangerIn('dying laughing at work but honestly i want to kill myself')).toBe('suicide')
    expect(dangerIn('killed it at work. then went home and cut myself')).toBe('suicide')
    expect(dangerIn('that song came on and i want to die')).toBe('suicide')
  })
})

describe('danger survived is a win, unless it is back', () => {
  it.each([
    { text: 'two years since my attempt and im still here', danger: undefined },
    { text: 'a year clean from self harm', danger: undefined },
    { text: 'i used to want to die. today i planted tulips', danger: undefined },
    { text: '10 yrs since he last hit me. im safe now', danger: undefined },
    { text: '2 years clean but i cut again last night', danger: 'suicide' },
    { text: '2 years sober but tonight i want to die', danger: 'suicide' },
    { text: '6 months since i left. last night he came back and hit me', danger: 'violence' },
  ])('$text: $danger', ({ text, danger }) => expect(dangerIn(text)).toBe(danger))
})

describe("somebody else's danger is told apart", () => {
  it.each([
    { text: 'my friend says she wants to kill herself', danger: 'someone-else' },
    { text: 'my son told me he wants to die', danger: 'someone-else' },
    { text: 'my friend overdosed i dont know what to do', danger: 'someone-else' },
    { text: 'he makes me want to die', danger: 'suicide' },
    { text: 'mom died and i want to die', danger: 'suicide' },
    { text: 'my friend wants to die and i want to die too', danger: 'suicide' },
    { text: 'went to my uncles grave. he died by suicide', danger: undefined },
  ])('$text: $danger', ({ text, danger }) => expect(dangerIn(text)).toBe(danger))
})

type Row = { text: string; danger: string; from: string; half: 'tune' | 'check' | 'blind' }
const rows: Row[] = readFileSync(new URL('../fixtures/crisis.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const isRight = ({ text, danger: wanted }: Row) => {
  const danger = dangerIn(text)
  if (wanted === 'danger') return danger !== undefined && danger !== 'someone-else'
  if (wanted === 'any') return danger !== undefined
  if (wanted === 'someone-else-or-none') return danger === undefined || danger === 'someone-else'
  return (danger ?? 'none') === wanted
}
const share = (some: Row[]) => some.filter(isRight).length / some.length

describe('what was measured is kept', () => {
  const real = (half: Row['half']) => rows.filter((row) => row.half === half && !row.danger.includes('none'))
  const harmlessOnes = (half: Row['half']) => rows.filter((row) => row.half === half && row.danger === 'none')

  it.each([
    { half: 'tune', recall: 0.98, quiet: 0.99 },
    { half: 'check', recall: 1, quiet: 1 },
    // Never tuned on, by somebody who never saw the rules: what to expect of new wordings, all of them meant to be hard.
    { half: 'blind', recall: 0.76, quiet: 0.9 },
  ] as const)('$half: recall at least $recall, no alarm in $quiet of the harmless', ({ half, recall, quiet }) => {
    expect(real(half).length).toBeGreaterThan(7)
    expect(harmlessOnes(half).length).toBeGreaterThan(7)
    expect(share(real(half))).toBeGreaterThanOrEqual(recall)
    expect(share(harmlessOnes(half))).toBeGreaterThanOrEqual(quiet)
  })
})

/** Whether a group that may repeat without bound holds a repetition without bound: what makes a pattern take for ever. */
const nestsRepetition = (pattern: string): boolean => {
  const unbounded = (at: number) => /^(?:[*+]|\{\d+,\})/.test(pattern.slice(at))
  const open: boolean[] = [false]
  for (let at = 0; at < pattern.length; at++) {
    const sign = pattern[at]
    if (sign === '\\') at++
    else if (sign === '(') open.push(false)
    else if (sign === ')') {
      const held = open.pop() ?? false
      if (held && unbounded(at + 1)) return true
      if (held || unbounded(at + 1)) open[open.length - 1] = true
      continue
    }
    if (unbounded(at + 1)) open[open.length - 1] = true
  }
  return false
}

describe('a long text is read as easily as a short one', () => {
  it('the check for nested repetition knows one', () => {
    expect(nestsRepetition('a(b\\w+ )*c')).toBe(true)
    expect(nestsRepetition('a(b\\w+ ){0,3}c+')).toBe(false)
  })

  it('no pattern nests repetitions', () => {
    const signs = [...dangerSigns, ...dangerSignsInSpanish, ...backAgain].flatMap(({ signs, unless }) =>
      unless === undefined ? signs : [...signs, unless],
    )
    const patterns = [...dangerRules.map(({ words }) => words), ...signs, ...harmless, longAgo].map(
      ({ source }) => source,
    )
    expect(patterns.length).toBeGreaterThan(90)
    expect(patterns.filter(nestsRepetition)).toEqual([])
  })

  it.each([
    { name: 'one letter', text: 'a'.repeat(1600) },
    { name: 'spaced letters', text: 'a '.repeat(800) },
    { name: 'half a wish, again and again', text: 'i want to just really '.repeat(73) },
    { name: 'a song of many words', text: 'song sang used to learned '.repeat(61) },
  ])('$name: no danger', ({ text }) => expect(dangerIn(text)).toBeUndefined())

  it.each([
    'he said she was ',
    'i hope my mom and dad are ',
    'took my pills and then he ',
    'thinking of the bridge and my ',
  ])('%s, again and again: read in time', (words) => {
    const text = words.repeat(Math.ceil(1600 / words.length)).slice(0, 1600)
    const start = performance.now()
    dangerIn(text)
    expect(performance.now() - start).toBeLessThan(1000)
  })

  it('and danger at its end is heard', () => {
    expect(dangerIn(`${'i folded the laundry and '.repeat(62)}i want to die`)).toBe('suicide')
  })
})

describe('what is said with a laugh, or asked, and may be meant', () => {
  it.each([
    'gonna jump out the window lol',
    'what happens when you die? asking for me',
    'I want to jump out of my window lol',
  ])('"%s" is not taken for an idiom', (text) => {
    expect(dangerIn(text)).toBeDefined()
  })
})
