import { rules } from './vocabulary.ts'

const wound =
  '(burn\\w*|cut|cuts|cutting|scratch\\w*|slic\\w*|carv\\w*|stab\\w*|bruis\\w*|bit|biting|bite|pick\\w*|slash\\w*|scrap\\w*|slit\\w*|punch\\w*|hit|hitting|bang\\w*|slam\\w*|claw\\w*|gash\\w*|hurt\\w*|harm\\w*|punish\\w*|slap\\w*|chok\\w*|pinch\\w*|whip\\w*)'
const place = '(arms?|wrists?|thighs?|legs?|stomach|skin|hips?|ankles?|forearms?|belly|hands?|scalp|chest|shoulder)'
const purpose =
  '(again(?! (cooking|shaving|on the))|on purpose|to (cope|feel|calm|punish|numb|bleed|sleep|stop|deal|release|see blood|get (it|through))|until|till|til|bloody|raw|so i (could|can|would)|because i (hate|deserve|felt|was (so )?(sad|upset|angry|numb)|am (so )?(stupid|worthless|disgusting))|with (a |the |my |some )?(\\w+ )?(lighter|razor|razors|blade|scissors|cigarettes?|glass|needle|pin|match|eraser|box cutter)|when (i am|im) (sad|upset|stressed|anxious|overwhelmed)|it helps|last night|tonight)'

/** Hurting oneself, with or without a wish to die. */
export const selfHarm = rules('suicide', 'unless-past', [
  ['a wound with a purpose', `${wound} (\\w+ )?(up )?my (own )?(\\w+ )?${place} (\\w+ ){0,3}${purpose}`],
  [
    'oneself hurt with a purpose',
    `${wound} (myself|my head|my face|my body) (\\w+ ){0,3}(${purpose}|against|in the (face|head|leg|stomach)|and (it|i) (felt|feel|like|hate|cried))`,
  ],
  [
    'a relapse, and "sh"',
    '(relaps\\w*|slipped( up)?|gave in|back to|caved|broke my streak) (\\w+ ){0,4}(sh|s h|self ?harm\\w*|cut|cutting|hurt\\w* myself|burning|blades?|razors?|scratching)',
    '(did|doing|done|been|started|want to|wanna|urges? to|urge to|need to|almost|thinking about|keep|and|for|to|ive) (\\w+ )?sh( again| tonight| so bad| last night| today| rn| right now| because|$)',
    'sh (again|urges?|relapse\\w*|thoughts|tonight|clean streak (broken|over))',
  ],
  [
    'an urge, even resisted',
    '(sh|self ?harm\\w*|cutting|suicid\\w*|the) urges (are|is|so|back|again|tonight|getting|really|been|have been)',
    'urges? (to|of) (\\w+ )?(hurt|harm|cut|cutting|burn|die|kill|self|jump|od|overdose|end|bleed|hurting|slit|scratch)',
    '(crav\\w*|miss|missing|need) (\\w+ )?(the )?(blade|razor|cutting|to bleed|to cut$|to feel pain|hurting myself|seeing (my )?blood|sting of)',
  ],
  [
    'what it is done with',
    '(got|took|pulled|get|grabbed|found|dug|bought|hid|hiding|have|using|used|went back to|picked up|broke) (\\w+ ){0,2}(my|the|a|an|some) (old |new |hidden )?(razors?|razor ?blades?|blades?|box ?cutter|x ?acto( knife)?|pencil sharpener)( out| again| back| apart| from (my|under)| in my| on (my|myself)| to (cut|my)| tonight|$)',
    '(blades?|razors?|lighter|scissors|glass|knife) (\\w+ ){0,2}(to|on|across|against|into) my (own )?(skin|arms?|wrists?|thighs?|legs?|throat|stomach)',
  ],
  [
    'its traces',
    '(fresh|new|deep|more|open|infected|many|these|hide|hiding|hid|cover|covering|covered) (\\w+ ){0,2}(cuts|slits|self harm scars|burn marks|gashes) (\\w+ ){0,2}(on|under|from|again|so|with|with (a |long )|in long|nobody|no one|my)',
    '(cuts|gashes|burns) (\\w+ ){0,3}(on|down|all over|up) my (\\w+ )?(arms?|wrists?|thighs?|legs?|stomach|hips?)',
    'cut (way |a little |a bit |so )?(too deep|deeper|deep)',
    'long sleeves (\\w+ ){0,4}(to hide|hide|cover|so (nobody|no one|they|mom))',
    '(make|made|making) (myself|me) (\\w+ )?bleed( again| on purpose| to| tonight|$)',
    'i (\\w+ )?deserve (the |this |to be in )?(pain|to be hurt|to bleed|to suffer|to hurt)( so|$)',
    '(only )?(thing|way) (\\w+ ){0,3}(helps|feel|cope|works|stop\\w*|calm\\w*) (\\w+ ){0,4}(is )?(pain|bleeding|cutting|hurting myself|to cut|to hurt|razor|blade|burning)',
  ],
])
