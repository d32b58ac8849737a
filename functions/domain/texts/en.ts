import type { Texts } from '../texts.ts'
import { answersInEnglish } from './en-answers.ts'
import { promptsInEnglish } from './en-prompts.ts'

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const words = ['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine']
/** A number as it reads inside a sentence. */
const spelled = (number: number) => words[number] ?? String(number)
const count = (number: number, one: string) => `${number} ${one}${number === 1 ? '' : 's'}`
const winsOnDays = (wins: number, days: number) =>
  wins === 1 ? '1 win' : `${count(wins, 'win')} on ${days === 1 ? 'one day' : count(days, 'day')}`
const comma = (name: string | undefined) => (name ? `, ${name}` : '')
/** "Three of them": a number alone would hang in the air, and "two of them" of two is both. */
const ofThem = (times: number, wins: number | undefined) => {
  if (wins === undefined) return `${capital(spelled(times))} win${times === 1 ? '' : 's'}`
  if (times < wins || times === 1) return `${capital(spelled(times))} of them`
  return times === 2 ? 'Both' : `All ${spelled(times)}`
}
const comparedWithUsual = (times: number, before: number) => {
  const ratio = times / before
  if (ratio > 2.2) return 'more than twice your usual'
  return ratio >= 1.8 ? 'about twice your usual' : 'more than your usual'
}

/**
 * English. It notices and does not grade, expects no answer, and never speaks as a person: an "I" is the reader's own,
 * in prompts, affirmations and the self-check. A clinician and people with lived experience have yet to review it, the
 * `crisis` texts above all.
 */
