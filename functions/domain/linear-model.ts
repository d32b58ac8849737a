import { featuresOf, type Places } from './features.ts'

/**
 * A small model: how much each feature of a text speaks for each class, class after class. Of eight bits as `bytesIn` reads
 * them; or half a byte each, from -7 to 7, in base64, where there are very many.
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

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const furthest = 31

/** Signed bytes, most of them small: one letter each from -31 to 31, and three for the few others, `/` before them. */
export const bytesSaid = (bytes: Int8Array): string =>
  Array.from(bytes, (byte) => {
    if (Math.abs(byte) <= furthest) return letters[byte + furthest]
    return `/${letters[(byte + 128) >> 6]}${letters[(byte + 128) & 63]}`
  }).join('')

/** What `bytesSaid` wrote. */
export const bytesIn = (said: string): Int8Array => {
  const of = new Map(Array.from(letters, (letter, place) => [letter, place]))
  const bytes: number[] = []
  for (let at = 0; at < said.length; at++) {
    const place = of.get(said[at] ?? '') ?? 0
    if (place < 63) bytes.push(place - furthest)
    else bytes.push((of.get(said[++at] ?? '') ?? 0) * 64 + (of.get(said[++at] ?? '') ?? 0) - 128)
  }
  return Int8Array.from(bytes)
}

/** Of two halves the first is the lower one; 8 is nothing. */
const unpack = ({ bits, weights }: Pick<Model, 'bits' | 'weights'>): Int8Array => {
  if (bits === 8) return bytesIn(weights)
  const bytes = atob(weights)
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
