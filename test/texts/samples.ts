import { dailyKinds } from '../../functions/domain/participant.ts'
import type { Texts } from '../../functions/domain/texts.ts'
import type { Theme } from '../../functions/domain/themes.ts'

/** What people bring into our texts. */
export type Brought = { name: string; zone: string; coach: string; link: string; told: string; theme?: Theme }

/** The longest that are plausible; a value longer than these is for the caller to shorten. */
export const longest: Brought = {
  name: 'Maximiliano Alejandro'.slice(0, 20),
  zone: 'Argentina, ComodRivadavia',
  coach: 'Bartholomew Featherstonehaugh'.padEnd(30, 'e'),
  link: 'https://small-wins.example.org/a-page-with-a-long-address-00',
  told: 'Told my sister the truth about the money, and we sat...',
}

/** Everyday ones: how our own words read, without the burden of a long name. */
export const everyday: Brought = {
  name: 'Ana',
  zone: 'Denver',
  coach: 'Sam',
  link: 'https://a.example',
  told: 'I sat.',
  theme: 'rest',
}

const time = '12:45 pm'

/** For each function of a catalogue, values to render it with: the first the longest, then those that read differently. */
export const samples = (texts: Texts, brought: Brought = longest): Readonly<Record<string, readonly unknown[]>> => {
  const { name, zone, coach, link, told } = brought
  // An address of AWS and a token.
  const journal = `https://abcdefghij.execute-api.us-west-2.amazonaws.com/j/${'x'.repeat(22)}`
  const twoCoaches = `${coach}, ${coach}`
  const longestOf = (of: readonly string[]) => [...of].sort((a, b) => b.length - a.length)[0] ?? ''
  const weekday = longestOf(Object.values(texts.weekdays))
  const monthDay = texts.monthDay({ month: texts.months[8] ?? '', day: 30 })
  const day = `${weekday}, ${monthDay}`
  const when = texts.dayAtTime({ day, time })
  const soon = texts.dayAtTime({ day: texts.today, time: '7:30 pm' })
  const theme = brought.theme ? texts.themes[brought.theme] : longestOf(Object.values(texts.themes))
  const days = [1, 3, 5].map((each) => texts.weekdays[each as 1 | 3 | 5]).join(', ')
  return {
    monthDay: [{ month: 'Sep', day: 30 }],
    dayAtTime: [
      { day, time },
      { day: texts.today, time: '1:00 pm' },
    ],
    joined: [undefined],
    joinedSafety: [undefined],
    safety: [undefined],
    invitation: [{ coach }, {}],
    askFocus: [
      { name, time, zone },
      { time: '7:30 pm', zone: 'Denver' },
    ],
    assumedZone: [{ zone }],
    alreadyJoined: [undefined],
    welcomeBack: [{ name, when }, { when: soon }],
    notJoined: [undefined],
    stopped: [undefined],
    help: [{ contact: link }],
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
      { until: day, time },
      { until: texts.tomorrow, time },
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
    onlyPhotosKept: [undefined],
    photo: [undefined],
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
    hardDayQuote: [{ date: monthDay, text: told }],
    critic: [undefined],
    undone: [{ text: told, count: 1 }, { count: 1 }, { count: 20 }],
    undoneBack: [undefined],
    undoNothing: [undefined],
    edited: [undefined],
    editHow: [undefined],
    daysSet: [{ days, when }],
    daysAsk: [{ days }, { days: texts.everyDay }],
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
      .map((kind) => ({ kind, when: texts.dayAtTime({ day: monthDay, time }), joined: monthDay, rhythm: 'less' }))
      .concat([{ kind: 'recap', when: soon } as never]),
    whyNone: [{ when }],
    hushed: [undefined],
    hushAsk: [undefined],
    coverOn: [{ word: 'BUTTERFLY' }, {}],
    coverOff: [undefined],
    book: [{ link: link }],
    bookChange: [{ link: link }],
    bookNone: [{ contact: link }],
    ask: [{ link: journal }],
    note: [
      { from: name, by: 'witness', text: told },
      { by: 'witness', text: told },
      { from: coach, by: 'coach', text: told },
      { by: 'coach', text: told },
    ],
    noteKept: [undefined],
    noteLetGo: [undefined],
    receipt: [
      { coaches: [coach, coach], wins: 120 },
      { coaches: [coach], wins: 1 },
    ],
    'journalLink.journal': [{ link: journal }],
    'journalLink.export': [{ link: journal }],
    'journalLink.goodbye': [{ link: journal }],
    'card.ready': [{ link: journal }],
    'card.title': [{ name }, {}],
    'card.counted': [
      { wins: 120, days: 7 },
      { wins: 1, days: 1 },
    ],
    noPageYet: [undefined],
    forgetAsk: [undefined],
    forgotten: [undefined],
    forgetNot: [undefined],
    wrongNumber: [undefined],
    whoWeAre: [undefined],
    tooYoung: [undefined],
    coverRecap: [undefined],
    'lookBack.month': [{ text: told }],
    'lookBack.half-year': [{ text: told }],
    'lookBack.year': [{ text: told }],
    winsNone: [undefined],
    winsList: [{ what: theme }, { what: texts.winsLatest }, { what: texts.winsLastWeek }],
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
    'recap.quote': (['this-week', 'today', 'a-week-ago'] as const).map((when) => ({
      text: told,
      weekday,
      when,
    })),
    'recap.noticed': [{ from: name, text: told }, { text: told }],
    'recap.selfCheck': [undefined],
    'recap.quietSoFar': [undefined],
    'recap.heavySoFar': [undefined],
  }
}
