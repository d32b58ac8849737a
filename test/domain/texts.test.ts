import { describe, expect, it } from 'vitest'
import { dailyKinds } from '../../functions/domain/participant.ts'
import { fits, segmentsOf } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import { themes } from '../../functions/domain/themes.ts'

// The longest values that are plausible; a value longer than these is for the caller to shorten.
const name = 'Maximiliano Alejandro'.slice(0, 20)
const zone = 'Argentina, ComodRivadavia'
const time = '12:45 pm'
const when = 'Wednesday, Sep 30 at 12:45 pm'
const coach = 'Bartholomew Featherstonehaugh'.padEnd(30, 'e')
const twoCoaches = `${coach}, ${coach}`
const theme = 'noticing patterns'

/** For each function of the catalogue, values to render it with: the first the longest, then those that read differently. */
const values: Readonly<Record<string, readonly unknown[]>> = {
  dayAtTime: [{ day: 'Wednesday, Sep 30', time }],
  joined: [undefined],
  joinedSafety: [undefined],
  askFocus: [
    { name, time, zone },
    { time: '7:30 pm', zone: 'Denver' },
  ],
  assumedZone: [{ zone }],
  alreadyJoined: [undefined],
  welcomeBack: [{ name, when }, { when: 'today at 7:30 pm' }],
  notJoined: [undefined],
  stopped: [undefined],
  help: [{ contact: 'https://small-wins.example.org/a-page-with-a-long-address-00' }],
  focusMenu: [undefined],
  focusSet: [{ theme }],
  focusOff: [undefined],
  focusUnclear: [undefined],
  timeSet: [{ time, zone, when }],
  timeAsk: [{ time }],
  timeUnclear: [undefined],
  timeOutside: [undefined],
  zoneSet: [{ zone, time }],
  zoneAsk: [{ zone, time }],
  zoneUnclear: [undefined],
  paused: [
    { until: 'Wednesday, Sep 30', time },
    { until: 'tomorrow', time },
  ],
  pauseUnclear: [undefined],
  resumed: [{ when }],
  nameSet: [{ name }],
  nameAsk: [undefined],
  languageSet: [undefined],
  shareAsk: [{ coach }],
  shareStarted: [{ coach }],
  shareDeclined: [undefined],
  shareUnknown: [{ code: 'A-CODE-OF-20-LETTERS' }],
  sharesNone: [undefined],
  sharesList: [{ coaches: twoCoaches }],
  unshared: [{ coaches: twoCoaches }],
  unshareNone: [undefined],
  privateHow: [undefined],
  picturesNotKept: [undefined],
  keptSeveral: [{ count: 20 }, { count: 2 }, { count: 3 }],
  weekCount: [
    { wins: 120, days: 7 },
    { wins: 1, days: 1 },
    { wins: 4, days: 1 },
    { wins: 5, days: 2 },
  ],
  unknownWord: [undefined],
  empty: [undefined],
  keptForLater: [undefined],
  supportHint: [undefined],
  hardDayQuote: [{ date: 'Nov 24', text: 'Told my sister the truth about the money, and sat down.' }],
  critic: [undefined],
  undone: [{ text: 'Told my sister the truth about the money, and we sat...', count: 1 }, { count: 1 }, { count: 20 }],
  undoneBack: [undefined],
  undoNothing: [undefined],
  edited: [undefined],
  editHow: [undefined],
  daysSet: [{ days: 'Monday, Wednesday, Friday', when }],
  daysAsk: [{ days: 'Monday, Wednesday, Friday' }, { days: english.everyDay }],
  daysUnclear: [undefined],
  'rhythmSet.less': [{ when }],
  'rhythmSet.daily': [{ when }],
  'rhythmSet.sundays': [{ when }],
  fiveStart: [undefined],
  fiveNext: [
    { told: 3, left: 2 },
    { told: 1, left: 4 },
  ],
  fiveClose: [undefined],
  fiveClosed: [undefined],
  fiveLeft: [undefined],
  check: [undefined],
  checkLeft: [undefined],
  affirmKept: [undefined],
  why: dailyKinds
    .map((kind) => ({ kind, when: 'Sep 30 at 12:45 pm', joined: 'Sep 30', rhythm: 'less' }))
    .concat([{ kind: 'recap', when: 'today at 7:30 pm' } as never]),
  whyNone: [{ when }],
  hushed: [undefined],
  hushAsk: [undefined],
  coverOn: [{ word: 'BUTTERFLY' }, {}],
  coverOff: [undefined],
  book: [{ link: 'https://small-wins.example.org/a-page-with-a-long-address-00' }],
  bookChange: [{ link: 'https://small-wins.example.org/a-page-with-a-long-address-00' }],
  bookNone: [{ contact: 'https://small-wins.example.org/a-page-with-a-long-address-00' }],
  ask: [{ name }],
  goodbye: [undefined],
  noPageYet: [undefined],
  forgetAsk: [undefined],
  forgotten: [undefined],
  forgetNot: [undefined],
  wrongNumber: [undefined],
  whoWeAre: [undefined],
  tooYoung: [undefined],
  coverRecap: [undefined],
  'lookBack.month': [{ text: 'Told my sister the truth about the money, and sat down.' }],
  'lookBack.half-year': [{ text: 'Told my sister the truth about the money, and sat down.' }],
  'lookBack.year': [{ text: 'Told my sister the truth about the money, and sat down.' }],
  winsNone: [undefined],
  winsList: [{ what: theme }, { what: english.winsLatest }, { what: english.winsLastWeek }],
  'recap.opening': [
    { name, wins: 120, days: 7 },
    { wins: 1, days: 1 },
    { wins: 3, days: 1 },
  ],
  'recap.openingSoFar': [
    { wins: 120, days: 7 },
    { wins: 1, days: 1 },
  ],
  'recap.openingOfHeavy': [
    { name, days: 7, soFar: true },
    { days: 1, soFar: false },
  ],
  'recap.pattern': [
    { theme, times: 2 },
    { theme, times: 120, wins: 121 },
    { theme, times: 2, wins: 3 },
    { theme, times: 1, wins: 3 },
    { theme, times: 2, wins: 2 },
    { theme, times: 3, wins: 3 },
  ],
  'recap.patternGrew': [
    { theme, times: 120, wins: 121, before: 1 },
    { theme, times: 2, wins: 2, before: 1 },
    { theme, times: 4, wins: 5, before: 3 },
  ],
  'recap.growth': [{ usual: 6 }, { usual: 1 }],
  'recap.newTheme': [{ theme }],
  'recap.quote': (['this-week', 'today', 'a-week-ago'] as const).map((day) => ({
    text: 'Told my sister the truth about the money, and we sat on the porch.',
    weekday: 'Wednesday',
    when: day,
  })),
  'recap.selfCheck': [undefined],
  'recap.quietSoFar': [undefined],
  'recap.heavySoFar': [undefined],
}

