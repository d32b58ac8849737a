import { rules } from './vocabulary.ts'

const last = '(last|final)'
const loved =
  '(kids|children|mom|mama|dad|family|parents|husband|wife|daughter|son|sister|brother|boys|girls|babies|baby|friends|everyone|dog|cat|dogs|cats|pets?)'

/** Taking leave and setting things in order, mostly without a word of death. */
export const farewell = rules('suicide', 'now', [
  [
    'last words',
    `^(\\w+ )?(this|it|these|tonight|today) (is|will be|might be|may be|are|could be) (\\w+ )?(my |the )?(very )?${last} (words?|text|texts|message|entry|post|note|goodbye|win|journal|thing i|time (you will|i will|you|i) (ever )?(hear|text|write|talk|see)|(day|night) (alive|on (this )?earth|of my life|here))`,
    `my ${last} (words|message|text|letter|goodbye|night (alive|on))`,
  ],
  [
    'letters left behind',
    '(wrote|write|writing|written|finished|leaving|recorded|recording|made) (\\w+ ){0,3}(letters?|notes?|videos?|emails?|playlist) (\\w+ ){0,4}(for when i am (gone|dead)|for after|to (explain|find|read|open) (\\w+ ){0,3}(when|after|once)|before i (go|die|leave|do it))',
    '^(i |ive |so i )?(\\w+ )?(wrote|finished|have written|sealed) (all )?(the|my|all) (goodbye )?(letters|notes|goodbyes)$',
    '(letters?|note) (is|are) (on the|in the|under|for whoever|ready|written|done)(?! (fridge|mail|counter top))',
    '(hid|left|leaving|put) (a|the|my) (letter|note) (\\w+ ){0,4}(to find|for (them|him|her|my \\w+) to find|explaining)',
  ],
  [
    'asking others to look after those they love',
    `^(please |just |someone |somebody |can you |and )?(please )?(tell|let) (my |the )?(\\w+ )?(her|him|them|${loved}) (\\w+ )?(that )?(i|know i|it is not) (\\w+ )?(love|loved|am sorry|tried|will miss|always|forgive|their fault|her fault|his fault|did my best)`,
    `please (take care of|look after|feed|raise|adopt|be (good|kind) to|watch over|find a home for|hug|kiss) (my|the) (\\w+ )?${loved}`,
    `(take care of|look after|watch over) (my|the) (\\w+ )?${loved} (for me|when i am gone|after i)`,
    'someone (will|has to|needs to|please) (take|feed|adopt) my (dog|cat|kids?)',
  ],
  [
    'asking to be forgiven',
    'sorry (\\w+ ){0,4}(for leaving (you|them|everyone|like this|this way)|i (could not|was not|am not|can not) (\\w+ )?(stay|strong enough|hold on|keep (fighting|going)|do this anymore)|to (leave|do this to) (you|everyone|them|my)|for (what i am (about|going) to|doing this))',
    '(do not|please do not|dont) (blame (yourself|yourselves|anyone|my)|be (sad|mad) when|cry (for me|when i|at my)|look for me|come looking|try to (stop|find) me)',
    '(forgive me) (\\w+ ){0,3}(for (leaving|what i)|mom|everyone|i (can not|could not))',
    'none of this is (your|their|anyones) fault',
  ],
  [
    'goodbye',
    '^(\\w+ ){0,2}(goodbye|good bye|farewell|bye bye|so long) (cruel world|world|forever|everyone|everybody|life|my (love|loves|babies|friends|family)|i love|i am sorry|love (you|yall|u)|for (good|ever))',
    'love (you|yall|them|everyone|my \\w+) (all |so much |guys |always |forever |and ){0,3}(goodbye|bye$|farewell|i am sorry$|remember me|but (i|it) (can not|cannot|is time))',
    'remember me (as|when|for|fondly|please)',
    'i (have )?(said|say) my goodbyes',
    'saying goodbye (to (life|you all|yall|my life)|for good|forever)',
    '(its|it is|this is) (really )?(goodbye|the end for me|the end of me|my time|time for me to (go|leave|die))(?! (to|old|hello))',
  ],
  [
    'a day that is set',
    '(today|tonight|tomorrow|\\w+day|this weekend|this) (is|will be) (\\w+ )?(the|my) (\\w+ )?(day|night|time|end) (\\w+ ){0,3}(i |to )(\\w+ )?(die|end (it|my|everything)|kill|go$|leave (this (world|earth|life)|for good|forever|everyone|you all))',
    '(decided|made up my mind|going to|made my decision|know) (\\w+ ){0,4}(do it (on \\w+day|\\w+day|tonight|this time|for real|when (everyone|they|he|she|my \\w+|the (house|kids))|after everyone)|end (it|everything|my)|be gone (by|before|tomorrow|soon)|leave (this (world|earth|life)|you all|everyone behind))',
    '(after|by|come) (tonight|tomorrow|friday|sunday|monday|the weekend|this week|my birthday) (\\w+ ){0,3}(i )?(will not|wont|will no longer|will be|be) (\\w+ )?(here|alive|exist|gone|hurt|suffer|matter|in pain|be (here|a (problem|burden)|around))',
  ],
  [
    'peace after deciding, and order',
    '(made|making|at|found) (\\w+ ){0,2}peace with (dying|death|leaving|my death|going|ending|not being here)',
    '(calm|peaceful|relieved|relief|light|lighter) (\\w+ ){0,4}(decided to (die|go|end|do it)|decided$|it (is|will be) (almost |finally )?over|it (ends|will end)|set (a|the) date|have a plan|made (up my mind|the decision))',
    '(set|picked|chose|chosen|have|got|circled) (a|the|my) (date|day|spot|place|method|way) (\\w+ ){0,3}(to (die|do it|end|go|kill)|i (am going to|will) (die|do it)|to end)',
    '(have|got|making|made|know|finali[sz]ed) (\\w+ ){0,2}(plan|everything planned) (\\w+ ){0,2}(to (die|go|end|do it|kill|not be here)|for (ending|after i|my death|tonight$))',
    '(got|get|have|having|putting|put) my affairs in order',
    '(planned|planning|plan|picked) (\\w+ ){0,2}my (own )?(funeral|death)',
  ],
  [
    'giving things away',
    '(gave|giving|given|give|gifting) (\\w+ ){0,2}my (\\w+ ){0,6}(nothing left|will not need|not need|no use|do not need|before i (go|leave|die)|where i am going)',
    'nothing (left )?(to|that|is|is left to) ?(hold|keep|keeps|holds|holding|keeping|tie|ties|tying) me( here| alive| back| anymore|$)',
    '(will|would) not need (my|any of|it|them|anything|this) (\\w+ ){0,2}(where i am going|after (tonight|tomorrow|i)|when i am gone|anymore where)',
    'giv(e|ing) (away )?(all )?(of )?my (stuff|things|belongings|possessions)( away)?( to| before| so|$)',
  ],
  [
    'a veiled goodbye',
    '(will not|wont|not going to|never) (\\w+ )?(be (your|a|anyones|their) (problem|burden|bother)|have to (worry about|deal with|put up with|see|take care of|look at) me|hear from me|see me)( \\w+)? ?(anymore|again|ever|much longer|soon|after|any longer)',
    '(will|would) (\\w+ )?(be gone|not be (here|alive)|be dead|be (out of|off) (this world|everyones way|your hair|this earth)) (soon|by (\\w+day|tomorrow|then|the time|morning|christmas)|before (they|you|anyone|then|long)|tomorrow|in the morning|when you)',
    '(will|would) be out of (everyones|your|their) (way|lives?) (soon|for good)',
    '(all|it|everything) (will be|is) (\\w+ )?over (soon|tonight|by (morning|tomorrow))(?! (and|at work|finally))',
    '(counting down|waiting for|last) (\\w+ ){0,3}(til|till|until|before) i (die|end|kill|do it)',
    'see you (all )?(on the other side|in (heaven|hell)|in the next life)',
    '(join|be with|follow|meet|see) (\\w+ ){0,3}(dead (?!line)|late (husband|wife|mom|dad|son|daughter|brother|sister)|up there|on the other side|in the (grave|ground)) ?(soon|tonight|tomorrow|$)',
  ],
])
