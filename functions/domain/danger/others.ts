import { drug, kin, rules } from './vocabulary.ts'

const other = `(${kin}|he|she|they)`

/** Somebody else in danger, told by its signs; most of it the other rules hear, and `isSomebodyElses` tells whose it is. */
export const others = rules('someone-else', 'unless-past', [
  [
    'a goodbye from a friend',
    `${other} (\\w+ ){0,4}(texted|text|sent|posted|post|left|wrote|messaged|dm\\w*|snapped|called|mailed) (\\w+ ){0,4}(goodbye|good bye|suicid\\w*|final (message|note|text|words)|sorry for everything|bye forever|i love you (and )?(goodbye|bye)|about (dying|death|not (wanting|being)|ending))`,
    '(got|received|read|saw) (a )?(\\w+ )?(goodbye|suicid\\w*) (text|message|note|letter|post|call) (\\w+ )?from',
    `${other} (said|says|saying|saying|told me|tells me) (\\w+ ){0,3}(goodbye (and|now|like|for good)|(he|she|they) (is|will be|wants to be|would be) (\\w+ )?(done|gone soon|not here|better off dead|dead)( with life| soon| anymore|$))`,
  ],
  [
    'signs found at home',
    `(found|saw|see|noticed|discovered|read|caught) (\\w+ ){0,6}(suicide|goodbye|death|cut|cuts|cutting|noose|blades?|razors?|self harm\\w*|burn marks|slits|pills hidden|stash) (\\w+ ){0,4}(in|under|on|of) (my |his |her |their |the )?(\\w+ )?(${kin}s?|room|bed|backpack|drawer|diary|journal|notebook|phone|arms?|wrists?|legs?|thighs?|hips|stomach)(?<!(in|under|on|of) my (room|bed|backpack|drawer|diary|journal|notebook|phone|arms?|wrists?|legs?|thighs?|hips|stomach))`,
    `${other} (\\w+ ){0,4}(search history|googl\\w*|search\\w*|looked up|asked) (\\w+ ){0,4}(how to (die|kill|overdose|hang|tie)|suicid\\w*|lethal|ways to die|painless)`,
  ],
  [
    'worry for somebody',
    `(worried|scared|afraid|concerned|terrified|fear|freaking out|think|panicking|feel like) (\\w+ ){0,4}${other}( \\w+){0,4} (do something (stupid|bad|drastic|dumb|dangerous|to (himself|herself|themsel\\w+))|hurt (himself|herself|themsel\\w+)|kill (himself|herself|themsel\\w+)|(take|end) (his|her|their) (own )?(life|it)|try (it |to kill |to hurt |to die )?again(?! (for|with))|not (make it|be safe|safe alone)|be dead|(drink|drinks|starve|starving|using|od)( \\w+)? to death|overdose|relapse and (die|od))`,
    `${other} (is |are |might be |seems )?(\\w+ )?(a danger to (himself|herself|themsel\\w+)|in (so much )?danger|not safe (alone|with|at home)|on suicide watch|being hurt at home|threatening (suicide|to (kill|hurt|jump|shoot|hang|harm) (himself|herself|themsel\\w+|off)|to (jump|od|overdose)))`,
  ],
  [
    'a wish told by somebody',
    `${other} (\\w+ ){0,5}(wants?|wanting|wanted|wish\\w*|rather|wanna|ready) (\\w+ ){0,2}(die|be dead|disappear|end it|not (be here|be alive|live|wake)|go be with|kms|be gone forever|unalive)`,
    `${other} (\\w+ ){0,4}(does|do|did|doesnt|dont) not (want|see|care|deserve|feel) (\\w+ ){0,3}(live|living|alive|be here( anymore)?|wake up|exist|point in|reason to|if (he|she|they) (lives?|dies?|wakes?))`,
    `${other} (\\w+ ){0,3}(talk\\w*|jok\\w*|hint\\w*|posting|posts|obsess\\w*|writes|writing|drew|draws|speaks|keeps saying) (\\w+ ){0,4}(about |of )?(death|dying|suicid\\w*|killing|ending|not being here|being dead|wanting to die|die)(?! (of (laugh|hunger|boredom)\\w*))`,
  ],
  [
    'a deed of somebody',
    `${other} (\\w+ ){0,5}(cuts?|cutting|burns?|burning|scratch\\w*|hurts?|hurting|harms?|harming|starv\\w*|kill\\w*|hang\\w*|hung|shoot\\w*|shot) (himself|herself|themsel\\w+|hisself)(?<!(almost|nearly|has|had|he|she|they) (killed|shot|hung) (himself|herself|themsel\\w+))`,
    `${other} (\\w+ ){0,4}(took|swallow\\w*|taken|downed|ate|has) (\\w+ ){0,5}(too many|all (his|her|their|the|my)|bottle of|handful of|a bunch of|bunch of|stash of|whole bottle|hoard\\w*) (\\w+ ){0,3}${drug}`,
    '(tried|trying|attempted|going|about|wants?|threaten\\w*|said) (\\w+ ){0,3}(jump|hang|overdose|od|shoot|slit|drown) (\\w+ )?(himself|herself|themsel\\w+|off (the|a)|his wrists?|her wrists?|in front of)',
    `${other} (\\w+ ){0,4}(has|got|bought|grabbed|have|with) (a |the |his |her )?(gun|rope|noose|knife) (\\w+ ){0,4}(die|kill|himself|herself|end|suicid\\w*|hurt)`,
    '(jump\\w*|standing|sitting) (\\w+ )?(off|on) (the|a) (\\w+ )?(bridge|ledge|roof|rooftop) (\\w+ ){0,4}(friend|talk (him|her|them) down|stop (him|her|them))',
    '(sectioned|baker acted|5150|psych hold|psych ward|suicide watch|inpatient) (\\w+ ){0,6}(attempt\\w*|suicid\\w*|himself|herself|tried)',
  ],
  [
    'how to help',
    'how (do|can|should|to) (\\w+ )?(help|support|talk to|stop|save|be there for|respond to|reach) (\\w+ ){0,6}(suicidal|suicide|hurting (himself|herself|themsel\\w+)|cutting|self harm\\w*|abus\\w*|(want|wants|wanting) to die|killing|attempt\\w*|hits? (her|him|them)|overdos\\w*|being (hurt|beaten|hit|stalked))',
    '(son|daughter|kid|child|brother|sister|mom|grandma|grandpa|dad|friend|husband|wife|niece|nephew|toddler|roommate) (is|has been|went|gone|has gone) missing',
    '(talk|talking|talked) (him|her|them|my \\w+) (down|out of (it|suicide|killing|jumping|ending))(?! (that (dress|car|job)))',
    '(hits|beats|chokes|abuses|rapes|hitting|beating|choking|threatening|controls) (her|him|them|my (\\w+ )?(sister|mom|friend|cousin|aunt|daughter|neighbor|niece|bestie|bff|grandma))(?! (at|in (a|the|chess)|own))',
  ],
])
