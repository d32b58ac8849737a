import { themesBySigns } from './tagging.ts'

const longestName = 20

/** Says that a name follows, whatever the name is. */
const named = /^(?:hi[,!. ]+|hello[,!. ]+)?(?:my name is|my name'?s|call me|the name'?s|me llamo|mi nombre es)\s+/i
/** Says that a name may follow, or how somebody is. */
const being = /^(?:hi[,!. ]+|hello[,!. ]+)?(?:i'?m|i am|it'?s|this is|soy)\s+/i

/** One word, or two that are written as names are. */
const nameShape = /^(?:\p{L}[\p{L}'-]*|\p{Lu}[\p{L}'-]*\.? \p{Lu}[\p{L}'-]*\.?)$/u

/** A single word that tells of a doing is a win that skips the question: "Slept", "Cried", "Breathing". */
const doing = /(?:ed|ing|ept|ook)$/i
/** Names that end as doings do. */
const namesLikeDoings = new Set(
  'ed fred ted ned jed jared reed alfred wilfred winifred mildred ahmed mohammed muhammed hamed mahmoed ming ling ying jing bing king irving sterling channing manning fielding brook'.split(
    ' ',
  ),
)
/** Names that are words of a theme as well. */
const namesLikeThemes = new Set('grace bill hope faith joy mercy art will sunny clement patience'.split(' '))

/** Single words that say how somebody is, what they did or what they had: never taken for a name. */
const neverNames = new Set(
  `private i me you he she they we it nobody noone none nothing nada idk maybe yes no ok okay sure fine good great bad better worse well so
  tired exhausted drained numb sad mad angry anxious scared afraid alone lonely lost stuck broken hurt hurting sick ill sober clean
  alive safe here back home up awake asleep out done late early busy free happy glad calm proud grateful thankful sorry hungry thirsty
  cold hot hard rough heavy awful terrible horrible meh blah ugh sigh wow yay overwhelmed hopeless worthless empty weak strong weepy
  today tonight yesterday tomorrow morning night monday tuesday wednesday thursday friday saturday sunday everything something anything
  work job school class church therapy therapist rest sleep nap bath shower dishes laundry cleaning cooking dinner lunch breakfast food
  tea coffee water walk walks run gym yoga exercise swim bike hike garden gardening music piano guitar art paint painting reading book
  books writing journal prayer meditation breathing breath boundaries boundary help friends friend family mom mum dad mother father
  sister brother kids kid baby son daughter husband wife partner dog cat grief love peace hope time space money bills rent groceries
  got went did made had was am is ate ran sat woke wept cried tried slept showed called texted survived breathed hugged laughed smiled
  left stayed said told asked felt let kept began gave took wrote read sang danced drove rode swam cleaned cooked walked rested`
    .split(/\s+/)
    .filter(Boolean),
)

/** Whether a single word tells how somebody is or what they did, and names nobody. */
export const isOrdinaryWord = (word: string) => {
  const lower = word.toLowerCase()
  if (namesLikeDoings.has(lower) || namesLikeThemes.has(lower)) return false
  return neverNames.has(lower) || doing.test(word) || themesBySigns(word).length > 0
}

/**
 * A first name, if the text plainly is one. What only might be one stays a win: a name can be texted again, a win cannot.
 * "I'm Ana" names, "I'm tired" tells; in lower case it tells.
 */
export const nameIn = (text: string): string | undefined => {
  const said = text
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D/gu, '')
    .replaceAll('\u2019', "'")
    .trim()
    .replace(/[.!,]+$/, '')
  const surely = said.replace(named, '')
  const perhaps = said.replace(being, '')
  const name = surely !== said ? surely : perhaps
  if (!nameShape.test(name) || name.length > longestName) return undefined
  const first = name.split(' ')[0] ?? ''
  if (surely === said && isOrdinaryWord(first)) return undefined
  if (surely === said && perhaps !== said && !/^\p{Lu}/u.test(name)) return undefined
  return name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
}
