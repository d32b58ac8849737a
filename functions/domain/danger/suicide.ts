import type { DangerRule } from './vocabulary.ts'
import { gone, height, leaning, own, pills, rules, self, softener, wanting } from './vocabulary.ts'

const wishing = rules('suicide', 'now', [
  [`${wanting} ${softener}${gone}`, 'a wish to be dead, in the present tense'],
  [
    '(wish(es|ed)?|if) (i|he|she|they) (was|were|am|had|could be|would be|had been) (\\w+ ){0,2}(dead|born|gone|died|existed)',
    'the same, as regret',
  ],
  [
    '(deserve|deserves|ways?|should|supposed|easier|better|meant|time for me|how) (to |just ){0,2}die(?! (in (the|a) (game|book))|hard)|^(please )?(kill|end) me( please|$)|want out( of (this )?life|$)|want to be done( with (life|everything|it all)|$)',
    'a wish to be dead',
  ],
  [
    'not (\\w+ ){0,2}(think|sure|know if|know that) i (even |really )?(want|wanna|care) to (live|be alive|be here)',
    'the same',
  ],
  ['wish(es)? (i|he|she|they) (did not|do not|never) exist\\w*', 'the same'],
  [
    '(do|does) not ~ (want|deserve) to ((be (here|alive|around)|exist|be on this (earth|planet))( anymore| any longer|$)|be alive|live(?! (here|there|with|in|at|on|together|near|next|alone|under)))',
    'not wanting to live',
  ],
  [
    '(do|does) not care if i (live|die|wake up|make it)|(can not|cannot) be here (anymore|any longer)',
    'indifference to living',
  ],
  ['(do|does) not want to wake up( anymore| tomorrow| again| ever|$)', 'sleep and not wake up'],
  [
    '(wish|hope|hoping|want|rather|pray|praying|just) ~ (not|never) (have to )?(wake|woke|woken) up(?! (late|early|at|so|to|feeling|with|sore|tired|sick|in|the|my|before|until))',
    'sleep and not wake up',
  ],
  ['(want to sleep|just sleep|go to sleep|fall asleep|close my eyes) (forever|and (just )?(not|never))', 'the same'],
  [
    '(better|happier|easier|safer)( off)? without me|better off dead|(better|happier|easier|fine)( off)? if i (was|were|am|died|die|disappear\\w*|had never|did not)|worth more dead',
    'burden: a wish in disguise',
  ],
  [
    '(world|nobody|no one|noone) (does not |would )?needs? me( anymore|$)|(nobody|no one|noone) ~ (miss me|(notice|care|miss|cry) (if|when) i)|(nobody|no one|noone) would (cry|come) (at|to) my funeral',
    'burden',
  ],
  ['am (just |such |nothing but |only )?a burden|all i am is a burden', 'burden'],
  [
    '(death|dying|being dead) ~ (peaceful|a relief|easier|comforting|nice|the only way|the answer)|(fantasi|imagin|daydream|obsess|google|research|dream)\\w* ~ (dying|my (own )?(death|funeral)|suicide)|if i die (tonight|today|soon|tell)|should (have died|be dead)|why do i (even )?(bother|keep) (living|going|waking up)|do not see myself (alive|living|here)',
    'dwelling on it',
  ],
  ['giv(e|ing|en) up on (life|living|everything)|gave up on life|life has no (meaning|point)', 'nothing to hold on to'],
  [
    '(no|any|see a|see the|whats the|what is the) (reason|point|purpose) ~ (live|living|go on|going on|being alive|be alive|existing|being here|keep going)',
    'nothing to hold on to',
  ],
  [
    '(nothing|not (have )?anything) (left |much )?to live for|nothing left for me|no future for me|(no|not have (the|any)|lost (the|my|all)) (\\w+ )?(strength|energy|will|desire) to (live|be alive|go on|keep living)|why am i (even |still )?(alive|living)|(should not|do not deserve to) be alive|hate (being alive|living(?! (here|with|in)))|not worth living|life is not worth|no will to live',
    'the same',
  ],
  [
    '(tired|sick|done|exhausted|over) (of|with)? ?(being alive|living(?! (here|there|with|in|like|paycheck))|existing|(this )?life( anymore| now| and|$))',
    'tired of living',
  ],
  [
    '(can not|cannot) (go on|keep going|keep living|live)( anymore| any longer| like this| without (him|her|them)|$)',
    'at the end of strength',
  ],
  [
    '(^|(i|just|really) )(can not|cannot) (do|take|handle|keep doing|stand) (this|it)( shit| life)? (anymore|any longer)',
    'at the end of strength',
  ],
  [
    '(going to|ready to|want to|time to|about to|should just) (end it(?! with)|end everything|do it tonight)',
    'a plan in plain words',
  ],
  [
    `(wish|hope|want|praying|pray) ~ (would |to )?(kill|kills|hit|hits|take|takes) me(?! (up|to|out|for|off|home|with))`,
    'a wish that something else would do it',
  ],
  [
    '(will not|not going to|wont) (even )?be (alive$|(here|around|alive) (tomorrow|next|much longer|anymore|for (much )?long|to see))',
    'a veiled goodbye',
  ],
  ['(when|once|after) i am (gone|dead)(?! (on|to|for))', 'a veiled goodbye'],
  [
    'goodbye (forever|everyone|world|all|for good)|(^|so |guess )this is (my |the )?(goodbye|end)( of me| for me)?$|(saying|said) (my )?goodbyes?( to (everyone|everybody|my (family|kids)|them|the world))? tonight|(am|just) saying (my )?goodbyes?$|saying goodbye to (everyone|the world)|i love (them|her|him|you) (all )?one last time|(will|do) not need (this|these|it|them) (anymore )?(after (tonight|today)|where i am going)|by the time (you|anyone) (read|get|see|find)\\w* (this|me)|^(please )?tell (my \\w+|everyone|them|her|him) (that )?i (am sorry|loved? (her|him|them|you))|(my|a|the) final goodbye(?! to)|will not (hear|be hearing) from me|(this|it) is my (last|final) (text|message|night|note|goodbye)',
    'a farewell',
  ],
  ['(it|this|everything) (all )?(ends|will be over) (tonight|soon|tomorrow|today)', 'a plan in plain words'],
  [
    '(goodbye|suicide) (note|letter)s?(?! (to my (old|former)|to the))|(my|the) note is (written|ready|done)|(wrote|writing|written) (a |my )?(note|letters?) ~ (for when|before i go|to say goodbye)',
    'preparing',
  ],
  [
    'see you (all )?(on the other side|in heaven)|(want|wish|ready|going|need) to (go )?(be|join|see) (with )?(my )?((dead|late) \\w+|\\w+ (again )?in heaven)',
    'a veiled goodbye',
  ],
  [
    'want (it all|all of (it|this)|everything|the pain) to (stop|end|be over)|(not|cannot) ~ (make it|survive|get) (through|past|till|until) (the night|tonight|tomorrow|morning)',
    'at the end of strength',
  ],
  [
    '(scared|afraid) of what i (might|will|could|would|may) do|might do something (stupid|bad)|(am going|am about|might|about|going)( to)? jump( off)?$|no more pain after (tonight|this|today)|(end|ending) things (tonight|now|for good)|^sorry (everyone|everybody|mom|kids|to everyone)$|(am|just) ending it( all| tonight| now|$)',
    'afraid of oneself',
  ],
  [
    '(am|here|standing|sitting) (here |up )?(at|on|by) (the|a) (edge of the |side of the |top of the )?' +
      height +
      '( but| alone| looking down| ready| thinking| crying| i| and (i|do|want|am|can|it|crying|looking|thinking)|$)',
    'at the place',
  ],
  [
    '(staring|looking) at (the|my|this|these|a) (\\w+ ){0,2}(pills?|gun|rope|noose|razor|blade|knife)s?',
    'means at hand',
  ],
  [
    '(i|and|me) (have|got) (a|the|my|his) (gun|rope|noose|razor)|(bought|took out|got out|found) (a|the|some|my) (rope|noose|gun|razor blades?)|(held|holding|pressed|pressing) (a|the|my) (razor|knife|blade|gun) (to|against|on|at) my|in (the|my) garage with the (car|engine)|with the engine running',
    'means at hand',
  ],
  [
    '(pills|gun|noose|rope|blade|razor) (in my hand|in my lap|lined up|in front of me|next to me|is loaded|ready|to my head|in my mouth)|loaded (the|a|my) gun|loaded gun|tied (a|the) (noose|rope)|how many (pills|\\w+ )?(pills )?(it takes|it would take|does it take|to die|will kill)|(got|took|get) (my|the) (blades?|razors?) (again|out)|counting (out )?(the |my )?pills(?! for)|(saving|saved|stockpil\\w+|hoarding) (up )?(my |all my )?(pills|meds)',
    'means at hand',
  ],
  [
    'have a plan (to (kill|end|die|do it)|and (the|my|i know|a (gun|rope|date|note)))|know how i (would|will|am going to) (do it|end it|die)',
    'a plan',
  ],
  ['pills ~ goodbye|goodbye ~ pills', 'the pill sign outranks the word suicide in rescues'],
  [
    '(not|do not feel|never feel) safe (with|from|around) myself|do not trust myself (tonight|alone|to be alone)',
    'afraid of oneself',
  ],
  ['(am not|not feeling|do not feel) safe( today| tonight| right now| alone| anymore|$)', 'unsafe, unsaid from whom'],
])

