import { dangerIn } from './danger.ts'
import { plainText } from './plain-text.ts'
import { strangerSaid } from './strangers.ts'

/** What takes back the word behind it: "you are not a burden", "you stopped saying you are stupid". */
const unless =
  '(?<!\\b(?:not|no|never|nor|longer|hardly|arent|isnt|wasnt|werent|aint|nunca)(?: \\w+){0,2} |' +
  '\\b(?:stop\\w*|no longer|dont|less|never|quit|ya no|dejaste de|nunca) (?:say\\w*|call\\w*|think\\w*|feel\\w*|believ\\w*|dic\\w+|dec\\w+|pens\\w+|piens\\w+|sient\\w+|sent\\w+|cre\\w+)(?: \\w+){0,4} )'

/** Whoever is about to do something. */
const about = '(?:i|we|ill|well|ima|imma|gonna|going to|will|wanna|want to|come and|coming to|could|should|let me)'

/** What is said to somebody to frighten them or to have power over them, as plain text. */
const threats = [
  `${unless}\\b(?:kill|burn|rape|destroy|ruin|choke|stab|shoot|punish|expose) (?:you|u|ya)\\b`,
  `${unless}\\b${about} (?:hurt|find|beat|hit|end|get) (?:you|u|ya)\\b(?! (?:a|an|some|the|now|to|through|out|back|here|so|more|very|kind\\w*))`,
  '\\bknow where (?:you|u)(?: all)? (?:live|work|are|r|sleep|stay|go|park|moved|hang)\\b|\\b(?:watch your back|or else|unblock me|nowhere to (?:hide|run)|you owe me)\\b',
  '\\b(?:i|we|he)(?: ?a?m| are| is)? (?:watching|coming for|outside|waiting for) (?:you|u|your)\\b(?! (?:grow|bloom|become|heal|find|get|laugh|smile|learn|rest|be|take|with|and|at the))',
  '\\b(?:im|am|be|wait\\w*|parked|sit\\w*|stand\\w*|out|come|coming|show\\w*) (?:\\w+ )?(?:at|outside|in front of|to) your (?:door|house|home|place|work|job|apartment|window)\\b|\\bi(?: ?a?m)? outside$',
  '\\byou(?: wi)?(?: ?ll)? (?:regret (?:this|it|that|leaving|what)|pay for|be sorry|never see|never get away|wish you)\\b|\\b(?:you|u) (?:cant|can not|cannot) (?:hide|run|escape|get away)\\b',
  '\\bi know what (?:you|u) (?:did|are doing)\\b(?! (?:for|to help|it|with))|\\bor i(?: wi?ll)? (?:come|tell|call|show|post|send|take)\\b',
  '\\b(?:ill|will|gonna|going to) (?:take|keep) (?:the|your|our) (?:kids?|children|baby|son|daughter)\\b(?! (?:so|for|on|to|this|while|when|tonight|tomorrow|a|out|if|whenever|and))',
  '(?:^|\\b(?:just|please|should|need to|have to|must|better) )go back to (?:him|her)\\b',
  '\\bkys\\b|\\b(?:kill|unalive|hurt|hang) (?:yourself|urself|ya ?self)\\b|\\bgo die\\b|\\byou should (?:just )?(?:disappear|die|not exist|not be here)\\b',
  '\\b(?:te voy a) (?:matar|encontrar|pegar|hacer dano|lastimar|buscar)\\b|\\bvas a (?:arrepentir\\w*|pagar\\w*)|\\bte (?:vas a arrepentir|arrepentiras)\\b|\\bse donde (?:vives|trabajas|duermes|estas)\\b(?! (?:y|ahora))|\\bmatate\\b|\\b(?:vuelve|contesta) o\\b',
].map((words) => new RegExp(words))

/** How somebody is told what they are, with nothing between. */
const youAre =
  '\\b(?:you are|you re|youre|u are|u r|ur|you look|you act|you were|you have become)(?: (?:so|such|a|an|just|too|really|always|still|very|being|getting))*'

