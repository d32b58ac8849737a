import { readFileSync, writeFileSync } from 'node:fs'
import { buckets, featuresOf } from '../../functions/domain/theme-features.ts'
import { themes } from '../../functions/domain/themes.ts'

/*
 * npm run train: learns the themes of wins from test/corpus/themes/train.jsonl, and writes functions/domain/theme-model.ts.
 * Logistic regression over words, beginnings of words and pairs of them; the same texts always give the same model.
 */
type Row = { text: string; themes: string[]; alt?: string[] }

const classes = [...themes, 'other'] as const
const rounds = 12
const rate = 0.12
const decay = 0.00002

/** A small generator, so that the order is mixed and always the same. */
const generator = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0
  return seed / 2 ** 32
}

export const rowsOf = (file: string): Row[] =>
  readFileSync(new URL(`./themes/${file}`, import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))

/** Weights of each class, one row of places after the other, and of each class for itself. */
export const learn = (rows: readonly Row[]): { weights: Float64Array; biases: Float64Array } => {
  const weights = new Float64Array(classes.length * buckets)
  const biases = new Float64Array(classes.length)
  const random = generator(7)
  const examples = rows.map((row) => ({
    features: featuresOf(row.text),
    wanted: classes.map((each) => (row.themes[0] === each ? 1 : row.themes.includes(each) ? 0.6 : 0)),
  }))
  for (let round = 0; round < rounds; round++) {
    const step = rate / (1 + round / 4)
    const order = examples.map((_, n) => n)
    for (let n = order.length - 1; n > 0; n--) {
      const other = Math.floor(random() * (n + 1))
      ;[order[n], order[other]] = [order[other] as number, order[n] as number]
    }
    for (const n of order) {
      const { features, wanted } = examples[n] as (typeof examples)[number]
      for (const [c, want] of wanted.entries()) {
        let sum = biases[c] as number
        for (const feature of features) sum += weights[c * buckets + feature] as number
        const slope = want - 1 / (1 + Math.exp(-sum))
        biases[c] = (biases[c] as number) + step * 0.2 * slope
        for (const feature of features) {
          const at = c * buckets + feature
          weights[at] = (weights[at] as number) * (1 - step * decay) + step * slope
        }
      }
    }
  }
  return { weights, biases }
}

/** As it is shipped: a signed byte for each weight, in base64. */
export const packed = ({ weights, biases }: ReturnType<typeof learn>) => {
  const most = weights.reduce((a, b) => Math.max(a, Math.abs(b)), 0)
  const scale = most / 127
  const bytes = Int8Array.from(weights, (weight) => (Math.abs(weight) < 2 * scale ? 0 : Math.round(weight / scale)))
  return {
    scale: Number(scale.toPrecision(6)),
    biases: [...biases].map((bias) => Number(bias.toFixed(4))),
    weights: Buffer.from(bytes.buffer).toString('base64'),
  }
}

if (import.meta.main) {
  const model = packed(learn(rowsOf('train.jsonl')))
  const lines = [
    '/** Made by `npm run train` from test/corpus/themes/train.jsonl; not to be edited by hand. */',
    `export const themeModel = ${JSON.stringify(model)}`,
  ]
  writeFileSync(new URL('../../functions/domain/theme-model.ts', import.meta.url), `${lines.join('\n')}\n`)
}
