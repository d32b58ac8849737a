import { drug, rules } from './vocabulary.ts'

const whose = '(the|a|an|my|his|her|our|dads|moms|husbands|grandpas|brothers|this|that|some|old|new|whole|full|entire)'
const weapon = '(gun|pistol|handgun|revolver|shotgun|rifle|glock|firearm|9mm)'
const cord = '(rope|noose|extension cord)'
const edge = '(razors?|razor ?blades?|blades?|box ?cutter|scalpel|kitchen knife|knife|knives)'
const medicine = `((bottles?|box|packs?|handfuls?|jar|pile|stash|bag) of (\\w+ ){0,2}${drug}|pills|${drug} bottle|sleeping pills)`
const within =
  '(hold(ing)?|held|clutch\\w*|grip\\w*|star(e|ed|ing) (down )?at|look(ed|ing)? at|sitting (\\w+ ){0,3}with|laying (\\w+ ){0,3}with|lying (\\w+ ){0,3}with|alone with|sit (\\w+ ){0,2}with|in front of me|next to me|beside me)'
const near =
  '(in (my (hand|hands|lap|mouth|pocket|purse|car|bed|room)|front of me)|next to me|beside me|right here|on (the bed|my bed|my lap|my chest)|to my (head|temple|chin|chest|wrist|throat|neck)|under my (chin|pillow)|calling|loaded|and (no (reason|one)|a (note|bottle|plan)|i (am|want|cannot|can not|keep|do not)))'
const place =
  '(bridge|roof|rooftop|ledge|overpass|cliff|train ?(station|tracks|platform)|tracks|railroad|parking (garage|structure|deck)|balcony|dam|river|pier)'

/** Means within reach and places gone to, without a word of what for. What they are mostly for otherwise is left out. */
export const atHand = rules('suicide', 'unless-past', [
  [
    'a weapon fetched, loaded, or held',
    `(load|loads|loaded|loading|cock|cocked|cocking|unlocked|reloaded) (up )?(${whose} ){1,3}${weapon}`,
    `(got|get|getting|took|take|taking|pulled|pulling|brought|grabbed|grabbing|found|stole|have|fetched|dug) (out )?(${whose} ){1,3}${weapon} (out|down|from|in my|with me|loaded|ready|next to|to my|on my)(?! (range|safe course))`,
    `${within} (${whose} ){0,3}${weapon}(?! (range|shop|show|store|counter|case|museum|display|rack))`,
    `(${whose} )?${weapon} (is |was )?(just |right |sitting |lying )?${near}(?! (rack|safe class))`,
  ],
  [
    'a rope',
    `(got|buy|bought|have|find|found|order|ordered|tied|tying|made|making|hung|grabbed|picked|picking) (up |out )?(${whose} ){0,3}${cord}( (today|tonight|yesterday|this|from|and|in|up|ready|hidden|just|now|at home|but|because)|$)(?! (swing|bridge|the (garage|store) for))`,
    `${within} (${whose} ){0,3}(rope|noose)(?! (swing|bridge|course|climb\\w*))`,
    `${cord} (\\w+ ){0,3}${near}`,
  ],
  [
    'pills or a blade, held or looked at',
    `${within} (${whose} ){0,3}(\\w+ )?${medicine}(?! (at the (pharmacy|store)|for my))`,
    `${medicine} (\\w+ ){0,3}${near}`,
    `${within} (${whose} ){0,3}${edge}( (and|again|tonight|right now|in|thinking|for|since|crying|all)|$)(?! (the (chef|kitchen) store))`,
    `${edge} (is |are |was )?(just |right |sitting )?(in my (hand|hands|pocket|bag|purse|phone case)|next to me|under my (pillow|mattress)|calling|hidden)`,
  ],
  [
    'a car in a garage, gas, a bag',
    '(garage|barn|shed) (\\w+ ){0,6}(engine|car|motor|truck|ignition) (\\w+ ){0,3}(on|running|idling|going)',
    '(engine|car|motor|truck) (\\w+ ){0,3}(on|running|idling|going) (\\w+ ){0,5}(garage|shut in|closed)',
    '(hose|pipe|tube) (\\w+ ){0,4}(exhaust|tailpipe)|(exhaust|tailpipe) (\\w+ ){0,4}(hose|window|tape|car$)|head in (the|an) oven|(plastic )?bag over my head',
  ],
  [
    'a height or a track, gone to or looked up',
    `(drove|driving|walked|walking|went|came|climbed|headed|sat|sit|sitting|stood|stand|standing|parked|stopped|end up|ended up|found myself|keep going) (\\w+ ){0,5}${place} (\\w+ ){0,6}(think\\w*|thought|jump\\w*|for (an|two|three|a (long|while)|hours)|could not|did not do it|could do it|end it|let go|looking down|stared|staring|crying|cried|talked me|nobody|one step|so easy|rail)`,
    `(on|at|near|by|over) (the|a) (\\w+ )?(edge|ledge|railing|rail) (of|on) (\\w+ ){0,3}${place}|${place} (edge|ledge|railing) (\\w+ ){0,4}(hour|hours|think\\w*|today|tonight|again|alone|now)|(wrong|other) side of the (guard ?rail|rail|railing|rails|fence|barrier|wall)`,
    '(bridges?|buildings?|overpass|cliffs?|floors?|stor(y|ies)) (\\w+ ){0,4}(high|tall) enough|high enough (to|that it|that i)( \\w+){0,3} (die|kill|end|fatal|work|survive)',
    '(train|trains|subway|bus|semi) (\\w+ ){0,4}(coming|went by|passing|passed|rushing) (\\w+ ){0,5}(jump|one step|step in|so easy|almost|wanted to|thought)',
  ],
])
