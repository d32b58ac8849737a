import { pacedSecondsPerSegment } from './assumed.ts'
import { carrierLines, dollars, type Line, linesOfEach, linesStanding, type Sum, sumFor, underFrom } from './bill.ts'
import type { Consumption } from './consumption.ts'
import { aws, carrier, type Price, pricesAsOf } from './prices.ts'

/** What AWS may cost of what the carrier costs. */
export const target = 0.01

const amount = (quantity: number): string => {
  if (quantity >= 100 || Number.isInteger(quantity)) return Math.round(quantity).toLocaleString('en-US')
  return quantity >= 0.01 ? quantity.toFixed(2) : quantity.toExponential(1)
}
const money = (value: number) => `$${value.toFixed(6)}`
const percent = (ratio: number) => `${(100 * ratio).toFixed(2)} %`

const line = (what: string, quantity: number, price: Price, basis: string) => {
  const per = price.per === 1 ? '' : `${price.per.toLocaleString('en-US')} `
  const sum = `  ${what.padEnd(34)} ${amount(quantity).padStart(11)} x $${price.dollars} / ${per}${price.of}`
  return `${sum.padEnd(92)} = ${money(dollars(quantity, price)).padStart(11)}  ${basis}`.trimEnd()
}

const awsLine = ({ what, quantity, thing, basis }: Line) => line(what, quantity, aws[thing], basis)
const totalled = (lines: readonly Line[]) =>
  lines.reduce((sum, { quantity, thing }) => sum + dollars(quantity, aws[thing]), 0)

const verdict = (of: Consumption, sum: Sum): string[] => {
  const many = sum.participants.toLocaleString('en-US')
  const says = (ratio: number) => (ratio < target ? 'under the target of 1 %' : 'NOT under the target of 1 %')
  const from = (ratio: (sum: Sum) => number) => {
    const first = underFrom(of, target, ratio)
    return first === undefined ? 'never under it' : `under it from ${first.toLocaleString('en-US')} participants on`
  }
  return [
    `Among ${many}, one participant costs in a month`,
    `  AWS at list prices          ${money(sum.aws)}  ${percent(sum.ratio)} of the carrier: ${says(sum.ratio)}; ${from(({ ratio }) => ratio)}`,
    `  AWS after its free part     ${money(sum.awsFree)}  ${percent(sum.ratioFree)} of the carrier: ${says(sum.ratioFree)}; ${from(({ ratioFree }) => ratioFree)}`,
    `  the carrier                 ${money(sum.carrier)}`,
  ]
}

/** The arithmetic, line by line, for somebody who wants to check it. */
export const billText = (of: Consumption, participants: readonly number[]): string[] => {
  const [first = 1] = participants
  const [each, standing, carried] = [linesOfEach(of), linesStanding(of, first), carrierLines(of)]
  const { daily, answers, in: came } = of.texts
  return [
    `One participant, one month of 30 days: ${daily} texts of the day, ${came} texts of theirs, ${answers} answers, a coach's copy a week.`,
    `Prices of us-east-1 in US dollars, as of ${pricesAsOf}, from bin/operator/prices.ts, which says where each is from.`,
    '',
    'AWS, for each participant',
    ...each.map(awsLine),
    `  ${'together'.padEnd(93)} ${money(totalled(each)).padStart(11)}`,
    '',
    `AWS, whoever takes part (keys and secrets as often as ${first.toLocaleString('en-US')} participants have them asked for)`,
    ...standing.map(awsLine),
    `  ${'together'.padEnd(93)} ${money(totalled(standing)).padStart(11)}`,
    '',
    'The carrier, for each participant, and for the number',
    ...[...carried.each, ...carried.standing].map(({ what, quantity, price }) => line(what, quantity, price, '')),
    '',
    ...participants.flatMap((many) => [...verdict(of, sumFor(of, many)), '']),
    'Measured: the month was lived here, by one and by two people, through the functions themselves (not their bundles), against the embedded',
    '  DynamoDB; units are those it reports, by the published rules. The difference is what a participant costs, the rest stands.',
    'Counted: read off the stack; a test compares.',
    'Assumed, each in bin/operator/assumed.ts with its reason: how long a run and a start take, that everybody is due at the same time',
    `  and each segment keeps a sender for ${pacedSecondsPerSegment} s, idle pollers, log lines of Lambda's own, requests for keys and secrets, a year of storage.`,
    `Left out: photos, pages, mail of alarms, tax, volume discounts, registration fees paid once. Of the carriers' fees the lowest is`,
    `  taken ($${carrier.feeOut.dollars} out, none in), and the cheapest campaign: with dearer ones AWS is a smaller part.`,
  ]
}
