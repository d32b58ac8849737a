import type { Texts } from '../texts.ts'

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

  dayAtTime: ({ day, time }) => `${day} at ${time}`,
  today: 'today',
  tomorrow: 'tomorrow',

  consentVersion: 'join-en-1',
  joined: () =>
    "Small Wins: you're in. About 1 text a day; answer with a small win, any size. Msg & data rates may apply. Text HELP for help, STOP to stop.",
  joinedSafety: () =>
    'This is automatic: nobody reads these live. In danger, call or text 988, or call 911. What first name would you like here? Or skip that and text a first win.',
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
  languageSet: () => 'Texts are in English for now. Por ahora, los textos llegan en ingl\u00e9s.',

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

  acknowledgements: [
    'Kept.',
    'That counts.',
    "It's in your journal.",
    'Written down.',
    'Kept, as you said it.',
    "That's one for the list.",
    'In the journal now.',
    "That happened, and it's kept.",
    'Your words, kept.',
    'It counts, as it is.',
    'Down in writing.',
    "It's here, in your words.",
    'On the page now.',
    'That belongs on the list.',
    'Thanks for putting it into words.',
    'There to come back to.',
    'This one stays.',
    'A line in your journal.',
    'Noted. It counts.',
    'That one is on the list.',
    'Kept for the day you want to read it.',
    'It has its place here.',
    'Set down in the journal.',
    'Yours, and kept.',
    'Added to your week.',
    "That's part of this week now.",
    'It stays on your list.',
    'Said and kept.',
  ],
  acknowledgementsByTheme: {
    rest: [
      'Rest counts. Kept.',
      'A pause, kept.',
      "Rest isn't quitting. It's on the list.",
      'Slowing down is a thing you did. Kept.',
      'That break is in your journal.',
      'Rest, written down.',
    ],
    boundaries: [
      'A limit, kept.',
      "You made some room. It's on the list.",
      'With guilt or without, that counts.',
      'Space for yourself, kept.',
      'That line was yours to draw. Kept.',
      'A boundary, written down.',
    ],
    'self-compassion': [
      'Gentler with yourself. Kept.',
      'Imperfect counts here.',
      'You gave yourself some slack. Kept.',
      'Good enough is on the list.',
      'You took your own side. Kept.',
      "That was gentle. It's written down.",
    ],
    'asking-for-help': [
      'Reaching out counts. Kept.',
      "You let someone in. It's on the list.",
      'Less alone with it. Kept.',
      'Asking can be awkward. It counts.',
      'A hand with it, kept.',
      'Other people are part of this. Written down.',
    ],
    feelings: [
      'You felt it and put it into words. Kept.',
      'That feeling has a place here.',
      'Feeling it counts.',
      'Written down as you felt it.',
      'Naming it counts. Kept.',
      "It doesn't have to be tidy. Kept.",
    ],
    repair: [
      'Going back to it counts. Kept.',
      "Mending counts. It's on the list.",
      'A repair, kept.',
      'Making it right counts, even partway.',
      'Not easy. Written down.',
      'A step back toward someone. Kept.',
    ],
    'noticing-patterns': [
      'You saw it. Kept.',
      'Noticing is the win here.',
      'That was a different turn. Kept.',
      "You spotted it. It's on the list.",
      'A bit of space before the old way. Kept.',
      'Caught, and written down.',
    ],
    'showing-up': [
      'You showed up. Kept.',
      'One step, kept.',
      "Doing it counts. It's on the list.",
      'You kept at it. Written down.',
      'A step is a step. Written down.',
      'That took energy. It counts.',
    ],
  },
  // Whatever was lost, each of these can stand under it.
  acknowledgementsOfHeavy: [
    'Your words, kept.',
    'It has its place here.',
    'Hard things have a place here too.',
    'There is room for this here.',
    'Kept, as you wrote it.',
    "That's a lot to carry. Kept.",
    'On the page, as it is.',
    'Nothing has to be made of it. Kept.',
    'This can be here, as it is.',
    'No more words needed. These are kept.',
    'Written down, and it can stay as it is.',
    'This page can hold it.',
  ],
  supportHint: () => 'HELP shows where support is, any time.',
  hardDay: [
    'Hard days count too. A glass of water is enough for now.',
    'Some days are heavy. Sitting down for a minute counts.',
    'A hard day, and you wrote. That is something done.',
    'Nothing has to get better tonight. One slow breath counts.',
    'It can be hard, and that can be all. Lying down counts.',
    'Hard is hard. Getting to the end of it counts.',
    'No need to fix today. Something warm to drink counts.',
  ],
  hardDayQuote: ({ date, text }) => `From ${date}, your words: "${text}"`,
  critic: () =>
    'To say to it: "I\'m healing at my own pace." Then pause. Breathe. OK keeps that line as a win of yours, NO leaves it.',
  criticAnswer: "I'm healing at my own pace.",
  acknowledgementsOfPrivate: [
    'Kept private.',
    'Kept, and no coach sees it.',
    "It's in your journal, and stays private.",
    'Private, and kept.',
    'Written down, and never shared.',
    'Kept apart from anything shared.',
    'Kept, and kept private.',
  ],
  privateHow: () => 'PRIVATE goes before your words, like PRIVATE cried today. They are kept, and no coach sees them.',
  picturesNotKept: () => "Pictures can't be kept here yet; words can.",
  keptSeveral: ({ count: several }) => {
    if (several > 9) return 'All of it, kept.'
    return several === 2 ? 'Both kept.' : `All ${spelled(several)} kept.`
  },
  weekCount: ({ wins, days }) =>
    wins === 1 ? 'The first of this week.' : `That's ${winsOnDays(wins, days)} this week.`,
  nothingToday: [
    'Showing up here counts. Kept.',
    "That's fine. Showing up here counts.",
    'A day without much to say is a day too. Kept.',
    'You wrote anyway. That counts.',
    "Some days are like that. It's kept.",
    'You looked. Looking counts.',
    'Saying so is something. Kept.',
    'Nothing more is needed. Showing up here counts.',
    'An empty day can be a resting one. Kept.',
  ],
  unknownWord: () => 'Kept as a win. If it was meant as a command, HELP shows the words that work here.',
  empty: () => "No words came through, and pictures can't be kept here. If you like, say it in a word or two.",
  light: {
    thanks: [
      'Any time.',
      "You're welcome.",
      'And thanks for writing.',
      'Of course.',
      'Thanks to you as well.',
      "That's kind of you.",
    ],
    greeting: [
      'Hello. The page is open.',
      'Hi. No rush.',
      'Hello to you.',
      'Hi there. Any size counts here.',
      'Hello. Whenever you like, or not at all.',
      'Hi. Good to hear from you.',
    ],
    night: [
      'Good night.',
      'Good night. Today is done.',
      'Sleep well.',
      'Good night to you.',
      'Good night. The rest can wait.',
      'Rest well.',
    ],
    light: ['Okay.', 'Sure.', 'All right.', 'Good.', 'Got it.', 'Right.'],
    no: [
      "That's fine.",
      'Fair enough.',
      'No is fine here.',
      "That's all right.",
      'Okay, leaving it there.',
      'Then not.',
    ],
  },
  keptForLater: () =>
    "It arrived safely. Things are slow here right now, so that's all for the moment. If you asked for something, please text it again in a while.",
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
  acknowledgementsOfReflection: [
    "Kept, as this week's page.",
    'It has its page in your journal.',
    'Written down, in your words.',
    'Kept. It can be read again on another day.',
    'Your words for this week, kept.',
    'On the page for this week.',
  ],

  affirmKept: () => 'Added, in your own words. It will come back to you now and then.',
  why: ({ kind, when, joined, rhythm }) => {
    const because = joined === undefined ? 'because you asked for texts' : `because you joined on ${joined}`
    const often = rhythm === 'less' ? ', every third day' : rhythm === 'sundays' ? ', on Sundays' : ''
    const what = {
      prompt: 'your daily prompt',
      thanks: 'your daily text',
      'look-back': 'a look back at a win of yours',
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
  ask: () =>
    'Words to forward to someone safe: "I am noticing small wins. What have you noticed in me lately? Can you see me changing?" What they say can be texted here.',
  goodbye: () =>
    "To end the texts and keep the journal, text STOP. To have everything erased, text FORGET ME. A page to take your journal along isn't here yet.",
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
  profanity: [
    'Okay. Nobody reads this live. STOP ends the texts.',
    'Fair enough. PAUSE stops the texts for a while, STOP for good.',
    'Heard. If the texts are too much, LESS makes them fewer, STOP ends them.',
  ],

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

  prompts: [
    'Today I... How would you finish that line? Any size counts.',
    'Today I got through... A word or two is plenty.',
    'What small thing did you do today that took some effort?',
    'Today I made it to... The kitchen and the front door count.',
    'What went a bit easier today than it might have a year ago? Or leave it for another day.',
    'Today I chose... Whatever comes first is fine.',
    'What did you do today that nobody saw? It can be seen here.',
    'Today I kept going when... Answer whenever, or let it rest.',
    'What was the smallest good decision you made today?',
    'Today I let myself... It can be tiny.',
    'Which moment of today would you like to keep?',
    'Today I was honest about... Reply if you like, or not at all.',
    "What did you do today though you didn't feel like it? Brushing your teeth counts.",
    'Today I said... Or kept it back. Both can count.',
    'What did today ask of you, and how did you meet it?',
    'Today I made room for... Or let this one pass.',
    'What helped today, even a little? A person, a cup of tea, a song.',
    'Today I put down... A task, a worry, a bag.',
    'If today were one line in your journal, what would it say?',
    'Today I did one thing differently: ...',
    'What did you leave half done today, on purpose?',
    'Today I felt... Naming it is a win. No reply needed.',
    'What did you carry today that others may not see?',
    'Today I took one step toward... However small.',
    'What might a friend have noticed about you today?',
    'Today I took care of... A child, a plant, a bill, yourself.',
    'What was hard today, and what did you do with it? Sitting with it counts.',
    'Today I waited before... Reply when you like, or not at all.',
    'What did you do today for the you of tomorrow?',
    'Today I noticed... Small is fine.',
    'What part of today is good to have behind you? Getting past it counts.',
    'Today I got up and... That first bit counts already.',
    'What did you leave alone today, and rightly so?',
    'Today I asked... A question, a favor, a day off.',
    'Where did today feel a little lighter? No answer is fine too.',
    'Today I held on until... Getting to rest is a win.',
    'What did you do at your own pace today?',
    'Today I gave myself... A minute, a meal, a pass.',
    'What surprised you about how you handled today? Or let this one go by.',
    'Today I can leave behind... One word will do.',
    'Which win of today is easy to overlook? Eating, showering, answering one text.',
    'Today, in three words: ... Any three.',
  ],
  promptsByTheme: {
    rest: [
      'Today I rested when... Five minutes count.',
      'What did you let wait today so you could slow down?',
      'Today I sat down and... Sitting counts.',
      'Where did your body get a break today? The car and the stairs count as places.',
      'Today I did nothing for... Any length is fine.',
      'What went undone today so that you could rest?',
      'Today I went slowly with... Reply if you like, or rest instead.',
      'What felt restful today, even for a breath?',
      'Today I let someone else handle... A small thing counts.',
      'How did you know you were tired today, and what did you do about it?',
      'Today I turned off... A phone, an alarm, a thought.',
      'What did rest look like today? A nap, a walk, a closed door.',
    ],
    boundaries: [
      'Today I said no to... A small no counts.',
      'What did you leave unanswered today? Silence can be a no.',
      'Today I left when... Or stayed out of it. Both count.',
      'Where did you ask for space today, out loud or quietly?',
      'Today I felt guilty about a no, and kept it: ... If there was one.',
      'What did you decide was not yours to carry today?',
      'Today I kept some time for... A quarter of an hour counts.',
      'What did you let ring today, or go unread? No answer is fine here too.',
      'Today I took back... A minute, a plan, a seat at the table.',
      'Whose mood did you leave with them today? Or let this one pass.',
      'Today I told someone what works for me: ... Thinking it is a start.',
      "Today I changed my mind about... That's allowed.",
    ],
    'self-compassion': [
      'Today I forgave myself for... Halfway counts.',
      'What did the critic in your head say today, and what could you say back?',
      'Today I let it be imperfect: ... What was it?',
      'What would you tell a friend who had your day?',
      'Today I went easy on myself about... One word is fine.',
      'What did you do today that was good enough?',
      'Today I needed... Naming it counts, met or not.',
      'Which mistake could be a small one today?',
      'Today I spoke to myself like... Reply when you like, or not at all.',
      'What did you do today for the part of you that is worn out?',
      'Today I gave myself credit for... Nobody else has to agree.',
      'Where did you go softer on yourself today than you used to? Or leave it be.',
    ],
    'asking-for-help': [
      'Today I told someone... A little of it counts.',
      'Who did you reach out to today, or think of reaching? Both count.',
      'Today I asked for... Asking awkwardly counts.',
      'What help did you accept today? A held door is one.',
      'Today I let someone carry... A bag, a task, a bit of the story.',
      'Who was safe to be around today? Pets count.',
      '"How are you?" Who got an honest answer to that today?',
      'What did you not do alone today?',
      'Today I called, wrote, or nearly did... Nearly counts too.',
      'What would be lighter if one more person knew? Thinking about it is enough.',
      'Today I went to... A group, a friend, a session, a doctor.',
      'What did you ask today, though it felt awkward? Or leave this one.',
    ],
    feelings: [
      'Today I felt... One word is plenty.',
      'What did you let yourself feel today? Anger and tears count.',
      'Today I cried, or laughed, about... Either one is welcome here.',
      'Which feeling came by today, and how long did it stay?',
      'Today I was angry about... Noticing it is a win.',
      'Where did today sit in your body? Shoulders, stomach, jaw.',
      'Today I said out loud that... Or wrote it. Or write it here.',
      'Who or what did you miss today? Or leave it be.',
      'Today I let the sadness... Sit, talk, sleep.',
      'What color was today, and why that one? No reply needed.',
      'Today I was glad, for a second, when...',
      'Which feeling has no name yet today? Describing it counts.',
    ],
    repair: [
      'Today I said sorry for... To them, or to myself.',
      'What did you go back to and talk over today?',
      'Today I owned that I... Saying it here counts.',
      'What did you put right today, even partway? Or leave it be.',
      'Which words did you take back today, or say again more gently?',
      'Today I reached out after... A short message counts.',
      'Who did you hear out today, though it was hard?',
      'Today I cooled down, and then...',
      'What did you own today without making yourself small?',
      'Today I let an argument... Rest, cool, or turn into a talk.',
      'What did someone make right with you today, if anyone did?',
      'Today I made peace with... Nearly counts too.',
    ],
    'noticing-patterns': [
      'Today I caught myself before... Catching it after counts too.',
      'What did you notice sooner today than you used to?',
      'Today I paused when... One breath counts.',
      'Which old habit knocked today, and what did you do? Or let this one go by.',
      'Today I felt the pull to... and then I...',
      'What set you off today, and what helped, if anything did?',
      'Today I saw the pattern when... Seeing it is the win.',
      'When did you take a breath before you spoke or typed today?',
      'Today I handled it differently: ... Reply if you like, or not at all.',
      'What did you walk past today that used to pull you in?',
      'Today I knew I was near my limit when...',
      'Which thought did you not believe today?',
    ],
    'showing-up': [
      'Today I got up and... Getting up counts.',
      'What did you show up for today? Late counts too.',
      'Today I did the next thing, which was...',
      'Which bill, call, dish or form got done today? Or let it wait.',
      'Today I went even though... Reply if you like, or not at all.',
      'What did you do today for someone who depends on you?',
      'Today I kept... A promise, an appointment, a habit.',
      'What did you start today? Starting is enough.',
      "What did you do today that used to be somebody else's part?",
      'Today I ate, washed, dressed, or went outside: ... Whichever it was.',
      'What got you out of bed today, or through the door?',
      'Today I did a little of... A little is some.',
    ],
  },
  affirmations: [
    "I'm healing, even if I can't feel it yet.",
    "I'm healing at my own pace.",
    "Rest isn't quitting. It's growth.",
    'Small is a real size.',
    'Messy can be part of healing.',
    'A no that comes with guilt is still a no.',
    'I can be tired and be growing.',
    'Slow is a speed.',
    "I don't have to do this alone.",
    'Tears can be something letting go.',
    "I'm allowed to take up room.",
    "I'm allowed to need things.",
    'What I did today is enough for today.',
    'Standing still can be resting.',
    'I can begin at any hour.',
    'My anger can tell me what matters to me.',
    'I get to change my mind.',
    'Small choices are mine to make.',
    "I'm between steps, and that's a place to be.",
    'It can be hard, and I can be in the middle of it.',
    'Asking for help is something I can do.',
    'I can leave it unfinished.',
    'Getting through counts.',
    'I can set the heavy thing down for a while.',
    'I can be gentle and say no.',
    "I'm more than my hardest day.",
    'Feeling it is one way through it.',
    "I'm learning where my limits are.",
    'Quiet growth is growth.',
    'One breath is a place to start.',
    "I don't have to earn my rest.",
    'Grief and growth can share a day.',
    'The critic is one voice. I have others.',
    'Nobody else sets the clock on my healing.',
  ],
  thanks: [
    "Thanks for what you sent today. It's kept.",
    'What you wrote today is in your journal.',
    'Your day is on the page already.',
    'Today is written down, in your words.',
    'You wrote today, so this text asks nothing.',
    'Today has its line already.',
    "What you sent today is kept. That's all for today.",
    'Thanks for writing today.',
    'Your words are kept. The rest of the day is yours.',
    'You put something down here today. It is there to come back to.',
    "Thanks for today's words.",
    'Today is on the list.',
    'There is a line from today in your journal.',
  ],

  coverPrompts: [
    'Anything to note today?',
    'One line about today?',
    'How did today go? A word will do.',
    'A note for today?',
    'What is one thing from today?',
    'Today in a word?',
    'Anything from today to write down?',
    'One thing about your day?',
  ],
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
