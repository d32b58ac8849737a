import { blade, limb } from './signs.ts'
import { inOrder, near, together } from './together.ts'

const wound =
  '((re)?open(ed|ing)? (\\w+ )?(up|the same|that)|same (spot|place|vein)|cuts?|cutting|slices?|sliced|slicing|slits?|gash(es)?|lines|marks|burns|burned|burnt|scratch\\w*|carv\\w*|scars|wounds?|stab\\w*)'
const accident =
  '(cooking|cook|oven|stove|iron(ing)?|pan|kitchen|shav\\w*|onions?|chopping|knife slipped|paper|can|lid|glass broke|dishes|accident\\w*|work|machine|cat|dog|kitten|puppy|surgery|surgeon|garden\\w*|rose|roses|thorns?|bike|fell|fall|tripped|hike|hiking|mosquito\\w*|bug|itch\\w*|eczema|rash|allerg\\w*|sun|sunburn|gym|workout|leg day|hair|bangs|tattoo\\w*|grass|tree|wood|carpent\\w*|baking|grill|coffee|curling|wax\\w*|derby|soccer|game|practice|years? ago|bake\\w*|halloween|costume|makeup|clean|free|healed|healing|faded|fading)'
const feeling =
  '(hate|hated|deserve\\w*|disgust\\w*|until|till|til|felt (ok|okay|better|calm|something|good|nothing|alive|real)|feel (ok|okay|better|calm|something|good|alive|real|again)|numb\\w*|calm\\w*|cope|punish\\w*|on purpose|when (she|he|they|mom|dad|it) (yell\\w*|gets?|fight\\w*|scream\\w*|left|leaves)|because (she|he|i|they|of)|stop (the )?(thinking|noise|feeling)|quiet|ashamed|shame|secret|nobody knows|cannot tell|do not tell|hid|hide|hiding|relief|better than)'

