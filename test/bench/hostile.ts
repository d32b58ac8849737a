import { usualLimits } from '../../functions/domain/budget.ts'
import { hostile, tooMuch } from '../hostile.ts'

const many = 1_000_000
const number = (value: number) => Math.round(value).toLocaleString('en-US')
const money = (value: number) => `$${value.toFixed(2)}`

/** A million hostile texts in a day. Throws when answering them costs more than the limits say, or somebody who has long been here is not answered. */
export const benchHostile = async (): Promise<string[]> => {
  const began = performance.now()
  const seen = await hostile(many)
  const problem = tooMuch(seen, usualLimits)
  if (problem !== undefined) throw new Error(problem)
  const { hostile: found, known, stated } = seen
  return [
    `${number(seen.texts)} hostile texts in a day of virtual time, ${((performance.now() - began) / 1000).toFixed(0)} s here`,
    `answers to them: ${number(found.answers)}, ${number(found.segments)} segments; ${seen.joined} of their numbers could join; ${number(seen.spent)} answers withheld for want of a budget; danger answered ${seen.crisis} times`,
    `20 people among them: ${known.answered} of ${known.texts} texts answered, ${number(known.segments)} segments`,
    `spent on answers: ${money(seen.dollars)}; the stated sum: ${number(stated.segments)} segments, ${money(stated.dollars)} a day`,
  ]
}