const told = rules('suicide', 'unless-past', [
  [
    `kill(ing|s|ed)? ${self}|(?<!\\d )kms|ctb|unaliv(e|ing|ed)|sewer ?slide`,
    'said outright, or as it is spelt to pass filters',
  ],
  [`suicid\\w+`, 'said outright; classes, films and mourning are taken out beforehand'],
  [`wanted ${softener}${gone}|wanted to ${softener}${gone}`, 'a wish to be dead, told of the last days'],
  [
    `(end|ending|ended|take|taking|took) ${own} life(?! (back|in|into|to))|end(ing)? (it|things|everything) all|end(ing)? it (tonight|now|for good|once)|(end|ending|off|offing|delete|deleting|hang|hanging|poison|poisoning|neck) ${self}`,
    'ending it',
  ],
  [
    `(did|had) not (want|wish) to (be (here|alive) anymore|be alive|live anymore|exist|live(?! (here|there|with|in|at|alone)))`,
    'the wish, told of the last days',
  ],
  [
    `thoughts (of|about) (death|dying|ending)|thinking (about|of) (dying|death|being dead|killing|ending it)(?! (my|the|hair|it))|(dark|intrusive|bad) thoughts about (hurting|ending|dying)`,
    'thoughts of dying',
  ],
  [
    `(slit|slash|slitting|slashing|cut|cutting|sliced?) ${own} (wrists?|arms?|legs?|thighs?|throat|veins?|skin)`,
    'means',
  ],
  [
    `(jump|jumping|throw ${self}|throwing ${self}) (off|from|in front of|under) (of )?(the |a |this |my )?(\\w+ )?(${height}|train|bus|truck|traffic|cliff|car|subway|window)`,
    'means',
  ],
  [
    `${leaning} ~ (walk|step|drive|swerve|crash|driving|walking|stepping|swerving|crashing|steering) ~ (into|off|in front of|under|onto) (oncoming |the |a ){0,2}(traffic|train|bus|truck|tree|wall|ocean|sea|river|lake|bridge|cliff|tracks|pole|cars)`,
    'means',
  ],
  [
    `(shoot|shooting|shot|stab|stabbing|drown|drowning) ${self}(?! in)|blow ${own} (brains|head)|(crash|crashing|crashed|drive|drove) (\\w+ ){1,5}on purpose`,
    'means',
  ],
  [`drown(ing)? ${self} in (the|a) (tub|bath|lake|river|ocean|sea|pool)`, 'means'],
  [
    `${leaning} ~ (overdose|overdosing|od|take all|swallow all|taking all) ~ ${pills}|${leaning} (to |about |on )?(overdose|overdosing|od)|${leaning} (to )?(take|taking|swallow|swallowing) (them all|all of them)`,
    'means',
  ],
  [
    `self ?harm(ed|ing|s)?|(cut|burn|burned|burnt|hurt|harm|cutting|burning|hurting|harming) myself( again| on purpose| tonight| last night| today| yesterday| so| because| and| to| with a| instead|$)`,
    'self-harm',
  ],
  [
    `(hurting|harming|cutting|burning) (myself|himself|herself|themself|themselves)|cutting (himself|herself|themself|themselves)`,
    'self-harm',
  ],
  [`${leaning} ~ (hurt|hurting|harm|harming|cut|cutting|burn|burning|starve) ${self}`, 'an urge, even resisted'],
  [
    `(been|started|start|am|is|was|keep|kept|urges? (to|of)|want(ed)? to|need to|going to|almost|nearly|relapsed and|relapsed on|relapsed with|back to|not to|did not|has been) (just )?(cut|cutting)( again| tonight| today| last night| so bad| right now| because|$)|(i|and) cut again|(and|then) cut$|(fresh|new|more) cuts|cutting (helps|is the only)|covered in (\\w+ )?cuts|urge to cut|urges to cut`,
    'self-harm, without its object',
  ],
  [`(scratch|pick|bit|bang)\\w* my (arms?|wrists?|skin|legs?|head) (until|till|so|bloody|raw|against)`, 'self-harm'],
  [
    `(starving|starved) myself|attempted (again|last night|yesterday|today|this week)`,
    'self-harm; an attempt without its noun',
  ],
  [
    `(called|texted|calling|texting|talked to|phoned) (the )?(suicide|crisis) (hotline|line|lifeline|text line)|(called|texted|calling|texting) 988`,
    'reaching for the line is recent danger too',
  ],
])

export const suicide: readonly DangerRule[] = [...wishing, ...told]
