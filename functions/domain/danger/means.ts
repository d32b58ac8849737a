import { drug, height, own, rules, self } from './vocabulary.ts'

const dwelling =
  '(pictur\\w*|imagin\\w*|visions? of|images of|think\\w*|thought\\w*|dream\\w*|daydream\\w*|fantasi\\w*|obsess\\w*|urges?|want|wants|wanted|wanna|tempted|plan\\w*|google\\w*|search\\w*|looked up|looking up|research\\w*|considering|considered|keep|kept|feel like|almost|nearly|going to|about to|gonna|might|tried|trying|ready|came close to|should|could just|see myself)'
const deed = `(jump\\w* (off|from|in front|out (of )?(the|a|my) (\\w+ )?window|into (traffic|the river))|hang\\w* ${self}|crash\\w* (my|the|this) (car|truck|bike)|(driv\\w+|drove|swerv\\w*|steer\\w*|run\\w*|walk\\w*|step\\w*|veer\\w*|ram\\w*) (\\w+ ){0,4}(into|off|in front of|under|onto) (a |the |an |oncoming |that |some ){0,3}(tree|wall|traffic|river|lake|ocean|sea|pole|truck|semi|semis|train|bus|median|guardrail|barrier|${height}|cliff|road at|water and)|slit\\w*|(shoot|drown|stab|hang|gas|electrocut|suffocat|strangl|smother|poison|starv|asphyxiat)\\w* ${self}|taking (them|all of them|every pill|the (whole|entire) bottle)|(not|without) look\\w* before cross\\w*|bleed\\w* out|my own (death|funeral)|what (dying|it is like to die|death))`

