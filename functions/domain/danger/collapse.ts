import { near, together } from './together.ts'

const nothing =
  '(ate (one|1|an?|two|2|half an?) (\\w+ )?(apple|cracker|banana|egg|rice cake|bite|bites|almonds?|salad|yogurt|meal) (\\w+ )?(in|all|since)|not (\\w+ )?(eat|ate|eaten|eating|had (a |any |real |solid )?(food|meal)|touched food|kept (\\w+ )?down)|no (food|meals?|solids)|nothing but (\\w+ )?(water|ice|gum|coffee|diet coke|celery|tea|lettuce|broth|juice|air)|(days?|week) (\\w+ )?(of|on) (\\w+ )?(broth|water|ice|coffee|nothing|celery|juice)|chew\\w* (and|n|then) sp(it|at)\\w*|chewed and|spit (it|everything|my food)|only (\\w+ )?(ice|gum|water|coffee|black coffee|diet coke|celery|lettuce|tea|broth|rice cakes?|cucumbers?|\\d+ calories|\\d+ cals?)|purg\\w*|(throw|throwing|threw|thrown|make myself|made myself|making myself) (\\w+ )?(up|puke|sick)|vomit\\w*|laxatives?|water fast|fasting|starv(e|ing|ed)|restrict\\w*|\\d+ (calories|cals?)|diet pills|(weigh|weight|scale|lbs|pounds|bmi|size 0+|size zero)|skipp\\w* (every |all )?meals?)'
const failing =
  '(faint\\w*|pass(ed|ing|es)? out|black(ed|ing|s)? out|go(es|ing)? (black|dark|blurry)|see(ing)? (black|spots|stars)|dizzy|can (hardly|barely) (stand|walk|move)|cannot (stand|walk|get up|feel|stop)|can not (stand|walk|get up|stop)|legs? (gave|give|giving|buckl\\w*) ?(out|way)?|hands? (are|is|turn\\w*|look) (\\w+ )?(blue|purple|cold)|(teeth|tooth) (\\w+ )?loose|in clumps|collaps\\w*|heart (\\w+ ){0,4}(skip\\w*|flutter\\w*|slow|weird|stops?|pounding|hurts|racing)|hair (\\w+ ){0,2}(falling|fall)|(throat|teeth|knuckles|gums) (\\w+ ){0,3}(bleed\\w*|hurt\\w*|rot\\w*|raw|falling)|throw\\w* up blood|vomit\\w* blood|blood in|period (\\w+ )?(stopped|gone)|bones|shaking|freezing all|always cold)'
const praised =
  '((kinda |almost )?(smiled|smiling|happy about it)|(the )?number (went|is going|keeps going) down|(so |feel |that is |thats |its )(good|proud|clean|pure|empty|strong|in control|control)|still (\\w+ )?(fat|huge|too (big|much|heavy)|disgusting|not (thin|small|skinny) enough|big|gross)|(feel|look|am|im|hate|being) (\\w+ ){0,2}(fat|huge|disgusting|gross|obese|a (pig|cow|whale))|not (thin|small|skinny) enough|disappear|weigh nothing|waste away|goal is|almost (there|to)|smaller|nobody (knows|noticed|can make)|hid(ing)? (the |my )?food|deserve)'
const treated =
  '(recover\\w*|without (purging|throwing)|did not (purge|throw)|pregnan\\w*|flu|stomach (bug|virus)|food poison\\w*|covid|ramadan|fast for (church|lent|god)|yom kippur|lent|dentist|colonoscopy|surgery|hangover|hungover|drunk|roller ?coaster|baby (is )?healthy|meat|sugar|fast food|carbs|bread|gluten|dairy|keto|lost (\\d+|weight)|gym|workout|personal best|pr|marathon|chemo|migraine|kept it down|proud of (me|my)|dietitian|nutritionist|dog|cat|baby|newborn|son|daughter|lift\\w*|deadlift|squat|bench|on the couch|intermittent|16 hours|16 8|broke my fast|exhausted from|starving for|curry|tacos|dinner)'

/** A body starved, or emptied, until it fails. */
export const collapse = [
  ...together('medical', 'now', [
    ['starved or emptied, and failing', [nothing, failing], treated],
    [
      'emptied again, and hurt by it',
      [
        '(from|of|after|keep|been|still|cannot stop|made myself|make myself|making myself) (\\w+ )?(throw(ing)? up|purg\\w*|vomit\\w*|puk\\w*|chew\\w* and spit\\w*|laxatives|starv\\w*|restrict\\w*|binge\\w*)',
        '(potassium|electrolytes|heart|blood|er|hospital|doctor said|ekg|esophag\\w*|faint\\w*|cramps|still did|did it again|again (after|today|tonight)|every (meal|day|night)|\\d+ times|bathroom floor|floor|knuckles|throat|teeth)',
      ],
      treated,
    ],
    [
      'days without food, and glad of it or ashamed',
      [
        near(
          'not (\\w+ )?(eat|ate|eaten|eating)|no food|nothing but (water|ice|gum|coffee)|only (ice|gum|water|coffee)|purg\\w*|throwing up|threw up|starv\\w*|laxatives?|fast(ed|ing)|restrict\\w*',
          '([2-9]|\\d\\d|two|three|four|five|six|seven|ten|several) (days?|times|weeks?)|since (mon|tues|wednes|thurs|fri|satur|sun)day|all week|every (meal|day|time)|after (every|each)|again',
          6,
        ),
        praised,
      ],
      treated,
    ],
    [
      'a weight that is too low, and thought too high',
      [
        '((weigh|weighed|scale|weight|down to|hit|am|at|im) (\\w+ ){0,4}([6-9]\\d)|([6-9]\\d) (lbs|pounds|lb))',
        '(fat|huge|disgusting|big|not enough|not (thin|small|skinny)|good|goal|heart|faint\\w*|pass\\w* out|bones|hair|eat\\w*|hungry|hide|hiding|keep going|lower|more to (lose|go))',
      ],
      `(${treated}|\\d+ (lbs|pounds|lb) (lost|down|gone)|lost|dumbbell\\w*|lifted|fish|kid|old|kg plates|degrees|years|percent)`,
    ],
  ]),
]
