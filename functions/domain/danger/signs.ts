/** Small vocabularies the rules of signs are put together from: each one idea, in the ways people text it. */

/** By oneself, unwatched, at night, at the end of strength: what turns a thing at hand into a means. */
export const alone =
  '(by myself|all alone|alone|(no one|nobody|noone|none of them|they do not|she does not|he does not) (\\w+ ){0,2}(knows?|home|here|around|up|awake|notice\\w*|coming|is home)|(everyone|everybody|(the |my )?(house|family|wife|husband|kids|mom|dad|parents|roommates?|baby)) (\\w+ ){0,2}(asleep|sleeps?|sleeping|gone|away|left|in bed)|no one to (call|tell)|nobody to (call|tell)|to myself|just me( and)?)'
export const late =
  '(tonight|(at|it is|its|almost|like) [1-4] ?(am|in the morning)|[1-4]am|midnight|middle of the night|(last|every|each|all) night)'
export const weary =
  '((am|so|just|really|too|been|im|and) (so |just |really |too |very ){0,2}(tired|exhausted|done|numb|empty|ready|finished|calm|at peace|alone|hopeless)|cannot (do|take|stop)|could not stop|can not (do|take|stop)|no (point|reason|hope|way out)|what is the (point|use)|whats the (point|use)|hopeless|pointless|crying|sobbing|goodbye|good bye|sorry|give up|gave up|giving up|the voices|do not care|does not matter|nothing matters|enough|finally|over it|had enough)'
export const parting =
  '(bye|goodbye|good bye|farewell|so long|forgive me|love (you|yall|them|him|her|everyone) (all|always|forever|so much|both)|rest now|take care of (each other|yourselves|my|her|him|them|mom|dad)|(thank|thanks) (\\w+ ){0,4}(listening|trying|everything|caring|being there|checking)|(was|been) nice (know|talk|text)\\w*|for the last time|one last time|final (time|text|message))'
/** Said of after: when I'm gone, won't need it, where I'm going. */
export const afterwards =
  '((will|would) not (\\w+ )?(need|be needing|be (here|there|around|using)|have (any )?use)|no (use|need) for (it|them|any|that|this|much|things)|no longer need|not need (it|them|any|this|that|much) ?(anymore|now|where|after|soon)?|deserves? (\\w+ )?(someone|somebody|better|a (home|family|good))|(when|once|after|before|if) i (am |was )?(gone|not here|not around|dead|do it|pass)|after (tonight|tomorrow|today|this|(mon|tues|wednes|thurs|fri|satur|sun)day|i (am|go|leave|die))|where i am going|since i (will|am)|for whoever|whoever (finds|comes|reads|gets)|(finds?|found|finding) me|at peace|be at peace|better (home|hands|off)|finally (rest|sleep|be free|free|be over|at peace|stop|be with)|(nobody|no one|she|he|they|mom|my \\w+) (\\w+ )?(does|do|will|would) not have to|so (that )?(she|he|they|my \\w+|nobody|no one|it is easier)|easier (for|on) (them|her|him|my|everyone))'
/** A thing or two that stay when somebody goes. */
export const keepsakes =
  '(guitar|wedding ring|bass|drums|piano|ps ?[345]|xbox|playstation|switch|console|pc|laptop|jewelry|ring|rings|necklace|watch|camera|records|vinyls?|collection|sneakers|shoes|jordans|tools|truck|car|bike|stuff|things|belongings|everything|clothes|books|plants|art|sketchbooks?|journals?|savings|money|tv|phone|furniture|gun collection|cards)'
export const animals =
  '(dogs?|cats?|kitty|kitties|puppy|pups?|pets?|horses?|birds?|parrots?|snake|lizard|fish|rabbits?|bunny|hamster|turtle|chickens|fur babies|animals)'
/** Means of another kind than medicine. */
export const firearm = '(gun|guns|pistol|revolver|shotgun|rifle|glock|9mm|firearm|handgun|38|bullets?|shells?|ammo)'
export const cord = '(rope|noose|extension cord|belt|cord|bedsheets?|sheets?|cable|knot)'
export const blade =
  '(blades?|razors?|razor ?blades?|box ?cutter|x ?acto|sharpener|knife|scissors|glass|lighter|needle|pin|cigs?|cigarettes?)'
export const limb =
  '(arms?|wrists?|forearms?|legs?|thighs?|hips?|stomach|skin|ankles?|shoulders?|calf|calves|knuckles|hands?|chest|belly)'
export const high =
  '(bridge|overpass|roof|rooftop|ledge|cliff|balcony|tracks|train tracks|railroad|train station|parking (structure|garage|deck|ramp)|top (floor|level|deck)|fire escape|water tower|dam|pier|railing|platform)'

/** What makes a height, a garage or a night out a pleasure. */
export const pleasant =
  '(sunsets?|sunrise|view|views|photos?|pics?|pictures|selfie|stars|moon|fireworks|friends|party|concert|festival|picnic|bbq|date|danced|dancing|music|(with|and) my (wife|husband|kids?|son|daughter|dog|family|friends?|boyfriend|girlfriend|mom|dad|partner|sister|brother)|ran|jog\\w*|bike|biked|hike\\w*|hiking|run club|marathon|miles?|steps|fishing|fished|fix(ed|ing)?|repair\\w*|clean(ed|ing) (the|out|up)|paint\\w*|install\\w*|antenna|solar|garden|crew|shift|work(ed|ing)? on|beautiful|gorgeous|proud|happy|fun|enjoy\\w*|peaceful|lol|haha\\w*|jaja\\w*)'
export const dispensed =
  '(pharmacy|pharmacist|on time|organi[sz]\\w*|refill\\w*|picked up|pick up|prescri\\w*|doctor|doc|vet|as directed|for (the|my) (week|headache|back|cold|allerg\\w*|pain)|vitamins?|every day|daily|weekly|expired|turned in|threw|flushed|got rid|gave (the|my) (pills|meds)|headache|cold|flu|feel(ing)? better|proud|therapist)'
