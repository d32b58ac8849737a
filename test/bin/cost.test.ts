import { describe, expect, it } from 'vitest'
import { memory as assumedMemory, standing, takes } from '../../bin/operator/assumed.ts'
import {
  carrierLines,
  dollars,
  gbSeconds,
  linesOfEach,
  linesStanding,
  sumFor,
  underFrom,
} from '../../bin/operator/bill.ts'
import { billText } from '../../bin/operator/bill-text.ts'
import { consumption } from '../../bin/operator/consumption.ts'
import { costData, participantsIn } from '../../bin/operator/cost.ts'
import { type LivedMonth, livedMonth } from '../../bin/operator/lived-month.ts'
import { aws, carrier } from '../../bin/operator/prices.ts'
import { ofType, synthesize } from '../lib/template.ts'

/** A month of so many: ten runs of the clock whoever is there, and two texts each way for everybody. */
const lived = (people: number): LivedMonth => ({
  people,
  used: {
    'find-due': { runs: 10, reads: 20 + people, writes: 10, queueRequests: people },
    'send-due': { runs: people, reads: 3 * people, writes: 8 * people, queueRequests: 0 },
    'receive-text': { runs: 2 * people, reads: 2 * people, writes: 20 * people, queueRequests: 0 },
  },
  segments: { daily: 3 * people, answers: 2 * people, in: 2 * people },
  texts: { daily: 2 * people, answers: 2 * people, in: 2 * people },
  metrics: ['TextsSent', 'TextsAnswered'],
  logBytes: 1000 + 500 * people,
  exportBytes: 0,
})
const of = consumption(lived(1), lived(2))

describe('what was used', () => {
  it('by a participant is the difference of a month of two and a month of one; the rest stands', () => {
    expect(of.used.each['find-due']).toEqual({ runs: 0, reads: 1, writes: 0, queueRequests: 1 })
    expect(of.used.standing['find-due']).toEqual({ runs: 10, reads: 20, writes: 10, queueRequests: 0 })
    expect(of.used.standing['receive-text']).toEqual({ runs: 0, reads: 0, writes: 0, queueRequests: 0 })
    expect(of.segments).toEqual({ daily: 3, answers: 2, in: 2 })
    expect(of.logBytes).toEqual({ each: 500, standing: 1000 })
  })

  it('is compared between one and two, and between nothing else', () => {
    expect(() => consumption(lived(2), lived(3))).toThrow(RangeError)
  })
})

const quantity = (lines: readonly { thing: string; quantity: number; what: string }[], what: RegExp) =>
  lines.filter((line) => what.test(line.what)).reduce((sum, line) => sum + line.quantity, 0)

