import { phrase, plainWords } from './plain-words.ts'

const family =
  'mom|mother|mum|mama|dad|father|brother|sister|son|daughter|baby|child|kids?|husband|wife|partner|friend|grandma|grandmother|grandpa|grandfather|nana|aunt|uncle|cousin|dog|cat|pet'

const loss = [
  'die|die[ds]|dead|death|dying|passed away|passed on|buried|burial|funeral|grave|hospice|ashes|miscarr\\w+|stillb\\w+|murder\\w*',
  `(lost|losing|lose) (my|our|the|her|his|a) (\\w+ )?(${family}|job|house|home|apartment|custody|pregnancy)|(lost|losing) (her|him|them|everything|everyone)`,
  'put (him|her|my (dog|cat)|our (dog|cat)) (down|to sleep)|griev\\w+|grief|heartbr\\w+|broke my heart',
  `miss(ed|ing)? (him|her|them|(my|our) (\\w+ )?(${family}|ex))`,
  'left me(?! (a|an|the|some|alone|two|three))|(dumped|abandoned|ghosted|cheated on) me|broke up|break ?up|divorc\\w+|we (\\w+ )?separated',
  'got fired(?! (up))|(was|been) fired|fired me|laid off|evict\\w+|homeless',
]

const pain = [
  '(can not|could not|will not|would not) (stop (crying|shaking|sobbing)|breathe|get up|get out of bed|do this|cope)|(never|not) stop(ped)? (crying|shaking)',
  'cr(ied|ying) (all|myself|for hours|the (whole|entire)|again)|sobb(ed|ing)|panic(ked|king)|panic attacks?|anxiety attacks?|meltdown|breakdown|broken? down(?! (my|the|a|it|into))|fell apart|falling apart|flashbacks?|nightmares?',
  'relaps\\w+|(drank|used|drinking|using|binged|purged|cut|smoked) again|fell off the wagon|overdos\\w*',
  'hospital|icu|chemo|cancer|tumou?rs?|terminal|diagnos\\w+|attacked|assault\\w*|raped?|abus\\w+|molested',
  '(hurts|hurting) (so|too|like|everywhere)|(in|so much|too much) pain|agony|suffering|hopeless|despair|(so|feel|felt|feeling|all|am|was) (\\w+ )?(alone|lonely|empty|numb|ashamed)|worst (day|night|week)',
  'screamed at (my|the|him|her)|hit (him|her|me)',
]

const againstOneself = [
  '(hat(e|ed|es|ing)|disgust\\w* (with|by)|ashamed of|sick of) (\\w+ )?(myself|me|my (body|life|face))|worthless|failures?|unlovable|i suck|not good enough|never good enough|good for nothing',
  '(am|was|be|being|such an?|so|too|feel|feels|felt|feeling|like an?|called myself) (\\w+ ){0,2}(stupid|useless|pathetic|idiot|loser|moron|disgusting|a burden|coward|fraud|ugly|unloved|unwanted|broken|dumb|weak|lazy|a mess|the worst|garbage|trash|(bad|terrible|horrible|awful) (mother|mom|father|dad|person|parent|wife|husband|friend))',
  '(nobody|no one|noone) (loves|likes|wants|needs|cares about) me|(everyone|everybody) hates me|(?<!not )my (own )?fault|i (always )?ruin\\w* |failed (again|everyone|them|at everything)|i (\\w+ )?fail(ed)?$',
]

const burdened = [
  '(it|its|it is|everything|life|all|this) (is |feels )?(just |all )?(too much|pointless|meaningless|falling apart|unbearable)|too much (for me|right now|to (carry|bear|handle))|what is the point|whats the point',
  '(no one|nobody|noone) (\\w+ )?(cares|gets it|understands|listens)|(so |just |really |sick and )?(tired|sick) of (everything|it all|this|life|feeling|being (strong|sad|like this))',
  '(so|feel|feeling|felt|really|very|just|been|am) ((so|really|very|pretty|quite|just|still|all|completely|totally|too) )?(low(?! (price|cost|fat|key|carb|tide))|down(?! (to|for|on|in|at|by))|depressed|lonely|alone|lost|numb|empty|broken|overwhelmed|trapped|scared|terrified|miserable|drained|exhausted|hollow|defeated|anxious)(?! (but|and then))|lonely|depress(ed|ion)',
  '(can not|cannot) (\\w+ )?(do (this|it|anything)|take (it|this|any ?more)|handle|keep going|go on|stand it)|barely (holding|hanging|making|functioning)|at my (limit|breaking point|lowest)|rock bottom|spiral\\w*',
  '(rough|awful|terrible|horrible|dark|brutal) (day|night|week|month|time|one|place|few)|nothing (works|helps|matters|is working|gets better)|(never|not) (\\w+ )?get(ting|s)? better|giv(e|ing) up(?! (on (dating|smoking|sugar|coffee|soda|alcohol)|smoking|sugar|coffee|my seat))',
  '(feel|feels|feeling|am|so) (\\w+ )?dead inside|breaking down|what(s| is)? (\\w+ )?(even )?the point|(nothing|it) is (\\w+ ){0,2}going to get better|(have |got |have got )?(literally )?(nobody|no one) (to (call|talk to|turn to)|left)|(do not|dont) (even )?like who i am|everything hurts|how long i can (keep|do)|threw up my (dinner|food|lunch|breakfast) on purpose|drank alone|waste of space|no valgo nada|no tengo a nadie|me estoy hundiendo|(me estoy|estoy) ahogand\\w+',
  '(me siento|estoy|sigo|ando) (\\w+ )?(sol[ao]|mal|triste|vaci[ao]|perdid[ao]|deprimid[ao]|agotad[ao]|cansad[ao] de todo|rot[ao]|desesperad[ao])|todo (me )?(sale|va) mal|no puedo (mas|parar de llorar|con (esto|todo))|ya no puedo|es demasiado|a nadie le importo|no sirvo para nada',
]

const distress = [...pain, ...againstOneself, ...burdened].map(phrase)
const heavy = [...loss.map(phrase), ...distress]

const tells = (text: string, words: readonly RegExp[]) =>
  plainWords(text).some((clause) => words.some((each) => each.test(clause)))

/**
 * Whether a text speaks of loss or pain, or against the one who wrote it: never to be cheered, counted aloud or read back.
 * Wide on purpose: what is wrongly taken for heavy gets a quieter answer, which costs little; a cheer for a death does not.
 */
export const isHeavy = (text: string): boolean => tells(text, heavy)

/** Whether somebody is burdened now, and it is no emergency: narrower than heavy, for a loss that is told is no distress. */
export const isDistress = (text: string): boolean => tells(text, distress)
