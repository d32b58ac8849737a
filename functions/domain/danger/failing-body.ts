import { inOrder, near, together } from './together.ts'
import { kin } from './vocabulary.ts'

const part = '(face|mouth|arm|hand|leg|side|body|eye|smile|lip|foot|fingers|tongue|cheek|eyelid)'
const failing =
  '(numb\\w*|weird|funny|crooked|droop\\w*|dropp(ed|ing)|sagg\\w*|hang(s|ing)|weak|limp|dead|heavy|slack|uneven|lopsided|twisted|not (work\\w*|mov\\w*|respond\\w*|right|lift\\w*|listen\\w*)|will not (move|work|lift|go)|cannot (feel|move|lift|hold|grip)|can not (feel|move|lift|hold|grip)|tingl\\w*|paraly\\w*|stopped working|drops? everything|gone)'
const speech =
  '(talk\\w*|speak\\w*|speech|words?|sentences?|sounds?|slur\\w*|mumbl\\w*|gibberish|like (she|he|i|they) (is|are|was|am|were)? ?drunk|not mak\\w+ (any )?sense|makes? no sense|confus\\w*|cannot (talk|speak|read|understand|say|find)|does not know (where|who|what))'
const fine =
  '(leg day|arm day|workout|gym|squats|fell asleep on|slept on|sleep(ing)? on|woke up|pins and needles|laughing|smil\\w*|dentist|novocaine|lidocaine|botox|facial|mask|bell s palsy|years? ago|last year|after the stroke|since (the|my|his|her) stroke|physical therap\\w*|pt|rehab|recover\\w*|better now|back to normal|went away|marathon|cold out|snow|freezing outside|epidural|massage|carried|moving boxes|dance|danced|makeup|puppet|halloween|doll|meeting|yoga|lol|haha\\w*|jaja\\w*|foreign|spanish|toddler is talking|first words?|weird faces?|funny faces?|funny face|kidding|stand up|comedy|improv|selfie|filter|drawing|painting|new words)'
const breath = '(breath|breathe|breathing|air|lungs?|oxygen|o2|inhaler|nebulizer|asthma|wheez\\w*)'

