import { readFileSync, writeFileSync } from 'node:fs'
import { featuresOf } from '../../functions/domain/features.ts'
import { bytesSaid, type Model, weightOfEach } from '../../functions/domain/linear-model.ts'

/*
 * How the small models are learned: logistic regression over words, beginnings of words and pairs of them, one against
 * all. The same texts in the same order always give the same model.
 */

/** A text, and how much each class is wanted of it, from 0 to 1. */
export type Example = { text: string; wanted: readonly number[] }

/** How it is learned: `decay` draws each weight back to nothing, step by step. */
export type Manner = Pick<Model, 'places' | 'evened' | 'bits'> & { decay: number }

const rate = 0.12
const rounds = 12

/** A small generator, so that the order is mixed and always the same. */
const generator = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

/** The model that these texts teach. */
export const learn = (rows: readonly Example[], { decay, ...how }: Manner): Model => {
  const { places, evened } = how
  const classes = rows[0]?.wanted.length ?? 0
  const weights = new Float64Array(classes * places)
  const biases = new Float64Array(classes)
  const random = generator(7)
  const examples = rows.map(({ text, wanted }) => {
    const features = featuresOf(text, places)
    return { features, wanted, each: weightOfEach(features.length, evened) }
  })
  for (let round = 0; round < rounds; round++) {
    const step = rate / (1 + round / 4)
    const order = examples.map((_, n) => n)
    for (let n = order.length - 1; n > 0; n--) {
      const other = Math.floor(random() * (n + 1))
      ;[order[n], order[other]] = [order[other] as number, order[n] as number]
    }
    for (const n of order) {
      const { features, wanted, each } = examples[n] as (typeof examples)[number]
      for (const [c, want] of wanted.entries()) {
        let sum = biases[c] as number
        for (const feature of features) sum += each * (weights[c * places + feature] as number)
        const slope = want - 1 / (1 + Math.exp(-sum))
        biases[c] = (biases[c] as number) + step * 0.2 * slope
        for (const feature of features) {
          const at = c * places + feature
          weights[at] = (weights[at] as number) * (1 - step * decay) + step * slope * each
        }
      }
    }
  }
  return packed(how, weights, biases)
}

/** Few weights are larger than this share of the largest; those few are cut, so that seven steps tell the others apart. */
const cut = 0.4

/** As it is shipped: in steps, the least of which are left out. */
const packed = (how: Pick<Model, 'places' | 'evened' | 'bits'>, weights: Float64Array, biases: Float64Array): Model => {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const [steps, scale] = how.bits === 8 ? [127, most / 127] : [7, (cut * most) / 7]
  const inSteps = Int8Array.from(weights, (weight) =>
    how.bits === 8 && Math.abs(weight) < 2 * scale ? 0 : Math.max(-steps, Math.min(steps, Math.round(weight / scale))),
  )
  const halves = () =>
    Uint8Array.from({ length: inSteps.length / 2 }, (_, at) => {
      const [first = 0, second = 0] = inSteps.slice(at * 2, at * 2 + 2)
      return (first + 8) | ((second + 8) << 4)
    })
  return {
    ...how,
    scale: Number(scale.toPrecision(6)),
    biases: [...biases].map((bias) => Number(bias.toFixed(4))),
    weights: how.bits === 8 ? bytesSaid(inSteps) : Buffer.from(halves().buffer).toString('base64'),
  }
}

/** The lines of a corpus, `themes/train.jsonl` for one. */
export const linesOf = <Row>(file: string): Row[] =>
  readFileSync(new URL(`./${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Writes a model beside the code that reads it. */
export const ship = (name: string, file: string, from: string, model: Model): void => {
  const lines = [
    "import type { Model } from './linear-model.ts'",
    '',
    `/** Made by \`npm run train\` from ${from}; not to be edited by hand. */`,
    `export const ${name}: Model = ${JSON.stringify(model)}`,
  ]
  writeFileSync(new URL(`../../functions/domain/${file}`, import.meta.url), `${lines.join('\n')}\n`)
}
