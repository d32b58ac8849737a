import { inOrder, near, together } from './together.ts'
import { drug, kin } from './vocabulary.ts'

const other = `(${kin}|buddy|bestfriend|homie|homegirl|homeboy|girl|guy|dude|stepson|stepdaughter|grandson|granddaughter|gramma|granny|nana|pop|uncle|cousin|mate|tenant|patient|teammate|classmate|lab partner|online friend|ex)s?`
const third = `(he|she|they|${other})`
const ended =
  '(goodbye|good bye|farewell|suicid\\w*|final (text|words|message)|sorry (for|about) everything|do not (look|wait|come)|remember me|(love|loved) (me|you|us|everyone) (all |always |forever)?|(not|no longer|did not) (want\\w*|wanting) (to )?(live|be (here|alive)|be alive|exist|wake)|(be|is|was|were|wants to be|better off|being) dead|die|dying|death|end (it|things|his|her|their)|take care of (my|his|her|the)|by the time|done with (life|everything)|giv\\w* up|not be here|wont be here|nobody would miss)'
const word =
  '(notes?|letters?|texts?|texted|messages?|messaged|voice ?mails?|posts?|posted|story|stories|status|snap|videos?|essays?|poems?|journals?|diary|drawings?|dm|dms|emails?|tweet\\w*|wrote|left|sent)'
const silent =
  '((is |am |are |will |has |does |have )?not (\\w+ )?(answer\\w*|respond\\w*|reply\\w*|repli\\w*|pick\\w* up|come home|been home|read\\w*|home)|(phone|cell|location) (\\w+ ){0,3}(off|dead|disconnected|straight to)|straight to (voice ?mail|vm)|(is|are|has gone|went|gone) missing|cannot find (him|her|them)|can not (find|reach) (him|her|them)|cannot reach|(car|truck|keys|gun) (\\w+ ){0,2}(is |are )?(gone|missing)|hung up|went silent|nobody (can|has) (find|seen|reach\\w*|heard)|no one (can|has) (find|seen|reach\\w*|heard))'
const quiet =
  '(honeymoon|vacation|game|movie|show|book|class|practice|nap|sleep(s|ing) like|teenager lol|alarm|school|lol|haha\\w*|jaja\\w*|spotify|birthday|valentine\\w*|thank\\w*|love note|lunch|cute|funny|teacher|retir\\w*|moving|cruise|flight|funeral|eulogy|passed away|rest in peace|memorial|anniversary|died in|years ago|late (husband|wife|mom|dad)|hospice|peaceful\\w*|old dog|dog|cat|puppy|kitten|hamster|fish|bird|goldfish|plant|video game|graduat\\w*|hotline training|crisis (line|text)|concert|mad at me|ghost\\w*|date|dating)'

