import { inOrder, near, together } from './together.ts'

const arm =
  '(gun|guns|pistol|rifle|ar ?15|shotgun|glock|knife|knives|machete|bat|hammer|axe|crowbar|gas can|gasoline|bomb|bombs|explosives?|matches|shottie|lighter fluid|blade|hatchet|tire iron|strap|strapped|ammo|bullets|acid|poison|brass knuckles|hit ?list|kill list|list of (names|people|everyone)|manifesto)'
const foe =
  '(him|her|them|someone|somebody|everyone|everybody|people|(my|his|her|the|that|those|this) (\\w+ ){0,2}(boss|ex|husband|wife|boyfriend|girlfriend|manager|supervisor|teacher|principal|coworkers?|neighbors?|roommate|stepdad|dad|mom|brother|landlord|kids?|baby|bullies|bully|classmates?|school|office|family|cops?|judge|doctor|guy|dude|man|girl|bitch|motherf\\w*|house)|whoever|anyone|that bitch|those (kids|people|guys))'
const deed =
  '(stab|shoot|kill|hurt|beat|burn|bury|strangle|choke|poison|murder|smash|shake|drown|throw|blow up|run over|slit|cut|end|bash|jump|attack|destroy|snap|punch|suffocate|smother|stomp|shoot up|set fire to|bomb)'
const meaning =
  '(going to|will|want to|about to|ready to|plan\\w*( to)?|think\\w* (about|of)|thought (about|of)|fantasi\\w* (about|of)|dream\\w* (about|of)|imagin\\w*|pictur\\w*|urges? to|swear i|i could|i should|might|afraid i|scared i|cannot stop|tempted to|feel like|trying not to|almost|keep (thinking|seeing|picturing))'
const play =
  '(chess|game|games?|fortnite|cod|halo|mario|madden|2k|boss fight|final boss|level|practice|home run|softball|baseball|hit a|batting|bat cave|movie|show|book|novel|story|song|lyrics|halloween|costume|dnd|campaign|nerf|laser tag|paintball|water gun|cook\\w*|kitchen|chef|steak|hunt\\w*|deer|range|class|training|drill|of people (who|i)|thank\\w*|grateful|grocery|groceries|to do|wish ?list|bucket|proud|kindness|love|surprise|with (hugs|kisses|love)|lol|haha\\w*|jaja\\w*|happy|teas\\w*|weeds|mosquito\\w*|spiders?|roach\\w*|bugs?|wasps?|ants|mice|mouse|rats?|hair|grass|cake|record|odds|traffic|addiction|the market|presentation|interview|exam|race|tournament|playoffs|mvp|smoothie|soup|piñata|pinata|wood|camp\\w*|tree|charcoal|bonfire|firewood|movie night)'
const where =
  '((to|at|outside|near|headed to|outside of) (his|her|their|the|my|that) (\\w+ )?(house|place|job|work|school|office|apartment|car|door|church)|school|in my (car|backpack|bag|truck|jacket|waistband|locker|trunk|purse|pocket)|on me|under my (seat|jacket)|with me|in the (car|trunk|truck)|(headed|going|driving|on my way|walking|waiting|outside|pulled up|know where))'

