import type { Intent } from './intents.ts'

type Chat = Extract<Intent, { name: 'chat' }>['chat']

const chats: Readonly<Record<Chat, string>> = {
  thanks: `thanks, thank you, thank u, thankyou, thx, thnx, tks, ty, tysm, tyvm, thanks so much, thank you so much, thank u so much, ty so much, thanks a lot, thanks again, thanks for this,
    thank you for this, thanks for asking, thank you for asking, thanks for checking in, thank you for checking in, thanks for the reminder, many thanks,
    much appreciated, appreciate it, i appreciate it, appreciate you, i appreciate you, appreciate this, i appreciate this, bless you, god bless, gracias,
    muchas gracias, mil gracias, so much, thats sweet of you, that is sweet of you, sweet of you, kind of you, thats kind, thats so kind, thats so sweet, me encanta, q lindo, que lindo, que amable`,
  night: `good night, goodnight, gnight, gn, nite, nighty night, night night, nite nite, night, sleep well, sweet dreams, have a good night, buenas noches,
    que descanses, going to bed, off to bed, talk tomorrow, see you tomorrow`,
  greeting: `hi, hii, hello, hey, heyy, hey there, hi there, hello there, good morning, goodmorning, gm, morning, good afternoon, good evening, evening, hola, buenos dias,
    buenas tardes, buenas, que tal, how are you, how are you doing, hows it going, whats up, wassup, sup, yo, test, testing, test test, testing 123, testing 1 2 3, test 123, test message, just testing, this is a test, are you there,
    anyone there, you there, happy birthday, merry christmas, happy new year, happy thanksgiving, happy friday, happy monday, happy sunday`,
  light: `lol, lmao, haha, hahaha, ha, hehe, jaja, jajaja, ok, okay, cool, nice, great, awesome, sweet, perfect, got it, gotcha, will do, sounds good, alright, all right,
    np, no problem, no worries, no prob, you too, u too, same, same to you, aww, aw, love it, i love it, love this, i love this, love that, wow, yay, omg, bye, bye bye,
    see you, see ya, cya, ttyl, later, talk later, have a good day, have a nice day, have a great day, interesting, true, right, makes sense, understood, noted,
    welcome, youre welcome, ur welcome, very nice, so sweet, thats nice, thats sweet, thats great, that is great, how sweet, hmm, hm, mhm, oh, oh ok, oops, jk, de nada, genial, ay, aww, awww,
    que bien, igualmente, adios, chao, im driving, coach, so, and, well, too, friend, everyone, everybody, all, to you, again, hugs, xo, xoxo`,
}

const listed = (list: string) => list.split(/,\s+/)

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
const wishesWell =
  /^(?:(?:you |u |hope you |and |thanks |thank you |ok |gracias )*(?:have|enjoy|ten|que tengas|tengan) (?:(?:a|an|your|the|un|una|buen|buena|lindo|linda|feliz) )*(?:(?:good|great|nice|wonderful|lovely|blessed|awesome|restful|safe|beautiful|fantastic|peaceful) )*(?:day|night|evening|weekend|one|sleep|afternoon|morning|week|rest|dia|noche|tarde|fin de semana|semana)(?: (?:too|everyone|all|yall|tambien|ahead))?)$/

export const chatSaid = (plain: string): Chat | undefined => {
  if (wishesWell.test(plain)) return /night|sleep|noche/.test(plain) ? 'night' : 'light'
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

/** What a phone sends by itself when a text is reacted to, in the words of iPhones and Androids, English and Spanish. */
const reactions =
  /^(?:(?:liked|loved|laughed at|emphasi[sz]ed|questioned|disliked|le gust[o\u00f3]|le encant[o\u00f3]|se ri[o\u00f3] de|enfatiz[o\u00f3]|cuestion[o\u00f3]|no le gust[o\u00f3]) (?:["\u201c\u201e\u00ab]|an? (?:image|photo|picture|movie|video|message|attachment|link|sticker)\b|un[a]? (?:imagen|foto|mensaje)\b)|(?:removed|quit[o\u00f3]) an? .{1,30} (?:from|reaction|a) ?["\u201c\u00ab]?|(?:reacted|reaccion[o\u00f3]) .{1,20} (?:to|a) ["\u201c\u00ab]|(?:reacted|reaccion[o\u00f3]) (?:to|a|con) .{0,12}["\u201c\u00ab]|\p{Extended_Pictographic}[\ufe0f\p{Emoji_Modifier}]? ?\u200a?to ?\u200a?["\u201c])/iu

/** What a phone answers for its owner who drives, is in a meeting or away. */
const automatic =
  /^(?:\(?i.?m |i am )?(?:currently )?driving(?= . sent from| and can.t) |sent from my car|^(?:\(?i.?m |i am )?(?:currently )?driving (?:with|right now|now|at the moment|and will|so i)|do not disturb while driving|^(?:sorry,? )?(?:i )?(?:can.?t|cannot) (?:talk|text|answer|take your call|reply) (?:right )?now|^(?:sorry,? )?(?:can|may) i call you (?:later|back)\??$|^i.?ll (?:call|text) you (?:later|back|right back)(?: when i get there)?\.?$|^(?:sorry,? )?i.?m (?:in a meeting|busy(?: right now)?|at work right now|in class right now|on another call)[,. ]*(?:(?:i.?ll|can i|text|call|will) .{0,40})?$|^\W{0,3}(?:auto(?:matic|mated)?[- ]?(?:reply|response|message)|respuesta autom[a\u00e1]tica|out of (?:the )?office|away message)\b|this is an auto(?:mated|matic) (?:reply|response|message|text)|i(?:.m| am) (?:currently )?out of (?:the )?office|^(?:estoy|voy) (?:manejando|conduciendo)|^no puedo (?:hablar|contestar) ahora/iu

export const isTapback = (text: string) => {
  const said = text.trim()
  return reactions.test(said) || automatic.test(said)
}

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
