/** Ordinary words, most of them told in wins, that are one slip away from a command and must never be taken for it. */
const ordinary = new Set(
  `shop top step steps stow slop swop stomp cause paused clause shared shake shape spare scare shade
  shore shave stare snare shame sharp shard hare shear star smart starts stars stat stark tart starry cancer
  canceled remote removed revoked resumed presume pasta hasta thank thinks tank thanked singles continued
  continues`.split(/\s+/),
)

const swapped = (typed: string, meant: string, at: number) =>
  typed[at] === meant[at + 1] && typed[at + 1] === meant[at] && typed.slice(at + 2) === meant.slice(at + 2)

/** Whether two words differ by one slip: a letter too many, one missing, another, or two neighbours swapped. */
export const oneSlip = (typed: string, meant: string): boolean => {
  if (typed === meant || Math.abs(typed.length - meant.length) > 1) return false
  let at = 0
  while (typed[at] === meant[at]) at++
  return (
    typed.slice(at + 1) === meant.slice(at + 1) ||
    typed.slice(at + 1) === meant.slice(at) ||
    typed.slice(at) === meant.slice(at + 1) ||
    swapped(typed, meant, at)
  )
}

/** Whether a typed word was meant to be that one. Short words are near too many others: of four letters only swaps count. */
export const isMeant = (typed: string, meant: string): boolean => {
  if (typed === meant) return true
  if (ordinary.has(typed) || meant.length < 4 || !oneSlip(typed, meant)) return false
  return (
    meant.length > 4 || (typed.length === meant.length && [...typed].sort().join('') === [...meant].sort().join(''))
  )
}

/** STOP in any spelling a hurried thumb makes of it: here a false alarm costs less than a miss. */
export const isStop = (typed: string): boolean =>
  /^s+t+o+p+s?$/.test(typed) || (!ordinary.has(typed) && oneSlip(typed, 'stop'))
