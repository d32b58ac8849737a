/** What texters write for it: shortened, misspelt, run together. */
const spellings: readonly (readonly [meant: string, written: string])[] = [
  ['wanna', 'wnna wana wann'],
  ['alive', 'alvie aliv alife ailve'],
  ['anymore', 'anymroe anymor anymoe'],
  ['i am', 'im'],
  ['i have', 'ive'],
  ['i would', 'id'],
  ['do not', 'dont dnt'],
  ['did not', 'didnt'],
  ['does not', 'doesnt'],
  ['can not', 'cant cnt cannot'],
  ['will not', 'wont'],
  ['is not', 'isnt'],
  ['was not', 'wasnt'],
  ['are not', 'arent'],
  ['have not', 'havent'],
  ['has not', 'hasnt'],
  ['could not', 'couldnt'],
  ['would not', 'wouldnt'],
  ['should not', 'shouldnt'],
  ['am not', 'aint'],
  ['he is', 'hes'],
  ['she is', 'shes'],
  ['they are', 'theyre'],
  ['they would', 'theyd'],
  ['he would', 'hed'],
  ['they will', 'theyll'],
  ['he will', 'hell'],
  ['you are', 'youre'],
  ['want to', 'wanna wana wnna wannna'],
  ['want', 'wannt wan wnt'],
  ['going to', 'gonna gunna gona gna'],
  ['trying to', 'tryna'],
  ['got to', 'gotta'],
  ['let me', 'lemme'],
  ['you', 'u'],
  ['your', 'ur'],
  ['with', 'w'],
  ['and', 'n nd'],
  ['because', 'bc cuz cus becuase'],
  ['right now', 'rn'],
  ['tonight', 'tn 2nite tonite 2night'],
  ['tomorrow', 'tmrw'],
  ['year', 'yr'],
  ['years', 'yrs'],
  ['everyone', 'evry1 every1'],
  ['someone', 'some1 sum1'],
  ['anyone', 'any1'],
  ['noone', 'no1'],
  ['anymore', 'anymor anymre'],
  ['suicide', 'sucide suiside suicde sucicide suicied suacide'],
  ['suicidal', 'suicidle sucidal'],
  ['kill', 'kil kll'],
  ['killing', 'killin kiling'],
  ['cutting', 'cuttin'],
  ['hurting', 'hurtin'],
  ['living', 'livin'],
  ['dying', 'dyin dieing'],
  ['myself', 'myslef mysel mysef meself mself'],
  ['self', 'slef'],
  ['she', 'hse'],
  ['a lot', 'alot'],
  ['overdose', 'overdoes'],
  ['pills', 'plls pils'],
  ['husband', 'hubby'],
  ['what', 'wat'],
  ['just', 'jus'],
  ['really', 'rlly'],
  ['live', 'liv'],
  ['thinking', 'thinkin thinkng'],
  ['about', 'bout abt abut'],
  ['feeling', 'feelin'],
  ['feel', 'fel feeel'],
  ['having', 'havin'],
  ['nothing', 'nothin nuthin'],
  ['hitting', 'hittin'],
  ['beating', 'beatin'],
  ['bleeding', 'bleedin'],
  ['breathing', 'breathin'],
  ['choking', 'chokin'],
  ['threatening', 'threatenin'],
  ['jumping', 'jumpin'],
  ['ending', 'endin'],
  ['does not', 'dosnt dosent doesent'],
  ['did not', 'didn didint didnot'],
  ['probably', 'prob probs prolly'],
  ['though', 'tho'],
  ['they', 'dey'],
  ['before', 'b4'],
  ['tired', 'tierd tirred'],
  ['self harm', 'selfharm'],
  ['razor', 'razer'],
  ['breathe', 'breth breeth'],
  ['boyfriend', 'boyfreind'],
  ['girlfriend', 'girlfreind'],
  ['friend', 'freind frend'],
  ['que', 'q'],
  ['porque', 'xq'],
  ['quiero', 'kiero'],
  ['vivir', 'bibir'],
]

/** Long words whose slips of the thumb are undone too: a letter dropped, doubled, or two of them swapped. */
const slippery =
  'suicide suicidal overdose overdosed myself himself herself unalive husband boyfriend girlfriend stepdad breathing bleeding pregnant threatened threatening strangled choking choked anymore tonight goodbye burden everyone disappear pointless stalking assaulted violent violence hospital ambulance seizure unconscious swallowed knife pistol bridge thoughts cutting hurting killing'

