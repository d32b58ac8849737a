import type { Intent } from './intents.ts'

type Chat = Extract<Intent, { name: 'chat' }>['chat']

/** Whole messages, courtesies aside, that mean one thing whatever else is going on. */
const commands: readonly (readonly [Intent, string])[] = [
  [
    { name: 'help' },
    `help, help me, hlep, hepl, halp, info, information, menu, commands, options, list commands, what can i text, what can i say, what can i do, what are the commands,
    how do i use this, how to use this, how does this work, how does it work, what do i do, what am i supposed to do, how do i do this, what is this,
    whats this, who is this, whos this, who dis, who are you, what are you, are you a bot, are you real, are you human, is this a bot, is this a real person,
    i need help, need help, ayuda, ayudame, que es esto, como funciona, como funciona esto, quien es, quien eres, comandos, opciones`,
  ],
  [
    { name: 'hard-day' },
    `hard, hard day, bad day, rough day, tough day, awful day, terrible day, horrible day, really hard day, really bad day, really rough day, very hard day, very bad day, so hard today,
    today was hard, today is hard, today was rough, today is rough, todays hard, today sucked, today sucks, its a hard day, it was a hard day, its been a hard day, its a bad day,
    it was a bad day, its been a bad day, its a rough day, its been a rough day, having a hard day, having a bad day, having a rough day, had a hard day, had a bad day, had a rough day,
    i had a hard day, i had a bad day, i had a rough day, im having a hard day, im having a bad day, im having a rough day, such a hard day, such a bad day, hard night, rough night, bad night,
    dia dificil, un dia dificil, mal dia, un mal dia, dia duro, un dia duro, dia malo, hoy fue dificil, hoy fue duro, fue un dia dificil, fue un mal dia, tuve un mal dia, tuve un dia dificil`,
  ],
  [
    { name: 'critic' },
    `critic, the critic, inner critic, my inner critic, the inner critic, inner critic is loud, my inner critic is loud, the inner critic is loud, inner critic is loud today, my inner critic is loud today,
    my inner critic is so loud, inner critic is back, my inner critic is back, inner critic wont stop, my inner critic wont stop, my inner critic wont shut up, answer my inner critic,
    help with my inner critic, negative self talk, critico, critico interno, mi critico interno, la critica interna, mi critica interna, mi voz critica`,
  ],
  [
    { name: 'affirm' },
    `affirm, affirmation, affirmations, an affirmation, send affirmation, send an affirmation, send me an affirmation, send me affirmation, give me an affirmation, i need an affirmation,
    need an affirmation, text me an affirmation, another affirmation, one more affirmation, affirmation now, affirmation today, can i have an affirmation, can i get an affirmation, i want an affirmation,
    afirmacion, una afirmacion, afirmaciones, mandame una afirmacion, dame una afirmacion, necesito una afirmacion, quiero una afirmacion`,
  ],
  [
    { name: 'join', word: 'join' },
    `join, jion, join now, join us, join again, sign me up, sign up, subscribe, resubscribe, opt in, optin, opt me in, add me, rejoin, i am in, im in,
    unirme, unir, quiero unirme, inscribirme, suscribirme, me uno`,
  ],
  [
    { name: 'join', word: 'start' },
    'start, unstop, start again, restart, start over, begin, empezar, comenzar, iniciar, start texts, start now',
  ],
  [{ name: 'join', word: 'yes' }, 'yes, yess, yesss, yes yes, yes please'],
  [
    { name: 'resume' },
    `resume, unpause, un pause, continue, im back, i am back, resume texts, resume texting, resume texting me, resume messages, resume my texts, start texting me again,
    start texting again, text me again, end pause, end the pause, stop the pause, stop pause, cancel pause, cancel the pause, pause off, reanudar, continuar,
    ya volvi, ya regrese, despausar, quitar pausa`,
  ],
  [
    { name: 'wins' },
    `wins, my wins, show wins, show my wins, show me my wins, see my wins, see wins, list wins, list my wins, view my wins, view wins, send my wins, send me my wins,
    read my wins, read me my wins, what are my wins, what were my wins, history, my history, show my history, wins list, recent wins, last wins, past wins,
    wins this week, logros, mis logros, ver mis logros, ver logros, victorias, mis victorias, historial`,
  ],
  [
    { name: 'recap' },
    `recap, my recap, weekly recap, week recap, show recap, show my recap, show me my recap, send recap, send my recap, send me my recap, see my recap, recap now,
    recap this week, recap my week, recap week, recap of the week, recap so far, how was my week, how is my week going, summary, weekly summary, resumen,
    mi resumen, resumen semanal, resumen de la semana`,
  ],
  [
    { name: 'share' },
    `share, sharing, share with my coach, share with coach, share my wins, share wins, share my wins with my coach, share status, who can see my wins, who sees my wins,
    who sees this, who can see this, compartir, compartir con mi coach`,
  ],
  [
    { name: 'unshare' },
    `unshare, un share, stop sharing, stop sharing my wins, stop sharing with my coach, stop sharing with coach, unshare my coach, unshare coach, dont share,
    dont share my wins, do not share, share off, sharing off, turn off sharing, dejar de compartir, no compartir`,
  ],
  [{ name: 'focus', focus: 'off' }, 'no focus, stop focus, remove focus, remove my focus, clear focus, clear my focus'],
  [
    { name: 'language', language: 'es' },
    'espanol, en espanol, spanish, in spanish, spanish please, language spanish, habla espanol, hablas espanol, se habla espanol',
  ],
  [{ name: 'language', language: 'en' }, 'english, in english, ingles, en ingles, language english'],
  [
    { name: 'answer', answer: 'skip' },
    'skip, skpi, skip it, skip this, skip for now, skip today, pass, saltar, omitir, paso',
  ],
  [
    { name: 'answer', answer: 'no' },
    'no, nope, nah, no no, n, nop, not now, i dont agree, i do not agree, no way, ahora no',
  ],
  [
    { name: 'answer', answer: 'ok' },
    `ok, okay, okey, okk, k, kk, oki, o k, yep, yeah, yup, yea, ya, ye, y, sure, yes ok, ok yes, okay yes, yeah sure, yeah ok, sure ok, ok sure, yes sure, yes i agree, i agree,
    agreed, agree, of course, si, sip, vale, claro, claro que si, si claro, dale, de acuerdo, esta bien, bueno, i do, yes i do`,
  ],
  [
    { name: 'answer', answer: 1 },
    '1, one, uno, una, first, the first, the first one, option 1, option one, number 1, number one, 1st',
  ],
  [
    { name: 'answer', answer: 2 },
    '2, two, dos, second, the second, the second one, option 2, option two, number 2, number two, 2nd',
  ],
  [
    { name: 'answer', answer: 3 },
    '3, three, tres, third, the third, the third one, option 3, option three, number 3, number three, 3rd',
  ],
]