/** A body failing now, told part by part. */
export const failingBody = [
  ...together('medical', 'unless-past', [
    [
      'half a body, a face, an arm',
      [
        near(part, failing, 6),
        `(one side|left|right|half|side of|${speech}|sudden\\w*|out of nowhere|(this|since) (morning|breakfast|lunch)|wrong (name|word)s?|drop(s|ped)? (her|his|my|the|everything)|calling me|cannot (hold|lift|move|grip|walk)|can not (hold|lift|move|grip|walk)|fork|cup|pen|fell|dizzy|headache|chest|vision|blurry|hold (a|my|the))`,
        '(hang\\w*|numb\\w*|weird|droop\\w*|crooked|weak|limp|dead|move|hold|lift|slur\\w*|drunk|talk\\w*|speak\\w*|chest|sense|funny|sagg\\w*|lopsided|tingl\\w*)',
      ],
      fine,
    ],
    [
      'speech gone wrong',
      [
        `(${kin}|he|she|grandma|grandpa|nana|abuela|i|my) (\\w+ ){0,5}(talk\\w*|speak\\w*|sound\\w*|speech|words) (\\w+ ){0,4}(like (she|he|i|they) (is|are|was|am|were|had)? ?(\\w+ )?drunk|drunk|slur\\w*|gibberish|jumbl\\w*|wrong|not mak\\w+|weird|backwards|mush|garbled|no sense|funny)`,
      ],
      `(${fine}|was drunk|drinking|accent|beer|wine|margarita\\w*|funny story|love)`,
    ],
    [
      'no air',
      [
        near(
          breath,
          '(cannot|can not|could not|can barely|can hardly|barely|struggl\\w*|hard to|fight\\w*|gasp\\w*|not (get|getting|enough|work\\w*|help\\w*)|empty|out of|ran out|no more|lost (my|his|her)|wheez\\w*|funny|weird|shallow|rattl\\w*|stopp?ed|fast and|gurgl\\w*|turn\\w* blue|ragged)',
          5,
        ),
        `(inhaler|get (any |enough )?air|air in|collaps\\w*|funny|gasp\\w*|empty|lips|blue|now|help|please|scared|chest|tight\\w*|wheez\\w*|asthma|throat|worse|cannot (talk|speak|lay|lie|stop)|shallow|gurgl\\w*|rattl\\w*|911|no inhaler|rescue)`,
      ],
      '(ran|run|5k|10k|mile|miles|without (my|an|his|her) inhaler|exercise|interview|yoga|meditat\\w*|laugh\\w*|lol|haha\\w*|cute|fresh air|beautiful|finally breathe|can breathe|roller ?coaster|stairs|hike|peak|summit|altitude|snorkel\\w*|swim|view|cold|stuffy|allergy|allergies|pollen|jeans|dress|song|sing|air fryer|conditioner|bnb|airbnb|air mattress|tires?|plane|nervous|out of breath from|refill\\w*|pharmacy|new inhaler)',
    ],
    [
      'a chest, and what goes with it',
      [
        near(
          'chest|heart',
          '(sitting on|elephant|pressure|squeez\\w*|crush\\w*|tight\\w*|heavy|stab\\w*|burn\\w*|hurt\\w*|pain\\w*|racing|crazy|pounding|skipp\\w*|flutter\\w*|explod\\w*|stopp?\\w*|irregular|weird|out of)',
          6,
        ),
        `(arm|jaw|back|neck|sweat\\w*|dizzy|faint|numb\\w*|tingl\\w*|cannot breathe|can not breathe|short of breath|vomit\\w*|nause\\w*|wrong pills?|pills|took|clammy|left|lightheaded|black(ing)? out|pass(ing)? out|will not (stop|slow)|not (stop|slow)\\w*)`,
      ],
      '(gym|bench|push ?ups?|lift\\w*|workout|chest day|coffee|crush (on|texted)|in love|date|roller ?coaster|stage|interview|movie|horror|haunted|left (a|my|the|him|her|for|work|early)|treasure|drawers?|hugs?|cuddl\\w*|baby|cat|purr\\w*|kitten|puppy|dog|song|heartbreak\\w*|heartburn|broke my heart|tacos|pizza|took (a|the|my) (nap|walk|breath|deep|dog|bath|test|exam|kids)|panic attack (passed|but)|cold|cough drops|back to|came back|back (from|home|in)|good (news|tears))',
    ],
    [
      'swallowed by mistake, or on purpose',
      [
        '(drank|drink|drinking|swallow\\w*|ate|eaten|licked|got into|took|sipped|chewed|gulped) (\\w+ ){0,4}(under the sink|cleaner|cleaning|bleach|detergent|pods?|antifreeze|lighter fluid|rat (poison|bait)|poison|drano|lysol|battery|batteries|magnets?|gasoline|paint thinner|nail polish remover|mothballs?|hand sanitizer|windex|pine ?sol|fabuloso|wrong (pills?|meds|medicine|dose|bottle)|(grandmas|grandpas|moms|dads|my|his|her) (\\w+ )?(heart|blood pressure|diabetes) (pills|meds))|the wrong (pills?|meds|medicine|dose)',
      ],
      '(dog (food|treat)|vet|batter(y|ies) (for|in)|charged|replaced|pharmacy|refund|before i took|caught it|caught the|clean eating|podcast|good magnets|sober|years ago|tastes? like)',
    ],
    [
      'a poisoned head, a drug gone wrong',
      [
        inOrder(
          'took|taken|smoked|drank|ate|given|gave me|snorted|spiked|drugged|had',
          '(something|smth|stuff|a pill|pills?|drink|brownie|edibles?|gummy|gummies|shrooms|acid|molly|xan\\w*|percs?|laced|it|powder|whatever)',
          4,
        ),
        '(cannot|can not|could not|not) (\\w+ )?(feel|move|stop|stand|see|breathe|remember|walk|talk|stay awake|swallow)|(legs?|heart|body|everything) (\\w+ ){0,3}(numb|crazy|spinning|racing|going|gone|weird|melting|heavy|fast)|throw\\w* up (\\w+ ){0,2}(blood|since|nonstop)|seizing|shaking (so|and|all)|laced|black\\w* out',
      ],
      '(took (a|the|my) (nap|walk|bath|shower|class|test|picture|photo|bus|train|day|break|exam|kids|dog)|funny|movie|had (a|the) best|good time|laugh\\w*|lol|haha\\w*|coffee|happy tears|dance\\w*|danced|not stop smiling|could not stop (smiling|laughing|crying happy|dancing|talking)|stop eating|years ago|beach|song|workout|leg day|race|surgery|anesthesia)',
    ],
    [
      'with child, and bleeding',
      [
        near(
          '(?<!wife was )pregnan\\w*|\\d\\d? ?(weeks|wks)( pregnant| along)?|\\d months (pregnant|along)|trimester|due (date|in)|baby bump|in labor|gave birth|postpartum|had (the|my) baby|c ?section',
          '(blood|bleed\\w*|gush\\w*|clots?|hemorrhag\\w*|soak\\w*|(bad|sharp|terrible|severe) (pain|cramp\\w*|headache)|not (mov\\w*|kick\\w*|felt)|stopped (mov|kick)\\w*|water broke|contractions|seeing (spots|stars|sparkles)|sparkl\\w*|swollen (up|face|hands)|(hands|face|feet) (\\w+ ){0,2}(swollen|swelled|puffy)|fell)',
          8,
        ),
      ],
      '(blood (test|work|pressure (is|was) (good|normal|fine)|draw|type|sugar|donat\\w*|moon|orange)|donat\\w*|sober|clean|implantation|period (is|was)|healthy|nose ?bleed|bloody mary|steak|work(ing)? here|job|gym|braces|cavity|flossed|birth story|years ago|movie|home from|bond|smok\\w*|vap\\w*)',
    ],
    [
      'an allergy, shutting the throat',
      [
        near(
          'tongue|throat|lips?|face|eyes',
          '(swell\\w*|swollen|fat|big|bigger|huge|thick|puff\\w*|clos\\w*|tight\\w*|itch\\w*|tingl\\w*|shut\\w*)',
          4,
        ),
        '(ate|eat|eating|shrimp|shellfish|peanuts?|nuts?|bee|wasp|stung|sting|hives|allerg\\w*|epi ?pen|new (med|medicine|pills?|antibiotic)|breathe|swallow|crab|lobster|milk|eggs?|strawberr\\w*|sesame|cashews?|benadryl)',
      ],
      '(tongue in cheek|eat(ing)? better|big (smile|eyes|dinner)|smile|fat (tuesday|burger|cat)|lip (filler|gloss|balm)|filler|cried|crying|allergy shot|clear|went down|going down|better now|test came|teeth|dentist|wisdom|movie|cute|puffy eyes|strep|cold|tonsil\\w*|tight(s| hug))',
    ],
    [
      'a head hit, and after',
      [
        inOrder(
          'hit|hits|bumped|banged|slammed|smacked|knocked|cracked|concuss\\w*|fell|injur\\w*|blow to|kicked|tackled',
          'head|skull|concuss\\w*',
          6,
        ),
        'head|concuss\\w*|skull',
        '(puk\\w*|vomit\\w*|throw\\w* up|threw up|double|blurry|cannot (remember|see|stay awake|focus)|confus\\w*|pass\\w* out|knocked out|black\\w* out|pupils?|seeing (stars|spots|two)|ringing|slur\\w*|fluid|blood from|sleepy|not (remember|mak\\w+)|exploding)',
      ],
      '(hungover|hangover|pregnan\\w*|years ago|cleared|baby puked|double (date|play|header|shift|points|chocolate|scoop)|hit a (home|goal|milestone)|protocol over|came back clear|kids|game winning|all clear|ring(ing)? in|song|head (start|home|coach|of)|fell in love)',
    ],
    [
      'sugar, fever, seizure, collapse',
      [
        `(sugar|glucose|bg|dexcom|meter|a1c monitor) (\\w+ ){0,4}([1-4]\\d|[4-9]\\d\\d|low|high|hi|crash\\w*|drop\\w*)|(fever|temp|temperature|burning up|hot) (\\w+ ){0,4}10[4-9]|(seizing|seizures?|convuls\\w*|collapsed|fell out|passed out|unconscious)`,
        '(shak\\w*|sweat\\w*|confus\\w*|cannot|can not|not (wak\\w*|stop\\w*|respond\\w*|open|eat\\w*|drink\\w*|com\\w*)|has not stopped|will not|wont|still|minutes?|min|breath\\w*|now|help|baby|alone|out of (insulin|juice)|dizzy|blurry|passing out|105|106|104|floor|again|twice|eyes)',
      ],
      '(normal|better|good|broke (it|by|in|this)|under control|cut (out )?sugar|no sugar|years ago|seizure free|free for|couch|movie|dog|cat|training|class|on the couch|laughing|after the (game|party|wedding)|last year|doctor (says|said)|cookies|cake|candy|tent|canopy|chair|market|stock|house of cards|since (his|her|my) (last )?(seizure|surgery)|high (school|five|score)|weather|outside|sauna|hot yoga|stove|degrees out|collapsed (in|into|on) (my|the|a) (bed|couch|sofa|heap|chair))',
    ],
    [
      'blood that will not stop',
      [
        near(
          'blood|bleed\\w*',
          '(will not stop|wont stop|not stop\\w*|has not stopped|fill\\w*|through (the|a|my|\\d)|soak\\w*|pour\\w*|gush\\w*|spurt\\w*|everywhere|throw\\w* up|threw up|vomit\\w*|puk\\w*|cough\\w*|in (the|my) (toilet|stool|pee|poop|vomit)|black (stool|poop))',
          5,
        ),
      ],
      '(blood (test|work|drive|type|moon|orange|donat\\w*|sugar)|donat\\w*|nose bleeding wont stop me|will not stop me|wont stop me|movie|game|show|steak|years ago|stopped finally|finally stopped|bleeding hearts?|heart)',
    ],
  ]),
  ...together('someone-else', 'unless-past', [
    [
      'a small child, and what it ate',
      [
        `(toddler|baby|infant|my (\\w+ )?(kid|son|daughter|boy|girl|nephew|niece|grandson|granddaughter)|((1|one|2|two|3|three|4|four|5) (year|yr|yo|month)\\w*( old)?)|little (brother|sister)|dog)`,
        '(ate|eaten|chewed|swallow\\w*|drank|licked|got into|bit into|put|found with|sucked on|choking on)',
        '(nicotine|vape( juice)?|pouch|zyn|edibles?|gummy|gummies|weed|pills?|meds|medicine|vitamins|cleaner|perfume|bleach|battery|batteries|magnets?|pods?|coins?|beads?|mushrooms?|cigarettes?|sanitizer|antifreeze|poison|xylitol|marbles?|grape whole)',
      ],
      '(dog (food|treat|chew)|without|like a champ|finally|good boy|did not|before (he|she|they)|quit|trick or|gummy (bears?|worms?)|fruit gummies|flintstones?|potty|piggy bank|collection|happy|proud|reward|easily|by (him|her)self|on (his|her) own)',
    ],
  ]),
]
