import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Intent } from '../../functions/domain/intents.ts'
import { plainText, withoutCourtesy } from '../../functions/domain/plain-text.ts'
import { oneSlip } from '../../functions/domain/typos.ts'
import { understand } from '../../functions/domain/understand.ts'

const means = (rows: readonly (readonly [string, Intent])[]) =>
  it.each(rows)('"%s" means %j', (text, intent) => expect(understand(text)).toEqual(intent))
const win: Intent = { name: 'win' }
const wins = (texts: readonly string[]) =>
  it.each(texts)('"%s" is a win', (text) => expect(understand(text)).toEqual(win))

describe('coming, going and asking what this is', () => {
  for (const text of ['stop', ' Stop. ', 'STOP!!', 'stpo', 'please stop texting me', 'ALTO', 'cancel'])
    means([[text, { name: 'stop' }]])
  for (const text of [
    'help',
    'HELP!',
    'hlep',
    'info',
    'MENU',
    '?',
    '??',
    'help me',
    'ayuda',
    'how does this work',
    'what is this',
  ])
    means([[text, { name: 'help' }]])
  means([
    ['JOIN', { name: 'join', word: 'join' }],
    ['jion', { name: 'join', word: 'join' }],
    ['unirme', { name: 'join', word: 'join' }],
    ['Join blue-7', { name: 'join', code: 'BLUE-7', word: 'join' }],
    ['join river', { name: 'join', code: 'RIVER', word: 'join' }],
    ['start!!', { name: 'join', word: 'start' }],
    ['UNSTOP', { name: 'join', word: 'start' }],
    ['empezar', { name: 'join', word: 'start' }],
    ['START BLUE7', { name: 'join', code: 'BLUE7', word: 'start' }],
    ['yes', { name: 'join', word: 'yes' }],
    ['Yes please', { name: 'join', word: 'yes' }],
  ])
  wins([
    'I told him to stop',
    'quit my second job',
    'join the gym',
    'start therapy',
    'started journaling',
    'helped mom',
    'help a friend',
    'end of shift. took off my shoes',
    'step',
    'shop',
  ])
})

describe("asked for in words of one's own", () => {
  means([
    ['mándame el mensaje a las 9 de la mañana porfa', { name: 'time', time: '09:00' as never }],
    ['text me at half 8', { name: 'time', time: '20:30' as never }],
    ['how do I change the time?', { name: 'time' }],
    ['zona horaria de los ángeles', { name: 'zone', zone: 'America/Los_Angeles' }],
    ['quiero ver mis logros de la semana pasada', { name: 'wins', lastWeek: true }],
    ['what did I write last week?', { name: 'wins', lastWeek: true }],
    ['no me mandes mensajes por una semana', { name: 'pause', for: { days: 7 } }],
    ['take a break from texts until december 3', { name: 'pause', for: { date: '12-03' } }],
    ['my name is actually Jen', { name: 'name', given: 'Jen' }],
    ['puedes llamarme Lupe', { name: 'name', given: 'Lupe' }],
    ['cancel my appointment w the coach', { name: 'book', action: 'cancel' }],
    ['I want to see my coach this week, can I book', { name: 'book' }],
    ['say something nice to me', { name: 'affirm' }],
    ['how am I doing this week?', { name: 'recap' }],
    ['oops that was for someone else, delete it', { name: 'undo' }],
    ['quit it with the texts', { name: 'stop' }],
    ["I'm driving - Sent from My Car", { name: 'chat', chat: 'light' }],
    ['nah im good', { name: 'answer', answer: 'no' }],
  ])
  wins(['critic in my head was quiet for once today', 'stopped with the texts to my ex', 'took a break from the kids'])
})