export const english: Texts = {
  ...answersInEnglish,
  ...promptsInEnglish,

  themes: {
    rest: 'rest',
    boundaries: 'boundaries',
    'self-compassion': 'self-compassion',
    'asking-for-help': 'asking for help',
    feelings: 'feelings',
    repair: 'repair',
    'noticing-patterns': 'noticing patterns',
    'showing-up': 'showing up',
  },
  weekdays: { 1: 'Monday', 2: 'Tuesday', 3: 'Wednesday', 4: 'Thursday', 5: 'Friday', 6: 'Saturday', 7: 'Sunday' },
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  monthDay: ({ month, day }) => `${month} ${day}`,

  dayAtTime: ({ day, time }) => `${day} at ${time}`,
  today: 'today',
  tomorrow: 'tomorrow',

  consentVersion: 'join-en-1',
  joined: () =>
    "Small Wins: you're in. About 1 text a day; answer with a small win, any size. Msg & data rates may apply. Text HELP for help, STOP to stop.",
  joinedSafety: () =>
    'This is automatic: nobody reads these live. In danger, call or text 988, or call 911. What first name would you like here? Or skip that and text a first win.',
  safety: () => 'This is automatic: nobody reads these live. In danger, call or text 988, or call 911.',
  invitation: ({ coach }) =>
    coach === undefined
      ? 'Small Wins: the form asked for about 1 text a day here. Text OK to begin. Not you? Nothing more comes. Msg & data rates may apply. HELP for help, STOP to stop.'
      : `Small Wins: a form with ${coach}'s code asked for about 1 text a day. OK starts it. Msg & data rates may apply. HELP: help. STOP: stop.`,
  askFocus: ({ name, time, zone }) =>
    `Hello${comma(name)}. Texts come at ${time}, ${zone} time. Want a focus? 1 rest, 2 boundaries, 3 self-compassion. Or text a win.`,
  assumedZone: ({ zone }) =>
    `Your area code spans more than one time zone, so texts run on ${zone} time. To change it, text ZONE and a city, like ZONE Denver.`,
  alreadyJoined: () =>
    "You're in already. Text a win whenever you like. HELP shows what else works, STOP ends the texts.",
  welcomeBack: ({ name, when }) =>
    `Small Wins: good to hear from you${comma(name)}. All is as you left it. Next text: ${when}. HELP for help, STOP to stop.`,
  notJoined: () =>
    'This is Small Wins, about 1 text a day to note small wins. Text JOIN to join. Msg & data rates may apply. HELP for help, STOP to stop.',

  stopped: () =>
    "Small Wins: you're unsubscribed and will get no more texts. If you ever want to come back, text START.",
  help: ({ contact }) =>
    [
      'Small Wins: about 1 text a day. Answer with a small win, any size.',
      'FOCUS: what prompts lean to',
      'TIME 8pm: when they come',
      'ZONE Denver: time zone',
      'PAUSE 3 days: a break',
      'WINS: the latest',
      'RECAP: your week',
      'SHARE + code: a coach can read',
      'PRIVATE + win: not shared',
      'STOP: no more texts',
      'Nobody reads these live. For support, call or text 988 any time; in danger, 911.',
      `Msg & data rates may apply. Contact: ${contact}`,
    ].join('\n'),

  focusMenu: () =>
    'Prompts can lean to 1 rest, 2 boundaries, 3 self-compassion. Or FOCUS and: asking for help, feelings, repair, patterns, showing up, off.',
  focusSet: ({ theme }) => `Done. Prompts will lean to ${theme}. FOCUS changes that, FOCUS off makes them a mix again.`,
  focusOff: () => 'Done. Prompts will be a mix from here on.',
  focusUnclear: () =>
    "That area isn't on the list. Text 1 for rest, 2 for boundaries, 3 for self-compassion, or FOCUS for all of them.",
  timeSet: ({ time, zone, when }) =>
    `Done: ${time}, ${zone} time. Next text: ${when}. If that isn't your zone, text ZONE and a city.`,
  timeAsk: ({ time }) => `Your text comes at ${time}. To move it, text TIME and a time, like TIME 8am or TIME 7:30pm.`,
  timeUnclear: () => "That time wasn't clear here. It works like this: TIME 8am, TIME noon or TIME 7:30pm.",
  timeOutside: () => 'Texts go out between 8am and 8:45pm, your time. Any time in between works, like TIME 8:30am.',
  zoneSet: ({ zone, time }) =>
    `Done: ${zone} time. It is ${time} there now. If that isn't what your clock says, text ZONE and another city.`,
  zoneAsk: ({ zone, time }) =>
    `Your texts run on ${zone} time, where it is ${time} now. To change it, text ZONE and a city, like ZONE Chicago.`,
  zoneUnclear: () => "That place wasn't clear here. A big city nearby works, or a zone: ZONE Chicago, ZONE Pacific.",
  paused: ({ until, time }) =>
    `Paused. Next text: ${until} at ${time}. A win is welcome any time before that, and RESUME brings the texts back sooner.`,
  pauseUnclear: () =>
    'For how long? It works like this: PAUSE 3 days, PAUSE 2 weeks, PAUSE until Monday. PAUSE alone means 14 days.',
  resumed: ({ when }) => `Good to hear from you. Next text: ${when}.`,
  nameSet: ({ name }) => `Hello, ${name}.`,
  nameAsk: () => 'What name would you like here? Text NAME and the name, like NAME Ana.',
  languageSet: () => 'Done. Texts are in English from here on. ESPANOL changes that.',

  shareAsk: ({ coach }) =>
    `Let ${coach} read your wins, old and new? Private ones and anything about danger are never shared. Text OK to share, NO to leave it.`,
  shareStarted: ({ coach }) =>
    `Done. ${coach} can read your wins, old and new. SHARE shows who can, UNSHARE ends it, any time.`,
  shareDeclined: () => 'All right. Nothing has changed.',
  shareUnknown: ({ code }) =>
    `There is no coach with the code ${code} here, so nothing new is shared. To use another: SHARE and the code.`,
  sharesNone: () => "Your wins aren't shared with a coach. To share them, text SHARE and the coach's code.",
  sharesList: ({ coaches }) => `Your wins can be read by ${coaches}. UNSHARE ends that, any time.`,
  unshared: ({ coaches }) =>
    `Done. From now on, nothing is shared with ${coaches}. A copy taken earlier may still be there.`,
  unshareNone: () => "Your wins aren't shared with a coach, so there is nothing to undo.",
  consentToShareVersion: 'share-en-1',

  supportHint: () => 'HELP shows where support is, any time.',
  hardDayQuote: ({ date, text }) => `From ${date}, your words: "${text}"`,
  critic: () =>
    'To say to it: "I\'m healing at my own pace." Then pause. Breathe. OK keeps that line as a win of yours, NO leaves it.',
  criticAnswer: "I'm healing at my own pace.",
  privateHow: () => 'PRIVATE goes before your words, like PRIVATE cried today. They are kept, and no coach sees them.',
  onlyPhotosKept: () => 'What came with it stays out; words and photos are kept.',
  keptSeveral: ({ count: several }) => {
    if (several > 9) return 'All of it, kept.'
    return several === 2 ? 'Both kept.' : `All ${spelled(several)} kept.`
  },
  weekCount: ({ wins, days }) =>
    wins === 1 ? 'The first of this week.' : `That's ${winsOnDays(wins, days)} this week.`,
  unknownWord: () => 'Kept as a win. If it was meant as a command, HELP shows the words that work here.',
  empty: () => 'Nothing came through that can be kept here. If you like, say it in a word or two.',
  keptForLater: () =>
    "It arrived safely. Things are slow here right now, so that's all for the moment. If you asked for something, please text it again in a while.",
  photo: () => '(photo)',
  winsNone: () => 'That part of your list is still open. Whatever you text as a win goes on it.',
  winsList: ({ what }) => `Your wins, ${what}:`,
  winsLatest: 'the latest',
  winsLastWeek: 'last week',

  undone: ({ text, count: several }) =>
    text === undefined
      ? `Taken off your list${several > 1 ? `, all ${spelled(several)}` : ''}. UNDO again brings it back.`
      : `Taken off your list: "${text}". UNDO again brings it back.`,
  undoneBack: () => "It's back, as it was.",
  undoNothing: () => "There is nothing from the last 24 hours to change. What's in your journal stays as it is.",
  edited: () => 'Changed. UNDO brings the old words back.',
  editHow: () => 'EDIT goes before the new words, like EDIT walked to the park. They take the place of your last text.',

  everyDay: 'every day',
  daysSet: ({ days, when }) =>
    `Done: ${days}. Sunday's recap comes too. Next text: ${when}. DAYS daily brings every day back.`,
  daysAsk: ({ days }) =>
    `Texts may come on: ${days}. To change that, text DAYS and the days, like DAYS weekdays or DAYS mon wed fri.`,
  daysUnclear: () => "Those days weren't clear here. It works like this: DAYS weekdays, DAYS mon wed fri, DAYS daily.",
  rhythmSet: {
    less: ({ when }) =>
      `Done: every third day, and the recap on Sundays. Next text: ${when}. DAILY brings every day back.`,
    daily: ({ when }) =>
      `Done: one text a day. Next text: ${when}. LESS makes it every third day, SUNDAYS the recap alone.`,
    sundays: ({ when }) =>
      `Done: the recap on Sundays, and nothing else. Next text: ${when}. DAILY brings every day back.`,
  },

  fiveStart: () =>
    'Noticing my progress: five small wins of this week, one by one or all at once. A rest, a no, a feeling said. What is one?',
  fiveNext: ({ told, left }) =>
    `Kept. ${capital(spelled(told))} so far, ${spelled(left)} to go, or leave it there. What is another?`,
  fiveClose: () => 'That makes five. To close, if it fits, text this line: "I\'m proud of myself for showing up."',
  closingSentence: "I'm proud of myself for showing up.",
  fiveClosed: () => 'Kept, beside your five. They are in your journal to come back to.',
  fiveLeft: () => "That's fine. What you told is kept.",
  check: () =>
    'How did I learn to honor myself this week? A word or a few lines, whatever comes. Or leave it for another week.',
  checkLeft: () => "That's fine. It comes again with the recap.",

  affirmKept: () => 'Added, in your own words. It will come back to you now and then.',
  why: ({ kind, when, joined, rhythm }) => {
    const because = joined === undefined ? 'because you asked for texts' : `because you joined on ${joined}`
    const often = rhythm === 'less' ? ', every third day' : rhythm === 'sundays' ? ', on Sundays' : ''
    const what = {
      prompt: 'your daily prompt',
      thanks: 'your daily text',
      'look-back': 'a look back at a win of yours',
      note: 'what somebody noticed in you',
      ease: 'your daily text',
      last: 'your daily text',
      recap: "Sunday's recap",
    }[kind]
    return `That (${when}) was ${what}, ${because}${often}. TIME, DAYS, LESS, PAUSE change it.`
  },
  whyNone: ({ when }) =>
    `No text has come by itself yet. The first comes ${when}. TIME, DAYS, LESS or PAUSE change that, STOP ends it.`,
  hushed: () => 'Done. What holds that word stays in your journal, and is not read back to you.',
  hushAsk: () =>
    'HUSH and a word: what holds it is kept, and never read back in a recap or a look back. Like HUSH hospital.',
  coverOn: ({ word }) =>
    `Done. Texts will look like this: "Anything to note today?" On Sundays, ${word ?? 'RECAP'} shows your week. COVER and a word in capitals sets your own. COVER off ends it.`,
  coverOff: () => 'Done. Texts say what they are again.',
  book: ({ link }) => `To book a session: ${link}`,
  bookChange: ({ link }) => `Sessions are moved or cancelled here: ${link}`,
  bookNone: ({ contact }) => `There is no booking page here. For a session, write to ${contact}`,
  ask: ({ link }) => `For someone safe: "What have you noticed in me lately?" ${link} It is good for 7 days.`,
  note: ({ from, by, text }) => {
    const who =
      by === 'coach' ? (from ?? 'Your coach') : from === undefined ? 'Someone you asked' : `${from}, whom you asked,`
    return `${who} noticed this in you: "${text}"\nOK keeps it, NO lets it go.`
  },
  noteKept: () => "Kept. It is in your journal, and in Sunday's recap.",
  noteLetGo: () => 'Let go. It is gone, and nobody is told.',
  receipt: ({ coaches, wins }) => `${coaches.join(' and ')} read ${wins} of your wins. SHARE shows who sees what.`,
  yourCoach: 'Your coach',
  journalLink: {
    journal: ({ link }) => `Your journal: ${link}\nIt opens once, in the next 10 minutes. Text JOURNAL for a new one.`,
    goodbye: ({ link }) => `Your journal to take along: ${link}\nThen OK erases all of it here. NO leaves it.`,
    export: ({ link }) => `To take a copy: ${link}\nIt opens once, in the next 10 minutes. The files are at the end.`,
  },
  card: {
    ready: ({ link }) => `Your week so far, as a picture: ${link}`,
    title: ({ name }) => (name ? `${name}'s week` : 'Your week'),
    counted: ({ wins, days }) => `${winsOnDays(wins, days)}`,
    covered: 'This week',
  },
  noPageYet: () =>
    "That page isn't here yet. WINS shows your latest, WINS last week the week before, RECAP your week so far.",

  forgetAsk: () =>
    'This erases all that is kept about you, your wins too, for good. Nothing can bring it back. Text OK to erase, NO to leave it.',
  forgotten: () => 'Erased: your journal, your name, your number. A mark stays, so that nobody texts you. Take care.',
  forgetNot: () => 'All right. Nothing is erased.',
  wrongNumber: () => "Sorry for the mix-up. This number won't be texted again.",
  whoWeAre: () =>
    'This is Small Wins, an automatic journal for small wins. This number joined it. HELP shows what works, STOP ends the texts.',
  tooYoung: () =>
    'Thank you for saying so. This is for people who are 13 or older, so the texts end here. A grown-up you trust can help. In danger: 911; to talk: 988.',

  crisis: {
    suicide:
      "Glad you wrote this. It's an automatic journal and nobody reads it live, but people do answer at 988: call or text 988, any hour. If you may act on it, or are hurt, call 911. What you wrote is never shared with a coach.",
    violence:
      "Glad you wrote this. It's automatic and nobody reads it live. In danger now: 911. Domestic Violence Hotline: 1-800-799-7233, any hour; or call or text 988. If someone may check this phone, another one is safer, and deleting these texts may be too.",
    medical:
      'Please call 911 now, or have someone near you call. Glad you wrote, but this is automatic and nobody reads it live, so no help comes from here. If part of this is wanting to die, you can call or text 988 too, any hour.',
    'someone-else':
      "Glad you wrote this. It's automatic and nobody reads it live. If they are in danger now, call 911. You can call or text 988 as well, any hour: it is there for people who worry about someone. Asking them plainly, and listening, does no harm.",
  },
  crisisVersion: 'crisis-en-1',

  coverRecap: () => 'Your note of the week is ready, whenever you like.',
  ease: [
    'No need to answer these. They come every third day from here on; a text from you brings every day back.',
    'These texts can be left as they are. They get fewer now, every third day. Whatever you text is welcome.',
    "It's fine to let these pass. From here on they come every third day, and more often when you text.",
  ],
  lastForNow: [
    'This is the last of the daily texts for now. Your page stays open: any text from you, any time, brings them back.',
    'Daily texts rest from here on. Your journal keeps its place, and a word from you starts them again.',
    'The daily texts end here for now. Nothing is lost: whatever you text, whenever, they begin again.',
  ],
  lookBack: {
    month: ({ text }) => `A month ago today, in your words: "${text}"`,
    'half-year': ({ text }) => `Half a year ago today, in your words: "${text}"`,
    year: ({ text }) => `A year ago today, in your words: "${text}"`,
  },

  recap: {
    opening: ({ name, wins, days }) =>
      `${name ? `${name}, your` : 'Your'} week${wins === 1 ? ' has a win in it' : `: ${winsOnDays(wins, days)}`}.`,
    openingSoFar: ({ wins, days }) =>
      `Your week so far${wins === 1 ? ' has a win in it' : `: ${winsOnDays(wins, days)}`}.`,
    openingOfHeavy: ({ name, days, soFar }) => {
      const where = days === 1 ? 'here' : `on ${spelled(days)} days`
      return `${name ? `${name}, you` : 'You'} wrote ${where} this week${soFar ? ', so far' : ''}.`
    },
    pattern: ({ theme, times, wins }) => `${ofThem(times, wins)} touched on ${theme}.`,
    patternGrew: ({ theme, times, wins, before }) =>
      `${ofThem(times, wins)} touched on ${theme}, ${comparedWithUsual(times, before)}.`,
    growth: ({ usual }) => `More days than your usual ${spelled(usual)} or so.`,
    newTheme: ({ theme }) => `Something newer in there: ${theme}.`,
    quote: ({ text, weekday, when }) => {
      const day = { today: 'Today', 'this-week': `On ${weekday}`, 'a-week-ago': `Last ${weekday}` }[when]
      return `${day} you wrote: "${text}"`
    },
    noticed: ({ from, text }) => `${from ?? 'Someone you trust'} noticed in you: "${text}"`,
    selfCheck: () => 'If you like: How did I learn to honor myself this week?',
    // True as well for a week in which something else than a win was written, so none of them speaks of silence.
    quiet: [
      'However this week went, the page stays open.',
      "Some weeks are for getting through. That's fine.",
      'This week can rest here. The next can be whatever it is.',
      'A week can be full and leave no note. Whatever you got through counts.',
      'Your journal keeps your place, through any kind of week.',
      "Another week is behind you. However it went, you're welcome here.",
      "Weeks can be quiet here, and that's all right.",
    ],
    heavySoFar: () => 'What you wrote this week is kept, in your words. WINS shows it, when you want to read it.',
    quietSoFar: () => 'Your page for this week is open. Any size counts, whenever you like, or not at all.',
  },
}
