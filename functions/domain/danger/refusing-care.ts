import { near, together } from './together.ts'
import { drug } from './vocabulary.ts'

const cure = `(${drug}|insulin|dialysis|chemo\\w*|radiation|treatments?|heart (pills|meds)|(seizure|epilepsy|hiv|transplant|rejection|blood pressure|psych|bipolar|antipsychotic|thyroid) (pills|meds|medicine|medication)|prep|oxygen|feeding tube|pacemaker|inhaler|shots|injections|infusions?|warfarin|thinners|statins?|antibiotics|epipen|antivirals|doses?)`
const stopping =
  '(no|without|stop|stopped|stopping|quit|quitting|flush\\w*|off|skip|skips|skipped|skipping|refus\\w*|done (with|taking)|threw (out|away)|tossed|dumped|no more|not (\\w+ )?(taking|take|took|taken|done|doing|had|have|been to|going (back )?to|go|use|used|using|fill\\w*|refill\\w*)|not going back|never going back|missed)'
const hopeless =
  '((ago|now|just) hoping|my choice|be done|everyone is mad|(they|family|mom) (\\w+ )?(is |are )?(mad|begging|upset)|stick(ing)? around|ready now|(i am|im) at peace|what is the point|whats the (point|use)|what for|why bother|no (point|reason|use)|pointless|(nobody|no one|noone) (\\w+ )?(cares?|miss|will|would|notice\\w*|needs?)|let (it|me|nature|god|my (body|heart|kidneys|sugar|liver)) (\\w+ )?(go|take|have|handle|decide|happen|be|do|finish|die|win|run)|maybe (a|the|my|it|i) (\\w+ )?(clot|heart|stroke|sugar|will|body)|(feels?|feel|getting|so) (\\w+ )?(sleepy|drowsy|peaceful|foggy|floaty|nice)|drift\\w*|fad(e|ing)|what i cannot|(if )?it (takes|kills|took) me|take me|takes me|just (let it|wait\\w* (for it|to))|not (\\w+ )?(going back|planning (to|on)|want to (live|be here)|care (if|what|anymore|if i)|long for|matter|worth)|(nothing|no one|nobody) (\\w+ )?(to (stay|live|fight) for|left|for me)|long enough|(ready|want) to (die|go|be done|be with)|die|dying|death|over (soon|quicker|faster)|end it|the end|gone (soon|by)|on purpose|waiting (to|for it)|hope (it|my|i)|tired of (living|fighting|it all|trying)|giving up|gave up|given up|give up|do not want to (get|be) (better|here)|not want to be (here|alive|saved)|without me|seizure takes|peacefully)'
const better =
  '(doctor (says?|said|took|approved|is)|doc (says?|said|took|is)|dr|transplant|weaned|taper\\w*|cancer free|remission|last (chemo|treatment|round|dose)|rang|bell|no longer need|do not need (it|them)|lost (weight|\\d+)|normal|so happy|good now|healthy|results|side effects|switch\\w*|new (meds|medication|dose|medicine)|insurance|pharmacy|gummies|edibles?|melatonin|coke|meth|heroin|sober|clean|bottle|adderall today|for my (dad|mom|dog|cat|grandma)|proud|give up on me|did not give up|never gave up|not giving up)'

/** What keeps somebody alive, let go of, without hope. */
export const refusingCare = together('suicide', 'unless-past', [
  ['a cure stopped, and no point', [near(stopping, cure, 4), hopeless], better],
  [
    'help turned away to die',
    [
      '(told|tell|telling) (\\w+ ){0,3}(doctor|doctors|nurse|dr|them|oncologist|family) (\\w+ ){0,3}(no more|stop|not (coming|going|doing)|i am done|to let me)|sign\\w* (\\w+ )?(dnr|out ama)|(not|refus\\w*) (\\w+ )?(going|go) (back )?to (the )?(hospital|dialysis|er|doctor|chemo|treatment)',
      hopeless,
    ],
    better,
  ],
])
