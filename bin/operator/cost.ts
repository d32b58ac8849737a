import { CannotStart } from '../local/cannot-start.ts'
import { carrierLines, linesOfEach, linesStanding, sumFor } from './bill.ts'
import { billText, target } from './bill-text.ts'
import { type Command, optionOf } from './command.ts'
import { type Consumption, consumption } from './consumption.ts'
import { aws, pricesAsOf } from './prices.ts'
import { Problem } from './problem.ts'

/** Among how many the standing costs are shared. Throws `Problem`. */
export const participantsIn = (said = '1000'): readonly number[] => {
  const participants = said.split(',').map(Number)
  if (participants.every((many) => Number.isInteger(many) && many >= 1 && many <= 10_000_000)) return participants
  throw new Problem('--participants takes whole numbers from 1 to 10,000,000, with commas between them.', 2)
}

/** The figures as one object. */
export const costData = (of: Consumption, participants: readonly number[]) => ({
  pricesAsOf,
  target,
  prices: aws,
  consumption: of,
  each: linesOfEach(of),
  carrier: carrierLines(of),
  sums: participants.map((many) => {
    const sum = sumFor(of, many)
    return { ...sum, standing: linesStanding(of, many), met: sum.ratio < target, metFree: sum.ratioFree < target }
  }),
})

export const cost: Command = {
  name: 'cost',
  takes: '[--participants 1000,10000]',
  does: 'what AWS costs for one participant, measured here, beside the carrier',
  teaches: [
    'Lives a month here, twice, through the functions as they are, and counts what they use (a minute or two). Prints what AWS',
    'would charge for one participant, line by line, beside what the carrier charges for the same texts. Nothing is sent,',
    'nothing is deployed, no account is asked.',
  ],
  examples: [['cost --participants 1000,10000', 'the arithmetic, and what stands shared among so many']],
  words: [0, 0],
  options: { participants: { takes: 'N', does: 'among how many; several with commas; 1000 unless told otherwise' } },
  async run(given, { tell }) {
    const participants = participantsIn(optionOf(given, 'participants'))
    // It starts a whole machine of ours, which no other command needs.
    const { livedMonth } = await import('./lived-month.ts')
    try {
      const [one, two] = await Promise.all([livedMonth(1), livedMonth(2, tell)])
      const of = consumption(one, two)
      return { lines: billText(of, participants), data: costData(of, participants) }
    } catch (error) {
      if (error instanceof CannotStart) throw new Problem(error.message, 1)
      throw error
    }
  },
}
