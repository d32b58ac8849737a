import { inOrder, near, together } from './together.ts'

const mind =
  '(think\\w*|thought|thoughts|contemplat\\w*|consider\\w*|debat\\w*|pictur\\w*|imagin\\w*|obsess\\w*|fantasi\\w*|plan|plans|planned|planning|urges?|ideas?|want\\w*|tempted|ready|decid\\w*|about to|close to|almost|nearly|going to|wish\\w*|pray\\w*|hop(e|es|ing|ed)|feel like|need|trying to|dream\\w*|rather|whether|want to|way to|reason not to|stopped myself from)'
const ending =
  '((end|ending|ended|finish|finishing) (my|this|the|all this|his|her) (own |whole |damn |stupid )?(life|pain|misery|existence|suffering)|end(ing)? myself|off(ing)? (my ?self|himself|herself)|(not|stop|quit|without) (to )?(have to )?(be|being|exist|existing|live|living|wake up|waking up|keep living|continue living) ?(here|around|alive)?( anymore| on this| any longer| tomorrow| at all| _|$)|(to continue|continuing) (living|to live|to exist|existing|on living)|unaliv\\w*|checking out( of life| early| for good)|be with (god|jesus) (tonight|soon|already)|(to|just) not exist)'
const occasion =
  '((my )?(next )?birthday|christmas|thanksgiving|new years?|easter|summer|winter|spring|fall|graduation|prom|(my|the|her|his) wedding|next (year|month|week|summer|semester)|the (end|new year|holidays|weekend)|\\d\\d|thirty|forty|fifty|(mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow|morning|much longer|long|anymore)'
const away =
  '(vacation|holiday|trip|travel\\w*|camp\\w*|cruise|cancun|mexico|visit\\w*|surgery|deploy\\w*|conference|flight|out of town|service|signal|work\\w*|shift|college|moving|moved|honeymoon|class|meeting|game|dinner|practice|church|party|semester|finals|exam|traffic)'
const crash =
  '(truck|bus|car|semi|train|plane|meteor|tornado|lightning|cancer|heart attack|stray bullet|storm|virus|something|someone)'

