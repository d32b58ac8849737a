import { featuresOf, type Places } from './features.ts'

/**
 * A small model: how much each feature of a text speaks for each class, class after class, in base64: a signed byte for each,
 * or half a byte, from -7 to 7, where there are very many.
 *
 * `evened` where each feature of a long text counts less, so that length is no sign of anything.
 */
export type Model = {
  places: Places
  evened: boolean
  bits: 4 | 8
  scale: number
  biases: readonly number[]
  weights: string
}

/** What one feature among so many counts; a text of 25 features is as it is. */
export const weightOfEach = (features: number, evened: boolean): number => (evened ? 5 / Math.sqrt(features) : 1)

/** Of two halves the first is the lower one; 8 is nothing. */
const unpack = ({ bits, weights }: Pick<Model, 'bits' | 'weights'>): Int8Array => {
  const bytes = atob(weights)
  if (bits === 8) return Int8Array.from(bytes, (letter) => letter.charCodeAt(0))
  const all = new Int8Array(bytes.length * 2)
  for (let at = 0; at < bytes.length; at++) {
    const two = bytes.charCodeAt(at)
    all[at * 2] = (two & 15) - 8
    all[at * 2 + 1] = (two >> 4) - 8
  }
  return all
}

/** Scores of a text for each class, in log odds. Unpacked when it is first asked: who needs none does not wait for it. */
export const scorer = ({ places, evened, bits, scale, biases, weights }: Model) => {
  let unpacked: Int8Array | undefined
  return (text: string): readonly number[] => {
    unpacked ??= unpack({ bits, weights })
    const learned = unpacked
    const features = featuresOf(text, places)
    const each = scale * weightOfEach(features.length, evened)
    return biases.map(
      (bias, row) =>
        bias + each * features.reduce((total, feature) => total + (learned[row * places + feature] ?? 0), 0),
    )
  }
}
