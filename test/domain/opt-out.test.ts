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

describe('how much is recognised', () => {
  it('of phrases publicly reported, all', () =>
    expect(phrases.reported.filter((text) => !wantsToStop(text))).toEqual([]))
  it('of phrases of our own, at least 95 %', () => expect(share(phrases.ours)).toBeGreaterThanOrEqual(0.95))
  it('and of wins that sound alike, none', () => expect(phrases.notAsked.filter(wantsToStop)).toEqual([]))
})