describe('FOCUS', () => {
  means([
    ['FOCUS', { name: 'focus' }],
    ['focus rest', { name: 'focus', focus: 'rest' }],
    ['focus on rest', { name: 'focus', focus: 'rest' }],
    ['FOCUS: sleep', { name: 'focus', focus: 'rest' }],
    ['focus no', { name: 'focus', focus: 'boundaries' }],
    ['FOCUS bounderies', { name: 'focus', focus: 'boundaries' }],
    ['foucs on saying no please', { name: 'focus', focus: 'boundaries' }],
    ['focus 3', { name: 'focus', focus: 'self-compassion' }],
    ['FOCUS selfcare', { name: 'focus', focus: 'self-compassion' }],
    ['focus off', { name: 'focus', focus: 'off' }],
    ['can you change my focus to asking for help', { name: 'focus', focus: 'asking-for-help' }],
    ['enfoque descanso', { name: 'focus', focus: 'rest' }],
    ['FOCUS banana', { name: 'focus', unclear: 'banana' }],
  ])
  wins(['focus on myself today', 'Focused on rest', 'focus on work and rest today', 'focus group went well'])
})

describe('TIME and ZONE', () => {
  means([
    ['TIME', { name: 'time' }],
    ['TIME 7:30pm', { name: 'time', time: '19:30' as never }],
    ['TIME7pm', { name: 'time', time: '19:00' as never }],
    ['time:7:30', { name: 'time', time: '19:30' as never }],
    ['tiem 8pm', { name: 'time', time: '20:00' as never }],
    ['text me at 8am', { name: 'time', time: '08:00' as never }],
    ['can you text me at 8 instead', { name: 'time', time: '20:00' as never }],
    ['hora 7 de la noche', { name: 'time', time: '19:00' as never }],
    ['8pm', { name: 'time', time: '20:00' as never }],
    ['TIME 23', { name: 'time', problem: 'outside', said: '23:00' }],
    ['TIME banana', { name: 'time', problem: 'unclear' }],
    ['stop texting me so early', { name: 'time' }],
    ['ZONE', { name: 'zone' }],
    ['ZONE Chicago', { name: 'zone', zone: 'America/Chicago' }],
    ['time zone pacific', { name: 'zone', zone: 'America/Los_Angeles' }],
    ['zone America/Denver', { name: 'zone', zone: 'America/Denver' }],
    ['TIME pacific', { name: 'zone', zone: 'America/Los_Angeles' }],
    ['set my time zone to arizona', { name: 'zone', zone: 'America/Phoenix' }],
    ['ZONE banana', { name: 'zone', problem: 'unclear' }],
  ])
  wins([
    'time to rest',
    'time with my kids',
    'text me at the gym',
    '5am',
    'zone out',
    'zone 2 run',
    'gone to Chicago',
    'done',
  ])
})

describe('PAUSE and RESUME', () => {
  means([
    ['PAUSE', { name: 'pause' }],
    ['please pause my texts', { name: 'pause' }],
    ['pasue 3 days', { name: 'pause', for: { days: 3 } }],
    ['pause until Monday', { name: 'pause', for: { until: 1 } }],
    ['PAUSE til dec 5', { name: 'pause', for: { date: '12-05' } }],
    ['stop for a week', { name: 'pause', for: { days: 7 } }],
    ['stop texting me until monday', { name: 'pause', for: { until: 1 } }],
    ['pausa 3 días', { name: 'pause', for: { days: 3 } }],
    ['PAUSE banana', { name: 'pause', problem: 'unclear' }],
    ['pause 900 days', { name: 'pause', problem: 'unclear' }],
    ['RESUME', { name: 'resume' }],
    ['Resume please', { name: 'resume' }],
    ["I'm back", { name: 'resume' }],
  ])
  wins([
    'Paused before reacting',
    'paused',
    'pause before reacting',
    'pause and breathe',
    'pause from overthinking and went out',
    'resume done',
    'sent my resume',
    'cause',
  ])
})

