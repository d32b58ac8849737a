import { afterwards, animals, keepsakes, parting } from './signs.ts'
import { inOrder, near, together } from './together.ts'

const settled = `(${afterwards}|${parting}|delet\\w* (all )?(my |the )?(socials?|accounts?|everything|apps|facebook|instagram|phone|history)|wrote (\\w+ ){0,4}(letters?|notes?|goodbye)|letters|goodbye|paid off|(a |the |my )?note|passwords?|(my|the|a) will|do not ask|no one will|for good|last (thing|time|night|day|one)|ready now|(am|im|feel|feeling) (\\w+ )?(ready|calm|light|free|lighter)|one less|all set|everything is set|in order|loose ends)`
const housekeeping =
  '(moving|moved|move|downsiz\\w*|new (apartment|place|house|job|home|couch)|apartment|donat\\w*|goodwill|salvation army|thrift|garage sale|yard sale|sold|selling|marie kondo|declutter\\w*|minimal\\w*|hospice|funeral|my late|after (he|she|mom|dad|grandma|grandpa) (passed|died)|estate of|foster\\w*|shelter|adopted|adoption|allergic|vet|vets|kittens?|puppies|litter|wildlife|rescued?|injured|stray|lost dog|cruise|vacation|trip|surgery|deploy\\w*|retir\\w*|baby shower|christmas|birthday present|upgrade\\w*|outgrew|fit (me|them)|fit anymore|spring clean\\w*|landlord|lent|kids outgrew|divorce\\w*|tax\\w*|lawyer|attorney|adult\\w*|responsible|hurricane|tornado|fire drill|manager app|hacked)'
const scholarly =
  '(students?|teacher|class|kids at school|graduat\\w*|cowork\\w*|colleagues?|retir\\w*|new job|last day (of|at)|semester|job|neighbors?|younger self|future self|past self|therap\\w*|inner child|ex|santa|editor|congress|senator|pen ?pal|grateful|gratitude|thank you (notes?|cards?|letters?)|lunch|lonche|fridge|love notes?|sticky|recommendation|cover letter|application|reference|class notes|notes app|mailman|deployment|wedding invitations?|vows|speech|toast|christmas cards?)'

