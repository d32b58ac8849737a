import type { Single } from './intents.ts'

const wrong =
  /\bwrong (?:number|person|phone|guy|girl|lady|man|woman|contact|nr|num)\b|\bwrong ?#?$|\bnumero equivocado\b|\b(?:te|se|me) (?:equivocaste|equivoco|equivocaron|has equivocado|confundieron) de (?:numero|persona)\b|\bpersona equivocada\b|\bequivocad[oa] de numero\b/
/** Told of somebody else's call or text, or of one's own slip, it is none of ours. */
const wrongElsewhere =
  /\b(?:i(?! (?:think|believe|guess|am|have))|we|he|she|they|him|her|my \w+|called|dialed|texted|dialled|messaged|told|gave|marque|llame)\b(?: \w+){0,3} (?:the |a |to the |su )?wrong (?:number|person|guy|contact)|\bwrong person (?:for|to|in)\b|\blast text|\bmarque\b/
const spanishMistake =
  /\b(?:te|se) (?:equivocaste|equivoco|equivocaron|has equivocado|confundio|confundiste|confundieron) de (?:numero|persona)|^(?:(?:hola|perdon|disculpe|disculpa|lo siento|creo que|este|esta) )*(?:es |tiene |tienes |es el |el )?(?:numero equivocado|persona equivocada|equivocad[oa])$/
