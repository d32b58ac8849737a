/** Ordinary words and first names, English and Spanish, that are one slip away from a command and must never be taken for it. */
const ordinary = new Set(
  `shop top step steps stow slop swop stomp stoop cause paused clause shared shake shape spare scare shade
  shore shave stare snare shame sharp shard hare shear star smart starts stars stat stark tart starry cancer
  canceled remote removed revoked resumed presume pasta hasta thank thinks tank thanked singles continued
  continues shae shar sharee joni strat ayda auda paus pasa puse pasar reap logos`.split(/\s+/),
)

const swapped = (typed: string, meant: string, at: number) =>
  typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2)

/** Where two words begin to differ. */
const parting = (typed: string, meant: string): number => {
  let at = 0
  while (at < meant.length && typed[at] === meant[at]) at++
  return at
}

/** Whether two words differ by one slip: a letter too many, one missing, another, or two neighbours swapped. */
export const oneSlip = (typed: string, meant: string): boolean => {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false
  const at = parting(typed, meant)
  return (
    typed.slice(at + 1) === meant.slice(at + 1) ||
    typed.slice(at + 1) === meant.slice(at) ||
    typed.slice(at) === meant.slice(at + 1) ||
    swapped(typed, meant, at)
  )
}

/**
 * Whether a word said beside a command (a month, a theme, a city) was meant to be that one.
 * Short words are near too many others: of four letters only swaps count.
 */
export const isMeant = (typed: string, meant: string): boolean => {
  if (typed === meant) return true
  if (ordinary.has(typed) || meant.length < 4 || !oneSlip(typed, meant)) return false
  return (
    meant.length > 4 || (typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join(''))
  )
}

/**
 * Whether a word that acts on its own was meant to be that command. Another letter in place of one makes a name of too many of them
 * (Stuart, Shari, Paula), so only two neighbours swapped, a letter doubled, or one missing after the first count; of four letters only swaps.
 */
export const isCommandWord = (typed: string, meant: string): boolean => {
  if (typed === meant) return true
  if (meant.length < 4 || ordinary.has(typed)) return false
  const at = parting(typed, meant)
  if (swapped(typed, meant, at)) return true
  if (meant.length === 4) return false
  const doubled = at > 0 && typed[at] === meant[at - 1] && typed.slice(at + 1) === meant.slice(at)
  return doubled || (at > 0 && typed.slice(at) === meant.slice(at + 1))
}

/** STOP as a hurried thumb spells it: letters doubled, two swapped, or no vowel, and no word by itself ("stoop", "atop", "step"). */
export const isStop = (typed: string): boolean =>
  !ordinary.has(typed) && (/^s+t+o+p+$/.test(typed) || /^(?:stp|stpo|sotp|tsop)$/.test(typed))
