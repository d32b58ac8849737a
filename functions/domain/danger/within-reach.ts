import { afterwards, alone, blade, cord, dispensed, firearm, high, late, parting, pleasant, weary } from './signs.ts'
import { inOrder, near, together } from './together.ts'
import { drug } from './vocabulary.ts'

const lonely = `(${alone}|${late}|${weary}|${parting}|wrote (my|a|to|him|her|them)|drunk|drinking|last (drink|whiskey|beer|cigarette|night|time)|thinking about it|shouldnt|should not (know|be)|if i wanted|tempt\\w*|staring|stare|so (close|easy)|finish it|do it|be enough|over)`
const store =
  '(nightstand|night stand|drawer|counter|dresser|bedside|beside me|next to me|in front of me|on (the|my) (bed|table|desk|lap|floor)|in my (hand|lap|purse|pocket|bag|room|car|glove ?box)|under my (pillow|bed|mattress)|here|lined up|poured|dumped|spread out|got|have|grabbed|took|found|within reach|looking at|staring)'
const hunted =
  '(range|hunt\\w*|deer|turkey|duck|elk|license|permit|class|training|safety|locked|lock(ed)? (up|it)|taught|teach\\w*|sold|selling|nerf|water gun|toy|glue|museum|movie|game|cop|police|veteran|army|competition|trigger warning|got rid|gave (it|my|the)|surrender\\w*|threw|shop|show|bang|top gun|massage|collection|birthday|christmas|target practice|targets|inherited|nail|squirt|paint\\w*|lol|antique|dad and i|with (my )?dad)'