const slips = (word: string): readonly string[] =>
  Array.from(word).flatMap((letter, at) => [
    // First and last letters are kept: "nife" is rare, and "thought" is a word.
    ...(at > 0 && at < word.length - 1 ? [word.slice(0, at) + word.slice(at + 1)] : []),
    ...(at > 0 && at < word.length - 1 ? [word.slice(0, at) + word[at + 1] + letter + word.slice(at + 2)] : []),
    word.slice(0, at) + letter + word.slice(at),
  ])

/** Slips that are words of their own. */
const slipsAsWords = new Set(['bride', 'violet', 'staking', 'coking', 'coked'])

const meant: ReadonlyMap<string, string> = new Map([
  ...slippery
    .split(' ')
    .flatMap((word) => slips(word).map((slip) => [slip, word] as const))
    .filter(([slip, word]) => slip !== word && !slipsAsWords.has(slip)),
  ...spellings.flatMap(([word, written]) => written.split(' ').map((spelling) => [spelling, word] as const)),
])

/** Signs that stand for words, and letters disguised to pass filters. Laughter keeps its own sign: it tells hyperbole. */
const signs: readonly (readonly [RegExp, string])[] = [
  [/💊/gu, ' pills '],
  [/🔫/gu, ' gun '],
  [/🔪/gu, ' knife '],
  [/😂|🤣|💀|☠/gu, ' lol '],
  [/[\u200b-\u200f\u00ad\ufeff]/gu, ''],
  [/\.{2,}/g, ' '],
  [/\bk[*.]+ll/g, 'kill'],
  [/\bsu?[*.]+i?cid/g, 'suicid'],
  [/\bd[*]+e\b/g, 'die'],
  [/\br[*]pe/g, 'rape'],
  [/(?<=[a-z])[1!|](?=[a-z])/g, 'i'],
  [/(?<=[a-z])3(?=[a-z])/g, 'e'],
  [/(?<=[a-z])0(?=[a-z])/g, 'o'],
  [/(?<=[a-z])[@4](?=[a-z])/g, 'a'],
  [/(?<=[a-z])[$5](?=[a-z])/g, 's'],
  [/\b(want|wannt|going|need|ready|have|trying|wish) (?:2|too)\b/g, '$1 to'],
  [/\bw\/ ?/g, 'with '],
  [/\bany more\b/g, 'anymore'],
  [/\bmy self\b/g, 'myself'],
  [/\bi?wan(?:t|na)(?:to)?die\b/g, 'want to die'],
  [/\bkillmyself\b/g, 'kill myself'],
]

const spelledOut = /\b(?:[a-z][ .*_-]){2,12}[a-z]\b/g

const wordsOf = (text: string): readonly string[] => {
  const folded = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘ʼ`´]/g, "'")
    .replace(/can't\b/g, 'cannot')
    .replace(/n't\b/g, 'nt')
    .replace(/\bw\/o\b/g, 'without')
    .replace(/(\w)'ll\b/g, '$1 will')
    .replace(/(\w)'d\b/g, '$1 would')
    .replace(/(\w)'/g, '$1')
    .replace(spelledOut, (letters) => letters.replace(/[^a-z]/g, ''))
  return signs
    .reduce((words, [sign, word]) => words.replace(sign, word), folded)
    .split(/[.!?;\n]+/)
    .map((clause) =>
      clause
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '')
        .map((word) => meant.get(word) ?? word)
        .join(' '),
    )
    .filter((clause) => clause !== '')
}

let last: { text: string; words: readonly string[] } | undefined

/**
 * The words of a text as one would say them, clause by clause: lower case, no accents, contractions spelt out, disguises
 * undone ("k1ll", "s u i c i d e", "d!e", a pill sign). Rules can then be written in plain English.
 */
export const plainWords = (text: string): readonly string[] => {
  // One text is asked about many times over: its danger, its themes, its weight.
  if (last?.text !== text) last = { text, words: wordsOf(text) }
  return last.words
}

/**
 * A pattern over plain words, whole words only. ` ~ ` stands for up to three words in between; what may not follow,
 * `(?! (a|b))`, is meant as whole words too. Repetitions of words are to be bounded: texts are long, and anybody's.
 */
export const phrased = (source: string): string =>
  `\\b(?:${source.replaceAll(' ~ ', '(?: \\w+){0,3} ').replace(/\(\?! \(([^()]*)\)\)/g, '(?! (?:$1)(?!\\w))')})(?!\\w)`

export const phrase = (source: string) => new RegExp(phrased(source))
