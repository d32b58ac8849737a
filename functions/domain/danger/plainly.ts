import { rules } from './vocabulary.ts'

const means = '(gun|pistol|rifle|knife|razor|blade|rope|pills)'

/** Danger said in so many words that no other list has: a way and oneself, a plan, a threat beside what was done already. */
export const plainly = [
  ...rules('suicide', 'unless-past', [
    [
      'it is decided',
      '(have|has|had)? ?(decided|made up my mind|made the decision|chosen|ready|resolved) (\\w+ )?(to|that i will|i will|im going to|on) (\\w+ )?(die|dying|end it( all)?|kill myself|take my (own )?life|not (be|live|exist)( here| anymore)?|be done living)',
      '(i )?(know|figured out|worked out|planned out) (exactly )?how (and|i will do it and) (\\w+ ){0,3}(when|where|the day|what day)',
    ],
    [
      'hoping that sleep is the end',
      '(hope|hoping|hoped|pray|praying|wish|want) (\\w+ ){0,2}(to )?(go|fall|drift|get) (off )?(to )?(sleep|asleep) (and|then) (\\w+ ){0,3}(that is (the end|it)|thats (the end|it)|never (wake|get up)|not wake|it (is|be) over|stay (asleep|gone))',
    ],
    [
      'worth more gone, or better without',
      '(insurance|life insurance|policy|money) (\\w+ ){0,4}(do|be worth|help|worth) (\\w+ ){0,2}(more|better) (\\w+ ){0,4}than (i|me)\\b',
      '(would|will|id|ill) be doing (\\w+ )(\\w+ )?a favou?r(?! (by (bringing|covering|helping|taking|cooking)|and (bring|cover|help)))',
      '(the )?(world|everyone|everybody|family|kids|they|people|earth|planet|house|life) (\\w+ ){0,3}(is|be|are|do) (\\w+ )?better (off )?(with ?out|minus) (me|myself)(?! (on the|in the (kitchen|group|band|meeting)|at the|cooking|driving|singing|for))',
      '(deserve|need|deserves|want|wants|waiting) (\\w+ ){0,2}(me|for me) (to be )?(gone|dead|out of the(ir)? (way|lives))',
      '(just )?(an? |such an? )?(weight|burden|dead weight|drain|curse) (on|to|for) (my|the|everyone|everybody|them|all|her|him|our) (\\w+ ){0,6}(gone|without me|better|dead|disappear|not here)',
      '(will|would) not (be a )?(problem|burden|bother|trouble|in the way|issue)( (to|for) (\\w+ )?(anyone|anybody|everyone|them|you|him|her|my \\w+))? (after (tonight|today|tomorrow|this)|anymore after|much longer|for long)',
    ],
    [
      'letters, and peace; all set in order',
      '(wrote|written|left|finished|mailed|sealed) (\\w+ )?(letters|notes|a letter|a note|goodbyes)( (to|for) (\\w+ ){0,2}(everyone|everybody|them|all|each|my (family|kids|children|parents|mom|wife|husband)))? (\\w+ ){0,4}(at peace|peace now|its time|it is time|time now|ready now|can rest now|can go)',
      '(found|gave|finding|got) (\\w+ ){0,3}(homes?|someone|somebody) (for|to take) (\\w+ ){0,2}(cats?|dogs?|pets?|animals|everything) (\\w+ ){0,8}(left a note|a note|its time|it is time|time to go|goodbye|no loose ends)',
    ],
    [
      'means laid out',
      `(the|my|his|dads|a|its|it is) ?(\\w+ )?${means}s? (is|are|sits?|sitting|lying|laid|right) (\\w+ ){0,2}(on|in|beside|next to|in front of) (\\w+ ){0,3}(table|lap|hand|front of me|bed|desk|counter|me|nightstand|drawer open)(?! (after|for (hunting|cleaning|dinner|cooking)))`,
      '(pills|meds|tablets|the bottle|them all) (\\w+ ){0,2}(counted( out)?|lined up|laid out|poured out|in (a|my) (pile|hand)|piled up|saved up|stockpiled)|(counted|lined up|laid|poured|saved up|stockpiled) (out )?(all )?(my|the|enough|these) (\\w+ )?(pills|meds|tablets)(?! (for (the|my) (week|mom|dad|mother|father|grandma|trip)|into (the|my|her|his) (organizer|box|pill box|planner|weekly)))',
      '(scratch|scratching|scratched|pick|picking|claw|clawing|bit|biting|burn|burning) (\\w+ ){0,3}(till|til|until) (i |it |my \\w+ )(bleed|bled|bleeds|am bleeding)',
    ],
    [
      'there will be nobody tomorrow',
      '(will not|would not|wont|will never) be (anyone|anybody|someone|somebody|a me|me) (\\w+ )?(to|left to|here to|there to) (\\w+ )?(read|see|answer|get|find|open|reply)',
      '(no need|do not bother|no point|not worth) (\\w+ ){0,3}(text|texting|send|sending|write|writing|message|messaging)(ing)? (\\w+ ){0,5}(will not|wont|would not|not going to) (be )?(here|around|there|alive)',
      '(my )?last (sunset|sunrise|night|meal|day|walk|goodbye|song|drive|shower|coffee) (for me|on earth|of my life|ever for me|before i (go|leave|end|die))(?! (vacation|on vacation|home|to))',
      '(found|have|got|only) (\\w+ ){0,2}(a|the|one|my) (\\w+ )?way out (\\w+ ){0,4}(permanent|forever|for good|no coming back|not coming back|final)',
      '(not|never) coming back (to|from|into) (this |that |the )?(life|world|earth|body|place of the living)|one way ticket (\\w+ ){0,4}(not coming back|to (the other side|heaven|nowhere|the end))(?! (to (paris|spain|hawaii|home)))',
      '(checking|clocking|logging|tapping|signing|bowing) out (of (life|this life|this world)|for (real|good|ever)|forever|permanently)(?! (of (work|the hotel|facebook|instagram|twitter)|at work))',
      '(it|this|everything) will (\\w+ )?(all )?be over (soon|tonight|by (morning|tomorrow)|in a few)(?! (and (then|i can)|so i can|the (semester|exam|project|shift|week|season|move|surgery|audit|meeting)))$',
    ],
    [
      'said beside something else',
      '(also|still|and|but|plus|though) (\\w+ )?(cutting|self harming|burning myself|starving myself|purging|overdosing)( again| today| tonight| though| lol)*$',
      '(critic|voice|voices|brain|head|mind|depression) (\\w+ ){0,4}(kill myself|kill yourself|end it|should die|be dead|not be here|end my life)( (\\w+ ){0,3}(right|true|agree|maybe|listen\\w*|tempt\\w*))?',
      '(on|about|to) me (dying|being dead|not being (here|alive))|if (i am|im) (even )?(alive|still here|around) (by|then|tomorrow|next|when)|(have|got|made|making) (a|my) plan (to (end|die|kill|do it|go)|and (the|i have) (means|pills|gun|date))|alive by then (\\w+ )?i have a plan',
      'want to(o)? (dye|dy|di|diie) (?!my|the|her|his|hair|easter|it|eggs|a|some|blonde|purple|red|them)(\\w+ ){0,3}(can not|cannot|anymore|please|so bad|now|take it)',
    ],
    [
      'a means, if one had it',
      `if i (\\w+ )?(had|have|got|owned|could get) (\\w+ ){0,2}${means} (\\w+ ){0,2}(i )?(would|will|could|might) (\\w+ )?(use it (on|for) (me|myself)|(shoot|kill|end|hurt) (me|myself|it)|do it|not be here|be (gone|dead))`,
    ],
    [
      'a plan that is thought over',
      '(keep|kept|been|am|started|stop|always|just) (\\w+ )?(planning|picturing|imagining|rehearsing|thinking about) (\\w+ )?how (i|to|id) (would |will |could |can |should )?(do it|end it|go through with it|make it happen)',
      '(wrote|written|writing|finished|have) my (note|goodbye|goodbyes|last note)( (already|now|tonight|today|and)|$)',
    ],
    ['a height, now', 'on (the|a|this) (bridge|overpass|ledge|roof|rooftop|balcony ledge) (right now|rn|now|alone)'],
    [
      'gone, and not found again',
      'wish (the (earth|ground|floor) would|i could) (\\w+ )?(swallow me|vanish|disappear) (\\w+ ){0,3}(for good|forever|for ever|and never)',
    ],
  ]),
  ...rules('violence', 'now', [
    [
      'hit, however it is spelled',
      '(he|she|hes|shes|they|my (\\w+ )?(husband|wife|boyfriend|girlfriend|dad|mom|partner|ex|stepdad|brother)) (is |am |are |keeps |kept |started |wont stop |was )?(hiting|hitin|hittin|beeting|beatin|chocking|kiking|slaping|punchin|punshing) (on )?(me|my (kids?|mom|son|daughter))',
    ],
    [
      'hurt, with the one who did it at hand',
      '(bleeding|hurt|bruised|hiding|locked in) (\\w+ ){0,4}(and|but) (he|she) (is |am )?(still|right) (\\w+ )?(here|outside|in the (house|room|kitchen)|home|at the door|downstairs)',
    ],
    [
      'a threat, and what was done before it',
      '(going to|gonna|will|would|threatened to) (\\w+ )?kill me (\\w+ ){0,6}(already|broke|broken|hit|beat|choked|last time|again|has a (gun|knife)|drunk|drinking)',
    ],
  ]),
  ...rules('medical', 'now', [
    [
      'blood lost, and faint',
      '(lost|losing|lose) (\\w+ ){0,4}blood (\\w+ ){0,4}(passing|pass|passed|faint\\w*|dizzy|weak|cold|blacking|black(ed)?|woozy|help)',
    ],
  ]),
]