/** A means, where it is, and nobody there: harmless word by word. */
export const withinReach = [
  ...together('suicide', 'unless-past', [
    [
      'medicine at hand, and alone, late or weary',
      [inOrder(drug, store, 4), lonely],
      `(${dispensed}|insulin|edibles?|gummies|water bottle|bottle of (water|wine)|wine|kids|baby|mom needs|dog|cat)`,
    ],
    [
      'the same, the other way round',
      [inOrder(store, drug, 5), lonely],
      `(${dispensed}|edibles?|gummies|bottle of (water|wine|champagne|tequila)|water bottle|baby bottle|perfume|hot sauce|melatonin|dog|cat|took my (meds|pills|medicine)|(take|taking|took) (\\w+ )?(meds|medication)|did not (drink|use)|sober)`,
    ],
    [
      'saved up, counted',
      [
        `(sav(e|ed|ing)|hid|hidden|hiding|hoard\\w*|stash\\w*|count\\w*|collect\\w*|stockpil\\w*|skipp?(ing|ed)|keep(ing)?|kept) (\\w+ ){0,5}(${drug}|what i have left)`,
      ],
      `(${dispensed}|kids|money|bottle deposit|recycl\\w*|bottle caps|wine|beer|calories|carbs|cheek|mom from)`,
    ],
    [
      'enough of it',
      [
        inOrder(
          'enough|plenty of|a (stash|drawer full|whole drawer) of|moms|dads|grandmas|grandpas|leftover|old|(stole|stolen|took|got|found|hid) (my )?(moms|dads|grandmas|grandpas|sisters|brothers|roommates|wifes|husbands)',
          `${drug}`,
          3,
        ),
      ],
      dispensed,
    ],
    [
      'a gun at hand',
      [firearm, `(${lonely}|right now|i know|know (the|where|how)|loaded|code|should not|dark)`],
      hunted,
    ],
    [
      'loaded, and unloaded',
      [
        '(loaded|load|loading|unloaded|unload) (it|them) (\\w+ ){0,6}(again|tonight|unload\\w*|load\\w*|then|and (put|sat|held|took))',
      ],
      '(dishwasher|truck|car|van|washer|dryer|laundry|groceries|boxes|trailer|program|page|app|camera|dish\\w*|nerf|plates|range|u ?haul|game|bike)',
    ],
    [
      'a cord, and what it would hang from',
      [
        near(
          `tied (it|one|the|a)|${cord}`,
          '(closet|bar|rod|rafters?|beam|ceiling|fan|hook|door ?(knob|handle|frame)?|pipe|tree|banister|shower rod|garage|attic|basement)',
          6,
        ),
        '(figured out|set up|all set|hold|holds|held|weight|test\\w*|see if|tonight|alone|strong enough|neck|tried|again|ready|around|do it|nobody|watched|learned|knot|goodbye|tired)',
      ],
      '(swing|hammock|pi(n|ñ)ata|lights?|curtains?|dog|boat|camp\\w*|climb\\w*|plants?|hung (the|my|up)|christmas|decorat\\w*|tv|hdmi|charger|laundry|bed ?sheets? (clean|fresh)|clothes|jump rope|kayak|cat|play\\w*|tire|holds? (my|the) (coat|bag)|fixed|install\\w*)',
    ],
    [
      'a cord bought with a lie, or looked at',
      [
        inOrder(
          `(bought|buy|got|ordered|found|picked up|bring|brought|learn\\w*|tie|tying|tied|practic\\w*) (\\w+ ){0,3}(rope|noose|knots?|helium|nitrogen|charcoal|zip ties)`,
          '(told (the|them|him|her)|said it was|lied|nobody|no one|hid|hide|hidden|for me|tonight|ready|trunk|home depot|alone|asked what|do not need it for|under my|do it)',
          9,
        ),
      ],
      '(swing|hammock|camping with|boat|climb\\w*|kids|dog|scout\\w*|tent|christmas|bbq|grill\\w*|party|balloons)',
    ],
    [
      'a garage and a car',
      [
        '(garage|shed|barn)',
        `(${alone}|${parting}|sorry|playlist|tonight|door (closed|shut|down)|closed the door|running|windows? (up|down)|sleepy|go to sleep|hose|sealed|towels?)`,
      ],
      `(sale|${pleasant}|mechanic|oil|start(s|ed)? again|opener|park\\w*|clean\\w*|organi[sz]\\w*|running (again|great|well|shoes)|snow|rain|band|ran|tire|brakes)`,
    ],
    [
      'a height gone to, at an hour or in a mood',
      [
        `(at|on|to|up|by|off|onto|over|across from|near|of|in) (the|a|this|that|my) (\\w+ ){0,4}${high}|^${high}|${high} (of|by|on|near|is|was|door)`,
        `(nobody|no one) (\\w+ ){0,2}(knows?|saw|sees|would|around|up here)|so (low|high|easy|close)|looked (over|down)|looking (over|down)|look(s)? down|stood (there|here|on|at)|standing|edge|(keep|kept|keeps|always) (\\w+ ){0,2}(end\\w*|going|coming|driving|walking|thinking|finding|imagin\\w*)|end(ed|ing)? up|found myself|(so|really|too|just) tired|cry\\w*|sobbing|one step|timed (it|how)|clocked it|scoped|(\\d+|five|ten|few) (\\w+ )?(min\\w*|blocks|steps) (\\w+ )?(away|from)|long way down|how (high|low|far|long|easy|cold|fast)|climb\\w* over|over the (rail|edge|side|fence)|wait(ed|ing)? for|let go|${late}|${parting}|not sure (why|how)|legs (\\w+ ){0,2}(over|hanging|dangl\\w*)|unlocked|do not (know|want)|want(ed)? to|jump|alone`,
      ],
      `(${pleasant}|walked with|friends?|commut\\w*|to work|class|traffic|drove over|card game|waiting for (my|the) (wife|husband|friend|ride|bus|order)|rail pass|parked (the|my)|found parking|catch|caught|ticket|track(s)? (practice|meet|team|coach)|new tracks|album|song|record\\w*|training|laid|leak\\w*|roofers?|insurance|storm|replac\\w*|new roof|under one roof|roof over|home depot|shelter|fun|museum|afraid of heights|scared of heights|conquer\\w*|facing my fear|fear of heights|across the bridge|over the bridge|burn\\w*|water under|dentist|tooth|london bridge|did (it|not)|years ago|rescued|saved|helped|talked)`,
    ],
    [
      'one step away',
      [
        '(just )?one (jump|step|push|slip|pull|bullet|swallow|leap|squeeze|click|second of courage) (\\w+ ){0,3}(_ )?(\\w+ )?(thats? (all|it)|is all|away|all it (takes|would take)|takes|enough|and (it|i|its|all|everything)|would|could|from (it|the end|over|peace))',
      ],
      '(\\w+ step at a time|closer to my|dream|goal|recovery|degree|stairs|toward|dock|pool|dance|click away|trampoline)',
    ],
    [
      'a train let pass, or waited for',
      [
        near(
          '(train|trains|semi|subway|freight|bus|\\d+ ?(40|15|30|00)? (train|to pass)|tracks)',
          '(wait(ed|ing)? for (it|the|one)|let (it|one) pass|watch(ed|ing)? (it|them|the trains?) (go|pass|come)|feel the wind|step out|stepped back|too close|so close|almost)',
          6,
        ),
      ],
      `(${pleasant}|ticket|late|caught|catch|commute|station to|toy|museum|boarded|boarding|seat|ride|work on time|kids|son|loves trains)`,
    ],
    [
      'a gun cleaned for no hunt',
      [
        near(
          firearm,
          '(clean\\w*|oil\\w*|polish\\w*|took (it )?out|dug out|unlocked|bought|pawn ?shop|load\\w*|bullets?|smell\\w*|taste\\w*)',
          4,
        ),
        '(no reason|wife (is )?gone|gone|alone|again|just because|by myself|nobody|quiet|empty house|tired|goodbye|one|drunk|drinking|anniversary|miss (him|her)|widow\\w*|lonely|dark|tonight|sitting|stared?|staring)',
      ],
      hunted,
    ],
    [
      'poison open, smelt',
      [
        '(bleach|antifreeze|drano|rat poison|pesticide|cyanide|lighter fluid|gasoline|paint thinner|ammonia|weed killer|insecticide) (\\w+ ){0,5}(open|smell\\w*|sip|drink|cup|glass|look\\w*|star(e|ing)|poured|mouth|taste|next to me|in front of me|bought|not for)|(smell\\w*|sip\\w*|drink\\w*|open|pour\\w*|star(e|ed|ing) at) (\\w+ ){0,4}(bleach|antifreeze|drano|rat poison|pesticide|cyanide)',
      ],
      '(clean\\w*|mop\\w*|laundry|bathroom|hair|pool|roots|toilet|roach\\w*|ants|rats|mice|wasps?|weeds|yard|lawn|dog|cat|kid|toddler|baby|grill|car|shirt|shines|blond\\w*)',
    ],
    [
      'an amount added up',
      [
        '((add|adding|added|do|doing|did|work|working|worked|look\\w*|math|calculat\\w*|count\\w*|figur\\w*|google\\w*|search\\w*|read\\w*|know|weigh\\w*) (\\w+ ){0,6}(milligrams?|mgs?|the dose|dosage|lethal|how (many|much|long) (\\w+ ){0,3}(takes?|to (bleed|die|drown|od)|would|is enough|my weight|before)))',
      ],
      '(for (my|the) (kid|dog|cat|son|daughter|baby|toddler|mom|dad)|caffeine|sodium|calories|carbs|protein|cholesterol|vitamins?|recipe|coffee|cooking|baby|doctor|doc|nurs\\w*|pharmacist|exam|class|blood donation|fever|headache|cake|paint|bread)',
    ],
    [
      'gas run out, or seat belt off, on purpose',
      [
        '(on purpose|did not (buckle|wear|put)|not (buckl\\w*|wearing))',
        '(gas|empty|seat ?belt|buckl\\w*|brakes|cliff|lights|helmet|car|drove|driving|wheel)',
      ],
      '(wrong way|scenic|took the long|funny|lol|date)',
    ],
    [
      'a blade or pills in the tub',
      [inOrder(blade, '(bath|bathtub|tub|shower)', 5)],
      '(shav\\w*|soap|bubble|candles?|door|fixed|clean\\w*|curtain|knife|hair)',
    ],
    [
      'a means and an after',
      [`(pills|meds|${firearm}|${cord}|razor|overdose)`, afterwards],
      `(${dispensed}|${hunted}|swing|hammock|shav\\w*|better hands|camp\\w*|clean sheets|sheets|belt|seat ?belt|black belt|surgery|pain)`,
    ],
  ]),
]
