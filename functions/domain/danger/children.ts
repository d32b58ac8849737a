import { near, together } from './together.ts'

const grown =
  '(mom|mother|mama|dad|father|stepdad|step dad|stepmom|step mom|stepfather|stepmother|parents|parent|aunt|uncle|grandma|grandpa|boyfriend|girlfriend|foster (mom|dad|parents)|guardian|coach|teacher|pastor|priest|babysitter|cousin|brother|stepbrother|neighbor|he|she|they)'
const small =
  '(the (baby|kids?|child|children|boys?|girls?|toddler|twins|little ones?)|(my|his|her|their|our) (\\w+ )?(baby|kids?|children|son|daughter|(little|baby|younger|small|kid) (sister|brother|cousin|bro|sis)|(\\d|two|three|four|five|six) (year|yr|yo|month)\\w*( old)?|nephew|niece|grandson|granddaughter|stepson|stepdaughter|toddler|infant|students?|siblings?|sister|brother))'
const age =
  '((am|i am|im) in (the )?\\w+ grade|i am (only |just )?([5-9]|1[0-7]|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen)( (years?|yrs?|yo)( old)?)?(?! (am|pm|days|weeks|months|minutes|miles|lbs|pounds|hours|percent|sober|points|pages|credits|in)))'
const mine = `(${age}|my (brothers?|sisters?|siblings|little \\w+)|(me|just) (and|n) my (\\w+ )?(brothers?|sisters?|siblings)|for (me and )?my (little|baby) \\w+)`
const fun =
  '(cruise|babysit\\w*|nanny|daycare|vacation|dinner in|left us (dinner|tamales|money for pizza|snacks|a|some)|sleepover|camp|grandparents|college|dorm|sitter|movie|game|book|class|lesson|training|prevention|curfew|grounded|screen time|chores|lol|haha|jaja|hide and seek|nerf|tickl\\w*|mosquito\\w*|bug bites|soccer|football|trampoline|playground|falling|learning to walk|vaccin\\w*|shots|pediatrician says|pinch of|birthmark|paint|school (pictures|project)|groceries|work trip|stocked|full fridge)'

