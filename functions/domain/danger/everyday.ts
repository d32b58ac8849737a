/** More phrases that hold words of danger and mean none: everyday mishaps, errands, lessons, and things put out of reach. */
export const everyday: readonly (readonly [why: string, ...words: string[]])[] = [
  [
    'alarms and lessons',
    '(carbon monoxide|smoke|gas leak) (and (smoke|carbon monoxide) )?(detectors?|alarms?|sensors?)',
    '(talked|talk|talking|spoke|taught|teach\\w*) (to|with) (my|the|our) (teen\\w*|kids?|class|son|daughter|students?|boys|girls|children|team) (\\w+ )?about (self ?harm|suicide|abuse|consent|overdose|drugs)',
  ],
  [
    'out of reach',
    '(got|get|took|moved|getting) (the|my|his|all the) (\\w+ )?(gun|guns|pills|razors?|blades|knives) out of (the|my|our) (\\w+ )?(house|home|apartment|reach|room|car)( (\\w+ ){0,6}hold)?',
    '(gave|handed|turned|locked|flushed|threw) (\\w+ ){0,2}(the|my|his) (\\w+ )?(gun|guns|pills|razors?|blades|knives|rope) (to|up|away|over|in the trash)( (\\w+ ){0,4}(hold|keep|safe))?',
  ],
  [
    'asleep, and stopped by nothing',
    '(passed|pass|passing) out (\\w+ ){0,5}(couch|sofa|bed|recliner|hammock|after (work|the (game|party|wedding|movie)|dinner)|by \\d+)',
    '(will|would|did|does) not stop me(?! (from (dying|ending)))',
  ],
  [
    'what pets and small children do, and play',
    '(cat|kitten|kitty|dog|puppy|baby|toddler|rose ?bush|bird) (\\w+ )?(scratch\\w*|bit|bites|claw\\w*|nipp\\w*) (\\w+ )?my (\\w+ )?\\w+( again)?(?! (it was|was not|did not|lie|lied))',
    '(hit|hits|shot|shoots|got|smack\\w*) (me|us) (\\w+ )?with (a |an |the |his |her )?(\\w+ )?(nerf|pillow|snowball|water (balloon|gun)|dart|pie|ball|frisbee|balloon|spitball|noodle)',
    'grabbed my (arm|hand) (before|so|when) i (\\w+ )?(trip\\w*|fell|fall|slip\\w*|stepped)',
  ],
  [
    'a colour eaten',
    '(lips?|tongue|mouth|face|fingers|hands?) (\\w+ ){0,3}(blue|purple|red|green) (\\w+ ){0,4}(popsicle|slush\\w*|candy|berries|blueberr\\w*|sucker|paint|dye|kool ?aid|gum|lollipop|cake|frosting|markers?)',
  ],
  [
    'a drink of water, an order made',
    '(climbing|jump|tow|swing) rope',
    '(rope|cord) for (the|a|my|our|his|her) (\\w+ )?(swing|dog|boat|tent|truck|garden|hammock|trailer|tree ?house|clothes ?line|horse|goat|cow|sled|curtains?|tarp|kids|climb\\w*)',
    '(hit|hitting|punch|punching|kick|kicking) (a|the) wall',
    'last (text|message|reply|word|letter) to (him|her|them|my (ex|boss|landlord|\\w+ ?friend))',
    '(whole|entire|full) bottle of (water|wine|soda|juice|olives|gatorade|milk|kombucha|ketchup|hot sauce)',
    'affairs in order (after|with|since|finally) (\\w+ ){0,2}(divorce|lawyer|accountant|move|taxes|separation)',
    '(fever|temp) (\\w+ ){0,4}(but )?(it )?(broke|gone|down|went down|is down|came down)',
  ],
  [
    'past a stroke, in Spanish',
    '(despues|recuper\\w*|terapia) (del?|por (el|su)) (derrame|infarto|ataque)',
    'no (se )?despierta (ni con|para|temprano|hasta)( \\w+){0,2}',
    '(gane|vencer|venci|perdi|gano) (al|el|mi|a mi) miedo',
  ],
]
