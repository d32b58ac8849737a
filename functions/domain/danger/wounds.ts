import { rules } from './vocabulary.ts'

const wounding =
  '(cut|cuts|cutting|slic\\w*|slash\\w*|burn|burns|burned|burnt|burning|scratch\\w*|carv\\w*|stab\\w*|bit|bite|biting|hit|hitting|punch\\w*|bang\\w*|slam\\w*|smash\\w*|bash\\w*|slap\\w*|chok\\w*|strangl\\w*|scald\\w*|brand\\w*|pok\\w*|prick\\w*|pinch\\w*|claw\\w*|pull\\w*|rip\\w*|tear\\w*|hurt|hurting|harm\\w*|injur\\w*|bruis\\w*|starv\\w*|whip\\w*|scrap\\w*|peel\\w*|snapp\\w*|put\\w* out|stub\\w*)'
const oneself =
  '(myself|my (own )?((left|right|upper|inner|bare|whole) )?(arms?|wrists?|forearms?|thighs?|legs?|skin|stomach|belly|hips?|ankles?|hands?|fists?|knuckles|fingers?|feet|foot|shoulders?|chest|neck|face|scalp|hair|head|calf|calves|knees?|tongue|body))'
const purpose =
  '(on purpose|intentionally|deliberately|as punishment|to (cope|feel|punish|numb|stop (feeling|thinking|the)|deal with|release|bleed|make it (stop|quiet)|calm (down|myself)|see blood|get (the|it) out)|so (that )?i (could|can|would|will|do not|did not) (\\w+ )?(feel|stop|bleed|sleep|breathe|calm|not|have to)|because i (hate|deserve|messed|failed|felt|feel|was (so |too )?(sad|upset|angry|numb|mad|stupid)|am (so |such )?(a|stupid|worthless|bad|disgusting|ugly|fat))|(until|till|til) (\\w+ ){0,6}(bled|bleed\\w*|blood|raw|numb|bruis\\w*|hurt|hurts|black|purple|swollen|pass\\w*|broke|red|stop\\w*|calm\\w*|cry\\w*|see stars|dizzy|stars)|(when|whenever|every time|each time) (i am|i get|i feel|im|it gets) (\\w+ )?(sad|upset|stressed|anxious|overwhelmed|mad|angry|alone|lonely|bad|too much|numb))'
const tool =
  '(with|using|on) (a |an |the |my |some |his |her |old |broken |rusty |mirror ){0,3}(razors?|razor ?blades?|blades?|lighter|match|matches|cigarettes?|scissors|safety pin|pin|needle|thumbtack|staple|eraser|box ?cutter|curling iron|hair ?straightener on purpose|broken glass|glass shard|shard|sharpener|compass|paper ?clip|tweezers|nails|belt|knife again|knife tonight)'
const when =
  '(again|tonight|last night|today|yesterday|this (morning|week|afternoon|evening)|at (work|school|home)|in (the|my|a) (\\w+ )?(bathroom|bathtub|tub|shower|stall|car|bedroom|room|bed|closet|toilet|locker room|dorm|class|restroom|garage)|before (bed|school|work|class)|after (school|work|class|the fight|he|she|they|we|therapy|the call)|during (class|lunch|break)|for the first time (in|since)|(three|two|four|five|six|\\d+) times|so (deep|bad|badly|much)|really (bad|deep)|too (deep|much)|and (now|it|i) (\\w+ )?(feel\\w*|felt|bleed\\w*|scared|hate|ashamed|regret|liked|needs?|cannot|will not|am|do not))'

/** A wound, oneself or a part of one, and a purpose, a tool or a time: accidents are told with a stove or an onion (harmless). */
export const wounds = rules('suicide', 'unless-past', [
  ['oneself hurt, and why', `(?<!not )${wounding} (\\w+ )?${oneself} (\\w+ ){0,7}${purpose}`],
  [
    'oneself hurt, and with what',
    `(?<!not )(cut|cutting|slic\\w*|burn|burned|burnt|burning|scratch\\w*|carv\\w*|stab\\w*|pok\\w*|hurt|hurting|prick\\w*|whip\\w*|hit) (\\w+ )?${oneself} (\\w+ ){0,3}${tool}(?! (cooking|shaving|by accident))`,
    `(put|putting|held|holding|press\\w*|stub\\w*) (out )?(a |the |my )?(\\w+ )?(cigarettes?|lighter|flame|match|iron|razor|blade|knife) (\\w+ ){0,2}(to|on|against|out on|into) ${oneself}`,
  ],
  [
    'oneself cut or burnt, and when or where',
    `(?<!not )(cut|cutting|slic\\w*|slash\\w*|carv\\w*|harm\\w*) myself (\\w+ ){0,2}${when}`,
    `(?<!not )(burn|burned|burnt|burning|bruis\\w*|scratch\\w*|hit|hitting|punch\\w*|bit|biting|chok\\w*|strangl\\w*|starv\\w*) myself (again|tonight|last night|so (i|that)|because|in the (bathroom|closet|car)|to)(?! (get|make|lose for|the (gym|limit)))`,
    `(?<!not )(cut|cutting|slic\\w*|slash\\w*|carv\\w*) my (\\w+ )?(arms?|wrists?|forearms?|thighs?|skin|stomach|hips?|ankles?|throat) (\\w+ ){0,2}${when}`,
  ],
  [
    'the head or a wall, beaten',
    '(?<!not )(hit|hitting|bang\\w*|slam\\w*|smash\\w*|bash\\w*|beat|beating|knock\\w*) (my|his|her) (\\w+ )?(head|skull|forehead|face|fists?|hands?) (\\w+ )?(against|on|into|in|off) (\\w+ ){0,2}(walls?|door|floor|mirror|desk|tile|bricks?|concrete|table|steering wheel|headboard)( (until|till|til|again|so|because|over|when|on purpose|today|tonight|last night|hard|and|to)|$)',
    '(punch\\w*|hit|hitting|kick\\w*|beat) (\\w+ )?(walls?|door|mirror|bricks?|concrete|tree|steering wheel) (\\w+ ){0,6}(until|till|til|so i|bleed\\w*|bled|knuckles|on purpose|feel something|broke my|hand is|instead of my)',
  ],
  [
    'what it gives',
    `(burning|cutting|scratching|hurting|hitting|biting|bleeding|pain|harming|starving)( (my (\\w+ )?\\w+|myself))? (is |was |are )?(the |my )?(only |one )?(thing|way|helps|helped|quiets|quieted|calms|calmed|works|relief|release|high|escape|comfort|makes (it|the) (\\w+ )?(stop|quiet|go away))( (that|i|to|it|me|anything|left|the|know))`,
    '(want|wants|need|needed|wanted|crav\\w*|itch\\w*|dying|ach\\w*|tempted|urge|urges|thinking (of|about)|close) (\\w+ ){0,3}(cut|cutting|burn|burning|hurt|harm|slice|bleed|hurting|harming) (myself|my (arms?|wrists?|thighs?|legs?|skin|stomach)|again|so bad|tonight|right now)(?! (shaving|cooking))',
    '(hid|hide|hiding|cover\\w*|new|fresh) (\\w+ ){0,3}(cuts|self harm|sh scars|burns|scars|bandages) (\\w+ ){0,3}(from|so|with|under|before|on|again)(?! (surgery|the (surgery|cat)))',
    '(made|making|make) (myself|me) (throw up|puke|vomit|purge|sick) (\\w+ )?(again|tonight|today|after|on purpose|because|every)',
  ],
])