/** Leaving without saying so: things and animals handed on, papers in order, words left for afterwards. */
export const settingInOrder = [
  ...together('suicide', 'unless-past', [
    [
      'an animal handed on',
      [
        `(gave|giving|give|given|rehom\\w*|left|leaving|dropp\\w*|took|taking|surrender\\w*|who will|will you|someone|somebody|signed over) (\\w+ ){0,3}(my|our|the|all) (\\w+ )?${animals}|(found|finding) (a )?(\\w+ )?(home|family|owner|someone) for (\\w+ ){0,2}${animals}`,
        `(${settled}|(good|new|better|happier|nice) home|(he|she|they|it) (will|would) be (\\w+ )?(happier|better|fine|ok|okay|loved|safe|taken care)|take (her|him|them) for|take care of (her|him|them)|lov\\w* (her|him|them) like|without me)`,
      ],
      `(${housekeeping}|bath|treat\\w*|walk|food|meds|pill|fed|groom\\w*|medicine|home from|park)`,
    ],
    [
      'things handed on, not to be needed again',
      [
        `(gave|giving|give|given|handed|handing|passed|passing|left|leaving|gift\\w*|boxed|label\\w*|mailed|split|divid\\w*|sign\\w*|put) (away |out |over |down |on |up )?(\\w+ ){0,3}(my |all my |the |all of my )(\\w+ ){0,2}${keepsakes}`,
        settled,
      ],
      `(${housekeeping}|paid off (my|the) car|to (the )?(thrift|school)|cleaning|mechanic|doctor|homework|teacher|note from)`,
    ],
    [
      'papers and words of entry left for somebody',
      [
        '(passwords?|(life )?insurance|policy|beneficiary|(my|the) will|title|deed|pin( number)?|bank (info|accounts?|stuff)|bills|papers|paperwork|account numbers?|safe code|funeral|burial|cremat\\w*|obituary|eulogy|dnr|power of attorney|custody papers|affairs|combination)',
        `(${afterwards}|(she|he|they|wife|husband|mom|kids|sister) (\\w+ )?(does|do|will|would|can|will be able) (\\w+ ){0,3}(need|have to|figure|find|get|know|be (ok|okay|fine|set|taken care))|for (my|the) (\\w+ )?(wife|husband|mom|kids|sister|brother|family|daughter|son|parents) (so|when|to (find|have|open|use))|pay(s)? out|cover\\w* (it|suicide)|2 years|two years|just in case (something|i)|no one (has to|will))`,
      ],
      `(${housekeeping}|grandma|grandpa|grandmothers|uncle|class|course|exam|seminar|planning class|insurance (agent|claim|company|card)|health insurance|car insurance|homeowners?|passport|netflix|wifi)`,
    ],
    [
      'insurance, weighed against a life',
      [
        near(
          'life insurance|policy|insurance money|payout|death benefit',
          'pay(s)? out|paid out|more than (me|i)|worth|enough to|take care of (them|her|him)|over 2 (years|yrs)|two years|suicide|goes to|covers?|set for life|without me|better off',
          9,
        ),
      ],
      `(health|car|agent|quote|sold|claim|lapsed|job|company|sales|dental|pet|class|lower|cheaper|boring|adult\\w*)`,
    ],
    [
      'letters and videos for a time without them',
      [
        '(letters?|notes?|videos?|voice ?mails?|voice (notes?|memos?)|recordings?|cards|journal|playlist|tapes?)',
        '(wrote|write|writing|written|finish\\w*|record\\w*|made|making|left|leaving|seal\\w*|film\\w*|hid|stack|pile|one for)',
        `(one for (each|every|all|my|mom|dad|her|him)|for each of (my|the|them)|for (whoever|when (they|she|he) (is|are|turns?|gets?|grows?)|(my )?(\\w+ )?(daughters?|sons?|kids|her|his|their|childrens) (\\w+ )?(weddings?|graduations?|18th|21st|future))|whoever (finds|reads|comes)|finds? (me|it)|who finds|since i (will|am)|will not be (there|here)|when i am (gone|not)|by the time|explain\\w* (why|everything|it)|goodbye|not (be )?mad|(is |was )?not (\\w+ )?(your|their|her|his|anybodys|anyones) fault|say(ing)? sorry|to open (when|after)|read (it |them )?(after|when|tomorrow|once)|(i am|im|feel\\w*|finally) (\\w+ )?at peace|on the (counter|table|bed|dresser|pillow|dash\\w*|seat)|under (my|the) (pillow|mattress)|tape\\w* to)`,
      ],
      `(${scholarly}|valentine\\w*|mothers day|fathers day|birthday cards?|landlord|teacher|roses|for (his|her|my \\w+) (next )?birthday|grocery|flowers|song|sticker\\w*|movie|milk|thank you|love note|he left me|she left me|(husband|wife|boyfriend|girlfriend|mom|son|daughter) (left|wrote|made))`,
    ],
    [
      'a last text, a last win',
      [
        '(last|final) (ever |little |small |journal |written |real )?(win|wins|text|texts|message|entry|post|note|check ?in|reply|update|letter|words?|one from me)(?! me)',
        '((prob|probably|guess|maybe|will be|this is|is my|be my|heres|here is|well|my) (\\w+ ){0,3}(last|final)|(last|final) (\\w+ )?(win|text|message|one|post|entry|reply|update) (here|of my (life|existence)|on earth|ever|from me|i (will|am|ever)|lol|goodbye|bye|so|thank|been|_|$))',
      ],
      '(of the (day|night|week|month|year|semester|season|term|summer|night)|(before|for) (bed|vacation|the (weekend|night|day)|today|now|tonight|this (week|month|year)|sleep)|program|weeks|graduat\\w*|got|received|saved|read|from (my|mom|dad|him|her|grandma)|he sent|she sent|her last|his last|yesterday|last week|job|game|season|tournament|race|exam|level|battle|moving|new (phone|number)|switch\\w*|study|survey|year|december)',
    ],
    [
      'somebody told when to come, and not sooner',
      [
        '(come|check|open|go in|use the key|call (the )?(police|cops|911)|stop by|look) (\\w+ ){0,4}((mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|in the morning|monday|after \\d+) (\\w+ )?(not|no) (sooner|before|earlier)|(do not|dont|not to) (come|open|knock|look|go|call|walk) (\\w+ ){0,5}(until|before|till|alone|without (the police|someone|your))|(spare )?key (is )?(\\w+ ){0,4}(under|with|for (when|whoever|the (police|cops)))',
        '(key|door|told|room|bathroom|garage|note|find|sister|sis|brother|mom|dad|neighbor|friend|police|please|house)',
      ],
      `(${housekeeping}|cat|plants|dog|party|surprise|christmas|presents?|gift|baby is|asleep|nap|guests?|airbnb|paint|floor|wet|oven|sick|contagious|covid|shift|class|feed)`,
    ],
    [
      'everything has new owners',
      [
        `(my|all my|the) (\\w+ ){0,8}(${animals}|${keepsakes}) (\\w+ ){0,6}(new|good|better) (owners?|homes?|famil(y|ies)|hands)|(someone|somebody|anyone|you|people) (might|may|can|should) as well (have|take|use|enjoy|get) (it|them|my)|(take|have|keep) (whatever|anything|everything|all) (\\w+ )?(you|they) want`,
        '(my|i)',
      ],
      `(${housekeeping}|breed\\w*|buffet|leftovers|fridge|candy|halloween|garden|zucchini|tomatoes|sale)`,
    ],
    [
      'papers of an end, side by side',
      [
        near(
          '(my|the|our) (will|burial|funeral|cremation|policy|life insurance|title|deed|passwords?)|burial (policy|plot|stuff)|funeral (plans?|money|home|paid)|will',
          '(burial|funeral|cremat\\w*|policy|life insurance|titles?|deed|passwords?|beneficiary|letters?|goodbye|bank)',
          5,
        ),
        '(table|counter|desk|drawer|folder|envelope|laid|set|left|wrote|printed|signed|easy|find|found|ready|taken care|done|paid|everything|prepaid)',
      ],
      `(${housekeeping}|grandma|grandpa|grandmothers|mom will|dad will|will (be|get|have|pay|go|need|take|do|see)|health|car insurance|homeowners?|taxes)`,
    ],
    [
      'a note on the door',
      [
        '(note|sign|letter|paper) (\\w+ ){0,3}(taped|stuck|pinned|on|left on|hung|is on) (\\w+ ){0,3}(door|mirror|windshield|steering wheel|gate)',
        '(walk in|find|finds|see me|sees me|not (come|open|go|look)|call (911|police|the)|sorry|goodbye|why)',
      ],
      `(${scholarly}|cookies|package|delivery|mail|parking|neighbor|landlord|doordash|nap|baby|sleeping|ticket|dog|quiet)`,
    ],
    [
      'an envelope, a box, with names on them',
      [
        '(envelopes?|boxes|box|folder|binder|drawer|safe)',
        '(ring|rings|cash|money|bank|passwords?|keys?|letters?|jewelry|insurance|title|papers|names?|label\\w*|photos|watch|savings|wedding)',
        `(for my (daughter|son|kids|wife|husband|mom|sister|brother|family|girls|boys|children)|each (childs?|kids?|persons?|ones?)|(every|each)(one|body)s? name|so (they|she|he|nobody|no one) (\\w+ ){0,2}(not|do not|will not|would not|wont|can)|argue|fight over|figure|${afterwards})`,
      ],
      `(${housekeeping}|resiz\\w*|lunch|move|christmas|stocking|tooth fairy|gift cards?|college|savings account|budget\\w*|birthday|tithe|field trip|school|cleaned|fundraiser)`,
    ],
    [
      'all said, nothing left to do',
      [
        '(said|told|say) (\\w+ ){0,3}(what|everything|all) i (\\w+ )?(need|needed|wanted|had|have) to( say| tell)?( (\\w+ )?(to )?(everyone|everybody|them|my (kids|family|mom|dad|wife|husband)|people))|(nothing|no one|nobody) (\\w+ )?(left|else) (on (the|my) list|to (do|say|hold|lose|stay|wait|tell|live))|no flowers|play (\\w+ ){0,4}at (my|the) (funeral|service)|(schedul\\w*|set|timed|automat\\w*) (\\w+ ){0,3}(emails?|texts?|messages?|posts?) (\\w+ ){0,4}(for|to go|after|by)|water my plants|feed my \\w+|check on my (mom|dad|kids|wife|sister|brother)|this (number|phone|account) (will|wont|is not going)',
        `(done|over|${afterwards}|by then|${parting}|please|everyone|nothing|ready|peace|list|much longer|wont be|will not|soon|after (mon|tues|wednes|thurs|fri|satur|sun)day|johnny|someone|somebody)`,
      ],
      `(${housekeeping}|new number|new phone|next week|deadline|client|weekend|happy hour|chores|homework|cleaning|in (denver|mexico|cancun|town)|crossed|netflix|therap\\w*|wedding|allergic|valentine\\w*|shopping|groceries|breakup|argument|boundar\\w*|eat)`,
    ],
    [
      'thanks, and goodbye',
      [
        '(thank (you|u|yall|everyone|god for you)|thanks|thankyou|ty|appreciate (you|u|yall|everything))',
        '(only (ones?|person|people|thing) (who|that)|when (no one|nobody) else|(no one|nobody) else (did|does|do|would|ever|cared)|everything|for (all|trying|listening|caring|being))',
        '(bye|goodbye|good bye|farewell|last|end|the end|peace out|take care of (each other|yourselves|my|mom|them|him|her)|(it was|been) (nice|real|good)|no more (texts|wins)(?! (please|pls|plz|from))|done now|going now|have to go|signing off|sorry|forgive|see you on)',
      ],
      '(program|weeks|job|school|vacation|weekend|course|semester|mov(ed|ing)|retir\\w*|graduat\\w*|cowork\\w*|class|teacher|coach|dr|doctor|nurse|goodbye party|last (day|week|month|year|night i)|weekend|trip|customer|boss|friends? (came|threw|helped)|grateful|gratitude|blessed|good ?bye to|sorry (for (the )?(late|delay)|i am late)|last (one|text) (for|of) (the|today)|party)',
    ],
    [
      'thanks, and goodbye as the last word',
      [
        inOrder(
          'thank (you|u|yall)|thanks|appreciate (you|u|yall)',
          '(goodbye|good bye|farewell|rest now|so long)( everyone| all| yall| friend| friends| world| now| forever)?( _|$)',
          18,
        ),
      ],
      '(program|weeks|job|school|vacation|course|semester|mov(ed|ing)|retir\\w*|graduat\\w*|cowork\\w*|class|teacher|coach|party|trip|customer|boss|depression|debt|winter|20\\d\\d|excuses|cigarettes|goodbye to)',
    ],
    [
      'nobody at this number',
      [
        '(stop|quit|cancel|end|no need|do not|will not|wont|can) (\\w+ ){0,4}(texts?|texting|messag\\w*|send\\w*|answer\\w*|reply\\w*|respond\\w*|check(ing)? (in|on)|number)',
        '(after (tonight|today|tomorrow|this|\\w+day)|(nobody|no one|noone) (\\w+ ){0,3}(at|to|on|will|left|reading|answer)|(will|am) not (\\w+ )?(be (here|there|around|alive)|need|get|see|read)|no point (\\w+ )?(anymore|now)|where i am going)',
      ],
      '(vacation|trip|surgery|camp\\w*|until|till|new (phone|number)|chang\\w*|switch\\w*|mov(ing|ed)|cruise|service|back (on|in)|flight|spam|scam|ex|boss|work)',
    ],
    [
      'word left with somebody',
      [
        '(tell|let) (my |the |them |everyone|everybody |her |him |all )?(\\w+ ){0,2}(know )?(that )?(i (tried|love\\w*|am sorry|did (try|my best)|never (stopped|meant|wanted)|was not|fought)|it (is|was) not (\\w+ )?fault)|(not|never|nobodys|noones|no ones) (\\w+ )?(anybodys|anyones|your|her|his|their|yours) ?fault|nobodys fault|so (somebody|someone|people|they) (knows?|understands?) (it|i|why|that)',
      ],
      '(doctor|boss|therapist|accident|insurance|crash|divorce|abuse\\w*|assault|told me|he told|she told|they told|learned|therapy|realized|realised|forgave|forgive myself|kids know|teacher|valentine|called)',
    ],
    [
      'an embrace that means more',
      [
        '(hug\\w*|kiss\\w*|held|texting|texted|called|calling|visited|saw|told|tucked|cooked|dinner)',
        '((they|she|he|kids|nobody|no one|everyone) (\\w+ )?(do|does|will|wont|did|would|has|have) (not )?(\\w+ )?(know|understand|reali[sz]e|get it|no idea|see it coming) (\\w+ ){0,4}(it is|its|was|why|until|till|later|goodbye|the last|last|yet|what)|without (them|her|him|anyone) knowing|one last (time|hug|dinner|kiss|meal)|for the last time|in case i do not|extra (long|tight) (\\w+ ){0,5}(last|goodbye|in case|not see))',
      ],
      '(surprise|party|deploy\\w*|college|hospice|passed|moving|move|camp|vacation|surgery|trip|airport|flight|pregnan\\w*|engaged|engagement|proposal|retir\\w*|nursing home|vet)',
    ],
    [
      'everything cleaned for nobody to have to',
      [
        near(
          '(i|am|have|was|and|been|room|house|all|everything|spent|today|finally) (\\w+ )?(cleaned|cleaning)|cleaned (my|the|out|everything)|packed|packing (up )?my|organi[sz]\\w*|throw\\w* (out|away)|threw (out|away)|delet\\w*|clear\\w*|tid\\w*|scrubb\\w*|did (all )?the (dishes|laundry)|paid',
          'so (that )?(no one|nobody|they|she|he|my \\w+|whoever|mom|dad|it is) (\\w+ ){0,4}(have|has|need|needs|easier|deal|clean|find|see)|after i am (gone|not)|whoever finds|when i am gone|they will not have',
          12,
        ),
      ],
      `(company|guests?|party|visit\\w*|birthday|airbnb|new (job|place)|moving|movers|roommate gets|surgery|baby|vacation|in the morning|tomorrow i|weekend|mice|kitchen staff)`,
    ],
    [
      'put in order, then rest',
      [
        near(
          'delet\\w* (all )?(my|the) (socials?|accounts?|photos|messages|history|search)|paid off|closed (out )?my|rehom\\w*|gave away|quit my job|emptied|clos(ed|ing) my (bank|accounts?)|cancel\\w* (my|all|everything)',
          '(finally|going to|ready to|can|tomorrow|tonight|will|time to) (\\w+ ){0,2}(rest|sleep|be free|be at peace|be over|go|leave|disappear|peace)|at peace|nothing (left|holding)|no loose ends|all done now|ready (now|to go)',
          14,
        ),
      ],
      `(${housekeeping}|debt free|student loans?|mortgage|new job|productiv\\w*|detox|screen time|free now|nap|proud)`,
    ],
  ]),
]
