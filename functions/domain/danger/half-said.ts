import { rules } from './vocabulary.ts'

/** Danger that is half said: the note without the word, the roof without the reason, the end as if it were a rest. */
export const halfSaid = [
  ...rules('suicide', 'unless-past', [
    [
      'the note, or that it was nearly done',
      '(wrote|written|finished|folded) (the|my|that) (note|goodbye)(?! (to (self|my (teacher|boss|kids teacher))|for (the|school|class|work)|app|down))( (today|tonight|last night|already|finally|yesterday|this (morning|evening)))?$',
      '(almost|nearly|came close to|so close to) (did it|doing it|went through with it|going through with it|ended it) (\\w+ ){0,3}(last night|tonight|today|yesterday|this (morning|week|weekend)|again)',
      '(casi lo hago|estuve a punto de hacerlo|casi me mato)',
    ],
    [
      'that they will not live to see it',
      '(will not|wont|not going to|would not|do not think i will|doubt i will) (\\w+ )?(make it|live|be (here|alive|around)|last) (\\w+ )?(to|till|til|until|past|through) (my (birthday|graduation|next)|christmas|new years|next (week|month|year)|tomorrow|tonight|the (weekend|end of (the|this) (week|month|year))|\\d+)(?! (at this (job|company)|without (coffee|lunch|a nap)|in line))( (\\w+ ){0,4}(okay|ok|fine|at peace|good) with (that|it))?$',
      '(manana|pronto) (\\w+ )?ya no (voy a|vo a|estare|estoy|voy) (\\w+ )?(estar|aqui|en este mundo)|ya no (voy a )?(estar|estare) en este mundo|no llego a manana|este mundo sin mi',
      'if (i am|im|i m) (even |still )*(alive|here|around|breathing) (by|then|tomorrow|next|when|at)',
    ],
    [
      'fine if something else did it',
      '(be|am|would be|id be|be totally|be kinda) (\\w+ )?(fine|ok|okay|good|relieved|happy|glad)( (with|w|by) me)? (\\w+ )?if (a |the |some |my )?(\\w+ )?(truck|car|bus|train|plane|lightning|cancer|heart) (\\w+ ){0,2}(hit|took|killed|struck|ran (over )?|crashed|stopped|got) ?(me)?',
      '(hope|hoping|wish|wishing|praying|lowkey hoping) (\\w+ )?(the |my |a |this )?(cancer|tumor|truck|car|bus|heart|disease|sickness|plane|lump|virus) (\\w+ ){0,3}(comes back|gets me|takes me|kills me|is (terminal|fatal)|hits me|crashes|stops)',
      'so i (do not|dont) have to do it (myself|my self)',
      'if i (die|died|go|was gone|were gone) (they|the kids|my (kids|family|wife|husband)|everyone) (\\w+ ){0,2}(have|get|got|be) (\\w+ )?(the |my )?(\\w+ )?(insurance|money|policy|fine|okay|better)',
      '(just |only )?(a|such a) (weight|burden|anchor) on (people|ppl|everyone|them|my (family|kids|mom|friends))(?! (but|off))',
    ],
    [
      'sleep for good, and quiet for good',
      '(go|fall|drift) (off )?(to )?(sleep|asleep) (\\w+ ){0,2}(have it be|be|make it|stay|it be|for it to be) (\\w+ )?(forever|permanent|the last|eternal)',
      `(one|a few|just one|1) more (sleeps?|nights?|days?) (\\w+ ){0,3}(its|it is|then its|all|be) (\\w+ )?(quiet|over|peace|done|silence|dark|nothing) (forever|for good|for ever)`,
      `(then|and) (its|it is|all is) (\\w+ )?(quiet|silent|peace|dark) (forever|for good)`,
      '(do not|dont|cannot|can not) (\\w+ )?(see|find|have|know|think of) (a|any|one|much) (\\w+ )?(reason|point|purpose) (to|in|for) (\\w+ )?(keep )?(breathing|living|being alive|existing|staying alive|be alive|live|exist|going on|wak\\w+ up)',
      '(found|have|finally found) (a|the|my) way out( for good| forever| of (it all|all this|everything))?$',
    ],
    [
      'on a roof, and not for the view',
      '(on|at|up on|standing on|sitting on) (the|a|my|this) (roof|rooftop|bridge|ledge|overpass|edge|parking garage|balcony) (\\w+ ){0,6}(not (for|here for) the (view|stars|air)|do not know why|alone and)',
    ],
    [
      'pills, and that it is done',
      '(pills )+(_ )?(its|it is|i am|all) (done|over|gone)|(already|just) (took|swallowed|downed|finished) (all )?(the|my|them|those|these|his|her) (\\w+ )?(pills|meds|bottle|tablets)(?! (for|with (breakfast|food|dinner|water)|this morning|on time|like|as))',
    ],
    [
      'hurt as a punishment',
      '(punch\\w*|hit|hitting|bang\\w*|slam\\w*|burn\\w*|scratch\\w*|cut|cutting|starv\\w*|bit|biting) (\\w+ ){0,4}(because|bc|cuz|cause|coz|since) i (deserve|deserved|hate myself|need to be punished|am (bad|worthless|disgusting))',
      '(bleeds?|bled|bleeding|bruises?|swollen) (because|bc|cuz|cause|coz|since) i (deserve|hate myself)',
      '(too )?busy (bleeding|cutting|dying)(?! (heart|my nails|coupons|hair|of))',
      'punch\\w* (the|a|my) (wall|mirror|door|legs?|head|face|thighs?) (\\w+ ){0,3}(till|til|until|so hard) (\\w+ ){0,3}(bleeds?|bled|broke|breaks?|swollen)',
    ],
  ]),
]