describe('looking back, sharing, names, languages', () => {
  means([
    ['WINS', { name: 'wins' }],
    ['show me my wins', { name: 'wins' }],
    ['wins rest', { name: 'wins', theme: 'rest' }],
    ['WINS last week', { name: 'wins', lastWeek: true }],
    ["last week's wins", { name: 'wins', lastWeek: true }],
    ['wins rest last week', { name: 'wins', theme: 'rest', lastWeek: true }],
    ['recpa', { name: 'recap' }],
    ['Recap please', { name: 'recap' }],
    ['SHARE', { name: 'share' }],
    ['SHARE COACH-0', { name: 'share', code: 'COACH-0' }],
    ['share blue7', { name: 'share', code: 'BLUE7' }],
    ['share with my coach BLUE-7', { name: 'share', code: 'BLUE-7' }],
    ['unshare my coach', { name: 'unshare' }],
    ['stop sharing', { name: 'unshare' }],
    ['NAME', { name: 'name' }],
    ['NAME Sam', { name: 'name', given: 'Sam' }],
    ['name: josé', { name: 'name', given: 'José' }],
    ["NAME O'Neil", { name: 'name', given: "O'Neil" }],
    ['my name is ANA', { name: 'name', given: 'Ana' }],
    ['call me Ana', { name: 'name', given: 'Ana' }],
    ['Español', { name: 'language', language: 'es' }],
    ['english please', { name: 'language', language: 'en' }],
  ])
  wins([
    'wins today: cooked',
    'win - drank water',
    'recapped my week',
    'share feelings',
    'share with my family',
    'shared',
    'shame',
    'call me maybe',
    'named my feelings',
    'name three things',
    'english muffin',
  ])
})

describe('answers and chat', () => {
  for (const text of ['OK', 'ok.', 'okay', 'k', 'Yep', 'sí', 'vale', '👍 ok'])
    means([[text, { name: 'answer', answer: 'ok' }]])
  for (const text of ['no', 'No.', 'nope', 'no thanks']) means([[text, { name: 'answer', answer: 'no' }]])
  means([
    ['Skip', { name: 'answer', answer: 'skip' }],
    ['1.', { name: 'answer', answer: 1 }],
    ['1️⃣', { name: 'answer', answer: 1 }],
    ['dos', { name: 'answer', answer: 2 }],
    ['three', { name: 'answer', answer: 3 }],
    ['Thank you!', { name: 'chat', chat: 'thanks' }],
    ['ok cool thanks', { name: 'chat', chat: 'thanks' }],
    ['lol ok', { name: 'chat', chat: 'light' }],
    ['good night', { name: 'chat', chat: 'night' }],
    ['hi', { name: 'chat', chat: 'greeting' }],
    ['buenos días', { name: 'chat', chat: 'greeting' }],
    ['Liked "Kept."', { name: 'chat', chat: 'light' }],
    ['Reacted 👍 to “Kept.”', { name: 'chat', chat: 'light' }],
  ])
  for (const text of ['nothing today', 'idk nothing today', 'nada', 'n/a', 'no wins today', 'sorry nothing really'])
    means([[text, { name: 'nothing' }]])
  for (const text of ['SETTINGS', 'BANANA', 'BALANCE?']) means([[text, { name: 'unknown-word' }]])
  wins([
    'thank God I slept',
    'thanks to my sister I got out',
    "good night's sleep",
    'hi I took a walk',
    'no to overtime',
    '2 miles',
    'nothing is impossible',
  ])
  wins(['Rest', 'REST', 'SLEPT', 'GYM', 'I GOT UP', '\ufffc my dog'])
})

