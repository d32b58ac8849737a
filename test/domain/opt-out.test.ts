import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wantsToStop } from '../../functions/domain/opt-out.ts'

const phrases: { reported: string[]; ours: string[]; notAsked: string[] } = JSON.parse(
  readFileSync(new URL('../fixtures/opt-outs.json', import.meta.url), 'utf8'),
)
const share = (texts: readonly string[]) => texts.filter(wantsToStop).length / texts.length

describe('the words of carriers', () => {
  const words = [
    'STOP',
    'UNSUBSCRIBE',
    'END',
    'QUIT',
    'STOPALL',
    'REVOKE',
    'OPTOUT',
    'CANCEL',
    'REMOVE',
    'EXIT',
    'ALTO',
    'PARAR',
    'BASTA',
    'CANCELAR',
  ]
  it.each(words)('%s stops, in any case, spacing and punctuation', (word) => {
    for (const text of [
      word,
      word.toLowerCase(),
      ` ${word}. `,
      `${word}!!`,
      `"${word}"`,
      `${word} please`,
      `🛑 ${word}`,
      `${word}\n\nSent from my iPhone`,
    ])
      expect([text, wantsToStop(text)]).toEqual([text, true])
  })

  it.each([
    'stpo',
    'sotp',
    'stopp',
    'sstop',
    'stooop',
    'tsop',
    'stp',
    'STPO!',
    'S T O P',
    'S T O P now',
    'please s t o p',
    'STOP '.repeat(14),
    'stop it, this all, that, everything, just the, these texts, messages, please, thanks',
    'opt out opt out',
    'cancel now thanks',
    's t o p',
    'stop stop',
    'ＳＴＯＰ',
    'stop stop stop',
    'stop it',
    'opt-out',
    'Opt out',
    'Unsubcribe',
    'unsubscibe',
    'cancle',
  ])('%s is meant as one of them', (text) => expect(wantsToStop(text)).toBe(true))

  it.each([
    'step',
    'shop',
    'top',
    'cancer',
    'stomp',
    'quiet',
    'quite',
    'removed',
    'cancel my session',
    'cancel it',
    'remove this',
    'please',
    'ok thanks please',
    'a b c',
    's t',
    'x s t o p',
    'end it',
    'no',
    'stopped',
    'STOOP',
    'atop',
    'tops',
    'spot',
    'dtop',
    'parent',
    'Karen',
    'Garret',
    'Basia',
    'hasta',
    'alta',
    'exist',
    '',
  ])('"%s" is another word', (text) => expect(wantsToStop(text)).toBe(false))
})

describe('asking in plain language', () => {
  it.each([
    'please stop texting me',
    'take me off this list',
    'dont text me anymore',
    'quiero que paren de escribirme',
    "I'm doing better now so you can stop texting me",
    'I appreciate this but please stop texting me',
    'who is this? stop texting me',
    'This is too much. STOP',
    'this is not helping, please stop',
    'ya no quiero recibir mensajes',
    'no mas mensajes',
    'denme de baja',
    'no more messages please',
    'I asked you to stop texting me',
    'no more texts',
    'no more texting me',
    'no more texting',
    'delete my number',
    'delete my number from your list',
    'remove me from my subscription',
    'remove me from mailing list',
    'I opted out already stop',
    'I already opted out',
    'I opted out of these texts',
    'opt out of texts',
    "I'm opting out",
    'stop texting my phone',
    "stop texting my wife's phone",
    'please stop the messages my daughter passed away',
  ])('"%s" is obeyed', (text) => expect(wantsToStop(text)).toBe(true))

  it.each([
    ['reported', 'I told him to stop texting me'],
    ['reported', 'I asked my mom to stop'],
    ['reported', 'I told my boss, please stop texting me'],
    ['quoted', 'told my sister "stop texting me at work"'],
    ['reported in Spanish', 'le dije que no me escriba'],
    ['of oneself', 'stop being hard on myself'],
    ['of oneself', 'I need to stop texting him'],
    ['of oneself', 'I want to quit smoking'],
    ['about others', 'no more texts from my ex!'],
    ['about others', 'no more texting my ex'],
    ['about others', 'stop texting my ex'],
    ['about others', 'no more texting and driving'],
    ['about others', 'delete my number from his phone'],
    ['about others', "delete my number from my ex's phone"],
    ['about others in Spanish', 'no más mensajes a mi ex'],
    ['done', 'I opted out'],
    ['done', 'I opted out of the party'],
    ['done', 'opted out and felt lighter'],
    ['done', 'unsubscribed from 20 mailing lists'],
    ['done', 'opted out of the group chat'],
    ['a practice', 'Stop. Breathe. I did it.'],
    ['a practice', 'stop everything and rest'],
    ['a pause', 'stop texting me for a week'],
    ['a pause', 'stop texting me until Monday'],
    ['a matter of the hour', 'stop texting me so early'],
    ['of sharing', 'stop sharing'],
  ])('what is %s is not asked of us: "%s"', (_, text) => expect(wantsToStop(text)).toBe(false))
})