const chats: Readonly<Record<Chat, string>> = {
  thanks: `thanks, thank you, thank u, thankyou, thx, thnx, tks, ty, tysm, tyvm, thanks so much, thank you so much, thank u so much, ty so much, thanks a lot, thanks again, thanks for this,
    thank you for this, thanks for asking, thank you for asking, thanks for checking in, thank you for checking in, thanks for the reminder, many thanks,
    much appreciated, appreciate it, i appreciate it, appreciate you, i appreciate you, appreciate this, i appreciate this, bless you, god bless, gracias,
    muchas gracias, mil gracias`,
  night: `good night, goodnight, gnight, gn, nite, nighty night, night night, nite nite, night, sleep well, sweet dreams, have a good night, buenas noches,
    que descanses, going to bed, off to bed, talk tomorrow, see you tomorrow`,
  greeting: `hi, hii, hello, hey, heyy, hey there, hi there, hello there, good morning, goodmorning, gm, morning, good afternoon, good evening, evening, hola, buenos dias,
    buenas tardes, buenas, que tal, how are you, how are you doing, hows it going, whats up, wassup, sup, yo, test, testing, test test, are you there,
    anyone there, you there, happy birthday, merry christmas, happy new year, happy thanksgiving, happy friday, happy monday, happy sunday`,
  light: `lol, lmao, haha, hahaha, ha, hehe, jaja, jajaja, ok, okay, cool, nice, great, awesome, sweet, perfect, got it, gotcha, will do, sounds good, alright, all right,
    np, no problem, no worries, no prob, you too, u too, same, same to you, aww, aw, love it, i love it, love this, i love this, love that, wow, yay, omg, bye, goodbye,
    see you, see ya, cya, ttyl, later, talk later, have a good day, have a nice day, have a great day, interesting, true, right, makes sense, understood, noted,
    welcome, youre welcome, ur welcome, very nice, so sweet, thats nice, thats sweet, thats great, that is great, how sweet, hmm, hm, mhm, oh, oh ok, oops, jk, de nada, genial,
    que bien, igualmente, adios, chao, im driving, coach, so, and, well, too, friend, everyone, everybody, all, to you, again, hugs, xo, xoxo`,
}

const listed = (list: string) => list.split(/,\s+/)

export const wholePhrases: ReadonlyMap<string, Intent> = new Map(
  commands.flatMap(([intent, list]) => listed(list).map((phrase) => [phrase, intent] as const)),
)

/** Words of a chat that carry none by themselves: they only count beside others. */
const onlyBeside = new Set(
  'so and well too coach friend everyone everybody all again right later'.split(' ').concat('to you'),
)

