import { household, partner, rules, theirs } from './vocabulary.ts'

const who = `(he|she|they|who|and|then|${household})`
const lately =
  '( (\\w+ally|is|was|has|have|had|just|also|then|keeps|kept|started|starts|always|almost|really|will|would|been|got|gets|drunk|mad|angry|and|again|tried to|likes to|tries to|even|so|finally|came home|woke up|came over|lost it|snapped|turned around|always|still|sometimes|usually)){0,5}'
const blow =
  '(hit|hits|hitting|slap\\w*|smack\\w*|punch\\w*|kick\\w*|chok\\w*|strangl\\w*|shov\\w*|beats?|beating|beat|stab\\w*|bit|bites|biting|whip\\w*|whoop\\w*|backhand\\w*|headbutt\\w*|knock\\w*|drag\\w*|body ?slam\\w*|slam\\w*|pinn\\w*|suffocat\\w*|smother\\w*|tackl\\w*|elbow\\w*|spit|spat|scratch\\w*|burn\\w*|tas(ed|es)|shot|cornered|corners|restrain\\w*|jump(ed|s)|attack\\w*|assault\\w*|abus\\w*|molest\\w*|rap(ed|es|ing)|grop\\w*|fondl\\w*|drug(ged|s)|threaten\\w*|stalk\\w*|harass\\w*|blackmail\\w*|terrori[sz]\\w*|lock(s|ed)|trap(s|ped)|ti(ed|es)|chain\\w*|imprison\\w*|kidnap\\w*|hurts|hurting)'
const body = '(face|head|arms?|hair|neck|throat|wrists?|stomach|belly|back|ribs|leg|mouth|nose|eye|jaw|chest)'

