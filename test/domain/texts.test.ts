import { describe, expect, it } from 'vitest'
import { meaningOf } from '../../functions/domain/conversation.ts'
import type { Language } from '../../functions/domain/participant.ts'
import { fits, segmentsOf } from '../../functions/domain/segments.ts'
import { english } from '../../functions/domain/texts/en.ts'
import { type Texts, textsIn } from '../../functions/domain/texts.ts'
import { themes } from '../../functions/domain/themes.ts'
import { readingGrade } from '../texts/grade.ts'
import { mostSegments, rendered } from '../texts/rendered.ts'
import { everyday, samples } from '../texts/samples.ts'

const languages: readonly { language: Language; texts: Texts }[] = (['en', 'es'] as const).map((language) => ({
  language,
  texts: textsIn(language),
}))

const when = 'Wednesday, Sep 30 at 12:45 pm'

/** What no text of ours says: it grades, hurries, counts what is not there, or speaks of war. */
const banned: Readonly<Record<Language, RegExp>> = {
  en: /\b((?<!or what did you )miss|missed|missing|only|should|streak|amazing|awesome|proud of you|must|have to try|try to|just|be kind to yourself|I understand|forgot|forget|still waiting|don't break|again today|you've got this|hope you|here for you|stay strong|keep it up|well done|good job|great job|never give up|at least|fight|fighting|battle|warrior|war|conquer|defeat|survivor|struggle|fail|failed|failure|succeed|successful|committed|diagnosis|depression|disorder|journey|zero|0)\b/i,
  es: /\b(solo|solamente|debes?|deber[ií]as?|tienes que|hay que|fallaste|olvidaste|perdiste|te falt[oó]|faltan|incre[ií]ble|genial|estoy orgullos[oa]|al menos|luchas?|luchar|batallas?|guerra|guerrer[oa]|vencer|derrotar?|fracas\w+|trastornos?|diagn[oó]stic\w+|depresi[oó]n|racha|[aá]nimo|t[uú] puedes|sigue as[ií]|bien hecho|intenta|entiendo|espero que|sobreviviente|cero|0|nunca te rindas|viaje|ay[uú]date)\b/i,
}

