import { parseArgs } from 'node:util'
import { CannotStart } from '../local/cannot-start.ts'
import { carrierLines, linesOfEach, linesStanding, sumFor } from './bill.ts'
import { billText, target } from './bill-text.ts'
import { type Consumption, consumption } from './consumption.ts'
import { livedMonth } from './lived-month.ts'
import { aws, pricesAsOf } from './prices.ts'

type Asked = { participants: readonly number[]; json: boolean }
type Answer = { lines: readonly string[]; code: 0 | 1 | 2 }

const help = [
  'Usage: npm run operator -- cost [--participants 1000,10000] [--json]',
  '',
  'Lives a month here, twice, through the functions as they are, and counts what they use (a minute or two). Prints what AWS would',
  'charge for one participant, line by line, beside what the carrier charges for the same texts. Nothing is sent, nothing is deployed,',
  'no account is asked.',
  '',
  '  --participants N   among how many; several with commas. 1000 unless you say otherwise.',
  '  --json             the same figures for a machine',
]

/** Reads what follows `cost`; the answer is already there when it asks for help or cannot be understood. */
export const readCost = (args: readonly string[]): Asked | Answer => {
  const misused = (problem: string): Answer => ({ lines: [problem, 'cost --help shows how.'], code: 2 })
  const options = {
    participants: { type: 'string', default: '1000' },
    json: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h' },
  } as const
  try {
    const { values } = parseArgs({ args: [...args], options })
    if (values.help) return { lines: help, code: 0 }
    const participants = values.participants.split(',').map(Number)
    if (!participants.every((many) => Number.isInteger(many) && many >= 1 && many <= 10_000_000))
      return misused('--participants takes whole numbers from 1 to 10,000,000, with commas between them.')
    return { participants, json: values.json }
  } catch {
    return misused('cost takes --participants and --json, and nothing else.')
  }
}

/** The figures as one object. */
export const costJson = (of: Consumption, participants: readonly number[]): string =>
  JSON.stringify(
    {
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
    },
    undefined,
    2,
  )

/** Measures, and says what it comes to. `progress` is told each day that was lived. */
export const cost = async (args: readonly string[], progress: (line: string) => void): Promise<Answer> => {
  const asked = readCost(args)
  if ('code' in asked) return asked
  try {
    const [one, two] = await Promise.all([livedMonth(1), livedMonth(2, progress)])
    const of = consumption(one, two)
    return { lines: asked.json ? [costJson(of, asked.participants)] : billText(of, asked.participants), code: 0 }
  } catch (error) {
    if (error instanceof CannotStart) return { lines: [error.message], code: 1 }
    throw error
  }
}
