import type { Language } from '../../functions/domain/participant.ts'
import { textsIn } from '../../functions/domain/texts.ts'
import { type Brought, longest, samples } from './samples.ts'

/** One text as it goes out; `path` is its place in the catalogue. */
export type Rendered = { path: string; text: string }

type Values = Readonly<Record<string, readonly unknown[]>>

const renderedFrom = (node: unknown, path: string, values: Values): Rendered[] => {
  if (typeof node === 'string') return [{ path, text: node }]
  if (typeof node === 'function') {
    const given = values[path]
    if (given === undefined) throw new Error(`${path} has no values to be rendered with`)
    return given.map((value, i) => ({ path: `${path}#${i}`, text: String(node(value)) }))
  }
  return Object.entries(node as object).flatMap(([key, child]) =>
    renderedFrom(child, path === '' ? key : `${path}.${key}`, values),
  )
}

/** Every text of a language, with what people bring into it; the longest that are plausible, if nothing else is said. */
export const rendered = (language: Language, brought: Brought = longest): Rendered[] => {
  const texts = textsIn(language)
  return renderedFrom(texts, '', samples(texts, brought))
}

/** Segments a text of the catalogue may take. */
export const mostSegments = (path: string): number => (path.startsWith('help') ? 3 : path.startsWith('crisis.') ? 2 : 1)
