import { addDays, daysBetween, isLocalDate, type LocalDate } from '../../functions/domain/time.ts'
import { type Given, numberOf, optionOf } from './command.ts'
import { Problem } from './problem.ts'

/** A date that was given, or a word for one. Throws `Problem`. */
export const dateGiven = (word: string, today: LocalDate): LocalDate => {
  if (word === 'today') return today
  if (word === 'yesterday') return addDays(today, -1)
  if (isLocalDate(word)) return word
  throw new Problem('A date is such as 2026-11-24, or today, or yesterday; it is the day where they are.', 2)
}

export const dateOptions = {
  days: { takes: 'DAYS', does: 'how many days, up to today; 7 unless told otherwise' },
  from: { takes: 'DATE', does: 'the first day, in place of --days' },
  to: { takes: 'DATE', does: 'the last day; today unless told otherwise' },
}
const mostDays = 92

/** The days that were asked for, the first to the last. Throws `Problem`. */
export const daysGiven = (given: Pick<Given, 'options'>, today: LocalDate): readonly LocalDate[] => {
  const to = dateGiven(optionOf(given, 'to') ?? 'today', today)
  const first = optionOf(given, 'from')
  const from = first === undefined ? addDays(to, 1 - numberOf(given, 'days', 7, mostDays)) : dateGiven(first, today)
  const count = daysBetween(from, to) + 1
  if (count < 1) throw new Problem('--from is a later date than --to.', 2)
  if (count > mostDays) throw new Problem(`At most ${mostDays} days at a time.`, 2)
  return Array.from({ length: count }, (_, n) => addDays(from, n))
}
