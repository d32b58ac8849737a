import { near, together } from './together.ts'

/** Dangers by their names, as they are told of one's past. */
const past =
  '(suicid\\w*|(my|an|first|last|second) (first |last |second )?attempts?|(want\\w*|wish\\w*) to (die|be dead|disappear|end it|kill myself|not exist)|not want to (live|be here|be alive|exist)|kill(ing)? myself|end(ing)? (it|my life|it all|things)|(those|these|the|dark|bad|ugly|intrusive|same|old) (thoughts|voices|urges?|feelings|ideas|plans?|ones)|(the )?(urges?|voices) (to|telling|tell|that)|not exist|same (plan|voices?|thoughts|urges?|place|bridge|pills)|self ?harm\\w*|cutting|cut|(the|a|my) blade|razor|purg\\w*|ideation|sh)'
const once =
  '(used to|been (\\w+ ){1,3}(years?|months)|survived|years? (ago|since|clean|free)|(years?|months?|weeks?|yrs?|days?) (\\w+ )?(clean|free|since|sober|without|ago|in recovery|strong)|in (college|high school|my (teens|twenties|20s)|recovery)|recovery|sober|clean|as a (teen\\w*|kid)|(thought|figured|swore|believed) (i|it|those|that|they) (\\w+ )?(beat|was|were|had|over|got|am|would|past|done|gone|never)|gone for good|back then|had not (felt|thought|been|wanted|had|cut)|have not felt|like (this|that|it) since|my first|was (doing|so) (\\w+ )?(good|well|better|okay|ok|fine)|since my|last time|for (years|months)|had stopped|a long time|before|after (\\w+ ){0,3}(years|months|weeks) ?(of)?)'
const back =
  '((it|its|they|theyre|thoughts|voices|urges?|feeling|feelings|everything|all|stuff|that|is|are|has|have|am|came|come|comes|coming|creep\\w*|crawl\\w*|flood\\w*) (\\w+ )?back(?! (to (work|school|class|normal|life|the gym|college)|then|in|home|pain|from|yard))|back (again|stronger|worse|tonight|now|this|with)|(started|starting|happening|here|bad|do|doing|did|want|feel|feeling|day|wanting|thinking|hearing|cut|same) (it |up |this |way |to |about )?(\\w+ ){0,2}again|return\\w*|resurfac\\w*|relaps\\w*|worse|louder|stronger (this|now|than)|this (week|time|morning) (\\w+ ){0,4}(not|all|same|plan|want|thoughts)|guess (what|who)|here (it|we) (comes?|is|are|go)|(got|picked|set|chose) (a|the|my) (date|day|time|spot)|same (plan|thoughts|place)|until (\\w+day|last|this|yesterday|tonight)|not (want|sure i want) to survive|slipped|broke (it|my streak)|do not think i want|started up)'
const well =
  '(my (appetite|smile|energy|laugh|confidence|sparkle|spark|hair|strength|faith|joy|hope|humor|life|weight|color|period|sleep|taste|dog|cat|job|knee) (\\w+ )?(is|are|was|came|has come) (\\w+ )?back|butterflies|crush|in love|dating|single|christmas|never (again|been back|came back)|(not|no|never|has not|have not) (\\w+ )?(come|came|coming|been|go|going|want to go) back|got my life back|got (myself|me) back|won my life|(give|giving|gave) back|back to (work|school|class)|look(ing|ed)? back|come ?back story|so proud|proud of (me|myself)|told my (therapist|doctor|counselor|sponsor) and|asked for help (and|so)|it passed|they passed|did not (act|cut|do it|give in)|now i (teach|help|run|love|work)|cut (my|the) (hair|bangs|grass|cake))'

/** A told past that is over no more. Read before idioms are taken out, for "used to be suicidal" is one of them. */
export const backAgain = together('suicide', 'now', [
  [
    'not so since then',
    [
      '(had|have|has) not (\\w+ )?(felt|been|wanted|thought|gotten) (\\w+ )?(like this|this (way|low|bad|dark|close|down|hopeless)|so (low|bad|dark|close|hopeless)|as (low|bad|dark)) (\\w+ )?since (\\w+ ){0,4}(attempt\\w*|hospital\\w*|psych ward|suicid\\w*|overdose\\w*|tried to (die|kill|end))',
    ],
  ],
  ['what was past, named, and back', [past, once, back], well],
  [
    'the same, close together: no past needed',
    [
      near(
        '(suicid\\w*|(dark|ugly|intrusive) (thoughts|voices)|(thoughts|urges?|voices|need) (of|to|about|telling) (\\w+ ){0,2}(die|dying|end\\w*|kill\\w*|death|hurt\\w*|cut|cutting|exist)|wanting to (die|not exist|disappear)|self ?harm\\w*)',
        '(is|are|came|have come|has come|coming|creeping|come|has|have) (all )?(back|returned|started again)(?! to (work|school))',
        4,
      ),
    ],
    well,
  ],
])