const kinds: ReadonlyMap<string, Chat> = new Map(
  (['light', 'greeting', 'night', 'thanks'] as const).flatMap((chat) =>
    listed(chats[chat]).map((phrase) => [phrase, chat] as const),
  ),
)
const byWeight: readonly Chat[] = ['thanks', 'night', 'greeting', 'light']
const longestChatPhrase = 5

/** Which chat a message is, when every word of it is chat ("lol ok thanks"); the weightiest part names it. */
export const chatSaid = (plain: string): Chat | undefined => {
  const words = plain.split(' ')
  if (words.length > 10 || onlyBeside.has(plain)) return undefined
  const found = new Set<Chat>()
  for (let at = 0; at < words.length; ) {
    let length = Math.min(longestChatPhrase, words.length - at)
    while (length > 0 && !kinds.has(words.slice(at, at + length).join(' '))) length--
    const chat = kinds.get(words.slice(at, at + length).join(' '))
    if (chat === undefined) return undefined
    found.add(chat)
    at += length
  }
  return byWeight.find((chat) => found.has(chat))
}

const hedge = `(?:idk|i dont know|dunno|um+|uh+|hm+|meh|ugh|well|honestly|sorry|today|tonight|i guess|not sure|absolutely|really|literally|i|have|had|got|did|ive|theres|there is|there was|just|nope|no|lol|hoy|no hay|no tengo|hice|no hice|pues)`
const none = `(?:nothing|nothin|nada|none|no wins?|not much|not really|not a thing|zero|zilch|no idea|no clue|idk|dunno|i dont know|i do not know|not sure|not today|n a|no se|ninguno|ninguna|(?:i )?(?:cant|couldnt|can not|cannot) think of (?:anything|one|any|a win|something)|(?:i )?didnt do (?:anything|much|shit)|hoy no)`
const tail = `(?:today|tonight|really|much|at all|to report|to share|to say|to add|new|good|special|big|comes to mind|(?:that )?i can think of|yet|this time|for today|for me|here|hoy|sorry|honestly|tbh|idk|lol|happened|went well|worth mentioning|i guess|por hoy|que decir|thanks|unfortunately|either|again|im afraid|right now)`
const nothing = new RegExp(`^(?:${hedge} )*${none}(?: ${tail})*$`)

/** "idk nothing today": somebody wrote although there was nothing to tell. */
export const isNothing = (plain: string) => plain.length <= 80 && nothing.test(plain)

/** What a phone sends by itself when a text is reacted to, or while its owner drives. */
export const isTapback = (text: string) =>
  /^\s*(?:(?:liked|loved|laughed at|emphasized|questioned|disliked|le gust\u00f3|le encant\u00f3) ["\u201c\u00ab]|removed an? .{1,20} from ["\u201c]|reacted .{1,12} to ["\u201c]|i.?m driving with |i.?m driving right now)/iu.test(
    text,
  )

const shouted = `today yesterday win won wins yay yes done finally rest rested sleep slept awake ate eat food lunch dinner breakfast coffee water cooked cook clean cleaned cried cry walk walked ran run gym yoga
  swim swam bike hike hiked work worked school class exam test passed paid bills laundry dishes shower bath teeth bed home church prayed prayer god family kids kid son daughter
  mom dad sister brother friend friends husband wife dog cat puppy baby therapy therapist meds doctor dentist sober breathe breathed breath peace calm joy love loved
  happy grateful gratitude blessed proud brave hope hopeful sad tired exhausted anxious angry better good great ok okay fine alive here survived surviving existing existed
  quiet nap naps music sang dance danced read book books art drew painted wrote write garden nature sun sunshine outside beach park rain snow movie movies game games played
  play laugh laughed smile smiled hugs hug forgave forgive apologized apology boundaries boundary feelings therapy help support meditated meditate meditation stretched
  stretch exercise exercised budget money job hired promotion vacation weekend monday tuesday wednesday thursday friday saturday sunday christmas birthday
  showed tried trying went got made did said told asked left stayed kept found bought sold gave took felt thought knew met saw heard spoke drove
  self me myself everything nothing something omg lol wow amazing awesome wonderful beautiful relax relaxed relaxing chilled progress growth healing healed strong strength
  patience patient focused homework studied study groceries shopping vacuumed mopped swept organized decluttered unpacked vote voted unpaused dormi descanse descansar comi llore
  trabajo familia amigos paz feliz gracias dios ejercicio terapia`
const shoutedInWins = new Set(shouted.split(/\s+/))

/** One word all in capitals, as commands are shown, that is neither a command nor what people shout for joy. */
export const isUnknownWord = (text: string): boolean => {
  const word = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  const shouts = /^\p{Lu}{3,12}$/u.test(word) && word.toLowerCase() !== word
  return shouts && !shoutedInWins.has(word.toLowerCase()) && !/(?:ED|ING|EPT|IEVED)$/.test(word)
}