/** Means and places tell more than moods. */
export const means = [
  ...rules('suicide', 'unless-past', [
    ['a deed, dwelt on or begun', `${dwelling} (\\w+ ){0,4}${deed}(?! (at practice|laps))`],
    [
      'an attempt',
      '(belt|rope|noose|cord|cable|sheet|scarf|plastic bag|bag) (\\w+ ){0,2}(around|round|over) (my|his|her) (neck|throat|head)',
      '(belt|rope|noose|branch|cord) (\\w+ )?(broke|snapped|did not hold|gave out|slipped|came loose)',
      'tying (a|the|my) (noose|rope|sheet)',
      'hang(ing|ed)? myself',
      'hung myself(?! up)',
      '(attempted|attempt|tried it) (again |tonight |last night |yesterday |today |this (morning|week)|an hour ago|and (it|i) (failed|survived|did not work|woke))',
      '(gun|barrel|pistol) (\\w+ ){0,2}in my mouth',
      'russian roulette',
      'pulled the trigger and (it|nothing)',
      'it (did not|didnt) work (\\w+ )?(and )?i am still (here|alive)',
    ],
    [
      'means laid by',
      `(sav(e|ed|ing)|stash\\w*|hoard\\w*|stockpil\\w*|collect\\w*|hid|hiding|hidden|lin(ed|ing)|pour(ed|ing)|counted|counting|crushed|crushing|keep|kept|set aside) (up |out |at |onto |back |away ){0,2}(all )?(of )?(my|the|his|her|some|moms|dads|a few|every|grandmas|these|extra|leftover|old|enough)? ?(\\w+ ){0,2}${drug}(?! (for the (week|month)|organi\\w+|into|box|on time|in the (fridge|cabinet)|money))`,
      `(got|have|has) (a|the|my) (stash|stockpile|bottle|handful) (\\w+ ){0,3}${drug}`,
      `enough (\\w+ ){0,2}(pills|meds|${drug}) (\\w+ ){0,2}(to (kill|die|end|do it|take|od|overdose)|for)`,
      `(bottle of|handful of) (\\w+ )?${drug} (\\w+ ){0,2}(in front of|next to|beside|calling|in my (hand|lap)|right here|by my bed)`,
      'had (the|a|my) (\\w+ )?(pills|bottle|gun|knife|razor|blade|rope) (in my|to my|out|ready|on the bed)',
    ],
    [
      'looking for a way',
      '(how many|how much|what (amount|dose)( of)?) (\\w+ ){0,5}(to (die|kill|overdose|od|end it|be fatal)|it (takes|would take|to take) to|(is|would be|are) (lethal|fatal|deadly)|would (kill|be lethal|do it)|will kill|could kill|before (you|i) die)',
      `(how many|how much) (\\w+ ){0,3}${drug} (\\w+ ){0,3}(takes?|kill|die|fatal|lethal|too many)`,
      'lethal (dose|amount)',
      '(painless|quick\\w*|easiest|easy|best|fast\\w*|peaceful|least painful|least messy|sure|simple) (ways?|methods?|exit) (to|of|out)( just)? (die|dying|go$|kill|ending|end (it|my)|do it|suicide|myself)',
      'ways? to (die|kill myself|end my life|off myself|disappear forever|make it look like an accident)',
      'make it look (like )?(an )?accident(al)?',
      'how to (tie a noose|hang|od|overdose|kill|die|slit|end my|cut (deep|your|my))(?! (a (picture|shelf|door|painting|curtain)|curtains|drywall|pictures|weeds|plants|it out|time|with a|from home))',
    ],
    [
      'means at hand',
      '(gun|pistol|rifle|razor|blade|knife|noose) (\\w+ ){0,6}(keep (looking|staring|thinking)|looking at it|staring at it|to my (temple|head|chest|wrist|throat)|in my mouth|in my lap|next to me|by my bed|loaded|call(s|ing) (me|my name)|and (i am|im) (scared|going|ready))(?<!(he|she|they|ex|husband|wife|boyfriend|girlfriend|man|guy|dad|who|someone)( has| had| put| puts| held| holds| pointed| is| was| pulled){0,2} (a |the |his |her )?(gun|pistol|rifle|razor|blade|knife) (\\w+ ){0,3}to my (temple|head|chest|wrist|throat))',
      'load(ed|ing) (the|my|a|his|dads) (gun|pistol|rifle|shotgun)',
      '(bought|got|getting|buying|ordered|stole|borrowed|found|took) (\\w+ ){0,3}(noose|razor blades?|exit bag|helium tank|bullets|ammo|sodium nit\\w+|charcoal (and|to))',
      '(car|engine) (\\w+ ){0,2}running in (the|a|my) (closed )?garage',
      '(turn\\w*|left) (on )?the gas (on|and)',
      'toaster in the (bath|tub)',
    ],
    [
      'at the place, or courting death',
      '(standing|parked|sitting|am|still|here|alone) (\\w+ )?(on|at|by|near|over) (the|a|this) (\\w+ ){0,3}(bridge|ledge|overpass|train tracks|tracks|cliff|rooftop|edge)( right now| now| again| alone| looking| tonight| thinking| and i| and no| crying|$)',
      `(drove|driving|walked|walking|went|going|headed|heading|on my way|climbed) (\\w+ )?(back )?(to|up to|up on|onto|out on|up) (the|a|that) (\\w+ ){0,2}(bridge|ledge|overpass|train tracks|roof|rooftop|cliff|${height}) (\\w+ ){0,3}(jump|end|alone tonight|to (die|do it)|again tonight|and (almost|thought|stood|looked (down|over)|want\\w*|cried|sat (there|on the edge)))`,
      'look(ed|ing)? (down|over) (from|off|the edge|at the water) (\\w+ ){0,6}(jump|end|how (easy|far)|let(ting)? go)',
      '(stopped|quit|do not|not|dont) (\\w+ ){0,2}look(ing)? (both ways )?(before|when|while) (i )?(cross|crossing|walk)',
      '(let go of|took my hands off|jerk\\w*|yank\\w*) the (steering )?wheel',
      'not wear(ing)? (my|a) seat ?belt (on purpose|anymore|hoping|because i)',
      '(feel|felt|pull|call)\\w* (\\w+ ){0,2}(of the (bridge|edge|tracks|void)) ',
    ],
    [
      'a slow way',
      `(stop|stopped|stopping|quit|refus\\w*|skipp?ing) (\\w+ ){0,3}(insulin|dialysis|eating|drinking|${drug}|treatment|chemo) (\\w+ ){0,5}(die|kill|end it|over|waste away|not (wake|be here)|let (it|nature|my body))`,
      '(drink|drinking|drank|starv\\w*|smok\\w*|us(e|ing)) (\\w+ ){0,2}(myself )?to death',
      `${own} wrists`,
      'drink(ing)? until i (die|do not wake)',
      'slow suicide',
    ],
  ]),
]