type Rendered = { path: string; text: string }

const render = (node: unknown, path: string): Rendered[] => {
  if (typeof node === 'string') return [{ path, text: node }]
  if (typeof node === 'function') {
    const samples = values[path]
    if (samples === undefined) throw new Error(`${path} has no values to be rendered with`)
    return samples.map((sample, i) => ({ path: `${path}#${i}`, text: String(node(sample)) }))
  }
  return Object.entries(node as object).flatMap(([key, child]) => render(child, path === '' ? key : `${path}.${key}`))
}

const all = render(english, '')

const banned =
  /\b((?<!or what did you )miss|missed|missing|only|should|streak|amazing|awesome|proud of you|must|have to try|try to|just|be kind to yourself|I understand|forgot|forget|still waiting|don't break|again today|you've got this|hope you|here for you|stay strong|keep it up|well done|good job|great job|never give up|at least|fight|fighting|battle|warrior|war|conquer|defeat|survivor|struggle|fail|failed|failure|succeed|successful|committed|diagnosis|depression|disorder|journey|zero|0)\b/i

const most = (path: string) => (path.startsWith('help') ? 3 : path.startsWith('crisis.') ? 2 : 1)

describe('every text of the English catalogue', () => {
  it('renders each function, and knows no function that is gone', () => {
    const rendered = new Set(all.map(({ path }) => path.replace(/#\d+$/, '')))
    expect(Object.keys(values).filter((path) => !rendered.has(path))).toEqual([])
    expect(all.length).toBeGreaterThan(300)
  })

  it('is GSM-7', () => {
    expect(all.filter(({ text }) => segmentsOf(text).encoding !== 'GSM-7')).toEqual([])
  })

  it('is one segment with the longest values; danger is two, HELP three', () => {
    const long = all.filter(({ path, text }) => !fits(text, most(path)))
    expect(long.map(({ path, text }) => `${path}: ${text.length}`)).toEqual([])
  })

  it('grades nobody, hurries nobody and has no words of war', () => {
    // A command is named as it is texted, and the closing sentence is the reader's own.
    const said = all.filter(({ path }) => !/^(fiveClose|closingSentence)/.test(path))
    expect(said.filter(({ text }) => banned.test(text.replaceAll('FORGET ME', '')))).toEqual([])
  })

  it('raises its voice nowhere', () => {
    expect(all.filter(({ text }) => text.includes('!'))).toEqual([])
  })

  it('has straight quotes, three dots, single spaces and nothing at its edges', () => {
    const odd = /[^\x20-\x7E\n\u00E9]|^\s|\s$| {2}|(^|[^.])\.\.(?!\.)|\.{4}|--|undefined|\[object/
    expect(all.filter(({ text }) => odd.test(text))).toEqual([])
  })

  it('never speaks as a person of itself', () => {
    const ours = all.filter(
      ({ path }) =>
        !/^(prompts|affirmations|critic|hardDayQuote|fiveClose|closingSentence|check|ask#|undone|fiveStart|lookBack|recap\.(selfCheck|quote))/.test(
          path,
        ),
    )
    expect(ours.filter(({ text }) => /\b(I|I'm|me|my|we|us|our)\b/.test(text))).toEqual([])
  })

  it('is what each language answers with', () => {
    expect(textsIn('en')).toBe(english)
    expect(textsIn('es').crisis['someone-else']).toContain('988')
  })
})

const pools: readonly { pool: string; wordings: readonly string[]; least: number }[] = [
  { pool: 'prompts', wordings: english.prompts, least: 36 },
  { pool: 'affirmations', wordings: english.affirmations, least: 24 },
  { pool: 'acknowledgements', wordings: english.acknowledgements, least: 24 },
  { pool: 'acknowledgementsOfHeavy', wordings: english.acknowledgementsOfHeavy, least: 8 },
  { pool: 'acknowledgementsOfPrivate', wordings: english.acknowledgementsOfPrivate, least: 6 },
  { pool: 'nothingToday', wordings: english.nothingToday, least: 8 },
  { pool: 'thanks', wordings: english.thanks, least: 12 },
  { pool: 'recap.quiet', wordings: english.recap.quiet, least: 6 },
  ...themes.map((one) => ({ pool: `prompts, ${one}`, wordings: english.promptsByTheme[one], least: 10 })),
  ...themes.map((one) => ({ pool: `answers, ${one}`, wordings: english.acknowledgementsByTheme[one], least: 6 })),
  ...(['thanks', 'greeting', 'night', 'light', 'no'] as const).map((kind) => ({
    pool: `light, ${kind}`,
    wordings: english.light[kind],
    least: 6,
  })),
]

describe('the pools', () => {
  it.each(pools)('$pool has at least $least wordings, no two alike', ({ wordings, least }) => {
    expect(wordings.length).toBeGreaterThanOrEqual(least)
    const heard = wordings.map((text) => text.toLowerCase().replace(/[^a-z ]/g, ''))
    expect(new Set(heard).size).toBe(wordings.length)
  })

  it('prompts differ across all themes too', () => {
    const prompts = [...english.prompts, ...themes.flatMap((one) => [...english.promptsByTheme[one]])]
    expect(new Set(prompts).size).toBe(prompts.length)
  })
})

const prompts = [...english.prompts, ...themes.flatMap((one) => [...english.promptsByTheme[one]])]

describe('a prompt', () => {
  it('asks one thing at most, in at most two sentences after its opening', () => {
    expect(prompts.filter((text) => (text.match(/\?/g) ?? []).length > (text.startsWith('"') ? 2 : 1))).toEqual([])
    expect(prompts.filter((text) => text.replaceAll('...', '').split(/[.?](?: |$)/).length > 4)).toEqual([])
  })

  it('never invites a word the carrier takes for itself: YES, END, CANCEL, QUIT, INFO, STOP, HELP', () => {
    expect(prompts.filter((text) => /\b(yes|end|ended|cancel\w*|quit\w*|info|stop\w*)\b/i.test(text))).toEqual([])
    const yesOrNo =
      /(?:^|[.?] )(?:Did|Do|Does|Was|Were|Is|Are|Have|Has|Had|Can|Could|Will|Would|Any|Anything|Something)\b[^.]*\?/
    expect(prompts.filter((text) => yesOrNo.test(text))).toEqual([])
  })

  it('leaves a way out in a good part of them', () => {
    const out =
      /or not at all|no reply|no answer|or let|or leave|let it rest|or rest|if there was one|is fine|is plenty|count/i
    expect(english.prompts.filter((text) => out.test(text)).length).toBeGreaterThanOrEqual(english.prompts.length / 3)
    expect(
      prompts.filter((text) => /or not at all|no reply needed|or leave|or let|no answer/i.test(text)).length,
    ).toBeGreaterThan(15)
  })

  it('has room for any affirmation before it, as thanks have after', () => {
    const longest = Math.max(...english.affirmations.map((text) => text.length))
    expect([...prompts, ...english.thanks].filter((text) => text.length + 1 + longest > 160)).toEqual([])
  })
})

describe('an answer to a win', () => {
  it('has room for the count of the week', () => {
    const answers = all.filter(({ path }) => /^(acknowledgements|keptSeveral)/.test(path))
    const count = english.weekCount({ wins: 120, days: 7 })
    expect(answers.filter(({ text }) => !fits(`${text} ${count}`, 1))).toEqual([])
  })

  it('asks nothing, nor do thanks', () => {
    const answers = all.filter(({ path }) => /^(acknowledgements|nothingToday|thanks|recap\.quiet|crisis)/.test(path))
    expect(answers.filter(({ text }) => text.includes('?'))).toEqual([])
  })
})

describe('an answer to loss or pain', () => {
  it('cheers nothing, counts nothing and speaks of no win', () => {
    const cheer = /\b(counts?|win|wins|list|week|step|size|good|great|thanks|glad|small)\b/i
    expect(english.acknowledgementsOfHeavy.filter((text) => cheer.test(text))).toEqual([])
  })
})

describe('thanks for a day', () => {
  it('could follow any words, so they call them no win', () => {
    expect(english.thanks.filter((text) => /\bwins?\b/i.test(text))).toEqual([])
  })
})

describe('an answer to what is private', () => {
  it('says that it is kept, and kept so', () => {
    const kept = english.acknowledgementsOfPrivate
    expect(kept.filter((text) => !/\b(kept|journal|written down)\b/i.test(text))).toEqual([])
    expect(kept.filter((text) => !/\b(private|never shared|no coach|apart)\b/i.test(text))).toEqual([])
  })
})

describe('words that read as one would say them', () => {
  const { recap } = english
  it.each([
    { said: recap.opening({ wins: 1, days: 1 }), is: 'Your week has a win in it.' },
    { said: recap.opening({ name: 'Ana', wins: 1, days: 1 }), is: 'Ana, your week has a win in it.' },
    { said: recap.opening({ wins: 2, days: 1 }), is: 'Your week: 2 wins on one day.' },
    { said: recap.openingSoFar({ wins: 1, days: 1 }), is: 'Your week so far has a win in it.' },
    { said: recap.pattern({ theme: 'rest', times: 4, wins: 6 }), is: 'Four of them touched on rest.' },
    { said: recap.pattern({ theme: 'rest', times: 1, wins: 6 }), is: 'One of them touched on rest.' },
    { said: recap.pattern({ theme: 'rest', times: 1, wins: 1 }), is: 'One of them touched on rest.' },
    { said: recap.pattern({ theme: 'rest', times: 2, wins: 2 }), is: 'Both touched on rest.' },
    { said: recap.pattern({ theme: 'rest', times: 3, wins: 3 }), is: 'All three touched on rest.' },
    { said: recap.pattern({ theme: 'rest', times: 2 }), is: 'Two wins touched on rest.' },
    {
      said: recap.openingOfHeavy({ name: 'Ana', days: 3, soFar: false }),
      is: 'Ana, you wrote on three days this week.',
    },
    { said: recap.openingOfHeavy({ days: 1, soFar: true }), is: 'You wrote here this week, so far.' },
    { said: recap.quote({ text: 'x', weekday: 'Sunday', when: 'today' }), is: 'Today you wrote: "x"' },
    { said: recap.quote({ text: 'x', weekday: 'Sunday', when: 'a-week-ago' }), is: 'Last Sunday you wrote: "x"' },
    { said: recap.quote({ text: 'x', weekday: 'Monday', when: 'this-week' }), is: 'On Monday you wrote: "x"' },
    { said: english.keptSeveral({ count: 2 }), is: 'Both kept.' },
    { said: english.keptSeveral({ count: 9 }), is: 'All nine kept.' },
    { said: english.keptSeveral({ count: 10 }), is: 'All of it, kept.' },
    {
      said: english.timeSet({ time: '8:30 pm', zone: 'Denver', when: 'tomorrow at 8:30 pm' }),
      is: "Done: 8:30 pm, Denver time. Next text: tomorrow at 8:30 pm. If that isn't your zone, text ZONE and a city.",
    },
    {
      said: english.paused({ until: 'Monday', time: '8:30 pm' }).split('. A win')[0],
      is: 'Paused. Next text: Monday at 8:30 pm',
    },
  ])('$is', ({ said, is }) => {
    expect(said).toBe(is)
  })
})

describe('what has to be said', () => {
  it.each([
    {
      where: 'the confirmation of joining',
      text: english.joined(),
      says: ['Small Wins', 'About 1 text a day', 'Msg & data rates may apply', 'HELP', 'STOP'],
    },
    {
      where: 'the word on safety',
      text: english.joinedSafety(),
      says: ['automatic', 'nobody reads these live', '988', '911', 'first name'],
    },
    {
      where: 'the way in',
      text: english.notJoined(),
      says: ['Small Wins', 'bout 1 text a day', 'JOIN', 'Msg & data rates may apply', 'STOP'],
    },
    { where: 'the way back', text: english.welcomeBack({ when }), says: ['Small Wins', when, 'HELP', 'STOP'] },
    { where: 'the end', text: english.stopped(), says: ['Small Wins', 'unsubscribed', 'no more texts', 'START'] },
    {
      where: 'HELP',
      text: english.help({ contact: 'help@example.org' }),
      says: [
        'Small Wins',
        'FOCUS',
        'TIME',
        'ZONE',
        'PAUSE',
        'WINS',
        'RECAP',
        'SHARE',
        'PRIVATE',
        'STOP',
        'Msg & data rates may apply',
        'help@example.org',
        '988',
        '911',
      ],
    },
    {
      where: 'the consent to share',
      text: english.shareAsk({ coach: 'Coach Sam' }),
      says: ['Coach Sam', 'old and new', 'Private', 'danger', 'never shared', 'OK'],
    },
    {
      where: 'suicide',
      text: english.crisis.suicide,
      says: ['Glad you wrote', 'automatic', 'nobody reads it live', 'call or text 988', '911'],
    },
    {
      where: 'violence',
      text: english.crisis.violence,
      says: ['Glad you wrote', 'automatic', 'nobody reads it live', '1-800-799-7233', '988', '911', 'phone', 'safer'],
    },
    {
      where: 'a medical emergency',
      text: english.crisis.medical,
      says: ['911', 'Glad you wrote', 'automatic', 'nobody reads it live', '988'],
    },
    {
      where: 'danger to somebody else',
      text: english.crisis['someone-else'],
      says: ['Glad you wrote', 'automatic', 'nobody reads it live', '988', '911'],
    },
  ])('$where', ({ text, says }) => {
    expect(says.filter((words) => !text.includes(words))).toEqual([])
  })

  it('asks for OK where something is to be agreed to, never for YES', () => {
    expect(all.filter(({ text }) => /\bYES\b/i.test(text))).toEqual([])
  })

  it('names 911 first in a medical emergency', () => {
    expect(english.crisis.medical.indexOf('911')).toBeLessThan(20)
  })

  it('asks the self-check in the words of the practice', () => {
    expect(english.recap.selfCheck()).toContain('How did I learn to honor myself this week?')
  })
})