describe('the bill', () => {
  it('multiplies what is bought by what it costs', () => {
    expect(dollars(2_000_000, aws.writes)).toBeCloseTo(1.25, 10)
    expect(dollars(10, aws.alarms)).toBeCloseTo(1, 10)
  })

  it('adds up units, runs and messages over functions', () => {
    const each = linesOfEach(of)
    expect(quantity(each, /^table, written/)).toBe(28)
    expect(quantity(each, /^table, read/)).toBe(6)
    expect(quantity(each, /^functions, run/)).toBe(3)
    expect(quantity(each, /^the door/)).toBe(2)
    expect(quantity(each, /^queue/)).toBe(3) // sent, received and deleted
    expect(quantity(each, /waiting its turn/)).toBe(6) // three segments of two seconds at one gigabyte
  })

  it('charges a function for its work and its starts, by the memory it has', () => {
    const { run, start, startsOf100 } = takes['find-due'] ?? { run: 0, start: 0, startsOf100: 0 }
    expect(gbSeconds('find-due', 1000)).toBeCloseTo(run + (start * startsOf100) / 100, 6)
    expect(() => gbSeconds('join-page', 1)).toThrow('nothing is assumed of how long join-page takes')
  })

  it('asks for keys and secrets no more often than five minutes pass', () => {
    const asked = (participants: number) => quantity(linesStanding(of, participants), /^secrets, asked for/)
    expect(asked(1)).toBe(1 + 2 * 2) // send-due once; receive-text twice, for two secrets
    expect(asked(10_000_000)).toBe(8640 + 2 * 8640)
  })

  it('has the carrier charge each segment that leaves and comes, with its fee, and the number once', () => {
    const { each, standing: once } = carrierLines(of)
    const sum = each.reduce((total, line) => total + dollars(line.quantity, line.price), 0)
    expect(sum).toBeCloseTo(5 * (carrier.out.dollars + carrier.feeOut.dollars) + 2 * carrier.in.dollars, 10)
    expect(once.map(({ quantity: many }) => many)).toEqual([1, 1])
  })

  it('of one among many is their own part and a share of what stands', () => {
    const own = linesOfEach(of).reduce((sum, line) => sum + dollars(line.quantity, aws[line.thing]), 0)
    const stands = linesStanding(of, 1000).reduce((sum, line) => sum + dollars(line.quantity, aws[line.thing]), 0)
    const sum = sumFor(of, 1000)
    expect(sum.aws).toBeCloseTo(own + stands / 1000, 10)
    expect(sum.ratio).toBeCloseTo(sum.aws / sum.carrier, 10)
    expect(sum.awsFree).toBeLessThan(sum.aws)
  })

  it('says from how many on AWS is a small enough part, or that it never is', () => {
    const first = underFrom(of, 0.05, ({ ratio }) => ratio) ?? 0
    expect(sumFor(of, first).ratio).toBeLessThan(0.05)
    expect(sumFor(of, first - 1).ratio).toBeGreaterThanOrEqual(0.05)
    expect(underFrom(of, 0.000001, ({ ratio }) => ratio)).toBeUndefined()
  })

  it('is printed line by line, each with how it is known, and says of the target what is true', () => {
    const text = billText(of, [10]).join('\n')
    expect(text).toMatch(/table, written +28 x \$0\.625 \/ 1,000,000 write units += +\$0\.00001[78] {2}measured/)
    expect(text).toMatch(/alarms +52 x \$0\.1 .*counted/)
    expect(text).toMatch(/at list prices .*NOT under the target of 1 %/)
  })

  it('is the same for a machine', () => {
    const [sum] = JSON.parse(JSON.stringify(costData(of, [10]))).sums
    expect(sum).toMatchObject({ participants: 10, met: false, aws: sumFor(of, 10).aws })
  })
})

describe('the command', () => {
  it.each([
    { said: undefined, means: [1000] },
    { said: '1,20', means: [1, 20] },
  ])('among $said is understood', ({ said, means }) => {
    expect(participantsIn(said)).toEqual(means)
  })

  it.each(['0', 'many', '1.5', '', '99999999'])('among "%s" is told how it is said', (said) => {
    expect(() => participantsIn(said)).toThrow('--participants takes whole numbers from 1')
  })
})

it('what is said to stand is what the stack has, and functions have the memory they are charged for', () => {
  const { template } = synthesize()
  const alarms = ofType(template, 'AWS::CloudWatch::Alarm').map(([, { Properties }]) => Properties.Metrics)
  const looksAt = (metrics?: { MetricStat?: unknown }[]) => metrics?.filter(({ MetricStat }) => MetricStat).length ?? 1
  expect(standing).toEqual({
    alarms: alarms.reduce((sum, metrics) => sum + looksAt(metrics), 0),
    dashboards: ofType(template, 'AWS::CloudWatch::Dashboard').length,
    keys: ofType(template, 'AWS::KMS::Key').length,
    secrets: ofType(template, 'AWS::SecretsManager::Secret').length,
  })
  const given = ofType(template, 'AWS::Lambda::Function').map(([, { Properties }]) => [
    String(Properties.FunctionName).replace('small-wins-', ''),
    Properties.MemorySize,
  ])
  expect(Object.fromEntries(given)).toMatchObject(assumedMemory)
}, 60_000)

it('two days are lived through the functions, and each says what it used', async () => {
  const { used, texts, segments } = await livedMonth(1, () => {}, { days: 2, daysBefore: 0 })
  expect(texts).toEqual({ daily: 2, answers: 2, in: 2 })
  expect(segments.daily).toBe(2)
  expect(used['find-due']).toMatchObject({ runs: 2 * 96, queueRequests: 2 })
  expect(used['track-delivery']?.runs).toBe(4)
  // A win is a transaction of four items: what came, the entry, the week and the person.
  expect(used['receive-text']?.writes).toBeGreaterThanOrEqual(2 * 8)
  expect(used['receive-text']?.reads).toBeGreaterThan(0)
}, 60_000)