/** Wounds of these days, told by their traces: where, with what, how deep, what hides them. */
export const freshWounds = [
  ...together('suicide', 'unless-past', [
    [
      'a wound on the body, made again or with feeling',
      [
        `${near(wound, limb, 4)}`,
        `(again|${feeling}|last night|tonight|deep|deeper|relaps\\w*|${blade}|bleed\\w*|more|new|fresh|open|infect\\w*|cover\\w*|\\d+)`,
      ],
      `(${accident}|someone|he|she|they|stranger|stretch marks|tan)`,
    ],
    [
      'done again, or to oneself, and where or with what',
      [
        '(did|do|doing|done) (it|this|that|what i always do) (\\w+ )?(again|to myself|on my|with (the|my|a))|relaps\\w*|slipped up|did it|gave in|used (the|my|a) (blade|razor|lighter|knife|scissors|needle|same)',
        `(${limb}|${blade}|blood|bleed\\w*|stitches|band ?aids?|bandages?|gauze|hoodie|long sleeves|lines|deeper?)`,
      ],
      `(${accident}|he|skin ?care|cream|product|lotion|drink\\w*|drank|beer|wine|weed|smok\\w*|pills|needle in|math|kids|hands free)`,
    ],
    [
      'deeper, or not closing',
      [
        `(cut|cuts|wound|gash|slice|it) (\\w+ ){0,2}(again|deeper|too deep|so deep|open|not clos\\w*|infected|oozing|yellow|pus|to the (fat|bone))`,
        `(deeper|deep|cut again|cuts|self|myself|on purpose|${blade}|stitches)`,
      ],
      `(${accident}|he|she|conversation|sleep|talk|breath\\w*|clean\\w*|hair|costs?|budget|price\\w*|prune\\w*|steak|meat|down|my (hand|finger|thumb|foot))`,
    ],
    [
      'cuts counted, one for each',
      [
        '(\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a few|some|couple|more|another|one) (\\w+ )?(new |fresh |deep |little |small |more )?(cuts|slits|slices|gashes|burns|cigarette burns) (\\w+ ){0,2}(one|for (each|every)|because|on (my|me)|tonight|today|last night|again|this time|this week|so far|and (i|it|now|still)|hidden|under)|(cut|slic\\w*|scratch\\w*|carv\\w*) (\\w+ ){0,3}(one for (each|every)|the word|words? (into|on|in)|(into|on) my (skin|arm|leg|thigh|stomach))|(to|on|at) my (\\w+ )?(arms?|wrists?|thighs?|ankles?|hips?) (\\w+ ){0,4}(stall|where (nobody|no one|they)|bathroom at|in class|under (my|the) desk)|(cut|slic\\w*|burn\\w*|scratch\\w*) (\\w+ ){0,4}(where|so) (nobody|no one|they|mom|she) (\\w+ )?(looks?|sees?|notice\\w*|knows?)',
      ],
      `(${accident}|budget|steak|meat|beef|sale|pork|freezer|coupons|jobs?|class)`,
    ],
    [
      'cuts of days ago',
      [
        inOrder(
          'cuts|slits|slices|slashes',
          'open|infect\\w*|yellow|hurt|sting\\w*|burn|bleed\\w*|throb\\w*|fresh|pus|swollen|itch|show\\w*|see|find|hide',
          7,
        ),
      ],
      `(${accident}|budget|price\\w*|job|pay|hours|tax\\w*|meat|steak|beef)`,
    ],
    [
      'blood, wished for',
      [
        '(need|needed|want|wanted|have|had|like|liked|love|miss|missed|just) (\\w+ )?(to )?(see|seeing|watch|watching) (\\w+ )?(my )?(own )?(blood|myself bleed|it bleed|red)|watch\\w* (the|my) blood (drip|run)\\w*',
      ],
      '(movie|donat\\w*|test|moon|nurse|lab|sunset|meat|vampire|game)',
    ],
    [
      'a blade taken out of something',
      [
        `(took|take|taking|broke|break|pulled|pry|pried|unscrew\\w*|smash\\w*|got) (\\w+ ){0,2}(apart|out|open|off|from)? ?(\\w+ ){0,3}(sharpener|razor|disposable|box ?cutter|x ?acto|mirror|light bulb)`,
      ],
      '(shav\\w*|legs smooth|art|drew|drawing|test|pencils|clean|craft|replace\\w*|broke by|bought new)',
    ],
    [
      'sleeves in the heat',
      [
        '(hoodie|hoodies|long ?sleeves?|sweater|sweatshirt|jacket|bracelets|bandages?|concealer|leggings|jeans|pants)',
        `(hide|hiding|cover\\w*|so (no one|nobody|they|mom|she|he)|july|june|august|summer|heat|hot|90|100|pool|cannot show|cannot let|see) (\\w+ ){0,9}(${limb}|cuts?|marks|scars|lines|them|it|skin)|(${limb}|cuts|marks|lines) (\\w+ ){0,3}(bad|look|again|fresh|wrecked|mess|show|red)`,
      ],
      `(${accident}|cold|winter|new hoodie|fashion|outfit|cute|shop\\w*|pimple|acne|tan|hickey|pregnan\\w*)`,
    ],
    [
      'the body beaten, hated, or made to feel',
      [
        `(punch\\w*|hit|hits|hitting|slap\\w*|scratch\\w*|bit|bite|biting|burn|burns|burned|burnt|burning|pinch\\w*|bruis\\w*|dig|digging|dug|scrap\\w*|pick\\w*|claw\\w*|bang\\w*|held|put) (\\w+ ){0,4}(my|me|myself|in my|into my|on my|until it|till it) ?(own |both |bare |left |right |upper )?(${limb}|head|face|nails|palms?|flame|cig|lighter|bleeds|bled|until|till)`,
        feeling,
      ],
      `(${accident}|baby|toddler|drum\\w*|ball|nails done|someone)`,
    ],
    [
      'a skin that looks like something',
      [
        `${limb} (\\w+ ){0,2}(looks? like|are|is|look|turned into|full of|covered (in|with)|all) (\\w+ ){0,2}(zebra|ladder|grid|bar ?code|tiger|map|railroad|war ?zone|cutting board|notebook|tally|tallies|stripes?|striped|lines|shredded|cheese grater|ribbons|carved|sliced|hacked)|(fresh|new|red|more|another) (\\w+ )?(stripes?|lines|tall(y|ies)|slits|rows?) (\\w+ ){0,3}(on|down|across) my|(fresh|new) (stripes|slits|tallies)`,
      ],
      `(${accident}|parking|road|paint\\w*|socks?|sweater|shirt|dress|adidas|nails|lotion|vitiligo|wrinkle\\w*|stretch marks|jersey|leggings|tights|tan|waiting)`,
    ],
    [
      'a lie about where it came from',
      [
        '(told|tell|telling|said|say|lied|lie|blamed|blame|think\\w*|thought|believes?) (\\w+ ){0,6}(cat|dog|kitten|fell|fall|stairs|cooking|oven|stove|shaving|bike|thorn\\w*|rose ?bush|accident|glass|cheese grater|curling iron)',
        '(it|that) (\\w+ )?(was not|is not|did not|not really)|lied|lie|(was|is) not (the|a|an|really) (cat|dog|kitten|accident|fall|stairs)|(cat|dog|kitten) did not|do not have a (cat|dog)|no cat|the truth|did it (myself|to myself)|it was me',
      ],
      '(ate|chewed|homework|poop\\w*|peed|broke|stole|knocked|vase|lamp|plant|couch|cushion|afraid of|hurt yourself)',
    ],
    [
      'stitches nobody may know of',
      [
        near(
          'need stitches|should get stitches|needs stitches|too deep|will not close|wound|bandag\\w*',
          'cannot tell|do not want (\\w+ ){0,2}to know|nobody can know|did it (to )?(myself|on purpose)|they will ask|know how|lie about|ashamed|self',
          12,
        ),
      ],
      '(kitchen|work|bike|fell|cook\\w*|cat)',
    ],
  ]),
]
