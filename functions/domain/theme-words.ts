import type { Theme } from './themes.ts'

const someone = '(him|her|them|someone|everyone|my (\\w+ )?\\w+|the \\w+)'
const closeOne =
  '(my|a|an|the|old) (\\w+ )?(friend|bestie|sister|brother|mom|mum|dad|cousin|aunt|partner|husband|wife|boyfriend|girlfriend|coach|pastor|neighbor|roommate|daughter|son|grandma)'

/**
 * What each theme is noticed by, over `plainWords`: 3 settles it, 2 is a fair sign, 1 a hint that needs another.
 * Written by the idea of the theme as the coach describes it, not by any one text.
 */
export const themeWords: Readonly<Record<Theme, readonly (readonly [weight: 1 | 2 | 3, words: string])[]>> = {
  boundaries: [
    [3, '(said|say|saying|told \\w+( \\w+)?) no(?! (one|more))|a no|my no'],
    [
      3,
      'boundar(y|ies)|limits? with|set a limit|stood (up for myself|my ground)|held (firm|my ground)|need(ed)? (some )?space|asked for (some )?space',
    ],
    [
      3,
      `told ${someone} (to stop|to leave|i can not|i could not|not to|i will not|i was not|i am not|that is not|enough)`,
    ],
    [
      3,
      'did not (\\w+ )?(answer|pick|reply|respond|pick up|text (\\w+ )?(\\w+ )?back|call back|explain|engage|give in|open the door|lend|volunteer|go along|take the bait|justify)|left (it|him|her|them) on read|go to voicemail|let it ring|ignored (his|her|the|my) (\\w+ )?(texts?|calls?|messages?|emails?)',
    ],
    [
      3,
      'block(ed|ing)|unfollow(ed|ing)|unfriended|muted|no contact|cut (ties|contact|off|him|her|them)|hung up(?! (the|my|some|a))|walked (away|out)(?! (of|the|with))|turned (down|it down)|declin(ed|ing)|dnd|do not disturb|backed out|opted out|refused|pushed back|spoke up',
    ],
    [
      2,
      'left (work )?(on time|early|when|before|the (party|room|chat|group|table|dinner))|logged off|phone (off|away|on silent|on airplane)|turned off (my )?(phone|notifications|email)|work email|quit my (\\w+ )?job|not my (job|problem|responsibility|circus)|broke up|ended (the|my|things|it) ?(\\w+ )?(friendship|relationship|call|conversation|with)',
    ],
    [
      2,
      '(without|no) (\\w+ )?(explan\\w+|explaining|apologizing|excuses why)|asked (him|her|them|my \\w+) to (leave|stop|wait|knock|lower|call first|not)|guilty? (about|for|after) (the|a|my|saying) (no|it)|kept (the|my) (evening|weekend|sunday|saturday|night) (free|for)|did not (let|feel bad about|say yes)',
    ],
    [3, '(le |les )?(dije|decir) que no|puse (un )?limites?|no (conteste|respondi|le conteste)|lo bloquee|colgue'],
  ],
  rest: [
    [
      3,
      'naps?|napped|slept|slept in|sleep in|rest(ed|ing)?(?! of)|lay down|laid down|lying down|laid (in|on)|lay (in|on)|day off|sick day|mental health day|did nothing|doing nothing|nothing day|early night|siesta',
    ],
    [
      3,
      '(went|go|going|got) to (bed|sleep) (early|at|before|on time)|in bed (by|before)|bed early|slow(ed|ing)? down|took (it|things) (easy|slow(ly)?)|let myself (sleep|rest|nap|do nothing|be lazy)|stayed in bed|full (night|8|eight)|good night sleep|(hours|night) of sleep|no alarm',
    ],
    [
      2,
      'took a (\\w+ )?(break|bath|breather)|(bubble|hot|long) bath|relax(ed|ing)?|unw(ound|ind)|cancel+ed( my| the| our)? (plans|\\w+)|stayed (in|home)|called (in|out) sick|sat (in|on|by|outside|down|still|quietly) ?(the )?(sun|porch|grass|garden|park|bench|quiet)?|lazy (day|morning|sunday|saturday)|hammock|couch(?! to)|meditat\\w+|quiet (evening|morning|night|hour|time)|let the (dishes|laundry|house|mess) (wait|go|sit|pile)|weekend (with no|off)|stretched out|left the (dishes|laundry)',
    ],
    [3, '(took|take|had) (\\w+ )?(\\w+day|afternoon|morning|evening|weekend|day) off'],
    [1, 'sleep|breathed|slow|tea|quiet|tired|no guilt|without guilt|guilt free|with out guilt|blanket|bed'],
    [3, 'descans\\w+|dormi(r)?( \\w+)?|siesta|me acoste( temprano)?|no hice nada'],
  ],
  'self-compassion': [
    [
      3,
      '(forg(ave|ive|iving)) myself|(kind|kinder|gentle|gentler|easy|nice|nicer|soft|softer|patient|compassionate) (to|with|on) (myself|my body|me)|self (compassion|love|care|kindness)|proud of (myself|me)|love(d)? myself',
    ],
    [
      3,
      'did not (\\w+ )?(beat|call|hate on|hate|trash|pick at|pick apart|blame|judge|yell at|shame|criticize|punish|berate|bash) (myself|my body)|instead of (beating|blaming|hating|shaming|criticizing) myself|inner critic|the critic|good enough|(i am|i was|that is|it is|that was) enough(?! (for|to|left))',
    ],
    [
      3,
      'told (myself|the mirror|my reflection|my body|little me)|(talk|talked|spoke|speak|talking) to myself|(it|that) is (ok|okay|alright|fine) (to|that|if|not)|did my best|doing my best|i deserve|not a (failure|bad|terrible)|mistake\\w* ~ (ok|okay|fine|human|laughed)|(laughed|shrugged) (it off|at myself|at my mistake)',
    ],
    [
      2,
      '(treated|bought|cooked|made|gave) myself|(just )?for (me|myself)$|(just|only) for (me|myself)|allowed myself|let (it|myself|that) be( (imperfect|messy|human|bad|good enough|ok|okay|enough|done)|$)|typos?|imperfect(ly)?|not perfect|(looked|smiled) (in|at) (the |my )?(mirror|myself|reflection)|compliment(ed)? (myself|without)|accepted (a|the) compliment|gave myself (credit|grace|permission|a break|time)|grace|affirmations?|guilt ~ (ate|eating|food|dessert)|(ate|dessert|cake|pizza) ~ (guilt|shame)|sent it anyway (with|typos)',
    ],
    [3, 'me perdone|orgullos[ao] de mi|me trate (bien|con)|no me (culpe|juzgue)|me abrace'],
  ],
  'asking-for-help': [
    [
      3,
      'asked (?!me )(\\w+ ){0,4}(help|a hand|support|advice|a ride|an extension|accommodations|a raise)|asked for (it|help)|ask(ed|ing)? for help|(let|letting|accepted|took|got|needed|need) (\\w+ ){0,3}help(?! (my|a|the|him|her|them|me))|let (\\w+ ){1,3}help',
    ],
    [
      3,
      'therap(y|ist)|counsel(or|ing|ling)|support group|(aa|na|al anon|alanon|group) (meeting|tonight|today)|sponsor|psychiatrist|hotline|crisis line|waitlist|intake|social worker|case ?worker|shrink|food bank|went to group|my group',
    ],
    [
      3,
      `(reached out|opened up|confided|leaned on|vented to|talked to ${closeOne} about)|(told|called|texted|asked) ${closeOne} (\\w+ ){0,3}(struggling|scared|not ok|not okay|alone|the truth|what happened|what is going on|i need|i was having|i am having|sad|to talk|come over|to come|watch the|stay with|for|if (she|he|they) could)`,
    ],
    [
      2,
      `(called|phoned|texted) ${closeOne}(?! (back|and (yelled|fought)))|accepted (\\w+ ){0,3}(help|hand|ride|offer|meal|casserole|dinner)|asked (my|the|a) (\\w+ )?(boss|doctor|teacher|coworker|neighbor|friend|sister|brother|mom|dad|husband|wife|partner)|told (my|the) (doctor|dr|nurse|boss)|called (the|my) (clinic|doctor|dr)|let (him|her|them|someone|my \\w+|a \\w+) (carry|drive|cook|take|watch|bring|pay|hold|in)`,
    ],
    [3, 'ped\\w+ (ayuda|apoyo)|terapia|psicolog[ao]|(llame|le conte) a (mi|un|una) (\\w+)|grupo de apoyo'],
  ],
  feelings: [
    [
      3,
      'cried|cry|crying|tears|sobb(ed|ing)|wept|bawled|griev\\w+|grief|journal(ed|ing|led|ling)|wrote in my journal|(felt|feel|sat with|name[d]?|naming) (my|the|all the|it|a) (feelings?|emotions?|sadness|my anger|grief)|feelings',
    ],
    [
      3,
      '(told|tell) \\w+( \\w+){0,2} (how i (feel|felt|am|was)|(that )?i (feel|felt|miss|missed|love|was hurt|was sad|was mad|was angry|am hurt|am sad|am mad|am angry|was scared|am scared|was lonely|am not ok|was not ok|hurt))|said (i|that i|out loud|how i)( \\w+){0,2} (mad|sad|angry|hurt|scared|lonely|jealous|love|miss|feel|felt|ashamed|not ok)|expressed|hurt my feelings',
    ],
    [
      2,
      'let (it|myself|the \\w+) (all )?(out|feel|be sad|be angry|be mad|hurt|be sad|in|break|scream|miss)|(was|am|felt|feel|feeling|got|be|being) (\\w+ )?(angry|mad|furious|sad|lonely|jealous|scared|hurt|heartbroken|ashamed|anxious|overwhelmed)|my anger|screamed into|wrote (a letter|it all|everything|about|down|(\\w+ )?pages)|i miss|missed (him|her|them|my \\w+)|vented|poem|admitted (i|that i|to \\w+)|said it out loud|grave',
    ],
    [
      3,
      'llore|llorar|(dije|dije a \\w+|conte) ~ (siento|extrano|quiero|sentia)|extrano|me senti|triste|enojad[ao]|escribi en mi diario',
    ],
  ],
  repair: [
    [
      3,
      'apolog\\w+|sa(id|y|ying) (i was |i am |im |that i was )?(\\w+ )?sorry|sorry to|took responsibility|owned (up|it|my|that)|own(ing)? (up|my)|ma(de|king) amends|ma(de|king) up with|made it right|admitted (i was wrong|my mistake|it was my|to my mistake)',
    ],
    [
      3,
      'talked (it|things|that) (out|over|through)|work(ed)? (it|things) out with|circled back|i was wrong|to make up (with|after)|went back (to|and|in) (\\w+ ){0,2}(talk|say|apolog\\w+|explain|him|her|my|kids?)|cleared the air|reconcil\\w+|made peace|patched (it|things) up|hugged it out|repair(ed)? (it |things )?(with|after)|took (it )?back what i said|took back|my fault|fixed things with|after (our|the|a|my) (fight|argument|blowup|blow up|outburst)|asked (for )?(his|her|their) forgiveness',
    ],
    [3, 'ped\\w+ (perdon|disculpas)|me disculpe|hicimos las paces'],
  ],
  'noticing-patterns': [
    [
      3,
      'notic(ed|ing) (i|my|it|when|how i|that i|myself|a pattern)|caught (myself|it|the)|recogni[sz]ed (it|the|that|my|i|when)|(my|a|the|old|same) (\\w+ )?(pattern|trigger)s?|triggered|paused|stopped myself|resisted|urges?|cravings?|bit my tongue|old me|instead of (\\w+ )?(yelling|snapping|reacting|scrolling|drinking|texting|slamming|screaming|spiral\\w+|numbing|binge\\w*|bingeing|shutting|arguing|smoking|eating|stewing|replying|running|hiding|fighting)',
    ],
    [
      3,
      'quit (smoking|drinking|vaping|weed|cold turkey)|(stopped|gave up) (smoking|drinking|vaping)|sober|days? clean|did not (\\w+ )?(yell|snap|react|lash|drink|smoke|vape|text (him|her|my ex)|check (his|her)|scroll|binge|buy|send (it|the)|spiral|relapse|use|scream|take it personally|stalk|bite|blow up|lose it|overthink|fall for)',
    ],
    [
      3,
      'wanted to ~ ~ (did not|closed|walked|but|instead|put|went)|almost (texted|yelled|called|snapped|sent|drank|smoked|bought|bailed|quit) ~ ~ (but|did not|deleted|stopped|put|walked)|deleted (the|his|her) (draft|text|app|number)|(before|rather than) (i )?(react\\w*|snap\\w*|reply\\w*|answer\\w*|respond\\w*|yell\\w*|spoke|speaking|sending)|counted to (\\d+|ten|five|three)|named (5|five) things|grounding|spiral\\w*|(breathed|breathe|breathing) through|took (a|three|some|3) (deep )?breaths?( first| before| instead| and|$)|wanted (a|to) (drink|smoke|cigarette|yell|scream|text|snap|quit|buy|binge)|this time i|(usually|normally) i( would)?',
    ],
    [
      2,
      'closed (it|the (tab|app|laptop))|panic|stayed calm|calmed (myself|down)|handled it (differently|better)|realized (i (was|am|do|have|always|keep)|my)|saw (it|myself|the) (coming|happening|pattern)|walked away instead|waited (\\w+ ){0,3}(before|to reply)|slept on it|put (the|my) (phone|wine|bottle|cigarette|drink|card) (down|back|away)|did not (go back|chase|beg)|yes machine|people pleas\\w+|autopilot',
    ],
    [3, 'me di cuenta|respire antes|no (le )?grite|no (reaccione|tome|fume)|deje de fumar'],
  ],
  'showing-up': [
    [1, 'finally|started|tried|project|job|cooked|email|work|did it|kids|phone call|called'],
    [
      3,
      'got (up|out of bed|dressed|out of the house)|showed up|showing up|kept going|(got|made it) (thru|through)|made it (to|through|thru)|did it (anyway|scared)|one step|baby steps?|day (\\d+|one|two|three) of|even though|even when|anyway$',
    ],
    [
      2,
      'showered|took (a|my) (\\w+ )?(shower|meds|medicine|walk|pills|vitamins|bus|test|exam)|brushed|washed|made (my|the) bed|(made|cooked|ate) (\\w+ )?(breakfast|lunch|dinner|a meal|food|real food|something)|dishes|laundry|clean(ed|ing)|vacuum\\w*|trash|drank (\\w+ )?water|groceries|fed (the|my|myself)',
    ],
    [
      2,
      '(went|go|going|drove|walked|got) (back )?to (the |my |a )?(\\w+ )?(appt|work|class|school|gym|church|store|dentist|doctor|doctors|appointment|court|interview|meeting|job|office|funeral|clinic|bank|dmv)|appointment|interview|paid|bills?|rent|taxes|paperwork|forms?|resume|finish(ed|ing)|applied|application|appt|studied|homework|exam|signed up|signed the|turned in|submitted|passed|worked (out|a|my|the|on|through)|work ?out|(went|go) (for|on) a (\\w+ )?(walk|run|jog|hike)|ran|walked|jogged|exercis\\w+',
    ],
    [
      2,
      'called (the|about|in|insurance|landlord|bank)|(took|drove|got|dropped|packed|read|put|fed|bathed|helped) (\\w+ ){0,2}(kids?|son|daughter|baby|children|lunch\\w*|toddler)|(sent|answered|wrote|replied to) (\\w+ ){0,3}emails?|opened (the|my) (\\w+ )?(mail|email|bills?|letter)|got (my|the) (kids?|son|daughter|children|boys|girls) (to|up|dressed|ready)|survived|practiced|budget|saved (\\d+|money)|fixed',
    ],
    [
      3,
      'me (levante|bane|vesti)|fui (a|al) (trabaj\\w+|trabajo|clase|escuela|doctor|gimnasio|cita)|lave|cocine|pague|limpie',
    ],
  ],
}
