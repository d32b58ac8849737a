/** How many in an hour, and how many in a day; both of UTC, so that everybody counts in the same ones. */
export type Cap = { hour: number; day: number }

/** What answers are paid from, in segments: those to numbers that have not joined, and those to people who have. */
export const budgets = ['strangers', 'known'] as const
export type Budget = (typeof budgets)[number]

/** `one` is of answers to one person; of a budget it is segments to everybody together, since segments are what is charged for. */
export type Limits = Readonly<Record<'one' | Budget, Cap>>

/** What is gone of each budget, in the hour and in the day. */
export type Spent = Readonly<Record<Budget, Cap>>

export const nothingSpent: Spent = { strangers: { hour: 0, day: 0 }, known: { hour: 0, day: 0 } }

/** So many segments are to be taken from a budget, unless more than `most` were gone then. */
export type Draw = { budget: Budget; by: number; most: Cap }

/** Most people answer in the same few hours of an evening, and the rest of the day is quiet. */
const hoursInADay = 4

/** What the operator sets, by the hour; a day has four such hours. */
export const limitsOf = (anHour: Readonly<Record<keyof Limits, number>>): Limits => {
  const cap = (hour: number): Cap => ({ hour, day: hoursInADay * hour })
  return { one: cap(anHour.one), strangers: cap(anHour.strangers), known: cap(anHour.known) }
}

/** As the stack has it unless told otherwise; a test compares the two. */
export const usualLimits = limitsOf({ one: 30, strangers: 100, known: 1000 })

/** Whether so many more stay within it. */
export const leaves = (spent: Cap, by: number, most: Cap): boolean =>
  spent.hour + by <= most.hour && spent.day + by <= most.day

export const halfOf = ({ hour, day }: Cap): Cap => ({ hour: Math.floor(hour / 2), day: Math.floor(day / 2) })