describe.each(languages)('every text of the catalogue: $language', ({ language, texts }) => {
  const all = rendered(language)

  it('renders each function, and knows no function that is gone', () => {
    const paths = new Set(all.map(({ path }) => path.replace(/#\d+$/, '')))
    expect(Object.keys(samples(texts)).filter((path) => !paths.has(path))).toEqual([])
    expect(all.length).toBeGreaterThan(500)
  })

  it('is GSM-7', () => {
    expect(all.filter(({ text }) => segmentsOf(text).encoding !== 'GSM-7')).toEqual([])
  })

  it('is one segment with the longest values; danger is two, HELP three', () => {
    const long = all.filter(({ path, text }) => !fits(text, mostSegments(path)))
    expect(long.map(({ path, text }) => `${path}: ${text.length}`)).toEqual([])
  })

  it('can be read by who left school after the sixth grade', () => {
    // Measured with everyday names; a few words are no text to be graded.
    const sentences = rendered(language, everyday).filter(({ text }) => text.split(' ').length >= 5)
    const hard = sentences.filter(({ text }) => readingGrade(text, language) > 6)
    expect(hard.map(({ path, text }) => `${path}, ${readingGrade(text, language).toFixed(1)}: ${text}`)).toEqual([])
  })

  it('grades nobody, hurries nobody and has no words of war', () => {
    // A command is named as it is texted, and the closing sentence is the reader's own.
    const said = all.filter(({ path }) => !/^(fiveClose|closingSentence)/.test(path))
    expect(said.filter(({ text }) => banned[language].test(text.replaceAll('FORGET ME', '')))).toEqual([])
  })

  it('raises its voice nowhere', () => {
    expect(all.filter(({ text }) => /[!\u00a1]/.test(text))).toEqual([])
  })

  it('has straight quotes, three dots, single spaces and nothing at its edges', () => {
    const odd = /[^\x20-\x7E\n\u00E9\u00F1\u00FC\u00BF]|^\s|\s$| {2}|(^|[^.])\.\.(?!\.)|\.{4}|--|undefined|\[object/
    expect(all.filter(({ text }) => odd.test(text))).toEqual([])
  })

  it('never speaks as a person of itself', () => {
    const ours = all.filter(
      ({ path }) =>
        !/^(prompts|affirmations|critic|hardDayQuote|fiveClose|closingSentence|check|ask#|undone|fiveStart|lookBack|recap\.(selfCheck|quote))/.test(
          path,
        ),
    )
    const person =
      language === 'en'
        ? /\b(I|I'm|me|my|we|us|our)\b/
        : /(?<!\p{L})(yo|me|mi|mio|soy|nosotros|nuestr[oa]s?)(?!\p{L})/iu
    expect(ours.filter(({ text }) => person.test(text.replace(/"[^"]*"|https:\S+|MI DIARIO/g, '')))).toEqual([])
  })

  it('asks for OK where something is to be agreed to, never for YES, END, CANCEL, QUIT or INFO', () => {
    expect(all.filter(({ text }) => /\b(YES|SI|END|CANCEL|QUIT|INFO)\b/.test(text))).toEqual([])
  })

  it('names no command that does not work', () => {
    const named = all.flatMap(({ text }) => text.match(/\b[A-ZÑ]{4,}(?: [A-ZÑ]{2,})?(?![\w'])/g) ?? [])
    const words = [...new Set(named)].filter((word) => !/^(BUTTERFLY|A-CODE|CODE|LETTERS|OF)/.test(word))
    expect(words.length).toBeGreaterThan(20)
    const taken = words.filter((word) => {
      const { intent, stop } = meaningOf(word)
      return !stop && ['win', 'unknown-word', 'nothing', 'chat'].includes(intent.name)
    })
    expect(taken.filter((word) => !/^(AFFIRM|SHARE|JOIN|START)$/.test(word) && !/^PRIVA/.test(word))).toEqual([])
  })

  it('names areas as they are understood, so that a menu can be answered with its own words', () => {
    const focused = themes.map((theme) => meaningOf(`FOCUS ${texts.themes[theme]}`).intent)
    expect(focused).toEqual(themes.map((focus) => ({ name: 'focus', focus })))
  })
})

const poolsOf = (texts: Texts): readonly { pool: string; wordings: readonly string[]; least: number }[] => [
  { pool: 'prompts', wordings: texts.prompts, least: 36 },
  { pool: 'affirmations', wordings: texts.affirmations, least: 24 },
  { pool: 'acknowledgements', wordings: texts.acknowledgements, least: 24 },
  { pool: 'acknowledgementsOfHeavy', wordings: texts.acknowledgementsOfHeavy, least: 8 },
  { pool: 'acknowledgementsOfPrivate', wordings: texts.acknowledgementsOfPrivate, least: 6 },
  { pool: 'nothingToday', wordings: texts.nothingToday, least: 8 },
  { pool: 'thanks', wordings: texts.thanks, least: 12 },
  { pool: 'recap.quiet', wordings: texts.recap.quiet, least: 6 },
  ...themes.map((one) => ({ pool: `prompts, ${one}`, wordings: texts.promptsByTheme[one], least: 10 })),
  ...themes.map((one) => ({ pool: `answers, ${one}`, wordings: texts.acknowledgementsByTheme[one], least: 6 })),
  ...(['thanks', 'greeting', 'night', 'light', 'no'] as const).map((kind) => ({
    pool: `light, ${kind}`,
    wordings: texts.light[kind],
    least: 6,
  })),
]

describe.each(languages)('the pools: $language', ({ texts }) => {
  it.each(poolsOf(texts))('$pool has at least $least wordings, no two alike', ({ wordings, least }) => {
    expect(wordings.length).toBeGreaterThanOrEqual(least)
    const heard = wordings.map((text) => text.toLowerCase().replace(/[^\p{L} ]/gu, ''))
    expect(new Set(heard).size).toBe(wordings.length)
  })

  it('prompts differ across all themes too', () => {
    const prompts = promptsOf(texts)
    expect(new Set(prompts).size).toBe(prompts.length)
  })
})

const promptsOf = (texts: Texts) => [...texts.prompts, ...themes.flatMap((one) => [...texts.promptsByTheme[one]])]

/** The reader may leave it, in so many words. */
const wayOut = {
  en: /or not at all|no reply|no answer|or let|or leave|let it rest|or rest|if there was one|is fine|is plenty|count/i,
  es: /o nada|no hace falta|no responder|o deja|d[ée]jalo|puede quedar|o mejor descansa|va bien|van bien|alcanzan?|cuentan?\b/i,
}
const nothingAsked = {
  en: /or not at all|no reply needed|or leave|or let|no answer/i,
  es: /o nada|no hace falta|o deja|no responder|puede quedar/i,
}

describe.each(languages)('a prompt: $language', ({ language, texts }) => {
  const prompts = promptsOf(texts)

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
    const out = texts.prompts.filter((text) => wayOut[language].test(text))
    expect(out.length).toBeGreaterThanOrEqual(texts.prompts.length / 3)
    expect(prompts.filter((text) => nothingAsked[language].test(text)).length).toBeGreaterThan(15)
  })

  it('has room for any affirmation before it, as thanks have after', () => {
    const most = Math.max(...texts.affirmations.map((text) => text.length))
    expect([...prompts, ...texts.thanks].filter((text) => text.length + 1 + most > 160)).toEqual([])
  })
})

describe.each(languages)('an answer to a win: $language', ({ language, texts }) => {
  const all = rendered(language)

  it('has room for the count of the week', () => {
    const answers = all.filter(({ path }) => /^(acknowledgements|keptSeveral)/.test(path))
    const count = texts.weekCount({ wins: 120, days: 7 })
    expect(answers.filter(({ text }) => !fits(`${text} ${count}`, 1))).toEqual([])
  })

  it('asks nothing, nor do thanks', () => {
    const answers = all.filter(({ path }) => /^(acknowledgements|nothingToday|thanks|recap\.quiet|crisis)/.test(path))
    expect(answers.filter(({ text }) => text.includes('?'))).toEqual([])
  })
})

describe.each(languages)('an answer to loss or pain: $language', ({ language, texts }) => {
  it('cheers nothing, counts nothing and speaks of no win', () => {
    const cheer = {
      en: /\b(counts?|win|wins|list|week|step|size|good|great|thanks|glad|small)\b/i,
      es: /\b(cuentan?|logros?|lista|semana|paso|tama\u00f1o|buen[oa]?|bien|gracias|gusto|peque\u00f1[oa])\b/i,
    }[language]
    expect(texts.acknowledgementsOfHeavy.filter((text) => cheer.test(text))).toEqual([])
  })
})

describe.each(languages)('thanks for a day: $language', ({ texts }) => {
  it('could follow any words, so they call them no win', () => {
    expect(texts.thanks.filter((text) => /\b(wins?|logros?)\b/i.test(text))).toEqual([])
  })
})

describe.each(languages)('an answer to what is private: $language', ({ texts }) => {
  it('says that it is kept, and kept so', () => {
    const kept = texts.acknowledgementsOfPrivate
    expect(kept.filter((text) => !/\b(kept|journal|written down|guardado|diario|escrito)\b/i.test(text))).toEqual([])
    expect(
      kept.filter(
        (text) => !/\b(private|never shared|no coach|apart|privado|nunca se|tu coach no|aparte)\b/i.test(text),
      ),
    ).toEqual([])
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
      where: 'the word on safety, to whom the form told the name',
      text: english.safety(),
      says: ['automatic', 'nobody reads these live', '988', '911'],
    },
    ...[{}, { coach: 'Coach Sam' }].map((by) => ({
      where: 'the invitation',
      text: english.invitation(by),
      says: [
        'Small Wins',
        'about 1 text a day',
        'form',
        ...Object.values(by),
        'OK',
        'Msg & data rates may apply',
        'HELP',
        'STOP',
      ],
    })),
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

  it('names 911 first in a medical emergency', () => {
    expect(english.crisis.medical.indexOf('911')).toBeLessThan(20)
  })

  it('asks the self-check in the words of the practice', () => {
    expect(english.recap.selfCheck()).toContain('How did I learn to honor myself this week?')
  })
})