/** What is said to make somebody small. */
const insults = [
  `\\b(?:you|u|ur|youre|your|such|so|a|an|really|just|still|always)(?: \\w+){0,3} ${unless}(?:stupid|worthless|pathetic|disgusting|ugly|idiot|moron|loser|whore|slut|bitch|trash|useless|psycho|failure|burden|embarrassment|nothing without|a joke|dumb|retard\\w*)\\b`,
  `${youAre} (?:fat|selfish|weak|lazy|ungrateful|insane|crazy|a liar|liar|a coward|dramatic|nothing|nobody|hopeless|unlovable|broken)\\b(?! (?:good|strong|brave|talented|funny|smart|kind|amazing|in|about|compared))`,
  '\\b(?:nobody|no one|noone) (?:loves|likes|wants|believes|will ever|cares about|would|will) (?:miss |want |love |believe )?(?:you|u)\\b|\\bbetter off (?:without (?:you|u)|if (?:you|u))\\b',
  '\\byou (?:deserved (?:it|this|that)|deserve (?:to suffer|nothing|what (?:you|he|she|they|happened|is coming)))\\b|\\b(?:shut up|drop dead|screw you|hate you|hope you (?:fail|die|suffer|lose))\\b|\\byou (?:will )?never (?:change$|be (?:enough|better|loved))',
  '(?<!\\b(?:not|never|isnt|wasnt|nor|hardly)(?: \\w+){0,2} )\\byour (?:own )?fault\\b|\\byou made (?:him|her|me|them|us) (?:do|hit|hurt|angry|leave|mad)\\b|\\byou (?:ruin|broke|destroy|wreck)\\w* (?:this|the|our|my|your|his|her|their|everything)\\b',
  `\\b(?:eres|sigues siendo)(?: \\w+){0,3} ${unless}(?:inutil|estupid[oa]|patetic[oa]|basura|put[oa]|fe[oa]|idiota|fracasad[oa]|una carga|nada)\\b|${unless}\\b(?:eres|estas)(?: (?:muy|tan|un|una|bien))* (?:loc[oa]|egoista|gord[oa]|debil|mentiros[oa]|cobarde|vag[oa])\\b`,
  '\\bnadie te (?:quiere|ama|cree|aguanta|extranaria|va a querer|echaria)\\b|\\bmejor sin ti\\b|\\bte odio\\b|\\bcallate\\b|(?<!\\bno )\\b(?:fue|es) (?:tu culpa|culpa tuya)\\b',
].map((words) => new RegExp(words))

/** What a sign of danger has to name before it counts here: a farewell that is only half said is often thanks. */
const ofHarm =
  /\b(?:di(?:e|ed|es|ing)|death|dead|suicid\w*|kill\w*|murder\w*|mor?ir\w*|muert\w*|muer\w+|mat(?:ar|o|e)\w*)\b/

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '@': 'a',
  $: 's',
}

/** Letters that were set apart or swapped for others, so that nobody reads what is written. */
const undisguised = (text: string): string =>
  plainText(
    text.replace(/(?<=\p{L})[01345@$](?=\p{L})|[01345@$](?=\p{L}{2})/gu, (sign) => lookalikes[sign] ?? sign),
  ).replace(/(?<!\S)(?:\p{L} ){2,}\p{L}(?!\S)/gu, (apart) => apart.replaceAll(' ', ''))

/**
 * Whether words that somebody else leaves for a person could hurt or frighten them: threats, contempt, blame, swearing, talk of harm.
 * What is in doubt is not passed on, and whoever wrote it is told so and can say it another way.
 */
export const isHarsh = (text: string): boolean => {
  const said = plainText(text)
  const meant = undisguised(text)
  return (
    [...threats, ...insults].some((words) => words.test(said) || words.test(meant)) ||
    (ofHarm.test(said) && dangerIn(text) !== undefined) ||
    [text, meant].some((each) => strangerSaid(each, plainText(each))?.name === 'profanity')
  )
}