/** What somebody may do to others: the deed weighed, the means got ready, a reckoning promised. */
export const vengeance = [
  ...together('violence', 'unless-past', [
    ['a deed weighed, and a means or a plan', [inOrder(meaning, inOrder(deed, foe, 2), 4)], play],
    [
      'a means taken along to somebody',
      [
        inOrder(
          `(got|have|has|had|grabbed|took|taking|bringing|bring|brought|bought|packed|packing|carrying|loaded|sharpen\\w*|hid|keep|stole|with|holding) (\\w+ ){0,3}${arm}`,
          where,
          8,
        ),
      ],
      `(${play}|show and tell|bake sale|cookies|tools|job ?site|work site|kitchen|restaurant|security|guard|armed forces|police|carry permit|conceal\\w*|dull|cutting board|lunch|box cutter for work|contractor|delivery|uber|stick to|helped|fix\\w*|on (the|my) list|guest list|of errands|email)`,
    ],
    [
      'a list, and a reckoning',
      [
        '(list|names|(they|he|she|everyone|everybody|all|people|those|whoever) (\\w+ ){0,4}(laugh\\w*|bull(y|ied|ies)|hurt|wronged|did (this|me)|mock\\w*|made fun|cross\\w*|picked on|fired|ruined|betray\\w*|humiliat\\w*|lied))',
        '((will|wont|will not|going to|be|gonna) (\\w+ ){0,3}(sorry|regret|laughing|pay|remember me|suffer|see|learn|bleed|scream|beg|find out|wish|laugh)|get (what they|theirs|what is coming)|payback|revenge|make (them|him|her|you|everyone|all of them) (\\w+ )?(pay|suffer|regret|hurt|bleed|sorry)|taking (\\w+ )?(everyone|them|people|somebody|as many) with me|(won|will) not be laughing|wont be laughing|day of (reckoning|judg\\w*)|they all (die|pay)|burn it (all )?down|last (day|laugh))',
      ],
      `(${play}|wish list|gift|birthday|god|karma|in court|lawyer|sue|suing|settlement|success|by winning|job|degree|stronger|promotion|glow|gym|living well|better version)`,
    ],
    [
      'a name made, a reckoning at school or at work',
      [
        '(know|remember|learn|forget|say|scream) (who i am|my (name|face))|(on|make|making|be on|watch) the (news|front page)|no one will (forget|laugh)|nobody will (forget|laugh)|(do not|dont) (come|go) to (school|work|class)',
        '((will|are going to|ll|going to|gonna|everyone|everybody|they) (\\w+ ){0,3}(know|remember|forget|never|learn|see)|do not (come|go)|on the news|front page)',
      ],
      `(${play}|solo|concert|win|won|scholarship|goal|famous|art|startup|album|success|team|tryouts?|audition|graduat\\w*|weather|snow|sick|flu|covid|fever|good news|baby|teacher|new (girl|guy|student))`,
    ],
    [
      'an hour known, and a means',
      [
        '(know|knows|watch(ed|ing)|track(ed|ing)|memori[sz]ed|figured out|wrote down|learned|studied|following|followed) (\\w+ ){0,3}(his|her|their|what time (he|she|they)|when (he|she|they)|where (he|she|they)) ?(\\w+ ){0,3}(schedule|route|shift|car|address|house|street|gym|routine|plates?|works?|gets? off|leaves?|parks?|sleeps?|lives?|walks?|home)',
        `${arm}`,
      ],
      `(${play}|scared|afraid|he has|she has|they have|ex (knows|has)|fed ?ex|delivery|surprise|birthday|bus)`,
    ],
    [
      'fire, and what is theirs',
      [
        near(
          '(gas|gasoline|gas can|matches|lighter|lighter fluid|torch|kerosene|bleach|bat|keys?|hammer|brick|sugar)',
          '(his|her|their|that|exs?|boss\\w*) (\\w+ )?(car|truck|house|place|apartment|door|bed|stuff|tires|windows)',
          8,
        ),
      ],
      `(${play}|grill\\w*|birthday|candles?|borrowed|returned|lent|fixed|keys to (his|her|their) (car|house) back|light bulbs?|porch light)`,
    ],
    [
      'others to go with them',
      [
        '(tak(e|ing)|bring(ing)?|drag(ging)?) (\\w+ ){0,2}(everyone|everybody|them|them all|him|her|all of (them|you)|people|somebody|someone|the (kids|whole \\w+)|as many \\w+|my (kids|family|boss|ex)) (\\w+ ){0,4}(with me|down with me|out with me|to hell)',
      ],
      `(${play}|vacation|trip|store|dinner|lunch|mall|party|beach|disney\\w*|park|zoo|church|to (the|school|work)|ride|errands|hike|walk|raffle)`,
    ],
    [
      'a reckoning, and where they live',
      [
        near(
          '(make|making|made) (them|him|her|everyone|all of them|you all|those \\w+) (\\w+ )?(pay|suffer|regret|hurt|bleed|scream|disappear|sorry)|get even|get (him|her|them) back|teach (him|her|them) a lesson|they (will|are going to) (\\w+ )?(pay|regret|be sorry|suffer)',
          `know where (he|she|they)|what i need|have (a|the) (plan|gun|means)|${arm}|tonight|tomorrow|(his|her|their) (house|address|car|kids)|watch(ed|ing) (his|her|their|him|her|them)|waiting|followed|ready`,
          12,
        ),
      ],
      play,
    ],
    [
      'a child feared for, from oneself',
      [
        '(cannot stop|keep|keeps|afraid|scared|terrified|thoughts|urges?|want\\w*|almost|nearly|going to|pictur\\w*|imagin\\w*|see(ing)? myself) (\\w+ ){0,5}(hurt\\w*|shak\\w*|shook|throw\\w*|threw|drown\\w*|smother\\w*|drop\\w*|kill\\w*|slap\\w*|hit\\w*|stab\\w*|suffocat\\w*|squeez\\w*) (\\w+ )?(the|my|our) (\\w+ )?(baby|newborn|infant|son|daughter|kids?|twins|toddler)',
      ],
      `(${play}|party|shower|birthday|off at|dropp\\w* (my|the|our) (\\w+ )?(kids?|son|daughter|baby) off|feelings|squeez\\w* (my|the) baby so|hugs?|cute\\w*|tight|would hurt|getting hurt|someone)`,
    ],
  ]),
]
