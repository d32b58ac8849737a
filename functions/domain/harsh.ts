import { dangerIn } from './danger.ts'
import { plainText } from './plain-text.ts'
import { strangerSaid } from './strangers.ts'

/** What is said to somebody to frighten them, as plain text. */
const threats = [
  /(?<!\b(?:not|nt|never|dont|wont|didnt) )\b(?:kill|hurt|find|beat|burn|rape|destroy|ruin|end|get|hit|choke|stab|shoot|punish|expose) (?:you|u|ya)\b/,
  /\b(?:i|we) (?:know|saw|see) where (?:you|u)\b|\bi (?:am|m) (?:watching|coming for|outside|waiting for) (?:you|u|your)?\b|\bwatch your back\b/,
  /\byou(?: wi)?(?: ?ll)? (?:regret|pay for|be sorry|never see|wish you)\b|\bkys\b|\bkill (?:yourself|urself)\b|\bgo die\b/,
  /\b(?:te voy a|voy a|vas a) (?:matar|encontrar|pegar|hacer dano|arrepentir\w*|pagar\w*|lastimar)\b|\bse donde (?:vives|estas|trabajas)\b|\bmatate\b/,
]

/** What is said to make somebody small. */
const insults = [
  /\b(?:you|u|ur|youre|your|such|so|a|an|really|just|still|always)(?: \w+){0,3} (?:stupid|worthless|pathetic|disgusting|ugly|idiot|moron|loser|whore|slut|bitch|trash|useless|psycho|failure|burden|embarrassment|nothing without|a joke|dumb|retard\w*)\b/,
  /\b(?:nobody|no one|noone) (?:loves|likes|wants|believes|will ever|cares about) (?:you|u)\b|\byou (?:deserve|deserved) (?:it|this|to suffer|nothing|what)\b|\b(?:shut up|drop dead|screw you|hate you)\b|\byou (?:will )?never (?:change|be (?:enough|better|loved))\b/,
  /\b(?:eres|sigues siendo)(?: \w+){0,3} (?:inutil|estupid[oa]|patetic[oa]|basura|loc[oa]|put[oa]|fe[oa]|idiota|fracasad[oa]|una carga|nada)\b|\bnadie te (?:quiere|ama|cree|aguanta)\b|\bte odio\b|\bcallate\b/,
]

/** What a sign of danger has to name before it counts here: a farewell that is only half said is often thanks. */
const ofHarm =
  /\b(?:di(?:e|ed|es|ing)|death|dead|suicid\w*|kill\w*|murder\w*|mor?ir\w*|muert\w*|muer\w+|mat(?:ar|o|e)\w*)\b/

/**
 * Whether words that somebody else leaves for a person could hurt or frighten them: threats, contempt, swearing, talk of harm. What
 * is in doubt is not passed on, and whoever wrote it is told so and can say it another way.
 */
export const isHarsh = (text: string): boolean => {
  const said = plainText(text)
  return (
    [...threats, ...insults].some((words) => words.test(said)) ||
    (ofHarm.test(said) && dangerIn(text) !== undefined) ||
    strangerSaid(text, said)?.name === 'profanity'
  )
}
