import { drug, kin, rules } from './vocabulary.ts'

const gone =
  '(died|die|am dead|was dead|dead|vanish\\w*|disappear\\w*|left this world|was gone|were gone|never existed|stopped existing|did not exist|was not (here|around|alive)|were not (here|around|alive))'
const lethal = `(pills|gun|rope|noose|razor|blades?|overpass|bridge|train tracks|tracks|hang(?! (out|with|on|up|it|in|around))|hanging myself|dying|death|suicide|overdose|not being (here|alive)|disappearing forever|being dead)`
const someone = `(he|she|they|${kin})`

/** Danger said sideways: two words that are harmless apart and not together. */
export const hints = [
  ...rules('suicide', 'now', [
    [
      'the world without them, the other way round',
      `if i (just |ever |had |suddenly |would |were to ){0,2}${gone} (\\w+ ){0,8}(notice|miss|care|relieved|better|happier|easier|find (me|out)|mad|sad|cry|come|matter|fine|ok|okay|month|weeks?|days)`,
      'would be (relieved|grateful|happy|glad|ok|okay|fine|better|a relief) (\\w+ ){0,3}if i (\\w+ ){0,3}(die|died|dead|gone|wake|woke|not)',
      'if (\\w+ ){1,5}(crashed|went down|exploded|hit me|killed me|shot me|ran me over) (\\w+ ){0,5}(relieved|grateful|happy|mind|care|glad|ok|okay|fine|thank)',
      '(come|came|cry|at|show up|miss|plan\\w*|wrote|writing) (\\w+ ){0,2}my (own )?(funeral|obituary|eulogy|wake$)',
    ],
    [
      'a means, in mind',
      `(think|thinking|thoughts|obsess\\w*|google|googling|googled|searching|searched|looking at|look at|staring|brain|mind|head|dream\\w*|eyeing|eyeballing|calls?|calling|keep seeing|see) ((?!(class|movie|book|show|prevention|song|afraid|fear)\\b)\\w+ ){0,6}${lethal}( \\w+)?(?! (of my (mom|dad|dog|cat|\\w+ter|grand\\w+)|in the (movie|game|show|book)|metal|valley|star|note to))`,
    ],
    [
      'strength running out',
      '(almost|nearly|about to|going to|might|afraid|tempted|close to) (\\w+ ){0,3}(did|do|doing) something ((really |very )?(stupid|bad|dumb|drastic|permanent|irreversible|to myself)|i (can not|cannot|could not|will|would|might) (\\w+ )?(take|undo|regret|come))',
      '(how much longer|how long|how many more days) (\\w+ )?i (can|could|will) (\\w+ )?(hold|hang|do this|do it|take|last|go on|live|survive|keep (going|fighting|doing|living|breathing)|make it)',
      '(not|too (tired|weak) to be) (\\w+ )?strong enough (to (stay|live|keep|go on|fight|survive|be here|hold)|for this (world|life))',
      '(not|am not) (built|made|meant|cut out) (for|to be in|to live in) this (world|life)',
      '(not|was not|am not) (meant|supposed) to (be (alive|here on|on this earth)|live|survive|exist)',
    ],
    [
      'what still holds them',
      '(only|one) (\\w+ )?(thing|reason|person) (\\w+ ){0,5}(stopping|stops|stopped|keeping|keeps|holding|holds) me( alive| here| from (doing|it|dying|jumping|ending|killing)| back from| going| is| on this|$)',
      'only (\\w+ )?(here|alive|living|breathing|hanging on|sticking around) (\\w+ )?(for|because|bc|so)',
      'only reason i (am|have|do|did|would) (\\w+ ){0,3}(here|alive|not|done it|do it|around)',
      '(hope|hoping|pray|praying|wish|wishing) (\\w+ ){0,4}(is|be|was|becomes) (my|the) last( (night|day|one|breath|time i))?( on earth| ever| here)?$',
    ],
    [
      'not wanting to be',
      'not (want|wanna|wish|care) to (be|do|see|face|exist|have|feel) (\\w+ )?(a person|human|me|tomorrow|another (day|year|birthday)|anything ever|life|alive|awake ever|existence|in this (body|world)|on this planet|this earth)( anymore| again)?$',
      'not want (a |any )?(tomorrow|future|more (days|birthdays|life))',
      'wish i (would|had|could have|was) (\\w+ )?(died|dead|killed|never made it)',
      'should (of|have) (been me|died|let (me|it) (die|kill|take)|been the one|just (died|jumped|done it))',
      'feel (like i am )?(already )?dead (inside )?(already|anyway|and)',
      'already dead',
      '(make|make it) (official|permanent)$',
      'want to (dye|d ie|dei|diee)$',
      'kys',
      'keep(s)? telling me to (die|kill|do it)',
      '(am|be|being) (so |just )?(ready|okay|prepared|content) to (go|die|be (gone|dead|done)|leave this)( now| tonight| whenever| for good)?$(?<!(he|she|they|bag|bags|packed|dressed|all|and) .{0,20}to go)',
    ],
    [
      'putting things in order',
      '(will not|wont|not going to) be (here|around|alive)$',
      '(will|ill|be|going to be) (\\w+ )?(with|see|seeing|joining) (my )?(\\w+ )?(grandma|grandpa|mom|dad|son|daughter|brother|sister|baby|husband|wife|him|her) (again )?(soon|tonight)$(?<!(will|ill) (see|be seeing) .*)',
      '(told|telling) my (dog|cat|kids?|mom|dad|sister|brother|friends|family|baby|best friend) (goodbye|bye)( forever| one last time)?$',
      '(clean\\w*|organi\\w*|pack\\w*|delet\\w*|paid|cancel\\w*|throwing out) (\\w+ ){0,8}so (they|nobody|no one|my \\w+|mom|whoever|it is) (\\w+ ){0,3}(do not have to|does not have to|will not have to|not (find|deal|clean)|easier (for|when)|have to (deal|clean))',
      'last (birthday|christmas|sunset|sunrise|meal|supper|hug|goodbye|summer|thanksgiving) (i will|of my|alive|before i|ever)',
    ],
    [
      'means in hand, and traces',
      '(took|got|get|pulled|getting|brought) (the|my|dads|his|a) (gun|pistol|rifle|revolver|shotgun) (\\w+ )?(out|from|of the|down)',
      '(hold|held|holding|loading|cleaning) (the|a|my|dads|his) (gun|pistol|revolver) (?!safe)(\\w+ )?',
      'razor (\\w+ ){0,4}(wanted to|almost|did not|tempt\\w*|next to|bath|tub)',
      '(bath|tub|shower) (\\w+ ){0,3}(razor|blade|knife|toaster)(?! (shav|legs|cut my hair))',
      '(days|months|bottle|refill) of (my )?(meds|pills) (\\w+ ){0,9}(enough|could|end|do it)',
      '(wrists?|arms?|thighs?|legs?) (are|is|look|looks) (\\w+ )?(bandaged|wrapped|a mess|cut up|sliced|shredded|covered|carved|raw|bleeding)(?! (in (sun|paint|flour|mud|bug|mosquito)))',
      'snapp\\w* (the|my|a) (rubber )?band',
      '(hurt|harm|cut|burn)\\w* myself on purpose',
    ],
  ]),
  ...rules('violence', 'unless-past', [
    [
      'harm, and what goes with it',
      '(he|she|they|ex|husband|boyfriend|bf|wife|dad|stepdad|partner) (\\w+ ){0,3}(knock\\w*|broke|chip\\w*|crack\\w*) (out )?my (\\w+ )?(tooth|teeth|nose|rib|ribs|jaw|skull|finger|glasses off|collarbone|eardrum)',
      '(he|she|they|ex|husband|boyfriend|bf|wife|dad|partner) (\\w+ ){0,3}(killed|hurt|kick\\w*|strangl\\w*|beat|poison\\w*|shot|drown\\w*|threaten\\w*) (\\w+ ){0,2}(my|our|the) (\\w+ )?(cat|dog|puppy|kitten|bird|pet|pets|hamster|rabbit)',
      '(no one|nobody|noone|no other man) (\\w+ ){0,4}(have|has|gets|get|can have) me',
      'if (he|she) (can not|cannot|can t) have me',
      '(will not|would not|refuses to|never) (give|return|hand|let me have) (\\w+ ){0,2}my (\\w+ )?(passport|phone|keys|papers|id|documents|money|meds|insulin|card|kids|baby)',
      '(made|makes|making) me do (stuff|things|it|sexual|something|sex\\w*)( (\\w+ ){0,3}(not want|last night|again|to him|in bed|i did not))',
      '(did|do) (things|stuff) to me (\\w+ ){0,3}(not|sleep|last night|asleep|when|drunk)',
    ],
    [
      'closing in',
      'if (he|she|they|my \\w+) (\\w+ )?(finds?|sees?|reads?|hears?|catch\\w*|knew|found|wakes?|comes? (home|back)) (\\w+ ){0,6}(dead|kill\\w*|hurt me|hit me|beat|am (done|over|screwed|in trouble)|lose it|worse|not safe)',
      '(he|she|they|dad|husband|ex|bf|boyfriend|stepdad|someone|somebody) (is |are )?(outside|at (the|my) door|in the (hallway|house|driveway|yard)) (\\w+ ){0,4}(yell\\w*|scream\\w*|bang\\w*|pound\\w*|kick\\w*|threat\\w*|drunk|with a|break\\w*|mad|angry|will not leave|refus\\w*)',
      'break (it|the door|my door) (down|in)',
      '(someone|somebody|a man|a guy|he|ex|stranger) (\\w+ ){0,2}(broke|breaking|broken|busted|climbed|get|getting|got) in (i am|im|and i|hiding|through|right now|to my)',
      '(i am|im|we are|kids are) hiding (\\w+ ){0,3}(under|in|behind|from) (the|my|a|him|her|dad)( (bed|closet|car|bathroom|room|basement|couch))?( (\\w+ ){0,3}(right now|now|please|scared|quiet))?(?! (candy|presents|gifts|eggs|cookies|snacks))',
      '(is |gets? |got |and )drunk (\\w+ ){1,8}(scared|afraid|terrified)',
      '(scared|afraid|terrified) (\\w+ ){0,2}(he|she|they|dad) (will |is going to |might )?(wake|hear|see|know|notice|catch|find|follow|show)',
      '(pack\\w*|leav\\w*|text\\w*) (\\w+ ){0,3}while (he|she|they|dad) (is |are )?(sleep\\w*|asleep|out|gone|at work)',
    ],
    [
      'stalked',
      '(ex|stalker|guy|man|dude|boss|coworker|neighbor|stranger|customer|classmate)( \\w+){0,4} (will not|would not|refuses to|never|does not|keeps) (\\w+ )?(stop|stopped|coming|come|showing|show|following|follow|leave me|messaging|calling|texting|threatening|harassing|watching|touching|grabbing|asking (me )?for (nudes|pics))( (\\w+ )?(coming|calling|texting|messaging|following|showing|harassing|touching|staring|threatening|to my|up|alone|me))(?! (with (food|flowers|help|gifts|cake)|about (work|the job|a raise|my idea)))',
      '(sent|sends|sending|texted|mailed|left|posted|leaves|leaving) (me )?(\\w+ )?(a |an )?(pic\\w*|photos?|videos?|dead \\w+|notes?|roses) (\\w+ ){0,2}(of|on|at|in) my (own )?(\\w+ )?(house|door|car|window|windshield|street|work|apartment|kids|bedroom|yard|mailbox)',
      '(lets? (himself|herself) in|comes? in|sneaks? in|walks? in)(to my (room|place|apartment))? (\\w+ ){0,4}(night|sleep\\w*|shower\\w*|naked|undress\\w*|chang\\w+|touch\\w*)',
      'watch(es|ed|ing)? me (\\w+ )?(sleep|shower|undress|change)',
      '(owns|has|got|keeps|bought) (a |his |her |the )?(gun|guns|knife) (\\w+ ){0,6}(said|says|threat\\w*|nobody|no one|me|scared|afraid)',
    ],
  ]),
  ...rules('medical', 'unless-past', [
    [
      'a body gone wrong',
      `(accident\\w*|mistake|oops|forgot\\w*) (\\w+ ){0,4}(took|double dosed|doubled|taken) (\\w+ ){0,4}((${drug}) (\\w+ )?(twice|\\d times|three|again)|double|twice|too)`,
      '(vision|sight|eyesight|eyes) (\\w+ ){0,3}(black|gone|blind|went dark|double|fading|blacking|blurr\\w*) (\\w+ ){0,5}(sudden\\w*|eye|side|head|dizzy|now|cannot|can not)',
      'went blind',
      '(shot up|took|drank|snorted|used|swallowed|smoked) (\\w+ ){0,9}(can not|cannot|struggling to|hard to) (stay|keep) (\\w+ )?(awake|eyes|conscious)',
      'heart (\\w+ ){0,4}(stopping|fluttering|going crazy|pounding|skipping|jumping|flipping|weird|irregular\\w*|out of (my|rhythm)|racing) (\\w+ ){0,7}(dizzy|faint|breathe|pass|lightheaded|numb|sweat\\w*|chest|left|and starting|scared)',
      '(jaw|arm|back|shoulder) (\\w+ ){0,3}(hurts|pain|aches) (\\w+ ){0,5}sweat\\w*',
      '(sweat\\w*|clammy) (\\w+ ){0,5}(chest|arm|jaw)',
      '(will|would|does) not (quit|stop) bleeding',
      'words (come|coming|came) out (wrong|weird|jumbled|funny|backwards)',
    ],
  ]),
  ...rules('someone-else', 'unless-past', [
    [
      'somebody else gone still',
      `${someone} (\\w+ ){0,8}(is|are|was|hes|shes) ?(not|barely|un) ?(moving|responding|responsive|breathing|waking|conscious)(?! (in|out|here|on|away|to|forward|fast))`,
      `${someone} (\\w+ ){0,4}(fell|jumped|fallen) (\\w+ )?(off|from|down|out) (\\w+ ){0,5}(not|cant|can not|cannot|bleed\\w*|hurt bad|blood|unconscious|neck|head)`,
      `(toddler|baby|kid|son|daughter|child|niece|nephew|dog ?sitter) (\\w+ ){0,2}(ate|swallow\\w*|drank|got into|took|eaten) (\\w+ ){0,4}(pills|meds|medicine|${drug}|battery|batteries|cleaner|magnets?|poison|pods?|coin|detergent|antifreeze)(?! (like|well|without|today|finally|no))`,
    ],
  ]),
  ...rules('someone-else', 'unless-past', [
    [
      'signs in somebody else',
      `${someone} (\\w+ ){0,4}(marks|cuts|scars|lines|bandages|burns|slits|slices) (\\w+ ){0,4}(on |over |down |up )?(his|her|their) (\\w+ )?(arms?|wrists?|legs?|thighs?|stomach)(?! (from (the cat|surgery|playing)))`,
      '(think|thinks|know|says|said|found out|suspect|told me) (\\w+ )?(he|she|they) (\\w+ )?(cuts|cutting|is cutting|self harms?|self harming)( again)?$',
      `${someone} (\\w+ ){0,4}(talks?|talking|talked|wants?|ready|keeps saying|says) (\\w+ ){0,5}(joining|join|to be with|be with|follow) (her|him|them|mom|dad|grandma|grandpa|my (mom|dad|brother|sister)|his (wife|son)|her (husband|son))( in heaven| soon)?$`,
      `${someone} (\\w+ ){0,4}(stopp?ed|quit|refus\\w*|will not|not) (to )?(eat\\w*|tak\\w* (his|her) meds|drink\\w*) (\\w+ ){0,6}(ready to (go|die)|wants to (go|die)|to die|given up|done)`,
      `${someone} (\\w+ ){0,5}took (some |the |a bunch of |her |his |all )?pills( last night| tonight| again| to (die|kill|end)| because|$)`,
      `${someone} (\\w+ ){0,4}(is |was |are )?(done|over|finished|tired) (\\w+ )?(with|of) (life|living|everything|being alive)`,
      `${someone} (\\w+ ){0,3}(not|never|isnt|wont|stopped) (answer\\w*|pick\\w* up|respond\\w*|reply\\w*) (\\w+ ){0,8}(done|goodbye|life|sorry|suicid\\w*|last thing|scared|worried|depress\\w*|die|dead|kill)`,
    ],
  ]),
]