describe('a text without a word in it', () => {
  for (const text of [
    '❤️',
    '💪',
    '🎉🎉',
    '🙌',
    '✨',
    '☀️',
    '💯',
    '✓',
    '♥',
    '🇲🇽',
    '👨‍👩‍👧',
    '\ufffc ❤️',
    '👍❤️',
    '❤️?',
    '<3',
    '<3 <3',
  ])
    means([[text, { name: 'empty', signs: 'tell' }]])
  // A thumb says "seen": it is met with a light word, and does not stand in anybody's week as a win.
  for (const text of ['👍', '👍🏽', '👍👍', '👌', '👎', '🆗', '👍\nSent from my iPhone'])
    means([[text, { name: 'empty', signs: 'nod' }]])
  for (const text of ['...', '…', '!!', '!!!', '.', '-', ':)', '#️⃣', '?!'])
    means([[text, { name: 'empty', signs: 'nod' }]])
  for (const text of ['?', '??', '¿?', '❓']) means([[text, { name: 'help' }]])
  // The sign itself, and nothing else, is in doubt; doubt goes the way of the law.
  means([['🛑', { name: 'stop' }]])
  const unseen = ['', '  ', '\n', '\ufffc', '\u200b', '\ufe0f', '\u2800', '\u3164', '\ufffd', '\n\nSent from my iPhone']
  it.each(unseen)('%j is empty', (text) => expect(understand(text)).toEqual({ name: 'empty' }))
})

describe('how somebody says they are', () => {
  wins(["I'm fine", "I'm ok", 'im okay', 'I am fine'])
})

/** First names common in the United States, in English and Spanish and of others, those near a command among them. */
const firstNames =
  `James John Robert Michael William David Richard Joseph Thomas Charles Christopher Daniel Matthew Anthony Mark Donald Steven
  Paul Andrew Joshua Kenneth Kevin Brian George Timothy Ronald Edward Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin
  Scott Brandon Benjamin Samuel Gregory Alexander Patrick Frank Raymond Jack Dennis Jerry Tyler Aaron Jose Adam Nathan Henry Zachary Douglas
  Peter Kyle Noah Ethan Jeremy Walter Christian Keith Roger Terry Austin Sean Gerald Carl Harold Dylan Arthur Lawrence Jordan Jesse Bryan Billy
  Bruce Gabriel Joe Logan Alan Juan Albert Willie Elijah Wayne Randy Vincent Mason Roy Ralph Bobby Russell Bradley Philip Eugene Mary Patricia
  Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty Sandra Margaret Ashley Kimberly Emily Donna Michelle Carol Amanda
  Melissa Deborah Stephanie Dorothy Rebecca Sharon Laura Cynthia Amy Kathleen Angela Shirley Brenda Emma Anna Pamela Nicole Samantha Katherine
  Christine Helen Debra Rachel Carolyn Janet Maria Catherine Heather Diane Olivia Julie Joyce Victoria Ruth Virginia Lauren Kelly Christina Joan
  Evelyn Judith Andrea Hannah Megan Cheryl Jacqueline Martha Madison Teresa Gloria Sara Janice Ann Kathryn Abigail Sophia Frances Jean Alice Judy
  Isabella Julia Denise Marie Amber Danielle Marilyn Beverly Charlotte Natalie Theresa Diana Brittany Doris Kayla Alexis Lori Tiffany
  Luis Carlos Jesus Miguel Jorge Pedro Alejandro Manuel Francisco Ricardo Eduardo Fernando Javier Raul Ruben Sergio Pablo Paulo Paula Guadalupe
  Rosa Carmen Juana Lupe Ximena Valeria Camila Lucia Elena Ines Alma Pilar Consuelo Marisol Yolanda Xiomara Aida Ayda Zaida Nora Hector Alto Basilio
  Mohammed Ahmed Fatima Aisha Priya Wei Mei Ming Nguyen Linh Hiroshi Yuki Oleg Olga Ivan Basia Kasia Kwame Amara Chidi Zoe Zoey Zona Nadia Omar Ali
  Stuart Stewart Starr Star Stacy Stan Stef Stella Shari Shara Sharee Shae Shayla Sherri Shane Joni Joan Jin Garret Garrett Maren Caren Daren Darren
  Loren Warren Parris Paris Perry Cancela Remy Remo Tim Tima Tina Nate Noam Naomi Pat Patsy Hal Hale Halle Helga Skip Winnie Wynn Reese Recca Rene`
    .split(/\s+/)
    // These words are commands or answers to the letter, whoever is called so.
    .filter((name) => !['Alto', 'Zona', 'Skip'].includes(name))

