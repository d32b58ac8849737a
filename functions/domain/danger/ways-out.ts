import { near, together } from './together.ts'

/** Ways out as they are turned over in the mind: what if, how it would look, what no longer holds. */
export const waysOut = [
  ...together('suicide', 'now', [
    [
      'a soul or a breath to be taken, eyes not to open',
      [
        '(pray\\w*|wish\\w*|please|beg|begs|begging|begged|ask|asked|asking|hope|hoping|hoped|want|wanted|just|ready|dream\\w*|until|let|think about) (\\w+ ){0,8}((take|takes|took|end|stop|stops) my (soul|breath|breathing|heart|last breath)|(not|never) (\\w+ )?open my eyes|(close|closed|shut) my eyes (\\w+ ){0,3}(forever|for good|never|not|last)|drift\\w* (off |away )?(forever|and not|for good)|my heart (to|would|will|just) (\\w+ )?(stop|quit|give))',
      ],
      '(cucumber|spa|massage|facial|swim\\w*|pool|laser|surgery went|photo|song|yoga|meditat\\w*|roller ?coaster|breath away|view)',
    ],
    [
      'what if, and how it would look',
      [
        '(if i|what if i|i could|how easy (\\w+ ){0,3}to) (just |ever |could |only |would |were to ){0,2}(swerv\\w*|crash\\w*|jump\\w*|let go|slipp\\w*|drove (into|off)|drive (into|off)|drown\\w*|od|overdos\\w*|hung|hang|shot|shoot|step(ped)? (off|in front|out)|walk(ed)? (into|in front)|never (came|come) (back|up|home)|sank|sink|stop(ped)? breathing|disappear\\w*|vanish\\w*|fell (off|asleep at))',
        '(accident\\w*|look(s)? like|nobody|no one|anyone|they would|fell asleep|quick|painless|hurt|over|notice\\w*|know|peace|quiet|feel|care|stop|easy|done|free|instant\\w*|sad|better)',
      ],
      '(no one would (believe|guess) my|rope swing|high dive|diving|bungee|skydiv\\w*|pool|cannonball|trampoline|shot (a|the) (free|three)|hang (the|a|my|out|with)|crash (on|at)|conclusion|to conclusions|bandwagon|game|calls?|photo\\w*)',
    ],
    [
      'nothing that holds',
      [
        '(nothing|no one|nobody|not (a|one|any)(thing| single thing| person| reason)?) (\\w+ ){0,2}(keep(ing|s)?|hold(ing|s)?|tying|ties|anchor\\w*|stopping|stops) me( here| alive| back| anymore| now| from| around| going| _|$)|(leave|leaving|left) (you all|yall|them all|everyone|this world|this life|this place for good)|(everyone|everybody|people|they) (\\w+ ){0,2}(say|says|said|think|thinks) (\\w+ ){0,2}(i am|im)? ?(so )?strong (\\w+ ){0,4}(i am not|not|tired|leaving|done|cannot)',
      ],
      '(nothing is stopping me from|stop(s|ping)? me now|stop(s|ping)? me from (achiev\\w*|reach\\w*|dream\\w*|danc\\w*|runn\\w*|my|hav\\w*|go\\w*|gett\\w*|eat\\w*)|not stop(ping)? me now|town|state|job|moved|move|lease|company|new (city|job|life))',
    ],
    [
      'leaving tonight',
      [
        '(i am|im|am|will be|be) (\\w+ )?(leaving|gone|out of here|checking out|going home to (god|him|jesus|mom|dad))( (tonight|tomorrow|soon|for good|forever)| this (world|life|earth)|$| _)',
        '(not strong|sorry|love (you|yall|them)|goodbye|forgive|tired|strong|cannot|enough|note|pain|peace|do not (cry|look|blame|worry)|strength|hurts?|fight)',
      ],
      '(honeymoon|flight|fly|trip|vacation|him|her|job|work|town|shift|beach|cruise|party|abus\\w*|husband|boyfriend|college|hotel|hospital|discharg\\w*|mexico|camp\\w*|road|drive|airport|packed|suitcase|country|church|moving)',
    ],
    [
      'no worry any more, no waiting',
      [
        '(do not|no need to|stop|quit|never have to|wont have to|not have to) (\\w+ )?(worry\\w*|think\\w*|cry\\w*|stress\\w*|car(e|ing)|wait\\w*|look\\w*|search\\w*|check\\w*) (\\w+ )?(about|for|on|over|after) me (\\w+ )?(after|anymore|ever again|when|once|much longer|any longer|again|from now)|(doctors?|they|dr) (\\w+ )?(gave|give) me (\\w+ ){1,4}(i (\\w+ ){0,3}not (\\w+ ){0,3}wait|not waiting|my own terms|before it|sooner)|(on|by) my own terms',
        '(after|anymore|again|when|once|longer|wait|waiting|terms|sooner|before)',
      ],
      '(job|landed|home safe|got here|surgery went|vacation|trip|a1c|business|quit|career|self employed|retir\\w*|divorce|birth)',
    ],
    [
      'ways looked up',
      [
        near(
          'googl\\w*|search\\w*|look(ed|ing)? up|youtub\\w*|research\\w*|chatgpt|asked (ai|siri|google)|reading about|watch\\w* videos (of|about|on)|reddit',
          '(bridges|tall(est)? (buildings?|bridges?)|heights|knots|nooses?|doses?|dosage|overdoses?|methods|ways to (die|go|end|do it|disappear)|how (to|long|much|many) (\\w+ ){0,4}(die|drown|bleed|suffocate|overdose|od|fatal|hang\\w*|starve|freeze|kill|painless\\w*)|carbon monoxide|helium|nitrogen|cyanide|sodium nitrit\\w*|exit bag|lethal|painless\\w*|cliffs|train (times|schedule)|jump\\w*|gun (shops?|stores?)|insurance (and )?suicide|suicide)',
          5,
        ),
      ],
      '(school|project|kids|homework|class|paper|essay|trip|vacation|tour|visit|hik\\w*|scout\\w*|sail\\w*|fishing|detectors?|alarm|balloons?|party|bungee|prevention|documentary|crochet|dog|cat|plants|baby|medicine for|train to work|jump (rope|shot|start|higher))',
    ],
    [
      'a wheel let go of, a turn not taken',
      [
        '(let|letting|take|taking|took) (go of the|go of my|my hands off the|hands off the) (steering )?wheel|(not|stop|quit) (\\w+ )?(braking|brake|turn|turning|steer\\w*)|close my eyes (\\w+ )?(while|and|when) (\\w+ )?driv\\w*|swerv\\w* (\\w+ ){0,2}(into|off|on purpose)|(into|hit) (a|the|that|oncoming) (tree|wall|pole|traffic|guardrail|median|semi)',
        '(think\\w*|thought|want\\w*|imagin\\w*|urge|almost|tempted|sometimes|just|keep|easy|end)',
      ],
      '(my car hit|someone hit|deer|accident last|ice|snow|bike|game|mario|uber|self driving|learn\\w*|dog|cat)',
    ],
  ]),
]