/** A wish to be dead, in any tense and spelling: a verb of mind and an end, words apart. */
export const wish = [
  ...together('suicide', 'now', [
    [
      'an end, and a mind that turns to it',
      [inOrder(mind, ending)],
      '(relationship|lease|friendship|contract|marriage|season|streak|smoking|like that|with my parents|paycheck)',
    ],
    [
      'no tomorrow with them in it',
      [
        `(?<!did )not (\\w+ )?(see (me|myself)|see|seeing (me|myself)|picture (me|myself)|imagine|think i|plan\\w* on|believe i) (\\w+ ){0,3}(make|making|living|live|be|being|reach\\w*|get\\w*|surviv\\w*|see|seeing) (\\w+ ){0,4}(to|past|until|till|through|alive|around|here|for) (\\w+ )?${occasion}`,
      ],
      away,
    ],
    [
      'not here by then',
      [
        `not (\\w+ )?(going to |plan\\w* (to |on )|think i (will |am going to )?|intend\\w* to )?(be|being) (here|around|alive) (\\w+ )?(for|to see|by|when|come|until|till|at|in|long|much|after|on) (\\w+ ){0,3}${occasion}`,
      ],
      away,
    ],
    [
      'no future',
      [
        '(no|not (see|have|picture|imagine) (a|any)|see no|cannot (see|picture|imagine) (a|any)|never (saw|see|pictured) a) (\\w+ )?(future|tomorrow|next year|version of (the|my|this) \\w+|timeline|life) (\\w+ ){0,3}(for (me|myself)|i exist|(with|where|that has) (me|i)|left|after this|past)',
      ],
    ],
    [
      'not minded, if something took them',
      [
        `(would|will|do|could) not (even )?(be|mind|care|complain|cry|move|fight|stop|duck|be (mad|sad|upset|sorry)) (\\w+ ){0,3}(if|when) (\\w+ ){0,3}(${crash} (\\w+ ){0,3}(me|took|take|hit|hits|over|happened|out)|i (\\w+ )?(die|died|dropped dead|got (hit|shot|sick)|get (hit|shot|sick)|never (woke|wake)|did not wake|do not wake))`,
      ],
    ],
    [
      'sorry to have woken',
      [
        '(disappointed|disappointment|mad|sad|upset|hate|hated|angry|pissed|bummed|annoyed|devastated|let down|crying|cry|cried|dread) (\\w+ ){0,4}((i|that i|because i|and i|when i) (\\w+ )?(woke|wake|opened my eyes|am still (here|alive|breathing))|waking up|to (wake|have woken)( up)?|to still be (here|alive))',
      ],
      '(early|late|before|but when|feel happy|happy|alarm|dark|sick|sore|dream|nap|hangover|work|5|6|headache)',
    ],
    [
      'a mind that tells them to',
      [
        '(voices?|brain|head|mind|thoughts|demons?|it) (\\w+ ){0,4}(tell|tells|telling|told|say|says|saying|scream\\w*|beg\\w*|whisper\\w*|yell\\w*|convinc\\w*) (\\w+ ){0,4}(do it|end|die|kill|jump|cut|hurt|drive|not (worth|deserve|belong)|better off|should be dead|let go)',
      ],
      '(edit|movie|song|coach|book)',
    ],
    [
      'decided, and calm',
      [
        '(made up my mind|my mind is made|made my decision|have decided|finally decided|decision is made|got a date|picked (a|the|my) (day|date|night|spot)|set (a|the) date|have a (date|plan)|know (how|when) (i am|i will)|know what i (have to|am going to|need to) do)',
        '(calm|peace|peaceful|relief|relieved|stops?|over|end|ends|gone|free|rest|goodbye|last|pain|quiet|hurt|tired)',
      ],
      '(school|major|job|college|class|move|moving|quit|divorce\\w*|surgery|house|wedding|married|interview|career|trip|apply\\w*|apartment|boyfriend|leave him|cook|diet|degree|business|car|city|program|therapy|rehab|sober|baby|tattoo|church)',
    ],
    [
      'nothing left to fight with',
      [
        '(no|not have (any|much|anymore|any more|it)|do not have|lost (all|the|my)|out of|ran out of|run out of|am all out of|zero) (\\w+ ){0,2}(fight|strength|will|hope|reasons?|energy|life) (\\w+ )?(left|in me|to (fight|live|stay|keep|go on)|anymore|to continue)',
      ],
      '(workout|gym|run|game|shift|studying|homework|marathon|class|toddler|kids|coffee|nap)',
    ],
    [
      'easier, were they not there',
      [
        near(
          '(quiet|quieter|easier|better|simpler|happier|peaceful|fine|cheaper|lighter|calmer|ok|okay|relieved|move on|get over it)',
          '(if|once) (i|me) ((was|were|am) not|(was|were) never|(was|were|am) (gone|dead|out of)|did not|never (was|existed|came)|just (went|left|vanish\\w*|disappear\\w*))',
          7,
        ),
      ],
      '(work\\w*|shift|broke|married|tired|late|hungry|sick|lazy|home late|drink\\w*|in school|stuck|scared of|nervous|driving)',
    ],
    [
      'a count of days, and out',
      [
        '(count\\w* (down )?(the )?(days|hours|down)|(until|till|til|once|when|after) (\\w+ ){0,4}(18|grown|graduat\\w*|moves? out|old enough|dies?|is gone|passes?)|just (have to|need to) (make it|last|hold on|wait))',
        '(then|and|so) i (am|will be|can be|get to be|can) (out|done|gone|free|finally rest|go|leave)( too| _|$| for good| forever| finally)|then it is over|then i (go|leave|check out|die|end)',
      ],
      '(vacation|trip|beach|retir\\w*|debt|job|shift|lease|town|state|divorce|semester|school|house|apartment|military|deploy\\w*|probation|prison|jail|free of (him|her)|leave (him|her|the)|move|travel)',
    ],
    [
      'found, afterwards',
      [
        '(finds?|found|finding|discover\\w*) (me|my body)(?! (a|an|another|some|at|on|in|through|the|cute|funny|crying|asleep|attractive|wander\\w*|and (asked|said|hugged)))',
      ],
      '((he|she|they|ex|husband) (\\w+ ){0,2}(will|would|is going to|going to) find me|track\\w*|hide|hiding|hid|hide and seek|job|lost|seek|abuse\\w*|ex|him|husband|facebook|god found|love found|recruiter|linkedin|scared)',
    ],
    [
      'a hope to get ill, or not to wake from it',
      [
        '(hope|hoping|hoped|pray\\w*|wish\\w*|want|wanted|part of me|kinda|almost|disappoint\\w*|glad if) (\\w+ ){0,7}((goes|go|went|going) (bad|badly|wrong)|(is|was|were|has|get|got|had|have|gets|its) (\\w+ )?(cancer|terminal|a tumou?r|fatal|malignant|leukemia|aids)|not (wake|make it|survive|come back|pull through)|flatline|crash(es|ed)?$|heart (stops|gives|quits))',
      ],
      '(not (is |was )?cancer|is not|was not|benign|(he|she|they|mom|dad|grandma|grandpa|dog|cat) (\\w+ )?(makes?|pull\\w*|surviv\\w*|will|is going)|date|interview|meeting|weather|his surgery|her surgery|storm|plan|wedding|free)',
    ],
    [
      'it all ends on a day',
      [
        '((it|this|everything) all|all of (it|this)|everything|it all|the pain|this pain|my pain|my story|the suffering|my suffering) (\\w+ )?(ends?|stops?|is over|will be over|is done|will be done|will stop|goes away|will finally (end|stop)) (on |by |this |next |after |come )?(\\w+day|tonight|soon|tomorrow|the weekend|this week|week|month|morning|christmas|my birthday)',
      ],
      '(semester|school|class\\w*|exam|finals|job|season|show|project|sale|tax|shift|work|pt|chemo|surgery|dentist|construction|braces)',
    ],
    [
      'one foot out of life',
      [
        '(being|to be|be) a (person|human)( _| anymore| any longer|$)|(alive|living|breathing|here|existing) (\\w+ )?(reluctantly|unfortunately|sadly|regrettably|for now|barely|out of (spite|guilt|obligation)|against my will|by accident|because i (have|am too (scared|chicken|coward)))|unfortunately (\\w+ ){0,2}(alive|here|woke up|awake|breathing|survived)|(forgot|do not remember|lost track of|no idea) (how|why) (to be|to live|i (am|stay) (alive|here|living))|too (chicken|scared|much of a coward|cowardly) to (do it|die|end it|go through)',
      ],
      '(lol out of|right here for now|out here|the car|music|gym|here for now because of work|live here|coffee|monday)',
    ],
    [
      'wanting it over',
      [
        '(want|need|wish|waiting for|ready for|pray\\w* for|beg\\w* for|hop\\w* for) (\\w+ ){0,2}(it|it all|this|everything|all of it|all this|the pain|my life|life|the suffering) (all )?(to )?(just |finally )?(be over|be done|end|stop|was over|were over|is over|go away|go dark|go quiet)',
      ],
      '(semester|winter|week|shift|class|exam|finals|surgery|pandemic|covid|year|school|meeting|workout|movie|not want|book|rain|interview|day|job|cold|snow|vacation|game|show|summer|trip|weekend)',
    ],
    [
      'nothing matters, and over',
      [
        near(
          '(nothing|none of it|none of this) (\\w+ )?(matters|matter|is worth it|helps|works)( anymore)?|i do not matter|(no one|nobody) (\\w+ )?(cares|would care|loves me|wants me|needs me|sees me)',
          'over|gone|die|dead|end|leave this|disappear|sleep forever|not be here|goodbye|give up|done trying|why (am i|try|bother|live)|tired of trying',
          9,
        ),
      ],
      '(game|team|season|that i|opinion|what people think)',
    ],
    [
      'taken, by God or by sleep',
      [
        '(god|allah|lord|jesus|he|death|angels?|universe|someone|somebody|sleep|mother mary|the devil) (\\w+ ){0,3}(take|took|takes|taking|call|calls|bring|brings|carry|come get|came for|let) me (\\w+ ){0,2}(home|now|tonight|away|in my sleep|in the night|soon|already|out of|with (him|her|you)|up there|die|go)',
      ],
      '(took me home from|drove|date|dinner|movie|prom|ride|airport|hospital let|mom took|dad took)',
    ],
  ]),
]
