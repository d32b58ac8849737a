import { buckets, featuresOf } from './theme-features.ts'
import { themeModel } from './theme-model.ts'
import { type Theme, themes } from './themes.ts'

const classes = [...themes, 'other'] as const

let unpacked: Int8Array | undefined
/** Unpacked when the first win is tagged: a text that is none does not wait for it. */
const weights = (): Int8Array => {
  unpacked ??= Int8Array.from(atob(themeModel.weights), (letter) => letter.charCodeAt(0))
  return unpacked
}

/** How much speaks for each theme, and for none of them, in log odds: learned from labelled texts. */
export const themeScores = (text: string): Readonly<Record<Theme | 'other', number>> => {
  const learned = weights()
  const features = featuresOf(text)
  const scores = classes.map((theme, row) => {
    const sum = features.reduce((total, feature) => total + (learned[row * buckets + feature] ?? 0), 0)
    return [theme, (themeModel.biases[row] ?? 0) + sum * themeModel.scale] as const
  })
  return Object.fromEntries(scores) as Record<Theme | 'other', number>
}
