import { phrased } from '../plain-words.ts'
import { Pattern } from '../sought.ts'
import type { Danger } from '../texts.ts'

/**
 * The words danger is told by. They are matched against `plainWords` (plain-words.ts): lower case, no accents, contractions
 * spelt out, one clause at a time. Repetitions of words are bounded (see `phrased`), so a long
 * text costs no more than its length. What moved us to each row stands beside it; the order of ideas
 * is the Columbia scale's, from a wish to be dead to a plan (https://docest.com/doc/610945/suicide-ideation-definitions-and-prompts);
 * that means and places tell more than moods is Crisis Text Line's finding (https://www.stateofmentalhealth.org/lethal-words),
 * made among people who had already turned to a crisis line, so its ratios are not used here. No clinician has reviewed these words yet.
 */
export type DangerRule = { kind: Danger; words: Pattern; holds: 'now' | 'unless-past' }

/** One idea: its reason, then the ways it is said. */
type Row = readonly [why: string, ...words: string[]]

/** `now`: the words themselves speak of the present, so a past told beside them does not soften them. */
export const rules = (
  kind: DangerRule['kind'],
  holds: DangerRule['holds'],
  rows: readonly Row[],
): readonly DangerRule[] =>
  rows.map(([, ...words]) => ({ kind, holds, words: new Pattern(phrased(words.join('|')), 'g') }))

export const self = '(myself|himself|herself|themself|themselves|hisself)'
export const own = '(my|his|her|their)( own)?'
export const softener =
  '((just|really|literally|honestly|only|actually|fucking|still|please|also|not|curl up and|lay down and|lie down and|go to sleep and|fall asleep and) ){0,2}'
export const wanting =
  '(wants?|wanting|need|wish(es)?|wishing|ready|rather|feel like|feels like|prefer)( to)?( i| they| he| she)?( could| would| can)?'
export const leaning =
  '(wants?|wanted|going|ready|need|urges?|tempted|think|thinking|thought|thoughts|plan|planning|about|tried|trying|decided|feel like|feels like|felt like|almost|nearly|might|should|could|would|tonight|afraid|scared|fighting|resisted|resisting)'
export const gone =
  '(die|dying|be dead|being dead|be gone|not exist|stop existing|cease to exist|disappear|vanish|be with (him|her|my \\w+) in heaven)(?! (for a|to|into|of))'
export const height = '(bridge|roof|rooftop|ledge|balcony|overpass|building|train tracks|tracks|parking garage)'
export const pills =
  '(pills?|tablets|tylenol|advil|ibuprofen|aspirin|xanax|benadryl|pain ?killers|sleeping pills|oxy\\w*|acetaminophen|antidepressants|sleep(ing)? (aids?|meds)|bottle)'
/** What an overdose is made of, beyond `pills`. */
export const drug = `(${pills}|meds|medication|medications|medicines?|insulin|melatonin|nyquil|zzzquil|unisom|ambien|adderall|vyvanse|percocets?|percs?|oxycodone|hydrocodone|vicodin|morphine|fentanyl|fent|heroin|meth|coke|lithium|seroquel|quetiapine|klonopin|clonazepam|ativan|lorazepam|valium|benzos?|trazodone|zoloft|prozac|lexapro|gabapentin|sleepers|sleeping (tablets|meds)|anxiety (pills|meds)|beta ?blockers?|blood (thinners?|pressure (pills|meds))|edibles?|gummies|excedrin|aleve|dramamine|paracetamol|hydroxyzine|tramadol|opioids?|barbiturates?|metformin|capsules|antifreeze|bleach)`
export const partner =
  '(husband|hubby|wife|boyfriend|bf|girlfriend|gf|partner|ex|fiancee?|exhusband|exwife|spouse|abuser|stalker|baby ?daddy|babydad|bd|esposo|novio|marido)s?'
export const kin = `(${partner}|(best )?friends?|bestie|bff|sister|sis|brother|bro|mom|mum|mother|mama|dad|father|stepdad|stepmom|stepfather|parents?|sons?|daughters?|kids?|child|children|teen|teenager|cousin|aunt|uncle|niece|nephew|grandma|grandpa|roommate|neighbor|coworker|boss|student|client|baby|girl|boy|guy|man|woman|someone|somebody|people)`
export const attacker = `(he|she|they|who|and|then|${partner}|dad|father|mom|mother|stepdad|stepfather|stepmom|brother|uncle|son|roommate|landlord|boss|guy|man|men|woman|someone|somebody|stranger|family)`
/** Who may do harm near somebody: they at home, at work, at school, and strangers. */
export const household = `(${partner}|dad|daddy|father|mom|mother|mum|stepdad|stepmom|stepfather|stepmother|step dad|brother|sister|bro|uncle|aunt|cousin|son|daughter|grandson|nephew|grandpa|roommate|housemate|landlord|boss|manager|supervisor|coworker|neighbor|coach|teacher|pastor|priest|bully|bullies|classmate|caregiver|carer|nurse|aide|guy|dude|man|men|boys|woman|someone|somebody|stranger|person|pimp|dealer|cop|date|family|inlaws|parents|friend|client|customer|patient|driver|people|father in law|mother in law)`
export const theirs = '(his|her|their)'
export const auxiliary =
  '( (is|was|has|have|had|just|also|then|keeps|kept|started|starts|always|almost|really|will|would|been|got drunk and|got mad and|got angry and)){0,3}'
