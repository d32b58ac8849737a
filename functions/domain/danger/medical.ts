import { pills, rules } from './vocabulary.ts'

export const medical = rules('medical', 'unless-past', [
  [
    'an overdose, whatever was meant by it',
    `(took|taken|swallow\\w*|downed|ate|taking) (\\w+ ){0,2}(too many|too much|a lot of|lots of|a bunch of|a handful of|an? bottle of|half (a|the) bottle of|the rest of|(\\w+ )?bottles of|handfuls? of|the (whole|entire)|a (whole|entire)|(whole|entire)|double|[2-9][0-9]|1[0-9]) (of )?((the|my|his|her|these|those|those|mg|of|random) )?(bottle of )?(\\w+ )?(${pills}|meds|medication|medicine)(?! of (wine|water|soda|beer|juice))`,
  ],
  [
    'an overdose',
    `(took|taken|swallowed|downed) (\\w+ ){0,1}all (of )?(my|the|these|those|his|her|moms|dads) (\\w+ )?${pills}(?! (on time|this|every|daily|as|like|without|in the|today|for))`,
    '(took|taken|swallowed) all (of )?(my|the|his|her) (meds|medication|medicine) at once',
    '(took|taken|swallowed) all of them',
    '(took|taken) (\\w+ ){0,2}(double dose|wrong (pills?|dose|meds|medication))',
    '(was|been|being|got) poisoned',
    '(drank|swallowed|drinking) (\\w+ )?(bleach|antifreeze|poison)',
  ],
  ['an overdose', 'overdos(e|ed|ing)', 'od (would|ed)', 'oding', 'oded'],
  [
    'heart',
    '(having|had|have|got|getting|think|feel\\w*|with|bad|sharp|severe|these|crushing) (\\w+ ){0,3}chest pains?',
    'chest pains? (now|right now|and|again|that|is|wont)',
    'chest (hurts|is (tight|killing))',
  ],
  [
    'heart, brain',
    '(is |am |are |think (i am|he is|she is) |just )(having|had) (a|another) (heart attack|stroke|seizure)',
    'had a (seizure|stroke) (just now|today|again|this)',
  ],
  [
    'breath, consciousness',
    '(am not|is not|are not|not|stopped) breathing(?! (easy|room|down))',
    '(can not|cannot) (breathe|catch my breath|feel my (arm|face|legs?|left))(?! (laugh|lol|from laugh))',
    '(face|mouth) is drooping',
    '(arm|side|face) (is|went|feels|has gone) (numb|limp)(?! from)',
    'throat (is )?closing',
    'turning blue',
    'is unconscious',
    'will not wake up and',
    '(passed out|collapsed|fainted|blacked out) (and|again|today|on|at|just)',
  ],
  [
    'bleeding',
    'bleed(ing)? (a lot|out|heavily|so much|badly|everywhere)',
    'bleeding (and (it )?)?((will|does|would) not stop)',
    '(can not|will not|would not) stop (the )?bleeding',
    '(coughing|throwing|vomiting|coughed|threw) up blood',
  ],
  [
    'asks for it',
    '(call|calling|need|get|dial|send) (me )?(an ambulance|911|a ambulance)',
    'need (to go to )?the (er|emergency room) (now|right now|tonight)',
    '(think|feel like) (i|he|she) (am|is) (actually )?dying',
    'severe allergic reaction',
    'anaphyla\\w+',
  ],
])