/** It is said of us, or of nobody. */
const still =
  /^(?:i think |im |sorry |hi |hello |hey |um |no |oh |i believe |i guess |yeah |ok |but |and |lol |a |the |it s |text |texting |this |number )*(?:(?:you|u|ya|yall|youve|you ve|you have|u have|u got|you got|have (?:the|a)|got the|youre|you are|this is|its|it is|that is|thats|must have|must be)\b.*)?\bwrong(?: (?:number|person|phone|guy|girl|lady|man|woman|contact|nr|num)\b| ?#?$)/

/** "This isn't Ana's phone", "no one by that name here", "I just got this number". */
const notTheirs =
  /^(?:(?:sorry|hi|hello|hey|um|no|look|i think|please|but) )*(?:(?:this|that|it) (?:is not|isnt|aint|is no longer)|its not|thats not|not) (?:\w+ ){0,2}(?:phone|number|cell)(?: anymore| any more)?$|^(?:(?:sorry|there is|theres|hi|hello) )*(?:no one|nobody|noone)(?: here)?(?: is)? (?:named|called|by that name|by the name)(?: .{1,20})?(?: here)?$|^\w+ (?:does not|doesnt|no longer) (?:has|have|use|uses|own|owns) this (?:number|phone)(?: anymore| any more)?$|^(?:i |we )?(?:just |recently |only )?got (?:this|a new) (?:phone )?number(?: .{0,30})?$|^new (?:owner of this|number owner).*$|^(?:yo )?no (?:soy|conozco a|me llamo) (?!feliz|nada|nadie|yo|mala?|buena?|capaz|perfecta?|tonta?|fuerte|asi|suficiente)[a-z]+ ?(?:aqui)?$|^este (?:numero )?(?:no es|ya no es) (?:el |su )?(?:numero|telefono|celular|de) ?.{0,30}$|^aqui no (?:hay (?:nadie|ningun[oa]?)|vive)(?: \w+){1,3}$|^i think you (?:have|want|meant|are looking for) (?:someone else|somebody else|a different person)$/

/** Names are told from other words by how they are written: "I'm not Maria" against "I'm not angry". */
const notNamed =
  /^\W*(?:(?:sorry|hi|hello|hey|no|um)[,.!]*\s+)*(?:this (?:is not|isn.?t)|i.?m not|i am not|not) (\p{Lu}\p{Ll}+)\W*$/iu
const isName = (word: string) =>
  /^\p{Lu}\p{Ll}+$/u.test(word) &&
  !/^(?:Ok|Okay|Sure|Today|Now|Good|Fine|Really|Yet|Me|Happy|Sad|Angry|Alone|Done|Sorry|Alive|Afraid|God|Interested|Here|Bad|Much|Great|Tonight|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)$/.test(
    word,
  )

const asking =
  /^(?:(?:sorry|hi|hello|hey|um|wait|and|ok) )*(?:i (?:dont|do not) know (?:who (?:this|you) (?:is|are|r)|you|this number|whose number this is)|(?:who|whos|who is|who s) (?:the (?:hell|heck|fuck) )?(?:is |are |r )?(?:this|you|u|it|dis|texting me|texting|messaging me)(?: (?:again|please|pls|and .*|texting me|number|from))?|(?:what|whose) number (?:is )?(?:this|is this)|why do you have my number|how (?:did|do) (?:you|u) (?:get|have) (?:my|this) number|new phone who .{2,5}|de parte de quien|con quien hablo|quien (?:es|eres|habla)(?: .{0,12})?)$/

const profane = new Set(
  `fuck fucking fuckin fucked fuk fck fuc fuckoff fucku fuckers fucker motherfucker mf shit shitty bullshit bs crap crappy damn dammit goddamn damnit ass asshole assholes bitch bitches bastard bastards
  dick dickhead prick piss screw screwed suck sucks sucked stupid stupidest idiot idiots idiotic dumb dumbass dumbest moron morons hell stfu gtfo wtf ffs pos garbage trash useless pathetic lame annoying cunt
  pendejo pendejos pendeja pinche pinches mierda puta puto putos cabron cabrones chinga chingada chingate chinguen jodete jodanse joder carajo idiota estupido estupida estupidos estupidez verga culero culo mamon mamada mamadas basura imbecil`.split(
    /\s+/,
  ),
)
/** They swear beside others, and alone they only judge, or are somebody's whole day. */
const milder = new Set(
  'sucks sucked lame annoying pathetic useless garbage trash hell crap crappy damn dammit shit shitty dumb stupid screwed fucked ass bs basura carajo joder'.split(
    ' ',
  ),
)
const atUs =
  /\b(?:you|u|ur|your|youre|yourself|this|these|app|bot|robot|machine|off|text|texts|texting|messages|program|service|thing|tu|te|vete|esto|ustedes|su)\b/
const beside = new Set(
  `you u ya yall off this that these those your ur youre yours yourself urself go to the a an is are r ing app bot text texts texting message messages robot machine computer so such what who how oh my it its
  piece of eat me shut up and all thing things program service number people guys dear just really again lol im with up seriously man bro dude ok okay hey well no yes god jesus up big fat total complete
  absolute mother moms mom face get lost life out here waste time full ever whatever idea i hate dont care about f die in lick kiss bite tu te vete a la el madre que al diablo de esto ustedes son eres un una y no mames callate
  callense muy es asco porqueria su lo los estos mensajes`.split(/\s+/),
)
const swearing =
  /^(?:f u|f you|f off|f this|fu|fu+ck+|eff you|eff off|up yours|go to hell|go away and die|drop dead|kiss my ass|eat shit|bite me|get lost|get bent|go fly a kite|shut up|shut it|stfu|i hate you|i hate this|hate you|hate this|you re annoying|youre annoying|you are annoying|this is annoying|so annoying|go f yourself|go f urself|blow me|suck it|suck my dick|callate|vete al diablo|vete a la verga|vete a la goma|me caes mal|que asco|te odio)(?: (?:bot|robot|machine|you|man|lol|please|ok|already|now))*$/

const isSwearing = (plain: string): boolean => {
  if (swearing.test(plain)) return true
  const words = plain.split(' ')
  if (words.length > 10 || !words.every((word) => profane.has(word) || beside.has(word))) return false
  const sworn = words.filter((word) => profane.has(word))
  return sworn.some((word) => !milder.has(word)) || (sworn.length > 0 && (words.length === 1 || atUs.test(plain)))
}

const age = '(?:0?[5-9]|1[0-2]|five|six|seven|eight|nine|ten|eleven|twelve|cinco|seis|siete|ocho|nueve|diez|once|doce)'
const child = new RegExp(
  `^(?:(?:hi|hello|hey|um|btw|by the way|fyi|my name is \\w+ and|but|ok|so|hola) )*(?:i am|im|soy|ima|i m) (?:(?:only|just|like|almost|solo|a|actually) )*(?:${age} ?(?:years? old|yrs? old|yrs?|yo|y o|year old|anos)?(?: (?:girl|boy|kid|btw|lol|so|and|but|though|is that ok(?:ay)?|can i .*|am i .*))?|in (?:the )?(?:1st|2nd|3rd|4th|5th|6th|first|second|third|fourth|fifth|sixth) grade(?: .{0,30})?|(?:a|just a|still a) (?:kid|child|little kid|little girl|little boy)|under (?:13|thirteen))$|^(?:yo )?tengo (?:solo )?${age} anos(?: (?:y|pero) .{0,40})?$|\\b(?:i am|im) (?:only |just )?${age} (?:years? old|yrs? old|yo)\\b(?! (?:when|at|car|dog|cat|house))|^(?:my age is|age) ${age}$|\\bvoy en (?:primero|segundo|tercero|cuarto|quinto|sexto)(?: (?:grado|de primaria))\\b`,
)

/** Somebody we should not be texting, or who asks who we are, or swears at us; undefined for everybody else. */
export const strangerSaid = (text: string, plain: string): Single | undefined => {
  if (plain.length > 160) return undefined
  const aged = child.exec(plain)?.[0]
  if (aged !== undefined) return { name: 'child', alone: aged === plain }
  const mistaken = wrong.test(plain) && still.test(plain) && !wrongElsewhere.test(plain)
  const named = notNamed.exec(text.trim())?.[1]
  if (mistaken || spanishMistake.test(plain) || notTheirs.test(plain) || (named !== undefined && isName(named)))
    return { name: 'wrong-number', sure: true }
  if (asking.test(plain)) return { name: 'wrong-number', sure: false }
  return isSwearing(plain) ? { name: 'profanity' } : undefined
}
