import { rules } from './vocabulary.ts'

const grown =
  '(he|she|uncle|stepdad|stepfather|stepbrother|brother|cousin|coach|teacher|pastor|priest|grandpa|neighbor|doctor|man)'
const their = '(his|her|their)'
const weapon = '(gun|rifle|pistol|shotgun|revolver|glock)'

const struck =
  '(he|she|they|husband|boyfriend|girlfriend|wife|dad|stepdad|mom|brother|ex) (\\w+ )?(beat|beats|hit|hits|kicked|kicks|punched|slapped)'

/** What was heard from nobody before: found in a set written to be hard, and told as narrowly as it was understood. */
export const further = [
  ...rules('suicide', 'unless-past', [
    [
      'means brought near',
      `(moved|put|keep|brought|laid) (it|(the|my|his|a|dads) ${weapon}) (to|on|by|next to|under|beside) (the|my|his|her) (bed|nightstand|pillow|lap)`,
      `${weapon} (\\w+ ){0,6}moved it to (the|my) (bed|nightstand|lap)`,
      'bought (\\w+ )?(bullets|ammo)(?! (for|at|with|to))',
      '(stopped|skipping|quit) (taking )?(my )?(insulin|heart (pills|meds)|dialysis) (\\w+ ){0,8}(natural|that way|on purpose|over with)',
    ],
    [
      'no time after this one',
      'there (is|will be) no (spring|summer|fall|winter|christmas|next year|tomorrow|future) for me',
      'not (going to )?(make|making) it to (thirty|forty|fifty|sixty|[2-9]0)(?! (percent|points|reps|miles|minutes|days|pounds|k)).{0,12}$',
      '(was|am) supposed to be (gone|dead) by now',
      '(will not|wont|do not|dont) need (the|my) (place|apartment|lease|car|phone|job) (\\w+ ){0,4}or any(where)?( \\w+)?',
      'leaving (the|this) (world|earth|life)(?! (a|of|better|cup|tour))',
    ],
    [
      'sorry to be alive',
      'disappointed (\\w+ ){0,2}(to (still )?be (here|alive)|i (woke|wake) up|i am (still )?(here|alive))',
      '(ask|asked|asking|beg|begged|pray|prayed|praying) (to )?(god|jesus|the universe|the lord) for (a|another) (heart attack|stroke|crash|car (crash|wreck)|tumor|cancer)',
      'wish (the|my|it|that) (\\w+ )?(tumor|cancer|lump|crash) (was|were|had been) (real|bad|fatal|terminal|worse|malignant)',
      'no quiero amanecer(?! (crud\\w*|cansad\\w*|con|desvelad\\w*))',
      'quiero ir(me)? (\\w+ ){0,6}al cielo|me quiero ir (\\w+ ){0,5}al cielo',
      '(simpler|lighter|cheaper|calmer) (for (them|everyone|my \\w+) )?(with out|without) me( (in it|around|here))?',
    ],
    [
      'voices, and what was kept from those who asked',
      'voices? (\\w+ ){0,3}(tells?|says?|telling|saying) (me )?(to )?(jump|step off|do it|hurt|kill|die|cut|end)',
      '(asked|asks) (me )?if i (had|have|am|was) (a plan|suicidal|safe|a danger) (\\w+ ){0,3}lied',
      '(not|never) (ok|okay|safe|good) and i have (a way|the means|a plan|what i need)',
    ],
    [
      'leave-taking by phone',
      '(writing|wrote|recorded|recording|saved|scheduled|saving|typed|typing) (\\w+ ){0,2}goodbye (texts?|messages?|videos?|posts?)(?! (to|for) (my )?(students|class|coworkers|team|clients))',
      'posted a goodbye(?! (to|for|party|video|sale))',
      'me despido (\\w+ ){0,2}(gracias|perdon\\w*|de (todos|este mundo|la vida))',
    ],
    [
      'roads and rails',
      '(crossed|crossing|cross) (\\w+ ){0,3}without looking (\\w+ ){0,3}hop(ed|ing)',
      'walking (on|along|down) (the )?(highway|freeway|interstate) (\\w+ ){0,4}(do not|dont) care',
      'closed my eyes (\\w+ ){0,3}(red light|driving|wheel|highway|freeway|curve) (\\w+ ){0,3}(kept (going|driving)|gas)',
    ],
  ]),
  ...rules('violence', 'unless-past', [
    [
      'done to who sleeps, is tied, is told to be quiet',
      '(forces|forced) (me|himself on me) (when|while) i (am|was) (asleep|sleeping|out)',
      '(tie|ties|tied|strap|straps|strapped) me (to|in) (the|a|my) (chair|bed|radiator|toilet|pole)',
      `${grown} (\\w+ ){0,5}our (little )?secret (\\w+ ){0,9}(please|scared|sleep over|touch\\w*|hurts?)`,
      'keep (quiet|my mouth shut) about what (he|she|they) (does|did|do) to (me|us)',
      '(pushed|shoved|held|dunked|slammed|smashed) my (face|head) (in|into|under|against|down)(?! (the )?cake)',
      '(he|she|they) (\\w+ )?(has|had|have|holds|holding|keeps|puts) (a|the|his) (\\w+ )?(gun|knife|blade|pistol) (to|at|on|against) my (head|neck|throat|back|face)',
      `${struck} me (at home|in (the|our|my) (\\w+ )?(kitchen|bedroom|house|bathroom|garage|basement))(?! (in|at|to) (a|the|\\w+ (game|race)))`,
      `${struck} me at (the|a|his|her|my|our|some) (\\w+ )?(store|park|party|bar|house|restaurant|gas station|mall|church|hotel|place)(?! with)`,
      'gotta hide (the|my) bruises|makeup (\\w+ ){0,5}so (nobody|no one|noone) (asks|sees) (\\w+ ){0,3}(bruis\\w*|eye|face|marks)',
      'yank\\w* (me|her|him|my \\w+|us) (\\w+ ){0,3}by (the|my|her|his) (hair|neck|throat)',
    ],
    [
      'at the door, in the street',
      'shooting (on|in|outside|through|at) (my|our) (street|block|building|house|hallway|complex)(?! (a|the) (video|film|movie|scene|ad))',
      '(protective|restraining) order (\\w+ ){0,8}(parked|outside|across the street|at my|in my)',
      'cops (\\w+ )?left (\\w+ ){0,3}(he|she) (\\w+ )?(came|is|was) (\\w+ )?back',
      '(guys|men|boys|girls|people|dudes|they) jumped me(?! (from behind (a|the) (door|couch|tree)|with balloons))',
      '(chair|dresser|knife) (\\w+ ){0,3}(against|by|under|behind) (the|my) (\\w+ )?door (\\w+ ){0,4}(he|she|they|dad|temper|key)',
    ],
    [
      'who means to harm',
      '(going to|want to|will) run (him|her|them|my ex) over(?! (to|there|here|it))',
      'shoot (the|our|my|this|that) (place|school|office|store|church|mall|building|workplace) up|shoot up (the|our|my|his|her) (\\w+ )?(place|school|office|store|church|mall|building|workplace|party)',
      'me dio (de |una |unas )?(cachetad\\w*|bofetad\\w*|patadas|punetazos|cintarazos|golpes)',
    ],
  ]),
  ...rules('medical', 'unless-past', [
    [
      'a face, a head, a heart',
      '(face|mouth|cheek) (\\w+ ){0,3}(slid|sagging|sagged|droop\\w*|fell) (\\w+ ){0,3}(on (one|the left|the right) side|one side)|half (of )?(my|his|her) face (is |was )?(\\w+ )?(droop\\w*|numb|hanging|sagging|frozen)',
      'se (le|me) (fue|cayo|chueco|torcio|durmio) (la|media) (cara|boca)',
      '(headache|head) (\\w+ ){0,6}thunderclap|thunderclap headache',
      'heart (\\w+ ){0,10}(almost|nearly|keep|about to) (\\w+ )?pass(ing)? out',
      'hard (like|as) a (board|rock) (\\w+ ){0,3}(fever|shaking|puking|vomit\\w*)',
    ],
    [
      'a child, born or not',
      '(no|not felt (any )?) ?(kicks|kicking|movement|moving) (\\w+ ){0,9}(weeks|months|pregnant)',
      '([1-9] weeks?|newborn|[1-9] week old) (\\w+ ){0,4}(fever|temp|10[1-5])(?! (broke|is gone|went down))',
    ],
    [
      'air',
      'inhaler (\\w+ ){0,8}(not (working|opening|helping)|is empty|ran out)',
      'oxygen (machine|concentrator|tank)s? (\\w+ ){0,6}(last|empty|ran out|running out|dead|almost out)',
      '(smells?|smelling|smell) (like|of) gas (\\w+ ){0,8}(headaches?|dizzy|get up|sleepy|nause\\w*)',
      'can not (finish|get out|say) a (full )?sentence (\\w+ ){0,4}(air|breath\\w*)',
    ],
    [
      'wounds and poisons',
      '(cut|sliced|saw|knife|wound|blood) (\\w+ ){0,6}(pumping|spurting|squirting|gushing)( out)?',
      '(towel|bandage|gauze|dressing) (is |was )?(\\w+ )?soaked (through )?(already|with blood|and (\\w+ ){0,2}still)|bleeding (through )?\\w+ towels?',
      '(bit|bitten) (\\w+ ){0,2}by a (rattler|rattlesnake|copperhead|cottonmouth|snake|black widow|viper)(?! (in (the|a|my) (game|dream)|as a kid))',
      'red (line|streak)s? (\\w+ )?up (my|his|her) (arm|leg|hand|foot)',
      'stitches (\\w+ )?(came|burst|popped|ripped|tore) (open|apart)',
      '(stopped|quit) (drinking|the benzos|benzos|xanax|alcohol) (\\w+ ){0,8}(seeing (bugs|things|spiders)|hallucinat\\w*|seizure|a fit)',
      '(had|has|with|laced with) (fent|fentanyl) (in it )?(\\w+ ){0,4}(nodding|can not stay|passing|breath\\w*)',
    ],
  ]),
  ...rules('someone-else', 'unless-past', [
    [
      'a child, a parent, a friend',
      `(gets|climbs|comes) (in|into) ${their} bed (at night|when|and touch\\w*)|says (\\w+ ){0,3}${grown} (gets|climbs|comes) (in|into) ${their} bed`,
      `(world|baby|family|we|kids) (is|are|would be|will be) better off? (\\w+ ){0,2}(without|with out) (him|her|them)|better off (with|if) both of (them|us) (are )?(gone|dead)`,
      `wrote ${their} own (funeral|eulogy|obituary)(?! (for (class|a class)|assignment))`,
      'found (him|her|my \\w+) blue|using again (\\w+ ){0,6}blue',
      '(bath|bathroom|shower|tub) (\\w+ ){0,6}(will not|is not) answer(ing)?',
      'se despidio de todos (\\w+ ){0,6}(encuentro|contesta|aparece)',
      'se va (\\w+ ){0,4}al cielo',
      '(tiene|trae) (la|una) pistola (\\w+ ){0,5}(tomando|tomad[oa]|borrach[oa])',
    ],
  ]),
]
