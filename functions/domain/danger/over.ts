import { phrase } from '../plain-words.ts'
import { longAgo } from './telling.ts'
import { kin } from './vocabulary.ts'

const someone = `(he|she|they|(my|a|the|our|his|her) (\\w+ )?(${kin}|friend|uncle|aunt|cousin|neighbor|coworker|classmate|student|client|sponsee)s?)`

/** Somebody else's danger that is over, or in good hands: nobody has to be told where help is. */
const others = [
  '(died by|lost (\\w+ ){1,3}to|death by|after (\\w+ ){0,3}s?) suicide|killed (himself|herself|themself|themselves)|took (his|her|their) (own )?life|(lost|buried) (\\w+ ){1,3}to (an )?(overdose|addiction)|(survivor of|loss of|lost to) suicide|suicide (loss|bereavement)',
  `${someone} (\\w+ ){0,3}(overdosed|attempted( suicide)?|tried to (kill|hang|hurt) (himself|herself|themsel\\w+)|was suicidal)`,
  `(took|drove|brought|walked|got|went with|sat with|stayed with|called 988 (for|with)|helped) ${someone} (\\w+ ){0,3}(crisis (center|line)|er|emergency( room)?|hospital|psych\\w*( ward)?|detox|rehab|shelter|hotline|988)`,
  '(talked|kept|pulled) (a |the |some )?(stranger|someone|somebody|friend|guy|girl|woman|man|kid) (\\w+ ){0,3}(off|from|down from|back from) (the |a )?(bridge|ledge|roof|rail|edge|tracks)',
  `(anniversary|memory) of (\\w+ ){0,4}suicide|called (988|911|the hotline|a crisis line) for ${someone}|${someone} (left|leaving|escaped) (her|his|their) (abus\\w*|violent) (\\w+ )?(husband|wife|boyfriend|girlfriend|partner|ex|home)`,
  `(stayed|sat|was|up) (\\w+ ){0,6}with ${someone} who (wanted|wants|tried) to (die|kill|end)|${someone} (\\w+ ){0,3}posted (\\w+ ){0,6}(about to do it|goodbye|end it|wants? to die)`,
  `(se suicido|se mato|se quito la vida|murio (de|por) (una )?(sobredosis|suicidio))`,
].map(phrase)

const danger =
  '(suicid\\w*|(my|an|the|first|last) (\\w+ )?attempts?|(want\\w*|wish\\w*|tried|trying) to (die|be dead|end it|kill myself|not exist|disappear)|kill(ing)? myself|self ?harm\\w*|cutting|(i|last|to) cut( myself)?|cut myself|sh|overdos\\w*|abus\\w*|rape[ds]?|assault\\w*|molest\\w*|(hit|beat|choked|hurt) me|domestic violence|crisis (line|center|unit)|psych (ward|hospital)|suicidio|matarme|quitarme la vida|abuso|maltrato|me pegaba|me golpeaba|lastimarme|hurting myself|end (my|it) (own )?(life|all)|end my life|nearly died|restraining order|flinch\\w*|live to see|make it (to|past) \\d+|me pega|cortarme|(old |my )?scars|blades?|(my|the) (rapist|abuser|attacker|stalker)|(violent|abusive|drunk\\w*|raging) (dad|father|mom|mother|stepdad|home|house|household|husband|ex|marriage|relationship)|heart attack|stroke|(scared|afraid|terrified) of (him|anyone|anybody|my (dad|ex|husband))|(stood|was|sat|been) (up )?(on|at) (that|the|a) (roof|bridge|ledge|rail|edge|tracks)|hotline)'

/** Ways of saying that it is over, beside those that count the time. */
const over =
  '(survived|survivor|escaped|got (away|out) (from|of)|left (him|her|my|the|an|that)|free (of|from)|no longer|not anymore|used to|back then|surviv\\w*|fad(ed|ing) scars|scars (\\w+ ){0,4}fad\\w*|recover(ed|y|ing)|healed|healing|in the past|as a (kid|child|teen\\w*)|when i was|childhood|clean|therapy|therapist|sobrevivi|ya no|hace (\\w+ ){1,3}(anos?|meses)|antes|(im|i am) (still )?(here|alive) (today |now )?(because|thanks)|(makes|it is|its|today is|marks) \\d+ (months?|mos?|years?|yrs?|days?)|\\d+ (months?|mos?|years?|yrs?) (since|ago|sin|out|later)|from (19|20)\\d\\d|(last|in|since|back in|this past) (january|february|march|april|may|june|july|august|september|october|november|december)|grew up|growing up|first (christmas|birthday|thanksgiving|new years|summer|winter|night|holiday)|threw (out|away)|years ago|testified|day \\d+|\\d+ days|cumplo \\d+|un ano sin|(dos|tres|cuatro|cinco|\\d+) anos|ago i|last (spring|summer|fall|winter)|(glad|thankful|grateful) it did not work|did not think (i|id|i would) (\\w+ )?live|no more|llevo \\d+|(short sleeves|tank top|swimsuit|bikini|sleeveless))'

const dangers = phrase(danger)
const isOver = phrase(over)

const survived = (clause: string) => longAgo.test(clause) || isOver.test(clause)

/** Somebody else's danger that is over, or in good hands. `clauses` are plain words. */
export const isOthersOver = (clauses: readonly string[]): boolean =>
  others.some((words) => clauses.some((clause) => words.test(clause)))

/** Danger of one's own that was survived. */
export const isSurvived = (clauses: readonly string[]): boolean =>
  clauses.some((clause) => dangers.test(clause)) && clauses.some(survived)
