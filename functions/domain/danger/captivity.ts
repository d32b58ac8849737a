import { inOrder, near, together } from './together.ts'
import { household, partner } from './vocabulary.ts'

const he = `(he|she|they|who|${household}|madam|recruiter|agency|supervisor|sponsor|contractor|host family|in laws)`
const keeping =
  '(took|takes|taking|has|hid|hides|hiding|keeps?|kept|keeping|holds?|holding|held|stole|steals|ripped|burned|burnt|tore|locked up|controls?|confiscated|broke|breaks|smashed|destroyed|threw|changed|drained|will not give|wont give|will not return|never gave)'
const paper =
  '(passports?|ids?|id card|papers|documents|visas?|green card|(bank|debit|credit|ebt|food stamp|social security) ?cards?|license|birth certificate|social|paychecks?|pay|wages|tips|money|cash|keys|phones?|meds|medicine|medication|inhaler|insulin|glasses|shoes|coat|wheelchair|walker|hearing aids|bank account|pin)'
const held =
  '(so (that )?(i|we) (cannot|can not|could not|will not|do not|have no|stay)|(cannot|can not|could not|not allowed|not able|no way|nowhere|scared|afraid|too scared) (\\w+ ){0,3}(leave|go|get (out|away|help|home)|call|run|escape)|until (i|we) (pay|work|finish|do|agree|say)|till (i|we) (pay|work|finish|do|agree)|(owe|owes|owed|debt|pay (him|her|them|it) (back|off))|(will|would) not (let|give)|wont (let|give)|immigration|ice|deport\\w*|if (i|we) (\\w+ ){0,2}(leave|talk|tell|call|run|go)|every time|for the trip|without (him|her|asking)|neighbors?|hide|beg|ask (for|him|her)|count(s|ed)?|allowance)'
const ours =
  '(lost|found|returned|babysit\\w*|grounded|(my )?(mom|dad|parents|teacher) took my phone|renew\\w*|consulate|embassy|dmv|bank (called|closed)|casino|tsa|customs agent|toddler|puppy|dog|cat|kitten|baby|atm|vending|thief|pickpocket|mailman|post office|prank|hide and seek|study|finals|teacher|bartender|lol)'
const neck = '(neck|throat|windpipe)'
const strangle =
  '(squeez\\w*|chok\\w*|strangl\\w*|grab\\w*|hands?|forearm|arm|belt|cord|charger|wire|scarf|press\\w*|held|knee|foot|hung|gripp\\w*|around)'
const pay =
  '((not|never|without|no) (\\w+ ){0,2}(pay|paid|pays|paying)( us| me)?|no (pay|wages|money|days? off)|(keeps?|takes?|took|kept) (\\w+ ){0,2}(the |our |all |my )(\\w+ )?(money|pay|wages|tips|checks?)|(owe|owed|debt|pay (him|her|them) back|pay off|working (it )?off)|(reach|make|hit|fill|meet) (the |our |my |his )?quota)'
const bound =
  '(passports?|papers|ids|visa|locked?|guards?|watch(es|ed|ing)? us|cannot leave|can not leave|not (let|allowed)|sleep (at|in|on) (\\w+ ){0,3}(warehouse|floor|basement|garage|van|trailer|factory|restaurant|farm|house)|call (ice|immigration)|deport\\w*|ice|la migra|immigration|beats? (me|us)|hits (me|us)|threat\\w*|escape|1[2-9] hours|all day and night|no (food|phone))'
const clients =
  '(s(old|ells?|elling) (me|her|us) (to|for|off)|pa(ys?|id) (my (\\w+ )?(mom|dad|aunt|uncle|boyfriend|husband|stepdad|cousin)|him|her|them) (\\w+ )?(to|for) (spend|have|be|see|touch|sleep|time|me|sex)|(see|seeing|meet|meeting|sleep with|sleeping with|have sex with|dance for|date|dates with|go with|sent? to|service|do) (\\w+ ){0,3}(men|guys|clients?|customers?|johns?|tricks?|strangers?|his friends|dates|buyers|drivers|truckers|hombres)|sell(s|ing)? (me|my body|myself|us)|turn tricks|work(ing)? the (track|blade)|(post|ads?|pics|pictures) (\\w+ ){0,3}(online|of me|site)|work(ing)? the (street|hotel|motel)s?|(motels?|hotels?|spa|massage place) (\\w+ ){0,6}(men|money|clients|how many|rooms all|guys)|how many (\\w+ )?(i|we) (have to|got to|must|need to|got) (to )?(do|see|take|make|turn))'