/** Somebody else's danger, told by what was found, sent, taken, or left unanswered. */
export const nearThem = [
  ...together('someone-else', 'unless-past', [
    [
      'words of an ending, from somebody',
      [
        near(third, word, 6),
        ended,
        `(goodbye (text|note|letter|message|video|post|voicemail)|found|got|read|saw|online|posted|phone|worried|scared|what do|text\\w*|backpack|room|drawer|essay|journal|diary|group|says|said|left (a|the) (note|letter)|letter|note|sent)`,
      ],
      `(${quiet}|i (\\w+ )?(wrote|left|sent|am leaving|want to|posted)|my (note|letter|goodbye)|(students?|kids) (wrote|gave|made) me|cowork\\w*|tell my|said goodbye to (my|the|our|him|her|them)|stories (about|of)|church|from the (gym|bank|doctor|school))`,
    ],
    [
      'a note, and no answer',
      [
        near(third, silent, 9),
        `(notes?|letter|goodbye|sorry|pills|gun|depress\\w*|sad|suicid\\w*|last (text|thing|message)|dark|crying|worried|scared|hurt (himself|herself)|alone|rope|bridge|drunk|do it|end it|love you|drove off|fight|broke up|after (his|her|the))`,
        `(my|${other})`,
      ],
      `(${quiet}|i (\\w+ )?(wrote|left a note|left the note)|job|interview|landlord|contractor|customer service|insurance|phone died|charger|new phone|boss|lost (his|her) phone)`,
    ],
    [
      'somebody who will not wake',
      [
        inOrder(
          third,
          `((will|can|is|does|do|did|would|am) not (\\w+ )?(wak\\w*|get up|respond\\w*|mov\\w*|breath\\w*|come to|answer\\w*|open)|(cannot|can not|could not) (\\w+ )?(wake|get) (him|her|them)|(lips|face|fingers|skin) (\\w+ ){0,3}(blue|gray|grey|purple|white|cold)|(so |really |too )cold|(turning|going|went|is|are|all|looks?) (gray|grey|blue|purple|ashy)|limp|foam\\w*|snoring weird|gurgling|passed out|unresponsive|barely breathing|slumped|nodding off)`,
          8,
        ),
        `(took|taken|pills?|needle|something|drank|drunk|drinks?|did (a|some|too)|line|whippets?|whip its|inhal\\w*|huff\\w*|smoked|snorted|shot up|drugs?|high|bottle|used|using|overdos\\w*|xan\\w*|percs?|fent\\w*|bathroom|floor|blue|gray|grey|foam\\w*|${drug}|up and|help|please|cannot wake|not breathing|lips|ambulance|911)`,
      ],
      `(${quiet}|for (school|work|class|breakfast)|pillow at|get up (early|for|and (danced|dance))|homework|teen\\w*|coffee|bottle of water|no matter|snooze|drunk on|passed out on the couch|after the (game|party))`,
    ],
    [
      'the same, wherever it is said',
      [
        '(cannot|can not|could not|will not|wont) (wake|get) (him|her|them|my \\w+|the \\w+) (up|to (wake|respond|move|open))|(he|she|they) (will|is|does|would) not (\\w+ )?(wak\\w*|wake|responding|breathing|moving)( up)?',
      ],
      `(${quiet}|for (school|work|class)|coffee|on time|early)`,
    ],
    [
      'at a height, or with a means',
      [
        inOrder(
          third,
          `(on|off|at|over|up on|to) (the|a|that) (\\w+ ){0,2}(roof|rooftop|ledge|bridge|overpass|balcony|edge|tracks|cliff|parking garage)|(has|had|got|have|took|holding|bought|cleaning|grabbed|loading|with|hiding|keeps) (\\w+ ){0,3}(pills|a gun|the gun|his gun|her gun|rope|noose|knife|razor|bottle of pills|stash)`,
          5,
        ),
      ],
      `(${quiet}|roofers?|fix\\w*|install\\w*|antenna|shingles|gutters?|christmas lights|hunt\\w*|range|deer|on the edge of (my|his|her|their) seat|proposed|skateboard|swing|camp\\w*|balcony (garden|with)|view|at me|to my|(knife|gun) on me|me with|pointed)`,
    ],
    [
      'a keepsake and a word to remember',
      [
        inOrder(
          third,
          `(gave|gives|giving|left|handed|wants me to (have|take)|told me to (keep|take)|asked me to (keep|take|adopt))`,
          3,
        ),
        '(remember (me|him|her)|(will|would|does) not need|wont need|goodbye|in case|keep it|look after|when (he|she) is gone|sorry for|away (all|everything|his|her|their|most|a bunch)|do not forget|better (home|off)|happy (now|all of a)|calm|weird|not (himself|herself)|worried|scared|since the (divorce|break))',
      ],
      `(${quiet}|christmas|mothers day|fathers day|promotion|wedding|married|engag\\w*|tip|recipe|donat\\w*|advice|closet|kids outgrew|hand me|allowance|babysit|plants while|dogsit|while (he|she|they) (is|are) (away|on)|i gave|college)`,
    ],
    [
      'what somebody said of dying',
      [
        inOrder(
          third,
          `(said|says|saying|told|tells|telling|keeps?|wish\\w*|talk\\w*|asks?|asked|promised|wants?|wrote|texted|swears?|going to|admitted|confess\\w*|mention\\w*)`,
          3,
        ),
        `((he|she|they|is|was|be|to|being) (\\w+ ){0,3}(going to (do it|end|kill|die)|do it tonight|kill (himself|herself|themsel\\w+)|never (was |been )?born|better off (dead|gone)|not (want|be|going to be) (\\w+ )?(here|alive|live|born)|wants? to (die|be dead)|would rather (die|be dead)|dead)|end it|die|join\\w* (mom|dad|grandma|grandpa|him|her|them)|do it tonight|not (wake|be) (up|here|around)|never been born|never born|was not born|what dying|how to die)`,
        `(tonight|cutting|scared|worried|help|what (do|should)|dead|kill\\w*|end it|never (was )?born|die|do it|knife|pills|gun|not (want|know)|live|alive|joining|here)`,
      ],
      `(${quiet}|i want|i (\\w+ )?(wish|want|am going|will|would)|i am going|i said|me (to|i|that i) (\\w+ )?(should|die|kill|dead|better)|telling me to|tells me to|told me to|(he|she|they) (\\w+ )?(will|would|is going to|going to) (\\w+ )?(kill|hurt|shoot|beat) me|kill me|laugh\\w*|hungry|embarrass\\w*|bored|boredom|tacos|exercise|pasta|jok\\w*|never say|plants|diet|dye|phone|battery)`,
    ],
    [
      'a truck at the bridge, a bed empty',
      [
        near(
          '(truck|car|bike|shoes|phone|wallet|jacket|keys|backpack)',
          '(bridge|river|lake|cliff|tracks|trailhead|overpass|woods|pier|dam)',
          6,
        ),
        '(not (in|near|with|there) ?(it|here)?|is not|empty|nobody in|no one in|abandoned|without (him|her)|cannot find|no sign|missing|search\\w*|left (his|her|a)|note)',
      ],
      '(fish\\w*|swim\\w*|kayak\\w*|camp\\w*|boat|picnic|hik\\w*|lost my|dropped my|found my|parked|rental|traffic|broke down|not in the way|trip)',
    ],
    [
      'a cure left, and ready to go',
      [
        inOrder(
          third,
          '(stopp?ed|quit|refus\\w*|will not|not|done|flushed|threw) (\\w+ ){0,3}(tak\\w*|eat\\w*|drink\\w*|meds|pills|insulin|dialysis|chemo|treatment|water)',
          9,
        ),
        '(ready|wants? to (go|die|be with)|tired of (living|fighting)|giv\\w* up|no point|what is the point|whats the point|to die|join\\w*|heaven|let (him|her) (go|die)|done fighting|not want to (live|be here))',
      ],
      `(${quiet}|ready for (bed|school|work|bingo|dinner|church|prom|college)|smok\\w*|soda|sugar|vegetarian|ready to (eat|walk|run|play)|picky)`,
    ],
    [
      'behind a locked door, with a means',
      [
        inOrder(
          third,
          '(lock\\w*|barricad\\w*|shut|hid) (\\w+ ){0,2}(himself|herself|themsel\\w+|in|the (door|bathroom))',
          6,
        ),
        '(razor|blade|knife|pills|gun|rope|scissors|bleach|cry\\w*|sobbing|scream\\w*|not answer\\w*|silent|blood)',
      ],
      `(${quiet}|key|keys|dog|locksmith|laugh\\w*)`,
    ],
    [
      'violence heard or told of',
      [
        inOrder(
          `(${other}|next door|upstairs|downstairs|apartment|couple|lady|woman|girl|her|she|kids?)`,
          '(scream\\w*|beg|begs|begged|begging|cr(y|ies|ying)|yell\\w*|bang\\w*|thud\\w*|break\\w*|crash\\w*|chok\\w*|beat\\w*|hit|hits|hitting|bruis\\w*|black eye|lock\\w*|hurt\\w*|throw\\w*|slam\\w*|strangl\\w*|threat\\w*)',
          6,
        ),
        `(begs|begged|begging|(him|her|them) to stop|stop (it|hurting|please)|(his|her) (husband|wife|boyfriend|girlfriend|dad|stepdad|partner|man)|chokes? her|beats? her|hits? her|every night|last night|again|help me|through the wall|scared|police|things (breaking|break)|called 911|bruis\\w*|black eye|kids crying)`,
        `(her|him|them|she|they|neighbors?|next door|upstairs|downstairs|kids)`,
      ],
      `(${quiet}|baby|newborn|colic|game|touchdown|goal|superbowl|super bowl|party|karaoke|roller ?coaster|laugh\\w*|excited|happy tears|hit (a|her|his|their) (goal|milestone|home|stride)|break ?up|breaking up|break(fast)?|winning|record|curfew|chess|tv|tickl\\w*|stopped (crying|screaming)|music|drums)`,
    ],
  ]),
]
