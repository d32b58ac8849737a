import type { DangerRule } from './vocabulary.ts'
import { attacker, auxiliary, kin, partner, rules } from './vocabulary.ts'

const ongoing = rules('violence', 'now', [
  [
    'followed',
    `(he|she|they|${partner}) (is (outside|trying to get in|breaking into) my (house|door|window|apartment|room)(?! (with (flowers|food|a (gift|cake|card|pizza))))|is (following|stalking) me(?! (on|around))|found (out )?where (i|we) (live|am|are|stay\\w*|work|moved))`,
  ],
  ['feared', 'fear(ing)? for my (life|safety)', '(i am|we are|kids are|^am) in (real |serious |so much )?danger'],
])

const told = rules('violence', 'unless-past', [
  [
    'somebody does it to them',
    `${attacker}${auxiliary} (hit|hits|hitting|beats?|beating|punch\\w*|slap\\w*|chok\\w+|strangl\\w+|kick\\w*|shov\\w+|push\\w*|stab\\w*|bit|spit on|burn\\w*|hurts|hurting|abus\\w+|attack\\w*|assault\\w*|rap(ed|es|ing)|molest\\w*|threaten\\w*|drugged) (me|us)(?! (at|in the (game|finals|race)|to (be|try|do|keep|get|go|the|it|grow)|out of|with a smile|by \\d))`,
  ],
  [
    'the same',
    `${attacker}${auxiliary} (hurt (me|us) (bad|badly|again|last night|tonight|physically|so bad|and|when)|threw (a|the|his|her|my|his) \\w+ at (me|my)|pull\\w* my hair|(will|would|is going to|going to|threatened to) burn (my|the|our) house|broke my (arm|nose|jaw|ribs?|wrist|fingers?|hand)|punch\\w* (the|a) (wall|door)|(is )?(\\w+ ){0,2}(breaking|smashing|throwing) (stuff|things|everything|furniture|dishes))`,
  ],
  [
    'the same',
    `${attacker}${auxiliary} (slam\\w*|threw|throws|dragg?\\w*|pinned|held|grabb\\w+|yanked) me (against|into|down|across|by|on|to the)`,
  ],
  [
    'done to them',
    '(was|got|been|being|getting|am) (\\w+ )?(raped|molested|sexually assaulted|assaulted|beat up|beaten( up)?|drugged|roofied|abused|stalked|trafficked|mugged|attacked|jumped|strangled|choked|followed home)(?! (by (a )?(dog|geese|bug|mosquito)))',
  ],
  [
    'sexual violence',
    '(raped|molested|groped|sexually assaulted|sexually abused) me',
    'forced (himself|herself|themself) on me',
    '(forced|made|forces|makes) me (to )?have sex',
    'touch(ed|es|ing) me (without|when i said no|down there|while)',
    '(he|uncle|stepdad|stepfather|dad|brother|cousin|coach|pastor|priest|teacher|boss|grandpa|man|guy) touch(ed|es) me(?! (deeply|with))',
    'would not stop when i said no',
  ],
  [
    'a threat',
    '(tried|trying|threatened|threatening|threatens|wants|going|said (he|she|they)( is going| would| will| was going)?|swore) (to )?(kill|hurt|shoot|stab|hit|beat|strangle|choke) (me|us)(?! (if i (eat|do not (eat|try))|for (being|eating|forgetting)|when (she|he) (sees|finds out)|lol))',
  ],
  ['feared', `(he|she|they|${partner}) (will|would|might|is about to|could) (kill|hurt|beat|hit) (me|us)`],
  [
    'a child or parent in the same home',
    '(hit|hits|hitting|beat|beats|beating|hurt|hurts|hurting|choked|slapped|slaps|punched|abusing|molesting|touching) (my|our|the) (kids?|children|son|daughter|baby|boys|girls|mom)(?! (at|in (a|the|chess)|feelings))',
  ],
  [
    'feared',
    `(scared|afraid|terrified|frightened|fear) (of|to be (home|alone) with|to be around|around|to leave|when) (my |the )?(${partner}|him|dad|father|stepdad|he (comes|gets|is))`,
  ],
  [
    'feared',
    `(scared|afraid|terrified|not safe|unsafe|do not feel safe|am not safe) (to go|going|to be|at|in my( own)?|with) (back )?(home|house|my house|him|my (${partner}|dad|father|stepdad))`,
  ],
  [
    'a weapon at hand',
    `${attacker}${auxiliary} (has|have|pulled|with|pointed|got|grabbed) (\\w+ ){0,4}(gun|knife)( on me| at me| and|$)`,
  ],
  [
    'held',
    '(will|would|did) not let (me|us) (leave|go$|go home|out of|have my phone|call|out)',
    'trapped (in|at|with) ~ with (him|her|them)',
    'trapped with (him|her)',
    'lock(ed|s) me (in|out at night)',
    'holding me (hostage|against)',
  ],
  [
    'followed or hiding',
    `hiding (in (the|my) (bathroom|closet|car|room)|from (him|her|my ${partner}))(?! (to (eat|read|cry)|with|candy|chocolate))`,
    '(keeps|been) (following|stalking) me(?! (on|around the house))',
    '(showed up|came|outside|at my door) (\\w+ ){0,6}(will not leave|banging|screaming|threatening|with a (gun|knife))',
    'locked myself in',
    'lock myself in',
    '(comes|came|coming) in(to)? my (room|bed) (at night|when|while|drunk)',
    'someone (is )?(breaking|broke|trying to (get|break)) in(to)?( my (house|apartment|home|room))?$',
    'someone is in my (house|apartment)',
  ],
  [
    'afraid of what they may do',
    '(am going to|i will|want to|afraid i will|scared i will|might) (hurt|kill|stab|shoot|shake) (someone|somebody|people|everyone|my (kids?|baby|son|daughter|wife|husband|family|ex)|him|her|them|the baby)(?! (feelings|lol))',
  ],
  [
    'marks',
    `(black eye|bruises|busted lip|split lip|fat lip|broke my \\w+) ~ (from|when) (him|her|he|she|my ${partner})`,
    'gave me a (black eye|bloody nose)',
    '(puts?|putting|lays?|laid) (his|her|their) hands? (on me(?! shoulder)|around my (neck|throat))',
  ],
  [
    'feared',
    `(he|she|${partner}|dad|stepdad) (is|gets|got|was|being|turns|became) (so |really |very )?violent`,
    'drunk (\\w+ ){1,5}(scared|afraid)',
    '(scared|afraid|terrified) (that )?(he|she|they) (will|is|might|would|are) (\\w+ ){0,3}(hurt|kill|hit|beat|find|come|coming|take)',
  ],
  [
    'somebody does it to somebody else',
    `${kin}${auxiliary} (hits|hitting|beats|beating|choked|choking|abuses|abusing|raped|molested|threatened to (kill|hurt)) (her|him|them|(his|her|their) (wife|husband|kids|girlfriend|boyfriend|son|daughter|mom))(?! (at|in|by))`,
  ],
  [
    'feared',
    '(will|is going to|going to) (find|come after|come for|come get) (me|us)$',
    '(says|said) (i|ill|we)( will| would| am)? (be )?dead',
  ],
  ['named by themselves', 'in an abusive (relationship|marriage)', '(am|being) abused'],
])

export const violence: readonly DangerRule[] = [...ongoing, ...told]