export const harmByOthers = rules('violence', 'unless-past', [
  [
    'somebody does it to them',
    `${who}${lately} ${blow} (me|us)(?! (at|up for|up with|up on|in (the|a) (game|finals|race|chess)|to (be|try|do|keep|get|go|the|it|grow|win)|out of|with (a smile|kindness|love|kisses|news|questions)|by \\d|on (insta\\w*|facebook|the (cheek|shoulder|nose|swing))|home$|off my feet|down a (peg|size)))`,
  ],
  [
    'the same',
    `(he|she|they|who|${household})${lately} (hit|hits|hitting|grabb?\\w*|yank\\w*|pull\\w*|twist\\w*|squeez\\w*|punch\\w*|kick\\w*|slap\\w*|broke|breaks|cut|burn\\w*|stomp\\w*|smash\\w*|bash\\w*|slam\\w*|bust\\w*|bloodied|held|covered|fractured|dislocated) (onto )?my (\\w+ )?${body}(?! (and (kissed|smiled|said (i|we)|held)|with (love|kisses)|hands))`,
  ],
  [
    'the same',
    `${who}${lately} (grabb?\\w*|push\\w*|throw\\w*|threw|held|holds|pull\\w*|put|puts|picked|toss\\w*) me (\\w+ ){0,3}(by (the|my) (\\w+ )?(hair|arms?|neck|throat|wrists?|shirt|hair)|against|down( the| on| and|$)|into the (wall|door|table|counter|tub)|across|to the (ground|floor)|on the floor|hostage|so hard|out (of )?(the|a) (moving )?(car|window|door)|in a (headlock|chokehold))`,
    '(put|wrapped|wraps|puts) (his|her|their|both) hands? (\\w+ )?(around|on|over) my (neck|throat|mouth)',
    '(strangl|chok)\\w* me( until| out| till|$)',
  ],
  [
    'a home broken up',
    `(he|she|they|${household})( \\w+){0,3} (threw|throws|throwing|hurled|chucked|launched|swung|swings) (\\w+ ){1,4}at (me|us|my (head|face)|the (baby|kids|wall))(?! (to catch|for fun))`,
    `(he|she|they|${partner}|dad|stepdad|father|mom) (\\w+ ){0,3}(breaking|smashing|smashed|trashing|trashed|wrecking|throwing|flipping|flipped|punched|punching|kicked in|kicking in|put (a|his) (hole|fist)) (\\w+ ){0,2}(stuff|things|dishes|plates|furniture|everything|walls?|doors?|tv|windows?|chairs?|tables?|my (things|phone|stuff|laptop)|holes?)(?! (in the (game|gym)))`,
  ],
  [
    'violent, and the marks of it',
    `(he|she|they|${household}) (\\w+ ){0,3}(gets?|got|is|being|been|turns?|turned|becom\\w*|became) (\\w+ ){0,2}(physical(?! (therap\\w*|exam|fitness|health|education|activity))|violent|rough with (me|us|the)|aggressive|abusive|handsy|in my face)( with me| when| again| toward\\w*| if|$)`,
    'domestic (violence|abuse|dispute) (\\w+ ){0,3}(again|last night|tonight|situation|right now|at home)',
    `(bruis\\w*|black eye|marks|hand ?prints?|welts|busted|swollen|bloody|broken|split|fat|concussion|fractured|stitches) (\\w+ ){0,6}(he (did|gave|left|hit|grabbed|hurt|was|is|gets|got|choked)|(from|by) (him|her|my (${partner}|dad|stepdad|father|mom|brother)|his|when (he|she))|(where|when|after|because) (he|she|my|they) (${household} )?(hit|hits|grab\\w*|held|kick\\w*|punch\\w*|chok\\w*|threw|push\\w*|shov\\w*|lost|got))`,
    '(cover\\w*|hid\\w*|makeup) (\\w+ ){0,4}(bruis\\w*|black eye)',
  ],
  [
    'done to them',
    '(was|were|got|been|being|getting|am|gets) (\\w+ ){0,2}(hit|slapped|punched|kicked|choked|shoved|robbed|held (down|at (gun|knife) ?point)|chased|cornered|groped|fondled|jumped|kidnapped|trafficked|blackmailed|threatened|harassed|touched|pinned|spit on|beat|beaten|tied up|drugged|spiked|locked (in|up)|followed|pushed|stabbed|shot|grabbed) (\\w+ ){0,2}by (my(?! (rose|bush|own|cat|dog|cactus|plant|emotions|feelings|baby))|him|her|this|a (man|guy|stranger|group|coworker|teacher|boss|classmate|bunch|client|customer|patient|cop)|the|some|someone|two|three|strangers|an? (older|drunk|random)|his|these|men|guys|kids|boys|girls)(?! (ball|sun|beauty|spirit|music|wind|wave|kindness|words|gesture|story|news|cat|dog|smell|words|sermon|song|realization|urge|alarm|rain|bug))',
    '(was|were|got|been|being|getting|am) (just |almost |also |nearly )?(mugged|robbed|groped|kidnapped|jumped( by| last| on| outside|$)|held (down|up at|at gunpoint|at knifepoint|captive|hostage)|gang ?raped|date raped|sa d|sa(?! t)|roofied|beat up|beaten up|pimped|sold for)',
  ],
  [
    'sexual violence',
    '(force|forces|forced|forcing|pressur\\w*|coerc\\w*|guilts?|guilted) (himself|herself|me) (on me|(to |into )(\\w+ ){0,2}(sex|sleep|touch|do (things|stuff|sexual)|perform|undress|strip|send|give|kiss|have sex|drink|watch|abort|get an abortion))',
    '(makes|made|making) me (\\w+ ){0,2}(have sex|touch him|touch her|undress|strip|send nudes|sleep with)',
    '(did not|never|without (my )?|no) consent(ing|ed)?( to it)?',
    'said (no|stop) (\\w+ ){0,3}(but )?(he|she|they) (kept|did not|would not|did it|still|ignored|continued|wouldnt|didnt)',
    'kept (saying|telling him) (no|stop)',
    'had sex with me (while|when|even|without|anyway)',
    '(took|takes|taking) advantage of me( while| when| at| after| last|$)',
    'woke up (\\w+ ){0,6}(on top of me|inside (of )?me|naked|(hands?|fingers?) (\\w+ )?(in|on|down|up|under) (me|my)|no (clothes|pants|underwear))',
    'sa d me',
    '(stealthed|removed the condom|took (off )?the condom)',
  ],
  [
    'sexual violence',
    '(touch\\w*|grop\\w*|fondl\\w*|grabb\\w*|felt|rubb?\\w*|put (his|her|their) (hands?|fingers?|mouth)|feel(s|ing) (me )?up) (\\w+ ){0,3}(my (breasts?|boobs?|butt|ass|private\\w*|thighs?|crotch|body|underwear)|me (\\w+ )?(down there|inappropriate\\w*|in (a )?weird|sexually|at night|while i|under|in (my|the) (bed|sleep|shower)|without|when (i|he|no|we are|mom)|in places|where|there$)|(up|down|under|in|inside|on) my (skirt|shirt|pants|shorts|dress|top|underwear|bra))',
    '(hand|hands|finger|fingers) (up|down|under|in|inside) my (skirt|shirt|pants|shorts|dress|top|underwear|bra)',
    '(expos\\w*|flashed|masturbat\\w*|jerk\\w* off) (\\w+ ){0,2}(himself |in front of |at |to )(\\w+ )?(me|us)',
    '(put something in|spiked|drugged|roofied) my drink',
    'drink (was|got|had been) (spiked|drugged)',
    '(sent|posted|leak\\w*|shar\\w*|post|send|spread\\w*) (\\w+ ){0,3}(my nudes|nudes of me|naked (pics|pictures|photos) of me|my (naked|private|intimate) (pics|pictures|photos|videos?))',
    '(watch\\w*|film\\w*|record\\w*) me (\\w+ )?(undress|shower|change|in the (shower|bathroom)|sleep(ing)?$)',
  ],
  [
    'a child, an elder, or another in the same home',
    `(he|she|they|who|someone|somebody|${household}|caregiver|carer|nurse|aide|teacher|babysitter|nanny|sitter|daycare|staff|coach|grandson)( \\w+){0,3} (hit|hits|hitting|beats?|beating|hurt|hurts|hurting|abus\\w*|neglect\\w*|slap\\w*|smack\\w*|starv\\w*|grabb\\w*|shak(es|ing|ed)|shook|threaten\\w*|lock\\w*|chok\\w*|kick\\w*|punch\\w*|burn\\w*|molest\\w*|touch(ed|es|ing)|rap(ed|es)|rough with|whip\\w*) (my|our|the|${theirs}) (\\w+ )?(kids?|child|children|son|daughter|baby|mom|mother|grandma|grandmother|grandpa|dad|father|nephew|niece|(little |baby )?(brother|sister)|babies|boys|girls|toddler|stepson|stepdaughter|residents?|wife|girlfriend|gf|husband|mama)(?! (at|in (a|the|chess)|feelings|hearts?|with (news|love)))`,
  ],
  [
    'signs of it in somebody who depends on others',
    '(caregiver|carer|nurse|aide|staff|nursing home|daycare|babysitter|nanny|sitter|teacher|coach|pastor|priest) (\\w+ ){0,3}(hitting|hits|hit|hurting|hurts|abus\\w*|neglect\\w*|starv\\w*|rough with|molest\\w*|slap\\w*|grop\\w*|raped|yells at and) (her|him|them|me|us|my|grandma|mom|dad|kids)',
    '(son|daughter|kid|child|niece|nephew|student|grandson|granddaughter|stepdaughter|stepson|baby|toddler|sister|brother|mom|grandma|grandpa)( \\w+){0,6} (touch(es|ed|ing) (her|him|them)|hits? (her|him|them)|hurts (her|him|them)|beats? (her|him|them)|(with|has|had|covered in|unexplained) (\\w+ ){0,2}(bruis\\w*|burn marks|belt marks|bite marks|welts))(?! (from (soccer|football|the game|his fall|her fall|playing|falling)))',
  ],
])
