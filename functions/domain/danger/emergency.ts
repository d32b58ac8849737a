import { drug, kin, rules } from './vocabulary.ts'

const swallowed =
  '(took|take|taken|taking|swallow\\w*|downed|downing|popped|popping|ate|drank|chugged|inject\\w*|snorted|did|finished)'
const many =
  '(\\d{2,3}|[6-9]|eight|ten|twelve|fifteen|twenty|thirty|forty|fifty|sixty|hundred|dozens?|a dozen|tons?|loads?|multiple|several extra)'
const span =
  '((\\w+ )?(weeks?|months?|days?) ?(worth|supply|dose)?|worth|refill|prescription|bottle|box|pack|sheet|strip|stash)'

/** Bodies in danger, told by amounts and places rather than by the name of an illness. */
export const emergency = [
  ...rules('medical', 'unless-past', [
    [
      'an overdose, by its amount',
      `${swallowed} (\\w+ )?${many} (of )?(my |the |his |her |moms |those |these )?(\\w+ )?${drug}(?! (mg|a day|in \\d|for))(?<!(mg|ml) .*)`,
      `${swallowed} (\\w+ ){0,4}(a|an|one|two|three|four|five|six|[2-9]|\\d{2}|whole|entire|full) ${span} (worth |supply )?(of )(\\w+ ){0,3}${drug}(?! (on time|as|without|daily|now))(?<!(finished|take|taking) .*)`,
      `${swallowed} (\\w+ ){0,7}${drug} (\\w+ ){0,3}(at once|all at once|in one (go|sitting)|at the same time|together with (alcohol|vodka|whiskey|wine))(?<!(vitamins?|two) .*)`,
      `${swallowed} (\\w+ )?(everything|every (single )?(pill|last)|all (of )?(it|them)|whatever|anything|all the \\w+) (\\w+ ){0,3}(in|from|i could find|i had|i have|left) (\\w+ ){0,2}(medicine )?(cabinet|bottle|drawer|pill|meds|box|find|had)?(?! (class|stride|account))`,
      `${drug} (\\w+ ){0,6}(on top of|with|and|plus) (\\w+ ){0,4}(vodka|whiskey|alcohol|tequila|liquor|bottle of wine|booze|gin|rum)( (to|and|so|now|feel\\w*|tonight|because)|$)(?! (free|sober))`,
      `(doubl\\w*|tripl\\w*|extra) (\\w+ ){0,3}(dose|insulin|${drug}) (\\w+ ){0,6}(dizzy|heart|shak\\w*|faint|sick|sleepy|throw\\w*|scared|help|weird|numb|cannot|confus\\w*|racing)`,
    ],
    [
      'fumes',
      'mix\\w* (\\w+ ){0,3}(bleach|ammonia|cleaners?|chemicals|vinegar) (\\w+ ){0,9}(burn\\w*|breath\\w*|cough\\w*|dizzy|lungs?|chest|throat|eyes|faint|sick)',
      '(inhaled|breathed in|breathing in|breathe in) (\\w+ ){0,4}(fumes|bleach|smoke|gas|chemicals|chlorine)|(smoke|carbon monoxide|co) (alarm|detector) (\\w+ ){0,5}(dizzy|headache|sick|real|smoke|still going)',
    ],
    [
      'a head, and blood from it',
      '(fell|fall|fallen|slipped|hit|crash\\w*|knocked) (\\w+ ){0,9}(blacked|passed|knocked) out(?! (asleep|on the couch|from laugh\\w*|in bed))|(blacked|passed|knocked) out (\\w+ ){0,7}(head|bleed\\w*|blood|hit|floor|hurt|woke up on)',
      '(head|skull|forehead|ears?|neck|throat|scalp|eye|wound|stitches|incision|rectum) (is |are |was |keeps |still |started |will not stop |wont stop |split open |gash ){1,3}(and )?(bleeding|gushing|pouring|open)',
      '(blood|bleeding|fluid) (\\w+ ){0,3}(from|out of) (my|his|her|the) (head|ears?|eyes?|neck|mouth|rectum|stitches|incision|wound)',
      '(soaked|soaking|through) (\\w+ ){0,2}(pads?|towels?|bandages?) (\\w+ ){0,4}(hour|blood|minutes|already)|(pads?|towels?) (\\w+ ){0,2}(an|every|in an|per) hour',
    ],
    [
      'breath, chest, brain, said otherwise',
      '(can not|cannot|could not|hard to|struggling to|barely|not able to|unable to|trouble) (\\w+ )?(breathe?|breathing|get (\\w+ )?(air|breath)|inhale|take a (full |deep )?breath)( (and|at|lying|right|since|my|even|properly|well|anymore|now|help|please)|$)(?! (laugh\\w*|because i laugh\\w*))',
      'chest (\\w+ ){0,3}(feels? like|is being|like) (\\w+ ){0,5}(crush\\w*|elephant|sit\\w* on|weight|squeez\\w*|knife|stab\\w*|explod\\w*|cav\\w*)|(stabbing|crushing|squeezing|sharp|shooting) (\\w+ )?(pains?|feeling|pressure)? ?(in|across|through|down) (\\w+ )?(my|his|her) (\\w+ )?(chest|left arm|heart|jaw)',
      '(pain|ache|numb\\w*|tingl\\w*|shooting) (\\w+ ){0,4}(down|up|in|into|through) (my |his |her )?left arm|left arm (\\w+ ){0,3}(hurts|numb|pain|tingl\\w*|heavy|ach\\w*|weak)',
      '(half|side|left|right) (\\w+ ){0,3}(face|mouth|body) (\\w+ ){0,4}(droop\\w*|numb|weak|not mov\\w*|fell|falling|limp|paraly\\w*|will not (move|smile))|(cannot|can not|could not) (lift|raise|move|feel) (\\w+ ){0,2}(arms?|legs?|side|face|hand|body)(?! (after|from) )',
      '(my|his|her) (words|speech) (\\w+ ){0,3}(slurr\\w*|wrong|jumbled|not making|gibberish|come out)',
    ],
  ]),
  ...rules('someone-else', 'unless-past', [
    [
      'a child, or another, who tells',
      '(daughter|son|girl|boy|kid|child|sis|sister|brother|bro|niece|nephew|student|granddaughter|grandson|stepdaughter|stepson|cousin|friend|bestie|toddler|client)( \\w+){0,2} (told|tells|said|says|confessed|admitted|disclosed|opened up|came to|showed|whispered|confided|text\\w*) (to )?(me )?(\\w+ ){0,8}(touch(es|ed|ing)|molest\\w*|rap(ed|es|ing)|hits|hitting|beats|beating|beat|hurts|hurting|abus\\w*|kiss(es|ed|ing)|grabs|grabbed|chok\\w*|grop\\w*|did (something|things|stuff) (bad |weird )?to|does (things|stuff) to|makes|threatens) (her|him|them|it|(his|her|their) (private\\w*|body|butt|chest|mom))(?! (laugh|smile|happy|up for|feel (better|good|loved|happy)|at (chess|uno|a game)|heart|proud|dinner|lunch|breakfast))',
    ],
    [
      'shut away, with means',
      `lock\\w* (himself|herself|themsel\\w+) in (\\w+ ){1,4}((with|and (has|took|grabbed|got)) (\\w+ ){0,3}(pills|knife|gun|razor|blade|rope|scissors|bottle|${drug})|(not|will not|wont|cannot) (\\w+ )?(answer\\w*|open|come|respond\\w*|talk)|and (\\w+ ){0,4}(quiet|die|kill|scream\\w*|crying))`,
      `(he|she|they|${kin}) (\\w+ ){0,5}(post\\w*|tweet\\w*|talk\\w*|jok\\w*|text\\w*|writ\\w*|keeps saying|said|says|mention\\w*) (\\w+ ){0,4}(eat\\w* a (bullet|gun)|blow\\w* (his|her|their) (brains|head)|six feet under|(end|ending) it|not (being|be|wanting to be) (here|alive|around)|check\\w* out (for good|permanently|of life)|better off (dead|gone|without (him|her|them))|meet (his|her|their) maker)(?! (with (him|her|the|his)|early|on))`,
    ],
  ]),
]