describe('first names', () => {
  const neutral = ['win', 'unknown-word']
  it('are enough to say so', () => expect(new Set(firstNames).size).toBeGreaterThanOrEqual(300))
  it.each([
    ['as they are written', (name: string) => name],
    ['in lower case', (name: string) => name.toLowerCase()],
    ['in capitals', (name: string) => name.toUpperCase()],
    ['with a full stop', (name: string) => `${name}.`],
    ['with a courtesy', (name: string) => `${name} please`],
  ])('%s are no command', (_, spelled) =>
    expect(firstNames.filter((name) => !neutral.includes(understand(spelled(name)).name))).toEqual([]),
  )
  it('begin no command either', () =>
    expect(
      firstNames.flatMap((name) =>
        ['called', 'ran 5k', '5k', 'came over today'].filter((rest) => understand(`${name} ${rest}`).name !== 'win'),
      ),
    ).toEqual([]))
})

describe('words near a command', () => {
  wins([
    'parent',
    'atop',
    'stoop',
    'hombre libre',
    'reap',
    'strat',
    'pasa',
    'snoozed',
    'summary done',
    'historia',
    'pasta',
  ])
  means([
    ['satrt', { name: 'join', word: 'start' }],
    ['strt', { name: 'join', word: 'start' }],
    ['startt', { name: 'join', word: 'start' }],
    ['shrae', { name: 'share' }],
    ['paause 3 days', { name: 'pause', for: { days: 3 } }],
    ['resme', { name: 'resume' }],
  ])
})

describe('whatever is written', () => {
  const anyText = fc.string({ unit: 'binary', maxLength: 400 })
  it('never throws', () =>
    fc.assert(
      fc.property(anyText, (text) => understand(text).name.length > 0),
      { numRuns: 300 },
    ))

  it('is a win or a stop when it is long', () => {
    const word = fc.constantFrom(
      'stop',
      'time',
      'pause',
      'please',
      'no',
      'more',
      'texts',
      'ok',
      'thanks',
      'nothing',
      'i',
      'want',
      'to',
      ',',
      '.',
      '"',
      'and',
      '7',
      'until',
    )
    const long = fc
      .array(word, { minLength: 320, maxLength: 320 })
      .map((words) => words.join(' ').padEnd(1600, ' so').slice(0, 1600))
    fc.assert(
      fc.property(long, (text) => ['win', 'stop'].includes(understand(text).name)),
      { numRuns: 60 },
    )
  })

  it('can be long and repetitive without end', () => {
    for (const part of [
      'please ',
      'stop the ',
      'no more of these ',
      'idk ',
      'i want to ',
      'the my all ',
      '(',
      '"a',
      '1 ',
      'time at 7 ',
      'a/',
      '. ',
    ])
      expect(['win', 'stop', 'chat', 'empty']).toContain(understand(part.repeat(1600).slice(0, 1600)).name)
  })
})

it.each([
  ['recpa', 'recap', true],
  ['recp', 'recap', true],
  ['reecap', 'recap', true],
  ['recup', 'recap', true],
  ['recap', 'recap', false],
  ['rpeca', 'recap', false],
  ['', 'a', true],
  ['ab', 'ba', true],
  ['abcd', 'badc', false],
])('"%s" is one slip from "%s": %s', (typed, meant, is) => expect(oneSlip(typed, meant)).toBe(is))

it.each([
  [' Don’t STOP, “now” 🙂 ', 'dont stop now'],
  ['Sí, ¡mañana!', 'si manana'],
  ['7:30 p.m. on 12/5.', '7:30 p m on 12/5'],
  ['ＳＴＯＰ', 'stop'],
])('"%s" in plain words is "%s"', (text, plain) => expect(plainText(text)).toBe(plain))

it.each([
  ['please can you pause now thanks', 'pause'],
  ['thanks', 'thanks'],
  ['so ok', 'ok'],
])('"%s" without courtesy is "%s"', (words, bare) => expect(withoutCourtesy(words)).toBe(bare))