/** Children hurt, used, or left: told by themselves, or by whoever sees it. */
export const children = [
  ...together('violence', 'now', [
    [
      'left alone',
      [
        `${grown} (\\w+ ){0,3}((has |have |had |did |was |were |is |is still |are )not (\\w+ )?(been |come |came |home|back|return\\w*|show\\w*|pick\\w*)|never (came|come|showed|picked|returned)|left (us|me)|leaves (us|me)|am not (come|came|been|home|back)|(has |have )?been gone|is gone|took off|abandon\\w*|kicked (me|us) out|put (me|us) out|dropp\\w* (me|us)|disappeared|locked (me|us) out)|(no one|nobody|noone) (\\w+ )?(came|come|coming|has come|showed up|picked)( to)? (\\w+ )?(get|for|pick|up|me|us)|home alone (with|for)|all alone (with|for)`,
        `((for|in|been|over) (\\w+ )?(\\d+|two|three|four|five|a (week|few)|days?|weeks?) ?(days?|weeks?|nights?)?|since (yesterday|last|mon|tues|wednes|thurs|fri|satur|sun)\\w*|(lights?|power|water|heat|gas) (\\w+ )?(cut|shut|turned|off)|no (food|power|heat|water|lights|money|phone|one here)|nothing to eat|hungry|(with|just) (\\$)?\\d+|motel|scared|by (myself|ourselves)|alone|cold|and (she|he|they) (\\w+ )?(am|did|has|have|never|is) not|not (come|came) back|where to go|sleeping in|streets?|park bench|shelter)`,
      ],
      `(${fun}|work|sober|cat|dog|passed|died|heaven|hospital|rehab|deployed|quiet|peace|enjoy\\w*|relax\\w*|nap|bath|freedom)`,
    ],
    [
      'a child kept in want or in fear',
      [
        `(makes?|made|making|forc\\w*|locks?|locked|keeps?|leaves|left|will not let|does not let|lets|ties|tied) (me|us|${small}) (\\w+ ){0,3}(sleep|eat|stay|live|stand|kneel|sit|go|pee|drink|locked|tied|in|out|outside|alone)( (\\w+ ){0,3}(in the|in a|outside|on the|off the|shed|garage|closet|basement|dog|floor|cage|crib|bathroom|car|cold|rain|dirty|naked|food|days|night|all day))`,
      ],
      `(${fun}|party|camping|tent|stars|sleep in|sleep through|floor is lava|snow|bounce|sit in the front|cuddl\\w*|puppy|piano|vegetables|homework|lunch)`,
    ],
    [
      'a child filmed, or made to kneel',
      [
        `${grown} (\\w+ ){0,4}((takes?|took|taking) (pics|pictures|photos|videos?) of|film(s|ed|ing)?|record(s|ed|ing)?|watch(es|ed|ing)|spies on|peek(s|ed|ing)? (at|in)) (me|us|${small}) (\\w+ ){0,3}(shower\\w*|bath\\w*|undress\\w*|chang(e|ing)|naked|asleep|sleep\\w*|pee)|${grown} (\\w+ ){0,3}(makes?|made|making) (me|us|${small}) (\\w+ )?(kneel|stand in|hold (\\w+ )?(books|bricks|weights)|drink (hot sauce|soap|vinegar|pee|toilet)|eat (soap|dirt|hot|off|vomit|peppers)|stay in the (closet|garage|shed|dark)|sleep (outside|on the floor|in the)|strip|beg)`,
      ],
      `(${fun}|newborn|bath time|rubber duck|church|pray\\w*|proposal|tent|stars|cereal)`,
    ],
    [
      'a child not fed',
      [
        `${grown} (\\w+ ){0,3}((will|does|do|did|would|am|has|have|can) not|refuses to|never|stopped) (\\w+ )?(feed(s|ing)?|fed|give(s|n)?|gave|let|lets|buy|buys|cook(s|ed)?|leave(s)?) (us|me|them|him|her|${small}) ?(\\w+ ){0,3}(food|water|eat|dinner|lunch|anything|unless|until|for|if|when|all|days|drink|because)`,
        `(${mine}|us|kids?|child\\w*|baby|stepdad|stepmom|foster|brothers?|sisters?|knees|hungry|days|punish\\w*|unless|beg)`,
      ],
      `(${fun}|dessert|candy|soda|vegan|diet|pay|win|give up on|gave up on|coffee|sugar|junk|drive|date|stay up)`,
    ],
    [
      'told by a child, by age',
      [age],
      `(${fun}|roller ?coaster|shots|dentist|spelling|stage|team|exam|won|race|scored)`,
    ],
    [
      'hurt by a grown one',
      [
        `${grown} (\\w+ ){0,3}(burn\\w*|hit|hits|hitting|beat|beats|beating|slap\\w*|chok\\w*|shak(e|es|ing)|shook|kick\\w*|punch\\w*|whip\\w*|throw(s|ing)?|threw|lock\\w*|touch\\w*|molest\\w*|starv\\w*|drag\\w*|bruis\\w*|drug\\w*|bit|bites|pinch\\w*) ${small}`,
      ],
      `(${fun}|with (love|kisses|news)|high five|ball|throws? (my|our|the) (\\w+ )?(baby |kids? )?(a |an )?(party|shower|ball)|threw (my|our|the) \\w+ (a|an)|cards|chess|heart|touch(ed|es) (my|our) (\\w+ )?(heart|life|lives))`,
    ],
    [
      'marks on a child',
      [
        near(
          `${small}|she|he`,
          'bruis\\w*|burn marks?|welts?|hand ?prints?|bite marks?|cigarette burns?|belt marks?|black eye|swollen|flinch\\w*|bleed\\w* down there|hurts down there',
          6,
        ),
      ],
      `(${fun}|hockey|bike|stairs|tree|bee|stung|skate\\w*|wrestling|karate|fell)`,
    ],
    [
      'used by a grown one',
      [
        `(send\\w*|sent|show\\w*|trad\\w*|take|film\\w*|post\\w*|wants?|asks?|asking|make\\w*) (\\w+ ){0,5}(pics|pictures|photos|nudes|videos?|selfies|my body|naked|undress\\w*|camera)`,
        `(coach|teacher|stepdad|uncle|pastor|priest|cousin|dad|older (guy|man)|man online|guy (online|on)|stranger|${mine}|he|boss|stepbrother|blackmail\\w*|or he|if i do not|or else)`,
        '(makes? me|made me|forc\\w*|nudes|naked|body|undress\\w*|secret|blackmail\\w*|or (he|else|they)|if i (do not|tell)|threat\\w*|scared|wants me to|him (pics|pictures|nudes|photos)|do not tell|without my|kids?|underage|1[0-7])',
      ],
      `(${fun}|vacation pics|wedding|graduation|real estate|dog|cat|food|baby (pics|pictures)|garden|profile|passport|team (photo|picture)s?|linkedin|progress|photographer|my art|grandkids|grandson|naked (cake|juice))`,
    ],
    [
      'comes at night, and is not told',
      [
        `${grown} (\\w+ ){0,4}(comes?|came|coming|gets?|got|sneaks?|climbs?|crawls?|sits?|stands?|lays?|lies) (\\w+ ){0,2}(in|into|in to|on|to|by|at) (my|our|her|his|the) (\\w+ )?(room|bed|bedroom|shower|door)`,
        '((at|in the|every|last) night|when|while|tells? (mom|anyone|nobody|her|him)|(will not|wont|would not|nobody|no one) (\\w+ )?believe|secret|scared|touch\\w*|drunk|lock|pretend|asleep|stop|naked)',
      ],
      `(${fun}|cuddl\\w*|snuggl\\w*|nightmare|bad dream|thunder|story|stories|monster|tuck\\w*|breakfast in bed|wake me|wakes me|kitten|alarm|pray|sick|fever|son|daughter|toddler|grandkids)`,
    ],
  ]),
]
