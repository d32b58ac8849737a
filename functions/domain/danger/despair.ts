import { rules } from './vocabulary.ts'

/** What would be so if they were not there: the second half of "nobody would notice if I disappeared". */
const withoutMe =
  '(without me( here| around| in it)?|(if|when|once) i (am |was |were |had |have |would |just |ever |will |suddenly |simply ){0,2}(dead|died?|disappear\\w*|vanish\\w*|(not|no longer|never) (here|around|alive|existed|exist|born|been born|woke up)|stopped (existing|breathing)|killed myself|kms)|if i (was|were|am) (\\w+ )?gone)'

/** Words for not going on, quieter than a wish to die: nothing ahead, nobody who minds, no strength, sleep without end. */
export const despair = [
  ...rules('suicide', 'now', [
    [
      'burden: what others would feel',
      `(better|happier|relieved|fine|ok|okay|easier|glad|cares?|notice|cry|move on|forget|free|lighter|cheaper|manage|thank me|need|needs|miss me|matter) (\\w+ ){0,4}${withoutMe}`,
      '(even|ever) notice if i',
    ],
    [
      'burden',
      '(world|family|kids|everyone|everybody|they|people|nobody|no one|earth|life) (do|does|would|did)? ?(not )?(needs?|wants?|deserves?) (someone like )?me (here|in it|alive|around|on it)',
      'waste of (space|air|oxygen|a life)',
      'taking up space',
      'burden (on|to|for) (everyone|everybody|\\w+ family|my (\\w+ )?(kids|family|parents|husband|wife|mom|friends|children|daughter|son|sister|brother)|all|them|people)',
      'do not deserve to (live|be alive|be here|exist|breathe)',
    ],
    [
      'regret of being born',
      '(should|would) (have )?(never|not) (have )?been born',
      '(wish|regret) (\\w+ ){0,4}(never|not) (been )?(born|existed)',
      'never asked to be (born|here|alive)',
      'regret being (born|alive)',
      'better (\\w+ )?(not|never) (been )?born',
      'mistake that i (exist|was born)',
    ],
    [
      'at the end of strength',
      '(can not|cannot|can barely) (keep |even )?(do|doing|live|living|face|take|taking|handle|bear|stand|fight|fighting|survive|surviving|continue|hold on|hang on|carry on|exist|go through) ((with|this|in|the|through|to) ){0,2}(life|living|another (day|night|minute|hour|year)|much longer|any longer|like this anymore|this pain|pain anymore|world|existing)',
      '(can not|cannot) (hold|hang|carry) on( anymore| any longer| much longer|$)',
    ],
    [
      'tired of living',
      '(done|finished|through|tired|sick|exhausted|weary|over|fed up|bored) (\\w+ )?(of|with|from) (\\w+ )?(living(?! (here|there|with|in|like|at|alone|paycheck))|being alive|existing|existence|trying to (live|stay alive|exist|survive)|pretending (to|i) want to live|this world|this life(?! admin)|being here|breathing|surviving|waking up (every|each|at all|to this|alive)|life(?! (admin|in|at|as))|my life|fighting( to (live|stay)|$))',
      '(am|so|just|i) over (life|living|existing|it all)$',
    ],
    [
      'no reason to go on',
      '(no|any|one|single) (\\w+ )?reasons? (left |for me )?(to|for) (stay(ing)? (alive|here|around|on|in this|anymore)|stay$|live|living|exist\\w*|go(ing)? on|be(ing)? (here|alive)|keep (going|living|breathing|trying)|continue|wak\\w+ up|get up|breathe|me to (live|be here|stay))',
      '(what is|whats|see|is|no|not see|wheres|where is) (\\w+ ){0,3}point (\\w+ ){0,3}(being (here|alive)|living|life|existing|existence|of me|going on|carrying on|waking up|staying|continuing|anymore)',
      'what am i (even )?(living|alive|here) for',
      'why (keep|bother|should i|do i|am i) (\\w+ ){0,2}(living|alive|breathing|existing|going on|waking up)',
    ],
    [
      'no way out',
      '(only|no other|no|not (see|find|have) (a|any|another)|any other|see any|find any|my|easiest|easy) (\\w+ )?way out( but| except|$| of (this|my head|my life|the pain|it)| is)',
      '(only|one|other) (way|thing|option|solution|answer|escape|choice|peace|cure)( \\w+){0,5} (death|dying|die|suicide|be dead|end my life|ending it|killing myself)',
      '(out|option|left|escape|way) (but|except) (death|dying|to die|suicide)',
    ],
    [
      'death as rest',
      '(dying|death|being dead|not existing|not being (here|alive)|eternal sleep|to be dead|be dead) (\\w+ ){0,3}(peaceful|relief|easier|easy|comfort\\w*|nice|good|better|appeal\\w*|freedom|rest|answer|solution|option|escape|tempting|calm\\w*|beautiful)',
      '(sounds?|seems?|looks?|feels?) (\\w+ ){0,2}(peaceful|nice|good|better|easier|tempting) (to (be dead|die|not exist|not be here|never wake)|being dead|dying)',
    ],
    [
      'sorry to be alive',
      'hate (that i am alive|that i woke up|being here|my existence|existing|breathing|waking up (every|each|still|alive))',
      '(mad|angry|disappointed|sad|upset|annoyed|pissed|sucks|hate|sorry|ashamed|cry\\w*) (\\w+ ){0,3}i (\\w+ )?(woke up (again|today|this)|am (still )?(alive|breathing)|survived|did not die)',
      '(unfortunately|sadly|ugh) (\\w+ ){0,2}(still )?(alive|woke up|breathing|here)',
      '(woke up|still (alive|breathing)) (\\w+ )?(unfortunately|sadly|somehow ugh)',
      'why (did|do|am|could) (\\w+ ){0,3}(i|it|me) (\\w+ ){0,2}(survive|exist|just die|not die|not kill me|not work$)',
      '(should|could) have (let me die|not saved me)',
      'let me die',
    ],
    [
      'indifference to living',
      '(would not|wouldnt|do not) (really |even )?(mind|care|be (mad|sad|upset)) (\\w+ ){0,4}(died?|dead|not waking|never (woke|wake|waking)|not wake|dying|got hit|hit by|hit me|killed|crash\\w*|in my sleep)',
      '(ok|okay|fine|cool|good) (with|if) (\\w+ ){0,2}(not waking up|dying|died|did not wake|never woke|do not wake)',
    ],
    [
      'a prayer to be taken',
      '(hop(e|es|ing|ed)|pray(s|ed|ing)?|wish(es|ing|ed)?|beg(s|ged|ging)?|ask(ed|ing)?|wait(ed|ing)?|dream(ing)? of) (\\w+ ){0,5}(god|lord|jesus|universe|something|anything|cancer|lightning|car|truck|bus|meteor|death) (\\w+ ){0,3}(take|takes|kill|kills|end|ends|strike|strikes|hit|hits|run over|finish|takes?) (me|my life|it all|this)',
      '(god|lord|jesus) (please |just ){0,2}(take me|let me die|end (me|this|it)|kill me)',
      'take me (in my sleep|already god|out of this (life|world))',
    ],
    [
      'a wish that something else would do it',
      '(hope|hoping|hoped|pray|praying|prayed|wishing|wish|wished|beg|begging|begged|close my eyes and) (\\w+ ){0,4}((die|died|dead|stop breathing|never wake up|(do|does|did|will|would) not (wake|make it|survive|come back))(?! (late|early|at|so|to|feeling|with|sore|tired|sick|in|the|my|before|until|from|of|for))|(get|got|be|am|is) (terminal|hit by|killed|murdered|in a (crash|wreck|accident))|(is|it is|be) (cancer|terminal|fatal)|plane (crash\\w*|goes down)|(heart|body) (stop|stops|gives? (out|up)))',
    ],
    [
      'no future seen',
      '(?<!did )(not|never) (\\w+ ){0,2}(plan|planning|expect|expecting|intend|intending|think|see|seeing|imagine|picture|believe|want|going)( \\w+){0,4} (make|making|be|being|live|living|reach\\w*|last|lasting|stay\\w*|surviv\\w*|turn\\w*|alive|get|getting) (\\w+ ){0,2}(my (next )?birthday|\\d\\d|alive|around (for )?(much longer|long|anymore)|here (much longer|anymore|for long|next)|(the|this) (year|winter|weekend|month)|old age|past (this|the|tonight)|much longer)(?! (party|trip|dinner|vacation|at work|in this (job|house)))',
      '(do|can|could) not (see|picture|imagine) (a |any |my |myself (in|having|with) (a |the )?)future',
      '(can not|cannot) (see|picture|imagine) (myself )?(alive|living) (\\w+ )?(next|past|in|by|much)',
    ],
    [
      'an end of it all',
      '(thinking|thoughts?|want|need|ready|decided|tempted|time|plan\\w*|about|just|going|gonna|might|should|consider\\w*) (\\w+ ){0,3}(end|ending) (it|everything|it all|my story|the pain|my (pain|suffering|misery)|me|myself)(?! (with|on|by|there|early|here|well))',
      'put (me|myself) out of (my|this) misery',
      '(want|need|wish|beg\\w*|just) (\\w+ ){0,4}(pain|hurt|hurting|suffering|noise|it all|everything|thoughts|voices) (\\w+ ){0,3}(over|stop|end|go away) (for good|forever|permanently|already|tonight)',
      '(want|wanna|wish|long) (\\w+ ){0,3}(sleep|rest) (\\w+ ){0,3}(forever|eternally|and (never|not) (wake|have))',
    ],
    [
      'afraid of oneself',
      '(not|never|will not|ca not) (\\w+ )?(promise|guarantee|swear|sure|know if|trust|keep) (\\w+ ){0,2}(i|i will|ill|me|myself) (\\w+ ){0,4}(safe|alive|be here (tomorrow|in the morning)|make it (through|til|till|to)|alone|tonight|around (pills|knives|sharp|the)|right now|not to)',
      '(scared|afraid|worried|terrified) (\\w+ ){0,2}(i (will|might|may|am going to|would|could) (\\w+ )?(do (it|something)|hurt myself|kill|act on|not (stop|make it|be able to stop))|of (myself|my own (mind|thoughts|head)|being alone with (myself|my (thoughts|head))|what (i|my brain)))',
      'act(ing)? on (it|them|these|my|the) ?(thoughts?|urges?|plan)',
      '(stop|save) me (from myself|before i (do|hurt|kill|jump))',
      'keep me (alive|safe from myself)',
      'talk me (out of it|down)',
      '(convince me|give me (a|one) reason|tell me) (not to (do it|die|jump|kill)|to (live|stay( alive)?)$)',
    ],
    [
      'voices, and needing to be held',
      '(voices?|my (head|brain|mind)) (\\w+ ){0,4}(telling|tells?|says?|saying|told|wants?|screaming|keeps?) (\\w+ ){0,4}(die|kill|do it|end it|hurt|jump|cut|worth nothing|myself|everyone (hates|would))',
      '(check|checking|admit|admitting|commit|committing) myself (in|to|into) (\\w+ ){0,2}(psych\\w*|hospital|er|ward|mental|inpatient)',
      '(need|should|have) to (be|get) (hospitalized|committed|inpatient|on (suicide )?watch|baker acted)',
      'actively suicidal',
      'passively suicidal',
      '(si|suicidal ideation) (is|has been|got|so|really|back|again)',
    ],
  ]),
]
