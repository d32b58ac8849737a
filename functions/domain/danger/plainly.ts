import { rules } from './vocabulary.ts'

const means = '(gun|pistol|rifle|knife|razor|blade|rope|pills)'

/** Danger said in so many words that no other list has: a way and oneself, a plan, a threat beside what was done already. */
export const plainly = [
  ...rules('suicide', 'unless-past', [
    [
      'a means, if one had it',
      `if i (\\w+ )?(had|have|got|owned|could get) (\\w+ ){0,2}${means} (\\w+ ){0,2}(i )?(would|will|could|might) (\\w+ )?(use it (on|for) (me|myself)|(shoot|kill|end|hurt) (me|myself|it)|do it|not be here|be (gone|dead))`,
    ],
    [
      'a plan that is thought over',
      '(keep|kept|been|am|started|stop|always|just) (\\w+ )?(planning|picturing|imagining|rehearsing|thinking about) (\\w+ )?how (i|to|id) (would |will |could |can |should )?(do it|end it|go through with it|make it happen)',
      '(wrote|written|writing|finished|have) my (note|goodbye|goodbyes|last note)( (already|now|tonight|today|and)|$)',
    ],
    ['a height, now', 'on (the|a|this) (bridge|overpass|ledge|roof|rooftop|balcony ledge) (right now|rn|now|alone)'],
    [
      'gone, and not found again',
      'wish (the (earth|ground|floor) would|i could) (\\w+ )?(swallow me|vanish|disappear) (\\w+ ){0,3}(for good|forever|for ever|and never)',
    ],
  ]),
  ...rules('violence', 'now', [
    [
      'a threat, and what was done before it',
      '(going to|gonna|will|would|threatened to) (\\w+ )?kill me (\\w+ ){0,6}(already|broke|broken|hit|beat|choked|last time|again|has a (gun|knife)|drunk|drinking)',
    ],
  ]),
  ...rules('medical', 'now', [
    [
      'blood lost, and faint',
      '(lost|losing|lose) (\\w+ ){0,4}blood (\\w+ ){0,4}(passing|pass|passed|faint\\w*|dizzy|weak|cold|blacking|black(ed)?|woozy|help)',
    ],
  ]),
]
