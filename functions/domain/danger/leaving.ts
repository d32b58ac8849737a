import { drug, own, rules } from './vocabulary.ts'

/** What one may feel about an end: wished, prayed for, planned, weighed, or nearly done. */
const intent =
  '(want|wants|wanted|wanting|need|needs|wish|wishes|wished|wishing|hope|hopes|hoping|hoped|pray|prays|praying|prayed|beg|begging|ready|plan|planning|planned|going|about|tempted|think|thinks|thinking|thought|thoughts|considering|considered|dream|dreaming|daydream|daydreaming|fantasize|fantasizing|decided|deciding|long|longing|ache|rather|better|time|might|should|feel like|feels like|felt like|urge|urges|trying|tried|almost|nearly|close|deserve|wondering|contemplating|debating|debated|how easy|easier|easy|will|just|let me|way|ways|excuse|courage|nerve|guts)'

/** Images of dying that need no verb of wishing beside them. */
const image = [
  '(meet|meeting|see|face) (my|the|our) (maker|creator)(?! space)',
  '(six|6) (feet|foot|ft) (under|deep|below)|in (a|the|my) (\\w+ )?(grave|casket|coffin|morgue|urn)|push\\w* (up )?(the )?daisies|worm food',
  '(check|checking|checked|log|logging|clock|clocking|cash|cashing|sign|signing|punch|opt|opting|bow|bowing|tap|tapping) (my(self)? )?(out|off) (of (this |my )?(life|world|existence|the world|everything)|for (good|ever)|forever|permanently)',
  '(eat|eating|ate|swallow|swallowing|bite|biting|taste|tasting|catch|put|putting) (\\w+ ){0,2}bullets?',
  'bullet (\\w+ )?(in|through|to|into) my (\\w+ )?(head|brain|brains|skull|temple|mouth|heart|chest)',
  '(blow|blowing) (my|his|her|their) (\\w+ )?(brains|head|face) (out|off|in)',
  '(pull|pulling) the (plug on (me|myself|my life|it all|everything)|trigger on (me|myself|my life))',
  '(go|going|went|fall|drift|drifting|put me|slip) (\\w+ )?(to )?(sleep|away) (\\w+ ){0,3}(forever|permanently|eternally|for good|never|not) ?(to )?(wak\\w*|woke|open|come|get)?',
  '(leave|leaving|exit|exiting|quit|quitting|depart|escape|escaping) (this|the) (earth|world|planet|life|existence|plane|mortal \\w+)',
  '(leave|leaving) (it all|everyone|them all|everything|you all|yall) (behind|for good|forever)',
  'cross(ing)? over to the other side|go(ing)? (home )?to (god|jesus|heaven|the lord)|be with (god|jesus|the lord|the angels)|(join|joining) (the (dead|angels)|(my )?\\w+ in (heaven|the ground|the grave|death))',
  '(stop|quit|be done|stopping|done) (being (here|alive|a person|on (this )?earth)|existing|living|breathing|waking up|be(ing)? on this)(?! (with|in (this|my) (house|apartment)|here so|hard|exercises|together))',
  '(die|dead|end it|gone) (for good|forever|already|right now|tonight|tomorrow|soon|in my sleep)',
  '(jump|jumping|step|stepping|walk|walking|drive|driving|drove|swerve|swerving|run|veer|veering|crash|crashing) (\\w+ ){0,4}((off|into|over|in front of) (\\w+ ){0,3}(road|highway|cliff|bridge|ledge|edge|overpass|roof|building|tree|wall|traffic|trains?|bus|truck|semi|river|ocean|sea|lake|pole|guard ?rail|embankment|ditch|median)|and (never|not) (come|look|turn|stop)|to my death)(?! (for a (swim|walk)|trail))',
  `(take|taking|swallow|swallowing|down|downing|eat|eating) (all|every|the whole|the rest|the entire|a bunch|a whole|too many|enough) (\\w+ ){0,3}(${drug}|of (it|them))(?! (daily|on time|as prescribed|like|with food|this week|today))`,
  'bleed(ing)? (out|to death)|starv(e|ing) (myself )?to death|freez(e|ing) to death|drink(ing)? (myself )?(to death|into (the|a|an early) grave)|(an )?early grave',
].join('|')

