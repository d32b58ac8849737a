import { household, partner, rules } from './vocabulary.ts'

const he = `(he|she|they|${household})`
const harm =
  '(kill|hurt|shoot|stab|bury|beat|burn|strangle|choke|harm|murder|rape|drown|slit|destroy|hunt|hit|attack|bash|smash|end|torture|gut|break|poison)'
const fear =
  '(scared|afraid|terrified|frightened|fear\\w*|petrified|dread\\w*|panicking|shaking|freaking out|scares me|nervous)'

/** Violence that is threatened, feared, closing in, or a life held by somebody else. */
export const threat = [
  ...rules('violence', 'unless-past', [
    [
      'a threat',
      `(said|says|saying|swore|swears|promis\\w*|threat\\w*|warned|told me|tells me|text(s|ed|ing)|messag\\w*|yell\\w*|scream\\w*|keeps|left a voicemail|dm\\w*) (\\w+ ){0,6}${harm} (me|us|my (\\w+ )?(family|kids|throat|dog|mom|face|cat|neck|car|head|house|parents|son|daughter|sister|brother|baby|boyfriend|girlfriend)|the (kids|baby|dog|cat|house|whole family)|our)(?! (if i (eat|do not (eat|try))|for (being|eating|forgetting|this)|when (she|he|they) (sees|finds out)|lol|with (kindness|love|boredom)))`,
    ],
    [
      'a threat on condition',
      '(threat\\w*|said|says|swore|going|wants|will|trying) (\\w+ ){0,3}(take|taking|steal|keep) (\\w+ )?(my|the|our) (kids|children|baby|son|daughter)( away)? (\\w+ ){0,4}(if i|and (kill|hurt|disappear|run|i will never)|from me if|then (hit|beat|punch\\w*|chok\\w*))',
      '(leak|post|send|release|share) (\\w+ ){0,4}(nudes|pictures|pics|videos?) (\\w+ ){0,3}(if i|unless)',
      'if (i|we) (\\w+ ){0,3}(leave|left|go|tell|told|talk|call|called|try to|ever|break up|scream|report|say|move|testify|cheat|divorce)( \\w+){0,6} (he|she|they|id|i) (\\w+ ){0,3}(kill|hurt|shoot|beat me|find me|burn|make me (pay|regret)|be dead|destroy me|ruin|come after|take the (kids|baby)|be sorry|regret it)',
      '(kill|hurt|shoot|beat|burn|destroy|ruin|deport|report) (me|us|my \\w+|the \\w+|our \\w+) (\\w+ )?if (i|we) (\\w+ ){0,2}(leave|go|tell|call|try|talk|break|report|say|left|move|divorce)',
      '(you are|i am|i will be|ill be|i would be|we are) (a )?dead (if|when) (he|she|i|they|my)',
      'wish(es)? i was dead and',
      'death threats?',
      'wants me dead',
      'threaten\\w* (me|us|to (kill|hurt|shoot|burn|come|take|post|find)|my (life|family|kids))',
    ],
    [
      'feared',
      `${fear} (\\w+ ){0,4}(of |what |that |my |when |because )?${he} (\\w+ ){0,4}(hurt|kill|hit|beat|find|finds|found (me|us|out|where)|come (home|after|back|over|for|in|here)|comes (home|after|back|over|for|in)|coming|gets? home|gets? (drunk|mad|angry|out)|got out|do to (me|us)|do$|does$|do (when|if|tonight|next)|after me|snap|lose it|drinks|drunk|is (drunk|mad|angry|violent|outside|back|home)|out of (jail|prison)|knows where|rage|temper|follow)`,
      `${fear} (\\w+ )?(of|to be (alone |home )?(with|around)|to (be home|go home|sleep|leave|say no|tell|speak)) (\\w+ )?(my )?(him|her$|${partner}|stepdad|dad|father|uncle|brother)(?! (die|dying|dies|leaving|losing))`,
      `(he|she|${partner}) (\\w+ )?scares (me|us|the kids)( when| so| now|$)(?! lol)`,
    ],
    [
      'no safe place',
      '(do|does|did|am|is|are|we|never|house|home|place) (not )?(feel |feels )?(\\w+ )?(not safe|safe|unsafe|in danger) (\\w+ )?(at home|in (this|my|the|our) (own )?(house|home|apartment|relationship|marriage|bed)|with (him|her|my (husband|wife|boyfriend|girlfriend|partner|dad|stepdad|ex|roommate|uncle))|around (him|her|my (husband|wife|boyfriend|girlfriend|partner|dad|stepdad|ex|roommate|uncle))|going home|to (go|be) home)(?<!(feel|am|are|is|finally|so) (safe|safer) (\\w+ ){0,4}(home|house|him|her|apartment|relationship|bed|partner|husband|wife|boyfriend|girlfriend|marriage))',
      '(can not|cannot|not able to|do not want to|scared to|afraid to|not going) go home (\\w+ ){0,5}(he|she|because|dad|husband|stepdad|hurt|hit|tonight|mad|drunk)',
      'need (\\w+ ){0,2}(somewhere|a place|someplace|a shelter|to find a shelter|help) (\\w+ ){0,3}(safe (tonight|from)|away from him|to (hide|escape)|get away from (him|her|my))',
      '(it is|things are|home is) (not safe|unsafe|dangerous) (here|at home|with|around|anymore|for (me|us))',
      'need to get (out|away) (\\w+ ){0,3}(before (he|she)|from (him|her|my (husband|boyfriend|wife|partner|ex|dad)))',
    ],
    [
      'followed',
      '(ex|stalker|someone|somebody|man|men|guy|guys|dude|stranger|car|truck|van|neighbor|coworker|he|she|they)( (is|was|has|been|keeps|kept|who|that|i|dumped|in|a|the|black|white|still|always|just|will not stop|wont stop|started|from|work|my|again|there|and|now|literally)){0,6} (stalk\\w*|follow(s|ing|ed)? (me(?! (on|around (the house|like)|everywhere like|back))|us)|spying on|tracking|tracks|watching (me|us|my house)|lurking|track(ed|ing|s)? my|(sitting|parked|waiting|standing|lurking|hiding|showing up|shows up|showed up|turning up|turns up|drives by|driving by|driving past|comes|coming|hanging around|outside) (\\w+ ){0,3}(outside|by|past|at|near|in front of|to) (my|our) (\\w+ )?(work|job|house|home|apartment|place|window|door|building|school|street|gym|car|classes|dorm|kids)(?! (with|to (bring|surprise|help|drop|give))))',
    ],
    [
      'stalked and watched',
      '(found|find) (\\w+ ){0,2}(tracker|airtag|air tag|hidden camera|spyware|gps|camera) (\\w+ ){0,3}(my|our|in the (bathroom|bedroom))',
      '(put|installed|placed|hid) (a |an )?(tracker|airtag|gps|camera|spyware) (\\w+ ){0,2}my (car|phone|bag|room|purse|bedroom)',
      '(checks|tracks|monitors|goes through|watches|controls|controlling|monitoring) my (every|phone|location|mileage|texts|messages|calls|money|move|clothes)( \\w+){0,4}',
      '(ex|stalker|he|she) (\\w+ ){0,3}(will not|would not|refuses to|never) (leave (me|us) alone|stop (calling|texting|messaging|harass\\w*|following|contact\\w*|threat\\w*))',
      '(violat\\w*|broke|ignor\\w*) (\\w+ ){0,2}(restraining|protective|no contact|protection) order',
      '(restraining|protective) order (\\w+ ){0,4}(violat\\w*|ignored|does nothing|but (he|she)|and he)',
      '(knows|found( out)?|figured out|has) (where (i|we) (live|work|am|are|stay\\w*|moved|sleep)|my (new )?address)',
      '(got|gets|getting|is|just) (out of (jail|prison)|released) (\\w+ ){0,4}(scared|afraid|find|coming|come|knows|looking|after|he)',
      'come after me',
      'coming (after|for) (me|us)',
      '(looking|searching|hunting) for me(?! (to|at (the )?lost))',
    ],
    [
      'held',
      `${he}( \\w+){0,3} (will not|wont|would not|does not|did not|never|do not|refuses to|not) (even )?(let|lets|allow|allows|letting) (me|us) (\\w+ ){0,2}(leave|go (out(side)?|home|anywhere|to (work|school|the doctor|see))|out|see (my|anyone|a doctor|people)|talk to|work$|have (my|any|money|a (phone|job|bank)|friends|contact)|use (the|my) (phone|car)|call|get (help|a job|my)|eat$|sleep (until|unless|in)|alone|near the door|off the)`,
      '(locked|locks|locking|lock|trapped|traps|tied|barricaded|chained|shut) (me|us) (\\w+ ){0,2}(in|inside|out|up|outside|to|from|down)(?<!(system|bank|app|account|cat|door|it|phone|car|website|computer) (locked|locks) (me|us) (\\w+ ){0,2}(in|out))',
      '(locked|trapped|stuck|held|kept) (in|inside) (the|a|my|this|his|here) (\\w+ )?(bedroom|basement|closet|room|house|bathroom|apartment|trunk|garage|car) (\\w+ ){0,5}(he|she|they|him|by (him|my)|with him|against)',
      `(he|she|they|${partner}|dad|father|stepdad|mom) (\\w+ )?(took|takes|hid|hides|has|keeps|stole|smashed|broke|destroyed|confiscated) (away )?my (\\w+ )?(passport|papers|documents|green card|id|car keys|keys|phone) (so|and|to keep|because|when|again|after|if)`,
      `(he|she|they|${partner}) (\\w+ )?(keeps|kept|keeping|holds|holding|held) (me|us) (\\w+ )?(locked|trapped|prisoner|hostage|from leaving|inside|captive|isolated|against my)`,
      'not allowed to (leave|see (my|anyone)|talk to (my|anyone)|have (money|a phone|friends)|go (outside|anywhere)|use (the|my) phone)',
      'blocks? the door',
      '(block(ed|ing)|stood in) (front of )?the (door|doorway) (\\w+ ){0,3}(so|will|would|and|me)',
    ],
    [
      'a weapon, a door beaten on, a hiding place',
      '(put|puts|pull(ed|s)|point\\w*|held|holds|wav\\w*|brandish\\w*|aim\\w*|swung|has|had|grabbed|got|came at me with|keeps|sleeps with) (\\w+ ){0,3}(gun|knife|machete|bat|weapon|pistol|rifle|blade|hammer|crowbar|axe|scissors) (\\w+ )?(on|at|to|toward\\w*|against) (me|us|my (\\w+ )?(head|face|throat|neck|chest|back|mouth|stomach|kids|family|son|daughter|mom|temple))',
      'at (gun|knife) ?point',
      'came at (me|us) (with|again)',
      '(shots fired|gun ?shots|shooting|shooter|gunfire|drive ?by) (\\w+ ){0,2}(at (my|our|the) (school|house|car|work|building|mall|us|me)|outside|next door|right now|in (the|my) (school|building|house|store|street))',
      'active shooter',
      'shot at (me|us)',
      '(someone|somebody|man|men|guy|stranger|he|she|they|ex) (\\w+ ){0,3}(breaking|broke|break|trying to (get|break)|climb\\w*|kick\\w*|tried to (get|break)|forcing|pounding|banging|beating) (\\w+ )?(in|into|on|down|through|at) (\\w+ )?(my|our|the) (house|home|apartment|door|window|room|place|car)(?! (with|to (surprise|bring|deliver)))',
      `(hiding|hid|hide|barricad\\w*|locked myself) (\\w+ ){0,4}(in|under|behind) (the|my|a) (\\w+ )?(bathroom|closet|car|room|bed|bedroom|basement|garage|shed|laundry room) (\\w+ ){0,4}(he|she|they|from (him|her|my (${partner}|dad|stepdad|mom|brother))|dad|scared|until|bc|because|drunk|rn|please)`,
    ],
    [
      'written in secret, fled, or told with its victim only',
      '(text|texting|write|writing|type|typing|whisper\\w*|sneak\\w*|call|calling|leave|leaving|pack|packing|escape|escaping|plan\\w* to leave|hid\\w*|talk|delete|deleting) (\\w+ ){0,6}((before|while|when|until) (he|she|they|my \\w+|the abuser) (is |gets? |wakes? |comes? |finds? |goes? )(\\w+ )?(asleep|sleep\\w*|up|home|back|out|at work|in the (shower|other)|gone|bed|this)|so (he|she) (does|will|can) not (see|find|know|hear|hit|hurt|kill)|or (he|she) will (hit|kill|hurt|beat))',
      `(he|she|they) (was|were|is|are|might|will|would|could|may|about) (\\w+ ){0,3}${harm} (me|us)(?! (up|at|lol|haha|with|in (chess|the|a)|if i (eat|do not)|over|heart))`,
      `(ran|run|running|escap\\w*|fled|flee\\w*|got away|get away|hiding|left) (\\w+ ){0,5}(from (him|my (abus\\w*|${partner})) (again|tonight|last night|now|barefoot|with (the|nothing|just))|barefoot|(with|in) (nothing but|just the clothes|my pajamas))`,
      `(police|cops|911) (\\w+ ){0,6}(on (him|her|my (${partner}|dad|stepdad))|because (he|she) (hit|was|is|will|threat\\w*)|domestic)`,
      '(walk\\w*|tiptoe\\w*) on eggshells (\\w+ ){0,4}(hit|hurt|rage|temper|scared|explode)',
      'honor kill\\w*',
      'force\\w* (me )?(to marry|marriage)',
      '(being|am|getting) (trafficked|pimped|sold|forced to (work|have|marry|see clients))',
      '(hit|hits|push\\w*|shov\\w*|grab\\w*|chok\\w*|hurt|hurts|slap\\w*|punch\\w*) me (again|last night|tonight|when (he|she)|in front of|if i|because i|every|whenever|so hard|and)(?! (good|harder than))',
    ],
  ]),
]
