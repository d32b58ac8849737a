/** The vocabulary of asking to be left in peace, as plain text. Every phrase is tried at the start of a clause said to us. */

const texts =
  '(?:(?:text|txt|sms|message|msg|prompt|reminder|notification|alert|update|email)(?:s|es)?|mgs|texting|messaging|spam|stuff|offers?)'
const service =
  '(?:service|program|programme|subscription|enrollment|membership|list|campaign|chat|bot|thing|small wins)'
const which =
  '(?:(?:all|any|more|further|future|of|the|these|this|those|that|your|ur|my|daily|sending|getting|receiving|with|such|other|another|me|us) )*'
const us = '(?:me|us|this number|this phone|my phone|my number|my cell)'
const contacting =
  '(?:texting|txting|messaging|msging|contacting|spamming|bothering|bugging|harassing|annoying|pinging|emailing|calling)'
const contact = '(?:text|txt|message|msg|contact|bother|bug|spam|email|send)'
const mine = '(?:my|this) (?:phone )?(?:number|name|contact|contact info|contact information|contact details)'
const receive = '(?:get|getting|receive|receiving|recieve|recieving|have|see)'
const dont = '(?:do not|dont|dnt|no longer|never|didnt|did not|wouldnt|would not)'
/** Where a phrase has to be over: the sentence ends, or only emphasis follows. */
const over =
  '(?=$| ,| and| but| so| or| i | because| please| pls| plz| now| thanks| thank| anymore| any more| ever| again| already| immediately| asap| at all)'

/** Another's phone, or another's list: what is removed from there is no matter of ours. */
const theirs = `(?: of)? (?:his|her|their|my (?!(?:daily )?(?:phone|number|cell|${texts}|${service})\\b)|(?!this|texts)[a-z]+s (?:phone|cell|contacts))`

/** Told to do. */
const commands = [
  `(?:stop|quit|cease) ${contacting} (?:${us}|${texts})`,
  `(?:stop|quit|cease) (?:texting|txting|messaging|contacting|spamming|sending|calling)${over}`,
  `stop (?:sending|send) ${which}(?:${texts}|me|us|these|this|those|them)`,
  `(?:stop|quit|enough)(?: it)? (?:already )?with (?:(?:all|the|these|this|your|ur|those) )+(?:${texts})`,
  `turn (?:these|this|it|them|(?:the|your) ${texts}) off`,
  `(?:stop|end|cancel|quit|discontinue|cease|halt|turn off|shut off|disable) ${which}(?:${texts}|${service})`,
  `(?:do not|dont|never) (?:ever |please |you )*${contact} ${which}(?:${us}|${texts}|anything|any|more)`,
  `(?:do not|dont|never) (?:ever )?(?:text|txt|message|msg|contact)(?! and)${over}`,
  `(?:do not|dont|never) (?:ever )?(?:call|write)(?: to)?(?: me| us| this number)?${over}`,
  `(?:remove|unsubscribe|delete|unenroll|disenroll|withdraw) (?:me|us|${mine})(?:(?: from| off)(?!${theirs})|${over})`,
  `(?:take|get|drop) (?:me|us|${mine}) (?:off|out)(?: of)?(?: (?:this|the|your|ur|that|these|ya) ${service}|${over})`,
  `(?:take|get|drop) (?:me|us|${mine}) off(?: of)? (?:this|your|these|what ?ever (?:this|it|that) is)`,
  `unsubscribe${over}`,
  'discontinue$',
  `opt ?out(?:${over}| of ${which}(?:${texts}|${service}))`,
  `(?:opt|sign|count) me out`,
  `(?:lose|delete|erase|forget) (?:my|this) (?:phone )?number`,
  `(?:take|remove|delete|get|pull) (?:my|this) (?:phone )?number (?:out|off|from|out of|off of)(?: of)? (?:your|the|this|ur) (?:system|list|database|records|files?|program|service|contacts)`,
  `(?:leave|let) me (?:alone|be)$`,
  'cease and desist',
  `enough (?:with |of )?${which}${texts}`,
  `(?:you |u )?(?:can |may |should )?stop now$`,
]