/** Wished with any verb: the verb and the image may stand a few words apart. */
export const leaving = [
  ...rules('suicide', 'now', [
    ['an image of dying, wished, planned or weighed', `${intent} (\\w+ ){0,4}(${image})`],
    [
      'not alive any more, wished',
      `${intent} (\\w+ ){0,3}(not|never|stop|quit) (\\w+ )?(be|being|been|feel|have to be|having to be) (here|alive|awake|born|around|anything|on (this )?(earth|planet))(?! (late|early|at (this|work)|when (she|he|they|the)|for (a|my|the|his|her)|with|yesterday))`,
      '(not|never) (\\w+ )?(felt|feel|feeling) like (being|staying|be) (alive|here anymore|around anymore|on (this )?earth)',
      '(not|never|hardly|barely) (\\w+ )?(see|seeing|picture|imagine|find) (\\w+ ){0,5}(life|future|world|version|timeline) (\\w+ ){0,6}(where|in which|with me|that i) ?(\\w+ ){0,3}(make it|survive|alive|exist|live|in it|okay)?',
      'why (\\w+ ){0,3}(bother|keep|try|trying|stay|staying|still) (\\w+ )?(alive|living|breathing|existing|stay alive|to (live|stay alive))',
      '(life|living|being alive|staying alive|existence|none of (this|it)) (is|was|feels|seems)( just| really| even)? (not|never|hardly|no longer|not even) (\\w+ )?worth (it|living|the (pain|effort|fight|trouble|struggle))',
      '(life|living|existing|being alive) (is |feels |has become |hurts |just )+(too (much|hard|painful)|pointless|meaningless|torture|hell|unbearable) (\\w+ ){0,6}(anymore|die|out|end|over|gone|dead|done)',
    ],
    [
      'life itself to be over',
      '(want|wants|need|wish|ready|hoping?|pray\\w*|wait\\w*|beg\\w*) (for )?(\\w+ )?(it all|everything|all of (this|it)|my life|this life|life|all this|the pain|this pain|my pain|the suffering) (\\w+ )?(to |would |could |can |will )?(just )?(end|be over|stop|finish|be done|was over|were over|ended)(?! (with|well|soon so))',
      '(want|need|wish|ready for|hoping|praying for) (it|this) (all )?(to )?(just )?(be|was|were|end|ends) ?(over|done|finished|end|for good|forever|permanently)$',
      'my life is (over|done|finished|ruined) (\\w+ ){0,3}(and|i|so) (\\w+ ){0,4}(too|die|end|dead|gone|done|nothing|point)',
      '(every|each) (\\w+ )?night (\\w+ )?(i )?(hope|pray|wish|beg) (\\w+ ){0,4}(last|over|end|not wake)',
      '(wish|hope|want|pray|praying|hoping|wishing|if only) (that )?my (heart|lungs|body|brain|plane|car|kidneys|liver) (would |will |could |to )?(just )?(stop|stops|stopped|quit|quits|give|gives|fail|fails|crash\\w*|shut\\w* down)',
    ],
    [
      'somebody or something else to do it',
      '(wish|hope|want|need|pray|praying|hoping|wishing|beg|begging|please|can|could|would|will|if) (\\w+ ){0,2}(someone|somebody|something|a (car|bus|truck|train|stranger)|god|he|they|anyone) (\\w+ ){0,3}(put me (down|out of|to sleep)|shoot me|finish me|run me over|end me|end it for me|murder me|strangle me|kill me|just (take|end) me)(?! (if (i|we)|lol|when))',
      'put me down like (a|an) (\\w+ )?(dog|horse|animal)',
      '(get|got|be|getting|hoping i|hope i) (\\w+ ){0,2}(hit by (a|an|the) (car|bus|truck|train)|struck by lightning|cancer|shot) (\\w+ ){0,5}(over|end|die|not have to|relief|problem|easier|nobody|on purpose)',
    ],
    [
      'worth more, or less trouble, dead',
      '(better|best|easier|happier|safer|richer|worth more) (\\w+ ){0,4}(in the (ground|dirt|cemetery)|underground|buried|cremated|with (me|i) (dead|gone|in the ground)|than me alive|than (having )?me (around|here|alive)|(with|on|from) (my|the) (\\w+ )?(insurance|death benefit|payout)( money)?)',
      'life insurance (\\w+ ){0,8}(if i (die|died)|suicide|pay out|better off|when i (die|am gone))|worth (\\w+ ){0,3}(dead|in insurance)',
      '(world|family|kids|life|lives|everyone|everybody|they|people|nobody|mom|husband|wife) (\\w+ ){0,5}(better|easier|happier|lighter|fine|relieved) (\\w+ ){0,2}(with(out)? me|once i (am|leave)|after i (am|die|leave)|if i (left|leave|go) (for good|forever))',
    ],
    [
      'a plan, and when',
      '(have|got|made|has) (a|the|my) (\\w+ )?plan (\\w+ ){0,4}(going to do it|will do it|do it (this|tonight|tomorrow|on|when|after)|go through with|carry (it )?out|date|note|method|means|use it|pills|rope|gun|scares)',
      '(going to|will|about to|decided to|plan to|planning to|want to|ready to) (\\w+ )?(do it|go through with it|follow through|act on it) (\\w+ )?(this weekend|tonight|when (everyone|they|he|she|my)|after (they|everyone|my)|with (a |the |my )?(gun|rope|pills|knife|car))',
      `(this|it|today|tonight) (is|will be) (\\w+ )?(my|the) last (night|day) (of my life|alive|on earth|here)|^(it is |its |tonight is |this is )?my last night$|my last night (alive|on|with (them|my (kids|family)))`,
      '(will not|wont|not going to|not) (\\w+ )?be (around|here|alive) (\\w+ )?(to (care|see|worry|find out|deal|feel|know)|for (much|the (wedding|birthday|holidays)))',
      'if (something|anything) (ever |should |does )?happens? to me(?! at)',
      '(ways?|how) (i could |to )(go|die|leave|do it|end it) (\\w+ ){0,3}(not|without|least|nobody|no one|hurt|traumati\\w*|find|mess|painless\\w*|peaceful\\w*)',
      '(sorry|forgive me)( \\w+){0,5} (know (that )?i (tried|love|fought)|i tried (so hard|my best|everything)|it is not your fault|i (can not|cannot|could not) (keep|go|stay|do|hold))',
    ],
  ]),
  ...rules('suicide', 'unless-past', [
    [
      'an image of dying, of oneself',
      'bullet (\\w+ )?(in|through) my (own )?(head|brain|skull)|(off|end|ending|delete|unalive|sui|kill) me already|sui (thoughts?|plan|note|attempt|ideation)|(thoughts?|talk\\w*|posting|posts|jok\\w*) (of|about) (\\w+ )?(eating a (bullet|gun)|six feet under|blow\\w* (my|his|her|their) (brains|head))',
      `(took|taking|take) ${own} own life|(die|dying|death) by my own hand|my own (suicide|death)`,
    ],
  ]),
]
