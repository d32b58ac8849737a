import { phrased } from '../plain-words.ts'
import { Pattern } from '../sought.ts'
import { everyday } from './everyday.ts'
import { idioms } from './idioms.ts'

/**
 * Phrases that hold words of danger and mean none. They are taken out of a clause before danger is looked for, and only
 * they: "dying laughing. also want to die" is still heard.
 */
const harmlessRows: readonly (readonly [why: string, ...words: string[]])[] = [
  [
    'what is left behind, and what is work',
    '(goodbye|bye|so long|adios) forever (to )?(my |the |you )?(\\w+ )?(loans?|debts?|credit cards?|job|apartment|braces|crutches|cigarettes|alcohol|landlord|lease|winter|cast|bills?|mortgage|sugar|boss|commute|car payments?)',
    '(overdose|suicide|stabbing|shooting|assault|abuse) (call|calls|training|class|drill|patients?|awareness|prevention|documentary|podcast|scene|statistics)(?! (me|him|her))',
    '(earthquake|flood|war|tornado|hurricane|fire|crash) (deaths|victims|dead)( on the news)?',
  ],
  [
    'play, and a figure of speech',
    '(hoops|ball|basketball|chess|uno|cards?|race|games?|mario|checkers|scrabble|monopoly|tag|pool|bowling|ping pong|tennis|golf|madden|fortnite|fifa|soccer|marathon|raced)( \\w+){0,8} (beat|beats|beating|killed|destroyed|smoked|whooped|shot) me',
    '(boss|professor|teacher|coach|manager|trainer|mom|dentist|kids|wife|husband|sister) (is |are )?(going to|will|would) (kill|murder) me(?! (if i (leave|tell|go)|tonight))',
  ],
  [
    'not thought of, or learned',
    '(?<!(can|could) )(did not|do not|have not|never|without|stopped|no longer|quit|less) ((?!stop)\\w+ )?(think|thinking|thought|thoughts) (\\w+ )?(about|of) (death|dying|suicide|killing myself|dying|cutting)',
    '(what to do|in case|who to call) (\\w+ ){0,2}(if|when|someone|a) (\\w+ ){0,3}(suicidal|touches (them|him|her)( \\w+)?|hits (them|him|her)|overdos\\w*|chok\\w*|seizure)',
    '(old|past|previous) (suicide )?attempts?',
  ],
  [
    'hyperbole',
    '(want|wanted|going|could have|ready|about|thought i would|almost|nearly) (to )?(just )?(die|died|disappear) (of|from|with) (embarrassment|shame|cringe|boredom|laughter|laughing|heat|hunger|cuteness|happiness)',
  ],
  [
    'hyperbole',
    '(so embarrassed|embarrassed|mortified|so embarrassing|so awkward)( \\w+){0,5}( i)?( could| wanted to)? (die|disappear|vanish)',
  ],
  ['hyperbole', '(want|wanted) to (die|disappear) (when (my|the|she|he|they) \\w+|in that meeting|into the floor)'],
  [
    'said not to be',
    '(do|did|does|would) not (really |even |actually )?(want|wish|need) to (die|kill myself|hurt myself|harm myself|end it|cut|be dead|disappear)( anymore| today)?',
  ],
  [
    'said not to be',
    '(not|never|no longer|nor) (feeling |been |a |actively )?(suicidal|in danger|(going to|gonna|want to|wanting to) (hurt|harm|kill|cut) myself)',
    'helped( \\w+){1,4} 911',
    'no (suicidal|self harm) thoughts',
    'made me want to (jump (out|off) (of )?(a|the) (window|bridge|cliff)|die|scream) (lol|haha|jaja)',
    '(listen\\w*|album|song|concert|band|track|playlist|blast\\w*|jam\\w*) (\\w+ ){0,3}(suicide boys|suicideboys|suicidal tendencies|suicide silence)',
    '(earthquake|hurricane|flood|war|tornado|fire|wildfire|crash|covid|tsunami) deaths',
    '(team|office|shop|crew|kids|class|store|department|family) (\\w+ )?(can|could|will|would|did|managed?) (\\w+ )?(manage|managed|survive|survived|cope|do|run|get by|handle it|be fine|run itself)( fine| ok| okay)? with ?out me (for (a|the|one|two|\\d)|while|today|tonight|this)',
    'nobody (died|got hurt|was hurt)',
    'what (were|are|was) my last (\\w+ )?(wins?|entr(y|ies))',
    'can not (talk|text|answer|come to the phone) right now',
    '(delete|undo|remove|erase|ignore|edit|change|scratch|forget|disregard)( that| my| the| this)* last (text|message|one|win|entry)',
    '(show|see|read|list)( me)? (my|the|your) last (few |five |three |\\w+ )?(wins?|entr(y|ies)|recaps?)',
    'no (thoughts|urges) (of|to) (suicide|self harm|cut\\w*|harm\\w*|hurt\\w*)',
  ],
  [
    'over',
    '(stopped|quit|quitting|done with) (cutting|hurting|harming|burning|self harming)( myself)?',
    '(found|finding|have|see|gave me) (a |my )?(reason|purpose) (to live|for living)',
  ],
  [
    'a boundary',
    '(told|tell|telling|said to) (\\w+ ){1,3}(i )?(can not|cannot) (do|take|handle) (this|it) anymore',
    '(can not|cannot) (do|take) (this|it) anymore (is|with|at|so i (quit|left|said))',
  ],
  [
    'words, games, animals',
    'attacked (in|at) (the|a|my) (meeting|work|comments?)',
    '(verbally|online) attacked',
    'attacked (verbally|online)',
    '(got|was|been) (beaten|attacked|abused) (at|in (a|the|chess))',
    '(cat|dog|bird|horse|puppy|kitten|pet|animal|rescue)s?( who| that)? (got|was|were|had been|been) (attacked|abused|beaten|hit)',
  ],
  [
    'a day without, however short',
    '(did not|do not|have not|had not|no longer|resisted) (\\w+ )?(cut|sh|s h|self ?harm\\w*|burn|burned|hurt|hurting|harm|harming|cutting)( myself)?( (today|tonight|yesterday|this (week|month|time|morning)|once|at all|last night|and (it is|its|i am|am|have)|in (\\w+ )?(\\d+|\\w+)? ?(days?|weeks?|months?|years?)|for (\\d+|a|two|three|one|six)|anymore|since|even (when|though))|$)',
    'no (sh|cutting|self ?harm|cuts|burning) (today|tonight|this|for|in|since|all)',
    'sin (lastimar\\w*|cortar\\w*|autolesion\\w*|hacer(me|se) dano|pensar en (morir\\w*|matar\\w*|suicid\\w*|la muerte))|no me (lastim[eo]|cort[eo]|hice dano)( (hoy|anoche|ayer|esta))?',
  ],
  [
    'a note of then, done away with',
    '(my|an|the) old (\\w+ )?(suicide |goodbye |death )?(note|letter|plan|journal)s?( (and|that|from|i)( \\w+){0,3} (burn\\w*|tore|shredded|ripped|threw|tossed|delet\\w*|wrote))?',
    '(burned|burnt|tore up|shredded|ripped up|threw (away|out)|tossed|deleted|destroyed|got rid of|flushed|gave (up|away)|handed over|turned in|locked up) (\\w+ )?(my|the|all my) (old |last |hidden )?(suicide |goodbye )?(notes?|letters?|blades?|razors?|pills|stash|gun|rope|plan)( \\w+){0,4}',
  ],
  [
    'stickers and colds',
    'me (peg|dio)[ao] un[a]? (sticker|calcomania|abrazo|beso|resfriado|catarro|susto|gripe|estampa)',
  ],
  [
    'what animals and small children do',
    '(dog|cat|puppy|kitten|kitty|bird|duck|ducks|duckling|goose|chicken|horse|goat|toddler|baby|1 year old|grandson|granddaughter)( \\w+){0,3} (follow\\w*|touch\\w*|grabb?\\w*|watch\\w*|kiss\\w*|chas\\w*) (me|my (face|hand|finger|nose|hair|leg))( \\w+){0,3}',
  ],
  [
    'counted without',
    'no (more )?(cutting|self ?harm(ing)?|cuts)',
    'without (cutting|self ?harm\\w*|hurting myself|harming myself)',
    'instead of (cutting|hurting myself|self ?harming) \\w+ (years|months) ago',
  ],
  ['long over', '(?<!(get|got|getting|not) )(used|use) to( \\w+){1,6}'],
  [
    'over',
    'no longer( \\w+){1,5}',
    'never (want|wanted|going|let)( \\w+){1,4} again',
    'glad i (did not|am not|never|failed)( \\w+){1,3}',
  ],
  [
    'praise, or tiredness',
    'kill(ed|ing|s) it',
    '(killing|killed|kill) (the|my|this|two|some|an?) (game|workout|interview|test|exam|presentation|vibe|mood|time|birds|hour)',
    '(nearly|almost) kill(ed|s) me',
  ],
  [
    'effort, or a stumble',
    'kill(ing|ed)? myself (at (the )?(gym|work|my job|school)|with work|working|studying|laughing|over|trying to|for (work|a)|doing|to (get|finish|make|meet))',
    '(almost|nearly) killed myself (on|trip\\w+|slip\\w+|fall\\w+|laugh\\w+|with)',
  ],
  [
    'an accident',
    'cut(ting)? (myself|my (finger|thumb|hand|leg|legs|arm|knee)) ?( \\w+){0,4} (shaving|chopping|cooking|slicing|kitchen|onions?|glass|paper|accident\\w*|by mistake|lid|dinner|gardening|knife at work|opening|peeling)',
    '(shaving|chopping|cooking|slicing|gardening)( \\w+){0,5}( i)? cut (myself|my \\w+)',
  ],
  [
    'an accident, or kindness',
    'cut(ting)? myself (some|a|off|loose|free|slack|from|out|in|short)',
    '(burned|burnt|hurt|burn) myself( \\w+){0,4} (cooking|oven|stove|iron|pan|running|lifting|gym|skiing|playing|coffee|curling|accident\\w*|grill|baking|tea|hiking|skating|straightener)',
  ],
  [
    'other cutting',
    '(want|wanted|need|going|almost|started|been|start|keep) (to )?(just )?(cut|cutting) (back|down|out|off|class|carbs|sugar|grass|hair|my hair|the|it|ties|coupons|corners)',
  ],
  [
    'a subject, a film, a drill',
    'suicide (sprints?( \\w+)?|prevention|awareness|squad|squeeze|door|loss|risk|training|rates?|assessment|watch party|doors|bombers?|bombing|survivors?|mission|grief|group|walk|support)',
    '(prevention|awareness|prevent|preventing|against) (of )?suicide',
    'suicidology',
    'suicidal tendencies',
    'political suicide',
    'career suicide',
    'social suicide',
    'ran suicides',
    'suicide drills?',
    'suicides (at|in) (practice|gym)',
  ],
  [
    'work',
    '(volunteer\\w*|shift|train\\w*|work\\w*|job|interview\\w*|donated|raised|answer\\w*|intern\\w*)( \\w+){0,5} (suicide|crisis|988)( (hotline|line|lifeline|text line|center))?',
  ],
  [
    'a subject, a story',
    '(read|reading|watched|watching|saw|seeing|heard|learned|learning|taught|studied|class|essay|paper|documentary|movie|film|show|episode|book|novel|song|podcast|series|news|article|lecture|game|training|talk)( \\w+){0,6} (suicid\\w+|self ?harm\\w*|kill\\w* (himself|herself|themselves|myself|me)|overdos\\w+|shooting|rape\\w*|murder\\w*|abus\\w+|dies|die|died)( \\w+){0,2}',
  ],
  ['a song', '(song|sang|singing|album|track|lyrics|band|playlist|karaoke)( \\w+){0,8}'],
  [
    'mourning',
    '(died|dies|gone|passed|passing|lost|losing|loss|grieving|miss|mourning|funeral|grave|death|memorial|anniversary)( \\w+){0,6} (suicide|overdose|overdosed|killed (himself|herself|themselves))',
  ],
  [
    'mourning',
    '((?<!(almost|nearly|just tried|tried|said) )killed (himself|herself|themselves)|committed suicide|took (his|her|their) (own )?li(fe|ves)|(his|her|their|\\w+s) (suicide|overdose)|suicide (loss|of))',
  ],
  [
    'help that was given',
    '(talked|took|drove|helped|got|walked|brought|sat with|stayed with|checked on) (\\w+ ){1,4}(out of|through|to|who|after)( \\w+){0,3} (suicid\\w+|crisis|killing (himself|herself)|overdos\\w+|er|hospital|self ?harm\\w*)( \\w+)?',
  ],
  [
    'no attacker',
    '(toddler|baby|cat|dog|puppy|kitten|kitty|ball|horse|year old|yo|kiddo|it|reality|grief|sadness|realization|wave|idea|hunger|that|this|song|everything|truth) (just |really |finally |had |has |also ){0,2}(hit|hits|bit|kick\\w*|slap\\w*|punch\\w*|hurt|attack\\w*|push\\w*|beat|scratched|chok\\w*) me',
  ],
  [
    'games, and being moved',
    '(beat|hit|kick\\w*|kill\\w*|push\\w*|hurt) me (up for|at (?!(home|night|(my|his|her|our|the) (\\w+ )?(house|home|place|apartment|store|park|school|bar|party|door))\\b)\\w+|in (the|a|chess|scrabble|uno|mario)|by (?!(the|my|our)\\b)\\w+|to it|on the shoulder|with (a|an|the|that) (idea|question|joke|pillow|compliment|hug|news)|out of|outta|to be|to try|to do|to go|to keep|to get)',
    '(it|that|this|what|reality|news|realization|grief|song|idea|thought|craving|depression|sadness|inspiration) (\\w+ ){0,3}hit me (that|how|like|hard|when|today that|today how|with)',
    'hit me up',
    'hit on me',
    'push(ed|es) me (to|through|on the swing|past|forward|beyond|into trying|out of)',
    'burned me a (cd|disc|copy)',
  ],
  [
    'not this danger',
    '(hurt|hurting|hurts) (my|his|her|their) feelings',
    '(hurt|pushed|attacked|beat|burn\\w*|abus\\w*|threaten\\w*|rap\\w+) me (emotionally )?in the past',
  ],
  [
    'laughter, a cold',
    '(laugh\\w*|lol)( \\w+){0,6}( i)? (can not|cannot|could not) breathe',
    '(can not|cannot|could not) (even )?breathe( \\w+){0,5} (laugh\\w*|lol|nose|stuffy|congest\\w*|cold)',
    '(nose|cold|stuffy|congested)( \\w+){0,6}( i)? (can not|cannot) breathe',
  ],
  [
    'a fright',
    '(almost|nearly|practically|gave (me|him|her)|give me|scared me into|thought i was) (\\w+ )?(had |having |about to have )?(a |an )?(heart attack|stroke)',
  ],
  [
    'a job',
    '(nurse|patient|saved|treated|revived|narcan\\w*|paramedic|responded)( \\w+){0,6} (overdos\\w+|not breathing|seizure|stroke)',
  ],
  [
    'hyperbole',
    '(heat|job|work|commute|traffic|deadlines?|class|kids|stress|workout|stairs|hill|allergies|this \\w+|these \\w+) (is|are|will|would|was|were)( going to| trying to| about to)? kill(ing)? me',
    'wanted to (die|disappear) when i( \\w+){1,5} lol',
  ],
  [
    'other meanings',
    '(narcan|cpr|first aid|overdose|overdosing) (training|class|prevention|awareness|kit|course)',
    '(overdosed|overdosing|overdose|od|oding|oded) (on|of) (\\w+ ){0,2}(sugar|chocolate|cute\\w*|caffeine|coffee|netflix|candy|cookies|carbs|puppies|ice cream|family|sun|sunshine|tv|love|news|social media|christmas)',
  ],
  [
    'tools and toys',
    '(gun|knife|blade|rope) (range|show|shop|set|sharpener|class)',
    '(nerf|water|glue|heat|nail|massage|paint|squirt|staple|toy|top) (gun|blade)',
  ],
  [
    'figures of speech',
    'shoot\\w* myself in the foot',
    'drown(ing)? (myself|my sorrows) in (work|chocolate|ice cream|coffee|tea|netflix|books)',
    '(take|took|taking|taken|turn\\w*) my life (back|in|into|to|around|for)',
  ],
  [
    'other endings',
    '(end|ended|ending) (my|the|our|a) (\\w+ )?(relationship|friendship|marriage|lease|contract|day|shift|week|call|meeting)',
    '(ready|going|want) to end (it|things) with',
  ],
  [
    'effort, laughter',
    '(thought|convinced|knew|like) i was (going to )?(die|dying)',
    'dying (laughing|to|for|of|over)',
    '(i am|was) (so )?dead (tired|lol)',
  ],
  [
    'hyperbole',
    'me (muero|mori|estoy muriendo|moria) (de|por) \\w+',
    'muert[ao]s? de \\w+',
    'me (mato|mate) (trabajando|estudiando|de)',
    '(matarme|matar) (de risa|trabajando)',
    'cort\\w+ (el|mi) pelo',
    'me va a matar (jaja|mi (jef[ae]|mama|maestr[ao]|profe|profesor[a]?|suegra|abuela|hermana|hermano|coach|entrenador[a]?))(?!.*(encuentra|amenaz|golpe|pega|miedo))',
  ],
  [
    'said not to be; mourning',
    'no (me )?quiero (morir(me)?|matarme|suicidarme)',
    'prevencion del suicidio',
    '(murio|fallecio)( \\w+){0,4} (suicidio|sobredosis)',
  ],
  [
    'away, and coming back',
    '(vacation|holiday|trip|travel\\w*|camping|cruise|visiting|beach|conference|out of town)( \\w+){0,6} (not|wont) be (here|around)( \\w+){0,2}',
    '(not|wont) be (here|around)( \\w+){0,6} (vacation|holiday|trip|travel\\w*|camping|cruise|visiting|beach|conference|out of town)',
  ],
  [
    'forgiven, and forgiving: what a repair is made of',
    'me perdone (a mi mism[oa] )?(por|haber|que)( \\w+){0,4}',
    '((le|les|nos) )?(pedi|pedir|pedirle|pedirles|pidio|pedimos|dije|decir|sin pedir|sin decir|escribi)( \\w+){0,2} perdon',
    'nos perdonamos',
    'told (him|her|them|my (son|daughter|kids?|boy|girl|teen|child|sister|brother|wife|husband))( \\w+){0,8} (is not|was not|not) (his|her|their|your) fault',
    '(said|told)( \\w+){0,6} (is|was) not your fault',
    '(letter|email|text|note)( \\w+){0,3} (i will|i would|i am) (never|not)( going to)? (mail|send|deliver|give)( \\w+)?',
    '(letter|letters|note) to (little|younger|old|past|future|child|teenage|[0-9]+ (year|yr) old) (me|myself|self)( \\w+){0,5}( not (her|his|my) fault)?',
    'wrote ([0-9]+ (year|yr) old|little|younger|teenage) (me|myself) a (letter|note)( \\w+){0,6}( not (her|his|my) fault)?',
  ],
  [
    'a door closed for oneself',
    '(locked|closed|shut) (the|my) (bathroom|bedroom|office|car|study) door( \\w+){0,6} (mom|bath|pee|peed|lunch|nap|shower|breath\\w*|quiet|headphones|alone time|minutes?|peace|work|kids)',
    '(locked|closed) my office door',
    'nobody gets (me|us) (til|till|until|before|after)',
  ],
  [
    'said otherwise',
    'got (all |so |a little )?choked up',
    '(wanted|nobody wants) me here( \\w+){0,2} (and|but) i (went|said|thought|noticed|told)',
    '(draft|essay|paper|homework|project|report|test|exam)( \\w+){0,2} at [0-9]+',
    'hit me (and|but) i (stayed|breathed|noticed|kept|felt)',
    '(smell|song|memory|grief|wave|sadness|realization|news)( \\w+){0,4} hit me',
  ],
  [
    'out of it',
    'left (my|an|the) (abuser|abusive \\w+)',
    '(blocked|divorced|testified against|reported|restraining order against|no contact with|free (of|from)|away from|healing from|survivor of|survived|escaped|moved out from) (my |the |an )?(\\w+ )?(abuser|rapist|abusive \\w+|stalker|attacker|abuse|rape|assault|attempt|suicide attempt|overdose)',
  ],
]

/** A phrase does not reach over a new "i", "now" or "but": "that song came on and I want to die" is no song title. */
const sameThought = (words: string) => words.replaceAll('( \\w+)', '( (?!(?:i|now|but)\\b)\\w+)')

export const harmless: readonly Pattern[] = [...idioms, ...harmlessRows, ...everyday].map(
  ([, ...words]) => new Pattern(phrased(sameThought(words.join('|'))), 'g'),
)