/** Wished for: after "I want to", "how do I", "can I". */
const wishes = [
  `(?:stop|end|cancel|quit|discontinue|get off|get out of|turn off|leave) ${which}(?:${texts}|${service})`,
  `(?:stop|end|quit|make) (?:it|this|these|you|the texts) stop`,
  `(?:unsubscribe|unenroll|opt ?out)`,
  `stop (?:getting|receiving|seeing) (?:these|this|those|them|any of (?:these|this))`,
  `be (?:removed|unsubscribed|taken off|left alone by you)`,
  `cancel(?: this)?$`,
]

/** Said about oneself, or about us. */
const statements = [
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|wanna|wish|care|like|need) (?:to )?be (?:contacted|texted|messaged|called|on this|part of this|in this|subscribed|enrolled)`,
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|wanna|wish|care|like|need) (?:to )?${receive} ${which}(?:${texts}|these|this|those|anything from you)`,
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|need|like) ${which}${texts}`,
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|need) (?:this|these|this service|this program)(?: anymore| any more| any longer|$)`,
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|wanna|wish|care|need) to hear from (?:you|u|this)`,
  `(?:i |we )?(?:really |just |also )?${dont} (?:really )?(?:want|like|need) (?:you|u|yall) (?:to )?(?:keep )?(?:text|txt|messag|contact|call|bother)`,
  `i (?:want|need|would like) (?:these|this|the texts|the messages|your texts|your messages|all of this|you) to (?:stop|end|cease)$`,
  `(?:i |id )?(?:want|need|would like|like|d like) (?:${mine}|to have ${mine}) (?:to be )?(?:removed|deleted|taken off|off)`,
  `(?:i |im |i am )?(?:hereby )?(?:opt|opting) out(?:${over}| of (?:your|these|this) (?:${texts}|${service}))`,
  // Told, it is a win like any other; said again, or of these texts, it is a complaint.
  `(?:i |ive |i have )?(?:already )?opted out(?= already| again| (?:please |pls )?stop| of (?:your|these|this) (?:${texts}|${service}))`,
  `(?:i |ive |i have )already opted out${over}`,
  `(?:i )?(?:hereby )?(?:revoke|withdraw|am revoking|no longer give) (?:my |all )?consent`,
  `(?:no|not) more (?:(?:of|these|this|those|daily|your) )*(?:texts|txts|messages|msgs|sms|notifications|reminders|prompts|spam|emails)`,
  `(?:no|not) more of (?:these|those)(?:$|(?= ,| ok| okay| please| pls| thanks| now| anymore))`,
  `(?:no|not) more (?:(?:of|these|this|those|daily|your) )*(?:texting|txting|messaging)(?: ${us}|${over}(?! and driv))`,
  `(?:i am |im )?(?:not|no longer) interested(?:$| anymore| any more| (?:please |so |and |just )*(?:stop|remove|unsubscribe|take me off|dont text))`,
  `(?:i |we )?(?:just |really )?(?:want|need|would like) out(?:$| of (?:this|the|your|these|ur) (?:${texts}|${service}))`,
  `(?:i think |i believe |think |believe )?(?:you|u|yall)(?: guys| all)?(?: have| got| ve)*(?: got)? the wrong (?:number|person|guy)`,
  `(?:(?:this is|its|sorry|im just a kid) )?(?:the |a )?wrong (?:number|person)$`,
  `i (?:have )?(?:already |again )?asked to be (?:removed|taken off)`,
  `i have been removed from your`,
  `(?:i )?(?:do not|dont|never|did not|didnt|no longer) (?:consent|agree|consented|agreed) to (?:these|this|your|any|receiv|gett|be (?:text|contact))`,
  `(?:i |ive |i ve |we )?(?:have )?had enough of (?:your|these|this|the) (?:${texts}|${service})`,
  'no more$',
  `(?:i )?(?:no longer|dont|do not) (?:want|wish|care) to (?:participate|be a part of this|take part)`,
  `(?:i would |id )?(?:rather|prefer to|prefer) not (?:to )?(?:get|receive|have) ${which}(?:${texts}|these|this)`,
  `i (?:never|didnt|did not) (?:sign|signed) up for (?:these|(?:this|your) (?:list|service|program|text))`,
  `i quit ${which}${service}`,
]

const spanish = [
  `(?:ya )?(?:no|nunca) me (?:vuelvan? a |vuelvas a )?(?:escrib|mand|envi|molest|contact|texte|llam)(?:a|as|an|e|es|en|ar|ir)?`,
  `(?:ya )?no (?:escriban?|manden|mandes|envien|envies) ${'(?:mas|mensajes|textos|nada)'}`,
  `(?:ya )?(?:dejen|deja|dejar|paren|para|parar|pare) de (?:enviar|mandar|escribir|molestar|contactar|textear|llamar)(?:me|nos|$| mensajes| textos| mas)`,
  `(?:ya )?no (?:quiero|deseo|necesito) (?:(?:mas|recibir|seguir recibiendo|sus|estos|los|tus|tantos) )*(?:mensajes|textos|sms|avisos|recibirlos|que me (?:escriban|manden|envien|contacten|molesten))`,
  `(?:ya )?no (?:quiero|deseo) (?:mas |recibir )*(?:esto|de esto|nada de esto|nada)(?: mas)?$`,
  `(?:ya )?no mas (?:mensajes?|textos?|sms)`,
  `(?:ya )?no (?:estoy interesad[oa]|me interesa)$`,
  `(?:quitar|quiten|quita|saquen|saca|borren|borra|eliminen|elimina|sacar|borrar|eliminar)(?:me|nos)? (?:(?:mi|este) numero|(?:de|del) (?:la|esta|su|tu)? ?(?:lista|servicio|programa))`,
  `(?:quiten|saquen|borren|eliminen)me$`,
  `(?:dar|den|da|darme|denme|dame) ?(?:me )?de baja`,
  `que (?:paren|dejen) de (?:escribir|mandar|enviar|molestar|contactar|textear|llamar)(?:me|nos)?`,
  `(?:cancelar|cancelen|cancela|anular) (?:(?:la|mi|el|esta|este|los|mis|su|sus) )*(?:suscripcion|servicio|mensajes|textos|programa)`,
  `(?:salir|salirme) de (?:esta lista|este programa|este servicio)`,
  `dejen?me (?:en paz|tranquil[oa])$`,
  `(?:es )?(?:el )?numero equivocado$`,
  `cancelar$`,
]

const anchored = (phrases: readonly string[]) =>
  new RegExp(`^(?:${phrases.map((phrase) => `(?:${phrase})`).join('|')})(?![a-z])`)

export const requests = anchored([...commands, ...statements, ...spanish])
export const afterWish = anchored(wishes)

/** How a wish of one's own begins; what follows is weighed more strictly, since much else is wished for. */
export const wish =
  /^(?:i (?:just |really |also )?(?:want|need|would like|am trying|tried|asked|wish) to|i wanna|id like to|im trying to|how (?:do|can|would) (?:i|you)|how to|what do i (?:text|send|do) to|can i|may i|could i|let me) (?:please |pls |just |also )*/

/** What may come before a request without changing it. */
export const leadIns =
  `please, pls, plz, plss, kindly, ok, okay, hey, hi, hello, just, now, again, also, thanks, thank you, sorry, im sorry, ugh, omg,
  seriously, literally, guys, yall, dude, and, but, so, or, then, well, no, nope, yes, yeah, can you, can u, could you, could u, would you, will you,
  can yall, i want you to, i need you to, i would like you to, id like you to, im asking you to, i am asking you to, i asked you to,
  i told you to, i said, i said to, ive asked you to, i have asked you to, you can, u can, you need to, you have to, you should, you must, for the last time,
  last time, one more time, i want to confirm that, i think, i guess, im good, hola, por favor, oye, ya, favor de, quiero, quisiera, necesito, pueden, puedes, podrian`
    .split(/,\s*/)
    .map((phrase) => `${phrase} `)