/** A throat held, a door locked, papers kept, work or sex forced: power over somebody, told by its means. */
export const captivity = [
  ...together('violence', 'unless-past', [
    [
      'a throat held',
      [near(strangle, neck, 5)],
      '(tight squeeze|chubby|son|daughter|grandson|granddaughter|nephew|niece|necklace|scarf (for|from)|massage\\w*|doctor|dentist|sore|tickl\\w*|cold|lump|hugg\\w*|hugs?|baby|toddler|cleared|lozenge|food|ultrasound|chiro\\w*|physical therap\\w*|kiss\\w*|tie|swab|cuddl\\w*)',
    ],
    [
      'breath taken away',
      [
        `(pillow|blanket|hand|hands|palm|plastic bag|bag|towel|cushion) (\\w+ ){0,3}(on|over|against|around|to) my (\\w+ )?(face|mouth|nose|head)|(my face|my head) (\\w+ ){0,4}(pillow|mattress|water|toilet|sink|tub|blanket)|(till|until) (i|everything) (\\w+ )?(saw (spots|stars|black)|went (black|dark|limp)|passed out|blacked out|could not breathe|peed)`,
      ],
      '(cat|dog|baby|toddler|kid|laugh\\w*|tickl\\w*|pillow fight|cool|ice|spa|facial|nap|alarm|warm|gym|coach|trainer|run|bag of)',
    ],
    [
      'burnt by another',
      [
        `(he|she|they|who|${household}) (\\w+ ){0,4}(burn(ed|t|s)?|scald(ed|s)?|brand(ed|s)?|(threw|throws?|pour\\w*|dump\\w*|spill\\w*|splash\\w*|toss\\w*) (\\w+ ){0,4}(hot|boiling|scalding|acid|bleach)( \\w+){0,3}|put (\\w+ )?(cig\\w*|lighter) out) (on |at |over )?(me|my (?!(toast|dinner|food|breakfast|popcorn|lunch|mouth|cookies))\\w+|us|the (baby|kids?))`,
      ],
      '(cd|toast|food|dinner|cookies|calories|lol|accident\\w*|hair stylist|tattoo|coffee order|sun|salsa|candle)',
    ],
    [
      'locked in or out',
      [
        `(keeps?|kept|keeping|locks?|locked|locking|leaves|left|shuts?|shut|ties|tied|chain\\w*|holds?|holding|puts?|makes?|made) (me|us) (\\w+ ){0,4}(locked|tied|chained|in|inside|out|outside|up|prisoner|hostage|naked)( (\\w+ ){0,3}(room|basement|closet|shed|garage|house|attic|bathroom|trunk|kennel|cage|cold|rain|snow|yard|porch|apartment|trailer|warehouse|car))`,
      ],
      '(he left us in the park|kept me in (the )?(loop|shape)|alarm|app|escape room|laugh\\w*|warm|lol|hospital|nurses?|doctor|swaddl\\w*|puts me in (charge|a good)|surprise|snow day|traffic|made me (dinner|food|coffee|breakfast|lunch|tea|soup|feel)|left me (a|the) (note|gift|tip|dinner)|locked myself)',
    ],
    [
      'medicine, food or help kept away',
      [
        `${he} (\\w+ ){0,3}(pours?|poured|pouring|dumps?|dumped|flush(es|ed)|withholds?|withheld|hides?|hid|takes?|took|throws|threw|crush(es|ed)|locks?|will not (let me|give me)|refuses to give me|controls?|empties|unplugs?) (\\w+ ){0,3}(out |away |down |up )?(my|our|the kids) (\\w+ )?(insulin|meds|medication|medicine|inhaler|oxygen|epi ?pen|pills|birth control|food|milk|formula|wheelchair|walker|cane|hearing aids?|glasses|cpap|crutches)`,
      ],
      '(pick(s|ed)? up|pharmacy|reminds?|dog|cat|toddler|puppy|sorts?|organi[sz]\\w*|doctor (changed|lowered|took)|nurse|photo|to the (car|table|pharmacy)|lunch|leftovers|drug addict|sober|safe ?keeping|so i (do not|am) (forget|safe))',
    ],
    [
      'weight put on a body',
      [
        `${he} (\\w+ ){0,3}(sits?|sat|sitting|kneels?|kneel\\w*|knelt|stands?|stood|lays?|lies|lay|laid|stomps?|stomped|put (his|her) (knee|foot|weight)|pins?|pinned|holds?|held) (\\w+ ){0,2}(on|onto|down|under|by) (me|my (\\w+ )?(chest|neck|back|face|head|stomach|throat|arms|wrists|hair))`,
        '(breathe|until|till|laugh\\w*|scream\\w*|stop|hit\\w*|hurt\\w*|while|bed|floor|could not|cannot|can not|again|begg?\\w*|cry\\w*|mad|drunk|throat|neck)',
      ],
      '(cat|dog|kitten|puppy|baby|toddler|massage|chiro\\w*|nap|cuddl\\w*|snuggl\\w*|shoulder|purr\\w*|lap|tickl\\w*|wrestl\\w*|bjj|jiu|judo|karate|hugs?|therapist|doctor|couch|yoga|by my side|hand in|held my (hand|hair) (while|back)|grandson|granddaughter|niece|nephew)',
    ],
    [
      'brought here, owing, kept',
      [
        '(brought (me|us) (here|to this)|the (man|woman|people|guy|lady|agency|family) (who|that) (brought|hired|bought)|(says|said|tells me|told (me|us)) (\\w+ )?(i|we) (\\w+ )?(owe|work|have to (work|pay|stay)|belong|am (his|hers|theirs))|(till|until) (i|we) (pay|paid|work|worked) (\\w+ )?(\\d+|off|back|it|the|all|debt|everything)|(has|have|keeps?|holds?) the only key|(took|take|takes|hid) (our|my) (shoes|clothes|coat|phone) (\\w+ )?(so|and))',
        '(pay|owe|debt|work|massage|club|key|weeks|months|apartment|house|leave|run|passport|trip|let|out|locked|belong|motel|hotel)',
      ],
      '(new (apartment|place|house|carpet)|my own key|landlord|mortgage|loan|union|overtime|boss said i owe no|loves|church|adopted|rescue|college|student|cleaners|carpet|closet|movers|bowling|bounce)',
    ],
    [
      'food, rooms and ways out locked',
      [
        '((pad ?)?lock(s|ed|ing)?|chain(s|ed)|bolt(s|ed)|nail(s|ed)|board(s|ed) up|hides?|seals?) (up )?(the |my |our |all the |up )?(\\w+ )?(pantry|fridge|refrigerator|food|kitchen|cabinets?|bedrooms?|room|fire exit|exits?|doors?|windows?|gate|bathroom|water)( (\\w+ ){0,5}|)',
      ],
      '(toddler|baby ?proof\\w*|dog|cat|raccoon|kids from|burglar|storm|hurricane|vacation|forgot|smart lock|alarm|lock(ed)? (myself|my keys)|new locks?|at work|the (office|store|shop)|safe and|my bike|feel safe|doordash|diet|snack\\w*)',
    ],
    [
      'papers, money or a phone kept',
      [
        `${he} (\\w+ ){0,5}${keeping} (away |back |all |on to )?(of )?(my|our|the|all our|his) (\\w+ ){0,3}${paper}`,
        held,
      ],
      ours,
    ],
    [
      'work for nothing, and no way out',
      [near(pay, bound, 12)],
      '(intern\\w*|volunteer\\w*|overtime|raise|paid (in full|off)|debt free|student loans?|credit cards?|mortgage|babysit\\w*|prime|ice cream|icee|chores|uber|taxes|parking|rent is|gym|union|car note|locked in (a|the|my) (rate|mortgage)|clock)',
    ],
    [
      'sold',
      [
        clients,
        '(money from|keeps|motels?|how many|cannot|owe|keeps|made me|makes|make me|making me|force\\w*|pimp|hit|beat|scared|leave|threat\\w*|sell|quota|every night|underage|online|passport|1[1-7])',
      ],
      '(sales|salon|realtor|lash|hair|nails|therap\\w*|attorney|social work\\w*|meeting|zoom|new clients?|closed|commission|customer service|tips were|tattoo|trainer|wedding|paintings|art|etsy|house|speed dating|family|my team|coffee)',
    ],
    [
      'immigration as a threat',
      [
        '(call|calling|report|turn|tell|send|deport\\w*|threat\\w*) (\\w+ ){0,4}(ice|immigration|la migra|migra|deported|back to (my|our) country)',
        `(${he}|boss|if (i|we)) (\\w+ ){0,9}(call|report|turn|deport\\w*|threat\\w*|tell|send)`,
      ],
      '(ice cream|lawyer|rights|hotline|clinic|raid|news|interview|approved|appointment|green card came|protest)',
    ],
    [
      'feared in the house',
      [
        '(sleep|sleeping|slept|hide|hiding|hid|lock|locked|lock myself|stay|sit|wait|barricade\\w*|push (the|a) (dresser|chair)) (\\w+ ){0,4}(bathtub|tub|bathroom|closet|car|under the bed|basement|shed|attic|outside|laundry|door|floor|garage|woods|porch)',
        `(when|whenever|while|until|till|because|cause|so|every time|after|from) (\\w+ )?(he|she|${partner}|dad|mom|stepdad|stepmom|brother|him|her|uncle|roommate) (\\w+ ){0,3}(drink\\w*|drunk|mad|angry|home|starts?|calms?|yell\\w*|rag\\w*|hit\\w*|high|using|goes|falls asleep|sleeps|leaves|gets|is|cannot|does not|will)|from (him|her|my (${partner}|dad|stepdad|mom|brother))`,
      ],
      '(hide and seek|surprise|presents?|gifts?|candy|chocolate|tv|snor\\w*|guests?|airport|gym|movie|baby|newborn|toddler|toddlers|kids from school|pick(ing)? (him|her|up)|practice|appointment|game|quiet time|hospital)',
    ],
    [
      'undressed, filmed, looked at',
      [
        `(makes?|made|making|forc\\w*|wants?|asks?|tells?|told|has|had|pays?) (me|us|her|them|him|the (girls|boys|kids)|my (sister|daughter|son)) (to )?(\\w+ )?(change|undress|strip|shower|bathe|pose|dance|lift|take off|wear|show|sit on his lap|get naked)`,
        '(in front|watch\\w*|film\\w*|record\\w*|video\\w*|camera|pics|pictures|photos|naked|for him|for his|clothes|shirt|skirt|underwear|lap|while he|nude)',
      ],
      '(dance class|recital|photographer|wedding|school pictures|family pics|costume|halloween|selfie|wear (a|my|the) (dress|suit|uniform|mask)|made me dance|doctor|nurse|pajamas|diaper|toddler|sweaty|muddy|proud)',
    ],
    [
      'a threat of next time',
      [
        `(next time|one (day|of these days)|some ?day|if i ever|when i least) (\\w+ ){0,5}(he|she|they) (\\w+ )?(will|would|is going to|will not|wont|going to) (\\w+ ){0,2}(stop|miss|kill|finish|hurt|hold back|let (me )?(go|up)|be (so )?(nice|lucky|gentle)|shoot|use|find)|(he|she|they) (said|says|told me|swore|promised) (\\w+ ){0,3}(next time|one day|if i (leave|tell|ever)|i will never|nobody will|no one will|they will never find)`,
      ],
      '(stop by|come over|visit|invite|play|game|cook|dinner|tip|love me like|lol|bring)',
    ],
    [
      'touched in secret',
      [
        `${he} (\\w+ ){0,3}(does|did|do|doing|tries|starts|puts?|puttin?g?|reach\\w*|slid\\w*|slips?|moves?|rubs?) (\\w+ ){0,4}(stuff|things|it|hands?|fingers?|something) (\\w+ ){0,2}(under|to me|down|up|inside|in my (pants|shirt|underwear|bra|bed)|on my (leg|thigh|butt|ass|chest|body)|between)`,
      ],
      '(tent|puppet|cake|cookies|kindness|garden|dog|cat|kitten|puppy|massage|scratch\\w* my back|tickl\\w*|tuck\\w*|present|tree|envelope|pillow|surprise|love note|gum|money|nice things|helpful)',
    ],
    [
      'marks of hands',
      [
        '(finger|hand|thumb|bite|belt|rope|choke|burn|cigarette|strangulation) ?(marks?|prints?|bruis\\w*)|(marks?|bruis\\w*|prints) (\\w+ ){0,3}(around|on|across|all over) my (neck|throat|wrists?|arms|ribs|back|thighs|inner)',
      ],
      '(wet paint|handprint (art|turkey|craft)|toddler|kid|baby|art|craft|paint|clay|cement|derby|rugby|mma|bjj|jiu|karate|wrestling|boxing|cupping|massage|hike|acupuncture|stretch|fell|tan|deadlift\\w*|pole|climb\\w*|blood draw|donat\\w*|iv)',
    ],
    [
      'watched at home',
      [
        '(cameras?|microphones?|trackers?|tracking|door|doors|locks?) (\\w+ ){0,4}(in (every|all|each|my|the) (\\w+ )?(room|rooms|bedroom|bathroom|house|car|phone)|off (the|my) (bathroom|bedroom|room|hinges|door)?|on the outside|from the outside|on my (phone|car))',
      ],
      '(baby|dog|cat|burglar|thief|package|security system|alarm company|ring cam|safe|safer|paint\\w*|installer|film|movie|photo|zoom|new house)',
    ],
    [
      'seized by a stranger',
      [
        inOrder(
          '(grabbed|snatched|dragged|pulled|pushed|forced|carried|jumped|cornered|chased|followed|made) (me|us)(?! (happy|so|feel|smile|laugh|very|really))',
          '(into|in to|in|toward|towards|to|behind|from|through|at|off|out of|get in|got in) (\\w+ ){0,3}(car|van|truck|alley|bathroom|stairwell|woods|bushes|parking (lot|garage)|building|room|house|home|street|elevator|hotel)',
          6,
        ),
        '(got away|scream\\w*|ran|scared|shaking|help|police|someone|somebody|stranger|man|guy|men|guys|he|they|knife|gun|escap\\w*|cannot stop)',
      ],
      '(dance|dancing|club|party|hug|friends?|kid|kids|dog|toddler|dad|fun|karaoke|puddle|traffic|rain|before i tripped|photo booth|son|daughter|girlfriends|lol|haha|surprise|song|stage|pool)',
    ],
    [
      'without consent',
      [
        '(i (\\w+ )?(said|say|saying|told (him|her)|kept saying|screamed|begged|cried) (\\w+ ){0,2}(no|stop|not to)|said no|never said yes|could not (move|say no|push)|was asleep|was sleeping|woke up (and|to|with)|too drunk|passed out|froze|do not remember)',
        `(doing it|inside (of )?me|on top of me|in me|kept going|did it to me|did not stop|anyway|would not stop|took my (clothes|pants|underwear)|no (pants|underwear|clothes)|touch\\w*|clothes (were )?off|pants (were )?(off|down)|so many times)`,
        `(he|she|they|${partner}|guy|man|cousin|uncle|boss|coach|friend)`,
      ],
      '(cat|dog|kitten|puppy|baby|toddler|son|daughter|kids?|blanket|alarm|tickl\\w*|cake|seconds|dessert|waiter|lol|job offer|snow|breakfast|boundar\\w*|respected|listened)',
    ],
    [
      'at the door again',
      [
        `(ex|stalker|guy|man|abuser|baby dad|husband|boyfriend|bf|wife) (\\w+ ){0,4}(is |was |been |has been |keeps |keep )?(parked|parking|sitting|waiting|standing|lurking|circling|driving by|drives by|drove by|hiding|showed up|shows up|showing up|across the street|out front|in the bushes) (\\w+ ){0,4}(outside|across|in front|by|near|at|down|out|again|around|my)`,
        '(ex|stalker|restraining|again|scared|every|police|will not leave|keeps|abuser|follow\\w*|third|watch\\w*|since|tonight|right now|cops|lights off)',
      ],
      '(uber|lyft|doordash|pizza|package|mailman|delivery|flowers|date|prom|airport|friend|coach|bus|line|concert|dog|cat|deer|raccoon|kids|custody|picked me up|bring)',
    ],
  ]),
]