describe('a plea', () => {
  it.each([
    'enough, stop',
    'Enough already, stop now',
    'ok ok no thanks, stop',
    'ugh im done, stop',
    'not for me, stop please',
    'it helps, but please stop',
    'Hello. STOP. Bye now',
    'STOP - I mean it',
    'STOP: no more of it',
    'STOP, I am serious',
    '  STOP, I am serious',
    'STOP \u2014 really',
    'I felt better. stop',
    'stop \u{1F6D1}\u{1F6D1}',
    '12! stop',
  ])('"%s" is obeyed', (text) => expect(wantsToStop(text)).toBe(true))

  it.each([
    'I like to please stop signs',
    'please stop signs',
    'STOP the car I said',
    'STOPPED, and rested',
    'I could not STOP, but I tried',
    'NONSTOP, but I tried',
    'Breathed in. STOP, then went on',
    'stop. I felt better',
    'I felt better. Stop. And rested',
    'I had a long day, stop',
    'enough, stop signs',
  ])('"%s" is none', (text) => expect(wantsToStop(text)).toBe(false))
})

describe('who, when and for how long', () => {
  it.each([
    'how do I stop',
    ' "stop texting me"',
    'It helps. stop \u{1F6D1}',
    'It helps. stop. 12',
    'I want to stop',
    'I just want to stop',
    'i really want to stop',
    'i wanna stop',
    '"stop texting me"',
    'I told you to stop texting me',
    'I asked you, stop texting my number',
    'stop texting me, so early it hurts',
    'no more texts for me',
    'no more texts for my phone',
    'no more texts on my phone',
    'no more texts on here',
    'no mas mensajes a mi numero',
    'no mas mensajes de el numero',
    'I rested \u{1F600} please stop texting me',
    'I am calm and please stop texting me',
    'we ate, then stop texting me',
  ])('"%s" is asked of us, for good', (text) => expect(wantsToStop(text)).toBe(true))

  it.each([
    'can I stop',
    'I tried to stop',
    'please show how i want to stop',
    'he said stop texting me',
    'my ex said stop texting me',
    'my phone said stop texting me',
    'hm \u201cstop texting me\u201d',
    'My card reads "please stop texting me"',
    'My card reads  "please stop texting me"',
    'My card reads \u201cplease stop texting me\u201d',
    'My card reads "please stop texting me" and "please stop texting me"',
    'stop texting me text for a week',
    'stop texting me message for a week',
    'stop texting me prompt for a week',
    'stop texting me mensaje por una semana',
    'stop texting me texto por una semana',
    'I saw "please stop texting me" on a wall',
    'I wrote " stop texting me " on a card',
    'stop texting me at night',
    'stop texting me at 9',
    'stop texting me before 8',
    'stop texting me after 9',
    'stop texting me in the morning',
    'stop texting me this late',
    'stop texting me during work',
    'no more texts so late',
    'no more texts for a week',
    'no more text for a week',
    'no more messages for a week',
    'stop the message for a week',
    'no more prompts until friday',
    'stop the prompt until friday',
    'stop texting me anything for a week',
    'no mas mensajes por una semana',
    'no mas mensaje por una semana',
    'no mas textos hasta el lunes',
    'no mas hasta el lunes',
    'stop texting for my sister',
    'stop texting my ex and me',
    'no more texts to her',
    'no more texts about my ex',
    'no more texts him and her',
    'no mas mensajes con ella',
    'no mas mensajes de mi ex',
    'no mas mensajes de el jefe',
  ])('"%s" is not', (text) => expect(wantsToStop(text)).toBe(false))
})

describe('how much is recognised', () => {
  it('of phrases publicly reported, all', () =>
    expect(phrases.reported.filter((text) => !wantsToStop(text))).toEqual([]))
  it('of phrases of our own, at least 95 %', () => expect(share(phrases.ours)).toBeGreaterThanOrEqual(0.95))
  it('and of wins that sound alike, none', () => expect(phrases.notAsked.filter(wantsToStop)).toEqual([]))
})

describe('how people say it when they have had enough', () => {
  it.each([
    'fucking stop texting me',
    'Stop fucking texting me!',
    'damn it. take me off your goddamn list',
    'ya no me manden sus pinches mensajes',
    'Take my number off whatever this is',
    'no more of these, ok?',
    'No more of those please',
    'One thing: stop texting me',
    'Reply: please take me off this list',
  ])('"%s" is heard', (text) => {
    expect(wantsToStop(text)).toBe(true)
  })

  it.each([
    'Told my ex: do not text me anymore unless it is about the kids',
    'I finally said to him: stop texting me. Felt good',
    'No more of these self-doubts today, I went',
    'Fucking stopped at one drink',
    'I stopped the damn spiral',
  ])('"%s" is a win', (text) => {
    expect(wantsToStop(text)).toBe(false)
  })
})
