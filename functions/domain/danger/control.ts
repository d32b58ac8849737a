import { household, partner, rules } from './vocabulary.ts'

const they = `(he|she|they|who|${household})`
const close = `(him|her|my (\\w+ )?(${partner}|stepdad|stepfather|stepbrother|dad|father|uncle|brother|mom|mother|cousin|roommate|grandpa|boss|landlord))`
const afraid =
  '(scared|afraid|terrified|frightened|petrified|nervous|fear\\w*|too scared|not safe|do not feel safe|unsafe)'
const meanwhile =
  '( (is|was|has|have|had|just|also|still|always|keeps?|kept|again|started|starts|will not stop|would not stop|does not stop|tries to|tried to|wants to|likes to|trying to|even|from (work|school|church|the \\w+|my \\w+)|at (work|school|church|my \\w+|the \\w+)|that|never stops|next door|i work with|i live with|in my \\w+|on the \\w+)){0,5}'
const thing =
  '(phone|cell|keys|car|car keys|money|paycheck|paychecks|wallet|purse|passport|id|papers|documents|debit card|card|cards|bank card|bank account|laptop|shoes|clothes|medication|meds|inhaler|insulin|birth control|glasses|green card)'

/** Touched, followed, watched, held, ruled over: harm that leaves no marks. */
export const control = rules('violence', 'unless-past', [
  [
    'touched, and not wanting it',
    `${they}${meanwhile} (touching|grabbing|groping|rubbing|kissing|fondling|cornering|grinding on) (on )?(me|my (\\w+ )?(butt|ass|chest|breasts?|thighs?|legs?|body|waist|private\\w*|hair))(?<!\\b(cat|dog|puppy|kitten|baby) .*)`,
    `(uncle|stepdad|stepfather|stepbrother|cousin|grandpa|coach|teacher|boss|manager|coworker|priest|pastor|neighbor|brother|dad|father|landlord|roommate|doctor|he|man|guy|babysitter) (\\w+ )?(touche?s|touched|feels|felt|rubs|rubbed|kisses) (on |up )?(me|my (butt|ass|chest|breasts?|thighs?|legs?|body|privates?))( (at night|and|when|again|in|while|where|there|inappropriately|without|last|after|but|every|under|sexually|all|down|like|since)|$)(?! (and (smiled|said i)|on the (cheek|forehead|shoulder)|like (a queen|nobody)))`,
    '(touch\\w*|kiss\\w*|grabb\\w*) me (\\w+ ){0,6}(scared to tell|nobody (knows|believes)|no one (knows|believes)|afraid to tell|did not want|do not want|said no|told (him|her|them) (no|stop)|keep (it )?(a )?secret|our secret|not to tell)',
    '(makes?|making|made|forces?|forced|forcing|pressures?|pressured|pressuring) me (\\w+ ){0,3}(have sex|sleep with|touch|do sexual|sexual|strip|undress|send (nudes|pics|naked|him)|kiss|blow|oral|perform|sell (my|sex)|work the)',
    '(comes?|came|coming|climbs?|climbed|crawls?|crawled|gets?|got|sneaks?|snuck|sneaking) (in |into |in to |in with )(me|my (bed|room|bedroom|shower)) (\\w+ ){0,3}(at night|night|when|while|after|uninvited|drunk|asleep|touch\\w*|again|without)(?<!(son|daughter|cat|dog|toddler|kid|kids|baby|puppy) .*)',
  ],
  [
    'feared close by',
    `${afraid} (\\w+ ){0,2}(to|of) (\\w+ )?(sleep\\w*|shower\\w*|be(ing)?|stay\\w*|live|living|go(ing)?|com(e|ing)|wak(e|ing)|leav(e|ing)|bath\\w*|chang\\w*|lie|lying|sit\\w*|eat\\w*|breathe|move|speak\\w*|talk\\w*|say\\w*|disagree\\w*|home|clos\\w*|turn\\w*) (\\w+ ){0,4}(next to|near|beside|around|alone with|with|in the same \\w+ as|back to|to|home to) ${close}(?! (again about|about my (job|news|grades|feelings)))`,
    `${afraid} (\\w+ ){0,3}(my |of my |that my |of |when |if |what )(\\w+ )?(${partner}|stepdad|stepfather|dad|father|uncle|he|she|him)( \\w+){0,4} (home|hurt\\w*|kill\\w*|mad|angry|drunk|hit\\w*|find\\w*|snap\\w*|do to me|do next|explode\\w*|touch\\w*|come\\w*|back|temper|outside)(?! (from surgery|safe))`,
    '(not|never|dont) (\\w+ )?(feel )?(\\w+ )?safe (here|tonight|right now|at (home|school|work|my)|in (my|this|the|our)|with (him|her|my)|around (him|her|my)|anymore|anywhere)(?! (enough to|to (drive|eat)))',
    '(flinch\\w*|shak\\w*|trembl\\w*|freez\\w*|hide|hiding) (\\w+ ){0,4}(when|every time|whenever|because) (he|she|my (\\w+ )?(husband|wife|boyfriend|girlfriend|dad|stepdad|partner|ex|mom)) (\\w+ ){0,3}(near|home|hand|yell\\w*|walks|comes|moves|touch\\w*|rais\\w*|drunk|mad|angry)',
  ],
  [
    'followed, watched',
    `(man|men|guy|guys|dude|stranger|someone|somebody|car|truck|van|ex|stalker|he|they|coworker|customer|client|neighbor|people|boys|creep|person)( (i|my|the|a|from|on|at|in|who|that|with|bus|train|store|work|gym|class|street|bar|church|school|is|was|has|been|keeps|kept|just|still|again|always|there|same|this|white|black)){0,6} (follow(s|ed|ing)|chas(ed|ing)|trail(ed|ing)|tail(ed|ing)) (me|us)( (home|to|off|from|out|into|around|in|all|through|for|everywhere|every|again|down|tonight|last|and|when|since)|$)(?! (on (insta\\w*|twitter|tiktok)|back on))`,
    `(someone|somebody|a (strange )?(man|guy|person|stranger|car)|strange (man|guy)|man|stranger|ex|stalker) (\\w+ ){0,3}(outside|at|in|by|under|peek\\w*( in)?|look\\w* (in|through)|watching( through)?|tapping (on|at)|knocking (on|at)) (my|our|the) (\\w+ )?(window|windows|backyard|yard|bedroom|driveway|closet|backseat|back ?door|porch|basement|attic)(?! (with|to (bring|deliver|fix|help)|seat))`,
    '(he|she|ex|husband|wife|boyfriend|girlfriend|partner|bf|gf|stalker|someone|somebody|they) (\\w+ ){0,3}(hacked|tracks|tracking|tracked|monitors|monitoring|watches|watching|spies on|spying on|reads|reading|checks|checking|controls|controlling|goes through|going through|listens to|records|recording) (me through|all |every |everything )?(of )?(my (\\w+ )?(phone|texts?|messages|emails?|calls|location|gps|money|bank|account|accounts|mileage|every move|moves|camera|social media|food|eating|clothes|body|life)|me (on|with|through) (the |his |her |a )?(camera|cameras|phone|app)|everything i|every (thing|move|call|text|penny|dollar)|what i (eat|wear|spend|say)|who i)',
    '(am|being|getting|been|is|got|was) (\\w+ )?(blackmailed|sextorted|extorted|stalked|hunted|groomed|catfished and|followed by (a|some|him|someone)|watched by)(?! (dog|cat))',
    '(threaten\\w*|will|going to|said he would|says he will) (\\w+ ){0,3}(post|send|leak|release|share|show) (\\w+ ){0,5}(nudes|naked|pictures|pics|photos|videos?)( of me)?(?! (of the (kids|trip|dog|party)))',
  ],
  [
    'things taken, a life ruled over',
    `(he|she|they|${partner}|stepdad|stepfather|pimp)( (has|have|just|also|always|keeps|kept|still|again|even|got mad and|gets mad and|took off with|drunk)){0,3} (took|takes|taking|hid|hides|hiding|stole|steals|smashed|broke|destroyed|keeps|kept|controls|confiscated|cut off|cancelled|withholds|locked up|threw out|burned) (away )?(all )?(of )?my (\\w+ )?${thing} (and (my )?(\\w+ )?${thing}|so|again|because|when|until|from|if|away|to (keep|stop|punish)|since|after|every)`,
    `(took|takes|hid|hides|stole|has|keeps) (away )?my (phone|keys|car keys|wallet|id|passport|money|car|purse|shoes) (and|n) (\\w+ )?(phone|keys|car keys|wallet|id|passport|money|car|purse|wont|will not)( let me)?(?<!\\bi (took|hid|keep) .*)`,
    '(does|will|would|do|did) not (even )?(let|allow) me (\\w+ ){0,2}(leave|see (my|anyone|a doctor)|talk to|have (my|any|a|friends|money)|work|drive|sleep|eat|use (the|my)|go(?! (first|ahead|easy|of))|out of|call|go out|shower|take my|wear|be alone|speak|get (a job|help))(?! (my (feelings|past)|down|until i (finished|ate|smiled)|without a hug))',
    '(i am|am i|im)? ?not allowed (to )?(\\w+ )?(leave|see|talk|have|go|work|drive|eat|sleep|use|call|text|shower|spend|speak|friends|out|a phone)( \\w+){0,5} (he|she|they|him|her|husband|boyfriend|wife|partner|dad|stepdad|house|friends|family|anyone|money|phone)(?<!(doctor|surgery|landlord|work) .*)',
    '(isolat\\w*|cut(s|ting)? me off|keeps me (away|apart)) (me )?(from )(\\w+ )?(my )?(family|friends|everyone|everybody|mom|anyone|the world)',
    '(lock|locks|locked|locking|shut|shuts|trap|traps|trapped|barricaded|chained) me (\\w+ )?(in|inside|out|up|outside|down)(?! (my (account|phone)|of (my|the) (account|phone|app|car by accident)))',
    '(can not|cannot|not able to|no way to|trapped and (can not|cannot)) (leave|get away|escape|get out) (\\w+ ){0,5}(he|him|her|my (husband|boyfriend|wife|girlfriend|partner|abuser)|marriage|relationship|no money|watching|phone|kill|find)(?! (space|game|from the meeting))',
  ],
  [
    'a threat to others, or to both',
    '(shoot|shooting|blow|blowing|burn|burning) up (\\w+ )?(the|my|our|a|his|her|their) (\\w+ )?(work|school|office|house|home|church|job|place|building|mall|store|class|party|family)|(bring|brought|bringing) (a |his |the )?gun to (school|work|church|class|my)',
    '(kill|shoot|drown|stab|burn|murder)(s|ing)? (\\w+ ){1,3}and (then )?(me|us|the kids|my kids|our kids)|kill us (both|all)|take (me|us|the kids) (down )?with (him|her)|murder suicide',
    '(took|has|have|taking|kidnap\\w*|keeping|keeps) (\\w+ ){0,3}(kids?|baby|son|daughter|children|babies) (\\w+ ){0,6}(never see|alive|hurt them|kill|will not (give|bring|return|let)|refus\\w*|disappear\\w*|ran|threat\\w*)(?! (time|up))',
    `${they}${meanwhile} (hit|hits|hitting|beat|beats|beating|struck|whipp\\w*|burn\\w*|stab\\w*|hurt|cut|jabb\\w*|chas\\w*) (me|us) with (a |an |his |her |the |my ){0,2}(\\w+ )?(belt|bat|car|bottle|fists?|hand|cord|stick|hammer|pan|shoe|phone|chair|cigarette|iron|knife|board|paddle|cable|hanger|lamp|broom|remote|plate|pipe|gun|switch)(?! (lol|haha|in (the )?game))`,
    '(will not|does not|would not|never|keeps?|kept|not) (stop )?(hitting|beating|kicking|choking|slapping|punching|hurting|raping|abusing|threatening|harassing|stalking) (me|us)(?! (with (kindness|questions)|at (chess|uno)))',
    '(held|holds|holding|pinned|pins|pushed|pushes|threw|throws|shoved|slammed|knocked) me (\\w+ )?(down|against|onto|into|to the (floor|ground)|up against)(?! (by (life|work|depression)|but i (got|rose)|in (tag|wrestling|bjj|judo)))(?<!(life|work|depression|grief|wave|waves|ocean) (\\w+ ){0,2}me (\\w+ )?down)',
  ],
])
