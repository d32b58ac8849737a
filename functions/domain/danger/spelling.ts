/** What else texters write, beyond what `plainWords` undoes: run together, shortened, by ear, in English and in Spanish. */
const written: readonly (readonly [meant: string, written: string])[] = [
  ['night', 'nite nght'],
  ['today', '2day tday'],
  ['be', 'b'],
  ['are', 'r'],
  ['people', 'ppl peeps'],
  ['through', 'thru'],
  ['than', 'thn'],
  ['know', 'kno'],
  ['them', 'em'],
  ['little', 'lil'],
  ['when', 'wen whn'],
  ['forever', '4ever 4eva foreva'],
  ['never', 'nvr neva'],
  ['out of', 'outta outa'],
  ['do not care', 'idc'],
  ['do not know', 'idk dunno'],
  ['had not', 'hadnt'],
  ['it will', 'itll'],
  ['there is', 'theres'],
  ['would have', 'wouldve woulda'],
  ['should have', 'shouldve shoulda'],
  ['could have', 'couldve coulda'],
  ['mom', 'mommy momma moms'],
  ['dad', 'daddy pops'],
  ['birthday', 'bday'],
  ['disappointed', 'dissapointed dissappointed disapointed'],
  ['would not', 'wudnt'],
  ['could not', 'cudnt'],
  ['anything', 'anythin nething'],
  ['something', 'somethin sumthin smth'],
  ['everything', 'everythin'],
  ['nobody', 'nobdy'],
  ['tomorrow', 'tmr tmw tomorow tommorow tomorro'],
  ['que', 'k ke qe'],
  ['porque', 'porq porke xk xke pq'],
  ['para', 'pa'],
  ['quiere', 'kiere'],
  ['quieren', 'kieren'],
  ['queria', 'keria'],
  ['quisiera', 'kisiera'],
  ['quitar', 'kitar'],
  ['quito', 'kito'],
  ['quemo', 'kemo'],
  ['quedo', 'kedo'],
  ['quede', 'kede'],
  ['habia', 'abia'],
  ['hay', 'ay'],
  ['hoy', 'oy'],
  ['hijos', 'ijos'],
  ['hijo', 'ijo'],
  ['hija', 'ija'],
  ['hermano', 'ermano carnal'],
  ['hermana', 'ermana carnala'],
  ['papa', 'apa'],
  ['hacer', 'aser acer'],
  ['aqui', 'aki aqi'],
  ['vida', 'bida'],
  ['volvi', 'bolvi'],
  ['nadie', 'nadien naiden nadi'],
  ['amigo', 'compa'],
  ['estoy', 'stoy toi'],
  ['solo', 'solito'],
  ['sola', 'solita'],
]

/** Verbs whose "-ing" loses its last letter in a text; of all words in "-in" they are the few meant here. */
const gerunds =
  'be do go com try cry tell sitt gett mak tak giv say think feel end look stand hold wait talk scream punch chok hitt kick drink driv walk runn keep lay ly purg starv scratch burn sleep wak leav writ los hav bleed beat cutt hang jump rais yell look sav lock throw tri slapp touch follow threaten watch call text wish hop pray'

const words: ReadonlyMap<string, string> = new Map([
  ...gerunds.split(' ').map((verb) => [`${verb}in`, `${verb}ing`] as const),
  ...written.flatMap(([meant, spellings]) => spellings.split(' ').map((spelling) => [spelling, meant] as const)),
])

const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bsu[ei]?[sc]{1,2}[aei]?[ie]?d(e|al|le)\b/g, 'suicid$1'],
  [/\b2 (be|die|do|go|kill|end|live|wake|see)\b/g, 'to $1'],
  [/\b(not (?:\w+ ){1,6})no more\b/g, '$1anymore'],
  [/\bself myself\b/g, 'myself'],
  [/\bmi ama\b/g, 'mi mama'],
  [/\bno e (\w+[ai]do)\b/g, 'no he $1'],
]

/** A clause of plain words with these spelt as meant. */
export const respelt = (clause: string): string =>
  phrases.reduce(
    (rest, [slip, meant]) => rest.replace(slip, meant),
    clause
      .split(' ')
      .map((word) => words.get(word) ?? word)
      .join(' '),
  )
